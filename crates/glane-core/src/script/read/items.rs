//! What can be ticked (options, ideas, time slots), and groups: lists of keys with labels.

use std::collections::{BTreeMap, BTreeSet};

use toml::de::DeValue;

use super::faults::{Faults, Span, shorten};
use super::fields::{Fields, Value, wrong_type};
use super::kinds::Form;
use super::labels::{LINE, label};
use super::question::tags;
use super::{GROUPS_MAX, ITEMS_MAX, slug_of};
use crate::date::{Minute, Window};
use crate::id::{GroupKey, ItemKey, KEY_MAX, is_key};
use crate::idea::PROPOSED;
use crate::label::{Label, LangCode};
use crate::script::{Group, Item, Tags};

/// The fewest things worth asking to choose among.
const ITEMS_MIN: usize = 2;

const ITEM_KEYS: [&str; 8] = [
    "cle",
    "texte",
    "role",
    "famille",
    "public",
    "etiquettes",
    "de",
    "a",
];
const GROUP_KEYS: [&str; 2] = ["cle", "nom"];

/// Keys and labels seen so far in one list: neither may come twice, since files name either.
#[derive(Default)]
struct Seen {
    /// Each with the label it is the key of.
    keys: BTreeMap<String, String>,
    texts: BTreeSet<String>,
}

/// One entry of a list: a plain label, or a table with its fields.
struct Entry<'a, 'i> {
    key: String,
    label: Label,
    fields: Option<Fields<'a, 'i>>,
}

impl Seen {
    /// Reads one entry. `known` are a table's fields, `named` the one that holds its label.
    fn entry<'a, 'i>(
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

/// The groups of a workshop.
pub(super) fn groups(
    fields: &Fields<'_, '_>,
    langs: &[LangCode],
    faults: &mut Faults<'_>,
) -> Vec<Group> {
    let listed = fields.list("groupes", faults);
    if let Some(surplus) = listed.get(GROUPS_MAX) {
        faults.add(
            "script-too-many-groups",
            surplus.span(),
            vec![("max", GROUPS_MAX.to_string())],
        );
    }
    let mut seen = Seen::default();
    listed
        .iter()
        .take(GROUPS_MAX)
        .filter_map(|value| {
            let (entry, _) = seen.entry(value, &GROUP_KEYS, "nom", langs, faults)?;
            Some(Group {
                key: GroupKey::new(entry.key).ok()?,
                label: entry.label,
            })
        })
        .collect()
}

/// What can be ticked under a question; nothing for a kind that has none.
pub(super) fn items(
    fields: &Fields<'_, '_>,
    form: Option<Form>,
    langs: &[LangCode],
    faults: &mut Faults<'_>,
) -> Vec<Item> {
    if form.is_some_and(|form| !form.has_items()) {
        return Vec::new();
    }
    let listed = fields.list("options", faults);
    enough(fields, form, listed, faults);
    let mut seen = Seen::default();
    listed
        .iter()
        .take(ITEMS_MAX)
        .filter_map(|value| {
            let (entry, span) = seen.entry(value, &ITEM_KEYS, "texte", langs, faults)?;
            if form == Some(Form::Ideas) && entry.key.starts_with(PROPOSED) {
                let args = vec![("key", entry.key.clone()), ("prefix", PROPOSED.to_owned())];
                faults.add("script-reserved-key", span, args);
            }
            let window = window(value, entry.fields.as_ref(), form, faults);
            let tags = entry
                .fields
                .as_ref()
                .map_or_else(Tags::new, |fields| tags(fields, faults));
            Some(Item {
                key: ItemKey::new(entry.key).ok()?,
                label: entry.label,
                window,
                tags,
            })
        })
        .collect()
}

/// Notes a list that is too short to choose from, or too long to be read.
fn enough(
    fields: &Fields<'_, '_>,
    form: Option<Form>,
    listed: &[Value<'_>],
    faults: &mut Faults<'_>,
) {
    if let Some(surplus) = listed.get(ITEMS_MAX) {
        faults.add(
            "script-too-many-options",
            surplus.span(),
            vec![("max", ITEMS_MAX.to_string())],
        );
    }
    let is_list = fields
        .get("options")
        .is_none_or(|value| value.get_ref().is_array());
    let may_be_empty = match form {
        None => true,
        // Participants bring the ideas, unless the script says they may not.
        Some(Form::Ideas) => fields
            .get("ouvertes")
            .is_none_or(|value| value.get_ref().as_bool() != Some(false)),
        Some(_) => false,
    };
    if listed.len() >= ITEMS_MIN || !is_list || may_be_empty {
        return;
    }
    let span = fields.get("options").map_or(fields.header(), Value::span);
    let key = if listed.is_empty() {
        "script-no-option"
    } else {
        "script-too-few-options"
    };
    faults.absent(key, span, vec![("min", ITEMS_MIN.to_string())]);
}

/// The window of a time slot: it has one, and nothing else does.
fn window(
    value: &Value<'_>,
    fields: Option<&Fields<'_, '_>>,
    form: Option<Form>,
    faults: &mut Faults<'_>,
) -> Option<Window> {
    let form = form?;
    if form != Form::Slots {
        for key in ["de", "a"] {
            if let Some(span) = fields.and_then(|fields| fields.name(key)) {
                let args = vec![("key", key.to_owned()), ("kind", form.name().to_owned())];
                faults.add("script-useless", span, args);
            }
        }
        return None;
    }
    let Some(fields) = fields else {
        faults.absent(
            "script-missing",
            value.span(),
            vec![("key", "de".to_owned())],
        );
        return None;
    };
    let from = minute(fields, "de", faults);
    let to = minute(fields, "a", faults);
    let (Some(from), Some((to, span))) = (from, to) else {
        return None;
    };
    if from.0 >= to {
        let written = |key| {
            fields
                .get(key)
                .and_then(|value| value.get_ref().as_str())
                .map_or_else(String::new, shorten)
        };
        faults.add(
            "script-window-order",
            span,
            vec![("from", written("de")), ("to", written("a"))],
        );
    }
    Some(Window { from: from.0, to })
}

fn minute(
    fields: &Fields<'_, '_>,
    key: &'static str,
    faults: &mut Faults<'_>,
) -> Option<(Minute, Span)> {
    fields.required(key, faults)?;
    let (typed, span) = fields.text(key, faults)?;
    let minute = Minute::parse(typed);
    if minute.is_none() {
        faults.add(
            "script-bad-time",
            span.clone(),
            vec![("value", shorten(typed))],
        );
    }
    Some((minute?, span))
}
