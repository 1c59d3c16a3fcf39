//! Tension: two findings that pull apart, side by side.
//!
//! Made when accounts are kept strictly professional (the option that comes first, or is agreed on, of the question of
//! role `comptes` bears the role `cadre`) and the hours of contact are office hours (see hours) in a question of role
//! `horaires`: what protects those who work and what reaches people pull apart. Evidence: both findings' own. Strength:
//! the lesser of theirs. It says that both are there, never that one is the cause of the other.

use glane_core::evidence::Facet;
use glane_core::finding::{Finding, FindingKind};

use super::draft::Draft;
use crate::question::QuestionReading;
use crate::reading::Reading;

const ROLE: &str = "role";
const ACCOUNTS: &str = "comptes";
const HOURS: &str = "horaires";
const FRAME: &str = "cadre";

pub(super) fn find(reading: &Reading, found: &[Finding]) -> Option<Finding> {
    let of = |role: &str, finding: &Finding| {
        let question = finding
            .questions
            .first()
            .and_then(|key| reading.question(key))?;
        (question.tags.get(ROLE).map(String::as_str) == Some(role)).then_some(question)
    };
    let framed = found.iter().find(|finding| {
        matches!(
            finding.kind,
            FindingKind::Consensus | FindingKind::Dominance
        ) && of(ACCOUNTS, finding).is_some_and(|question| is_frame(question, finding))
    })?;
    let hours = found
        .iter()
        .find(|finding| finding.kind == FindingKind::Hours && of(HOURS, finding).is_some())?;
    Draft::pair(FindingKind::Tension, "restitution-tension", framed, hours)
        .finding(framed.strength.min(hours.strength))
}

/// Whether the option that a finding is first about sets a frame.
fn is_frame(question: &QuestionReading, finding: &Finding) -> bool {
    let first = finding.cells.first().map(|cell| &cell.facet);
    let item = match first {
        Some(Facet::Item(key)) => question.items().and_then(|items| items.item(key)),
        _ => None,
    };
    item.is_some_and(|item| item.tags.get(ROLE).map(String::as_str) == Some(FRAME))
}

#[cfg(test)]
mod tests {
    use glane_core::ballot::Body;
    use glane_core::date::{Minute, Window};
    use glane_core::kind::Payload;

    use super::*;
    use crate::fixture::{ballot, item, person, script, snapshot};

    /// Nine people: the first option is a frame, the first slot ends at noon and the others late.
    fn found(framed: &str, hours: &str) -> Vec<FindingKind> {
        let mut script = script(&[]);
        for question in &mut script.questions {
            let role = match question.key.as_str() {
                "choice" => ACCOUNTS,
                "slots" => HOURS,
                _ => continue,
            };
            question.tags.insert(ROLE.to_owned(), role.to_owned());
            for (at, option) in (0_u16..).zip(&mut question.items) {
                let (from, to) = (Minute(600), Minute(if at == 0 { 720 } else { 1200 }));
                option.window = (role == HOURS).then_some(Window { from, to });
                if role == ACCOUNTS && at == 0 {
                    option.tags.insert(ROLE.to_owned(), FRAME.to_owned());
                }
            }
        }
        let tick = |question, id, key| {
            ballot(
                question,
                Some(id),
                Body::Answered(Payload::Items([item(key)].into())),
            )
        };
        let ballots = (1..=9)
            .flat_map(|id| [tick("choice", id, framed), tick("slots", id, hours)])
            .collect();
        let people = (1..=9).map(|id| person(id, None)).collect();
        let found = crate::findings(&Reading::of(&script, &snapshot(people, ballots)));
        found.into_iter().map(|one| one.kind).collect()
    }

    #[test]
    fn a_frame_and_office_hours_pull_apart() {
        assert!(found("x", "x").contains(&FindingKind::Tension));
    }

    #[test]
    fn without_the_one_or_the_other_there_is_none() {
        assert!(!found("y", "x").contains(&FindingKind::Tension));
        assert!(!found("x", "y").contains(&FindingKind::Tension));
    }
}
