//! A workshop as one file that a centre hands to its federation (`.glane`), and many such files merged into one
//! consultation.
//!
//! Floor 2: no clock, no randomness, no order of a hash. The same workshop, level and key give the same bytes; the same
//! archives give the same merge, in whatever order and however often they are handed over.
//!
//! In order: [`make()`] (a snapshot → a signed archive, at one of three [`Level`]s) → [`read()`] (bytes → an [`Archive`], or a
//! [`Refusal`] that names the file inside) → [`Shelf`] (the archives of a consultation, a set on disk) → [`merge()`] (that set
//! → counts by site and edition, one codebook, what people must settle) → [`compare`](mod@compare) (who stands apart) → [`Shown`]
//! (what may be shown, and sums of it by public and by date).
//!
//! Error policy: whatever bytes come in, reading ends in an [`Archive`] or a [`Refusal`]; nothing of a refused one is kept.

mod anonymous;
mod asked;
mod change;
mod claims;
mod compare;
mod consultations;
mod cores;
mod figures;
mod hide;
mod kept;
mod key;
mod keyring;
mod make;
mod manifest;
mod merge;
mod parts;
mod places;
mod pools;
mod protect;
mod read;
mod readable;
mod refusal;
mod shared;
mod shelf;
mod shown;
mod stand;
mod whole;

pub use asked::Asked;
pub use change::{Change, Changes, SiteChange, Unclassified, changes};
pub use consultations::{CONSULTATIONS, Consultations, Own, Plan, same_site, site_seen};
pub use figures::{Cell, Figures, GroupFigures, GroupPeople, QuestionFigures, figures};
pub use glane_analysis::moved::{Moved, Pair};
pub use glane_core::level::Level;
pub use kept::{Kept, RULE};
pub use key::{CentreKey, PublicKey};
pub use keyring::{KEY_FILE, KeyError, key_in};
pub use make::{About, Unmade, make};
pub use manifest::{FORMAT, Listed, Manifest};
pub use merge::decisions::{Outcome, Ruling, Rulings, Subject};
pub use merge::{
    Centre, Conflict, Edition, Extra, Member, Merged, MergedQuestion, Sum, merge, merge_with,
};
pub use places::{Degrees, Field, Place, Placed, SiteFault, Sites, Wrong};
pub use pools::{Common, ShownPool};
pub use read::{Archive, read};
pub use refusal::Refusal;
pub use shelf::{Held, Shelf, ShelfError, Shelved};
pub use shown::{
    Shown, ShownCentre, ShownCoding, ShownEdition, ShownQuestion, ShownRow, ShownSite, ShownSites,
};
pub use stand::Stand;
