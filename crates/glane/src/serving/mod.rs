//! Serving: a listener, the addresses it is reached at, the pages over the rooms, a clean end.

mod addresses;
mod beside;
mod borrowed;
mod clock;
pub mod computer;
pub mod listen;
mod meters;
mod nearby;
mod qr;
mod site;
mod stage;
mod stop;
pub mod tls;
mod welcome;
mod whereabouts;

pub use computer::{ASSISTANT, ENERGY};
pub use site::{Opening, Site};
pub use stop::Stop;
pub use whereabouts::Whereabouts;
