//! Gap: groups differ on an answer, on a choice as a whole, on a scale or on a number, on a line of a grid or on a statement.
//!
//! Made when the exact test between groups, corrected for all tests of the workshop, tells them apart (see
//! [`crate::comparison`]). Names the group with the highest and the one with the lowest share or mean of those that may
//! be shown; when fewer than two may, says only that groups differ, with the room's figure. A choice as a whole is told
//! when none of its options is. Evidence: the room's cell and the two groups'. Strength: 0.8 × the effect (Cramér's V,
//! eta²) × reach. Silent without a test. Misleads: it says that some group differs, not why.

use std::cmp::Reverse;

use glane_core::claim::Claim;
use glane_core::disclosure::Disclosed;
use glane_core::evidence::{Base, CellRef, Facet, Measure};
use glane_core::finding::{Arg, Finding, FindingKind};
use glane_core::id::{ItemKey, ThemeKey};
use glane_core::kind::Kind;
use glane_core::label::Label;
use glane_stats::{Ratio, Share};

use super::draft::Draft;
use super::number::{rounded, with_unit};
use super::rated::mean_cell;
use super::rules::{item_cell, reach, strength, whole};
use super::scale::{PLACES, decimal};
use crate::comparison::{Comparisons, Subject, Tested};
use crate::crossing::{GroupContent, GroupReading};
use crate::question::QuestionReading;
use crate::question::number::NumberReading;

/// The gaps of one question.
pub(super) fn all(question: &QuestionReading, comparisons: &Comparisons) -> Vec<Finding> {
    let told = comparisons.tests.iter().filter(|tested| tested.is_told());
    let mut found = Vec::new();
    let mut as_a_whole = None;
    for tested in told {
        match &tested.subject {
            Subject::Item {
                question: own,
                item,
            } if *own == question.key => {
                found.extend(of_item(question, item, tested));
                found.extend(of_rated(question, item, tested));
                found.extend(super::statements::gap(question, item, tested));
            }
            Subject::Theme {
                question: own,
                theme,
            } if *own == question.key => {
                found.extend(of_theme(question, theme, tested));
            }
            Subject::Whole { question: own } if *own == question.key => {
                as_a_whole = Some(tested);
            }
            _ => {}
        }
    }
    if let Some(tested) = as_a_whole {
        if question.scale().is_some() {
            found.extend(of_scale(question, tested));
        } else if let Some(number) = question.number() {
            found.extend(of_number(question, number, tested));
        } else if found.is_empty() {
            found.extend(of_choice(question, tested));
        }
    }
    found
}

fn of_item(question: &QuestionReading, key: &ItemKey, tested: &Tested) -> Option<Finding> {
    let items = question.items()?;
    let place = items.items.iter().position(|item| item.key == *key)?;
    let item = items.items.get(place)?;
    let count = |group: &GroupReading| match &group.content {
        GroupContent::Items(cells) => cells.get(place)?.shown().copied(),
        _ => None,
    };
    let row = Row {
        label: &item.label,
        count: item.count,
        cell: item_cell(question, item),
    };
    of_row(
        question,
        &row,
        count,
        ["finding-groups-gap", "finding-groups-gap-masked"],
        tested,
    )
}

/// Of a ranking the group that places it best is named first, of points and of a grid's line the one that gives most.
fn of_rated(question: &QuestionReading, key: &ItemKey, tested: &Tested) -> Option<Finding> {
    let rows = &question.rated()?.rows;
    let place = rows.iter().position(|row| row.key == *key)?;
    let row = rows.get(place)?;
    let (keys, max) = match &question.kind {
        Kind::Ranking(_) => (
            ["finding-ranking-gap", "finding-ranking-gap-masked"],
            i64::try_from(rows.len()).ok()?,
        ),
        Kind::Points(points) => (
            ["finding-points-gap", "finding-points-gap-masked"],
            points.total,
        ),
        Kind::Grid(grid) => (
            ["finding-grid-gap", "finding-grid-gap-masked"],
            grid.scale.max,
        ),
        _ => return None,
    };
    // A line of a grid has people of its own.
    let n = match &question.kind {
        Kind::Grid(_) => row.given,
        _ => question.n,
    };
    let room = mean_cell(question, row);
    let mut shown: Vec<(&GroupReading, Ratio, u64)> = question
        .groups
        .iter()
        .filter_map(|group| match &group.content {
            GroupContent::Rated(rows) => {
                let own = rows.get(place)?.shown()?;
                Some((group, own.mean?, own.n))
            }
            _ => None,
        })
        .collect();
    shown.sort_by_key(|(_, mean, _)| Reverse(*mean));
    let [named, masked] = keys;
    let kind = FindingKind::GapBetweenGroups;
    let subject = std::slice::from_ref(&room);
    let draft = match (shown.first(), shown.last()) {
        (Some(&(high, top, of)), Some(&(low, bottom, among)))
            if top.rounded(PLACES) > bottom.rounded(PLACES) =>
        {
            let cell = |group: &GroupReading| room.clone().among(group.key.clone());
            let (above, below) = (cell(high), cell(low));
            Draft::new(kind, named, subject)
                .names("option", &row.label, room.clone())
                .top_of_scale("max", max, room.clone())
                .names("high_group", &high.label, above.clone())
                .value("high", decimal(top), above.clone())
                .base("high_n", of, above.clone())
                .names("low_group", &low.label, below.clone())
                .value("low", decimal(bottom), below.clone())
                .base("low_n", among, below.clone())
                .claims(Claim::Distinguishable {
                    cells: vec![room.clone(), above, below],
                })
        }
        _ => Draft::new(kind, masked, subject)
            .names("option", &row.label, room.clone())
            .value("mean", decimal(row.mean?), room.clone())
            .top_of_scale("max", max, room.clone())
            .base("n", n, room.clone())
            .claims(Claim::Distinguishable {
                cells: vec![room.clone()],
            }),
    };
    draft.finding(force(question, tested))
}

fn of_theme(question: &QuestionReading, key: &ThemeKey, tested: &Tested) -> Option<Finding> {
    let themes = &question.texts()?.themes;
    let place = themes.iter().position(|theme| theme.theme.key == *key)?;
    let theme = themes.get(place)?;
    let count = |group: &GroupReading| match &group.content {
        GroupContent::Themes(cells) => cells.decided.get(place)?.shown().copied(),
        _ => None,
    };
    let facet = Facet::Theme(key.clone());
    let row = Row {
        label: &theme.theme.label,
        count: theme.decided.people,
        cell: CellRef::room(question.key.clone(), question.round, facet),
    };
    let keys = ["finding-groups-gap", "finding-groups-gap-masked"];
    of_row(question, &row, count, keys, tested)
}

/// A line of a crossed table: what it is about and the room's count.
struct Row<'a> {
    label: &'a Label,
    count: u64,
    cell: CellRef,
}

/// A gap on a line of a crossed table, where `count` is what may be shown of a group; the keys are of the sentence
/// that names groups and of the one that does not.
fn of_row(
    question: &QuestionReading,
    row: &Row<'_>,
    count: impl Fn(&GroupReading) -> Option<u64>,
    keys: [&str; 2],
    tested: &Tested,
) -> Option<Finding> {
    let mut shown: Vec<(&GroupReading, u64, u64)> = question
        .groups
        .iter()
        .filter_map(|group| Some((group, count(group)?, *group.n.shown()?)))
        .filter(|(.., n)| *n > 0)
        .collect();
    shown.sort_by_key(|(_, count, n)| Reverse(Share::new(*count, *n).ratio()));
    let [named, masked] = keys;
    let subject = || vec![row.cell.clone()];
    let draft = match (shown.first(), shown.last()) {
        (Some(&(high, more, of)), Some(&(low, less, among)))
            if Share::new(more, of).ratio() > Share::new(less, among).ratio() =>
        {
            let cell = |group: &GroupReading| row.cell.clone().among(group.key.clone());
            let (above, below) = (cell(high), cell(low));
            Draft::new(FindingKind::GapBetweenGroups, named, &subject())
                .names("option", row.label, row.cell.clone())
                .names("high_group", &high.label, above.clone())
                .value("high_count", Arg::Count(more), above.clone())
                .base("high_n", of, above.clone())
                .names("low_group", &low.label, below.clone())
                .value("low_count", Arg::Count(less), below.clone())
                .base("low_n", among, below.clone())
                .claims(Claim::Distinguishable {
                    cells: vec![row.cell.clone(), above, below],
                })
        }
        _ => Draft::new(FindingKind::GapBetweenGroups, masked, &subject())
            .names("option", row.label, row.cell.clone())
            .value("count", Arg::Count(row.count), row.cell.clone())
            .base("n", question.n, row.cell.clone())
            .claims(Claim::Distinguishable { cells: subject() }),
    };
    draft.finding(force(question, tested))
}

fn of_choice(question: &QuestionReading, tested: &Tested) -> Option<Finding> {
    let cell = whole(question);
    Draft::new(
        FindingKind::GapBetweenGroups,
        "finding-choice-gap",
        std::slice::from_ref(&cell),
    )
    .names("question", &question.label, cell.clone())
    .base("n", question.n, cell.clone())
    .claims(Claim::Distinguishable { cells: vec![cell] })
    .finding(force(question, tested))
}

/// The groups whose mean may be shown, from the highest down, with the people who answered.
fn means(question: &QuestionReading) -> Vec<(&GroupReading, Ratio, u64)> {
    let groups = question.groups.iter();
    let mut shown: Vec<(&GroupReading, Ratio, u64)> = groups
        .filter_map(|group| match group.content {
            GroupContent::Scale(Disclosed::Shown(scale)) => {
                Some((group, scale.mean?, *group.n.shown()?))
            }
            _ => None,
        })
        .collect();
    shown.sort_by_key(|(_, mean, _)| Reverse(*mean));
    shown
}

fn of_number(
    question: &QuestionReading,
    number: &NumberReading,
    tested: &Tested,
) -> Option<Finding> {
    let room = whole(question).measuring(Measure::Mean, Base::Answered);
    let shown = means(question);
    let subject = std::slice::from_ref(&room);
    let kind = FindingKind::GapBetweenGroups;
    let places = number.decimals.max(1);
    let draft = match (shown.first(), shown.last()) {
        (Some(&(high, top, of)), Some(&(low, bottom, among)))
            if top.rounded(places) > bottom.rounded(places) =>
        {
            let cell = |group: &GroupReading| room.clone().among(group.key.clone());
            let (above, below) = (cell(high), cell(low));
            Draft::new(kind, "finding-number-gap", subject)
                .names("question", &question.label, room.clone())
                .names("high_group", &high.label, above.clone())
                .value("high", rounded(number, top), above.clone())
                .base("high_n", of, above.clone())
                .names("low_group", &low.label, below.clone())
                .value("low", rounded(number, bottom), below.clone())
                .base("low_n", among, below.clone())
                .claims(Claim::Distinguishable {
                    cells: vec![room.clone(), above, below],
                })
        }
        _ => Draft::new(kind, "finding-number-gap-masked", subject)
            .names("question", &question.label, room.clone())
            .value("mean", rounded(number, number.mean?), room.clone())
            .base("n", question.n, room.clone())
            .claims(Claim::Distinguishable {
                cells: vec![room.clone()],
            }),
    };
    with_unit(draft, number, room).finding(force(question, tested))
}

fn of_scale(question: &QuestionReading, tested: &Tested) -> Option<Finding> {
    let scale = question.scale()?;
    let room = whole(question).measuring(Measure::Mean, Base::Answered);
    let shown = means(question);
    let kind = FindingKind::GapBetweenGroups;
    let draft = match (shown.first(), shown.last()) {
        (Some(&(high, top, of)), Some(&(low, bottom, among)))
            if top.rounded(PLACES) > bottom.rounded(PLACES) =>
        {
            let cell = |group: &GroupReading| room.clone().among(group.key.clone());
            let (above, below) = (cell(high), cell(low));
            Draft::new(kind, "finding-scale-gap", std::slice::from_ref(&room))
                .names("question", &question.label, room.clone())
                .top_of_scale("max", scale.max, room.clone())
                .names("high_group", &high.label, above.clone())
                .value("high", decimal(top), above.clone())
                .base("high_n", of, above.clone())
                .names("low_group", &low.label, below.clone())
                .value("low", decimal(bottom), below.clone())
                .base("low_n", among, below.clone())
                .claims(Claim::Distinguishable {
                    cells: vec![room.clone(), above, below],
                })
        }
        _ => Draft::new(
            kind,
            "finding-scale-gap-masked",
            std::slice::from_ref(&room),
        )
        .names("question", &question.label, room.clone())
        .value("mean", decimal(scale.mean?), room.clone())
        .top_of_scale("max", scale.max, room.clone())
        .base("n", question.n, room.clone())
        .claims(Claim::Distinguishable {
            cells: vec![room.clone()],
        }),
    };
    draft.finding(force(question, tested))
}

pub(super) fn force(question: &QuestionReading, tested: &Tested) -> glane_core::finding::Strength {
    strength(800, &[tested.thousandths(), reach(question.n)])
}

#[cfg(test)]
mod tests {
    use glane_core::ballot::{Ballot, Body};
    use glane_core::kind::Payload;

    use super::super::rules::tests::count_of;
    use super::*;
    use crate::Reading;
    use crate::fixture::{ballot, item, person, script, snapshot};

    /// Groups of a size, of which so many gave the first answer and the others the second.
    fn found(
        question: &str,
        groups: &[(u32, u32)],
        first: &Payload,
        second: &Payload,
    ) -> Vec<Finding> {
        let mut people = Vec::new();
        let mut ballots: Vec<Ballot> = Vec::new();
        for (place, &(size, with)) in groups.iter().enumerate() {
            for at in 0..size {
                let id = u32::try_from(people.len()).unwrap() + 1;
                people.push(person(id, Some(["g1", "g2", "g3"][place])));
                let given = if at < with { first } else { second };
                ballots.push(ballot(question, Some(id), Body::Answered(given.clone())));
            }
        }
        let reading = Reading::of(&script(&["g1", "g2", "g3"]), &snapshot(people, ballots));
        let own = reading
            .questions
            .iter()
            .find(|q| q.key.as_str() == question)
            .unwrap();
        all(own, &reading.comparisons)
    }

    fn ticks(key: &str) -> Payload {
        Payload::Items([item(key)].into())
    }

    #[test]
    fn a_gap_names_the_highest_and_the_lowest_that_may_be_shown() {
        let gaps = found(
            "slots",
            &[(20, 14), (20, 6), (20, 6)],
            &ticks("x"),
            &ticks("y"),
        );
        assert_eq!(gaps.len(), 2, "{gaps:?}");
        assert_eq!(gaps[0].sentence.key, "finding-groups-gap");
        assert_eq!(
            (
                count_of(&gaps[0], "high_count"),
                count_of(&gaps[0], "low_count")
            ),
            (14, 6)
        );
        assert_eq!(gaps[0].cells.len(), 3);
    }

    #[test]
    fn places_and_points_are_told_by_means() {
        let numbers = |pairs: [(&str, i64); 2]| {
            Payload::Rated(pairs.into_iter().map(|(key, n)| (item(key), n)).collect())
        };
        let (one, other) = (numbers([("x", 1), ("y", 2)]), numbers([("z", 1), ("y", 2)]));
        let gaps = found("ranking", &[(12, 11), (12, 2)], &one, &other);
        let keys: Vec<&str> = gaps.iter().map(|gap| gap.sentence.key.as_str()).collect();
        // Everybody puts the second at one place.
        assert_eq!(keys, ["finding-ranking-gap"; 2]);
        let few = found("ranking", &[(4, 4), (8, 0)], &one, &other);
        assert_eq!(few[0].sentence.key, "finding-ranking-gap-masked");
        let (one, other) = (numbers([("x", 7), ("y", 3)]), numbers([("z", 7), ("y", 3)]));
        let gaps = found("points", &[(12, 11), (12, 2)], &one, &other);
        assert_eq!(gaps[0].sentence.key, "finding-points-gap");
        assert!(found("points", &[(12, 6), (12, 6)], &one, &other).is_empty());
    }

    #[test]
    fn each_line_of_a_grid_is_held_against_the_groups_by_its_own_people() {
        let numbers = |pairs: &[(&str, i64)]| {
            Payload::Rated(pairs.iter().map(|(key, n)| (item(key), *n)).collect())
        };
        let one = numbers(&[("x", 5), ("y", 3)]);
        let other = numbers(&[("x", 1), ("y", 3), ("z", 4)]);
        let gaps = found("grid", &[(14, 13), (14, 2)], &one, &other);
        // Everybody gives the second line the same; of the third, all who answered it do.
        assert_eq!(gaps.len(), 1, "{gaps:?}");
        assert_eq!(gaps[0].sentence.key, "finding-grid-gap");
        assert_eq!(
            (count_of(&gaps[0], "high_n"), count_of(&gaps[0], "low_n")),
            (14, 14)
        );
        // Who leaves the line blank is not in its n.
        let blank = numbers(&[("y", 3)]);
        let few = found("grid", &[(12, 8), (12, 0)], &one, &other);
        assert_eq!(few[0].sentence.key, "finding-grid-gap");
        assert!(found("grid", &[(14, 13), (14, 2)], &one, &blank).is_empty());
        let masked = found("grid", &[(4, 4), (14, 0)], &one, &other);
        assert_eq!(masked[0].sentence.key, "finding-grid-gap-masked");
        assert_eq!(count_of(&masked[0], "n"), 18);
        assert!(found("grid", &[(12, 6), (12, 6)], &one, &other).is_empty());
    }

    #[test]
    fn groups_that_vote_otherwise_on_a_statement_are_told_without_their_figures() {
        let votes = |pairs: &[(&str, i64)]| {
            Payload::Rated(pairs.iter().map(|(key, n)| (item(key), *n)).collect())
        };
        let one = votes(&[("x", 1), ("y", 1)]);
        let other = votes(&[("x", -1), ("y", 1), ("z", 0)]);
        let gaps = found("statements", &[(14, 13), (14, 2)], &one, &other);
        assert_eq!(gaps.len(), 1, "{gaps:?}");
        assert_eq!(gaps[0].sentence.key, "finding-statement-gap");
        assert_eq!(count_of(&gaps[0], "n"), 28);
        assert!(gaps[0].cells.iter().all(|cell| cell.group.is_none()));
        let pass = votes(&[("x", 0), ("y", 1)]);
        let gaps = found("statements", &[(14, 13), (14, 2)], &one, &pass);
        assert_eq!(gaps.len(), 1, "to pass is an answer: {gaps:?}");
        assert!(found("statements", &[(14, 7), (14, 7)], &one, &other).is_empty());
        assert!(found("statements", &[(4, 4), (4, 0)], &one, &other).is_empty());
    }

    #[test]
    fn what_may_not_be_shown_is_told_without_figures_of_groups() {
        let gaps = found("slots", &[(9, 9), (9, 0)], &ticks("x"), &ticks("y"));
        assert!(
            gaps.iter()
                .all(|gap| gap.sentence.key == "finding-groups-gap")
        );
        let gaps = found("slots", &[(9, 8), (9, 1)], &ticks("x"), &ticks("y"));
        assert_eq!(
            gaps[0].sentence.key, "finding-groups-gap-masked",
            "{gaps:?}"
        );
        assert!(gaps[0].cells.iter().all(|cell| cell.group.is_none()));
    }

    #[test]
    fn a_scale_is_told_by_means_and_sameness_is_silent() {
        let (low, high) = (Payload::Score(1), Payload::Score(5));
        let gaps = found("scale", &[(12, 11), (12, 2)], &high, &low);
        assert_eq!(gaps[0].sentence.key, "finding-scale-gap");
        let numbers = found("number", &[(12, 11), (12, 2)], &high, &low);
        assert_eq!(numbers[0].sentence.key, "finding-number-gap");
        let few = found("number", &[(4, 4), (8, 0)], &high, &low);
        assert_eq!(few[0].sentence.key, "finding-number-gap-masked");
        assert!(found("scale", &[(12, 6), (12, 6)], &high, &low).is_empty());
        assert!(found("slots", &[(20, 7), (20, 6)], &ticks("x"), &ticks("y")).is_empty());
    }
}
