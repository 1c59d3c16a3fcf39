//! What the topics share: a moment, ids that never come twice, and short ways to say an act.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use glane_core::ballot::{Admission, Body};
use glane_core::channel::Channel;
use glane_core::decision::{Act, Actor};
use glane_core::id::{
    AnswerId, DecisionId, GroupKey, ItemKey, PersonId, QuestionKey, Revision, Round, ScriptVersion,
    Slug, WorkshopId,
};
use glane_core::kind::Payload;
use glane_core::person::{Origin, TokenHash};
use glane_core::workshop::Snapshot;
use glane_core::world::Micros;
use uuid::Uuid;

use crate::{Admit, Admitted, By, NewDecision, NewIdea, NewWorkshop, Store};

pub(super) type Shared = Arc<dyn Store>;

pub(super) const AT: Micros = Micros(1_700_000_000_123_456);

/// A new id each time; spread, so that order of making is not order of ids.
pub(super) fn id() -> Uuid {
    static MADE: AtomicU64 = AtomicU64::new(1);
    let n = u128::from(MADE.fetch_add(1, Ordering::Relaxed));
    Uuid::from_u128(n.wrapping_mul(0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C835))
}

pub(super) fn new_workshop(name: &str) -> NewWorkshop {
    NewWorkshop {
        id: WorkshopId(id()),
        slug: Slug::new(name).unwrap(),
        code: name.to_uppercase(),
        token_key: [7; 32],
        projector_key: format!("projector of {name}"),
        source: format!("titre = \"{name}\"\n"),
    }
}

/// A workshop of that name, at revision 1.
pub(super) async fn workshop(store: &Shared, name: &str) -> WorkshopId {
    store.create(AT, new_workshop(name)).await.unwrap().id
}

pub(super) async fn revision(store: &Shared, workshop: WorkshopId) -> u64 {
    present(store, workshop).await.workshop.revision.0
}

pub(super) async fn present(store: &Shared, workshop: WorkshopId) -> Snapshot {
    store.snapshot(workshop, None).await.unwrap()
}

pub(super) fn token(n: u64) -> Origin {
    Origin::Token(hash(n))
}

pub(super) fn hash(n: u64) -> TokenHash {
    let mut bytes = [0xA5; 32];
    bytes[24..].copy_from_slice(&n.to_be_bytes());
    TokenHash(bytes)
}

pub(super) fn question(key: &str) -> QuestionKey {
    QuestionKey::new(key).unwrap()
}

pub(super) fn group(key: &str) -> GroupKey {
    GroupKey::new(key).unwrap()
}

pub(super) fn item(key: &str) -> ItemKey {
    ItemKey::new(key).unwrap()
}

pub(super) fn text(said: &str) -> Body {
    Body::Answered(Payload::Text(said.to_owned()))
}

/// Person `n` says something under a question, in its first round, by phone.
pub(super) fn ballot(n: u64, key: &str, attempt: Option<u32>, said: &str) -> Admit {
    Admit {
        by: By::Someone {
            origin: token(n),
            fresh: PersonId(id()),
            group: None,
        },
        question: question(key),
        round: Round::FIRST,
        attempt,
        fresh: AnswerId(id()),
        channel: Channel::Phone,
        script: ScriptVersion(1),
        body: text(said),
    }
}

pub(super) fn hand(key: &str, said: &str) -> Admit {
    Admit {
        by: By::Nobody,
        channel: Channel::Voice,
        ..ballot(0, key, None, said)
    }
}

pub(super) async fn admit(store: &Shared, workshop: WorkshopId, ballot: Admit) -> Admission {
    admit_whose(store, workshop, ballot).await.admission
}

pub(super) async fn admit_whose(store: &Shared, workshop: WorkshopId, ballot: Admit) -> Admitted {
    let mut outcomes = store
        .admit(AT, workshop, vec![ballot].into())
        .await
        .unwrap();
    assert_eq!(outcomes.len(), 1);
    outcomes.remove(0)
}

pub(super) fn recorded(answer: AnswerId, revision: u64, replaced: bool) -> Admission {
    Admission::Recorded {
        answer,
        revision: Revision(revision),
        replaced,
    }
}

pub(super) fn same(answer: AnswerId, revision: u64) -> Admission {
    Admission::Same {
        answer,
        revision: Revision(revision),
    }
}

pub(super) fn decision(base: u64, act: Act) -> NewDecision {
    NewDecision {
        id: DecisionId(id()),
        actor: Actor::Facilitator,
        base: Revision(base),
        act,
        undoes: None,
    }
}

pub(super) fn undo(base: u64, of: DecisionId) -> NewDecision {
    NewDecision {
        undoes: Some(of),
        ..decision(base, Act::Undo)
    }
}

pub(super) fn open(key: &str) -> Act {
    Act::Open {
        question: question(key),
    }
}

pub(super) fn idea(key: &str, round: u32, said: &str) -> NewIdea {
    NewIdea {
        question: question(key),
        round: Round(round),
        text: said.to_owned(),
        author: None,
    }
}
