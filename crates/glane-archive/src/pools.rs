//! Centres put together by whom they asked, and by when.
//!
//! Each figure here is a sum of counts of single centres that [`ShownRow`] already shows after hiding, over centres that it
//! already shows; nothing else goes in. Whoever has the page can add them up without us. So they give nothing away that was not
//! public, whatever is subtracted from whatever, and what hides counts need know nothing of them. In return they are less
//! than the whole may be: a count that is hidden of one centre is in the total of all, and in no sum here.
//!
//! A workshop is a centre by itself, with one public and one day: none is of two.

use std::collections::{BTreeMap, BTreeSet};

use glane_core::date::Day;
use glane_core::script::audience::Audience;
use serde::{Serialize, Serializer};

use crate::figures::Cell;
use crate::shown::{ShownRow, ShownSite};
use crate::stand::{Part, Stand};

/// The most months that are told apart one by one.
const MONTHS: u32 = 12;

/// What centres that are put together have in common. It is serialized as one word: `youth`, `2026-03`, `2026-Q2`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Common {
    /// Whom they asked.
    Public(Audience),
    /// The month they asked in.
    Month {
        /// Of which year.
        year: u16,
        /// From 1 to 12.
        month: u8,
    },
    /// The quarter they asked in.
    Quarter {
        /// Of which year.
        year: u16,
        /// From 1 to 4.
        quarter: u8,
    },
}

impl Common {
    /// As figures name it.
    pub fn written(self) -> String {
        match self {
            Self::Public(public) => public.name().to_owned(),
            Self::Month { year, month } => format!("{year:04}-{month:02}"),
            Self::Quarter { year, quarter } => format!("{year:04}-Q{quarter}"),
        }
    }

    /// Its place among others of its sort: publics as scripts list them, periods in order of time.
    fn rank(self) -> (u16, usize) {
        match self {
            Self::Public(public) => {
                let mut all = Audience::WRITTEN.iter();
                let place = all.position(|(_, one)| *one == public);
                (0, place.unwrap_or(Audience::WRITTEN.len()))
            }
            Self::Month { year, month } => (year, month.into()),
            Self::Quarter { year, quarter } => (year, quarter.into()),
        }
    }
}

impl Serialize for Common {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.written())
    }
}

/// Centres put together, on one answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ShownPool {
    /// What they have in common.
    pub name: Common,
    /// How many are put together: those of which it is shown how many answered.
    pub centres: usize,
    /// The centre, where it is one alone: these are its figures.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub only: Option<String>,
    /// People, in the centres whose count is shown; with `hidden` it is the least there are. Nothing where nothing is known.
    pub people: Cell,
    /// Of how many, in all of these centres.
    pub base: u64,
    /// Those of these centres whose count is not shown: it is in no sum.
    pub hidden: usize,
    /// The least share that chance gives so many people who are like the whole.
    pub low: Option<f64>,
    /// The largest.
    pub high: Option<f64>,
    /// How they stand to the whole: apart only if any of several centres could be left out and they still would.
    pub stand: Stand,
    /// The centre without which they would not stand apart, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by_one: Option<String>,
}

/// What each centre of an edition has in common with others; nothing where it is the same for all.
#[derive(Debug, Default)]
pub(crate) struct Pools {
    publics: BTreeMap<String, Common>,
    periods: BTreeMap<String, Common>,
}

impl Pools {
    /// Of each centre its key, whom it asked and when.
    pub(crate) fn of(centres: &[(&str, Audience, Day)]) -> Self {
        let months = |day: Day| u32::from(day.year) * 12 + u32::from(day.month);
        let all = || centres.iter().map(|(.., day)| months(*day));
        let span = all()
            .max()
            .zip(all().min())
            .map_or(0, |(last, first)| last - first + 1);
        let period = |Day { year, month, .. }: Day| match span {
            ..=MONTHS => Common::Month { year, month },
            _ => Common::Quarter {
                year,
                quarter: month.saturating_sub(1) / 3 + 1,
            },
        };
        let told = |of: &dyn Fn(Audience, Day) -> Common| -> BTreeMap<String, Common> {
            let all = centres.iter();
            let all: BTreeMap<String, Common> = all
                .map(|(key, public, day)| ((*key).to_owned(), of(*public, *day)))
                .collect();
            let ranks: BTreeSet<_> = all.values().map(|one| one.rank()).collect();
            if ranks.len() < 2 {
                return BTreeMap::new();
            }
            all
        };
        Self {
            publics: told(&|public, _| Common::Public(public)),
            periods: told(&|_, day| period(day)),
        }
    }

    /// Puts the centres of an answer together. Of words there may be thousands: those that are not drawn, which have no bounds,
    /// and those that one centre alone is known to have given are left as they are.
    pub(crate) fn put(&self, row: &mut ShownRow) {
        let is_bounded = || row.sites.values().any(|site| site.low.is_some());
        let given = || row.sites.values().filter(|site| site.people > Some(0));
        if row.name.starts_with("word:") && (!is_bounded() || given().nth(1).is_none()) {
            return;
        }
        row.publics = pools(row, &self.publics);
        row.periods = pools(row, &self.periods);
    }
}

/// A centre of which it is shown how many answered: its key, what is shown of it, and how many.
type Known<'a> = (&'a str, &'a ShownSite, u64);

fn pools(row: &ShownRow, common: &BTreeMap<String, Common>) -> Vec<ShownPool> {
    let mut all: BTreeMap<_, (Common, Vec<Known<'_>>)> = BTreeMap::new();
    for (key, site) in row.sites.iter() {
        // Of a centre where too few answered nothing is shown, and nothing is known of it here.
        let base = site.base.filter(|base| *base > 0);
        if let Some((common, base)) = common.get(key).zip(base) {
            let (_, own) = all
                .entry(common.rank())
                .or_insert_with(|| (*common, Vec::new()));
            own.push((key, site, base));
        }
    }
    if all.len() < 2 {
        return Vec::new();
    }
    let whole = whole(row);
    all.into_values()
        .map(|(common, own)| pool(common, &own, whole))
        .collect()
}

/// All centres together as far as what is shown tells: nothing where it is not said of this answer where chance puts anybody.
fn whole(row: &ShownRow) -> Option<Part> {
    let least = row.people?;
    if row.sites.values().all(|site| site.low.is_none()) {
        return None;
    }
    let unsaid = row.sites.values().filter(|site| site.people.is_none());
    let unsaid: u64 = unsaid.filter_map(|site| site.base).sum();
    // Some of those are in the total; who hides theirs is among them, so no more than all of them is missing from it.
    let most = match row.withheld {
        0 => least,
        _ => least.saturating_add(unsaid).min(row.base),
    };
    Some(Part {
        least,
        most,
        base: row.base,
    })
}

fn pool(name: Common, own: &[Known<'_>], whole: Option<Part>) -> ShownPool {
    let base = own.iter().map(|(.., base)| base).sum();
    let hidden = own.iter().filter(|(_, site, _)| site.people.is_none());
    let hidden = hidden.count();
    if let [(key, site, _)] = own {
        return ShownPool {
            name,
            centres: 1,
            only: Some((*key).to_owned()),
            people: site.people,
            base,
            hidden,
            low: site.low,
            high: site.high,
            stand: site.stand,
            by_one: None,
        };
    }
    let all = own.iter().map(part);
    let all = all.fold(Part::exact(0, 0), |sum, one| Part {
        least: sum.least.saturating_add(one.least),
        most: sum.most.saturating_add(one.most),
        base,
    });
    // Where some say nothing and the others know of nobody, nothing is known.
    let people = (hidden == 0 || all.least > 0).then_some(all.least);
    let whole = people.and(whole);
    let (bounds, stand) = whole.and_then(|whole| all.among(whole)).unzip();
    let mut stand = stand.unwrap_or(Stand::Unknown);
    let mut by_one = None;
    if let (Some(whole), Stand::Above | Stand::Below) = (whole, stand) {
        let needed = needed(own, all, whole, stand);
        if !needed.is_empty() {
            by_one = farthest(&needed, stand);
            stand = Stand::Unknown;
        }
    }
    ShownPool {
        name,
        centres: own.len(),
        only: None,
        people,
        base,
        hidden,
        low: bounds.map(|one| one.low),
        high: bounds.map(|one| one.high),
        stand,
        by_one,
    }
}

/// A centre as a part: all of it, or nobody, where it does not say.
fn part((_, site, base): &Known<'_>) -> Part {
    Part {
        least: site.people.unwrap_or(0),
        most: site.people.unwrap_or(*base),
        base: *base,
    }
}

/// Those centres without which the others of a pool would not stand apart as all of them do. The whole stays what it is.
fn needed<'a>(own: &'a [Known<'a>], all: Part, whole: Part, stand: Stand) -> Vec<&'a Known<'a>> {
    let still = |one: &Known<'_>| {
        let one = part(one);
        let others = Part {
            least: all.least.saturating_sub(one.least),
            most: all.most.saturating_sub(one.most),
            base: all.base.saturating_sub(one.base),
        };
        let found = others.among(whole);
        found.is_some_and(|(_, found)| found == stand)
    };
    own.iter().filter(|one| !still(one)).collect()
}

/// The one of those that say which is farthest out on that side.
fn farthest(needed: &[&Known<'_>], stand: Stand) -> Option<String> {
    let told = needed.iter().filter_map(|(key, site, base)| {
        let people = site.people?;
        Some((*key, u128::from(people), u128::from(*base)))
    });
    let all = told.reduce(|far, one| {
        let (far_out, out) = (far.1 * one.2, one.1 * far.2);
        let is_farther = match stand {
            Stand::Below => out < far_out,
            _ => out > far_out,
        };
        if is_farther { one } else { far }
    });
    all.map(|(key, ..)| (*key).to_owned())
}

#[cfg(test)]
mod tests;
