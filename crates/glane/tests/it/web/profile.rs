//! « Profil »: asked last, on one page, with a way out of each ask; printed, imported, published apart.

use anyhow::{Result, ensure};
use glane_core::ballot::Body;
use glane_testkit::page;

use super::visit::{EVERY_KIND, Place, SLUG, Seen};

const PROFILE: &str = r#"
[[question]]
cle = "profil"
type = "profil"
texte = "Pour finir, qui êtes-vous ?"

[[question.lignes]]
cle = "age"
texte = "Votre âge"
options = ["Moins de 26 ans", "26 à 59 ans", "60 ans et plus"]

[[question.lignes]]
cle = "lien"
texte = "Vous êtes"
options = ["Habitant·e", "Bénévole"]
"#;

fn script() -> String {
    format!("{EVERY_KIND}{PROFILE}")
}

fn said(body: &Body) -> Vec<String> {
    match body {
        Body::Answered(payload) => {
            let items = payload.items().into_iter().flatten();
            items.map(ToString::to_string).collect()
        }
        _ => Vec::new(),
    }
}

#[tokio::test]
async fn each_ask_may_be_answered_or_not_and_the_parts_add_up() -> Result<()> {
    let place = Place::with(&script()).await?;
    place.decide("open", "profil").await?;
    let one = place.visitor()?;
    let page = one.look().await?;
    page.says(200, "Pour finir, quelques mots sur vous");
    ensure!(!page.text().contains("sur 8"), "a profile has no number");
    let ways_out = page.text().matches("Je préfère ne pas répondre").count();
    assert_eq!(ways_out, 3, "one an ask, and one for all: {}", page.text());

    let answered = one
        .answer(&[("v.age", "age-26-a-59-ans"), ("v.lien", "")])
        .await?;
    answered.says(200, "Votre âge : 26 à 59 ans");
    // Whoever sends it as it stands, and whoever presses the button, would rather not say.
    let silent = place.visitor()?;
    silent.answer(&[("v.age", ""), ("v.lien", "")]).await?;
    place.visitor()?.answer(&[("blank", "1")]).await?;
    place
        .visitor()?
        .answer(&[("v.age", "age-60-ans-et-plus"), ("v.lien", "lien-benevole")])
        .await?;
    let twice = place.visitor()?;
    let wrong = twice
        .send(&[("v", "age-60-ans-et-plus"), ("v", "age-26-a-59-ans")])
        .await?;
    assert_eq!(wrong.status, 422, "two ages: {}", wrong.text());

    let ballots = place.ballots().await?;
    let blank = ballots.iter().filter(|one| one.body == Body::Blank);
    assert_eq!((ballots.len(), blank.count()), (4, 2));

    // The room's screen is shown nothing until somebody asks.
    let screen = || async { Seen::of(reqwest::get(place.projector().await?).await?).await };
    ensure!(!screen().await?.html.contains("60 ans et plus"));
    let room = place.app.room(SLUG).await?;
    let base = room.look(|inside| inside.revision.0).to_string();
    let form = [
        ("act", "show"),
        ("question", "profil"),
        ("screen", "projector"),
        ("base", &base),
    ];
    let url = format!("{}/animer/{SLUG}/decider", place.app.local);
    let sent = place.facilitator.post(url).form(&form).send().await?;
    ensure!(sent.status().is_redirection(), "{}", sent.status());
    let shown = screen().await?;
    for part in [
        "Votre âge : 60 ans et plus",
        "Votre âge : préfère ne pas répondre",
    ] {
        ensure!(shown.text().contains(part), "no {part} in {}", shown.text());
    }

    // Asked anew, nobody has answered.
    place.decide("reset", "profil").await?;
    place.decide("open", "profil").await?;
    ensure!(one.look().await?.html.contains("v.age"));
    Ok(())
}

#[tokio::test]
async fn it_stands_on_paper_in_the_notice_and_comes_from_a_file() -> Result<()> {
    let place = Place::with(&script()).await?;
    let console = |path: &str| {
        let url = format!("{}/animer/{SLUG}/{path}", place.app.local);
        let request = place.facilitator.get(url);
        async { Seen::of(request.send().await?).await }
    };
    let paper = console("papier").await?;
    for part in ["Votre âge", "Moins de 26 ans", "Je préfère ne pas répondre"] {
        paper.says(200, part);
    }
    let notice = place.visitor()?.get("/confidentialite").await?;
    notice.says(
        200,
        "Ce que vous dites de vous à la fin (« Votre âge » et « Vous êtes »)",
    );

    // A column of a form tool is an ask: its name, and the option as it reads.
    let rows = "participant,groupe,source,question,reponse\n\
        a,,papier,choix,oui\na,,papier,age,Moins de 26 ans\na,,papier,lien,Bénévole\n\
        b,,papier,profil,Votre âge : 60 ans et plus\nc,,papier,profil,[blanc]\n";
    let body = format!(
        "--limite\r\nContent-Disposition: form-data; name=\"file\"; filename=\"r.csv\"\r\n\r\n{rows}\r\n--limite--\r\n"
    );
    let sent = place
        .facilitator
        .post(format!("{}/animer/{SLUG}/importer", place.app.local))
        .header("content-type", "multipart/form-data; boundary=limite")
        .body(body);
    let taken = Seen::of(sent.send().await?).await?;
    taken.says(200, "4 réponses prises");
    let ballots = place.ballots().await?;
    let own: Vec<Vec<String>> = ballots
        .iter()
        .filter(|one| one.question.as_str() == "profil")
        .map(|one| said(&one.body))
        .collect();
    ensure!(own.contains(&vec![
        "age-moins-de-26-ans".to_owned(),
        "lien-benevole".to_owned()
    ]));
    ensure!(own.contains(&vec!["age-60-ans-et-plus".to_owned()]) && own.contains(&vec![]));
    Ok(())
}

#[tokio::test]
async fn a_page_adds_it_and_changes_it_and_what_is_asked_now_comes_before() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let url = format!("{}/animer/{SLUG}/questions", place.app.local);
    let look = || async { Seen::of(place.facilitator.get(&url).send().await?).await };
    let send = |version: String, more: Vec<(&'static str, &'static str)>| {
        let mut form = vec![("version", version)];
        form.extend(
            more.into_iter()
                .map(|(name, value)| (name, value.to_owned())),
        );
        let sent = place.facilitator.post(&url).form(&form);
        async { Seen::of(sent.send().await?).await }
    };
    let version = |seen: &Seen| page::field(&seen.html, "version").unwrap_or_default();
    let seen = look().await?;
    seen.says(200, "Un profil à la fin");
    let added = send(
        version(&seen),
        vec![("act", "profile"), ("question", "idees")],
    )
    .await?;
    added.says(200, "C'est corrigé");
    ensure!(!added.html.contains("add-profile"), "there is one");
    let question = || async {
        let room = place.app.room(SLUG).await?;
        Ok::<_, anyhow::Error>(room.look(|inside| inside.script.questions.last().cloned()))
    };
    let own = question().await?.expect("a question");
    assert_eq!(
        own.kind.profile().map(|profile| profile.asks.len()),
        Some(3)
    );

    let saved = send(
        version(&look().await?),
        vec![
            ("act", "save"),
            ("question", "profil"),
            ("text", "Et vous ?"),
            ("help", ""),
            ("note", ""),
            ("results", "reveal"),
            ("ask-key", "age"),
            ("ask", "Votre âge"),
            ("ask-options", "Moins de 26 ans\r\n26 ans et plus"),
            ("ask-key", "quartier"),
            ("ask", ""),
            ("ask-options", "Ici"),
            ("ask-key", ""),
            ("ask", "Vous venez"),
            ("ask-options", "Souvent\r\nParfois"),
        ],
    )
    .await?;
    saved.says(200, "C'est corrigé");
    let own = question().await?.expect("a question");
    let items: Vec<&str> = own.items.iter().map(|item| item.key.as_str()).collect();
    assert_eq!(
        items,
        [
            "age-moins-de-26-ans",
            "age-26-ans-et-plus",
            "vous-venez-souvent",
            "vous-venez-parfois"
        ]
    );

    // A question asked on the spot stays before the profile.
    let now = place
        .facilitator
        .post(format!("{}/animer/{SLUG}/maintenant", place.app.local))
        .form(&[
            ("form", "texte"),
            ("question", "Et sinon ?"),
            ("options", ""),
        ]);
    let asked = Seen::of(now.send().await?).await?;
    ensure!(asked.status < 400, "{}: {}", asked.status, asked.text());
    let last = question().await?.expect("a question");
    assert_eq!(last.key.as_str(), "profil");
    Ok(())
}
