//! Joined: findings that a person reads together, said one after the other.
//!
//! Made for each set of findings a person joined, all of which are still found, in the order in which they are listed.
//! Evidence: theirs. Strength: that of the strongest. The machine adds no word of its own between them.

use std::collections::BTreeSet;

use glane_core::finding::{Finding, FindingKind};
use glane_core::id::FindingId;

use super::draft::Draft;
use crate::reading::Reading;

const KEY: &str = "restitution-joined";

pub(super) fn all(reading: &Reading, found: &[Finding]) -> Vec<Finding> {
    reading
        .judged
        .joined()
        .filter_map(|set| join(set, found))
        .collect()
}

fn join(set: &BTreeSet<FindingId>, found: &[Finding]) -> Option<Finding> {
    let parts: Vec<&Finding> = found.iter().filter(|one| set.contains(&one.id)).collect();
    if parts.len() != set.len() {
        return None;
    }
    let strength = parts.iter().map(|part| part.strength).max()?;
    let (last, before) = parts.split_last()?;
    let mut joined = (*last).clone();
    for part in before.iter().rev() {
        joined = Draft::pair(FindingKind::Joined, KEY, part, &joined).finding(strength)?;
    }
    Some(joined)
}

#[cfg(test)]
mod tests {
    use glane_core::ballot::Body;
    use glane_core::decision::Act;
    use glane_core::finding::Arg;
    use glane_core::id::QuestionKey;
    use glane_core::kind::Payload;

    use super::*;
    use crate::fixture::{ballot, decided, person, script, snapshot};

    fn found(join: &dyn Fn(&[Finding]) -> BTreeSet<FindingId>) -> Vec<Finding> {
        let people = (1..=9).map(|id| person(id, None)).collect();
        let ballots = (1..=9)
            .map(|id| {
                ballot(
                    "scale",
                    Some(id),
                    Body::Answered(Payload::Score(i64::from(id) % 2 * 5)),
                )
            })
            .chain((1..=9).map(|id| ballot("open", Some(id), Body::Blank)))
            .collect();
        let mut data = snapshot(people, ballots);
        let before = crate::findings(&Reading::of(&script(&[]), &data));
        data.decisions = decided(Act::Join {
            findings: join(&before),
            on: true,
        });
        crate::findings(&Reading::of(&script(&[]), &data))
    }

    #[test]
    fn what_a_person_joins_is_said_in_one_breath() {
        let all = found(&|found| found.iter().map(|one| one.id.clone()).collect());
        let joined = all
            .iter()
            .find(|one| one.kind == FindingKind::Joined)
            .unwrap();
        let questions: Vec<&str> = joined.questions.iter().map(QuestionKey::as_str).collect();
        assert_eq!(questions, ["scale", "open"]);
        assert!(matches!(joined.sentence.args["first"], Arg::Sentence(_)));
        let parts = all.iter().filter(|one| one.kind != FindingKind::Joined);
        assert_eq!(Some(joined.strength), parts.map(|one| one.strength).max());
    }

    #[test]
    fn a_finding_that_is_no_longer_there_undoes_its_join() {
        let lost = FindingId::new("000000000000").unwrap();
        let with_lost = |found: &[Finding]| {
            found
                .iter()
                .map(|one| one.id.clone())
                .chain([lost.clone()])
                .collect()
        };
        assert!(
            found(&with_lost)
                .iter()
                .all(|one| one.kind != FindingKind::Joined)
        );
    }
}
