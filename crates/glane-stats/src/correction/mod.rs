//! What is left of several tests when one allows for their number.

mod benjamini_hochberg;
mod holm;

pub use benjamini_hochberg::benjamini_hochberg;
pub use holm::holm;

use crate::Undefined;

/// The places of probabilities from the smallest to the largest, equal ones as they stand.
fn ordered(p: &[f64]) -> Result<Vec<(usize, f64)>, Undefined> {
    if p.iter().any(|p| !(0.0..=1.0).contains(p)) {
        return Err(Undefined::Range);
    }
    let mut places: Vec<(usize, f64)> = p.iter().copied().enumerate().collect();
    places.sort_by(|a, b| a.1.total_cmp(&b.1));
    Ok(places)
}

/// Values put back at their places.
fn put_back(values: Vec<(usize, f64)>) -> Vec<f64> {
    let mut values = values;
    values.sort_unstable_by_key(|(place, _)| *place);
    values.into_iter().map(|(_, value)| value).collect()
}
