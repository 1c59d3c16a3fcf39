//! A form or an address that is not as our own pages send it: which field, and what is wrong with it. Nothing is
//! guessed in its place.

use axum::http::StatusCode;
use glane_core::codebook::BadTheme;
use glane_core::id::{DecisionId, Revision};
use glane_core::script::read::THEMES_MAX;
use glane_core::text::clean_line;
use glane_locale::Arg;

use crate::pages::facilitator::form::{Fields, Refusal};
use crate::tr::Tr;

/// How much of a value a message shows, in characters.
const VALUE_SHOWN: usize = 60;

/// A field, and the message that says what is wrong with it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Bent {
    pub(super) field: &'static str,
    pub(super) key: &'static str,
    args: Vec<(&'static str, Arg)>,
}

/// Why a form was not done.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum No {
    /// Somebody else decided meanwhile.
    Plain(Refusal),
    /// A field is not as it must be.
    Bent(Bent),
}

impl No {
    pub(super) fn status(&self) -> StatusCode {
        match self {
            Self::Plain((status, _)) => *status,
            Self::Bent(_) => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }

    /// What is said at the head of the page.
    pub(super) fn message(&self, t: &Tr) -> Option<String> {
        match self {
            Self::Plain((_, key)) => Some(t.text(key)),
            Self::Bent(_) => None,
        }
    }

    /// What is said in the part itself: it names the field, which the script does not know.
    pub(super) fn wrong(&self, t: &Tr) -> Option<String> {
        match self {
            Self::Plain(_) => None,
            Self::Bent(bent) => Some(bent.told(t)),
        }
    }
}

impl From<Bent> for No {
    fn from(bent: Bent) -> Self {
        Self::Bent(bent)
    }
}

impl Bent {
    pub(super) fn new(field: &'static str, key: &'static str) -> Self {
        Self {
            field,
            key,
            args: Vec::new(),
        }
    }

    pub(super) fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.push((name, arg.into()));
        self
    }

    /// A field that is not there.
    pub(super) fn missing(field: &'static str) -> Self {
        Self::new(field, "themes-bent-missing")
    }

    /// A field that says what nothing here understands.
    pub(super) fn unread(field: &'static str, value: &str) -> Self {
        let line = clean_line(value);
        let shown: String = line.chars().take(VALUE_SHOWN).collect();
        Self::new(field, "themes-bent-unread").with("value", shown)
    }

    /// More characters than there may be.
    pub(super) fn long(field: &'static str, max: usize) -> Self {
        Self::new(field, "themes-bent-long").with("max", max)
    }

    /// A theme that does not come into the codebook.
    pub(super) fn of(field: &'static str, bad: BadTheme) -> Self {
        match bad {
            BadTheme::SameName { name, other } => Self::new(field, "themes-bent-same-name")
                .with("name", name)
                .with("other", other),
            BadTheme::Full => Self::new(field, "themes-book-full").with("max", THEMES_MAX),
        }
    }

    pub(super) fn told(&self, t: &Tr) -> String {
        let field = t.text(&format!("themes-field-{}", self.field));
        let mut args = self.args.clone();
        args.push(("field", Arg::Text(field)));
        t.format(self.key, &args)
    }
}

/// A field that stands once, in letters that can be read, if it is there.
pub(super) fn one<'a>(fields: Fields<'a>, name: &'static str) -> Result<Option<&'a str>, Bent> {
    let mut all = fields.all(name);
    let first = all.next();
    if all.next().is_some() {
        return Err(Bent::new(name, "themes-bent-twice"));
    }
    first.map(|value| legible(name, value)).transpose()
}

/// The same of a field that must be there.
pub(super) fn needed<'a>(fields: Fields<'a>, name: &'static str) -> Result<&'a str, Bent> {
    one(fields, name)?.ok_or_else(|| Bent::missing(name))
}

/// What is no UTF-8 comes as this character, which nobody types.
pub(super) fn legible<'a>(name: &'static str, value: &'a str) -> Result<&'a str, Bent> {
    if value.contains(char::REPLACEMENT_CHARACTER) {
        return Err(Bent::new(name, "themes-bent-letters"));
    }
    Ok(value)
}

/// The revision the page showed.
pub(super) fn base(fields: Fields<'_>) -> Result<Revision, Bent> {
    let value = needed(fields, "base")?;
    fields.base().map_err(|name| Bent::unread(name, value))
}

/// The decision that a button takes back.
pub(super) fn undoes(fields: Fields<'_>) -> Result<DecisionId, Bent> {
    let value = needed(fields, "undoes")?;
    match fields.undoes() {
        Ok(Some(id)) => Ok(id),
        Ok(None) | Err(_) => Err(Bent::unread("undoes", value)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::facilitator::form::typed;

    #[test]
    fn a_field_stands_once_and_can_be_read() {
        let form = typed(&[("a", "1"), ("b", "2"), ("b", "3"), ("c", "\u{FFFD}")]);
        let fields = Fields(&form);
        assert_eq!(needed(fields, "a"), Ok("1"));
        for (name, key) in [
            ("b", "themes-bent-twice"),
            ("c", "themes-bent-letters"),
            ("d", "themes-bent-missing"),
        ] {
            let bent = needed(fields, name).unwrap_err();
            assert_eq!((bent.field, bent.key), (name, key));
        }
        assert_eq!(one(fields, "d"), Ok(None));
    }
}
