//! Answers by centre: each centre beside what chance alone would give it.

use glane_archive::{ShownEdition, ShownRow, ShownSite, Stand};
use glane_figure::{Dot, Dots, Theme};
use glane_locale::percent;

use super::map::{Mapped, Where, map};
use super::question::{Drawing, drawn};
use super::{answer, found, part, share, stands, whole};
use crate::tr::Tr;

/// The most dots on one page, a centre each in each answer: a hundred centres under fifty questions would weigh 16 MB. Beyond,
/// each question has its comparison on a page of its own.
const DOTS: usize = 6000;

/// The most answers of a question that a restitution shows by centre: it is printed, a line a centre.
const TOLD: usize = 3;

/// Where centres are compared, and on which answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Compared {
    /// Below the answers of all, on each that is drawn.
    Here,
    /// On a page of their own.
    Apart,
    /// In a restitution: on the few that tell most.
    Told,
}

impl Compared {
    /// Where an edition's are: on its page, as long as that does not grow too heavy.
    pub(super) fn of(edition: &ShownEdition) -> Self {
        let rows = edition.questions.iter().flat_map(drawn);
        let dots = rows.map(|row| row.sites.len() + row.publics.len() + row.periods.len());
        if dots.sum::<usize>() <= DOTS {
            Self::Here
        } else {
            Self::Apart
        }
    }

    /// Which of the answers that may be compared are, before any is drawn. A restitution takes those of which somebody stands
    /// apart, or else what was given most.
    pub(super) fn chosen<T>(self, mut all: Vec<T>, is_apart: impl Fn(&T) -> bool) -> Vec<T> {
        match self {
            Self::Here => {}
            Self::Apart => all.clear(),
            Self::Told if all.iter().any(&is_apart) => {
                all.retain(is_apart);
                all.truncate(TOLD);
            }
            Self::Told => all.truncate(1),
        }
        all
    }
}

/// One answer, by centre or by centres put together.
pub(super) struct Row {
    pub(super) name: String,
    /// The name of its picture.
    pub(super) title: String,
    pub(super) drawing: Drawing,
    /// What is not in the picture, if anything.
    pub(super) hidden: Option<String>,
    /// The same on a map, where enough centres say where they are.
    pub(super) map: Option<Mapped>,
}

/// Whether it is said of somebody that they stand apart.
pub(super) fn is_apart(stand: Stand) -> bool {
    matches!(stand, Stand::Above | Stand::Below)
}

/// The answers to a question by centre, as far as they are compared here.
pub(super) fn by_site(
    t: &Tr,
    question: &str,
    rows: &[&ShownRow],
    at: &Where,
    id: &str,
    compared: Compared,
) -> Vec<Row> {
    let all = rows.iter().enumerate();
    let all = all.filter(|(_, row)| may_compare(row));
    let chosen = compared.chosen(all.collect::<Vec<_>>(), |(_, row)| {
        sites(row).iter().any(|(_, site, ..)| is_apart(site.stand))
    });
    let drawn = chosen.into_iter().map(|(place, row)| {
        let id = format!("{id}-{place}");
        let dots = dots(t, question, row, &id);
        Row {
            map: map(t, question, row, at, &id),
            hidden: (row.hidden > 0).then(|| t.n("consultation-sites-hidden", "n", row.hidden)),
            name: answer(t, row),
            drawing: Drawing {
                svg: dots.svg(),
                table: dots.table().to_html(),
            },
            title: dots.title,
        }
    });
    drawn.collect()
}

/// The centres of a row that may be shown there, the largest share first.
fn sites(row: &ShownRow) -> Vec<(&str, &ShownSite, u64, u64)> {
    let mut all: Vec<(&str, &ShownSite, u64, u64)> = row
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
pub(super) fn largest_first(row: &ShownRow) -> Vec<(&str, &ShownSite)> {
    let mut all: Vec<(&str, &ShownSite)> = sites(row)
        .into_iter()
        .map(|(key, site, ..)| (key, site))
        .collect();
    let is_shown = |site: &ShownSite| site.people.is_some() && site.base.is_some_and(|n| n > 0);
    let others = row.sites.iter().filter(|(_, site)| !is_shown(site));
    all.extend(others);
    all
}

/// Between which shares chance alone would put a part of all, and how it stands to them.
pub(super) fn band(t: &Tr, bounds: Option<(f64, f64)>, stand: Stand) -> String {
    let Some((low, high)) = bounds else {
        return String::new();
    };
    let percent = |share| percent(t.lang, found(share), glane_figure::dots::WHOLE);
    let band = t.format(
        "consultation-band",
        &[("low", percent(low).into()), ("high", percent(high).into())],
    );
    match stands(t, stand) {
        Some(said) => format!("{band} : {said}"),
        None => band,
    }
}

/// Whether there is something to compare: of what nobody answered anywhere there is nothing.
pub(super) fn may_compare(row: &ShownRow) -> bool {
    let sites = sites(row);
    sites.len() > 1 && sites.iter().any(|(_, _, people, _)| *people > 0)
}

/// Each centre beside its band. One that may not be shown is not named: it is counted under the picture.
fn dots(t: &Tr, question: &str, row: &ShownRow, id: &str) -> Dots {
    let dot = |(key, site, people, base): (&str, &ShownSite, u64, u64)| {
        let bounds = site.low.zip(site.high);
        Dot {
            label: key.to_owned(),
            value: share(people, base),
            value_text: part(t, people, base),
            band: bounds.map(|(low, high)| (found(low), found(high))),
            band_text: band(t, bounds, site.stand),
            is_apart: is_apart(site.stand),
        }
    };
    let dots = sites(row).into_iter().map(dot).collect();
    beside(t, question, row, "site", id, dots)
}

/// Dots beside their bands and the whole, of what `sort` says they are.
pub(super) fn beside(
    t: &Tr,
    question: &str,
    row: &ShownRow,
    sort: &str,
    id: &str,
    dots: Vec<Dot>,
) -> Dots {
    let whole = row.people.map(|people| {
        let said = whole(t, row);
        (
            share(people, row.base),
            t.with("consultation-whole", "part", &said),
        )
    });
    let title = t.format(
        &format!("consultation-by-{sort}"),
        &[
            ("answer", answer(t, row).into()),
            ("question", question.into()),
        ],
    );
    Dots {
        id: id.to_owned(),
        title,
        desc: t.text(&format!("consultation-by-{sort}-desc")),
        head: [sort, "part", "band"].map(|end| t.text(&format!("consultation-head-{end}"))),
        dots,
        whole,
        ends: [0, 1].map(|part| percent(t.lang, part, 1)),
        theme: Theme::page(),
    }
}

/// Who stands apart on an answer, a sentence each.
pub(super) fn apart(t: &Tr, row: &ShownRow) -> Vec<String> {
    let all = sites(row).into_iter();
    all.filter_map(|(key, site, people, base)| {
        let key_of = match site.stand {
            Stand::Above => "consultation-apart-above",
            Stand::Below => "consultation-apart-below",
            Stand::Within | Stand::Unknown => return None,
        };
        let args = [
            ("site", key.into()),
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

    use glane_archive::{ShownQuestion, ShownSites};
    use glane_core::id::QuestionKey;
    use glane_core::label::Label;

    use super::super::question::DRAWN;
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
        let sites: ShownSites = (0..centres)
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
            publics: Vec::new(),
            periods: Vec::new(),
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

    #[test]
    fn a_restitution_takes_who_stands_apart_or_else_what_was_given_most() {
        let all = || vec![1, 2, 3, 4, 5, 6, 7, 8];
        let even = |n: &i32| n % 2 == 0;
        assert_eq!(Compared::Told.chosen(all(), even), [2, 4, 6]);
        assert_eq!(Compared::Told.chosen(all(), |n| *n == 5), [5]);
        assert_eq!(Compared::Told.chosen(all(), |n| *n > 8), [1]);
        assert_eq!(Compared::Here.chosen(all(), even), all());
        assert!(Compared::Apart.chosen(all(), even).is_empty());
    }
}
