//! « Une question maintenant »: from the first page to a QR code on the wall, counted in taps.

use std::cell::Cell;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use glane_testkit::app::FACILITATOR_KEY;
use glane_testkit::driver::HOST;
use glane_testkit::{Browser, Driver, Profile, TestApp, axe};

use super::super::hall::{Hall, shot};
use super::press;

/// A finger on a page.
struct Finger<'a> {
    browser: &'a Browser,
    taps: Cell<u32>,
}

impl Finger<'_> {
    async fn tap(&self, css: &str) -> Result<()> {
        self.taps.set(self.taps.get() + 1);
        self.browser.click(css).await
    }
}

/// Goes to the tab that a link opened.
async fn to_newest_tab(browser: &Browser) -> Result<()> {
    let here = browser.tab().await?;
    let tabs = browser.client.windows().await?;
    let other = tabs.into_iter().find(|tab| *tab != here);
    browser.to_tab(&other.context("no other tab")?).await
}

/// Whether the way back is in sight.
const WIDTH: &str = "document.querySelector('#back').getBoundingClientRect().width > 80 \
         && getComputedStyle(document.querySelector('#back')).clipPath === 'none'";

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn from_the_first_page_to_a_qr_on_the_wall_in_four_taps_and_a_minute() -> Result<()> {
    let app = TestApp::start_as(HOST).await?;
    let driver = Driver::start().await?;
    let browser = driver.open(Profile::LAPTOP).await?;
    browser
        .goto(&format!("{}/cle/{FACILITATOR_KEY}", app.base))
        .await?;
    browser.see("#ask-now").await?;
    let began = Instant::now();
    let finger = Finger {
        browser: &browser,
        taps: Cell::new(0),
    };

    finger.tap("#ask-now").await?;
    // The cursor stands in the question already; who runs it is asked once, the first time.
    browser.see("#question:focus").await?;
    browser.press("On continue après la pause ?").await?;
    browser
        .fill("#organiser", "Centre social de l'essai")
        .await?;
    finger.tap("#form-un-choix").await?;
    browser.fill("#options", "Oui\nNon\nJe ne sais pas").await?;
    finger.tap("#go").await?;
    browser.read("#now", "On continue après la pause ?").await?;
    finger.tap("#open-projector").await?;
    to_newest_tab(&browser).await?;
    browser.read("h1", "On continue après la pause ?").await?;
    browser.see("aside.way svg.qr").await?;
    browser.read(".state.open", "Question ouverte").await?;
    assert_eq!(finger.taps.get(), 4);
    assert!(began.elapsed() < Duration::from_secs(60));

    let code = browser.text("aside.way .code").await?;
    let phone = driver.open(Profile::PHONE).await?;
    phone.goto(&format!("{}/{code}", app.base)).await?;
    phone.tick("Non").await?;
    phone.click("form.answer .send").await?;
    phone.read(".saved", "Réponse enregistrée").await?;
    browser.read("#count", "1 personne a répondu").await?;

    // The next time who runs it is known, and one button shows the screen right here.
    let before = app.hub.workshops().await?.len();
    browser.goto(&format!("{}/maintenant", app.base)).await?;
    browser.press("Un mot pour repartir ?").await?;
    shot(&browser, "maintenant").await?;
    assert_eq!(axe::violations(&browser).await?, Vec::<String>::new());
    browser.click("#go-screen").await?;
    browser.read("h1", "Un mot pour repartir ?").await?;
    browser.see("aside.way svg.qr").await?;
    assert_eq!(app.hub.workshops().await?.len(), before + 1);

    // Alone with this computer: a word of the keys, their list, and the way back.
    browser.read("#reminder", "R résultats").await?;
    shot(&browser, "maintenant-ecran").await?;
    // A key pressed before the page's script has run is nobody's.
    browser.until("document.readyState === 'complete'").await?;
    browser.press("?").await?;
    browser
        .until("!document.querySelector('#keys').hidden")
        .await?;
    browser
        .read("#keys", "montrer ou cacher les résultats")
        .await?;
    assert_eq!(axe::violations(&browser).await?, Vec::<String>::new());
    shot(&browser, "maintenant-ecran-touches").await?;
    browser.press("?").await?;
    browser
        .until("document.querySelector('#keys').hidden")
        .await?;
    browser.press("r").await?;
    browser
        .until("!document.body.innerText.includes('bientôt')")
        .await?;
    let shown = browser.js("document.body.innerText").await?;
    let shown = shown.as_str().unwrap_or_default();
    for hidden in ["Modération", "Réponses à l'oral", "Historique"] {
        assert!(!shown.contains(hidden), "{hidden}: {shown}");
    }
    assert_eq!(
        browser.js(WIDTH).await?,
        false,
        "out of sight until it is reached"
    );
    browser
        .js("document.querySelector('#back').focus()")
        .await?;
    browser.until(WIDTH).await?;
    shot(&browser, "maintenant-ecran-retour").await?;
    browser.press("\u{e007}").await?;
    browser.see("#now").await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_question_in_the_middle_of_a_workshop_comes_next_and_keeps_all_answers() -> Result<()> {
    let hall = Hall::open().await?;
    let facilitator = hall.app.facilitator().await?;
    hall.app
        .decide(&facilitator, hall.slug, "open", "canaux")
        .await?;
    let console = hall.facilitator().await?;
    let screen = hall.screen().await?;
    let phone = hall.participant(Profile::PHONE, "Groupe 1").await?;
    phone.tick("Facebook").await?;
    phone.click("form.answer .send").await?;
    phone.read(".saved", "Réponse enregistrée").await?;

    press(&console, "#ask-now").await?;
    console.see("#question:focus").await?;
    press(&console, "#form-un-choix").await?;
    console.fill("#question", "Une pause ?").await?;
    // Nothing to choose from: told at its field, and what was typed stays.
    console.fill("#options", "Oui").await?;
    press(&console, "#go").await?;
    console.read("#wrong", "au moins 2 réponses").await?;
    console.see("#options[aria-invalid]").await?;
    shot(&console, "maintenant-fautif").await?;
    console.fill("#options", "Non\n").await?;
    press(&console, "#go").await?;

    console.read("#now", "Une pause ?").await?;
    console.read("#now", "Question 3 sur 10").await?;
    console.read("#now .phase", "ouverte").await?;
    screen.read("h1", "Une pause ?").await?;
    phone.read("#question", "Une pause ?").await?;
    phone.tick("Oui").await?;
    phone.click("form.answer .send").await?;
    phone.read(".saved", "Réponse enregistrée").await?;
    let ballots = hall.ballots().await?;
    let of = |key: &str| {
        ballots
            .iter()
            .filter(|one| one.question.as_str() == key)
            .count()
    };
    assert_eq!((of("canaux"), of("une-pause")), (1, 1));
    // The way goes on where it left off.
    press(&console, "#now-close-une-pause").await?;
    press(&console, "#next-horaires").await?;
    console.read("#now", "Question 4 sur 10").await?;
    Ok(())
}
