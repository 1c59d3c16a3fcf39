//! The panel's forms, read.

use glane_assist::task::Wish;
use glane_core::id::{BlockKey, QuestionKey, Revision, ThemeKey};

use crate::assistant::Target;
use crate::pages::facilitator::form::Fields;

/// What a button does.
#[derive(Debug)]
pub(super) enum Verb {
    /// Something is asked.
    Ask(Box<Target>),
    /// It may leave the house.
    Agree,
    /// It may not, or no longer.
    Disagree,
    /// It goes on where it stood.
    Again,
    /// It ends.
    Stop,
    /// It is put away.
    Close,
    /// A proposal is refused.
    Refuse(String),
}

/// A form as sent.
#[derive(Debug)]
pub(super) struct Asked {
    pub(super) act: Verb,
    /// The revision the page showed.
    pub(super) base: Revision,
}

impl Asked {
    /// Reads the fields; an error names the one that is not as our own forms send it.
    pub(super) fn read(fields: Fields<'_>) -> Result<Self, &'static str> {
        let act = match fields.get("act") {
            Some("ask") => Verb::Ask(Box::new(target(fields)?)),
            Some("agree") => Verb::Agree,
            Some("disagree") => Verb::Disagree,
            Some("again") => Verb::Again,
            Some("stop") => Verb::Stop,
            Some("close") => Verb::Close,
            Some("refuse") => Verb::Refuse(fields.get("text").ok_or("text")?.to_owned()),
            _ => return Err("act"),
        };
        let base = fields.base()?;
        Ok(Self { act, base })
    }
}

fn target(fields: Fields<'_>) -> Result<Target, &'static str> {
    let theme = || -> Result<(QuestionKey, ThemeKey), &'static str> {
        let (question, theme) = fields
            .get("theme")
            .and_then(|both| both.split_once('/'))
            .ok_or("theme")?;
        let question = QuestionKey::new(question).map_err(|_| "theme")?;
        Ok((question, ThemeKey::new(theme).map_err(|_| "theme")?))
    };
    Ok(match fields.get("task") {
        Some("reword") => {
            let block = fields.read("block", |key| BlockKey::new(key))?;
            let wish = match fields.get("wish") {
                Some("plainer") => Wish::Plainer,
                Some("shorter") => Wish::Shorter,
                Some("sms") => Wish::SMS,
                _ => return Err("wish"),
            };
            Target::Reword {
                block: block.ok_or("block")?,
                wish,
            }
        }
        Some("name") => {
            let (question, theme) = theme()?;
            Target::Name { question, theme }
        }
        Some("summarise") => {
            let (question, theme) = theme()?;
            Target::Summarise { question, theme }
        }
        Some("propose") => {
            let question = fields.read("question", |key| QuestionKey::new(key))?;
            Target::Propose {
                question: question.ok_or("question")?,
            }
        }
        Some("minutes") => {
            let notes = fields.get("notes").ok_or("notes")?;
            Target::Minutes {
                notes: notes.to_owned(),
            }
        }
        _ => return Err("task"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::facilitator::form::typed;

    fn read(fields: &[(&str, &str)]) -> Result<Asked, &'static str> {
        Asked::read(Fields(&typed(fields)))
    }

    #[test]
    fn a_form_that_is_not_ours_is_refused_by_its_field() {
        let (base, ask) = (("base", "1"), ("act", "ask"));
        for (fields, field) in [
            (vec![base], "act"),
            (vec![("act", "publish"), base], "act"),
            (vec![ask, base], "task"),
            (
                vec![ask, ("task", "reword"), ("wish", "shorter"), base],
                "block",
            ),
            (
                vec![ask, ("task", "reword"), ("block", "f-a"), base],
                "wish",
            ),
            (
                vec![ask, ("task", "name"), ("theme", "freins"), base],
                "theme",
            ),
            (
                vec![ask, ("task", "propose"), ("question", "É"), base],
                "question",
            ),
            (vec![ask, ("task", "minutes"), base], "notes"),
            (vec![("act", "refuse"), base], "text"),
            (vec![("act", "stop")], "base"),
        ] {
            assert_eq!(read(&fields).err(), Some(field), "{fields:?}");
        }
        assert!(read(&[ask, ("task", "summarise"), ("theme", "freins/temps"), base]).is_ok());
    }
}
