//! A rehearsal without people: a room with a workshop's script over a store of its own, reached by the same pages.
//! Phones are simulated by whoever asked for it (`glane rehearse`); nothing of it enters the workshop.

use std::sync::{Arc, Mutex, PoisonError};

use async_trait::async_trait;
use glane_core::id::{ItemKey, QuestionKey};
use glane_core::kind::Kind;
use glane_live::{Hub, Room};
use glane_store::{Store, StoreError};
use serde::{Deserialize, Serialize};

use crate::error::WebError;

/// Where a rehearsal keeps its answers meanwhile. On the disk that keeps the real ones: it sets the pace.
#[async_trait]
pub trait Stage: Send + Sync {
    /// An empty store.
    async fn set(&self) -> Result<Arc<dyn Store>, StoreError>;
    /// Takes away all that the store left, once it is closed.
    async fn clear(&self);
}

/// What is rehearsed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// The code of the rehearsal's room.
    pub code: String,
    /// The workshop's title.
    pub title: String,
    /// The groups' keys, empty without groups.
    pub groups: Vec<String>,
    /// The questions in order.
    pub questions: Vec<Planned>,
}

/// One question of a rehearsal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Planned {
    /// Its key.
    pub key: QuestionKey,
    /// Its kind.
    pub kind: Kind,
    /// What can be ticked.
    pub items: Vec<ItemKey>,
}

impl Plan {
    /// Of a room.
    pub fn of(room: &Room) -> Self {
        room.look(|inside| {
            let script = &inside.script;
            let questions = script.questions.iter().map(|question| Planned {
                key: question.key.clone(),
                kind: question.kind.clone(),
                items: question.items.iter().map(|item| item.key.clone()).collect(),
            });
            Self {
                code: inside.workshop.code.clone(),
                title: script.title.get(script.lang()).to_owned(),
                groups: script
                    .groups
                    .iter()
                    .map(|group| group.key.to_string())
                    .collect(),
                questions: questions.collect(),
            }
        })
    }
}

/// The rehearsal under way, if any: one at a time, or neither would measure anything.
pub struct Rehearsals {
    stage: Arc<dyn Stage>,
    under_way: Mutex<UnderWay>,
}

#[derive(Default)]
enum UnderWay {
    #[default]
    Nothing,
    /// Being set up or cleared away.
    Changing,
    Room(Arc<Room>),
}

impl std::fmt::Debug for Rehearsals {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Rehearsals")
    }
}

impl Rehearsals {
    /// On a stage.
    pub fn on(stage: Arc<dyn Stage>) -> Self {
        Self {
            stage,
            under_way: Mutex::default(),
        }
    }

    /// For a program that has no place for rehearsals: each is refused.
    pub fn nowhere() -> Self {
        Self::on(Arc::new(Nowhere))
    }

    /// Opens a room for a workshop; nothing if a rehearsal is under way. The room lasts until the cast is dropped.
    pub(crate) async fn begin(
        self: &Arc<Self>,
        hub: &Arc<Hub>,
        workshop: &Room,
    ) -> Result<Option<Cast>, WebError> {
        {
            let mut now = self.now();
            if !matches!(*now, UnderWay::Nothing) {
                return Ok(None);
            }
            *now = UnderWay::Changing;
        }
        // From here on the cast clears up, whatever happens.
        let mut cast = Cast {
            rehearsals: Arc::clone(self),
            hub: Arc::clone(hub),
            store: None,
            room: None,
        };
        let store = self.stage.set().await?;
        cast.store = Some(Arc::clone(&store));
        let slug = workshop.look(|inside| inside.workshop.slug.clone());
        let room = hub.rehearse(&slug, store).await?;
        cast.room = Some(Arc::clone(&room));
        *self.now() = UnderWay::Room(room);
        Ok(Some(cast))
    }

    /// The room of the rehearsal of a workshop, if it is under way.
    pub(crate) fn room(&self, workshop: &Room) -> Option<Arc<Room>> {
        let slug = |room: &Room| room.look(|inside| inside.workshop.slug.clone());
        match &*self.now() {
            UnderWay::Room(room) if slug(room) == slug(workshop) => Some(Arc::clone(room)),
            _ => None,
        }
    }

    fn now(&self) -> std::sync::MutexGuard<'_, UnderWay> {
        self.under_way
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

struct Nowhere;

#[async_trait]
impl Stage for Nowhere {
    async fn set(&self) -> Result<Arc<dyn Store>, StoreError> {
        Err(StoreError::Broken("no place for rehearsals".to_owned()))
    }
    async fn clear(&self) {}
}

/// A rehearsal under way. Dropped (its phones have gone, or their program was ended), it leaves nothing.
pub(crate) struct Cast {
    rehearsals: Arc<Rehearsals>,
    hub: Arc<Hub>,
    store: Option<Arc<dyn Store>>,
    room: Option<Arc<Room>>,
}

impl Cast {
    /// What is rehearsed; nothing before it is set up.
    pub(crate) fn plan(&self) -> Option<Plan> {
        self.room.as_deref().map(Plan::of)
    }
}

impl Drop for Cast {
    fn drop(&mut self) {
        *self.rehearsals.now() = UnderWay::Changing;
        if let Some(room) = self.room.take() {
            self.hub.end_rehearsal(&room);
        }
        let (rehearsals, store) = (Arc::clone(&self.rehearsals), self.store.take());
        let clear = async move {
            if let Some(store) = store
                && let Err(error) = store.close().await
            {
                tracing::warn!(%error, "a rehearsal's store was not closed");
            }
            rehearsals.stage.clear().await;
            *rehearsals.now() = UnderWay::Nothing;
        };
        // Without a runtime the program is ending: its next start clears up.
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(clear);
        }
    }
}
