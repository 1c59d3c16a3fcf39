//! Whose words a document is in: people's, where they wrote any, or the machine's alone, which the checker holds the
//! others against. The order is people's in both: moving a sentence is a decision, and changes nothing that it says.

use glane_core::draft::{BlockKind, Draft, Written};
use glane_core::finding::Finding;
use glane_core::id::BlockKey;
use glane_core::judged::FindingState;

use super::Document;
use crate::words::Texts;

/// What people wrote, and whether a document takes their words.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wording<'a> {
    pub draft: &'a Draft,
    /// Only the order is people's.
    pub is_machine: bool,
}

/// What began as a language model's proposal.
#[derive(Debug, Default)]
pub(crate) struct Assisted {
    pub sentences: Vec<String>,
    /// Whether one of them sums up answers: it may hear a group more than another.
    pub has_summary: bool,
}

impl<'a> Wording<'a> {
    /// What a person wrote instead of a finding's words.
    pub fn written(self, finding: &Finding) -> Option<&'a Written> {
        if self.is_machine {
            return None;
        }
        self.draft.of_finding(&finding.id)
    }

    /// The sentences that stand and whose words began as a language model's proposal, whosever words the document is in.
    pub fn assisted(self, found: &[Finding], texts: &Texts<'_>) -> Assisted {
        let stands = |key: &BlockKey| match key.finding() {
            Some(id) => found
                .iter()
                .any(|one| one.id == id && one.state != FindingState::Dropped),
            None => true,
        };
        let all = self.draft.assisted().filter(|(key, _)| stands(key));
        let mut assisted = Assisted::default();
        for (_, written) in all {
            let text = spaced(&written.block.text, texts);
            assisted.sentences.push(text);
            assisted.has_summary |= written.block.kind == BlockKind::Reading;
        }
        assisted
    }

    /// What the document says for a finding.
    pub fn sentence(self, finding: &Finding, texts: &Texts<'_>) -> String {
        match self.written(finding) {
            Some(written) => spaced(&written.block.text, texts),
            None => texts.sentence(&finding.sentence),
        }
    }
}

/// A person's words with the spaces that their language does not break; apostrophes stay as typed, since a quotation is
/// word for word.
pub(crate) fn spaced(text: &str, texts: &Texts<'_>) -> String {
    const APOSTROPHE: &str = "\u{E000}";
    let set = glane_locale::typography(texts.lang(), &text.replace('\'', APOSTROPHE));
    set.replace(APOSTROPHE, "'")
}

/// Who signs a block, in words; what sort of block it is stands in its label.
pub(crate) fn signed(written: &Written, texts: &Texts<'_>) -> Option<String> {
    let by = written.block.by.as_deref()?;
    let by = ("by", by.into());
    match (&written.block.despite, written.block.kind) {
        (Some(reason), _) => Some(texts.format(
            if written.block.contradicted {
                "restitution-block-contradicted"
            } else {
                "restitution-block-despite"
            },
            &[by, ("reason", reason.as_str().into())],
        )),
        (None, BlockKind::Finding) => None,
        (None, _) => Some(texts.format("restitution-block-signed", &[by])),
    }
}

/// What stands under a team's reading, or closing words, whose words of quantity nothing proves: which, and who signs them.
pub(crate) fn doubted(written: &Written, words: &[String], texts: &Texts<'_>) -> Option<String> {
    if words.is_empty() {
        return None;
    }
    let words: Vec<String> = words.iter().map(|word| texts.quote(word)).collect();
    let words = ("words", words.join(", ").into());
    Some(match written.block.by.as_deref() {
        Some(by) => texts.format("restitution-block-doubted", &[words, ("by", by.into())]),
        None => texts.format("restitution-block-doubted-unsigned", &[words]),
    })
}

/// Puts the machine's words in the place of people's, and takes out what people added.
pub(super) fn unworded(document: &mut Document, found: &[Finding], texts: &Texts<'_>) {
    let all = document.lessons.chapters.iter_mut();
    let all = all.map(|told| &mut told.entries);
    for entries in all.chain(document.page.iter_mut().map(|page| &mut page.leads)) {
        entries.retain_mut(|lesson| {
            let id = lesson.proof.as_ref().map(|proof| proof.id.as_str());
            let of = |finding: &&Finding| id == Some(finding.id.to_string().as_str());
            let Some(finding) = found.iter().find(of) else {
                return false;
            };
            lesson.sentence = texts.sentence(&finding.sentence);
            lesson.signed = None;
            true
        });
    }
}

/// What sort of block people added, in words.
pub(crate) fn own_label(kind: BlockKind, texts: &Texts<'_>) -> String {
    texts.text(match kind {
        BlockKind::Finding => "restitution-block-finding",
        BlockKind::Reading => "restitution-block-reading",
        BlockKind::Closing => "restitution-block-closing",
    })
}
