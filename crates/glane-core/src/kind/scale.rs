//! A scale: one whole step between two ends.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Invalid, Payload, QuestionKind, Raw, count};
use crate::id::ItemKey;
use crate::label::Label;
use crate::tally::{Content, Sign};

/// A scale of whole steps, both ends included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scale {
    /// The first step.
    pub min: i64,
    /// The last step; above `min`, at most 100 steps away.
    pub max: i64,
    /// What the first step means.
    pub low: Option<Label>,
    /// What the last step means.
    pub high: Option<Label>,
}

/// The most steps whose middle still parts two opinions: with more, the steps beside it are a mark out of ten.
const MOST_STEPS: i64 = 7;

impl Scale {
    /// Whether its middle parts two sides, as « pas d'accord » and « d'accord » do: both ends say what they mean, it has
    /// three to seven steps, and it does not begin at 0. What begins at 0 says how much there is of one thing, and half
    /// of it is nobody's border.
    pub fn has_sides(&self) -> bool {
        let steps = self.max.saturating_sub(self.min).saturating_add(1);
        let is_said = self.low.is_some() && self.high.is_some();
        is_said && (3..=MOST_STEPS).contains(&steps) && self.min != 0
    }

    /// On which side of the middle a step lies; `Equal` in the middle, which only a scale of an odd number of steps has.
    pub fn side(&self, step: i64) -> Ordering {
        let (twice, ends) = (
            i128::from(step) * 2,
            i128::from(self.min) + i128::from(self.max),
        );
        twice.cmp(&ends)
    }
}

impl QuestionKind for Scale {
    fn read(&self, raw: &Raw, _items: &BTreeSet<ItemKey>) -> Result<Payload, Invalid> {
        let mut filled = raw.filled();
        let value = filled.next().ok_or(Invalid::Empty)?.trim();
        if filled.next().is_some() {
            return Err(Invalid::TooMany { max: 1 });
        }
        let score: i64 = value.parse().map_err(|_| Invalid::NotANumber {
            value: value.to_owned(),
        })?;
        if score < self.min || score > self.max {
            return Err(Invalid::OutOfRange {
                value: score,
                min: self.min,
                max: self.max,
            });
        }
        Ok(Payload::Score(score))
    }
    fn empty(&self) -> Content {
        Content::Scores(BTreeMap::new())
    }
    fn fold(&self, content: &mut Content, payload: &Payload, sign: Sign) {
        if let (Content::Scores(counts), Payload::Score(score)) = (content, payload) {
            count(counts, score, sign);
        }
    }
    fn rehearse(&self, _items: &[ItemKey], pick: &mut dyn FnMut(usize) -> usize) -> Option<Raw> {
        let steps = usize::try_from(self.max.saturating_sub(self.min)).unwrap_or(0);
        let step = i64::try_from(pick(steps.saturating_add(1))).unwrap_or(0);
        Some(Raw::of([self.min.saturating_add(step).to_string()]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_middle_parts_two_sides_where_both_ends_are_said_and_steps_are_few() {
        let scale = |min, max, low: Option<&str>| Scale {
            min,
            max,
            low: low.map(Label::fr),
            high: Some(Label::fr("tout à fait")),
        };
        let said = Some("pas du tout");
        for (min, max, low, has) in [
            (1, 5, said, true),
            (1, 4, said, true),
            (-3, 3, said, true),
            (1, 7, said, true),
            (1, 5, None, false),
            (1, 2, said, false),
            (0, 4, said, false),
            (0, 10, said, false),
            (1, 10, said, false),
            (-5, 5, said, false),
        ] {
            assert_eq!(scale(min, max, low).has_sides(), has, "{min} {max}");
        }
        let sides = |min, max| (min..=max).map(move |step| scale(min, max, said).side(step));
        let (less, same, more) = (Ordering::Less, Ordering::Equal, Ordering::Greater);
        assert!(sides(1, 5).eq([less, less, same, more, more]));
        assert!(sides(1, 4).eq([less, less, more, more]));
        assert!(sides(-1, 1).eq([less, same, more]));
    }

    #[test]
    fn only_whole_steps_of_the_scale() {
        let scale = Scale {
            min: 0,
            max: 10,
            low: None,
            high: None,
        };
        let read = |text: &str| scale.read(&Raw::of([text]), &BTreeSet::new());
        assert_eq!(read(" 10 "), Ok(Payload::Score(10)));
        assert_eq!(
            read("11"),
            Err(Invalid::OutOfRange {
                value: 11,
                min: 0,
                max: 10
            })
        );
        assert_eq!(
            read("7,5"),
            Err(Invalid::NotANumber {
                value: "7,5".into()
            })
        );
        assert_eq!(read(""), Err(Invalid::Empty));
        let two = scale.read(&Raw::of(["1", "2"]), &BTreeSet::new());
        assert_eq!(two, Err(Invalid::TooMany { max: 1 }));
    }
}
