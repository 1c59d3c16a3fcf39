//! A whole sheet: found, held to what it must be, and each of its boxes decided.

mod boxes;
mod crowded;
mod frames;
mod likeness;
mod samples;
mod sheet;

pub use boxes::BoxRead;
#[cfg(feature = "generator")]
pub(crate) use boxes::boxes;
pub use frames::FrameRead;
#[cfg(feature = "generator")]
pub(crate) use samples::Sheet;
pub use sheet::{Found, Known, Reading, Turn, read, read_as};
