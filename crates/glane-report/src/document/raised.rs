//! Where hands were raised: answers are counted in a column of their own, never among the people, and the people add up.

use glane_core::channel::Channel;
use glane_core::id::AnswerId;
use glane_core::kind::Kind;
use glane_core::script::Script;
use glane_core::workshop::Snapshot;
use glane_locale::{Lang, Locale};
use uuid::Uuid;

use super::*;
use crate::fixture::{atelier, told};
use crate::grid::{Value, grids};
use crate::make::Format;
use crate::version::Version;

const HANDS: usize = 4;

/// The atelier, with hands raised for its first choice: each for what somebody had answered.
fn workshop() -> (Script, Snapshot, usize) {
    let (script, mut snapshot) = atelier();
    let mut questions = script.questions.iter();
    let at = questions
        .position(|one| matches!(one.kind, Kind::Choice(_) | Kind::Choices(_)))
        .unwrap();
    let key = &script.questions[at].key;
    let own = snapshot.ballots.iter().filter(|one| one.question == *key);
    let mut raised: Vec<_> = own.take(HANDS).cloned().collect();
    for (hand, n) in raised.iter_mut().zip(1..) {
        hand.person = None;
        hand.channel = Channel::Voice;
        hand.answer = AnswerId(Uuid::from_u128(n));
    }
    assert_eq!(raised.len(), HANDS);
    snapshot.ballots.extend(raised);
    (script, snapshot, at)
}

#[test]
fn hands_are_answers_in_a_column_of_their_own_and_the_people_add_up() {
    let (script, snapshot, at) = workshop();
    let locale = Locale::load().unwrap();
    let texts = Texts::new(&locale, Lang::Fr);
    let reading = Reading::of(&script, &snapshot);
    let found = glane_analysis::findings(&reading);
    let doc = Document::of(&reading, &found, &snapshot, &texts);
    let tables = grids(&reading, &doc, &texts);
    let counts = |row: &Vec<Value>| -> Vec<u64> {
        let counts = row.iter().skip(5).map(|value| match value {
            Value::Count(n) => *n,
            other => panic!("{other:?}"),
        });
        counts.collect()
    };
    for (n, row) in tables[1].tables[0].rows.iter().enumerate() {
        let counts = counts(row);
        let [answered, raised, blank, unreadable, missing] = counts[..] else {
            panic!("{counts:?}")
        };
        let hands = if n == at { 4 } else { 0 };
        assert_eq!(raised, hands, "{row:?}");
        let people = answered + blank + unreadable + missing;
        assert_eq!(people, reading.method.people, "{row:?}");
    }
    let question = &reading.questions[at];
    assert_eq!(question.raised, 4);
    // Its own table counts answers, another's people.
    let heads = |n: usize| {
        let grid = &tables[2 + n];
        grid.tables
            .iter()
            .flat_map(|table| table.head.clone())
            .collect::<Vec<_>>()
    };
    assert!(
        heads(at).contains(&"Réponses".to_owned()),
        "{:?}",
        heads(at)
    );
    assert!(
        !heads(at).contains(&"Personnes".to_owned()),
        "{:?}",
        heads(at)
    );
    let part = &doc.questions[at];
    let figure = part.results.figure.as_ref().unwrap();
    let described = format!("{figure:?}");
    let n = question.n;
    assert!(
        !described.contains(&format!("{n}\u{a0}personnes")),
        "{described}"
    );
    assert!(
        !described.contains(&format!("{n} personnes")),
        "{described}"
    );
    // The plain page says one number of people at that question: those who are.
    let plain = told(
        &(script, snapshot),
        (Lang::Fr, Version::Plain),
        Format::Html,
    );
    let plain = String::from_utf8(plain)
        .unwrap()
        .replace(['\u{a0}', '\u{202f}'], " ");
    let (_, own) = plain
        .split_once(&format!("id=\"{}\"", part.anchor))
        .unwrap();
    let (own, _) = own.split_once("</section>").unwrap();
    assert!(own.contains(&format!("{n} réponses")), "{own}");
    assert!(
        !own.contains(&format!("{n} personnes ont répondu")),
        "{own}"
    );
}
