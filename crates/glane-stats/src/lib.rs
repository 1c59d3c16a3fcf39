//! Numbers in, numbers out.
//!
//! | folder | what it answers |
//! |---|---|
//! | [`describe`] | what a room said: counts, share, mean, median, quantile, deviation |
//! | [`interval`] | how far the truth of a larger public may lie: Wilson, corrected bootstrap |
//! | [`exact`] | tests that count every case: binomial, sign, Fisher, Freeman–Halton, permutation of means |
//! | [`rank`] | tests of the order of scores: Mann–Whitney, Kruskal–Wallis |
//! | [`effect`] | how large a difference is: Cramér's V, Cliff's delta, eta squared |
//! | [`correction`] | what is left of several tests: Holm, Benjamini–Hochberg |
//! | [`specificity`] | words that belong to a group: Lafon |
//! | [`agreement`] | whether coders agree: Cohen's kappa, Krippendorff's alpha |
//! | [`distribution`] | the laws of chance the others rest on |
//! | [`random`] | draws that are the same for the same seed |
//!
//! One method a file. Its doc comment is its manual page, with the same headings for all: what it answers,
//! *Formula*, *Source*, *Misleads*, *Example*, *En clair*; `docs/methodes` is written from them by
//! `scripts/methods`. `scripts/oracle-stats` holds every method against the reference packages.
//!
//! Knows nothing of workshops. Descriptions are fractions of integers, compared exactly. Nothing panics: what
//! has no answer says why ([`Undefined`]). A test says how its probability was computed ([`How`]) and takes how
//! much it may work ([`Effort`]). People are given as counts (by score, by row and column), so that a million of
//! them cost as little as there are different answers.

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
