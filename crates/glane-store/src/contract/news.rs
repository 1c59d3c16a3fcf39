//! What came since a revision, for whoever follows what others write.

use glane_core::decision::Act;
use glane_core::id::{Revision, WorkshopId};
use glane_core::life::Step;
use glane_core::workshop::Snapshot;

use super::kit::{self, AT, Shared, ballot, decision, group, hand, idea, open};
use super::life::entropy;
use crate::{News, StoreError};

/// The rows of a snapshot that a later revision wrote.
fn later(whole: &Snapshot, after: Revision) -> News {
    let mut news = News {
        workshop: whole.workshop.clone(),
        people: whole.people.clone(),
        ballots: whole.ballots.clone(),
        ideas: whole.ideas.clone(),
        decisions: whole.decisions.clone(),
    };
    news.people.retain(|one| one.revision > after);
    news.ballots.retain(|one| one.revision > after);
    news.ideas.retain(|one| one.revision > after);
    news.decisions.retain(|one| one.revision > after);
    news
}

/// Acts of every kind.
async fn history(store: &Shared, id: WorkshopId) {
    store.decide(AT, id, decision(1, open("q"))).await.unwrap();
    kit::admit(store, id, ballot(1, "q", Some(1), "oui")).await;
    let batch = vec![ballot(2, "q", None, "non"), hand("q", "oui")];
    store.admit(AT, id, batch.into()).await.unwrap();
    store
        .propose(AT, id, idea("p", 1, "Un café"))
        .await
        .unwrap();
    kit::admit(store, id, ballot(1, "q", Some(2), "non")).await;
    store.revise(AT, id, "autre".to_owned()).await.unwrap();
    store
        .join(
            AT,
            id,
            kit::token(2),
            glane_core::id::PersonId(kit::id()),
            glane_core::channel::Channel::Phone,
            Some(group("nord")),
        )
        .await
        .unwrap();
}

/// From any revision on, it is what the present has of later ones; where each history stands is told alone.
pub async fn what_came_since_is_what_the_present_has_more(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let other = kit::workshop(&store, "deux").await;
    history(&store, id).await;
    let present = kit::present(&store, id).await;
    let last = present.workshop.revision;
    assert_eq!(last, Revision(8));
    for after in 0..=last.0 + 1 {
        let after = Revision(after);
        let news = store.since(id, after).await.unwrap();
        assert_eq!(news, later(&present, after), "{after:?}");
    }
    // A ballot that another took the place of is not told, and a person who changed group is.
    let news = store.since(id, Revision(1)).await.unwrap();
    assert_eq!(news.ballots.len(), 3);
    let news = store.since(id, Revision(7)).await.unwrap();
    assert_eq!((news.people.len(), news.ballots.len()), (1, 0));
    let all = store.revisions().await.unwrap();
    assert_eq!(all, [(id, last), (other, Revision(1))].into());
    assert_eq!(store.revision(id).await.unwrap(), last);
}

/// Nothing is news to who saw it all; what is not there is told so.
pub async fn a_history_that_stands_still_has_no_news(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    history(&store, id).await;
    let last = store.revision(id).await.unwrap();
    kit::admit(&store, id, ballot(1, "q", Some(2), "non")).await;
    assert_eq!(store.revision(id).await.unwrap(), last);
    let news = store.since(id, last).await.unwrap();
    let lists = (&news.people, &news.ballots, &news.ideas, &news.decisions);
    assert_eq!(lists, (&vec![], &vec![], &vec![], &vec![]));
    let nobody = WorkshopId(kit::id());
    assert_eq!(store.revision(nobody).await, Err(StoreError::NoWorkshop));
    let since = store.since(nobody, Revision(1)).await;
    assert_eq!(since, Err(StoreError::NoWorkshop));
}

/// What takes rows away or names them anew is a decision about the workshop's life, later than all that was told.
pub async fn who_leaves_and_seals_is_told_by_a_decision(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    history(&store, id).await;
    let person = kit::present(&store, id).await.people[0].id;
    let before = store.revision(id).await.unwrap();
    let leave = decision(before.0, Act::Life(Step::Leave));
    store.leave(AT, id, leave, person).await.unwrap().unwrap();
    let news = store.since(id, before).await.unwrap();
    assert!(matches!(news.decisions[..], [ref one] if matches!(one.act, Act::Life(Step::Leave))));
    let before = news.workshop.revision;
    let seal = Step::Seal {
        exact: Revision::default(),
    };
    let seal = decision(before.0, Act::Life(seal));
    store.seal(AT, id, seal, entropy()).await.unwrap();
    let news = store.since(id, before).await.unwrap();
    let is_seal =
        |one: &glane_core::decision::Decision| matches!(one.act, Act::Life(Step::Seal { .. }));
    assert!(news.decisions.iter().any(is_seal));
}
