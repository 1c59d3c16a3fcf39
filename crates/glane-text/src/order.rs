//! The order of words in lists: by their letters, as in a dictionary.

use std::cmp::Ordering;

use crate::step::normal::folded;

/// Compares by letters without accents and capitals, then as they are written: `à pied` stands with `a pied`, and `Vélo`
/// not before `bus`. No two texts that differ are equal.
///
/// ```
/// let mut words = ["trop loin", "Vélo", "à pied", "bus", "a pied"];
/// words.sort_by(|a, b| glane_text::by_letters(a, b));
/// assert_eq!(words, ["a pied", "à pied", "bus", "trop loin", "Vélo"]);
/// ```
pub fn by_letters(a: &str, b: &str) -> Ordering {
    let order = if a.is_ascii() && b.is_ascii() {
        let lower = u8::to_ascii_lowercase;
        let (a, b) = (a.as_bytes().iter(), b.as_bytes().iter());
        a.map(lower).cmp(b.map(lower))
    } else {
        let letters = |text: &str| folded(&text.to_lowercase());
        letters(a).cmp(&letters(b))
    };
    order.then_with(|| a.cmp(b))
}
