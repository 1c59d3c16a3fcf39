//! A workshop that is sealed while a batch of its sheets is read.

use std::time::Duration;

use anyhow::{Result, ensure};

use super::life::step;
use super::sheets::{SCRIPT, answered, read, scan};
use super::visit::Place;
use crate::papers::pen::Paper;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sheets_that_come_after_the_sealing_are_told_so_and_not_taken_for_anothers() -> Result<()> {
    let place = Place::with(SCRIPT).await?;
    let paper = Paper::printed(&place.app, &place.facilitator, "essai", 8).await?;
    let names: Vec<String> = (0..8).map(|at| format!("{at}.jpg")).collect();
    let files = names
        .iter()
        .enumerate()
        .map(|(at, name)| (name.as_str(), scan(&paper, at, &["oui"], false)))
        .collect();
    let sealing = async {
        while answered(&place).await? == 0 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        ensure!(step(&place, "seal", &place.code).await?.status == 303);
        anyhow::Ok(())
    };
    let (seen, sealed) = tokio::join!(read(&place, files), sealing);
    sealed?;
    let seen = seen?;
    seen.says(422, "L'atelier est clos : aucune feuille n'y entre plus.");
    assert!(!seen.text().contains("autre atelier"), "{}", seen.text());
    let told = seen.text().matches("page 1 : lue.").count();
    assert_eq!(
        told,
        answered(&place).await?,
        "what is said to be read counts"
    );
    assert!(told < 8);
    Ok(())
}
