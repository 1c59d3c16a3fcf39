//! Ideas in the facilitator's hands: put aside, put together, taken back; phones and the screen follow at once.

use anyhow::Result;
use glane_testkit::{Browser, Profile, axe};

use super::hall::{Hall, SLUG, press, shot};

/// Waits until a text is in a place of a page, folded or not, or is there no more.
async fn holds(browser: &Browser, place: &str, text: &str, held: bool) -> Result<()> {
    let told = format!("document.querySelector({place:?}).textContent.includes({text:?})");
    browser.until(&format!("{told} === {held}")).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_idea_is_put_aside_and_two_are_put_together_while_the_room_looks_on() -> Result<()> {
    let hall = Hall::open().await?;
    let facilitator = hall.facilitator().await?;
    let screen = hall.screen().await?;
    facilitator.click("#open-pistes").await?;
    let mut phones = Vec::new();
    for idea in ["Un jardin", "Un jardin partagé", "Un tournoi de cartes"] {
        let phone = hall.participant(Profile::PHONE, "Groupe 1").await?;
        phone.see("form.answer").await?;
        phone.fill("#idea", idea).await?;
        phone.click("form.answer .send").await?;
        phone.see(".saved").await?;
        phones.push(phone);
    }
    screen.read("#part", "tournoi").await?;
    let Some(phone) = phones.first() else {
        anyhow::bail!("no phone");
    };
    holds(phone, "main", "tournoi", true).await?;
    // Who answered first is told, under their receipt, of what came since.
    phone.read("details.change summary", "2 nouvelles idées").await?;
    phone.click("details.change summary").await?;
    phone.read("details.change", "Un tournoi de cartes").await?;
    shot(phone, "idees-nouvelles").await?;
    press(&facilitator, "#ideas-pistes").await?;
    facilitator.read("#ideas", "Un jardin partagé").await?;

    press(&facilitator, "#more-i-3 summary").await?;
    facilitator.fill("#why-i-3", "déjà prévu").await?;
    press(&facilitator, "#hide-i-3").await?;
    facilitator.read("#aside", "déjà prévu").await?;
    holds(phone, "main", "tournoi", false).await?;
    holds(&screen, "#part", "tournoi", false).await?;

    press(&facilitator, "#c-i-1").await?;
    press(&facilitator, "#c-i-2").await?;
    press(&facilitator, "#merge").await?;
    facilitator.see("#m-i-1").await?;
    holds(phone, "main", "jardin partagé", false).await?;
    let mut found = axe::violations(&facilitator).await?;
    shot(&facilitator, "idees").await?;

    for _ in 0..2 {
        press(&facilitator, "#undo").await?;
    }
    holds(phone, "main", "tournoi", true).await?;
    holds(phone, "main", "jardin partagé", true).await?;
    screen.read("#part", "tournoi").await?;

    let small = hall.driver.open(Profile::PHONE).await?;
    let key = glane_testkit::app::FACILITATOR_KEY;
    small.goto(&format!("{}/cle/{key}", hall.app.base)).await?;
    let panel = format!("{}/animer/{SLUG}/idees/pistes", hall.app.base);
    small.goto(&panel).await?;
    small.see("#ideas").await?;
    found.extend(axe::violations(&small).await?);
    let wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth";
    anyhow::ensure!(small.js(wide).await? == false, "wider than a phone");
    anyhow::ensure!(found.is_empty(), "{found:?}");
    Ok(())
}
