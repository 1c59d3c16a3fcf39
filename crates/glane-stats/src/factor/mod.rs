//! Tables turned into axes: what goes with what, in the fewest dimensions.

mod contingency;
mod correspondence;
mod first_axis;
mod real;
mod singular;

pub use contingency::NoTable;
pub use correspondence::{Axis, Correspondence, Point, correspondence};
pub(crate) use first_axis::first_axis;
pub(crate) use real::real;
