//! The part as it stands in rooms of every state.

use std::sync::Arc;

use glane_core::ballot::{Ballot, Body};
use glane_core::channel::Channel;
use glane_core::decision::{Act, Actor, Decision, Screen};
use glane_core::id::{
    AnswerId, DecisionId, PersonId, QuestionKey, Revision, Round, ScriptVersion, WorkshopId,
};
use glane_core::kind::Payload;
use glane_core::script::read;
use glane_core::workshop::{Snapshot, Workshop};
use glane_core::world::{Clock, Entropy, Micros, ordered_id, random_id};
use glane_locale::{Lang, Locale};

use super::*;

const SCRIPT: &str = include_str!("../../../../../../examples/atelier-numerique.atelier.toml");

struct Still(u8);

impl Clock for Still {
    fn now(&self) -> Micros {
        Micros(0)
    }
}

impl Entropy for Still {
    fn fill(&self, buffer: &mut [u8]) {
        buffer.fill(self.0);
    }
}

fn key(text: &str) -> QuestionKey {
    QuestionKey::new(text).unwrap()
}

/// A room after these acts, in which `people` answered `canaux`.
fn room(acts: &[Act], people: u8) -> Inside {
    let script = read::read(SCRIPT).unwrap();
    let canaux = script.question(&key("canaux")).unwrap();
    let ticked = Payload::Items(
        canaux
            .items
            .iter()
            .take(1)
            .map(|item| item.key.clone())
            .collect(),
    );
    let ballots = (1..=people).map(|n| Ballot {
        answer: AnswerId(random_id(&Still(n))),
        question: key("canaux"),
        round: Round::FIRST,
        person: Some(PersonId(random_id(&Still(n)))),
        attempt: 1,
        revision: Revision(2),
        script: ScriptVersion(1),
        channel: Channel::Phone,
        body: Body::Answered(ticked.clone()),
    });
    let decisions = acts.iter().zip(1_u8..).map(|(act, n)| Decision {
        revision: Revision(u64::from(n) + 2),
        id: DecisionId(ordered_id(&Still(n), &Still(n))),
        at: Micros(0),
        actor: Actor::Facilitator,
        base: Revision(1),
        target: act.target(),
        act: act.clone(),
        undoes: None,
    });
    let workshop = Workshop {
        id: WorkshopId(ordered_id(&Still(0), &Still(0))),
        slug: script.slug.clone(),
        code: "CDFGH".to_owned(),
        created: Micros(0),
        source: SCRIPT.to_owned(),
        script: ScriptVersion(1),
        revision: Revision(40),
    };
    let snapshot = Snapshot {
        told: Vec::new(),
        ballots: ballots.collect(),
        decisions: decisions.collect(),
        people: vec![],
        ideas: vec![],
        workshop,
    };
    Inside::of(script, snapshot)
}

fn part(inside: &Inside) -> String {
    html(
        &Tr::new(&Arc::new(Locale::load().unwrap()), Lang::Fr),
        inside,
        None,
        Voice::Silent,
    )
    .unwrap()
}

fn open(question: &str) -> Act {
    Act::Open {
        question: key(question),
    }
}

#[test]
fn before_the_first_question_there_is_one_way_on() {
    let html = part(&room(&[], 0));
    assert!(html.contains("id=\"next-relation\""));
    assert!(!html.contains("id=\"previous") && !html.contains("id=\"undo\""));
    assert!(html.contains("nombre de présents non compté"));
}

#[test]
fn an_open_question_can_be_closed_left_or_gone_back_from() {
    let html = part(&room(&[open("relation"), open("canaux")], 3));
    for id in [
        "now-close-canaux",
        "next-horaires",
        "previous-relation",
        "close-canaux",
        "open-relation",
    ] {
        assert!(html.contains(&format!("id=\"{id}\"")), "{id}");
    }
    assert!(html.contains("aria-current=\"step\""));
    assert!(html.contains("name=\"undoes\""));
    // Each form says which state of the room it was made in.
    let forms = html.matches("<form").count();
    assert_eq!(html.matches("name=\"base\" value=\"40\"").count(), forms);
}

#[test]
fn more_answers_than_people_is_a_warning_and_nothing_is_trimmed() {
    let present = |people| {
        room(
            &[
                open("canaux"),
                Act::Present {
                    people: Some(people),
                },
            ],
            3,
        )
    };
    let html = part(&present(2));
    assert!(html.contains("id=\"warning\""));
    assert!(html.contains("<div id=\"answered\"><dt>Ont répondu</dt><dd><b>3</b>"));
    assert!(!part(&present(3)).contains("id=\"warning\""));
}

#[test]
fn what_a_screen_shows_is_what_its_button_hides() {
    let hide = Act::Hide {
        question: key("canaux"),
        screen: Screen::Projector,
    };
    let show = Act::Show {
        question: key("canaux"),
        screen: Screen::Phones,
    };
    let html = part(&room(&[open("canaux"), hide.clone()], 1));
    assert!(
        html.contains("id=\"show-projector-canaux\"") && html.contains("id=\"show-phones-canaux\"")
    );
    assert!(
        html.contains("Vous seul"),
        "results nobody else sees are said to be so"
    );
    let html = part(&room(&[open("canaux"), hide, show], 1));
    assert!(html.contains("id=\"hide-phones-canaux\"") && !html.contains("Vous seul"));
}

#[test]
fn a_question_not_asked_yet_cannot_be_asked_again() {
    let html = part(&room(&[open("canaux")], 0));
    assert!(html.contains("id=\"reset-canaux\"") && !html.contains("id=\"reset-horaires\""));
}

#[test]
fn asking_again_says_where_the_earlier_answers_are() {
    let reset = Act::ResetRound {
        question: key("canaux"),
    };
    let before = part(&room(&[open("canaux")], 3));
    assert!(!before.contains("id=\"rounds-canaux\""));
    let after = part(&room(&[open("canaux"), reset.clone(), reset], 3));
    let (_, told) = after.split_once("id=\"rounds-canaux\">").unwrap();
    let (told, _) = told.split_once('<').unwrap();
    assert!(told.starts_with("Tour 1\u{a0}: 3 réponses."), "{told}");
    assert!(told.contains("restitution") && !told.contains("Tour 2"));
}

#[test]
fn a_made_restitution_is_nothing_to_undo() {
    assert!(
        !part(&room(
            &[Act::Publish {
                data: Revision(2),
                told: Vec::new()
            }],
            0
        ))
        .contains("id=\"undo\"")
    );
}

#[test]
fn every_text_is_there_in_both_languages() {
    let locale = Arc::new(Locale::load().unwrap());
    for lang in Lang::ALL {
        let inside = room(
            &[
                open("relation"),
                open("canaux"),
                Act::Present { people: Some(1) },
            ],
            3,
        );
        let html = html(&Tr::new(&locale, lang), &inside, None, Voice::Silent).unwrap();
        assert!(!html.contains('⟦') && !html.contains("{$"), "{html}");
    }
}
