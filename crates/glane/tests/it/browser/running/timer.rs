//! The time a question has, on phones whose clocks are wrong, on the room's screen and on the console.

use anyhow::Result;
use glane_core::decision::{Act, Actor};
use glane_core::id::QuestionKey;
use glane_core::room::Phase;
use glane_testkit::{Profile, axe};

use super::super::hall::{Hall, SLUG, shot};
use super::press;

/// What a page says aloud from now on, in order.
const LISTEN: &str = "(window.glaneSaid = [], new MutationObserver(() => {\
    const now = document.getElementById('spoken').textContent;\
    if (now) window.glaneSaid.push(now);\
}).observe(document.getElementById('spoken'), { childList: true, characterData: true, subtree: true }), true)";

/// Three hours ahead, as a phone that was never set right.
const WRONG: &str = "const real = Date.now; Date.now = () => real() + 3 * 3600 * 1000;";

async fn phase(hall: &Hall, question: &str) -> Result<Phase> {
    let key = QuestionKey::new(question)?;
    Ok(hall
        .app
        .room(SLUG)
        .await?
        .look(|inside| inside.state.phase(&key)))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_timer_runs_by_the_servers_clock_and_closes_by_itself() -> Result<()> {
    let hall = Hall::open_in_real_time().await?;
    let facilitator = hall.app.facilitator().await?;
    hall.app
        .decide(&facilitator, SLUG, "open", "canaux")
        .await?;
    let console = hall.facilitator().await?;
    let screen = hall.screen().await?;
    let phone = hall.driver.open(Profile::PHONE).await?;
    phone.on_each_page(WRONG).await?;
    phone
        .goto(&format!("{}/{}", hall.app.base, hall.code))
        .await?;
    hall.choose_group(&phone, "Groupe 1").await?;
    phone.tick("Facebook").await?;
    phone.js(LISTEN).await?;

    press(&console, "#timer summary").await?;
    press(&console, "#time-30-canaux").await?;
    for browser in [&phone, &screen, &console] {
        browser.read("#clock", "0:2").await?;
    }
    // What was ticked is still ticked: the page stays as it is.
    phone
        .until("document.querySelector('[value=facebook]').checked")
        .await?;
    press(&console, "#more-canaux").await?;
    phone.read("#clock", "1:").await?;
    console.read("#clock", "1:").await?;
    for (browser, name) in [
        (&phone, "phone"),
        (&screen, "screen"),
        (&console, "console"),
    ] {
        assert_eq!(
            axe::violations(browser).await?,
            Vec::<String>::new(),
            "{name}"
        );
        shot(browser, &format!("minuteur-{name}")).await?;
    }
    press(&console, "#stop-canaux").await?;
    phone
        .until("document.getElementById('clock').hidden")
        .await?;

    // Come before the time runs: how long a browser takes to start is not what is looked at.
    let late = hall.participant(Profile::PHONE, "Groupe 1").await?;
    press(&console, "#timer summary").await?;
    press(&console, "#time-30-canaux").await?;
    phone.read("#clock", "0:2").await?;
    hall.app.pass(22);
    // The phones' own clocks know nothing of it: only who asks now sees what is left.
    late.client.refresh().await?;
    late.tick("TikTok").await?;
    // Who ticked and did not send is told to before the end, and after it the button is still there.
    late.read("#clock", "Envoyez votre réponse").await?;
    late.until("document.getElementById('clock').textContent === 'Envoyez votre réponse'")
        .await?;
    shot(&late, "minuteur-pas-envoyee").await?;
    // Pressed after the last second, and still in time.
    late.click("form.answer .send").await?;
    late.read(".saved", "Réponse enregistrée").await?;
    console.read("#now .phase", "fermée").await?;
    late.read("main", "Cette question est fermée").await?;
    screen.read(".count", "Question fermée").await?;
    assert_eq!(phase(&hall, "canaux").await?, Phase::Closed);
    let closed = hall.app.room(SLUG).await?.look(|inside| {
        let last = inside.log().last().cloned();
        last.map(|last| (matches!(last.act, Act::Close { .. }), last.actor))
    });
    assert_eq!(closed, Some((true, Actor::Program)));
    // Said once when it begins, not each second; nothing when it is taken away.
    let said = phone.js("window.glaneSaid.length").await?;
    assert!(
        said.as_u64().is_some_and(|n| (3..=5).contains(&n)),
        "{said}"
    );

    // Who takes the closing back has all the time they want.
    press(&console, "#undo").await?;
    console.read("#now .phase", "ouverte").await?;
    late.see("form.answer .send").await?;
    tokio::time::sleep(std::time::Duration::from_millis(1200)).await;
    assert_eq!(phase(&hall, "canaux").await?, Phase::Open);
    Ok(())
}
