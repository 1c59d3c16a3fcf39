//! For tests alone: the real pages on a real socket over a real SQLite, with a fixed clock and seeded
//! ids ([`TestApp`]); and real browsers to see them with ([`Driver`], [`Browser`]).

pub mod app;
pub mod axe;
pub mod browser;
mod devtools;
pub mod driver;
pub mod page;
pub mod world;

pub use app::TestApp;
pub use browser::Browser;
pub use driver::{Driver, Profile};
pub use world::{SeededEntropy, TickingClock};
