//! What people write into the restitution: other words for a finding, readings of their own, and the order of it all.
//! A pure fold of decisions; what the machine says of the data is not in it, and is made anew each time.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::assist::Footprint;
use crate::decision::{Act, Decision, standing};
use crate::id::{BlockKey, FindingId, QuestionKey, Revision};
use crate::text;

/// The longest text of a block, in characters.
pub const TEXT_MAX: usize = 2000;
/// The longest name or reason, in characters.
pub const NAME_MAX: usize = 200;

/// What sort of block it is, which a reader sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    /// « Constat »: what the figures say; every word of it is held against them. A person's own says which questions'
    /// figures it is about.
    Finding,
    /// « Lecture de l'équipe »: what the team makes of it, signed. It bears no number.
    Reading,
    /// « Mot de la fin »: thanks, an invitation. It says nothing of the data.
    Closing,
}

impl BlockKind {
    /// Its name in forms, pages and JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Finding => "finding",
            Self::Reading => "reading",
            Self::Closing => "closing",
        }
    }

    /// The kind of that name.
    pub fn named(name: &str) -> Option<Self> {
        [Self::Finding, Self::Reading, Self::Closing]
            .into_iter()
            .find(|kind| kind.name() == name)
    }
}

/// What a block says, in a person's words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// What sort it is.
    pub kind: BlockKind,
    /// Its words.
    pub text: String,
    /// Who signs it: a reading always, a finding that stands though it is not proved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// Why it stands though it is not proved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub despite: Option<String>,
    /// Whether the figures said otherwise when it was signed. A signature covers what was known wrong that day; what the
    /// figures contradict only later, nobody signed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub contradicted: bool,
    /// What was wrong with it, or not borne out, when it was signed: its signature covers these and nothing that became wrong
    /// since. Blocks that were signed before this was kept have none: theirs falls once the figures contradict them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub covered: Option<Vec<String>>,
    /// The questions whose figures a person's own finding is held against, in the order given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub about: Vec<QuestionKey>,
    /// Whether its words began as a language model's proposal, which a person accepted, and perhaps changed since.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub assisted: bool,
    /// What all that was asked of the model for this workshop had cost when a person accepted it, as far as that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub footprint: Option<Footprint>,
}

/// Why a block cannot be kept as it was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadBlock {
    /// It says nothing.
    #[error("a block must say something")]
    Empty,
    /// It, its signature or its reason is too long.
    #[error("too long: {max} characters at most")]
    TooLong {
        /// How many characters there may be.
        max: usize,
    },
    /// A person's own finding is about nothing.
    #[error("a finding is about a question")]
    AboutNothing,
    /// Nobody signs what must be signed.
    #[error("a reading of the team's, or a reason, is signed")]
    Unsigned,
}

impl Block {
    /// Takes a block as typed: each part on one line, what is empty left out.
    pub fn typed(kind: BlockKind, text: &str, by: &str, despite: &str) -> Result<Self, BadBlock> {
        let line = |typed: &str| Some(on_a_line(typed)).filter(|line| !line.is_empty());
        let block = Self {
            kind,
            text: line(text).ok_or(BadBlock::Empty)?,
            by: line(by),
            despite: line(despite).filter(|_| kind == BlockKind::Finding),
            contradicted: false,
            covered: None,
            about: Vec::new(),
            assisted: false,
            footprint: None,
        };
        let long = |text: &str, max| text::length(text) > max;
        if long(&block.text, TEXT_MAX) {
            return Err(BadBlock::TooLong { max: TEXT_MAX });
        }
        if block
            .by
            .iter()
            .chain(&block.despite)
            .any(|short| long(short, NAME_MAX))
        {
            return Err(BadBlock::TooLong { max: NAME_MAX });
        }
        if block.by.is_none() && (kind == BlockKind::Reading || block.despite.is_some()) {
            return Err(BadBlock::Unsigned);
        }
        Ok(block)
    }
}

impl Block {
    /// The same, signed while the figures say otherwise or not; without a reason there is nothing that a signature covers.
    #[must_use]
    pub fn contradicted(mut self, is_refused: bool) -> Self {
        self.contradicted = is_refused && self.despite.is_some();
        self
    }

    /// The same, its signature covering what is wrong with it; without a reason it covers nothing.
    #[must_use]
    pub fn covering(mut self, faults: Option<Vec<String>>) -> Self {
        self.covered = faults.filter(|_| self.despite.is_some());
        self
    }

    /// The same, its words having begun as a language model's proposal or not.
    #[must_use]
    pub fn assisted(mut self, assisted: bool) -> Self {
        self.assisted = assisted;
        self
    }

    /// The same with what its proposal, and all that was asked before, cost; what is nobody's proposal cost nothing.
    #[must_use]
    pub fn costing(mut self, footprint: Option<Footprint>) -> Self {
        self.footprint = footprint.filter(|_| self.assisted);
        self
    }

    /// The same as a person's own finding about these questions; any other kind is about none.
    pub fn about(mut self, questions: Vec<QuestionKey>) -> Result<Self, BadBlock> {
        if self.kind != BlockKind::Finding {
            return Ok(self);
        }
        for question in questions {
            if !self.about.contains(&question) {
                self.about.push(question);
            }
        }
        if self.about.is_empty() {
            return Err(BadBlock::AboutNothing);
        }
        Ok(self)
    }
}

/// On one line, as typed otherwise: French writes spaces that do not break, and they stay.
fn on_a_line(typed: &str) -> String {
    let cleaned = text::clean(typed);
    let parts = cleaned.split([' ', '\n', '\t']);
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}

/// How the keys of findings' blocks and of people's own begin.
const OF_FINDING: &str = "f-";
const OWN: &str = "o-";

impl BlockKey {
    /// The block of a finding.
    pub fn of(finding: &FindingId) -> Option<Self> {
        Self::new(format!("{OF_FINDING}{finding}")).ok()
    }

    /// A block that a person adds, from letters drawn at random.
    pub fn own(drawn: &str) -> Option<Self> {
        Self::new(format!("{OWN}{}", drawn.to_ascii_lowercase())).ok()
    }

    /// The finding whose block it is.
    pub fn finding(&self) -> Option<FindingId> {
        let id = self.as_str().strip_prefix(OF_FINDING)?;
        FindingId::new(id).ok()
    }

    /// Whether a person added it.
    pub fn is_own(&self) -> bool {
        self.as_str().starts_with(OWN)
    }
}

/// A block as it stands, and what its writer had seen of the data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// What it says.
    pub block: Block,
    /// The revision its writer saw.
    pub seen: Revision,
}

/// What people wrote.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    blocks: BTreeMap<BlockKey, Written>,
    /// People's own blocks, the first written first, those that were deleted too.
    own: Vec<BlockKey>,
    /// What was put elsewhere, the first move first.
    moves: Vec<(BlockKey, Option<BlockKey>)>,
}

impl Draft {
    /// What stands of a log.
    pub fn fold(log: &[Decision]) -> Self {
        let mut draft = Self::default();
        for decision in standing(log) {
            draft.apply(&decision.act, decision.base);
        }
        draft
    }

    /// One more act, whose maker had seen that much; those about other matters change nothing.
    pub(crate) fn apply(&mut self, act: &Act, seen: Revision) {
        match act {
            Act::Block { block: key, entry } => {
                let Some(block) = entry else {
                    // One that is written again comes back where it was.
                    self.blocks.remove(key);
                    return;
                };
                let is_finding = block.kind == BlockKind::Finding;
                let is_founded = !is_finding || !block.about.is_empty();
                if (key.is_own() && !is_founded) || (!key.is_own() && !is_finding) {
                    return;
                }
                if key.is_own() && !self.own.contains(key) {
                    self.own.push(key.clone());
                }
                // The same words again were written no later.
                if self.blocks.get(key).is_none_or(|kept| kept.block != *block) {
                    let block = block.clone();
                    self.blocks.insert(key.clone(), Written { block, seen });
                }
            }
            Act::Place { block, after } => {
                self.moves.retain(|(moved, _)| moved != block);
                self.moves.push((block.clone(), after.clone()));
            }
            _ => {}
        }
    }

    /// Whether nothing stands of what people wrote or moved.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty() && self.moves.is_empty()
    }

    /// Blocks whose words began as a language model's proposal, in order of their names.
    pub fn assisted(&self) -> impl Iterator<Item = (&BlockKey, &Written)> {
        self.blocks
            .iter()
            .filter(|(_, written)| written.block.assisted)
    }

    /// What a person wrote in a block.
    pub fn block(&self, key: &BlockKey) -> Option<&Written> {
        self.blocks.get(key)
    }

    /// What a person wrote instead of a finding's own words.
    pub fn of_finding(&self, finding: &FindingId) -> Option<&Written> {
        self.block(&BlockKey::of(finding)?)
    }

    /// The findings that people tell in words of their own.
    pub fn reworded(&self) -> impl Iterator<Item = FindingId> {
        self.blocks.keys().filter_map(BlockKey::finding)
    }

    /// Whether a person put a block elsewhere.
    pub fn is_moved(&self, key: &BlockKey) -> bool {
        self.moves.iter().any(|(moved, _)| moved == key)
    }

    /// All blocks in their order: those of findings as the machine has them, people's own findings and readings after
    /// them, closing words last; then each where it was put.
    pub fn arrange(&self, findings: impl IntoIterator<Item = BlockKey>) -> Vec<BlockKey> {
        let kind = |key: &&BlockKey| self.blocks.get(*key).map(|written| written.block.kind);
        let of = |wanted| self.own.iter().filter(move |key| kind(key) == Some(wanted));
        let mut order: Vec<BlockKey> = findings.into_iter().collect();
        order.extend(of(BlockKind::Finding).cloned());
        order.extend(of(BlockKind::Reading).cloned());
        order.extend(of(BlockKind::Closing).cloned());
        for (moved, after) in &self.moves {
            let Some(from) = order.iter().position(|key| key == moved) else {
                continue;
            };
            let key = order.remove(from);
            let to = match after {
                None => 0,
                // What it followed is gone: it stays.
                Some(after) => order
                    .iter()
                    .position(|key| key == after)
                    .map_or(from, |at| at + 1),
            };
            order.insert(to.min(order.len()), key);
        }
        order
    }
}

#[cfg(test)]
mod tests;
