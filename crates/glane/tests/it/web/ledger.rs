//! Versions of a restitution that are published one after the other: subtracted, they show nobody's answer.

use anyhow::{Context, Result, ensure};
use glane_testkit::page;
use serde_json::Value;

use super::life::{data, of_today, step};
use super::visit::{Place, SLUG, Seen, Visitor};

const SAID: &str = "comparé à la version publiée le";

fn grouped() -> String {
    of_today().replace(
        "organisateur = \"Un centre social\"",
        "organisateur = \"Un centre social\"\ngroupes = [\"Groupe 1\", \"Groupe 2\", \"Groupe 3\"]",
    )
}

async fn comes(place: &Place, group: usize, score: &str) -> Result<Visitor> {
    let person = place.visitor()?;
    let key = format!("groupe-{group}");
    let chosen = person.post("groupe", &[("group", key.as_str())]).await?;
    ensure!(chosen.status == 303, "{}", chosen.text());
    person.answer(&[("v", score)]).await?;
    Ok(person)
}

/// Three groups of six that gave a score.
async fn three_groups() -> Result<(Place, Vec<Visitor>)> {
    let place = Place::with(&grouped()).await?;
    place.decide("open", "note").await?;
    let mut people = Vec::new();
    for group in 1..=3 {
        for n in 0..6 {
            let score = if n == 0 { "1" } else { "5" };
            people.push(comes(&place, group, score).await?);
        }
    }
    Ok((place, people))
}

/// Publishes by the console's button; the data's revision.
async fn publish(place: &Place) -> Result<u64> {
    let url = format!("{}/animer/{SLUG}/restitution", place.app.local);
    let made = Seen::of(place.facilitator.post(url).send().await?).await?;
    ensure!(made.status == 303 || made.status == 200, "{}", made.text());
    let console = place.console().await?;
    let link = format!("{SLUG}.json?donnees=");
    let (_, rest) = console.html.split_once(&link).context("no file")?;
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    Ok(digits.parse()?)
}

async fn file(place: &Place, ending: &str, at: u64) -> Result<Seen> {
    let url = format!(
        "{}/animer/{SLUG}/restitution/{SLUG}.{ending}?donnees={at}",
        place.app.local
    );
    Seen::of(place.facilitator.get(url).send().await?).await
}

/// The means of the groups in the file for programs, as it has them.
async fn by_group(place: &Place, at: u64) -> Result<Value> {
    let json: Value = serde_json::from_str(&file(place, "json", at).await?.html)?;
    Ok(json["questions"]["note"]["by_group"].clone())
}

fn is_crossed(groups: &Value) -> bool {
    groups.as_object().is_some_and(|all| !all.is_empty())
}

/// Takes their answers back.
async fn leaves(person: &Visitor) -> Result<()> {
    let shown = person.get("/retrait").await?;
    let receipt = page::field(&shown.html, "receipt").context("no receipt")?;
    let form = [("receipt", receipt.as_str()), ("sure", "1")];
    let done = person.post("retrait", &form).await?;
    ensure!(done.status == 200, "{}", done.text());
    Ok(())
}

#[tokio::test]
async fn one_person_who_leaves_between_two_versions_is_not_found_by_subtraction() -> Result<()> {
    let (place, people) = three_groups().await?;
    let first = publish(&place).await?;
    let before = by_group(&place, first).await?;
    assert!(is_crossed(&before), "{before}");
    assert!(!file(&place, "html", first).await?.text().contains(SAID));
    // Made again, it is the same.
    assert_eq!(publish(&place).await?, first);
    leaves(&people[12]).await?;
    let second = publish(&place).await?;
    assert_ne!(first, second);
    // Nor is the first one made anew of what is left.
    for at in [second, first] {
        let now = by_group(&place, at).await?;
        assert!(!is_crossed(&now), "{at}: {now}");
        file(&place, "html", at).await?.says(200, SAID);
        let text = file(&place, "md", at).await?;
        text.says(200, SAID);
    }
    // Sealing takes away what tells who came when, and not what it follows from.
    assert_eq!(step(&place, "seal", &place.code).await?.status, 303);
    let log = data(&place, None).await?;
    let third = log.settled().0;
    let now = by_group(&place, third).await?;
    assert!(!is_crossed(&now), "{now}");
    file(&place, "html", third).await?.says(200, SAID);
    Ok(())
}

#[tokio::test]
async fn one_person_who_comes_late_is_not_found_and_six_may_be_shown() -> Result<()> {
    let (place, _) = three_groups().await?;
    publish(&place).await?;
    comes(&place, 3, "2").await?;
    let second = publish(&place).await?;
    assert!(!is_crossed(&by_group(&place, second).await?));
    for group in 1..=3 {
        for _ in 0..5 {
            comes(&place, group, "4").await?;
        }
    }
    let third = publish(&place).await?;
    let now = by_group(&place, third).await?;
    assert!(is_crossed(&now), "{now}");
    assert!(!file(&place, "html", third).await?.text().contains(SAID));
    Ok(())
}
