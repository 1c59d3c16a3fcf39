//! Which terms go together, and the few links that carry the most.
//!
//! Three indices put a pair of terms between 0 and 1. Pointwise mutual information is not among them: with a
//! few dozen texts it is highest for two words that one person wrote once.

mod cooccurrence;
mod cosine;
mod dice;
mod jaccard;
mod spanning;

pub use cooccurrence::{Cooccurrence, Pair, cooccurrence};
pub use cosine::cosine;
pub use dice::dice;
pub use jaccard::jaccard;
pub use spanning::{Forest, Link, maximum_spanning_forest};
