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
