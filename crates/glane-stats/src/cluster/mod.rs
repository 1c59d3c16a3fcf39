//! Texts put into classes by the terms they hold, from the top down, and how much to believe the classes.

mod adjusted_rand;
mod bipartition;
mod halves;
mod incidence;
mod joined;
mod pairs;
mod reinert;
mod stability;
mod together;
mod two_sizes;

pub use adjusted_rand::adjusted_rand;
pub use bipartition::{Bipartition, bipartition};
pub use incidence::Incidence;
pub use joined::{Joined, join_short};
pub use reinert::{Branch, Classification, Node, Settings, reinert};
pub use stability::{Stability, stability};
pub use together::together;
pub use two_sizes::{TwoSizes, two_sizes};
