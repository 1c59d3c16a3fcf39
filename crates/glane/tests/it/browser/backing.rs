//! A workshop in progress, saved by the button and put back elsewhere, as a person does it.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use glane_testkit::{Browser, Driver, Profile, axe};
use tempfile::tempdir;

use crate::kit::{PATIENCE, run};
use crate::workshop::{Desk, Phone, SLUG, figures, made, serve};

const PHRASE: &str = "quatre mots au hasard";

/// Waits for a file that is all there.
async fn downloaded(folder: &Path) -> Result<PathBuf> {
    let until = Instant::now() + PATIENCE;
    loop {
        let entries = fs::read_dir(folder)?.flatten().map(|entry| entry.path());
        let mut whole = entries.filter(|path| path.extension().is_some_and(|end| end == "age"));
        if let Some(path) = whole.next() {
            return Ok(path);
        }
        ensure!(Instant::now() < until, "nothing was handed over");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

async fn typed(browser: &Browser, first: &str, again: &str) -> Result<()> {
    browser.fill("#phrase", first).await?;
    browser.fill("#again", again).await?;
    browser.click("#copies button").await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_workshop_in_progress_is_saved_by_the_button_and_goes_on_elsewhere() -> Result<()> {
    let home = tempdir()?;
    let data = made(home.path());
    let server = serve(home.path(), &data);
    let desk = Desk::of(&server).await?;
    desk.decide("open", "choix").await?;
    Phone::of(&server)?.answer("oui").await?;

    let driver = Driver::start().await?;
    let laptop = driver.open(Profile::LAPTOP).await?;
    let folder = laptop.downloads()?;
    laptop.goto(&server.url("facilitator")).await?;
    laptop
        .read("#copies", "Dernière sauvegarde emportée : aucune")
        .await?;
    laptop.click("#copies summary").await?;
    typed(&laptop, PHRASE, "quatre mots en vrac").await?;
    // What is wrong is said where one looks, with the form still open.
    laptop.read("#copy-error", "ne sont pas les mêmes").await?;
    laptop.see("#copies details[open] #phrase").await?;
    laptop.settle().await?;
    let wrong = axe::violations(&laptop).await?;
    ensure!(wrong.is_empty(), "{wrong:?}");
    typed(&laptop, PHRASE, PHRASE).await?;
    let copy = downloaded(&folder).await?;
    laptop.goto(&server.local("/animer")).await?;
    laptop.read("#copies", "aujourd'hui").await?;
    assert_eq!(server.stop().code, Some(0));

    // The coffee is spilt: what is left is the file.
    fs::remove_dir_all(&data)?;
    fs::write(home.path().join("phrase"), PHRASE)?;
    let restored = run(
        home.path(),
        &[
            "restore",
            copy.to_str().context("a name")?,
            "--data",
            data.to_str().context("a name")?,
            "--passphrase-file",
            "phrase",
        ],
    );
    assert_eq!(restored.code, Some(0), "{restored:?}");
    let server = serve(home.path(), &data);
    laptop.goto(&server.url("facilitator")).await?;
    laptop
        .goto(&server.local(&format!("/animer/{SLUG}")))
        .await?;
    laptop.read("#answered", "1").await?;
    let phone = driver.open(Profile::PHONE).await?;
    let code = server.first["code"].as_str().context("no code")?;
    phone.goto(&server.local(&format!("/{code}"))).await?;
    phone.tick("Non merci").await?;
    phone.click("form.answer .send").await?;
    phone.read(".saved", "enregistrée").await?;
    laptop.read("#answered", "2").await?;
    assert_eq!(server.stop().code, Some(0));
    assert_eq!(figures(home.path(), &data)["people"], 2);
    Ok(())
}
