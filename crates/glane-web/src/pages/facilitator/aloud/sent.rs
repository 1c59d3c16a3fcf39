//! The page's forms, read.

use glane_core::decision::{Act, Decision, standing};
use glane_core::id::{DecisionId, GroupKey, QuestionKey, Revision, Round};
use glane_core::kind::Raw;
use glane_core::kind::rated::SIGN;
use glane_live::aloud::Voices;
use glane_live::inside::Inside;
use glane_live::submission::Answer;
use uuid::Uuid;

use super::line;
use super::page::Where;
use crate::pages::facilitator::form::Fields;
use crate::pages::participant::form::Form;
use crate::tr::Tr;

/// How the field of an option's hands is named.
pub(super) const HANDS: &str = "h.";
/// More hands than a room has.
const HANDS_MAX: u32 = 999;

/// Which form was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verb {
    Hands,
    Line,
    Told,
    Undo,
}

/// A form as sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sent {
    pub(super) act: Verb,
    /// Names the form: sent twice, it counts once.
    pub(super) entry: Uuid,
    pub(super) round: Round,
    pub(super) base: Revision,
    group: Option<GroupKey>,
    person: Option<Uuid>,
    undoes: Option<DecisionId>,
}

/// What a form asks for.
pub(super) enum Todo {
    Hear(Voices),
    /// Takes an entry back, or gives it back.
    Undo(DecisionId),
}

/// Why it is not done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Unusable {
    /// Things are no longer as the page showed them.
    Stale,
    /// The group is not there any more.
    Group,
    /// No number of hands.
    Hands(String),
    /// None of the options, or several.
    Unclear(String),
}

impl Sent {
    /// Reads the fields; an error names the one that is not as our own forms send it.
    pub(super) fn read(fields: Fields<'_>) -> Result<Self, &'static str> {
        let act = match fields.get("act") {
            Some("hands") => Verb::Hands,
            Some("line") => Verb::Line,
            Some("told") => Verb::Told,
            Some("undo") => Verb::Undo,
            _ => return Err("act"),
        };
        let number = |name: &'static str| {
            let number = fields.read(name, str::parse::<u32>)?;
            number.filter(|n| *n > 0).ok_or(name)
        };
        let id = |name| fields.read(name, str::parse::<Uuid>);
        let chosen = fields.get("group").filter(|key| !key.is_empty());
        let group = chosen.map(GroupKey::new).transpose();
        let sent = Self {
            act,
            entry: id("entry")?
                .or((act == Verb::Undo).then(Uuid::nil))
                .ok_or("entry")?,
            round: Round(number("round")?),
            base: fields.base()?,
            group: group.map_err(|_| "group")?,
            person: id("person")?,
            undoes: fields.undoes()?,
        };
        let lacks = match act {
            Verb::Undo => sent.undoes.is_none().then_some("undoes"),
            Verb::Line => fields.get("line").is_none().then_some("line"),
            Verb::Hands | Verb::Told => None,
        };
        lacks.map_or(Ok(sent), Err)
    }

    /// Where the page goes on.
    pub(super) fn at(&self) -> Where {
        Where {
            after: Some(self.act),
            group: self.group.clone(),
            person: match self.act {
                Verb::Told => Some(self.person.unwrap_or(self.entry)),
                _ => self.person,
            },
            anew: false,
        }
    }

    /// The same with a form that nobody was heard by yet.
    pub(super) fn at_anew(&self) -> Where {
        Where {
            person: self.person,
            ..self.at()
        }
    }

    /// What it asks for.
    pub(super) fn todo(
        &self,
        inside: &Inside,
        t: &Tr,
        question: &QuestionKey,
        fields: Fields<'_>,
    ) -> Result<Todo, Unusable> {
        if let Some(group) = &self.group
            && inside.script.group(group).is_none()
        {
            return Err(Unusable::Group);
        }
        Ok(match self.act {
            Verb::Undo => {
                let undoes = self.undoes.ok_or(Unusable::Stale)?;
                Todo::Undo(undoable(inside.log(), undoes).ok_or(Unusable::Stale)?)
            }
            Verb::Hands => Todo::Hear(Voices::Hands(hands(fields)?)),
            Verb::Line => {
                let asked = inside.script.question(question).ok_or(Unusable::Stale)?;
                let form = Form::of(t, inside, asked, None, None);
                let options = line::options(&form.fields);
                let typed = fields.get("line").unwrap_or_default();
                let answers = line::read(&asked.kind, &options, typed);
                Todo::Hear(Voices::People {
                    answers: answers.map_err(|line::Unclear(typed)| Unusable::Unclear(typed))?,
                    group: self.group.clone(),
                    person: None,
                    sheet: true,
                })
            }
            Verb::Told => Todo::Hear(Voices::People {
                answers: vec![if fields.get("blank").is_some() {
                    Answer::Blank
                } else {
                    Answer::Given {
                        raw: values(fields),
                        idea: fields.get("idea").map(str::to_owned),
                    }
                }],
                group: self.group.clone(),
                person: self.person,
                sheet: false,
            }),
        })
    }
}

/// The decision to take back, if it is an entry, or the taking back of one, that stands.
pub(in super::super) fn undoable(log: &[Decision], asked: DecisionId) -> Option<DecisionId> {
    let decision = standing(log).into_iter().find(|one| one.id == asked)?;
    let is_entry = |one: &Decision| matches!(one.act, Act::Aloud(_));
    let undone = log.iter().find(|one| Some(one.id) == decision.undoes);
    (is_entry(decision) || undone.is_some_and(is_entry)).then_some(asked)
}

/// The values of an answer's fields, as a participant's form has them.
pub(super) fn values(fields: Fields<'_>) -> Raw {
    let value = |(name, value): &(String, String)| match name.strip_prefix("v.") {
        Some(item) => {
            let value = value.trim();
            (!value.is_empty()).then(|| format!("{item}{SIGN}{value}"))
        }
        None => (name == "v").then(|| value.clone()),
    };
    Raw {
        values: fields.0.iter().filter_map(value).collect(),
    }
}

/// The hands of each option; an empty field is none.
fn hands(fields: Fields<'_>) -> Result<Vec<(Raw, u32)>, Unusable> {
    let named = fields.0.iter();
    let named = named.filter_map(|(name, typed)| Some((name.strip_prefix(HANDS)?, typed)));
    let mut all = Vec::new();
    for (option, typed) in named {
        let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
        if digits.is_empty() {
            continue;
        }
        let is_plain = digits.bytes().all(|byte| byte.is_ascii_digit());
        let count = is_plain.then(|| digits.parse().ok()).flatten();
        let count: Option<u32> = count.filter(|n| *n <= HANDS_MAX);
        match count {
            Some(0) => {}
            Some(count) => all.push((Raw::of([option]), count)),
            None => return Err(Unusable::Hands(typed.clone())),
        }
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::facilitator::form::typed as form;

    #[test]
    fn a_form_that_is_not_ours_is_refused_by_its_field() {
        let id = "6f1c1f0e-5a5e-4bd1-9d2f-111111111111";
        let (entry, round, base) = (("entry", id), ("round", "1"), ("base", "1"));
        for (fields, wrong) in [
            (&[("act", "burn"), entry, round, base][..], "act"),
            (&[("act", "hands"), round, base], "entry"),
            (&[("act", "hands"), ("entry", "7"), round, base], "entry"),
            (&[("act", "hands"), entry, ("round", "0"), base], "round"),
            (&[("act", "hands"), entry, round], "base"),
            (&[("act", "line"), entry, round, base], "line"),
            (&[("act", "undo"), round, base], "undoes"),
            (
                &[("act", "told"), entry, round, base, ("group", "É")],
                "group",
            ),
        ] {
            assert_eq!(Sent::read(Fields(&form(fields))), Err(wrong), "{fields:?}");
        }
        let fine = form(&[("act", "told"), entry, round, base, ("group", "")]);
        let sent = Sent::read(Fields(&fine)).unwrap();
        assert_eq!(
            sent.at().person,
            Some(sent.entry),
            "the same person goes on"
        );
    }

    #[test]
    fn hands_are_whole_numbers_and_an_empty_field_is_none() {
        let read = |typed: &str| hands(Fields(&form(&[("h.a", typed), ("x", "9")])));
        assert_eq!(read(" 7 "), Ok(vec![(Raw::of(["a"]), 7)]));
        assert_eq!((read(""), read("0")), (Ok(vec![]), Ok(vec![])));
        for bad in ["-1", "+1", "1,5", "sept", "1000", "99999999999"] {
            assert_eq!(read(bad), Err(Unusable::Hands(bad.to_owned())), "{bad}");
        }
    }
}
