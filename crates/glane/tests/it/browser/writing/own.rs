//! A finding of one's own, held while it is typed.

use anyhow::{Result, ensure};
use glane_testkit::{Profile, axe};

use super::{desk, facilitator_with_answers, picture, write};
use crate::browser::hall::{Hall, SLUG};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_finding_of_ones_own_is_held_while_it_is_typed() -> Result<()> {
    let hall = Hall::open().await?;
    let one = facilitator_with_answers(&hall).await?;
    desk(&hall, &one).await?;
    one.click("#add-finding summary").await?;
    let field = "#add-text-finding";
    one.fill(field, "« Facebook » : 20 personnes sur 35.")
        .await?;
    // About nothing, nothing bears it out.
    one.see("#add-live-finding.refused, #add-live-finding.unproved")
        .await?;
    ensure!(one.count("#add-live-finding .figures").await? == 0);
    one.click("#about-canaux").await?;
    one.see("#add-live-finding.refused").await?;
    one.read(
        "#add-live-finding .figures",
        "Facebook · 19 personnes sur 35",
    )
    .await?;
    picture(&one, "constat-refuse", (1280, 2400), false).await?;
    write(&one, field, "« Facebook » : 19 personnes sur 35.").await?;
    one.see("#add-live-finding.proved").await?;
    one.click("#add-go-finding").await?;
    one.read("#blocks .finding:last-of-type .kind", "Constat")
        .await?;
    one.read("#blocks", "Constat de l'équipe").await?;
    one.until("[...document.querySelectorAll('.block')].some((block) => block.textContent.includes('« Facebook » : 19') && block.querySelector('.verdict.proved'))").await?;

    let small = hall.driver.open(Profile::PHONE).await?;
    let key = glane_testkit::app::FACILITATOR_KEY;
    small
        .goto(&format!("{}/cle/{key}?vers={SLUG}", hall.app.base))
        .await?;
    desk(&hall, &small).await?;
    small.click("#add-finding summary").await?;
    small.resize((320, 700), true).await?;
    let wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth";
    ensure!(small.js(wide).await? == false, "wider than 320 px");
    let found = axe::violations(&small).await?;
    ensure!(found.is_empty(), "{found:?}");
    Ok(())
}
