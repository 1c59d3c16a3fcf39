use glane_analysis::findings;
use glane_core::ballot::{Ballot, Body};
use glane_core::decision::{Act, Actor, Decision};
use glane_core::id::{AnswerId, DecisionId, QuestionKey, Revision};
use glane_core::kind::Payload;
use glane_core::script::Script;
use glane_core::world::Micros;
use glane_locale::{Lang, Locale};

use super::*;
use crate::fixture::{atelier, empty, named};

fn document((script, snapshot): &(Script, Snapshot)) -> Document {
    let locale = Locale::load().unwrap();
    let reading = Reading::of(script, snapshot);
    Document::of(
        &reading,
        &findings(&reading),
        snapshot,
        &Texts::new(&locale, Lang::Fr),
    )
}

fn decided(snapshot: &mut Snapshot, act: Act) {
    snapshot.decisions.push(Decision {
        revision: Revision(2),
        id: DecisionId(named(&act.target().to_string())),
        at: Micros(0),
        actor: Actor::Facilitator,
        base: Revision(1),
        target: act.target(),
        act,
        undoes: None,
    });
}

fn key(text: &str) -> QuestionKey {
    QuestionKey::new(text).unwrap()
}

#[test]
fn lessons_rest_on_cells_and_lead_to_their_question() {
    let workshop = atelier();
    let reading = Reading::of(&workshop.0, &workshop.1);
    let found = findings(&reading);
    let doc = document(&workshop);
    assert!(doc.lessons.entries.len() >= 7);
    for lesson in &doc.lessons.entries {
        assert!(
            doc.questions
                .iter()
                .any(|part| part.anchor == lesson.anchor)
        );
        assert_ne!(lesson.kind, "voices");
        let cells: Vec<String> = serde_json::from_str(&lesson.cells).unwrap();
        assert!(!cells.is_empty());
        let known: Vec<String> = found
            .iter()
            .flat_map(|finding| &finding.cells)
            .filter(|at| reading.cell(at).is_some())
            .map(ToString::to_string)
            .collect();
        assert!(cells.iter().all(|cell| known.contains(cell)));
    }
    let told = doc.lessons.entries.len();
    let left = found.len() - told;
    assert!(doc.lessons.more.unwrap().starts_with(&left.to_string()));
}

#[test]
fn no_question_takes_all_the_lessons() {
    let doc = document(&atelier());
    for part in &doc.questions {
        let about = doc
            .lessons
            .entries
            .iter()
            .filter(|lesson| lesson.anchor == part.anchor);
        assert!(about.count() <= 4, "{}", part.title);
    }
}

#[test]
fn raised_hands_stand_beside_the_people() {
    let (script, mut snapshot) = atelier();
    let before = document(&(script.clone(), snapshot.clone()));
    let like = snapshot
        .ballots
        .iter()
        .find(|ballot| ballot.question == key("aisance"))
        .unwrap()
        .clone();
    for n in 0..2 {
        snapshot.ballots.push(Ballot {
            answer: AnswerId(named(&format!("hand {n}"))),
            person: None,
            body: Body::Answered(Payload::Score(7)),
            ..like.clone()
        });
    }
    let doc = document(&(script.clone(), snapshot));
    let place = script
        .questions
        .iter()
        .position(|question| question.key == key("aisance"))
        .unwrap();
    assert_eq!(
        doc.questions[place].accounting,
        before.questions[place].accounting
    );
    assert!(doc.questions[place].raised.as_ref().unwrap().contains('2'));
    assert_eq!(before.questions[place].raised, None);
}

#[test]
fn what_was_not_asked_is_told_from_what_nobody_answered() {
    let (script, mut snapshot) = empty();
    decided(
        &mut snapshot,
        Act::Open {
            question: key("canaux"),
        },
    );
    let doc = document(&(script, snapshot));
    let (asked, others): (Vec<&Part>, Vec<&Part>) = doc
        .questions
        .iter()
        .partition(|part| part.anchor == "question-canaux");
    assert!(asked[0].accounting.is_some() && asked[0].caution != others[0].caution);
    assert!(others.iter().all(|part| part.accounting.is_none()));
    let collected = doc.method.parts[0].sentences.concat();
    assert!(collected.contains("1 question a été posée"), "{collected}");
}

#[test]
fn the_limits_say_whether_people_present_were_counted() {
    let limits = |present: Option<u32>| {
        let (script, mut snapshot) = atelier();
        decided(&mut snapshot, Act::Present { people: present });
        document(&(script, snapshot))
            .method
            .parts
            .last()
            .unwrap()
            .sentences
            .clone()
    };
    let locale = Locale::load().unwrap();
    let said = |key| locale.text(Lang::Fr, key);
    assert!(limits(None).contains(&said("restitution-method-present-unknown")));
    assert!(limits(Some(30)).contains(&said("restitution-method-more-answers")));
    assert_eq!(limits(Some(40)).len(), limits(None).len() - 1);
}

#[test]
fn words_written_rarely_leave_the_table_and_none_is_lost() {
    let workshop = atelier();
    let doc = document(&workshop);
    let part = &doc.questions[0];
    let reading = Reading::of(&workshop.0, &workshop.1);
    let words = &reading.questions[0].words().unwrap().words;
    let listed: usize = part.few.iter().map(|few| few.words.len()).sum();
    let table = part.table.as_ref().unwrap();
    assert_eq!(table.rows.len() + listed, words.len());
    assert!(
        table
            .rows
            .iter()
            .all(|row| row[1].parse::<u64>().unwrap() >= 3)
    );
}

#[test]
fn page_numbers_are_cut_out_of_the_sentence() {
    let doc = document(&empty());
    assert_eq!(doc.page_of, ["Page ", " sur ", ""].map(str::to_owned));
}
