//! All rooms in use, opened when first asked for.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, PoisonError, RwLock};

use glane_core::id::{Slug, WorkshopId};
use glane_core::script::read;
use glane_core::workshop::Workshop;
use glane_core::world::{Clock, Entropy, ordered_id, short_code};
use glane_store::{NewWorkshop, Store, StoreError};
use tokio::sync::{Mutex, OnceCell};

use crate::LiveError;
use crate::bus::Bus;
use crate::follow::Shared;
use crate::frame::View;
use crate::room::Room;
use crate::task;

/// Letters of a participants' code: 16⁵ codes, read aloud in one breath.
const CODE_LENGTH: usize = 5;
/// How often a taken code is drawn again before giving up.
const CODE_TRIES: usize = 20;

/// What rooms borrow from the world.
#[derive(Clone)]
pub struct World {
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Randomness.
    pub entropy: Arc<dyn Entropy>,
}

impl std::fmt::Debug for World {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("World")
    }
}

/// A room once it is open. Whoever asks for it while it is being opened waits for it; others do not.
type Place = Arc<OnceCell<Arc<Room>>>;

/// All rooms over one store.
pub struct Hub {
    store: Arc<dyn Store>,
    world: World,
    view: Arc<dyn View>,
    bus: Shared,
    rooms: Mutex<BTreeMap<WorkshopId, Place>>,
    /// The same by participants' code: asked at every request of every phone.
    codes: RwLock<BTreeMap<String, Arc<Room>>>,
}

impl std::fmt::Debug for Hub {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Hub")
    }
}

impl Hub {
    /// A hub without rooms yet.
    pub fn new(store: Arc<dyn Store>, world: World, view: Arc<dyn View>) -> Self {
        Self {
            store,
            world,
            view,
            bus: None,
            rooms: Mutex::new(BTreeMap::new()),
            codes: RwLock::new(BTreeMap::new()),
        }
    }

    /// Rooms that other programs over the same store write as well, and which tell each other over a bus.
    #[must_use]
    pub fn sharing(mut self, bus: Arc<dyn Bus>) -> Self {
        self.bus = Some(bus);
        self
    }

    /// The way to other programs over the same store; nothing where there are none.
    pub fn bus(&self) -> Option<&Arc<dyn Bus>> {
        self.bus.as_ref()
    }

    /// The store under it.
    pub fn store(&self) -> &Arc<dyn Store> {
        &self.store
    }

    /// Time and randomness, as rooms use them.
    pub fn world(&self) -> &World {
        &self.world
    }

    /// Every workshop, newest last.
    pub async fn workshops(&self) -> Result<Vec<Workshop>, LiveError> {
        Ok(self.store.workshops().await?)
    }

    /// Makes a workshop out of a script.
    pub async fn create(&self, source: &str) -> Result<Workshop, LiveError> {
        self.create_in(&*self.store, source).await
    }

    /// The same in any store, with a code that nobody has here.
    async fn create_in(&self, store: &dyn Store, source: &str) -> Result<Workshop, LiveError> {
        let script = read::read(source).map_err(LiveError::BadScript)?;
        let entropy = &*self.world.entropy;
        let mut token_key = [0_u8; 32];
        entropy.fill(&mut token_key);
        let mut new = NewWorkshop {
            id: WorkshopId(ordered_id(&*self.world.clock, entropy)),
            slug: script.slug,
            code: String::new(),
            token_key,
            projector_key: short_code(entropy, 24),
            source: source.to_owned(),
        };
        let taken: BTreeSet<String> = {
            let codes = self.codes.read().unwrap_or_else(PoisonError::into_inner);
            codes.keys().cloned().collect()
        };
        let kept = self.store.workshops().await?;
        let is_taken =
            |code: &String| taken.contains(code) || kept.iter().any(|one| one.code == *code);
        for _ in 0..CODE_TRIES {
            new.code = short_code(entropy, CODE_LENGTH);
            if is_taken(&new.code) {
                continue;
            }
            match store.create(self.world.clock.now(), new.clone()).await {
                Err(StoreError::CodeTaken) => {}
                other => return Ok(other?),
            }
        }
        Err(StoreError::CodeTaken.into())
    }

    /// A room with a workshop's script and nobody in it, over a store of its own: whatever happens there, the workshop
    /// keeps nothing of it. Found by its code until [`Hub::end_rehearsal`].
    pub async fn rehearse(
        &self,
        slug: &Slug,
        store: Arc<dyn Store>,
    ) -> Result<Arc<Room>, LiveError> {
        let workshop = self.by_slug(slug).await?;
        let source = workshop.look(|inside| inside.workshop.source.clone());
        let made = self.create_in(&*store, &source).await?;
        // Nobody else knows of it.
        let (world, view) = (self.world.clone(), Arc::clone(&self.view));
        let room = task::open(store, world, view, None, made.id).await?;
        let mut codes = self.codes.write().unwrap_or_else(PoisonError::into_inner);
        codes.insert(made.code, Arc::clone(&room));
        Ok(room)
    }

    /// Makes a rehearsal's room unknown.
    pub fn end_rehearsal(&self, room: &Room) {
        let mut codes = self.codes.write().unwrap_or_else(PoisonError::into_inner);
        codes.retain(|_, known| known.id() != room.id());
    }

    /// The room of a slug.
    pub async fn by_slug(&self, slug: &Slug) -> Result<Arc<Room>, LiveError> {
        self.find(|workshop| workshop.slug == *slug).await
    }

    /// The room of a participants' code, case aside.
    pub async fn by_code(&self, code: &str) -> Result<Arc<Room>, LiveError> {
        let code = code.trim().to_ascii_uppercase();
        let known = {
            let codes = self.codes.read().unwrap_or_else(PoisonError::into_inner);
            codes.get(&code).map(Arc::clone)
        };
        if let Some(room) = known {
            return Ok(room);
        }
        let room = self.find(|workshop| workshop.code == code).await?;
        let mut codes = self.codes.write().unwrap_or_else(PoisonError::into_inner);
        codes.insert(code, Arc::clone(&room));
        Ok(room)
    }

    /// The rooms in use, without those that are being opened.
    pub async fn opened(&self) -> Vec<Arc<Room>> {
        let rooms = self.rooms.lock().await;
        let open = rooms.values().filter_map(|place| place.get());
        open.map(Arc::clone).collect()
    }

    /// The rooms in use, once those that are being opened are: what they are to be told may have come after what they read.
    pub async fn all_opened(&self) -> Vec<Arc<Room>> {
        let places: Vec<Place> = self.rooms.lock().await.values().map(Arc::clone).collect();
        let mut rooms = Vec::new();
        for place in places {
            let room = place.get_or_try_init(async || Err(())).await;
            rooms.extend(room.ok().map(Arc::clone));
        }
        rooms
    }

    /// The room of a workshop, if it is in use here.
    pub(crate) async fn open_room(&self, workshop: WorkshopId) -> Option<Arc<Room>> {
        let rooms = self.rooms.lock().await;
        rooms.get(&workshop)?.get().map(Arc::clone)
    }

    async fn find(&self, is_it: impl Fn(&Workshop) -> bool) -> Result<Arc<Room>, LiveError> {
        let open = self.opened().await.into_iter();
        let mut open = open.filter(|room| room.look(|inside| is_it(&inside.workshop)));
        if let Some(room) = open.next() {
            return Ok(room);
        }
        let workshops = self.store.workshops().await?;
        let found = workshops
            .into_iter()
            .find(is_it)
            .ok_or(LiveError::NoWorkshop)?;
        let place = {
            let mut rooms = self.rooms.lock().await;
            Arc::clone(rooms.entry(found.id).or_default())
        };
        let open = || {
            let (store, view) = (Arc::clone(&self.store), Arc::clone(&self.view));
            task::open(store, self.world.clone(), view, self.bus.clone(), found.id)
        };
        place.get_or_try_init(open).await.map(Arc::clone)
    }
}
