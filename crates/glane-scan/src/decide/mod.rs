//! What each box reads as.

pub mod baseline;
mod features;
mod outline;
mod patch;
mod pieces;
mod state;
pub mod thresholds;

pub use features::{Features, Reference};
pub(crate) use features::{Others, inked, measured};
pub(crate) use outline::{Form, outline_at};
pub(crate) use patch::{FINE, Patch};
pub(crate) use pieces::{joined, length};
pub use state::{Decision, decide};
