//! Hours: what part of the time slots named is within office hours.
//!
//! Made for time slots, some of which end by 17:00 and some later, when those that do hold two thirds of all mentions or
//! more. Evidence: their cells in mentions. Strength: 0.6 × that share × reach. Silent below five answers, and when a
//! slot has no hours. Misleads: what was not offered could not be named (see not offered).

use glane_core::claim::Claim;
use glane_core::evidence::{Base, Measure};
use glane_core::finding::{Arg, Finding, FindingKind};
use glane_core::kind::Kind;
use glane_stats::Share;

use super::draft::Draft;
use super::rules::{SEVERAL, item_cells, reach, strength, whole};
use crate::offer::OFFICE_END;
use crate::question::QuestionReading;
use crate::question::items::ItemReading;

pub(super) fn find(question: &QuestionReading) -> Option<Finding> {
    let items = question.items()?;
    if !matches!(question.kind, Kind::Slots(_)) || question.n < SEVERAL {
        return None;
    }
    if items.items.iter().any(|item| item.window.is_none()) {
        return None;
    }
    let early: Vec<&ItemReading> = items
        .items
        .iter()
        .filter(|item| item.window.is_some_and(|window| window.to <= OFFICE_END))
        .collect();
    let share = Share::new(early.iter().map(|item| item.count).sum(), items.mentions);
    if early.len() == items.items.len() || !share.at_least(2, 3) {
        return None;
    }
    let cells: Vec<_> = item_cells(question, &early)
        .into_iter()
        .map(|cell| cell.measuring(Measure::Mentions, Base::Mentions))
        .collect();
    let by = Claim::EndBy {
        arg: "hour".to_owned(),
        minute: OFFICE_END,
        cells: cells.clone(),
    };
    Draft::new(FindingKind::Hours, "finding-hours", &[whole(question)])
        .arg("hour", Arg::Time(OFFICE_END), by)
        .sum("count", share.part, cells.clone())
        .base("total", items.mentions, cells.first()?.clone())
        .base("n", question.n, whole(question))
        .claims(Claim::ShareAtLeast {
            parts: cells,
            whole: None,
            numerator: 2,
            denominator: 3,
        })
        .finding(strength(600, &[share, reach(question.n)]))
}

#[cfg(test)]
pub(super) mod tests {
    use glane_core::date::{Minute, Window};

    use super::super::rules::tests::count_of;
    use super::*;
    use crate::fixture::{read, ticked};

    /// Slots X, Y and Z, ending at these hours.
    pub(crate) fn slots(ends: [u16; 3], counts: [i64; 3]) -> QuestionReading {
        let mut question = read(
            "slots",
            9,
            ticked(&[("x", counts[0]), ("y", counts[1]), ("z", counts[2])]),
        );
        if let crate::ContentReading::Items(items) = &mut question.content {
            for (item, end) in items.items.iter_mut().zip(ends) {
                item.window = Some(Window {
                    from: Minute(0),
                    to: Minute(end * 60),
                });
            }
        }
        question
    }

    #[test]
    fn two_thirds_by_five_o_clock() {
        let found = find(&slots([12, 17, 18], [3, 5, 4])).unwrap();
        assert_eq!(
            (count_of(&found, "count"), count_of(&found, "total")),
            (8, 12)
        );
        assert_eq!(found.sentence.args["hour"], Arg::Time(OFFICE_END));
        assert_eq!(find(&slots([12, 17, 18], [3, 4, 4])), None);
    }

    #[test]
    fn it_is_silent_when_nothing_else_was_offered_or_hours_are_unknown() {
        assert_eq!(find(&slots([12, 17, 17], [3, 5, 4])), None);
        assert_eq!(find(&read("slots", 9, ticked(&[("x", 9)]))), None);
    }
}
