//! Counts kept beside the answers: the last one stands, and none outlives answers that were taken away.

use glane_core::channel::Channel;
use glane_core::decision::{Act, Actor};
use glane_core::id::{PersonId, Revision};
use glane_core::life::{Record, Step};

use super::kit::{self, AT, Shared, admit, ballot, decision, present, revision, token, workshop};
use super::life::entropy;
use crate::{NewDecision, StoreError, Tally};

fn tally(revision: u64, body: &str) -> Tally {
    Tally {
        revision: Revision(revision),
        rule: "règle".to_owned(),
        body: body.to_owned(),
    }
}

/// It is no act of the workshop: its history stands where it stood. Another workshop's count is its own.
pub async fn a_count_is_kept_in_the_place_of_an_earlier_one(store: Shared) {
    let (one, other) = (workshop(&store, "un").await, workshop(&store, "deux").await);
    assert_eq!(store.tally(one).await, Ok(None));
    for n in 0..3 {
        admit(&store, one, ballot(n, "q", Some(1), "oui")).await;
    }
    let at = revision(&store, one).await;
    assert_eq!(
        store.keep(one, tally(at - 1, "a\\u0000b'\n")).await,
        Ok(true)
    );
    assert_eq!(store.keep(one, tally(at, "« é »")).await, Ok(true));
    // One that was begun earlier and took longer, and one of what has not been yet.
    assert_eq!(store.keep(one, tally(at - 1, "avant")).await, Ok(false));
    assert_eq!(store.keep(one, tally(at + 1, "après")).await, Ok(false));
    assert_eq!(store.tally(one).await, Ok(Some(tally(at, "« é »"))));
    assert_eq!(store.keep(one, tally(at, "encore")).await, Ok(true));
    assert_eq!(revision(&store, one).await, at);
    assert_eq!(store.tally(other).await, Ok(None));
    let all = store.tallied().await.unwrap();
    assert_eq!(all.into_iter().collect::<Vec<_>>(), [(one, Revision(at))]);
    // Answers that come afterwards leave it, for whoever looks at its revision.
    admit(&store, one, ballot(9, "q", Some(1), "non")).await;
    assert_eq!(store.tally(one).await, Ok(Some(tally(at, "encore"))));
    let unknown = glane_core::id::WorkshopId(kit::id());
    assert_eq!(
        store.keep(unknown, tally(1, "")).await,
        Err(StoreError::NoWorkshop)
    );
    assert_eq!(store.tally(unknown).await, Err(StoreError::NoWorkshop));
}

/// Whoever leaves leaves no word in a count, and none that was under way brings it back. So it is with sealing and purging.
pub async fn a_count_goes_with_answers_that_are_taken_away(store: Shared) {
    let id = workshop(&store, "un").await;
    let fresh = PersonId(kit::id());
    let person = store
        .join(AT, id, token(1), fresh, Channel::Phone, None)
        .await
        .unwrap();
    for n in 1..4 {
        admit(&store, id, ballot(n, "q", Some(1), "un mot à moi")).await;
    }
    let new = |step: Step| NewDecision {
        actor: Actor::Program,
        ..decision(1, Act::Life(step))
    };
    let before = present(&store, id).await.workshop.revision.0;
    assert_eq!(
        store.keep(id, tally(before, "un mot à moi")).await,
        Ok(true)
    );
    store
        .leave(AT, id, new(Step::Leave), person.id)
        .await
        .unwrap();
    assert_eq!(store.tally(id).await, Ok(None));
    assert_eq!(
        store.keep(id, tally(before, "un mot à moi")).await,
        Ok(false)
    );
    assert_eq!(store.tally(id).await, Ok(None));

    for step in [
        Step::Seal { exact: Revision(0) },
        Step::Purge(Record::default()),
    ] {
        let before = revision(&store, id).await;
        assert_eq!(store.keep(id, tally(before, "mots")).await, Ok(true));
        match step {
            Step::Purge(_) => store.purge(AT, id, new(step)).await,
            _ => store.seal(AT, id, new(step), entropy()).await,
        }
        .unwrap();
        assert_eq!(store.tally(id).await, Ok(None));
        assert_eq!(store.keep(id, tally(before, "mots")).await, Ok(false));
        assert!(store.tallied().await.unwrap().is_empty());
    }
}
