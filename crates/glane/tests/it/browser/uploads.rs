//! « Lire les feuilles remplies » by its own script: files leave as soon as they are chosen, each says what became of it, one
//! that is no picture stops no other, and what was cut off goes on where it was.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use glane_live::inside::Inside;
use glane_scan::generator::Mark;
use glane_testkit::{Browser, axe};
use serde_json::json;

use super::everywhere::{SMALL, WIDE};
use super::hall::Hall;
use crate::papers::pen::{Filling, Paper};

const SLUG: &str = "depot";
const SCRIPT: &str = r#"
[atelier]
nom = "depot"
titre = "Un dépôt"
date = 2026-01-15
organisateur = "Un centre social"

[[question]]
cle = "choix"
type = "un-choix"
texte = "Oui ou non ?"
options = [{ cle = "oui", texte = "Oui" }, { cle = "non", texte = "Non" }]
"#;

/// What the page has said of its progress since the observer came.
const OBSERVED: &str = "(() => { window.said = []; const at = document.getElementById('progress');\
    new MutationObserver(() => window.said.push(at.textContent)).observe(at, { childList: true, characterData: true, subtree: true });\
    return true; })()";

/// Chooses files.
async fn choose(browser: &Browser, files: &[&Path]) -> Result<()> {
    let files: Vec<&str> = files.iter().filter_map(|path| path.to_str()).collect();
    browser.fill("#files", &files.join("\n")).await
}

/// What stands under the name of a file, from the newest on.
async fn told(browser: &Browser, name: &str) -> Result<String> {
    let script = format!(
        "[...document.querySelectorAll('#files-read li')].find(line => line.querySelector('.what').textContent === {})?.textContent ?? ''",
        json!(name)
    );
    let told = browser.js(&script).await?;
    Ok(told.as_str().context("no text")?.to_owned())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn files_are_read_as_they_are_chosen_and_what_was_cut_off_goes_on() -> Result<()> {
    let hall = Hall::asking(SLUG, SCRIPT).await?;
    let client = hall.app.facilitator().await?;
    let paper = Paper::printed(&hall.app, &client, SLUG, 3).await?;
    let folder = tempfile::tempdir()?;
    let mut scans = Vec::new();
    for sheet in 0..3 {
        let mut filling = Filling::default();
        filling.tick(&paper.form, "choix", "oui", Mark::Cross);
        let path = folder.path().join(format!("feuille-{sheet}.jpg"));
        std::fs::write(&path, paper.scans(sheet, &filling).remove(0))?;
        scans.push(path);
    }
    let bad = folder.path().join("notes.jpg");
    std::fs::write(&bad, "ceci n'est pas une image")?;
    let room = hall.app.room(SLUG).await?;
    let counted = || room.look(Inside::answered);

    let browser = hall.facilitator().await?;
    let url = format!("{}/animer/{SLUG}/papier/lire", hall.app.base);
    browser.goto(&url).await?;
    // There is nothing to press: files leave by themselves.
    browser
        .until("document.getElementById('read').offsetParent === null")
        .await?;
    browser.js(OBSERVED).await?;
    choose(&browser, &[&scans[0], &bad, &scans[1]]).await?;
    browser
        .read("#progress", "3 sur 3 À reprendre : 1 (voir la liste).")
        .await?;
    let said = browser.js("window.said.join(' | ')").await?;
    let said = said.as_str().context("no progress")?.to_owned();
    for step in ["0 sur 3", "1 sur 3", "2 sur 3"] {
        ensure!(said.contains(step), "no « {step} » in {said}");
    }
    ensure!(browser.count("#files-read li").await? == 3);
    ensure!(browser.count("#files-read .fault").await? == 1);
    let fault = told(&browser, "notes.jpg").await?;
    ensure!(fault.contains("Ce n’est ni une image"), "{fault}");
    for (file, sheet) in [("feuille-0.jpg", "n° 1"), ("feuille-1.jpg", "n° 2")] {
        let read = told(&browser, file).await?;
        ensure!(read.contains(sheet) && read.contains("lue"), "{read}");
    }
    browser
        .read("#count-counted", "2 feuilles comptées")
        .await?;
    assert_eq!(counted(), 2);
    // Enter in the form sends nothing more, and the list of what is to be taken again stays.
    browser
        .js("(document.getElementById('send').requestSubmit(), true)")
        .await?;
    browser.settle().await?;
    ensure!(browser.count("#files-read .fault").await? == 1);
    assert_eq!(axe::violations(&browser).await?, [""; 0]);
    browser.resize((320, 640), true).await?;
    for (what, script) in [("too wide", WIDE), ("too small", SMALL)] {
        let said = browser.js(script).await?;
        ensure!(said.as_str() == Some(""), "{what}: {said}");
    }
    browser.resize((1280, 800), false).await?;

    // The line is cut while another is on its way: it is told at the file, and nothing of it counts.
    browser.offline(true).await?;
    choose(&browser, &[&scans[2]]).await?;
    browser
        .read("#progress", "4 sur 4 À reprendre : 2 (voir la liste).")
        .await?;
    let cut = told(&browser, "feuille-2.jpg").await?;
    ensure!(cut.contains("L’envoi n’est pas arrivé"), "{cut}");
    assert_eq!(counted(), 2);
    // Gone on from another visit, with all files again: what was read changes nothing, the rest is read.
    browser.offline(false).await?;
    browser.goto(&url).await?;
    let all: Vec<&Path> = scans.iter().map(std::path::PathBuf::as_path).collect();
    choose(&browser, &all).await?;
    browser.read("#progress", "3 sur 3").await?;
    for file in ["feuille-0.jpg", "feuille-1.jpg"] {
        let again = told(&browser, file).await?;
        ensure!(
            again.contains("Déjà lue") && again.contains("rien ne change"),
            "{again}"
        );
    }
    let fresh = told(&browser, "feuille-2.jpg").await?;
    ensure!(fresh.contains("n° 3") && fresh.contains("lue"), "{fresh}");
    ensure!(browser.count("#files-read .fault").await? == 0);
    browser
        .read("#count-counted", "3 feuilles comptées")
        .await?;
    assert_eq!(counted(), 3);
    Ok(())
}
