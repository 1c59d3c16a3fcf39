//! A second round, held against the first; and starting over, which is another thing.

use anyhow::Result;
use glane_core::id::QuestionKey;
use glane_testkit::{Profile, axe};

use super::super::hall::{Hall, SLUG, shot};
use super::press;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_second_round_stands_beside_the_first_and_starting_over_does_not() -> Result<()> {
    let hall = Hall::open().await?;
    let facilitator = hall.app.facilitator().await?;
    let decide = |act: &'static str| hall.app.decide(&facilitator, SLUG, act, "canaux");
    decide("open").await?;
    let console = hall.facilitator().await?;
    let screen = hall.screen().await?;
    let phone = hall.participant(Profile::PHONE, "Groupe 1").await?;
    phone.tick("Facebook").await?;
    phone.click("form.answer .send").await?;
    phone.read(".saved", "Réponse enregistrée").await?;

    // Two buttons for two things, each saying what becomes of the answers.
    console.click("#second-canaux summary").await?;
    console
        .read("#second-canaux", "restent et comptent")
        .await?;
    console.read("#again-canaux summary", "Recommencer").await?;
    shot(&console, "second-tour-console").await?;
    press(&console, "#second-canaux button").await?;
    console.read("#q-canaux", "Tour 2").await?;
    decide("open").await?;
    phone.tick("TikTok").await?;
    phone.click("form.answer .send").await?;
    phone.read(".saved", "Réponse enregistrée").await?;
    decide("close").await?;
    let base = hall.app.room(SLUG).await?.look(|inside| inside.revision.0);
    let show = [
        ("act", "show"),
        ("question", "canaux"),
        ("screen", "projector"),
        ("base", &base.to_string()),
    ];
    let url = format!("{}/animer/{SLUG}/decider", hall.app.local);
    facilitator.post(url).form(&show).send().await?;

    screen.see("#sides").await?;
    for (label, counts) in [("Facebook", "1|0"), ("TikTok", "0|1")] {
        screen
            .until(&format!(
                "[...document.querySelectorAll('#sides tr')].some((row) => row.cells[0].textContent === '{label}' \
                 && row.cells[2].textContent + '|' + row.cells[4].textContent === '{counts}')"
            ))
            .await?;
    }
    // One person: that they changed is nobody's business.
    let said = screen.text(".picture .note").await?;
    assert!(
        said.contains("1 personne a répondu aux deux tours"),
        "{said}"
    );
    assert!(
        said.contains("moins de 5") && !said.contains("a changé"),
        "{said}"
    );
    for (name, size) in [("1280", (1280, 720)), ("800", (800, 600))] {
        screen.resize(size, false).await?;
        shot(&screen, &format!("second-tour-{name}")).await?;
        // Every option is in sight.
        screen
            .until("document.querySelector('#sides tr:last-child').getBoundingClientRect().bottom <= innerHeight")
            .await?;
    }
    assert_eq!(axe::violations(&screen).await?, Vec::<String>::new());

    // Starting over is held against nothing: the answers are put aside, and come back by one undo.
    console.click("#again-canaux summary").await?;
    press(&console, "#reset-canaux").await?;
    console.read("#q-canaux", "Tour 3").await?;
    press(&console, "#undo").await?;
    console.read("#q-canaux", "Tour 2").await?;
    let key = QuestionKey::new("canaux")?;
    let room = hall.app.room(SLUG).await?;
    assert!(room.look(|inside| inside.state.questions[&key].before.is_some()));
    Ok(())
}
