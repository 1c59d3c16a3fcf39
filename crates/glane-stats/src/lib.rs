//! Numbers in, numbers out: the few descriptions a restitution uses, exact from integer counts.
//!
//! One method a file; its doc comment is its manual: the formula, where it comes from, when it
//! misleads, an example. Knows nothing of workshops. Results are fractions of integers, compared
//! exactly; `value` gives the nearest float only where one is to be written.

pub mod cluster;
pub mod factor;
pub mod network;
pub mod opinion;

mod mean;
mod median;
mod ratio;
mod share;

pub use mean::mean;
pub use median::median;
pub use ratio::Ratio;
pub use share::Share;
