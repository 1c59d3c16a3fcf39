//! A question once more, right after itself, under a key of its own.

use toml_edit::{DocumentMut, Item, Value};

use super::Unedited;
use super::block::{blocks, ended, held, place};
use crate::id::{KEY_MAX, QuestionKey};
use crate::script::read::read;

/// The script with the question a second time, all that is said of it too. `is_taken` tells keys that answers may name.
pub fn copied(
    source: &str,
    question: &QuestionKey,
    is_taken: impl Fn(&QuestionKey) -> bool,
) -> Result<String, Unedited> {
    let script = read(source).map_err(|_| Unedited::Unusual)?;
    let at = place(&script, question)?;
    let blocks = blocks(source, &script)?;
    let block = blocks.get(at).ok_or(Unedited::Unusual)?;
    let known = |key: &QuestionKey| script.questions.iter().any(|one| one.key == *key);
    let key = after(question)
        .find(|key| !known(key) && !is_taken(key))
        .ok_or(Unedited::Unusual)?;
    let written = source.get(block.clone()).ok_or(Unedited::Unusual)?;
    let mut alone: DocumentMut = written.parse().map_err(|_| Unedited::Unusual)?;
    let table = alone
        .get_mut("question")
        .and_then(Item::as_array_of_tables_mut)
        .and_then(|tables| tables.get_mut(0))
        .ok_or(Unedited::Unusual)?;
    let mut named = Value::from(key.as_str());
    if let Some(old) = table.get("cle").and_then(Item::as_value) {
        *named.decor_mut() = old.decor().clone();
    }
    table["cle"] = Item::Value(named);
    let mut copy = ended(&alone.to_string());
    if !copy.ends_with("\n\n") {
        copy.push('\n');
    }
    let head = source.get(..block.end).ok_or(Unedited::Unusual)?;
    let mut head = ended(head);
    if !head.ends_with("\n\n") {
        head.push('\n');
    }
    let tail = source.get(block.end..).ok_or(Unedited::Unusual)?;
    let mut wanted = script.clone();
    if let Some(one) = script.questions.get(at) {
        let mut one = one.clone();
        one.key = key.clone();
        wanted.questions.insert(at + 1, one);
    }
    wanted.guide.copy(question, &key);
    held([head.as_str(), &copy, tail].concat(), &wanted)
}

/// Keys for a copy: the question's own with a number behind.
fn after(question: &QuestionKey) -> impl Iterator<Item = QuestionKey> + use<> {
    let own = question.as_str();
    let stem = own.get(..own.len().min(KEY_MAX - 5)).unwrap_or(own);
    let stem = stem.trim_end_matches('-').to_owned();
    (2..10_000).filter_map(move |n| QuestionKey::new(format!("{stem}-{n}")).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ATELIER: &str = include_str!("../../../../../examples/atelier-numerique.atelier.toml");
    const EVERY: &str = include_str!("../../../../../examples/toutes-les-formes.atelier.toml");

    #[test]
    fn each_question_of_each_kind_is_there_twice_and_nothing_else_changes() {
        for source in [ATELIER, EVERY] {
            let before = read(source).unwrap();
            for (at, one) in before.questions.iter().enumerate() {
                let text = copied(source, &one.key, |_| false).unwrap();
                let after = read(&text).unwrap();
                assert_eq!(after.questions.len(), before.questions.len() + 1);
                let copy = &after.questions[at + 1];
                assert_eq!(copy.key.as_str(), format!("{}-2", one.key));
                assert_eq!((&copy.label, &copy.items), (&one.label, &one.items));
                assert_eq!(after.guide.note(&copy.key), after.guide.note(&one.key));
                for line in source.lines() {
                    assert!(text.contains(line), "{line}");
                }
            }
        }
    }

    #[test]
    fn a_key_that_answers_name_is_left_alone() {
        let one = &read(EVERY).unwrap().questions[0].key;
        let text = copied(EVERY, one, |key| key.as_str() == "mots-2").unwrap();
        assert_eq!(read(&text).unwrap().questions[1].key.as_str(), "mots-3");
        let gone = QuestionKey::new("jamais-vue").unwrap();
        assert_eq!(copied(EVERY, &gone, |_| false), Err(Unedited::NoQuestion));
    }
}
