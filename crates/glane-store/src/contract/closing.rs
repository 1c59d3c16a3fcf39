//! The end: what was asked is done, and afterwards the store says that it is closed.

use glane_core::channel::Channel;
use glane_core::id::PersonId;
use tokio::task::JoinSet;

use super::kit::{self, AT, Shared, ballot};
use crate::StoreError;

/// Acts and readings alike; closing again is no error.
pub async fn a_closed_store_says_so(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    assert_eq!(store.close().await, Ok(()));
    assert_eq!(store.close().await, Ok(()));
    let admit = store
        .admit(AT, id, vec![ballot(1, "q", Some(1), "oui")].into())
        .await;
    assert!(matches!(admit, Err(StoreError::Broken(_))), "{admit:?}");
    let join = store
        .join(
            AT,
            id,
            kit::token(1),
            PersonId(kit::id()),
            Channel::Phone,
            None,
        )
        .await;
    assert!(matches!(join, Err(StoreError::Broken(_))), "{join:?}");
    assert!(matches!(
        store.snapshot(id, None).await,
        Err(StoreError::Broken(_))
    ));
    assert!(matches!(
        store.workshops().await,
        Err(StoreError::Broken(_))
    ));
}

/// Whoever was let in gets a true answer; whoever was not is told; nobody waits for ever.
pub async fn acts_before_closing_are_done(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let mut tasks = JoinSet::new();
    for n in 0..50 {
        let store = store.clone();
        tasks.spawn(async move {
            store
                .admit(AT, id, vec![ballot(n, "q", Some(1), "oui")].into())
                .await
        });
    }
    tokio::task::yield_now().await;
    assert_eq!(store.close().await, Ok(()));
    for outcome in tasks.join_all().await {
        assert!(
            matches!(outcome, Ok(_) | Err(StoreError::Broken(_))),
            "{outcome:?}"
        );
    }
}
