//! The panel's forms, read.

use std::collections::BTreeSet;

use glane_analysis::{WordReading, WordsReading, bearer};
use glane_core::decision::Act;
use glane_core::id::{DecisionId, FormKey, QuestionKey, Revision};
use glane_core::kind::words::WORD_MAX;
use glane_core::text::{clean_line, length};
use glane_core::words::steps;
use glane_live::inside::Inside;

use super::panel::read;
use crate::pages::facilitator::form::{Fields, step_back};

/// A form as sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sent {
    pub(super) act: Verb,
    pub(super) forms: Vec<FormKey>,
    pub(super) text: String,
    /// The decision to take back.
    pub(super) undoes: Option<DecisionId>,
    /// The revision the page showed.
    pub(super) base: Revision,
}

/// What a button does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verb {
    Merge,
    /// Merges two words that would be shown alike, and shows them so.
    Join,
    Split,
    Show,
    Hide,
    Unhide,
    Gloss,
    Undo,
    Redo,
}

/// Why a form is no decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Refused {
    /// The words are no longer as the page showed them.
    Stale,
    /// One word alone cannot be merged.
    Few,
    /// Nothing to show, or too long.
    Text,
    /// Another word bears the name: are they one?
    Alike(Offer),
}

/// Two words a person would show alike, and may merge instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Offer {
    pub(super) form: FormKey,
    pub(super) other: FormKey,
    /// The name, as it was typed.
    pub(super) name: String,
}

impl Sent {
    /// Reads the fields; an error names the one that is not as our own forms send it.
    pub(super) fn read(fields: Fields<'_>) -> Result<Self, &'static str> {
        let act = match fields.get("act") {
            Some("merge") => Verb::Merge,
            Some("join") => Verb::Join,
            Some("split") => Verb::Split,
            Some("show") => Verb::Show,
            Some("hide") => Verb::Hide,
            Some("unhide") => Verb::Unhide,
            Some("gloss") => Verb::Gloss,
            Some("undo") => Verb::Undo,
            Some("redo") => Verb::Redo,
            _ => return Err("act"),
        };
        let forms = fields
            .all("forms")
            .map(|key| FormKey::new(key).map_err(|_| "forms"))
            .collect::<Result<Vec<_>, _>>()?;
        let undoes = fields.undoes()?;
        if matches!(act, Verb::Undo | Verb::Redo) && undoes.is_none() {
            return Err("undoes");
        }
        let one = matches!(
            act,
            Verb::Split | Verb::Show | Verb::Hide | Verb::Unhide | Verb::Gloss
        );
        if one && forms.len() != 1 {
            return Err("forms");
        }
        Ok(Self {
            act,
            forms,
            text: clean_line(fields.get("text").unwrap_or_default()),
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
        let words = read(inside, question).ok_or(Refused::Stale)?;
        if self.act == Verb::Join && length(&self.text) > WORD_MAX {
            return Err(Refused::Text);
        }
        let first = || self.forms.first().cloned().ok_or(Refused::Stale);
        let question = question.clone();
        Ok(match self.act {
            Verb::Merge | Verb::Join => (
                Act::MergeForms {
                    question,
                    forms: self.merged(&words)?,
                },
                None,
            ),
            Verb::Split => (
                Act::SplitForm {
                    question,
                    form: first()?,
                },
                None,
            ),
            Verb::Show => {
                if self.text.is_empty() || length(&self.text) > WORD_MAX {
                    return Err(Refused::Text);
                }
                let (form, text) = (first()?, self.text.clone());
                if let Some(other) = bearer(&words.words, &form, &text) {
                    return Err(Refused::Alike(Offer {
                        other: other.key.clone(),
                        name: text,
                        form,
                    }));
                }
                let act = Act::ShowAs {
                    question,
                    form,
                    text,
                };
                (act, None)
            }
            Verb::Gloss => {
                if length(&self.text) > WORD_MAX {
                    return Err(Refused::Text);
                }
                let text = self.text.clone();
                (
                    Act::Gloss {
                        question,
                        form: first()?,
                        text,
                    },
                    None,
                )
            }
            Verb::Unhide => (
                Act::ShowWord {
                    question,
                    form: first()?,
                },
                None,
            ),
            _ => (
                Act::HideWord {
                    question,
                    form: first()?,
                },
                None,
            ),
        })
    }

    /// What is still to be decided once two words are merged that were to be shown alike: that they are.
    pub(super) fn then(&self, inside: &Inside, question: &QuestionKey) -> Option<Act> {
        let form = self.forms.first().filter(|_| self.act == Verb::Join)?;
        let words = read(inside, question)?;
        let text = self.text.clone();
        let is_to_do = !text.is_empty() && word_of(&words, form)?.name != text;
        is_to_do.then(|| Act::ShowAs {
            question: question.clone(),
            form: form.clone(),
            text,
        })
    }

    /// All forms of the words that were ticked: who is added later follows any of them.
    fn merged(&self, words: &WordsReading) -> Result<BTreeSet<FormKey>, Refused> {
        let mut found: BTreeSet<&FormKey> = BTreeSet::new();
        let mut forms = BTreeSet::new();
        for key in &self.forms {
            let word = word_of(words, key).ok_or(Refused::Stale)?;
            found.insert(&word.key);
            forms.extend(word.forms.iter().map(|form| form.key.clone()));
        }
        if found.len() < 2 {
            return Err(Refused::Few);
        }
        Ok(forms)
    }
}

/// The word that has a form.
fn word_of<'a>(words: &'a WordsReading, key: &FormKey) -> Option<&'a WordReading> {
    words
        .all()
        .find(|word| word.forms.iter().any(|form| form.key == *key))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::facilitator::form::typed as fields;

    #[test]
    fn forms_of_ours_are_read_and_others_name_their_field() {
        let sent = Sent::read(Fields(&fields(&[
            ("act", "merge"),
            ("forms", "a1"),
            ("forms", "b2"),
            ("base", "7"),
        ])))
        .unwrap();
        assert_eq!((sent.forms.len(), sent.base), (2, Revision(7)));
        for (form, field) in [
            (&[("act", "burn"), ("base", "1")][..], "act"),
            (&[("act", "split"), ("base", "1")], "forms"),
            (&[("act", "split"), ("forms", "É"), ("base", "1")], "forms"),
            (&[("act", "undo"), ("base", "1")], "undoes"),
            (&[("act", "undo"), ("undoes", "x"), ("base", "1")], "undoes"),
            (&[("act", "merge")], "base"),
        ] {
            assert_eq!(
                Sent::read(Fields(&fields(form))).unwrap_err(),
                field,
                "{form:?}"
            );
        }
    }
}
