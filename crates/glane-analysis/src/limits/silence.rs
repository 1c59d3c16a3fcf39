//! Questions that a fifth of those asked or more left without an answer: what they think is not known.

use glane_core::claim::Claim;
use glane_core::evidence::{Base, CellRef, Facet, Measure};
use glane_core::finding::Arg;
use glane_stats::Share;

use super::{Limit, LimitKind};
use crate::question::QuestionReading;
use crate::reading::Reading;

pub(super) fn all(reading: &Reading) -> Vec<Limit> {
    // Of tables, the line under the figures says how many did not answer; who would rather not say who they are is counted
    // where the profile is.
    let people = reading.questions.iter();
    let people = people.filter(|one| !one.is_by_table() && one.kind.profile().is_none());
    people.filter_map(one).collect()
}

fn one(question: &QuestionReading) -> Option<Limit> {
    let asked = question.asked();
    let silent = asked - question.n;
    // Who raised a hand may be one of those who are missing: how many are silent is not known.
    if question.raised > 0 || question.missing == asked || !Share::new(silent, asked).at_least(1, 5)
    {
        return None;
    }
    let cell = |measure| {
        CellRef::room(question.key.clone(), question.round, Facet::Whole)
            .measuring(measure, Base::Asked)
    };
    let cells: Vec<CellRef> = [Measure::Missing, Measure::Blank, Measure::Unreadable]
        .map(cell)
        .into();
    let sum = Claim::Sum {
        arg: "count".to_owned(),
        cells,
    };
    let base = Claim::Base {
        arg: "n".to_owned(),
        cell: cell(Measure::Missing),
    };
    let limit = Limit::new(
        LimitKind::Silence,
        "restitution-limit-silence",
        vec![question.key.clone()],
    )
    .asked(question, cell(Measure::People))
    .told("count", Arg::Count(silent), sum)
    .told("n", Arg::Count(asked), base);
    Some(limit)
}
