//! « Réponses à relire avant publication »: what waits is nowhere, what was decided stands, everything can be taken back.

use anyhow::{Context, Result};
use glane_testkit::page;

use super::visit::{EVERY_KIND, Place, SLUG, Seen};

const PHONE: &str = "Appelez Zoé au 06 12 34 56 78";

/// Six people wrote, one of them too much.
async fn written() -> Result<Place> {
    let place = Place::with(EVERY_KIND).await?;
    place.decide("open", "texte").await?;
    for text in [
        "Des bancs",
        "De l'ombre",
        "Un marché",
        "Rien",
        "Des arbres",
        PHONE,
    ] {
        place.visitor()?.answer(&[("v", text)]).await?;
    }
    Ok(place)
}

fn url(place: &Place, rest: &str) -> String {
    format!("{}/animer/{SLUG}/{rest}", place.app.local)
}

async fn look(place: &Place, rest: &str) -> Result<Seen> {
    Seen::of(place.facilitator.get(url(place, rest)).send().await?).await
}

/// Sends the form of the answer shown.
async fn decide(place: &Place, rest: &str, fields: &[(&str, &str)]) -> Result<Seen> {
    let seen = look(place, rest).await?;
    let field = |name: &str| page::field(&seen.html, name).with_context(|| name.to_owned());
    let (base, answer) = (field("base")?, field("reponse")?);
    let own = [("base", base.as_str()), ("reponse", answer.as_str())];
    let form: Vec<(&str, &str)> = own.into_iter().chain(fields.iter().copied()).collect();
    let sent = place.facilitator.post(url(place, "relire")).form(&form);
    Seen::of(sent.send().await?).await
}

async fn step(place: &Place, act: &str) -> Result<Seen> {
    let seen = look(place, "relire").await?;
    let form = seen
        .html
        .split_once(&format!("value=\"{act}\""))
        .context("no step")?
        .1;
    let field = |name: &str| page::field(form, name).with_context(|| name.to_owned());
    let (undoes, base) = (field("undoes")?, field("base")?);
    let form = [
        ("act", act),
        ("undoes", undoes.as_str()),
        ("base", base.as_str()),
    ];
    let sent = place.facilitator.post(url(place, "relire")).form(&form);
    Seen::of(sent.send().await?).await
}

/// The restitution as a page.
async fn restitution(place: &Place) -> Result<String> {
    Ok(look(place, &format!("restitution/{SLUG}.html?voir=1"))
        .await?
        .text())
}

#[tokio::test]
async fn what_waits_is_not_quoted_and_the_pages_that_publish_say_so() -> Result<()> {
    let place = written().await?;
    let said = restitution(&place).await?;
    assert!(
        said.contains("Des bancs") && !said.contains("06 12"),
        "{said}"
    );
    assert!(said.contains("1 réponse attend d'être relue"), "{said}");
    let told = "1 réponse attend d'être relue.";
    place.console().await?.says(200, told);
    look(&place, "rediger").await?.says(200, told);
    let queue = look(&place, "relire").await?;
    for part in [
        told,
        "06 12 34 56 78",
        "numéro de téléphone",
        "« Zoé »",
        "nom de quelqu'un",
    ] {
        queue.says(200, part);
    }
    let stranger = place
        .app
        .browser()?
        .get(url(&place, "relire"))
        .send()
        .await?;
    assert_eq!(stranger.status(), 403);
    Ok(())
}

#[tokio::test]
async fn an_answer_is_masked_left_out_kept_and_each_is_taken_back() -> Result<()> {
    let place = written().await?;
    let none = decide(&place, "relire", &[("act", "mask")]).await?;
    none.says(422, "Cochez un passage ou écrivez les mots");
    let gone = decide(&place, "relire", &[("act", "mask"), ("aussi", "Léa")]).await?;
    gone.says(422, "Ces mots ne sont pas dans la réponse");
    let form = [("act", "mask"), ("passages", "15-29"), ("aussi", "zoé")];
    assert_eq!(decide(&place, "relire", &form).await?.status, 303);
    let said = restitution(&place).await?;
    assert!(
        said.contains("Appelez […] au […]") && !said.contains("Zoé"),
        "{said}"
    );
    look(&place, "relire").await?.says(200, "Tout est relu");
    let again = look(&place, "relire?montrer=relues").await?;
    again.says(200, "citée ainsi, « Appelez […] au […] »");

    assert_eq!(step(&place, "undo").await?.status, 303);
    assert!(
        !restitution(&place).await?.contains("Appelez"),
        "it waits again"
    );
    assert_eq!(step(&place, "redo").await?.status, 303);
    assert!(restitution(&place).await?.contains("Appelez […] au […]"));

    let decided = "relire?montrer=relues";
    assert_eq!(
        decide(&place, decided, &[("act", "leave")]).await?.status,
        303
    );
    let said = restitution(&place).await?;
    assert!(
        !said.contains("Appelez") && said.contains("1 réponse n'est pas citée"),
        "{said}"
    );
    assert_eq!(
        decide(&place, decided, &[("act", "keep")]).await?.status,
        303
    );
    assert!(restitution(&place).await?.contains(PHONE));

    // The log holds no word of the answer.
    let room = place.app.room(SLUG).await?;
    let snapshot = place.app.hub.store().snapshot(room.id(), None).await?;
    let log = serde_json::to_string(&snapshot.decisions)?;
    assert!(
        log.contains("review") && !log.contains("Zo") && !log.contains("Appelez"),
        "{log}"
    );
    Ok(())
}

#[tokio::test]
async fn an_answer_written_anew_waits_again() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    place.decide("open", "texte").await?;
    let author = place.visitor()?;
    author.answer(&[("v", "Merci à Mme Durand")]).await?;
    let before = look(&place, "relire").await?;
    assert_eq!(
        decide(&place, "relire", &[("act", "keep")]).await?.status,
        303
    );
    author.answer(&[("v", "Merci à Mme Dupont")]).await?;
    look(&place, "relire").await?.says(200, "Mme Dupont");
    assert!(!restitution(&place).await?.contains("Dupont"));
    // A form of the page before it was written decides nothing of what it did not show.
    let field = |name: &str| page::field(&before.html, name).with_context(|| name.to_owned());
    let (base, answer) = (field("base")?, field("reponse")?);
    let form = [
        ("act", "keep"),
        ("base", base.as_str()),
        ("reponse", answer.as_str()),
    ];
    let sent = place.facilitator.post(url(&place, "relire")).form(&form);
    Seen::of(sent.send().await?)
        .await?
        .says(409, "la réponse a changé");
    assert!(!restitution(&place).await?.contains("Dupont"));
    Ok(())
}

#[tokio::test]
async fn words_and_ideas_that_say_who_somebody_is_are_nowhere_until_somebody_decides() -> Result<()>
{
    let place = Place::with(EVERY_KIND).await?;
    place.decide("open", "mots").await?;
    let visitor = place.visitor()?;
    visitor
        .answer(&[("v", "Soleil"), ("v", "Zoé Durand")])
        .await?;
    place.decide("open", "idees").await?;
    visitor
        .answer(&[("idea", "Appeler le 06 12 34 56 78")])
        .await?;
    for question in ["mots", "idees"] {
        place.decide("close", question).await?;
    }
    let page = look(&place, "relire").await?;
    let told = page
        .html
        .split_once("id=\"elsewhere\"")
        .context("nothing told")?
        .1;
    let told = told.split_once("</section>").context("not ended")?.0;
    for part in [
        "Zoé Durand",
        "nom de quelqu",
        "/mots/mots",
        "06 12 34 56 78",
        "/idees/idees",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    assert!(!told.contains("Soleil"), "{told}");
    // Neither the room nor a file has them.
    let url = place.projector().await?;
    let screen = Seen::of(place.app.browser()?.get(url).send().await?).await?;
    let json = look(&place, &format!("restitution/{SLUG}.json?voir=1")).await?;
    let html = restitution(&place).await?;
    assert!(json.html.contains("oleil"), "{}", json.html);
    for said in [&screen.html, &json.html, &html] {
        for gone in ["urand", "06 12 34"] {
            assert!(!said.contains(gone), "{gone}: {said}");
        }
    }
    assert!(
        html.contains("nommer quelqu'un") || html.contains("nommer quelqu’un"),
        "{html}"
    );
    Ok(())
}

#[tokio::test]
async fn what_makes_one_fear_for_somebody_is_not_quoted_unless_somebody_chooses_to() -> Result<()> {
    let place = written().await?;
    let first = |seen: &Seen| -> Result<String> {
        let (_, card) = seen
            .html
            .split_once("class=\"confirm\"")
            .context("no card")?;
        let (_, button) = card.split_once("<button").context("no button")?;
        let (button, _) = button.split_once('>').context("no button")?;
        Ok(button.to_owned())
    };
    // A telephone's number is masked, and the rest kept: Enter does so.
    let button = first(&look(&place, "relire").await?)?;
    assert!(
        button.contains("value=\"mask\"") && button.contains("Enter"),
        "{button}"
    );
    decide(&place, "relire", &[("act", "leave")]).await?;
    place
        .visitor()?
        .answer(&[("v", "Mon mari me frappe si je sors")])
        .await?;
    let seen = look(&place, "relire").await?;
    seen.says(200, "par défaut, elle n'est pas citée");
    let button = first(&seen)?;
    assert!(
        button.contains("value=\"leave\"") && button.contains("Enter"),
        "{button}"
    );
    Ok(())
}
