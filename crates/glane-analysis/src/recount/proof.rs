//! Every claim of every finding holds of the data it was made from, and no longer holds with one cell changed.

use std::collections::BTreeSet;

use glane_core::ballot::Body;
use glane_core::claim::Claim;
use glane_core::date::{Minute, Window};
use glane_core::decision::Act;
use glane_core::disclosure::Disclosed;
use glane_core::evidence::{Base, CellRef, Figure};
use glane_core::finding::{Arg, Finding, FindingKind, Template};
use glane_core::id::QuestionKey;
use glane_core::judged::Voice;
use glane_core::kind::Payload;
use glane_core::script::{Script, TONES, TONES_ON, Tags};
use glane_core::workshop::Snapshot;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::draw::workshop;
use crate::Reading;
use crate::claims::{Verdict, holds};
use crate::fixture::{decided, item};

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

/// A random workshop with what findings are made from besides answers: hours, families, a public, roles, tones asked
/// for, voices lifted out, findings joined.
pub(super) fn rich() -> impl Strategy<Value = (Script, Snapshot)> {
    let hours = prop::collection::vec(9..24_u16, 3);
    let families = prop::collection::vec(0..3_usize, 3);
    (workshop(), hours, families, any::<bool>()).prop_map(
        |((mut script, mut data), hours, families, tones)| {
            let tag = |tags: &mut Tags, name: &str, value: &str| {
                tags.insert(name.to_owned(), value.to_owned())
            };
            for question in &mut script.questions {
                match question.key.as_str() {
                    "slots" => {
                        tag(&mut question.tags, "role", "horaires");
                        for (item, end) in question.items.iter_mut().zip(&hours) {
                            let (from, to) = (Minute(8 * 60), Minute(end * 60));
                            item.window = Some(Window { from, to });
                        }
                    }
                    "choice" => {
                        tag(&mut question.tags, "role", "comptes");
                        tag(&mut question.items[0].tags, "role", "cadre");
                    }
                    "choices" => {
                        tag(&mut question.tags, "public", "f1");
                        for (item, family) in question.items.iter_mut().zip(&families) {
                            tag(&mut item.tags, "famille", &format!("f{family}"));
                        }
                    }
                    "words" if tones => {
                        tag(&mut question.tags, TONES, TONES_ON);
                    }
                    _ => {}
                }
            }
            // A slot that the script forgot has no hours.
            for ballot in data
                .ballots
                .iter_mut()
                .filter(|one| one.question.as_str() == "slots")
            {
                if let Body::Answered(Payload::Items(ticked)) = &mut ballot.body {
                    ticked.remove(&item("gone"));
                    if ticked.is_empty() {
                        ticked.insert(item("y"));
                    }
                }
            }
            data.decisions.extend(decided(Act::Voice {
                question: QuestionKey::new("choices").unwrap(),
                voice: Voice::Item(item("x")),
                reason: Some("à entendre".to_owned()),
            }));
            let found = crate::findings(&Reading::of(&script, &data));
            data.decisions.extend(decided(Act::Join {
                findings: found.iter().step_by(3).map(|one| one.id.clone()).collect(),
                on: true,
            }));
            (script, data)
        },
    )
}

fn filled(finding: &Finding) -> bool {
    let claimed: BTreeSet<&str> = finding.claims.iter().filter_map(Claim::arg).collect();
    names("", &finding.sentence)
        .iter()
        .all(|name| claimed.contains(name.as_str()))
}

/// The arguments of a sentence, those of sentences within by their path.
fn names(path: &str, sentence: &Template) -> Vec<String> {
    let of = |(name, arg): (&String, &Arg)| match arg {
        Arg::Sentence(inner) => names(&format!("{path}{name}."), inner),
        _ => vec![format!("{path}{name}")],
    };
    sentence.args.iter().flat_map(of).collect()
}

#[test]
fn random_workshops_make_findings_of_every_kind_that_needs_nothing_rare() {
    let mut runner = TestRunner::deterministic();
    let mut kinds = BTreeSet::new();
    for _ in 0..150 {
        let (script, data) = rich().new_tree(&mut runner).unwrap().current();
        let found = crate::findings(&Reading::of(&script, &data));
        kinds.extend(found.into_iter().map(|one| one.kind.name()));
    }
    for kind in [
        FindingKind::Consensus,
        FindingKind::Dominance,
        FindingKind::Tie,
        FindingKind::Lead,
        FindingKind::Slot,
        FindingKind::Scale,
        FindingKind::Number,
        FindingKind::Ranking,
        FindingKind::Points,
        FindingKind::Grid,
        FindingKind::Word,
        FindingKind::Order,
        FindingKind::Absence,
        FindingKind::Voices,
        FindingKind::Split,
        FindingKind::Family,
        FindingKind::Audience,
        FindingKind::Hours,
        FindingKind::NotOffered,
        FindingKind::Tone,
        FindingKind::Watch,
        FindingKind::Minority,
        FindingKind::Tension,
        FindingKind::Joined,
    ] {
        assert!(kinds.contains(kind.name()), "{kind:?} is never drawn");
    }
}

proptest! {
    #[test]
    fn every_claim_holds_and_fills_the_sentence((script, data) in rich()) {
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
    fn a_claim_with_one_cell_changed_fails((script, data) in rich()) {
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
    fn a_number_a_base_or_an_order_changed_fails((script, data) in rich()) {
        let reading = Reading::of(&script, &data);
        for finding in crate::findings(&reading) {
            for claim in &finding.claims {
                let mut args = finding.sentence.args.clone();
                let mut claim = claim.clone();
                if claim.arg().is_some_and(|arg| arg.contains('.')) {
                    continue;
                }
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
