//! Messages to inhabitants: from a restitution, a text, a picture and a moment for each channel.
//!
//! A channel is one file of `channels/`. Its text is put together from the restitution's own sentences, in plain words: one that has
//! no room is left out whole, none is ever cut. Each keeps the cells it leans on, so that [`check()`] proves a kit that came back.
//! Nothing here knows the time, and nothing is sent: people do that.

mod calendar;
mod channel;
mod check;
mod files;
mod kit;
mod length;
mod plan;
mod poster;
mod proof;
mod ready;
mod when;

pub use calendar::{Deadline, deadlines, ics};
pub use channel::{Channel, Fault, Shows, channels};
pub use check::{check, is_kit};
pub use files::{File, all, of_channel, picture};
pub use kit::{Kit, Message, Piece, Role};
pub use length::{Counted, Length};
pub use plan::{clock, page as plan};
pub use poster::pdf as poster;
pub use ready::Ready;
pub use when::When;

/// Why a file of a kit could not be made: each is a fault of the program or of the machine it runs on.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A picture.
    #[error("a picture could not be drawn: {0}")]
    Picture(#[from] glane_report::Error),
    /// The poster.
    #[error("the poster could not be typeset: {0}")]
    Poster(#[from] glane_typeset::Error),
    /// The plan.
    #[error("the plan could not be written: {0}")]
    Plan(#[from] askama::Error),
    /// What is checked.
    #[error("the kit could not be written: {0}")]
    Json(#[from] serde_json::Error),
}
