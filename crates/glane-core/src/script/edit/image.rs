//! Options given a picture, another one, or none any more; nothing else of the script moves.

use std::collections::BTreeMap;

use toml_edit::{Array, InlineTable, Item, Value};

use super::Unedited;
use super::block::held;
use super::options::listed;
use super::sheet::{parsed, with_label};
use crate::id::{ItemKey, QuestionKey};
use crate::script::read::{list_name, read};
use crate::script::{IMAGE, IMAGE_TEXT, Tags};

/// A picture beside an option.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImageSheet {
    /// Its name; empty, the option has none.
    pub name: String,
    /// What it shows; empty, the option's words say it.
    pub text: String,
}

/// The script with pictures beside the options that are named.
///
/// # Errors
/// If there is no such question, or it is written in a way that is left to a person.
pub fn illustrated(
    source: &str,
    question: &QuestionKey,
    wanted: &BTreeMap<ItemKey, ImageSheet>,
) -> Result<String, Unedited> {
    let script = read(source).map_err(|_| Unedited::Unusual)?;
    let at = script.questions.iter().position(|one| one.key == *question);
    let at = at.ok_or(Unedited::NoQuestion)?;
    let mut meant = script.clone();
    let known = meant.questions.get_mut(at).ok_or(Unedited::NoQuestion)?;
    let mut document = parsed(source)?;
    let list = list_name(&known.kind).ok_or(Unedited::Unusual)?;
    let entries = document
        .get_mut("question")
        .and_then(Item::as_array_of_tables_mut)
        .and_then(|tables| tables.get_mut(at))
        .and_then(|table| table.get_mut(list))
        .and_then(Item::as_array_mut)
        .filter(|entries| entries.len() == listed(known).len())
        .ok_or(Unedited::Unusual)?;
    let keys: Vec<ItemKey> = listed(known).iter().map(|item| item.key.clone()).collect();
    for (place, key) in keys.iter().enumerate() {
        let Some(sheet) = wanted.get(key) else {
            continue;
        };
        let label = known
            .items
            .get(place)
            .map(|item| item.label.get(script.lang()));
        draw(entries, place, (key, label.unwrap_or_default()), sheet)?;
        if let Some(item) = known.items.get_mut(place) {
            note(&mut item.tags, sheet);
        }
    }
    held(document.to_string(), &meant)
}

fn note(tags: &mut Tags, sheet: &ImageSheet) {
    for (field, value) in fields(sheet) {
        if value.is_empty() {
            tags.remove(field);
        } else {
            tags.insert(field.to_owned(), value.to_owned());
        }
    }
}

/// The two fields of an option; without a picture nothing is said of it.
fn fields(sheet: &ImageSheet) -> [(&'static str, &str); 2] {
    let text = if sheet.name.is_empty() {
        ""
    } else {
        sheet.text.as_str()
    };
    [(IMAGE, sheet.name.as_str()), (IMAGE_TEXT, text)]
}

fn draw(
    entries: &mut Array,
    place: usize,
    (key, label): (&ItemKey, &str),
    sheet: &ImageSheet,
) -> Result<(), Unedited> {
    let entry = entries.get_mut(place).ok_or(Unedited::Unusual)?;
    if entry.is_str() {
        if sheet.name.is_empty() {
            return Ok(());
        }
        let mut named = InlineTable::new();
        named.insert("cle", key.as_str().into());
        named.insert("texte", label.into());
        let mut named = Value::InlineTable(named);
        *named.decor_mut() = entry.decor().clone();
        *entry = named;
    }
    let table = entry.as_inline_table_mut().ok_or(Unedited::Unusual)?;
    for (field, value) in fields(sheet) {
        if value.is_empty() {
            table.remove(field);
        } else if table.get(field).and_then(Value::as_str) != Some(value) {
            table.insert(field, with_label(table.get(field), value));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const EVERY: &str = include_str!("../../../../../examples/toutes-les-formes.atelier.toml");
    const NAME: &str = "0123456789abcdef0123456789abcdef";

    fn drawn(source: &str, name: &str, text: &str) -> Result<String, Unedited> {
        let sheet = ImageSheet {
            name: name.to_owned(),
            text: text.to_owned(),
        };
        let wanted = [(ItemKey::new("a-velo").unwrap(), sheet)].into();
        illustrated(source, &QuestionKey::new("venue").unwrap(), &wanted)
    }

    fn of(source: &str) -> Vec<(Option<String>, String)> {
        let script = read(source).unwrap();
        let question = script.question(&QuestionKey::new("venue").unwrap());
        let items = question.unwrap().items.iter();
        items
            .map(|item| {
                (
                    item.image().map(str::to_owned),
                    item.image_text().to_owned(),
                )
            })
            .collect()
    }

    #[test]
    fn an_option_is_given_a_picture_and_loses_it_and_no_other_line_moves() {
        let one = drawn(EVERY, NAME, "Un vélo rouge").unwrap();
        let none = (None, String::new());
        let own = (Some(NAME.to_owned()), "Un vélo rouge".to_owned());
        assert_eq!(of(&one), [none.clone(), own, none.clone()]);
        let moved = EVERY.lines().zip(one.lines()).filter(|(a, b)| a != b);
        assert_eq!(moved.count(), 1);
        let wordless = drawn(&one, NAME, "").unwrap();
        assert_eq!(of(&wordless)[1], (Some(NAME.to_owned()), String::new()));
        let gone = drawn(&one, "", "Un vélo rouge").unwrap();
        assert_eq!(of(&gone), [none.clone(), none.clone(), none]);
        assert_eq!(drawn(EVERY, "", "").unwrap(), EVERY, "nothing to take out");
    }

    #[test]
    fn a_name_that_is_none_is_never_written_and_told_where_somebody_typed_it() {
        for wrong in ["velo.jpg", "../../etc", "0123456789ABCDEF0123456789abcdef"] {
            assert_eq!(drawn(EVERY, wrong, ""), Err(Unedited::Unusual), "{wrong}");
            let typed = drawn(EVERY, NAME, "").unwrap().replace(NAME, wrong);
            assert_eq!(read(&typed).unwrap_err()[0].key, "script-bad-image");
        }
        let no_question = QuestionKey::new("absente").unwrap();
        let none = illustrated(EVERY, &no_question, &BTreeMap::new());
        assert_eq!(none, Err(Unedited::NoQuestion));
    }
}
