//! Audience: the answers that are a public's own, against all the others.
//!
//! Made for several choices whose question is tagged with a public (`public = "jeunes"`) and some of whose options are
//! that public's own (the same word as their `famille`, or as their `public`), when every one of the others is ahead of
//! every one of its own, or the other way round; called far when the nearest two are five people and a quarter of those
//! who answered apart. Evidence: all options' cells. Strength: 0.9 × the mean of the share of the last of those ahead and
//! of its lead over the first of those behind × reach. Silent below five answers, when they mix, and for lists of more
//! than eight. Misleads: what is used to reach people says nothing of what they read.

use std::cmp::Reverse;

use glane_core::claim::Claim;
use glane_core::finding::{Arg, Finding, FindingKind};
use glane_core::kind::Kind;
use glane_core::label::Label;
use glane_stats::Share;

use super::draft::Draft;
use super::rules::{LONG_LIST, SEVERAL, item_cells, lead, ranking, reach, strength, whole};
use crate::question::QuestionReading;
use crate::question::items::ItemReading;

const TAG: &str = "public";
const FAMILY: &str = "famille";

pub(super) fn find(question: &QuestionReading) -> Option<Finding> {
    let public = question.tags.get(TAG)?;
    let n = question.n;
    if !matches!(question.kind, Kind::Choices(_)) || n < SEVERAL {
        return None;
    }
    let items = &question.items()?.items;
    let bears = |item: &ItemReading, tag: &str| item.tags.get(tag) == Some(public);
    let tag = if items.iter().any(|item| bears(item, FAMILY)) {
        FAMILY
    } else {
        TAG
    };
    let ranked = |own: bool| {
        let mut some: Vec<&ItemReading> = items
            .iter()
            .filter(|item| bears(item, tag) == own)
            .collect();
        some.sort_by_key(|item| Reverse(item.count));
        some
    };
    let (own, others) = (ranked(true), ranked(false));
    if own.len().max(others.len()) > LONG_LIST {
        return None;
    }
    let own_ahead = own.last()?.count > others.first()?.count;
    let (ahead, behind) = if own_ahead {
        (&own, &others)
    } else {
        (&others, &own)
    };
    let (least, most) = (*ahead.last()?, *behind.first()?);
    let gap = least.count.checked_sub(most.count).filter(|gap| *gap > 0)?;
    let far = gap >= SEVERAL && Share::new(gap, n).at_least(1, 4);
    let key = match (own_ahead, far) {
        (false, true) => "finding-audience-far",
        (false, false) => "finding-audience",
        (true, _) => "finding-audience-own",
    };
    let cells = |items: &[&ItemReading]| item_cells(question, items);
    let (cell, than) = (cells(&[least]).pop()?, cells(&[most]).pop()?);
    let tagged = Claim::Tagged {
        arg: "public".to_owned(),
        tag: TAG.to_owned(),
        item_tag: tag.to_owned(),
        cells: cells(&own),
    };
    Draft::new(FindingKind::Audience, key, &[whole(question)])
        .arg("public", Arg::Label(Label::fr(public)), tagged)
        .lists("others", ranking(&others), cells(&others))
        .lists("own", ranking(&own), cells(&own))
        .base("n", n, cell.clone())
        .claims(Claim::Descending {
            cells: cells(&others),
        })
        .claims(Claim::Descending { cells: cells(&own) })
        .claims(if far {
            Claim::AheadBy {
                cell,
                than,
                least: SEVERAL,
                numerator: 1,
                denominator: 4,
            }
        } else {
            Claim::More { cell, than }
        })
        .finding(strength(900, &[lead(least.count, most.count, n), reach(n)]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{read, ticked};

    /// X is the public's own.
    fn found(tag: &str, n: u64, counts: [i64; 3]) -> Option<Finding> {
        let mut question = read(
            "choices",
            n,
            ticked(&[("x", counts[0]), ("y", counts[1]), ("z", counts[2])]),
        );
        question.tags.insert(TAG.to_owned(), "jeunes".to_owned());
        if let crate::ContentReading::Items(items) = &mut question.content {
            items.items[0]
                .tags
                .insert(tag.to_owned(), "jeunes".to_owned());
        }
        find(&question)
    }

    #[test]
    fn all_of_one_side_ahead_of_all_of_the_other() {
        let key = |n, counts| found(FAMILY, n, counts).map(|finding| finding.sentence.key);
        assert_eq!(key(20, [2, 9, 7]).as_deref(), Some("finding-audience-far"));
        assert_eq!(key(21, [2, 9, 7]).as_deref(), Some("finding-audience"));
        assert_eq!(key(20, [9, 2, 1]).as_deref(), Some("finding-audience-own"));
        assert_eq!(found(TAG, 20, [2, 9, 7]).unwrap().cells.len(), 3);
    }

    #[test]
    fn it_is_silent_when_they_mix_or_meet_or_are_few() {
        assert_eq!(found(FAMILY, 20, [5, 9, 2]), None);
        assert_eq!(found(FAMILY, 20, [2, 9, 2]), None);
        assert_eq!(found(FAMILY, 4, [0, 3, 2]), None);
        assert_eq!(
            find(&read("choices", 20, ticked(&[("x", 2), ("y", 9)]))),
            None
        );
    }
}
