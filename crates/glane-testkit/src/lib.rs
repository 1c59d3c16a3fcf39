//! For tests alone: the real pages on a real socket over a real SQLite, with a fixed clock and seeded
//! ids ([`TestApp`]); real browsers to see them with
//! ([`Driver`], [`Browser`]), and a bad network between them ([`Proxy`]).

pub mod app;
pub mod axe;
pub mod browser;
mod devtools;
pub mod draw;
pub mod driver;
pub mod frames;
pub mod heard;
pub mod keys;
pub mod media;
pub mod model;
pub mod page;
pub mod proxy;
pub mod world;

pub use app::{NETWORK_NAME, TestApp};
pub use browser::Browser;
pub use draw::Draw;
pub use driver::{Driver, Profile};
pub use fantoccini::wd::WindowHandle;
pub use frames::Frames;
pub use keys::Key;
pub use media::Media;
pub use model::{Model, Turn};
pub use proxy::Proxy;
pub use world::{SeededEntropy, TickingClock};
