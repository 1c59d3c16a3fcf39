//! A phone that reads from right to left, the console where questions are translated, and the sheet for the door.

use anyhow::{Result, ensure};
use glane_testkit::{Browser, Profile, axe};

use super::hall::{Hall, shot};

const SLUG: &str = "toutes-les-formes";

/// Nothing keeps anybody out of the page, and nothing is wider than the screen.
async fn clean(browser: &Browser, name: &str) -> Result<()> {
    shot(browser, name).await?;
    browser.settle().await?;
    let found = axe::violations(browser).await?;
    ensure!(found.is_empty(), "{name}: {found:?}");
    let wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth";
    ensure!(browser.js(wide).await? == false, "{name} is too wide");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_arabic_reader_answers_and_a_facilitator_translates() -> Result<()> {
    let hall = Hall::of(SLUG).await?;
    let desk = hall.app.facilitator().await?;
    let small = Profile {
        size: (320, 640),
        ..Profile::PHONE
    };
    let phone = hall.driver.open(small).await?;
    phone.goto(&hall.app.base).await?;
    clean(&phone, "langues-accueil").await?;
    phone
        .goto(&format!("{}/{}", hall.app.base, hall.code))
        .await?;
    phone.click(".langs summary").await?;
    clean(&phone, "langues-menu").await?;
    phone.click(".langs [lang=ar]").await?;
    phone
        .until("document.documentElement.dir === 'rtl'")
        .await?;
    clean(&phone, "langues-ar-attente").await?;
    phone.tick("Groupe 1").await?;
    phone.click("form.group button").await?;
    phone.read(".wait", "السؤال الأول").await?;
    hall.app.decide(&desk, SLUG, "open", "venue").await?;
    // The hall's common part is French: this phone asks for its own.
    phone.see("form.answer").await?;
    phone.read(".send", "إرسال إجابتي").await?;
    ensure!(phone.js("document.querySelector('#question').lang").await? == "fr");
    clean(&phone, "langues-ar-question").await?;

    let console = hall.facilitator().await?;
    console.click("#translate").await?;
    console.click("#lang-ar").await?;
    console
        .fill("[name='t.venue.texte']", "كيف جئتم إلى هنا؟")
        .await?;
    console.click("#go").await?;
    console.read("#done", "C'est enregistré").await?;
    clean(&console, "traduire").await?;
    phone.read("#question", "كيف جئتم").await?;
    phone.click(".original summary").await?;
    clean(&phone, "langues-ar-traduite").await?;
    phone.click(".tick").await?;
    phone.click("button.send").await?;
    phone.read(".saved", "تم تسجيل الإجابة").await?;
    clean(&phone, "langues-ar-recu").await?;
    ensure!(hall.ballots().await?.len() == 1);

    console
        .goto(&format!("{}/animer/{SLUG}/entree", hall.app.base))
        .await?;
    console.fill("#name", "Lilas-invites").await?;
    console.fill("#password", "un mot de passe").await?;
    console.click("#go").await?;
    console.read("#wifi", "Lilas-invites").await?;
    clean(&console, "feuille-d-entree").await?;
    Ok(())
}

/// A device with a French voice of its own, and one of somebody's server for Arabic; what it would say is noted.
const VOICES: &str = "window.heard = []; window.SpeechSynthesisUtterance = function (text) { this.text = text; };
    Object.defineProperty(window, 'speechSynthesis', { value: { speaking: false, cancel() {},
        getVoices: () => [{ lang: 'ar-EG', localService: false }, { lang: 'fr-FR', localService: true }],
        speak(said) { window.heard.push(said.lang + ':' + said.text); } } });";

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_question_is_read_aloud_by_the_devices_own_voice_alone() -> Result<()> {
    let hall = Hall::of(SLUG).await?;
    let desk = hall.app.facilitator().await?;
    hall.app.decide(&desk, SLUG, "open", "venue").await?;
    let phone = hall.driver.open(Profile::PHONE).await?;
    phone.on_each_page(VOICES).await?;
    phone
        .goto(&format!("{}/{}", hall.app.base, hall.code))
        .await?;
    hall.choose_group(&phone, "Groupe 1").await?;
    phone.read("#aloud", "Écouter la question").await?;
    clean(&phone, "ecouter").await?;
    phone.click("#aloud").await?;
    let heard = phone.js("window.heard.join('|')").await?;
    let question = phone.text("#question").await?;
    // A no-break space before a sign is a space to the ear.
    let spaced = |text: &str| text.replace(['\u{a0}', '\u{202f}'], " ");
    let heard = spaced(heard.as_str().unwrap_or_default());
    let question = spaced(&question);
    ensure!(
        heard.starts_with(&format!("fr-FR:{question}|fr-FR:")),
        "{heard}"
    );
    // No button where only somebody's server would speak.
    let other = hall.driver.open(Profile::PHONE).await?;
    let remote = VOICES.replace("localService: true", "localService: false");
    other.on_each_page(&remote).await?;
    other
        .goto(&format!("{}/{}", hall.app.base, hall.code))
        .await?;
    hall.choose_group(&other, "Groupe 1").await?;
    other.see("form.answer").await?;
    ensure!(other.count("#aloud").await? == 0, "a server would read it");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_first_screen_has_room_for_the_wifi_and_the_page() -> Result<()> {
    let hall = Hall::of(SLUG).await?;
    let url = format!("{}/animer/{SLUG}/entree", hall.app.local);
    let form = [("name", "Lilas-invites"), ("password", "un mot de passe")];
    let kept = hall
        .app
        .facilitator()
        .await?
        .post(url)
        .form(&form)
        .send()
        .await?;
    ensure!(kept.status() == 200, "{}", kept.status());
    for size in [(800, 600), (1024, 768), (1920, 1080), (768, 1024)] {
        let profile = Profile {
            size,
            ..Profile::LAPTOP
        };
        let screen = hall.driver.open(profile).await?;
        screen.goto(&hall.projector).await?;
        screen.read("#wifi", "Lilas-invites").await?;
        let name = format!("entree-{}x{}", size.0, size.1);
        clean(&screen, &name).await?;
        // All of it is seen at once.
        let fits =
            "document.documentElement.scrollHeight <= document.documentElement.clientHeight + 1";
        ensure!(screen.js(fits).await? == true, "{name} does not fit");
    }
    Ok(())
}
