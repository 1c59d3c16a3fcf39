//! Pictures: shapes in, escaped SVG out.
//!
//! This crate knows bars, columns and words on a sheet; it knows nothing of workshops, questions or
//! languages. Every visible text is handed in, already localised, and a number comes twice: as an
//! integer for the geometry and as text for the eye. What a caller marks as hidden is drawn as a
//! hatched stub whose size says nothing, and its value is never read.
//!
//! Every picture
//! - is a function of its input alone, to the byte;
//! - is 1000 units wide (the [`WordCloud`] takes the width it is given, a [`Card`] its size) and scales by its `viewBox`;
//! - carries `role="img"`, a `<title>` and a `<desc>`, under ids made from the caller's prefix;
//! - uses presentation attributes only, so that it stands under a content policy without inline style;
//! - has a [`Table`] twin that tells the same in words and figures (a [`Card`] is words, or has another picture in it).

pub mod bars;
pub mod card;
pub mod cloud;
pub mod distribution;
pub mod diverging;
pub mod dots;
pub mod escape;
pub mod grouped;
pub mod ideas;
pub mod map;
pub mod measure;
pub mod network;
pub mod qr;
pub mod slopes;
pub mod table;
pub mod theme;
pub mod wrap;

mod canvas;
mod marks;
mod number;
mod packing;
mod pattern;
#[cfg(test)]
mod sight;
mod widths;

pub use bars::{Bar, Bars};
pub use card::Card;
pub use cloud::{Cloud, CloudWord, PlacedWord, WordCloud};
pub use distribution::{Distribution, GroupMean, Mean, Step};
pub use diverging::{Diverged, Diverging};
pub use dots::{Dot, Dots};
pub use grouped::{Cell, Group, Grouped, GroupedOption};
pub use ideas::{Idea, Ideas};
pub use map::{Look, Map, Place, Point};
pub use measure::estimate_width;
pub use network::{Link, Network, Node};
pub use slopes::{Slope, Slopes};
pub use table::Table;
pub use theme::{FONT_FAMILY, Theme};
