//! What can be ticked under a question, as a page shows and takes it.

use toml_edit::{Array, InlineTable, Table, Value};

use super::Unedited;
use super::sheet::{labelled, with_label};
use crate::id::ItemKey;
use crate::kind::Kind;
use crate::script::read::list_name;
use crate::script::{Item, PICTOGRAM, Question};

/// An option as it is written in a form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OptionSheet {
    /// Its key, if the script has it already.
    pub key: Option<ItemKey>,
    /// Its text; empty, it is taken out.
    pub text: String,
    /// When a time slot begins and ends, as written (`8h30`).
    pub window: Option<(String, String)>,
    /// Its pictogram, empty where it has none; nothing where that is not asked, and what stands stays.
    pub pictogram: Option<String>,
}

/// The options of a question as they are.
pub(super) fn options(question: &Question, table: &Table, lang: &str) -> Vec<OptionSheet> {
    let written = list_name(&question.kind)
        .and_then(|list| table.get(list))
        .and_then(toml_edit::Item::as_array);
    let time = |at: usize, key: &str| {
        let entry = written?.get(at)?.as_inline_table()?;
        Some(entry.get(key)?.as_str()?.to_owned())
    };
    let items = listed(question).iter().enumerate();
    items
        .map(|(at, item)| OptionSheet {
            key: Some(item.key.clone()),
            text: item.label.get(lang).to_owned(),
            window: item.window.map(|_| {
                let part = |key| time(at, key).unwrap_or_default();
                (part("de"), part("a"))
            }),
            pictogram: Some(item.pictogram().unwrap_or_default().to_owned()),
        })
        .collect()
}

/// The options that are written in the list: « Autre » is a line of its own.
pub fn listed(question: &Question) -> &[Item] {
    let has_other = match &question.kind {
        Kind::Choice(choice) => choice.other,
        Kind::Choices(choices) => choices.other,
        _ => false,
    };
    let items = question.items.as_slice();
    match items.split_last() {
        Some((_, others)) if has_other => others,
        _ => items,
    }
}

/// Writes them anew where they changed. An option keeps its key whatever it is called from now on: answers name it.
pub(super) fn write(
    table: &mut Table,
    question: &Question,
    before: &[OptionSheet],
    wanted: &[OptionSheet],
    lang: &str,
) -> Result<(), Unedited> {
    let kept: Vec<&OptionSheet> = wanted
        .iter()
        .filter(|one| !one.text.trim().is_empty())
        .collect();
    if before.iter().eq(kept.iter().copied()) {
        return Ok(());
    }
    let list = list_name(&question.kind).ok_or(Unedited::Unusual)?;
    let mut old = match table.get(list) {
        None => Array::new(),
        Some(item) => item.as_array().cloned().ok_or(Unedited::Unusual)?,
    };
    if old.len() != listed(question).len() {
        return Err(Unedited::Unusual);
    }
    let mut entries = Vec::new();
    for one in kept {
        let place = one.key.as_ref();
        let place = place.and_then(|key| question.items.iter().position(|item| item.key == *key));
        let entry = match place {
            Some(at) => changed(old.get(at).cloned(), question, at, one, lang)?,
            None => new(one),
        };
        entries.push(entry);
    }
    // What stands around the entries, line breaks and indents, is taken over where there was one.
    let decor = old.get(0).map(|first| first.decor().clone());
    let is_long = old
        .trailing()
        .as_str()
        .is_some_and(|end| end.contains('\n'));
    old.clear();
    for mut entry in entries {
        if is_long
            && let Some(decor) = &decor
            && entry.decor().prefix().is_none()
        {
            *entry.decor_mut() = decor.clone();
        }
        if entry.decor().prefix().is_none() && !old.is_empty() {
            entry.decor_mut().set_prefix(" ");
        }
        old.push_formatted(entry);
    }
    table[list] = toml_edit::Item::Value(Value::Array(old));
    Ok(())
}

fn changed(
    entry: Option<Value>,
    question: &Question,
    at: usize,
    wanted: &OptionSheet,
    lang: &str,
) -> Result<Value, Unedited> {
    let mut entry = entry.ok_or(Unedited::Unusual)?;
    let item = question.items.get(at).ok_or(Unedited::Unusual)?;
    let is_renamed = item.label.get(lang) != wanted.text.trim();
    let drawn = item.pictogram().unwrap_or_default();
    let wants = wanted.pictogram.as_deref().map_or(drawn, str::trim);
    if let Some(text) = entry.as_str() {
        if !is_renamed && wants == drawn {
            return Ok(entry);
        }
        debug_assert!(!text.is_empty());
        let decor = entry.decor().clone();
        let mut named = InlineTable::new();
        named.insert("cle", item.key.as_str().into());
        named.insert("texte", wanted.text.trim().into());
        draw(&mut named, wants);
        let mut named = Value::InlineTable(named);
        *named.decor_mut() = decor;
        return Ok(named);
    }
    let table = entry.as_inline_table_mut().ok_or(Unedited::Unusual)?;
    if is_renamed {
        if !table.contains_key("cle") {
            table.insert("cle", item.key.as_str().into());
        }
        let label = table.get("texte").cloned();
        table.insert("texte", labelled(label, wanted.text.trim(), lang)?);
    }
    if wants != drawn {
        draw(table, wants);
    }
    if let Some((from, to)) = &wanted.window {
        for (key, value) in [("de", from), ("a", to)] {
            if table.get(key).and_then(Value::as_str) != Some(value) {
                table.insert(key, with_label(table.get(key), value.trim()));
            }
        }
    }
    Ok(entry)
}

fn new(wanted: &OptionSheet) -> Value {
    let pictogram = wanted.pictogram.as_deref().unwrap_or_default().trim();
    if wanted.window.is_none() && pictogram.is_empty() {
        return wanted.text.trim().into();
    }
    let mut table = InlineTable::new();
    table.insert("texte", wanted.text.trim().into());
    if let Some((from, to)) = &wanted.window {
        table.insert("de", from.trim().into());
        table.insert("a", to.trim().into());
    }
    draw(&mut table, pictogram);
    Value::InlineTable(table)
}

/// Puts a pictogram into an option, in the place of the one it had; takes it out where it is empty.
fn draw(table: &mut InlineTable, pictogram: &str) {
    if pictogram.is_empty() {
        table.remove(PICTOGRAM);
    } else {
        table.insert(PICTOGRAM, with_label(table.get(PICTOGRAM), pictogram));
    }
}
