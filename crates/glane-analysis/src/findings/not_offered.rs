//! Not offered: hours and days that no time slot of the script offers, so that nobody could name them.
//!
//! Made for time slots with hours when the last ends by 21:00, or when none names a Saturday or a Sunday. Evidence: the
//! cells of all slots; the hours are the script's. Strength: 0.3 × reach. Silent below five answers.

use glane_core::claim::Claim;
use glane_core::date::Minute;
use glane_core::evidence::{Base, CellRef, Measure};
use glane_core::finding::{Arg, Finding, FindingKind};
use glane_core::kind::Kind;

use super::draft::Draft;
use super::rules::{SEVERAL, item_cells, reach, strength, whole};
use crate::offer::names_weekend;
use crate::question::QuestionReading;
use crate::question::items::ItemReading;

/// A last slot that ends later is an evening like any other.
const EVENING: Minute = Minute(21 * 60);

pub(super) fn find(question: &QuestionReading) -> Option<Finding> {
    if !matches!(question.kind, Kind::Slots(_)) || question.n < SEVERAL {
        return None;
    }
    let offered: Vec<&ItemReading> = question
        .items()?
        .items
        .iter()
        .filter(|item| item.is_offered())
        .collect();
    let ends: Option<Vec<Minute>> = offered
        .iter()
        .map(|item| item.window.map(|window| window.to))
        .collect();
    let last = ends?.into_iter().max()?;
    let early = last <= EVENING;
    let no_weekend = !offered.iter().any(|item| names_weekend(item));
    let key = match (early, no_weekend) {
        (true, true) => "finding-not-offered",
        (true, false) => "finding-not-offered-evening",
        (false, true) => "finding-not-offered-weekend",
        (false, false) => return None,
    };
    let cells: Vec<CellRef> = item_cells(question, &offered)
        .into_iter()
        .map(|cell| cell.measuring(Measure::Mentions, Base::Answered))
        .collect();
    let all = Claim::Offered {
        arg: "total".to_owned(),
        cells: cells.clone(),
    };
    let total = u64::try_from(cells.len()).unwrap_or(u64::MAX);
    let mut draft = Draft::new(FindingKind::NotOffered, key, &[whole(question)]).arg(
        "total",
        Arg::Count(total),
        all,
    );
    if early {
        let claim = Claim::LastEnd {
            arg: "hour".to_owned(),
            cells: cells.clone(),
        };
        draft = draft.arg("hour", Arg::Time(last), claim);
    }
    if no_weekend {
        draft = draft.claims(Claim::NoWeekend { cells });
    }
    draft.finding(strength(300, &[reach(question.n)]))
}

#[cfg(test)]
mod tests {
    use glane_core::label::Label;

    use super::super::hours::tests::slots;
    use super::*;

    #[test]
    fn evenings_and_weekends_that_nobody_could_name() {
        let both = find(&slots([12, 17, 20], [1, 1, 1])).unwrap();
        assert_eq!(both.sentence.args["hour"], Arg::Time(Minute(1200)));
        let mut question = slots([12, 17, 23], [1, 1, 1]);
        let late = find(&question).unwrap();
        assert_eq!(late.sentence.key, "finding-not-offered-weekend");
        assert_eq!(both.id, late.id);
        if let crate::ContentReading::Items(items) = &mut question.content {
            items.items[0].label = Label::fr("Samedi");
        }
        assert_eq!(find(&question), None);
    }
}
