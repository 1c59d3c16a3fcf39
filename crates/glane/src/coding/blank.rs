//! A coding to be filled in: each answer that a file named, with its participant's code, what was written, and a
//! question mark where a theme goes.

use std::collections::BTreeMap;

use glane_core::ballot::Body;
use glane_core::id::{PersonId, QuestionKey};
use glane_core::kind::Payload;
use glane_import::{CODE_COLUMNS, CODE_LATER};
use glane_live::inside::Inside;
use glane_live::{LiveError, Room};
use glane_locale::Lang;

use super::text_of;

/// What is to be filled in.
#[derive(Debug, PartialEq, Eq)]
pub struct Blank {
    /// The file.
    pub text: String,
    /// Its lines, the heading apart.
    pub lines: usize,
    /// Answers that no code names: they came from a phone, or by raised hands.
    pub nameless: usize,
    /// Each question in it, with the names of its themes.
    pub themes: Vec<(QuestionKey, Vec<String>)>,
}

/// The answers of a room, to be coded in a spreadsheet of that language. Questions without themes are left out.
pub async fn blank(room: &Room, lang: Lang) -> Result<Blank, LiveError> {
    let people = room.imported().await?;
    Ok(room.look(|inside| of(inside, &people, lang)))
}

fn of(inside: &Inside, people: &BTreeMap<String, PersonId>, lang: Lang) -> Blank {
    let apart = match lang {
        Lang::Fr => ";",
        Lang::En => ",",
    };
    let mut blank = Blank {
        // The mark of UTF-8: without it spreadsheets take accents for something else.
        text: format!("\u{FEFF}{}\r\n", CODE_COLUMNS.join(apart)),
        lines: 0,
        nameless: 0,
        themes: Vec::new(),
    };
    for question in &inside.script.questions {
        let Some(coding) = inside.state.coding(&question.key) else {
            continue;
        };
        if coding.codebook().is_empty() {
            continue;
        }
        let before = blank.lines;
        for (participant, person) in people {
            let kept = text_of(inside, *person, &question.key);
            let Some(Body::Answered(Payload::Text(text))) = kept.map(|kept| &kept.body) else {
                continue;
            };
            let cells = [
                field(participant),
                field(question.key.as_str()),
                field(CODE_LATER),
                String::new(),
                field(&harmless(text)),
            ];
            blank.text.push_str(&cells.join(apart));
            blank.text.push_str("\r\n");
            blank.lines += 1;
        }
        let all = inside.texts(&question.key).len();
        blank.nameless += all.saturating_sub(blank.lines - before);
        let names = coding.codebook().iter();
        let names = names.map(|theme| theme.label.get(inside.script.lang()).to_owned());
        blank.themes.push((question.key.clone(), names.collect()));
    }
    blank
}

/// What was written, so that no spreadsheet takes it for a formula. It is there to be read, and never taken.
fn harmless(text: &str) -> String {
    let is_formula =
        text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let before = if is_formula { "'" } else { "" };
    format!("{before}{text}")
}

fn field(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}
