//! The page's forms, read.

use glane_core::assist::Footprint;
use glane_core::decision::{Act, Decision};
use glane_core::draft::{BadBlock, Block, BlockKind, Draft};
use glane_core::id::{BlockKey, QuestionKey};
use glane_core::judged::FindingState;
use glane_core::steps::Steps;
use glane_report::desk::Desk;

use super::log::is_writing;
use super::lost::{restore, was_there};
use super::panel::Typed;
use crate::pages::facilitator::form::{Acts, Fields, Seen, step_back};

/// Digits of the hash that names a block people add: 64 bits.
const DIGITS: usize = 16;
/// The longest name a form gives itself, in bytes.
const ONCE_MAX: usize = 64;

/// What a button does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verb {
    Write,
    Add,
    /// A passage whose block went is put back.
    Restore,
    Machine,
    Drop,
    Up,
    Down,
    Undo,
    Redo,
}

/// A form as sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sent {
    act: Verb,
    pub(super) block: Option<BlockKey>,
    kind: BlockKind,
    pub(super) text: String,
    pub(super) by: Option<String>,
    pub(super) despite: Option<String>,
    /// The questions that a person's own finding is about.
    about: Vec<QuestionKey>,
    /// The form's own name: sent twice, it adds one block.
    once: Option<String>,
    /// Whether the text is a language model's proposal that a person accepts.
    assisted: bool,
    /// What all that was asked of the model cost until now, where the text is its proposal.
    footprint: Option<Footprint>,
    pub(super) seen: Seen,
}

/// Why a form is no decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refused {
    /// The block is no longer as the page showed it.
    Stale,
    /// The block went while somebody wrote in it.
    Lost,
    /// What was typed cannot be kept: the message that says why.
    Bad(&'static str),
}

/// The questions that a form names.
pub(super) fn about(fields: Fields<'_>) -> Result<Vec<QuestionKey>, &'static str> {
    let keys = fields.all("about");
    keys.map(|key| QuestionKey::new(key).map_err(|_| "about"))
        .collect()
}

/// The message that says why a block cannot be kept as it was typed.
pub(super) fn bad(bad: BadBlock) -> Refused {
    Refused::Bad(match bad {
        BadBlock::Empty => "writing-bad-empty",
        BadBlock::TooLong { .. } => "writing-bad-long",
        BadBlock::Unsigned => "writing-bad-unsigned",
        BadBlock::AboutNothing => "writing-bad-about",
    })
}

impl Sent {
    /// Reads the fields; an error names the one that is not as our own forms send it.
    pub(super) fn read(fields: Fields<'_>) -> Result<Self, &'static str> {
        let act = match fields.get("act") {
            Some("write") => Verb::Write,
            Some("add") => Verb::Add,
            Some("restore") => Verb::Restore,
            Some("machine" | "remove") => Verb::Machine,
            Some("drop") => Verb::Drop,
            Some("up") => Verb::Up,
            Some("down") => Verb::Down,
            Some("undo") => Verb::Undo,
            Some("redo") => Verb::Redo,
            _ => return Err("act"),
        };
        let block = fields.read("block", |key| BlockKey::new(key))?;
        let kind = fields.get("kind").map(BlockKind::named);
        let kind = match (act, kind) {
            (Verb::Write | Verb::Add, Some(Some(kind))) => kind,
            (Verb::Write | Verb::Add, _) | (_, Some(None)) => return Err("kind"),
            _ => BlockKind::Finding,
        };
        let (seen, about) = (fields.seen()?, about(fields)?);
        let text = fields.get("text").map(str::to_owned);
        let is_name = |once: &&str| {
            (1..=ONCE_MAX).contains(&once.len()) && once.bytes().all(|b| b.is_ascii_alphanumeric())
        };
        let once = fields.get("once").filter(is_name).map(str::to_owned);
        match act {
            Verb::Undo | Verb::Redo if seen.undoes.is_none() => return Err("undoes"),
            Verb::Write | Verb::Add | Verb::Restore if text.is_none() => return Err("text"),
            Verb::Add if once.is_none() => return Err("once"),
            Verb::Add | Verb::Undo | Verb::Redo => {}
            _ if block.is_none() => return Err("block"),
            _ => {}
        }
        let field = |name| fields.get(name).map(str::to_owned);
        Ok(Self {
            act,
            block,
            kind,
            text: text.unwrap_or_default(),
            by: field("by"),
            despite: field("despite"),
            about,
            once,
            assisted: fields.get("assisted").is_some(),
            footprint: None,
            seen,
        })
    }

    /// The same with what all that was asked of the model cost, where its text is a proposal.
    pub(super) fn costing(mut self, footprint: impl FnOnce() -> Option<Footprint>) -> Self {
        self.footprint = if self.assisted { footprint() } else { None };
        self
    }

    /// What was typed, for a page that could not keep it.
    pub(super) fn typed(&self) -> Typed {
        let block = match self.act {
            Verb::Write | Verb::Restore => self.block.clone(),
            Verb::Add => None,
            _ => return Typed::default(),
        };
        Typed {
            block,
            kind: Some(self.kind),
            text: self.text.clone(),
            by: self.by.clone().unwrap_or_default(),
            despite: self.despite.clone().unwrap_or_default(),
            about: self.about.clone(),
        }
    }

    /// The acts it asks for and the decision it takes back; none if all is as it asks already.
    pub(super) fn acts(&self, desk: &Desk, log: &[Decision]) -> Result<Acts, Refused> {
        let act = match self.act {
            Verb::Undo | Verb::Redo => {
                let steps = Steps::of(log, is_writing);
                let top = step_back(&steps, self.act == Verb::Undo, self.seen.undoes);
                let top = top.ok_or(Refused::Stale)?;
                return Ok(vec![(Act::Undo, Some(top))]);
            }
            Verb::Restore => return restore(self, self.key()?, desk, log),
            Verb::Add => self.add(desk, log)?,
            _ => self.on(self.key()?, desk, log)?,
        };
        Ok(act.map(|act| (act, None)).into_iter().collect())
    }

    fn key(&self) -> Result<BlockKey, Refused> {
        self.block.clone().ok_or(Refused::Stale)
    }

    /// A block of one's own, whose name follows from the form and from what was typed in it: a form sent twice asks for
    /// the same block, which is there already.
    fn add(&self, desk: &Desk, log: &[Decision]) -> Result<Option<Act>, Refused> {
        let block = self.named().ok_or(Refused::Stale)?;
        let known = |key: &QuestionKey| desk.may_be_about(key);
        if self.kind == BlockKind::Finding && !self.about.iter().all(known) {
            return Err(Refused::Bad("writing-bad-about-unknown"));
        }
        let act = self.write(block.clone(), &self.about, desk)?;
        if Draft::fold(log).block(&block).is_some() {
            return Ok(None);
        }
        // It was added, and deleted since.
        if was_there(desk, log, &block) {
            return Err(Refused::Stale);
        }
        Ok(Some(act))
    }

    fn named(&self) -> Option<BlockKey> {
        let mut hash = blake3::Hasher::new();
        let about = self.about.iter().map(QuestionKey::as_str);
        let parts = [
            self.once.as_deref()?,
            self.kind.name(),
            &self.text,
            self.by.as_deref().unwrap_or_default(),
            self.despite.as_deref().unwrap_or_default(),
        ];
        for part in parts.into_iter().chain(about) {
            hash.update(&part.len().to_le_bytes());
            hash.update(part.as_bytes());
        }
        BlockKey::own(hash.finalize().to_hex().get(..DIGITS)?)
    }

    /// A block as typed; a person's own finding is about some questions. What the figures contradict today is signed as that.
    fn write(&self, block: BlockKey, about: &[QuestionKey], desk: &Desk) -> Result<Act, Refused> {
        let typed = |field: &Option<String>| field.clone().unwrap_or_default();
        let (by, despite) = (typed(&self.by), typed(&self.despite));
        let mut entry = Block::typed(self.kind, &self.text, &by, &despite);
        if block.is_own() {
            entry = entry.and_then(|entry| entry.about(about.to_vec()));
        }
        let entry = entry.map_err(bad)?.assisted(self.assisted);
        let mut entry = entry.costing(self.footprint);
        if entry.despite.is_some() {
            let held = desk.held(&block, entry.kind, &entry.text, &entry.about);
            entry = entry
                .contradicted(held.is_refused)
                .covering(Some(held.names()));
        }
        let entry = Some(entry);
        Ok(Act::Block { block, entry })
    }

    fn on(&self, block: BlockKey, desk: &Desk, log: &[Decision]) -> Result<Option<Act>, Refused> {
        let Some(place) = desk.place(&block) else {
            return match self.act {
                Verb::Write => Err(Refused::Lost),
                // Deleted already.
                Verb::Drop if was_there(desk, log, &block) => Ok(None),
                _ => Err(Refused::Stale),
            };
        };
        Ok(match self.act {
            Verb::Write if place.kind != self.kind => return Err(Refused::Stale),
            Verb::Write => {
                // What it is about was chosen when it was added.
                let about: Vec<QuestionKey> =
                    place.questions.iter().map(|(key, _)| key.clone()).collect();
                let draft = Draft::fold(log);
                let kept = draft.block(&block).map(|kept| &kept.block);
                let mut act = self.write(block.clone(), &about, desk)?;
                // What began as a proposal did so, however it was changed since.
                if let (
                    Act::Block {
                        entry: Some(entry), ..
                    },
                    Some(kept),
                ) = (&mut act, kept)
                {
                    entry.assisted |= kept.assisted;
                    entry.footprint = entry.footprint.or(kept.footprint);
                }
                // The machine's own words, typed or left as they were, are the machine's.
                let Act::Block {
                    entry: Some(entry), ..
                } = &act
                else {
                    return Ok(None);
                };
                let is_machine = place.machine.as_ref() == Some(&entry.text);
                let is_there = kept == Some(entry);
                match (is_machine, place.is_peoples) {
                    (true, true) => Some(Act::Block { block, entry: None }),
                    (true, false) => None,
                    (false, _) => (!is_there).then_some(act),
                }
            }
            Verb::Machine => place
                .is_peoples
                .then_some(Act::Block { block, entry: None }),
            Verb::Drop => match block.finding() {
                Some(finding) => Some(Act::Finding {
                    finding,
                    state: FindingState::Dropped,
                }),
                None => Some(Act::Block { block, entry: None }),
            },
            Verb::Up | Verb::Down => step(desk, &block, self.act == Verb::Up),
            Verb::Add | Verb::Restore | Verb::Undo | Verb::Redo => None,
        })
    }
}

/// The block one place further up or down; nothing at the end.
fn step(desk: &Desk, block: &BlockKey, up: bool) -> Option<Act> {
    let at = desk.places.iter().position(|place| place.key == *block)?;
    let key = |at: usize| desk.places.get(at).map(|place| place.key.clone());
    let after = if up {
        match at {
            0 => return None,
            1 => None,
            _ => Some(key(at - 2)?),
        }
    } else {
        Some(key(at + 1)?)
    };
    Some(Act::Place {
        block: block.clone(),
        after,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::facilitator::form::typed;

    fn read(fields: &[(&str, &str)]) -> Result<Sent, &'static str> {
        Sent::read(Fields(&typed(fields)))
    }

    #[test]
    fn a_form_that_is_not_ours_is_refused_by_its_field() {
        let base = ("base", "1");
        assert_eq!(read(&[("act", "steal"), base]), Err("act"));
        assert_eq!(read(&[("act", "up"), base]), Err("block"));
        assert_eq!(read(&[("act", "up"), ("block", "É"), base]), Err("block"));
        assert_eq!(
            read(&[("act", "write"), ("block", "f-a"), base]),
            Err("kind")
        );
        assert_eq!(
            read(&[("act", "add"), ("kind", "finding"), ("about", "É"), base]),
            Err("about")
        );
        assert_eq!(read(&[("act", "undo"), base]), Err("undoes"));
        assert_eq!(read(&[("act", "up"), ("block", "f-a")]), Err("base"));
        let add = [("act", "add"), ("kind", "reading"), ("text", "a"), base];
        assert_eq!(read(&add), Err("once"));
        assert_eq!(read(&[&add[..], &[("once", "é")]].concat()), Err("once"));
        assert!(read(&[&add[..], &[("once", "a1")]].concat()).is_ok());
        assert_eq!(read(&[&add[..2], &add[3..]].concat()), Err("text"));
        assert_eq!(
            read(&[("act", "restore"), ("block", "o-a"), base]),
            Err("text")
        );
    }

    #[test]
    fn a_form_sent_twice_names_the_same_block_and_another_text_another() {
        let of = |once, text| {
            let form = [
                ("act", "add"),
                ("kind", "reading"),
                ("by", "Ana"),
                ("base", "1"),
                ("once", once),
                ("text", text),
            ];
            read(&form).unwrap().named().unwrap()
        };
        assert_eq!(of("a1", "Merci"), of("a1", "Merci"));
        assert_ne!(of("a1", "Merci"), of("a1", "Merci !"));
        assert_ne!(of("a1", "Merci"), of("a2", "Merci"));
    }
}
