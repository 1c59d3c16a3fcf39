//! Who rewords a finding is told, while they type and after, what keeps it from being read by everybody.

use anyhow::{Result, ensure};
use glane_testkit::axe;

use super::{desk, facilitator_with_answers, holding, site_is_a_lesson, write};
use crate::browser::hall::{Hall, SLUG};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn long_sentences_and_words_to_replace_are_told_as_one_types() -> Result<()> {
    let hall = Hall::open().await?;
    let one = facilitator_with_answers(&hall).await?;
    site_is_a_lesson(&hall, &one).await?;
    desk(&hall, &one).await?;
    let key = holding(&one, "« Site internet » vient en tête").await?;
    one.click(&format!("#e-{key} summary")).await?;
    let field = format!("#text-{key}");
    let told = format!("#plain-live-{key}");

    let jargon = "Afin de toucher les usagers, « Site internet » vient en tête, avec 26 personnes sur 35, \
        devant « Facebook », que 19 personnes sur les 35 qui ont répondu ont choisi.";
    write(&one, &field, jargon).await?;
    one.read(&told, "Phrase longue").await?;
    one.read(&told, "Au lieu de « usagers »").await?;
    one.read(&told, "Au lieu de « afin de »").await?;
    let mut found = axe::violations(&one).await?;

    // Said plainly, nothing is told any more.
    let plain = "« Site internet » vient en tête : 26 personnes sur 35.";
    write(&one, &field, plain).await?;
    let hidden = format!("document.querySelector('{told}').hidden");
    one.until(&hidden).await?;
    one.read(&format!("#live-{key}"), "tout y est prouvé")
        .await?;

    // What is saved keeps its advice, without the script too.
    write(&one, &field, "Les usagers : 26 personnes sur 35.").await?;
    one.click(&format!("#save-{key}")).await?;
    one.read(&format!("#plain-{key}"), "habitant").await?;
    found.extend(axe::violations(&one).await?);
    ensure!(found.is_empty(), "{found:?}");

    // A person's words stand in every version, as the page shows each. What was saved is folded.
    let unfold = format!("document.getElementById('e-{key}').open = true, 1");
    one.js(&unfold).await?;
    write(&one, &field, plain).await?;
    one.click(&format!("#save-{key}")).await?;
    one.read(&format!("#t-{key}"), "vient en tête : 26").await?;
    for version in ["", "-une-page", "-en-clair"] {
        let base = &hall.app.base;
        one.goto(&format!(
            "{base}/animer/{SLUG}/restitution/{SLUG}{version}.html?voir=1"
        ))
        .await?;
        one.read("#lessons", "« Site internet » vient en tête")
            .await?;
    }
    Ok(())
}
