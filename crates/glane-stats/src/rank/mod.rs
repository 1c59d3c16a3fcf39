//! Tests that look at the order of scores only.

mod kruskal_wallis;
mod mann_whitney;

pub use kruskal_wallis::{KruskalWallis, kruskal_wallis};
pub use mann_whitney::{MannWhitney, mann_whitney};

/// A limit law is taken only where at least so many people of the smallest group are expected outside the score most
/// given: Glane's own rule, twice as cautious as Cochran's five in a cell.
const EXPECTED_APART: f64 = 10.0;
