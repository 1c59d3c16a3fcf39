//! Tables turned into axes: what goes with what, in the fewest dimensions.

mod correspondence;
mod first_axis;
mod singular;

pub use correspondence::{Axis, Correspondence, Point, correspondence};
pub(crate) use first_axis::first_axis;
