//! Where hands were raised, sentences count answers: a hand is an answer of nobody's, and never one of the people.

use glane_core::finding::Finding;

use crate::question::QuestionReading;
use crate::reading::Reading;

/// The sentences that count all who answered, and have a twin that counts answers: `finding-tie` is `finding-tie-hands`.
/// Those that count the people of groups have none, since a hand is in no group.
const TWINS: [&str; 31] = [
    "finding-absence",
    "finding-absence-many",
    "finding-audience",
    "finding-audience-far",
    "finding-audience-own",
    "finding-concentration",
    "finding-consensus",
    "finding-dominance",
    "finding-dominance-far",
    "finding-dominance-next",
    "finding-families",
    "finding-family",
    "finding-followed",
    "finding-hours",
    "finding-majority",
    "finding-order",
    "finding-rare",
    "finding-scale-gap-masked",
    "finding-scale-groups",
    "finding-scale-groups-alike",
    "finding-scale-groups-apart",
    "finding-scale-mean",
    "finding-scale-split",
    "finding-scales-apart",
    "finding-scales-gap",
    "finding-slot-first",
    "finding-slot-order",
    "finding-slot-tie",
    "finding-split",
    "finding-tie",
    "finding-unanimity",
];

/// Tells findings of a question so, if hands were raised for it.
pub(super) fn of(question: &QuestionReading, found: &mut [Finding]) {
    if question.raised > 0 {
        found.iter_mut().for_each(tell);
    }
}

/// Tells findings of several questions so, each if hands were raised for one of its own.
pub(super) fn among(reading: &Reading, found: &mut [Finding]) {
    for finding in found {
        let mut own = finding.questions.iter();
        let is_raised = |key| reading.question(key).is_some_and(|one| one.raised > 0);
        if own.any(is_raised) {
            tell(finding);
        }
    }
}

fn tell(finding: &mut Finding) {
    let key = &mut finding.sentence.key;
    if TWINS.contains(&key.as_str()) {
        key.push_str("-hands");
    }
}

#[cfg(test)]
mod tests {
    use super::super::of_question;
    use super::*;
    use crate::fixture::{read, ticked};

    #[test]
    fn sentences_count_answers_where_a_hand_was_raised_and_people_elsewhere() {
        let keys = |raised| {
            let mut question = read("choices", 11, ticked(&[("x", 9), ("y", 3)]));
            question.raised = raised;
            let found = of_question(&question);
            let keys = found.into_iter().map(|finding| finding.sentence.key);
            keys.collect::<Vec<_>>()
        };
        let (people, answers) = (keys(0), keys(7));
        assert!(people.len() > 2, "{people:?}");
        assert!(
            people.iter().all(|key| !key.ends_with("-hands")),
            "{people:?}"
        );
        let told: Vec<String> = people.iter().map(|key| format!("{key}-hands")).collect();
        assert_eq!(answers, told);
    }

    #[test]
    fn what_is_told_so_is_sorted_and_told_once() {
        assert!(TWINS.is_sorted());
        let mut question = read("choices", 11, ticked(&[("x", 9), ("y", 3)]));
        question.raised = 1;
        let mut found = of_question(&question);
        let once = found.clone();
        of(&question, &mut found);
        assert_eq!(found, once);
    }
}
