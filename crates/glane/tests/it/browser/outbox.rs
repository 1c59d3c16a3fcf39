//! Answers on their way: kept on the phone until they are on disk, whatever becomes of the line, the tab and the room.

use anyhow::Result;
use glane_testkit::{Browser, Profile};

use super::hall::{Hall, SLUG};

const GROUP: &str = "Groupe 1";

async fn open(hall: &Hall, question: &str) -> Result<()> {
    let facilitator = hall.app.facilitator().await?;
    hall.app.decide(&facilitator, SLUG, "open", question).await
}

/// Answers « canaux » with the line cut: the answer waits, and says so.
async fn answer_without_a_line(phone: &Browser) -> Result<()> {
    phone.read("#question", "canaux").await?;
    // Cut from within: a browser that is told to be offline forgets it when it leaves the page.
    phone
        .js("window.fetch = () => Promise.reject(new TypeError('cut'))")
        .await?;
    phone.tick("Discord").await?;
    phone.click("form.answer .send").await?;
    phone.read(".sending", "pas encore envoyée").await?;
    Ok(())
}

#[tokio::test]
async fn an_answer_outlives_its_tab_and_counts_for_its_own_question() -> Result<()> {
    let hall = Hall::open().await?;
    open(&hall, "canaux").await?;
    hall.app.pass(600);
    let phone = hall.participant(Profile::PHONE, GROUP).await?;
    answer_without_a_line(&phone).await?;
    phone.goto("about:blank").await?;
    open(&hall, "comptes").await?;
    assert_eq!(hall.ballots().await?.len(), 0);
    let room = format!("{}/{}", hall.app.base, hall.code);
    phone.goto(&room).await?;
    phone
        .read(".saved", "La question avait fermé entre-temps")
        .await?;
    phone.read(".saved", "Discord").await?;
    let receipt = phone.text(".receipt").await?;
    hall.stored(&receipt).await?;
    let ballots = hall.ballots().await?;
    assert_eq!(ballots.len(), 1);
    assert_eq!(ballots[0].question.to_string(), "canaux");
    phone.read("#question", "compte").await?;
    phone.goto(&room).await?;
    phone.read("#question", "compte").await?;
    assert_eq!(hall.ballots().await?.len(), 1, "sent twice");
    Ok(())
}

#[tokio::test]
async fn another_tab_of_the_phone_shows_what_the_first_one_did() -> Result<()> {
    let hall = Hall::open().await?;
    open(&hall, "canaux").await?;
    hall.app.pass(600);
    let phone = hall.participant(Profile::PHONE, GROUP).await?;
    let first = phone.tab().await?;
    phone
        .second_tab(&format!("{}/{}", hall.app.base, hall.code))
        .await?;
    let second = phone.tab().await?;
    phone.tick("Discord").await?;
    phone.click("form.answer .send").await?;
    phone.read(".saved", "Réponse enregistrée").await?;
    phone.to_tab(&first).await?;
    phone.read(".saved", "Discord").await?;
    phone.click(".change summary").await?;
    phone.tick("Facebook").await?;
    phone.click("form.answer .send").await?;
    phone
        .read(".saved", "c'est cette réponse qui compte")
        .await?;
    phone.to_tab(&second).await?;
    phone.read(".saved", "Facebook").await?;
    assert_eq!(hall.ballots().await?.len(), 1);
    Ok(())
}
