//! Where a coder is in the queue, as it stands in the page's address: who they are, what they look at.

use glane_core::coding::{CODER_MAX, Coded, Coder};
use glane_core::id::AnswerId;
use glane_core::script::read::plain;
use glane_core::text::clean_line;

use super::bent::{Bent, one};
use super::gathered::{Answer, Gathered, Row, may_hurt};
use crate::pages::facilitator::form::Fields;

/// Which answers the queue shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Filter {
    /// Those the coder has not coded.
    #[default]
    ToDo,
    /// Those nobody coded.
    Uncoded,
    /// Those that may hurt.
    ToRead,
    /// All.
    All,
}

impl Filter {
    pub(super) const EACH: [Self; 4] = [Self::ToDo, Self::Uncoded, Self::ToRead, Self::All];

    /// Its name in addresses, and of its text.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::ToDo => "a-faire",
            Self::Uncoded => "non-classees",
            Self::ToRead => "a-relire",
            Self::All => "toutes",
        }
    }
}

/// A place in the queue.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) coder: Option<Coder>,
    pub(super) at: Option<AnswerId>,
    pub(super) filter: Filter,
    /// Only answers that hold this.
    pub(super) search: String,
}

impl Place {
    /// From an address or a form. What does not hold is left out, and the first of it is told.
    pub(super) fn read(fields: Fields<'_>) -> (Self, Option<Bent>) {
        let coder = one(fields, "codeur").and_then(coder);
        let filter = one(fields, "montrer").and_then(|name| match name {
            None | Some("") => Ok(Filter::default()),
            Some(name) => Filter::EACH
                .into_iter()
                .find(|one| one.name() == name)
                .ok_or_else(|| Bent::unread("montrer", name)),
        });
        let search =
            one(fields, "chercher").map(|sought| sought.map(clean_line).unwrap_or_default());
        let at = one(fields, "reponse").and_then(|id| match id {
            None => Ok(None),
            Some(id) => id
                .parse()
                .map(|id| Some(AnswerId(id)))
                .map_err(|_| Bent::unread("reponse", id)),
        });
        let faults = [
            coder.as_ref().err(),
            filter.as_ref().err(),
            search.as_ref().err(),
            at.as_ref().err(),
        ];
        let bent = faults.into_iter().flatten().next().cloned();
        let place = Self {
            coder: coder.unwrap_or_default(),
            at: at.unwrap_or_default(),
            filter: filter.unwrap_or_default(),
            search: search.unwrap_or_default(),
        };
        (place, bent)
    }

    /// As the end of an address.
    pub(super) fn query(&self) -> String {
        let coder = self.coder.as_ref().map(Coder::as_str).unwrap_or_default();
        let filter = match self.filter {
            Filter::ToDo => "",
            other => other.name(),
        };
        let at = self.at.map(|at| at.to_string()).unwrap_or_default();
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in [
            ("codeur", coder),
            ("montrer", filter),
            ("chercher", self.search.as_str()),
            ("reponse", at.as_str()),
        ] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        match query.finish() {
            query if query.is_empty() => query,
            query => format!("?{query}"),
        }
    }

    /// The same at another answer.
    pub(super) fn at(&self, at: Option<AnswerId>) -> Self {
        Self { at, ..self.clone() }
    }

    /// Whether a row is one that the queue shows.
    pub(super) fn shows(&self, gathered: &Gathered, coder: &Coder, row: &Row) -> bool {
        let sought = plain(&self.search);
        let held = sought.is_empty()
            || row
                .answers
                .iter()
                .any(|answer| plain(&answer.text).contains(&sought));
        let waits = |answer: &Answer| match self.filter {
            Filter::ToDo => gathered.mine(coder, answer).is_none(),
            Filter::Uncoded => gathered.stands(answer) == Coded::Undecided,
            Filter::ToRead => may_hurt(&answer.text),
            Filter::All => true,
        };
        held && row.answers.iter().any(waits)
    }
}

/// A coder's name as typed. Pages that need none send an empty one.
fn coder(typed: Option<&str>) -> Result<Option<Coder>, Bent> {
    match typed {
        None | Some("") => Ok(None),
        Some(typed) if clean_line(typed).is_empty() => {
            Err(Bent::new("codeur", "themes-bent-empty"))
        }
        Some(typed) => Coder::new(typed)
            .map(Some)
            .map_err(|_| Bent::long("codeur", CODER_MAX)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_written_in_an_address_and_read_back() {
        let place = Place {
            coder: Coder::new("Awa & Zoé").ok(),
            at: Some(AnswerId(uuid::Uuid::from_u128(7))),
            filter: Filter::All,
            search: "l’été ?".to_owned(),
        };
        let query = place.query();
        assert!(query.is_ascii(), "{query}");
        let fields: Vec<(String, String)> = form_urlencoded::parse(&query.as_bytes()[1..])
            .into_owned()
            .collect();
        assert_eq!(Place::read(Fields(&fields)), (place, None));
        assert_eq!(Place::default().query(), "");
    }

    #[test]
    fn what_does_not_hold_is_named_and_the_rest_is_kept() {
        let long = "x".repeat(CODER_MAX + 1);
        for (query, field, key) in [
            ("codeur=%FF&montrer=toutes", "codeur", "themes-bent-letters"),
            ("codeur=+&montrer=toutes", "codeur", "themes-bent-empty"),
            (
                &format!("codeur={long}&montrer=toutes"),
                "codeur",
                "themes-bent-long",
            ),
            (
                "codeur=a&codeur=b&montrer=toutes",
                "codeur",
                "themes-bent-twice",
            ),
            ("montrer=rien", "montrer", "themes-bent-unread"),
            ("reponse=x&montrer=toutes", "reponse", "themes-bent-unread"),
            (
                "chercher=%C3&montrer=toutes",
                "chercher",
                "themes-bent-letters",
            ),
        ] {
            let fields: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes())
                .into_owned()
                .collect();
            let (place, bent) = Place::read(Fields(&fields));
            let bent = bent.unwrap();
            assert_eq!((bent.field, bent.key), (field, key), "{query}");
            assert_eq!(place.coder, None);
            assert_eq!(place.filter == Filter::All, field != "montrer");
        }
    }
}
