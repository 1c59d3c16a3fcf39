//! « Les grands enseignements »: the strongest findings, each with the people it is about and the way to its figures.

use glane_analysis::Reading;
use glane_core::finding::{Finding, FindingKind};
use glane_core::judged::FindingState;
use serde::Serialize;

use crate::words::Texts;

/// How many findings are lessons: what a reader takes in before the questions themselves.
const MOST: usize = 10;
/// How many of one question may be among them, so that one loud question does not hush the others.
const MOST_OF_ONE: usize = 3;

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
        let left = found.len().saturating_sub(chosen.len());
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

/// What people keep, then the strongest, a few of each question at most; never what a person left out. Two kinds stand back: how many wrote says nothing of what
/// they wrote, and the whole order of a question's answers adds little to a plainer finding about it.
fn choose(found: &[Finding]) -> Vec<&Finding> {
    let of = |state| found.iter().filter(move |finding| finding.state == state);
    let mut chosen: Vec<&Finding> = of(FindingState::Kept).collect();
    for finding in of(FindingState::Proposed) {
        let same = chosen
            .iter()
            .filter(|other| other.questions == finding.questions)
            .count();
        let most = match finding.kind {
            FindingKind::Voices => 0,
            FindingKind::Order => 1,
            _ => MOST_OF_ONE,
        };
        if same < most && chosen.len() < MOST {
            chosen.push(finding);
        }
    }
    chosen
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
