//! What a centre hands over and what a federation makes of it, by HTTP alone. All people are made up.

use std::fmt::Write as _;

use anyhow::{Context, Result, ensure};
use glane_archive::{Level, read};
use glane_core::codebook::Theme;
use glane_core::decision::Act;
use glane_core::id::{QuestionKey, ThemeKey};
use glane_core::label::Label;
use glane_core::right::Role;
use glane_live::room::Wish;
use glane_testkit::{TestApp, page};
use reqwest::Client;
use reqwest::multipart::{Form, Part};

/// The questions of each centre; `NOM` is its name in addresses, the same in many centres.
pub(crate) const SCRIPT: &str = r#"
[atelier]
nom = "NOM"
titre = "Consultation d'exemple"
date = 2026-03-05
organisateur = "Fédération d'exemple"
langues = ["fr"]
exemple = "Données inventées pour un essai."
groupes = ["Habitants", "Équipe"]

[[question]]
cle = "transport"
type = "un-choix"
texte = "Comment venez-vous au centre ?"
options = [
  { cle = "pied", texte = "À pied" },
  { cle = "bus", texte = "En bus" },
  { cle = "voiture", texte = "En voiture" },
]

[[question]]
cle = "manque"
type = "texte"
texte = "Que manque-t-il ?"
THEMES
"#;

/// A centre: its own program and data folder.
pub(crate) struct Centre {
    pub(crate) app: TestApp,
    pub(crate) client: Client,
}

impl Centre {
    /// The centre of a number: each draws its own ids and key, as machines of their own do.
    pub(crate) async fn open(number: u8) -> Result<Self> {
        let app = TestApp::start().await?;
        let mut drawn = vec![0; usize::from(number)];
        app.hub.world().entropy.fill(&mut drawn);
        app.pass(u32::from(number));
        let client = app.facilitator().await?;
        Ok(Self { app, client })
    }

    /// Makes a workshop of so many who come on foot, by bus and by car, all inhabitants.
    pub(crate) async fn workshop(&self, slug: &str, theme: &str, counts: [u32; 3]) -> Result<()> {
        let theme = if theme.is_empty() {
            String::new()
        } else {
            format!("themes = [{{ cle = \"horaires\", texte = \"{theme}\" }}]")
        };
        let script = SCRIPT.replace("NOM", slug).replace("THEMES", &theme);
        self.asked(slug, &script, counts).await
    }

    /// The same by a script of its own.
    pub(crate) async fn asked(&self, slug: &str, script: &str, counts: [u32; 3]) -> Result<()> {
        self.app.workshop(script).await?;
        let mut rows = "participant,groupe,source,question,reponse\n".to_owned();
        let all = ["pied", "bus", "voiture"].into_iter().zip(counts);
        let people = all.flat_map(|(option, n)| (0..n).map(move |_| option));
        for (n, option) in people.enumerate() {
            writeln!(rows, "p{n},Habitants,papier,transport,{option}")?;
        }
        let form = Form::new().part("file", Part::text(rows).file_name("r.csv"));
        let url = format!("{}/animer/{slug}/importer", self.app.local);
        let answer = self.client.post(url).multipart(form).send().await?;
        let status = answer.status();
        ensure!(status.is_success(), "{status}: {}", answer.text().await?);
        Ok(())
    }

    /// Downloads the archive of a workshop.
    pub(crate) async fn archive(
        &self,
        slug: &str,
        level: &str,
        site: &str,
        edition: &str,
    ) -> Result<Vec<u8>> {
        let url = format!("{}/animer/{slug}/archive", self.app.local);
        let form = [("level", level), ("site", site), ("edition", edition)];
        let answer = self.client.post(url).form(&form).send().await?;
        let status = answer.status();
        let bytes = answer.bytes().await?;
        ensure!(status.is_success(), "{}", String::from_utf8_lossy(&bytes));
        Ok(bytes.to_vec())
    }
}

/// A federation with a consultation.
pub(crate) struct Federation {
    pub(crate) centre: Centre,
    pub(crate) slug: String,
}

impl Federation {
    pub(crate) async fn open(sites: &str) -> Result<Self> {
        let centre = Centre::open(0).await?;
        let script = SCRIPT.replace("NOM", "reseau").replace("THEMES", "");
        let form = Form::new()
            .text("title", "Réseau d'exemple")
            .text("sites", sites.to_owned())
            .text("workshop", "")
            .part("file", Part::text(script).file_name("reseau.atelier.toml"));
        let url = format!("{}/consultations", centre.app.local);
        let answer = centre.client.post(url).multipart(form).send().await?;
        let to = answer.headers().get("location").cloned();
        let status = answer.status();
        let Some(to) = to else {
            anyhow::bail!("{status}: {}", answer.text().await?);
        };
        let slug = to
            .to_str()?
            .trim_start_matches("/consultations/")
            .to_owned();
        Ok(Self { centre, slug })
    }

    pub(crate) async fn add(&self, files: Vec<(&str, Vec<u8>)>) -> Result<(u16, String)> {
        let mut form = Form::new();
        for (name, bytes) in files {
            form = form.part("file", Part::bytes(bytes).file_name(name.to_owned()));
        }
        let url = format!(
            "{}/consultations/{}/archives",
            self.centre.app.local, self.slug
        );
        let answer = self.centre.client.post(url).multipart(form).send().await?;
        Ok((answer.status().as_u16(), page::plain(&answer.text().await?)))
    }

    pub(crate) async fn get(&self, path: &str) -> Result<String> {
        let url = format!(
            "{}/consultations/{}{path}",
            self.centre.app.local, self.slug
        );
        let answer = self.centre.client.get(url).send().await?;
        ensure!(answer.status().is_success(), "{path}: {}", answer.status());
        Ok(page::plain(&answer.text().await?))
    }

    async fn settle(&self, subject: &str, said: &str) -> Result<u16> {
        let url = format!("{}/consultations/{}", self.centre.app.local, self.slug);
        let form = [("act", "settle"), ("subject", subject), ("said", said)];
        let answer = self.centre.client.post(url).form(&form).send().await?;
        Ok(answer.status().as_u16())
    }

    /// What was noted in the house.
    pub(crate) async fn deeds(&self) -> Result<String> {
        let url = format!("{}/equipe", self.centre.app.local);
        let answer = self.centre.client.get(url).send().await?;
        Ok(page::plain(&answer.text().await?))
    }
}

/// The archive with a byte of one of its files changed, the rest as it was.
fn altered(bytes: &[u8], file: &str) -> Result<Vec<u8>> {
    let mut files = files(bytes)?;
    let content = files.iter_mut().find(|(name, _)| name == file);
    let (_, content) = content.context("no such file")?;
    let last = content.last_mut().context("an empty file")?;
    *last = b' ';
    content.push(b'\n');
    let all = files.into_iter().collect();
    Ok(glane_office::zip::archive(&all))
}

fn files(bytes: &[u8]) -> Result<Vec<(String, Vec<u8>)>> {
    let files = glane_office::unzip::files(bytes);
    Ok(files.context("no archive")?.into_iter().collect())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_workshop_is_handed_over_at_each_level_and_it_is_noted() -> Result<()> {
    let centre = Centre::open(0).await?;
    centre.workshop("tilleuls", "", [30, 10, 20]).await?;
    let url = format!("{}/animer/tilleuls/archive", centre.app.local);
    let shown = page::plain(&centre.client.get(&url).send().await?.text().await?);
    for said in [
        "60 personnes ont répondu",
        "Des comptes seulement",
        "La première archive fera la clé",
    ] {
        assert!(shown.contains(said), "{said}: {shown}");
    }
    let mut print = String::new();
    for level in Level::ALL {
        let bytes = centre
            .archive("tilleuls", level.name(), "Les Tilleuls", "2026")
            .await?;
        let archive = read(&bytes)?;
        assert_eq!(archive.manifest.level, level);
        assert_eq!(archive.manifest.site, "Les Tilleuls");
        assert_eq!(archive.figures.people, Some(60));
        print = archive.manifest.key.fingerprint();
        // Made again it is the same, but for when: that it was made changes nothing of it.
        let again = centre
            .archive("tilleuls", level.name(), "Les Tilleuls", "2026")
            .await?;
        let (first, again) = (archive.manifest, read(&again)?.manifest);
        assert_eq!(first.files, again.files, "{level:?}");
        assert!(first.made.is_some() && first.made <= again.made);
    }
    let shown = page::plain(&centre.client.get(&url).send().await?.text().await?);
    assert!(shown.contains(&print), "{print}: {shown}");
    let team = format!("{}/equipe", centre.app.local);
    let noted = page::plain(&centre.client.get(team).send().await?.text().await?);
    assert_eq!(
        noted
            .matches("A remis une archive, comptes seulement")
            .count(),
        2
    );
    assert_eq!(noted.matches("A remis une archive, avec tout").count(), 2);
    // What is missing is said, and nothing is made.
    for (form, said) in [
        (
            [("level", "peu"), ("site", "x"), ("edition", "2026")],
            "Choisissez ce que vous remettez",
        ),
        (
            [("level", "tallies"), ("site", " "), ("edition", "2026")],
            "Écrivez le nom du centre",
        ),
    ] {
        let answer = centre.client.post(&url).form(&form).send().await?;
        assert_eq!(answer.status().as_u16(), 422);
        let shown = page::plain(&answer.text().await?);
        assert!(shown.contains(said), "{shown}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn archives_are_taken_once_and_a_changed_one_is_refused_by_its_file() -> Result<()> {
    let federation = Federation::open("Les Tilleuls\nLe Port\nLe Phare").await?;
    let (one, other) = (Centre::open(1).await?, Centre::open(2).await?);
    // The federation's script has one name: each centre's workshop has it too.
    one.workshop("reseau", "", [30, 10, 20]).await?;
    other.workshop("reseau", "", [5, 30, 5]).await?;
    let first = one
        .archive("reseau", "anonymous", "Les Tilleuls", "2026")
        .await?;
    let second = other
        .archive("reseau", "tallies", "Le Port", "2026")
        .await?;
    let bad = altered(&first, "answers.json")?;
    let cut = second[..second.len() - 9].to_vec();
    let (status, told) = federation
        .add(vec![
            ("tilleuls.glane", first.clone()),
            ("change.glane", bad),
            ("coupe.glane", cut),
            ("port.glane", second.clone()),
        ])
        .await?;
    assert_eq!(status, 200, "{told}");
    for said in [
        "Ajoutée : Les Tilleuls, édition « 2026 », 60 personnes",
        "change.glane : dans l'archive, le fichier « answers.json » n'est plus celui qui a été signé",
        "coupe.glane n'est pas une archive entière",
        "Ajoutée : Le Port, édition « 2026 », 40 personnes",
        "2 centres ont remis une archive",
        "Le Phare",
    ] {
        assert!(told.contains(said), "{said}: {told}");
    }
    let before = federation.get("/fichiers/reseau-d-exemple.json").await?;
    let (_, again) = federation
        .add(vec![("port.glane", second), ("t.glane", first)])
        .await?;
    assert_eq!(
        again.matches("Déjà là, rien ne change").count(),
        2,
        "{again}"
    );
    assert_eq!(
        federation.get("/fichiers/reseau-d-exemple.json").await?,
        before
    );
    let noted = federation.deeds().await?;
    assert_eq!(
        noted.matches("A mis dans la consultation").count(),
        1,
        "{noted}"
    );
    let shown = federation.get("").await?;
    for said in [
        "100 personnes",
        "1 centre annoncé n'a rien remis",
        "Annoncé et pas entendu : Équipe",
    ] {
        assert!(shown.contains(said), "{said}: {shown}");
    }
    // Both are there, though their workshops have one name.
    let json: serde_json::Value = serde_json::from_str(&before)?;
    let row = &json["editions"]["2026"]["questions"][0]["rows"][0]["sites"];
    assert_eq!(row.as_object().context("no sites")?.len(), 2, "{row}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_centres_decided_otherwise_is_settled_on_the_page() -> Result<()> {
    let federation = Federation::open("").await?;
    let subject = "manque theme:horaires";
    let both = [("Les Tilleuls", "Les horaires"), ("Le Port", "Le soir")];
    for (number, (site, theme)) in (1..).zip(both) {
        let centre = Centre::open(number).await?;
        // The theme is decided over the script's own question: the same for both.
        centre.workshop("reseau", "", [10, 10, 10]).await?;
        let room = centre.app.room("reseau").await?;
        let act = Act::Theme {
            question: QuestionKey::new("manque")?,
            theme: ThemeKey::new("horaires")?,
            entry: Some(Theme {
                key: ThemeKey::new("horaires")?,
                label: Label::fr(theme),
                description: None,
                examples: Vec::new(),
                words: Vec::new(),
            }),
        };
        let base = room.look(|inside| inside.revision);
        let wish = Wish {
            act,
            base,
            undoes: None,
        };
        room.decide(wish).await?;
        let bytes = centre.archive("reseau", "anonymous", site, "2026").await?;
        let (status, told) = federation.add(vec![("a.glane", bytes)]).await?;
        assert_eq!(status, 200, "{told}");
    }
    let shown = federation.get("").await?;
    for said in [
        "À trancher",
        "Il s'appelle « Les horaires »",
        "Il s'appelle « Le soir »",
        "Retenir ce choix",
    ] {
        assert!(shown.contains(said), "{said}: {shown}");
    }
    let json: serde_json::Value =
        serde_json::from_str(&federation.get("/fichiers/reseau-d-exemple.json").await?)?;
    let said = json["waiting"][subject]
        .as_object()
        .context("nothing waits")?;
    let choices: Vec<&String> = said.keys().collect();
    assert_eq!(choices.len(), 2);
    // What nobody said is not kept, nor a subject that is none.
    assert_eq!(federation.settle(subject, "\"autre\"").await?, 409);
    assert_eq!(federation.settle("manque theme:x", choices[0]).await?, 409);
    assert_eq!(federation.settle(subject, choices[0]).await?, 303);
    assert_eq!(federation.settle(subject, choices[0]).await?, 303);
    let noted = federation.deeds().await?;
    assert_eq!(noted.matches("A tranché dans la consultation").count(), 1);
    let shown = federation.get("").await?;
    assert!(shown.contains("Changer ce choix"), "{shown}");
    assert!(!shown.contains("Retenir ce choix"), "{shown}");
    assert_eq!(federation.settle(subject, choices[1]).await?, 303);
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_consultation_is_not_made_of_nothing_and_not_everybodys() -> Result<()> {
    let centre = Centre::open(0).await?;
    let url = format!("{}/consultations", centre.app.local);
    let file = |text: &'static str| Part::text(text).file_name("x.atelier.toml");
    for (form, said) in [
        (
            Form::new()
                .text("title", " ")
                .part("file", file("[atelier]")),
            "Écrivez un titre",
        ),
        (
            Form::new().text("title", "Réseau").text("workshop", ""),
            "Choisissez un atelier d'ici, ou un fichier",
        ),
        (
            Form::new()
                .text("title", "Réseau")
                .part("file", file("[atelier]\nnom = 3")),
            "Le déroulé « x.atelier.toml »",
        ),
    ] {
        let answer = centre.client.post(&url).multipart(form).send().await?;
        assert_eq!(answer.status().as_u16(), 422);
        let shown = page::plain(&answer.text().await?);
        assert!(shown.contains(said), "{said}: {shown}");
    }
    assert!(!centre.app.data().join("consultations").exists());
    for wrong in [
        "/consultations/rien",
        "/consultations/..%2F",
        "/consultations/rien/archives",
    ] {
        let answer = centre
            .client
            .get(format!("{}{wrong}", centre.app.local))
            .send()
            .await?;
        assert_eq!(answer.status().as_u16(), 404, "{wrong}");
    }
    let (_, helper) = centre.app.member("Awa", Role::CoFacilitator).await?;
    assert_eq!(helper.get(&url).send().await?.status().as_u16(), 403);
    Ok(())
}
