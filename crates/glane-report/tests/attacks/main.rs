//! Attacks on the checker: false changes of a restitution, each of which it must refuse to call proved; true
//! rewordings, which it must accept; and sentences that keep every number and lie by their words.
//!
//! Written against what the checker promises, not against how it works.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::print_stdout,
    reason = "helpers of tests may fail the test, and say what they measured"
)]

mod change;
#[path = "../common/mod.rs"]
mod common;
mod falsehoods;
mod judge;
mod library;
mod made;
mod messages;
mod mutations;
mod operators;
mod place;
mod raised;
mod random;
mod rewordings;
mod said;
mod truth;
mod unchanged;
