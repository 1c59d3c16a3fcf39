//! Phones that tried the room before people come. Kept in memory alone: nothing of them outlives the program.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Mutex, PoisonError};

use futures::future::BoxFuture;
use glane_core::id::WorkshopId;
use glane_core::world::Micros;
use serde::Deserialize;

use crate::pages::facilitator::library::borrow::Unborrowed;

/// Phones remembered for a workshop.
const REMEMBERED: usize = 12;

/// What a phone found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Tried {
    /// There and back, the middle of some tries, in ms; nothing if the phone runs no script.
    pub ms: Option<u32>,
    /// Whether changes arrive by themselves, and not by asking.
    pub live: bool,
    /// Whether the phone keeps an answer on its way.
    pub keeps: bool,
}

/// The phones that tried, by workshop, the latest first.
#[derive(Debug, Default)]
pub struct Checks(Mutex<BTreeMap<WorkshopId, VecDeque<(Micros, Tried)>>>);

impl Checks {
    /// Takes note of a phone.
    pub fn came(&self, workshop: WorkshopId, at: Micros, tried: Tried) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let phones = all.entry(workshop).or_default();
        phones.push_front((at, tried));
        phones.truncate(REMEMBERED);
    }

    /// Those that came.
    pub fn of(&self, workshop: WorkshopId) -> Vec<(Micros, Tried)> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.get(&workshop)
            .map(|phones| phones.iter().copied().collect())
            .unwrap_or_default()
    }
}

/// The computer the room runs on, as far as it can harm the room.
pub trait Machine: Send + Sync {
    /// The addresses it has now, the best for phones first.
    fn addresses(&self) -> Vec<String>;
    /// The address by its name on the network, without the scheme, while the network has it; nothing if it says none.
    fn by_name(&self) -> Option<String> {
        None
    }
    /// Whether it runs on its battery; nothing if it does not say.
    fn on_battery(&self) -> Option<bool>;
    /// Whether a paper is kept beside the data.
    fn has(&self, name: &str) -> bool;
    /// Keeps a paper beside the data, for whoever looks after them: whole, or not at all.
    fn keep(&self, name: &str, text: &str) -> std::io::Result<()>;
    /// The assistant's settings as they were kept, or said when the program began; none where it was never switched on.
    fn assistant(&self) -> Option<String> {
        None
    }
    /// The counters of the energy it uses; none where it has none.
    fn meter(&self) -> glane_assist::Meter {
        glane_assist::Meter::default()
    }
    /// Keeps the assistant's settings, to be read by their owner alone: whole, or not at all.
    fn keep_assistant(&self, _settings: &str) -> std::io::Result<()> {
        Err(std::io::ErrorKind::Unsupported.into())
    }
    /// Fetches the script that another Glane lends by a link that somebody typed: where to go and what to believe is
    /// settled there.
    fn borrow<'a>(&'a self, _link: &'a str) -> BoxFuture<'a, Result<String, Unborrowed>> {
        Box::pin(async { Err(Unborrowed::Never) })
    }
    /// Lets commands of this machine know that the facilitator's link has another secret.
    fn rekeyed(&self, _key: &str) -> std::io::Result<()> {
        Ok(())
    }
}
