//! « Rédiger la restitution »: a sentence is worded otherwise, held against the data, signed, moved, published.

use anyhow::{Context, Result};
use glane_testkit::page;

use super::visit::{EVERY_KIND, Place, SLUG, Seen};

/// A question answered by seven, one of whom says otherwise.
pub(super) async fn answered() -> Result<Place> {
    let place = Place::with(EVERY_KIND).await?;
    place.decide("open", "choix").await?;
    for n in 0..7 {
        let choice = if n == 0 { "non" } else { "oui" };
        place.visitor()?.answer(&[("v", choice)]).await?;
    }
    Ok(place)
}

pub(super) async fn desk(place: &Place) -> Result<Seen> {
    let url = format!("{}/animer/{SLUG}/rediger", place.app.local);
    Seen::of(place.facilitator.get(url).send().await?).await
}

pub(super) async fn send(place: &Place, form: &[(&str, &str)]) -> Result<Seen> {
    let url = format!("{}/animer/{SLUG}/rediger", place.app.local);
    Seen::of(place.facilitator.post(url).form(form).send().await?).await
}

pub(super) async fn hold(
    place: &Place,
    block: &str,
    kind: &str,
    text: &str,
) -> Result<serde_json::Value> {
    let url = format!("{}/animer/{SLUG}/rediger/verifier", place.app.local);
    let form = [("block", block), ("kind", kind), ("text", text)];
    Ok(place
        .facilitator
        .post(url)
        .form(&form)
        .send()
        .await?
        .json()
        .await?)
}

/// The blocks in their order, and the revision.
pub(super) async fn blocks(place: &Place) -> Result<(Vec<String>, String)> {
    let seen = desk(place).await?;
    let ids = page::attributes(&seen.html, "id").into_iter();
    let blocks = ids.filter_map(|id| id.strip_prefix("b-").map(str::to_owned));
    let base = page::field(&seen.html, "base").context("no base")?;
    Ok((blocks.collect(), base))
}

pub(super) async fn publish(place: &Place) -> Result<Seen> {
    let url = format!("{}/animer/{SLUG}/restitution", place.app.local);
    Seen::of(place.facilitator.post(url).send().await?).await
}

/// What is said at a block, spaces of all widths alike.
pub(super) async fn said(place: &Place, block: &str) -> Result<String> {
    let html = desk(place).await?.html;
    let from = format!("id=\"k-{block}\">");
    let rest = html.split_once(&from).context("no such block")?.1;
    let own = rest.split_once("<details").map_or(rest, |(own, _)| own);
    Ok(page::words(own))
}

pub(super) async fn says(place: &Place, block: &str, part: &str) -> Result<()> {
    let said = said(place, block).await?;
    anyhow::ensure!(said.contains(part), "no « {part} » in « {said} »");
    Ok(())
}

#[tokio::test]
async fn a_sentence_is_worded_otherwise_broken_refused_mended_and_published() -> Result<()> {
    let place = answered().await?;
    let (all, base) = blocks(&place).await?;
    let first = all.first().context("no block")?.as_str();
    let machine = said(&place, first).await?;
    assert!(machine.contains("6 personnes sur 7"), "{machine}");
    let write = |text: &'static str, base: String, why: &'static str, by: &'static str| {
        let place = &place;
        async move {
            let form = [
                ("act", "write"),
                ("block", first),
                ("kind", "finding"),
                ("text", text),
                ("despite", why),
                ("by", by),
                ("base", base.as_str()),
            ];
            send(place, &form).await
        }
    };
    let good = "Un large accord : 6 personnes sur 7 pour « Oui, bien sûr ».";
    let wrong = "Un large accord : 5 personnes sur 7 pour « Oui, bien sûr ».";
    // While it is typed, before it is saved.
    let held = hold(&place, first, "finding", wrong).await?;
    assert_eq!(held["outcome"], "refused", "{held}");
    assert!(
        held["faults"][0].as_str().context("a fault")?.contains('5'),
        "{held}"
    );
    let held = hold(&place, first, "finding", good).await?;
    assert_eq!(held["outcome"], "proved", "{held} {machine}");

    assert_eq!(write(wrong, base, "", "").await?.status, 303);
    says(&place, first, "contredit les données").await?;
    publish(&place)
        .await?
        .says(200, "Une phrase n'est pas prouvée");
    let (_, base) = blocks(&place).await?;
    assert_eq!(write(good, base.clone(), "", "").await?.status, 303);
    says(&place, first, "tout y est prouvé").await?;
    assert_eq!(publish(&place).await?.status, 303);
    let page = format!(
        "{}/animer/{SLUG}/restitution/{SLUG}.html?voir=1",
        place.app.local
    );
    let made = Seen::of(place.facilitator.get(page).send().await?).await?;
    made.says(200, "6 personnes sur 7 pour");
    made.says(200, "L'équipe en a choisi l'ordre ou les mots");

    // On what was seen before: what is typed stays, what is saved is shown.
    let stale = write("Six personnes sur sept disent oui.", base, "", "").await?;
    stale.says(409, "Quelqu'un d'autre a changé ce bloc");
    stale.says(409, "Six personnes sur sept disent oui.");
    stale.says(409, "6 personnes sur 7 pour");

    // Kept without proof: somebody signs.
    let (_, base) = blocks(&place).await?;
    let odd = "Un oui franc : 6 personnes sur 7 pour « Oui, bien sûr ».";
    write(odd, base.clone(), "dit à voix haute", "")
        .await?
        .says(422, "Signez");
    assert_eq!(
        write(odd, base, "dit à voix haute", "Claire").await?.status,
        303
    );
    says(&place, first, "signé Claire : dit à voix haute").await?;
    assert_eq!(publish(&place).await?.status, 303);
    // The machine's own words are nobody's rewording.
    let (_, base) = blocks(&place).await?;
    let form = [
        ("act", "machine"),
        ("block", first),
        ("base", base.as_str()),
    ];
    assert_eq!(send(&place, &form).await?.status, 303);
    assert_eq!(said(&place, first).await?, machine);
    Ok(())
}

#[tokio::test]
async fn readings_are_signed_moved_deleted_and_taken_back() -> Result<()> {
    let place = answered().await?;
    let (before, base) = blocks(&place).await?;
    let add = |text: &'static str, by: &'static str, base: String| {
        let place = &place;
        async move {
            let form = [
                ("act", "add"),
                ("once", "un"),
                ("kind", "reading"),
                ("text", text),
                ("by", by),
                ("base", base.as_str()),
            ];
            send(place, &form).await
        }
    };
    let unsigned = add("Nous y lisons une envie.", "", base.clone()).await?;
    unsigned.says(422, "Signez");
    unsigned.says(422, "Nous y lisons une envie.");
    assert_eq!(
        add("Nous y lisons une envie.", "Claire", base)
            .await?
            .status,
        303
    );
    let (after, base) = blocks(&place).await?;
    assert_eq!(after.len(), before.len() + 1);
    let own = after.last().context("no block")?.clone();
    assert!(said(&place, &own).await?.contains("signé Claire"));
    // A number in it is refused.
    let held = hold(&place, &own, "reading", "80 % en ont envie.").await?;
    assert_eq!(held["outcome"], "refused");

    let press = |act: &'static str, base: String| {
        let (place, own) = (&place, own.clone());
        async move {
            let form = [
                ("act", act),
                ("block", own.as_str()),
                ("base", base.as_str()),
            ];
            send(place, &form).await
        }
    };
    assert_eq!(press("up", base).await?.status, 303);
    let (moved, base) = blocks(&place).await?;
    assert_eq!(
        moved.iter().position(|key| *key == own),
        Some(after.len() - 2)
    );
    assert_eq!(press("drop", base).await?.status, 303);
    assert_eq!(blocks(&place).await?.0, before);
    // All the way back, and forth again.
    for expected in [&moved, &after, &before] {
        let html = desk(&place).await?.html;
        let form = html.split_once("id=\"f-undo-last\"").context("no undo")?.1;
        let field = |name| page::field(form, name).context("a field");
        let (undoes, base) = (field("undoes")?, field("base")?);
        let undo = [("act", "undo"), ("undoes", &*undoes), ("base", &*base)];
        assert_eq!(send(&place, &undo).await?.status, 303);
        assert_eq!(blocks(&place).await?.0, *expected);
    }
    assert!(!desk(&place).await?.html.contains("id=\"f-undo-last\""));
    Ok(())
}

#[tokio::test]
async fn what_moved_since_the_publication_is_told() -> Result<()> {
    let place = answered().await?;
    let (all, base) = blocks(&place).await?;
    let first = all.first().context("no block")?.as_str();
    let form = [
        ("act", "write"),
        ("block", first),
        ("kind", "finding"),
        (
            "text",
            "Un large accord : 6 personnes sur 7 pour « Oui, bien sûr ».",
        ),
        ("base", base.as_str()),
    ];
    assert_eq!(send(&place, &form).await?.status, 303);
    assert_eq!(publish(&place).await?.status, 303);
    assert!(!desk(&place).await?.html.contains("id=\"moved\""));
    place.visitor()?.answer(&[("v", "oui")]).await?;
    let seen = desk(&place).await?;
    seen.says(200, "Ce qui a changé depuis la restitution publiée");
    seen.says(200, "7 personnes sur 8");
    seen.says(200, "Vous l'aviez reformulée");
    // Its words no longer hold.
    says(&place, first, "contredit les données").await?;
    publish(&place).await?.says(200, "n'est pas prouvée");
    Ok(())
}

#[tokio::test]
async fn a_desk_without_answers_says_so_and_strangers_get_none() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    desk(&place)
        .await?
        .says(200, "Il n'y a pas encore de constat");
    let url = format!("{}/animer/{SLUG}/rediger", place.app.local);
    let stranger = place.app.browser()?.get(url).send().await?;
    assert_ne!(stranger.status(), 200);
    let add = |kind| {
        let form = [("act", "add"), ("once", "un"), ("text", "a"), ("base", "1")];
        [&form[..], &[("kind", kind)]].concat()
    };
    assert_eq!(send(&place, &add("verdict")).await?.status, 400);
    // There is no figure that a finding of one's own could be held against.
    assert!(!desk(&place).await?.html.contains("add-finding"));
    let bad = send(&place, &add("finding")).await?;
    bad.says(422, "Cochez au moins une question");
    Ok(())
}

#[tokio::test]
async fn a_finding_of_ones_own_is_held_against_the_questions_it_is_about() -> Result<()> {
    let place = answered().await?;
    let (before, base) = blocks(&place).await?;
    let typed = async |text: &str, about: &str| -> Result<serde_json::Value> {
        let url = format!("{}/animer/{SLUG}/rediger/verifier", place.app.local);
        let form = [("kind", "finding"), ("text", text), ("about", about)];
        Ok(place
            .facilitator
            .post(url)
            .form(&form)
            .send()
            .await?
            .json()
            .await?)
    };
    let good = "Une seule personne sur 7 dit « Non merci ».";
    let held = typed(good, "choix").await?;
    assert_eq!(held["outcome"], "proved", "{held}");
    // A number that is typed shows the figures that have it.
    let figures = typed("Ils sont 6", "choix").await?["figures"].to_string();
    assert!(
        figures.contains("Oui, bien sûr") && !figures.contains("Non merci"),
        "{figures}"
    );
    let wrong = "Deux personnes sur 7 disent « Non merci ».";
    assert_eq!(typed(wrong, "choix").await?["outcome"], "refused");
    let add = async |text: &str, about: &[&str], base: &str| {
        let form = [
            ("act", "add"),
            ("once", "un"),
            ("kind", "finding"),
            ("text", text),
            ("base", base),
        ];
        let about = about.iter().map(|key| ("about", *key));
        let form: Vec<(&str, &str)> = form.into_iter().chain(about).collect();
        send(&place, &form).await
    };
    let refused = add(good, &[], &base).await?;
    refused.says(422, "Cochez au moins une question");
    assert!(refused.html.contains(good), "what was typed is gone");
    assert_eq!(add(wrong, &["choix"], &base).await?.status, 303);
    let (all, base) = blocks(&place).await?;
    let own = all
        .iter()
        .find(|key| !before.contains(key))
        .context("no block of one's own")?;
    says(&place, own, "contredit les données").await?;
    let refused = publish(&place).await?;
    refused.says(200, "Une phrase n'est pas prouvée");
    // Which one, and the way to it; on its own page too.
    let way = format!("rediger#b-{own}\">{wrong}");
    assert!(refused.html.contains(&way), "{}", refused.text());
    let way = format!("<a href=\"#b-{own}\">{wrong}");
    assert!(desk(&place).await?.html.contains(&way));
    let write = async |text: &str, why: &str, by: &str, base: &str| {
        let form = [
            ("act", "write"),
            ("block", own.as_str()),
            ("kind", "finding"),
            ("text", text),
            ("despite", why),
            ("by", by),
            ("base", base),
        ];
        send(&place, &form).await
    };
    // It may be signed when it is added.
    let form = [
        ("act", "add"),
        ("once", "deux"),
        ("kind", "finding"),
        ("text", "On était 9."),
        ("about", "choix"),
        ("despite", "compté à la porte"),
        ("base", base.as_str()),
    ];
    let unsigned = send(&place, &form).await?;
    unsigned.says(422, "Signez");
    assert!(unsigned.html.contains("value=\"compté à la porte\""));
    let signed = [&form[..], &[("by", "Ana")]].concat();
    assert_eq!(send(&place, &signed).await?.status, 303);
    desk(&place)
        .await?
        .says(200, "signé Ana : compté à la porte");
    let (_, base) = blocks(&place).await?;
    // It may stand signed, or be mended; what it is about stays.
    assert_eq!(
        write(wrong, "compté sur place", "Claire", &base)
            .await?
            .status,
        303
    );
    assert_eq!(publish(&place).await?.status, 303);
    let (_, base) = blocks(&place).await?;
    assert_eq!(write(good, "", "", &base).await?.status, 303);
    says(&place, own, "tout y est prouvé").await?;
    assert_eq!(publish(&place).await?.status, 303);
    let page = format!(
        "{}/animer/{SLUG}/restitution/{SLUG}.html?voir=1",
        place.app.local
    );
    let made = Seen::of(place.facilitator.get(page).send().await?).await?;
    made.says(200, "Constat de l'équipe Une seule personne sur 7");
    Ok(())
}
