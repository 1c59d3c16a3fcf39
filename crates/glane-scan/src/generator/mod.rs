//! Sheets ticked as people tick them and photographed as people photograph them, from a seed: the same seed, the same photo.
//!
//! What is drawn is known, so that a reader can be held against it. It is a model, and kinder than the world in ways nobody has
//! thought of: figures taken on it say what they were taken on.

mod camera;
mod canvas;
mod dense;
mod form;
mod pen;
mod seed;
mod sheet;

pub use camera::{Fold, Shade, Shot, encoded};
pub use canvas::{Canvas, Ink};
pub use dense::{NAMES, dense, dense_photo, dense_placed, dense_truth, read_dense};
pub use form::{blank, form};
pub use pen::{Mark, Pen, draw, note};
pub use seed::Seed;
pub use sheet::{Filled, Truth, filled, ordinary_photo, ordinary_scan};
