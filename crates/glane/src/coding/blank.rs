//! A coding to be filled in: each answer that a file named, with its participant's code, what was written, and a
//! question mark where a theme goes, or what its coder decided before.

use std::collections::{BTreeMap, BTreeSet};

use glane_core::ballot::Body;
use glane_core::codebook::Codebook;
use glane_core::coding::Coder;
use glane_core::id::{PersonId, QuestionKey, ThemeKey};
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
    /// Answers of the file that the coder who fills it in coded before, written as they decided.
    pub filled: usize,
    /// How many answers of the file each coder has coded already.
    pub coded: BTreeMap<Coder, usize>,
    /// Answers that no code names: they came from a phone, or by raised hands.
    pub nameless: usize,
    /// Each question in it, with the names of its themes.
    pub themes: Vec<(QuestionKey, Vec<String>)>,
}

/// The answers of a room, to be coded in a spreadsheet of that language, by a coder if one is named. Questions without
/// themes are left out.
pub async fn blank(room: &Room, lang: Lang, coder: Option<&Coder>) -> Result<Blank, LiveError> {
    let people = room.imported().await?;
    Ok(room.look(|inside| of(inside, &people, lang, coder)))
}

fn of(
    inside: &Inside,
    people: &BTreeMap<String, PersonId>,
    lang: Lang,
    coder: Option<&Coder>,
) -> Blank {
    let apart = match lang {
        Lang::Fr => ";",
        Lang::En => ",",
    };
    let mut blank = Blank {
        // The mark of UTF-8: without it spreadsheets take accents for something else.
        text: format!("\u{FEFF}{}\r\n", CODE_COLUMNS.join(apart)),
        lines: 0,
        filled: 0,
        coded: BTreeMap::new(),
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
        let whose = coder.map_or("", |coder| coding.spelled(coder).as_str());
        let mut answers = 0;
        for (participant, person) in people {
            let Some(kept) = text_of(inside, *person, &question.key) else {
                continue;
            };
            let Body::Answered(Payload::Text(text)) = &kept.body else {
                continue;
            };
            answers += 1;
            let by = coding.by(kept.answer, kept.revision);
            let own = coder.and_then(|coder| by.get(coder));
            blank.filled += usize::from(own.is_some());
            let written = own.map_or_else(
                || vec![CODE_LATER.to_owned()],
                |own| decided(coding.codebook(), own, inside.script.lang()),
            );
            for theme in written {
                let cells = [participant, question.key.as_str(), &theme, whose];
                let cells = cells.map(field);
                let row = cells.join(apart);
                blank.text.push_str(&row);
                blank.text.push_str(apart);
                blank.text.push_str(&field(&harmless(text)));
                blank.text.push_str("\r\n");
                blank.lines += 1;
            }
            for coder in by.into_keys() {
                let coder = coding.spelled(&coder).clone();
                *blank.coded.entry(coder).or_default() += 1;
            }
        }
        let all = inside.texts(&question.key).len();
        blank.nameless += all.saturating_sub(answers);
        let names = coding.codebook().iter();
        let names = names.map(|theme| theme.label.get(inside.script.lang()).to_owned());
        blank.themes.push((question.key.clone(), names.collect()));
    }
    blank
}

/// What a coder decided of an answer, a theme a line; an empty one says that none fits. A theme goes by its key where
/// a spreadsheet would take its name for a formula.
fn decided(codebook: &Codebook, own: &BTreeSet<ThemeKey>, lang: &str) -> Vec<String> {
    if own.is_empty() {
        return vec![String::new()];
    }
    let all = codebook.iter().filter(|theme| own.contains(&theme.key));
    let names = all.map(|theme| match theme.label.get(lang) {
        name if harmless(name) == name => name.to_owned(),
        _ => theme.key.to_string(),
    });
    names.collect()
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
