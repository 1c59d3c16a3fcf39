//! What each box reads as.

pub mod baseline;
mod features;
mod outline;
mod patch;
mod state;
pub mod thresholds;

pub(crate) use features::measured;
pub use features::{Features, Reference};
pub(crate) use outline::{Form, outline_at};
pub(crate) use patch::{FINE, Patch};
pub use state::{Decision, decide};
