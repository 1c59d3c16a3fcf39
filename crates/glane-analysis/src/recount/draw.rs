//! Random workshops.

use std::collections::BTreeSet;

use glane_core::ballot::{Ballot, Body};
use glane_core::channel::Channel;
use glane_core::codebook::Theme;
use glane_core::coding::Coder;
use glane_core::decision::Act;
use glane_core::id::{AnswerId, ItemKey, QuestionKey, Round, ThemeKey};
use glane_core::idea::{Idea, proposed_key};
use glane_core::kind::Payload;
use glane_core::label::Label;
use glane_core::person::Person;
use glane_core::script::Script;
use glane_core::workshop::Snapshot;
use proptest::prelude::*;

use crate::fixture::{KINDS, ballot, decided, item, numbered, person, script, snapshot};

const WORDS: [&str; 5] = ["Utile", "utile !", "lent", "Écran", "écran"];

fn answer(kind: &str, seed: u16) -> Body {
    let pick = |shift: u16| seed >> shift & 3;
    Body::Answered(match kind {
        "scale" => Payload::Score(i64::from(seed % 6)),
        "number" => Payload::Score(i64::from(seed % 51)),
        "ranking" => {
            let order = [
                ["x", "y"],
                ["y", "x"],
                ["x", "z"],
                ["z", "x"],
                ["y", "z"],
                ["z", "y"],
            ];
            let placed = order[usize::from(seed % 6)].map(item);
            Payload::Rated(placed.into_iter().zip(1..).collect())
        }
        "statements" => {
            let votes = ["x", "y", "z"].into_iter().zip([seed, seed / 4, seed / 16]);
            // Now and then a statement is not come to; the first always is.
            let given = votes.filter(|(key, vote)| *key == "x" || vote % 4 < 3);
            Payload::Rated(
                given
                    .map(|(key, vote)| (item(key), i64::from(vote % 4 % 3) - 1))
                    .collect(),
            )
        }
        "grid" => {
            let steps = ["x", "y", "z"].into_iter().zip([seed, seed / 6, seed / 36]);
            // Now and then a line is left blank; the first never is.
            let given = steps.filter(|(key, step)| *key == "x" || step % 6 < 5);
            Payload::Rated(
                given
                    .map(|(key, step)| (item(key), i64::from(step % 6 % 5) + 1))
                    .collect(),
            )
        }
        "points" => {
            let first = i64::from(seed % 11);
            let second = i64::from(seed / 11) % (11 - first);
            let points = [("x", first), ("y", second), ("z", 10 - first - second)];
            let given = points.into_iter().filter(|(_, n)| *n > 0);
            Payload::Rated(given.map(|(key, n)| (item(key), n)).collect())
        }
        "open" => Payload::Text(format!("réponse {}", seed % 9)),
        "words" => Payload::Words(
            (0..=pick(0))
                .map(|n| WORDS[usize::from((seed >> n) % 5)].to_owned())
                .collect(),
        ),
        "choice" => Payload::Items([item(["x", "y", "z"][usize::from(seed % 3)])].into()),
        _ => {
            let keys = ["x", "y", "z", if kind == "ideas" { "i-1" } else { "gone" }];
            let ticked: BTreeSet<ItemKey> = (0..4)
                .filter(|n| seed >> n & 1 == 1)
                .map(|n| item(keys[n]))
                .collect();
            Payload::Items(if ticked.is_empty() {
                [item("y")].into()
            } else {
                ticked
            })
        }
    })
}

fn body(kind: &'static str) -> impl Strategy<Value = Body> {
    prop_oneof![
        8 => any::<u16>().prop_map(move |seed| answer(kind, seed)),
        1 => Just(Body::Blank),
        1 => Just(Body::Unreadable),
    ]
}

/// One question's ballots: by whom (0: a raised hand), in the second round or not, saying what.
fn ballots(place: usize) -> impl Strategy<Value = Vec<Ballot>> {
    let kind = KINDS[place];
    prop::collection::vec((0..30_u32, any::<bool>(), body(kind)), 0..40).prop_map(move |all| {
        let mut taken = BTreeSet::new();
        all.into_iter()
            .filter(|(by, late, _)| *by == 0 || taken.insert((*by, *late)))
            .map(|(by, late, body)| Ballot {
                round: if late { Round(2) } else { Round::FIRST },
                ..ballot(kind, (by > 0).then_some(by), body)
            })
            .collect()
    })
}

/// A theme that no answer names and one that some do.
fn theme(key: &str) -> Theme {
    Theme {
        key: ThemeKey::new(key).unwrap(),
        label: Label::fr(key),
        description: None,
        examples: vec!["réponse 3".to_owned()],
        words: vec![],
    }
}

/// A coder's decision about one of the texts, or its settling.
fn coding(texts: &[AnswerId], (which, themes, by): (u16, u8, u8)) -> Option<Act> {
    let answer = *texts.get(usize::from(which) % texts.len().max(1))?;
    let question = QuestionKey::new("open").unwrap();
    let answers = BTreeSet::from([answer]);
    let themes = ["trois", "autre"]
        .iter()
        .enumerate()
        .filter(|(at, _)| themes >> at & 1 == 1)
        .map(|(_, key)| ThemeKey::new(*key).unwrap())
        .collect();
    Some(match by {
        0 => Act::Settle {
            question,
            answers,
            themes,
        },
        _ => Act::Code {
            question,
            answers,
            themes,
            coder: Coder::new(if by == 1 { "Awa" } else { "Luc" }).unwrap(),
        },
    })
}

pub(crate) fn workshop() -> impl Strategy<Value = (Script, Snapshot)> {
    let groups = prop_oneof![Just(vec![]), Just(vec!["g1"]), Just(vec!["g1", "g2", "g3"])];
    let people = prop::collection::vec((0..5_usize, 0..4_usize), 30);
    let all = (0..KINDS.len()).map(ballots).collect::<Vec<_>>();
    let codings = prop::collection::vec((any::<u16>(), 0..4_u8, 0..3_u8), 0..30);
    (groups, people, all, 0..=KINDS.len(), codings).prop_map(
        |(groups, people, ballots, reset, codings)| {
            let mut script = script(&groups);
            for question in &mut script.questions {
                if question.key.as_str() == "open" {
                    question.themes = ["trois", "autre"].map(theme).into();
                }
            }
            let groups = [Some("g1"), Some("g2"), Some("g3"), Some("gone"), None];
            let people = (0_u32..)
                .zip(people)
                .map(|(id, (group, way))| Person {
                    channel: Channel::ALL[way],
                    ..person(id, groups[group])
                })
                .collect();
            let mut data = snapshot(people, ballots.concat());
            if let Some(question) = script.questions.get(reset) {
                data.decisions = decided(Act::ResetRound {
                    question: question.key.clone(),
                });
            }
            let texts: Vec<AnswerId> = data
                .ballots
                .iter()
                .filter(|b| b.question.as_str() == "open")
                .map(|b| b.answer)
                .collect();
            let codes = codings
                .into_iter()
                .filter_map(|drawn| coding(&texts, drawn));
            data.decisions.extend(numbered(codes));
            data.ideas = [Round::FIRST, Round(2)]
                .map(|round| Idea {
                    key: proposed_key(1).unwrap(),
                    question: script.questions[3].key.clone(),
                    round,
                    text: format!("idée du tour {}", round.0),
                    author: None,
                    revision: data.workshop.revision,
                })
                .into();
            (script, data)
        },
    )
}
