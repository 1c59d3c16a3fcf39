//! Several ballots in one act: an import, or a group of answers that came together.

use std::sync::Arc;

use glane_core::ballot::Admission;
use glane_core::decision::{Act, Actor};
use glane_core::id::{DecisionId, PersonId, Revision, ScriptVersion};
use glane_core::person::Origin;

use super::kit::{self, AT, Shared, ballot, hand, recorded, same};
use crate::{Admit, By, Entry, NewDecision, Regroup, StoreError};

/// One revision for the batch, whatever its size.
pub async fn outcomes_come_in_order_and_share_a_revision(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let batch = vec![
        ballot(3, "q", Some(1), "c"),
        hand("q", "h"),
        ballot(1, "q", Some(1), "a"),
        ballot(2, "p", None, "b"),
    ];
    let outcomes = store.admit(AT, id, batch.clone().into()).await.unwrap();
    let expected: Vec<Admission> = batch
        .iter()
        .map(|given| recorded(given.fresh, 2, false))
        .collect();
    assert_eq!(
        outcomes
            .iter()
            .map(|o| o.admission.clone())
            .collect::<Vec<_>>(),
        expected
    );
    let fresh = |given: &Admit| match given.by {
        By::Someone { fresh, .. } => Some(fresh),
        By::Nobody => None,
    };
    assert_eq!(
        outcomes.iter().map(|o| o.person).collect::<Vec<_>>(),
        batch.iter().map(fresh).collect::<Vec<_>>()
    );
    let snapshot = kit::present(&store, id).await;
    assert_eq!(
        (
            snapshot.workshop.revision.0,
            snapshot.ballots.len(),
            snapshot.people.len()
        ),
        (2, 4, 3)
    );
    assert!(snapshot.people.iter().all(|person| person.revision.0 == 2));
}

/// Each ballot sees those before it in the batch.
pub async fn a_batch_is_as_if_sent_one_by_one(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let first = ballot(1, "q", Some(2), "oui");
    let answer = first.fresh;
    let batch = vec![
        first,
        ballot(1, "q", Some(2), "oui"),
        ballot(1, "q", Some(2), "non"),
        ballot(1, "q", Some(1), "oui"),
        ballot(1, "q", None, "oui"),
        ballot(1, "q", None, "non"),
        ballot(1, "q", Some(4), "enfin"),
    ];
    let outcomes = store.admit(AT, id, batch.into()).await.unwrap();
    let expected = [
        recorded(answer, 2, false),
        same(answer, 2),
        Admission::Differs { next_attempt: 3 },
        Admission::Superseded { next_attempt: 3 },
        same(answer, 2),
        recorded(answer, 2, true),
        recorded(answer, 2, true),
    ];
    assert_eq!(
        outcomes
            .iter()
            .map(|o| o.admission.clone())
            .collect::<Vec<_>>(),
        expected
    );
    let ballots = kit::present(&store, id).await.ballots;
    assert_eq!(
        ballots
            .iter()
            .map(|b| (b.attempt, b.body.clone()))
            .collect::<Vec<_>>(),
        [(4, kit::text("enfin"))]
    );
}

/// The first id given stands; a group given later in the batch is theirs.
pub async fn a_person_met_twice_is_one(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let by = |group: Option<&str>| By::Someone {
        origin: Origin::Import("p".to_owned()),
        fresh: PersonId(kit::id()),
        group: group.map(kit::group),
    };
    let (first, second, third) = (by(None), by(Some("a")), by(Some("b")));
    let By::Someone { fresh, .. } = first else {
        return;
    };
    let batch = [(first, "x"), (second, "y"), (third, "z")].map(|(by, key)| Admit {
        by,
        ..ballot(0, key, None, "oui")
    });
    let outcomes = store.admit(AT, id, batch.to_vec().into()).await.unwrap();
    assert!(outcomes.iter().all(|outcome| outcome.person == Some(fresh)));
    let people = kit::present(&store, id).await.people;
    assert_eq!(
        people
            .iter()
            .map(|p| (p.id, p.group.clone()))
            .collect::<Vec<_>>(),
        [(fresh, Some(kit::group("a")))]
    );
}

/// Nothing new, or nothing at all: no revision.
pub async fn a_batch_that_changes_nothing_leaves_the_revision(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    assert_eq!(store.admit(AT, id, Arc::default()).await, Ok(Vec::new()));
    let batch = vec![ballot(1, "q", Some(2), "a"), ballot(2, "q", Some(2), "b")];
    store.admit(AT, id, batch.into()).await.unwrap();
    let before = kit::present(&store, id).await;
    let again = vec![
        ballot(1, "q", Some(2), "a"),
        ballot(2, "q", Some(1), "b"),
        ballot(1, "q", Some(2), "c"),
    ];
    store.admit(AT, id, again.into()).await.unwrap();
    assert_eq!(kit::present(&store, id).await, before);
    // One new ballot among old ones is a change.
    let mixed = vec![ballot(1, "q", Some(2), "a"), ballot(3, "q", Some(1), "c")];
    store.admit(AT, id, mixed.into()).await.unwrap();
    assert_eq!(kit::revision(&store, id).await, 3);
}

/// A ballot under a script that does not exist stops the whole batch, and leaves the store able.
pub async fn a_batch_is_whole_or_absent(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let before = kit::present(&store, id).await;
    let lost = Admit {
        script: ScriptVersion(9),
        ..ballot(2, "q", Some(1), "b")
    };
    let batch = vec![
        ballot(1, "q", Some(1), "a"),
        lost,
        ballot(3, "q", Some(1), "c"),
    ];
    assert!(matches!(
        store.admit(AT, id, batch.clone().into()).await,
        Err(StoreError::Broken(_))
    ));
    assert_eq!(kit::present(&store, id).await, before);
    assert_eq!(store.person(id, kit::hash(1)).await, Ok(None));
    let good: Vec<_> = batch
        .into_iter()
        .map(|given| Admit {
            script: ScriptVersion(1),
            ..given
        })
        .collect();
    assert_eq!(store.admit(AT, id, good.into()).await.unwrap().len(), 3);
    assert_eq!(kit::revision(&store, id).await, 2);
}

/// The same file twice changes nothing.
pub async fn a_file_of_thousands_goes_in_twice_and_counts_once(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let file = || -> Vec<Admit> {
        let line = |n: u64| Admit {
            by: By::Someone {
                origin: Origin::Import(format!("p{}", n / 5)),
                fresh: PersonId(kit::id()),
                group: Some(kit::group("g")),
            },
            ..ballot(0, &format!("q{}", n % 5), None, &format!("réponse {n}"))
        };
        (0..5_000).map(line).collect()
    };
    let outcomes = store.admit(AT, id, file().into()).await.unwrap();
    assert!(outcomes.iter().all(|o| matches!(
        o.admission,
        Admission::Recorded {
            replaced: false,
            ..
        }
    )));
    let before = kit::present(&store, id).await;
    assert_eq!(
        (
            before.workshop.revision.0,
            before.people.len(),
            before.ballots.len()
        ),
        (2, 1_000, 5_000)
    );
    let again = store.admit(AT, id, file().into()).await.unwrap();
    assert!(
        again
            .iter()
            .all(|o| matches!(o.admission, Admission::Same { .. }))
    );
    assert_eq!(kit::present(&store, id).await, before);
}

fn entry(ballots: Vec<Admit>, people: u32) -> Entry {
    Entry {
        ballots,
        group: None,
        decision: NewDecision {
            id: DecisionId(kit::id()),
            actor: Actor::Program,
            base: Revision(1),
            act: Act::Present {
                people: Some(people),
            },
            undoes: None,
        },
    }
}

/// A revision an entry, which its ballots and its decision share; whatever was decided meanwhile.
pub async fn ballots_and_the_decision_that_names_them_come_together(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let first = ballot(1, "q", None, "a");
    let mut second = entry(
        vec![ballot(1, "q", None, "a"), ballot(2, "q", None, "b")],
        8,
    );
    second.group = Some(Regroup {
        origin: kit::token(1),
        group: Some(kit::group("g")),
    });
    let entries = vec![entry(vec![first.clone()], 7), second, entry(vec![], 9)];
    let entered = store.enter(AT, id, entries).await.unwrap();
    let revisions: Vec<u64> = entered.iter().map(|(_, one)| one.revision.0).collect();
    assert_eq!(revisions, [2, 3, 4]);
    let admissions: Vec<Vec<Admission>> = entered
        .iter()
        .map(|(admitted, _)| admitted.iter().map(|one| one.admission.clone()).collect())
        .collect();
    assert_eq!(admissions[0], [recorded(first.fresh, 2, false)]);
    assert_eq!(admissions[1][0], same(first.fresh, 2));
    assert!(matches!(admissions[1][1], Admission::Recorded { .. }));
    assert!(admissions[2].is_empty());
    let snapshot = kit::present(&store, id).await;
    assert_eq!(snapshot.workshop.revision.0, 4);
    assert_eq!((snapshot.ballots.len(), snapshot.decisions.len()), (2, 3));
    let groups: Vec<_> = snapshot
        .people
        .iter()
        .map(|one| one.group.clone())
        .collect();
    assert!(
        groups.contains(&Some(kit::group("g"))) && groups.contains(&None),
        "{groups:?}"
    );
    // Taken away again, by another entry.
    let mut third = entry(vec![], 10);
    third.group = Some(Regroup {
        origin: kit::token(1),
        group: None,
    });
    store.enter(AT, id, vec![third]).await.unwrap();
    let people = kit::present(&store, id).await.people;
    assert!(people.iter().all(|one| one.group.is_none()));
}

/// A ballot that cannot be kept keeps its decision out, and all that came with it.
pub async fn entries_are_whole_or_absent(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let before = kit::present(&store, id).await;
    let mut bad = ballot(2, "q", None, "b");
    bad.script = ScriptVersion(9);
    let entries = vec![
        entry(vec![ballot(1, "q", None, "a")], 7),
        entry(vec![bad], 8),
    ];
    let refused = store.enter(AT, id, entries).await;
    assert!(matches!(refused, Err(StoreError::Broken(_))), "{refused:?}");
    assert_eq!(kit::present(&store, id).await, before);
}
