//! A question of a consultation: all centres together, and each beside what chance alone would give it.

use glane_archive::{ShownEdition, ShownQuestion, ShownRow, ShownSite, Stand};
use glane_figure::{Bar, Bars, Dot, Dots, Theme};
use glane_locale::{Arg, percent};

use super::map::{Mapped, Where, map};
use super::{answer, found, part, share, stands, whole};
use crate::tr::Tr;

/// The most answers of a question that are drawn, those most given: words may be thousands.
pub(super) const DRAWN: usize = 12;

/// The most dots on one page, a centre each in each answer: a hundred centres under fifty questions would weigh 16 MB. Beyond,
/// each question has its comparison on a page of its own.
const DOTS: usize = 6000;

/// Where centres are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Compared {
    /// Below the answers of all.
    Here,
    /// On a page of their own.
    Apart,
}

impl Compared {
    /// Where an edition's are: on its page, as long as that does not grow too heavy.
    pub(super) fn of(edition: &ShownEdition) -> Self {
        let rows = edition.questions.iter().flat_map(drawn);
        if rows.map(|row| row.sites.len()).sum::<usize>() <= DOTS {
            Self::Here
        } else {
            Self::Apart
        }
    }
}

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
    /// Each answer by centre, where they are compared here.
    pub(super) rows: Vec<Row>,
    /// Whether a page of its own compares them.
    pub(super) is_compared_apart: bool,
    /// Who stands apart, in sentences.
    pub(super) apart: Vec<String>,
}

/// One answer, by centre.
pub(super) struct Row {
    pub(super) name: String,
    /// The name of its picture.
    pub(super) title: String,
    pub(super) drawing: Drawing,
    /// How many centres are not in the picture, if any.
    pub(super) hidden: Option<String>,
    /// The same on a map, where enough centres say where they are.
    pub(super) map: Option<Mapped>,
    /// Whether somebody stands apart.
    is_apart: bool,
}

/// The most answers of a question that a restitution shows by centre: it is printed, a line a centre.
const TOLD: usize = 3;

impl Question {
    /// Whether an answer of it is on a map.
    pub(super) fn has_map(&self) -> bool {
        self.rows.iter().any(|row| row.map.is_some())
    }

    /// What a restitution shows by centre: of which somebody stands apart, or else what was given most.
    pub(super) fn told(&self) -> Vec<&Row> {
        let apart: Vec<&Row> = self.rows.iter().filter(|row| row.is_apart).collect();
        let all = if apart.is_empty() {
            self.rows.iter().take(1).collect()
        } else {
            apart
        };
        all.into_iter().take(TOLD).collect()
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
    let by_site = |(place, row): (usize, &&ShownRow)| {
        let id = format!("{id}-{place}");
        let dots = dots(t, &label, row, &id)?;
        let is_apart = |site: &ShownSite| matches!(site.stand, Stand::Above | Stand::Below);
        Some(Row {
            map: map(t, &label, row, at, &id),
            is_apart: sites(row).iter().any(|(_, site, ..)| is_apart(site)),
            hidden: (row.hidden > 0).then(|| t.n("consultation-sites-hidden", "n", row.hidden)),
            name: answer(t, row),
            drawing: Drawing {
                svg: dots.svg(),
                table: dots.table().to_html(),
            },
            title: dots.title,
        })
    };
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
        rows: match compared {
            Compared::Here => rows.iter().enumerate().filter_map(by_site).collect(),
            Compared::Apart => Vec::new(),
        },
        is_compared_apart: compared == Compared::Apart
            && rows.iter().any(|row| are_compared(&sites(row))),
        apart: rows.iter().flat_map(|row| apart(t, row)).collect(),
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

/// The centres of a row that may be shown there, the largest share first.
fn sites(row: &ShownRow) -> Vec<(&String, &ShownSite, u64, u64)> {
    let mut all: Vec<(&String, &ShownSite, u64, u64)> = row
        .sites
        .iter()
        .filter_map(|(key, site)| {
            let base = site.base.filter(|base| *base > 0)?;
            Some((key, site, site.people?, base))
        })
        .collect();
    all.sort_by(|a, b| {
        let (one, other) = (
            u128::from(a.2) * u128::from(b.3),
            u128::from(b.2) * u128::from(a.3),
        );
        other.cmp(&one).then_with(|| a.0.cmp(b.0))
    });
    all
}

/// Every centre of a row: those that may be shown there, the largest share first, then the others.
pub(super) fn largest_first(row: &ShownRow) -> Vec<(&String, &ShownSite)> {
    let mut all: Vec<(&String, &ShownSite)> = sites(row)
        .into_iter()
        .map(|(key, site, ..)| (key, site))
        .collect();
    let is_shown = |site: &ShownSite| site.people.is_some() && site.base.is_some_and(|n| n > 0);
    all.extend(row.sites.iter().filter(|(_, site)| !is_shown(site)));
    all
}

/// Between which shares chance alone would put a centre, and how it stands to them.
pub(super) fn band(t: &Tr, site: &ShownSite) -> String {
    let Some((low, high)) = site.low.zip(site.high) else {
        return String::new();
    };
    let percent = |share| percent(t.lang, found(share), glane_figure::dots::WHOLE);
    let band = t.format(
        "consultation-band",
        &[("low", percent(low).into()), ("high", percent(high).into())],
    );
    match stands(t, site.stand) {
        Some(said) => format!("{band} : {said}"),
        None => band,
    }
}

/// Whether there is something to compare: of what nobody answered anywhere there is nothing.
fn are_compared(sites: &[(&String, &ShownSite, u64, u64)]) -> bool {
    sites.len() > 1 && sites.iter().any(|(_, _, people, _)| *people > 0)
}

/// Each centre beside its band. One that may not be shown is not named: it is counted under the picture.
fn dots(t: &Tr, question: &str, row: &ShownRow, id: &str) -> Option<Dots> {
    let sites = sites(row);
    if !are_compared(&sites) {
        return None;
    }
    let dot = |(key, site, people, base): &(&String, &ShownSite, u64, u64)| {
        let bounds = site.low.zip(site.high);
        Dot {
            label: (*key).clone(),
            value: share(*people, *base),
            value_text: part(t, *people, *base),
            band: bounds.map(|(low, high)| (found(low), found(high))),
            band_text: band(t, site),
            is_apart: matches!(site.stand, Stand::Above | Stand::Below),
        }
    };
    let name = answer(t, row);
    let all = row.people.map(|people| {
        let said = whole(t, row);
        (
            share(people, row.base),
            t.with("consultation-whole", "part", &said),
        )
    });
    let title = t.format(
        "consultation-by-site",
        &[
            ("answer", name.as_str().into()),
            ("question", question.into()),
        ],
    );
    let ends = [0, 1].map(|part| percent(t.lang, part, 1));
    Some(Dots {
        id: id.to_owned(),
        title,
        desc: t.text("consultation-by-site-desc"),
        head: ["site", "part", "band"].map(|end| t.text(&format!("consultation-head-{end}"))),
        dots: sites.iter().map(dot).collect(),
        whole: all,
        ends,
        theme: Theme::page(),
    })
}

/// Who stands apart on an answer, a sentence each.
fn apart(t: &Tr, row: &ShownRow) -> Vec<String> {
    let all = sites(row).into_iter();
    all.filter_map(|(key, site, people, base)| {
        let key_of = match site.stand {
            Stand::Above => "consultation-apart-above",
            Stand::Below => "consultation-apart-below",
            Stand::Within | Stand::Unknown => return None,
        };
        let args = [
            ("site", key.as_str().into()),
            ("answer", answer(t, row).into()),
            ("part", part(t, people, base).into()),
            ("whole", whole(t, row).into()),
        ];
        Some(t.format(key_of, &args))
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use glane_core::id::QuestionKey;
    use glane_core::label::Label;

    use super::*;

    /// An edition of one question with so many answers, each of so many centres.
    fn edition(answers: usize, centres: usize) -> ShownEdition {
        let site = ShownSite {
            people: Some(5),
            base: Some(10),
            low: None,
            high: None,
            stand: Stand::Within,
        };
        let sites: BTreeMap<String, ShownSite> = (0..centres)
            .map(|n| (format!("Centre {n}"), site.clone()))
            .collect();
        let row = |n: usize| ShownRow {
            name: format!("item:o{n}"),
            label: None,
            forms: BTreeSet::new(),
            people: Some(500),
            base: 1000,
            withheld: 0,
            hidden: 0,
            sites: sites.clone(),
        };
        ShownEdition {
            people: 1000,
            hidden: 0,
            questions: vec![ShownQuestion {
                question: QuestionKey::new("q").unwrap(),
                label: Label::fr("Question d’exemple"),
                answered: 1000,
                hidden: 0,
                bases: BTreeMap::new(),
                coding: None,
                mean: None,
                rows: (0..answers).map(row).collect(),
            }],
        }
    }

    #[test]
    fn what_would_weigh_too_much_is_compared_on_a_page_of_its_own() {
        assert_eq!(Compared::of(&edition(3, 40)), Compared::Here);
        assert_eq!(Compared::of(&edition(DRAWN, 500)), Compared::Here);
        assert_eq!(Compared::of(&edition(DRAWN, 501)), Compared::Apart);
        // Answers that are not drawn weigh nothing.
        assert_eq!(Compared::of(&edition(DRAWN * 2, 500)), Compared::Here);
    }
}
