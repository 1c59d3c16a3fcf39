//! « En clair »: a plainer text of a question, one tap away and remembered by the device, without scripts.

use anyhow::{Context, Result, ensure};
use glane_testkit::page;

use super::visit::{EVERY_KIND, Place, SLUG, Seen};

const PLAIN: &str = "En un mot, c'est comment ?";

fn script() -> String {
    let asked = "texte = \"Quels mots ?\"";
    EVERY_KIND.replacen(asked, &format!("{asked}\nen-clair = \"{PLAIN}\""), 1)
}

/// Whether the page shows plainer words: its body says so.
fn is_plain(seen: &Seen) -> bool {
    seen.html.contains("<body class=\"c\"")
}

#[tokio::test]
async fn who_asks_for_plainer_words_goes_on_reading_them() -> Result<()> {
    let place = Place::with(&script()).await?;
    place.decide("open", "mots").await?;
    let visitor = place.visitor()?;
    let seen = visitor.look().await?;
    ensure!(!is_plain(&seen) && seen.text().contains("En mots plus simples"));
    let link = format!("/{}?clair=1", place.code);
    ensure!(
        page::attributes(&seen.html, "href").contains(&link),
        "no {link}"
    );
    let kept = visitor.get("?clair=1").await?;
    assert_eq!(
        (kept.status, kept.location()),
        (303, format!("/{}", place.code).as_str())
    );
    let seen = visitor.look().await?;
    ensure!(is_plain(&seen) && seen.text().contains("c'est comment"));
    // Another device has not asked for anything; and what was asked for can be taken back.
    ensure!(!is_plain(&place.visitor()?.look().await?));
    visitor.get("?clair=0").await?;
    ensure!(!is_plain(&visitor.look().await?));
    // A question without plainer words offers none.
    place.decide("open", "choix").await?;
    let seen = visitor.look().await?;
    ensure!(!seen.html.contains("clair=1"), "{}", seen.text());
    Ok(())
}

#[tokio::test]
async fn the_rooms_screen_shows_them_where_it_was_opened_so() -> Result<()> {
    let place = Place::with(&script()).await?;
    place.decide("open", "mots").await?;
    let screen = place.projector().await?;
    let usual = Seen::of(reqwest::get(&screen).await?).await?;
    let plain = Seen::of(reqwest::get(format!("{screen}?clair=1")).await?).await?;
    ensure!(!is_plain(&usual) && is_plain(&plain));
    plain.says(200, "c'est comment");
    ensure!(place.console().await?.html.contains("open-plain"));
    let without = Place::with(EVERY_KIND).await?;
    ensure!(!without.console().await?.html.contains("open-plain"));
    Ok(())
}

#[tokio::test]
async fn a_shared_tablet_forgets_them_with_the_person() -> Result<()> {
    let place = Place::with(&script()).await?;
    let url = format!("{}/animer/{SLUG}/liens", place.app.local);
    let made = [("act", "show"), ("role", "tablet"), ("label", "Le hall")];
    place.facilitator.post(&url).form(&made).send().await?;
    let page = Seen::of(place.facilitator.get(&url).send().await?).await?;
    let mut all = page::attributes(&page.html, "href").into_iter();
    let tablet = all.find(|href| href.contains("/tablette/"));
    let tablet = tablet.context("no link")?;
    let browser = place.app.browser()?;
    let next = browser.post(&tablet).send().await?;
    let cookies = next.headers().get_all("set-cookie").iter();
    let cookies: Vec<&str> = cookies.filter_map(|one| one.to_str().ok()).collect();
    ensure!(
        cookies
            .iter()
            .any(|one| one.starts_with("glane-clair=0;") && one.contains("Max-Age=0"))
    );
    Ok(())
}
