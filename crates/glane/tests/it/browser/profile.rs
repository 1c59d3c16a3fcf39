//! A profile on phones with and without scripts, on the room's screen, and taken back; a note for parents as it prints.

use anyhow::{Result, ensure};
use glane_testkit::{Browser, Profile, axe};

use super::hall::{Hall, press, shot};

const SCRIPT: &str = r#"
[atelier]
nom = "quartier"
titre = "Notre quartier"
date = 2026-01-15
organisateur = "Un centre social"
public = "jeunes"

[[question]]
cle = "mots"
type = "mots"
texte = "Un mot pour le quartier ?"

[[question]]
cle = "profil"
type = "profil"
texte = "Pour finir, qui êtes-vous ?"

[[question.lignes]]
cle = "age"
texte = "Votre âge"
options = ["Moins de 11 ans", "11 à 14 ans", "15 à 17 ans"]

[[question.lignes]]
cle = "venue"
texte = "Vous venez"
options = ["Toutes les semaines", "De temps en temps", "Pour la première fois"]
"#;

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
async fn a_profile_is_one_page_and_the_screen_shows_it_only_when_asked() -> Result<()> {
    let hall = Hall::asking("quartier", SCRIPT).await?;
    let facilitator = hall.facilitator().await?;
    let screen = hall.screen().await?;
    let room = format!("{}/{}", hall.app.base, hall.code);
    let small = Profile {
        size: (320, 640),
        ..Profile::PHONE
    };
    let phone = hall.driver.open(small).await?;
    phone.goto(&room).await?;
    let plain = hall.driver.open(Profile::PHONE_WITHOUT_SCRIPTS).await?;
    plain.goto(&room).await?;
    press(&facilitator, "#open-profil").await?;

    phone.read("#question", "qui êtes-vous").await?;
    phone
        .js("document.querySelector('form.answer').scrollIntoView()")
        .await?;
    clean(&phone, "profil-telephone").await?;
    phone.tick("11 à 14 ans").await?;
    phone.click("[name='v.venue'][value='']").await?;
    phone.click("form.answer .send").await?;
    phone.read(".saved", "Réponse enregistrée").await?;
    phone.read(".saved", "11 à 14 ans").await?;

    plain.client.refresh().await?;
    plain.tick("15 à 17 ans").await?;
    plain.tick("De temps en temps").await?;
    plain.click("form.answer .send").await?;
    plain.read(".saved", "Réponse enregistrée").await?;
    plain
        .read(".saved", "Vous venez : De temps en temps")
        .await?;
    ensure!(hall.ballots().await?.len() == 2);

    screen.read("#count", "2").await?;
    ensure!(screen.js("!document.querySelector('.picture svg')").await? == true);
    press(&facilitator, "#show-projector-profil").await?;
    screen.see(".picture svg").await?;
    clean(&screen, "profil-ecran").await?;
    for button in ["reset", "open"] {
        facilitator.see(&format!("#{button}-profil")).await?;
        // Folded away, where no finger reaches it by accident.
        let touch = format!("document.querySelector('#{button}-profil').click()");
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        facilitator.js(&touch).await?;
    }
    phone.see("form.answer").await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_note_for_parents_fits_the_page_and_keeps_nobody_out() -> Result<()> {
    let hall = Hall::asking("quartier", SCRIPT).await?;
    let facilitator = hall.facilitator().await?;
    let url = format!("{}/animer/quartier", hall.app.base);
    facilitator.goto(&format!("{url}/confidentialite")).await?;
    facilitator.click("#for-parents").await?;
    facilitator.read("#slip", "ne souhaite pas").await?;
    clean(&facilitator, "parents").await?;
    facilitator.resize((320, 640), true).await?;
    clean(&facilitator, "parents-320").await?;
    facilitator.click("#lang-en").await?;
    facilitator.read("h1", "A note for parents").await?;
    facilitator.goto(&format!("{url}/moderation")).await?;
    facilitator.read("#locked-mots", "mineurs").await?;
    clean(&facilitator, "moderation-mineurs").await?;
    facilitator.goto(&format!("{url}/questions")).await?;
    facilitator.click("#e-profil summary").await?;
    clean(&facilitator, "questions-profil").await?;
    Ok(())
}

const PLAIN: &str = r#"
[atelier]
nom = "clair"
titre = "Notre quartier"
date = 2026-01-15
organisateur = "Un centre social"

[[question]]
cle = "mots"
type = "mots"
texte = "Quels qualificatifs associez-vous à la mobilité ?"
en-clair = "Quels mots pour dire comment vous vous déplacez ?"

[[question]]
cle = "autres"
type = "mots"
texte = "Quelles améliorations préconisez-vous ?"
en-clair = "Que faut-il changer ?"
"#;

/// What is read as the question, as who looks at the page sees it.
async fn reads(browser: &Browser, css: &str, wanted: &str) -> Result<()> {
    let seen = format!(
        "document.querySelector({css:?})?.innerText.trim().replace(/\\s/g, ' ') === {wanted:?}"
    );
    browser.until(&seen).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn plainer_words_are_one_tap_away_and_stay_for_the_next_question() -> Result<()> {
    let hall = Hall::asking("clair", PLAIN).await?;
    let facilitator = hall.facilitator().await?;
    let room = format!("{}/{}", hall.app.base, hall.code);
    let phone = hall.driver.open(Profile::PHONE).await?;
    phone.goto(&room).await?;
    let plain = hall.driver.open(Profile::PHONE_WITHOUT_SCRIPTS).await?;
    plain.goto(&room).await?;
    press(&facilitator, "#open-mots").await?;
    let clear = "Quels mots pour dire comment vous vous déplacez ?";
    let usual = "Quels qualificatifs associez-vous à la mobilité ?";
    reads(&phone, "#question", usual).await?;
    clean(&phone, "clair-non").await?;
    phone.click("a.u").await?;
    reads(&phone, "#question", clear).await?;
    clean(&phone, "clair-oui").await?;
    // What everybody is sent for the next question is shown in plainer words too.
    press(&facilitator, "#open-autres").await?;
    reads(&phone, "#question", "Que faut-il changer ?").await?;
    plain.goto(&room).await?;
    plain.click("a.u").await?;
    plain.read("#question", "Que faut-il changer").await?;
    plain.click("a.v").await?;
    plain.see("a.u").await?;

    // A screen opened in plain words stays so; another one is as written.
    let screen = hall.screen().await?;
    reads(&screen, "h1", "Quelles améliorations préconisez-vous ?").await?;
    let href = facilitator.see("#open-plain").await?.attr("href").await?;
    let path = href.unwrap_or_default();
    screen.goto(&format!("{}{path}", hall.app.base)).await?;
    reads(&screen, "h1", "Que faut-il changer ?").await?;
    press(&facilitator, "#open-mots").await?;
    reads(&screen, "h1", clear).await?;
    clean(&screen, "clair-ecran").await?;
    Ok(())
}
