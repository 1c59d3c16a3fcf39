//! The assistant's panel beside the page where the restitution is written: asked, refused and accepted by keyboard alone.

use anyhow::{Result, ensure};
use glane_testkit::{Browser, Key, Model, Turn, axe};
use serde_json::{Value, json};

use super::hall::{Hall, SLUG, shot};
use super::writing::facilitator_with_answers;

/// Puts the focus where a person would have brought it, and presses a key.
async fn strike(browser: &Browser, css: &str) -> Result<()> {
    browser.see(css).await?;
    browser
        .js(&format!("(document.querySelector({css:?}).focus(), 1)"))
        .await?;
    browser.strike(Key::Enter).await
}

async fn is_open_to_all(browser: &Browser) -> Result<()> {
    let wrong = axe::violations(browser).await?;
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

#[tokio::test]
async fn proposals_are_asked_for_refused_and_accepted_by_keyboard() -> Result<()> {
    let model = Model::start(|body| {
        let user = body["messages"][1]["content"].as_str().unwrap_or_default();
        let data = user.lines().nth(1).unwrap_or_default();
        let data: Value = serde_json::from_str(data).unwrap_or_default();
        let phrase = data["phrase"].as_str().unwrap_or_default();
        Turn::Says(json!({ "propositions": [
            { "id": "c1", "texte": format!("Dans cet atelier, {phrase}") },
            { "id": "c1", "texte": format!("Bonjour. {phrase}") },
            { "id": "c1", "texte": format!("{phrase} C'est énorme.") },
        ] }))
    })
    .await?;
    let hall = Hall::open().await?;
    let browser = facilitator_with_answers(&hall).await?;
    let desk = format!("{}/animer/{SLUG}/rediger", hall.app.base);
    browser.goto(&desk).await?;
    browser.see("#blocks").await?;
    ensure!(browser.count("#assistant").await? == 0, "off, it is there");

    let settings = json!({ "on": true, "address": model.base, "model": "m" });
    std::fs::write(hall.app.data().join("assistant.json"), settings.to_string())?;
    browser.goto(&desk).await?;
    strike(&browser, "#assist-reword summary").await?;
    is_open_to_all(&browser).await?;
    strike(&browser, "#assist-reword-go").await?;
    browser.see("#assist-accept-2").await?;
    is_open_to_all(&browser).await?;
    shot(&browser, "assistant").await?;
    ensure!(
        browser.count(".proposals li").await? == 2,
        "what is not proved is shown"
    );

    strike(&browser, "#assist-refuse-2").await?;
    browser
        .until("document.querySelectorAll('.proposals li').length === 1")
        .await?;
    strike(&browser, "#assist-accept-1").await?;
    browser
        .until("[...document.querySelectorAll('.block .said')].some((said) => said.textContent.startsWith('Dans cet atelier'))")
        .await?;
    Ok(())
}
