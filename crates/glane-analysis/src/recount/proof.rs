//! Every claim of every finding holds of the data it was made from, and no longer holds with one cell changed.

use std::collections::BTreeSet;

use glane_core::claim::Claim;
use glane_core::disclosure::Disclosed;
use glane_core::evidence::{Base, CellRef, Figure};
use glane_core::finding::{Arg, Finding};
use proptest::prelude::*;

use super::draw::workshop;
use crate::Reading;
use crate::claims::{Verdict, holds};

/// A claim with one of its cells replaced.
fn swapped(claim: &Claim, old: &CellRef, new: &CellRef) -> Claim {
    let text = serde_json::to_string(claim).unwrap();
    let json = |cell: &CellRef| serde_json::to_string(cell).unwrap();
    serde_json::from_str(&text.replacen(&json(old), &json(new), 1)).unwrap()
}

fn count(reading: &Reading, at: &CellRef) -> Option<u64> {
    match reading.cell(at)?.value {
        Disclosed::Shown(Figure::Count(n)) => Some(n),
        _ => None,
    }
}

/// Whether a claim made with `old` must be false with `new`, which is none of its cells, judged without [`holds`].
fn must_fail(reading: &Reading, claim: &Claim, old: &CellRef, new: &CellRef) -> bool {
    let (Some(before), Some(after)) = (count(reading, old), count(reading, new)) else {
        return false;
    };
    match claim {
        Claim::Value { .. } | Claim::Sum { .. } | Claim::Equal { .. } => before != after,
        Claim::Names { .. } | Claim::Lists { .. } => reading.labels(old) != reading.labels(new),
        Claim::First { .. } => true,
        Claim::Absent { .. } => after > 0,
        Claim::More { cell, than } => {
            let other = count(reading, if old == cell { than } else { cell }).unwrap();
            (old == cell && after <= other) || (old == than && after >= other)
        }
        Claim::ShareAtLeast { parts, .. } => {
            let others = parts.iter().filter(|part| *part != old);
            let rest: u64 = others.filter_map(|part| count(reading, part)).sum();
            rest + after == 0
        }
        _ => false,
    }
}

fn filled(finding: &Finding) -> bool {
    let claimed: BTreeSet<&str> = finding.claims.iter().filter_map(Claim::arg).collect();
    finding
        .sentence
        .args
        .keys()
        .all(|name| claimed.contains(name.as_str()))
}

proptest! {
    #[test]
    fn every_claim_holds_and_fills_the_sentence((script, data) in workshop()) {
        let reading = Reading::of(&script, &data);
        let mut ids = BTreeSet::new();
        for finding in crate::findings(&reading) {
            prop_assert!(filled(&finding), "{finding:?}");
            prop_assert!(ids.insert(finding.id.clone()), "{finding:?}");
            for claim in &finding.claims {
                let verdict = holds(&reading, claim, &finding.sentence.args);
                prop_assert_eq!(verdict, Verdict::Holds, "{:?} of {:?}", claim, finding);
            }
        }
    }

    #[test]
    fn a_claim_with_one_cell_changed_fails((script, data) in workshop()) {
        let reading = Reading::of(&script, &data);
        for finding in crate::findings(&reading) {
            for claim in &finding.claims {
                let own = claim.cells();
                for old in &own {
                    for new in reading.alike(old).iter().filter(|new| !own.contains(new)) {
                        if must_fail(&reading, claim, old, new) {
                            let changed = swapped(claim, old, new);
                            let verdict = holds(&reading, &changed, &finding.sentence.args);
                            prop_assert!(matches!(verdict, Verdict::Fails(_)), "{changed:?} {verdict:?}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn a_number_a_base_or_an_order_changed_fails((script, data) in workshop()) {
        let reading = Reading::of(&script, &data);
        for finding in crate::findings(&reading) {
            for claim in &finding.claims {
                let mut args = finding.sentence.args.clone();
                let mut claim = claim.clone();
                match &mut claim {
                    Claim::Value { arg, .. } | Claim::Sum { arg, .. } => match args.get_mut(arg) {
                        Some(Arg::Count(n)) => *n += 1,
                        Some(Arg::Decimal { numerator, denominator, .. }) => {
                            *numerator += i128::from(*denominator);
                        }
                        other => prop_assert!(false, "{other:?}"),
                    },
                    Claim::Base { cell, .. } => {
                        let base = |at: &CellRef| reading.cell(at).and_then(|cell| cell.n.shown().copied());
                        let other = cell.clone().measuring(cell.measure, Base::Asked);
                        if base(&other).is_none() || base(&other) == base(cell) {
                            continue;
                        }
                        *cell = other;
                    }
                    Claim::Descending { cells } => {
                        let value = |at: Option<&CellRef>| reading.cell(at?).map(|cell| cell.value);
                        if value(cells.first()) == value(cells.last()) {
                            continue;
                        }
                        cells.reverse();
                    }
                    Claim::More { cell, than } | Claim::AheadBy { cell, than, .. } => {
                        std::mem::swap(cell, than);
                    }
                    Claim::ScaleEnd { arg, .. } => {
                        args.insert(arg.clone(), Arg::Integer(-1));
                    }
                    _ => continue,
                }
                let verdict = holds(&reading, &claim, &args);
                prop_assert!(matches!(verdict, Verdict::Fails(_)), "{claim:?} {verdict:?}");
            }
        }
    }
}
