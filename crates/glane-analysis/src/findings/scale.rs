//! Scale: the mean of a scale, and its range over groups.
//!
//! Made as soon as someone answered. The range is told when two groups or more answered, every such
//! group may be shown, nobody who answered is in no group, and the lowest and highest differ once
//! rounded as they are read (one decimal); with it goes whether the tests of the workshop tell groups apart.
//! Evidence: the room's mean, and each group's. Strength: 0.7 ×
//! one half, up to one as the mean leaves the middle of the scale for an end, × reach. Misleads: see
//! `glane_stats::mean`.

use std::cmp::Reverse;

use glane_core::claim::Claim;
use glane_core::disclosure::Disclosed;
use glane_core::evidence::{Base, CellRef, Measure};
use glane_core::finding::{Arg, Finding, FindingKind};
use glane_stats::{Ratio, Share};

use super::draft::Draft;
use super::rules::{reach, strength, whole};
use crate::crossing::{GroupContent, GroupReading};
use crate::question::QuestionReading;
use crate::question::scale::ScaleReading;

/// Decimals of a mean, as it is read.
pub(super) const PLACES: u8 = 1;

pub(super) fn find(question: &QuestionReading) -> Option<Finding> {
    let scale = question.scale()?;
    let mean = scale.mean?;
    let room = whole(question).measuring(Measure::Mean, Base::Answered);
    let range = range(question);
    let key = match range {
        Some(_) => match question.groups_apart {
            Some(true) => "finding-scale-groups-apart",
            Some(false) => "finding-scale-groups-alike",
            None => "finding-scale-groups",
        },
        None => "finding-scale-mean",
    };
    let mut draft = Draft::new(FindingKind::Scale, key, std::slice::from_ref(&room))
        .names("question", &question.label, room.clone())
        .value("mean", decimal(mean), room.clone())
        .top_of_scale("max", scale.max, room.clone())
        .base("n", question.n, room.clone());
    if let Some(ranked) = range {
        let cell = |group: &GroupReading| room.clone().among(group.key.clone());
        let (high, low) = (ranked.first()?, ranked.last()?);
        let cells: Vec<CellRef> = ranked.iter().map(|(group, _)| cell(group)).collect();
        draft = draft
            .value("low", decimal(low.1), cell(low.0))
            .value("high", decimal(high.1), cell(high.0))
            .claims(Claim::Descending {
                cells: cells.clone(),
            });
        draft = match question.groups_apart {
            Some(true) => draft.claims(Claim::Distinguishable { cells }),
            Some(false) => draft.claims(Claim::NotDistinguishable { cells }),
            None => draft,
        };
    }
    draft.finding(strength(700, &[away(scale, mean), reach(question.n)]))
}

pub(super) fn decimal(mean: Ratio) -> Arg {
    Arg::Decimal {
        numerator: mean.numerator(),
        denominator: mean.denominator(),
        places: PLACES,
    }
}

/// The groups and their means, from the highest down, if it can be told of all of them.
fn range(question: &QuestionReading) -> Option<Vec<(&GroupReading, Ratio)>> {
    let mut ranked = Vec::new();
    let mut people = 0;
    for group in &question.groups {
        let GroupContent::Scale(Disclosed::Shown(scale)) = group.content else {
            return None;
        };
        if let Some(mean) = scale.mean {
            people += group.n.shown().copied()?;
            ranked.push((group, mean));
        }
    }
    ranked.sort_by_key(|(_, mean)| Reverse(*mean));
    let (high, low) = (ranked.first()?.1, ranked.last()?.1);
    let told =
        people == question.n && ranked.len() > 1 && low.rounded(PLACES) != high.rounded(PLACES);
    told.then_some(ranked)
}

/// From one half (the mean is the middle of the scale) to one (it is an end).
fn away(scale: &ScaleReading, mean: Ratio) -> Share {
    let people = i128::from(mean.denominator());
    let twice = mean.numerator().saturating_mul(2);
    let middle = (i128::from(scale.min) + i128::from(scale.max)).saturating_mul(people);
    let half = (i128::from(scale.max) - i128::from(scale.min)).saturating_mul(people);
    let natural = |n: i128| u64::try_from(n).unwrap_or(u64::MAX);
    let far = natural((twice - middle).abs().min(half));
    let whole = natural(half);
    Share::new(whole.saturating_add(far), whole.saturating_mul(2))
}

#[cfg(test)]
mod tests {
    use glane_core::tally::Content;

    use super::*;
    use crate::fixture::{read, read_grouped, scored};

    fn grouped(groups: &[(&str, u64, i64)], more: i64) -> Finding {
        let parts: Vec<(&str, u64, Content)> = groups
            .iter()
            .map(|&(key, n, score)| (key, n, scored(&[(score, i64::try_from(n).unwrap())])))
            .collect();
        let mut all: std::collections::BTreeMap<i64, i64> = std::collections::BTreeMap::new();
        for &(_, n, score) in groups {
            *all.entry(score).or_default() += i64::try_from(n).unwrap();
        }
        *all.entry(3).or_default() += more;
        all.retain(|_, n| *n > 0);
        let n = u64::try_from(all.values().sum::<i64>()).unwrap();
        find(&read_grouped("scale", n, &Content::Scores(all), &parts)).unwrap()
    }

    #[test]
    fn the_range_is_told_when_it_is_of_all_groups() {
        let found = grouped(&[("g1", 6, 2), ("g2", 7, 5), ("g3", 8, 4)], 0);
        assert_eq!(
            (found.sentence.key.as_str(), found.cells.len()),
            ("finding-scale-groups", 4)
        );
        assert_eq!(
            found.sentence.args["low"],
            Arg::Decimal {
                numerator: 12,
                denominator: 6,
                places: 1
            }
        );
        assert_eq!(
            found.sentence.args["high"],
            Arg::Decimal {
                numerator: 35,
                denominator: 7,
                places: 1
            }
        );
    }

    #[test]
    fn hidden_lonely_equal_or_ungrouped_people_leave_the_mean_alone() {
        for (groups, more) in [
            (&[("g1", 2, 2), ("g2", 7, 5), ("g3", 8, 4)][..], 0),
            (&[("g1", 6, 2)], 0),
            (&[("g1", 6, 4), ("g2", 7, 4)], 0),
            (&[("g1", 6, 2), ("g2", 7, 5)], 6),
        ] {
            let found = grouped(groups, more);
            assert_eq!(
                (found.sentence.key.as_str(), found.cells.len()),
                ("finding-scale-mean", 1),
                "{groups:?}"
            );
        }
    }

    #[test]
    fn an_end_of_the_scale_is_stronger_than_its_middle() {
        let of = |counts| find(&read("scale", 10, scored(counts))).unwrap().strength;
        let (middle, high, low) = (of(&[(0, 5), (5, 5)]), of(&[(5, 10)]), of(&[(0, 10)]));
        assert_eq!(high, low);
        assert!(middle.get() * 2 <= high.get() + 1 && middle.get() * 2 + 1 >= high.get());
        assert!(find(&read("scale", 0, scored(&[]))).is_none());
    }
}
