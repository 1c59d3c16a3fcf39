//! What is printed from the console's pages, as the printer gets it: every box under its question, the sheet for the door on one page.

use anyhow::Result;
use glane_testkit::{Media, Profile};

use super::hall::Hall;

/// Boxes that stand outside of their question, and bars that stay where the screen had them.
const ASTRAY: &str = "(() => { const found = []; \
    for (const box of document.querySelectorAll('#main .boxes li, #main .blank')) { \
        const own = box.getBoundingClientRect(), around = box.closest('section').getBoundingClientRect(); \
        if (own.top < around.top || own.bottom > around.bottom + 1 || own.right > innerWidth) found.push(box.textContent); } \
    for (const one of document.querySelectorAll('body *')) \
        if (one.getClientRects().length && ['fixed', 'sticky'].includes(getComputedStyle(one).position)) found.push(one.outerHTML.slice(0, 80)); \
    return found.join(' | '); })()";

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn every_box_is_printed_under_its_question_and_the_sheet_for_the_door_is_one_page()
-> Result<()> {
    let hall = Hall::of("toutes-les-formes").await?;
    let console = hall.driver.open(Profile::LAPTOP).await?;
    let door = format!(
        "{}/cle/{}",
        hall.app.base,
        glane_testkit::app::FACILITATOR_KEY
    );
    console.goto(&door).await?;
    let here = format!("{}/animer/{}", hall.app.base, hall.slug);
    console.goto(&format!("{here}/papier")).await?;
    console.as_printed().await?;
    assert_eq!(
        console.count("#main section").await?,
        15,
        "14 questions, and the groups"
    );
    let steps = "[...document.querySelectorAll('.in-row')].map(row => row.children.length).join()";
    assert_eq!(
        console.js(steps).await?,
        "11",
        "the scale's steps are boxes in a row"
    );
    assert_eq!(console.js(ASTRAY).await?, "");
    let text = console.text("#main").await?;
    assert!(
        text.contains("pas du tout"),
        "what a scale's ends mean: {text}"
    );

    console.media(Media::Light).await?;
    console.goto(&format!("{here}/entree")).await?;
    console.fill("#name", "Salle des fêtes du quartier").await?;
    console
        .fill("#password", "un-long-mot-de-passe-2026")
        .await?;
    console.click("#go").await?;
    console.see("#done").await?;
    console.as_printed().await?;
    assert_eq!(console.js(ASTRAY).await?, "");
    let beside = "(() => { const of = id => document.querySelector(`#${id} svg`).getBoundingClientRect(); \
        const [wifi, page] = [of('wifi'), of('page')]; return wifi.right < page.left && wifi.top < page.bottom && page.top < wifi.bottom; })()";
    assert_eq!(console.js(beside).await?, true, "two codes side by side");
    let numbered = console.text(".ways").await?;
    assert!(
        numbered.contains("1. ") && numbered.contains("2. "),
        "{numbered}"
    );
    assert_eq!(console.sheets().await?, 1, "one sheet of A4");
    Ok(())
}
