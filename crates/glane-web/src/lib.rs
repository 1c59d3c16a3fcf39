//! Pages, forms and live streams.
//!
//! A page is a struct that is its template; a handler stands in the file of its page, with its form
//! and its errors. Everything works as a form and a page back; the scripts in `assets/` only spare
//! the reload.
//!
//! Who reaches what: `pages::participant` is open to whoever has a code, `pages::projector` to whoever
//! has its link, `pages::facilitator` to whoever came once by the facilitator's link.

pub mod app;
pub mod arrival;
mod assets;
mod bundle;
pub mod check;
pub mod copies;
pub mod error;
mod guard;
pub mod handover;
mod ideas;
mod lines;
pub mod machine;
pub mod pages;
mod picture;
pub use glane_figure::qr;
pub mod queue;
mod reactions;
pub mod rehearsal;
mod serve;
mod site;
mod stream;
mod tr;
mod view;

pub use app::{App, Settings, router};
pub use check::Machine;
pub use copies::Copies;
pub use guard::FACILITATOR_COOKIE;
pub use rehearsal::{Rehearsals, Stage};
pub use serve::serve;
pub use site::Site;
pub use view::Screens;
