//! One consistent reading, of the present or of the past.

use glane_core::ballot::Body;
use glane_core::channel::Channel;
use glane_core::id::{AnswerId, PersonId, Revision};
use uuid::Uuid;

use super::kit::{self, AT, Shared, ballot, decision, hand, idea, open, undo};
use crate::{Admit, By, StoreError};

/// After every act, what is read is what can be read again later at that revision.
pub async fn the_past_reads_as_it_read_then(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let mut history = vec![kit::present(&store, id).await];
    let first = decision(1, open("q"));
    for step in 0..12 {
        match step {
            0 => drop(store.decide(AT, id, first.clone()).await.unwrap()),
            1 => {
                kit::admit(&store, id, ballot(1, "q", Some(1), "oui")).await;
            }
            2 => drop(
                store
                    .admit(
                        AT,
                        id,
                        vec![ballot(2, "q", None, "non"), hand("q", "oui")].into(),
                    )
                    .await
                    .unwrap(),
            ),
            3 => drop(
                store
                    .propose(AT, id, idea("p", 1, "Un café"))
                    .await
                    .unwrap(),
            ),
            4 => {
                kit::admit(&store, id, ballot(1, "q", Some(2), "non")).await;
            }
            5 => drop(store.revise(AT, id, "autre".to_owned()).await.unwrap()),
            6 => drop(store.decide(AT, id, undo(2, first.id)).await.unwrap()),
            7 => {
                kit::admit(&store, id, ballot(1, "q", Some(5), "oui")).await;
            }
            8 => {
                let batch = vec![
                    ballot(2, "q", None, "a"),
                    ballot(2, "q", None, "b"),
                    ballot(3, "q", None, "c"),
                ];
                store.admit(AT, id, batch.into()).await.unwrap();
            }
            9 => drop(
                store
                    .propose(AT, id, idea("p", 2, "Un jardin"))
                    .await
                    .unwrap(),
            ),
            10 => drop(store.revise(AT, id, "encore".to_owned()).await.unwrap()),
            _ => {
                kit::admit(
                    &store,
                    id,
                    Admit {
                        body: Body::Blank,
                        ..ballot(1, "r", None, "")
                    },
                )
                .await;
            }
        }
        history.push(kit::present(&store, id).await);
        let decided = &history.last().unwrap().decisions;
        assert_eq!(store.decisions(id).await.as_ref(), Ok(decided));
    }
    for (then, revision) in history.iter().zip(1..) {
        assert_eq!(then.workshop.revision, Revision(revision));
        assert_eq!(
            &store.snapshot(id, Some(Revision(revision))).await.unwrap(),
            then,
            "revision {revision}"
        );
    }
    let counts: Vec<usize> = history.iter().map(|then| then.ballots.len()).collect();
    assert_eq!(counts, [0, 0, 1, 3, 3, 3, 3, 3, 3, 4, 4, 4, 5]);
}

/// A revision to come is the present; before the first there was no workshop.
pub async fn outside_history_is_the_present_or_nothing(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    kit::admit(&store, id, ballot(1, "q", Some(1), "oui")).await;
    let present = kit::present(&store, id).await;
    for beyond in [2, 3, u64::MAX] {
        assert_eq!(
            store.snapshot(id, Some(Revision(beyond))).await.as_ref(),
            Ok(&present)
        );
    }
    assert_eq!(
        store.snapshot(id, Some(Revision(0))).await,
        Err(StoreError::NoWorkshop)
    );
}

/// A group corrected later is corrected in the past too; who was not there yet is not shown.
pub async fn people_who_came_later_are_left_out(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let join = |n, group: Option<&str>| {
        store.join(
            AT,
            id,
            kit::token(n),
            PersonId(kit::id()),
            Channel::Phone,
            group.map(kit::group),
        )
    };
    let first = join(1, None).await.unwrap();
    let second = join(2, Some("a")).await.unwrap();
    let changed = join(1, Some("b")).await.unwrap();
    let people = async |at| store.snapshot(id, Some(Revision(at))).await.unwrap().people;
    assert_eq!(people(1).await, []);
    assert_eq!(people(2).await, std::slice::from_ref(&changed));
    assert_eq!((first.id, changed.revision), (changed.id, Revision(4)));
    let mut both = vec![changed, second];
    both.sort_by_key(|person| person.id);
    assert_eq!(people(3).await, both);
    assert_eq!(people(4).await, both);
}

/// People by id, ballots by revision then answer, ideas by question then arrival (the tenth after
/// the ninth), whatever the order they came in.
pub async fn lists_come_in_the_order_they_state(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let ranked = |rank: u128| Uuid::from_u128(rank << 96 | 0xFF);
    let given = |n: u64, rank: u128| Admit {
        by: By::Someone {
            origin: kit::token(n),
            fresh: PersonId(ranked(rank)),
            group: None,
        },
        fresh: AnswerId(ranked(rank)),
        ..ballot(n, "q", Some(1), "oui")
    };
    store
        .admit(
            AT,
            id,
            vec![given(1, 300), given(2, 5), given(3, 70_000)].into(),
        )
        .await
        .unwrap();
    store
        .admit(AT, id, vec![given(4, 200), given(5, 4)].into())
        .await
        .unwrap();
    for (key, said) in ["b", "a-b", "a"]
        .into_iter()
        .flat_map(|key| (1..=11).map(move |n| (key, n)))
    {
        store
            .propose(AT, id, idea(key, 1, &format!("idée {said}")))
            .await
            .unwrap();
    }
    let snapshot = kit::present(&store, id).await;
    let people: Vec<_> = snapshot.people.iter().map(|person| person.id.0).collect();
    assert_eq!(people, [4, 5, 200, 300, 70_000].map(ranked));
    let ballots: Vec<_> = snapshot
        .ballots
        .iter()
        .map(|b| (b.revision.0, b.answer.0))
        .collect();
    assert_eq!(
        ballots,
        [(2, 5), (2, 300), (2, 70_000), (3, 4), (3, 200)].map(|(r, rank)| (r, ranked(rank)))
    );
    let ideas: Vec<_> = snapshot
        .ideas
        .iter()
        .map(|i| format!("{} {}", i.question, i.key))
        .collect();
    let expected: Vec<String> = ["a", "a-b", "b"]
        .iter()
        .flat_map(|key| (1..=11).map(move |n| format!("{key} i-{n}")))
        .collect();
    assert_eq!(ideas, expected);
}
