//! Two scales that the same people answered: are they higher on one?
//!
//! Scales of unlike steps have no common unit, so a gap holds only if it holds both ways of laying one on the other:
//! by their bounds (the first step is 0, the last 1: `(x − min) / (max − min)`) and by share of the maximum (`x / max`).
//! Each way is a sign test on the people who answered both, those who are level left out (see
//! `glane_stats::exact::sign`). The probability is the larger of the two, which is a valid test of « both »; it is 1 if
//! the two ways point apart.
//!
//! Source: W. J. Dixon and A. M. Mood (1946) for the sign test; R. L. Berger, “Multiparameter hypothesis testing and
//! acceptance sampling”, *Technometrics* 24, 1982, for the larger of the two. Misleads: « higher on one » is about
//! two wordings and two sets of steps as much as about people.
//!
//! Made for scales whose `role` tags can be set side by side, which start at 0 or above, when ten people or more
//! answered both.

use std::cmp::Ordering;

use glane_core::kind::Kind;
use glane_core::kind::scale::Scale;
use glane_core::script::{Question, Script};
use glane_stats::exact::sign;
use glane_stats::{PValue, Side};

use super::{Made, SEVERAL, Subject};
use crate::count::{PairCount, natural};

/// Roles that speak of the same person's footing.
const FOOTING: [&str; 2] = ["aisance", "confiance"];

/// Two steps set against each other.
type Laid = fn(&Scale, i64) -> (i128, i128);

/// The two ways to lay a scale on another, each as above and below of a fraction.
const WAYS: [Laid; 2] = [
    |scale, step| {
        let least = i128::from(scale.min);
        (i128::from(step) - least, i128::from(scale.max) - least)
    },
    |scale, step| (i128::from(step), i128::from(scale.max)),
];

/// The test of a pair of scales.
pub(super) fn made(script: &Script, pair: &PairCount) -> Option<Made> {
    let (first, second) = (
        script.question(&pair.first)?,
        script.question(&pair.second)?,
    );
    if !comparable(first, second) {
        return None;
    }
    let (Kind::Scale(one), Kind::Scale(other)) = (&first.kind, &second.kind) else {
        return None;
    };
    let people: u64 = pair.counts.values().map(|&n| natural(n)).sum();
    if one.min < 0 || other.min < 0 || people < 2 * SEVERAL {
        return None;
    }
    let [by_bounds, by_share] = WAYS.map(|laid| Moved::of(pair, one, other, laid));
    let worse = if by_bounds.p().value >= by_share.p().value {
        by_bounds
    } else {
        by_share
    };
    let together = by_bounds.side() == by_share.side() && by_bounds.side() != Ordering::Equal;
    Some(Made {
        subject: Subject::Scales {
            first: pair.first.clone(),
            second: pair.second.clone(),
            first_is_higher: by_bounds.side() == Ordering::Greater,
        },
        p: PValue {
            value: if together { worse.p().value } else { 1.0 },
            ..worse.p()
        },
        effect: worse.part(),
    })
}

fn comparable(first: &Question, second: &Question) -> bool {
    let role = |question: &Question| question.tags.get("role").cloned();
    match (role(first), role(second)) {
        (Some(one), Some(other)) => {
            let footing = |role: &String| FOOTING.contains(&role.as_str());
            one == other || footing(&one) && footing(&other)
        }
        _ => false,
    }
}

/// How many people are higher on the first, and on the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Moved {
    first: u64,
    second: u64,
}

impl Moved {
    fn of(pair: &PairCount, one: &Scale, other: &Scale, laid: Laid) -> Self {
        let mut moved = Self {
            first: 0,
            second: 0,
        };
        for (&(x, y), &people) in &pair.counts {
            let ((x, most), (y, own)) = (laid(one, x), laid(other, y));
            match (x * own).cmp(&(y * most)) {
                Ordering::Greater => moved.first += natural(people),
                Ordering::Less => moved.second += natural(people),
                Ordering::Equal => {}
            }
        }
        moved
    }

    fn side(self) -> Ordering {
        self.first.cmp(&self.second)
    }

    /// The sign test; nobody who moved says nothing.
    fn p(self) -> PValue {
        sign(self.first, self.second, Side::Both).unwrap_or(PValue {
            value: 1.0,
            how: glane_stats::How::Exact,
        })
    }

    /// By how much one side outnumbers the other, as a part of those who moved.
    fn part(self) -> f64 {
        let moved = self.first + self.second;
        let ahead = i128::from(self.first.abs_diff(self.second));
        glane_stats::Ratio::new(ahead, moved).map_or(0.0, glane_stats::Ratio::value)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use glane_core::id::QuestionKey;

    use super::*;

    fn scale(min: i64, max: i64) -> Scale {
        Scale {
            min,
            max,
            low: None,
            high: None,
        }
    }

    /// What the 38 people of the example workshop gave to ease (0 to 10) and to confidence (1 to 5).
    fn workshop() -> PairCount {
        let counts = [
            ((5, 3), 4),
            ((6, 2), 1),
            ((6, 3), 2),
            ((6, 4), 3),
            ((6, 5), 1),
            ((7, 2), 1),
            ((7, 3), 8),
            ((7, 4), 6),
            ((7, 5), 1),
            ((8, 2), 1),
            ((8, 3), 4),
            ((8, 4), 2),
            ((9, 3), 3),
            ((9, 4), 1),
        ];
        PairCount {
            first: QuestionKey::new("aisance").unwrap(),
            second: QuestionKey::new("confiance").unwrap(),
            counts: BTreeMap::from(counts),
        }
    }

    #[test]
    fn ease_and_confidence_are_not_apart_however_they_are_laid() {
        let (pair, ease, confidence) = (workshop(), scale(0, 10), scale(1, 5));
        let [bounds, share] = WAYS.map(|laid| Moved::of(&pair, &ease, &confidence, laid));
        assert_eq!((bounds.first, bounds.second), (23, 11));
        assert_eq!((share.first, share.second), (19, 15));
        assert!((bounds.p().value - 0.0576).abs() < 5e-5, "{:?}", bounds.p());
        // Confidence as if it began at 0: the same as the share of the maximum.
        assert!((share.p().value - 0.6076).abs() < 5e-5, "{:?}", share.p());
        let from_zero = Moved::of(&pair, &ease, &scale(0, 5), WAYS[0]);
        assert_eq!(from_zero, share);
        // Ease as if it began at 1, as confidence does.
        let from_one = Moved::of(&pair, &scale(1, 10), &confidence, WAYS[0]);
        assert!(
            (from_one.p().value - 0.2559).abs() < 5e-5,
            "{:?}",
            from_one.p()
        );
    }

    #[test]
    fn both_ways_must_hold() {
        let all = |steps: (i64, i64)| PairCount {
            counts: BTreeMap::from([(steps, 20)]),
            ..workshop()
        };
        let p = |pair: &PairCount| {
            let [a, b] = WAYS.map(|laid| Moved::of(pair, &scale(0, 10), &scale(1, 5), laid));
            (a.side() == b.side()).then(|| a.p().value.max(b.p().value))
        };
        assert!(p(&all((9, 2))).is_some_and(|p| p < 1e-4));
        // 4 of 10 is above the third step of five by bounds, and below it by share.
        assert_eq!(p(&all((4, 2))).map(|p| p < 0.05), None);
    }
}
