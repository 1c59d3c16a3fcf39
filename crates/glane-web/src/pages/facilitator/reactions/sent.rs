//! The page's forms, read.

use std::collections::BTreeSet;

use glane_core::decision::{Act, Screen};
use glane_core::id::{AnswerId, BlockKey, DecisionId, QuestionKey};
use glane_core::reaction::{FEWEST, HANDS_MAX, Hands, MOST, Move, Put, steps};
use glane_core::running::{self, TIME_MAX};
use glane_core::world::Micros;
use glane_live::inside::Inside;
use glane_report::desk::Desk;

use super::typed::{Place, Typed};
use crate::pages::facilitator::decide::MINUTE;
use crate::pages::facilitator::form::{Acts, Fields, Seen, step_back};

/// How the field of a finding's place is named.
const ORDER: &str = "order-";
/// The fields of a count of hands.
const HANDS: [&str; 3] = ["agree", "nuance", "disagree"];

/// What a button does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verb {
    /// Puts the findings that are chosen to the room, the first at once.
    Begin,
    Open,
    Close,
    Show,
    Hide,
    /// Some time for the finding on screen.
    Time,
    /// A minute more.
    More,
    /// No time limit any more.
    Stop,
    /// The answers are held while they are talked about.
    Lock,
    Unlock,
    Hands,
    /// What a person would nuance is kept from others, or not.
    Mask,
    Keep,
    End,
    Undo,
    Redo,
}

/// A form as sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sent {
    act: Verb,
    question: Option<QuestionKey>,
    answer: Option<AnswerId>,
    /// How long a timer runs.
    seconds: Option<u32>,
    pub(super) seen: Seen,
}

/// Why a form is no decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Refused {
    /// Things are no longer as the page showed them.
    Stale,
    /// What was typed is no number of hands: the field's name on screen, and what stands in it.
    Number { field: &'static str, typed: String },
    /// What was typed is no place in the order: the finding's words, and what stands there.
    Order { finding: String, typed: String },
    /// Too many findings are chosen, or too few.
    Many,
}

impl Sent {
    /// Reads the fields; an error names the one that is not as our own forms send it.
    pub(super) fn read(fields: Fields<'_>) -> Result<Self, &'static str> {
        let act = match fields.get("act") {
            Some("begin") => Verb::Begin,
            Some("open") => Verb::Open,
            Some("close") => Verb::Close,
            Some("show") => Verb::Show,
            Some("hide") => Verb::Hide,
            Some("time") => Verb::Time,
            Some("more") => Verb::More,
            Some("stop") => Verb::Stop,
            Some("lock") => Verb::Lock,
            Some("unlock") => Verb::Unlock,
            Some("hands") => Verb::Hands,
            Some("mask") => Verb::Mask,
            Some("keep") => Verb::Keep,
            Some("end") => Verb::End,
            Some("undo") => Verb::Undo,
            Some("redo") => Verb::Redo,
            _ => return Err("act"),
        };
        let sent = Self {
            act,
            question: fields.read("question", |key| QuestionKey::new(key))?,
            answer: fields.read("answer", |id| id.parse().map(AnswerId))?,
            seconds: fields.read("seconds", |typed| {
                whole(typed)
                    .filter(|n| (1..=TIME_MAX).contains(n))
                    .ok_or(())
            })?,
            seen: fields.seen()?,
        };
        let lacks = match act {
            Verb::Hands | Verb::Mask | Verb::Keep if sent.question.is_none() => Some("question"),
            Verb::Open
            | Verb::Close
            | Verb::Show
            | Verb::Hide
            | Verb::Time
            | Verb::More
            | Verb::Stop
            | Verb::Lock
            | Verb::Unlock
                if sent.question.is_none() =>
            {
                Some("question")
            }
            Verb::Time => sent.seconds.is_none().then_some("seconds"),
            // An empty field is no hands; a field that was not sent is no form of ours.
            Verb::Hands => HANDS.into_iter().find(|field| fields.get(field).is_none()),
            Verb::Mask | Verb::Keep => sent.answer.is_none().then_some("answer"),
            Verb::Undo | Verb::Redo => sent.seen.undoes.is_none().then_some("undoes"),
            _ => None,
        };
        lacks.map_or(Ok(sent), Err)
    }

    /// What was typed, for a page that could not keep it.
    pub(super) fn typed(&self, fields: Fields<'_>) -> Typed {
        match self.act {
            Verb::Begin => {
                let numbered = fields
                    .0
                    .iter()
                    .filter_map(|(name, _)| name.strip_prefix(ORDER));
                let keys: BTreeSet<&str> = numbered.chain(fields.all("finding")).collect();
                let place = |key: &str| Place {
                    order: fields
                        .get(&format!("{ORDER}{key}"))
                        .unwrap_or_default()
                        .to_owned(),
                    is_chosen: fields.all("finding").any(|chosen| chosen == key),
                    key: key.to_owned(),
                };
                Typed::Chosen(keys.into_iter().map(place).collect())
            }
            Verb::Hands => Typed::Hands(
                self.question.clone(),
                HANDS.map(|field| fields.get(field).unwrap_or_default().to_owned()),
            ),
            _ => Typed::Nothing,
        }
    }

    /// Whether findings were chosen.
    pub(super) fn begins(&self) -> bool {
        self.act == Verb::Begin
    }

    /// The act, and the decision it takes back; `now` is the moment it is asked.
    pub(super) fn act(
        &self,
        inside: &Inside,
        fields: Fields<'_>,
        now: Micros,
    ) -> Result<(Act, Option<DecisionId>), Refused> {
        let reactions = &inside.state.reactions;
        // What is not put to the room is none of this page's business.
        let question = || {
            let question = self.question.clone().ok_or(Refused::Stale)?;
            let is_put = reactions.place(&question).is_some();
            if is_put {
                Ok(question)
            } else {
                Err(Refused::Stale)
            }
        };
        let screen = Screen::Projector;
        let act = match self.act {
            Verb::Begin => return Err(Refused::Stale),
            Verb::Open if !reactions.is_running => return Err(Refused::Stale),
            Verb::Open => Act::Open {
                question: question()?,
            },
            Verb::Close => Act::Close {
                question: question()?,
            },
            Verb::Show => Act::Show {
                question: question()?,
                screen,
            },
            Verb::Hide => Act::Hide {
                question: question()?,
                screen,
            },
            Verb::Time | Verb::More | Verb::Stop => {
                let question = question()?;
                let seconds = match self.act {
                    Verb::Time => self.seconds,
                    // What no longer runs has no minute more.
                    Verb::More => {
                        let timer = inside.state.timer();
                        let (_, timer) = timer
                            .filter(|(key, _)| **key == question)
                            .ok_or(Refused::Stale)?;
                        let left = timer.left(now);
                        Some(left.saturating_add(MINUTE).min(TIME_MAX))
                    }
                    _ => None,
                };
                Act::Running(running::Move::Time { question, seconds })
            }
            Verb::Lock | Verb::Unlock => Act::Running(running::Move::Lock {
                question: question()?,
                on: self.act == Verb::Lock,
            }),
            Verb::Hands => {
                let [agree, nuance, disagree] =
                    HANDS.map(|field| number(field, fields.get(field).unwrap_or_default()));
                let hands = Hands {
                    agree: agree?,
                    nuance: nuance?,
                    disagree: disagree?,
                };
                let question = question()?;
                Act::Reaction(Move::Hands { question, hands })
            }
            Verb::Mask | Verb::Keep => {
                let question = question()?;
                let answer = self.answer.ok_or(Refused::Stale)?;
                let all = inside.nuances(&question);
                if !all.iter().any(|one| one.answer == answer) {
                    return Err(Refused::Stale);
                }
                let shown = self.act == Verb::Keep;
                Act::Reaction(Move::Nuance {
                    question,
                    answer,
                    shown,
                })
            }
            Verb::End => Act::Reaction(Move::End),
            Verb::Undo | Verb::Redo => {
                let steps = steps(inside.log());
                let top = step_back(&steps, self.act == Verb::Undo, self.seen.undoes);
                return top.map_or(Err(Refused::Stale), |top| Ok((Act::Undo, Some(top))));
            }
        };
        Ok((act, None))
    }
}

/// Puts the findings that are ticked to the room, in the order of their numbers, and opens the first.
pub(super) fn begin(desk: &Desk, fields: Fields<'_>) -> Result<Acts, Refused> {
    let offered = |key: &BlockKey| desk.offered().find(|(place, _)| place.key == *key);
    let mut chosen: Vec<(u32, Put)> = Vec::new();
    for typed in fields.all("finding") {
        let key = BlockKey::new(typed).map_err(|_| Refused::Stale)?;
        let (block, put) = offered(&key).ok_or(Refused::Stale)?;
        if chosen
            .iter()
            .all(|(_, other): &(u32, Put)| other.question != put.question)
        {
            let typed = fields.get(&format!("{ORDER}{key}"));
            let typed = typed.map(str::trim).filter(|typed| !typed.is_empty());
            let place = match typed {
                // Whoever gives no place comes last.
                None => u32::MAX,
                Some(typed) => whole(typed).ok_or_else(|| Refused::Order {
                    finding: block.text.clone(),
                    typed: typed.to_owned(),
                })?,
            };
            chosen.push((place, put.clone()));
        }
    }
    let fewest = FEWEST.min(desk.offered().count()).max(1);
    if !(fewest..=MOST).contains(&chosen.len()) {
        return Err(Refused::Many);
    }
    // Equal numbers stay in the restitution's order.
    chosen.sort_by_key(|(place, _)| *place);
    let findings: Vec<Put> = chosen.into_iter().map(|(_, put)| put).collect();
    let question = findings.first().map(|put| put.question.clone());
    let question = question.ok_or(Refused::Many)?;
    Ok(vec![
        (Act::Reaction(Move::Put { findings }), None),
        (Act::Open { question }, None),
    ])
}

/// A number of hands as typed; an empty field is none.
fn number(field: &'static str, typed: &str) -> Result<u32, Refused> {
    let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    if digits.is_empty() {
        return Ok(0);
    }
    let number = whole(&digits).filter(|n| *n <= HANDS_MAX);
    number.ok_or_else(|| Refused::Number {
        field,
        typed: typed.to_owned(),
    })
}

/// A whole number in digits alone: `parse` would take a sign.
fn whole(typed: &str) -> Option<u32> {
    let is_plain = typed.bytes().all(|byte| byte.is_ascii_digit());
    is_plain.then(|| typed.parse().ok()).flatten()
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
        let question = ("question", "r--a-1");
        for (form, field) in [
            (&[("act", "burn"), base][..], "act"),
            (&[("act", "open"), base], "question"),
            (&[("act", "open"), ("question", "É"), base], "question"),
            (&[("act", "mask"), question, base], "answer"),
            (
                &[("act", "mask"), question, ("answer", "7"), base],
                "answer",
            ),
            (&[("act", "undo"), base], "undoes"),
            (&[("act", "lock"), base], "question"),
            (&[("act", "time"), question, base], "seconds"),
            (
                &[("act", "time"), question, ("seconds", "0"), base],
                "seconds",
            ),
            (&[("act", "end")], "base"),
        ] {
            assert_eq!(read(form).unwrap_err(), field, "{form:?}");
        }
        let hands = [
            ("act", "hands"),
            question,
            ("agree", ""),
            ("disagree", ""),
            base,
        ];
        assert_eq!(read(&hands).unwrap_err(), "nuance");
        assert!(read(&[&hands[..], &[("nuance", "2")]].concat()).is_ok());
        assert!(read(&[("act", "begin"), base]).unwrap().begins());
    }

    #[test]
    fn hands_are_whole_numbers_and_an_empty_field_is_none() {
        let read = |typed| number("agree", typed);
        assert_eq!(
            [read(""), read(" 7 "), read("1\u{202f}200")],
            [Ok(0), Ok(7), Ok(1200)]
        );
        for bad in ["-1", "+1", "1,5", "sept", "100001", "99999999999"] {
            let typed = bad.to_owned();
            let field = "agree";
            assert_eq!(read(bad), Err(Refused::Number { field, typed }), "{bad}");
        }
    }
}
