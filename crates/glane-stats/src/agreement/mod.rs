//! Whether those who code answers code them alike.

mod kappa;
mod krippendorff;

pub use kappa::kappa;
pub use krippendorff::{Level, krippendorff};
