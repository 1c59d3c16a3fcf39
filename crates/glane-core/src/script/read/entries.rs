//! One entry of a list of things that have a key and a label.

use std::collections::{BTreeMap, BTreeSet};

use toml::de::DeValue;

use super::faults::{Faults, Span, shorten};
use super::fields::{Fields, Value, wrong_type};
use super::labels::{LINE, label};
use super::{plain, slug_of};
use crate::id::{KEY_MAX, is_key};
use crate::label::{Label, LangCode};
use crate::text::as_seen;

/// Keys and labels seen so far in one list: neither may come twice, since files name either.
#[derive(Default)]
pub(super) struct Seen {
    /// Each with the label it is the key of.
    keys: BTreeMap<String, String>,
    texts: BTreeSet<String>,
    /// The same as the eye sees them, each with how it is written.
    sights: BTreeMap<String, String>,
    /// The message where two labels differ by nothing but case, accents and blanks, if they may not.
    plainly: Option<&'static str>,
}

/// One entry of a list: a plain label, or a table with its fields.
pub(super) struct Entry<'a, 'i> {
    pub(super) key: String,
    pub(super) label: Label,
    pub(super) fields: Option<Fields<'a, 'i>>,
}

impl Seen {
    /// Of things whose labels differ by more than case, accents and blanks; `told` is the message where they do not.
    pub(super) fn plainly(told: &'static str) -> Self {
        Self {
            plainly: Some(told),
            ..Self::default()
        }
    }

    /// Whether an entry of this list has that key.
    pub(super) fn has(&self, key: &str) -> bool {
        self.keys.contains_key(key)
    }

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
        let main = langs.first().map_or("fr", LangCode::as_str);
        let shown = label.as_ref().map_or("", |label| label.get(main));
        let is_given = given.is_some();
        let derived = || slug_of(shown).map(|key| (key, at.clone()));
        let Some((key, span)) = given.or_else(derived) else {
            if label.is_some() {
                let write = self.with_key(value, named, "choix", faults);
                let args = vec![("label", shorten(shown)), ("write", write)];
                faults.add("script-label-without-key", at, args);
            }
            return None;
        };
        if let Some(first) = self.keys.get(&key).filter(|_| !again) {
            if is_given {
                let args = vec![("key", key.clone())];
                faults.add("script-duplicate-key", span.clone(), args);
            } else if let Some(told) = self.plainly.filter(|_| plain(first) == plain(shown)) {
                // A key of its own would not do: the labels are too close as well.
                let args = vec![("label", shorten(shown)), ("first", shorten(first))];
                faults.add(told, span.clone(), args);
            } else {
                let args = vec![
                    ("label", shorten(shown)),
                    ("first", shorten(first)),
                    ("key", key.clone()),
                    ("write", self.with_key(value, named, &key, faults)),
                ];
                faults.add("script-label-same-key", span.clone(), args);
            }
        }
        self.keys
            .entry(key.clone())
            .or_insert_with(|| shown.to_owned());
        Some((
            Entry {
                key,
                label: label?,
                fields,
            },
            span,
        ))
    }

    /// The entry as it may be written, with a key that is free.
    fn with_key(&self, value: &Value<'_>, named: &str, stem: &str, faults: &Faults<'_>) -> String {
        let stem = stem.get(..stem.len().min(KEY_MAX - 4)).unwrap_or(stem);
        let free = (2_usize..).map(|n| format!("{stem}-{n}"));
        let first = (stem == "choix").then(|| format!("{stem}-1"));
        let key = first
            .into_iter()
            .chain(free)
            .find(|key| !self.keys.contains_key(key))
            .unwrap_or_default();
        if value.get_ref().is_str() {
            let written = faults.written(&value.span());
            format!("{{ cle = \"{key}\", {named} = {written} }}")
        } else {
            format!("cle = \"{key}\"")
        }
    }

    fn label_again(&mut self, label: &Label, span: Span, faults: &mut Faults<'_>) -> bool {
        let texts: BTreeSet<String> = label.iter().map(|(_, text)| text.to_owned()).collect();
        let again = texts.iter().find(|text| self.texts.contains(*text));
        if let Some(text) = again {
            faults.add(
                "script-duplicate-label",
                span.clone(),
                vec![("label", shorten(text))],
            );
        }
        let again = again.is_some();
        let alike = texts.iter().find_map(|text| {
            let first = self.sights.get(&as_seen(text))?;
            (first != text).then(|| (text.clone(), first.clone()))
        });
        if let Some((text, first)) = alike.filter(|_| !again) {
            let args = vec![("label", shorten(&text)), ("first", shorten(&first))];
            faults.add("script-label-looks-same", span, args);
        }
        for text in &texts {
            let sight = self.sights.entry(as_seen(text));
            sight.or_insert_with(|| text.clone());
        }
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
