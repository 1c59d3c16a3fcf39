//! The page's forms, read.

use glane_core::decision::{Act, Decision};
use glane_core::draft::{BadBlock, Block, BlockKind};
use glane_core::id::{BlockKey, DecisionId, QuestionKey, Revision};
use glane_core::judged::FindingState;
use glane_core::steps::Steps;
use glane_report::desk::Desk;

use super::panel::Typed;
use crate::pages::facilitator::form::{Fields, step_back};

/// What a button does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verb {
    Write,
    Add,
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
    text: String,
    by: String,
    despite: String,
    /// The questions that a person's own finding is about.
    about: Vec<QuestionKey>,
    undoes: Option<DecisionId>,
    /// The revision the page showed.
    pub(super) base: Revision,
}

/// Why a form is no decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refused {
    /// The block is no longer as the page showed it.
    Stale,
    /// What was typed cannot be kept: the message that says why.
    Bad(&'static str),
}

/// The questions that a form names.
pub(super) fn about(fields: Fields<'_>) -> Result<Vec<QuestionKey>, &'static str> {
    let keys = fields.all("about");
    keys.map(|key| QuestionKey::new(key).map_err(|_| "about"))
        .collect()
}

/// Whether an act is about the restitution's text.
pub(super) fn is_writing(act: &Act) -> bool {
    matches!(act, Act::Block { .. } | Act::Place { .. })
}

impl Sent {
    /// Reads the fields; an error names the one that is not as our own forms send it.
    pub(super) fn read(fields: Fields<'_>) -> Result<Self, &'static str> {
        let act = match fields.get("act") {
            Some("write") => Verb::Write,
            Some("add") => Verb::Add,
            Some("machine" | "remove") => Verb::Machine,
            Some("drop") => Verb::Drop,
            Some("up") => Verb::Up,
            Some("down") => Verb::Down,
            Some("undo") => Verb::Undo,
            Some("redo") => Verb::Redo,
            _ => return Err("act"),
        };
        let block = match fields.get("block") {
            Some(key) => Some(BlockKey::new(key).map_err(|_| "block")?),
            None => None,
        };
        let kind = fields.get("kind").map(BlockKind::named);
        let kind = match (act, kind) {
            (Verb::Write | Verb::Add, Some(Some(kind))) => kind,
            (Verb::Write | Verb::Add, _) | (_, Some(None)) => return Err("kind"),
            _ => BlockKind::Finding,
        };
        let undoes = fields.undoes()?;
        match act {
            Verb::Undo | Verb::Redo if undoes.is_none() => return Err("undoes"),
            Verb::Write | Verb::Machine | Verb::Drop | Verb::Up | Verb::Down if block.is_none() => {
                return Err("block");
            }
            _ => {}
        }
        let field = |name| fields.get(name).unwrap_or_default().to_owned();
        Ok(Self {
            act,
            block,
            kind,
            text: field("text"),
            by: field("by"),
            despite: field("despite"),
            about: about(fields)?,
            undoes,
            base: fields.base()?,
        })
    }

    /// What was typed, for a page that could not keep it.
    pub(super) fn typed(&self) -> Typed {
        if !matches!(self.act, Verb::Write | Verb::Add) {
            return Typed::default();
        }
        Typed {
            block: self.block.clone(),
            kind: Some(self.kind),
            text: self.text.clone(),
            by: self.by.clone(),
            despite: self.despite.clone(),
            about: self.about.clone(),
        }
    }

    /// The act it asks for and the decision it takes back; nothing if all is as it asks already.
    #[allow(
        clippy::type_complexity,
        reason = "an act, what it undoes, or nothing to do"
    )]
    pub(super) fn act(
        &self,
        desk: &Desk,
        log: &[Decision],
        fresh: &str,
    ) -> Result<Option<(Act, Option<DecisionId>)>, Refused> {
        if matches!(self.act, Verb::Undo | Verb::Redo) {
            let steps = Steps::of(log, is_writing);
            let top = step_back(&steps, self.act == Verb::Undo, self.undoes);
            return top.map_or(Err(Refused::Stale), |top| Ok(Some((Act::Undo, Some(top)))));
        }
        let act = if self.act == Verb::Add {
            let block = BlockKey::own(fresh).ok_or(Refused::Stale)?;
            Some(self.write(block, &self.about)?)
        } else {
            let block = self.block.clone().ok_or(Refused::Stale)?;
            self.on(block, desk)?
        };
        Ok(act.map(|act| (act, None)))
    }

    /// A block as typed; a person's own finding is about some questions.
    fn write(&self, block: BlockKey, about: &[QuestionKey]) -> Result<Act, Refused> {
        let mut entry = Block::typed(self.kind, &self.text, &self.by, &self.despite);
        if block.is_own() {
            entry = entry.and_then(|entry| entry.about(about.to_vec()));
        }
        let entry = entry.map_err(|bad| {
            Refused::Bad(match bad {
                BadBlock::Empty => "writing-bad-empty",
                BadBlock::TooLong { .. } => "writing-bad-long",
                BadBlock::Unsigned => "writing-bad-unsigned",
                BadBlock::AboutNothing => "writing-bad-about",
            })
        })?;
        let entry = Some(entry);
        Ok(Act::Block { block, entry })
    }

    fn on(&self, block: BlockKey, desk: &Desk) -> Result<Option<Act>, Refused> {
        let place = desk.place(&block).ok_or(Refused::Stale)?;
        Ok(match self.act {
            Verb::Write if place.kind != self.kind => return Err(Refused::Stale),
            Verb::Write => {
                // What it is about was chosen when it was added.
                let about: Vec<QuestionKey> =
                    place.questions.iter().map(|(key, _)| key.clone()).collect();
                let act = self.write(block.clone(), &about)?;
                // The machine's own words, typed or left as they were, are the machine's.
                let is_machine = matches!(&act, Act::Block { entry: Some(entry), .. }
                    if place.machine.as_ref() == Some(&entry.text));
                match (is_machine, place.is_peoples) {
                    (true, true) => Some(Act::Block { block, entry: None }),
                    (true, false) => None,
                    (false, _) => Some(act),
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
            Verb::Add | Verb::Undo | Verb::Redo => None,
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

    fn read(fields: &[(&str, &str)]) -> Result<Sent, &'static str> {
        let fields: Vec<(String, String)> = fields
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        Sent::read(Fields(&fields))
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
        assert!(read(&[("act", "add"), ("kind", "reading"), ("text", "a"), base]).is_ok());
    }
}
