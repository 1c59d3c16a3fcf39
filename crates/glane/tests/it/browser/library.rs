//! The library in browsers: chosen on a small phone without a script and by the keyboard alone, changed on a laptop, led with
//! what to say beside the question.

use anyhow::{Result, ensure};
use glane_testkit::app::FACILITATOR_KEY;
use glane_testkit::driver::HOST;
use glane_testkit::{Browser, Driver, Profile, TestApp, axe};

use super::hall::shot;

/// The smallest phone that pages are made for.
const SMALL: (u32, u32) = (320, 568);

async fn clean(browser: &Browser, page: &str, found: &mut Vec<String>) -> Result<()> {
    browser.settle().await?;
    let violations = axe::violations(browser).await?;
    found.extend(violations.into_iter().map(|one| format!("{page}: {one}")));
    let wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth";
    if browser.js(wide).await? != false {
        found.push(format!("{page}: wider than the screen"));
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_workshop_is_chosen_made_led_and_made_again() -> Result<()> {
    let app = TestApp::start_as(HOST).await?;
    let driver = Driver::start().await?;
    let base = app.base.clone();
    let door = format!("{base}/cle/{FACILITATOR_KEY}");
    let mut found = Vec::new();

    let phone = driver
        .open(Profile {
            size: SMALL,
            ..Profile::PHONE
        })
        .await?;
    phone.goto(&door).await?;
    phone.click("#library").await?;
    phone.see("#see-parole-jeunes").await?;
    clean(&phone, "library, phone", &mut found).await?;
    shot(&phone, "telephone-bibliotheque").await?;
    // By the keyboard alone.
    phone
        .js("document.querySelector('#see-parole-jeunes').focus()")
        .await?;
    phone.press("\u{e007}").await?;
    phone.read("#guide", "À apporter").await?;
    clean(&phone, "one of the library, phone", &mut found).await?;
    shot(&phone, "telephone-un-deroule").await?;
    phone.fill("#organiser", "La Fabrique\u{e007}").await?;
    phone.read("#now", "Aucune question").await?;
    clean(&phone, "console of it, phone", &mut found).await?;
    phone.click("#steps .main").await?;
    phone.read("#say", "Trois mots, pas plus").await?;
    clean(&phone, "console with a note, phone", &mut found).await?;
    shot(&phone, "telephone-a-dire").await?;

    let plain = driver
        .open(Profile {
            size: SMALL,
            ..Profile::PHONE_WITHOUT_SCRIPTS
        })
        .await?;
    plain.goto(&door).await?;
    plain.click("#library").await?;
    plain.click("#see-bilan-animation").await?;
    // Who ran the last one is there already.
    plain.click("#go").await?;
    plain.click("#steps .main").await?;
    plain.read("#say", "Fermez les yeux").await?;

    let laptop = driver.open(Profile::LAPTOP).await?;
    laptop.goto(&door).await?;
    laptop.click("#again-bilan-de-notre-animation").await?;
    clean(&laptop, "made again", &mut found).await?;
    laptop.click("#edit").await?;
    laptop.see("#source").await?;
    clean(&laptop, "script in the page", &mut found).await?;
    shot(&laptop, "modifier-le-deroule").await?;
    let spoil = "source.value = source.value.replace('type = \"echelle\"', 'type = \"rien\"')";
    laptop.js(spoil).await?;
    laptop.click("#go").await?;
    laptop.read("#faults", "ligne").await?;
    clean(&laptop, "script with a fault", &mut found).await?;
    shot(&laptop, "deroule-faute").await?;
    laptop
        .js("source.value = source.value.replace('type = \"rien\"', 'type = \"echelle\"')")
        .await?;
    laptop.click("#go").await?;
    laptop.see("#guide").await?;
    laptop.click("#guide").await?;
    laptop.read("#sequence", "À dire").await?;
    clean(&laptop, "guide", &mut found).await?;
    shot(&laptop, "guide").await?;
    let made = app.hub.workshops().await?.len();
    ensure!(made == 3, "{made} workshops");
    assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}
