//! What users of other tools complain of, each as a test of its own.

use anyhow::{Context, Result};
use glane_core::id::{QuestionKey, Round};
use glane_core::right::Role;
use glane_core::room::Phase;
use glane_testkit::page;

use super::visit::{Place, SLUG, Seen};
use super::{aloud, importing, typing};

/// Nothing said of results, words before the first question, times for two of three questions.
const PLAIN: &str = r#"
[atelier]
nom = "essai"
titre = "Un essai"
date = 2026-01-15
organisateur = "Un centre social"
accueil = """
Installez-vous.
On commence à 14 h."""

[[question]]
cle = "choix"
type = "un-choix"
texte = "Lequel ?"
duree = 5
note = "Ne dites pas ce que vous en pensez."
options = [{ cle = "oui", texte = "Oui, bien sûr" }, { cle = "non", texte = "Non merci" }]

[[question]]
cle = "note"
type = "echelle"
texte = "Combien ?"
duree = 3
de = 1
a = 5

[[question]]
cle = "texte"
type = "texte"
texte = "Pourquoi ?"
"#;

async fn screen(place: &Place) -> Result<Seen> {
    let url = place.projector().await?;
    Seen::of(place.app.browser()?.get(url).send().await?).await
}

/// Shows or hides results by the console's own form.
async fn shows(place: &Place, act: &str, on: &str) -> Result<()> {
    let room = place.app.room(SLUG).await?;
    let base = room.look(|inside| inside.revision.0).to_string();
    let form = [
        ("act", act),
        ("question", "choix"),
        ("screen", on),
        ("base", &base),
    ];
    let url = format!("{}/animer/{SLUG}/decider", place.app.local);
    let sent = place.facilitator.post(url).form(&form).send().await?;
    anyhow::ensure!(sent.status().is_redirection(), "{}", sent.status());
    Ok(())
}

#[tokio::test]
async fn the_first_who_answer_do_not_lead_the_others_results_are_hidden_until_revealed()
-> Result<()> {
    let place = Place::with(PLAIN).await?;
    place.decide("open", "choix").await?;
    for _ in 0..3 {
        place.visitor()?.answer(&[("v", "oui")]).await?;
    }
    let seen = screen(&place).await?;
    seen.says(200, "3 personnes ont répondu");
    seen.says(200, "Les résultats s'afficheront bientôt");
    // What there is to choose from is on the wall, and no figure of it.
    seen.says(200, "Oui, bien sûr");
    assert!(!seen.html.contains("class=\"figure\"") && seen.html.contains("id=\"offered\""));
    let phone = place.visitor()?.look().await?;
    assert!(!phone.html.contains("id=\"results\""), "nor on phones");
    Ok(())
}

#[tokio::test]
async fn results_are_hidden_then_revealed_then_hidden_again() -> Result<()> {
    let place = Place::with(PLAIN).await?;
    place.decide("open", "choix").await?;
    place.visitor()?.answer(&[("v", "oui")]).await?;
    shows(&place, "show", "projector").await?;
    let seen = screen(&place).await?;
    seen.says(200, "Oui, bien sûr");
    assert!(seen.html.contains("class=\"figure\"") && !seen.html.contains("id=\"offered\""));
    shows(&place, "show", "phones").await?;
    let phone = place.visitor()?.look().await?;
    assert!(phone.html.contains("id=\"results\""));
    shows(&place, "hide", "projector").await?;
    shows(&place, "hide", "phones").await?;
    assert!(!screen(&place).await?.html.contains("class=\"figure\""));
    assert!(
        !place
            .visitor()?
            .look()
            .await?
            .html
            .contains("id=\"results\"")
    );
    Ok(())
}

#[tokio::test]
async fn a_misunderstanding_is_reset_one_question_alone_and_the_reset_can_be_undone() -> Result<()>
{
    let place = Place::with(PLAIN).await?;
    place.decide("open", "note").await?;
    place.visitor()?.answer(&[("v", "2")]).await?;
    place.decide("open", "choix").await?;
    let visitor = place.visitor()?;
    visitor.answer(&[("v", "oui")]).await?;
    place.decide("reset", "choix").await?;
    place.decide("open", "choix").await?;
    screen(&place).await?.says(200, "Pas encore de réponse");
    let again = visitor.answer(&[("v", "non")]).await?;
    again.says(200, "Réponse enregistrée");
    // Put aside, not lost; the other question has not moved.
    let console = place.console().await?;
    console.says(200, "Tour 1 : 1 réponse.");
    assert_eq!(place.ballots().await?.len(), 3);
    let room = place.app.room(SLUG).await?;
    let key = QuestionKey::new("choix")?;
    assert!(room.look(|inside| inside.state.questions[&key].before.is_none()));
    console.says(200, "Recommencer");
    console.says(200, "mises de côté");
    Ok(())
}

#[tokio::test]
async fn a_second_round_shows_the_shift_and_counts_people_once() -> Result<()> {
    let place = Place::with(PLAIN).await?;
    place.decide("open", "choix").await?;
    let mut room = Vec::new();
    for _ in 0..6 {
        let visitor = place.visitor()?;
        visitor.answer(&[("v", "non")]).await?;
        room.push(visitor);
    }
    // What is read aloud to a table is of the round it shows.
    let table = format!("{}/animer/{SLUG}/table/choix", place.app.local);
    let first = Seen::of(place.facilitator.get(&table).send().await?).await?;
    first.says(200, "Tout le monde a choisi « Non merci »");
    place.decide("again", "choix").await?;
    place.decide("open", "choix").await?;
    let second = Seen::of(place.facilitator.get(&table).send().await?).await?;
    second.says(200, "ne disent encore rien d'assez net");
    assert!(
        !second.html.contains("Tout le monde a choisi"),
        "{}",
        second.html
    );
    for (visitor, said) in room.iter().zip(["oui", "oui", "non", "non", "non"]) {
        visitor.answer(&[("v", said)]).await?;
    }
    place.visitor()?.answer(&[("v", "oui")]).await?;
    shows(&place, "show", "projector").await?;
    let seen = screen(&place).await?;
    seen.says(200, "Tour 1 · 6 réponses Tour 2 · 6 réponses");
    seen.says(200, "Oui, bien sûr 0 3 Non merci 6 3");
    seen.says(
        200,
        "5 personnes ont répondu aux deux tours. 2 ont changé leur réponse.",
    );
    seen.says(
        200,
        "1 réponse est du premier tour seulement, 1 du second seulement",
    );
    // Seven people, not twelve; both rounds in the restitution, with the same words.
    let inside = place.app.room(SLUG).await?;
    assert_eq!(inside.look(glane_live::inside::Inside::answered), 7);
    let make = format!("{}/animer/{SLUG}/restitution", place.app.local);
    let answered = place.facilitator.post(&make).send().await?;
    assert!(answered.status().is_redirection() || answered.status().is_success());
    let page = place.facilitator.get(format!("{make}/{SLUG}.html?voir=1"));
    let page = Seen::of(page.send().await?).await?;
    page.says(200, "Tour 1 : 6 réponses. Tour 2 : 6 réponses.");
    page.says(200, "Tour 1 Tour 2 Oui, bien sûr 0 3 Non merci 6 3");
    page.says(200, "2 ont changé leur réponse.");
    page.says(200, "7 personnes");
    Ok(())
}

#[tokio::test]
async fn copying_a_workshop_copies_no_answer() -> Result<()> {
    let place = Place::with(PLAIN).await?;
    place.decide("open", "choix").await?;
    place.visitor()?.answer(&[("v", "oui")]).await?;
    let form = [
        ("title", "Un autre essai"),
        ("day", "2026-02-20"),
        ("organiser", "Un centre social"),
        ("act", "make"),
    ];
    let url = format!("{}/animer/{SLUG}/dupliquer", place.app.local);
    let made = Seen::of(place.facilitator.post(url).form(&form).send().await?).await?;
    assert_eq!(made.status, 303, "{}", made.text());
    let slug = made.location().rsplit('/').next().context("no slug")?;
    let copy = place.app.room(slug).await?;
    let data = place.app.hub.store().snapshot(copy.id(), None).await?;
    assert!(data.ballots.is_empty() && data.people.is_empty() && data.decisions.is_empty());
    assert_eq!(copy.look(|inside| inside.script.questions.len()), 3);
    assert_eq!(copy.look(|inside| inside.state.current.clone()), None);
    Ok(())
}

#[tokio::test]
async fn latecomers_go_straight_into_the_present() -> Result<()> {
    let place = Place::with(PLAIN).await?;
    for question in ["choix", "note"] {
        place.decide("open", question).await?;
        place.visitor()?.look().await?;
    }
    // Nothing before it to go through, nobody to ask.
    let late = place.visitor()?;
    late.look().await?.says(200, "Combien ?");
    late.answer(&[("v", "4")])
        .await?
        .says(200, "Réponse enregistrée");
    place.decide("close", "note").await?;
    place
        .visitor()?
        .look()
        .await?
        .says(200, "Cette question est fermée");
    Ok(())
}

#[tokio::test]
async fn nothing_is_empty_before_the_first_question() -> Result<()> {
    let place = Place::with(PLAIN).await?;
    for seen in [screen(&place).await?, place.visitor()?.look().await?] {
        seen.says(200, "Installez-vous. On commence à 14 h.");
        seen.says(200, "Un essai");
    }
    // A script that says nothing has words all the same.
    let silent = PLAIN.replace(
        "accueil = \"\"\"\nInstallez-vous.\nOn commence à 14 h.\"\"\"",
        "",
    );
    assert_ne!(silent, PLAIN);
    let place = Place::with(&silent).await?;
    for seen in [screen(&place).await?, place.visitor()?.look().await?] {
        seen.says(200, "La première question arrive bientôt");
    }
    Ok(())
}

#[tokio::test]
async fn two_facilitators_at_once_do_not_undo_each_other() -> Result<()> {
    let place = Place::with(PLAIN).await?;
    let (_, other) = place
        .app
        .member("Personne d'essai", Role::CoFacilitator)
        .await?;
    let room = place.app.room(SLUG).await?;
    // Both look at the same page; one is a moment faster.
    let base = room.look(|inside| inside.revision.0).to_string();
    let press = |client: reqwest::Client, act: &'static str, question: &'static str| {
        let url = format!("{}/animer/{SLUG}/decider", place.app.local);
        let form = [
            ("act", act),
            ("question", question),
            ("base", base.as_str()),
        ];
        let request = client.post(url).form(&form);
        async move { Seen::of(request.send().await?).await }
    };
    assert_eq!(press(other.clone(), "open", "choix").await?.status, 303);
    press(place.facilitator.clone(), "open", "note")
        .await?
        .says(409, "Quelqu'un d'autre");
    let key = QuestionKey::new("choix")?;
    assert_eq!(room.look(|inside| inside.state.phase(&key)), Phase::Open);
    // The same wish of both is no quarrel.
    let again = press(place.facilitator.clone(), "open", "choix").await?;
    assert_eq!(again.status, 303, "{}", again.text());
    // A clicker in one hand and a button in the other: the second finds the question gone on, and does nothing.
    let clicked = |at: &'static str| {
        let url = format!("{}/animer/{SLUG}/touche", place.app.local);
        let request = other.post(url).form(&[("key", "next"), ("at", at)]);
        async move { anyhow::Ok(request.send().await?.status().as_u16()) }
    };
    assert_eq!(
        (clicked("choix").await?, clicked("choix").await?),
        (204, 409)
    );
    let note = QuestionKey::new("note")?;
    assert_eq!(room.look(|inside| inside.state.current.clone()), Some(note));
    Ok(())
}

/// Two hands that press the same key see the same page, and want the same: what was just shown is not hidden again.
#[tokio::test]
async fn two_hands_on_one_key_do_not_undo_each_other() -> Result<()> {
    let place = Place::with(PLAIN).await?;
    place.decide("open", "choix").await?;
    let room = place.app.room(SLUG).await?;
    let key = QuestionKey::new("choix")?;
    let shown = || room.look(|inside| inside.state.questions[&key].on_projector);
    let dark = || room.look(|inside| inside.state.stage.is_blank);
    let press = async |what: &'static str, saw: Option<String>| {
        let url = format!("{}/animer/{SLUG}/touche", place.app.local);
        let own = [("key", what.to_owned()), ("at", "choix".to_owned())];
        let saw = saw.map(|saw| ("saw", saw));
        let form: Vec<_> = own.into_iter().chain(saw).collect();
        let sent = place.facilitator.post(url).form(&form).send().await?;
        anyhow::Ok(sent.status().as_u16())
    };
    // What the console and the room's screen say that they show.
    let saw = async || -> Result<String> {
        let console = place.console().await?.html;
        let screen = reqwest::get(place.projector().await?).await?.text().await?;
        let of = |html: &str| page::attributes(html, "data-saw").first().cloned();
        assert_eq!(of(&console), of(&screen));
        Ok(of(&console).unwrap_or_default())
    };
    for turn in 0..4 {
        let before = (shown(), dark());
        let seen = saw().await?;
        for what in ["results", "blank"] {
            let (one, other) = tokio::join!(
                press(what, Some(seen.clone())),
                press(what, Some(seen.clone()))
            );
            assert_eq!((one?, other?), (204, 204), "{what}");
        }
        assert_eq!((shown(), dark()), (!before.0, !before.1), "turn {turn}");
    }
    // A page that does not say what it shows turns what there is.
    let before = shown();
    assert_eq!(press("results", None).await?, 204);
    assert_eq!(shown(), !before);
    Ok(())
}

#[tokio::test]
async fn nobody_is_left_out_for_want_of_a_phone() -> Result<()> {
    let place = Place::with(PLAIN).await?;
    place.decide("open", "choix").await?;
    place.visitor()?.answer(&[("v", "oui")]).await?;
    // On the tablet that is passed around.
    let links = format!("{}/animer/{SLUG}/liens", place.app.local);
    let made = [("act", "show"), ("role", "tablet"), ("label", "Le hall")];
    place.facilitator.post(&links).form(&made).send().await?;
    let seen = Seen::of(place.facilitator.get(&links).send().await?).await?;
    let hrefs = page::attributes(&seen.html, "href").into_iter();
    let link = hrefs.into_iter().find(|href| href.contains("/tablette/"));
    let tablet = place.app.browser()?;
    tablet.post(link.context("no link")?).send().await?;
    let room = format!("{}/{}", place.app.local, place.code);
    tablet.get(&room).send().await?;
    let answer = [
        ("question", "choix"),
        ("round", "1"),
        ("attempt", "1"),
        ("v", "non"),
    ];
    let sent = tablet.post(format!("{room}/reponse")).form(&answer);
    assert_eq!(sent.send().await?.status().as_u16(), 303);
    // Said aloud by one, by raised hands of three, on paper typed here, on paper typed elsewhere.
    aloud::add(&place, "choix", "id=\"told-one\"", &[("v", "oui")])
        .await?
        .says(200, "Réponse dictée ajoutée : Oui, bien sûr");
    aloud::add(&place, "choix", "id=\"hands\"", &[("h.non", "3")])
        .await?
        .says(200, "3 mains levées ajoutées");
    let sheet = typing::filled(&typing::look(&place).await?.html, &[("q.choix", "1")])?;
    assert_eq!(typing::send(&place, &sheet).await?.status, 303);
    let file = "participant,groupe,source,question,reponse\na,,papier,choix,non\n";
    importing::import(&place, "fiches.csv", file)
        .await?
        .says(200, "1 réponse prise");
    // Five people, of whom one has a phone, and three hands that are nobody: all in one figure, each way told.
    let oral = format!("{}/animer/{SLUG}/oral/choix", place.app.local);
    let seen = Seen::of(place.facilitator.get(oral).send().await?).await?;
    for way in [
        "1 personne par téléphone",
        "1 personne sur la tablette partagée",
        "1 personne à l'oral",
        "2 personnes sur papier",
        "3 mains levées",
    ] {
        seen.says(200, way);
    }
    shows(&place, "show", "projector").await?;
    let seen = screen(&place).await?;
    seen.says(200, "5 personnes ont répondu, 3 mains levées");
    let key = QuestionKey::new("choix")?;
    let room = place.app.room(SLUG).await?;
    let counted = room.look(|inside| inside.counted(&key).map(|one| one.room.ballots()));
    assert_eq!(counted, Some(8));
    Ok(())
}

#[tokio::test]
async fn hiding_how_many_people_answered_says_what_results_go_on_telling() -> Result<()> {
    let place = Place::with(PLAIN).await?;
    place.decide("open", "choix").await?;
    place.visitor()?.answer(&[("v", "oui")]).await?;
    let screen = async || -> Result<String> {
        Ok(reqwest::get(place.projector().await?).await?.text().await?)
    };
    assert!(screen().await?.contains("id=\"count\""));
    let said = "disent quand même sur combien de réponses ils portent";
    assert!(!place.console().await?.text().contains(said));
    place.decide("hide_people", "choix").await?;
    place.console().await?.says(200, said);
    assert!(!screen().await?.contains("id=\"count\""));
    let base = "1 personne";
    assert!(!screen().await?.contains(base));
    // They do.
    let form = [
        ("act", "show"),
        ("question", "choix"),
        ("screen", "projector"),
    ];
    let revision = place.app.room(SLUG).await?.look(|inside| inside.revision.0);
    let base_of = [("base", revision.to_string())];
    let form: Vec<_> = form
        .iter()
        .map(|(name, value)| (*name, (*value).to_owned()))
        .chain(base_of)
        .collect();
    let url = format!("{}/animer/{SLUG}/decider", place.app.local);
    let sent = place.facilitator.post(url).form(&form).send().await?;
    assert!(sent.status().is_redirection());
    let shown = page::words(&screen().await?);
    assert!(shown.contains("Oui") && shown.contains('1'), "{shown}");
    Ok(())
}

#[tokio::test]
async fn who_leads_sees_where_the_room_is_what_remains_and_how_long() -> Result<()> {
    let place = Place::with(PLAIN).await?;
    place
        .console()
        .await?
        .says(200, "Aucune question posée sur 3");
    place.decide("open", "choix").await?;
    let seen = place.console().await?;
    seen.says(200, "1 question posée sur 3 encore 2 à venir");
    seen.says(
        200,
        "au moins 8 minutes d'après le déroulé (1 question n'a pas de durée)",
    );
    assert!(seen.html.contains("id=\"dot-choix\""));
    place.decide("open", "texte").await?;
    place.console().await?.says(200, "au moins 3 minutes");
    Ok(())
}

#[tokio::test]
async fn a_timer_that_ended_while_the_program_was_down_closes_the_question_and_takes_nothing_late()
-> Result<()> {
    let place = Place::with(PLAIN).await?;
    place.decide("open", "choix").await?;
    let room = place.app.room(SLUG).await?;
    let base = room.look(|inside| inside.revision.0).to_string();
    let form = [
        ("act", "time"),
        ("question", "choix"),
        ("seconds", "60"),
        ("base", base.as_str()),
    ];
    let url = format!("{}/animer/{SLUG}/decider", place.app.local);
    let sent = place.facilitator.post(url).form(&form).send().await?;
    assert!(sent.status().is_redirection());
    let visitor = place.visitor()?;
    let page = visitor.look().await?;
    page.says(200, "Il restait");
    drop(room);
    let code = place.code.clone();
    let app = place.app.restart().await?;
    // The timer is still there; then its time passes.
    let room = app.room(SLUG).await?;
    assert!(room.look(|inside| inside.state.timer().is_some()));
    app.pass(75);
    let key = QuestionKey::new("choix")?;
    for _ in 0..200 {
        if room.look(|inside| inside.state.phase(&key)) == Phase::Closed {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    assert_eq!(room.look(|inside| inside.state.phase(&key)), Phase::Closed);
    let moved = visitor.moved(&app, &code);
    let late = moved.send_as("choix", "1", "1", &[("v", "oui")]).await?;
    late.says(409, "fermée");
    assert_eq!(room.look(|inside| inside.state.round(&key)), Round::FIRST);
    Ok(())
}

/// Pages of a locked question offer no button; what is sent all the same, by an older page, is refused.
#[tokio::test]
async fn a_locked_question_takes_nothing_until_it_is_unlocked() -> Result<()> {
    let place = Place::with(PLAIN).await?;
    place.decide("open", "choix").await?;
    let (one, other) = (place.visitor()?, place.visitor()?);
    one.answer(&[("v", "oui")]).await?;
    place.decide("lock", "choix").await?;
    place.app.pass(60);
    other.look().await?.says(200, "On en parle ensemble");
    for (who, attempt) in [(&other, "1"), (&one, "2")] {
        let refused = who.send_as("choix", "1", attempt, &[("v", "non")]).await?;
        refused.says(409, "Les réponses sont verrouillées");
    }
    assert_eq!(place.ballots().await?.len(), 1);
    place.decide("unlock", "choix").await?;
    other.answer(&[("v", "non")]).await?;
    assert_eq!(place.ballots().await?.len(), 2);
    Ok(())
}
