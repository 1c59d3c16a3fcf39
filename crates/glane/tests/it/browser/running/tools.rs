//! Answers held, the dark screen, the number of people.

use anyhow::Result;
use glane_testkit::{Profile, axe};

use super::super::hall::{Hall, SLUG, shot};
use super::press;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_locked_question_stays_on_the_phones_and_takes_nothing() -> Result<()> {
    let hall = Hall::open().await?;
    let facilitator = hall.app.facilitator().await?;
    hall.app
        .decide(&facilitator, SLUG, "open", "canaux")
        .await?;
    let console = hall.facilitator().await?;
    let screen = hall.screen().await?;
    let done = hall.participant(Profile::PHONE, "Groupe 1").await?;
    let typing = hall.participant(Profile::PHONE, "Groupe 2").await?;
    done.tick("Facebook").await?;
    done.click("form.answer .send").await?;
    done.read(".saved", "Réponse enregistrée").await?;
    typing.tick("TikTok").await?;

    press(&console, "#lock-canaux").await?;
    console.read("#locked", "Réponses verrouillées").await?;
    screen.read(".state", "Réponses verrouillées").await?;
    done.read("#held", "On en parle ensemble").await?;
    done.read(".saved", "Facebook").await?;
    assert_eq!(done.count("form.answer").await?, 0, "nothing to change");
    typing.read("#held", "On en parle ensemble").await?;
    typing.read("#question", "canaux").await?;
    typing
        .until("document.querySelector('form.answer fieldset').disabled")
        .await?;
    assert_eq!(typing.count("form.answer .send").await?, 0);
    for (browser, name) in [
        (&done, "done"),
        (&typing, "typing"),
        (&console, "console"),
        (&screen, "screen"),
    ] {
        assert_eq!(
            axe::violations(browser).await?,
            Vec::<String>::new(),
            "{name}"
        );
        shot(browser, &format!("verrou-{name}")).await?;
    }
    press(&console, "#unlock-canaux").await?;
    // What was ticked before is ticked still.
    typing.see("form.answer .send").await?;
    typing
        .until("document.querySelector('[value=tiktok]').checked")
        .await?;
    typing.click("form.answer .send").await?;
    typing.read(".saved", "Réponse enregistrée").await?;
    done.see(".change").await?;
    // Taking it back holds them again, like any other action.
    press(&console, "#undo").await?;
    typing.read("#held", "On en parle ensemble").await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_dark_screen_shows_nothing_not_even_the_way_in() -> Result<()> {
    let hall = Hall::open().await?;
    let facilitator = hall.app.facilitator().await?;
    let console = hall.facilitator().await?;
    let screen = hall.screen().await?;
    press(&console, "#dark").await?;
    console.read("#blanked", "la salle ne voit rien").await?;
    screen.see("main.dark").await?;
    assert_eq!(screen.count(".code, svg.qr").await?, 0);
    assert_eq!(axe::violations(&screen).await?, Vec::<String>::new());
    shot(&screen, "ecran-noir").await?;
    press(&console, "#dark").await?;
    screen.see(".code").await?;
    // One that was forgotten does not hide the next question.
    press(&console, "#dark").await?;
    screen.see("main.dark").await?;
    hall.app
        .decide(&facilitator, SLUG, "open", "canaux")
        .await?;
    screen.read("#count", "Pas encore de réponse").await?;

    press(&console, "#people-shown").await?;
    screen.until("!document.getElementById('count')").await?;
    screen.see("svg.qr").await?;
    press(&console, "#people-shown").await?;
    screen.see("#count").await?;
    Ok(())
}
