//! What every store promises, held against this one on a real server; and what it alone promises.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod away;
mod carried;
mod contract;
mod kit;
mod looked_at;
mod nodes;
mod opening;
