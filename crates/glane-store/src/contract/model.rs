//! Admissions drawn at random, held against a count made the naive way.

use std::collections::BTreeMap;

use glane_core::ballot::{Admission, Body};
use glane_core::id::{AnswerId, Revision, Round, WorkshopId};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use tokio::runtime::Handle;

use super::kit::{self, AT, Shared, ballot, hand};
use crate::{Admit, Admitted};

/// A ballot of a small world, so that they meet often.
#[derive(Debug, Clone)]
struct Step {
    /// Which of a few people; nobody for a raised hand.
    person: Option<u64>,
    question: &'static str,
    round: u32,
    attempt: Option<u32>,
    said: Body,
    /// Which of a few hands, if a hand.
    hand: usize,
}

fn step() -> impl Strategy<Value = Step> {
    let person = prop_oneof![5 => (1_u64..4).prop_map(Some), 1 => Just(None)];
    let said = prop_oneof![
        Just(kit::text("oui")),
        Just(kit::text("non")),
        Just(Body::Blank),
        Just(Body::Unreadable),
    ];
    (
        person,
        prop_oneof![Just("a"), Just("b")],
        1_u32..3,
        prop::option::of(0_u32..5),
        said,
        0_usize..3,
    )
        .prop_map(|(person, question, round, attempt, said, hand)| Step {
            person,
            question,
            round,
            attempt,
            said,
            hand,
        })
}

/// A kept attempt: its number, content, revision, and the answer's name.
type Kept = (u32, Body, u64, AnswerId);

/// All that was ever kept, looked through from end to end each time.
#[derive(Default)]
struct Naive {
    revision: u64,
    people: BTreeMap<(u64, &'static str, u32), Vec<Kept>>,
    hands: Vec<Kept>,
}

impl Naive {
    fn admit(&mut self, step: &Step, fresh: AnswerId) -> Admission {
        let next = self.revision + 1;
        let recorded = |answer, replaced| kit::recorded(answer, next, replaced);
        let Some(person) = step.person else {
            if let Some((.., revision, _)) = self.hands.iter().find(|(.., answer)| *answer == fresh)
            {
                return kit::same(fresh, *revision);
            }
            self.hands
                .push((step.attempt.unwrap_or(1), step.said.clone(), next, fresh));
            return recorded(fresh, false);
        };
        let kept = self
            .people
            .entry((person, step.question, step.round))
            .or_default();
        let Some((highest, said, revision, answer)) =
            kept.iter().max_by_key(|(attempt, ..)| *attempt).cloned()
        else {
            kept.push((step.attempt.unwrap_or(1), step.said.clone(), next, fresh));
            return recorded(fresh, false);
        };
        match step.attempt {
            None if said == step.said => kit::same(answer, revision),
            Some(attempt) if attempt < highest => Admission::Superseded {
                next_attempt: highest + 1,
            },
            Some(attempt) if attempt == highest && said == step.said => kit::same(answer, revision),
            Some(attempt) if attempt == highest => Admission::Differs {
                next_attempt: highest + 1,
            },
            higher => {
                kept.push((
                    higher.unwrap_or(highest + 1),
                    step.said.clone(),
                    next,
                    answer,
                ));
                recorded(answer, true)
            }
        }
    }

    /// What counts at a revision, in the order of a snapshot.
    fn standing(&self, at: u64) -> Vec<Kept> {
        let until = |kept: &&Kept| kept.2 <= at;
        let people = self
            .people
            .values()
            .filter_map(|kept| kept.iter().filter(until).max_by_key(|k| k.0));
        let mut all: Vec<Kept> = people
            .chain(self.hands.iter().filter(until))
            .cloned()
            .collect();
        all.sort_by_key(|(.., revision, answer)| (*revision, *answer));
        all
    }
}

/// Batches of any cut: outcomes, revisions and every past snapshot agree with the naive count.
pub async fn admissions_follow_a_naive_count(store: Shared) {
    let here = Handle::current();
    let drawing = move || {
        let config = Config {
            cases: 48,
            failure_persistence: None,
            ..Config::default()
        };
        let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
        let batches = prop::collection::vec(prop::collection::vec(step(), 1..6), 1..10);
        TestRunner::new_with_rng(config, rng)
            .run(&batches, |batches| here.block_on(compare(&store, &batches)))
    };
    // proptest calls back without waiting: it gets a thread that may block.
    let found = tokio::task::spawn_blocking(drawing).await.unwrap();
    assert!(found.is_ok(), "{}", found.unwrap_err());
}

async fn compare(store: &Shared, batches: &[Vec<Step>]) -> Result<(), TestCaseError> {
    let name = format!("w{}", kit::id().as_u128() >> 64);
    let id = kit::workshop(store, &name).await;
    let hands = [(); 3].map(|()| AnswerId(kit::id()));
    let mut naive = Naive {
        revision: 1,
        ..Naive::default()
    };
    for batch in batches {
        let given: Vec<Admit> = batch.iter().map(|step| as_admit(step, &hands)).collect();
        let expected: Vec<Admission> = batch
            .iter()
            .zip(&given)
            .map(|(step, given)| naive.admit(step, given.fresh))
            .collect();
        let outcomes = store.admit(AT, id, given.into()).await.unwrap();
        let outcomes: Vec<Admission> = outcomes
            .into_iter()
            .map(|Admitted { admission, .. }| admission)
            .collect();
        prop_assert_eq!(&outcomes, &expected);
        naive.revision += u64::from(
            expected
                .iter()
                .any(|outcome| matches!(outcome, Admission::Recorded { .. })),
        );
    }
    prop_assert_eq!(kit::revision(store, id).await, naive.revision);
    for at in 1..=naive.revision {
        prop_assert_eq!(read(store, id, at).await, naive.standing(at));
    }
    Ok(())
}

fn as_admit(step: &Step, hands: &[AnswerId; 3]) -> Admit {
    let given = match step.person {
        Some(person) => ballot(person, step.question, step.attempt, ""),
        None => Admit {
            fresh: hands[step.hand],
            attempt: step.attempt,
            ..hand(step.question, "")
        },
    };
    Admit {
        round: Round(step.round),
        body: step.said.clone(),
        ..given
    }
}

async fn read(store: &Shared, id: WorkshopId, at: u64) -> Vec<Kept> {
    let snapshot = store.snapshot(id, Some(Revision(at))).await.unwrap();
    snapshot
        .ballots
        .into_iter()
        .map(|b| (b.attempt, b.body, b.revision.0, b.answer))
        .collect()
}
