//! A question of a consultation: all centres together, and what compares them.

use glane_archive::{ShownEdition, ShownQuestion, ShownRow};
use glane_figure::{Bar, Bars, Theme};
use glane_locale::Arg;

use super::by_pool::{self, Pooled, by_pool};
use super::by_site::{self, Compared, Row, by_site, may_compare};
use super::map::Where;
use super::{answer, share, whole};
use crate::tr::Tr;

/// The most answers of a question that are drawn, those most given: words may be thousands.
pub(super) const DRAWN: usize = 12;

/// A picture and its twin.
pub(super) struct Drawing {
    pub(super) svg: String,
    pub(super) table: String,
}

/// A question, drawn.
pub(super) struct Question {
    pub(super) key: String,
    pub(super) label: String,
    /// How many answered, and how many centres are not shown.
    pub(super) facts: Vec<String>,
    /// All together; nothing where nobody answered.
    pub(super) all: Option<Drawing>,
    /// Answers that found no room.
    pub(super) more: Option<String>,
    /// Answers by centre, where they are compared here.
    pub(super) rows: Vec<Row>,
    /// Answers by public and by date, where centres are of several.
    pub(super) pooled: Vec<Pooled>,
    /// Whether a page of its own compares them.
    pub(super) is_compared_apart: bool,
    /// Who stands apart, in sentences.
    pub(super) apart: Vec<String>,
}

impl Question {
    /// Whether an answer of it is on a map.
    pub(super) fn has_map(&self) -> bool {
        self.rows.iter().any(|row| row.map.is_some())
    }
}

/// The questions of an edition.
pub(super) fn questions(
    t: &Tr,
    edition: &ShownEdition,
    at: &Where,
    prefix: &str,
    compared: Compared,
) -> Vec<Question> {
    let all = edition.questions.iter();
    all.map(|question| of(t, question, at, prefix, compared))
        .collect()
}

/// The answers that are drawn: a scale in its order, all else by how many gave it.
pub(super) fn drawn(question: &ShownQuestion) -> Vec<&ShownRow> {
    let mut rows: Vec<&ShownRow> = question.rows.iter().collect();
    if !rows.iter().all(|row| row.name.starts_with("score:")) {
        rows.sort_by(|a, b| (b.people, &a.name).cmp(&(a.people, &b.name)));
    }
    rows.truncate(DRAWN);
    rows
}

/// One question.
pub(super) fn of(
    t: &Tr,
    question: &ShownQuestion,
    at: &Where,
    prefix: &str,
    compared: Compared,
) -> Question {
    let key = question.question.to_string();
    let label = t.label(&question.label).to_owned();
    let mut facts = vec![t.n("consultation-answered", "n", question.answered)];
    if question.hidden > 0 {
        facts.push(t.n("consultation-centres-hidden", "n", question.hidden));
    }
    facts.extend(question.mean.map(|mean| mean_told(t, mean)));
    facts.extend(coding(t, question));
    let rows = drawn(question);
    let left = question.rows.len().saturating_sub(rows.len());
    let id = format!("{prefix}{key}");
    let is_empty = question.answered == 0 || rows.iter().all(|row| row.base == 0);
    Question {
        facts,
        all: (!is_empty).then(|| {
            let bars = bars(t, question, &label, &rows, &id);
            Drawing {
                svg: bars.svg(),
                table: bars.table().to_html(),
            }
        }),
        more: (left > 0).then(|| t.n("consultation-more", "n", left)),
        rows: by_site(t, &label, &rows, at, &id, compared),
        pooled: by_pool(t, &label, &rows, &id, compared),
        is_compared_apart: compared == Compared::Apart && rows.iter().any(|row| may_compare(row)),
        apart: rows
            .iter()
            .flat_map(|row| by_site::apart(t, row))
            .chain(rows.iter().flat_map(|row| by_pool::apart(t, row)))
            .collect(),
        label,
        key,
    }
}

/// The mean of a scale.
pub(super) fn mean_told(t: &Tr, mean: f64) -> String {
    let mean = Arg::Decimal {
        value: mean,
        places: 1,
    };
    t.format("consultation-mean", &[("mean", mean)])
}

/// How far the answers are classified by themes.
pub(super) fn coding(t: &Tr, question: &ShownQuestion) -> Vec<String> {
    let Some(coding) = &question.coding else {
        return Vec::new();
    };
    let mut said = vec![t.n("consultation-coded", "n", coding.coded)];
    if coding.uncoded > 0 {
        said.push(t.n("consultation-uncoded", "n", coding.uncoded));
    }
    let centres = [
        ("consultation-coded-none", coding.none),
        ("consultation-coded-hidden", coding.hidden),
    ];
    let some = centres.into_iter().filter(|(_, n)| *n > 0);
    said.extend(some.map(|(key, n)| t.n(key, "n", n)));
    said
}

fn bars(t: &Tr, question: &ShownQuestion, label: &str, rows: &[&ShownRow], id: &str) -> Bars {
    let bar = |row: &&ShownRow| Bar {
        label: answer(t, row),
        value: row.people.map_or(0, |people| share(people, row.base)),
        value_text: whole(t, row),
        hidden: row.people.is_none(),
    };
    Bars {
        id: id.to_owned(),
        title: label.to_owned(),
        desc: t.n("consultation-all-desc", "n", question.answered),
        head: [
            t.text("consultation-answer"),
            t.text("consultation-people-head"),
        ],
        bars: rows.iter().map(bar).collect(),
        max: Some(glane_figure::dots::WHOLE),
        theme: Theme::page(),
    }
}
