//! The desk at which a restitution is written: its blocks in their order, the machine's words and people's, the figures
//! behind each, and what the checker says of any text put in its place.
//!
//! ```text
//! let desk = Desk::at(&restitution);                         // once for each state of the data
//! for place in &desk.places { place.text, place.cells, place.faults }
//! desk.faults(&place.key, place.kind, "what was typed")      // any number of times
//! ```

mod cell;

use std::borrow::Borrow;
use std::sync::Arc;

use glane_analysis::checker::{Ground, Lang as Read, Original, Outcome, Verdict};
use glane_analysis::{Reading, findings};
use glane_core::draft::{Block, BlockKind, Draft, Written};
use glane_core::evidence::CellRef;
use glane_core::finding::{Finding, FindingKind};
use glane_core::id::{BlockKey, FindingId, QuestionKey, Revision};
use glane_core::judged::FindingState;
use glane_core::label::{Label, LangCode};
use glane_core::reaction::Put;
use glane_core::script::Script;
use glane_core::workshop::Snapshot;
use glane_locale::{Lang, Locale};

use crate::check::{Told, doubted, interpretation};
use crate::document::{self, lessons};
use crate::restitution::Restitution;
use crate::version::Version;
use crate::words::Texts;

pub use cell::Shown;

/// How much of the hash of its words names a finding put to the room, in hexadecimal digits.
const HASH: usize = 8;

/// A restitution as it is being written.
#[derive(Debug)]
pub struct Desk {
    /// The blocks, in their order.
    pub places: Vec<Place>,
    /// Findings that stand at their question only and may be put to the room all the same, the strongest first, in the
    /// machine's words.
    others: Vec<Place>,
    /// Those of them that say what is proposed.
    leads: Vec<BlockKey>,
    /// Those that name every idea in order.
    ranked: Vec<BlockKey>,
    /// How many findings stand at their question only.
    pub left: usize,
    /// The hash of all that the restitution says, of its data and of the rules, in 64 hexadecimal digits: whoever stands
    /// by it stands by what has this hash.
    pub hash: String,
    /// What every finding says, by its name.
    said: Vec<(String, String)>,
    reading: Arc<Reading>,
    ground: Ground,
    originals: Vec<(BlockKey, Original)>,
}

/// A block in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its name.
    pub key: BlockKey,
    /// The heading that begins here.
    pub under: Option<String>,
    /// What sort it is.
    pub kind: BlockKind,
    /// What the machine says; nothing for a block that people added.
    pub machine: Option<String>,
    /// What stands there.
    pub text: String,
    /// Whether that is people's.
    pub is_peoples: bool,
    /// Who signs it.
    pub by: Option<String>,
    /// Why it stands though it is not proved.
    pub despite: Option<String>,
    /// What its signature covers.
    pub signature: Signature,
    /// The questions it is about, in the script's words.
    pub questions: Vec<(QuestionKey, String)>,
    /// The figures it leans on.
    pub cells: Vec<Shown>,
    /// What it quotes.
    pub quotes: Vec<String>,
    /// What is wrong with what stands there, or not borne out.
    pub faults: Vec<Told>,
    /// Whether something is known to be wrong, rather than not borne out.
    pub is_refused: bool,
    /// Its words of quantity that nothing proves, where it is a reading or closing words: it may stand, and says so.
    pub doubted: Vec<String>,
    /// The revision that the writer of people's words had seen.
    pub seen: Option<Revision>,
    /// What is put to the room if it is asked about this: a finding that is proved, in the words that stand there.
    pub put: Option<Put>,
}

/// What the signature of a block that is not proved covers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Signature {
    /// Nobody signed why it stands.
    #[default]
    None,
    /// What nothing bore out when it was signed.
    Unproved,
    /// What the figures contradicted when it was signed.
    Contradicted,
    /// Nothing any more: something is wrong with it that was not when it was signed.
    Fallen,
}

impl Place {
    /// Whether it may be published as it stands: it is proved, or somebody signs why it stands all the same.
    pub fn may_stand(&self) -> bool {
        let is_covered = matches!(
            self.signature,
            Signature::Unproved | Signature::Contradicted
        );
        self.faults.is_empty() || is_covered
    }
}

/// What comes of a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Held {
    /// What is wrong with it, or not borne out.
    pub faults: Vec<Told>,
    /// Whether something is known to be wrong.
    pub is_refused: bool,
    /// Words of quantity in a reading, or in closing words, that nothing proves.
    pub doubted: Vec<String>,
}

impl Held {
    /// What is wrong, as a signature names it.
    pub fn names(&self) -> Vec<String> {
        self.faults.iter().map(Told::name).collect()
    }

    /// What a block's signature covers, this being what comes of its words today.
    fn signature(&self, block: &Block) -> Signature {
        let is_more = match &block.covered {
            Some(covered) => self.names().iter().any(|name| !covered.contains(name)),
            None => self.is_refused && !block.contradicted,
        };
        match (&block.despite, is_more, block.contradicted) {
            (None, ..) => Signature::None,
            (_, true, _) => Signature::Fallen,
            (_, _, true) => Signature::Contradicted,
            _ => Signature::Unproved,
        }
    }
}

impl From<Verdict> for Held {
    fn from(verdict: Verdict) -> Self {
        Self {
            is_refused: verdict.outcome() == Outcome::Refused,
            faults: verdict.reasons.into_iter().map(Told::from).collect(),
            doubted: Vec::new(),
        }
    }
}

impl Desk {
    /// How many answers wait until a person has looked: they are quoted nowhere.
    pub fn waiting(&self) -> u64 {
        self.reading.waiting()
    }

    #[cfg(test)]
    pub(crate) fn of(script: &Script, snapshot: &Snapshot, locale: &Locale, lang: Lang) -> Self {
        let (script, snapshot) = (script.clone(), snapshot.clone());
        Self::at(&Restitution::of(script, snapshot, locale, lang))
    }

    /// The desk at which a restitution is written; what was read of its data is read once for both.
    pub fn at<L: Borrow<Locale>>(restitution: &Restitution<L>) -> Self {
        let (reading, found) = (Arc::clone(&restitution.reading), &restitution.found);
        let texts = restitution.texts();
        let draft = Draft::fold(&restitution.snapshot().decisions);
        let ground = Ground::of(&reading, found, Read::of(restitution.lang.code()));
        let chosen = lessons::choose(found, &reading);
        let standing = lessons::standing(found);
        let originals: Vec<(BlockKey, Original)> = chosen
            .iter()
            .filter_map(|finding| {
                let machine = texts.sentence(&finding.sentence);
                let original = Original::of(&ground, &reading, finding, &machine);
                Some((BlockKey::of(&finding.id)?, original))
            })
            .collect();
        let mut desk = Self {
            places: Vec::new(),
            others: Vec::new(),
            leads: found
                .iter()
                .filter(|finding| finding.kind == FindingKind::Lead)
                .filter_map(|finding| BlockKey::of(&finding.id))
                .collect(),
            ranked: found
                .iter()
                .filter(|finding| finding.sentence.key == document::RANKED_LEADS)
                .filter_map(|finding| BlockKey::of(&finding.id))
                .collect(),
            left: standing.saturating_sub(chosen.len()),
            hash: document::hash(restitution.document(Version::Full, &texts)),
            said: said(found, &texts),
            reading,
            ground,
            originals,
        };
        let mut last = None;
        for (key, chapter) in document::chapter::arranged(&desk.reading, &chosen, &draft) {
            let written = draft.block(&key);
            let place = match key.finding() {
                Some(id) => {
                    let finding = chosen.iter().find(|finding| finding.id == id);
                    finding.map(|finding| desk.of_finding(key, finding, written, &texts))
                }
                None => written.map(|written| desk.own(key, written, &texts)),
            };
            let Some(mut place) = place else {
                continue;
            };
            if last != Some(chapter) {
                place.under = Some(texts.text(chapter.heading()));
                last = Some(chapter);
            }
            desk.places.push(place);
        }
        let others = found.iter().filter(|finding| {
            finding.state != FindingState::Dropped
                && chosen.iter().all(|lesson| lesson.id != finding.id)
        });
        desk.others = others
            .filter_map(|finding| {
                let key = BlockKey::of(&finding.id)?;
                Some(desk.of_finding(key, finding, None, &texts))
            })
            .collect();
        desk
    }

    /// What comes of a text put in a block's place; a person's own finding is about some questions.
    pub fn held(&self, key: &BlockKey, kind: BlockKind, text: &str, about: &[QuestionKey]) -> Held {
        match self.originals.iter().find(|(known, _)| known == key) {
            Some((_, original)) => self.ground.check(original, text).into(),
            // Of a finding that is no longer one of them, and is about nothing, nothing bears it out.
            None if kind == BlockKind::Finding => {
                let cells = self.cells_of(about);
                let held = self.ground.check_own(&self.reading, &cells, &[], text);
                held.into()
            }
            None => Held {
                doubted: doubted(&self.reading, text),
                ..interpretation(&self.ground, &self.reading, text).into()
            },
        }
    }

    /// The cells of some questions that a text leans on: they have its numbers, or what they are about is named in it.
    pub fn leaned(
        &self,
        about: &[QuestionKey],
        text: &str,
        locale: &Locale,
        lang: Lang,
    ) -> Vec<Shown> {
        let texts = Texts::new(locale, lang);
        cell::leaned(&self.reading, &self.cells_of(about), text, &texts)
    }

    /// The questions a person's own finding may be about, in the script's words.
    pub fn questions(&self, lang: Lang) -> Vec<(QuestionKey, String)> {
        let asked = self.reading.questions.iter().filter(|asked| asked.n > 0);
        asked
            .map(|asked| (asked.key.clone(), asked.label.get(lang.code()).to_owned()))
            .collect()
    }

    /// Whether a person's own finding may be about a question: it has answers.
    pub fn may_be_about(&self, question: &QuestionKey) -> bool {
        self.reading
            .question(question)
            .is_some_and(|asked| asked.n > 0)
    }

    /// What the machine says of a finding, whether it stands on the desk or not; nothing if the figures no longer say it.
    pub fn said(&self, finding: &FindingId) -> Option<&str> {
        let known = self.said.iter().find(|(id, _)| id == finding.as_str());
        known.map(|(_, text)| text.as_str())
    }

    fn cells_of(&self, about: &[QuestionKey]) -> Vec<CellRef> {
        let cells = about.iter();
        cells.flat_map(|key| self.reading.cells_of(key)).collect()
    }

    /// The blocks that are not proved, and nobody signs why they stand.
    pub fn unproved(&self) -> impl Iterator<Item = &Place> {
        self.places.iter().filter(|place| !place.may_stand())
    }

    /// Findings whose words are no longer what they were at another state of the data, with both: those that are gone
    /// have none now, those that are new had none.
    pub fn moved_since(
        &self,
        script: &Script,
        before: &Snapshot,
        locale: &Locale,
        lang: Lang,
    ) -> Vec<Moved> {
        let reading = Reading::of(script, before);
        let was = said(&findings(&reading), &Texts::new(locale, lang));
        let of = |all: &[(String, String)], id: &str| {
            let found = all.iter().find(|(known, _)| known == id);
            found.map(|(_, text)| text.clone())
        };
        let moved = self.said.iter().filter_map(|(id, text)| {
            let before = of(&was, id);
            (before.as_ref() != Some(text)).then(|| Moved {
                finding: id.clone(),
                before,
                now: Some(text.clone()),
            })
        });
        let gone = was.iter().filter(|(id, _)| of(&self.said, id).is_none());
        let gone = gone.map(|(id, text)| Moved {
            finding: id.clone(),
            before: Some(text.clone()),
            now: None,
        });
        moved.chain(gone).collect()
    }

    /// What a text in a finding's place is held against, as the machine says it.
    pub fn original(&self, key: &BlockKey) -> Option<&Original> {
        let known = self.originals.iter().find(|(known, _)| known == key);
        known.map(|(_, original)| original)
    }

    /// What is known of the workshop, in the language of the desk.
    pub fn ground(&self) -> &Ground {
        &self.ground
    }

    /// Its figures.
    pub fn reading(&self) -> &Reading {
        &self.reading
    }

    /// A block by its name.
    pub fn place(&self, key: &BlockKey) -> Option<&Place> {
        self.places.iter().find(|place| place.key == *key)
    }

    /// What may be put to the room: the lessons first, in their order, then every other finding.
    pub fn offered(&self) -> impl Iterator<Item = (&Place, &Put)> {
        let all = self.places.iter().chain(&self.others);
        all.filter_map(|place| Some((place, place.put.as_ref()?)))
    }

    /// What is proposed, as it stands: the lessons first, then what stands at its question only.
    pub fn leads(&self) -> impl Iterator<Item = &Place> {
        self.findings()
            .filter(|place| self.leads.contains(&place.key))
    }

    /// What names all that is proposed in order, question by question, as it stands.
    pub fn ranked(&self) -> impl Iterator<Item = &Place> {
        self.findings()
            .filter(|place| self.ranked.contains(&place.key))
    }

    /// Every finding as it stands: the lessons first, then what stands at its question only.
    pub fn findings(&self) -> impl Iterator<Item = &Place> {
        let all = self.places.iter().chain(&self.others);
        all.filter(|place| place.key.finding().is_some())
    }

    fn of_finding(
        &self,
        key: BlockKey,
        finding: &Finding,
        written: Option<&Written>,
        texts: &Texts<'_>,
    ) -> Place {
        let machine = texts.sentence(&finding.sentence);
        let text = written.map_or_else(|| machine.clone(), |written| written.block.text.clone());
        let held = match written {
            Some(_) => self.held(&key, BlockKind::Finding, &text, &[]),
            None => Held::default(),
        };
        let asked = finding.questions.iter().filter_map(|question| {
            let reading = self.reading.question(question)?;
            Some((question.clone(), texts.label(&reading.label).to_owned()))
        });
        let is_proved = held.faults.is_empty();
        Place {
            under: None,
            put: is_proved
                .then(|| self.put(finding, written, texts))
                .flatten(),
            kind: BlockKind::Finding,
            machine: Some(machine),
            text,
            is_peoples: written.is_some(),
            by: written.and_then(|written| written.block.by.clone()),
            despite: written.and_then(|written| written.block.despite.clone()),
            signature: written
                .map(|written| held.signature(&written.block))
                .unwrap_or_default(),
            questions: asked.collect(),
            cells: cell::shown(&self.reading, &finding.cells, texts),
            quotes: finding
                .verbatims
                .iter()
                .filter_map(|quote| self.reading.passage(quote))
                .map(|passage| texts.quote(passage))
                .collect(),
            faults: held.faults,
            is_refused: held.is_refused,
            doubted: held.doubted,
            seen: written.map(|written| written.seen),
            key,
        }
    }

    fn own(&self, key: BlockKey, written: &Written, texts: &Texts<'_>) -> Place {
        let Block {
            kind, text, about, ..
        } = &written.block;
        let held = self.held(&key, *kind, text, about);
        let asked = about.iter().filter_map(|question| {
            let reading = self.reading.question(question)?;
            Some((question.clone(), texts.label(&reading.label).to_owned()))
        });
        Place {
            under: None,
            kind: written.block.kind,
            machine: None,
            text: written.block.text.clone(),
            is_peoples: true,
            by: written.block.by.clone(),
            despite: written.block.despite.clone(),
            signature: held.signature(&written.block),
            questions: asked.collect(),
            cells: cell::leaned(&self.reading, &self.cells_of(about), text, texts),
            quotes: Vec::new(),
            faults: held.faults,
            is_refused: held.is_refused,
            doubted: held.doubted,
            seen: Some(written.seen),
            put: None,
            key,
        }
    }

    /// A finding as the room is asked about it: in people's words, or in the machine's in each language of the script.
    fn put(&self, finding: &Finding, written: Option<&Written>, texts: &Texts<'_>) -> Option<Put> {
        let script = &self.reading.script;
        let main = script.langs.first().cloned();
        let main = main.unwrap_or_else(LangCode::french);
        let words = if let Some(written) = written {
            Label::one(main, written.block.text.as_str())
        } else {
            let said = |code: &LangCode| {
                let texts = texts.speaking(Lang::parse(code.as_str())?);
                Some((code.clone(), texts.sentence(&finding.sentence)))
            };
            let own = Label::one(main, texts.sentence(&finding.sentence));
            let all = script.langs.iter().filter_map(said);
            all.fold(own, |words, (code, text)| words.with(code, text))
        };
        let hash = blake3::hash(&serde_json::to_vec(&words).ok()?).to_hex();
        let about = match finding.questions.as_slice() {
            [one] => Some(one.clone()),
            _ => None,
        };
        Some(Put {
            question: QuestionKey::of_reaction(&finding.id, hash.get(..HASH)?)?,
            finding: finding.id.clone(),
            words,
            about,
        })
    }
}

/// What every finding says, by its name, the strongest first.
fn said(found: &[Finding], texts: &Texts<'_>) -> Vec<(String, String)> {
    let said = |finding: &Finding| (finding.id.to_string(), texts.sentence(&finding.sentence));
    found.iter().map(said).collect()
}

/// A finding whose words are no longer what they were.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// Its name.
    pub finding: String,
    /// What it said; nothing if it is new.
    pub before: Option<String>,
    /// What it says; nothing if it is gone.
    pub now: Option<String>,
}

#[cfg(test)]
mod tests;
