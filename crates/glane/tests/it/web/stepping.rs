//! Undo and redo on the console, and what was decided in ignorance.

use anyhow::{Context, Result};
use glane_testkit::page;

use super::visit::{EVERY_KIND, Place, SLUG, Seen};

async fn post(place: &Place, form: &[(&str, &str)]) -> Result<Seen> {
    let url = format!("{}/animer/{SLUG}/decider", place.app.local);
    Seen::of(place.facilitator.post(url).form(form).send().await?).await
}

/// Presses the undo or redo button of the console as it stands.
async fn step(place: &Place, button: &str) -> Result<()> {
    let html = place.console().await?.html;
    let form = html
        .split_once(&format!("id=\"f-{button}\""))
        .with_context(|| format!("no {button}"))?
        .1;
    let field = |name| page::field(form, name).context("a field");
    let (undoes, base) = (field("undoes")?, field("base")?);
    let done = post(
        place,
        &[("act", "undo"), ("undoes", &undoes), ("base", &base)],
    )
    .await?;
    assert_eq!(done.status, 303, "{}", done.text());
    Ok(())
}

/// The phase and round of « choix », and whether undo and redo are offered.
async fn state(place: &Place) -> Result<(String, u32, bool, bool)> {
    let html = place.console().await?.html;
    let key = glane_core::id::QuestionKey::new("choix")?;
    let room = place.app.room(SLUG).await?;
    let (phase, round) = room.look(|inside| {
        let phase = format!("{:?}", inside.state.phase(&key));
        (phase, inside.state.round(&key).0)
    });
    let offers = |button: &str| html.contains(&format!("<button id=\"{button}\""));
    Ok((phase, round, offers("undo"), offers("redo")))
}

#[tokio::test]
async fn undo_goes_back_to_the_beginning_and_redo_all_the_way_again() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let all = [
        ("Upcoming", 1),
        ("Open", 1),
        ("Closed", 1),
        ("Upcoming", 2),
        ("Open", 2),
    ];
    for act in ["open", "close", "reset", "open"] {
        place.decide(act, "choix").await?;
    }
    let last = all.len() - 1;
    let expected = |at: usize| (all[at].0.to_owned(), all[at].1, at > 0, at < last);
    assert_eq!(state(&place).await?, expected(last));
    for at in (0..last).rev() {
        step(&place, "undo").await?;
        assert_eq!(state(&place).await?, expected(at), "back to {at}");
    }
    for at in 1..=last {
        step(&place, "redo").await?;
        assert_eq!(state(&place).await?, expected(at), "on to {at}");
    }
    step(&place, "undo").await?;
    step(&place, "undo").await?;
    place
        .console()
        .await?
        .says(200, "Annulé : « Lequel ? » à reposer.");
    // A new action ends what could be put back, and is taken back first.
    place.decide("open", "texte").await?;
    assert_eq!(state(&place).await?, ("Closed".to_owned(), 1, true, false));
    step(&place, "undo").await?;
    step(&place, "undo").await?;
    assert_eq!(state(&place).await?, ("Open".to_owned(), 1, true, true));
    Ok(())
}

#[tokio::test]
async fn a_question_asked_anew_by_one_who_did_not_see_its_state_is_a_conflict() -> Result<()> {
    let place = Place::asking("choix").await?;
    let room = place.app.room(SLUG).await?;
    let base = room.look(|inside| inside.revision.0).to_string();
    let act = |act| [("act", act), ("question", "choix"), ("base", base.as_str())];
    place.decide("close", "choix").await?;
    post(&place, &act("reset"))
        .await?
        .says(409, "Quelqu'un d'autre");
    place.decide("reset", "choix").await?;
    post(&place, &act("open"))
        .await?
        .says(409, "Quelqu'un d'autre");
    // What another question went through meanwhile is none of this one's business.
    let base = room.look(|inside| inside.revision.0).to_string();
    place.decide("reset", "texte").await?;
    let reset = [
        ("act", "reset"),
        ("question", "choix"),
        ("base", base.as_str()),
    ];
    assert_eq!(post(&place, &reset).await?.status, 303);
    Ok(())
}

#[tokio::test]
async fn a_page_that_has_seen_what_is_still_to_come_is_not_obeyed() -> Result<()> {
    let place = Place::asking("choix").await?;
    let room = place.app.room(SLUG).await?;
    let ahead = (room.look(|inside| inside.revision.0) + 1).to_string();
    for base in [ahead.as_str(), "18446744073709551615"] {
        let close = [("act", "close"), ("question", "choix"), ("base", base)];
        post(&place, &close)
            .await?
            .says(409, "Chargez la page de nouveau");
    }
    assert_eq!(state(&place).await?.0, "Open");
    Ok(())
}

/// One button asks a second time: the question is open at once, its results hidden, and going on does not pass it over.
#[tokio::test]
async fn a_second_round_is_open_at_once_hidden_and_not_passed_over() -> Result<()> {
    let place = Place::asking("choix").await?;
    place.visitor()?.answer(&[("v", "oui")]).await?;
    place.decide("close", "choix").await?;
    let room = place.app.room(SLUG).await?;
    let key = glane_core::id::QuestionKey::new("choix")?;
    place.decide("again", "choix").await?;
    let asked = || room.look(|inside| inside.state.questions[&key].clone());
    assert_eq!(format!("{:?}", asked().phase), "Open");
    assert_eq!(asked().round.0, 2);
    assert!(
        !asked().on_projector && !asked().on_phones,
        "results lead nobody"
    );
    place.visitor()?.answer(&[("v", "non")]).await?;
    // Taken back, it waits: then there is one way on, and that is to open it.
    step(&place, "undo").await?;
    let console = place.console().await?;
    console.says(200, "Ouvrir le second tour");
    assert!(
        !console.html.contains("id=\"f-next\""),
        "{}",
        console.text()
    );
    let base = room.look(|inside| inside.revision.0).to_string();
    let url = format!("{}/animer/{SLUG}/decider", place.app.local);
    // Results of the first round, shown meanwhile, do not stay when the second opens.
    let show = [
        ("act", "show"),
        ("question", "choix"),
        ("screen", "projector"),
        ("base", base.as_str()),
    ];
    assert_eq!(
        place
            .facilitator
            .post(url)
            .form(&show)
            .send()
            .await?
            .status(),
        303
    );
    assert!(asked().on_projector);
    place.decide("open", "choix").await?;
    assert!(!asked().on_projector);
    Ok(())
}
