//! What can be ticked (options, ideas, time slots), and groups: lists of keys with labels.

use super::entries::Seen;
use super::faults::{Faults, Span, shorten};
use super::fields::{Fields, Value};
use super::image::image;
use super::kinds::Form;
use super::other;
use super::pictogram::pictogram;
use super::question::tags;
use super::{GROUPS_MAX, ITEMS_MAX};
use crate::date::{Minute, Window};
use crate::id::{GroupKey, ItemKey};
use crate::idea::PROPOSED;
use crate::label::LangCode;
use crate::script::{Group, IMAGE, IMAGE_TEXT, Item, PICTOGRAM, Tags};

/// The fewest things worth asking to choose among.
const ITEMS_MIN: usize = 2;

const ITEM_KEYS: [&str; 11] = [
    "cle",
    "texte",
    "role",
    "famille",
    "public",
    PICTOGRAM,
    IMAGE,
    IMAGE_TEXT,
    "etiquettes",
    "de",
    "a",
];
const GROUP_KEYS: [&str; 2] = ["cle", "nom"];

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
    let listed = fields.list(key_of(form), faults);
    enough(fields, form, listed, faults);
    let mut seen = Seen::default();
    let mut items: Vec<Item> = listed
        .iter()
        .take(ITEMS_MAX)
        .filter_map(|value| {
            let (entry, span) = seen.entry(value, &ITEM_KEYS, "texte", langs, faults)?;
            if matches!(form, Some(Form::Ideas | Form::Statements))
                && entry.key.starts_with(PROPOSED)
            {
                let args = vec![("key", entry.key.clone()), ("prefix", PROPOSED.to_owned())];
                faults.add("script-reserved-key", span, args);
            }
            let window = window(value, entry.fields.as_ref(), form, faults);
            let mut tags = entry
                .fields
                .as_ref()
                .map_or_else(Tags::new, |fields| tags(fields, faults));
            if let Some(fields) = &entry.fields {
                pictogram(fields, &mut tags, faults);
                image(fields, &mut tags, faults);
            }
            Some(Item {
                key: ItemKey::new(entry.key).ok()?,
                label: entry.label,
                window,
                tags,
            })
        })
        .collect();
    if matches!(form, Some(Form::OneChoice | Form::Choices)) {
        items.extend(other::item(fields, &seen, langs, faults));
    }
    items
}

/// The field that lists what a form has to tick or to rate.
fn key_of(form: Option<Form>) -> &'static str {
    form.and_then(Form::items_key).unwrap_or("options")
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
        .get(key_of(form))
        .is_none_or(|value| value.get_ref().is_array());
    let may_be_empty = match form {
        None => true,
        // Participants bring the ideas, unless the script says they may not.
        Some(Form::Ideas) => fields
            .get("ouvertes")
            .is_none_or(|value| value.get_ref().as_bool() != Some(false)),
        Some(Form::Statements) => fields
            .get("ajouts")
            .is_some_and(|value| value.get_ref().as_bool() == Some(true)),
        Some(_) => false,
    };
    if listed.len() >= ITEMS_MIN || !is_list || may_be_empty {
        return;
    }
    let span = fields
        .get(key_of(form))
        .map_or(fields.header(), Value::span);
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
