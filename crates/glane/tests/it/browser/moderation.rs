//! « Modération » in a browser: statements that people add, and what stands beside « autre », wait where all that waits is.

use anyhow::Result;
use glane_testkit::{Profile, axe};

use super::hall::{Hall, press, shot};

const NAME: &str = "a-decider";
const SCRIPT: &str = r#"
[atelier]
nom = "a-decider"
titre = "Ce qui attend"
date = 2026-01-15
organisateur = "Un centre social"

[[question]]
cle = "avis"
type = "affirmations"
texte = "Qu'en pensez-vous ?"
affirmations = ["Il faut un banc"]
ajouts = true
resultats = "en-direct"

[[question]]
cle = "lequel"
type = "un-choix"
texte = "Lequel ?"
options = ["Oui", "Non"]
autre = true
"#;

/// Writes a statement of one's own, with a stance on the first.
fn add(said: &str) -> String {
    format!(
        "(document.querySelector('form.answer input[type=radio]').click(), \
         document.getElementById('idea').value = {said:?}, \
         document.querySelector('form.answer .send').click(), true)"
    )
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn added_statements_and_other_answers_wait_in_one_place_and_are_decided_there() -> Result<()>
{
    let hall = Hall::asking(NAME, SCRIPT).await?;
    let facilitator = hall.app.facilitator().await?;
    hall.app.decide(&facilitator, NAME, "open", "avis").await?;
    let console = hall.facilitator().await?;
    let screen = hall.screen().await?;
    assert_eq!(console.count("#decide").await?, 0, "nothing waits");
    let phone = hall.driver.open(Profile::PHONE).await?;
    phone
        .goto(&format!("{}/{}", hall.app.base, hall.code))
        .await?;
    phone.see("#idea").await?;
    phone.js(&add("Sale connard")).await?;
    phone.see(".saved").await?;
    let other = hall.driver.open(Profile::PHONE).await?;
    other
        .goto(&format!("{}/{}", hall.app.base, hall.code))
        .await?;
    other.see("#idea").await?;
    other.js(&add("Il faut des arbres")).await?;
    other.see(".saved").await?;
    // What is harmless is on the wall, what may hurt is not, and the console says so by itself.
    screen.read("#part", "Il faut des arbres").await?;
    assert!(!screen.client.source().await?.contains("connard"));
    console.read("#decide-title", "À décider (1)").await?;
    console
        .read("#decide", "1 proposition à montrer ou à cacher")
        .await?;
    hall.app
        .decide(&facilitator, NAME, "open", "lequel")
        .await?;
    phone.see("form.answer[data-key^='lequel.']").await?;
    phone.fill("#v-autre", "va te pendre").await?;
    phone.click("form.answer .send").await?;
    phone.see(".saved").await?;
    console.read("#decide-title", "À décider (3)").await?;
    assert_eq!(axe::violations(&console).await?, Vec::<String>::new());
    shot(&console, "console-a-decider").await?;

    console.click("#decide a[href*='#w-avis']").await?;
    console.see("#w-avis").await?;
    console.read("#w-avis", "Sale connard").await?;
    console.read("#w-avis", "peut blesser").await?;
    console.read("#unread", "va te pendre").await?;
    console.read("#alerts", "va te pendre").await?;
    assert_eq!(axe::violations(&console).await?, Vec::<String>::new());
    shot(&console, "moderation-a-decider").await?;
    press(&console, "[id^='hide-avis-']").await?;
    console
        .read("#w-avis", "1 caché, qui compte toujours")
        .await?;
    press(&console, "[id^='heed-']").await?;
    console.see("#heeded").await?;
    console.click("#unread a").await?;
    console.see("form.answer").await?;
    console.click("[value=leave]").await?;
    console
        .goto(&format!("{}/animer/{NAME}", hall.app.base))
        .await?;
    console.see("#now").await?;
    assert_eq!(console.count("#decide").await?, 0, "all is decided");
    Ok(())
}
