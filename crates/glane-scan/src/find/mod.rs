//! Where the sheet is in a picture: its marks, its code, and how the page lies under the lens.

mod code;
mod lens;
mod light;
mod marks;
mod place;
mod spots;
mod warp;

pub(crate) use code::{Code, codes, straightened};
pub use lens::Placement;
pub(crate) use light::Paper;
pub(crate) use marks::{Spot, spots};
pub(crate) use place::{Placed, place, place_unaided};
pub(crate) use spots::pieces;
pub use warp::Point2;
#[cfg(feature = "generator")]
pub(crate) use warp::{Pair, Warp};
