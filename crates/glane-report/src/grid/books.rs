//! What words and themes are made of: each way a word was written, and what each theme covers.

use glane_analysis::{QuestionReading, Reading, TextsReading, WordReading};
use glane_core::text::normal_form;

use super::{Grid, Names, Table, Value};
use crate::words::Texts;

pub(super) fn grids(reading: &Reading, texts: &Texts<'_>) -> Vec<Grid> {
    let mut out = Vec::new();
    for (question, n) in reading.questions.iter().zip(1..) {
        let others = reading.other_rounds(&question.key);
        let names = Names {
            n,
            again: !others.is_empty(),
            texts,
        };
        let rounds = others.iter().map(|other| &other.figures);
        out.extend(
            std::iter::once(question)
                .chain(rounds)
                .filter_map(|round| forms(&names, round)),
        );
        out.extend(codebook(&names, question));
    }
    out
}

/// One row for each way a word was written.
fn forms(names: &Names<'_>, question: &QuestionReading) -> Option<Grid> {
    let texts = names.texts;
    let words = question.words().filter(|words| !words.words.is_empty())?;
    let rows = words.words.iter().flat_map(|word| {
        word.typed.iter().map(|(typed, n)| {
            vec![
                Value::text(word.shown.as_str()),
                Value::text(typed.as_str()),
                Value::Count(*n),
                Value::Text(why(word, typed, texts)),
            ]
        })
    });
    let table = Table {
        part: None,
        head: ["word", "typed", "mentions", "why"]
            .map(|column| texts.text(&format!("restitution-column-{column}")))
            .into(),
        totals: 0,
        rows: rows.collect(),
    };
    Some(names.named(question, Some("forms"), vec![table], Vec::new()))
}

/// Why this way of writing is with the word's others.
fn why(word: &WordReading, typed: &str, texts: &Texts<'_>) -> String {
    let form = normal_form(typed);
    let own = word.forms.iter().find(|own| own.form == form);
    let reasons = own.map_or(&[][..], |own| &own.reasons);
    let reasons = reasons
        .iter()
        .map(|reason| texts.text(&format!("reason-{}", reason.name())));
    reasons.collect::<Vec<_>>().join(", ")
}

fn codebook(names: &Names<'_>, question: &QuestionReading) -> Option<Grid> {
    let texts = names.texts;
    let is_used = |read: &&TextsReading| read.texts > 0 && !read.themes.is_empty();
    let read = question.texts().filter(is_used)?;
    let rows = read.themes.iter().map(|one| {
        let theme = &one.theme;
        let said = theme.description.as_ref().map(|text| texts.label(text));
        vec![
            Value::text(theme.key.as_str()),
            Value::text(texts.label(&theme.label)),
            Value::Text(theme.words.join(", ")),
            Value::text(said.unwrap_or_default()),
            Value::Text(theme.examples.join(" · ")),
        ]
    });
    let key = texts.text("restitution-column-key");
    let columns = ["theme", "words", "description", "examples"]
        .map(|column| texts.text(&format!("restitution-table-{column}")));
    let table = Table {
        part: None,
        head: [key].into_iter().chain(columns).collect(),
        totals: 0,
        rows: rows.collect(),
    };
    Some(names.named(question, Some("codebook"), vec![table], Vec::new()))
}
