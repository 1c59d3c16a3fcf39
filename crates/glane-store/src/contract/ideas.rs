//! Ideas proposed by participants.

use std::collections::BTreeSet;

use glane_core::channel::Channel;
use glane_core::id::{PersonId, Revision, Round};
use glane_core::idea::Idea;

use super::kit::{self, AT, Shared, idea};
use crate::NewIdea;

/// A key names one idea of a question for good, whatever the round.
pub async fn ideas_are_numbered_over_all_rounds(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let given = [
        ("p", 1, "un"),
        ("p", 2, "deux"),
        ("q", 1, "un"),
        ("p", 1, "trois"),
        ("q", 3, "deux"),
    ];
    let mut keys = Vec::new();
    for (key, round, said) in given {
        keys.push(
            store
                .propose(AT, id, idea(key, round, said))
                .await
                .unwrap()
                .key,
        );
    }
    assert_eq!(keys, ["i-1", "i-2", "i-1", "i-3", "i-2"].map(kit::item));
    assert_eq!(kit::revision(&store, id).await, 6);
}

/// Case, punctuation and spaces aside; under another question or in another round it is another.
pub async fn an_idea_proposed_again_is_the_first_one(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let first = store
        .propose(AT, id, idea("q", 1, "Un café associatif"))
        .await
        .unwrap();
    let before = kit::present(&store, id).await;
    for again in [
        "Un café associatif",
        "un CAFÉ associatif !",
        "« Un  café\u{a0}associatif »",
    ] {
        assert_eq!(
            store.propose(AT, id, idea("q", 1, again)).await,
            Ok(first.clone()),
            "{again}"
        );
    }
    assert_eq!(kit::present(&store, id).await, before);
    let others = [
        idea("q", 2, "Un café associatif"),
        idea("r", 1, "Un café associatif"),
        idea("q", 1, "Un cafe associatif"),
    ];
    for other in others {
        assert_ne!(store.propose(AT, id, other).await.unwrap(), first);
    }
    let snapshot = kit::present(&store, id).await;
    assert_eq!((snapshot.ideas.len(), snapshot.workshop.revision.0), (4, 5));
    let keys: BTreeSet<_> = snapshot
        .ideas
        .iter()
        .map(|i| (i.question.clone(), i.key.clone()))
        .collect();
    assert_eq!(keys.len(), 4);
}

/// Who proposes it again does not become its author, nor their wording its text.
pub async fn an_idea_keeps_its_author_and_text(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let mut people = Vec::new();
    for n in 1..=2 {
        let join = store.join(
            AT,
            id,
            kit::token(n),
            PersonId(kit::id()),
            Channel::Phone,
            None,
        );
        people.push(join.await.unwrap().id);
    }
    let by = |author, text: &str| NewIdea {
        author,
        ..idea("q", 2, text)
    };
    let first = store
        .propose(AT, id, by(Some(kit::token(1)), "Des ordis"))
        .await
        .unwrap();
    let expected = Idea {
        key: kit::item("i-1"),
        question: kit::question("q"),
        round: Round(2),
        text: "Des ordis".to_owned(),
        author: Some(people[0]),
        revision: Revision(4),
    };
    assert_eq!(first, expected);
    assert_eq!(
        store
            .propose(AT, id, by(Some(kit::token(2)), "des ORDIS"))
            .await,
        Ok(expected.clone())
    );
    assert_eq!(
        store.propose(AT, id, by(None, "des ordis.")).await,
        Ok(expected.clone())
    );
    assert_eq!(kit::present(&store, id).await.ideas, [expected]);
    let stranger = by(Some(kit::token(3)), "Un café");
    assert_eq!(store.propose(AT, id, stranger).await.unwrap().author, None);
}
