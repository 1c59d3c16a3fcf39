//! Ranking and points: one option has the best mean place, or the most points.
//!
//! Made when one option alone has the best mean of those the script offers. Of a ranking, who put it first is told
//! beside the mean. Evidence: the means of all options. Strength: 0.9 × one half, up to one as the second falls behind,
//! × reach. Silent when first places are shared, and of a single option. Misleads: a mean place hides that some put the
//! option first and others last; what nobody placed counts as the script declares.

use glane_core::claim::Claim;
use glane_core::evidence::{Base, CellRef, Facet, Measure};
use glane_core::finding::{Arg, Finding, FindingKind};
use glane_core::kind::Kind;
use glane_stats::{Ratio, Share};

use super::draft::Draft;
use super::rules::{reach, strength};
use super::scale::decimal;
use crate::question::QuestionReading;
use crate::question::rated::RatedRow;

pub(super) fn find(question: &QuestionReading) -> Option<Finding> {
    let rated = question.rated()?;
    if matches!(question.kind, Kind::Grid(_) | Kind::Statements(_)) {
        return None;
    }
    let mut ranked: Vec<(&RatedRow, Ratio)> = rated
        .rows
        .iter()
        .map(|row| Some((row, row.mean?)))
        .collect::<Option<_>>()?;
    // The best first; of equals, the first in the script.
    ranked.sort_by(|(_, one), (_, other)| match question.kind {
        Kind::Ranking(_) => one.cmp(other),
        _ => other.cmp(one),
    });
    let (&(first, mean), &(_, second)) = (ranked.first()?, ranked.get(1)?);
    if mean == second {
        return None;
    }
    let cell = mean_cell(question, first);
    let among = rated
        .rows
        .iter()
        .map(|row| mean_cell(question, row))
        .collect();
    let subject = std::slice::from_ref(&cell);
    let (draft, range) = match &question.kind {
        Kind::Ranking(_) => {
            let placed = cell.clone().measuring(Measure::First, Base::Answered);
            let last = i64::try_from(rated.rows.len()).ok()?;
            let draft = Draft::new(FindingKind::Ranking, "finding-ranking", subject)
                .names("option", &first.label, cell.clone())
                .value("mean", decimal(mean), cell.clone())
                .top_of_scale("max", last, cell.clone())
                .value("first", Arg::Count(first.first), placed)
                .base("n", question.n, cell.clone())
                .claims(Claim::Least { cell, among });
            (draft, last - 1)
        }
        Kind::Points(points) => {
            let draft = Draft::new(FindingKind::Points, "finding-points", subject)
                .names("option", &first.label, cell.clone())
                .value("mean", decimal(mean), cell.clone())
                .top_of_scale("max", points.total, cell.clone())
                .base("n", question.n, cell.clone())
                .claims(Claim::Greatest { cell, among });
            (draft, points.total)
        }
        _ => return None,
    };
    draft.finding(strength(
        900,
        &[ahead(mean, second, range), reach(question.n)],
    ))
}

/// The cell of an item's mean.
pub(super) fn mean_cell(question: &QuestionReading, row: &RatedRow) -> CellRef {
    let item = Facet::Item(row.key.clone());
    CellRef::room(question.key.clone(), question.round, item)
        .measuring(Measure::Mean, Base::Answered)
}

/// From one half (the second is as good) to one (it is as far as it can be). Both means are of the same people.
fn ahead(first: Ratio, second: Ratio, range: i64) -> Share {
    let natural = |n: i128| u64::try_from(n).unwrap_or(u64::MAX);
    let far = natural((first.numerator() - second.numerator()).abs());
    let whole = natural(i128::from(first.denominator()) * i128::from(range)).max(1);
    Share::new(
        whole.saturating_add(far.min(whole)),
        whole.saturating_mul(2),
    )
}

#[cfg(test)]
mod tests {
    use super::super::rules::tests::count_of;
    use super::*;
    use crate::fixture::{rated, read};

    #[test]
    fn one_option_alone_is_named_with_its_mean() {
        let places = rated("ranking", &["x=1 y=2", "x=1 z=2", "y=1 x=2"]);
        let found = find(&read("ranking", 3, places)).unwrap();
        assert_eq!(found.sentence.key, "finding-ranking");
        assert_eq!((count_of(&found, "first"), count_of(&found, "n")), (2, 3));
        assert_eq!(found.sentence.args["max"], Arg::Integer(3));
        let points = rated("points", &["x=10", "x=4 y=6", "z=10"]);
        let found = find(&read("points", 3, points)).unwrap();
        assert_eq!(found.sentence.key, "finding-points");
        assert_eq!(found.sentence.args["max"], Arg::Integer(10));
        assert_eq!(found.cells.len(), 3);
    }

    #[test]
    fn equals_and_nobody_are_silent_and_a_greater_lead_is_stronger() {
        let of = |answers: &[&str]| {
            let n = u64::try_from(answers.len()).unwrap();
            find(&read("points", n, rated("points", answers)))
        };
        assert!(of(&["x=10", "y=10"]).is_none());
        assert!(of(&[]).is_none());
        let (near, far) = (of(&["x=6 y=4"]).unwrap(), of(&["x=10"]).unwrap());
        assert!(near.strength < far.strength);
        assert!(
            find(&read(
                "ranking",
                2,
                rated("ranking", &["x=1 y=2", "y=1 x=2"])
            ))
            .is_none()
        );
    }
}
