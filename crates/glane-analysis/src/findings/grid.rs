//! Grid: the line with the highest mean and the one with the lowest.
//!
//! Made when one line alone has the highest mean, one alone the lowest, and every line the script has was answered by five
//! people or more and by half of those who answered the question: a line that most left blank is not held against the others.
//! Evidence: the means of all lines, each of its own people. Strength: 0.6 × one half, up to one as the two lie apart ×
//! reach. Silent of equals. Misleads: the lines may have been answered by different people; each has its own n beside it.

use glane_core::claim::Claim;
use glane_core::evidence::{Base, CellRef, Facet, Measure};
use glane_core::finding::{Finding, FindingKind};
use glane_core::kind::Kind;
use glane_stats::{Ratio, Share};

use super::draft::Draft;
use super::rules::{SEVERAL, reach, strength};
use super::scale::{PLACES, decimal};
use crate::question::QuestionReading;
use crate::question::items::Origin;
use crate::question::rated::RatedRow;

pub(super) fn find(question: &QuestionReading) -> Option<Finding> {
    let Kind::Grid(grid) = &question.kind else {
        return None;
    };
    let rows = &question.rated()?.rows;
    let mut ranked: Vec<(&RatedRow, Ratio)> = rows
        .iter()
        .filter(|row| row.origin == Origin::Script)
        .map(|row| Some((row, row.mean?)))
        .collect::<Option<_>>()?;
    let few = |(row, _): &(&RatedRow, Ratio)| row.given < SEVERAL || row.given * 2 < question.n;
    if ranked.iter().any(few) {
        return None;
    }
    ranked.sort_by(|(_, one), (_, other)| other.cmp(one));
    let (&(high, top), &(_, second)) = (ranked.first()?, ranked.get(1)?);
    let mut up = ranked.iter().rev();
    let (&(low, bottom), &(_, before)) = (up.next()?, up.next()?);
    let told = |mean: Ratio| mean.rounded(PLACES);
    if told(top) == told(second) || told(bottom) == told(before) {
        return None;
    }
    let cell = |row: &RatedRow| {
        let item = Facet::Item(row.key.clone());
        CellRef::room(question.key.clone(), question.round, item)
            .measuring(Measure::Mean, Base::Answered)
    };
    let (above, below) = (cell(high), cell(low));
    let among: Vec<CellRef> = ranked.iter().map(|(row, _)| cell(row)).collect();
    Draft::new(
        FindingKind::Grid,
        "finding-grid",
        std::slice::from_ref(&above),
    )
    .names("option", &high.label, above.clone())
    .value("mean", decimal(top), above.clone())
    .top_of_scale("max", grid.scale.max, above.clone())
    .base("n", high.given, above.clone())
    .names("low_option", &low.label, below.clone())
    .value("low", decimal(bottom), below.clone())
    .base("low_n", low.given, below.clone())
    .claims(Claim::Greatest {
        cell: above,
        among: among.clone(),
    })
    .claims(Claim::Least { cell: below, among })
    .finding(strength(
        600,
        &[
            apart(top, bottom, grid.scale.max - grid.scale.min),
            reach(high.given),
        ],
    ))
}

/// From one half (both are the same) to one (they are as far apart as the scale goes).
fn apart(top: Ratio, bottom: Ratio, range: i64) -> Share {
    let thousandths = |mean: Ratio| mean.rounded(3).unwrap_or(0);
    let natural = |n: i128| u64::try_from(n.max(0)).unwrap_or(u64::MAX);
    let far = natural(thousandths(top) - thousandths(bottom));
    let whole = natural(i128::from(range) * 1000).max(1);
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

    fn found(answers: &[&str]) -> Option<Finding> {
        let n = u64::try_from(answers.len()).unwrap();
        find(&read("grid", n, rated("grid", answers)))
    }

    #[test]
    fn the_highest_and_the_lowest_line_are_named_with_their_own_people() {
        let one = found(&[
            "x=5 y=3 z=1",
            "x=5 y=3 z=2",
            "x=4 y=3 z=1",
            "x=5 y=2 z=1",
            "x=5 y=3 z=1",
            "x=5 y=3",
        ])
        .unwrap();
        assert_eq!(one.sentence.key, "finding-grid");
        assert_eq!((count_of(&one, "n"), count_of(&one, "low_n")), (6, 5));
        assert_eq!(one.cells.len(), 3);
    }

    #[test]
    fn few_people_equals_and_lines_left_blank_are_silent() {
        assert!(found(&["x=5 y=3 z=1"; 4]).is_none());
        assert!(found(&["x=5 y=5 z=1"; 6]).is_none());
        assert!(found(&["x=5 y=1 z=1"; 6]).is_none());
        // Most left the last line blank.
        let mut all = vec!["x=5 y=3"; 6];
        all.extend(["x=5 y=3 z=1"; 5]);
        assert!(found(&all).is_none());
    }
}
