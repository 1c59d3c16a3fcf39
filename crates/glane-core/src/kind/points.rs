//! Points to share: each person has the same number and gives all of them away.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::rated::{Rated, numbers, pair};
use super::{Invalid, Payload, QuestionKind, Raw};
use crate::id::ItemKey;
use crate::tally::{Content, Sign};

/// Points shared among options.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Points {
    /// How many each person gives, no more and no less.
    pub total: i64,
}

impl QuestionKind for Points {
    fn read(&self, raw: &Raw, items: &BTreeSet<ItemKey>) -> Result<Payload, Invalid> {
        let payload = self.read_part(raw, items)?;
        let given: i64 = match &payload {
            Payload::Rated(points) => points.values().sum(),
            _ => 0,
        };
        if given < self.total {
            return Err(Invalid::WrongTotal {
                given,
                total: self.total,
            });
        }
        Ok(payload)
    }
    fn read_part(&self, raw: &Raw, items: &BTreeSet<ItemKey>) -> Result<Payload, Invalid> {
        let mut points = numbers(raw, items)?;
        if points.is_empty() {
            return Err(Invalid::Empty);
        }
        let out = points
            .values()
            .find(|points| !(0..=self.total).contains(*points));
        if let Some(&value) = out {
            return Err(Invalid::OutOfRange {
                value,
                min: 0,
                max: self.total,
            });
        }
        let given: i64 = points.values().sum();
        if given > self.total {
            return Err(Invalid::WrongTotal {
                given,
                total: self.total,
            });
        }
        // No point is no number: what somebody leaves empty and what they write 0 at is the same.
        points.retain(|_, points| *points > 0);
        Ok(Payload::Rated(points))
    }
    fn empty(&self) -> Content {
        Content::Rated(Rated::default())
    }
    fn fold(&self, content: &mut Content, payload: &Payload, sign: Sign) {
        if let (Content::Rated(rated), Payload::Rated(points)) = (content, payload) {
            rated.fold(points, sign);
        }
    }
    fn rehearse(&self, items: &[ItemKey], pick: &mut dyn FnMut(usize) -> usize) -> Option<Raw> {
        let (last, others) = items.split_last()?;
        let mut left = self.total;
        let mut values = Vec::new();
        for item in others {
            let most = usize::try_from(left).unwrap_or(0);
            let points = i64::try_from(pick(most + 1)).unwrap_or(0);
            left -= points;
            values.push(pair(item, points));
        }
        values.push(pair(last, left));
        Some(Raw::of(values))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_points_are_given_and_no_more() {
        let items: BTreeSet<_> = ["a", "b", "c"].map(|key| ItemKey::new(key).unwrap()).into();
        let hundred = Points { total: 100 };
        let read = |values: &[&str]| hundred.read(&Raw::of(values.iter().copied()), &items);
        let points = read(&["a=60", "b=0", "c=40"]).unwrap();
        assert_eq!(points, read(&["a=60", "c=40"]).unwrap());
        let total = 100;
        assert_eq!(
            read(&["a=60"]),
            Err(Invalid::WrongTotal { given: 60, total })
        );
        let over = ["a=60", "b=41"];
        assert_eq!(read(&over), Err(Invalid::WrongTotal { given: 101, total }));
        assert_eq!(read(&["a=0"]), Err(Invalid::WrongTotal { given: 0, total }));
        assert!(matches!(
            read(&["a=110", "b=-10"]),
            Err(Invalid::OutOfRange { .. })
        ));
        assert!(matches!(
            read(&["a=33,3", "b=66,7"]),
            Err(Invalid::NotANumber { .. })
        ));
        assert_eq!(read(&[""]), Err(Invalid::Empty));
        let part = hundred.read_part(&Raw::of(["a=60"]), &items);
        assert!(part.is_ok());
        assert!(hundred.read_part(&Raw::of(over), &items).is_err());
    }
}
