//! [`Store`] on one SQLite file in a data folder: the embedded default.
//!
//! One thread writes and groups the acts that wait into one transaction ([`writer`]); a few
//! connections read beside it ([`readers`]); the folder is held by one program at a time
//! ([`folder`]). Each act has its file in [`acts`], as a plain function of a connection: the
//! transaction around it is not its business.
//!
//! Error policy: [`OpenError`] for what stops the program at its start; afterwards [`StoreError`],
//! where everything the database itself says is [`StoreError::Broken`]. No error quotes an answer.

mod acts;
pub mod carried;
mod connection;
mod copy;
mod error;
mod folder;
mod foreign_keys;
mod readers;
mod row;
mod schema;
mod tokens;
mod writer;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use async_trait::async_trait;
use glane_core::channel::Channel;
use glane_core::decision::{Actor, Decision};
use glane_core::id::{GroupKey, PersonId, Revision, WorkshopId};
use glane_core::idea::Idea;
use glane_core::person::{Origin, Person, TokenHash};
use glane_core::workshop::{Snapshot, Workshop};
use glane_core::world::{Entropy, Micros};
use glane_store::deed::Noted;
use glane_store::house::{House, HouseChange};
use glane_store::pace::Pace;
use glane_store::{
    Admit, Admitted, Entry, Frozen, Left, NewDecision, NewIdea, NewWorkshop, Secrets, Store,
    StoreError, Tally,
};

pub use crate::connection::Synchronous;
pub use crate::copy::{Content, Held, content, copy, damage, schema};
pub use crate::error::OpenError;
pub use crate::folder::{Lock, erase, is_held, lock};
use crate::readers::Readers;
use crate::tokens::{Ledger, Tokens};
use crate::writer::Writer;

/// One for the pages, one for whoever takes a whole workshop out.
const READERS: usize = 2;

/// How to open a data folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Options {
    /// When a commit is held to be on disk.
    pub synchronous: Synchronous,
}

/// Workshops in one SQLite file. Dropped, it finishes what is under way, closes the file and lets
/// go of the folder; [`Store::close`] does the same and says how it went.
pub struct SqliteStore {
    readers: Readers,
    writer: Arc<Writer>,
    tokens: Arc<Tokens>,
    /// The log beside the database, which is written over when something was taken away.
    log: PathBuf,
}

impl SqliteStore {
    /// Opens the database at `path`, and makes it and its folder if they are not there; brings older
    /// data to the newest schema. Blocks for a moment.
    pub fn open(path: &Path, options: Options) -> Result<Self, OpenError> {
        let lock = folder::hold(path)?;
        let conn = connection::writer(path, options.synchronous)?;
        let readers = (0..READERS)
            .map(|_| connection::reader(path))
            .collect::<Result<_, _>>()?;
        let tokens = Arc::<Tokens>::default();
        let ledger = Ledger::new(conn, Arc::clone(&tokens));
        let writer = Writer::start(ledger, lock).map_err(|error| OpenError::io(path, &error))?;
        Ok(Self {
            readers: Readers::new(readers),
            writer: Arc::new(writer),
            tokens,
            log: folder::log_of(path),
        })
    }

    /// What is damaged in the file, in the database's own words; nothing if it is sound. Reads all of it.
    pub async fn damage(&self) -> Result<Vec<String>, StoreError> {
        self.readers.run(acts::damage::damage).await
    }

    /// How many acts the disk or the database did not keep since the start. Whoever asked for one was told so.
    pub fn failures(&self) -> u64 {
        self.writer.failures()
    }

    /// How long acts took since the start, from being handed in to being on disk.
    pub fn pace(&self) -> Pace {
        self.writer.pace()
    }
}

#[async_trait]
impl Store for SqliteStore {
    async fn create(&self, at: Micros, new: NewWorkshop) -> Result<Workshop, StoreError> {
        self.writer
            .run(move |conn| acts::workshop::create(conn, at, new))
            .await
    }

    async fn revise(
        &self,
        at: Micros,
        workshop: WorkshopId,
        source: String,
    ) -> Result<Workshop, StoreError> {
        self.writer
            .run(move |conn| acts::workshop::revise(conn, at, workshop, &source))
            .await
    }

    async fn workshops(&self) -> Result<Vec<Workshop>, StoreError> {
        self.readers.run(acts::workshop::list).await
    }

    async fn secrets(&self, workshop: WorkshopId) -> Result<Secrets, StoreError> {
        self.readers
            .run(move |conn| acts::workshop::secrets(conn, workshop))
            .await
    }

    async fn projector_keys(&self) -> Result<BTreeMap<WorkshopId, String>, StoreError> {
        self.readers.run(acts::workshop::projector_keys).await
    }

    async fn join(
        &self,
        _at: Micros,
        workshop: WorkshopId,
        origin: Origin,
        fresh: PersonId,
        channel: Channel,
        group: Option<GroupKey>,
    ) -> Result<Person, StoreError> {
        let work =
            move |ledger: &_| acts::person::join(ledger, workshop, &origin, fresh, channel, group);
        self.writer.run(work).await
    }

    async fn person(
        &self,
        workshop: WorkshopId,
        token: TokenHash,
    ) -> Result<Option<Person>, StoreError> {
        let tokens = Arc::clone(&self.tokens);
        self.readers
            .run(move |conn| acts::person::of_token(conn, &tokens, workshop, token))
            .await
    }

    async fn imported(
        &self,
        workshop: WorkshopId,
    ) -> Result<BTreeMap<String, PersonId>, StoreError> {
        self.readers
            .run(move |conn| acts::person::imported(conn, workshop))
            .await
    }

    async fn admit(
        &self,
        at: Micros,
        workshop: WorkshopId,
        ballots: Arc<Vec<Admit>>,
    ) -> Result<Vec<Admitted>, StoreError> {
        self.writer
            .run(move |conn| acts::admit::admit(conn, at, workshop, &ballots))
            .await
    }

    async fn enter(
        &self,
        at: Micros,
        workshop: WorkshopId,
        entries: Vec<Entry>,
    ) -> Result<Vec<(Vec<Admitted>, Decision)>, StoreError> {
        self.writer
            .run(move |conn| acts::admit::enter(conn, at, workshop, &entries))
            .await
    }

    async fn propose(
        &self,
        at: Micros,
        workshop: WorkshopId,
        idea: NewIdea,
    ) -> Result<Idea, StoreError> {
        self.writer
            .run(move |conn| acts::idea::propose(conn, at, workshop, idea))
            .await
    }

    async fn decide(
        &self,
        at: Micros,
        workshop: WorkshopId,
        decision: NewDecision,
    ) -> Result<Decision, StoreError> {
        self.writer
            .run(move |conn| acts::decision::decide(conn, at, workshop, decision))
            .await
    }

    async fn decide_all(
        &self,
        at: Micros,
        workshop: WorkshopId,
        decisions: Vec<NewDecision>,
    ) -> Result<Vec<Decision>, StoreError> {
        self.writer
            .run(move |conn| acts::decision::decide_all(conn, at, workshop, decisions))
            .await
    }

    async fn seal(
        &self,
        at: Micros,
        workshop: WorkshopId,
        decision: NewDecision,
        entropy: Arc<dyn Entropy>,
    ) -> Result<Decision, StoreError> {
        self.writer
            .apart(move |ledger| {
                let act = || acts::seal::seal(ledger, at, workshop, decision, &*entropy);
                foreign_keys::unchecked(ledger, act)
            })
            .await
    }

    async fn leave(
        &self,
        at: Micros,
        workshop: WorkshopId,
        decision: NewDecision,
        person: PersonId,
    ) -> Result<Option<Left>, StoreError> {
        self.writer
            .apart(move |ledger| acts::leave::leave(ledger, at, workshop, decision, person))
            .await
    }

    async fn purge(
        &self,
        at: Micros,
        workshop: WorkshopId,
        decision: NewDecision,
    ) -> Result<Decision, StoreError> {
        self.writer
            .apart(move |ledger| {
                let act = || acts::purge::purge(ledger, at, workshop, decision);
                foreign_keys::unchecked(ledger, act)
            })
            .await
    }

    async fn freeze(&self, workshop: WorkshopId, files: Vec<Frozen>) -> Result<(), StoreError> {
        self.writer
            .run(move |conn| acts::frozen::freeze(conn, workshop, &files))
            .await
    }

    async fn frozen(&self, workshop: WorkshopId) -> Result<Vec<Frozen>, StoreError> {
        self.readers
            .run(move |conn| acts::frozen::frozen(conn, workshop))
            .await
    }

    async fn sweep(&self) -> Result<bool, StoreError> {
        let log = self.log.clone();
        self.writer
            .apart(move |ledger| acts::sweep::sweep(ledger, &log))
            .await
    }

    async fn snapshot(
        &self,
        workshop: WorkshopId,
        at: Option<Revision>,
    ) -> Result<Snapshot, StoreError> {
        self.readers
            .run(move |conn| acts::snapshot::snapshot(conn, workshop, at))
            .await
    }

    async fn decisions(&self, workshop: WorkshopId) -> Result<Vec<Decision>, StoreError> {
        self.readers
            .run(move |conn| acts::decision::all(conn, workshop))
            .await
    }

    async fn keep(&self, workshop: WorkshopId, tally: Tally) -> Result<bool, StoreError> {
        self.writer
            .run(move |conn| acts::tally::keep(conn, workshop, &tally))
            .await
    }

    async fn tally(&self, workshop: WorkshopId) -> Result<Option<Tally>, StoreError> {
        self.readers
            .run(move |conn| acts::tally::tally(conn, workshop))
            .await
    }

    async fn tallied(&self) -> Result<BTreeMap<WorkshopId, Revision>, StoreError> {
        self.readers.run(acts::tally::tallied).await
    }

    async fn setting(&self, name: &str) -> Result<Option<String>, StoreError> {
        let name = name.to_owned();
        self.readers
            .run(move |conn| acts::setting::setting(conn, &name))
            .await
    }

    async fn settle(&self, name: &str, value: String) -> Result<String, StoreError> {
        let name = name.to_owned();
        self.writer
            .run(move |conn| acts::setting::settle(conn, &name, value))
            .await
    }

    async fn set(&self, name: &str, value: String) -> Result<(), StoreError> {
        let name = name.to_owned();
        self.writer
            .run(move |conn| acts::setting::set(conn, &name, &value))
            .await
    }

    async fn house(&self) -> Result<House, StoreError> {
        self.readers.run(acts::house::house).await
    }

    async fn arrange(
        &self,
        at: Micros,
        by: Actor,
        change: HouseChange,
    ) -> Result<House, StoreError> {
        self.writer
            .run(move |conn| acts::house::arrange(conn, at, by, change))
            .await
    }

    async fn deeds(&self, most: u32) -> Result<Vec<Noted>, StoreError> {
        self.readers
            .run(move |conn| acts::deed::last(conn, most))
            .await
    }

    async fn close(&self) -> Result<(), StoreError> {
        // Readers first: the last connection to close is then the one that can tidy the log away.
        self.readers.finish().await;
        let writer = Arc::clone(&self.writer);
        tokio::task::spawn_blocking(move || writer.finish())
            .await
            .map_err(|error| StoreError::Broken(format!("closing stopped: {error}")))?
    }
}
