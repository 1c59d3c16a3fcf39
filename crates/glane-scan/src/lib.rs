//! From the bytes of a photo or a scan to what each box of a printed sheet reads as.
//!
//! Three steps, each in a room of its own: a file becomes pictures (`decode`), the sheet is found in a picture by its
//! registration marks and its code (`find`), each box is decided (`decide`). What stands in the way is a [`Fault`], told by
//! a key and arguments: the words are the locale files'. Where the machine is not sure it says so, and never guesses.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    clippy::cast_possible_wrap,
    reason = "pixels become lengths and lengths pixels on every line; what comes from a file is bounded in `decode`"
)]
#![allow(
    clippy::many_single_char_names,
    clippy::similar_names,
    reason = "x, y, r, g, b and their kin are what a picture is made of"
)]

#[allow(
    clippy::indexing_slicing,
    reason = "of arrays of a fixed size, or within a picture whose size bounds the loop; `tests/it/hostile.rs` reads noise"
)]
mod decide;
mod decode;
mod fault;
#[allow(
    clippy::indexing_slicing,
    reason = "of arrays of a fixed size, or within a picture whose size bounds the loop; `tests/it/hostile.rs` reads noise"
)]
mod find;
#[cfg(feature = "generator")]
pub mod foreign;
#[cfg(feature = "generator")]
#[allow(
    clippy::indexing_slicing,
    reason = "for tests alone, of what it made itself"
)]
pub mod generator;
mod kept;
#[allow(
    clippy::indexing_slicing,
    reason = "of arrays of a fixed size, or within a picture whose size bounds the loop; `tests/it/hostile.rs` reads noise"
)]
mod picture;
#[allow(
    clippy::indexing_slicing,
    reason = "of arrays of a fixed size, or within a picture whose size bounds the loop; `tests/it/hostile.rs` reads noise"
)]
mod read;
mod small;

pub use decide::{Decision, Features, Reference, baseline, decide, thresholds};
pub use decode::{DecodeError, Drawn, Here, Limits, Pages, Press, decode, decode_by, is_cut};
pub use fault::{Corner, Fault};
pub use find::{Placement, Point2};
pub use kept::{cut, straight};
pub use picture::{Picture, Plane};
pub use read::{BoxRead, Found, FrameRead, Known, Reading, Turn, read, read_as};
pub use small::small;
