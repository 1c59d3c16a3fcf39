//! Draws that are the same for the same seed, on every machine.

mod binomial;
mod dealer;
mod generator;
mod hypergeometric;
mod one_summit;

pub use generator::Generator;

pub(crate) use binomial::binomial;
pub(crate) use dealer::Dealer;

/// The seed of every draw that is given no other: the letters of « glane » in a row. Any number would do; it
/// is written down so that a figure can be computed again years later.
pub const SEED: u64 = 0x67_6c61_6e65;
