//! Answers one by one: what people wrote, in order of its letters, with nothing beside that tells who or when.
//!
//! Only of questions that hold the threshold, in the room and in each group: among two people's sentences a reader who was
//! there would know both. Ticks and scores are told by counts alone: who ticked what together is not told anywhere.

use glane_analysis::{QuestionReading, Reading, Verbatim};
use glane_core::coding::Coded;
use glane_core::id::ThemeKey;

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
        let read = (question, reading.verbatims(&question.key));
        let rest = others
            .iter()
            .map(|other| (&other.figures, other.verbatims.as_slice()));
        for (figures, verbatims) in std::iter::once(read).chain(rest) {
            let notes = crate::document::withheld(figures, texts);
            if verbatims.is_empty() && notes.is_empty() {
                continue;
            }
            let given = if verbatims.is_empty() {
                Vec::new()
            } else {
                vec![table(figures, verbatims, texts)]
            };
            out.push(if may_be_given(reading, figures) {
                names.named(figures, Some("answers"), given, notes)
            } else {
                let k = [("k", reading.script.threshold.into())];
                let why = texts.format("restitution-grid-answers-withheld", &k);
                names.named(figures, Some("answers"), Vec::new(), vec![why])
            });
        }
    }
    out
}

/// Whether the question, each of its groups and those in no group hold the threshold. A question that is not crossed at all
/// though the workshop has groups was answered by one of them: it is theirs alone.
pub(super) fn may_be_given(reading: &Reading, question: &QuestionReading) -> bool {
    let k = u64::from(reading.script.threshold);
    if question.n < k || (question.groups.is_empty() && !reading.method.groups.is_empty()) {
        return false;
    }
    let mut grouped = 0;
    for group in &question.groups {
        match group.n.shown() {
            Some(n) => grouped += n,
            None => return false,
        }
    }
    let ungrouped = question.n.saturating_sub(question.raised);
    let ungrouped = ungrouped.saturating_sub(grouped);
    question.groups.is_empty() || ungrouped == 0 || ungrouped >= k
}

fn table(question: &QuestionReading, verbatims: &[Verbatim], texts: &Texts<'_>) -> Table {
    let themes = question.texts().map_or(&[][..], |read| &read.themes);
    let mut rows: Vec<[String; 2]> = verbatims
        .iter()
        .map(|verbatim| {
            let label = |key: &ThemeKey| {
                let mut all = themes.iter();
                let one = all.find(|one| one.theme.key == *key)?;
                Some(texts.label(&one.theme.label).to_owned())
            };
            let standing = match &verbatim.coded {
                Coded::Decided(all) if all.is_empty() => texts.text("restitution-themes-none"),
                Coded::Decided(all) => {
                    let labels: Vec<String> = all.iter().filter_map(label).collect();
                    labels.join(" · ")
                }
                Coded::Undecided => texts.text("restitution-themes-uncoded"),
                Coded::Disputed(_) => texts.text("restitution-themes-disputed"),
            };
            [verbatim.text.clone(), standing]
        })
        .collect();
    // Texts alone decide: equal ones stand in the order of their themes, never of their ids.
    rows.sort();
    let columns = if themes.is_empty() { 1 } else { 2 };
    let head =
        ["answer", "themes"].map(|column| texts.text(&format!("restitution-column-{column}")));
    Table {
        part: None,
        head: head.into_iter().take(columns).collect(),
        totals: 0,
        rows: rows
            .into_iter()
            .map(|row| row.into_iter().take(columns).map(Value::Text).collect())
            .collect(),
    }
}
