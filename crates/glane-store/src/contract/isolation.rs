//! Two workshops in one store.

use glane_core::ballot::Admission;
use glane_core::channel::Channel;
use glane_core::id::PersonId;

use super::kit::{self, AT, Shared, ballot, decision, hand, idea, open};

/// The same people, questions, numbers, ids and ideas, twice over: each sees its own alone.
pub async fn two_workshops_know_nothing_of_each_other(store: Shared) {
    let (one, two) = (
        kit::workshop(&store, "un").await,
        kit::workshop(&store, "deux").await,
    );
    let (given, raised, decided) = (
        ballot(1, "q", Some(2), "oui"),
        hand("q", "oui"),
        decision(1, open("q")),
    );

    kit::admit(&store, one, given.clone()).await;
    kit::admit(&store, one, raised.clone()).await;
    store
        .propose(AT, one, idea("p", 1, "Un café"))
        .await
        .unwrap();
    store.decide(AT, one, decided.clone()).await.unwrap();
    store
        .join(
            AT,
            one,
            kit::token(1),
            PersonId(kit::id()),
            Channel::Phone,
            Some(kit::group("g")),
        )
        .await
        .unwrap();
    store.revise(AT, one, "autre".to_owned()).await.unwrap();
    let first = kit::present(&store, one).await;
    assert_eq!(first.workshop.revision.0, 7);

    let untouched = kit::present(&store, two).await;
    assert_eq!(
        (untouched.workshop.revision.0, untouched.workshop.script.0),
        (1, 1)
    );
    assert!(untouched.people.is_empty() && untouched.ballots.is_empty());
    assert!(untouched.ideas.is_empty() && untouched.decisions.is_empty());
    assert_eq!(store.person(two, kit::hash(1)).await, Ok(None));

    // A lower number than in the other workshop, and every id once more.
    let lower = kit::admit(
        &store,
        two,
        crate::Admit {
            attempt: Some(1),
            ..given
        },
    )
    .await;
    assert!(matches!(
        lower,
        Admission::Recorded {
            replaced: false,
            ..
        }
    ));
    assert!(matches!(
        kit::admit(&store, two, raised).await,
        Admission::Recorded { .. }
    ));
    let second_idea = store
        .propose(AT, two, idea("p", 1, "Un café"))
        .await
        .unwrap();
    assert_eq!(
        (second_idea.key, second_idea.revision.0),
        (kit::item("i-1"), 4)
    );
    let second = store.decide(AT, two, decided).await.unwrap();
    assert_eq!(second.revision.0, 5);
    assert_eq!(kit::present(&store, two).await.people[0].group, None);
    assert_eq!(kit::present(&store, one).await, first);
}
