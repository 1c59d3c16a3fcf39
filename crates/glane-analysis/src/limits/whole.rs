//! Of the workshop as a whole: who was not there, and why people answered as they did.

use glane_core::finding::Arg;

use super::{Limit, LimitKind};
use crate::reading::Reading;

pub(super) fn all(reading: &Reading) -> Vec<Limit> {
    let people = Arg::Count(reading.method.people);
    let absent =
        Limit::new(LimitKind::Absent, "restitution-method-small", vec![]).fact("n", people);
    let several = reading
        .questions
        .iter()
        .filter(|question| question.n > 0)
        .count()
        > 1;
    let cause = several.then(|| Limit::new(LimitKind::Cause, "restitution-limit-cause", vec![]));
    std::iter::once(absent).chain(cause).collect()
}
