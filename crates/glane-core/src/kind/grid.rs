//! A grid: several lines on one common scale, each with a step of its own.
//!
//! A line that somebody left blank has no step of theirs: each line has its own n, and its mean is of those who answered it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::rated::{Rated, numbers, pair};
use super::scale::Scale;
use super::{Invalid, Payload, QuestionKind, Raw};
use crate::id::ItemKey;
use crate::tally::{Content, Sign};

/// Lines on one scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grid {
    /// The scale of every line.
    pub scale: Scale,
}

impl QuestionKind for Grid {
    fn read(&self, raw: &Raw, items: &BTreeSet<ItemKey>) -> Result<Payload, Invalid> {
        let steps = numbers(raw, items)?;
        if steps.is_empty() {
            return Err(Invalid::Empty);
        }
        let (min, max) = (self.scale.min, self.scale.max);
        match steps.values().find(|step| !(min..=max).contains(*step)) {
            Some(&value) => Err(Invalid::OutOfRange { value, min, max }),
            None => Ok(Payload::Rated(steps)),
        }
    }
    fn empty(&self) -> Content {
        Content::Rated(Rated::default())
    }
    fn fold(&self, content: &mut Content, payload: &Payload, sign: Sign) {
        if let (Content::Rated(rated), Payload::Rated(steps)) = (content, payload) {
            rated.fold(steps, sign);
        }
    }
    /// Now and then a line is left blank.
    fn rehearse(&self, items: &[ItemKey], pick: &mut dyn FnMut(usize) -> usize) -> Option<Raw> {
        let steps = usize::try_from(self.scale.max.saturating_sub(self.scale.min)).unwrap_or(0);
        let mut values = Vec::new();
        for (at, item) in items.iter().enumerate() {
            if at > 0 && pick(10) == 0 {
                continue;
            }
            let step = i64::try_from(pick(steps.saturating_add(1))).unwrap_or(0);
            values.push(pair(item, self.scale.min.saturating_add(step)));
        }
        (!values.is_empty()).then(|| Raw::of(values))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid() -> Grid {
        Grid {
            scale: Scale {
                min: 1,
                max: 5,
                low: None,
                high: None,
            },
        }
    }

    #[test]
    fn each_line_has_a_step_of_the_scale_or_none() {
        let items: BTreeSet<_> = ["a", "b"].map(|key| ItemKey::new(key).unwrap()).into();
        let read = |values: &[&str]| grid().read(&Raw::of(values.iter().copied()), &items);
        assert!(read(&["a=1", "b=5"]).is_ok());
        assert!(read(&["b=3"]).is_ok(), "a line may be left blank");
        assert_eq!(read(&[""]), Err(Invalid::Empty));
        let (value, min, max) = (6, 1, 5);
        assert_eq!(read(&["a=6"]), Err(Invalid::OutOfRange { value, min, max }));
        assert!(matches!(
            read(&["a=1", "a=2"]),
            Err(Invalid::GivenTwice { .. })
        ));
        assert!(matches!(read(&["a=x"]), Err(Invalid::NotANumber { .. })));
        assert!(matches!(read(&["c=1"]), Err(Invalid::UnknownItem { .. })));
    }

    #[test]
    fn lines_are_counted_apart_and_taken_back() {
        let items: BTreeSet<_> = ["a", "b"].map(|key| ItemKey::new(key).unwrap()).into();
        let payload = |values: &[&str]| {
            let raw = Raw::of(values.iter().copied());
            grid().read(&raw, &items).unwrap()
        };
        let mut content = grid().empty();
        grid().fold(&mut content, &payload(&["a=1", "b=5"]), Sign::In);
        grid().fold(&mut content, &payload(&["b=5"]), Sign::In);
        let Content::Rated(rated) = &content else {
            panic!("steps")
        };
        let people = |key: &str| {
            rated.given[&ItemKey::new(key).unwrap()]
                .values()
                .sum::<i64>()
        };
        assert_eq!((people("a"), people("b")), (1, 2));
        assert!(rated.before.is_empty());
        grid().fold(&mut content, &payload(&["a=1", "b=5"]), Sign::Out);
        grid().fold(&mut content, &payload(&["b=5"]), Sign::Out);
        assert_eq!(content, grid().empty());
    }
}
