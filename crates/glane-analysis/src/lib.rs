//! From answers to readings: what was answered, counted; what may be shown of it; what it says.
//!
//! Floor 1: pure functions of a script and a snapshot. No clock, no randomness: the same data give the
//! same reading, whatever the order in which ballots came and whatever ids they drew.
//!
//! In order: [`tally_all`] (ballots → tallies) → [`QuestionReading::of`] (tallies → figures of one
//! question, also for the live projector) → [`Reading::of`] (all questions, with the facts of method
//! and the texts people wrote) → [`findings()`] (what the figures say, with the cells that show it).

mod cell;
pub mod checker;
pub mod claims;
pub mod coding;
pub mod comparison;
mod count;
mod crossing;
pub mod delicate;
pub mod findings;
mod label;
pub mod limits;
pub mod moved;
mod offer;
mod opinions;
mod profile;
mod question;
mod quotable;
mod reaction;
mod reading;
mod rounds;
mod shift;
mod together;
mod tone;
mod verbatim;

#[cfg(test)]
mod calibration;
#[cfg(test)]
mod fixture;
#[cfg(test)]
mod recount;

pub use count::{
    Counted, Counting, KeptWords, PairCount, QuestionCount, Sender, Source, Take, WordsCount,
    tally_all,
};
pub use crossing::{GroupContent, GroupReading, GroupScale, GroupThemes};
pub use findings::findings;
pub use limits::limits;
pub use opinions::{OpinionGroup, Opinions, PEOPLE as OPINION_PEOPLE, Told};
pub use profile::ByAsk;
pub use question::alike::bearer;
pub use question::items::{IdeaSight, ItemReading, ItemsReading, Origin, idea_sight};
pub use question::number::{Bin, NumberReading};
pub use question::rated::{RatedReading, RatedRow};
pub use question::scale::ScaleReading;
pub use question::texts::{Bearing, TextsReading, ThemeReading};
pub use question::words::{Doubtful, FormReading, WordReading, WordsReading, form_key, local};
pub use question::{ContentReading, GroupBase, QuestionReading, Room};
pub use quotable::quotable;
pub use reaction::{Nuance, Reaction, may_be_read};
pub use reading::{Method, Reading};
pub use rounds::OtherRound;
pub use shift::{Line, Shift, ShiftRow};
pub use together::{Pair, Together};
pub use tone::Toned;
pub use verbatim::{Verbatim, Withheld};
