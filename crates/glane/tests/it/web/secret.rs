//! The facilitator's secret link, changed; what browsers are given that came by it.

use std::time::Duration;

use anyhow::{Context, Result};
use glane_core::right::Role;
use glane_testkit::app::FACILITATOR_KEY;
use glane_testkit::page;
use reqwest::Client;
use tokio::time::timeout;

use super::visit::{EVERY_KIND, Place, Seen};

const PATIENCE: Duration = Duration::from_secs(20);

async fn get(client: &Client, url: String) -> Result<Seen> {
    Seen::of(client.get(url).send().await?).await
}

/// Presses the button of « Équipe », as its page stood.
async fn pressed(place: &Place, client: &Client, was: &str) -> Result<Seen> {
    let url = format!("{}/equipe/cle", place.app.local);
    Seen::of(client.post(url).form(&[("was", was)]).send().await?).await
}

/// What the page of the team names the link by.
async fn mark(place: &Place, client: &Client) -> Result<String> {
    let seen = get(client, format!("{}/equipe", place.app.local)).await?;
    let (_, section) = seen.html.split_once("id=\"secret-link\"").context("none")?;
    page::field(section, "was").context("no mark")
}

#[tokio::test]
async fn a_changed_secret_link_puts_out_whoever_came_by_the_old_one() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let at = |path: &str| format!("{}{path}", place.app.local);
    let other = place.app.facilitator().await?;
    // Of a command, or of a browser of an earlier version.
    let raw = place
        .app
        .holding(&format!("glane-animer={FACILITATOR_KEY}"))?;
    let (_, awa) = place.app.member("Awa", Role::Administrator).await?;
    let mut stream = other.get(at("/animer/essai/direct")).send().await?;
    assert_eq!(stream.status(), 200);
    let was = mark(&place, &place.facilitator).await?;
    assert!(!was.is_empty() && !FACILITATOR_KEY.contains(&was));

    let made = pressed(&place, &place.facilitator, &was).await?;
    made.says(200, "Le nouveau lien secret");
    assert!(made.html.contains("<svg"), "its QR code");
    let hrefs = page::attributes(&made.html, "href");
    let link = hrefs.iter().find(|href| href.contains("/cle/"));
    let link = link.context("no link")?.clone();
    timeout(PATIENCE, async {
        while stream.chunk().await?.is_some() {}
        anyhow::Ok(())
    })
    .await
    .context("the stream goes on")??;
    for client in [&other, &raw] {
        for path in ["/animer", "/equipe", "/animer/essai"] {
            get(client, at(path)).await?.says(403, "Se connecter");
        }
    }
    get(&other, at(&format!("/cle/{FACILITATOR_KEY}")))
        .await?
        .says(403, "il a été changé");
    // Who pressed the button stays in, and so does the team.
    for client in [&place.facilitator, &awa] {
        get(client, at("/equipe")).await?.says(200, "Awa");
    }
    // A page that shows what is past changes nothing.
    pressed(&place, &place.facilitator, &was)
        .await?
        .says(409, "vient de changer le lien secret");
    assert_eq!(get(&other, link.clone()).await?.status, 303);
    get(&other, at("/animer/essai"))
        .await?
        .says(200, "Un essai");

    // One of the team comes as themselves: the link is not handed to their browser.
    let again = pressed(&place, &awa, &mark(&place, &awa).await?).await?;
    again.says(200, "Le nouveau lien secret");
    assert!(!again.headers.contains_key("set-cookie"));
    get(&place.facilitator, at("/equipe"))
        .await?
        .says(403, "Se connecter");
    let hrefs = page::attributes(&again.html, "href");
    let last = hrefs.iter().find(|href| href.contains("/cle/"));
    let (_, key) = last
        .context("no link")?
        .split_once("/cle/")
        .context("key")?;
    let app = place.app.restart().await?;
    let opened = async |key: &str| {
        let url = format!("{}/cle/{key}", app.local);
        anyhow::Ok(get(&app.browser()?, url).await?.status)
    };
    assert_eq!(opened(key).await?, 303, "kept over a restart");
    assert_eq!(opened(FACILITATOR_KEY).await?, 403);
    Ok(())
}

#[tokio::test]
async fn no_browser_holds_the_secret_link_itself() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let door = format!("{}/cle/{FACILITATOR_KEY}", place.app.local);
    let entered = get(&place.app.browser()?, door).await?;
    let cookie = entered.headers["set-cookie"].to_str()?;
    assert!(cookie.starts_with("glane-animer="), "{cookie}");
    assert!(!cookie.contains(FACILITATOR_KEY), "{cookie}");
    assert!(!cookie.contains("Secure"), "{cookie}");
    Ok(())
}

#[tokio::test]
async fn a_page_that_came_by_https_gives_cookies_that_never_go_without_it() -> Result<()> {
    let place = Place::asking("choix").await?;
    for path in [
        format!("/cle/{FACILITATOR_KEY}"),
        format!("/{}", place.code),
    ] {
        let url = format!("{}{path}", place.app.local);
        let asked = place.app.browser()?.get(url);
        let seen = Seen::of(asked.header("x-forwarded-proto", "https").send().await?).await?;
        let mut cookies = seen.headers.get_all("set-cookie").iter();
        let all_closed = cookies.all(|one| one.as_bytes().ends_with(b"; Secure"));
        assert!(
            all_closed && seen.headers.contains_key("set-cookie"),
            "{path}"
        );
    }
    Ok(())
}
