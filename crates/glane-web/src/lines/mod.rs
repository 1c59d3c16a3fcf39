//! Lines to those who listen. Once a stream is asked for, HTTP is over for its connection: the socket is taken back
//! and written to as it is, frame after frame, by one task for all who are to see the same.
//!
//! Woken by each frame, ten thousand connections cost twice what the writes themselves do, and a buffer of 8 KB each.

mod cast;
mod hand;
mod line;

pub(crate) use cast::Casts;
pub(crate) use hand::{Hand, Taken};
