//! Numbers on statements that people agree with, disagree with or pass, as Pol.is computes them.
//!
//! Groups are given: nothing here makes them. One count of one statement is a [`Votes`]; every share is
//! drawn towards one half by made-up votes, so that three voices out of three are not a certainty.

mod consensus;
mod group_consensus;
mod one_proportion;
mod representative;
mod smoothed;
mod two_proportions;
mod votes;

pub use consensus::{Consensus, consensus};
pub use group_consensus::group_aware_consensus;
pub use one_proportion::one_proportion;
pub use representative::{Representative, representative};
pub use smoothed::smoothed_share;
pub use two_proportions::two_proportions;
pub use votes::{Side, Votes, Z_90};
