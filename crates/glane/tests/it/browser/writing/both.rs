//! Two people write in one block: the second to save is told, and nobody's words go unseen.

use anyhow::{Result, ensure};
use glane_testkit::{Browser, axe};

use super::{desk, facilitator_with_answers, holding, write};
use crate::browser::hall::Hall;

/// Longer than a page takes to show what another one saved.
const A_WHILE: std::time::Duration = std::time::Duration::from_secs(3);

const ONE: &str = "Pour 26 personnes sur 35, « Site internet » vient en tête.";
const TWO: &str = "En tête vient « Site internet », pour 26 personnes sur 35.";

/// Both have the same block open and write in it; the first saves, and the second's page shows it.
async fn both(hall: &Hall) -> Result<(Browser, Browser, String)> {
    let one = facilitator_with_answers(hall).await?;
    desk(hall, &one).await?;
    let two = hall.facilitator().await?;
    desk(hall, &two).await?;
    let key = holding(&one, "Site internet").await?;
    for (page, text) in [(&one, ONE), (&two, TWO)] {
        page.click(&format!("#e-{key} summary")).await?;
        write(page, &format!("#text-{key}"), text).await?;
    }
    one.click(&format!("#save-{key}")).await?;
    for page in [&one, &two] {
        page.read(&format!("#t-{key}"), "Pour 26 personnes").await?;
    }
    tokio::time::sleep(A_WHILE).await;
    Ok((one, two, key))
}

/// The second is told, and sees both texts.
async fn is_told(two: &Browser, key: &str) -> Result<()> {
    two.click(&format!("#save-{key}")).await?;
    two.read("#told", "Quelqu'un d'autre a changé ce bloc")
        .await?;
    two.read(&format!("#t-{key}"), "Pour 26 personnes").await?;
    let typed = format!("document.getElementById('text-{key}').value");
    ensure!(two.js(&typed).await? == TWO, "what was typed is gone");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn whoever_saves_second_is_told_and_saves_in_sight_of_both_texts() -> Result<()> {
    let hall = Hall::open().await?;
    let (one, two, key) = both(&hall).await?;
    is_told(&two, &key).await?;
    let found = axe::violations(&two).await?;
    ensure!(found.is_empty(), "{found:#?}");

    // The first one changes it once more: what the second has seen is not what stands.
    one.click(&format!("#e-{key} summary")).await?;
    write(&one, &format!("#text-{key}"), &format!("{ONE} Oui.")).await?;
    one.click(&format!("#save-{key}")).await?;
    two.read(&format!("#t-{key}"), "Oui.").await?;
    is_told(&two, &key).await?;
    tokio::time::sleep(A_WHILE).await;
    one.read(&format!("#t-{key}"), "Oui.").await?;

    // Having seen what stands, they decide.
    two.click(&format!("#save-{key}")).await?;
    for page in [&one, &two] {
        page.read(&format!("#t-{key}"), "En tête vient").await?;
    }
    // Their own words are nobody else's change.
    two.click(&format!("#e-{key} summary")).await?;
    write(&two, &format!("#text-{key}"), &format!("{TWO} Non.")).await?;
    two.click(&format!("#save-{key}")).await?;
    one.read(&format!("#t-{key}"), "Non.").await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_page_opened_again_still_says_what_its_words_were_begun_from() -> Result<()> {
    let hall = Hall::open().await?;
    let (_one, two, key) = both(&hall).await?;
    desk(&hall, &two).await?;
    two.until(&format!(
        "document.getElementById('text-{key}').value === {TWO:?}"
    ))
    .await?;
    is_told(&two, &key).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn whoever_gives_up_what_they_began_starts_from_what_stands() -> Result<()> {
    let hall = Hall::open().await?;
    let (_one, two, key) = both(&hall).await?;
    let field = format!("#text-{key}");
    write(&two, &field, ONE).await?;
    write(&two, &field, TWO).await?;
    two.click(&format!("#save-{key}")).await?;
    two.read(&format!("#t-{key}"), "En tête vient").await?;
    Ok(())
}
