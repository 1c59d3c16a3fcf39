//! Random workshops.

use std::collections::BTreeSet;

use glane_core::ballot::{Ballot, Body};
use glane_core::channel::Channel;
use glane_core::decision::Act;
use glane_core::id::{ItemKey, Round};
use glane_core::idea::{Idea, proposed_key};
use glane_core::kind::Payload;
use glane_core::person::Person;
use glane_core::script::Script;
use glane_core::workshop::Snapshot;
use proptest::prelude::*;

use crate::fixture::{KINDS, ballot, decided, item, person, script, snapshot};

const WORDS: [&str; 5] = ["Utile", "utile !", "lent", "Écran", "écran"];

fn answer(kind: &str, seed: u16) -> Body {
    let pick = |shift: u16| seed >> shift & 3;
    Body::Answered(match kind {
        "scale" => Payload::Score(i64::from(seed % 6)),
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

pub(crate) fn workshop() -> impl Strategy<Value = (Script, Snapshot)> {
    let groups = prop_oneof![Just(vec![]), Just(vec!["g1"]), Just(vec!["g1", "g2", "g3"])];
    let people = prop::collection::vec((0..5_usize, 0..4_usize), 30);
    let all = (0..KINDS.len()).map(ballots).collect::<Vec<_>>();
    (groups, people, all, 0..=KINDS.len()).prop_map(|(groups, people, ballots, reset)| {
        let script = script(&groups);
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
    })
}
