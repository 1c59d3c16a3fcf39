//! Voices: how many people wrote an answer of their own.
//!
//! Made for an open question somebody handed in a ballot to, even if all are blank. Evidence: the number
//! who answered, out of everyone asked. Strength: 0.2 × that share × reach. What they wrote speaks for
//! itself, beside it.

use glane_core::claim::Claim;
use glane_core::evidence::{Base, Measure};
use glane_core::finding::{Arg, Finding, FindingKind};
use glane_core::kind::Kind;
use glane_stats::Share;

use super::draft::Draft;
use super::rules::{reach, strength, whole};
use crate::question::QuestionReading;

pub(super) fn find(question: &QuestionReading) -> Option<Finding> {
    let asked = question.asked();
    if !matches!(question.kind, Kind::Open(_)) || question.missing == asked {
        return None;
    }
    if question.raised > 0 {
        return by_hand(question);
    }
    let cell = whole(question).measuring(Measure::People, Base::Asked);
    let mut draft = Draft::new(
        FindingKind::Voices,
        "finding-open-count",
        std::slice::from_ref(&cell),
    )
    .names("question", &question.label, cell.clone())
    .value("count", Arg::Count(question.n), cell.clone())
    .base("n", asked, cell.clone());
    if question.n == 0 {
        draft = draft.claims(Claim::Absent { cells: vec![cell] });
    }
    draft.finding(strength(
        200,
        &[Share::new(question.n, asked), reach(asked)],
    ))
}

/// The same where hands were raised: they are of nobody, so it is said how many there are, and not out of how many people.
fn by_hand(question: &QuestionReading) -> Option<Finding> {
    let cell = whole(question);
    let hands = whole(question).measuring(Measure::Raised, Base::Answered);
    let n = question.n;
    Draft::new(
        FindingKind::Voices,
        "finding-open-count-hands",
        std::slice::from_ref(&cell),
    )
    .names("question", &question.label, cell.clone())
    .value("count", Arg::Count(n), cell)
    .value("hands", Arg::Count(question.raised), hands)
    .finding(strength(200, &[reach(n)]))
}

#[cfg(test)]
mod tests {
    use glane_core::tally::Content;

    use super::super::rules::tests::count_of;
    use super::*;
    use crate::fixture::read;

    #[test]
    fn those_who_wrote_out_of_those_asked() {
        let mut question = read("open", 3, Content::Texts(3));
        question.missing = 4;
        question.blank = 1;
        let found = find(&question).unwrap();
        assert_eq!((count_of(&found, "count"), count_of(&found, "n")), (3, 8));
        assert!(find(&read("open", 0, Content::Texts(0))).is_none());
    }
    #[test]
    fn hands_are_said_and_never_counted_among_the_people() {
        let mut question = read("open", 11, Content::Texts(11));
        question.raised = 9;
        question.missing = 25;
        let found = find(&question).unwrap();
        assert_eq!(found.sentence.key, "finding-open-count-hands");
        assert_eq!(
            (count_of(&found, "count"), count_of(&found, "hands")),
            (11, 9)
        );
        assert!(!found.sentence.args.contains_key("n"));
    }
}
