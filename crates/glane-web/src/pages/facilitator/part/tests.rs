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

/// A whole afternoon: each question opened in turn, the last one closed.
fn afternoon() -> Vec<Act> {
    let script = read::read(SCRIPT).unwrap();
    let keys = || script.questions.iter().map(|question| &question.key);
    let opened = keys().map(|question| open(question.as_str()));
    let last = keys().next_back().unwrap().clone();
    opened.chain([Act::Close { question: last }]).collect()
}

/// That findings were put to the room, and that this is over.
fn put_and_over() -> [Act; 3] {
    use glane_core::reaction::{Move, Put};
    let finding = glane_core::id::FindingId::new("a".repeat(12)).unwrap();
    let question = QuestionKey::of_reaction(&finding, "abcdef").unwrap();
    let put = Put {
        question: question.clone(),
        finding,
        words: glane_core::label::Label::fr("Un constat"),
        about: None,
    };
    [
        Act::Reaction(Move::Put {
            findings: vec![put],
        }),
        Act::Open { question },
        Act::Reaction(Move::End),
    ]
}

#[test]
fn after_the_last_question_the_console_says_what_comes_next_and_reopens_nothing() {
    let last = part(&room(&afternoon(), 3));
    let (_, told) = last.split_once("id=\"then\"").unwrap();
    let places = [
        "then-read",
        "then-put",
        "then-write",
        "then-share",
        "then-end",
    ];
    let places = places.map(|id| told.find(&format!("id=\"{id}\"")).unwrap());
    assert!(places.is_sorted(), "in the order they are done in");
    assert!(!part(&room(&[open("relation")], 3)).contains("id=\"then\""));

    let over: Vec<Act> = afternoon().into_iter().chain(put_and_over()).collect();
    let over = part(&room(&over, 3));
    assert!(over.contains("Toutes les questions sont posées") && over.contains("id=\"then\""));
    for wrong in [
        "Aucune question",
        "id=\"next-relation\"",
        "aucune question posée",
    ] {
        assert!(!over.contains(wrong), "{wrong}");
    }
}

#[test]
fn after_findings_were_put_the_way_on_is_to_a_question_never_asked() {
    let acts: Vec<Act> = [open("relation")]
        .into_iter()
        .chain(put_and_over())
        .collect();
    let inside = room(&acts, 3);
    let html = part(&inside);
    assert!(html.contains("id=\"next-canaux\"") && !html.contains("id=\"next-relation\""));
    assert!(html.contains("Aucune question n’est ouverte"), "{html}");
}

#[test]
fn a_second_round_is_opened_by_a_button_that_says_so() {
    let again = || {
        Act::Running(glane_core::running::Move::Again {
            question: key("canaux"),
        })
    };
    let show = Act::Show {
        question: key("canaux"),
        screen: Screen::Projector,
    };
    let html = part(&room(&[open("canaux"), show.clone(), again()], 3));
    assert!(html.contains(">Ouvrir le second tour<"), "{html}");
    assert!(html.contains("id=\"now-open-canaux\" class=\"main\""));
    assert!(
        html.contains("id=\"show-projector-canaux\""),
        "results are hidden again"
    );
    let third = part(&room(&[open("canaux"), again(), again()], 3));
    assert!(third.contains(">Ouvrir le tour 3<"));
    let reset = Act::ResetRound {
        question: key("canaux"),
    };
    let anew = part(&room(&[open("canaux"), show, reset], 3));
    assert!(anew.contains(">Poser de nouveau la question<"));
    assert!(anew.contains("id=\"show-projector-canaux\""));
}
