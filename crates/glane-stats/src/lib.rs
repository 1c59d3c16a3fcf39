//! Numbers in, numbers out.
//!
//! | folder | what it answers |
//! |---|---|
//! | [`describe`] | what a room said: counts, share, mean, median, quantile, deviation |
//! | [`distribution`] | the laws of chance the others rest on |
//! | [`random`] | draws that are the same for the same seed |
//!
//! One method a file. Its doc comment is its manual page, with the same headings for all: what it answers,
//! *Formula*, *Source*, *Misleads*, *Example*, *En clair*; `docs/methodes` is written from them by
//! `scripts/methods`. `scripts/oracle-stats` holds every method against the reference packages.
//!
//! Knows nothing of workshops. Descriptions are fractions of integers, compared exactly. Nothing panics: what
//! has no answer says why ([`Undefined`]). A test says how its probability was computed ([`How`]).

pub mod agreement;
pub mod correction;
pub mod describe;
pub mod distribution;
pub mod effect;
pub mod exact;
pub mod interval;
mod number;
mod p_value;
pub mod random;
pub mod rank;
mod ratio;
mod scores;
pub mod specificity;
mod table;
mod undefined;

pub use describe::{Share, mean, median};
pub use p_value::{Effort, How, PValue, Side};
pub use ratio::Ratio;
pub use undefined::Undefined;
