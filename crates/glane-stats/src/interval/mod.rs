//! How far from what was found the truth of a larger public may lie.

mod bca;
mod drawn;
mod funnel;
mod resample;
mod wilson;

pub use bca::{Bca, bca};
pub use drawn::drawn;
pub use funnel::funnel;
pub use resample::resample;
pub use wilson::wilson;

/// How many rooms are drawn unless told: enough for an end of a 95 % interval to rest on some two hundred.
pub const RESAMPLES: u64 = 9_999;

/// The lowest and the highest value that agree with what was found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}
