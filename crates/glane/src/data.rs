//! The data folder: opened, and the rooms over it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use glane_core::id::Slug;
use glane_core::workshop::Workshop;
use glane_live::frame::{Audience, Shown, View};
use glane_live::hub::World;
use glane_live::inside::Inside;
use glane_live::revision::Revised;
use glane_live::{Hub, LiveError, Room};
use glane_store::Store;
use glane_store::pace::Pace;
use glane_store_postgres::{Having, PostgresStore};
use glane_store_sqlite::{Lock, Options, SqliteStore};

use crate::backup::place;
use crate::ctx::Ctx;
use crate::fail::Fail;
use crate::moving::side;
use crate::world::{SystemClock, SystemEntropy};

/// The folder's name among a person's data.
pub const FOLDER: &str = "glane";
/// The same for the demonstration.
pub const DEMO_FOLDER: &str = "glane-demo";
/// The database's name in its folder.
pub const DATABASE: &str = "glane.sqlite";

/// Opens a data folder, made if it is not there. One program at a time may.
pub fn open(folder: &Path, options: Options) -> Result<Arc<SqliteStore>, Fail> {
    if side::is_half_moved(folder) {
        return Err(Fail::machine("move-half").with_path(folder));
    }
    match SqliteStore::open(&folder.join(DATABASE), options) {
        Ok(store) => Ok(Arc::new(store)),
        Err(error) => Err(Fail::of_opening(folder, &error)),
    }
}

/// What keeps the workshops.
#[derive(Clone)]
pub enum Keeping {
    /// The data folder itself.
    Folder(Arc<SqliteStore>),
    /// A PostgreSQL database. What is no answer and no decision stays in the data folder, which is held all the same.
    Server {
        /// The database.
        store: Arc<PostgresStore>,
        _lock: Arc<Lock>,
    },
}

impl Keeping {
    /// Opens what was asked for; the data folder is made if it is not there. One program at a time may.
    pub fn open(ctx: &Ctx, folder: &Path, options: Options) -> Result<Self, Fail> {
        Self::open_for(ctx, folder, options, Having::Alone)
    }

    /// The same, where other programs may have a database meanwhile; a folder is always one program's.
    pub fn open_for(
        ctx: &Ctx,
        folder: &Path,
        options: Options,
        having: Having,
    ) -> Result<Self, Fail> {
        let Some(address) = ctx.store() else {
            return Ok(Self::Folder(open(folder, options)?));
        };
        place::make_folder(folder).map_err(|error| Fail::unwritable(folder, &error))?;
        let lock = glane_store_sqlite::lock(folder);
        let lock = lock.map_err(|error| Fail::of_opening(folder, &error))?;
        let store = server(address, having)?;
        Ok(Self::Server {
            store,
            _lock: Arc::new(lock),
        })
    }

    /// The store, whichever it is.
    pub fn store(&self) -> Arc<dyn Store> {
        match self {
            Self::Folder(store) => Arc::clone(store) as Arc<dyn Store>,
            Self::Server { store, .. } => Arc::clone(store) as Arc<dyn Store>,
        }
    }

    /// Acts that were not kept since the start.
    pub fn failures(&self) -> u64 {
        match self {
            Self::Folder(store) => store.failures(),
            Self::Server { store, .. } => store.failures(),
        }
    }

    /// How long acts took since the start.
    pub fn pace(&self) -> Pace {
        match self {
            Self::Folder(store) => store.pace(),
            Self::Server { store, .. } => store.pace(),
        }
    }
}

/// Opens a database, for this program alone, with others or only to look on.
pub fn server(address: &str, having: Having) -> Result<Arc<PostgresStore>, Fail> {
    let options = glane_store_postgres::Options {
        having,
        ..glane_store_postgres::Options::default()
    };
    match PostgresStore::open(address, options) {
        Ok(store) => Ok(Arc::new(store)),
        Err(error) => Err(Fail::of_server(&error)),
    }
}

/// Time and randomness, as the machine has them.
pub fn world(ctx: &Ctx) -> World {
    World {
        clock: Arc::new(SystemClock),
        entropy: Arc::new(SystemEntropy::new(ctx.voice.clone())),
    }
}

/// A data folder in use by a command that shows no screen.
pub struct House {
    folder: PathBuf,
    hub: Hub,
    /// What keeps the workshops is held for as long.
    _keeping: Option<Keeping>,
}

/// No screen looks on.
struct Unseen;

impl View for Unseen {
    fn show(&self, _: &Inside, _: Audience) -> Shown {
        Shown::default()
    }
}

impl House {
    /// Opens the data folder, made if it is not there.
    pub fn open(ctx: &Ctx) -> Result<Self, Fail> {
        let folder = ctx.folder(FOLDER)?;
        let keeping = Keeping::open(ctx, &folder, Options::default())?;
        let house = Self::over(ctx, &folder, keeping.store());
        Ok(Self {
            _keeping: Some(keeping),
            ..house
        })
    }

    /// Over a store that is open already.
    pub fn over(ctx: &Ctx, folder: &Path, store: Arc<dyn Store>) -> Self {
        Self {
            hub: Hub::new(store, world(ctx), Arc::new(Unseen)),
            _keeping: None,
            folder: folder.to_owned(),
        }
    }

    /// Opens the data folder for a workshop that must be there; a folder that does not exist is not made.
    pub fn open_for(ctx: &Ctx, workshop: &str) -> Result<Self, Fail> {
        let folder = ctx.folder(FOLDER)?;
        if ctx.store().is_none() && !folder.join(DATABASE).exists() {
            if side::is_half_moved(&folder) {
                return Err(Fail::machine("move-half").with_path(&folder));
            }
            return Err(Fail::no_workshop(&ctx.voice, workshop, &[]));
        }
        Self::open(ctx)
    }

    /// The rooms.
    pub fn hub(&self) -> &Hub {
        &self.hub
    }

    /// A workshop by its slug.
    pub async fn workshop(&self, ctx: &Ctx, slug: &str) -> Result<Workshop, Fail> {
        let workshops = self
            .hub
            .workshops()
            .await
            .map_err(|error| self.fail(&error))?;
        let known: Vec<String> = workshops
            .iter()
            .map(|workshop| workshop.slug.to_string())
            .collect();
        let found = workshops
            .into_iter()
            .find(|workshop| workshop.slug.as_str() == slug);
        found.ok_or_else(|| Fail::no_workshop(&ctx.voice, slug, &known))
    }

    /// A workshop's room.
    pub async fn room(&self, slug: &Slug) -> Result<Arc<Room>, Fail> {
        self.hub.by_slug(slug).await.map_err(|error| match error {
            LiveError::BadScript(_) => {
                Fail::machine("program-script-kept-bad").with("workshop", slug.as_str())
            }
            other => self.fail(&other),
        })
    }

    /// Gives a workshop a new version of its script, even if the one kept can no longer be read.
    pub async fn revise(&self, workshop: &Workshop, source: String) -> Result<Revised, LiveError> {
        match self.hub.by_slug(&workshop.slug).await {
            Ok(room) => room.revise(workshop.script, source).await,
            Err(LiveError::BadScript(_)) => {
                let now = self.hub.world().clock.now();
                let store = self.hub.store();
                Ok(Revised {
                    workshop: store.revise(now, workshop.id, source).await?,
                    changes: Vec::new(),
                })
            }
            Err(error) => Err(error),
        }
    }

    /// What a room's or the store's no means here.
    pub fn fail(&self, error: &LiveError) -> Fail {
        Fail::of_live(&self.folder, error)
    }

    /// Finishes what is under way.
    pub async fn close(self) -> Result<(), Fail> {
        let store = Arc::clone(self.hub.store());
        store
            .close()
            .await
            .map_err(|error| Fail::of_store(&self.folder, &error))
    }
}
