//! What needs the whole crate.

mod forms;
mod properties;
