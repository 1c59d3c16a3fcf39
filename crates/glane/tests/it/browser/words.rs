//! Words in people's hands: merge, split, rename, hide, undo; the same after a restart, and in the restitution.

use anyhow::{Context, Result};
use glane_testkit::{Browser, Profile, axe};

use super::hall::{Hall, SLUG, press, shot};

const GIVEN: [[&str; 3]; 3] = [
    ["Connectée", "les écrans", "Hyper connexion"],
    ["connecté·e", "écran", "hyper-connexion"],
    ["utile", "très utile", "mutualiser"],
];

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn words_are_merged_split_hidden_and_taken_back() -> Result<()> {
    let hall = Hall::open().await?;
    let facilitator = hall.facilitator().await?;
    let screen = hall.screen().await?;
    facilitator.click("#open-relation").await?;
    facilitator.see("#close-relation, #steps").await?;
    for (at, words) in GIVEN.iter().enumerate() {
        let group = format!("Groupe {}", at + 1);
        let phone = hall.participant(Profile::PHONE, &group).await?;
        phone.see("form.answer").await?;
        for (place, word) in words.iter().enumerate() {
            phone
                .js(&format!(
                    "document.querySelectorAll('form.answer input[type=text], form.answer input:not([type])')[{place}].value = {word:?}"
                ))
                .await?;
        }
        phone.click("form.answer .send").await?;
        phone.see(".saved").await?;
    }
    // The rules put together what is one word; the screen shows it at once.
    screen.read("#part", "écran").await?;
    press(&facilitator, "#words-relation").await?;
    facilitator.read("#summary", "9 formes en 5 mots").await?;
    facilitator.read("#words", "écriture inclusive").await?;
    shot(&facilitator, "regroupements").await?;

    // Merge what the rules leave apart, seen by the room's screen without reload.
    tick(&facilitator, "mutualiser").await?;
    tick(&facilitator, "utile").await?;
    press(&facilitator, "#merge").await?;
    facilitator.read("#summary", "9 formes en 4 mots").await?;
    facilitator
        .read("#words", "décision d'une personne")
        .await?;
    gone(&screen, "mutualiser").await?;

    press(&facilitator, "#undo").await?;
    facilitator.read("#summary", "9 formes en 5 mots").await?;
    screen.read("#part", "mutualiser").await?;
    press(&facilitator, "#redo").await?;
    facilitator.read("#summary", "9 formes en 4 mots").await?;

    // One form taken out of its word stands alone.
    let split = id_of(&facilitator, ".forms li", "les écrans").await?;
    press(&facilitator, &format!("#{split} button")).await?;
    facilitator.read("#summary", "9 formes en 5 mots").await?;
    screen.read("#part", "les écrans").await?;

    // Renamed, then hidden: the screen follows.
    let word = id_of(&facilitator, ".words > li", "écran").await?;
    let key = word.trim_start_matches("w-").to_owned();
    facilitator.click(&format!("#more-{key} summary")).await?;
    facilitator
        .fill(&format!("#s-{key}"), "Temps d'écran")
        .await?;
    press(&facilitator, &format!("#show-{key}")).await?;
    facilitator
        .read(&format!("#{word} .head"), "Temps d'écran")
        .await?;
    screen.read("#part", "Temps d'écran").await?;
    facilitator.click(&format!("#more-{key} summary")).await?;
    press(&facilitator, &format!("#hide-{key}")).await?;
    facilitator.read("#hidden", "Temps d'écran").await?;
    gone(&screen, "Temps d'écran").await?;

    // After a restart everything is as it was decided.
    let before = state(&facilitator).await?;
    let hall = Hall {
        app: hall.app.restart().await?,
        ..hall
    };
    facilitator
        .goto(&format!("{}/animer/{SLUG}/mots/relation", hall.app.base))
        .await?;
    facilitator.see("#hidden").await?;
    assert_eq!(state(&facilitator).await?, before);

    restitution(&hall).await
}

/// What may hurt waits for a person, what is of another language may bear a translation; the screen follows.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_may_hurt_waits_and_a_translation_stands_beside_its_word() -> Result<()> {
    let hall = Hall::open().await?;
    let facilitator = hall.facilitator().await?;
    let screen = hall.screen().await?;
    facilitator.click("#open-relation").await?;
    facilitator.see("#close-relation, #steps").await?;
    let phone = hall.participant(Profile::PHONE, "Groupe 1").await?;
    phone.see("form.answer").await?;
    for (place, word) in ["connard", "مفيد", "utile"].iter().enumerate() {
        phone
            .js(&format!(
                "document.querySelectorAll('form.answer input[type=text], form.answer input:not([type])')[{place}].value = {word:?}"
            ))
            .await?;
    }
    phone.click("form.answer .send").await?;
    phone.see(".saved").await?;
    screen.read("#part", "1 mot à relire").await?;
    gone(&screen, "connard").await?;

    press(&facilitator, "#words-relation").await?;
    facilitator.read("#held", "connard").await?;
    let mut found = axe::violations(&facilitator).await?;
    shot(&facilitator, "a-relire").await?;
    press(&facilitator, "#held [id^='keep-']").await?;
    screen.read("#part", "connard").await?;
    gone(&screen, "à relire").await?;
    press(&facilitator, "#undo").await?;
    screen.read("#part", "1 mot à relire").await?;
    press(&facilitator, "#held [id^='hide-']").await?;
    facilitator.read("#hidden", "connard").await?;
    gone(&screen, "à relire").await?;

    let gloss = facilitator
        .js("document.querySelector('details[id^=gloss-]').id.slice(6)")
        .await?;
    let key = gloss.as_str().context("no translation is offered")?;
    facilitator.click(&format!("#gloss-{key} summary")).await?;
    facilitator.fill(&format!("#g-{key}"), "utile").await?;
    press(&facilitator, &format!("#gloss-go-{key}")).await?;
    screen.read("#part", "مفيد (utile)").await?;
    facilitator.read("#summary", "3 formes en 3 mots").await?;
    found.extend(axe::violations(&facilitator).await?);

    press(&facilitator, "#take").await?;
    facilitator.see("#nothing").await?;
    found.extend(axe::violations(&facilitator).await?);
    facilitator
        .goto(&format!(
            "{}/animer/{SLUG}/concordance/freins?mot=temps",
            hall.app.base
        ))
        .await?;
    facilitator.see("#summary").await?;
    found.extend(axe::violations(&facilitator).await?);
    anyhow::ensure!(found.is_empty(), "{found:?}");
    Ok(())
}

/// The restitution prints the words as decided, and the forms of each with the reason.
async fn restitution(hall: &Hall) -> Result<()> {
    let client = hall.app.facilitator().await?;
    let make = format!("{}/animer/{SLUG}/restitution", hall.app.local);
    client.post(&make).send().await?;
    let console = format!("{}/animer/{SLUG}", hall.app.local);
    let page = client.get(&console).send().await?.text().await?;
    let link = page
        .split('"')
        .find(|part| part.contains(".html?donnees="))
        .context("no restitution to read")?
        .replace("&amp;", "&");
    let html = client
        .get(format!("{}{link}", hall.app.local))
        .send()
        .await?
        .text()
        .await?;
    assert!(
        html.contains("écriture inclusive"),
        "the reasons are not in the restitution"
    );
    assert!(html.contains("décision d’une personne") || html.contains("décision d'une personne"));
    assert!(
        !html.contains("Temps d'écran") && !html.contains("Temps d’écran"),
        "a hidden word is shown"
    );
    Ok(())
}

/// What the panel shows: words, forms and log.
async fn state(browser: &Browser) -> Result<String> {
    let text = browser
        .js("document.querySelector('#words').innerText + document.querySelector('#hidden').innerText + document.querySelector('#log').textContent")
        .await?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}

async fn tick(browser: &Browser, word: &str) -> Result<()> {
    let id = id_of(browser, ".words > li", word).await?;
    browser.click(&format!("#{id} input[type=checkbox]")).await
}

/// The id of the first element of a list that begins with a text.
async fn id_of(browser: &Browser, list: &str, text: &str) -> Result<String> {
    let id = browser
        .js(&format!(
            "[...document.querySelectorAll({list:?})].find((e) => (e.querySelector('label') ?? e).innerText.trim().startsWith({text:?}))?.id"
        ))
        .await?;
    id.as_str()
        .map(str::to_owned)
        .with_context(|| format!("no « {text} » in {list}"))
}

async fn gone(browser: &Browser, text: &str) -> Result<()> {
    browser
        .until(&format!(
            "!document.querySelector('#part').innerText.includes({text:?})"
        ))
        .await
}
