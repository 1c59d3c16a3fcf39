//! Sites side by side: what may be shown of each, and who stands apart by more than chance.
//!
//! A small centre looks extreme by chance alone. So each share is held against what chance would give a centre of its size
//! that is like the whole ([`funnel`](glane_stats::interval::funnel), at 99.8 %): only who is outside stands apart.
//!
//! What may be shown is decided in two steps: the rule of crossed tables ([`mask`]), then whatever it takes that nobody finds
//! a hidden count by adding and subtracting all that is shown, here and in what a centre handed over ([`protect`](crate::protect)).

use std::collections::{BTreeMap, BTreeSet};

use glane_core::disclosure::{Disclosed, mask};
use glane_core::id::WorkshopId;
use glane_stats::interval::Interval;

use crate::merge::{Count, MergedQuestion, Sum};
use crate::protect::{Seen, Share, Table};
use crate::stand::{Part, Stand};

/// The most options of which it is held that each person is in one of them at least.
const OPTIONS: usize = 60;

/// A question by centre.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// People who answered, of each centre that may be shown.
    pub bases: BTreeMap<WorkshopId, Option<u64>>,
    /// Of those, how many answers a person has put under themes or said to be under none.
    pub coded: BTreeMap<WorkshopId, Option<u64>>,
    /// What they answered, by cell.
    pub rows: BTreeMap<String, Row>,
}

/// One cell of a question, by centre.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// People of all centres that say; nothing where the sum would give a hidden cell away, or where no centre says of
    /// anybody. With `withheld` it is the least there are.
    pub people: Option<u64>,
    /// Of how many who answered in all the centres that may be shown, whether they say or not.
    pub base: u64,
    /// Centres whose archive hides this count: it is in no sum.
    pub withheld: u32,
    /// Centres of which no count is shown here.
    pub hidden: u32,
    /// Each centre, in order: rows are many, and each has as many as there are centres.
    pub sites: Vec<(WorkshopId, SiteCell)>,
}

impl Row {
    /// What is shown of a centre.
    pub fn site(&self, id: WorkshopId) -> Option<&SiteCell> {
        let at = self.sites.binary_search_by_key(&id, |(id, _)| *id).ok()?;
        self.sites.get(at).map(|(_, site)| site)
    }
}

/// What is shown of a cell of one centre.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SiteCell {
    /// People; nothing where hidden.
    pub people: Option<u64>,
    /// Of how many.
    pub base: Option<u64>,
    /// Between which shares chance puts a centre of its size that is like the whole.
    pub bounds: Option<Interval>,
    /// How it stands to the whole.
    pub stand: Stand,
}

type Bases = BTreeMap<WorkshopId, Option<u64>>;

/// Compares centres on one question. `k` is the smallest count that may be shown: a centre where fewer answered is hidden and
/// adds nothing, and small cells are hidden with as many others as it takes (see [`mask`]), since the total of the row is shown.
///
/// A theme is held against the answers that a person classified, in the centres whose codebook has it: an answer that nobody
/// looked at speaks neither for a theme nor against it.
///
/// The bounds take the longest: of words they are made of the `most` most given, which are those that are drawn.
pub fn compare(question: &MergedQuestion, k: u32, most: usize) -> Comparison {
    let told = |n: &u64| *n == 0 || *n >= u64::from(k);
    let of = |count: &dyn Fn(&Sum) -> Count| -> Bases {
        let all = question.centres.iter();
        all.map(|(id, sum)| (*id, count(sum).told().filter(told)))
            .collect()
    };
    let bases = of(&|sum| sum.answered);
    let coded = of(&|sum| sum.coded);
    // What only centres that are not shown gave is an answer of theirs by its very name. They are few, and so are their answers.
    let is_told = |id: &WorkshopId| bases.get(id).copied().flatten().is_some();
    let (told, untold): (Vec<_>, Vec<_>) = question.centres.iter().partition(|(id, _)| is_told(id));
    let theirs: BTreeSet<&String> = untold
        .iter()
        .flat_map(|(_, sum)| sum.cells.keys())
        .collect();
    let is_given = |name: &String| {
        !theirs.contains(name) || told.iter().any(|(_, sum)| sum.cells.contains_key(name))
    };
    let is_listed = |name: &&String| {
        let is_asked = !name.starts_with("word:") && question.names.contains_key(*name);
        is_asked || is_given(name)
    };
    let all = question.total.cells.keys().filter(is_listed);
    let (themes, names): (Vec<&String>, Vec<&String>) =
        all.partition(|name| name.starts_with("theme:"));
    let mut rows = lines(question, &names, &bases, k, most);
    for name in themes {
        let has = |id: &WorkshopId| {
            let sum = question.centres.get(id);
            let answered = bases.get(id).copied().flatten();
            sum.is_some_and(|sum| sum.cells.contains_key(name)) && answered.is_some()
        };
        let own = coded.iter().filter(|(id, _)| has(id));
        let own: Bases = own.map(|(id, n)| (*id, *n)).collect();
        if own.is_empty() {
            continue;
        }
        rows.extend(lines(question, &[name], &own, k, most));
    }
    Comparison { bases, coded, rows }
}

/// Rows of a question, all of one base.
fn lines(
    question: &MergedQuestion,
    names: &[&String],
    bases: &Bases,
    k: u32,
    most: usize,
) -> BTreeMap<String, Row> {
    // A column for each centre that tells how many answered, and of whom anybody did.
    let columns: Vec<(WorkshopId, &Sum, u64)> = bases
        .iter()
        .filter_map(|(id, n)| Some((*id, question.centres.get(id)?, (*n).filter(|n| *n > 0)?)))
        .collect();
    let mut cells: Vec<Vec<Cell>> = vec![Vec::with_capacity(columns.len()); names.len()];
    for (_, sum, n) in &columns {
        for (line, count) in cells.iter_mut().zip(sum.cells_of(names)) {
            line.push(Cell::of(count, sum.unnamed, *n, k));
        }
    }
    let widths: Vec<u64> = columns.iter().map(|(.., n)| *n).collect();
    let base: u64 = widths.iter().sum();
    let hidden = hidden(question.exclusive, names, &cells, &widths, k);
    let mut rows = BTreeMap::new();
    let wholes: Vec<Whole> = cells
        .iter()
        .zip(&hidden)
        .map(|(line, (_, is_told))| Whole::of(line, &widths, base, *is_told))
        .collect();
    let drawn = drawn(names, &wholes, most);
    let lines = names.iter().zip(&cells).zip(&hidden).zip(&wholes);
    for (((name, line), (masked, _)), whole) in lines {
        let whole = Whole {
            is_bounded: drawn.contains(name),
            ..*whole
        };
        let mut told = columns.iter().zip(line).zip(masked).peekable();
        let sites = bases.iter().map(|(id, n)| {
            let own = told.next_if(|(((told, ..), _), _)| told == id);
            let Some((((_, _, n), cell), is_hidden)) = own else {
                let none = site(n.filter(|n| *n == 0), 0, whole);
                return (*id, SiteCell { base: *n, ..none });
            };
            let shown = (cell.tells() && !is_hidden).then_some(cell.count.people);
            (*id, site(shown, *n, whole))
        });
        let sites: Vec<(WorkshopId, SiteCell)> = sites.collect();
        let hidden = sites.iter().filter(|(_, one)| one.people.is_none()).count();
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let row = Row {
            people: whole.is_told.then_some(whole.least),
            base,
            withheld: count(whole.withheld),
            hidden: count(hidden),
            sites,
        };
        rows.insert((*name).clone(), row);
    }
    rows
}

/// All centres together on one answer: between how many and how many people gave it, as some centres may hide theirs.
#[derive(Debug, Clone, Copy)]
struct Whole {
    least: u64,
    most: u64,
    base: u64,
    is_told: bool,
    /// Centres that do not say.
    withheld: usize,
    /// Whether it is said where chance puts each centre.
    is_bounded: bool,
}

impl Whole {
    fn of(line: &[Cell], widths: &[u64], base: u64, is_told: bool) -> Self {
        let both = || line.iter().zip(widths);
        let least: u64 = both()
            .filter(|(cell, _)| cell.tells())
            .map(|(cell, _)| cell.count.people)
            .sum();
        let unknown = || both().filter(|(cell, _)| !cell.tells());
        let withheld = unknown().count();
        // Where no centre says of anybody and some do not say, nothing is known; of nobody there is no share.
        let is_known = base > 0 && (withheld == 0 || least > 0);
        Self {
            least,
            most: least + unknown().map(|(_, n)| *n).sum::<u64>(),
            base,
            is_told: is_told && is_known,
            withheld,
            is_bounded: true,
        }
    }
}

/// The answers that stand in the script, and of words those most given, in the order in which they are drawn.
fn drawn<'a>(names: &[&'a String], wholes: &[Whole], most: usize) -> BTreeSet<&'a String> {
    let people = wholes.iter().map(|one| one.is_told.then_some(one.least));
    let all = people.zip(names.iter().copied());
    let (mut words, others): (Vec<_>, Vec<_>) =
        all.partition(|(_, name)| name.starts_with("word:"));
    if words.len() > most {
        words.sort_by(|a, b| (b.0, a.1).cmp(&(a.0, b.1)));
        words.truncate(most);
    }
    let all = words.into_iter().chain(others);
    all.map(|(_, name)| name).collect()
}

/// A count of a centre, as it came.
#[derive(Debug, Clone, Copy)]
struct Cell {
    count: Count,
    /// Whether it is about few people, or leaves few out.
    is_small: bool,
    /// Whether it stands in counts that the centre handed over: it protects nothing any more.
    is_out: bool,
}

impl Cell {
    /// `is_unnamed`: whether the centre handed over counts alone.
    fn of(count: Count, is_unnamed: bool, n: u64, k: u32) -> Self {
        let is_small = |people: u64| people > 0 && people < u64::from(k);
        Self {
            is_small: is_small(count.people) || is_small(n.saturating_sub(count.people)),
            is_out: is_unnamed && count.hidden == 0,
            count,
        }
    }

    /// Whether the centre says.
    fn tells(self) -> bool {
        self.count.hidden == 0
    }
}

/// Which counts of each answer are hidden, and whether its total is told.
fn hidden(
    exclusive: bool,
    names: &[&String],
    cells: &[Vec<Cell>],
    widths: &[u64],
    k: u32,
) -> Vec<(Vec<bool>, bool)> {
    let counts: Vec<Vec<u64>> = cells
        .iter()
        .map(|line| line.iter().map(|cell| cell.count.people).collect())
        .collect();
    let masked = mask(&counts, widths, k, exclusive);
    let mut all: Vec<(Vec<bool>, bool)> = cells
        .iter()
        .zip(&masked)
        .map(|(line, masked)| {
            let both = line.iter().zip(masked);
            let hidden = both.map(|(cell, masked)| {
                *masked == Disclosed::Hidden && (cell.is_small || !cell.is_out)
            });
            let hidden: Vec<bool> = hidden.collect();
            let is_told = may_total(line.as_slice(), &hidden, widths, k);
            (hidden, is_told)
        })
        .collect();
    for (share, places) in sorts(exclusive, names) {
        let line = |place: &usize| cells.get(*place).map_or(&[][..], Vec::as_slice);
        let seen = |place: &usize| {
            let hidden = all.get(*place).map_or(&[][..], |(hidden, _)| hidden);
            let line = line(place).iter().zip(hidden);
            line.map(|(cell, is_hidden)| match (cell.tells(), is_hidden) {
                (false, _) => Seen::Outside,
                (true, true) if !cell.is_out => Seen::Hidden,
                (true, _) => Seen::Known,
            })
            .collect()
        };
        let mut table = Table {
            counts: places
                .iter()
                .filter_map(|at| counts.get(*at))
                .cloned()
                .collect(),
            bases: widths.to_vec(),
            seen: places.iter().map(seen).collect(),
            totals: places
                .iter()
                .map(|at| all.get(*at).is_some_and(|(_, is_told)| *is_told))
                .collect(),
            share,
        };
        table.protect(u64::from(k), &|row, column| {
            let cell = places.get(row).and_then(|at| cells.get(*at)?.get(column));
            cell.is_some_and(|cell| !cell.is_out)
        });
        for ((place, seen), total) in places.iter().zip(table.seen).zip(table.totals) {
            if let Some((hidden, is_told)) = all.get_mut(*place) {
                *is_told = total;
                for (hidden, seen) in hidden.iter_mut().zip(seen) {
                    *hidden |= seen == Seen::Hidden;
                }
            }
        }
    }
    all
}

/// Whether the total of an answer may be told: nobody is hidden in it, or enough together; and it is not about few itself.
fn may_total(line: &[Cell], hidden: &[bool], widths: &[u64], k: u32) -> bool {
    let least = u64::from(k);
    let total: u64 = line.iter().map(|cell| cell.count.people).sum();
    let held = || {
        let all = line.iter().zip(hidden).zip(widths);
        all.filter(|((cell, is_hidden), _)| **is_hidden && cell.tells() && !cell.is_out)
    };
    let sum: u64 = held().map(|((cell, _), _)| cell.count.people).sum();
    let all: u64 = held().map(|(_, n)| *n).sum();
    let enough = held().count() >= 2 && sum >= least && all.saturating_sub(sum) >= least;
    (total == 0 || total >= least) && (held().count() == 0 || enough)
}

/// The answers whose counts are tied to each other by the people of a centre, and how; each answer is in one sort.
fn sorts(exclusive: bool, names: &[&String]) -> Vec<(Share, Vec<usize>)> {
    if exclusive {
        return vec![(Share::Whole, (0..names.len()).collect())];
    }
    let mut rated: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut options = Vec::new();
    let mut free = Vec::new();
    for (at, name) in names.iter().enumerate() {
        match (name.starts_with("given:"), name.split_once('=')) {
            (true, Some((item, _))) => rated.entry(item).or_default().push(at),
            _ if name.starts_with("item:") => options.push(at),
            _ => free.push((Share::Free, vec![at])),
        }
    }
    let rated = rated.into_values().map(|places| (Share::Most, places));
    let options = match options.len() {
        0..=OPTIONS => vec![(Share::Least, options)],
        _ => options
            .into_iter()
            .map(|at| (Share::Free, vec![at]))
            .collect(),
    };
    rated.chain(options).chain(free).collect()
}

fn site(people: Option<u64>, n: u64, whole: Whole) -> SiteCell {
    let may = whole.is_told && whole.is_bounded;
    let all = Part {
        least: whole.least,
        most: whole.most,
        base: whole.base,
    };
    let told = people.filter(|_| may);
    let found = told.and_then(|people| Part::exact(people, n).within(all));
    let (bounds, stand) = found.unzip();
    SiteCell {
        people,
        base: Some(n),
        bounds,
        stand: stand.unwrap_or(Stand::Unknown),
    }
}

#[cfg(test)]
mod tests {
    use glane_core::id::QuestionKey;
    use glane_core::label::Label;
    use uuid::Uuid;

    use super::*;
    use crate::merge::Count;

    fn id(n: u128) -> WorkshopId {
        WorkshopId(Uuid::from_u128(n))
    }

    /// Centres by (yes, answered); no answer: they hide it.
    fn asked(centres: &[Option<(u64, u64)>]) -> MergedQuestion {
        let count = |cell: Option<u64>| Count::of(cell);
        let mut question = MergedQuestion {
            question: QuestionKey::new("q").unwrap(),
            label: Label::fr("q"),
            names: BTreeMap::new(),
            exclusive: false,
            total: Sum::default(),
            centres: BTreeMap::new(),
            joined: BTreeMap::new(),
        };
        for (n, centre) in (1..).zip(centres) {
            let sum = Sum {
                answered: count(centre.map(|(_, n)| n)),
                cells: BTreeMap::from([("item:oui".to_owned(), count(centre.map(|(yes, _)| yes)))]),
                ..Sum::default()
            };
            question.total.add(&sum);
            question.centres.insert(id(n), sum);
        }
        question
    }

    #[test]
    fn a_small_centre_is_not_extreme_by_chance_and_a_large_one_is() {
        let all = asked(&[
            Some((500, 1000)),
            Some((9, 12)),
            Some((360, 480)),
            Some((90, 480)),
        ]);
        let compared = compare(&all, 3, usize::MAX);
        let row = &compared.rows["item:oui"];
        let stands: Vec<Stand> = row.sites.iter().map(|(_, one)| one.stand).collect();
        // 9 of 12 and 360 of 480 are the same share: only the second is not chance.
        assert_eq!(stands[1..], [Stand::Within, Stand::Above, Stand::Below]);
        assert_eq!((row.people, row.base), (Some(959), 1972));
    }

    #[test]
    fn a_small_cell_is_hidden_with_another_and_a_hidden_centre_adds_nothing() {
        let all = asked(&[Some((2, 40)), Some((9, 40)), Some((30, 60)), None]);
        let compared = compare(&all, 5, usize::MAX);
        let row = &compared.rows["item:oui"];
        let shown: Vec<Option<u64>> = row.sites.iter().map(|(_, one)| one.people).collect();
        assert_eq!(shown, [None, None, Some(30), None]);
        assert_eq!((row.people, row.base, row.hidden), (Some(41), 140, 3));
        let bases: Vec<Option<u64>> = compared.bases.into_values().collect();
        assert_eq!(bases, [Some(40), Some(40), Some(60), None]);
    }

    #[test]
    fn a_centre_where_few_answered_is_hidden_and_adds_nothing() {
        let all = asked(&[Some((30, 40)), Some((4, 4)), Some((20, 40)), Some((0, 0))]);
        let compared = compare(&all, 5, usize::MAX);
        let row = &compared.rows["item:oui"];
        let shown: Vec<Option<u64>> = row.sites.iter().map(|(_, one)| one.people).collect();
        assert_eq!(shown, [Some(30), None, Some(20), Some(0)]);
        assert_eq!((row.people, row.base, row.hidden), (Some(50), 80, 1));
        assert_eq!(compared.bases[&id(2)], None);
    }

    #[test]
    fn a_word_that_a_centre_does_not_name_is_hidden_there_and_not_nobodys() {
        let mut all = asked(&[Some((30, 40)), Some((20, 40)), Some((10, 40))]);
        for (centre, unnamed) in [(1, true), (2, false)] {
            let sum = all.centres.get_mut(&id(centre)).unwrap();
            sum.cells.clear();
            sum.unnamed = unnamed;
        }
        let compared = compare(&all, 5, usize::MAX);
        let row = &compared.rows["item:oui"];
        let shown: Vec<Option<u64>> = row.sites.iter().map(|(_, one)| one.people).collect();
        assert_eq!(shown, [None, Some(0), Some(10)]);
        // Ten at least, of all who answered: who hides theirs may have more.
        assert_eq!((row.people, row.base, row.hidden), (Some(10), 120, 1));
        assert_eq!(row.withheld, 1);
    }

    #[test]
    fn a_count_that_every_centre_hides_or_that_nobody_else_gave_is_hidden_and_never_zero() {
        let mut all = asked(&[Some((30, 40)), Some((20, 40)), Some((0, 40))]);
        for centre in [1, 2] {
            let sum = all.centres.get_mut(&id(centre)).unwrap();
            sum.cells.insert("item:oui".to_owned(), Count::of(None));
        }
        let compared = compare(&all, 5, usize::MAX);
        let row = &compared.rows["item:oui"];
        assert_eq!((row.people, row.base, row.withheld), (None, 120, 2));
        let sum = all.centres.get_mut(&id(3)).unwrap();
        sum.cells.insert("item:oui".to_owned(), Count::of(None));
        let compared = compare(&all, 5, usize::MAX);
        let row = &compared.rows["item:oui"];
        assert_eq!((row.people, row.base, row.withheld), (None, 120, 3));
    }

    #[test]
    fn nobody_stands_apart_from_a_whole_that_hidden_counts_may_move_there() {
        let mut all = asked(&[Some((300, 1000)), Some((360, 480)), Some((90, 480))]);
        let stand = |all: &MergedQuestion| {
            compare(all, 5, usize::MAX).rows["item:oui"]
                .site(id(2))
                .unwrap()
                .stand
        };
        assert_eq!(stand(&all), Stand::Above);
        // If the first hides its count, all of its thousand may be like the second.
        let sum = all.centres.get_mut(&id(1)).unwrap();
        sum.cells.insert("item:oui".to_owned(), Count::of(None));
        assert_eq!(stand(&all), Stand::Within);
    }

    #[test]
    fn a_sum_does_not_tell_what_its_only_hidden_cell_was() {
        let people = |centres: &[Option<(u64, u64)>]| {
            compare(&asked(centres), 5, usize::MAX).rows["item:oui"].people
        };
        assert_eq!(people(&[Some((1, 40))]), None);
        assert_eq!(people(&[Some((1, 40)), None]), None);
        assert_eq!(people(&[Some((1, 40)), Some((1, 40))]), None);
        assert_eq!(people(&[Some((39, 40)), Some((39, 40))]), None);
        assert_eq!(people(&[Some((1, 40)), Some((9, 40))]), Some(10));
    }

    #[test]
    fn one_centre_alone_stands_apart_from_nothing() {
        let compared = compare(&asked(&[Some((30, 40))]), 5, usize::MAX);
        assert_eq!(
            compared.rows["item:oui"].site(id(1)).unwrap().stand,
            Stand::Unknown
        );
    }
}
