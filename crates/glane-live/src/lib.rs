//! Rooms: one for each workshop in use.
//!
//! An answer's way here: [`Room::submit`] → the room's own task, which takes everything in one order
//! → the store, which commits → the tally → a [`frame::Frame`] for each audience. The receipt goes
//! back after the commit and never before; nothing counted is ever incremented from a copy.
//!
//! Error policy: [`LiveError`] is what a caller can act on. A failing store leaves the room as it was.

mod admit;
pub mod aloud;
mod asked;
pub mod bus;
mod crossed;
mod decide;
mod flight;
mod follow;
pub mod frame;
pub mod hub;
pub mod inside;
mod kept;
mod known;
mod life;
pub mod nodes;
pub mod paper;
mod recount;
mod refused;
pub mod revision;
pub mod room;
pub mod scratch;
pub mod submission;
mod table;
mod task;
mod timed;
pub mod typed;

pub use hub::Hub;
pub use known::MARK;
pub use recount::Recount;
pub use room::Room;

use glane_core::codebook::BadTheme;
use glane_core::kind::Invalid;
use glane_core::script::fault::Fault;
use glane_store::StoreError;

/// Why the room did not do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LiveError {
    /// No such workshop.
    #[error("no such workshop")]
    NoWorkshop,
    /// Another version of the script was made meanwhile: what was changed was changed in an older one.
    #[error("the script is another one by now")]
    Outdated,
    /// The script has no such question.
    #[error("no such question")]
    NoQuestion,
    /// The script has no such group.
    #[error("no such group")]
    NoGroup,
    /// The answer is not one.
    #[error("not an answer: {0}")]
    Invalid(Invalid),
    /// The workshop is sealed: no answer is taken any more, and what led there is not taken back.
    #[error("sealed")]
    Sealed,
    /// Too much is waiting: try again shortly.
    #[error("busy")]
    Busy,
    /// The kept script no longer reads; nothing was changed.
    #[error("the workshop's script has {} faults", .0.len())]
    BadScript(Vec<Fault>),
    /// Answers kept under a question are no answers to what a new script makes of it; nothing was changed.
    #[error("{} questions have answers that do not fit the new script", .0.len())]
    Unfit(Vec<revision::Misfit>),
    /// No sheet of paper that came in has what a person speaks of.
    #[error("no such sheet, or nothing of that on it")]
    NoSheet,
    /// A theme that does not come into its codebook; nothing was changed.
    #[error("not a theme: {0}")]
    BadTheme(BadTheme),
    /// The store's own refusal or failure.
    #[error(transparent)]
    Store(StoreError),
}

impl From<StoreError> for LiveError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NoWorkshop => Self::NoWorkshop,
            StoreError::Sealed => Self::Sealed,
            other => Self::Store(other),
        }
    }
}
