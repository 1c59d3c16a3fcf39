//! Pages that people may have to look at: how long they are kept, and a sending that is cut off.

use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Result, ensure};

use super::life::{ERASE, step};
use super::sheets::{SCRIPT, answered, read, scan};
use super::visit::{Place, SLUG};
use crate::papers::pen::Paper;

/// The files of the pages that are kept of the workshop.
async fn kept(place: &Place) -> Result<Vec<PathBuf>> {
    let id = place.app.room(SLUG).await?.id();
    let folder = place.app.data().join("papier").join(id.to_string());
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        files.push(entry?.path());
    }
    Ok(files)
}

/// Three sheets are handed in; one has a text that nobody has read yet.
async fn handed_in() -> Result<Place> {
    let place = Place::with(SCRIPT).await?;
    let paper = Paper::printed(&place.app, &place.facilitator, SLUG, 3).await?;
    let files = vec![
        ("a.jpg", scan(&paper, 0, &["oui"], false)),
        ("b.jpg", scan(&paper, 1, &["non"], true)),
        ("c.jpg", scan(&paper, 2, &["non"], false)),
    ];
    read(&place, files).await?.says(200, "page 1 : lue.");
    ensure!(answered(&place).await? == 2);
    let kept = kept(&place).await?;
    ensure!(
        kept.len() == 1,
        "what nobody has to look at is not kept: {kept:?}"
    );
    Ok(place)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sealing_erases_the_pages_that_were_kept() -> Result<()> {
    let place = handed_in().await?;
    ensure!(step(&place, "seal", &place.code).await?.status == 303);
    assert_eq!(kept(&place).await?, Vec::<PathBuf>::new());
    assert_eq!(answered(&place).await?, 2);
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_purge_erases_the_pages_that_were_kept() -> Result<()> {
    let place = handed_in().await?;
    ensure!(step(&place, "purge", ERASE).await?.status == 303);
    assert_eq!(kept(&place).await?, Vec::<PathBuf>::new());
    assert_eq!(answered(&place).await?, 0);
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_sending_that_is_cut_off_goes_on_where_it_was() -> Result<()> {
    const SHEETS: usize = 8;
    let place = Place::with(SCRIPT).await?;
    let paper = Paper::printed(&place.app, &place.facilitator, SLUG, 8).await?;
    let names: Vec<String> = (0..SHEETS).map(|at| format!("{at}.jpg")).collect();
    let scans: Vec<Vec<u8>> = (0..SHEETS)
        .map(|at| scan(&paper, at, &["oui"], false))
        .collect();
    let files = || -> Vec<(&str, Vec<u8>)> {
        let names = names.iter().map(String::as_str);
        names.zip(scans.iter().cloned()).collect()
    };
    let begun = async {
        while answered(&place).await? == 0 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        anyhow::Ok(())
    };
    // The browser is closed, or the network lost, once a sheet or two are read.
    tokio::select! {
        _ = read(&place, files()) => ensure!(false, "it was read whole before it could be cut off"),
        begun = begun => begun?,
    }
    let before = answered(&place).await?;
    ensure!((1..SHEETS).contains(&before), "{before}");
    let again = read(&place, files()).await?;
    again.says(200, "Déjà lue : rien ne change.");
    let told = again.text();
    let known = told.matches("Déjà lue : rien ne change.").count();
    let new = told.matches("page 1 : lue.").count();
    // What was being read when it was cut off may have come in since.
    ensure!(known >= before && known + new == SHEETS, "{told}");
    assert_eq!(answered(&place).await?, SHEETS);
    Ok(())
}
