//! The keyboard, and a slide clicker: in the console, and on the room's screen where it is the only one.

use anyhow::Result;
use glane_testkit::app::FACILITATOR_KEY;
use glane_testkit::{Browser, axe};

use super::super::hall::{Hall, SLUG, shot};
use super::press;

const NEXT: &str = "\u{E00F}";
const PREVIOUS: &str = "\u{E00E}";
const ESCAPE: &str = "\u{E00C}";
const RELOAD: &str = "\u{E035}";

/// Presses a key, where one pressed just before is not taken for the same one bouncing.
async fn key(browser: &Browser, key: &str) -> Result<()> {
    tokio::time::sleep(std::time::Duration::from_millis(450)).await;
    browser.press(key).await
}

/// The console anew, once its script runs.
async fn again(console: &Browser, hall: &Hall) -> Result<()> {
    console
        .goto(&format!("{}/animer/{SLUG}", hall.app.base))
        .await?;
    console.see("#now-close-canaux").await?;
    console
        .until(
            "performance.getEntriesByType('resource').some((one) => one.name.endsWith('keys.js'))",
        )
        .await
}

async fn revision(hall: &Hall) -> Result<u64> {
    Ok(hall.app.room(SLUG).await?.look(|inside| inside.revision.0))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_clicker_leads_the_console_and_none_of_its_keys_does_harm() -> Result<()> {
    let hall = Hall::open().await?;
    let console = hall.facilitator().await?;
    let screen = hall.screen().await?;
    key(&console, NEXT).await?;
    console.read("#now", "Question 1 sur 9").await?;
    key(&console, NEXT).await?;
    console.read("#now", "Question 2 sur 9").await?;
    console
        .until("document.getElementById('done-by-key').textContent.includes('ouverte')")
        .await?;
    // A button that bounces is pressed once.
    key(&console, &format!("{NEXT}{NEXT}")).await?;
    console.read("#now", "Question 3 sur 9").await?;
    key(&console, PREVIOUS).await?;
    console.read("#now", "Question 2 sur 9").await?;
    let shown = |shown: bool| async move {
        let room = hall.app.room(SLUG).await?;
        let is = room.look(|inside| {
            let current = inside.state.current.clone();
            current.is_some_and(|key| inside.state.questions[&key].on_projector)
        });
        assert_eq!(is, shown);
        anyhow::Ok(hall)
    };
    let before = console.text("#reveal-canaux").await?;
    key(&console, "r").await?;
    console
        .until(&format!(
            "!document.getElementById('reveal-canaux').textContent.includes('{}')",
            before.split(' ').next().unwrap_or_default()
        ))
        .await?;
    let hall = shown(before.starts_with("Montrer")).await?;
    for dark in ["b", "."] {
        key(&console, dark).await?;
        screen.see("main.dark").await?;
        key(&console, dark).await?;
        screen.see("svg.qr").await?;
    }
    shot(&console, "console-touches").await?;

    // What a clicker sends besides, and what is typed.
    let before = revision(&hall).await?;
    key(&console, ESCAPE).await?;
    console.fill("#people", "br.").await?;
    console.fill("#people", NEXT).await?;
    key(&console, RELOAD).await?;
    again(&console, &hall).await?;
    assert_eq!(revision(&hall).await?, before);

    // The keys are listed, and can be turned off for good.
    key(&console, "?").await?;
    console.see("#keys[open]").await?;
    assert_eq!(axe::violations(&console).await?, Vec::<String>::new());
    shot(&console, "touches").await?;
    press(&console, "#keys-on").await?;
    again(&console, &hall).await?;
    key(&console, NEXT).await?;
    key(&console, "b").await?;
    tokio::time::sleep(std::time::Duration::from_millis(400)).await;
    assert_eq!(revision(&hall).await?, before);
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_screen_alone_obeys_keys_of_who_leads_and_never_shows_the_console() -> Result<()> {
    let hall = Hall::of("toutes-les-formes").await?;
    let screen = hall.screen().await?;
    // Nobody is signed in there: keys do nothing.
    key(&screen, NEXT).await?;
    tokio::time::sleep(std::time::Duration::from_millis(400)).await;
    let room = hall.app.room(hall.slug).await?;
    assert!(room.look(|inside| inside.state.current.is_none()));

    screen
        .goto(&format!("{}/cle/{FACILITATOR_KEY}", hall.app.base))
        .await?;
    screen.goto(&hall.projector).await?;
    screen.see(".code").await?;
    for n in 0..2 {
        key(&screen, NEXT).await?;
        let label = room.look(|inside| inside.script.questions[n].label.get("fr").to_owned());
        screen
            .read("h1", label.split(' ').next().unwrap_or_default())
            .await?;
        screen
            .until(&format!(
                "document.getElementById('at').dataset.at === '{}'",
                room.look(|inside| inside.script.questions[n].key.to_string())
            ))
            .await?;
    }
    key(&screen, PREVIOUS).await?;
    let first = room.look(|inside| inside.script.questions[0].key.to_string());
    screen
        .until(&format!(
            "document.getElementById('at').dataset.at === '{first}'"
        ))
        .await?;
    let is_shown = || {
        room.look(|inside| {
            inside.state.questions.values().next().is_some()
                && inside
                    .state
                    .current
                    .as_ref()
                    .is_some_and(|key| inside.state.questions[key].on_projector)
        })
    };
    let before = is_shown();
    key(&screen, "r").await?;
    for _ in 0..100 {
        if is_shown() != before {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    assert_ne!(is_shown(), before);
    key(&screen, "b").await?;
    screen.see("main.dark").await?;
    key(&screen, "b").await?;
    screen.see("svg.qr").await?;
    key(&screen, ESCAPE).await?;
    screen.see("svg.qr").await?;
    // Whatever is pressed, it stays the room's screen: no console, no note, nothing to moderate.
    let html = screen.client.source().await?;
    for secret in ["/decider", "id=\"questions\"", "À dire", "relire"] {
        assert!(!html.contains(secret), "{secret}");
    }
    Ok(())
}
