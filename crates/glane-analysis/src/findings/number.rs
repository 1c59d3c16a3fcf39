//! Number: the mean and the median of the numbers people gave.
//!
//! Made as soon as someone answered. Evidence: the room's mean and median. Strength: 0.5 × reach: how large a number is
//! says nothing of how much it says. Misleads: one very large number moves the mean alone, which is why the median
//! stands beside it; see `glane_stats::mean`.

use glane_core::claim::Claim;
use glane_core::evidence::{Base, CellRef, Measure};
use glane_core::finding::{Arg, Finding, FindingKind};
use glane_stats::Ratio;

use super::draft::Draft;
use super::rules::{reach, strength, whole};
use crate::question::QuestionReading;
use crate::question::number::NumberReading;

pub(super) fn find(question: &QuestionReading) -> Option<Finding> {
    let number = question.number()?;
    let (mean, median) = (number.mean?, number.median?);
    let room = whole(question).measuring(Measure::Mean, Base::Answered);
    let middle = whole(question).measuring(Measure::Median, Base::Answered);
    let draft = Draft::new(
        FindingKind::Number,
        "finding-number",
        std::slice::from_ref(&room),
    )
    .names("question", &question.label, room.clone())
    .value("mean", rounded(number, mean), room.clone())
    .value("median", rounded(number, median), middle)
    .base("n", question.n, room.clone());
    with_unit(draft, number, room).finding(strength(500, &[reach(question.n)]))
}

/// The unit after each number of a sentence.
pub(super) fn with_unit(draft: Draft, number: &NumberReading, cell: CellRef) -> Draft {
    let arg = "unit".to_owned();
    draft.arg(
        "unit",
        Arg::Label(number.unit.clone()),
        Claim::Unit { arg, cell },
    )
}

/// A figure with as many decimals as the numbers have, one at least where it is none of them.
pub(super) fn rounded(number: &NumberReading, value: Ratio) -> Arg {
    let is_whole = value.numerator() % i128::from(value.denominator()) == 0;
    Arg::Decimal {
        numerator: value.numerator(),
        denominator: value.denominator(),
        places: if is_whole {
            number.decimals
        } else {
            number.decimals.max(1)
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{read, scored};

    #[test]
    fn the_mean_stands_with_the_median_and_nobody_says_nothing() {
        let found = find(&read("number", 4, scored(&[(10, 3), (50, 1)]))).unwrap();
        assert_eq!(found.sentence.key, "finding-number");
        assert_eq!(found.cells.len(), 2);
        let decimal = |name: &str| match found.sentence.args[name] {
            Arg::Decimal {
                numerator,
                denominator,
                places,
            } => (Ratio::new(numerator, denominator).unwrap().value(), places),
            _ => panic!("a number"),
        };
        assert_eq!(decimal("mean"), (20.0, 0));
        assert_eq!(decimal("median"), (10.0, 0));
        let between = find(&read("number", 2, scored(&[(10, 1), (11, 1)]))).unwrap();
        assert!(matches!(
            between.sentence.args["median"],
            Arg::Decimal { places: 1, .. }
        ));
        assert!(find(&read("number", 0, scored(&[]))).is_none());
        assert!(find(&read("scale", 1, scored(&[(3, 1)]))).is_none());
    }
}
