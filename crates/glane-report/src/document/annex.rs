//! The annex: every word with each way it was written, so that what was merged can be taken apart again; and the
//! codebooks, so that who reads a theme's number can read what was counted under it.

use glane_analysis::{QuestionReading, Reading, TextsReading, WordReading, WordsReading};
use glane_core::text::normal_form;
use serde::Serialize;

use super::Table;
use crate::words::Texts;

/// The section; without parts there is nothing to annex.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Annex {
    pub heading: String,
    /// How to read the tables.
    pub intro: String,
    pub parts: Vec<AnnexPart>,
}

/// The words, or the codebook, of one question.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct AnnexPart {
    pub heading: String,
    pub table: Table,
}

impl Annex {
    pub fn of(reading: &Reading, texts: &Texts<'_>) -> Self {
        let parts = reading
            .questions
            .iter()
            .enumerate()
            .filter_map(|(at, question)| {
                of_words(at + 1, question, texts).or_else(|| of_themes(at + 1, question, texts))
            });
        let parts: Vec<AnnexPart> = parts.collect();
        let told = |key: &str, there: bool| there.then(|| texts.text(key));
        let words = reading
            .questions
            .iter()
            .any(|one| one.words().is_some_and(|words| !words.words.is_empty()));
        let themes = reading
            .questions
            .iter()
            .any(|one| one.texts().is_some_and(is_used));
        let intro: Vec<String> = told("restitution-annex-words-how", words)
            .into_iter()
            .chain(told("restitution-annex-themes-how", themes))
            .collect();
        Self {
            heading: texts.text("restitution-heading-appendix"),
            intro: intro.join(" "),
            parts,
        }
    }
}

fn of_words(n: usize, question: &QuestionReading, texts: &Texts<'_>) -> Option<AnnexPart> {
    let words = question.words().filter(|words| !words.words.is_empty())?;
    let heading = texts.format("restitution-annex-words", &[("n", n.into())]);
    Some(AnnexPart {
        table: table(n, &heading, words, texts),
        heading,
    })
}

/// Whether a codebook has answers to be read with.
fn is_used(read: &TextsReading) -> bool {
    read.texts > 0 && !read.themes.is_empty()
}

/// The codebook of an open question.
fn of_themes(n: usize, question: &QuestionReading, texts: &Texts<'_>) -> Option<AnnexPart> {
    let read = question.texts().filter(|read| is_used(read))?;
    let heading = texts.format("restitution-annex-themes", &[("n", n.into())]);
    let rows = read.themes.iter().map(|one| {
        let theme = &one.theme;
        vec![
            texts.label(&theme.label).to_owned(),
            theme.words.join(", "),
            theme
                .description
                .as_ref()
                .map_or_else(String::new, |text| texts.label(text).to_owned()),
            theme.examples.join(" · "),
        ]
    });
    let head = ["theme", "words", "description", "examples"]
        .map(|column| texts.text(&format!("restitution-table-{column}")));
    Some(AnnexPart {
        table: Table {
            id: format!("table-themes-{n}"),
            caption: heading.clone(),
            head: head.to_vec(),
            rows: rows.collect(),
        },
        heading,
    })
}

fn table(n: usize, caption: &str, words: &WordsReading, texts: &Texts<'_>) -> Table {
    let head = ["word", "mentions", "people", "typed"]
        .map(|column| texts.text(&format!("restitution-table-{column}")));
    let rows = words.words.iter().map(|word| {
        let typed: Vec<String> = word
            .typed
            .iter()
            .map(|(typed, n)| spelling(word, typed, *n, texts))
            .collect();
        let several = if typed.len() > 1 {
            typed.join(" · ")
        } else {
            String::new()
        };
        vec![
            word.shown.clone(),
            texts.count(word.mentions),
            texts.count(word.people),
            several,
        ]
    });
    // What was hidden is told by number alone: it may have been hidden because it hurts.
    let how_many = words.hidden.len();
    let caption = if how_many == 0 {
        caption.to_owned()
    } else {
        let hidden = texts.format("restitution-annex-hidden", &[("n", how_many.into())]);
        format!("{caption} {hidden}")
    };
    Table {
        id: format!("table-typed-{n}"),
        caption,
        head: head.to_vec(),
        rows: rows.collect(),
    }
}

/// One way a word was written, how often, and why it is with the others.
fn spelling(word: &WordReading, typed: &str, n: u64, texts: &Texts<'_>) -> String {
    let form = normal_form(typed);
    let reasons = word
        .forms
        .iter()
        .find(|own| own.form == form)
        .map_or(&[][..], |own| &own.reasons);
    let args = [("word", typed.into()), ("n", n.into())];
    if reasons.is_empty() {
        return texts.format("restitution-typed-item", &args);
    }
    let why: Vec<String> = reasons
        .iter()
        .map(|reason| texts.text(&format!("reason-{}", reason.name())))
        .collect();
    let [shown, times] = args;
    texts.format(
        "restitution-typed-item-why",
        &[shown, times, ("why", why.join(", ").as_str().into())],
    )
}
