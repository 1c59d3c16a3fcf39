//! Raised hands: ballots without a person.

use glane_core::ballot::Admission;

use super::kit::{self, AT, Shared, ballot, hand, recorded, same};
use crate::Admit;

/// Each is recorded, also when several say the same; none makes a person.
pub async fn hands_count_without_a_person(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let hands = vec![hand("q", "oui"), hand("q", "oui"), hand("q", "non")];
    let outcomes = store.admit(AT, id, hands.clone().into()).await.unwrap();
    for (outcome, given) in outcomes.iter().zip(&hands) {
        assert_eq!(
            (outcome.person, &outcome.admission),
            (None, &recorded(given.fresh, 2, false))
        );
    }
    kit::admit(&store, id, hand("q", "oui")).await;
    let snapshot = kit::present(&store, id).await;
    assert_eq!(
        (
            snapshot.ballots.len(),
            snapshot.people.len(),
            snapshot.workshop.revision.0
        ),
        (4, 0, 3)
    );
    assert!(snapshot.ballots.iter().all(|b| b.person.is_none()));
}

/// Its answer's id tells: in a later act, or in the same one.
pub async fn a_hand_sent_twice_counts_once(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let given = hand("q", "oui");
    let twice = store
        .admit(AT, id, vec![given.clone(), given.clone()].into())
        .await
        .unwrap();
    assert_eq!(twice[0].admission, recorded(given.fresh, 2, false));
    assert_eq!(twice[1].admission, same(given.fresh, 2));
    kit::admit(&store, id, hand("q", "oui")).await;
    assert_eq!(
        kit::admit(&store, id, given.clone()).await,
        same(given.fresh, 2)
    );
    // A number changes nothing to that: there is no person to number for.
    let numbered = Admit {
        attempt: Some(5),
        ..given.clone()
    };
    assert_eq!(kit::admit(&store, id, numbered).await, same(given.fresh, 2));
    let snapshot = kit::present(&store, id).await;
    assert_eq!(
        (snapshot.ballots.len(), snapshot.workshop.revision.0),
        (2, 3)
    );
}

/// Hands and people do not replace each other.
pub async fn a_hand_is_no_attempt_of_anyone(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let numbered = |attempt| Admit {
        attempt: Some(attempt),
        ..hand("q", "non")
    };
    let batch = vec![
        numbered(3),
        ballot(1, "q", Some(1), "oui"),
        numbered(3),
        numbered(1),
    ];
    let outcomes = store.admit(AT, id, batch.into()).await.unwrap();
    assert!(outcomes.iter().all(|o| matches!(
        o.admission,
        Admission::Recorded {
            replaced: false,
            ..
        }
    )));
    assert_eq!(kit::present(&store, id).await.ballots.len(), 4);
}
