//! Workshops: made whole, named once, revised in versions.

use std::sync::Arc;

use glane_core::channel::Channel;
use glane_core::decision::Act;
use glane_core::id::{PersonId, Revision, ScriptVersion, WorkshopId};
use glane_core::workshop::Workshop;
use glane_core::world::Micros;
use uuid::Uuid;

use super::kit::{self, AT, Shared};
use crate::{NewWorkshop, Secrets, StoreError};

/// What was given comes back: in the answer, in the list, in the snapshot; secrets apart.
pub async fn a_workshop_is_made_whole(store: Shared) {
    assert_eq!(store.workshops().await, Ok(Vec::new()));
    let new = kit::new_workshop("un");
    let made = store.create(AT, new.clone()).await.unwrap();
    let expected = Workshop {
        id: new.id,
        slug: new.slug,
        code: new.code,
        created: AT,
        source: new.source,
        script: ScriptVersion(1),
        revision: Revision(1),
    };
    assert_eq!(made, expected);
    assert_eq!(store.workshops().await, Ok(vec![expected.clone()]));
    let snapshot = kit::present(&store, new.id).await;
    assert_eq!(snapshot.workshop, expected);
    assert!(snapshot.people.is_empty() && snapshot.ballots.is_empty());
    assert!(snapshot.ideas.is_empty() && snapshot.decisions.is_empty());
    let secrets = Secrets {
        token_key: Some(new.token_key),
        projector_key: new.projector_key,
    };
    assert_eq!(store.secrets(new.id).await, Ok(secrets));
}

/// A slug or a code names one workshop; a refusal leaves nothing behind.
pub async fn a_name_or_code_taken_is_refused(store: Shared) {
    let first = kit::new_workshop("un");
    store.create(AT, first.clone()).await.unwrap();
    let same_slug = NewWorkshop {
        slug: first.slug.clone(),
        ..kit::new_workshop("deux")
    };
    assert_eq!(
        store.create(AT, same_slug).await,
        Err(StoreError::SlugTaken(first.slug))
    );
    let same_code = NewWorkshop {
        code: first.code,
        ..kit::new_workshop("trois")
    };
    let refused = same_code.id;
    assert_eq!(
        store.create(AT, same_code).await,
        Err(StoreError::CodeTaken)
    );
    assert_eq!(store.secrets(refused).await, Err(StoreError::NoWorkshop));
    assert_eq!(store.workshops().await.unwrap().len(), 1);
    store.create(AT, kit::new_workshop("trois")).await.unwrap();
}

/// Another text is another version and another revision; the same text is neither.
pub async fn a_script_is_revised_in_versions(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let first = kit::present(&store, id).await.workshop;
    let stands = |version, revision, workshop: &Workshop| {
        assert_eq!(
            (workshop.script, workshop.revision),
            (ScriptVersion(version), Revision(revision))
        );
    };
    let second = store
        .revise(Micros(AT.0 + 1), id, "autre".to_owned())
        .await
        .unwrap();
    stands(2, 2, &second);
    assert_eq!((second.source.as_str(), second.created), ("autre", AT));
    assert_eq!(
        store.revise(AT, id, "autre".to_owned()).await,
        Ok(second.clone())
    );
    assert_eq!(kit::present(&store, id).await.workshop, second);
    // Going back to an earlier text is a step forward.
    let third = store.revise(AT, id, first.source.clone()).await.unwrap();
    stands(3, 3, &third);
    assert_eq!(store.workshops().await, Ok(vec![third]));
}

/// By day of making first, whatever the hour; by id within a day.
pub async fn workshops_are_listed_by_day_then_id(store: Shared) {
    const DAY: i64 = 86_400_000_000;
    // (id, made): days in UTC, one before 1970.
    let made = [
        (9, 20 * DAY),
        (3, 20 * DAY + 7),
        (1, 21 * DAY),
        (4, 20 * DAY - 1),
        (2, -1),
    ];
    for (id, at) in made {
        let id = WorkshopId(Uuid::from_u128(id));
        let new = NewWorkshop {
            id,
            ..kit::new_workshop(&format!("n{}", id.0.as_u128()))
        };
        store.create(Micros(at), new).await.unwrap();
    }
    let listed: Vec<u128> = store
        .workshops()
        .await
        .unwrap()
        .iter()
        .map(|w| w.id.0.as_u128())
        .collect();
    assert_eq!(listed, [2, 4, 3, 9, 1]);
}

/// Every act on a workshop that is not there says so.
pub async fn an_unknown_workshop_is_told_so(store: Shared) {
    kit::workshop(&store, "un").await;
    let id = WorkshopId(kit::id());
    let none = StoreError::NoWorkshop;
    assert_eq!(store.revise(AT, id, String::new()).await, Err(none.clone()));
    assert_eq!(store.secrets(id).await, Err(none.clone()));
    let join = store.join(
        AT,
        id,
        kit::token(1),
        PersonId(kit::id()),
        Channel::Phone,
        None,
    );
    assert_eq!(join.await, Err(none.clone()));
    assert_eq!(store.person(id, kit::hash(1)).await, Err(none.clone()));
    assert_eq!(
        store
            .admit(AT, id, vec![kit::ballot(1, "q", None, "x")].into())
            .await,
        Err(none.clone())
    );
    assert_eq!(store.admit(AT, id, Arc::default()).await, Err(none.clone()));
    assert_eq!(
        store.propose(AT, id, kit::idea("q", 1, "x")).await,
        Err(none.clone())
    );
    let decision = kit::decision(1, Act::Present { people: None });
    assert_eq!(store.decide(AT, id, decision).await, Err(none.clone()));
    assert_eq!(store.decisions(id).await, Err(none.clone()));
    assert_eq!(store.snapshot(id, None).await, Err(none));
}
