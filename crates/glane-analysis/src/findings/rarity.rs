//! Rarity: what hardly anybody ticked.
//!
//! Made for options and time slots ticked by somebody and by at most one person in twenty, so from
//! twenty answers on. Evidence: their cells. Strength: 0.4 × the share of items concerned × reach.
//! Silent when half the items or more are rare (then it is the rule), and above five of them.

use glane_core::claim::Claim;
use glane_core::finding::{Finding, FindingKind};
use glane_core::kind::Kind;
use glane_stats::Share;

use super::draft::Draft;
use super::rules::{MANY_EQUALS, item_cells, ranking, reach, strength};
use crate::question::QuestionReading;
use crate::question::items::ItemReading;

pub(super) fn find(question: &QuestionReading) -> Option<Finding> {
    let items = question.items()?;
    if matches!(question.kind, Kind::Ideas(_)) {
        return None;
    }
    let n = question.n;
    let is_rare = |item: &&ItemReading| item.count > 0 && !above_a_twentieth(item.count, n);
    let rare: Vec<&ItemReading> = items.by_votes().into_iter().filter(is_rare).collect();
    if rare.is_empty() || rare.len() > MANY_EQUALS || rare.len() * 2 >= items.items.len() {
        return None;
    }
    let number = |length: usize| u64::try_from(length).unwrap_or(u64::MAX);
    let part = Share::new(number(rare.len()), number(items.items.len()));
    let cells = item_cells(question, &rare);
    let draft = Draft::new(FindingKind::Rarity, "finding-rare", &cells)
        .lists("ranking", ranking(&rare), cells.clone())
        .base("n", n, cells.first()?.clone())
        .claims(Claim::Descending {
            cells: cells.clone(),
        });
    cells
        .into_iter()
        .map(|cell| Claim::ShareAtMost {
            parts: vec![cell],
            whole: None,
            numerator: 1,
            denominator: 20,
        })
        .fold(draft, Draft::claims)
        .finding(strength(400, &[part, reach(n)]))
}

fn above_a_twentieth(count: u64, n: u64) -> bool {
    u128::from(count) * 20 > u128::from(n)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{read, ticked};

    #[test]
    fn one_in_twenty_is_rare_and_one_in_nineteen_is_not() {
        let found = |n, counts| find(&read("choices", n, ticked(counts)));
        assert_eq!(
            found(20, &[("x", 15), ("y", 9), ("z", 1)])
                .unwrap()
                .cells
                .len(),
            1
        );
        assert!(found(19, &[("x", 15), ("y", 9), ("z", 1)]).is_none());
        assert!(found(20, &[("x", 15), ("y", 9)]).is_none());
        assert!(found(20, &[("x", 15), ("y", 1), ("z", 1)]).is_none());
    }
}
