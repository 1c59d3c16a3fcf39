//! The assistant: off, it is nowhere; on, a person asks, what is proved is proposed, a person accepts, and the restitution says so.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use glane_core::decision::Act;
use glane_testkit::app::FACILITATOR_KEY;
use glane_testkit::{Model, Turn, page};
use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};

use super::themes::written;
use super::visit::{EVERY_KIND, Place, SLUG, Seen, Visitor};
use super::writing::{answered, blocks, desk};

async fn get(place: &Place, path: &str) -> Result<Seen> {
    let url = format!("{}{path}", place.app.local);
    Seen::of(place.facilitator.get(url).send().await?).await
}

async fn post(place: &Place, path: &str, form: &[(&str, &str)]) -> Result<Seen> {
    let base = place.app.room(SLUG).await?.look(|inside| inside.revision.0);
    let base = base.to_string();
    let mut form = form.to_vec();
    form.push(("base", &base));
    let url = format!("{}{path}", place.app.local);
    Seen::of(place.facilitator.post(url).form(&form).send().await?).await
}

/// Switches it on.
async fn on(place: &Place, address: &str) -> Result<Seen> {
    let form = [
        ("act", "save"),
        ("on", "1"),
        ("address", address),
        ("model", "modele-7b"),
        ("key", "tres-secret"),
        ("watts", "60"),
    ];
    post(place, "/equipe/reglages", &form).await
}

const PANEL: &str = "/animer/essai/assistant";

/// The panel, once what was asked is over.
async fn over(place: &Place, address: &str) -> Result<Seen> {
    for _ in 0..100 {
        let seen = get(place, address).await?;
        if !seen.html.contains("data-state=\"running\"") {
            return Ok(seen);
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    anyhow::bail!("it does not end")
}

/// The value of each hidden field of the first form that leads to an address.
pub(super) fn form(html: &str, action: &str) -> Option<Vec<(String, String)>> {
    let (_, rest) = html.split_once(&format!(
        "<form action=\"{action}\" method=\"post\" data-whole>"
    ))?;
    let form = rest.split("</form>").next()?;
    let fields = form.split("<input type=\"hidden\" name=\"").skip(1);
    fields
        .map(|field| {
            let (name, rest) = field.split_once("\" value=\"")?;
            let value = rest.split('"').next()?;
            Some((name.to_owned(), page::unescape(value)))
        })
        .collect()
}

/// The sentence that a request asks to reword.
fn phrase(body: &Value) -> String {
    let user = body["messages"][1]["content"].as_str().unwrap_or_default();
    let json = user.lines().nth(1).unwrap_or_default();
    let data: Value = serde_json::from_str(json).unwrap_or_default();
    data["phrase"].as_str().unwrap_or_default().to_owned()
}

fn said(texts: &[String]) -> Turn {
    let all: Vec<Value> = texts
        .iter()
        .map(|text| json!({ "id": "c1", "texte": text }))
        .collect();
    Turn::Says(json!({ "propositions": all }))
}

/// Words that speak of it.
const WORDS: [&str; 3] = ["assistant", "modèle de langage", "language model"];
/// Where it is switched on.
const SETTINGS: &str = "/equipe/reglages";

/// A workshop of every kind with answers, in a language, and what its public page is called.
struct Answered {
    lang: &'static str,
    slug: &'static str,
    code: String,
    public: String,
}

impl Answered {
    async fn of(place: &Place, lang: &'static str, slug: &'static str) -> Result<Self> {
        let code = if slug == SLUG {
            place.code.clone()
        } else {
            let named = format!("nom = \"{slug}\"\nlangues = [\"{lang}\"]");
            let script = EVERY_KIND.replacen("nom = \"essai\"", &named, 1);
            let code = place.app.workshop(&script).await?.code;
            let app = &place.app;
            app.decide(&place.facilitator, slug, "open", "choix")
                .await?;
            for n in 0..7 {
                let choice = if n == 0 { "non" } else { "oui" };
                Visitor::new(app, &code)?.answer(&[("v", choice)]).await?;
            }
            code
        };
        let share = format!("{}/animer/{slug}/rediger/publier", place.app.local);
        let shared = place
            .facilitator
            .post(share)
            .form(&[("act", "share")])
            .send()
            .await?;
        ensure!(shared.status().as_u16() == 303, "{}", shared.status());
        let desk = get(place, &format!("/animer/{slug}/rediger")).await?;
        let key = desk.html.split(&format!("/lire/{code}/")).nth(1);
        let key = key.and_then(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric()).next());
        let public = key.context("no public page")?.to_owned();
        Ok(Self {
            lang,
            slug,
            code,
            public,
        })
    }

    /// Every address that the table of routes has, each question of a kind that has pages.
    async fn addresses(&self, place: &Place) -> Result<Vec<String>> {
        let screen = place.app.room(self.slug).await?.projector_key();
        let mut all = Vec::new();
        for route in place.app.table.iter().filter(|route| route.method == "GET") {
            let key = match route.path.split('/').nth(1) {
                Some("cle") => FACILITATOR_KEY,
                Some("ecran") => &screen,
                Some("lire") => &self.public,
                _ => "fausse",
            };
            let path = route
                .path
                .replace("{slug}", self.slug)
                .replace("{code}", &self.code)
                .replace("{key}", key)
                .replace("{template}", "projet-social")
                .replace("{file}", &format!("{}.html?voir=1", self.slug))
                .replace("{name}", "room.css")
                .replace("{consultation}", self.slug)
                .replace("{view}", "telephone")
                .replace("{group}", "groupe-1")
                .replace("{secret}", "fausse");
            if path.contains("{question}") {
                let keys = ["mots", "choix", "texte", "idees"];
                all.extend(keys.map(|key| path.replace("{question}", key)));
            } else {
                all.push(path);
            }
        }
        Ok(all)
    }
}

#[tokio::test]
async fn off_it_is_mentioned_nowhere_but_where_it_is_switched_on() -> Result<()> {
    let place = answered().await?;
    let (mut pages, mut named) = (0, Vec::new());
    for (lang, slug) in [("fr", SLUG), ("en", "essai-en")] {
        let workshop = Answered::of(&place, lang, slug).await?;
        for path in workshop.addresses(&place).await? {
            let url = format!("{}{path}", place.app.local);
            let answer = place
                .facilitator
                .get(url)
                .header("accept-language", workshop.lang);
            let answer = answer.send().await?;
            let kind = answer.headers().get("content-type");
            let kind = kind
                .map(|kind| kind.as_bytes().to_owned())
                .unwrap_or_default();
            // Streams have no end; pictures and documents hold what the pages say.
            if !kind.starts_with(b"text/html") && !kind.starts_with(b"application/json") {
                continue;
            }
            let status = answer.status().as_u16();
            let text = answer.text().await?.to_lowercase();
            pages += usize::from(status == 200);
            // A page that is not there says so, and names nothing either.
            let word = WORDS.iter().find(|word| text.contains(*word));
            if let Some(word) = word.filter(|_| path != SETTINGS) {
                named.push(format!("{lang} {path}: {word}"));
            }
        }
    }
    assert_eq!(named, [""; 0]);
    ensure!(pages > 100, "{pages} pages are not all there are");
    let seen = get(&place, PANEL).await?;
    assert_eq!(
        (seen.status, seen.location()),
        (303, "/animer/essai/rediger")
    );
    // Nor does a form that is sent all the same ask anything.
    let form = [("act", "ask"), ("task", "minutes"), ("notes", "Rien")];
    let sent = post(&place, PANEL, &form).await?;
    assert_eq!(
        (sent.status, sent.location()),
        (303, "/animer/essai/rediger")
    );
    let settings = get(&place, SETTINGS).await?;
    settings.says(200, "Il est éteint tant que vous ne l'allumez pas");
    // The same walk sees it where it is switched on.
    on(&place, "http://127.0.0.1:9").await?;
    let desk = get(&place, "/animer/essai/rediger").await?;
    assert!(WORDS.iter().any(|word| desk.html.contains(word)));
    Ok(())
}

#[tokio::test]
async fn what_is_proved_is_proposed_accepted_and_said_in_the_restitution() -> Result<()> {
    let model = Model::start(|body| {
        let phrase = phrase(body);
        said(&[
            format!("Dans cet atelier, {phrase}"),
            phrase.replace('6', "7"),
            format!("{phrase} Tout le monde est content."),
        ])
    })
    .await?;
    let place = answered().await?;
    on(&place, &model.base)
        .await?
        .says(200, "l'assistant est allumé");
    // The key is shown to nobody.
    let settings = get(&place, "/equipe/reglages").await?;
    assert!(!settings.html.contains("tres-secret"));
    let (keys, _) = blocks(&place).await?;
    let block = keys.first().context("no finding")?;
    assert!(
        desk(&place)
            .await?
            .html
            .contains("data-load=\"/animer/essai/assistant\"")
    );
    let ask = [
        ("act", "ask"),
        ("task", "reword"),
        ("block", block.as_str()),
        ("wish", "plainer"),
    ];
    assert_eq!(post(&place, PANEL, &ask).await?.status, 303);
    let seen = over(&place, PANEL).await?;
    seen.says(200, "Dans cet atelier, ");
    seen.says(200, "2 ne sont pas prouvées par les chiffres");
    seen.says(200, "100 jetons lus, 20 écrits");
    seen.says(200, "la puissance notée dans les réglages");
    assert!(!seen.text().contains("Tout le monde est content"));
    assert_eq!(model.asked().len(), 1);
    assert_eq!(model.asked()[0]["response_format"]["type"], "json_schema");
    // A person accepts it by the page's own form.
    let fields = form(&seen.html, "/animer/essai/rediger").context("no form")?;
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(n, v)| (n.as_str(), v.as_str()))
        .collect();
    let url = format!("{}/animer/essai/rediger", place.app.local);
    let sent = Seen::of(place.facilitator.post(&url).form(&fields).send().await?).await?;
    assert_eq!(sent.status, 303, "{}", sent.text());
    let accepted = place.app.room(SLUG).await?.look(|inside| {
        let last = inside.log().last().map(|decision| decision.act.clone());
        matches!(last, Some(Act::Block { entry: Some(entry), .. }) if entry.assisted)
    });
    assert!(accepted);
    over(&place, PANEL)
        .await?
        .says(200, "Vous avez décidé de toutes les propositions");
    // Somebody changes it since: it began as a proposal all the same.
    let mine = format!(
        "{} Merci !",
        fields
            .iter()
            .find(|(name, _)| *name == "text")
            .context("no text")?
            .1
    );
    let write = [
        ("act", "write"),
        ("block", block.as_str()),
        ("kind", "finding"),
        ("text", mine.as_str()),
    ];
    assert_eq!(
        post(&place, "/animer/essai/rediger", &write).await?.status,
        303
    );
    let restitution = get(&place, "/animer/essai/restitution/essai.html?voir=1").await?;
    restitution.says(
        200,
        "Ce qui a commencé comme proposition d'un modèle de langage",
    );
    restitution.says(
        200,
        "Une phrase a d'abord été proposée par un modèle de langage",
    );
    // One reply of 100 tokens read and 20 written; time stands still here, so that it took no energy.
    restitution.says(200, "le modèle a répondu une fois");
    restitution.says(200, "100 jetons lus, 20 écrits");
    // The machine's own words again: nothing is left to say.
    let back = [("act", "machine"), ("block", block.as_str())];
    assert_eq!(
        post(&place, "/animer/essai/rediger", &back).await?.status,
        303
    );
    let restitution = get(&place, "/animer/essai/restitution/essai.html?voir=1").await?;
    assert!(!restitution.text().contains("modèle de langage"));
    Ok(())
}

#[tokio::test]
async fn lies_faults_and_refusals_leave_everything_as_it_was() -> Result<()> {
    let place = answered().await?;
    let (keys, _) = blocks(&place).await?;
    let block = keys.first().context("no finding")?;
    let ask = [
        ("act", "ask"),
        ("task", "reword"),
        ("block", block.as_str()),
        ("wish", "plainer"),
    ];
    let before = place.app.room(SLUG).await?.look(|inside| inside.revision);
    let lying = Model::start(|body| said(&[phrase(body).replace('6', "5")])).await?;
    on(&place, &lying.base).await?;
    post(&place, PANEL, &ask).await?;
    let seen = over(&place, PANEL).await?;
    seen.says(200, "Aucune proposition n'a passé la vérification");
    assert!(!seen.html.contains("data-whole"));
    // A fault is said, and it can go on.
    let broken = Model::start(|_| Turn::Breaks).await?;
    on(&place, &broken.base).await?;
    post(&place, PANEL, &ask).await?;
    over(&place, PANEL)
        .await?
        .says(200, "La liaison s'est coupée avant la fin");
    let good = Model::start(|body| said(&[format!("Dans cet atelier, {}", phrase(body))])).await?;
    on(&place, &good.base).await?;
    post(&place, PANEL, &[("act", "again")]).await?;
    let seen = over(&place, PANEL).await?;
    seen.says(200, "Dans cet atelier, ");
    let fields = form(&seen.html, "/animer/essai/rediger").context("no form")?;
    let text = &fields
        .iter()
        .find(|(name, _)| name == "text")
        .context("no text")?
        .1;
    post(&place, PANEL, &[("act", "refuse"), ("text", text)]).await?;
    let seen = over(&place, PANEL).await?;
    assert!(!seen.html.contains("data-whole"), "{}", seen.text());
    // One that sleeps is ended by a button.
    let asleep = Model::start(|_| Turn::Sleeps).await?;
    on(&place, &asleep.base).await?;
    post(&place, PANEL, &ask).await?;
    get(&place, PANEL).await?.says(200, "En cours");
    post(&place, PANEL, &[("act", "stop")]).await?;
    over(&place, PANEL).await?.says(200, "Arrêté");
    post(&place, PANEL, &[("act", "close")]).await?;
    assert!(!get(&place, PANEL).await?.html.contains("data-state"));
    let after = place.app.room(SLUG).await?.look(|inside| inside.revision);
    assert_eq!(before, after, "nobody decided anything");
    Ok(())
}

/// Sends the form of notes with a file, as a browser does.
async fn notes(place: &Place, typed: &str, file: Option<(&str, &[u8])>) -> Result<Seen> {
    let base = place.app.room(SLUG).await?.look(|inside| inside.revision.0);
    let mut form = Form::new();
    for (name, value) in [
        ("act", "ask"),
        ("task", "minutes"),
        ("question", ""),
        ("notes", typed),
    ] {
        form = form.text(name, value.to_owned());
    }
    let (name, bytes) = file.unwrap_or(("", b""));
    let part = Part::bytes(bytes.to_owned()).file_name(name.to_owned());
    let form = form.text("base", base.to_string()).part("file", part);
    let url = format!("{}{PANEL}", place.app.local);
    Seen::of(place.facilitator.post(url).multipart(form).send().await?).await
}

/// A document of one file.
fn document(name: &str, text: &str) -> Vec<u8> {
    let files = [
        (name.to_owned(), text.as_bytes().to_vec()),
        (
            "mimetype".to_owned(),
            b"application/vnd.oasis.opendocument.text".to_vec(),
        ),
    ];
    glane_office::zip::archive(&files.into())
}

#[tokio::test]
async fn the_words_of_a_document_are_notes() -> Result<()> {
    let docx =
        "<w:p><w:t>La salle est réservée.</w:t></w:p><w:p><w:t>Qui tient l'accueil ?</w:t></w:p>";
    let odt = docx.replace("<w:t>", "").replace("</w:t>", "");
    let whole = |body: &str| format!("<body>{body}</body>");
    for (name, bytes) in [
        ("cr.docx", document("word/document.xml", &whole(docx))),
        ("cr.odt", document("content.xml", &whole(&odt))),
    ] {
        let model = Model::start(|_| {
            let point =
                json!({ "genre": "question", "lignes": ["l2"], "texte": "Qui tient l'accueil ?" });
            Turn::Says(json!({ "points": [point] }))
        })
        .await?;
        let place = answered().await?;
        on(&place, &model.base).await?;
        let sent = notes(&place, "", Some((name, &bytes))).await?;
        assert_eq!(sent.status, 303, "{name}: {}", sent.text());
        let seen = over(&place, PANEL).await?;
        assert!(
            seen.html.contains("- Qui tient l&#39;accueil ?"),
            "{name}: {}",
            seen.text()
        );
    }
    Ok(())
}

#[tokio::test]
async fn notes_of_a_meeting_become_a_text_to_copy() -> Result<()> {
    let model = Model::start(|_| {
        let point = |genre: &str, line: &str, texte: &str| json!({ "genre": genre, "lignes": [line], "texte": texte });
        Turn::Says(json!({ "points": [
            point("question", "l3", "Qui tient l'accueil ?"),
            point("decision", "l1", "Salle réservée"),
            point("decision", "l2", "Budget voté"),
            point("action", "l1", "Salle réservée par Marie"),
        ] }))
    })
    .await?;
    let place = answered().await?;
    on(&place, &model.base).await?;
    let file = "Le budget est voté.\r\nQui tient l'accueil ?\r\n".as_bytes();
    let sent = notes(&place, "La salle est réservée.", Some(("notes.txt", file))).await?;
    assert_eq!(sent.status, 303, "{}", sent.text());
    let seen = over(&place, PANEL).await?;
    let copied = seen.html.split("id=\"assist-copied\"").nth(1);
    let copied = copied.and_then(|rest| rest.split_once('>')?.1.split("</textarea>").next());
    assert_eq!(
        page::unescape(copied.context("nothing to copy")?),
        "Décisions\n- Salle réservée\n- Budget voté\n\nQuestions\n- Qui tient l'accueil ?"
    );
    seen.says(200, "1 ajoutait ce que les réponses ne disent pas");
    // A point that a person refuses is copied no more.
    post(&place, PANEL, &[("act", "refuse"), ("text", "Budget voté")]).await?;
    let seen = over(&place, PANEL).await?;
    assert!(!seen.html.contains("- Budget voté") && seen.html.contains("- Salle réservée"));
    Ok(())
}

#[tokio::test]
async fn notes_that_cannot_be_taken_are_said_and_what_was_typed_stays() -> Result<()> {
    let model = Model::start(|_| Turn::Sleeps).await?;
    let place = answered().await?;
    on(&place, &model.base).await?;
    let long = "x".repeat(60_001);
    let bomb = document("word/document.xml", &" ".repeat(17 << 20));
    for (typed, file, said) in [
        (
            "Mes notes",
            Some(("cr.docx", &b"PK\x03\x04"[..])),
            "abîmé ou protégé par un mot de passe",
        ),
        (
            "Mes notes",
            Some(("cr.doc", b"\xD0\xCF\x11\xE0")),
            "enregistrez-le en .docx ou en .odt",
        ),
        (
            "Mes notes",
            Some(("cr.odt", &bomb)),
            "trop gros pour des notes",
        ),
        (
            "Mes notes",
            Some(("cr.pdf", b"%PDF-1.7")),
            "Ce fichier est un PDF",
        ),
        (
            "Mes notes",
            Some(("cr.png", b"\x89PNG\0\0\0")),
            "n'est pas du texte",
        ),
        ("Mes notes", Some(("cr.txt", b"")), "Ce fichier est vide"),
        ("", None, "Il n'y a pas de notes"),
        (
            "Mes notes",
            Some(("cr.txt", long.as_bytes())),
            "60 000 signes au plus",
        ),
    ] {
        let seen = notes(&place, typed, file).await?;
        let text = seen.text().replace(['\u{a0}', '\u{202f}'], " ");
        assert!(
            seen.status == 422 && text.contains(said),
            "{}: {text}",
            seen.status
        );
        assert!(
            seen.html
                .contains(&format!("maxlength=\"60000\">{typed}</textarea>")),
            "{typed} is gone"
        );
    }
    assert_eq!(model.asked().len(), 0);
    // The script is told in its own way.
    let url = format!("{}{PANEL}", place.app.local);
    let form = [
        ("act", "ask"),
        ("task", "minutes"),
        ("notes", " "),
        ("base", "0"),
    ];
    let sent = place
        .facilitator
        .post(url)
        .header("x-glane-part", "1")
        .form(&form);
    let sent = Seen::of(sent.send().await?).await?;
    assert_eq!(sent.status, 422);
    assert!(sent.headers.contains_key("x-glane-said") && !sent.html.contains("<html"));
    Ok(())
}

#[tokio::test]
async fn while_it_is_under_way_a_look_asks_how_far_it_is_and_nothing_else() -> Result<()> {
    let model = Model::start(|_| Turn::Sleeps).await?;
    let place = answered().await?;
    on(&place, &model.base).await?;
    let look = async |part: &'static str| {
        let url = format!("{}{PANEL}", place.app.local);
        Seen::of(
            place
                .facilitator
                .get(url)
                .header("x-glane-part", part)
                .send()
                .await?,
        )
        .await
    };
    let seen = look("progress").await?;
    assert!(
        seen.status == 200 && seen.html.contains("assist-reword"),
        "{}",
        seen.text()
    );
    let lines = "La salle est réservée.\n".repeat(41);
    notes(&place, &lines, None).await?;
    let seen = look("progress").await?;
    assert_eq!(
        (seen.status, seen.html.contains('<')),
        (202, false),
        "{}",
        seen.html
    );
    assert!(seen.html.contains("étape 0 sur 2"), "{}", seen.html);
    let seen = look("1").await?;
    assert!(seen.status == 200 && seen.html.contains("id=\"assist-progress\""));
    post(&place, PANEL, &[("act", "stop")]).await?;
    over(&place, PANEL).await?;
    assert_eq!(look("progress").await?.status, 200);
    Ok(())
}

async fn agreed(place: &Place) -> Result<Option<String>> {
    let room = place.app.room(SLUG).await?;
    Ok(room.look(|inside| glane_core::assist::consent(inside.log())))
}

#[tokio::test]
async fn nothing_leaves_the_house_before_a_person_agrees() -> Result<()> {
    let place = answered().await?;
    // No computer has this name, so that what is sent goes nowhere.
    on(&place, "https://serveur.invalid/v1")
        .await?
        .says(200, "allumé");
    let notes = "La salle est réservée.\nAppeler le 06 12 34 56 78";
    let ask = [("act", "ask"), ("task", "minutes"), ("notes", notes)];
    post(&place, PANEL, &ask).await?;
    let seen = get(&place, PANEL).await?;
    seen.says(
        200,
        "Ce serveur n'est pas dans la maison : serveur.invalid:443",
    );
    seen.says(200, "La salle est réservée.");
    assert!(
        !seen.text().contains("06 12"),
        "it is masked as it would be sent"
    );
    assert_eq!(agreed(&place).await?, None);
    post(&place, PANEL, &[("act", "again")]).await?;
    assert!(
        get(&place, PANEL)
            .await?
            .html
            .contains("data-state=\"waiting\"")
    );
    post(&place, PANEL, &[("act", "agree")]).await?;
    over(&place, PANEL)
        .await?
        .says(200, "Personne ne répond à l'adresse serveur.invalid:443");
    assert_eq!(
        agreed(&place).await?.as_deref(),
        Some("serveur.invalid:443")
    );
    let journal = get(&place, "/animer/essai/journal").await?;
    journal.says(
        200,
        "A accepté que l'assistant envoie des textes hors de la maison",
    );
    // Another server is another question.
    on(&place, "https://autre.invalid/v1").await?;
    post(&place, PANEL, &ask).await?;
    get(&place, PANEL).await?.says(200, "autre.invalid:443");
    on(&place, "https://serveur.invalid/v1").await?;
    post(&place, PANEL, &[("act", "disagree")]).await?;
    assert_eq!(agreed(&place).await?, None);
    Ok(())
}

#[tokio::test]
async fn settings_that_do_not_hold_are_said_and_not_kept() -> Result<()> {
    let place = answered().await?;
    on(&place, "http://exemple.org/v1")
        .await?
        .says(422, "doit commencer par https");
    let seen = get(&place, "/equipe/reglages").await?;
    assert!(!seen.html.contains("exemple.org"));
    let model = Model::start(|_| Turn::Says(json!({ "points": [] }))).await?;
    let trial = [
        ("act", "try"),
        ("address", model.base.as_str()),
        ("model", "m"),
    ];
    post(&place, "/equipe/reglages", &trial)
        .await?
        .says(200, "Le serveur a répondu dans la forme attendue");
    let body = model.asked().remove(0);
    assert!(
        body["messages"][1]["content"]
            .as_str()
            .context("no text")?
            .contains("Exemple :")
    );
    let page = Model::start(|_| Turn::Page).await?;
    let trial = [
        ("act", "try"),
        ("address", page.base.as_str()),
        ("model", "m"),
    ];
    post(&place, "/equipe/reglages", &trial)
        .await?
        .says(200, "n'a pas la forme demandée");
    Ok(())
}

#[tokio::test]
async fn themes_are_proposed_beside_answers_and_added_by_a_click() -> Result<()> {
    let model = Model::start(|body| {
        let user = body["messages"][1]["content"]
            .as_str()
            .unwrap_or_default()
            .to_owned();
        let lean = |text: &str| {
            let line = user
                .lines()
                .find(|line| line.contains(text))
                .unwrap_or_default();
            let id = line.split('"').nth(3).unwrap_or_default();
            json!({ "id": id, "extrait": text })
        };
        let lie = json!({ "id": "r1", "extrait": "trop de bruit" });
        Turn::Says(json!({ "themes": [
            { "nom": "Le temps", "appuis": [lean("Le temps !"), lean("le temps")] },
            { "nom": "Le bruit", "appuis": [lie, lean("le temps")] },
        ] }))
    })
    .await?;
    let place = written().await?;
    on(&place, &model.base).await?;
    let panel = "/animer/essai/assistant?question=texte";
    assert!(
        get(&place, "/animer/essai/themes/texte/grille")
            .await?
            .html
            .contains(panel)
    );
    let ask = [("act", "ask"), ("task", "propose"), ("question", "texte")];
    let sent = post(&place, PANEL, &ask).await?;
    assert_eq!(sent.location(), panel);
    let seen = over(&place, panel).await?;
    seen.says(200, "Le temps");
    seen.says(200, "1 citait autre chose que ce qui a été écrit");
    assert!(!seen.text().contains("Le bruit"), "{}", seen.text());
    let action = "/animer/essai/themes/texte/grille";
    let fields = form(&seen.html, action).context("no form")?;
    let url = format!("{}{action}", place.app.local);
    let sent = Seen::of(place.facilitator.post(url).form(&fields).send().await?).await?;
    assert_eq!(sent.status, 303, "{}", sent.text());
    get(&place, action).await?.says(200, "Le temps");
    Ok(())
}
