//! What people write of answers whose names hold commas, « ou », small words: over the library's workshops, in French and
//! English. True sentences are proved where they should be, and never said to contradict the data; changed by a number, an
//! answer or a denial, none is proved.

use std::collections::BTreeMap;

use glane_core::ballot::{Ballot, Body};
use glane_core::channel::Channel;
use glane_core::draft::BlockKind;
use glane_core::id::{
    AnswerId, BlockKey, PersonId, QuestionKey, Revision, Round, ScriptVersion, WorkshopId,
};
use glane_core::kind::{QuestionKind as _, Raw};
use glane_core::person::Person;
use glane_core::script::Script;
use glane_core::workshop::{Snapshot, Workshop};
use glane_core::world::Micros;
use glane_locale::Lang;
use glane_report::Restitution;
use glane_report::desk::{Desk, Held};
use serde::Deserialize;
use uuid::Uuid;

use crate::judge::locale;

/// How many answer.
const PEOPLE: usize = 8;

#[derive(Deserialize)]
struct Case {
    /// The workshop's name in the library.
    script: String,
    question: String,
    lang: String,
    /// How many choose each answer, in the script's order.
    counts: Vec<usize>,
    /// What is true, and is proved.
    #[serde(default)]
    proved: Vec<String>,
    /// What is true, and need not be proved.
    #[serde(default)]
    left: Vec<String>,
    /// Words of these sentences, and those of other answers that make them false.
    instead: BTreeMap<String, Vec<String>>,
    /// Other falsehoods.
    #[serde(default)]
    lies: Vec<String>,
}

fn cases() -> Vec<Case> {
    serde_json::from_str(include_str!("library.json")).unwrap()
}

impl Case {
    fn desk(&self) -> Desk {
        let lang = Lang::parse(&self.lang).unwrap();
        let (script, snapshot) = answered(self);
        Desk::at(&Restitution::of(script, snapshot, locale(), lang))
    }

    fn held(&self, desk: &Desk, text: &str) -> Held {
        let about = [QuestionKey::new(self.question.as_str()).unwrap()];
        let key = BlockKey::own("a").unwrap();
        desk.held(&key, BlockKind::Finding, text, &about)
    }

    fn truths(&self) -> impl Iterator<Item = &String> {
        self.proved.iter().chain(&self.left)
    }

    /// Each truth with one number, one answer or one denial changed.
    fn falsehoods(&self) -> Vec<String> {
        let mut all = self.lies.clone();
        for text in self.truths() {
            for (own, others) in &self.instead {
                let lower = text.to_lowercase();
                if let Some(at) = lower.find(&own.to_lowercase()) {
                    let end = at + own.len();
                    let told = others.iter();
                    all.extend(told.map(|other| format!("{}{other}{}", &text[..at], &text[end..])));
                }
            }
            all.extend(recounted(text));
            for (said, denied) in DENIALS {
                if text.contains(said) {
                    all.push(text.replacen(said, denied, 1));
                }
            }
        }
        all
    }
}

const DENIALS: [(&str, &str); 6] = [
    (" ont choisi", " n'ont pas choisi"),
    (" prennent", " ne prennent pas"),
    (" : ", " : pas "),
    (" chose ", " did not choose "),
    (" take ", " do not take "),
    (": ", ": not "),
];

const WORDS: [[&str; 9]; 2] = [
    [
        "zéro", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit",
    ],
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight",
    ],
];

/// A text with each of its numbers one more, and one less.
fn recounted(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut at = 0;
    for word in text.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        let low = bare.to_lowercase();
        let mut put = |other: String| {
            out.push(format!(
                "{}{other}{}",
                &text[..at],
                &text[at + bare.len()..]
            ));
        };
        if let Ok(n) = bare.parse::<u32>() {
            put((n + 1).to_string());
            put(n.saturating_sub(1).to_string());
        }
        for list in WORDS {
            let known = list.iter().position(|one| *one == low);
            // « Une démarche »: an article is no number.
            if let Some(n) = known.filter(|n| *n > 1) {
                put(list[n - 1].to_owned());
                put(list.get(n + 1).unwrap_or(&"neuf").to_string());
            }
        }
        at += word.len();
    }
    out
}

fn id(n: usize) -> Uuid {
    Uuid::from_u128(n as u128 + 1)
}

/// The workshop, and answers to one of its questions as the case counts them.
fn answered(case: &Case) -> (Script, Snapshot) {
    let path = format!(
        "{}/../glane-library/scripts/{}.atelier.toml",
        env!("CARGO_MANIFEST_DIR"),
        case.script
    );
    let source = std::fs::read_to_string(&path).unwrap_or_else(|why| panic!("{path}: {why}"));
    let script = glane_core::script::read::read(&source).unwrap();
    let question = script
        .questions
        .iter()
        .find(|question| question.key.as_str() == case.question)
        .unwrap();
    let keys = question.item_keys();
    let mut raws: Vec<Raw> = (0..PEOPLE).map(|_| Raw::default()).collect();
    let mut next = 0;
    for (item, count) in question.items.iter().zip(&case.counts) {
        for _ in 0..*count {
            raws[next % PEOPLE].values.push(item.key.to_string());
            next += 1;
        }
    }
    let ballots = raws.iter().enumerate().map(|(n, raw)| Ballot {
        answer: AnswerId(id(100 + n)),
        question: question.key.clone(),
        round: Round::FIRST,
        person: Some(PersonId(id(n))),
        attempt: 1,
        revision: Revision(2),
        script: ScriptVersion(1),
        channel: Channel::Phone,
        body: Body::Answered(question.kind.read(raw, &keys).unwrap()),
    });
    let ballots = ballots.collect();
    let people = (0..PEOPLE).map(|n| Person {
        id: PersonId(id(n)),
        group: None,
        channel: Channel::Phone,
        revision: Revision(2),
    });
    let snapshot = Snapshot {
        told: Vec::new(),
        workshop: Workshop {
            id: WorkshopId(Uuid::nil()),
            slug: script.slug.clone(),
            code: "34679C".to_owned(),
            created: Micros(0),
            source: String::new(),
            script: ScriptVersion(1),
            revision: Revision(2),
        },
        people: people.collect(),
        ballots,
        ideas: vec![],
        decisions: vec![],
    };
    (script, snapshot)
}

#[test]
fn a_true_sentence_about_an_answer_of_several_words_is_never_said_to_contradict() {
    let (mut count, mut wrong, mut unproved) = (0, Vec::new(), Vec::new());
    for case in cases() {
        let desk = case.desk();
        for text in case.truths() {
            count += 1;
            let held = case.held(&desk, text);
            if held.is_refused {
                wrong.push(format!("{} | {text} | {:?}", case.script, held.faults));
            }
        }
        for text in &case.proved {
            let held = case.held(&desk, text);
            if !held.faults.is_empty() {
                unproved.push(format!("{} | {text} | {:?}", case.script, held.faults));
            }
        }
    }
    println!("measured: {count} true sentences");
    for one in wrong.iter().chain(&unproved) {
        println!("{one}");
    }
    assert!(count >= 60, "only {count}");
    assert!(wrong.is_empty(), "{} are said to contradict", wrong.len());
    assert!(unproved.is_empty(), "{} are not proved", unproved.len());
}

#[test]
fn changed_by_a_number_an_answer_or_a_denial_none_is_proved() {
    let (mut count, mut proved) = (0, Vec::new());
    for case in cases() {
        let desk = case.desk();
        for text in case.falsehoods() {
            count += 1;
            if case.held(&desk, &text).faults.is_empty() {
                proved.push(format!("{} | {text}", case.script));
            }
        }
    }
    println!("measured: {count} false sentences, {} proved", proved.len());
    for one in &proved {
        println!("proved: {one}");
    }
    assert!(count >= 300, "only {count}");
    assert!(proved.is_empty(), "{} are proved", proved.len());
}

#[test]
fn the_twelve_workshops_are_among_them_in_both_languages() {
    for lang in ["fr", "en"] {
        let mut told: Vec<String> = cases()
            .into_iter()
            .filter(|case| case.lang == lang)
            .map(|case| case.script)
            .collect();
        told.sort();
        told.dedup();
        assert_eq!(told.len(), 12, "{lang} {told:?}");
    }
}
