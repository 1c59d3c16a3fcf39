//! What needs the whole crate.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot start fails"
)]

mod forms;
mod live;
mod properties;
