//! Serving: a listener, the addresses it is reached at, the pages over the rooms, a clean end.

mod addresses;
mod computer;
pub mod listen;
mod qr;
mod site;
mod stop;
mod welcome;

pub use site::{Opening, Site};
