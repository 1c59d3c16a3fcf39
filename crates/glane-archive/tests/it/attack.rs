//! What somebody finds out who has everything that was shown: the pages of each edition, and the counts that centres handed
//! over. They know the rule, that counts are whole numbers between nobody and all, and how answers add up.
//!
//! The attacker is an integer program of its own, told nothing by the code that hides: unknown counts with bounds, sums that
//! are shown, and a search that narrows bounds and branches until the least and the greatest possible value of each hidden
//! count are proved. With `k = 5` each must keep `k − 1` whole numbers at least.

use std::collections::BTreeMap;

use glane_archive::{Archive, Level, Merged, Rulings, Shown, ShownSite, merge};
use glane_core::ballot::Body;
use glane_core::kind::Payload;

use crate::world::{Draw, archive, centre, item};

/// The threshold of the generated scripts.
const K: u64 = 5;

/// A sum of unknowns that is known to lie between two numbers.
#[derive(Debug, Clone)]
struct Sum {
    of: Vec<usize>,
    low: u64,
    high: u64,
}

/// An integer program: bounds of each unknown, and sums.
#[derive(Debug, Clone, Default)]
struct Program {
    bounds: Vec<(u64, u64)>,
    sums: Vec<Sum>,
}

impl Program {
    fn unknown(&mut self, low: u64, high: u64) -> usize {
        self.bounds.push((low, high));
        self.bounds.len() - 1
    }

    /// Narrows bounds by every sum until nothing moves; false if nothing is possible.
    fn narrow(&self, bounds: &mut [(u64, u64)]) -> bool {
        loop {
            let mut moved = false;
            for sum in &self.sums {
                let least: u64 = sum.of.iter().map(|at| bounds[*at].0).sum();
                let most: u64 = sum.of.iter().map(|at| bounds[*at].1).sum();
                if least > sum.high || most < sum.low {
                    return false;
                }
                for at in &sum.of {
                    let (low, high) = bounds[*at];
                    let fresh = (
                        low.max(sum.low.saturating_sub(most - high)),
                        high.min(sum.high - (least - low)),
                    );
                    if fresh.0 > fresh.1 {
                        return false;
                    }
                    if fresh != (low, high) {
                        // The rest of this sum is looked at again in the next round.
                        bounds[*at] = fresh;
                        moved = true;
                        break;
                    }
                }
            }
            if !moved {
                return true;
            }
        }
    }

    /// Whether whole numbers within bounds fulfil every sum.
    fn is_possible(&self, bounds: &[(u64, u64)]) -> bool {
        let mut bounds = bounds.to_vec();
        if !self.narrow(&mut bounds) {
            return false;
        }
        let open = bounds
            .iter()
            .enumerate()
            .filter(|(_, (low, high))| low < high);
        let Some((at, (low, high))) = open.min_by_key(|(_, (low, high))| high - low) else {
            return true;
        };
        let (low, high) = (*low, *high);
        (low..=high).any(|value| {
            let mut tried = bounds.clone();
            tried[at] = (value, value);
            self.is_possible(&tried)
        })
    }

    /// How many whole numbers lie between the least and the greatest possible value of an unknown, up to `k − 1`.
    fn width(&self, at: usize) -> u64 {
        let mut bounds = self.bounds.clone();
        assert!(self.narrow(&mut bounds), "what is shown contradicts itself");
        let can = |value: u64| {
            let mut tried = bounds.clone();
            tried[at] = (value, value);
            self.is_possible(&tried)
        };
        let (low, high) = bounds[at];
        let least = (low..=high).find(|value| can(*value)).unwrap();
        // Enough is enough: what is proved to be wide need not be measured.
        let enough = least + K - 2;
        if (enough..=high).take(3).any(can) {
            return K - 1;
        }
        let most = (low..=high).rev().find(|value| can(*value)).unwrap();
        most - least + 1
    }
}

/// What is known of a question: its answers by centre, in the page and in what centres handed over.
#[derive(Debug, Default)]
struct Known {
    /// People who answered, by centre: from where to where.
    bases: BTreeMap<String, (u64, u64)>,
    /// Counts by answer and centre, where one may be read.
    cells: BTreeMap<(String, String), Option<u64>>,
    /// Totals by answer, with the centres that are in them.
    totals: Vec<(String, u64, Vec<String>)>,
    /// Totals by answer that are not shown, though some count of them is hidden, with the centres that are in them.
    held: Vec<(String, Vec<String>)>,
    exclusive: bool,
}

impl Known {
    /// Every hidden count of which too few whole numbers are possible.
    fn leaks(&self) -> Vec<String> {
        let mut program = Program::default();
        let mut base_of = BTreeMap::new();
        for (site, (low, high)) in &self.bases {
            base_of.insert(site, program.unknown(*low, *high));
        }
        let mut cell_of = BTreeMap::new();
        for ((row, site), seen) in &self.cells {
            let high = self.bases[site].1;
            let unknown = match seen {
                Some(people) => program.unknown(*people, *people),
                None => program.unknown(0, high),
            };
            cell_of.insert((row, site), unknown);
        }
        for (row, people, sites) in &self.totals {
            let of = sites.iter().map(|site| cell_of[&(row, site)]).collect();
            let (low, high) = (*people, *people);
            program.sums.push(Sum { of, low, high });
        }
        for (site, (low, high)) in &self.bases {
            let own = cell_of.iter().filter(|((_, of), _)| *of == site);
            let of: Vec<usize> = own.map(|(_, at)| *at).collect();
            if of.is_empty() {
                continue;
            }
            // Each answers one thing, or ticks one at least.
            let high = if self.exclusive { *high } else { high * 10 };
            program.sums.push(Sum {
                of,
                low: *low,
                high,
            });
        }
        let mut held = Vec::new();
        let mut apart: BTreeMap<_, usize> = cell_of.clone();
        let told: u64 = self.totals.iter().map(|(_, people, _)| people).sum();
        for (row, _, sites) in &self.totals {
            apart.retain(|(of, site), _| of != &row || !sites.contains(site));
        }
        for (row, sites) in &self.held {
            apart.retain(|(of, site), _| of != &row || !sites.contains(site));
            // A total and what it leaves of all people.
            let all = sites.iter().map(|site| self.bases[site].1).sum();
            let (total, rest) = (program.unknown(0, all), program.unknown(0, all));
            let mut of: Vec<usize> = sites.iter().map(|site| cell_of[&(row, site)]).collect();
            of.push(rest);
            for of in [of, vec![total, rest]] {
                let (low, high) = (all, all);
                program.sums.push(Sum { of, low, high });
            }
            held.push((row, total));
        }
        // All answers together are all people, or more where one may tick several: the search would find it very late.
        let of = held
            .iter()
            .map(|(_, total)| *total)
            .chain(apart.into_values());
        let sum = |end: fn(&(u64, u64)) -> u64| self.bases.values().map(end).sum::<u64>();
        let high = sum(|base| base.1) * if self.exclusive { 1 } else { 10 };
        // Where no centre is shown no answer is listed: there is nothing to add up.
        if !self.cells.is_empty() {
            program.sums.push(Sum {
                of: of.collect(),
                low: sum(|base| base.0).saturating_sub(told),
                high: high - told,
            });
        }
        let mut leaks = Vec::new();
        for (row, total) in held {
            let width = program.width(total);
            if width < K - 1 {
                leaks.push(format!("{row} of all: {width} possible"));
            }
        }
        for ((row, site), seen) in &self.cells {
            if seen.is_none() {
                let width = program.width(cell_of[&(row, site)]);
                if width < K - 1 {
                    leaks.push(format!("{row} of {site}: {width} possible"));
                }
            }
        }
        for (site, at) in base_of {
            let width = program.width(at);
            if self.bases[site].0 < self.bases[site].1 && width < K - 1 {
                leaks.push(format!("who answered at {site}: {width} possible"));
            }
        }
        leaks
    }
}

/// What an attacker knows of a question of an edition.
fn known(shown: &Shown, edition: &str, question: usize, archives: &[Archive]) -> Known {
    let asked = &shown.editions[edition].questions[question];
    let key = asked.question.as_str();
    let mut known = Known {
        exclusive: key == "transport" || key == "accueil",
        ..Known::default()
    };
    let centres = shown.centres.iter().filter(|one| one.edition == edition);
    for centre in centres {
        let site = &centre.key;
        let archive = archives
            .iter()
            .find(|one| one.manifest.site == centre.site && one.manifest.edition == edition);
        let archive = archive.unwrap();
        // Of a centre that handed over counts alone, those are out.
        let out = (archive.manifest.level == Level::Tallies)
            .then(|| {
                archive
                    .figures
                    .questions
                    .iter()
                    .find(|one| one.question == asked.question)
            })
            .flatten();
        let base = asked
            .rows
            .iter()
            .find_map(|row| row.sites.get(site.as_str())?.base);
        let base = base.or_else(|| out?.answered);
        known
            .bases
            .insert(site.clone(), base.map_or((1, K - 1), |base| (base, base)));
        for row in &asked.rows {
            let seen = row.sites.get(site.as_str()).and_then(|one| one.people);
            let seen = seen.or_else(|| out.and_then(|one| *one.cells.get(&row.name)?));
            known.cells.insert((row.name.clone(), site.clone()), seen);
        }
    }
    for row in &asked.rows {
        // In a total are the centres that say, as far as one can know.
        let says = |site: &&str| {
            let site: &str = site;
            let hides = archives.iter().any(|one| {
                one.manifest.edition == edition
                    && shown.centres.iter().any(|centre| {
                        centre.key == site
                            && centre.edition == edition
                            && centre.site == one.manifest.site
                    })
                    && one
                        .figures
                        .questions
                        .iter()
                        .find(|of| of.question == asked.question)
                        .is_some_and(|of| {
                            of.answered.is_none() || of.cells.get(&row.name) == Some(&None)
                        })
            });
            let base = row.sites.get(site).and_then(|one| one.base);
            !hides && base.is_some_and(|base| base > 0)
        };
        let sites: Vec<String> = row
            .sites
            .keys()
            .filter(says)
            .map(ToString::to_string)
            .collect();
        let all: u64 = row.sites.values().filter_map(|site| site.base).sum();
        assert_eq!(all, row.base, "{key} {}: who is in the base", row.name);
        let answered = row
            .sites
            .values()
            .filter(|site| site.base.is_some_and(|n| n > 0));
        let silent = u32::try_from(answered.count() - sites.len()).unwrap();
        assert_eq!(silent, row.withheld, "{key} {}: who hides theirs", row.name);
        if let Some(people) = row.people {
            known.totals.push((row.name.clone(), people, sites));
        } else if sites
            .iter()
            .any(|site| known.cells[&(row.name.clone(), site.clone())].is_none())
        {
            known.held.push((row.name.clone(), sites));
        }
    }
    known
}

/// A consultation of small centres in two editions, each at a level drawn for it.
fn consultation(draw: &mut Draw, first: u64) -> Vec<Archive> {
    let mut all = Vec::new();
    let mut seeds = first..;
    let centres = 3 + draw.below(2);
    for edition in ["2026", "2027"] {
        for number in 0..centres {
            let people = [3, 7, 9, 12, 16, 20][usize::try_from(draw.below(6)).unwrap()];
            let level = if draw.below(3) == 0 {
                Level::Tallies
            } else {
                Level::Anonymous
            };
            let seed = seeds.next().unwrap();
            let mut archive = archive(&centre(seed, people), level);
            edition.clone_into(&mut archive.manifest.edition);
            archive.manifest.site = format!("Site {number}");
            all.push(archive);
        }
    }
    all
}

fn merged(archives: &[Archive]) -> Merged {
    merge(archives, &Rulings::new())
}

/// All that is found out of a consultation.
fn leaks(shown: &Shown, archives: &[Archive]) -> Vec<String> {
    let mut found = Vec::new();
    for (edition, own) in &shown.editions {
        for at in 0..own.questions.len() {
            let key = own.questions[at].question.as_str().to_owned();
            if !["transport", "activites", "accueil"].contains(&key.as_str()) {
                continue;
            }
            let known = known(shown, edition, at, archives);
            let leaks = known.leaks().into_iter();
            found.extend(leaks.map(|leak| format!("{edition} {key}: {leak}")));
        }
    }
    found
}

/// The same as it would be shown if counts of fewer than `k` were hidden and nothing else.
fn unprotected(shown: &Shown, merged: &Merged) -> Shown {
    let mut open = shown.clone();
    let ids: BTreeMap<(String, String), _> = shown
        .centres
        .iter()
        .zip(&merged.centres)
        .map(|(shown, own)| ((shown.edition.clone(), shown.key.clone()), own.workshop))
        .collect();
    for (edition, own) in &mut open.editions {
        let whole = &merged.editions[edition];
        for question in &mut own.questions {
            let of = whole
                .questions
                .iter()
                .find(|one| one.question == question.question);
            let of = of.unwrap();
            for row in &mut question.rows {
                let mut total = 0;
                let mut opened = |(site, cell): (&str, &ShownSite)| {
                    let mut cell = cell.clone();
                    if let Some(base) = cell.base {
                        let sum = &of.centres[&ids[&(edition.clone(), site.to_owned())]];
                        let count = sum.cell(&row.name);
                        if count.hidden == 0 {
                            total += count.people;
                            let is_small = (1..K).contains(&count.people)
                                || (1..K).contains(&(base - count.people));
                            cell.people = (!is_small).then_some(count.people);
                        }
                    }
                    (site.to_owned(), cell)
                };
                row.sites = row.sites.iter().map(&mut opened).collect();
                row.people = Some(total);
            }
        }
    }
    open
}

#[test]
fn nothing_hidden_is_found_over_all_levels_and_editions() {
    let mut draw = Draw::new(4711);
    let (mut open, mut hidden) = (0, 0);
    for n in 1..30 {
        let archives = consultation(&mut draw, n * 100);
        let merged = merged(&archives);
        let shown = Shown::of(&merged);
        assert_eq!(shown.threshold, 5);
        assert_eq!(leaks(&shown, &archives), Vec::<String>::new());
        let rows = shown.editions.values().flat_map(|one| &one.questions);
        let cells = rows
            .flat_map(|one| &one.rows)
            .flat_map(|row| row.sites.values());
        hidden += cells.filter(|cell| cell.people.is_none()).count();
        // The same attack finds plenty where only small counts are hidden.
        open += leaks(&unprotected(&shown, &merged), &archives).len();
    }
    assert!(hidden > 200, "{hidden} hidden counts were attacked");
    assert!(open > 50, "{open} leaks without protection");
}

/// A centre whose people came on foot, by bus and by car; the others left it blank.
fn came(number: u64, counts: [usize; 3], blank: usize) -> Archive {
    let people = counts.iter().sum::<usize>() + blank;
    let mut snapshot = centre(number, u64::try_from(people).unwrap());
    let said = ["pied", "bus", "voiture"].into_iter().zip(counts);
    let said = said.flat_map(|(option, n)| std::iter::repeat_n(Some(option), n));
    let mut said = said.chain(std::iter::repeat_n(None, blank));
    for ballot in &mut snapshot.ballots {
        if ballot.question.as_str() == "transport" {
            ballot.body = match said.next().flatten() {
                Some(option) => Body::Answered(Payload::Items([item(option)].into())),
                None => Body::Blank,
            };
        }
    }
    archive(&snapshot, Level::Anonymous)
}

#[test]
fn a_hidden_answer_is_not_all_people_less_the_answers_that_are_shown() {
    // 7 on foot, 5 by bus, of 15 who answered: 3 by car would be left, whoever left it blank.
    for blank in [0, 1, 6] {
        let archives = [came(1, [7, 0, 1], blank), came(2, [0, 5, 2], 0)];
        let merged = merged(&archives);
        let shown = Shown::of(&merged);
        let transport = &shown.editions["2026"].questions[0];
        assert_eq!(transport.answered, 15);
        assert_eq!(leaks(&shown, &archives), Vec::<String>::new());
        let told = |name: &str| {
            let mut rows = transport.rows.iter();
            rows.find(|row| row.name == name).unwrap().people
        };
        assert_eq!(told("item:pied"), Some(7));
        assert_eq!((told("item:bus"), told("item:voiture")), (None, None));
        // The attack sees it as soon as the other total is shown again.
        let mut open = shown.clone();
        let question = &mut open.editions.get_mut("2026").unwrap().questions[0];
        let mut rows = question.rows.iter_mut();
        rows.find(|row| row.name == "item:bus").unwrap().people = Some(5);
        let found = leaks(&open, &archives);
        assert!(
            found
                .iter()
                .any(|leak| leak.contains("item:voiture of all")),
            "{found:?}"
        );
    }
}

#[test]
fn the_attacker_solves_what_can_be_solved() {
    let mut program = Program::default();
    let (a, b) = (program.unknown(0, 9), program.unknown(0, 9));
    assert_eq!(program.width(a), K - 1);
    program.sums.push(Sum {
        of: vec![a, b],
        low: 2,
        high: 2,
    });
    assert_eq!(program.width(a), 3);
    // A square of unknowns with a bridge: bounds alone see nothing of it, the search does.
    let mut square = Program::default();
    let cells: Vec<usize> = (0..9).map(|_| square.unknown(0, 20)).collect();
    // (0,0) (0,1) (1,0) (1,1) in one square, (2,2) (2,3) (3,2) (3,3) in another, and (2,1) between.
    for (of, sum) in [
        (vec![0, 1], 13),
        (vec![2, 3], 18),
        (vec![0, 2], 13),
        (vec![1, 3, 8], 21),
        (vec![4, 5, 8], 21),
        (vec![6, 7], 18),
        (vec![4, 6], 18),
        (vec![5, 7], 18),
    ] {
        let of = of.into_iter().map(|at| cells[at]).collect();
        square.sums.push(Sum {
            of,
            low: sum,
            high: sum,
        });
    }
    assert_eq!(square.width(cells[8]), 1);
    assert_eq!(square.width(cells[0]), K - 1);
}
