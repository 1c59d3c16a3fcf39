//! A whole workshop with the keyboard alone: whoever leads it and whoever answers reach everything with Tab, letters, arrows,
//! space and Enter, and see where they are.

use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use glane_testkit::{Browser, Key, Profile};

use super::hall::Hall;

/// The time between two presses of a button.
const HAND: Duration = Duration::from_millis(450);
/// How many times one presses Tab before a page is said to keep something out of reach.
const FAR: usize = 160;

/// Presses Tab until what is focused is this, and says it can be seen that it is.
async fn reach(browser: &Browser, css: &str) -> Result<()> {
    browser.see(css).await?;
    for _ in 0..FAR {
        browser.strike(Key::Tab).await?;
        let here = format!("!!document.activeElement?.matches({css:?})");
        if browser.js(&here).await? == true {
            return visible(browser, css).await;
        }
    }
    bail!(
        "{css} is not reached by Tab\n{}",
        browser.client.source().await?
    )
}

/// What is focused stands out and is on the screen.
async fn visible(browser: &Browser, css: &str) -> Result<()> {
    let outlined = browser
        .js("(() => { const one = document.activeElement; const near = [one, one.nextElementSibling, one.closest('label')]; \
            return near.some((it) => it && getComputedStyle(it).outlineStyle !== 'none' && parseFloat(getComputedStyle(it).outlineWidth) >= 2); })()")
        .await?;
    ensure!(outlined == true, "{css}: the focus is not seen");
    let shown = browser
        .js(
            "(() => { const box = document.activeElement.getBoundingClientRect(); \
            return box.bottom > 0 && box.top < innerHeight; })()",
        )
        .await?;
    ensure!(shown == true, "{css}: what has the focus is off the screen");
    Ok(())
}

/// Goes to a button or link by Tab and presses it, no faster than a hand: what comes sooner is taken for a double click.
async fn press(browser: &Browser, css: &str) -> Result<()> {
    tokio::time::sleep(HAND).await;
    reach(browser, css).await?;
    browser.strike(Key::Enter).await
}

/// What is answered to a question, by keys.
async fn answer(phone: &Browser, key: &str) -> Result<()> {
    let form = format!("form.answer[data-key^='{key}.']");
    phone.see(&form).await?;
    let kind = phone
        .js(&format!(
            "(() => {{ const one = document.querySelector({:?}); return one.matches('[type=text], textarea') ? 'text' : one.type; }})()",
            format!("{form} input:not([type=hidden]), {form} textarea")
        ))
        .await?;
    let kind = kind.as_str().context("a form without a field")?.to_owned();
    let field = format!("{form} input:not([type=hidden]), {form} textarea");
    reach(phone, &field).await?;
    match kind.as_str() {
        "checkbox" => phone.strike(Key::Space).await?,
        "radio" => {
            phone.strike(Key::Space).await?;
            phone.strike(Key::Down).await?;
        }
        _ => phone.type_keys("utile").await?,
    }
    press(phone, &format!("{form} .send")).await?;
    phone.read(".saved", "Réponse enregistrée").await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_whole_atelier_is_led_and_answered_by_keyboard_alone() -> Result<()> {
    let hall = Hall::open().await?;
    let console = hall.facilitator().await?;
    let screen = hall.screen().await?;
    // A person at a computer: what a touch screen brings is not at hand.
    let phone = hall.driver.open(Profile::LAPTOP).await?;
    phone.goto(&hall.app.base).await?;
    reach(&phone, "#code").await?;
    phone.type_keys(&hall.code).await?;
    phone.strike(Key::Enter).await?;
    reach(&phone, "form.group input").await?;
    phone.strike(Key::Space).await?;
    press(&phone, "form.group button").await?;
    phone.see("main .wait").await?;

    let questions = hall.app.room(hall.slug).await?.look(|inside| {
        let script = &inside.script;
        script
            .questions
            .iter()
            .map(|question| question.key.to_string())
            .collect::<Vec<_>>()
    });
    ensure!(questions.len() >= 7, "{questions:?}");
    for key in &questions {
        press(&console, &format!("#open-{key}")).await?;
        console.see(&format!("#now-close-{key}")).await?;
        answer(&phone, key).await?;
        press(
            &console,
            &format!("#show-projector-{key}, #hide-projector-{key}"),
        )
        .await?;
        screen.see("#part").await?;
        press(&console, &format!("#now-close-{key}")).await?;
        console.see(&format!("#now-open-{key}")).await?;
        phone.read("main", "Cette question est fermée").await?;
    }
    let ballots = hall.ballots().await?;
    assert_eq!(ballots.len(), questions.len(), "{ballots:?}");

    // On to the restitution: written, published, read by its link.
    press(&console, "#write").await?;
    console.see("#blocks").await?;
    press(&console, "#share").await?;
    reach(&console, "#public").await?;
    let link = console.js("document.activeElement.href").await?;
    console.goto(link.as_str().context("no link")?).await?;
    console.read("body", "Votre relation au numérique").await?;
    Ok(())
}

/// Each kind's own way to answer it by keys, as far as what stands in its form needs one.
async fn fill(phone: &Browser, key: &str) -> Result<()> {
    let form = format!("form.answer[data-key^='{key}.']");
    phone.see(&form).await?;
    let at = |css: &str| format!("{form} {css}");
    match key {
        "mots" | "libre" => {
            reach(phone, &at("#v1")).await?;
            phone.type_keys("calme").await?;
        }
        "trajet" => {
            reach(phone, &at("#v1")).await?;
            phone.type_keys("20").await?;
        }
        "budget" => {
            reach(phone, &at("#v-les-jeunes")).await?;
            phone.type_keys("40").await?;
            reach(phone, &at("#v-les-aines")).await?;
            phone.type_keys("60").await?;
        }
        "priorites" => {
            // Each row's first button gives it the next place, or moves it up once it has one.
            for row in [
                "un-jardin-partage",
                "une-fete-de-quartier",
                "un-atelier-velo",
            ] {
                press(phone, &at(&format!("li:has(#v-{row}) button"))).await?;
            }
        }
        "maison" | "avis" => {
            // Each line is a group of its own: Tab leads to it, space chooses, the arrow goes on.
            for line in 1..=2 {
                reach(phone, &at(&format!("fieldset:nth-of-type({line}) input"))).await?;
                phone.strike(Key::Space).await?;
                phone.strike(Key::Down).await?;
            }
        }
        "activites" | "nouvelles" | "idees" | "moments" => {
            reach(phone, &at("input[type=checkbox]")).await?;
            phone.strike(Key::Space).await?;
        }
        _ => {
            reach(phone, &at("input[type=radio]")).await?;
            phone.strike(Key::Space).await?;
            phone.strike(Key::Down).await?;
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn each_kind_is_answered_by_keyboard_alone() -> Result<()> {
    let hall = Hall::of("toutes-les-formes").await?;
    let desk = hall.app.facilitator().await?;
    let phone = hall.participant(Profile::LAPTOP, "Groupe 1").await?;
    let room = hall.app.room(hall.slug).await?;
    let keys: Vec<String> = room.look(|inside| {
        let questions = &inside.script.questions;
        questions.iter().map(|one| one.key.to_string()).collect()
    });
    for key in &keys {
        hall.app.decide(&desk, hall.slug, "open", key).await?;
        fill(&phone, key).await.with_context(|| key.clone())?;
        press(&phone, &format!("form.answer[data-key^='{key}.'] .send"))
            .await
            .with_context(|| key.clone())?;
        let saved = phone.read(".saved", "Réponse enregistrée").await;
        saved.with_context(|| key.clone())?;
        // From there on to changing it, and to the way out, without a mouse.
        reach(&phone, ".change summary")
            .await
            .with_context(|| key.clone())?;
    }
    assert_eq!(hall.ballots().await?.len(), keys.len());
    Ok(())
}
