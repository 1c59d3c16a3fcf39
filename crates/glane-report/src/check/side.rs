//! One language's side of a restitution: its page made anew, its sentences, its names.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::doubted::doubted;
use super::html::dom::{self, Page};
use super::html::quick::Quick;
use super::practical;
use super::report::Report;
use super::signed::Signatures;
use crate::document::chapter::Chapter;
use crate::document::{Document, own_label};
use crate::words::Texts;
use glane_analysis::Reading;
use glane_analysis::checker::{Fault, Ground, Lang as Read, Original, Reason, Verdict, plain};
use glane_core::draft::BlockKind;
use glane_core::evidence::CellRef;
use glane_core::finding::Finding;
use glane_core::workshop::Snapshot;

/// What the machine says in one language.
#[derive(Debug)]
pub(super) struct Side {
    ground: Ground,
    /// The machine's sentence for each finding, in their order.
    texts: Vec<String>,
    originals: Vec<Original>,
    /// The same findings as the full version says them, where this one says them otherwise: who reworded one did so there.
    fuller: Vec<Original>,
    /// Each sentence's place in `texts`, by its text as read.
    places: BTreeMap<String, usize>,
    /// The place of each finding, by its name.
    ids: BTreeMap<String, usize>,
    /// What blocks that are no findings are called.
    labels: Vec<String>,
    /// The headings that people's own blocks may bring.
    headings: Vec<String>,
    /// What a person's own finding is called.
    own_finding: String,
    /// What people signed.
    pub signed: Signatures,
    pub page: Page,
    pub quick: Quick,
    /// What comes of our own page.
    pub whole: OnceLock<Report>,
}

impl Side {
    pub fn of(
        reading: &Reading,
        found: &[Finding],
        snapshot: &Snapshot,
        texts: &Texts<'_>,
        full: Option<&Texts<'_>>,
    ) -> Self {
        let ground = Ground::of(reading, found, Read::of(texts.lang().code()));
        let sentences: Vec<String> = found
            .iter()
            .map(|one| texts.sentence(&one.sentence))
            .collect();
        let originals = found
            .iter()
            .zip(&sentences)
            .map(|(one, text)| Original::of(&ground, reading, one, text))
            .collect();
        let fuller = full.iter().flat_map(|texts| {
            found
                .iter()
                .map(|one| Original::of(&ground, reading, one, &texts.sentence(&one.sentence)))
        });
        let fuller = fuller.collect();
        let document = Document::machine(reading, found, snapshot, texts);
        // A page of ours can always be written; were it not, nothing of the file would be proved.
        let html = crate::html::page(&document).unwrap_or_default();
        let raw = super::html::without_style(&html);
        let page = dom::read(&raw);
        Self {
            places: sentences
                .iter()
                .enumerate()
                .map(|(at, text)| (plain(text), at))
                .collect(),
            ids: found
                .iter()
                .enumerate()
                .map(|(at, one)| (one.id.to_string(), at))
                .collect(),
            texts: sentences,
            labels: [BlockKind::Reading, BlockKind::Closing]
                .map(|kind| own_label(kind, texts))
                .into(),
            headings: Chapter::ALL
                .map(|chapter| plain(&texts.text(chapter.heading())))
                .into(),
            own_finding: own_label(BlockKind::Finding, texts),
            signed: Signatures::of(reading, found, snapshot, texts),
            originals,
            fuller,
            ground,
            quick: Quick::of(&raw, &page),
            page,
            whole: OnceLock::new(),
        }
    }

    pub fn sentences(&self) -> impl Iterator<Item = &str> {
        self.texts.iter().map(String::as_str)
    }

    /// Whether a text is a sentence of the machine's.
    pub fn is_sentence(&self, text: &str) -> bool {
        self.places.contains_key(text)
    }

    /// Holds a text against a machine's sentence; against the line as it stands if no finding made it.
    pub fn sentence(&self, machine: &str, text: &str) -> Verdict {
        let place = self.places.get(&plain(machine));
        match place.and_then(|at| Some((*at, self.originals.get(*at)?))) {
            Some((at, original)) => self.reworded(original, at, text),
            None => self.line(machine, text),
        }
    }

    /// Holds a text against what the machine says for a finding, in this version's words or in the full one's: either is
    /// true of its data.
    fn reworded(&self, original: &Original, at: usize, text: &str) -> Verdict {
        let own = self.ground.check(original, text);
        if own.reasons.is_empty() {
            return own;
        }
        let fuller = self.fuller.get(at);
        match fuller.map(|fuller| self.ground.check(fuller, text)) {
            Some(fuller) if fuller.reasons.is_empty() => fuller,
            // Of two that do not prove it, the one that refuses.
            Some(fuller) if fuller.outcome() > own.outcome() => fuller,
            _ => own,
        }
    }

    /// Holds a text against a line of the machine's that is no finding's.
    pub fn line(&self, machine: &str, text: &str) -> Verdict {
        self.ground
            .check(&Original::line(&self.ground, machine), text)
    }

    /// Whether a block is called so that is no finding.
    pub fn is_label(&self, text: &str) -> bool {
        self.labels.iter().any(|label| plain(label) == text)
    }

    /// Holds what is no finding, and says so: a team's reading, closing words.
    pub fn reading(&self, reading: &Reading, text: &str) -> Verdict {
        if self.is_label(text) {
            return Verdict::default();
        }
        let mut verdict = interpretation(&self.ground, reading, text);
        for found in doubted(reading, text) {
            verdict.reasons.push(Reason {
                fault: Fault::WordAdded,
                found,
                expected: None,
            });
        }
        verdict
    }

    /// Holds a text without a machine's sentence against what it cites; failing that, against every sentence.
    pub fn added(&self, reading: &Reading, text: &str, cited: Option<&Cited>) -> Verdict {
        let said = plain(text);
        if self.is_sentence(&said)
            || self.headings.contains(&said)
            || said == plain(&self.own_finding)
        {
            return Verdict::default();
        }
        if let Some(at) = cited.and_then(|cited| self.ids.get(&cited.finding))
            && let Some(original) = self.originals.get(*at)
        {
            return self.reworded(original, *at, text);
        }
        if let Some(cited) = cited.filter(|cited| cited.says_something()) {
            let mut verdict = self
                .ground
                .check_own(reading, &cited.cells, &cited.quotes, text);
            for unread in &cited.unread {
                verdict.reasons.push(Reason {
                    fault: Fault::CellMissing,
                    found: unread.clone(),
                    expected: None,
                });
            }
            return verdict;
        }
        let alone = self.ground.check_own(reading, &[], &[], text);
        if alone.reasons.is_empty() {
            return alone;
        }
        let proved = self
            .originals
            .iter()
            .chain(&self.fuller)
            .any(|original| self.ground.check(original, text).reasons.is_empty());
        if proved { Verdict::default() } else { alone }
    }
}

/// Holds what people make of the data: any word may stand there, but no number and no quantity that nothing bears out,
/// no quotation that is nobody's, and no comparison of answers that does not hold. Days, times and places are no numbers
/// of the data.
pub(crate) fn interpretation(ground: &Ground, reading: &Reading, text: &str) -> Verdict {
    let quotes: Vec<String> = reading
        .all_verbatims()
        .map(|verbatim| verbatim.text.clone())
        .collect();
    let text = practical::without(text);
    let mut verdict = ground.check_own(reading, &[], &quotes, &text);
    verdict.reasons.retain(|reason| {
        let is_of_finding = matches!(
            reason.fault,
            Fault::NameForeign | Fault::WordMoved | Fault::ProposalTold
        );
        let is_told = matches!(reason.fault, Fault::QuoteCut | Fault::OddSign);
        (reason.fault.refuses() && !is_of_finding) || is_told
    });
    // Any other word may stand there: what is left is wrong whatever they say.
    verdict.is_partial = false;
    verdict
}

/// What a block cites.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Cited {
    /// The finding it says it is of; empty if none.
    pub finding: String,
    pub cells: Vec<CellRef>,
    /// Names of cells that are none.
    pub unread: Vec<String>,
    /// The answers it may quote, in full.
    pub quotes: Vec<String>,
}

impl Cited {
    fn says_something(&self) -> bool {
        !(self.cells.is_empty() && self.quotes.is_empty() && self.unread.is_empty())
    }
}
