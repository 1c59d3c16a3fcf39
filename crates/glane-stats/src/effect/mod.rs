//! How large a difference is, whatever the number of people.

mod cliff;
mod cramer;
mod eta_squared;

pub use cliff::cliff;
pub use cramer::cramer;
pub use eta_squared::eta_squared;
