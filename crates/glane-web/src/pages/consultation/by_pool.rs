//! Answers by public and by date: centres put together, beside what chance alone would give so many people.

use glane_archive::{Common, ShownPool, ShownRow, Stand};
use glane_figure::Dot;
use glane_locale::{Arg, month, percent};

use super::by_site::{Compared, Row, band, beside, is_apart};
use super::question::Drawing;
use super::{answer, found, part, share, whole};
use crate::tr::Tr;

/// Centres put together, by what they have in common.
pub(super) struct Pooled {
    /// The name of what they have in common in addresses: `public`, `period`.
    pub(super) sort: &'static str,
    pub(super) title: String,
    pub(super) help: String,
    /// Each answer.
    pub(super) rows: Vec<Row>,
}

/// What centres are put together by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    Public,
    Period,
}

impl Sort {
    const ALL: [Self; 2] = [Self::Public, Self::Period];

    const fn name(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Period => "period",
        }
    }

    fn of(self, row: &ShownRow) -> &[ShownPool] {
        match self {
            Self::Public => &row.publics,
            Self::Period => &row.periods,
        }
    }

    /// Those that may be shown on an answer, if there is something to compare.
    fn shown(self, row: &ShownRow) -> Vec<(&ShownPool, u64)> {
        let all = self.of(row).iter();
        let all: Vec<(&ShownPool, u64)> = all.filter_map(|one| Some((one, one.people?))).collect();
        if all.len() < 2 || all.iter().all(|(_, people)| *people == 0) {
            return Vec::new();
        }
        all
    }
}

/// The answers to a question by public and by date, as far as they are compared here and there are several.
pub(super) fn by_pool(
    t: &Tr,
    question: &str,
    rows: &[&ShownRow],
    id: &str,
    compared: Compared,
) -> Vec<Pooled> {
    let all = Sort::ALL.into_iter().map(|sort| {
        let name = sort.name();
        let all = rows.iter().enumerate();
        let all = all.filter(|(_, row)| !sort.shown(row).is_empty());
        let chosen = compared.chosen(all.collect::<Vec<_>>(), |(_, row)| {
            sort.shown(row).iter().any(|(one, _)| is_apart(one.stand))
        });
        // No key of a question has such a line: the pictures of no two questions are named alike.
        let rows = chosen.into_iter();
        Pooled {
            sort: name,
            title: t.text(&format!("consultation-see-{name}")),
            help: t.text(&format!("consultation-{name}-help")),
            rows: rows
                .map(|(place, row)| drawn(t, question, row, sort, &format!("{id}_{name}_{place}")))
                .collect(),
        }
    });
    all.filter(|one| !one.rows.is_empty()).collect()
}

fn drawn(t: &Tr, question: &str, row: &ShownRow, sort: Sort, id: &str) -> Row {
    let dot = |(pool, people): (&ShownPool, u64)| {
        let bounds = pool.low.zip(pool.high);
        Dot {
            label: label(t, pool),
            value: share(people, pool.base),
            value_text: told(t, pool, people),
            band: bounds.map(|(low, high)| (found(low), found(high))),
            band_text: band(t, bounds, pool.stand),
            is_apart: is_apart(pool.stand),
        }
    };
    let shown = sort.shown(row);
    let dots = beside(
        t,
        question,
        row,
        sort.name(),
        id,
        shown.into_iter().map(dot).collect(),
    );
    let untold = sort.of(row).iter().filter(|one| one.people.is_none());
    let untold: Vec<String> = untold.map(|one| label(t, one)).collect();
    Row {
        name: answer(t, row),
        drawing: Drawing {
            svg: dots.svg(),
            table: dots.table().to_html(),
        },
        title: dots.title,
        hidden: (!untold.is_empty()).then(|| {
            let pools = [("pools", Arg::List(untold))];
            t.format("consultation-pools-hidden", &pools)
        }),
        map: None,
    }
}

/// What centres have in common, in words.
fn common(t: &Tr, common: Common) -> String {
    match common {
        Common::Public(public) => t.text(&format!("consultation-public-{}", public.name())),
        Common::Month { year, month: at } => month(
            t.lang,
            i16::try_from(year).unwrap_or(i16::MAX),
            i8::try_from(at).unwrap_or(12),
        ),
        Common::Quarter { year, quarter } => {
            let args = [
                ("n", u32::from(quarter).into()),
                ("year", year.to_string().into()),
            ];
            t.format("consultation-quarter", &args)
        }
    }
}

/// The same, with how many centres it is of, or which.
fn label(t: &Tr, pool: &ShownPool) -> String {
    let pool_of = ("pool", Arg::Text(common(t, pool.name)));
    match &pool.only {
        Some(site) => t.format("consultation-pool-only", &[pool_of, ("site", site.into())]),
        None => t.format("consultation-pool", &[pool_of, ("n", pool.centres.into())]),
    }
}

/// So many of so many, at least where some centres' counts are hidden.
fn told(t: &Tr, pool: &ShownPool, people: u64) -> String {
    if pool.hidden == 0 {
        return part(t, people, pool.base);
    }
    let args = [
        ("people", people.into()),
        ("base", pool.base.into()),
        ("share", percent(t.lang, people, pool.base).into()),
        ("n", pool.hidden.into()),
    ];
    t.format("consultation-pool-least", &args)
}

/// What stands apart on an answer, a sentence each. A centre that is alone is told as a centre.
pub(super) fn apart(t: &Tr, row: &ShownRow) -> Vec<String> {
    let all = Sort::ALL.into_iter().flat_map(|sort| sort.shown(row));
    all.filter(|(pool, _)| pool.only.is_none())
        .filter_map(|(pool, people)| {
            let key = match pool.stand {
                Stand::Above => "consultation-pool-above",
                Stand::Below => "consultation-pool-below",
                Stand::Within | Stand::Unknown => return None,
            };
            let args = [
                ("pool", label(t, pool).into()),
                ("answer", answer(t, row).into()),
                ("part", told(t, pool, people).into()),
                ("whole", whole(t, row).into()),
            ];
            Some(t.format(key, &args))
        })
        .collect()
}
