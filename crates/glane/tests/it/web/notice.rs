//! The notice: read before joining, linked from everywhere, true of the settings, and missed where it says too little.

use anyhow::Result;
use glane_testkit::page;

use super::visit::{EVERY_KIND, Place, SLUG, Seen};

/// The same workshop with all that a notice may say.
fn filled() -> String {
    EVERY_KIND.replacen(
        "[[question]]",
        "conservation = 365\nnotice = \"Merci d'être venus.\"\n[confidentialite]\nresponsable = \"La Fabrique, 12 rue des Lilas\"\n\
         contact_dpo = \"donnees@la-fabrique.fr\"\nbase_legale = \"mission-d-interet-public\"\n\
         sous_traitant = \"la Fédération\"\n[[question]]",
        1,
    )
}

async fn get(client: &reqwest::Client, url: &str) -> Result<Seen> {
    Seen::of(client.get(url).send().await?).await
}

#[tokio::test]
async fn the_notice_is_read_before_joining_in_both_languages_and_gives_no_cookie() -> Result<()> {
    let place = Place::with(&filled()).await?;
    let url = format!("{}/{}/confidentialite", place.app.local, place.code);
    let nobody = place.app.browser()?;
    let seen = get(&nobody, &url).await?;
    for said in [
        "Ce que deviennent vos réponses",
        "organisé par Un centre social",
        "Responsable de vos réponses : La Fabrique, 12 rue des Lilas",
        "donnees@la-fabrique.fr",
        "mission d'intérêt public",
        "tenu pour l'organisation par la Fédération (sous-traitant)",
        "numéro tiré au hasard",
        "Nous ne demandons ni nom ni adresse",
        "7 jours après l'atelier, il est clos",
        "15 janvier 2027",
        "emportée avant la clôture",
        "Les mots et les idées que vous écrivez y sont montrés, les formes d'un même mot réunies",
        "pour 5 personnes au moins",
        "/retrait",
        "Un seul cookie",
        "Merci d'être venus.",
        "CNIL",
    ] {
        seen.says(200, said);
    }
    assert!(!seen.headers.contains_key("set-cookie"));
    let room = place.app.room(SLUG).await?;
    let kept = place.app.hub.store().snapshot(room.id(), None).await?;
    assert!(kept.people.is_empty(), "whoever reads it is nobody");
    let other = page::attributes(&seen.html, "href");
    let other = other.iter().find(|href| href.ends_with("?langue=en"));
    let english = get(&nobody, &format!("{}{}", place.app.local, other.unwrap())).await?;
    for said in [
        "What becomes of your answers",
        "7 days after the workshop, it is sealed",
        "15 January 2027",
        "Merci d'être venus.",
    ] {
        english.says(200, said);
    }
    assert!(english.html.contains("<html lang=\"en\">"));
    let unknown = format!("{}/QQQQQ/confidentialite", place.app.local);
    assert_eq!(get(&nobody, &unknown).await?.status, 404);
    Ok(())
}

#[tokio::test]
async fn every_page_of_a_participant_leads_to_it() -> Result<()> {
    let place = Place::asking("choix").await?;
    let link = format!("href=\"/{}/confidentialite\"", place.code);
    let visitor = place.visitor()?;
    let newcomer = visitor.look().await?;
    assert!(newcomer.html.contains(&link));
    let known = visitor.answer(&[("v", "oui")]).await?;
    assert_eq!(known.html.matches(&link).count(), 1);
    for path in ["/appareil", "/essai"] {
        let seen = visitor.get(path).await?;
        assert!(seen.html.contains(&link), "{path}: {}", seen.text());
    }
    visitor
        .get("/confidentialite")
        .await?
        .says(200, "Aller à l'atelier");
    Ok(())
}

#[tokio::test]
async fn what_a_script_leaves_out_is_told_to_the_facilitator_and_not_to_the_room() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let console = place.console().await?;
    console.says(200, "Qui est responsable des réponses");
    assert!(
        console.html.contains("/reglages#f-contact"),
        "one click to the field"
    );
    assert!(console.html.contains("id=\"unsaid\""));
    let url = format!("{}/animer/{SLUG}/confidentialite", place.app.local);
    let seen = get(&place.facilitator, &url).await?;
    seen.says(200, "votre association, par exemple");
    assert!(seen.html.contains("/reglages#f-basis"));
    let notice = format!("{}/{}/confidentialite", place.app.local, place.code);
    let notice = get(&place.app.browser()?, &notice).await?;
    assert!(!notice.text().contains("Responsable"), "{}", notice.text());
    notice.says(200, "restent sur l'ordinateur de l'organisation");

    let place = Place::with(&filled()).await?;
    assert!(!place.console().await?.html.contains("id=\"unsaid\""));
    let url = format!("{}/animer/{SLUG}/confidentialite", place.app.local);
    let seen = get(&place.facilitator, &url).await?;
    assert!(!seen.html.contains("id=\"unsaid\""));
    seen.says(200, "La Fabrique, 12 rue des Lilas");
    Ok(())
}

#[tokio::test]
async fn the_poster_is_taken_away_in_both_languages() -> Result<()> {
    let place = Place::with(&filled()).await?;
    let base = format!("{}/animer/{SLUG}/confidentialite", place.app.local);
    let page = get(&place.facilitator, &base).await?;
    for lang in ["fr", "en"] {
        let file = format!("{SLUG}.confidentialite.{lang}.pdf");
        assert!(page.html.contains(&file), "{file} is offered");
        let answer = place
            .facilitator
            .get(format!("{base}/{file}"))
            .send()
            .await?;
        assert_eq!(answer.status(), 200);
        assert_eq!(answer.headers()["content-type"], "application/pdf");
        assert!(answer.bytes().await?.starts_with(b"%PDF-"));
    }
    for other in [
        "autre.confidentialite.fr.pdf",
        "essai.confidentialite.de.pdf",
    ] {
        assert_eq!(
            get(&place.facilitator, &format!("{base}/{other}"))
                .await?
                .status,
            404
        );
    }
    let stranger = get(&place.app.browser()?, &base).await?;
    assert_eq!(stranger.status, 403);
    Ok(())
}
