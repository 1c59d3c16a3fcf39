//! One question as a page shows it to be changed, and what of it is written back.

use std::collections::BTreeMap;

use toml_edit::{DocumentMut, Item, Table, Value};

use super::Unedited;
use super::options::{self, OptionSheet};
use super::profile::{self, AskSheet};
use crate::id::QuestionKey;
use crate::script::read::{own_settings, read};
use crate::script::{Question, Results, Script};

/// A question as it is written in a form. Empty, what may be left out is taken out of the script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// What is asked, in the script's main language.
    pub text: String,
    /// The same in plainer words.
    pub plain: String,
    /// The line of help.
    pub help: String,
    /// What who leads says.
    pub note: String,
    /// When the room sees the results.
    pub results: Results,
    /// What its kind is told, by the names that scripts give it (`maximum`, `de`…), as written.
    pub settings: BTreeMap<String, String>,
    /// What can be ticked.
    pub options: Vec<OptionSheet>,
    /// What a profile asks; nothing of another question.
    pub asks: Vec<AskSheet>,
}

/// The questions as they are, in order; nothing of one that is written in a way that is left to a person.
pub fn sheets(source: &str, script: &Script) -> Vec<Option<Sheet>> {
    let Ok(document) = parsed(source) else {
        return vec![None; script.questions.len()];
    };
    let tables = document.get("question").and_then(Item::as_array_of_tables);
    let questions = script.questions.iter().enumerate();
    let sheets = questions.map(|(at, question)| {
        let table = tables.and_then(|tables| tables.get(at))?;
        Some(sheet(script, question, table))
    });
    sheets.collect()
}

fn sheet(script: &Script, question: &Question, table: &Table) -> Sheet {
    let lang = script.lang();
    let note = script.guide.note(&question.key);
    let help = question.help.as_ref();
    let settings = own_settings(&question.kind)
        .iter()
        .map(|key| ((*key).to_owned(), written(table.get(key), lang)))
        .collect();
    Sheet {
        text: question.label.get(lang).to_owned(),
        plain: question
            .plain
            .as_ref()
            .map_or("", |plain| plain.get(lang))
            .to_owned(),
        help: help.map_or("", |help| help.get(lang)).to_owned(),
        note: note.map_or("", |note| note.get(lang)).to_owned(),
        results: question.results,
        settings,
        options: match question.kind.profile() {
            Some(_) => Vec::new(),
            None => options::options(question, table, lang),
        },
        asks: profile::asks(question, lang),
    }
}

/// The script with the question as the sheet says. Whether it holds as a script is for the reader to say.
pub fn rewritten(source: &str, question: &QuestionKey, wanted: &Sheet) -> Result<String, Unedited> {
    let script = read(source).map_err(|_| Unedited::Unusual)?;
    let at = script.questions.iter().position(|one| one.key == *question);
    let at = at.ok_or(Unedited::NoQuestion)?;
    let known = script.questions.get(at).ok_or(Unedited::NoQuestion)?;
    let mut document = parsed(source)?;
    let tables = document
        .get_mut("question")
        .and_then(Item::as_array_of_tables_mut);
    let table = tables.and_then(|tables| tables.get_mut(at));
    let table = table.ok_or(Unedited::Unusual)?;
    let before = sheet(&script, known, table);
    let lang = script.lang();
    for (key, was, now) in [
        ("texte", &before.text, &wanted.text),
        ("en-clair", &before.plain, &wanted.plain),
        ("aide", &before.help, &wanted.help),
        ("note", &before.note, &wanted.note),
    ] {
        let now = now.trim();
        if was.trim() == now {
            continue;
        }
        if now.is_empty() && key != "texte" {
            table.remove(key);
        } else {
            let label = table.get(key).and_then(Item::as_value).cloned();
            table[key] = Item::Value(labelled(label, now, lang)?);
        }
    }
    // When a profile is shown is not the script's to say.
    if wanted.results != before.results && known.kind.profile().is_none() {
        let said = match wanted.results {
            Results::Live => "en-direct",
            Results::OnReveal => "a-devoiler",
        };
        let value = table.get("resultats").and_then(Item::as_value);
        table["resultats"] = Item::Value(with_label(value, said));
    }
    for key in own_settings(&known.kind) {
        let (Some(was), Some(now)) = (before.settings.get(*key), wanted.settings.get(*key)) else {
            continue;
        };
        let now = now.trim();
        if was == now {
            continue;
        }
        if now.is_empty() {
            table.remove(key);
            continue;
        }
        let old = table.get(key).and_then(Item::as_value).cloned();
        let value = setting(key, old, now, lang)?;
        table[*key] = Item::Value(value);
    }
    if known.kind.profile().is_some() {
        profile::write(table, known, &before.asks, &wanted.asks, lang)?;
    } else {
        options::write(table, known, &before.options, &wanted.options, lang)?;
    }
    Ok(document.to_string())
}

/// The value of a setting: a number where one is meant, a label else.
fn setting(key: &str, old: Option<Value>, now: &str, lang: &str) -> Result<Value, Unedited> {
    if matches!(key, "debut" | "fin" | "unite") {
        return labelled(old, now, lang);
    }
    let number = now.replace(',', ".");
    let mut value: Value = match (number.parse::<i64>(), number.parse::<f64>()) {
        (Ok(whole), _) => whole.into(),
        (_, Ok(broken)) if broken.is_finite() => broken.into(),
        // As it was typed: the reader says what is wrong with it, and where.
        _ => now.into(),
    };
    if let Some(old) = old {
        *value.decor_mut() = old.decor().clone();
    }
    Ok(value)
}

/// A setting as it is written, in the main language where it has several.
fn written(item: Option<&Item>, lang: &str) -> String {
    let Some(value) = item.and_then(Item::as_value) else {
        return String::new();
    };
    match value {
        Value::String(text) => text.value().clone(),
        Value::Integer(number) => number.value().to_string(),
        Value::Float(number) => number.value().to_string().replace('.', ","),
        Value::InlineTable(by_lang) => {
            let said = by_lang.get(lang).and_then(Value::as_str);
            said.unwrap_or_default().to_owned()
        }
        _ => String::new(),
    }
}

/// A label with another text in the main language; the other languages stay.
pub(super) fn labelled(label: Option<Value>, text: &str, lang: &str) -> Result<Value, Unedited> {
    match label {
        Some(Value::InlineTable(mut by_lang)) => {
            let said = with_label(by_lang.get(lang), text);
            by_lang.insert(lang, said);
            Ok(Value::InlineTable(by_lang))
        }
        Some(value @ Value::String(_)) => Ok(with_label(Some(&value), text)),
        None => Ok(text.into()),
        Some(_) => Err(Unedited::Unusual),
    }
}

/// A text with what stands around the one before, a remark say.
pub(super) fn with_label(old: Option<&Value>, text: &str) -> Value {
    let mut value: Value = text.into();
    if let Some(old) = old {
        *value.decor_mut() = old.decor().clone();
    }
    value
}

pub(super) fn parsed(source: &str) -> Result<DocumentMut, Unedited> {
    source.parse().map_err(|_| Unedited::Unusual)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::ItemKey;

    const EVERY: &str = include_str!("../../../../../examples/toutes-les-formes.atelier.toml");
    const ATELIER: &str = include_str!("../../../../../examples/atelier-numerique.atelier.toml");

    fn key(name: &str) -> QuestionKey {
        QuestionKey::new(name).unwrap()
    }

    fn changed(source: &str, name: &str, change: impl FnOnce(&mut Sheet)) -> String {
        let script = read(source).unwrap();
        let at = script.questions.iter().position(|one| one.key == key(name));
        let mut wanted = sheets(source, &script)[at.unwrap()].clone().unwrap();
        change(&mut wanted);
        rewritten(source, &key(name), &wanted).unwrap()
    }

    #[test]
    fn what_is_not_touched_stays_to_the_letter() {
        for source in [EVERY, ATELIER] {
            for question in read(source).unwrap().questions {
                let same = changed(source, question.key.as_str(), |_| {});
                assert_eq!(same, source, "{}", question.key);
            }
        }
    }

    #[test]
    fn a_text_changes_and_no_other_line() {
        let text = changed(EVERY, "priorites", |sheet| {
            sheet.text = "Et d'abord ?".to_owned();
        });
        let differ = EVERY.lines().zip(text.lines()).filter(|(a, b)| a != b);
        assert_eq!(
            differ.collect::<Vec<_>>(),
            [(
                "texte = \"Par quoi commencer ?\"",
                "texte = \"Et d'abord ?\""
            )]
        );
        assert_eq!(EVERY.lines().count(), text.lines().count());
    }

    #[test]
    fn an_option_called_otherwise_keeps_its_key() {
        let text = changed(EVERY, "venue", |sheet| {
            sheet.options[1].text = "En vélo".to_owned();
            sheet.options.push(OptionSheet {
                text: "En voiture".to_owned(),
                ..OptionSheet::default()
            });
        });
        let script = read(&text).unwrap();
        let question = script.question(&key("venue")).unwrap();
        let items: Vec<_> = question
            .items
            .iter()
            .map(|item| (item.key.as_str(), item.label.get("fr")))
            .collect();
        assert_eq!(
            items,
            [
                ("a-pied", "À pied"),
                ("a-velo", "En vélo"),
                ("en-bus", "En bus"),
                ("en-voiture", "En voiture"),
            ]
        );
    }

    #[test]
    fn an_option_left_empty_is_taken_out_and_tags_of_the_others_stay() {
        let before = read(ATELIER).unwrap();
        let question = before.question(&key("canaux")).unwrap();
        let text = changed(ATELIER, "canaux", |sheet| sheet.options[2].text.clear());
        let after = read(&text).unwrap();
        let mut wanted = question.clone();
        wanted.items.remove(2);
        assert_eq!(after.question(&key("canaux")), Some(&wanted));
    }

    #[test]
    fn a_pictogram_is_put_beside_an_option_changed_and_taken_out() {
        let draw = |source: &str, at: usize, symbol: &str| {
            changed(source, "venue", |sheet| {
                sheet.options[at].pictogram = Some(symbol.to_owned());
            })
        };
        let drawn = |source: &str| -> Vec<Option<String>> {
            let script = read(source).unwrap();
            let items = &script.question(&key("venue")).unwrap().items;
            let symbols = items.iter().map(|item| item.pictogram());
            symbols.map(|one| one.map(str::to_owned)).collect()
        };
        let one = draw(EVERY, 1, " 🚲 ");
        assert_eq!(drawn(&one), [None, Some("🚲".to_owned()), None]);
        assert!(
            one.contains(r#"{ cle = "a-velo", texte = "À vélo", pictogramme = "🚲" }"#),
            "{one}"
        );
        let other = draw(&one, 1, "🛵");
        assert_eq!(drawn(&other)[1].as_deref(), Some("🛵"));
        assert_eq!(drawn(&draw(&other, 1, "")), [None, None, None]);
        // A page that does not ask for it leaves it, and a new option may come with one.
        let kept = changed(&one, "venue", |sheet| {
            sheet.options[1].pictogram = None;
            sheet.options[1].text = "En vélo".to_owned();
            sheet.options.push(OptionSheet {
                text: "En voiture".to_owned(),
                pictogram: Some("🚗".to_owned()),
                ..OptionSheet::default()
            });
        });
        let wanted = [None, Some("🚲".to_owned()), None, Some("🚗".to_owned())];
        assert_eq!(drawn(&kept), wanted);
        // What is no pictogram is left for the reader to tell.
        assert_eq!(
            read(&draw(EVERY, 1, "vélo")).unwrap_err()[0].key,
            "script-bad-pictogram"
        );
    }

    #[test]
    fn slots_keep_their_hours_and_take_new_ones() {
        let text = changed(EVERY, "moments", |sheet| {
            assert_eq!(
                sheet.options[0].window,
                Some(("9h".to_owned(), "12h".to_owned()))
            );
            sheet.options[0].window = Some(("9h30".to_owned(), "12h".to_owned()));
            sheet.options.push(OptionSheet {
                key: None,
                text: "La nuit".to_owned(),
                window: Some(("21h".to_owned(), "23h".to_owned())),
                pictogram: None,
            });
        });
        let script = read(&text).unwrap();
        let items = &script.question(&key("moments")).unwrap().items;
        assert_eq!(items[0].window.unwrap().from.0, 9 * 60 + 30);
        assert_eq!(items[0].key, ItemKey::new("le-matin").unwrap());
        assert_eq!(items[2].window.unwrap().to.0, 23 * 60);
    }

    #[test]
    fn settings_are_numbers_where_numbers_are_meant() {
        let text = changed(EVERY, "trajet", |sheet| {
            sheet.settings.insert("a".to_owned(), "90,5".to_owned());
            sheet.settings.insert("unite".to_owned(), String::new());
        });
        assert!(text.contains("a = 90.5\n"), "{text}");
        assert!(!text.contains("unite"), "{text}");
        assert!(read(&text).is_ok());
        let text = changed(EVERY, "accueil", |sheet| {
            sheet.settings.insert("a".to_owned(), "beaucoup".to_owned());
        });
        assert!(read(&text).is_err(), "the reader says what is wrong");
    }

    #[test]
    fn results_and_help_come_and_go() {
        let text = changed(EVERY, "mots", |sheet| {
            sheet.results = Results::Live;
            sheet.help = "Deux mots, pas plus.".to_owned();
            sheet.plain = "Deux mots sur la maison ?".to_owned();
            sheet.note = "Laisser le temps.".to_owned();
        });
        let script = read(&text).unwrap();
        let question = script.question(&key("mots")).unwrap();
        assert_eq!(question.results, Results::Live);
        assert_eq!(
            question.help.as_ref().unwrap().get("fr"),
            "Deux mots, pas plus."
        );
        let plain = question.plain.as_ref().unwrap();
        assert_eq!(plain.get("fr"), "Deux mots sur la maison ?");
        assert!(script.guide.note(&key("mots")).is_some());
        let back = changed(&text, "mots", |sheet| {
            sheet.results = Results::OnReveal;
            sheet.help.clear();
            sheet.plain.clear();
            sheet.note.clear();
        });
        assert_eq!(read(&back).unwrap(), read(EVERY).unwrap());
    }
}
