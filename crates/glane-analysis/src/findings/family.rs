//! Family: mentions by family of answers (`famille`).
//!
//! Made for choices whose options bear two families or more, unless all have the same sum. Evidence: the cells of every
//! option that bears one, in mentions. Strength: 0.5 × the distance between the first and the last family, as a share of
//! all mentions × reach. Silent below five answers and above eight families. Misleads: a family with more options has
//! more chances to be ticked.

use std::cmp::Reverse;

use glane_core::claim::Claim;
use glane_core::evidence::{Base, CellRef, Measure};
use glane_core::finding::{Arg, Finding, FindingKind};
use glane_core::kind::Kind;
use glane_core::label::Label;
use glane_stats::Share;

use super::draft::Draft;
use super::rules::{LONG_LIST, SEVERAL, item_cell, reach, strength, whole};
use crate::question::QuestionReading;

const TAG: &str = "famille";

/// A family, its mentions and its options' cells.
struct Family<'a> {
    name: &'a str,
    mentions: u64,
    cells: Vec<CellRef>,
}

pub(super) fn find(question: &QuestionReading) -> Option<Finding> {
    let items = question.items()?;
    if !matches!(question.kind, Kind::Choice(_) | Kind::Choices(_)) || question.n < SEVERAL {
        return None;
    }
    let mut families: Vec<Family<'_>> = Vec::new();
    for item in &items.items {
        let Some(name) = item.tags.get(TAG) else {
            continue;
        };
        let cell = item_cell(question, item).measuring(Measure::Mentions, Base::Mentions);
        match families.iter_mut().find(|family| family.name == name) {
            Some(family) => {
                family.mentions += item.count;
                family.cells.push(cell);
            }
            None => families.push(Family {
                name,
                mentions: item.count,
                cells: vec![cell],
            }),
        }
    }
    families.sort_by_key(|family| Reverse(family.mentions));
    let (first, last) = (families.first()?, families.last()?);
    let distance = first.mentions - last.mentions;
    if families.len() > LONG_LIST || distance == 0 {
        return None;
    }
    let ranked = Arg::Ranking(
        families
            .iter()
            .map(|family| (Label::fr(family.name), family.mentions))
            .collect(),
    );
    let sums = Claim::TagSums {
        arg: "ranking".to_owned(),
        tag: TAG.to_owned(),
        sums: families.iter().map(|family| family.cells.clone()).collect(),
    };
    let cell = first.cells.first()?.clone();
    Draft::new(FindingKind::Family, "finding-families", &[whole(question)])
        .arg("ranking", ranked, sums)
        .base("total", items.mentions, cell)
        .base("n", question.n, whole(question))
        .finding(strength(
            500,
            &[Share::new(distance, items.mentions), reach(question.n)],
        ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{read, ticked};

    fn found(families: [Option<&str>; 3], counts: [i64; 3]) -> Option<Finding> {
        let mut question = read(
            "choices",
            9,
            ticked(&[("x", counts[0]), ("y", counts[1]), ("z", counts[2])]),
        );
        if let crate::ContentReading::Items(items) = &mut question.content {
            for (item, family) in items.items.iter_mut().zip(families) {
                item.tags
                    .extend(family.map(|name| (TAG.to_owned(), name.to_owned())));
            }
        }
        find(&question)
    }

    #[test]
    fn sums_come_from_the_greatest_down() {
        let finding = found([Some("a"), Some("b"), Some("a")], [2, 5, 1]).unwrap();
        let ranked = vec![(Label::fr("b"), 5), (Label::fr("a"), 3)];
        assert_eq!(finding.sentence.args["ranking"], Arg::Ranking(ranked));
        assert_eq!(finding.sentence.args["total"], Arg::Count(8));
    }

    #[test]
    fn one_family_or_equal_ones_say_nothing() {
        assert_eq!(found([Some("a"), None, Some("a")], [2, 5, 1]), None);
        assert_eq!(found([Some("a"), Some("b"), None], [5, 5, 1]), None);
        assert_eq!(found([None, None, None], [5, 4, 1]), None);
    }
}
