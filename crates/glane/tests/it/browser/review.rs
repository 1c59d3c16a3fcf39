//! Answers to read before publishing, by keyboard alone; the notice on a phone.

use anyhow::Result;
use glane_testkit::browser::{ENTER, LEFT, RIGHT};
use glane_testkit::{Browser, Profile, axe};

use super::hall::{Hall, SLUG, shot};

const FILE: &str = "participant,groupe,source,question,reponse
a,Groupe 1,papier,freins,Appelez Zoé au 06 12 34 56 78
b,Groupe 1,papier,freins,Mon fils est autiste et la salle est bruyante
c,Groupe 1,papier,freins,Merci à Mme Durand
d,Groupe 1,papier,freins,Le temps
";

async fn form(browser: &Browser) -> Result<String> {
    let id = browser
        .js("document.querySelector('form.answer')?.id ?? ''")
        .await?;
    Ok(id.as_str().unwrap_or_default().to_owned())
}

async fn press(browser: &Browser, key: &str) -> Result<()> {
    let here = form(browser).await?;
    browser.press(key).await?;
    browser
        .until(&format!(
            "(document.querySelector('form.answer')?.id ?? '') !== {here:?}"
        ))
        .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn answers_are_read_again_by_keyboard_alone() -> Result<()> {
    let hall = Hall::open().await?;
    let reader = hall.facilitator().await?;
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("reponses.csv");
    std::fs::write(&file, FILE)?;
    reader.fill("#csv", file.to_str().unwrap()).await?;
    reader.click("#import-go").await?;
    reader.see("#counts").await?;
    reader
        .goto(&format!("{}/animer/{SLUG}", hall.app.base))
        .await?;
    reader
        .read("#waiting", "3 réponses attendent d'être relues")
        .await?;
    let mut found = axe::violations(&reader).await?;
    reader
        .goto(&format!("{}/animer/{SLUG}/relire", hall.app.base))
        .await?;
    reader.see("form.answer").await?;
    found.extend(axe::violations(&reader).await?);
    shot(&reader, "relire").await?;
    // From here on, no mouse: to the next and back, nothing decided.
    let first = form(&reader).await?;
    press(&reader, RIGHT).await?;
    press(&reader, LEFT).await?;
    assert_eq!(form(&reader).await?, first);
    press(&reader, ENTER).await?;
    // Not quoted by mistake, taken back, then kept.
    let second = form(&reader).await?;
    press(&reader, "n").await?;
    reader.press("u").await?;
    reader
        .read("#waiting", "2 réponses attendent d'être relues")
        .await?;
    assert_eq!(form(&reader).await?, second);
    press(&reader, "g").await?;
    press(&reader, ENTER).await?;
    reader.read("#nothing", "Tout est relu").await?;
    found.extend(axe::violations(&reader).await?);
    assert_eq!(found, [""; 0]);
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_notice_is_read_on_a_phone_and_hung_by_the_facilitator() -> Result<()> {
    let hall = Hall::open().await?;
    let phone = hall.driver.open(Profile::PHONE).await?;
    phone
        .goto(&format!("{}/{}", hall.app.base, hall.code))
        .await?;
    phone.see(".notice").await?;
    phone.click(".notice summary").await?;
    phone.click(".notice a").await?;
    phone.read("main", "Un seul cookie").await?;
    let mut found = axe::violations(&phone).await?;
    shot(&phone, "telephone-confidentialite").await?;
    let console = hall.facilitator().await?;
    console.read("#unsaid", "responsable").await?;
    console.click("#see-notice").await?;
    console.see("#poster-fr").await?;
    found.extend(axe::violations(&console).await?);
    shot(&console, "confidentialite").await?;
    assert_eq!(found, [""; 0]);
    Ok(())
}
