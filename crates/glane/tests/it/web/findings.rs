//! « Constats »: a person leaves a finding out, and takes it back.

use anyhow::Result;
use glane_testkit::page;

use super::visit::{Place, SLUG, Seen};

async fn findings(place: &Place) -> Result<Seen> {
    let url = format!("{}/animer/{SLUG}/constats", place.app.local);
    Seen::of(place.facilitator.get(url).send().await?).await
}

async fn decide(place: &Place, act: &str, finding: &str, base: &str) -> Result<Seen> {
    let url = format!("{}/animer/{SLUG}/constats", place.app.local);
    let form = [("act", act), ("finding", finding), ("base", base)];
    Seen::of(place.facilitator.post(url).form(&form).send().await?).await
}

#[tokio::test]
async fn a_finding_is_left_out_of_the_restitution_and_put_back() -> Result<()> {
    let place = Place::with(super::visit::EVERY_KIND).await?;
    findings(&place).await?.says(200, "Constats");
    place.decide("open", "choix").await?;
    for n in 0..7 {
        let choice = if n == 0 { "non" } else { "oui" };
        place.visitor()?.answer(&[("v", choice)]).await?;
    }
    let seen = findings(&place).await?;
    seen.says(200, "« Oui, bien sûr »");
    let field = |name| page::field(&seen.html, name).unwrap();
    let (finding, base) = (field("finding"), field("base"));
    assert_eq!(decide(&place, "drop", &finding, &base).await?.status, 303);
    let seen = findings(&place).await?;
    seen.says(200, "Écartés de la restitution");
    assert!(
        seen.html.contains(&format!("reopen-{finding}")),
        "{}",
        seen.html
    );
    let room = place.app.room(SLUG).await?;
    let snapshot = place.app.hub.store().snapshot(room.id(), None).await?;
    let script = glane_core::script::read::read(&snapshot.workshop.source).unwrap();
    let reading = glane_analysis::Reading::of(&script, &snapshot);
    let dropped = glane_analysis::findings(&reading)
        .iter()
        .filter(|one| one.state == glane_core::judged::FindingState::Dropped)
        .count();
    assert_eq!(dropped, 1);
    // Decided again on what was seen before: told so.
    decide(&place, "keep", &finding, &base)
        .await?
        .says(409, "Quelqu'un d'autre vient de décider");
    let base = page::field(&findings(&place).await?.html, "base").unwrap();
    assert_eq!(decide(&place, "reopen", &finding, &base).await?.status, 303);
    assert!(
        !findings(&place)
            .await?
            .text()
            .contains("Écartés de la restitution")
    );
    for (act, finding) in [("drop", "Pas un nom"), ("burn", finding.as_str())] {
        assert_eq!(decide(&place, act, finding, &base).await?.status, 400);
    }
    Ok(())
}
