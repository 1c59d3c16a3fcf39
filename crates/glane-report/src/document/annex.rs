//! The annex: every word with each way it was written, so that what was merged can be taken apart again; and the
//! codebooks, so that who reads a theme's number can read what was counted under it.

use glane_analysis::{
    GroupReading, QuestionReading, Reading, TextsReading, WordReading, WordsReading,
};
use glane_core::id::Round;
use glane_core::text::normal_form;
use serde::Serialize;

use super::Table;
use super::question::round;
use crate::picture::{self, Look};
use crate::version::Version;
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
        let mut parts = Vec::new();
        let mut words = false;
        for (question, n) in reading.questions.iter().zip(1..) {
            let others = reading.other_rounds(&question.key);
            let read = of_words(n, None, question, !others.is_empty(), texts);
            let rest = others.iter().filter_map(|other| {
                of_words(n, Some(other.figures.round), &other.figures, true, texts)
            });
            let before = parts.len();
            parts.extend(read.into_iter().chain(rest));
            words |= parts.len() > before;
            parts.extend(of_themes(n, question, texts));
        }
        let before = parts.len();
        parts.extend(by_asks(reading, texts));
        let by_profile = parts.len() > before;
        let told = |key: &str, there: bool| there.then(|| texts.text(key));
        let themes = reading
            .questions
            .iter()
            .any(|one| one.texts().is_some_and(is_used));
        let intro: Vec<String> = told("restitution-annex-words-how", words)
            .into_iter()
            .chain(told("restitution-annex-themes-how", themes))
            .chain(told("profile-annex-how", by_profile))
            .collect();
        Self {
            heading: texts.text("restitution-heading-appendix"),
            intro: intro.join(" "),
            parts,
        }
    }
}

/// Each question by each ask of a profile, as far as it may be shown: a table that hides all its figures is left out.
fn by_asks(reading: &Reading, texts: &Texts<'_>) -> Vec<AnnexPart> {
    let mut parts = Vec::new();
    if texts.version() == Version::Plain {
        return parts;
    }
    let asks = reading.by_asks.iter().zip(1..);
    for (by, at) in asks {
        let ask = texts.label(&by.ask.label);
        for question in &by.questions {
            let place = reading
                .questions
                .iter()
                .position(|one| one.key == question.key);
            let n = place.map_or(0, |place| place + 1);
            let id = format!("profile-{at}-{n}");
            let shown = picture::by_group(question, texts, Look::Page, &id);
            // Its first line says how many answered.
            let Some(shown) = shown.filter(|shown| is_told(question) && shown.table.rows.len() > 1)
            else {
                continue;
            };
            let args = [("n", n.into()), ("ask", ask.into())];
            let heading = texts.format("profile-annex-by", &args);
            parts.push(AnnexPart {
                table: Table {
                    id: format!("table-{id}"),
                    caption: heading.clone(),
                    head: shown.table.head,
                    rows: shown.table.rows,
                },
                heading,
            });
        }
    }
    parts
}

/// Whether at least two groups are shown: one alone compares nothing.
fn is_told(question: &QuestionReading) -> bool {
    let shown = |group: &&GroupReading| group.n.shown().is_some_and(|n| *n > 0);
    question.groups.iter().filter(shown).count() > 1
}

/// The words of a question in one round; `other` if it is not the round that findings are read from.
fn of_words(
    n: usize,
    other: Option<Round>,
    question: &QuestionReading,
    is_again: bool,
    texts: &Texts<'_>,
) -> Option<AnnexPart> {
    let words = question.words().filter(|words| !words.words.is_empty())?;
    let mut heading = texts.format("restitution-annex-words", &[("n", n.into())]);
    if is_again {
        heading = format!("{heading} · {}", round(question.round, texts));
    }
    let id = match other {
        Some(round) => format!("{n}-{}", round.0),
        None => n.to_string(),
    };
    Some(AnnexPart {
        table: table(&id, &heading, words, texts),
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

fn table(id: &str, caption: &str, words: &WordsReading, texts: &Texts<'_>) -> Table {
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
    let mut caption = caption.to_owned();
    for (key, how_many) in [
        ("restitution-annex-hidden", words.hidden.len()),
        ("restitution-annex-held", words.held.len()),
    ] {
        if how_many > 0 {
            caption.push(' ');
            caption.push_str(&texts.format(key, &[("n", how_many.into())]));
        }
    }
    Table {
        id: format!("table-typed-{id}"),
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
