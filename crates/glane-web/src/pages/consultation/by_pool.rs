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

    /// Those of which something may be told on an answer, if there is something to compare.
    fn shown(self, row: &ShownRow) -> Vec<(&ShownPool, u64)> {
        let all = self.of(row).iter();
        let all: Vec<(&ShownPool, u64)> = all.filter_map(|one| Some((one, one.people?))).collect();
        if all.len() < 2 || all.iter().all(|(_, people)| *people == 0) {
            return Vec::new();
        }
        all
    }

    /// Those of them that have a dot. A share that leaves hidden counts out but not their people would be too small: there is
    /// none to draw.
    fn drawn(self, row: &ShownRow) -> Vec<(&ShownPool, u64)> {
        let mut all = self.shown(row);
        all.retain(|(one, _)| one.hidden == 0);
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
        let all = all.filter(|(_, row)| !sort.drawn(row).is_empty());
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
            band_text: by_one(t, pool, band(t, bounds, pool.stand)),
            is_apart: is_apart(pool.stand),
        }
    };
    let dots = beside(
        t,
        question,
        row,
        sort.name(),
        id,
        sort.drawn(row).into_iter().map(dot).collect(),
    );
    Row {
        name: answer(t, row),
        drawing: Drawing {
            svg: dots.svg(),
            table: dots.table().to_html(),
        },
        title: dots.title,
        hidden: undrawn(t, row, sort),
        map: None,
    }
}

/// What has no dot: what is known of it, if anything, and of whom nothing is. No centre is named for what it hides.
fn undrawn(t: &Tr, row: &ShownRow, sort: Sort) -> Option<String> {
    let least = sort
        .shown(row)
        .into_iter()
        .filter(|(one, _)| one.hidden > 0);
    let mut said: Vec<String> = least
        .map(|(pool, people)| {
            let args = [
                ("pool", label(t, pool).into()),
                ("part", told(t, pool, people).into()),
            ];
            t.format("consultation-pool-undrawn", &args)
        })
        .collect();
    let untold = sort.of(row).iter().filter(|one| one.people.is_none());
    let untold: Vec<String> = untold.map(|one| counted(t, one)).collect();
    if !untold.is_empty() {
        let pools = [("pools", Arg::List(untold))];
        said.push(t.format("consultation-pools-hidden", &pools));
    }
    (!said.is_empty()).then(|| said.join(" "))
}

/// A band, and which centre alone puts centres outside it.
fn by_one(t: &Tr, pool: &ShownPool, band: String) -> String {
    match &pool.by_one {
        Some(site) => {
            let args = [("band", band.into()), ("site", site.into())];
            t.format("consultation-pool-by-one", &args)
        }
        None => band,
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
    match &pool.only {
        Some(site) => {
            let args = [("pool", common(t, pool.name).into()), ("site", site.into())];
            t.format("consultation-pool-only", &args)
        }
        None => counted(t, pool),
    }
}

/// The same, naming no centre.
fn counted(t: &Tr, pool: &ShownPool) -> String {
    let args = [
        ("pool", common(t, pool.name).into()),
        ("n", pool.centres.into()),
    ];
    t.format("consultation-pool", &args)
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
