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
    // « Oui » is ahead says nothing without what was asked.
    seen.says(200, "Lequel ?");
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

#[tokio::test]
async fn a_finding_that_is_not_there_is_refused_by_name() -> Result<()> {
    let (place, _) = super::reactions::answered().await?;
    let base = page::field(&findings(&place).await?.html, "base").unwrap();
    let room = place.app.room(SLUG).await?;
    let before = room.look(|inside| inside.log().len());
    for act in ["keep", "drop", "reopen"] {
        let refused = decide(&place, act, "000000000000", &base).await?;
        refused.says(422, "Constat : celui-là n'existe pas");
        refused.says(422, "Mettre parmi les enseignements");
    }
    assert_eq!(room.look(|inside| inside.log().len()), before);
    Ok(())
}

#[tokio::test]
async fn findings_are_ticked_read_together_and_taken_apart() -> Result<()> {
    let (place, _) = super::reactions::answered().await?;
    let seen = findings(&place).await?;
    seen.says(200, "Lecture croisée");
    let ids = page::attributes(&seen.html, "id").into_iter();
    let ids: Vec<String> = ids
        .filter_map(|id| id.strip_prefix("j-").map(str::to_owned))
        .collect();
    let base = page::field(&seen.html, "base").unwrap();
    let url = format!("{}/animer/{SLUG}/constats", place.app.local);
    let send = async |act: &str, all: &[&str], base: &str| -> Result<Seen> {
        let form = [("act", act), ("base", base)];
        let all = all.iter().map(|id| ("finding", *id));
        let form: Vec<(&str, &str)> = form.into_iter().chain(all).collect();
        Seen::of(place.facilitator.post(&url).form(&form).send().await?).await
    };
    let (one, two) = (ids[0].as_str(), ids[1].as_str());
    let few = send("join", &[one], &base).await?;
    few.says(422, "cochez au moins deux constats");
    let ticked = format!("value=\"{one}\" checked");
    assert!(few.html.contains(&ticked), "what was ticked is gone");
    let unknown = send("join", &[one, "000000000000"], &base).await?;
    unknown.says(422, "n'existe plus");
    assert_eq!(send("join", &[one, two], &base).await?.status, 303);
    let seen = findings(&place).await?;
    seen.says(200, "À lire ensemble.");
    seen.says(200, "Ne plus les lire ensemble");
    // The restitution says them, and the page where it is written.
    let desk = super::writing::desk(&place).await?;
    desk.says(200, "À lire ensemble.");
    let base = page::field(&seen.html, "base").unwrap();
    let again = send("join", &[two, one], &base).await?;
    again.says(422, "ces constats sont déjà lus ensemble");
    assert_eq!(send("part", &[one, two], &base).await?.status, 303);
    assert!(!findings(&place).await?.text().contains("À lire ensemble."));
    Ok(())
}

#[tokio::test]
async fn what_a_person_puts_among_the_lessons_is_among_them() -> Result<()> {
    let (place, _) = super::reactions::answered().await?;
    let seen = findings(&place).await?;
    let left = seen
        .html
        .split("<li>")
        .skip(1)
        .find(|line| !line.contains("(parmi les enseignements)"));
    let left = left.map(|line| page::field(line, "finding").unwrap());
    let Some(left) = left else {
        anyhow::bail!("all are lessons: {}", seen.text());
    };
    let base = page::field(&seen.html, "base").unwrap();
    let there = async |place: &Place| -> Result<bool> {
        let id = format!("id=\"b-f-{left}\"");
        Ok(super::writing::desk(place).await?.html.contains(&id))
    };
    assert!(!there(&place).await?);
    assert_eq!(decide(&place, "keep", &left, &base).await?.status, 303);
    assert!(there(&place).await?);
    findings(&place)
        .await?
        .says(200, "vous l'avez mis parmi les enseignements");
    let base = page::field(&findings(&place).await?.html, "base").unwrap();
    assert_eq!(decide(&place, "reopen", &left, &base).await?.status, 303);
    assert!(!there(&place).await?);
    Ok(())
}
