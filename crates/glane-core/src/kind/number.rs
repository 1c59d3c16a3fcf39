//! A number: one value between two bounds, with so many decimals. Numbers are kept as whole counts of their smallest
//! step, so that tallies stay integers: 12,5 with one decimal is 125.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Invalid, Payload, QuestionKind, Raw, count};
use crate::id::ItemKey;
use crate::label::Label;
use crate::tally::{Content, Sign};

/// The most decimals a number may have.
pub const DECIMALS_MAX: u8 = 3;

/// A number, both bounds included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Number {
    /// The lowest that is taken, in steps.
    pub min: i64,
    /// The highest that is taken, in steps; above `min`.
    pub max: i64,
    /// How many decimals it has.
    pub decimals: u8,
    /// What is counted: minutes, euros.
    pub unit: Option<Label>,
}

/// Why a text is no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// It is none, or it can be read in two ways.
    Unclear,
    /// It has more decimals than are taken.
    Precise,
}

/// How many steps there are in one.
pub fn steps_in_one(decimals: u8) -> u64 {
    10_u64.pow(u32::from(decimals.min(DECIMALS_MAX)))
}

/// A typed number in steps. The decimal sign is a comma or a point, thousands may be set apart by spaces. « 1.200 » is
/// a thousand to some and one to others: where three digits after the sign cannot be decimals it is not taken.
pub fn in_steps(typed: &str, decimals: u8) -> Result<i64, Unread> {
    let typed = typed.trim();
    let (is_below, digits) = match typed.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, typed.strip_prefix('+').unwrap_or(typed)),
    };
    let (whole, part) = match digits.split_once([',', '.']) {
        Some((whole, part)) => (whole, Some(part)),
        None => (digits, None),
    };
    let whole = ungrouped(whole).ok_or(Unread::Unclear)?;
    let part = part.unwrap_or("0");
    let kept = usize::from(decimals.min(DECIMALS_MAX));
    let thousands = part.len() == 3 && kept < 3;
    if part.is_empty() || !part.bytes().all(|byte| byte.is_ascii_digit()) || thousands {
        return Err(Unread::Unclear);
    }
    let (own, beyond) = part.split_at_checked(kept).unwrap_or((part, ""));
    if beyond.bytes().any(|byte| byte != b'0') {
        return Err(Unread::Precise);
    }
    let written = format!("{whole}{own:0<kept$}");
    let steps: i64 = written.parse().map_err(|_| Unread::Unclear)?;
    Ok(if is_below { -steps } else { steps })
}

/// Digits without the spaces that set thousands apart.
fn ungrouped(whole: &str) -> Option<String> {
    let mut groups = whole.split(char::is_whitespace);
    let first = groups.next()?;
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let rest: Vec<&str> = groups.collect();
    let holds = is_digits(first)
        && rest
            .iter()
            .all(|group| is_digits(group) && group.len() == 3)
        && (rest.is_empty() || first.len() <= 3);
    holds.then(|| format!("{first}{}", rest.concat()))
}

impl Number {
    /// Without its unit, should somebody have typed it too.
    fn bare<'a>(&self, typed: &'a str) -> &'a str {
        let typed = typed.trim();
        let units = self.unit.iter().flat_map(Label::texts);
        let ends = |unit: &str| {
            let at = typed.len().checked_sub(unit.len())?;
            let (number, end) = typed.split_at_checked(at)?;
            (end.to_lowercase() == unit.to_lowercase()).then_some(number.trim_end())
        };
        units
            .filter(|unit| !unit.is_empty())
            .find_map(ends)
            .unwrap_or(typed)
    }
}

impl QuestionKind for Number {
    fn read(&self, raw: &Raw, _items: &BTreeSet<ItemKey>) -> Result<Payload, Invalid> {
        let mut filled = raw.filled();
        let typed = filled.next().ok_or(Invalid::Empty)?;
        if filled.next().is_some() {
            return Err(Invalid::TooMany { max: 1 });
        }
        let steps = in_steps(self.bare(typed), self.decimals).map_err(|why| match why {
            Unread::Unclear => Invalid::NotANumber {
                value: typed.trim().to_owned(),
            },
            Unread::Precise => Invalid::TooPrecise {
                value: typed.trim().to_owned(),
                decimals: self.decimals,
            },
        })?;
        if steps < self.min || steps > self.max {
            return Err(Invalid::OutOfBounds {
                value: steps,
                min: self.min,
                max: self.max,
                decimals: self.decimals,
            });
        }
        Ok(Payload::Score(steps))
    }
    fn empty(&self) -> Content {
        Content::Scores(BTreeMap::new())
    }
    fn fold(&self, content: &mut Content, payload: &Payload, sign: Sign) {
        if let (Content::Scores(counts), Payload::Score(steps)) = (content, payload) {
            count(counts, steps, sign);
        }
    }
    fn rehearse(&self, _items: &[ItemKey], pick: &mut dyn FnMut(usize) -> usize) -> Option<Raw> {
        let range = usize::try_from(self.max.saturating_sub(self.min)).unwrap_or(usize::MAX);
        // People mostly answer in the lower part of what could be.
        let most = (range / 4).max(range.min(10));
        let up = i64::try_from(pick(most.saturating_add(1))).unwrap_or(0);
        Some(Raw::of([written(
            self.min.saturating_add(up),
            self.decimals,
        )]))
    }
}

/// A number as people type it, with a point.
pub fn written(steps: i64, decimals: u8) -> String {
    let one = steps_in_one(decimals);
    let (whole, part) = (steps.unsigned_abs() / one, steps.unsigned_abs() % one);
    let sign = if steps < 0 { "-" } else { "" };
    let width = usize::from(decimals.min(DECIMALS_MAX));
    if width == 0 {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{part:0>width$}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them_and_never_guessed() {
        let cases: [(&str, u8, Result<i64, Unread>); 18] = [
            ("12", 0, Ok(12)),
            (" 12,5 ", 1, Ok(125)),
            ("12.5", 2, Ok(1250)),
            ("-3", 0, Ok(-3)),
            ("\u{2212}0,5", 1, Ok(-5)),
            ("+7", 0, Ok(7)),
            ("1 200", 0, Ok(1200)),
            ("1\u{202f}200,50", 1, Ok(12005)),
            ("12,0", 0, Ok(12)),
            ("12,5", 0, Err(Unread::Precise)),
            ("12,55", 1, Err(Unread::Precise)),
            ("1.200", 0, Err(Unread::Unclear)),
            ("1,000", 2, Err(Unread::Unclear)),
            ("1,250", 3, Ok(1250)),
            ("1 2", 0, Err(Unread::Unclear)),
            ("12,", 1, Err(Unread::Unclear)),
            ("1e3", 0, Err(Unread::Unclear)),
            ("", 0, Err(Unread::Unclear)),
        ];
        for (typed, decimals, steps) in cases {
            assert_eq!(in_steps(typed, decimals), steps, "{typed}");
        }
        for (steps, decimals, text) in [(125, 1, "12.5"), (-5, 2, "-0.05"), (7, 0, "7")] {
            assert_eq!(written(steps, decimals), text);
            assert_eq!(in_steps(text, decimals), Ok(steps));
        }
        assert_eq!(in_steps("99999999999999999999", 0), Err(Unread::Unclear));
    }

    #[test]
    fn nothing_outside_the_bounds_passes() {
        let number = Number {
            min: 0,
            max: 1200,
            decimals: 1,
            unit: Some(Label::fr("minutes")),
        };
        let read = |text: &str| number.read(&Raw::of([text]), &BTreeSet::new());
        assert_eq!(read("120"), Ok(Payload::Score(1200)));
        assert_eq!(read("30 Minutes"), Ok(Payload::Score(300)));
        assert_eq!(read("0,5 minutes"), Ok(Payload::Score(5)));
        assert_eq!(
            read("120,1"),
            Err(Invalid::OutOfBounds {
                value: 1201,
                min: 0,
                max: 1200,
                decimals: 1
            })
        );
        assert!(matches!(read("-0,1"), Err(Invalid::OutOfBounds { .. })));
        assert!(matches!(read("vingt"), Err(Invalid::NotANumber { .. })));
        assert!(matches!(read("0,25"), Err(Invalid::TooPrecise { .. })));
        assert_eq!(read(" "), Err(Invalid::Empty));
        let two = number.read(&Raw::of(["1", "2"]), &BTreeSet::new());
        assert_eq!(two, Err(Invalid::TooMany { max: 1 }));
    }
}
