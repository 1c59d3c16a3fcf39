//! « Les grands enseignements »: the strongest findings, each with the people it is about and the way to its figures.

use std::cmp::Reverse;

use glane_analysis::Reading;
use glane_core::finding::{Finding, FindingKind};
use glane_core::judged::FindingState;
use serde::Serialize;

use crate::words::Texts;

/// How many findings are lessons: what a reader takes in before the questions themselves.
const MOST: usize = 16;
/// How many of one question may be among them, so that one loud question does not hush the others.
const MOST_OF_ONE: usize = 4;

/// The section.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Lessons {
    pub heading: String,
    /// How the sentences came about, or that there are none.
    pub intro: String,
    pub entries: Vec<Lesson>,
    /// How many findings stand at their question only.
    pub more: Option<String>,
}

/// One lesson.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Lesson {
    pub sentence: String,
    /// How many answered, out of how many.
    pub evidence: String,
    /// What the way to the figures is called.
    pub source: String,
    /// The anchor of the question's part.
    pub anchor: String,
    /// What it quotes, word for word, between the language's quotation marks.
    pub quotes: Vec<String>,
    /// The finding's name.
    pub id: String,
    /// The finding's kind.
    pub kind: &'static str,
    /// The ids of the cells its numbers are read from, as a JSON array: what a program needs to check the sentence.
    pub cells: String,
}

impl Lessons {
    pub fn of(reading: &Reading, found: &[Finding], texts: &Texts<'_>) -> Self {
        let chosen = choose(found);
        let standing = found
            .iter()
            .filter(|finding| finding.state != FindingState::Dropped);
        let left = standing.count().saturating_sub(chosen.len());
        Self {
            heading: texts.text("restitution-heading-lessons"),
            intro: texts.text(if chosen.is_empty() {
                "restitution-lessons-none"
            } else {
                "restitution-lessons-how"
            }),
            entries: chosen
                .into_iter()
                .filter_map(|finding| lesson(reading, finding, texts))
                .collect(),
            more: (left > 0)
                .then(|| texts.format("restitution-lessons-more", &[("n", left.into())])),
        }
    }
}

/// What people keep, then the strongest of each kind, then the strongest of what is left; a few of each question at
/// most, and never what a person left out. Some kinds stand back: how many wrote says nothing of what they wrote, and
/// orders, sums and rare answers add little to a plainer finding about the same question.
fn choose(found: &[Finding]) -> Vec<&Finding> {
    let of = |state| found.iter().filter(move |finding| finding.state == state);
    let mut chosen: Vec<&Finding> = of(FindingState::Kept).collect();
    let one_each = of(FindingState::Proposed).filter(|finding| most(finding.kind) > 1);
    for finding in one_each {
        let told = chosen.iter().any(|other| other.kind == finding.kind);
        if !told && has_room(&chosen, finding) {
            chosen.push(finding);
        }
    }
    for finding in of(FindingState::Proposed) {
        if !chosen.iter().any(|other| other.id == finding.id) && has_room(&chosen, finding) {
            chosen.push(finding);
        }
    }
    chosen.sort_by_key(|finding| Reverse(finding.strength));
    chosen
}

fn has_room(chosen: &[&Finding], finding: &Finding) -> bool {
    let same = chosen
        .iter()
        .filter(|other| other.questions == finding.questions)
        .count();
    chosen.len() < MOST && same < most(finding.kind)
}

/// How many of its question may be lessons already for a finding of this kind to be one.
fn most(kind: FindingKind) -> usize {
    match kind {
        FindingKind::Voices => 0,
        FindingKind::Order
        | FindingKind::Rarity
        | FindingKind::Family
        | FindingKind::Concentration => 1,
        _ => MOST_OF_ONE,
    }
}

fn lesson(reading: &Reading, finding: &Finding, texts: &Texts<'_>) -> Option<Lesson> {
    let key = finding.questions.first()?;
    let place = reading
        .questions
        .iter()
        .position(|question| question.key == *key)?;
    let question = reading.questions.get(place)?;
    let asked = question.asked();
    let cells: Vec<String> = finding.cells.iter().map(ToString::to_string).collect();
    Some(Lesson {
        sentence: texts.sentence(&finding.sentence),
        evidence: texts.format(
            if asked == question.n {
                "restitution-lesson-evidence"
            } else {
                "restitution-lesson-evidence-of"
            },
            &[("n", question.n.into()), ("people", asked.into())],
        ),
        source: texts.format("restitution-lesson-source", &[("n", (place + 1).into())]),
        anchor: super::question::anchor(key),
        quotes: finding
            .verbatims
            .iter()
            .filter_map(|quote| reading.passage(quote))
            .map(|passage| texts.quote(passage))
            .collect(),
        id: finding.id.to_string(),
        kind: finding.kind.name(),
        cells: serde_json::to_string(&cells).unwrap_or_default(),
    })
}
