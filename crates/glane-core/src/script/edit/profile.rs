//! What a profile asks, as a page shows and takes it: a text an ask, and its options one a line.

use std::fmt::Write as _;

use toml_edit::{Array, InlineTable, Item, Table, Value};

use super::Unedited;
use super::sheet::labelled;
use crate::id::{ItemKey, QuestionKey};
use crate::kind::profile::Ask;
use crate::script::Question;
use crate::script::read::{quoted, read};

/// The list of asks in a script.
const ASKS: &str = "lignes";
/// The key of a profile that is added.
const KEY: &str = "profil";

/// An ask as it is written in a form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AskSheet {
    /// Its key, if the script has it already.
    pub key: Option<ItemKey>,
    /// Its text; empty, it is taken out.
    pub text: String,
    /// What may be answered, one a line.
    pub options: String,
}

/// The asks of a question as they are; none of one that is no profile.
pub(super) fn asks(question: &Question, lang: &str) -> Vec<AskSheet> {
    let asks = question.kind.profile().map_or(&[][..], |one| &one.asks);
    asks.iter()
        .map(|ask| {
            let options = ask.options.iter();
            let options: Vec<&str> = options.map(|one| one.label.get(lang)).collect();
            AskSheet {
                key: Some(ask.key.clone()),
                text: ask.label.get(lang).to_owned(),
                options: options.join("\n"),
            }
        })
        .collect()
}

/// Writes them anew where they changed. What is called otherwise keeps its key: answers name it.
pub(super) fn write(
    table: &mut Table,
    question: &Question,
    before: &[AskSheet],
    wanted: &[AskSheet],
    lang: &str,
) -> Result<(), Unedited> {
    let kept: Vec<&AskSheet> = wanted
        .iter()
        .filter(|one| !one.text.trim().is_empty())
        .collect();
    if before.iter().eq(kept.iter().copied()) {
        return Ok(());
    }
    let profile = question.kind.profile().ok_or(Unedited::Unusual)?;
    let old = table.get(ASKS).and_then(Item::as_array);
    let old = old.ok_or(Unedited::Unusual)?.clone();
    if old.len() != profile.asks.len() {
        return Err(Unedited::Unusual);
    }
    let mut list = Array::new();
    for one in kept {
        let known = one.key.as_ref();
        let at = known.and_then(|key| profile.asks.iter().position(|ask| ask.key == *key));
        let entry = match at {
            Some(at) => {
                let entry = old.get(at).and_then(Value::as_inline_table);
                let ask = profile.asks.get(at).ok_or(Unedited::Unusual)?;
                changed(entry.ok_or(Unedited::Unusual)?.clone(), ask, one, lang)?
            }
            None => new(one),
        };
        let mut entry = Value::InlineTable(entry);
        entry.decor_mut().set_prefix("\n  ");
        list.push_formatted(entry);
    }
    list.set_trailing("\n");
    list.set_trailing_comma(true);
    table[ASKS] = Item::Value(Value::Array(list));
    Ok(())
}

fn lines(options: &str) -> Vec<&str> {
    let lines = options.lines().map(str::trim);
    lines.filter(|line| !line.is_empty()).collect()
}

fn changed(
    mut entry: InlineTable,
    ask: &Ask,
    wanted: &AskSheet,
    lang: &str,
) -> Result<InlineTable, Unedited> {
    if ask.label.get(lang) != wanted.text.trim() {
        if !entry.contains_key("cle") {
            entry.insert("cle", ask.key.as_str().into());
        }
        let label = entry.get("texte").cloned();
        entry.insert("texte", labelled(label, wanted.text.trim(), lang)?);
    }
    let said = lines(&wanted.options);
    if ask
        .options
        .iter()
        .map(|one| one.label.get(lang))
        .eq(said.iter().copied())
    {
        return Ok(entry);
    }
    let old = entry.get("options").and_then(Value::as_array);
    let old = old.ok_or(Unedited::Unusual)?.clone();
    if old.len() != ask.options.len() {
        return Err(Unedited::Unusual);
    }
    // As many lines as before, and none of them moved: one that reads otherwise was called otherwise.
    let moved = |(at, line): (usize, &&str)| {
        let known = ask
            .options
            .iter()
            .position(|one| one.label.get(lang) == *line);
        known.is_some_and(|known| known != at)
    };
    let in_place = said.len() == ask.options.len() && !said.iter().enumerate().any(moved);
    let mut options = Array::new();
    for (at, line) in said.iter().enumerate() {
        let known = ask
            .options
            .iter()
            .position(|one| one.label.get(lang) == *line);
        let from = known.or(in_place.then_some(at));
        let Some(from) = from else {
            options.push(*line);
            continue;
        };
        let value = old.get(from).cloned().ok_or(Unedited::Unusual)?;
        if known.is_some() {
            let mut value = value;
            value.decor_mut().clear();
            options.push(value);
            continue;
        }
        let option = ask.options.get(from).ok_or(Unedited::Unusual)?;
        let (own, label) = match value {
            Value::InlineTable(own) => {
                let label = own.get("texte").cloned();
                (own, label)
            }
            _ => (InlineTable::new(), None),
        };
        let mut own = own;
        if !own.contains_key("cle") {
            let key = option.key.as_str().strip_prefix(ask.key.as_str());
            let key = key.and_then(|key| key.strip_prefix('-'));
            own.insert("cle", key.ok_or(Unedited::Unusual)?.into());
        }
        own.insert("texte", labelled(label, line, lang)?);
        own.decor_mut().clear();
        options.push(Value::InlineTable(own));
    }
    entry.insert("options", Value::Array(options));
    Ok(entry)
}

fn new(wanted: &AskSheet) -> InlineTable {
    let mut entry = InlineTable::new();
    entry.insert("texte", wanted.text.trim().into());
    let options: Array = lines(&wanted.options).into_iter().collect();
    entry.insert("options", Value::Array(options));
    entry
}

/// The script with a profile at its end, which asks so. Nothing of a script that has one already.
pub fn with_profile(source: &str, text: &str, asks: &[AskSheet]) -> Result<String, Unedited> {
    let before = read(source).map_err(|_| Unedited::Unusual)?;
    if before
        .questions
        .iter()
        .any(|one| one.kind.profile().is_some())
    {
        return Err(Unedited::Nowhere);
    }
    let is_taken = |key: &QuestionKey| before.questions.iter().any(|one| one.key == *key);
    let numbered = (1..).map(|n| match n {
        1 => KEY.to_owned(),
        n => format!("{KEY}-{n}"),
    });
    let key = numbered
        .filter_map(|key| QuestionKey::new(key).ok())
        .find(|key| !is_taken(key))
        .ok_or(Unedited::Unusual)?;
    let end = if source.ends_with('\n') { "" } else { "\n" };
    let mut section = format!(
        "{source}{end}\n[[question]]\ncle = {}\ntype = \"profil\"\ntexte = {}\n{ASKS} = [\n",
        quoted(key.as_str()),
        quoted(text)
    );
    for ask in asks {
        let named = ask.key.as_ref();
        let named = named.map_or_else(String::new, |key| {
            format!("cle = {}, ", quoted(key.as_str()))
        });
        let options: Vec<String> = lines(&ask.options).into_iter().map(quoted).collect();
        // Writing to a string cannot fail.
        let _ = writeln!(
            section,
            "  {{ {named}texte = {}, options = [{}] }},",
            quoted(ask.text.trim()),
            options.join(", ")
        );
    }
    section.push_str("]\n");
    let after = read(&section).map_err(|_| Unedited::Unusual)?;
    let same = after.questions.len() == before.questions.len() + 1
        && after.questions.starts_with(&before.questions);
    same.then_some(section).ok_or(Unedited::Unusual)
}

#[cfg(test)]
mod tests {
    use super::super::{rewritten, sheets};
    use super::*;
    use crate::script::Script;

    const BEFORE: &str = "[atelier]\ntitre = \"Essai\"\ndate = 2026-01-15\norganisateur = \"Nous\"\n\n[[question]]\ncle = \"mots\"\ntype = \"mots\"\ntexte = \"Quels mots ?\"\n";

    fn ask(key: Option<&str>, text: &str, options: &str) -> AskSheet {
        AskSheet {
            key: key.map(|key| ItemKey::new(key).unwrap()),
            text: text.to_owned(),
            options: options.to_owned(),
        }
    }

    fn with_age() -> String {
        let asks = [ask(
            Some("age"),
            "Votre âge",
            "Moins de 26 ans\n26 ans et plus",
        )];
        with_profile(BEFORE, "Qui êtes-vous ?", &asks).unwrap()
    }

    fn profile(source: &str) -> (Script, AskSheet) {
        let script = read(source).unwrap();
        let sheet = sheets(source, &script).pop().unwrap().unwrap();
        (script, sheet.asks[0].clone())
    }

    #[test]
    fn a_profile_is_added_once_and_after_the_others() {
        let text = with_age();
        assert!(text.starts_with(BEFORE));
        let script = read(&text).unwrap();
        assert_eq!(script.questions[1].key.as_str(), "profil");
        assert_eq!(script.questions[1].items.len(), 2);
        assert_eq!(with_profile(&text, "Et ?", &[]), Err(Unedited::Nowhere));
    }

    fn changed_to(asks: &[AskSheet]) -> Script {
        let text = with_age();
        let script = read(&text).unwrap();
        let key = script.questions[1].key.clone();
        let mut sheet = sheets(&text, &script).pop().unwrap().unwrap();
        sheet.asks = asks.to_vec();
        read(&rewritten(&text, &key, &sheet).unwrap()).unwrap()
    }

    #[test]
    fn what_is_called_otherwise_keeps_its_key_and_what_is_new_gets_one() {
        let (before, own) = profile(&with_age());
        assert_eq!(own.options, "Moins de 26 ans\n26 ans et plus");
        let keys = |script: &Script| -> Vec<String> {
            let items = script.questions[1].items.iter();
            items.map(|item| item.key.to_string()).collect()
        };
        let renamed = changed_to(&[ask(Some("age"), "Âge", "Moins de 25 ans\n26 ans et plus")]);
        assert_eq!(keys(&renamed), keys(&before));
        assert_eq!(
            renamed.questions[1].items[0].label.get("fr"),
            "Âge\u{a0}: Moins de 25 ans"
        );
        let more = changed_to(&[
            ask(
                Some("age"),
                "Votre âge",
                "Moins de 26 ans\n26 à 59 ans\n26 ans et plus",
            ),
            ask(None, "Vous êtes", "Habitant\nBénévole"),
            ask(None, " ", "rien"),
        ]);
        assert_eq!(
            keys(&more),
            [
                "age-moins-de-26-ans",
                "age-26-a-59-ans",
                "age-26-ans-et-plus",
                "vous-etes-habitant",
                "vous-etes-benevole"
            ]
        );
    }
}
