//! Split: answers that fall in two halves.
//!
//! For one choice: the two options given most hold a third of those who answered or more each and four fifths together,
//! and are at most a tenth apart. For a scale of five steps or more: the lowest two fifths of its steps and the highest
//! two fifths hold a third each or more. Evidence: the cells of both options, or of the steps of both ends. Strength: 0.6 ×
//! twice the share of the smaller half × reach. Silent below ten answers, and when both options are equal (tie says
//! it). Misleads: two halves are no two camps.

use glane_core::claim::{Claim, End};
use glane_core::evidence::{CellRef, Facet};
use glane_core::finding::{Arg, Finding, FindingKind};
use glane_core::kind::Kind;
use glane_stats::Share;

use super::draft::Draft;
use super::rules::{item_cell, reach, strength, whole};
use crate::question::QuestionReading;
use crate::question::scale::ScaleReading;

/// Under so many answers, two halves are a handful each.
const HALVES: u64 = 10;

pub(super) fn find(question: &QuestionReading) -> Option<Finding> {
    if question.n < HALVES {
        return None;
    }
    match question.scale() {
        Some(scale) => of_scale(question, scale),
        None => of_choice(question),
    }
}

fn third(part: u64, n: u64) -> bool {
    Share::new(part, n).at_least(1, 3)
}

fn at_least(parts: Vec<CellRef>, numerator: u64, denominator: u64) -> Claim {
    Claim::ShareAtLeast {
        parts,
        whole: None,
        numerator,
        denominator,
    }
}

fn of_choice(question: &QuestionReading) -> Option<Finding> {
    if !matches!(question.kind, Kind::Choice(_)) {
        return None;
    }
    let n = question.n;
    let ranked = question.items()?.by_votes();
    let [first, second, ..] = ranked.as_slice() else {
        return None;
    };
    let together = Share::new(first.count + second.count, n);
    let apart = Share::new(first.count - second.count, n);
    let near = u128::from(apart.part) * 10 <= u128::from(n);
    if apart.part == 0 || !third(second.count, n) || !together.at_least(4, 5) || !near {
        return None;
    }
    let (one, other) = (item_cell(question, first), item_cell(question, second));
    Draft::new(FindingKind::Split, "finding-split", &[whole(question)])
        .names("first", &first.label, one.clone())
        .value("first_count", Arg::Count(first.count), one.clone())
        .names("second", &second.label, other.clone())
        .value("second_count", Arg::Count(second.count), other.clone())
        .base("n", n, one.clone())
        .claims(at_least(vec![one.clone(), other.clone()], 4, 5))
        .claims(at_least(vec![one], 1, 3))
        .claims(at_least(vec![other], 1, 3))
        .finding(force(second.count, n))
}

fn of_scale(question: &QuestionReading, scale: &ScaleReading) -> Option<Finding> {
    let steps = usize::try_from(scale.max.checked_sub(scale.min)?).ok()? + 1;
    let end = (steps * 2) / 5;
    let on_scale: Vec<(i64, u64)> = scale
        .counts
        .iter()
        .filter(|(step, _)| (scale.min..=scale.max).contains(step))
        .copied()
        .collect();
    let (low, high) = (on_scale.get(..end)?, on_scale.get(steps - end..)?);
    let sum = |part: &[(i64, u64)]| part.iter().map(|(_, n)| n).sum::<u64>();
    let (below, above, n) = (sum(low), sum(high), question.n);
    if steps < 5 || !third(below, n) || !third(above, n) {
        return None;
    }
    let cell = |step: i64| CellRef::room(question.key.clone(), question.round, Facet::Score(step));
    let cells = |part: &[(i64, u64)]| part.iter().map(|(step, _)| cell(*step)).collect::<Vec<_>>();
    let (last_low, first_high) = (low.last()?.0, high.first()?.0);
    let step = |name: &str, step: i64| {
        let claim = Claim::Step {
            arg: name.to_owned(),
            cell: cell(step),
        };
        (Arg::Integer(step), claim)
    };
    let (low_step, low_claim) = step("low", last_low);
    let (high_step, high_claim) = step("high", first_high);
    let bottom = Claim::ScaleEnd {
        arg: "min".to_owned(),
        cell: whole(question),
        end: End::Low,
    };
    Draft::new(
        FindingKind::Split,
        "finding-scale-split",
        &[whole(question)],
    )
    .names("question", &question.label, whole(question))
    .sum("low_count", below, cells(low))
    .sum("high_count", above, cells(high))
    .arg("min", Arg::Integer(scale.min), bottom)
    .arg("low", low_step, low_claim)
    .arg("high", high_step, high_claim)
    .top_of_scale("max", scale.max, whole(question))
    .base("n", n, whole(question))
    .claims(at_least(cells(low), 1, 3))
    .claims(at_least(cells(high), 1, 3))
    .finding(force(below.min(above), n))
}

fn force(smaller: u64, n: u64) -> glane_core::finding::Strength {
    let twice = Share::new(smaller.saturating_mul(2).min(n), n);
    strength(600, &[twice, reach(n)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{read, scored, ticked};

    #[test]
    fn two_options_that_share_out_the_room() {
        let choice = |x, y, z| find(&read("choice", 20, ticked(&[("x", x), ("y", y), ("z", z)])));
        assert_eq!(choice(8, 10, 2).unwrap().sentence.key, "finding-split");
        assert_eq!(choice(7, 10, 3), None);
        assert_eq!(choice(6, 6, 8), None);
        assert_eq!(choice(10, 10, 0), None);
        let several = ticked(&[("x", 10), ("y", 10)]);
        assert_eq!(find(&read("choices", 20, several)), None);
    }

    #[test]
    fn a_scale_whose_ends_hold_a_third_each() {
        let scale = |counts| find(&read("scale", 12, scored(counts)));
        let found = scale(&[(0, 4), (3, 4), (5, 4)]).unwrap();
        assert_eq!(found.sentence.args["low"], Arg::Integer(1));
        assert_eq!(found.sentence.args["high"], Arg::Integer(4));
        assert_eq!(scale(&[(0, 3), (3, 5), (5, 4)]), None);
        assert_eq!(find(&read("scale", 9, scored(&[(0, 5), (5, 4)]))), None);
    }
}
