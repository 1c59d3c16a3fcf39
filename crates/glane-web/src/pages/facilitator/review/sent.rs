//! The queue's forms, read.

use std::collections::BTreeSet;

use glane_core::decision::Act;
use glane_core::id::{AnswerId, DecisionId, Revision};
use glane_core::review::{SPANS_MAX, Span, Verdict, steps};
use glane_core::text::clean_line;
use glane_live::inside::Inside;

use super::gathered::{Answer, Gathered};
use crate::pages::facilitator::form::{Fields, step_back};

/// What a button does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verb {
    Keep,
    Mask,
    Leave,
    Undo,
    Redo,
}

/// A form as sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sent {
    act: Verb,
    at: Option<AnswerId>,
    /// The passages that are ticked.
    spans: BTreeSet<Span>,
    /// Other words to mask, as typed.
    also: String,
    undoes: Option<DecisionId>,
    /// The revision the page showed.
    pub(super) base: Revision,
}

/// Why a form is no decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refused {
    /// The answer is no longer as the page showed it.
    Stale,
    /// The words to mask are not in it.
    NotThere,
    /// There is nothing to mask.
    Nothing,
}

impl Sent {
    /// Reads the fields; an error names the one that is not as our own forms send it.
    pub(super) fn read(fields: Fields<'_>) -> Result<Self, &'static str> {
        let act = match fields.get("act") {
            Some("keep") => Verb::Keep,
            Some("mask") => Verb::Mask,
            Some("leave") => Verb::Leave,
            Some("undo") => Verb::Undo,
            Some("redo") => Verb::Redo,
            _ => return Err("act"),
        };
        let at = fields.read("reponse", |id| id.parse().map(AnswerId))?;
        let undoes = fields.undoes()?;
        let spans = fields
            .all("passages")
            .map(|typed| span(typed).ok_or("passages"));
        let spans = spans.collect::<Result<BTreeSet<_>, _>>()?;
        match act {
            Verb::Undo | Verb::Redo if undoes.is_none() => return Err("undoes"),
            Verb::Keep | Verb::Mask | Verb::Leave if at.is_none() => return Err("reponse"),
            _ if spans.len() > SPANS_MAX => return Err("passages"),
            _ => {}
        }
        Ok(Self {
            act,
            at,
            spans,
            also: clean_line(fields.get("aussi").unwrap_or_default()),
            undoes,
            base: fields.base()?,
        })
    }

    /// The act it asks for in this room, and the decision it takes back.
    pub(super) fn act(
        &self,
        inside: &Inside,
        gathered: &Gathered,
    ) -> Result<(Act, Option<DecisionId>), Refused> {
        if matches!(self.act, Verb::Undo | Verb::Redo) {
            let steps = steps(inside.log());
            let top = step_back(&steps, self.act == Verb::Undo, self.undoes);
            return top.map_or(Err(Refused::Stale), |top| Ok((Act::Undo, Some(top))));
        }
        let answer = self.at.and_then(|id| gathered.answer(id));
        // Written anew since the page was made: nobody has read that.
        let answer = answer.filter(|one| one.written <= self.base);
        let answer = answer.ok_or(Refused::Stale)?;
        let verdict = match self.act {
            Verb::Mask => Verdict::Mask(self.masked(answer)?),
            Verb::Leave => Verdict::LeaveOut,
            _ => Verdict::Keep,
        };
        let act = Act::Review {
            question: answer.question.clone(),
            answer: answer.id,
            verdict,
        };
        Ok((act, None))
    }

    /// The passages that are ticked, and every place of the words that were typed.
    fn masked(&self, answer: &Answer) -> Result<BTreeSet<Span>, Refused> {
        let length = answer.text.chars().count();
        if self.spans.iter().any(|span| span.end > length) {
            return Err(Refused::Stale);
        }
        let mut spans = self.spans.clone();
        if !self.also.is_empty() {
            let places = places(&answer.text, &self.also);
            if places.is_empty() {
                return Err(Refused::NotThere);
            }
            spans.extend(places);
        }
        if spans.is_empty() || spans.len() > SPANS_MAX {
            return Err(Refused::Nothing);
        }
        Ok(spans)
    }

    /// The answer to look at next: the one after, of those that were looked at.
    pub(super) fn then(&self, gathered: &Gathered, decided: bool) -> Option<AnswerId> {
        let shown = gathered.shown(decided);
        let here = shown.iter().position(|one| Some(one.id) == self.at)?;
        let next = shown.get(here + 1).or_else(|| shown.first());
        next.map(|one| one.id).filter(|id| Some(*id) != self.at)
    }
}

/// `3-8`.
fn span(typed: &str) -> Option<Span> {
    let (start, end) = typed.split_once('-')?;
    let span = Span {
        start: start.parse().ok()?,
        end: end.parse().ok()?,
    };
    (span.start < span.end).then_some(span)
}

/// Where some words stand in a text, in small letters or not.
fn places(text: &str, words: &str) -> Vec<Span> {
    let small = |text: &str| -> Vec<char> {
        let first = |c: char| c.to_lowercase().next().unwrap_or(c);
        text.chars().map(first).collect()
    };
    let (text, words) = (small(text), small(words));
    let windows = text.windows(words.len().max(1)).enumerate();
    windows
        .filter(|(_, window)| *window == words.as_slice())
        .map(|(start, window)| Span {
            start,
            end: start + window.len(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::facilitator::form::typed;

    fn read(form: &[(&str, &str)]) -> Result<Sent, &'static str> {
        Sent::read(Fields(&typed(form)))
    }

    #[test]
    fn forms_of_ours_are_read_and_others_name_their_field() {
        let id = "00000000-0000-0000-0000-000000000007";
        let sent = read(&[
            ("act", "mask"),
            ("reponse", id),
            ("passages", "3-8"),
            ("aussi", "  Zoé   Durand "),
            ("base", "7"),
        ])
        .unwrap();
        assert_eq!((sent.spans.len(), sent.also.as_str()), (1, "Zoé Durand"));
        for (form, field) in [
            (&[("act", "burn"), ("base", "1")][..], "act"),
            (&[("act", "keep"), ("base", "1")], "reponse"),
            (
                &[("act", "keep"), ("reponse", "x"), ("base", "1")],
                "reponse",
            ),
            (
                &[
                    ("act", "mask"),
                    ("reponse", id),
                    ("passages", "8-3"),
                    ("base", "1"),
                ],
                "passages",
            ),
            (&[("act", "undo"), ("base", "1")], "undoes"),
            (&[("act", "keep"), ("reponse", id)], "base"),
        ] {
            assert_eq!(read(form).unwrap_err(), field, "{form:?}");
        }
    }

    #[test]
    fn words_are_found_wherever_they_stand() {
        let found = places("Zoé, puis zoé et ZOÉ", "zoé");
        let starts: Vec<usize> = found.iter().map(|span| span.start).collect();
        assert_eq!(starts, [0, 10, 17]);
        assert!(places("Zoé", "Léa").is_empty() && places("", "a").is_empty());
    }
}
