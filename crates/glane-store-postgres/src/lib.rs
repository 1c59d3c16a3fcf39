//! [`Store`] on PostgreSQL, for where one machine is not enough: several programs may write the same workshops.
//!
//! One thread writes and groups the acts that wait for one workshop into one transaction ([`writer`]), which holds the
//! workshop's row: the order of commits is the order of revisions, whichever program wrote. A few threads read beside it
//! ([`readers`]). Each act has its file in [`acts`], as a function of a connection: the transaction around it is not its
//! business, and it may be called again.
//!
//! Error policy: [`OpenError`] for what stops the program at its start; afterwards [`StoreError`], where everything the
//! database itself says is [`StoreError::Broken`]. While PostgreSQL is away each act waits for it for a moment
//! ([`Options::patience`]), then says so; it is asked again by the next. No error quotes an answer.

mod acts;
pub mod carried;
#[cfg(feature = "cluster")]
pub mod cluster;
mod connection;
mod doubt;
mod error;
mod readers;
mod row;
mod schema;
mod tls;
mod writer;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

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
    Admit, Admitted, Entry, Frozen, Left, NewDecision, NewIdea, NewWorkshop, News, Secrets, Store,
    StoreError, Tally,
};
use tokio_postgres::config::Host;

pub use crate::error::OpenError;
use crate::readers::Readers;
use crate::writer::{Holds, Writer};

/// One for the pages, one for whoever takes a whole workshop out.
const READERS: usize = 2;

/// How to open a database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// How long an act waits for a server that is away before it says so.
    pub patience: Duration,
    /// Who else may have these data meanwhile.
    pub having: Having,
}

/// Who else may have the data of a database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Having {
    /// Anybody: they are only looked at.
    #[default]
    Look,
    /// Nobody.
    Alone,
    /// Others who share them too.
    Shared,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            patience: Duration::from_secs(3),
            having: Having::Look,
        }
    }
}

/// Workshops in one PostgreSQL database. Dropped, it finishes what is under way; [`Store::close`] does the same and says
/// how it went.
pub struct PostgresStore {
    readers: Arc<Readers>,
    writer: Arc<Writer>,
}

/// Whether an address names a PostgreSQL database.
pub fn is_address(text: &str) -> bool {
    text.starts_with("postgres://") || text.starts_with("postgresql://")
}

impl PostgresStore {
    /// Opens the database at `address` (`postgres://…`), and makes its tables if there are none; brings older data to the
    /// newest schema. Blocks for a moment.
    pub fn open(address: &str, options: Options) -> Result<Self, OpenError> {
        let way = connection::way(address)?;
        let writer = Writer::start(&way, options)?;
        let readers = Readers::start(&way, READERS, options.patience)
            .map_err(|error| OpenError::Broken(error.to_string()))?;
        Ok(Self {
            readers: Arc::new(readers),
            writer: Arc::new(writer),
        })
    }

    /// How many acts the database did not keep since the start. Whoever asked for one was told so.
    pub fn failures(&self) -> u64 {
        self.writer.failures()
    }

    /// How long acts took since the start, from being handed in to being on disk.
    pub fn pace(&self) -> Pace {
        self.writer.pace()
    }
}

/// Where an address leads, as a person may read it: without its password.
pub fn place(address: &str) -> Result<String, OpenError> {
    let (config, _) = connection::read(address)?;
    let host = match config.get_hosts().first() {
        Some(Host::Tcp(name)) => name.clone(),
        Some(Host::Unix(folder)) => folder.display().to_string(),
        None => String::new(),
    };
    let database = config.get_dbname().or(config.get_user());
    Ok(format!("{} ({host})", database.unwrap_or_default()))
}

#[async_trait]
impl Store for PostgresStore {
    async fn create(&self, at: Micros, new: NewWorkshop) -> Result<Workshop, StoreError> {
        let work = async move |conn: &_| acts::workshop::create(conn, at, &new).await;
        self.writer.run(Holds::House, work).await
    }

    async fn revise(
        &self,
        at: Micros,
        workshop: WorkshopId,
        source: String,
    ) -> Result<Workshop, StoreError> {
        let work = async move |conn: &_| acts::workshop::revise(conn, at, workshop, &source).await;
        self.writer.run(Holds::Workshop(workshop), work).await
    }

    async fn workshops(&self) -> Result<Vec<Workshop>, StoreError> {
        self.readers
            .run(async |conn: &_| acts::workshop::list(conn).await)
            .await
    }

    async fn secrets(&self, workshop: WorkshopId) -> Result<Secrets, StoreError> {
        self.readers
            .run(async move |conn: &_| acts::workshop::secrets(conn, workshop).await)
            .await
    }

    async fn projector_keys(&self) -> Result<BTreeMap<WorkshopId, String>, StoreError> {
        self.readers
            .run(async |conn: &_| acts::workshop::projector_keys(conn).await)
            .await
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
        let work = async move |conn: &_| {
            acts::person::join(conn, workshop, &origin, fresh, channel, group.as_ref()).await
        };
        self.writer.run(Holds::Workshop(workshop), work).await
    }

    async fn person(
        &self,
        workshop: WorkshopId,
        token: TokenHash,
    ) -> Result<Option<Person>, StoreError> {
        self.readers
            .run(async move |conn: &_| acts::person::of_token(conn, workshop, token).await)
            .await
    }

    async fn imported(
        &self,
        workshop: WorkshopId,
    ) -> Result<BTreeMap<String, PersonId>, StoreError> {
        self.readers
            .run(async move |conn: &_| acts::person::imported(conn, workshop).await)
            .await
    }

    async fn admit(
        &self,
        at: Micros,
        workshop: WorkshopId,
        ballots: Arc<Vec<Admit>>,
    ) -> Result<Vec<Admitted>, StoreError> {
        self.writer.admit(at, workshop, ballots).await
    }

    async fn enter(
        &self,
        at: Micros,
        workshop: WorkshopId,
        entries: Vec<Entry>,
    ) -> Result<Vec<(Vec<Admitted>, Decision)>, StoreError> {
        let work = async move |conn: &_| acts::admit::enter(conn, at, workshop, &entries).await;
        self.writer.run(Holds::Workshop(workshop), work).await
    }

    async fn propose(
        &self,
        at: Micros,
        workshop: WorkshopId,
        idea: NewIdea,
    ) -> Result<Idea, StoreError> {
        let work = async move |conn: &_| acts::idea::propose(conn, at, workshop, &idea).await;
        self.writer.run(Holds::Workshop(workshop), work).await
    }

    async fn decide(
        &self,
        at: Micros,
        workshop: WorkshopId,
        decision: NewDecision,
    ) -> Result<Decision, StoreError> {
        let work =
            async move |conn: &_| acts::decision::decide(conn, at, workshop, &decision).await;
        self.writer.run(Holds::Workshop(workshop), work).await
    }

    async fn decide_all(
        &self,
        at: Micros,
        workshop: WorkshopId,
        decisions: Vec<NewDecision>,
    ) -> Result<Vec<Decision>, StoreError> {
        let work =
            async move |conn: &_| acts::decision::decide_all(conn, at, workshop, &decisions).await;
        self.writer.run(Holds::Workshop(workshop), work).await
    }

    async fn seal(
        &self,
        at: Micros,
        workshop: WorkshopId,
        decision: NewDecision,
        entropy: Arc<dyn Entropy>,
    ) -> Result<Decision, StoreError> {
        let work =
            async move |conn: &_| acts::seal::seal(conn, at, workshop, &decision, &*entropy).await;
        self.writer.run(Holds::Workshop(workshop), work).await
    }

    async fn leave(
        &self,
        at: Micros,
        workshop: WorkshopId,
        decision: NewDecision,
        person: PersonId,
    ) -> Result<Option<Left>, StoreError> {
        let work =
            async move |conn: &_| acts::leave::leave(conn, at, workshop, &decision, person).await;
        self.writer.run(Holds::Workshop(workshop), work).await
    }

    async fn purge(
        &self,
        at: Micros,
        workshop: WorkshopId,
        decision: NewDecision,
    ) -> Result<Decision, StoreError> {
        let work = async move |conn: &_| acts::purge::purge(conn, at, workshop, &decision).await;
        self.writer.run(Holds::Workshop(workshop), work).await
    }

    async fn freeze(&self, workshop: WorkshopId, files: Vec<Frozen>) -> Result<(), StoreError> {
        let work = async move |conn: &_| acts::frozen::freeze(conn, workshop, &files).await;
        self.writer.run(Holds::Workshop(workshop), work).await
    }

    async fn frozen(&self, workshop: WorkshopId) -> Result<Vec<Frozen>, StoreError> {
        self.readers
            .run(async move |conn: &_| acts::frozen::frozen(conn, workshop).await)
            .await
    }

    async fn sweep(&self) -> Result<bool, StoreError> {
        let work = async |conn: &_| acts::sweep::sweep(conn).await;
        self.writer.run(Holds::Nothing, work).await
    }

    async fn snapshot(
        &self,
        workshop: WorkshopId,
        at: Option<Revision>,
    ) -> Result<Snapshot, StoreError> {
        self.readers
            .run(async move |conn: &_| acts::snapshot::snapshot(conn, workshop, at).await)
            .await
    }

    async fn decisions(&self, workshop: WorkshopId) -> Result<Vec<Decision>, StoreError> {
        self.readers
            .run(async move |conn: &_| acts::decision::all(conn, workshop).await)
            .await
    }

    async fn revisions(&self) -> Result<BTreeMap<WorkshopId, Revision>, StoreError> {
        self.readers
            .run(async |conn: &_| acts::workshop::revisions(conn).await)
            .await
    }

    async fn revision(&self, workshop: WorkshopId) -> Result<Revision, StoreError> {
        self.readers
            .run(async move |conn: &_| acts::workshop::revision(conn, workshop).await)
            .await
    }

    async fn since(&self, workshop: WorkshopId, after: Revision) -> Result<News, StoreError> {
        self.readers
            .run(async move |conn: &_| acts::snapshot::since(conn, workshop, after).await)
            .await
    }

    async fn keep(&self, workshop: WorkshopId, tally: Tally) -> Result<bool, StoreError> {
        let work = async move |conn: &_| acts::tally::keep(conn, workshop, &tally).await;
        self.writer.run(Holds::Workshop(workshop), work).await
    }

    async fn tally(&self, workshop: WorkshopId) -> Result<Option<Tally>, StoreError> {
        self.readers
            .run(async move |conn: &_| acts::tally::tally(conn, workshop).await)
            .await
    }

    async fn tallied(&self) -> Result<BTreeMap<WorkshopId, Revision>, StoreError> {
        self.readers
            .run(async |conn: &_| acts::tally::tallied(conn).await)
            .await
    }

    async fn setting(&self, name: &str) -> Result<Option<String>, StoreError> {
        let name = name.to_owned();
        self.readers
            .run(async move |conn: &_| acts::setting::setting(conn, &name).await)
            .await
    }

    async fn settle(&self, name: &str, value: String) -> Result<String, StoreError> {
        let name = name.to_owned();
        let work = async move |conn: &_| acts::setting::settle(conn, &name, &value).await;
        self.writer.run(Holds::House, work).await
    }

    async fn set(&self, name: &str, value: String) -> Result<(), StoreError> {
        let name = name.to_owned();
        let work = async move |conn: &_| acts::setting::set(conn, &name, &value).await;
        self.writer.run(Holds::House, work).await
    }

    async fn house(&self) -> Result<House, StoreError> {
        self.readers
            .run(async |conn: &_| acts::house::house(conn).await)
            .await
    }

    async fn arrange(
        &self,
        at: Micros,
        by: Actor,
        change: HouseChange,
    ) -> Result<House, StoreError> {
        let work = async move |conn: &_| acts::house::arrange(conn, at, &by, &change).await;
        self.writer.run(Holds::House, work).await
    }

    async fn deeds(&self, most: u32) -> Result<Vec<Noted>, StoreError> {
        self.readers
            .run(async move |conn: &_| acts::deed::last(conn, most).await)
            .await
    }

    async fn close(&self) -> Result<(), StoreError> {
        let (readers, writer) = (Arc::clone(&self.readers), Arc::clone(&self.writer));
        let finished = tokio::task::spawn_blocking(move || {
            readers.finish();
            writer.finish()
        });
        finished
            .await
            .map_err(|error| StoreError::Broken(format!("closing stopped: {error}")))?
    }
}
