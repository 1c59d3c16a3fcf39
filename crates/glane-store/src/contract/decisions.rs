//! The log of decisions: in order, never rewritten, conflicts shown.

use std::collections::BTreeSet;

use glane_core::codebook::Theme;
use glane_core::coding::Coder;
use glane_core::decision::{Act, Actor, Decision, Screen};
use glane_core::id::{AnswerId, DecisionId, Revision, ThemeKey};
use glane_core::label::Label;

use super::kit::{self, AT, Shared, decision, open, undo};
use crate::{NewDecision, StoreError};

/// Every act comes back as decided, each at its own revision.
pub async fn decisions_are_kept_in_order(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let question = kit::question("canaux");
    let acts = [
        open("canaux"),
        Act::Show {
            question: question.clone(),
            screen: Screen::Projector,
        },
        Act::Present { people: Some(31) },
        Act::Hide {
            question: question.clone(),
            screen: Screen::Phones,
        },
        Act::Close {
            question: question.clone(),
        },
        Act::ResetRound { question },
        Act::Present { people: None },
        Act::Publish {
            data: Revision(4),
            told: Vec::new(),
        },
    ];
    let mut expected = Vec::new();
    for (act, revision) in acts.into_iter().zip(2..) {
        let new = NewDecision {
            actor: Actor::Program,
            ..decision(revision - 1, act.clone())
        };
        let decided = Decision {
            revision: Revision(revision),
            id: new.id,
            at: AT,
            actor: Actor::Program,
            base: Revision(revision - 1),
            target: act.target(),
            act,
            undoes: None,
        };
        assert_eq!(store.decide(AT, id, new).await, Ok(decided.clone()));
        expected.push(decided);
    }
    let snapshot = kit::present(&store, id).await;
    assert_eq!(
        (snapshot.decisions, snapshot.workshop.revision.0),
        (expected, 9)
    );
}

/// Themes and codings come back as decided; two coders of one answer do not hinder each other, two changes of one
/// theme do.
pub async fn coding_is_kept_word_for_word(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let question = kit::question("b");
    let theme = ThemeKey::new("temps").unwrap();
    let entry = |label: &str| Act::Theme {
        question: question.clone(),
        theme: theme.clone(),
        entry: Some(Theme {
            key: theme.clone(),
            label: Label::fr(label),
            description: None,
            examples: vec!["l’heure « juste »".to_owned()],
            words: vec!["tps".to_owned()],
        }),
    };
    let answers: BTreeSet<AnswerId> = [AnswerId(kit::id()), AnswerId(kit::id())].into();
    let code = |coder: &str| Act::Code {
        question: question.clone(),
        answers: answers.clone(),
        themes: [theme.clone()].into(),
        coder: Coder::new(coder).unwrap(),
    };
    let settle = Act::Settle {
        question: question.clone(),
        answers: answers.clone(),
        themes: [].into(),
    };
    let acts = [entry("Le temps"), code("Awa"), code("Luc"), settle];
    for act in &acts {
        // All from the same page, opened before any of them.
        store
            .decide(AT, id, decision(1, act.clone()))
            .await
            .unwrap();
    }
    for act in [entry("Temps"), code("Awa")] {
        let refused = store.decide(AT, id, decision(1, act)).await;
        assert!(
            matches!(refused, Err(StoreError::Conflict(_))),
            "{refused:?}"
        );
    }
    let kept = kit::present(&store, id).await.decisions;
    let kept: Vec<Act> = kept.into_iter().map(|decision| decision.act).collect();
    assert_eq!(kept, acts);
}

/// The latest decision on the target is shown; nothing is written; other targets are free.
pub async fn a_stale_base_on_the_same_target_conflicts(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    store.decide(AT, id, decision(1, open("a"))).await.unwrap();
    let latest = store.decide(AT, id, decision(2, open("b"))).await.unwrap();
    kit::admit(&store, id, kit::ballot(1, "b", Some(1), "oui")).await;
    let close = || Act::Close {
        question: kit::question("b"),
    };
    for base in [1, 2] {
        let refused = store.decide(AT, id, decision(base, close())).await;
        assert_eq!(
            refused,
            Err(StoreError::Conflict(Box::new(latest.clone()))),
            "base {base}"
        );
    }
    assert_eq!(kit::revision(&store, id).await, 4);
    store
        .decide(AT, id, decision(1, Act::Present { people: Some(3) }))
        .await
        .unwrap();
    // An answer or another decision in between is no conflict.
    assert_eq!(
        store
            .decide(AT, id, decision(3, close()))
            .await
            .unwrap()
            .revision,
        Revision(6)
    );
}

/// Each is made in sight of the one before; they are one act after another in the history.
pub async fn decisions_of_one_matter_stand_in_nobodys_way(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    store
        .decide(AT, id, decision(1, Act::Present { people: Some(3) }))
        .await
        .unwrap();
    let close = Act::Close {
        question: kit::question("a"),
    };
    let both = vec![decision(1, open("a")), decision(1, close)];
    let kept = store.decide_all(AT, id, both.clone()).await.unwrap();
    let told: Vec<(u64, u64)> = kept
        .iter()
        .map(|one| (one.revision.0, one.base.0))
        .collect();
    assert_eq!(told, [(3, 1), (4, 3)]);
    // Sent twice, decided once.
    assert_eq!(store.decide_all(AT, id, both).await, Ok(kept.clone()));
    let log = kit::present(&store, id).await.decisions;
    assert_eq!(log.get(1..), Some(kept.as_slice()));
    assert_eq!(store.decide_all(AT, id, Vec::new()).await, Ok(Vec::new()));
    assert_eq!(kit::revision(&store, id).await, 4);
}

/// What somebody decided on the target of one of them stands in the way of all.
pub async fn decisions_of_one_matter_are_whole_or_absent(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let present = |people| Act::Present {
        people: Some(people),
    };
    let latest = store.decide(AT, id, decision(1, present(3))).await.unwrap();
    let both = vec![decision(1, open("a")), decision(1, present(4))];
    assert_eq!(
        store.decide_all(AT, id, both).await,
        Err(StoreError::Conflict(Box::new(latest.clone())))
    );
    let lost = vec![decision(2, open("a")), undo(2, DecisionId(kit::id()))];
    assert_eq!(
        store.decide_all(AT, id, lost).await,
        Err(StoreError::NoDecision)
    );
    assert_eq!(kit::present(&store, id).await.decisions, [latest]);
    assert_eq!(kit::revision(&store, id).await, 2);
}

/// Its row carries the target of what it takes back, through any number of undos.
pub async fn an_undo_is_about_what_it_undoes(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let opened = store.decide(AT, id, decision(1, open("a"))).await.unwrap();
    let undone = store.decide(AT, id, undo(2, opened.id)).await.unwrap();
    assert_eq!(
        (&undone.target, &undone.act, undone.undoes),
        (&opened.target, &Act::Undo, Some(opened.id))
    );
    let redone = store.decide(AT, id, undo(3, undone.id)).await.unwrap();
    assert_eq!(
        (&redone.target, redone.undoes),
        (&opened.target, Some(undone.id))
    );
    assert_eq!(
        kit::present(&store, id).await.decisions,
        [opened, undone, redone]
    );
}

/// What its maker had not seen stands in the way, and an undo stands in the way of others.
pub async fn an_undo_conflicts_with_what_came_after(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let first = store.decide(AT, id, decision(1, open("a"))).await.unwrap();
    let second = store.decide(AT, id, decision(2, open("b"))).await.unwrap();
    let conflict = |with: &Decision| Err(StoreError::Conflict(Box::new(with.clone())));
    assert_eq!(
        store.decide(AT, id, undo(2, first.id)).await,
        conflict(&second)
    );
    let undone = store.decide(AT, id, undo(3, second.id)).await.unwrap();
    assert_eq!(
        store.decide(AT, id, undo(3, second.id)).await,
        conflict(&undone)
    );
    assert_eq!(
        store.decide(AT, id, decision(3, open("c"))).await,
        conflict(&undone)
    );
    assert_eq!(kit::revision(&store, id).await, 4);
    // One who saw the later ones may undo the first.
    store.decide(AT, id, undo(4, first.id)).await.unwrap();
}

/// An id nobody decided, one of another workshop, or none at all.
pub async fn what_is_not_in_the_log_cannot_be_undone(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let other = kit::workshop(&store, "deux").await;
    let elsewhere = store
        .decide(AT, other, decision(1, open("a")))
        .await
        .unwrap();
    for lost in [DecisionId(kit::id()), elsewhere.id] {
        assert_eq!(
            store.decide(AT, id, undo(1, lost)).await,
            Err(StoreError::NoDecision)
        );
    }
    assert_eq!(
        store.decide(AT, id, decision(1, Act::Undo)).await,
        Err(StoreError::NoDecision)
    );
    assert_eq!(kit::revision(&store, id).await, 1);
}

/// Sent twice, decided once; also when others came in between.
pub async fn the_same_decision_again_is_the_one_on_disk(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let new = decision(1, open("a"));
    let kept = store.decide(AT, id, new.clone()).await.unwrap();
    assert_eq!(store.decide(AT, id, new.clone()).await, Ok(kept.clone()));
    store.decide(AT, id, decision(2, open("b"))).await.unwrap();
    assert_eq!(store.decide(AT, id, new).await, Ok(kept));
    assert_eq!(kit::revision(&store, id).await, 3);
}

/// A page may claim any number: it cannot have seen what is not there yet.
pub async fn a_base_to_come_counts_as_the_present(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    for base in [2, u64::MAX] {
        let present = kit::revision(&store, id).await;
        let kept = store
            .decide(AT, id, decision(base, open("a")))
            .await
            .unwrap();
        assert_eq!(
            (kept.base, kept.revision),
            (Revision(present), Revision(present + 1))
        );
    }
}
