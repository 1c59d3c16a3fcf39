//! Answers said aloud, moderation and groups' codes in a facilitator's browser: by keyboard, on a small phone, read by axe.

use anyhow::{Result, ensure};
use glane_testkit::{Browser, Profile, axe};

use super::hall::{Hall, SLUG, shot};

const WIDE: &str = "document.documentElement.scrollWidth > document.documentElement.clientWidth";

/// Nothing that keeps people out, and nothing wider than the screen.
async fn fits(browser: &Browser, name: &str) -> Result<()> {
    let found = axe::violations(browser).await?;
    ensure!(found.is_empty(), "{name}: {found:?}");
    ensure!(browser.js(WIDE).await? == false, "{name} is too wide");
    shot(browser, name).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_sheet_is_typed_by_keyboard_alone_and_taken_back() -> Result<()> {
    let hall = Hall::open().await?;
    let laptop = hall.facilitator().await?;
    let desk = format!("{}/animer/{SLUG}/oral/aisance", hall.app.base);
    laptop.goto(&desk).await?;
    laptop.click("#line-field").await?;
    for (line, told) in [
        ("3 / 4 / 4\u{e007}", "3 réponses"),
        ("2\u{e007}", "1 réponse"),
    ] {
        // After the first answer the field has the focus by itself.
        laptop
            .until("document.activeElement && document.activeElement.id === 'line-field'")
            .await?;
        laptop.press(line).await?;
        laptop.read("#last", told).await?;
    }
    fits(&laptop, "oral").await?;
    laptop.click("#undo").await?;
    laptop.read("#last", "(annulé)").await?;
    laptop.click("#undo").await?;
    laptop.read("#channels", "4 personnes").await?;
    let small = hall.driver.open(Profile::PHONE).await?;
    small.resize((320, 640), true).await?;
    let key = glane_testkit::app::FACILITATOR_KEY;
    small.goto(&format!("{}/cle/{key}", hall.app.base)).await?;
    for question in ["relation", "canaux", "aisance"] {
        let page = format!("{}/animer/{SLUG}/oral/{question}", hall.app.base);
        small.goto(&page).await?;
        small.see("#channels").await?;
        fits(&small, &format!("oral-{question}")).await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_was_kept_is_said_where_it_was_entered_in_sight() -> Result<()> {
    const SEEN: &str = "(() => { const r = document.querySelector('#last').getBoundingClientRect(); \
         return r.top >= 0 && r.bottom <= innerHeight; })()";
    let hall = Hall::open().await?;
    let laptop = hall.facilitator().await?;
    laptop.resize((1024, 768), false).await?;
    let desk = format!("{}/animer/{SLUG}/oral/aisance", hall.app.base);
    laptop.goto(&desk).await?;
    laptop.click("#told-one summary").await?;
    // Each circle is over its number, and the two ends of the scale are apart.
    laptop
        .until(
            "[...document.querySelectorAll('#told-one .step')].every((step) => { \
             const [a, b] = [...step.children].map((one) => one.getBoundingClientRect()); \
             return Math.abs((a.left + a.right) - (b.left + b.right)) < 4; })",
        )
        .await?;
    laptop
        .until(
            "(() => { const [a, b] = [...document.querySelectorAll('#told-one .ends span')] \
             .map((one) => one.getBoundingClientRect()); return b.left - a.right > 20; })()",
        )
        .await?;
    shot(&laptop, "oral-dicte").await?;
    laptop.click("#told-one .step:last-child").await?;
    laptop.click("#told-save").await?;
    laptop.read("#told-one #last", "Reçu à lui donner").await?;
    laptop.until(SEEN).await?;
    laptop.until("document.activeElement.id === 'last'").await?;
    laptop.fill("#hands li:last-child input", "3").await?;
    laptop.click("#hands-save").await?;
    laptop.read("#hands #last", "3 mains").await?;
    laptop.until(SEEN).await?;
    // What cannot be taken is said there too.
    laptop.fill("#line-field", "beaucoup").await?;
    laptop.click("#line-save").await?;
    laptop.see("#line #told").await?;
    laptop
        .js("document.querySelector('#line-field').value = ''")
        .await?;
    laptop.fill("#line-field", "4").await?;
    laptop.click("#line-save").await?;
    laptop.read("#line #last", "1 réponse").await?;
    laptop.until(SEEN).await?;
    fits(&laptop, "oral-dit-sur-place").await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn paper_is_typed_sheet_after_sheet_by_enter_alone() -> Result<()> {
    let hall = Hall::open().await?;
    let laptop = hall.facilitator().await?;
    laptop
        .goto(&format!("{}/animer/{SLUG}/papier", hall.app.base))
        .await?;
    laptop.click("#type").await?;
    laptop.see("#typing").await?;
    let questions = laptop
        .js("document.querySelectorAll('#typing input:not([type=hidden])').length")
        .await?;
    let questions = questions.as_u64().unwrap_or_default();
    ensure!(questions > 2, "{questions}");
    for sheet in 1..=2 {
        // The group comes first: nobody goes past it without seeing it.
        laptop
            .until("document.activeElement.id === 'group'")
            .await?;
        laptop.press("\u{e007}").await?;
        laptop
            .until("document.activeElement.id === 'q-relation'")
            .await?;
        laptop.press("utile, lent\u{e007}").await?;
        for _ in 1..questions {
            laptop
                .until("document.activeElement.id !== 'q-relation'")
                .await?;
            laptop.press("\u{e007}").await?;
        }
        laptop
            .read("#last", &format!("Fiche {sheet} enregistrée"))
            .await?;
        laptop
            .until("document.querySelector('#last').getBoundingClientRect().bottom < innerHeight")
            .await?;
    }
    fits(&laptop, "fiches-papier").await?;
    laptop.click("#last button").await?;
    laptop.read("#last", "(annulé)").await?;
    laptop.read("#count", "1 fiche").await?;
    laptop.resize((320, 640), true).await?;
    fits(&laptop, "fiches-papier-320").await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_waits_is_approved_by_enter_and_what_worries_shows_on_no_screen() -> Result<()> {
    let hall = Hall::open().await?;
    let laptop = hall.facilitator().await?;
    let screen = hall.screen().await?;
    laptop.click("#open-relation").await?;
    let desk = format!("{}/animer/{SLUG}/moderation", hall.app.base);
    laptop.goto(&desk).await?;
    laptop.click("#hold-relation").await?;
    laptop
        .read("#state-relation", "attend votre accord")
        .await?;
    let phone = hall.participant(Profile::PHONE, "Groupe 1").await?;
    phone.see("form.answer").await?;
    phone.fill("#v1", "suicide").await?;
    phone.fill("#v2", "bricolage").await?;
    phone.click("form.answer .send").await?;
    phone.see(".saved").await?;
    // Both come by themselves; the screen has neither.
    laptop.read("#alerts", "suicide").await?;
    laptop.read("#items-relation", "bricolage").await?;
    fits(&laptop, "moderation").await?;
    let has =
        |word: &str| format!("document.querySelector('#part').textContent.includes('{word}')");
    ensure!(screen.js(&has("bricolage")).await? == false);
    let ids = "[...document.querySelectorAll('#items-relation li')].find(li => li.textContent.includes('bricolage')).querySelector('button').focus()";
    laptop.js(&format!("({ids}, true)")).await?;
    laptop.press("\u{e007}").await?;
    screen.read("#part", "bricolage").await?;
    ensure!(screen.js(&has("suicide")).await? == false);
    let small = hall.driver.open(Profile::PHONE).await?;
    small.resize((320, 640), true).await?;
    let key = glane_testkit::app::FACILITATOR_KEY;
    small.goto(&format!("{}/cle/{key}", hall.app.base)).await?;
    for (page, css) in [("moderation", "#alerts"), ("groupes", ".group-card")] {
        small
            .goto(&format!("{}/animer/{SLUG}/{page}", hall.app.base))
            .await?;
        small.see(css).await?;
        fits(&small, &format!("{page}-petit")).await?;
    }
    Ok(())
}

/// A browser keeps the page that was sent, and gives it back with all that it held.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn going_back_to_a_form_and_sending_another_answer_counts_both() -> Result<()> {
    let hall = Hall::open().await?;
    let laptop = hall.facilitator().await?;
    let desk = format!("{}/animer/{SLUG}/oral/aisance", hall.app.base);
    let question = glane_core::id::QuestionKey::new("aisance")?;
    let room = hall.app.room(SLUG).await?;
    let count = || {
        room.look(|inside| {
            inside
                .counted(&question)
                .map_or(0, |all| all.room.ballots())
        })
    };
    laptop.goto(&desk).await?;
    laptop.fill("#line-field", "3").await?;
    laptop.click("#line-save").await?;
    laptop.read("#line #last", "1 réponse").await?;
    ensure!(count() == 1, "{}", count());
    laptop.client.back().await?;
    laptop.settle().await?;
    laptop
        .until("!location.search && document.readyState === 'complete'")
        .await?;
    laptop
        .js("document.querySelector('#line-field').value = ''")
        .await?;
    laptop.fill("#line-field", "4").await?;
    laptop.click("#line-save").await?;
    laptop.until("location.search !== ''").await?;
    let said = laptop.text("#main").await?;
    ensure!(count() == 2, "{}: {said}", count());
    Ok(())
}
