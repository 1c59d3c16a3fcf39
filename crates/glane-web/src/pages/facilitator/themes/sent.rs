//! What the queue's forms ask for.

use std::collections::BTreeSet;

use glane_core::coding::Coder;
use glane_core::decision::{Act, Decision};
use glane_core::id::{AnswerId, DecisionId, QuestionKey, Revision, ThemeKey};
use glane_live::inside::Inside;

use super::bent::{Bent, base, legible, needed, undoes};
use super::gathered::{Answer, Gathered, Row};
use super::place::{Filter, Place};
use super::queue::steps;
use crate::pages::facilitator::form::{Fields, step_back};

/// What a button does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verb {
    Code,
    NoTheme,
    Undo,
    Redo,
}

/// A form as sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sent {
    act: Verb,
    pub(super) coder: Coder,
    at: Option<AnswerId>,
    themes: BTreeSet<ThemeKey>,
    undoes: Option<DecisionId>,
    /// The revision the page showed.
    pub(super) base: Revision,
}

/// What is to be done.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// This act, and the decision it takes back.
    Act(Box<Act>, Option<DecisionId>),
    /// It is so already.
    Nothing,
    /// The answers are no longer as the page showed them.
    Stale,
}

/// The themes that were ticked.
pub(super) fn chosen(fields: Fields<'_>) -> Result<BTreeSet<ThemeKey>, Bent> {
    let ticked = fields.all("themes");
    ticked
        .map(|key| {
            let key = legible("themes", key)?;
            ThemeKey::new(key).map_err(|_| Bent::unread("themes", key))
        })
        .collect()
}

impl Sent {
    /// Reads the fields; an error names the one that is not as our own forms send it.
    pub(super) fn read(fields: Fields<'_>) -> Result<Self, Bent> {
        let act = match needed(fields, "act")? {
            "code" => Verb::Code,
            "none" => Verb::NoTheme,
            "undo" => Verb::Undo,
            "redo" => Verb::Redo,
            other => return Err(Bent::unread("act", other)),
        };
        let (place, bent) = Place::read(fields);
        if let Some(bent) = bent {
            return Err(bent);
        }
        let back = matches!(act, Verb::Undo | Verb::Redo);
        if !back && place.at.is_none() {
            return Err(Bent::missing("reponse"));
        }
        let themes = chosen(fields)?;
        if act == Verb::Code && themes.is_empty() {
            return Err(Bent::new("themes", "themes-empty"));
        }
        Ok(Self {
            act,
            coder: place.coder.ok_or_else(|| Bent::missing("codeur"))?,
            at: place.at,
            themes,
            undoes: if back { Some(undoes(fields)?) } else { None },
            base: base(fields)?,
        })
    }

    /// What it asks for in this room.
    pub(super) fn wanted(
        &self,
        inside: &Inside,
        question: &QuestionKey,
        gathered: &Gathered,
    ) -> Wanted {
        let themes = match self.act {
            Verb::Undo | Verb::Redo => {
                let steps = steps(inside, question, &self.coder);
                return match step_back(&steps, self.act == Verb::Undo, self.undoes) {
                    Some(top) => Wanted::Act(Box::new(Act::Undo), Some(top)),
                    None => Wanted::Stale,
                };
            }
            Verb::Code => self.themes.clone(),
            Verb::NoTheme => BTreeSet::new(),
        };
        let codebook = gathered.coding.codebook();
        let row = self.at.and_then(|at| gathered.rows.get(gathered.row(at)?));
        let Some(row) = row.filter(|_| themes.iter().all(|key| codebook.theme(key).is_some()))
        else {
            return Wanted::Stale;
        };
        // What came or changed after the page was shown was not seen, and waits.
        let seen = |answer: &&Answer| answer.written <= self.base;
        let answers: BTreeSet<AnswerId> =
            row.answers.iter().filter(seen).map(|one| one.id).collect();
        if answers.is_empty() {
            return Wanted::Stale;
        }
        let said = |answer: &Answer| gathered.mine(&self.coder, answer).as_ref() == Some(&themes);
        if row.answers.iter().filter(seen).all(said) {
            return Wanted::Nothing;
        }
        let act = Act::Code {
            question: question.clone(),
            answers,
            themes,
            coder: self.coder.clone(),
        };
        Wanted::Act(Box::new(act), None)
    }

    /// Where to go once it is done: on to the next answer that waits for this coder, or back to what was taken back.
    pub(super) fn then(
        &self,
        inside: &Inside,
        question: &QuestionKey,
        gathered: &Gathered,
        place: &Place,
    ) -> Place {
        if matches!(self.act, Verb::Undo | Verb::Redo) {
            let about = self.undoes.and_then(|id| root(inside, id));
            let answer = about.and_then(|one| match &one.act {
                Act::Code {
                    question: of,
                    answers,
                    ..
                } if of == question => answers.first().copied(),
                _ => None,
            });
            return place.at(answer);
        }
        let here = self.at.and_then(|at| gathered.row(at)).unwrap_or(0);
        // In a queue of all, the next one is the next to do as well: nobody codes twice without asking to.
        let wanted = Place {
            filter: match place.filter {
                Filter::All => Filter::ToDo,
                other => other,
            },
            ..place.clone()
        };
        let order = (here + 1..gathered.rows.len()).chain(0..=here);
        let next = order.filter_map(|at| gathered.rows.get(at)).find(|row| {
            wanted.shows(gathered, &self.coder, row) && gathered.mine_of(&self.coder, row).is_none()
        });
        place.at(next.and_then(Row::id))
    }
}

/// The decision that an undo, or an undo of an undo, is about in the end.
fn root(inside: &Inside, id: DecisionId) -> Option<&Decision> {
    let log = inside.log();
    let mut at = log.iter().find(|one| one.id == id)?;
    // A log is finite, and an undo names an earlier decision: each step goes back.
    for _ in 0..log.len() {
        match at.undoes {
            Some(before) => at = log.iter().find(|one| one.id == before)?,
            None => break,
        }
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::facilitator::form::typed as fields;

    #[test]
    fn forms_of_ours_are_read_and_others_name_their_field() {
        let id = "00000000-0000-0000-0000-000000000001";
        let good = [
            ("act", "code"),
            ("codeur", "Awa"),
            ("reponse", id),
            ("themes", "a"),
            ("themes", "b"),
            ("base", "7"),
        ];
        let sent = Sent::read(Fields(&fields(&good))).unwrap();
        assert_eq!((sent.themes.len(), sent.base), (2, Revision(7)));
        for (at, instead, field) in [
            (0, ("act", "burn"), "act"),
            (1, ("codeur", ""), "codeur"),
            (1, ("codeur", " "), "codeur"),
            (2, ("reponse", "x"), "reponse"),
            (3, ("themes", "É"), "themes"),
            (5, ("base", "x"), "base"),
            (0, ("act", "undo"), "undoes"),
        ] {
            let mut form = good;
            form[at] = instead;
            let bent = Sent::read(Fields(&fields(&form))).unwrap_err();
            assert_eq!(bent.field, field);
        }
        // Each of them left out.
        for field in ["act", "codeur", "reponse", "base"] {
            let form: Vec<(&str, &str)> = good
                .into_iter()
                .filter(|(name, _)| *name != field)
                .collect();
            let bent = Sent::read(Fields(&fields(&form))).unwrap_err();
            assert_eq!((bent.field, bent.key), (field, "themes-bent-missing"));
        }
        let bent = Sent::read(Fields(&fields(&good[..3]))).unwrap_err();
        assert_eq!(
            bent.key, "themes-empty",
            "that none fits has a button of its own"
        );
    }
}
