//! A block is deleted while somebody else writes in it: their words stay in sight, and come back.

use anyhow::{Context, Result, ensure};
use glane_testkit::axe;

use super::{desk, facilitator_with_answers, holding, write};
use crate::browser::hall::Hall;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_is_typed_in_a_block_that_is_deleted_is_offered_back() -> Result<()> {
    let hall = Hall::open().await?;
    let one = facilitator_with_answers(&hall).await?;
    desk(&hall, &one).await?;
    one.click("#add-reading summary").await?;
    one.fill("#add-text-reading", "Nous y lisons une habitude.")
        .await?;
    one.fill("#add-by-reading", "Ana").await?;
    one.click("#add-go-reading").await?;
    one.until("document.querySelectorAll('.block.reading').length === 1")
        .await?;
    let own = holding(&one, "une habitude").await?;
    let two = hall.facilitator().await?;
    desk(&hall, &two).await?;

    two.click(&format!("#e-{own} summary")).await?;
    let field = format!("#text-{own}");
    let typed = "Nous y lisons une habitude, et une attente.";
    write(&two, &field, typed).await?;
    one.click(&format!("#drop-{own}")).await?;
    one.until("document.querySelectorAll('.block.reading').length === 0")
        .await?;
    // Nobody pressed anything: the block is gone, the words are not, and the writer is still in them.
    let restore = format!("#restore-{own}");
    two.see(&restore).await?;
    let value = format!("document.querySelector({field:?}).value");
    ensure!(two.js(&value).await? == typed, "what was typed is gone");
    let focused = two.js("document.activeElement.id").await?;
    ensure!(focused == field.trim_start_matches('#'), "{focused}");
    ensure!(two.js("document.querySelectorAll('.lost').length").await? == 1);
    let found = axe::violations(&two).await?;
    ensure!(found.is_empty(), "{found:#?}");
    two.click(&format!("#copy-{own}")).await?;
    two.read(&format!("#copy-{own}"), "Copié").await?;
    // It outlives its page.
    desk(&hall, &two).await?;
    two.see(&restore).await?;
    ensure!(two.js(&value).await? == typed, "a new page lost it");

    two.click(&restore).await?;
    for page in [&one, &two] {
        page.read(&format!("#t-{own}"), "et une attente").await?;
    }
    two.until("document.querySelectorAll('.lost').length === 0")
        .await?;

    // What nobody needs any more is put away for good.
    two.click(&format!("#e-{own} summary")).await?;
    write(&two, &field, "Autre chose.").await?;
    one.click(&format!("#drop-{own}")).await?;
    two.see(&restore).await?;
    two.click(&format!("#forget-{own}")).await?;
    desk(&hall, &two).await?;
    ensure!(two.js("document.querySelectorAll('.lost').length").await? == 0);
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_form_that_was_not_answered_adds_one_block_when_it_is_sent_again() -> Result<()> {
    let hall = Hall::open().await?;
    let one = facilitator_with_answers(&hall).await?;
    desk(&hall, &one).await?;
    one.click("#add-reading summary").await?;
    one.fill("#add-text-reading", "Une lecture.").await?;
    one.fill("#add-by-reading", "Ana").await?;
    // The answer is lost on its way: the program has done it, and the page does not know.
    one.js(
        "(() => { const real = window.fetch; window.fetch = async (...all) => { \
         const answer = await real(...all); if (!String(all[0]).endsWith('/rediger') || !all[1]?.body) return answer; \
         window.fetch = real; throw new Error('lost'); }; })(), 1",
    )
    .await?;
    one.click("#add-go-reading").await?;
    one.until("document.querySelectorAll('.block.reading').length === 1")
        .await?;
    let text = one
        .js("document.getElementById('add-text-reading').value")
        .await?;
    ensure!(text.as_str().context("a text")? == "Une lecture.");
    one.click("#add-go-reading").await?;
    one.until("document.getElementById('add-text-reading').value === ''")
        .await?;
    ensure!(
        one.js("document.querySelectorAll('.block.reading').length")
            .await?
            == 1
    );
    Ok(())
}
