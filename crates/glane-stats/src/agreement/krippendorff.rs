//! Krippendorff's alpha, the agreement of any number of coders.

use std::collections::BTreeMap;

use crate::Undefined;
use crate::number::{float, length, nearest};

/// What the codes are, hence how far two of them are apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Names: the same or not.
    Nominal,
    /// Ranks: the further apart, the more answers lie between them.
    Ordinal,
    /// Numbers: the further apart, the larger their difference.
    Interval,
}

/// How much any number of people who code the same answers agree, beyond what chance would give, even where some left
/// answers out: 1 entirely, 0 no more than chance, below 0 less.
///
/// # Formula
///
/// `α = 1 − Dₒ / Dₑ`. Each answer coded by m people, at least two, gives each of its pairs a weight `1 / (m − 1)`; Dₒ is
/// the mean of `δ²` over these pairs, Dₑ over all pairs of codes given anywhere. `δ²` is 0 or 1 for names; for numbers
/// `(c − k)²`; for ranks `( Σ n from c to k − (n_c + n_k) / 2 )²`.
///
/// # Source
///
/// K. Krippendorff, *Content Analysis: An Introduction to Its Methodology*, 2nd edition, Sage, 2004, chapter 11; A. F.
/// Hayes and K. Krippendorff, “Answering the call for a standard reliability measure for coding data”, *Communication
/// Methods and Measures* 1 (1), 2007, pages 77–89.
///
/// # Misleads
///
/// Where nearly all answers get one code it is low though coders nearly always agree. Below a few tens of answers it
/// moves by a lot with one of them.
///
/// # Example
///
/// ```
/// use glane_stats::agreement::{Level, krippendorff};
/// // A row an answer, a column a coder.
/// let codes = [[Some(1), Some(1)], [Some(2), Some(2)], [Some(1), Some(2)], [Some(2), None]];
/// // Of 6 codes that make pairs, 3 are 1 and 3 are 2.
/// assert!((krippendorff(&codes, Level::Nominal).unwrap() - 4.0 / 9.0).abs() < 1e-15);
/// ```
///
/// # En clair
///
/// Plusieurs personnes classent des réponses, certaines en sautent. Sont-elles d'accord plus que par hasard ? 1 :
/// toujours ; 0 : pas plus qu'au hasard. On attend souvent au moins 0,8 pour se fier au classement.
pub fn krippendorff<U: AsRef<[Option<i64>]>>(
    answers: &[U],
    level: Level,
) -> Result<f64, Undefined> {
    let pairs = Pairs::of(answers);
    if pairs.given.is_empty() {
        return Err(
            if answers
                .iter()
                .any(|answer| answer.as_ref().iter().any(Option::is_some))
            {
                Undefined::TooFew
            } else {
                Undefined::Empty
            },
        );
    }
    let codes: Vec<(i64, f64)> = pairs
        .given
        .iter()
        .map(|(&code, &count)| (code, float(count)))
        .collect();
    let all: f64 = codes.iter().map(|(_, count)| count).sum();
    let (mut seen, mut expected) = (0.0, 0.0);
    for (place, &(low, times)) in codes.iter().enumerate() {
        let mut between = times / 2.0;
        for &(high, count) in codes.iter().skip(place + 1) {
            let apart = match level {
                Level::Nominal => 1.0,
                Level::Ordinal => between + count / 2.0,
                Level::Interval => nearest(i128::from(high) - i128::from(low)),
            };
            between += count;
            expected += times * count * apart * apart;
            let together = pairs.together.get(&(low, high)).copied().unwrap_or(0.0);
            seen += together * apart * apart;
        }
    }
    if expected <= 0.0 {
        return Err(Undefined::Constant);
    }
    Ok(1.0 - (all - 1.0) * seen / expected)
}

/// The codes that can be compared with another of the same answer.
struct Pairs {
    /// How many times each is given.
    given: BTreeMap<i64, u64>,
    /// For two different codes, the lower first, the weights of the pairs that put them together.
    together: BTreeMap<(i64, i64), f64>,
}

impl Pairs {
    fn of<U: AsRef<[Option<i64>]>>(answers: &[U]) -> Self {
        let mut pairs = Self {
            given: BTreeMap::new(),
            together: BTreeMap::new(),
        };
        for answer in answers {
            let people = answer.as_ref().iter().flatten().count();
            if people < 2 {
                continue;
            }
            let mut codes: BTreeMap<i64, u64> = BTreeMap::new();
            for &code in answer.as_ref().iter().flatten() {
                *codes.entry(code).or_default() += 1;
                *pairs.given.entry(code).or_default() += 1;
            }
            for (&low, &times) in &codes {
                for (&high, &count) in codes.iter().filter(|(code, _)| **code > low) {
                    let weight = float(times) * float(count) / (length(people) - 1.0);
                    *pairs.together.entry((low, high)).or_default() += weight;
                }
            }
        }
        pairs
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const LEVELS: [Level; 3] = [Level::Nominal, Level::Ordinal, Level::Interval];

    /// Four coders, twelve answers: Krippendorff's own example.
    fn published() -> Vec<Vec<Option<i64>>> {
        let coders = [
            [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
            [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
            [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
            [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
        ];
        (0..12)
            .map(|answer| {
                coders
                    .iter()
                    .map(|codes| Some(codes[answer]).filter(|code| *code > 0))
                    .collect()
            })
            .collect()
    }

    #[test]
    fn it_gives_the_published_values() {
        for (level, value) in LEVELS.into_iter().zip([0.743, 0.815, 0.849]) {
            let found = krippendorff(&published(), level).unwrap();
            assert!((found - value).abs() < 0.0005, "{level:?} {found}");
        }
    }

    proptest! {
        #[test]
        fn coders_and_answers_may_stand_in_any_order(codes in prop::collection::vec(prop::collection::vec(prop::option::of(0..4_i64), 3), 0..12)) {
            let other: Vec<Vec<Option<i64>>> = codes.iter().rev().map(|answer| answer.iter().rev().copied().collect()).collect();
            for level in LEVELS {
                match (krippendorff(&codes, level), krippendorff(&other, level)) {
                    (Ok(here), Ok(there)) => prop_assert!(here <= 1.0 && (here - there).abs() < 1e-12),
                    (here, there) => prop_assert_eq!(here, there),
                }
            }
        }

        #[test]
        fn moving_the_scale_changes_nothing(codes in prop::collection::vec(prop::collection::vec(prop::option::of(0..4_i64), 3), 1..12), shift in -99..99_i64) {
            let moved: Vec<Vec<Option<i64>>> = codes.iter().map(|answer| answer.iter().map(|code| code.map(|code| 3 * code + shift)).collect()).collect();
            for level in LEVELS {
                match (krippendorff(&codes, level), krippendorff(&moved, level)) {
                    (Ok(here), Ok(there)) => prop_assert!((here - there).abs() < 1e-12),
                    (here, there) => prop_assert_eq!(here, there),
                }
            }
        }
    }

    #[test]
    fn degenerate_codings_say_why() {
        let none: [[Option<i64>; 2]; 0] = [];
        assert_eq!(krippendorff(&none, Level::Nominal), Err(Undefined::Empty));
        assert_eq!(
            krippendorff(&[[None, None]], Level::Nominal),
            Err(Undefined::Empty)
        );
        assert_eq!(
            krippendorff(&[[Some(1), None]], Level::Nominal),
            Err(Undefined::TooFew)
        );
        assert_eq!(
            krippendorff(&[[Some(1), Some(1)]], Level::Ordinal),
            Err(Undefined::Constant)
        );
        let far = krippendorff(&[[Some(i64::MIN), Some(i64::MAX)]], Level::Interval).unwrap();
        assert!(far.is_finite());
    }
}
