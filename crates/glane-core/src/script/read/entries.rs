//! One entry of a list of things that have a key and a label.

use std::collections::BTreeSet;

use toml::de::DeValue;

use super::faults::{Faults, Span, shorten};
use super::fields::{Fields, Value, wrong_type};
use super::labels::{LINE, label};
use super::slug_of;
use crate::id::is_key;
use crate::label::{Label, LangCode};

/// Keys and labels seen so far in one list: neither may come twice, since files name either.
#[derive(Default)]
pub(super) struct Seen {
    keys: BTreeSet<String>,
    texts: BTreeSet<String>,
}

/// One entry of a list: a plain label, or a table with its fields.
pub(super) struct Entry<'a, 'i> {
    pub(super) key: String,
    pub(super) label: Label,
    pub(super) fields: Option<Fields<'a, 'i>>,
}

impl Seen {
    /// Reads one entry. `known` are a table's fields, `named` the one that holds its label.
    pub(super) fn entry<'a, 'i>(
        &mut self,
        value: &'a Value<'i>,
        known: &[&'static str],
        named: &'static str,
        langs: &[LangCode],
        faults: &mut Faults<'_>,
    ) -> Option<(Entry<'a, 'i>, Span)> {
        let fields = match value.get_ref() {
            DeValue::String(_) => None,
            DeValue::Table(table) => Some(Fields::of(table, value.span(), known, faults)),
            _ => {
                wrong_type(value, named, "string", faults);
                return None;
            }
        };
        let written = match &fields {
            None => Some(value),
            Some(fields) => fields.required(named, faults),
        };
        let label = written.and_then(|written| label(written, named, LINE, langs, faults));
        let at = written.map_or(value.span(), Value::span);
        let again = label
            .as_ref()
            .is_some_and(|label| self.label_again(label, at.clone(), faults));
        let given = match &fields {
            Some(fields) if fields.get("cle").is_some() => Some(given_key(fields, faults)?),
            _ => None,
        };
        let derived = || {
            label
                .as_ref()
                .and_then(|label| slug_of(label.get(langs.first()?.as_str())))
        };
        let Some((key, span)) = given.or_else(|| derived().map(|key| (key, at))) else {
            if label.is_some() {
                faults.absent(
                    "script-missing",
                    value.span(),
                    vec![("key", "cle".to_owned())],
                );
            }
            return None;
        };
        if !self.keys.insert(key.clone()) && !again {
            faults.add(
                "script-duplicate-key",
                span.clone(),
                vec![("key", key.clone())],
            );
        }
        Some((
            Entry {
                key,
                label: label?,
                fields,
            },
            span,
        ))
    }

    fn label_again(&mut self, label: &Label, span: Span, faults: &mut Faults<'_>) -> bool {
        let texts: BTreeSet<String> = label.iter().map(|(_, text)| text.to_owned()).collect();
        let again = texts.iter().find(|text| self.texts.contains(*text));
        if let Some(text) = again {
            faults.add(
                "script-duplicate-label",
                span,
                vec![("label", shorten(text))],
            );
        }
        let again = again.is_some();
        self.texts.extend(texts);
        again
    }
}

fn given_key(fields: &Fields<'_, '_>, faults: &mut Faults<'_>) -> Option<(String, Span)> {
    let (typed, span) = fields.text("cle", faults)?;
    let key = typed.trim();
    if !is_key(key) {
        faults.add("script-bad-key", span, vec![("value", shorten(typed))]);
        return None;
    }
    Some((key.to_owned(), span))
}
