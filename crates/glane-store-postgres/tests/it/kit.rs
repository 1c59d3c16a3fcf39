//! Short ways to say an act.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use glane_core::ballot::Body;
use glane_core::channel::Channel;
use glane_core::decision::{Act, Actor};
use glane_core::id::{
    AnswerId, DecisionId, PersonId, QuestionKey, Revision, Round, ScriptVersion, Slug, WorkshopId,
};
use glane_core::kind::Payload;
use glane_core::life::Step;
use glane_core::person::{Origin, TokenHash};
use glane_core::world::{Entropy, Micros};
use glane_store::{Admit, Admitted, By, NewDecision, NewWorkshop, Store, StoreError};
use glane_store_postgres::PostgresStore;
use uuid::Uuid;

pub const AT: Micros = Micros(1_700_000_000_123_456);

/// A new id each time, in no order.
pub fn id() -> Uuid {
    static MADE: AtomicU64 = AtomicU64::new(1);
    let n = u128::from(MADE.fetch_add(1, Ordering::Relaxed));
    Uuid::from_u128(n.wrapping_mul(0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C835))
}

pub async fn workshop(store: &PostgresStore, name: &str) -> WorkshopId {
    let new = NewWorkshop {
        id: WorkshopId(id()),
        slug: Slug::new(name).unwrap(),
        code: name.to_uppercase(),
        token_key: [7; 32],
        projector_key: format!("projector of {name}"),
        source: format!("titre = \"{name}\"\n"),
    };
    store.create(AT, new).await.unwrap().id
}

/// Person `n` says something under a question, the first time.
pub fn ballot(n: u64, key: &str, said: &str) -> Admit {
    let mut token = [0xA5; 32];
    token[24..].copy_from_slice(&n.to_be_bytes());
    Admit {
        by: By::Someone {
            origin: Origin::Token(TokenHash(token)),
            fresh: PersonId(id()),
            group: None,
        },
        question: QuestionKey::new(key).unwrap(),
        round: Round::FIRST,
        attempt: Some(1),
        fresh: AnswerId(id()),
        channel: Channel::Phone,
        script: ScriptVersion(1),
        body: Body::Answered(Payload::Text(said.to_owned())),
    }
}

pub async fn admit(
    store: &PostgresStore,
    workshop: WorkshopId,
    ballot: &Admit,
) -> Result<Admitted, StoreError> {
    let all = Arc::new(vec![ballot.clone()]);
    let mut outcomes = store.admit(AT, workshop, all).await?;
    assert_eq!(outcomes.len(), 1);
    Ok(outcomes.remove(0))
}

/// The ids that sealing draws.
pub struct Drawn;

impl Entropy for Drawn {
    fn fill(&self, bytes: &mut [u8]) {
        for part in bytes.chunks_mut(16) {
            for (to, drawn) in part.iter_mut().zip(id().as_bytes()) {
                *to = *drawn;
            }
        }
    }
}

pub fn life(step: Step) -> NewDecision {
    NewDecision {
        id: DecisionId(id()),
        actor: Actor::Program,
        base: Revision(1),
        act: Act::Life(step),
        undoes: None,
    }
}
