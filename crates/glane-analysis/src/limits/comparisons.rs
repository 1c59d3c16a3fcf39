//! Comparisons that were tested and show nothing: between groups, and between two scales.

use glane_core::claim::Claim;
use glane_core::evidence::{Base, CellRef, Facet, Measure};
use glane_core::finding::Arg;

use super::{Limit, LimitKind};
use crate::comparison::{Subject, Tested};
use crate::reading::Reading;

pub(super) fn all(reading: &Reading) -> Vec<Limit> {
    let tests = &reading.comparisons.tests;
    let scales = tests.iter().filter_map(|tested| of_scales(reading, tested));
    let groups = tests
        .iter()
        .filter(|tested| !matches!(tested.subject, Subject::Scales { .. }));
    let made = groups.clone().count();
    let silent = made > 0 && !groups.clone().any(Tested::is_told);
    let groups = silent.then(|| {
        let n = Arg::Count(u64::try_from(made).unwrap_or(u64::MAX));
        Limit::new(LimitKind::Groups, "restitution-limit-groups-alike", vec![]).fact("n", n)
    });
    groups.into_iter().chain(scales).collect()
}

fn of_scales(reading: &Reading, tested: &Tested) -> Option<Limit> {
    let Subject::Scales { first, second, .. } = &tested.subject else {
        return None;
    };
    if tested.is_told() {
        return None;
    }
    let (one, other) = (reading.question(first)?, reading.question(second)?);
    let mean = |question: &crate::QuestionReading| {
        CellRef::room(question.key.clone(), question.round, Facet::Whole)
            .measuring(Measure::Mean, Base::Answered)
    };
    let names = |name: &str, question: &crate::QuestionReading| {
        let claim = Claim::Names {
            arg: name.to_owned(),
            cell: mean(question),
        };
        (Arg::Label(question.label.clone()), claim)
    };
    let ((a, names_a), (b, names_b)) = (names("first", one), names("second", other));
    let mut limit = Limit::new(
        LimitKind::Scales,
        "restitution-limit-scales",
        vec![first.clone(), second.clone()],
    )
    .told("first", a, names_a)
    .told("second", b, names_b);
    limit.claims.push(Claim::NotDistinguishable {
        cells: vec![mean(one), mean(other)],
    });
    Some(limit)
}
