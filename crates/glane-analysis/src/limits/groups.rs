//! What cannot be said of groups: figures that are hidden, people in none, what people wrote.

use glane_core::evidence::{CellRef, Facet};
use glane_core::finding::Arg;
use glane_core::id::QuestionKey;
use glane_core::kind::Kind;

use super::{Limit, LimitKind};
use crate::comparison::Subject;
use crate::crossing::told::hides;
use crate::question::QuestionReading;
use crate::reading::Reading;

pub(super) fn all(reading: &Reading) -> Vec<Limit> {
    let method = &reading.method;
    let mut found = Vec::new();
    if method.groups.is_empty() {
        return found;
    }
    let asked = || {
        let all = reading.questions.iter();
        all.filter(|question| question.n > 0 && !question.is_by_table())
    };
    let hidden: Vec<QuestionKey> = asked()
        .filter(|question| question.groups.iter().any(hides))
        .map(|question| question.key.clone())
        .collect();
    if !hidden.is_empty() {
        let n = Arg::Count(u64::try_from(hidden.len()).unwrap_or(u64::MAX));
        let k = Arg::Count(u64::from(reading.script.threshold));
        let limit = Limit::new(LimitKind::Groups, "restitution-limit-hidden", hidden);
        found.push(limit.fact("n", n).fact("k", k));
    }
    if method.ungrouped > 0 {
        let limit = Limit::new(LimitKind::Groups, "restitution-limit-ungrouped", vec![]);
        found.push(limit.fact("n", Arg::Count(method.ungrouped)));
    }
    let written = |question: &&QuestionReading| match question.kind {
        Kind::Words(_) => !compared(reading, &question.key),
        Kind::Statements(_) => true,
        Kind::Open(_) => question.texts().is_none_or(|texts| texts.themes.is_empty()),
        _ => false,
    };
    for question in asked().filter(written) {
        let cell = CellRef::room(question.key.clone(), question.round, Facet::Whole);
        let keys = vec![question.key.clone()];
        let limit = Limit::new(LimitKind::Uncrossed, "restitution-limit-uncrossed", keys);
        found.push(limit.asked(question, cell));
    }
    found
}

/// Whether words of a question were compared between groups.
fn compared(reading: &Reading, key: &QuestionKey) -> bool {
    let mut tests = reading.comparisons.tests.iter();
    tests.any(|tested| matches!(&tested.subject, Subject::Word { question, .. } if question == key))
}
