//! What each box reads as.

pub mod baseline;
mod features;
mod patch;
mod state;
pub mod thresholds;

pub use features::{Features, Reference};
pub(crate) use features::{measured, outline_at};
pub(crate) use patch::{FINE, Patch};
pub use state::{Decision, decide};
