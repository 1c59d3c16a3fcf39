//! What the tests of this backend share.
#![allow(
    clippy::unwrap_used,
    dead_code,
    reason = "test helpers, not all of them in each test file"
)]

use std::path::Path;

use glane_core::ballot::Body;
use glane_core::channel::Channel;
use glane_core::id::{AnswerId, PersonId, QuestionKey, Round, ScriptVersion, Slug, WorkshopId};
use glane_core::kind::Payload;
use glane_core::person::{Origin, TokenHash};
use glane_core::world::Micros;
use glane_store::{Admit, By, NewWorkshop, Store};
use glane_store_sqlite::{Options, SqliteStore};
use uuid::Uuid;

pub const AT: Micros = Micros(1_700_000_000_000_000);

pub fn open(path: &Path) -> SqliteStore {
    SqliteStore::open(path, Options::default()).unwrap()
}

pub async fn workshop(store: &SqliteStore) -> WorkshopId {
    let new = NewWorkshop {
        id: WorkshopId(Uuid::from_u128(1)),
        slug: Slug::new("un").unwrap(),
        code: "CDFGHJ".to_owned(),
        token_key: [3; 32],
        projector_key: "secret".to_owned(),
        source: "titre = \"un\"".to_owned(),
    };
    store.create(AT, new).await.unwrap().id
}

/// The first ballot of person `n`.
pub fn ballot(n: u8, said: &str) -> Admit {
    let id = Uuid::from_u128(u128::from(n) + 100);
    Admit {
        by: By::Someone {
            origin: Origin::Token(TokenHash([n; 32])),
            fresh: PersonId(id),
            group: None,
        },
        question: QuestionKey::new("q").unwrap(),
        round: Round::FIRST,
        attempt: Some(1),
        fresh: AnswerId(id),
        channel: Channel::Phone,
        script: ScriptVersion(1),
        body: Body::Answered(Payload::Text(said.to_owned())),
    }
}
