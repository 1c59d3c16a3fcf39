//! Joined: findings that a person reads together, said one after the other.
//!
//! Made for each set of findings a person joined, all of which are still found, in the order in which they are listed.
//! What says several findings itself is taken apart, and none is said twice: so many findings are one heading and as many
//! sentences. Evidence: theirs. Strength: that of the strongest. The machine adds no word of its own between them.

use std::collections::BTreeSet;

use glane_core::finding::{Arg, Finding, FindingKind, Template};
use glane_core::id::FindingId;

use super::draft::Draft;
use crate::reading::Reading;

/// The messages that say two findings or more, by how many they are; beyond, they are several.
const KEYS: [&str; 5] = [
    "restitution-joined",
    "restitution-joined-three",
    "restitution-joined-four",
    "restitution-joined-five",
    "restitution-joined-six",
];
const MANY: &str = "restitution-joined-many";
/// The message of all but the first: no heading of its own.
const REST: &str = "restitution-joined-rest";

pub(super) fn all(reading: &Reading, found: &[Finding]) -> Vec<Finding> {
    let mut sets: Vec<&BTreeSet<FindingId>> = reading.judged.joined().collect();
    if sets.is_empty() {
        return Vec::new();
    }
    let mut known = found.to_vec();
    // What was joined may be joined again: it is known once it is made.
    loop {
        let before = sets.len();
        sets.retain(|set| {
            let Some(joined) = join(set, &known) else {
                return true;
            };
            if known.iter().all(|one| one.id != joined.id) {
                known.push(joined);
            }
            false
        });
        if sets.len() == before {
            return known.split_off(found.len());
        }
    }
}

/// The findings of a set in the order in which they are listed, those that say several taken apart, each once; nothing if
/// one of them is no longer found.
pub fn apart<'a>(set: &BTreeSet<FindingId>, found: &'a [Finding]) -> Option<Vec<&'a Finding>> {
    let mut said: Vec<&Template> = Vec::new();
    for id in set {
        let one = found.iter().find(|one| one.id == *id)?;
        within(&one.sentence, &mut said);
    }
    let is_said = |one: &&Finding| said.contains(&&one.sentence);
    Some(found.iter().filter(is_said).collect())
}

/// The sentences that say one thing each.
fn within<'a>(sentence: &'a Template, out: &mut Vec<&'a Template>) {
    let inner = sentence.args.values().filter_map(|arg| match arg {
        Arg::Sentence(inner) => Some(inner),
        _ => None,
    });
    let before = out.len();
    for one in inner {
        within(one, out);
    }
    if out.len() == before {
        out.push(sentence);
    }
}

fn join(set: &BTreeSet<FindingId>, found: &[Finding]) -> Option<Finding> {
    let parts = apart(set, found).filter(|parts| parts.len() > 1)?;
    let strength = parts.iter().map(|part| part.strength).max()?;
    let key = KEYS.get(parts.len() - 2).copied().unwrap_or(MANY);
    let (last, before) = parts.split_last()?;
    let mut joined = (*last).clone();
    for (at, part) in before.iter().enumerate().rev() {
        let key = if at == 0 { key } else { REST };
        joined = Draft::pair(FindingKind::Joined, key, part, &joined).finding(strength)?;
    }
    Some(joined)
}

#[cfg(test)]
mod tests {
    use glane_core::ballot::Body;
    use glane_core::decision::Act;
    use glane_core::id::QuestionKey;
    use glane_core::kind::Payload;

    use super::*;
    use crate::fixture::{ballot, decided, item, person, script, snapshot};

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

    /// Every message of a sentence, the outermost first.
    fn keys(sentence: &Template) -> Vec<String> {
        let inner = sentence.args.values().filter_map(|arg| match arg {
            Arg::Sentence(inner) => Some(keys(inner)),
            _ => None,
        });
        let mut all = vec![sentence.key.clone()];
        all.extend(inner.flatten());
        all
    }

    #[test]
    fn so_many_findings_are_one_heading_and_as_many_sentences_joined_again_too() {
        let people = (1..=9).map(|id| person(id, None)).collect();
        let ballots = (1..=9)
            .flat_map(|id| {
                let low = Payload::Score(i64::from(id) % 2 * 5);
                [
                    ballot("scale", Some(id), Body::Answered(low)),
                    ballot("open", Some(id), Body::Blank),
                    ballot(
                        "choice",
                        Some(id),
                        Body::Answered(Payload::Items([item("x")].into())),
                    ),
                ]
            })
            .collect();
        let mut data = snapshot(people, ballots);
        let read = |data: &_| crate::findings(&Reading::of(&script(&[]), data));
        let made = |all: &[Finding]| -> Vec<Finding> {
            let joined = all.iter().filter(|one| one.kind == FindingKind::Joined);
            joined.cloned().collect()
        };
        let single = read(&data);
        assert!(single.len() > 3, "{}", single.len());
        let mut join = |ids: &[&FindingId]| {
            let findings = ids.iter().map(|id| (*id).clone()).collect();
            data.decisions
                .extend(decided(Act::Join { findings, on: true }));
            read(&data)
        };
        let two = made(&join(&[&single[0].id, &single[1].id]));
        assert_eq!(two.len(), 1);
        // The pair, one of its own findings again, and two more.
        let all = join(&[&two[0].id, &single[1].id, &single[2].id, &single[3].id]);
        let four = made(&all).into_iter().find(|one| one.id != two[0].id);
        let keys = keys(&four.unwrap().sentence);
        let own = |key: &&String| key.starts_with("restitution-joined");
        let headings: Vec<&String> = keys.iter().filter(own).collect();
        assert_eq!(headings, ["restitution-joined-four", REST, REST]);
        let mut said: Vec<&String> = keys.iter().filter(|key| !own(key)).collect();
        assert_eq!(said.len(), 4, "{keys:?}");
        said.sort();
        let mut each: Vec<&String> = single[..4].iter().map(|one| &one.sentence.key).collect();
        each.sort();
        assert_eq!(said, each);
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
