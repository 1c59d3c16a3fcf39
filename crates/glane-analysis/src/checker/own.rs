//! A sentence that a person wrote: held against the cells and the answers it cites, and against nothing else.

use glane_core::disclosure::Disclosed;
use glane_core::evidence::{CellRef, Figure, Measure};
use glane_stats::Ratio;

use super::fact::Fact;
use super::filled::{base_unit, unit_of};
use super::ground::Ground;
use super::layout::Bound;
use super::name::{NameId, NameKind};
use super::number::Value;
use super::original::{Detail, Original};
use super::role::Role;
use super::text::plain;
use super::verdict::{Fault, Reason, Verdict};
use super::{amounts, compare};
use crate::reading::Reading;

/// How finely a mean is written.
const PLACES: u8 = 1;

pub(super) fn check(
    ground: &Ground,
    reading: &Reading,
    cells: &[CellRef],
    quotes: &[String],
    text: &str,
) -> Verdict {
    let mut verdict = Verdict::default();
    let mut original = Original::cited(ground, reading, cells);
    original.quotes = quotes.to_vec();
    for cell in cells {
        match reading.cell(cell) {
            None => verdict.add(Fault::CellMissing, cell.to_string(), None),
            Some(read) => match read.value {
                Disclosed::Hidden => verdict.add(Fault::Hidden, cell.to_string(), None),
                Disclosed::Shown(figure) => add(
                    ground,
                    reading,
                    cell,
                    figure,
                    read.n.shown().copied(),
                    &mut original,
                ),
            },
        }
    }
    let rest = compare::compare(ground, &original, text);
    verdict.reasons.extend(rest.reasons);
    // Words of courtesy and passage need no reference.
    let told = |reason: &Reason| reason.fault == Fault::NoReference;
    let bare = cells.is_empty() && quotes.is_empty() && !verdict.reasons.is_empty();
    if bare && !verdict.reasons.iter().any(told) {
        verdict.add(Fault::NoReference, plain(text), None);
    }
    // A person's sentence has no other to say what it means: it is wrong only where every part of it was understood, and
    // is about what it is held against. A number beside the one answer that is named is that answer's, right or wrong.
    let named = amounts::said(ground, &plain(text)).names;
    let is_of_one = matches!(named.as_slice(), [one] if original.names.contains(one));
    verdict.is_partial = verdict.reasons.iter().any(|reason| {
        // « Ils en parlent d'abord à des amis », "they ask friends first": what they do first is no place of an answer.
        let is_of_deeds = matches!(reason.found.as_str(), "first" | "d'abord" | "d' abord");
        let is_known = reason.fault == Fault::NumberUnclaimed && is_of_one;
        (reason.fault.is_outside() && !is_known)
            || (reason.fault == Fault::SignWrong && is_of_deeds)
    });
    verdict
}

/// The numbers that a cell bears out: what it is worth, its share, its base.
fn add(
    ground: &Ground,
    reading: &Reading,
    cell: &CellRef,
    figure: Figure,
    n: Option<u64>,
    original: &mut Original,
) {
    let bound = about(ground, reading, cell);
    let fact = |value: Value, percent: bool, role: Role, bound: Bound| {
        Fact::of_cell(value, percent, role, bound, written(value))
    };
    let mut put = |fact: Fact, detail: Detail| {
        original.said.facts.push(fact);
        original.details.push(detail);
    };
    let people = matches!(cell.measure, Measure::People | Measure::Coded);
    match figure {
        Figure::Count(count) => {
            let unit = unit_of(cell);
            put(
                fact(Value::whole(count), false, Role::Plain, bound.clone()),
                Detail { base: false, unit },
            );
            if let Some(of) =
                n.filter(|of| *of > 0 && (people || cell.measure == Measure::Mentions))
            {
                let percent = (u128::from(count) * 200 + u128::from(of)) / (u128::from(of) * 2);
                let percent = Value::Decimal {
                    digits: i128::try_from(percent).unwrap_or(i128::MAX),
                    places: 0,
                };
                put(
                    fact(percent, true, Role::Plain, bound.clone()),
                    Detail {
                        base: false,
                        unit: None,
                    },
                );
            }
        }
        Figure::Ratio {
            numerator,
            denominator,
        } => {
            let mean = Ratio::new(numerator, denominator).and_then(|ratio| ratio.rounded(PLACES));
            if let Some(digits) = mean {
                put(
                    fact(
                        Value::Decimal {
                            digits,
                            places: PLACES,
                        },
                        false,
                        Role::Plain,
                        bound.clone(),
                    ),
                    Detail::default(),
                );
            }
            let max = reading
                .question(&cell.question)
                .and_then(|question| question.scale())
                .map(|scale| scale.max);
            if let Some(max) = max {
                let value = Value::Decimal {
                    digits: i128::from(max),
                    places: 0,
                };
                put(
                    fact(value, false, Role::Of, bound.clone()),
                    Detail {
                        base: true,
                        unit: None,
                    },
                );
            }
        }
    }
    if let Some(n) = n {
        // What people are counted out of may be said with « sur » only of a count of people.
        let role = if matches!(figure, Figure::Count(_)) {
            Role::Of
        } else {
            Role::Among
        };
        put(
            fact(Value::whole(n), false, role, bound),
            Detail {
                base: true,
                unit: Some(base_unit(cell)),
            },
        );
    }
}

fn about(ground: &Ground, reading: &Reading, cell: &CellRef) -> Bound {
    let mut bound = Bound::default();
    for label in reading.labels(cell) {
        let Some(id) = ground.names.id(label.get(ground.lang.code())) else {
            continue;
        };
        set(&mut bound, ground.names.kind(id), id);
    }
    // A sentence that names a question takes none of another's numbers.
    bound.question.clear();
    let asked = reading.question(&cell.question);
    let asked = asked.and_then(|one| ground.names.id(one.label.get(ground.lang.code())));
    bound.question.extend(asked);
    bound
}

fn set(bound: &mut Bound, kind: NameKind, id: NameId) {
    let place = match kind {
        NameKind::Question => &mut bound.question,
        NameKind::Group => &mut bound.group,
        NameKind::Part | NameKind::Family => &mut bound.part,
        NameKind::Workshop => return,
    };
    place.insert(id);
}

fn written(value: Value) -> String {
    match value {
        Value::Decimal { digits, places: 0 } => digits.to_string(),
        Value::Decimal { digits, places } => {
            let unit = 10_i128.pow(u32::from(places));
            format!(
                "{},{:0width$}",
                digits / unit,
                (digits % unit).abs(),
                width = usize::from(places)
            )
        }
        _ => String::new(),
    }
}
