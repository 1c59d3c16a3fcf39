//! What a form of the page says.

use std::collections::BTreeMap;

use glane_core::id::{ItemKey, QuestionKey};
use glane_core::script::Results;
use glane_core::script::edit::{AskSheet, OptionSheet, Sheet};

/// A form that came in.
pub(super) struct Sent {
    pub(super) question: QuestionKey,
    /// The version somebody had before their eyes.
    pub(super) version: u32,
    pub(super) act: Act,
    /// Whether an option was moved: whoever moves one may move it again.
    pub(super) is_moving: bool,
}

/// What it wants.
pub(super) enum Act {
    Save(Sheet),
    /// Once more, right after itself.
    Copy,
    Move {
        up: bool,
    },
    Remove,
    /// A profile at the end.
    Profile,
}

/// What stands before the name of a setting's field.
const SETTING: &str = "reglage-";

impl Sent {
    /// The form, or the field that is missing or says nothing known.
    pub(super) fn of(fields: &[(String, String)]) -> Result<Self, &'static str> {
        let one = |name: &str| {
            let found = fields.iter().find(|(known, _)| known == name);
            found.map(|(_, value)| value.as_str())
        };
        let act = match one("act").ok_or("act")? {
            "save" => Act::Save(sheet(fields, one)?),
            "up" => Act::Move { up: true },
            "down" => Act::Move { up: false },
            "copy" => Act::Copy,
            "remove" => Act::Remove,
            "profile" => Act::Profile,
            _ => return Err("act"),
        };
        let question = one("question").and_then(|key| QuestionKey::new(key).ok());
        let version = one("version").and_then(|version| version.parse().ok());
        Ok(Self {
            question: question.ok_or("question")?,
            version: version.ok_or("version")?,
            act,
            is_moving: one("lift").is_some(),
        })
    }
}

fn sheet<'a>(
    fields: &'a [(String, String)],
    one: impl Fn(&str) -> Option<&'a str>,
) -> Result<Sheet, &'static str> {
    // Browsers end the lines of what is typed as mail does.
    let typed = |name: &'static str| {
        let text = one(name).map(|text| text.replace("\r\n", "\n"));
        text.ok_or(name)
    };
    let settings: BTreeMap<String, String> = fields
        .iter()
        .filter_map(|(name, value)| Some((name.strip_prefix(SETTING)?.to_owned(), value.clone())))
        .collect();
    Ok(Sheet {
        text: typed("text")?,
        // Pages that were open before had no such field.
        plain: typed("plain").unwrap_or_default(),
        help: typed("help")?,
        note: typed("note")?,
        results: match one("results").unwrap_or_default() {
            "live" => Results::Live,
            "reveal" => Results::OnReveal,
            _ => return Err("results"),
        },
        settings,
        options: lifted(options(fields).ok_or("option")?, one("lift")).ok_or("lift")?,
        asks: asks(fields).ok_or("ask")?,
    })
}

/// What a profile asks, in the order of its fields: a text, the key it had, its options one a line.
fn asks(fields: &[(String, String)]) -> Option<Vec<AskSheet>> {
    let all = |name: &str| {
        let found = fields.iter().filter(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str()).collect::<Vec<_>>()
    };
    let (texts, keys, options) = (all("ask"), all("ask-key"), all("ask-options"));
    if texts.len() != keys.len() || options.len() != texts.len() {
        return None;
    }
    let all = texts.into_iter().zip(keys).zip(options);
    all.map(|((text, key), options)| {
        let key = match key {
            "" => None,
            key => Some(ItemKey::new(key).ok()?),
        };
        Some(AskSheet {
            key,
            text: text.to_owned(),
            options: options.replace("\r\n", "\n"),
        })
    })
    .collect()
}

/// The options with one of them moved where a button says so: `3-up`, the third field's one place up.
fn lifted(mut options: Vec<OptionSheet>, button: Option<&str>) -> Option<Vec<OptionSheet>> {
    let Some(button) = button else {
        return Some(options);
    };
    let (n, way) = button.split_once('-')?;
    let at = n.parse::<usize>().ok()?.checked_sub(1)?;
    let is_written = |at: usize| {
        let option: Option<&OptionSheet> = options.get(at);
        option.is_some_and(|option| !option.text.trim().is_empty())
    };
    // Fields that were left empty are stepped over.
    let to = match way {
        "up" => (0..at).rev().find(|at| is_written(*at)),
        "down" => (at + 1..options.len()).find(|at| is_written(*at)),
        _ => return None,
    };
    if let (Some(to), true) = (to, is_written(at)) {
        options.swap(at, to);
    }
    Some(options)
}

/// The options, in the order of their fields: a text, the key it had, its hours where it has some, its pictogram.
fn options(fields: &[(String, String)]) -> Option<Vec<OptionSheet>> {
    let all = |name: &str| {
        let found = fields.iter().filter(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str()).collect::<Vec<_>>()
    };
    let (texts, keys) = (all("option"), all("key"));
    let (from, to) = (all("from"), all("to"));
    if texts.len() != keys.len() || from.len() != to.len() {
        return None;
    }
    let drawn = all("pictogram");
    let is_whole = |some: &[&str]| some.is_empty() || some.len() == texts.len();
    if !is_whole(&from) || !is_whole(&drawn) {
        return None;
    }
    let mut options = Vec::new();
    for (at, (text, key)) in texts.iter().zip(&keys).enumerate() {
        let key = match *key {
            "" => None,
            key => Some(ItemKey::new(key).ok()?),
        };
        let hours = from.get(at).zip(to.get(at));
        options.push(OptionSheet {
            key,
            text: (*text).to_owned(),
            window: hours.map(|(from, to)| ((*from).to_owned(), (*to).to_owned())),
            pictogram: drawn.get(at).map(|symbol| (*symbol).to_owned()),
        });
    }
    Some(options)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::facilitator::form::typed;

    fn sent(fields: &[(&str, &str)]) -> Result<Sent, &'static str> {
        Sent::of(&typed(fields))
    }

    const SAVE: [(&str, &str); 12] = [
        ("act", "save"),
        ("question", "venue"),
        ("version", "3"),
        ("text", "Comment ?"),
        ("help", ""),
        ("note", "a\r\nb"),
        ("results", "reveal"),
        ("reglage-maximum", "2"),
        ("key", "a-pied"),
        ("option", "À pied"),
        ("key", ""),
        ("option", "En bus"),
    ];

    #[test]
    fn a_question_is_read_from_its_form() {
        let sent = sent(&SAVE).unwrap();
        assert_eq!((sent.question.as_str(), sent.version), ("venue", 3));
        let sheet = match sent.act {
            Act::Save(sheet) => Some(sheet),
            Act::Copy | Act::Move { .. } | Act::Remove | Act::Profile => None,
        };
        let sheet = sheet.unwrap();
        assert_eq!(sheet.note, "a\nb");
        assert_eq!(sheet.settings["maximum"], "2");
        assert_eq!(sheet.options.len(), 2);
        assert_eq!(sheet.options[0].key, Some(ItemKey::new("a-pied").unwrap()));
        assert_eq!(sheet.options[1].key, None);
    }

    #[test]
    fn an_option_goes_up_and_down_and_stays_at_the_ends() {
        let named = |texts: [&str; 4]| {
            texts
                .map(|text| OptionSheet {
                    text: text.to_owned(),
                    ..OptionSheet::default()
                })
                .to_vec()
        };
        let of = |button| {
            let moved = lifted(named(["a", "b", "", "c"]), Some(button));
            moved.map(|all| {
                all.iter()
                    .map(|one| one.text.as_str())
                    .collect::<Vec<_>>()
                    .join("|")
            })
        };
        assert_eq!(of("2-up").as_deref(), Some("b|a||c"));
        assert_eq!(of("4-up").as_deref(), Some("a|c||b"));
        assert_eq!(of("1-down").as_deref(), Some("b|a||c"));
        for stays in ["1-up", "4-down", "3-up", "9-down"] {
            assert_eq!(of(stays).as_deref(), Some("a|b||c"), "{stays}");
        }
        for wrong in ["up", "0-up", "x-up", "1-aside"] {
            assert_eq!(of(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn what_is_no_form_of_this_page_is_none() {
        for (name, value) in [
            ("act", "burn"),
            ("version", "-1"),
            ("results", "never"),
            ("question", "Non !"),
        ] {
            let mut fields = SAVE.to_vec();
            for field in &mut fields {
                if field.0 == name {
                    field.1 = value;
                }
            }
            assert_eq!(sent(&fields).err(), Some(name), "{value}");
        }
        assert_eq!(sent(&SAVE[..11]).err(), Some("option"), "a key without one");
    }
}
