//! The numbers that a finding's claims fill: what each is worth, what it counts, whether it is a base.

use glane_core::claim::Claim;
use glane_core::evidence::{Base, CellRef, Measure};
use glane_core::finding::{Arg, Finding, Template};
use glane_stats::Ratio;

use super::fact::Fact;
use super::items::Unit;
use super::number::Value;
use super::original::Detail;
use super::role::Role;

/// A number that a claim fills: what it is worth, what it counts, whether it is a base.
pub(super) struct Filled {
    value: Value,
    unit: Option<Unit>,
    base: bool,
}

/// Every number of a finding's sentence.
pub(super) fn numbers(finding: &Finding) -> Vec<Filled> {
    let mut all = Vec::new();
    for claim in &finding.claims {
        let Some(arg) = claim
            .arg()
            .and_then(|name| argument(&finding.sentence, name))
        else {
            continue;
        };
        let cells = claim.cells();
        let first = cells.first();
        let (unit, base) = match claim {
            Claim::Base { .. } => (first.map(|cell| base_unit(cell)), true),
            Claim::ScaleEnd { .. } => (None, true),
            _ => (first.and_then(|cell| unit_of(cell)), false),
        };
        all.extend(
            values(arg)
                .into_iter()
                .map(|value| Filled { value, unit, base }),
        );
    }
    all
}

/// What fills a name, `first.count` being the `count` of the sentence that fills `first`.
pub(super) fn argument<'a>(sentence: &'a Template, name: &str) -> Option<&'a Arg> {
    match name.split_once('.') {
        None => sentence.args.get(name),
        Some((within, rest)) => match sentence.args.get(within)? {
            Arg::Sentence(inner) => argument(inner, rest),
            _ => None,
        },
    }
}

fn values(arg: &Arg) -> Vec<Value> {
    match arg {
        Arg::Count(n) => vec![Value::whole(*n)],
        Arg::Integer(n) => vec![Value::Decimal {
            digits: i128::from(*n),
            places: 0,
        }],
        Arg::Decimal {
            numerator,
            denominator,
            places,
        } => Ratio::new(*numerator, *denominator)
            .and_then(|ratio| ratio.rounded(*places))
            .map(|digits| Value::Decimal {
                digits,
                places: *places,
            })
            .into_iter()
            .collect(),
        Arg::Ranking(entries) => entries.iter().map(|(_, n)| Value::whole(*n)).collect(),
        _ => Vec::new(),
    }
}

/// What a cell counts.
pub(super) fn unit_of(cell: &CellRef) -> Option<Unit> {
    match cell.measure {
        Measure::Mentions => Some(Unit::Mentions),
        Measure::Mean | Measure::Median => None,
        _ => Some(Unit::People),
    }
}

/// What a cell's base counts.
pub(super) fn base_unit(cell: &CellRef) -> Unit {
    match cell.base {
        Base::Mentions => Unit::Mentions,
        Base::Answered | Base::Asked => Unit::People,
    }
}

/// What a number of the sentence is, by the claims that could fill it.
pub(super) fn detail(fact: &Fact, numbers: &[Filled]) -> Detail {
    let same = || numbers.iter().filter(|filled| filled.value == fact.value);
    let of = matches!(fact.role, Role::Of | Role::Among);
    let base = same().any(|filled| filled.base) && (of || same().all(|filled| filled.base))
        || same().next().is_none() && of;
    let mut units: Vec<Unit> = same()
        .filter(|filled| filled.base == base)
        .filter_map(|filled| filled.unit)
        .collect();
    units.sort_unstable();
    units.dedup();
    let told = match units.as_slice() {
        [one] => Some(*one),
        _ => None,
    };
    Detail {
        base,
        unit: fact.unit.or(told),
    }
}
