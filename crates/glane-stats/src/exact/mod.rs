//! Tests that count every case, for rooms of any size.

mod binomial;
mod deal;
mod fisher;
mod freeman_halton;
mod permutation;
mod sign;
mod walk;

pub use binomial::binomial;
pub use fisher::fisher;
pub use freeman_halton::{Association, freeman_halton};
pub use permutation::{Permutation, permutation};
pub use sign::sign;

pub(crate) use deal::Deal;
pub(crate) use walk::{Fate, Path, walk};
