//! What moved between two rounds of a question, in words: the same on the room's screen and in the restitution.

use glane_analysis::{Line, Shift};
use glane_core::kind::Kind;
use glane_core::label::Label;
use glane_core::script::Question;
use glane_locale::Arg;

use crate::document::Table;
use crate::words::Texts;

/// What a line of the picture is called.
pub fn label(line: &Line, question: &Question, texts: &Texts<'_>) -> String {
    match line {
        Line::Item(key) => {
            let item = question.item(key);
            item.map_or_else(
                || key.to_string(),
                |item| texts.label(&item.label).to_owned(),
            )
        }
        Line::Step(step) => match end(*step, question) {
            Some(end) => {
                let end = texts.label(end).to_owned();
                let args = [("step", Arg::Integer(*step)), ("label", end.into())];
                texts.format("running-shift-step", &args)
            }
            None => step.to_string(),
        },
    }
}

/// What an end of a scale means.
fn end(step: i64, question: &Question) -> Option<&Label> {
    let Kind::Scale(scale) = &question.kind else {
        return None;
    };
    match step {
        low if low == scale.min => scale.low.as_ref(),
        high if high == scale.max => scale.high.as_ref(),
        _ => None,
    }
}

/// The counts of both rounds beside each other, under the name `id`.
pub(crate) fn table(
    shift: &Shift,
    question: Option<&Question>,
    id: &str,
    texts: &Texts<'_>,
) -> Option<Table> {
    let question = question.filter(|_| !shift.rows.is_empty())?;
    let rounds = shift
        .rounds
        .map(|round| texts.format("running-shift-before", &[("n", round.0.into())]));
    let rows = shift.rows.iter().map(|row| {
        let counts = row.counts.map(|count| texts.count(count));
        let label = label(&row.line, question, texts);
        std::iter::once(label).chain(counts).collect()
    });
    Some(Table {
        id: format!("{id}-shift"),
        caption: texts.text("running-shift-title"),
        head: std::iter::once(texts.text("running-shift-answer"))
            .chain(rounds)
            .collect(),
        rows: rows.collect(),
    })
}

/// What is said of it beside its table: how many answered, the means, and of whom it can be said that they changed. Where fewer than `k` people
/// answered both, nothing is said of them but how many they are.
pub fn lines(shift: &Shift, question: Option<&Question>, k: u32, texts: &Texts<'_>) -> Vec<String> {
    let Some(question) = question else {
        return Vec::new();
    };
    let mut lines = vec![rounds(shift, texts)];
    lines.extend(means_of(shift, question, texts));
    lines.extend(people(shift, question, k, texts));
    lines
}

/// How many answered in each round.
fn rounds(shift: &Shift, texts: &Texts<'_>) -> String {
    let [first, second] = shift.rounds.map(|round| Arg::from(round.0));
    let [m, n] = shift.n.map(Arg::from);
    let args = [("first", first), ("m", m), ("second", second), ("n", n)];
    texts.format("running-shift-rounds", &args)
}

/// The mean of each round, where what was answered is a number.
pub fn means_of(shift: &Shift, question: &Question, texts: &Texts<'_>) -> Vec<String> {
    let both = shift.means().into_iter();
    both.map(|both| means("running-shift-means", both, question, texts))
        .collect()
}

fn means(key: &str, both: [f64; 2], question: &Question, texts: &Texts<'_>) -> String {
    let (scale, places, max) = match &question.kind {
        Kind::Number(number) => (number.decimals, number.decimals.saturating_add(1), None),
        Kind::Scale(scale) => (0, 1, Some(scale.max)),
        _ => (0, 1, None),
    };
    let unit = (0..scale).fold(1.0, |unit, _| unit * 10.0);
    let [before, after] = both.map(|value| Arg::Decimal {
        value: value / unit,
        places,
    });
    let args = [("before", before), ("after", after)];
    let said = texts.format(key, &args);
    match max {
        Some(max) => texts.format(
            "running-shift-out-of",
            &[
                ("said", Arg::from(said.as_str())),
                ("max", Arg::Integer(max)),
            ],
        ),
        None => said,
    }
}

/// Of whom it can be said that they changed.
pub fn people(shift: &Shift, question: &Question, k: u32, texts: &Texts<'_>) -> Vec<String> {
    let texts = &texts.about(&question.tags);
    let mut said = vec![texts.format("running-shift-both", &[("n", shift.both.into())])];
    if shift.both > 0 && shift.both < u64::from(k) {
        said.push(texts.format("running-shift-few", &[("k", k.into())]));
    } else if shift.both > 0 {
        said.push(texts.format("running-shift-changed", &[("n", shift.changed.into())]));
        let both = shift.both_means();
        said.extend(both.map(|both| means("running-shift-both-means", both, question, texts)));
    }
    let [before, after] = shift.alone();
    if before + after > 0 {
        let args = [("before", before.into()), ("after", after.into())];
        said.push(texts.format("running-shift-alone", &args));
    }
    vec![said.join(" ")]
}
