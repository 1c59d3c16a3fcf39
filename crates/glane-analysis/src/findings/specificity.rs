//! Specificity: a word that people of one group wrote more than chance would have it.
//!
//! Made when Lafon's specificity of the word in a group, counted in people and corrected for all tests of the workshop,
//! is beyond chance (see [`crate::comparison`]); from 40 people on. Names the group when its count may be shown; else
//! says only that the word does not come from all groups alike. Evidence: the word's cell in the room and in the group.
//! Strength: 0.6 × the share of the group that wrote it × reach. Silent for a word that a person left out of pictures.

use glane_core::claim::Claim;
use glane_core::disclosure::Disclosed;
use glane_core::evidence::{Base, Measure};
use glane_core::finding::{Arg, Finding, FindingKind};
use glane_core::id::GroupKey;
use glane_stats::Share;

use super::draft::Draft;
use super::rules::{reach, strength, word_cell};
use crate::comparison::{Comparisons, Subject};
use crate::crossing::GroupReading;
use crate::question::QuestionReading;
use crate::question::words::WordReading;

/// The specific words of one question.
pub(super) fn all(question: &QuestionReading, comparisons: &Comparisons) -> Vec<Finding> {
    let told = comparisons.tests.iter().filter(|tested| tested.is_told());
    told.filter_map(|tested| match &tested.subject {
        Subject::Word {
            question: own,
            form,
            group,
        } if *own == question.key => of_word(question, form, group),
        _ => None,
    })
    .collect()
}

fn of_word(question: &QuestionReading, form: &str, group: &GroupKey) -> Option<Finding> {
    let words = &question.words()?.words;
    let word = words.iter().find(|word| word.form == form)?;
    let room = word_cell(question, word).measuring(Measure::People, Base::Answered);
    let draft = |key| {
        Draft::new(FindingKind::Specificity, key, std::slice::from_ref(&room))
            .word("word", &word.shown, room.clone())
            .value("total", Arg::Count(word.people), room.clone())
            .base("n", question.n, room.clone())
    };
    let weight = |share| strength(600, &[share, reach(question.n)]);
    match shown(question, word, group) {
        Some((group, count, n)) => {
            let own = room.clone().among(group.key.clone());
            draft("finding-word-specific")
                .names("group", &group.label, own.clone())
                .value("count", Arg::Count(count), own.clone())
                .base("group_n", n, own.clone())
                .claims(Claim::Distinguishable {
                    cells: vec![own, room.clone()],
                })
                .finding(weight(Share::new(count, n)))
        }
        None => draft("finding-word-specific-masked")
            .claims(Claim::Distinguishable {
                cells: vec![room.clone()],
            })
            .finding(weight(Share::new(word.people, question.n))),
    }
}

/// What may be shown of the word in the group: the people who wrote it, and those who answered.
fn shown<'a>(
    question: &'a QuestionReading,
    word: &WordReading,
    key: &GroupKey,
) -> Option<(&'a GroupReading, u64, u64)> {
    let place = question.groups.iter().position(|group| group.key == *key)?;
    let group = question.groups.get(place)?;
    match (word.groups.get(place)?, group.n) {
        (Disclosed::Shown(count), Disclosed::Shown(n)) => Some((group, *count, n)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use glane_core::ballot::Body;
    use glane_core::kind::Payload;

    use super::super::rules::tests::count_of;
    use super::*;
    use crate::Reading;
    use crate::fixture::{ballot, person, script, snapshot};

    fn found(groups: &[(u32, u32)]) -> Vec<Finding> {
        let mut people = Vec::new();
        let mut ballots = Vec::new();
        for (place, &(size, with)) in groups.iter().enumerate() {
            for at in 0..size {
                let id = u32::try_from(people.len()).unwrap() + 1;
                people.push(person(id, Some(["g1", "g2", "g3"][place])));
                let word = if at < with { "utile" } else { "lent" };
                let body = Body::Answered(Payload::Words(vec![word.to_owned()]));
                ballots.push(ballot("words", Some(id), body));
            }
        }
        let reading = Reading::of(&script(&["g1", "g2", "g3"]), &snapshot(people, ballots));
        let own = reading
            .questions
            .iter()
            .find(|q| q.key.as_str() == "words")
            .unwrap();
        all(own, &reading.comparisons)
    }

    #[test]
    fn a_word_of_one_group_is_named_with_its_group() {
        let words = found(&[(20, 14), (20, 5), (20, 0)]);
        let utile = &words
            .iter()
            .find(|f| f.sentence.args["word"] == Arg::Text("utile".into()))
            .unwrap();
        assert_eq!(utile.sentence.key, "finding-word-specific");
        assert_eq!(
            (count_of(utile, "count"), count_of(utile, "group_n")),
            (14, 20)
        );
        assert_eq!((count_of(utile, "total"), count_of(utile, "n")), (19, 60));
    }

    #[test]
    fn a_group_that_may_not_be_named_is_not_and_a_small_room_is_silent() {
        let words = found(&[(20, 12), (20, 1), (20, 0)]);
        let utile = words
            .iter()
            .find(|f| f.sentence.args["word"] == Arg::Text("utile".into()))
            .unwrap();
        assert_eq!(utile.sentence.key, "finding-word-specific-masked");
        assert!(utile.cells.iter().all(|cell| cell.group.is_none()));
        assert!(found(&[(13, 12), (13, 0), (13, 0)]).is_empty());
        assert!(found(&[(20, 7), (20, 6), (20, 6)]).is_empty());
    }
}
