//! What is left of a workshop in the console once it is closed; a receipt's page; a workshop of one question by its name.

use anyhow::{Context, Result};
use glane_testkit::page;

use super::life::step;
use super::visit::{Place, SLUG, Seen};

async fn list(place: &Place) -> Result<Seen> {
    let url = format!("{}/animer", place.app.local);
    Seen::of(place.facilitator.get(url).send().await?).await
}

#[tokio::test]
async fn a_closed_workshop_offers_no_way_in_and_the_list_says_so() -> Result<()> {
    let place = Place::asking("mots").await?;
    place.visitor()?.answer(&[("v", "jardin")]).await?;
    let ways = ["id=\"join-sheet\"", "id=\"check-room\"", "id=\"code\""];
    let before = place.console().await?;
    let cards = before.html.matches("<svg class=\"qr\"").count();
    assert!(cards > 0, "{}", before.html);
    for way in ways {
        assert!(before.html.contains(way), "{way}");
    }
    // Cards bear the numbers of the way at the top.
    before.says(200, "1. Quels mots ?");
    before.says(200, "7. Quoi ensemble ?");
    assert!(before.html.contains("id=\"aloud-mots\""));
    list(&place).await?.says(200, &place.code);

    place.decide("close", "mots").await?;
    assert_eq!(step(&place, "seal", &place.code).await?.status, 303);
    let after = place.console().await?;
    after.says(200, "plus personne n'y entre");
    for way in ways {
        assert!(!after.html.contains(way), "{way}");
    }
    assert!(after.html.matches("<svg class=\"qr\"").count() < cards);
    assert!(
        !after.html.contains("id=\"aloud-mots\""),
        "nobody is there to speak"
    );
    assert!(
        after.html.contains("id=\"open-projector\""),
        "its results can be shown"
    );
    let listed = list(&place).await?;
    let facts = listed.html.split_once(&format!("id=\"w-{SLUG}\""));
    let facts = page::words(
        facts
            .context("not listed")?
            .1
            .split("</li>")
            .next()
            .unwrap_or(""),
    );
    assert!(
        facts.contains("clos") && !facts.contains(&place.code),
        "{facts}"
    );
    Ok(())
}

#[tokio::test]
async fn a_receipt_shows_what_goes_in_the_workshops_order_each_round_by_its_name() -> Result<()> {
    let place = Place::asking("texte").await?;
    let visitor = place.visitor()?;
    visitor.answer(&[("v", "Plus de bancs")]).await?;
    place.decide("open", "choix").await?;
    visitor.answer(&[("v", "oui")]).await?;
    place.decide("again", "choix").await?;
    place.decide("open", "choix").await?;
    visitor.answer(&[("v", "non")]).await?;
    place.decide("open", "mots").await?;
    let last = visitor.answer(&[("v", "jardin")]).await?;
    let shown = visitor
        .post("retrait", &[("receipt", last.receipt().as_str())])
        .await?;
    let text = shown.text();
    let all = [
        "Quels mots ?",
        "Lequel ? (tour 1)",
        "Lequel ? (tour 2)",
        "Pourquoi ?",
    ];
    let places: Vec<_> = all.iter().map(|one| text.find(one)).collect();
    assert!(places.iter().all(Option::is_some), "{text}");
    assert!(places.is_sorted(), "{text}");
    Ok(())
}

#[tokio::test]
async fn a_workshop_of_one_question_bears_its_name() -> Result<()> {
    let place = Place::asking("mots").await?;
    let form = [
        ("form", "mots"),
        ("question", "Un mot pour repartir ?"),
        ("organiser", "Un centre social"),
        ("then", "console"),
    ];
    let url = format!("{}/maintenant", place.app.local);
    let sent = Seen::of(place.facilitator.post(url).form(&form).send().await?).await?;
    assert_eq!(sent.status, 303, "{}", sent.text());
    list(&place).await?.says(200, "Un mot pour repartir ?");
    let url = format!("{}{}", place.app.local, sent.location());
    let console = Seen::of(place.facilitator.get(url).send().await?).await?;
    assert!(page::words(&console.html).contains("Un mot pour repartir ?"));
    assert!(
        sent.location().contains("question-du-"),
        "{}",
        sent.location()
    );
    Ok(())
}
