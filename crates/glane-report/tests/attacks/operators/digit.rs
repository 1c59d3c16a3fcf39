//! One digit of a number becomes another.

use super::{each, same};
use crate::change::Change;
use crate::made::Made;
use crate::place::Kind;
use crate::random::Random;
use crate::said;

const READ: [Kind; 5] = [
    Kind::Sentence,
    Kind::Prose,
    Kind::Heading,
    Kind::Head,
    Kind::Caption,
];

/// A number that a sentence states has one right value, so that any other is false.
pub fn changes(made: &Made) -> Vec<Change> {
    let mut random = Random::new(1, "digit");
    let mut all = Vec::new();
    for (doc, place) in each(made, &READ) {
        for number in said::numbers(&place.text) {
            for (digit, _) in number.text.match_indices(|c: char| c.is_ascii_digit()) {
                let old = &number.text[digit..=digit];
                let new = (old.parse::<usize>().unwrap() + 1 + random.below(9)) % 10;
                let put = said::with(&number.text, &(digit..digit + 1), &new.to_string());
                let value: f64 = put.replace(',', ".").parse().unwrap();
                let leads = digit == 0 && new == 0 && number.text.len() > 1;
                if !same(value, number.value) && !leads {
                    let after = said::with(&place.text, &number.at, &put);
                    all.push(Change::reads(doc, place, &after));
                }
            }
        }
    }
    all
}
