//! The panel's forms, read.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use glane_analysis::ItemReading;
use glane_core::decision::Act;
use glane_core::id::{DecisionId, ItemKey, QuestionKey, Revision};
use glane_core::idea::steps;
use glane_core::text::{clean_line, length};
use glane_live::inside::Inside;

use super::panel::read;
use crate::pages::facilitator::form::{Fields, step_back};

/// The longest reason, in characters.
pub(super) const REASON_MAX: usize = 200;

/// What a button does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verb {
    Merge,
    Hide,
    Show,
    Undo,
    Redo,
}

/// A form as sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sent {
    act: Verb,
    ideas: BTreeSet<ItemKey>,
    reason: String,
    undoes: Option<DecisionId>,
    /// The revision the page showed.
    pub(super) base: Revision,
}

/// Why a form is no decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refused {
    /// The ideas are no longer as the page showed them.
    Stale,
    /// One idea alone cannot be merged.
    Few,
    /// Two ideas of the script, which are not for a workshop to put together.
    Ours,
    /// No reason, or too long a one.
    Reason,
}

impl Sent {
    /// Reads the fields; an error names the one that is not as our own forms send it.
    pub(super) fn read(fields: Fields<'_>) -> Result<Self, &'static str> {
        let act = match fields.get("act") {
            Some("merge") => Verb::Merge,
            Some("hide") => Verb::Hide,
            Some("show") => Verb::Show,
            Some("undo") => Verb::Undo,
            Some("redo") => Verb::Redo,
            _ => return Err("act"),
        };
        let ideas = fields
            .all("ideas")
            .map(|key| ItemKey::new(key).map_err(|_| "ideas"))
            .collect::<Result<BTreeSet<_>, _>>()?;
        let undoes = fields.undoes()?;
        match act {
            Verb::Undo | Verb::Redo if undoes.is_none() => return Err("undoes"),
            Verb::Hide | Verb::Show if ideas.len() != 1 => return Err("ideas"),
            _ => {}
        }
        Ok(Self {
            act,
            ideas,
            reason: clean_line(fields.get("reason").unwrap_or_default()),
            undoes,
            base: fields.base()?,
        })
    }

    /// The act it asks for in this room, and the decision it takes back.
    pub(super) fn act(
        &self,
        inside: &Inside,
        question: &QuestionKey,
    ) -> Result<(Act, Option<DecisionId>), Refused> {
        if matches!(self.act, Verb::Undo | Verb::Redo) {
            let steps = steps(question, inside.log());
            let top = step_back(&steps, self.act == Verb::Undo, self.undoes);
            return top.map_or(Err(Refused::Stale), |top| Ok((Act::Undo, Some(top))));
        }
        let all = read(inside, question).ok_or(Refused::Stale)?;
        let mut there = all.items.iter().chain(&all.aside).chain(&all.held);
        let question = question.clone();
        if self.act == Verb::Merge {
            let act = Act::MergeIdeas {
                question,
                into: self.into(&there.collect::<Vec<_>>())?,
                ideas: self.ideas.clone(),
            };
            return Ok((act, None));
        }
        let idea = self.ideas.first().cloned().ok_or(Refused::Stale)?;
        if !there.any(|one| one.key == idea && is_proposed(one)) {
            return Err(Refused::Stale);
        }
        if self.act == Verb::Show {
            return Ok((Act::ShowIdea { question, idea }, None));
        }
        if self.reason.is_empty() || length(&self.reason) > REASON_MAX {
            return Err(Refused::Reason);
        }
        let act = Act::HideIdea {
            question,
            idea,
            reason: self.reason.clone(),
        };
        Ok((act, None))
    }

    /// The idea whose words the ticked ones are shown in: the script's own, or else the one backed most.
    fn into(&self, there: &[&ItemReading]) -> Result<ItemKey, Refused> {
        let ticked = there.iter().filter(|one| self.ideas.contains(&one.key));
        let mut ticked: Vec<&ItemReading> = ticked.copied().collect();
        if ticked.len() < self.ideas.len() {
            return Err(Refused::Stale);
        }
        if ticked.len() < 2 {
            return Err(Refused::Few);
        }
        if ticked.iter().filter(|one| !is_proposed(one)).count() > 1 {
            return Err(Refused::Ours);
        }
        ticked.sort_by_key(|one| (is_proposed(one), Reverse(one.count)));
        let first = ticked.first().ok_or(Refused::Few)?;
        Ok(first.key.clone())
    }
}

/// Whether a participant proposed it; the script's own ideas are changed in the script.
pub(super) fn is_proposed(idea: &ItemReading) -> bool {
    idea.origin == glane_analysis::Origin::Proposed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::facilitator::form::typed;

    #[test]
    fn forms_of_ours_are_read_and_others_name_their_field() {
        let read = |form: &[(&str, &str)]| Sent::read(Fields(&typed(form)));
        let hide = [
            ("act", "hide"),
            ("ideas", "i-1"),
            ("reason", "  Un   nom  "),
            ("base", "7"),
        ];
        let sent = read(&hide).unwrap();
        assert_eq!((sent.ideas.len(), sent.reason.as_str()), (1, "Un nom"));
        for (form, field) in [
            (&[("act", "burn"), ("base", "1")][..], "act"),
            (&[("act", "hide"), ("base", "1")], "ideas"),
            (&[("act", "show"), ("ideas", "É"), ("base", "1")], "ideas"),
            (&[("act", "undo"), ("base", "1")], "undoes"),
            (&[("act", "merge")], "base"),
        ] {
            assert_eq!(read(form).unwrap_err(), field, "{form:?}");
        }
    }
}
