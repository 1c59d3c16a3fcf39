//! [`Bus`] over NATS: programs that share a store wake each other.
//!
//! A message says which workshop came to which revision, and nothing of anybody. It is published once and kept nowhere
//! (core NATS): one that is lost costs the moment until the store is asked. A server that goes away is looked for again
//! for as long as the program runs; meanwhile [`Bus::is_up`] says no and what would be told is let go.
//!
//! Error policy: [`BadAddress`] at the start; afterwards nothing fails, and what is amiss is in the log.

mod address;
mod message;
mod nats;
#[cfg(feature = "server")]
pub mod server;

pub use address::{BadAddress, is_address};
pub use glane_live::bus::{Bus, LocalBus, Moved};
pub use nats::NatsBus;
