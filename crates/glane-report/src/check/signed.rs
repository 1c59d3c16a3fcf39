//! What people signed, as the data make it: the sentence, and the note of the machine's that stands under it.
//!
//! The note is held word for word, under its own sentence alone. A sentence that people keep though it is not proved stays
//! unproved, and is told as theirs.

use glane_analysis::Reading;
use glane_analysis::checker::plain;
use glane_core::draft::{BlockKind, Draft};
use glane_core::finding::Finding;
use glane_core::workshop::Snapshot;

use super::html::dom::Element;
use crate::document::lessons::{self, Lesson};
use crate::words::Texts;

/// All that is signed, in one language and version.
#[derive(Debug)]
pub(super) struct Signatures {
    all: Vec<Signed>,
    /// The words round names and reasons in each of the machine's notes, in their order.
    notes: Vec<Vec<String>>,
}

/// One sentence and its note.
#[derive(Debug)]
struct Signed {
    /// The finding's name; people's own blocks have none.
    finding: Option<String>,
    /// The machine's sentence for that finding.
    machine: Option<String>,
    block: &'static str,
    label: Option<String>,
    cells: Option<String>,
    sentence: String,
    note: String,
    /// Whether it stands though it is not proved.
    is_kept: bool,
}

/// What is signed at a place of a page.
#[derive(Debug, Clone, Copy)]
pub(super) enum Under {
    /// The place is in no block.
    Outside,
    /// In a block that bears no note which the data have for it.
    Nothing,
    /// In a block that stands as people signed it.
    Note(usize),
}

impl Under {
    /// The same within an element: a block of ours or theirs decides for all that it holds.
    pub fn in_element(self, signed: &Signatures, ours: &Element, theirs: &Element) -> Self {
        if !is_block(ours) && !is_block(theirs) {
            return self;
        }
        let at = signed.all.iter().position(|one| one.stands(theirs));
        at.map_or(Self::Nothing, Self::Note)
    }
}

fn is_block(element: &Element) -> bool {
    let named = element.attr("data-id").or(element.attr("data-block"));
    element.name == "li" && named.is_some()
}

impl Signed {
    fn of(lesson: Lesson, found: &[Finding], texts: &Texts<'_>) -> Option<Self> {
        let finding = lesson.proof.map(|proof| proof.id);
        let of = |one: &&Finding| finding.as_deref() == Some(one.id.to_string().as_str());
        let machine = found.iter().find(of);
        Some(Self {
            machine: machine.map(|one| plain(&texts.sentence(&one.sentence))),
            finding,
            block: lesson.block,
            label: lesson.label.as_deref().map(plain),
            cells: lesson.cells,
            sentence: plain(&lesson.sentence),
            note: plain(&lesson.signed?),
            is_kept: lesson.block == BlockKind::Finding.name() || lesson.is_doubted,
        })
    }

    /// Whether a block is this one to the letter: the sort of it, one sentence, and the note.
    fn stands(&self, block: &Element) -> bool {
        let lines = |class: &'static str| {
            let lines = block.elements().filter(move |line| line.has_class(class));
            lines.map(Element::text)
        };
        let is_same = match &self.finding {
            Some(finding) => block.attr("data-id") == Some(finding),
            None => {
                block.attr("data-id").is_none()
                    && block.attr("data-block") == Some(self.block)
                    && block.attr("data-cells") == self.cells.as_deref()
            }
        };
        is_same
            && lines("eyebrow").eq(self.label.iter().cloned())
            && lines("sentence").eq([self.sentence.clone()])
            && lines("signed").any(|note| note == self.note)
    }
}

impl Signatures {
    pub fn of(
        reading: &Reading,
        found: &[Finding],
        snapshot: &Snapshot,
        texts: &Texts<'_>,
    ) -> Self {
        let draft = Draft::fold(&snapshot.decisions);
        let all = lessons::signed(reading, found, &draft, texts).into_iter();
        let (by, reason, words) = ("\u{E000}", "\u{E001}", "\u{E002}");
        let notes = [
            "restitution-block-contradicted",
            "restitution-block-despite",
            "restitution-block-signed",
            "restitution-block-doubted",
            "restitution-block-doubted-unsigned",
        ];
        let args = [
            ("by", by.into()),
            ("reason", reason.into()),
            ("words", words.into()),
        ];
        let notes = notes.map(|key| {
            let note = texts.format(key, &args);
            let parts = note.split(['\u{E000}', '\u{E001}', '\u{E002}']).map(plain);
            parts.filter(|part| !part.is_empty()).collect()
        });
        Self {
            all: all
                .filter_map(|lesson| Signed::of(lesson, found, texts))
                .collect(),
            notes: notes.into(),
        }
    }

    fn at(&self, under: Under) -> Option<&Signed> {
        match under {
            Under::Note(at) => self.all.get(at),
            Under::Outside | Under::Nothing => None,
        }
    }

    /// The note under which people keep what they wrote for a sentence of the machine's. A question's part repeats the
    /// sentence without the note, which stands in its block.
    pub fn note_of(&self, under: Under, machine: &str, text: &str) -> Option<&str> {
        let kept = |one: &&Signed| {
            one.is_kept && one.machine.as_deref() == Some(machine) && one.sentence == text
        };
        let one = match under {
            Under::Outside => self.all.iter().find(kept),
            Under::Nothing | Under::Note(_) => self.at(under).filter(kept),
        };
        one.map(|one| one.note.as_str())
    }

    /// The note under which people keep a finding of their own.
    pub fn note_of_own(&self, under: Under, text: &str) -> Option<&str> {
        let one = self.at(under)?;
        (one.is_kept && one.sentence == text).then_some(one.note.as_str())
    }

    /// Whether it is the note of the block it stands in, written as ours.
    pub fn is_note(&self, under: Under, element: &Element) -> bool {
        let is_ours = element.name == "p"
            && element.attrs.len() == 1
            && element.attr("class") == Some("signed")
            && element.elements().next().is_none();
        is_ours && self.at(under).is_some_and(|one| one.note == element.text())
    }

    /// Whether a text has the words of one of the machine's notes, whatever the name and the reason.
    pub fn is_like_a_note(&self, text: &str) -> bool {
        self.notes.iter().any(|parts| {
            let mut rest = Some(text);
            for part in parts {
                rest = rest.and_then(|rest| Some(rest.split_once(part.as_str())?.1));
            }
            !parts.is_empty() && rest.is_some()
        })
    }
}
