//! A scale: one whole step between two ends.

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
