//! A workshop's end in real browsers: the session over, answers taken back, sealed, purged.

use anyhow::Result;
use glane_testkit::{Profile, axe};

use super::hall::{Hall, SLUG, shot};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_session_ends_answers_are_taken_back_and_the_workshop_is_sealed_and_purged() -> Result<()>
{
    let hall = Hall::open().await?;
    let facilitator = hall.facilitator().await?;
    facilitator.click("#open-pistes").await?;
    let mut phones = Vec::new();
    for idea in ["Un jardin", "Un tournoi de cartes", "Une chorale"] {
        let phone = hall.participant(Profile::PHONE, "Groupe 1").await?;
        phone.see("form.answer").await?;
        phone.fill("#idea", idea).await?;
        phone.click("form.answer .send").await?;
        phone.see(".saved").await?;
        phones.push(phone);
    }
    let [first, second, third] = phones.as_slice() else {
        anyhow::bail!("no phones");
    };
    facilitator.click("#life").await?;
    facilitator.see("#end").await?;
    let mut found = axe::violations(&facilitator).await?;
    shot(&facilitator, "vie").await?;
    facilitator.click("#end").await?;
    facilitator.read("#stands", "La séance est finie").await?;
    first.read("main", "La séance est terminée").await?;

    // One takes their answers back, by the receipt that their phone shows.
    second
        .goto(&format!("{}/{}/retrait", hall.app.base, hall.code))
        .await?;
    second.click("#look").await?;
    second.read("main", "Un tournoi de cartes").await?;
    found.extend(axe::violations(second).await?);
    shot(second, "retrait").await?;
    second.click("#sure").await?;
    second.read("#done", "C'est fait").await?;
    assert_eq!(hall.ballots().await?.len(), 2);

    // Sealed: a phone in the room is told at once; one that comes late with something typed keeps it.
    let life = format!("{}/animer/{SLUG}/vie", hall.app.base);
    facilitator.goto(&life).await?;
    facilitator.read("#stands", "1 personne a retiré").await?;
    facilitator.fill("#seal-confirm", &hall.code).await?;
    facilitator.click("#seal").await?;
    facilitator.read("#stands", "L'atelier est clos").await?;
    third.read("main", "Cet atelier est clos").await?;
    found.extend(axe::violations(third).await?);
    first
        .goto(&format!("{}/{}/retrait", hall.app.base, hall.code))
        .await?;
    first.read("#sealed", "plus personne ne sait").await?;

    // Apart and folded, and not by the same word.
    facilitator.click("#purge-fold summary").await?;
    facilitator.fill("#purge-confirm", &hall.code).await?;
    facilitator.click("#purge").await?;
    facilitator.read("#told", "rien n'a été effacé").await?;
    shot(&facilitator, "effacement").await?;
    facilitator.fill("#purge-confirm", "effacer").await?;
    facilitator.click("#purge").await?;
    facilitator.click("#certificate").await?;
    facilitator.read("h1", "Certificat d'effacement").await?;
    facilitator.see("#hashes code").await?;
    found.extend(axe::violations(&facilitator).await?);
    shot(&facilitator, "certificat").await?;
    assert!(hall.ballots().await?.is_empty());
    anyhow::ensure!(found.is_empty(), "{found:?}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_was_on_its_way_when_the_workshop_was_sealed_is_said_and_not_thrown_away() -> Result<()>
{
    let hall = Hall::open().await?;
    let facilitator = hall.facilitator().await?;
    facilitator.click("#open-freins").await?;
    let phone = hall.participant(Profile::PHONE, "Groupe 1").await?;
    phone.see("form.answer").await?;
    phone.offline(true).await?;
    phone
        .fill("form.answer textarea", "Écrit sans réseau")
        .await?;
    phone.click("form.answer .send").await?;
    facilitator
        .goto(&format!("{}/animer/{SLUG}/vie", hall.app.base))
        .await?;
    facilitator.fill("#seal-confirm", &hall.code).await?;
    facilitator.click("#seal").await?;
    facilitator.read("#stands", "L'atelier est clos").await?;
    phone.offline(false).await?;
    phone
        .read("main", "cette réponse n'a pas été prise")
        .await?;
    phone.read("main", "Écrit sans réseau").await?;
    assert!(hall.ballots().await?.is_empty());
    let other = hall.driver.open(Profile::PHONE).await?;
    other
        .goto(&format!("{}/{}", hall.app.base, hall.code))
        .await?;
    other.read("main", "Cet atelier est clos").await?;
    Ok(())
}
