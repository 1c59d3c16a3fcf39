//! The numbers people gave: their middle, their spread, and how they lie in ranges.
//!
//! What each person gave is kept for counting alone. What is shown of a number is ranges: one person's own figure may be
//! theirs alone to tell.

use std::collections::BTreeMap;

use glane_core::kind::Kind;
use glane_core::kind::number::steps_in_one;
use glane_core::label::Label;
use glane_stats::Ratio;
use glane_stats::describe::quantile;

use crate::count::natural;

/// The most ranges a drawing has, and how many it may have of however few people.
const BINS: (u64, u64) = (5, 10);

/// Numbers, counted and summed up. Bounds and ranges are in the question's smallest steps, the rest in its unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberReading {
    /// The lowest that is taken.
    pub min: i64,
    /// The highest that is taken.
    pub max: i64,
    /// How many decimals a step has.
    pub decimals: u8,
    /// What is counted, as it stands after a number: a space before it; empty if the script does not say.
    pub unit: Label,
    /// People by number given, in order.
    pub(crate) values: Vec<(i64, u64)>,
    /// People by range, in order, from the lowest given to the highest, empty ones too.
    pub bins: Vec<Bin>,
    /// The mean; none if nobody answered.
    pub mean: Option<Ratio>,
    /// The median; none if nobody answered.
    pub median: Option<Ratio>,
    /// What a quarter of the people are at or below.
    pub lower: Option<Ratio>,
    /// What three quarters are at or below.
    pub upper: Option<Ratio>,
}

/// A range, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bin {
    /// Its first step.
    pub from: i64,
    /// Its last step.
    pub to: i64,
    /// People.
    pub count: u64,
}

impl NumberReading {
    pub(crate) fn of(kind: &Kind, given: &BTreeMap<i64, i64>) -> Self {
        let (min, max, decimals, unit) = match kind {
            Kind::Number(number) => (
                number.min,
                number.max,
                number.decimals,
                after(number.unit.as_ref()),
            ),
            _ => (0, 0, 0, after(None)),
        };
        let values: Vec<(i64, u64)> = given.iter().map(|(&at, &n)| (at, natural(n))).collect();
        let all = || values.iter().copied();
        let ones = |value: Option<Ratio>| in_ones(value?, decimals);
        Self {
            min,
            max,
            decimals,
            unit,
            bins: bins(&values, (min, max), decimals == 0),
            mean: ones(glane_stats::mean(all())),
            median: ones(glane_stats::median(all())),
            lower: ones(quantile(all(), 1, 4)),
            upper: ones(quantile(all(), 3, 4)),
            values,
        }
    }
}

/// A unit as it stands after a number.
pub(crate) fn after(unit: Option<&Label>) -> Label {
    let Some(unit) = unit else {
        return Label::fr("");
    };
    let mut texts = unit.iter();
    let spaced = |text: &str| format!("\u{A0}{text}");
    let first = texts
        .next()
        .map(|(lang, text)| Label::one(lang.clone(), spaced(text)));
    texts.fold(
        first.unwrap_or_else(|| Label::fr("")),
        |label, (lang, text)| label.with(lang.clone(), spaced(text)),
    )
}

/// A figure in steps, in the question's unit.
pub(crate) fn in_ones(value: Ratio, decimals: u8) -> Option<Ratio> {
    let below = value.denominator().checked_mul(steps_in_one(decimals))?;
    Ratio::new(value.numerator(), below)
}

/// Ranges of 1, 2 or 5 steps, or ten, a hundred … times as many: the narrowest of which few enough hold all numbers: fewer where fewer people
/// answered, or most would be empty.
fn bins(values: &[(i64, u64)], bounds: (i64, i64), is_whole: bool) -> Vec<Bin> {
    let (Some(&(lowest, _)), Some(&(highest, _))) = (values.first(), values.last()) else {
        return Vec::new();
    };
    let mut widths = (0..=17_u32).flat_map(|power| [1, 2, 5].map(|n| n * 10_i64.pow(power)));
    let of = |at: i64, width: i64| at.div_euclid(width);
    let people: u64 = values.iter().map(|(_, people)| people).sum();
    let (least, most) = BINS;
    let many = people.isqrt().saturating_mul(2).clamp(least, most);
    let fits = |width: &i64| {
        // A few whole numbers are told one by one, whoever gave them.
        let many = if *width == 1 && is_whole { most } else { many };
        of(highest, *width).abs_diff(of(lowest, *width)) < many
    };
    let width = widths.find(fits).unwrap_or(i64::MAX);
    let mut bins: Vec<Bin> = (of(lowest, width)..=of(highest, width))
        .map(|place| Bin {
            from: place.saturating_mul(width),
            to: place.saturating_mul(width).saturating_add(width - 1),
            count: 0,
        })
        .collect();
    for &(value, people) in values {
        let own = bins
            .iter_mut()
            .find(|bin| (bin.from..=bin.to).contains(&value));
        if let Some(bin) = own {
            bin.count += people;
        }
    }
    // A range does not promise numbers that could not be given.
    for bin in &mut bins {
        let (from, to) = (bin.from.max(bounds.0), bin.to.min(bounds.1));
        if from <= to {
            (bin.from, bin.to) = (from, to);
        }
    }
    bins
}

#[cfg(test)]
mod tests {
    use glane_core::kind::number::Number;
    use proptest::prelude::*;

    use super::*;

    fn number(decimals: u8) -> Kind {
        Kind::Number(Number {
            min: 0,
            max: 120,
            decimals,
            unit: Some(Label::fr("minutes")),
        })
    }

    fn shown(read: &NumberReading) -> Vec<(i64, i64, u64)> {
        let bins = read.bins.iter();
        bins.map(|bin| (bin.from, bin.to, bin.count)).collect()
    }

    #[test]
    fn few_numbers_have_a_range_each_and_many_round_ones() {
        let few = NumberReading::of(&number(0), &BTreeMap::from([(2, 3), (4, 1)]));
        assert_eq!(shown(&few), [(2, 2, 3), (3, 3, 0), (4, 4, 1)]);
        let wide = BTreeMap::from([(5, 2), (30, 3), (45, 1), (120, 1)]);
        let wide = NumberReading::of(&number(0), &wide);
        let expected = [(0, 49, 6), (50, 99, 0), (100, 120, 1)];
        assert_eq!(shown(&wide), expected);
        let many = BTreeMap::from([(5, 20), (30, 30), (45, 10), (120, 1)]);
        let many = NumberReading::of(&number(0), &many);
        assert_eq!(many.bins.len(), 7);
        assert_eq!(shown(&many)[6], (120, 120, 1));
        assert!(
            NumberReading::of(&number(0), &BTreeMap::new())
                .bins
                .is_empty()
        );
    }

    #[test]
    fn figures_are_in_the_unit_and_the_unit_follows_its_number() {
        let read = NumberReading::of(&number(1), &BTreeMap::from([(15, 1), (25, 2), (55, 1)]));
        assert_eq!(read.mean.map(Ratio::value), Some(3.0));
        assert_eq!(read.median.map(Ratio::value), Some(2.5));
        assert_eq!(read.lower.map(Ratio::value), Some(2.25));
        assert_eq!(read.upper.map(Ratio::value), Some(3.25));
        assert_eq!(read.unit.get("fr"), "\u{A0}minutes");
        let nobody = NumberReading::of(&number(1), &BTreeMap::new());
        assert_eq!((nobody.mean, nobody.median), (None, None));
    }

    proptest! {
        #[test]
        fn every_number_is_in_one_range(given in prop::collection::btree_map(-2000..2000_i64, 1..5_i64, 1..40), whole in any::<bool>()) {
            let values: Vec<(i64, u64)> = given.iter().map(|(&at, &n)| (at, natural(n))).collect();
            let found = bins(&values, (-2000, 2000), whole);
            prop_assert!(found.len() <= 10);
            let people: u64 = values.iter().map(|(_, n)| n).sum();
            prop_assert_eq!(found.iter().map(|bin| bin.count).sum::<u64>(), people);
            prop_assert!(found.windows(2).all(|pair| pair[0].to + 1 == pair[1].from));
            prop_assert!(found[0].count > 0 && found[found.len() - 1].count > 0);
        }
    }
}
