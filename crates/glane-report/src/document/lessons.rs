//! « Les grands enseignements »: the strongest findings, each with the people it is about and the way to its figures.

use std::cmp::Reverse;

use glane_analysis::Reading;
use glane_core::draft::{BlockKind, Draft};
use glane_core::finding::{Finding, FindingKind};
use glane_core::id::BlockKey;
use glane_core::judged::FindingState;
use serde::Serialize;

use super::wording::{self, Wording};
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

/// One lesson, or what people put among them.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Lesson {
    /// `finding`, `reading` or `closing`.
    pub block: &'static str,
    /// What sort of block it is, where it is no finding.
    pub label: Option<String>,
    pub sentence: String,
    /// What it quotes, word for word, between the language's quotation marks.
    pub quotes: Vec<String>,
    /// Who signs it, and why it stands though it is not proved.
    pub signed: Option<String>,
    /// Where its figures are; people's own blocks have none.
    pub proof: Option<Proof>,
}

/// What a finding leans on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Proof {
    /// How many answered, out of how many.
    pub evidence: String,
    /// What the way to the figures is called.
    pub source: String,
    /// The anchor of the question's part.
    pub anchor: String,
    /// The finding's name.
    pub id: String,
    /// The finding's kind.
    pub kind: &'static str,
    /// The ids of the cells its numbers are read from, as a JSON array: what a program needs to check the sentence.
    pub cells: String,
}

impl Lessons {
    pub fn of(
        reading: &Reading,
        found: &[Finding],
        wording: Wording<'_>,
        texts: &Texts<'_>,
    ) -> Self {
        let chosen = choose(found);
        let left = standing(found).saturating_sub(chosen.len());
        Self {
            heading: texts.text("restitution-heading-lessons"),
            intro: texts.text(if chosen.is_empty() {
                "restitution-lessons-none"
            } else if *wording.draft == Draft::default() {
                "restitution-lessons-how"
            } else {
                "restitution-lessons-edited"
            }),
            entries: arranged(&chosen, wording.draft)
                .iter()
                .filter_map(|key| entry(reading, &chosen, key, wording, texts))
                .collect(),
            more: (left > 0)
                .then(|| texts.format("restitution-lessons-more", &[("n", left.into())])),
        }
    }
}

/// How many findings nobody left out.
pub(crate) fn standing(found: &[Finding]) -> usize {
    let left_out = |finding: &&Finding| finding.state == FindingState::Dropped;
    found.iter().filter(|finding| !left_out(finding)).count()
}

/// What people keep, then the strongest of each kind, then the strongest of what is left; a few of each question at
/// most, and never what a person left out. Some kinds stand back: how many wrote says nothing of what they wrote, and
/// orders, sums and rare answers add little to a plainer finding about the same question.
pub(crate) fn choose(found: &[Finding]) -> Vec<&Finding> {
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

/// The lessons and people's own blocks, in their order.
pub(crate) fn arranged(chosen: &[&Finding], draft: &Draft) -> Vec<BlockKey> {
    let keys = chosen.iter().filter_map(|one| BlockKey::of(&one.id));
    draft.arrange(keys)
}

fn entry(
    reading: &Reading,
    chosen: &[&Finding],
    key: &BlockKey,
    wording: Wording<'_>,
    texts: &Texts<'_>,
) -> Option<Lesson> {
    let Some(id) = key.finding() else {
        return own(key, wording, texts);
    };
    let finding = chosen.iter().find(|finding| finding.id == id)?;
    lesson(reading, finding, wording, texts)
}

/// What a person added.
fn own(key: &BlockKey, wording: Wording<'_>, texts: &Texts<'_>) -> Option<Lesson> {
    let written = wording.draft.block(key).filter(|_| !wording.is_machine)?;
    Some(Lesson {
        block: written.block.kind.name(),
        label: wording::label(written.block.kind, texts),
        sentence: wording::spaced(&written.block.text, texts),
        quotes: Vec::new(),
        signed: wording::signed(written, texts),
        proof: None,
    })
}

pub(super) fn lesson(
    reading: &Reading,
    finding: &Finding,
    wording: Wording<'_>,
    texts: &Texts<'_>,
) -> Option<Lesson> {
    let key = finding.questions.first()?;
    let place = reading
        .questions
        .iter()
        .position(|question| question.key == *key)?;
    let question = reading.questions.get(place)?;
    let asked = question.asked();
    let cells: Vec<String> = finding.cells.iter().map(ToString::to_string).collect();
    let written = wording.written(finding);
    Some(Lesson {
        block: BlockKind::Finding.name(),
        label: None,
        sentence: wording.sentence(finding, texts),
        quotes: finding
            .verbatims
            .iter()
            .filter_map(|quote| reading.passage(quote))
            .map(|passage| texts.quote(passage))
            .collect(),
        signed: written.and_then(|written| wording::signed(written, texts)),
        proof: Some(Proof {
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
            id: finding.id.to_string(),
            kind: finding.kind.name(),
            cells: serde_json::to_string(&cells).unwrap_or_default(),
        }),
    })
}
