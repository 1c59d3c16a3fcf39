//! A question as its form shows it.

use glane_core::script::edit::{AskSheet, OptionSheet, Sheet, sheets};
use glane_core::script::read::type_name;
use glane_core::script::signs::{FACES, NUMBERS, SIGNS, STARS};
use glane_core::script::{Question, Results};
use glane_core::text::unbroken;
use glane_live::inside::Inside;

use super::Shown;
use crate::tr::Tr;

/// How many fields stand empty for options to come.
const SPARE: usize = 3;

/// A question, to be changed.
pub(super) struct Card {
    pub(super) key: String,
    pub(super) number: String,
    pub(super) label: String,
    /// What its kind is called.
    pub(super) kind: String,
    /// Nothing where the file is written in a way that is left to a person.
    pub(super) form: Option<Fields>,
    /// Whether what was typed was not taken.
    pub(super) is_open: bool,
    pub(super) is_first: bool,
    pub(super) is_last: bool,
}

/// What can be changed of it.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says whether a part of the page is there"
)]
pub(super) struct Fields {
    pub(super) sheet: Sheet,
    pub(super) is_live: bool,
    pub(super) settings: Vec<Setting>,
    pub(super) options: Vec<Choice>,
    pub(super) has_options: bool,
    pub(super) has_windows: bool,
    pub(super) is_profile: bool,
    pub(super) asks: Vec<Asking>,
}

/// Something its kind is told.
pub(super) struct Setting {
    pub(super) name: String,
    pub(super) label: String,
    pub(super) value: String,
    /// What it may be, where that is a list; what each is called, and whether it is chosen.
    pub(super) known: Vec<(&'static str, String, bool)>,
}

/// The fields for something a profile asks.
pub(super) struct Asking {
    pub(super) n: usize,
    pub(super) called: String,
    pub(super) key: String,
    pub(super) text: String,
    pub(super) options: String,
}

/// A field for something to tick.
pub(super) struct Choice {
    pub(super) n: usize,
    /// What its fields are called for who does not see them: its text, its hours, its two buttons, its pictogram.
    pub(super) called: [String; 6],
    /// Whether it can go up, and down: among those that are written.
    pub(super) ways: [bool; 2],
    pub(super) key: String,
    pub(super) text: String,
    pub(super) from: String,
    pub(super) to: String,
    pub(super) pictogram: String,
}

/// All questions of the script, one of them as it was typed.
pub(super) fn all(t: &Tr, inside: &Inside, shown: &Shown) -> Vec<Card> {
    let questions = &inside.script.questions;
    let kept = sheets(&inside.workshop.source, &inside.script);
    let card = |(at, (question, kept)): (usize, (&Question, Option<Sheet>))| {
        let own = shown.typed.as_ref().filter(|(key, _)| *key == question.key);
        let filled = own.map(|(_, typed)| typed.clone()).or(kept);
        let numbers = [("n", (at + 1).into()), ("total", questions.len().into())];
        Card {
            key: question.key.to_string(),
            number: t.format("participant-question-number", &numbers),
            label: unbroken(t.label(&question.label)),
            kind: t.text(&format!("common-kind-{}", question.kind.name())),
            form: filled.map(|filled| fields(t, question, filled)),
            is_open: own.is_some() || shown.open.as_ref() == Some(&question.key),
            is_first: at == 0 || question.kind.profile().is_some(),
            // A profile stays after all of the others.
            is_last: questions
                .get(at + 1)
                .is_none_or(|next| next.kind.profile().is_some()),
        }
    };
    questions.iter().zip(kept).enumerate().map(card).collect()
}

/// What a setting may be, where that is a list.
fn known(t: &Tr, name: &str, value: &str) -> Vec<(&'static str, String, bool)> {
    if name != SIGNS {
        return Vec::new();
    }
    // Nothing written is numbers alone.
    let chosen = |one: &str| value == one || (one == NUMBERS && ![FACES, STARS].contains(&value));
    let each = [NUMBERS, FACES, STARS].into_iter();
    each.map(|one| {
        let called = t.text(&format!("library-setting-{name}-{one}"));
        (if one == NUMBERS { "" } else { one }, called, chosen(one))
    })
    .collect()
}

fn fields(t: &Tr, question: &Question, sheet: Sheet) -> Fields {
    let kind = type_name(&question.kind);
    let settings = sheet.settings.iter().map(|(name, value)| Setting {
        label: if name == "maximum" {
            t.text(&format!("library-setting-maximum-{kind}"))
        } else {
            t.text(&format!("library-setting-{name}"))
        },
        name: name.clone(),
        value: value.clone(),
        known: known(t, name, value),
    });
    let has_windows = question.items.iter().any(|item| item.window.is_some());
    let is_profile = question.kind.profile().is_some();
    let has_options = question.kind.has_items() && !is_profile;
    let spare = is_profile.then(AskSheet::default);
    let asks = sheet.asks.iter().cloned().chain(spare).zip(1..);
    let asks = asks.map(|(ask, n)| Asking {
        called: t.n("profile-edit-ask", "n", n),
        n,
        key: ask.key.map_or_else(String::new, |key| key.to_string()),
        text: ask.text,
        options: ask.options,
    });
    let empty = std::iter::repeat_n(OptionSheet::default(), SPARE);
    let spare = empty.take(if has_options { SPARE } else { 0 });
    let written = sheet.options.len();
    let options = sheet.options.iter().cloned().chain(spare).enumerate();
    let options = options.map(|(at, option)| {
        let (from, to) = option.window.unwrap_or_default();
        Choice {
            n: at + 1,
            ways: [at > 0 && at < written, at + 1 < written],
            called: ["option", "from", "to", "lift", "lower", "pictogram"]
                .map(|part| t.n(&format!("library-question-{part}"), "n", at + 1)),
            key: option.key.map_or_else(String::new, |key| key.to_string()),
            text: option.text,
            from,
            to,
            pictogram: option.pictogram.unwrap_or_default(),
        }
    });
    Fields {
        is_live: sheet.results == Results::Live,
        settings: settings.collect(),
        options: options.collect(),
        has_options,
        has_windows,
        is_profile,
        asks: asks.collect(),
        sheet,
    }
}
