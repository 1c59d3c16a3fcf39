//! Pages, forms and live streams.
//!
//! A page is a struct that is its template; a handler stands in the file of its page, with its form
//! and its errors. Everything works as a form and a page back; the scripts in `assets/` only spare
//! the reload.
//!
//! Who reaches what is declared in `glane_core::right`: no route is made without its right (`routes.rs`), who comes is
//! looked at in `who.rs`, at the door of a page and again at each decision.

pub mod app;
pub mod arrival;
mod assets;
pub mod assistant;
mod bundle;
pub mod changes;
pub mod check;
pub mod copies;
pub mod error;
pub mod floods;
mod guard;
pub mod guesses;
pub mod handover;
pub mod household;
mod ideas;
mod images;
mod life;
mod lines;
pub mod machine;
mod notice;
mod offered;
pub mod pages;
mod patience;
mod picture;
mod pinned;
mod plain;
pub use glane_figure::qr;
pub mod queue;
mod reactions;
pub mod rehearsal;
mod routes;
mod serve;
mod shift;
mod site;
mod stream;
mod tables;
mod today;
mod tongue;
mod tr;
mod turnout;
mod view;
mod who;
mod wifi;

pub use app::{App, Settings, router};
pub use check::Machine;
pub use copies::Copies;
pub use glane_archive::Consultations;
pub use glane_paper::incoming::Pictures;
pub use guard::FACILITATOR_COOKIE;
pub use household::Household;
pub use rehearsal::{Rehearsals, Stage};
pub use routes::Route;
pub use serve::serve;
pub use site::Site;
pub use view::Screens;
