//! Whether the day that a machine's clock says may be believed, against the last day that was known.
//!
//! What is sealed or erased by itself once its day is over is gone for good: a clock that is a year ahead must not do it.

use crate::date::Day;

/// The setting that holds the last day known.
pub const LAST_DAY: &str = "last_day";
/// How many days may pass between two days known, before a person is asked.
pub const FURTHEST: u32 = 35;

/// A day that a clock says, and that nobody has said is right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Doubt {
    /// The day it says.
    pub today: Day,
    /// The last day known.
    pub last: Day,
}

impl Doubt {
    /// Of the day a clock says; nothing if it may be believed, or if no day was ever known.
    pub fn of(today: Day, last: Option<Day>) -> Option<Self> {
        let last = last?;
        let is_far = today > last.plus(FURTHEST) || last > today.plus(1);
        is_far.then_some(Self { today, last })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_doubted_far_after_the_last_one_or_before_it() {
        let last = Day::new(2026, 11, 26).unwrap();
        let doubted = |year, month, day| {
            let today = Day::new(year, month, day).unwrap();
            let doubt = Doubt::of(today, Some(last));
            assert_eq!(Doubt::of(today, None), None);
            if let Some(doubt) = doubt {
                assert_eq!((doubt.today, doubt.last), (today, last));
            }
            doubt.is_some()
        };
        assert!(!doubted(2026, 11, 26));
        assert!(!doubted(2026, 12, 31), "the 35th day after");
        assert!(doubted(2027, 1, 1));
        assert!(doubted(2126, 11, 26));
        assert!(
            !doubted(2026, 11, 25),
            "the other side of midnight, elsewhere"
        );
        assert!(doubted(2026, 11, 24));
        assert!(doubted(1970, 1, 1), "an empty battery");
    }
}
