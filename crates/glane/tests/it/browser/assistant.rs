//! The assistant's panel beside the page where the restitution is written: asked, refused and accepted by keyboard alone.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
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

#[tokio::test]
async fn notes_come_from_a_file_are_copied_and_what_is_typed_meanwhile_stays() -> Result<()> {
    let asked = AtomicUsize::new(0);
    let model = Model::start(move |_| {
        if asked.fetch_add(1, Ordering::Relaxed) == 0 {
            return Turn::Sleeps;
        }
        let point = |genre: &str, line: &str, texte: &str| json!({ "genre": genre, "lignes": [line], "texte": texte });
        Turn::Says(json!({ "points": [
            point("question", "l2", "Qui tient l'accueil ?"),
            point("decision", "l1", "Salle réservée"),
        ] }))
    })
    .await?;
    let hall = Hall::open().await?;
    let browser = facilitator_with_answers(&hall).await?;
    let settings = json!({ "on": true, "address": model.base, "model": "m" });
    std::fs::write(hall.app.data().join("assistant.json"), settings.to_string())?;
    let file = hall.app.data().join("notes.txt");
    std::fs::write(&file, "La salle est réservée.\nQui tient l'accueil ?\n")?;
    browser
        .goto(&format!("{}/animer/{SLUG}/rediger", hall.app.base))
        .await?;
    strike(&browser, "#assist-minutes summary").await?;
    is_open_to_all(&browser).await?;
    let path = file.to_str().context("a path")?;
    browser.fill("#assist-file", path).await?;
    strike(&browser, "#assist-minutes-go").await?;
    browser.see("#assist-progress").await?;
    // A look a second goes on meanwhile; ended, what is typed is there all the same.
    browser.fill("#assist-notes", "D'autres notes").await?;
    tokio::time::sleep(Duration::from_millis(2500)).await;
    let typed = "document.querySelector('#assist-notes').value === \"D'autres notes\"";
    browser.until(typed).await?;
    strike(&browser, "#assist-stop").await?;
    browser.see("#assist-again").await?;
    browser.until(typed).await?;
    strike(&browser, "#assist-again").await?;
    browser.see("#assist-copied").await?;
    browser.until(typed).await?;
    is_open_to_all(&browser).await?;
    strike(&browser, "#assist-copy").await?;
    browser
        .until("document.activeElement.id === 'assist-copied' && document.querySelector('#assist-copied').value === \"Décisions\\n- Salle réservée\\n\\nQuestions\\n- Qui tient l'accueil ?\"")
        .await?;
    browser
        .until("['copied', 'failed'].some((key) => { const it = document.querySelector('#assist-copy'); return it.textContent === it.dataset[key]; })")
        .await?;
    shot(&browser, "assistant-minutes").await?;
    Ok(())
}
