//! A whole sheet: found, held to what it must be, and each of its boxes decided.

mod boxes;
mod likeness;
mod samples;
mod sheet;

pub use boxes::{BoxRead, FrameRead};
pub use sheet::{Found, Known, Reading, Turn, read, read_as};
