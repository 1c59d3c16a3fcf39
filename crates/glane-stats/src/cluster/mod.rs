//! Texts put into classes by the terms they hold, from the top down, and how much to believe the classes.

mod bipartition;
mod compare;
mod halves;
mod incidence;
mod joined;
mod reinert;
mod stability;
mod two_sizes;

pub use bipartition::{Bipartition, NoCut, bipartition};
pub use compare::{NoComparison, adjusted_rand, together};
pub use incidence::{Incidence, NoIncidence};
pub use joined::{Joined, join_short};
pub use reinert::{Branch, Classification, NoClasses, Node, Settings, reinert};
pub use stability::{NoStability, Stability, stability};
pub use two_sizes::{TwoSizes, two_sizes};
