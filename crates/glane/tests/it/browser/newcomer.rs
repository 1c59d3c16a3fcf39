//! Who comes for the first time: the notice leaves room for the question, and gives way to what one may do afterwards.

use anyhow::Result;
use glane_testkit::{Profile, axe};

use super::hall::{Hall, shot};

const NAME: &str = "une-seule";
/// One question, no groups: nobody is known before they answer.
const SCRIPT: &str = r#"
[atelier]
nom = "une-seule"
titre = "Une seule question"
date = 2026-01-15
organisateur = "Un centre social"

[[question]]
cle = "canaux"
type = "plusieurs-choix"
texte = "Où suivez-vous le centre ?"
options = ["Site internet", "Facebook", "L'affiche du hall"]
"#;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_notice_is_short_and_gives_way_to_the_ways_back() -> Result<()> {
    let hall = Hall::asking(NAME, SCRIPT).await?;
    let facilitator = hall.app.facilitator().await?;
    hall.app
        .decide(&facilitator, NAME, "open", "canaux")
        .await?;
    let phone = hall.driver.open(Profile::PHONE).await?;
    phone.resize((320, 640), true).await?;
    phone
        .goto(&format!("{}/{}", hall.app.base, hall.code))
        .await?;
    phone.see("form.answer").await?;
    shot(&phone, "telephone-premiere-question").await?;
    // The question and its first option are in sight of the smallest phone.
    phone
        .until("document.querySelector('.tick').getBoundingClientRect().top < innerHeight")
        .await?;
    phone
        .until("document.querySelector('.mine').hidden")
        .await?;
    phone.click(".notice summary").await?;
    phone.read(".notice", "ni nom ni adresse").await?;
    assert_eq!(axe::violations(&phone).await?, Vec::<String>::new());
    phone.tick("Facebook").await?;
    phone.click("form.answer .send").await?;
    phone.read(".saved", "prenez-le en photo").await?;
    phone.until("!document.querySelector('.notice')").await?;
    for link in ["/appareil", "/retrait", "/confidentialite"] {
        phone
            .until(&format!(
                "[...document.querySelectorAll('footer a')].some((a) => a.checkVisibility() && a.href.endsWith('{link}'))"
            ))
            .await?;
    }
    shot(&phone, "telephone-premiere-reponse").await?;
    assert_eq!(axe::violations(&phone).await?, Vec::<String>::new());
    Ok(())
}
