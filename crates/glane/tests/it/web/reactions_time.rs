//! The time that a finding put to the room has, and the lock on its answers: as a question has them.

use anyhow::{Context, Result, ensure};
use glane_core::id::QuestionKey;
use glane_core::room::Phase;
use glane_testkit::page;

use super::reactions::{answered, begin, panel, press, screen, send, undo};
use super::visit::{Place, SLUG, Seen};

/// When the time is over by a page, in ms.
fn until(html: &str) -> Result<Option<i64>> {
    let all = page::attributes(html, "data-until");
    Ok(all.first().map(|until| until.parse()).transpose()?)
}

async fn on_screen(place: &Place) -> Result<Option<i64>> {
    until(&reqwest::get(place.projector().await?).await?.text().await?)
}

async fn has(place: &Place, id: &str) -> Result<bool> {
    Ok(panel(place, "")
        .await?
        .html
        .contains(&format!("id=\"{id}\"")))
}

#[tokio::test]
async fn a_finding_has_a_time_that_the_room_sees_and_that_closes_it() -> Result<()> {
    let (place, people) = answered().await?;
    let question = begin(&place).await?.swap_remove(0);
    let about = |act: &'static str| [("act", act), ("question", question.as_str())];
    ensure!(has(&place, "time-60").await? && !has(&place, "stop").await?);
    ensure!(on_screen(&place).await?.is_none());
    let time = |seconds: &'static str| {
        let [act, asked] = about("time");
        [act, asked, ("seconds", seconds)]
    };
    press(&place, &time("60")).await?;
    let first = on_screen(&place).await?.context("no time on the screen")?;
    let leads = panel(&place, "").await?;
    leads.says(200, "Minuteur lancé");
    assert_eq!(until(&leads.html)?, Some(first));
    ensure!(leads.html.contains("data-now=") && !has(&place, "time-60").await?);
    people[0].look().await?.says(200, "Il restait");
    // A minute more, and then no limit; each is taken back.
    press(&place, &about("more")).await?;
    let more = on_screen(&place).await?.context("no time on the screen")?;
    // What is left is counted in whole seconds.
    ensure!(
        (58_000..=62_000).contains(&(more - first)),
        "{more} {first}"
    );
    press(&place, &about("stop")).await?;
    assert_eq!(on_screen(&place).await?, None);
    undo(&place).await?;
    ensure!(on_screen(&place).await?.is_some());
    press(&place, &about("stop")).await?;
    assert_eq!(send(&place, &about("more")).await?.status, 409);
    for seconds in ["0", "-5", "beaucoup", "99999999"] {
        let sent = send(&place, &time(seconds)).await?;
        ensure!(
            (400..500).contains(&sent.status),
            "{seconds}: {}",
            sent.status
        );
    }
    assert_eq!(send(&place, &about("time")).await?.status, 400);
    assert_eq!(on_screen(&place).await?, None);
    // Over, the finding takes no answer any more, until it is opened again.
    press(&place, &time("30")).await?;
    people[0].answer(&[("v", "agree")]).await?;
    place.app.pass(75);
    let room = place.app.room(SLUG).await?;
    let key = QuestionKey::new(question.as_str())?;
    for _ in 0..200 {
        if room.look(|inside| inside.state.phase(&key)) == Phase::Closed {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    assert_eq!(room.look(|inside| inside.state.phase(&key)), Phase::Closed);
    assert_eq!(on_screen(&place).await?, None);
    place.app.pass(600);
    let late = people[1]
        .send_as(&question, "1", "1", &[("v", "agree")])
        .await?;
    assert_eq!(late.status, 409, "{}", late.text());
    ensure!(has(&place, "reopen").await? && !has(&place, "lock").await?);
    press(&place, &about("open")).await?;
    people[1].answer(&[("v", "agree")]).await?;
    panel(&place, "")
        .await?
        .says(200, "2 personnes ont répondu");
    Ok(())
}

#[tokio::test]
async fn answers_are_locked_while_they_are_talked_about_and_unlocked_again() -> Result<()> {
    let (place, people) = answered().await?;
    let question = begin(&place).await?.swap_remove(0);
    let about = |act: &'static str| [("act", act), ("question", question.as_str())];
    people[0].answer(&[("v", "agree")]).await?;
    press(&place, &about("lock")).await?;
    panel(&place, "").await?.says(200, "Réponses verrouillées");
    ensure!(
        !has(&place, "time-60").await?,
        "no time where nobody can answer"
    );
    ensure!(screen(&place).await?.contains("Réponses verrouillées"));
    let page = people[1].look().await?;
    page.says(200, "On en parle ensemble");
    ensure!(page.html.contains("<fieldset disabled>"), "{}", page.html);
    // What was under way when it was locked still arrives; what is sent later is refused, and says why.
    place.app.pass(600);
    for (one, stance) in [(&people[1], "disagree"), (&people[0], "nuance")] {
        let refused = one.send_as(&question, "1", "2", &[("v", stance)]).await?;
        refused.says(409, "Les réponses sont verrouillées");
    }
    press(&place, &about("show")).await?;
    ensure!(
        screen(&place)
            .await?
            .contains("D'accord 1 À nuancer 0 Pas d'accord 0")
    );
    press(&place, &about("unlock")).await?;
    ensure!(!screen(&place).await?.contains("Réponses verrouillées"));
    people[1].answer(&[("v", "disagree")]).await?;
    ensure!(screen(&place).await?.contains("Pas d'accord 1"));
    // Locked and unlocked are taken back as every other step.
    ensure!(has(&place, "lock").await?);
    undo(&place).await?;
    ensure!(has(&place, "unlock").await?);
    // What is not put to the room is none of this page's business.
    for act in ["lock", "time"] {
        let form = [("act", act), ("question", "choix"), ("seconds", "60")];
        assert_eq!(send(&place, &form).await?.status, 409, "{act}");
    }
    Ok(())
}

#[tokio::test]
async fn the_keys_of_a_clicker_lead_through_the_findings() -> Result<()> {
    let (place, people) = answered().await?;
    let questions = begin(&place).await?;
    people[0].answer(&[("v", "agree")]).await?;
    let room = place.app.room(SLUG).await?;
    let current = || room.look(|inside| inside.state.current.as_ref().map(ToString::to_string));
    let key = async |key: &'static str| -> Result<()> {
        let at = current().unwrap_or_default();
        let url = format!("{}/animer/{SLUG}/touche", place.app.local);
        let form = [("key", key), ("at", at.as_str())];
        let sent = Seen::of(place.facilitator.post(url).form(&form).send().await?).await?;
        ensure!(
            sent.status == 204,
            "{key}: {}: {}",
            sent.status,
            sent.text()
        );
        Ok(())
    };
    key("previous").await?;
    assert_eq!(
        current().as_ref(),
        questions.first(),
        "none is before the first"
    );
    key("results").await?;
    ensure!(screen(&place).await?.contains("D'accord 1"));
    key("results").await?;
    ensure!(!screen(&place).await?.contains("D'accord 1"));
    key("next").await?;
    assert_eq!(current().as_ref(), questions.get(1));
    ensure!(screen(&place).await?.contains("Constat 2 sur 3"));
    key("previous").await?;
    assert_eq!(current().as_ref(), questions.first());
    key("blank").await?;
    ensure!(!screen(&place).await?.contains("Constat 1"));
    key("blank").await?;
    ensure!(screen(&place).await?.contains("Constat 1 sur 3"));
    key("next").await?;
    key("next").await?;
    assert_eq!(current().as_ref(), questions.last());
    // The last one closes, and nothing comes after it.
    for _ in 0..2 {
        key("next").await?;
        let last = QuestionKey::new(questions[2].as_str())?;
        assert_eq!(room.look(|inside| inside.state.phase(&last)), Phase::Closed);
        assert_eq!(current().as_ref(), questions.last());
    }
    Ok(())
}

#[tokio::test]
async fn the_findings_own_page_is_led_by_keys_and_gets_its_own_part_back() -> Result<()> {
    let (place, _) = answered().await?;
    let chosen = panel(&place, "").await?.html;
    ensure!(
        !chosen.contains("data-keys"),
        "nothing to lead while findings are chosen"
    );
    let questions = begin(&place).await?;
    let html = panel(&place, "").await?.html;
    for said in [
        "data-page=\"reactions\"",
        "constat suivant",
        "interrogation",
    ] {
        ensure!(html.contains(said), "{said} in {html}");
    }
    let room = place.app.room(SLUG).await?;
    let current = || room.look(|inside| inside.state.current.as_ref().map(ToString::to_string));
    let key = async |key: &'static str, html: &str| -> Result<Seen> {
        let seen = |name: &str| page::attributes(html, name).first().cloned();
        let (at, saw) = (seen("data-at"), seen("data-saw"));
        let (at, saw) = (at.context("no place")?, saw.context("no state")?);
        let form = [
            ("key", key),
            ("at", &at),
            ("saw", &saw),
            ("page", "reactions"),
        ];
        let url = format!("{}/animer/{SLUG}/touche", place.app.local);
        let sent = place.facilitator.post(url).header("x-glane-part", "1");
        Seen::of(sent.form(&form).send().await?).await
    };
    let first = html;
    let second = key("next", &first).await?;
    second.says(200, "Constat 2 sur 3");
    assert_eq!(current().as_ref(), questions.get(1));
    // A clicker that bounces sends what was seen before: nothing moves, and the page is shown as it is.
    key("next", &first).await?.says(409, "Constat 2 sur 3");
    assert_eq!(current().as_ref(), questions.get(1));
    let shown = key("results", &second.html).await?;
    shown.says(200, "Cacher les réponses");
    let dark = key("blank", &shown.html).await?;
    dark.says(200, "La touche B le rallume");
    ensure!(!screen(&place).await?.contains("Constat 2"));
    let light = key("blank", &dark.html).await?;
    ensure!(!light.text().contains("La touche B le rallume"));
    let back = key("previous", &light.html).await?;
    back.says(200, "Constat 1 sur 3");
    // Once the findings are over no key asks a question from here.
    press(&place, &[("act", "end")]).await?;
    let over = panel(&place, "").await?;
    let before = current();
    key("next", &over.html).await?.says(200, "est terminée");
    assert_eq!(current(), before);
    Ok(())
}
