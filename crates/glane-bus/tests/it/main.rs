//! Several programs over one PostgreSQL, as the rooms of each see it: on the local bus, on NATS, and on one that says nothing.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod alone;
mod bus;
mod kit;
mod opening;
mod rooms;
mod storm;
