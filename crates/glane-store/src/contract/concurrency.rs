//! Many at once: a hall answers in the same second.

use std::collections::BTreeSet;
use std::future::Future;

use glane_core::ballot::Admission;
use glane_core::channel::Channel;
use glane_core::id::PersonId;
use tokio::task::JoinSet;

use super::kit::{self, AT, Shared, ballot, decision, open};
use crate::StoreError;

/// Runs `count` futures as tasks of their own, and gathers what they give, in any order.
async fn together<T, F>(count: u64, make: impl Fn(u64) -> F) -> Vec<T>
where
    T: Send + 'static,
    F: Future<Output = T> + Send + 'static,
{
    let tasks: JoinSet<T> = (0..count).map(make).collect();
    tasks.join_all().await
}

/// None lost, none twice, each with a revision of its own and no revision missing.
pub async fn every_ballot_of_fifty_tasks_is_there_once(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let sent = together(50, |task| {
        let store = store.clone();
        async move {
            let mut sent = Vec::new();
            for n in 0..10 {
                let given = ballot(task, &format!("q{n}"), Some(1), &format!("{task} dit {n}"));
                match kit::admit(&store, id, given.clone()).await {
                    Admission::Recorded {
                        revision,
                        answer,
                        replaced: false,
                    } => sent.push((revision, answer, given)),
                    other => assert!(matches!(other, Admission::Recorded { .. }), "{other:?}"),
                }
            }
            assert!(sent.is_sorted_by_key(|(revision, ..)| *revision));
            sent
        }
    })
    .await;
    let mut sent: Vec<_> = sent.into_iter().flatten().collect();
    sent.sort_by_key(|(revision, ..)| *revision);
    let revisions: Vec<u64> = sent.iter().map(|(revision, ..)| revision.0).collect();
    assert_eq!(revisions, (2..=501).collect::<Vec<_>>());
    let snapshot = kit::present(&store, id).await;
    assert_eq!(
        (snapshot.workshop.revision.0, snapshot.people.len()),
        (501, 50)
    );
    assert_eq!(snapshot.ballots.len(), sent.len());
    for (kept, (revision, answer, given)) in snapshot.ballots.iter().zip(&sent) {
        assert_eq!((kept.revision, &kept.answer), (*revision, answer));
        assert_eq!((&kept.question, &kept.body), (&given.question, &given.body));
    }
}

/// A phone that sends again and again through a bad network.
pub async fn one_ballot_from_everywhere_is_recorded_once(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let outcomes = together(40, |_| {
        let store = store.clone();
        async move { kit::admit_whose(&store, id, ballot(1, "q", Some(1), "oui")).await }
    })
    .await;
    let recorded = outcomes
        .iter()
        .filter(|o| matches!(o.admission, Admission::Recorded { .. }))
        .count();
    let people: BTreeSet<_> = outcomes.iter().map(|o| o.person).collect();
    let proofs: BTreeSet<_> = outcomes
        .iter()
        .filter_map(|o| match &o.admission {
            Admission::Recorded {
                answer, revision, ..
            }
            | Admission::Same { answer, revision } => Some((*answer, revision.0)),
            _ => None,
        })
        .collect();
    assert_eq!((recorded, people.len(), proofs.len()), (1, 1, 1));
    assert_eq!(kit::revision(&store, id).await, 2);
}

/// Joining and answering race for the same origin.
pub async fn one_person_from_everywhere_is_made_once(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let people = together(40, |n| {
        let store = store.clone();
        async move {
            if n % 2 == 0 {
                let fresh = PersonId(kit::id());
                Some(
                    store
                        .join(AT, id, kit::token(1), fresh, Channel::Phone, None)
                        .await
                        .unwrap()
                        .id,
                )
            } else {
                kit::admit_whose(&store, id, ballot(1, &format!("q{n}"), Some(1), "oui"))
                    .await
                    .person
            }
        }
    })
    .await;
    assert_eq!(people.into_iter().collect::<BTreeSet<_>>().len(), 1);
    assert_eq!(kit::present(&store, id).await.people.len(), 1);
}

/// A slug goes to whoever comes first, and one only.
pub async fn a_name_goes_to_one(store: Shared) {
    let made = together(20, |_| {
        let store = store.clone();
        async move { store.create(AT, kit::new_workshop("un")).await }
    })
    .await;
    assert_eq!(made.iter().filter(|made| made.is_ok()).count(), 1);
    assert!(
        made.iter()
            .all(|made| matches!(made, Ok(_) | Err(StoreError::SlugTaken(_))))
    );
    assert_eq!(store.workshops().await.unwrap().len(), 1);
}

/// Two facilitators press at once: one decides, the other is shown what was decided.
pub async fn a_decision_on_one_target_goes_to_one(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let decided = together(20, |n| {
        let store = store.clone();
        async move {
            store
                .decide(AT, id, decision(1, open(&format!("q{n}"))))
                .await
        }
    })
    .await;
    let kept: Vec<_> = decided.iter().filter_map(|d| d.clone().ok()).collect();
    assert_eq!(kept, kit::present(&store, id).await.decisions);
    assert_eq!(kept.len(), 1);
    let shown = decided
        .iter()
        .filter(|d| **d == Err(StoreError::Conflict(Box::new(kept[0].clone()))));
    assert_eq!(shown.count(), 19);
}

/// Batches of three are read by threes, at a revision that says how many.
pub async fn a_snapshot_never_shows_half_an_act(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let writing = tokio::spawn({
        let store = store.clone();
        async move {
            for n in 0..60 {
                let batch: Vec<_> = (0..3)
                    .map(|k| ballot(n * 3 + k, "q", Some(1), "oui"))
                    .collect();
                store.admit(AT, id, batch.into()).await.unwrap();
            }
        }
    });
    let mut last = 0;
    while last < 61 {
        let snapshot = kit::present(&store, id).await;
        let revision = snapshot.workshop.revision.0;
        assert!(revision >= last, "history went back");
        last = revision;
        let expected = usize::try_from((revision - 1) * 3).unwrap();
        assert_eq!(
            (snapshot.ballots.len(), snapshot.people.len()),
            (expected, expected)
        );
        assert!(snapshot.ballots.iter().all(|b| b.revision.0 <= revision));
        tokio::task::yield_now().await;
    }
    writing.await.unwrap();
}
