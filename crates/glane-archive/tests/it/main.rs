//! Archives from end to end: made, altered, read, merged.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed"
)]

mod altered;
mod attack;
mod centres;
mod claims;
mod decided;
mod hidden;
mod keeping;
mod kept;
mod leaves;
mod levels;
mod machines;
mod orders;
mod stands;
mod world;
