//! A sentence is broken, refused, mended; nothing typed is lost; a team's reading is added; it is published as it reads.

use anyhow::{Context, Result, ensure};
use glane_testkit::{Browser, Profile, axe};

use super::{desk, facilitator_with_answers, holding, picture, site_is_a_lesson, write};
use crate::browser::hall::{Hall, SLUG};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_people_write_and_the_checker_reads_along() -> Result<()> {
    let hall = Hall::open().await?;
    let one = facilitator_with_answers(&hall).await?;
    site_is_a_lesson(&hall, &one).await?;
    desk(&hall, &one).await?;
    let two = hall.facilitator().await?;
    desk(&hall, &two).await?;
    let mut found = axe::violations(&one).await?;

    let key = holding(&one, "« Site internet » vient en tête").await?;
    let said = one.text(&format!("#t-{key}")).await?;
    ensure!(said.contains("26 personnes sur 35"), "{said}");
    one.click(&format!("#c-{key} summary")).await?;
    one.read(&format!("#c-{key} .cells"), "26 personnes sur 35")
        .await?;

    // A number is broken: it is told while it is typed, and after it is saved.
    one.click(&format!("#e-{key} summary")).await?;
    let field = format!("#text-{key}");
    let wrong = said.replace("26", "28");
    write(&one, &field, &wrong).await?;
    one.read(&format!("#live-{key}"), "« 28 »").await?;
    one.read(&format!("#live-{key}"), "contredit les données")
        .await?;
    found.extend(axe::violations(&one).await?);
    // The block alone: what stands before it is in the way of a picture.
    let only = format!(
        "document.querySelectorAll('.block').forEach((block) => {{ block.hidden = block.id !== 'b-{key}' }}), 1"
    );
    one.js(&only).await?;
    picture(&one, "rediger", (1280, 900), false).await?;
    one.js("document.querySelectorAll('.block').forEach((block) => { block.hidden = false }), 1")
        .await?;

    // Somebody else has the same block open, and writes in it.
    two.click(&format!("#e-{key} summary")).await?;
    let other =
        "Pour 26 personnes sur 35, « Site internet » vient en tête, devant « Facebook » (19).";
    write(&two, &field, other).await?;
    two.read(&format!("#live-{key}"), "tout y est prouvé")
        .await?;
    // Each is told of the other.
    for writer in [&one, &two] {
        let line = format!("#h-{key}");
        writer.read(&line, "Quelqu'un d'autre écrit").await?;
    }

    one.click(&format!("#save-{key}")).await?;
    one.read(&format!("#v-{key}"), "contredit les données")
        .await?;
    // It comes to the other one without a reload; what they type stays.
    two.read(&format!("#t-{key}"), "28 personnes").await?;
    let typed = format!("document.querySelector({field:?}).value");
    ensure!(two.js(&typed).await? == other, "what was typed is gone");

    // A restitution with a refused sentence is not published.
    let console = hall.facilitator().await?;
    console.click("#make-report").await?;
    console
        .read("#blocked", "Une phrase n'est pas prouvée")
        .await?;
    // Which one is said, and it is one press away.
    console.read("#blocked a", "28 personnes").await?;
    found.extend(axe::violations(&console).await?);
    console.click("#blocked a").await?;
    console.see(&format!("#b-{key}")).await?;

    // A page that is closed in mid-sentence, and opened again.
    desk(&hall, &two).await?;
    two.until(&format!("{typed} === {other:?}")).await?;
    two.click(&format!("#save-{key}")).await?;
    // It was begun before the other one saved: both texts are in sight, and this writer decides.
    two.read("#told", "Quelqu'un d'autre a changé ce bloc")
        .await?;
    two.read(&format!("#t-{key}"), "28 personnes").await?;
    two.click(&format!("#save-{key}")).await?;
    two.read(&format!("#v-{key}"), "tout y est prouvé").await?;
    one.read(&format!("#t-{key}"), "Pour 26 personnes").await?;

    let small = reading_from_a_phone(&hall, &mut found).await?;
    published_and_withdrawn(&hall, &one, &small, &mut found).await?;
    ensure!(found.is_empty(), "{found:#?}");
    Ok(())
}

/// A reading of the team's, from a phone, signed and moved up.
async fn reading_from_a_phone(hall: &Hall, found: &mut Vec<String>) -> Result<Browser> {
    let small = hall.driver.open(Profile::PHONE).await?;
    let way = glane_testkit::app::FACILITATOR_KEY;
    small.goto(&format!("{}/cle/{way}", hall.app.base)).await?;
    desk(hall, &small).await?;
    small.click("#add-reading summary").await?;
    small
        .fill(
            "#add-text-reading",
            "Nous y lisons une habitude, pas un choix.",
        )
        .await?;
    small
        .read("#add-live-reading", "c'est votre lecture")
        .await?;
    small.fill("#add-by-reading", "L'équipe").await?;
    small.click("#add-go-reading").await?;
    small
        .until("[...document.querySelectorAll('.block.reading')].length === 1")
        .await?;
    let own = holding(&small, "une habitude").await?;
    let before =
        "[...document.querySelectorAll('.block')].findIndex((block) => block.matches('.reading'))";
    let at = small.js(before).await?.as_u64().context("a place")?;
    small.click(&format!("#up-{own}")).await?;
    small.until(&format!("{before} === {}", at - 1)).await?;
    found.extend(axe::violations(&small).await?);
    let wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth";
    ensure!(small.js(wide).await? == false, "wider than a phone");
    picture(&small, "rediger-telephone", (390, 4800), true).await?;

    Ok(small)
}

/// Somebody stands by it, it is published, and withdrawn.
async fn published_and_withdrawn(
    hall: &Hall,
    one: &Browser,
    small: &Browser,
    found: &mut Vec<String>,
) -> Result<()> {
    one.fill("#validate-by", "Claire").await?;
    one.click("#validate").await?;
    one.read("#release", "Relu et validé par Claire").await?;
    one.click("#share").await?;
    one.see("#public").await?;
    let address = one.js("document.getElementById('public').href").await?;
    let address = address.as_str().context("an address")?.to_owned();
    found.extend(axe::violations(one).await?);
    small.goto(&address).await?;
    small.read("#lessons", "Pour 26 personnes sur 35").await?;
    small.read("footer", "Relu et validé par Claire").await?;
    one.click("#withdraw").await?;
    one.see("#share").await?;
    small.goto(&address).await?;
    small.read("main", "a été retirée").await?;
    found.extend(axe::violations(small).await?);

    let console = hall.facilitator().await?;
    console.click("#make-report").await?;
    console.see("#read-html").await?;
    let page = format!(
        "{}/animer/{SLUG}/restitution/{SLUG}.html?voir=1",
        hall.app.base
    );
    console.goto(&page).await?;
    console.read("#lessons", "Pour 26 personnes sur 35").await?;
    // Moved up past the one finding that the whole brings out, it is the last of the lessons.
    let reading = console
        .read("#lessons li.own:last-child", "Lecture de l'équipe")
        .await?;
    ensure!(reading.contains("une habitude"), "{reading}");
    found.extend(axe::violations(&console).await?);
    picture(&console, "restitution-redigee", (1280, 3000), false).await?;
    Ok(())
}
