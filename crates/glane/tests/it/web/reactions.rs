//! Findings put to the room, by forms and pages alone.

use anyhow::{Context, Result, ensure};
use glane_testkit::page;

use super::visit::{EVERY_KIND, Place, SLUG, Seen, Visitor};

/// Two questions answered by seven, so that a few things are found.
pub(super) async fn answered() -> Result<(Place, Vec<Visitor>)> {
    let place = Place::with(EVERY_KIND).await?;
    let people: Vec<Visitor> = (0..7).map(|_| place.visitor()).collect::<Result<_>>()?;
    place.decide("open", "choix").await?;
    for (n, one) in people.iter().enumerate() {
        let choice = if n == 0 { "non" } else { "oui" };
        one.answer(&[("v", choice)]).await?;
    }
    place.decide("open", "plusieurs").await?;
    for (n, one) in people.iter().enumerate() {
        let choice = if n < 2 { "miel" } else { "pain" };
        one.answer(&[("v", choice)]).await?;
    }
    Ok((place, people))
}

pub(super) async fn panel(place: &Place, asking: &str) -> Result<Seen> {
    let url = format!("{}/animer/{SLUG}/a-chaud{asking}", place.app.local);
    Seen::of(place.facilitator.get(url).send().await?).await
}

pub(super) async fn send(place: &Place, form: &[(&str, &str)]) -> Result<Seen> {
    let room = place.app.room(SLUG).await?;
    let base = room.look(|inside| inside.revision.0).to_string();
    let form = form.iter().copied().chain([("base", base.as_str())]);
    let form: Vec<(&str, &str)> = form.collect();
    let url = format!("{}/animer/{SLUG}/a-chaud", place.app.local);
    Seen::of(place.facilitator.post(url).form(&form).send().await?).await
}

pub(super) async fn press(place: &Place, form: &[(&str, &str)]) -> Result<()> {
    let seen = send(place, form).await?;
    ensure!(
        seen.status == 303,
        "{form:?}: {}: {}",
        seen.status,
        seen.text()
    );
    Ok(())
}

pub(super) async fn undo(place: &Place) -> Result<()> {
    let html = panel(place, "").await?.html;
    let undoes = page::field(&html, "undoes").context("nothing to undo")?;
    press(place, &[("act", "undo"), ("undoes", &undoes)]).await
}

/// The findings that are offered.
pub(super) async fn offered(place: &Place) -> Result<Vec<String>> {
    let seen = panel(place, "?choisir=1").await?;
    let ids = page::attributes(&seen.html, "id").into_iter();
    Ok(ids
        .filter_map(|id| id.strip_prefix("c-").map(str::to_owned))
        .collect())
}

/// Puts the first three findings to the room; their questions.
pub(super) async fn begin(place: &Place) -> Result<Vec<String>> {
    let all = offered(place).await?;
    let form: Vec<(&str, &str)> = all
        .iter()
        .take(3)
        .map(|key| ("finding", key.as_str()))
        .collect();
    let form: Vec<(&str, &str)> = form.into_iter().chain([("act", "begin")]).collect();
    press(place, &form).await?;
    let room = place.app.room(SLUG).await?;
    Ok(room.look(|inside| {
        let list = &inside.state.reactions.list;
        list.iter().map(|put| put.question.to_string()).collect()
    }))
}

pub(super) async fn screen(place: &Place) -> Result<String> {
    let seen = Seen::of(reqwest::get(place.projector().await?).await?).await?;
    Ok(seen.text())
}

#[tokio::test]
async fn people_without_a_script_react_nuance_and_change_their_minds() -> Result<()> {
    let (place, people) = answered().await?;
    let questions = begin(&place).await?;
    let (one, two) = (&people[0], &people[1]);
    let seen = one.look().await?;
    seen.says(200, "Constat 1 sur 3");
    // No button but the three is there before a stance is taken; the text's own is not shown.
    ensure!(seen.html.contains("data-stance=\"\""), "{}", seen.html);
    one.answer(&[("v", "agree")]).await?.says(200, "D'accord");
    let again = one
        .answer(&[("v", "nuance"), ("idea", "pas le <lundi>")])
        .await?;
    again.says(200, "pas le <lundi>");
    again.says(200, "c'est cette réponse qui compte");
    ensure!(again.html.contains("data-stance=\"nuance\""));
    two.answer(&[("v", "disagree")]).await?;
    // Who agrees after all nuances nothing any more.
    two.answer(&[("v", "agree"), ("idea", "un reste")]).await?;
    let two_said = two.look().await?;
    ensure!(!two_said.text().contains("un reste"), "{}", two_said.text());
    let refused = two.send(&[("v", "peut-être")]).await?;
    refused.says(422, "n'est pas dans la liste");
    let long = "x".repeat(281);
    two.send(&[("v", "nuance"), ("idea", &long)])
        .await?
        .says(422, "280 caractères au plus");
    two.send(&[("idea", "sans avis")])
        .await?
        .says(422, "Rien n'est encore écrit ou choisi");
    panel(&place, "")
        .await?
        .says(200, "2 personnes ont répondu");
    // The next one: an answer to the one before comes too late once its time is over.
    press(&place, &[("act", "open"), ("question", &questions[1])]).await?;
    place.app.pass(600);
    let late = people[2]
        .send_as(&questions[0], "1", "1", &[("v", "agree")])
        .await?;
    late.says(409, "D'accord");
    let never = people[2]
        .send_as(&questions[2], "1", "1", &[("v", "agree")])
        .await?;
    ensure!(never.status == 409, "{}", never.status);
    let lost = people[2]
        .send_as("r--000000000000-00000000", "1", "1", &[("v", "agree")])
        .await?;
    ensure!(lost.status >= 400, "{}", lost.status);
    press(&place, &[("act", "end")]).await?;
    one.look().await?.says(200, "C'était le dernier constat");
    Ok(())
}

#[tokio::test]
async fn what_the_room_says_is_hidden_counted_with_hands_and_taken_back() -> Result<()> {
    let (place, people) = answered().await?;
    let question = &begin(&place).await?[0];
    people[0].answer(&[("v", "agree")]).await?;
    ensure!(!screen(&place).await?.contains("À nuancer"));
    press(&place, &[("act", "show"), ("question", question)]).await?;
    ensure!(
        screen(&place)
            .await?
            .contains("D'accord 1 À nuancer 0 Pas d'accord 0")
    );
    let hands = [
        ("act", "hands"),
        ("question", question.as_str()),
        ("agree", "7"),
        ("nuance", " 2 "),
        ("disagree", ""),
    ];
    press(&place, &hands).await?;
    ensure!(
        screen(&place)
            .await?
            .contains("D'accord 8 À nuancer 2 Pas d'accord 0")
    );
    let bad = [
        ("act", "hands"),
        ("question", question.as_str()),
        ("agree", "beaucoup"),
        ("nuance", ""),
        ("disagree", ""),
    ];
    send(&place, &bad)
        .await?
        .says(422, "Écrivez un nombre entier");
    // Each step is taken back, the last first: hands, what is shown, what is open, what was chosen.
    undo(&place).await?;
    ensure!(screen(&place).await?.contains("D'accord 1 À nuancer 0"));
    undo(&place).await?;
    ensure!(!screen(&place).await?.contains("À nuancer"));
    undo(&place).await?;
    undo(&place).await?;
    ensure!(
        screen(&place).await?.contains("Lesquels ?"),
        "{}",
        screen(&place).await?
    );
    panel(&place, "").await?.says(200, "Choisir les constats");
    // The console takes back what it did itself, and nothing of this.
    let console = place.console().await?;
    ensure!(!console.text().contains("Constat 1 sur 3"));
    // What was answered meanwhile is counted as it is on disk.
    let room = place.app.room(SLUG).await?;
    ensure!(room.recount().await?.differs.is_empty());
    let console = page::field(&console.html, "undoes").context("nothing to undo")?;
    let log = room.look(|inside| inside.log().to_vec());
    let act = log
        .iter()
        .find(|one| one.id.to_string() == console)
        .context("no such act")?;
    ensure!(!glane_core::reaction::is_of_reactions(&act.act), "{act:?}");
    Ok(())
}

#[tokio::test]
async fn three_to_five_findings_are_chosen_in_an_order() -> Result<()> {
    let (place, _) = answered().await?;
    let all = offered(&place).await?;
    ensure!(all.len() >= 3, "{all:?}");
    let few = [("act", "begin"), ("finding", all[0].as_str())];
    send(&place, &few).await?.says(422, "de trois à cinq");
    send(&place, &[("act", "begin")])
        .await?
        .says(422, "de trois à cinq");
    let stale = [("act", "begin"), ("finding", "f-000000000000")];
    ensure!(send(&place, &stale).await?.status == 409);
    let orders: Vec<String> = all
        .iter()
        .take(3)
        .map(|key| format!("order-{key}"))
        .collect();
    let form = [
        ("act", "begin"),
        ("finding", all[0].as_str()),
        ("finding", all[1].as_str()),
        ("finding", all[2].as_str()),
        (orders[0].as_str(), "9"),
        (orders[1].as_str(), "3"),
        (orders[2].as_str(), "3"),
    ];
    press(&place, &form).await?;
    let room = place.app.room(SLUG).await?;
    let list = room.look(|inside| inside.state.reactions.list.clone());
    let put: Vec<String> = list
        .iter()
        .map(|put| format!("f-{}", put.finding))
        .collect();
    assert_eq!(put, [all[1].clone(), all[2].clone(), all[0].clone()]);
    // A finding left out is offered no more.
    let finding = list[0].finding.to_string();
    let url = format!("{}/animer/{SLUG}/rediger", place.app.local);
    let base = room.look(|inside| inside.revision.0).to_string();
    let block = format!("f-{finding}");
    let drop = [
        ("act", "drop"),
        ("block", block.as_str()),
        ("base", base.as_str()),
    ];
    let dropped = Seen::of(place.facilitator.post(url).form(&drop).send().await?).await?;
    ensure!(dropped.status == 303, "{}", dropped.text());
    ensure!(!offered(&place).await?.contains(&block));
    Ok(())
}

#[tokio::test]
async fn a_nuance_is_masked_kept_and_printed_word_for_word() -> Result<()> {
    let (place, people) = answered().await?;
    let question = &begin(&place).await?[0];
    for one in people.iter().skip(2) {
        one.answer(&[("v", "agree")]).await?;
    }
    people[0]
        .answer(&[("v", "nuance"), ("idea", "surtout le soir")])
        .await?;
    people[1]
        .answer(&[("v", "disagree"), ("idea", "connard")])
        .await?;
    let seen = panel(&place, "").await?;
    seen.says(200, "connard peut blesser : à relire");
    let room = place.app.room(SLUG).await?;
    let answers = room.look(|inside| {
        let key = glane_core::id::QuestionKey::new(question.as_str()).unwrap();
        let all = inside.nuances(&key).into_iter();
        all.map(|one| (one.text.to_owned(), one.answer.to_string()))
            .collect::<Vec<_>>()
    });
    let id = |text: &str| {
        answers
            .iter()
            .find(|(said, _)| said == text)
            .unwrap()
            .1
            .clone()
    };
    let printed = async || -> Result<String> {
        let snapshot = place.app.hub.store().snapshot(room.id(), None).await?;
        let script = glane_core::script::read::read(&snapshot.workshop.source).unwrap();
        let (locale, french) = (glane_locale::Locale::load()?, glane_locale::Lang::Fr);
        let format = [glane_report::Format::Html];
        let files = glane_report::make(&script, &snapshot, &locale, french, &format)?;
        let file = files.into_iter().next().context("no page")?;
        Ok(page::words(&String::from_utf8(file.bytes)?))
    };
    let page = printed().await?;
    ensure!(
        page.contains("5 d'accord, 1 à nuancer, 1 pas d'accord, sur 7 personnes."),
        "{page}"
    );
    ensure!(page.contains("surtout le soir") && !page.contains("connard"));
    let mask = |act: &'static str, text: &str| {
        [
            ("act", act.to_owned()),
            ("question", question.clone()),
            ("answer", id(text)),
        ]
    };
    for form in [mask("mask", "surtout le soir"), mask("keep", "connard")] {
        let form: Vec<(&str, &str)> = form
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        press(&place, &form).await?;
    }
    let page = printed().await?;
    ensure!(!page.contains("surtout le soir") && page.contains("connard"));
    ensure!(page.contains("1 nuance écrite n'est pas montrée"));
    let lost = [
        ("act", "mask"),
        ("question", question.as_str()),
        ("answer", "0193707f-8f7a-7000-8000-000000000001"),
    ];
    ensure!(send(&place, &lost).await?.status == 409);
    // Everything is there again after the program was started anew.
    let code = place.code.clone();
    let app = place.app.restart().await?;
    let again = Visitor::new(&app, &code)?.look().await?;
    again.says(200, "Constat 1 sur 3");
    Ok(())
}

#[tokio::test]
async fn whoever_only_reacts_took_part_in_nothing_that_was_found() -> Result<()> {
    let (place, _) = answered().await?;
    begin(&place).await?;
    let newcomer = place.visitor()?;
    newcomer.answer(&[("v", "agree")]).await?;
    let room = place.app.room(SLUG).await?;
    ensure!(room.look(glane_live::inside::Inside::answered) == 7);
    // What else the room's page of questions has is as before.
    let console = place.console().await?;
    console.says(200, "Restitution à chaud");
    ensure!(console.html.matches("id=\"q-").count() == 7);
    // The console leads to its page, and has no button for it.
    let question = place
        .app
        .room(SLUG)
        .await?
        .look(|inside| inside.state.current.clone());
    let question = question.context("nothing is open")?.to_string();
    let base = room.look(|inside| inside.revision.0).to_string();
    let url = format!("{}/animer/{SLUG}/decider", place.app.local);
    let form = [("act", "reset"), ("question", &question), ("base", &base)];
    let refused = place.facilitator.post(url).form(&form).send().await?;
    ensure!(refused.status() == 400, "{}", refused.status());
    Ok(())
}
