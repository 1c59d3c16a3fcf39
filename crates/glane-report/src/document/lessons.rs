//! « Les grands enseignements »: the strongest findings, each with the people it is about and the way to its figures.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use glane_analysis::Reading;
use glane_core::draft::{BlockKind, Draft};
use glane_core::finding::{Finding, FindingKind};
use glane_core::id::BlockKey;
use glane_core::judged::FindingState;
use serde::Serialize;

use super::chapter::{self, Chapter};
use super::reaction::{self, Reacted};
use super::wording::{self, Wording};
use crate::check::doubted;
use crate::words::Texts;

/// How many findings are lessons: what a reader takes in before the questions themselves.
const MOST: usize = 7;
/// The key of a sentence about themes that the machine proposed and nobody read begins so.
const UNREAD_THEMES: &str = "finding-theme-proposed";
/// How many of one question may be among them, so that one loud question does not hush the others.
const MOST_OF_ONE: usize = 4;

/// The section.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Lessons {
    pub heading: String,
    /// How the sentences came about, or that there are none.
    pub intro: String,
    /// By what they are about; those that findings say together stand after the questions.
    pub chapters: Vec<Told>,
    /// How many findings stand at their question only.
    pub more: Option<String>,
    /// How many findings were put to the room and stand here no longer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lost: Option<String>,
}

/// What is told under one heading.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Told {
    /// Nothing if there is no other.
    pub heading: Option<String>,
    /// The number of its first finding.
    pub start: usize,
    pub entries: Vec<Lesson>,
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
    /// Whether it is a team's reading with a quantity that nothing proves.
    #[serde(skip)]
    pub is_doubted: bool,
    /// Where its figures are; people's own blocks have none.
    pub proof: Option<Proof>,
    /// The ids of the cells that a person's own finding is held against, as a JSON array.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cells: Option<String>,
    /// What the room made of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reaction: Option<Reacted>,
}

impl Lesson {
    /// Whether it is a finding of a kind.
    pub fn is_of(&self, kind: FindingKind) -> bool {
        let proof = self.proof.as_ref();
        proof.is_some_and(|proof| proof.kind == kind.name())
    }
}

/// What a finding leans on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Proof {
    /// Its place among the lessons by strength, from 0: what has room for few takes the first.
    #[serde(skip)]
    pub rank: usize,
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
    /// The lessons, and what stands after the questions.
    pub fn of(
        reading: &Reading,
        found: &[Finding],
        wording: Wording<'_>,
        texts: &Texts<'_>,
    ) -> (Self, Vec<Told>) {
        let chosen = choose(found, reading);
        let left = standing(found).saturating_sub(chosen.len());
        let mut all: Vec<(Chapter, Vec<Lesson>)> = Vec::new();
        for (key, chapter) in chapter::arranged(reading, &chosen, wording.draft) {
            let Some(lesson) = entry(reading, &chosen, &key, wording, texts) else {
                continue;
            };
            match all.last_mut() {
                Some((last, entries)) if *last == chapter => entries.push(lesson),
                _ => all.push((chapter, vec![lesson])),
            }
        }
        let alone = all
            .iter()
            .filter(|(chapter, _)| !chapter.is_after())
            .count()
            == 1;
        let mut start = 1;
        let told = all.into_iter().map(|(chapter, entries)| {
            let heading = (chapter.is_after() || !alone).then(|| texts.text(chapter.heading()));
            let first = start;
            start += entries.iter().filter(|one| one.proof.is_some()).count();
            let told = Told {
                heading,
                start: first,
                entries,
            };
            (chapter.is_after(), told)
        });
        let (after, before): (Vec<_>, Vec<_>) = told.partition(|(is_after, _)| *is_after);
        let bare = |told: Vec<(bool, Told)>| told.into_iter().map(|(_, told)| told).collect();
        let lessons = Self {
            heading: texts.text("restitution-heading-lessons"),
            intro: texts.text(if chosen.is_empty() {
                "restitution-lessons-none"
            } else if wording.draft.is_empty() {
                "restitution-lessons-how"
            } else {
                "restitution-lessons-edited"
            }),
            chapters: bare(before),
            more: (left > 0)
                .then(|| texts.format("restitution-lessons-more", &[("n", left.into())])),
            lost: reaction::lost(reading, &chosen, texts),
        };
        (lessons, bare(after))
    }
}

/// How many findings nobody left out.
pub(crate) fn standing(found: &[Finding]) -> usize {
    let left_out = |finding: &&Finding| finding.state == FindingState::Dropped;
    found.iter().filter(|finding| !left_out(finding)).count()
}

/// The strongest of each chapter, so that few tell of everything; then the strongest of each kind, then of what is left; a
/// few of each question at most. Some kinds stand back: how many wrote says nothing of what they wrote, and orders, sums and
/// rare answers add little to a plainer finding about the same question. What nobody chose, and themes that nobody has read,
/// stand at their question: a person may put them here. What people put there (kept, joined, told in their words,
/// asked of the room) comes beside: it takes no other's place. What a person left out is never there.
pub fn choose<'a>(found: &'a [Finding], reading: &Reading) -> Vec<&'a Finding> {
    let standing = || {
        found
            .iter()
            .filter(|one| one.state != FindingState::Dropped)
    };
    let machine = || {
        standing().filter(|one| one.kind != FindingKind::Joined && !is_for_its_question_alone(one))
    };
    let mut chosen: Vec<&Finding> = Vec::new();
    let mut chapters: BTreeSet<Chapter> = BTreeSet::new();
    for finding in machine().filter(|finding| most(finding.kind) > 1) {
        let chapter = Chapter::of(finding, reading);
        if !chapters.contains(&chapter) && has_room(&chosen, finding) {
            chapters.insert(chapter);
            chosen.push(finding);
        }
    }
    for finding in machine().filter(|finding| most(finding.kind) > 1) {
        let told = chosen.iter().any(|other| other.kind == finding.kind);
        let is_there = chosen.iter().any(|other| other.id == finding.id);
        if !told && !is_there && has_room(&chosen, finding) {
            chosen.push(finding);
        }
    }
    for finding in machine() {
        if !chosen.iter().any(|other| other.id == finding.id) && has_room(&chosen, finding) {
            chosen.push(finding);
        }
    }
    // What the room was asked about, or somebody wrote, stays, though others have become stronger since.
    let is_peoples = |one: &&Finding| {
        one.state == FindingState::Kept
            || one.kind == FindingKind::Joined
            || reading.reworded.contains(&one.id)
            || reaction::is_put(reading, one)
    };
    for finding in standing().filter(is_peoples) {
        if !chosen.iter().any(|other| other.id == finding.id) {
            chosen.push(finding);
        }
    }
    chosen.sort_by_key(|finding| Reverse(finding.strength));
    chosen
}

/// What people signed of findings and added signed, as a document has it wherever there is room.
pub(crate) fn signed(
    reading: &Reading,
    found: &[Finding],
    draft: &Draft,
    texts: &Texts<'_>,
) -> Vec<Lesson> {
    let wording = Wording {
        draft,
        is_machine: false,
    };
    let all: Vec<&Finding> = found.iter().collect();
    let keys = draft.arrange(found.iter().filter_map(|one| BlockKey::of(&one.id)));
    let signed = keys.iter().filter(|key| {
        let written = draft.block(key);
        written.is_some_and(|written| written.block.by.is_some())
    });
    signed
        .filter_map(|key| entry(reading, &all, key, wording, texts))
        .filter(|lesson| lesson.signed.is_some())
        .collect()
}

/// Whether a finding is a lesson only where a person says so: what nobody chose, and what nobody has read yet.
fn is_for_its_question_alone(finding: &Finding) -> bool {
    finding.kind == FindingKind::Absence || finding.sentence.key.starts_with(UNREAD_THEMES)
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

fn entry(
    reading: &Reading,
    chosen: &[&Finding],
    key: &BlockKey,
    wording: Wording<'_>,
    texts: &Texts<'_>,
) -> Option<Lesson> {
    let Some(id) = key.finding() else {
        return own(reading, key, wording, texts);
    };
    let rank = chosen.iter().position(|finding| finding.id == id)?;
    lesson(reading, chosen.get(rank)?, rank, wording, texts)
}

/// What a person added.
fn own(
    reading: &Reading,
    key: &BlockKey,
    wording: Wording<'_>,
    texts: &Texts<'_>,
) -> Option<Lesson> {
    let written = wording.draft.block(key).filter(|_| !wording.is_machine)?;
    let cells = || {
        let about = written.block.about.iter();
        let cells = about.flat_map(|question| reading.cells_of(question));
        let cells: Vec<String> = cells.map(|cell| cell.to_string()).collect();
        serde_json::to_string(&cells).unwrap_or_default()
    };
    let doubted = match written.block.kind {
        BlockKind::Finding => Vec::new(),
        BlockKind::Reading | BlockKind::Closing => doubted(reading, &written.block.text),
    };
    Some(Lesson {
        block: written.block.kind.name(),
        cells: (written.block.kind == BlockKind::Finding).then(cells),
        label: Some(wording::own_label(written.block.kind, texts)),
        sentence: wording::spaced(&written.block.text, texts),
        quotes: Vec::new(),
        signed: wording::doubted(written, &doubted, texts)
            .or_else(|| wording::signed(written, texts)),
        is_doubted: !doubted.is_empty(),
        proof: None,
        reaction: None,
    })
}

pub(super) fn lesson(
    reading: &Reading,
    finding: &Finding,
    rank: usize,
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
        is_doubted: false,
        cells: None,
        proof: Some(Proof {
            rank,
            evidence: texts.format(
                if question.raised > 0 {
                    "restitution-lesson-evidence-hands"
                } else if asked == question.n {
                    "restitution-lesson-evidence"
                } else {
                    "restitution-lesson-evidence-of"
                },
                &[
                    ("n", question.n.into()),
                    ("hands", question.raised.into()),
                    ("people", asked.into()),
                ],
            ),
            source: texts.format(
                "restitution-lesson-source",
                &[
                    ("n", (place + 1).into()),
                    ("question", texts.label(&question.label).into()),
                ],
            ),
            anchor: super::question::anchor(key),
            id: finding.id.to_string(),
            kind: finding.kind.name(),
            cells: serde_json::to_string(&cells).unwrap_or_default(),
        }),
        reaction: reaction::of(reading, finding, wording.draft, texts),
    })
}
