//! How programs that share a store wake each other. A message says that there is something to read, never what: one that
//! is lost costs a moment, since each program asks the store as well (see [`crate::nodes`]).

use glane_core::id::{Revision, WorkshopId};
use tokio::sync::broadcast;

/// Messages that wait for a slow reader; one that misses some asks the store.
pub const WAITING: usize = 1024;

/// A workshop has come to a revision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved {
    /// Which.
    pub workshop: WorkshopId,
    /// Where its history stands at least.
    pub revision: Revision,
}

/// The way from one program to the others. It may lose messages, double them and bring them in any order.
pub trait Bus: Send + Sync {
    /// Tells the others. Never waits.
    fn tell(&self, moved: Moved);
    /// What the others tell from now on; one's own may be among it.
    fn hear(&self) -> broadcast::Receiver<Moved>;
    /// Whether messages pass just now, as far as anybody knows.
    fn is_up(&self) -> bool;
}

/// A bus within one program.
#[derive(Debug, Clone)]
pub struct LocalBus(broadcast::Sender<Moved>);

impl Default for LocalBus {
    fn default() -> Self {
        Self(broadcast::Sender::new(WAITING))
    }
}

impl Bus for LocalBus {
    fn tell(&self, moved: Moved) {
        // Nobody who listens is no fault.
        let _ = self.0.send(moved);
    }

    fn hear(&self) -> broadcast::Receiver<Moved> {
        self.0.subscribe()
    }

    fn is_up(&self) -> bool {
        true
    }
}
