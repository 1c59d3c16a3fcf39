//! What may be found out about hidden counts by whoever adds and subtracts what is shown, and what it takes to prevent it.
//!
//! A table of answers by centre is a network: each count flows from its answer to its centre, the total of an answer and
//! the people of a centre are what flows through. How far a hidden count may move while everything shown stays is then a
//! greatest flow (L. R. Ford, D. R. Fulkerson, *Flows in Networks*, 1962; used so against tables by L. H. Cox, “Network models
//! for complementary cell suppression”, *Journal of the American Statistical Association* 90, 1995). Flows between whole numbers
//! are whole, so the interval found is exact, and no bound on it can be improved by knowing that people are whole.

use std::collections::VecDeque;

/// A count of a centre.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Seen {
    /// It may be read, here or in what the centre handed over.
    Known,
    /// It may not.
    Hidden,
    /// The centre itself hides it: it is in no total.
    Outside,
}

/// One sort of answers by centre, as it is.
#[derive(Debug, Clone)]
pub(crate) struct Table {
    /// People by answer and centre; of what a centre hides itself, nobody.
    pub(crate) counts: Vec<Vec<u64>>,
    /// People who answered, by centre.
    pub(crate) bases: Vec<u64>,
    /// What of it may be read.
    pub(crate) seen: Vec<Vec<Seen>>,
    /// Which totals of answers are shown.
    pub(crate) totals: Vec<bool>,
    /// What is known of the sum of a centre's counts.
    pub(crate) share: Share,
}

/// What the counts of one centre add up to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Share {
    /// To its people: each is in one.
    Whole,
    /// To its people at most.
    Most,
    /// To its people at least: each is in one or more.
    Least,
    /// Nothing is known.
    Free,
}

/// One way that counts may move: from a node to another, by so many.
#[derive(Debug, Clone, Copy)]
struct Arc {
    to: usize,
    left: u64,
}

/// A hidden count that is given away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Leak {
    /// That of an answer and a centre.
    Cell(usize, usize),
    /// The total of an answer.
    Total(usize),
}

/// More than any count.
const ENDLESS: u64 = u64::MAX / 4;

/// The network of a table.
struct Network {
    /// Arcs in pairs: an arc and the way back.
    arcs: Vec<Arc>,
    from: Vec<Vec<usize>>,
}

impl Network {
    fn new(nodes: usize) -> Self {
        Self {
            arcs: Vec::new(),
            from: vec![Vec::new(); nodes],
        }
    }

    /// Joins two nodes by a flow that may rise by `up` and fall by `down`; which arc it is.
    fn join(&mut self, from: usize, to: usize, up: u64, down: u64) -> usize {
        let at = self.arcs.len();
        self.arcs.push(Arc { to, left: up });
        self.arcs.push(Arc {
            to: from,
            left: down,
        });
        for (node, arc) in [(from, at), (to, at + 1)] {
            if let Some(all) = self.from.get_mut(node) {
                all.push(arc);
            }
        }
        at
    }

    fn left(&self, arc: usize) -> u64 {
        self.arcs.get(arc).map_or(0, |arc| arc.left)
    }

    fn push(&mut self, arc: usize, by: u64) {
        if let Some(one) = self.arcs.get_mut(arc) {
            one.left -= by;
        }
        if let Some(back) = self.arcs.get_mut(arc ^ 1) {
            back.left = back.left.saturating_add(by);
        }
    }

    /// How much more can go from a node to another without an arc, up to `most`; the network is then as it was.
    fn most(&mut self, from: usize, to: usize, without: usize, most: u64) -> u64 {
        let mut pushed: Vec<(usize, u64)> = Vec::new();
        let mut sum = 0;
        while sum < most {
            let Some(way) = self.way(from, to, without) else {
                break;
            };
            let least = way.iter().map(|arc| self.left(*arc)).min().unwrap_or(0);
            let by = least.min(most - sum);
            for arc in way {
                self.push(arc, by);
                pushed.push((arc, by));
            }
            sum += by;
        }
        for (arc, by) in pushed.into_iter().rev() {
            self.push(arc ^ 1, by);
        }
        sum
    }

    /// A shortest way along which something can still go.
    fn way(&self, from: usize, to: usize, without: usize) -> Option<Vec<usize>> {
        let mut came: Vec<Option<usize>> = vec![None; self.from.len()];
        let mut queue = VecDeque::from([from]);
        while let Some(node) = queue.pop_front() {
            for arc in self.from.get(node)? {
                let is_out = *arc == without || *arc == (without ^ 1) || self.left(*arc) == 0;
                let next = self.arcs.get(*arc)?.to;
                if is_out || next == from || came.get(next)?.is_some() {
                    continue;
                }
                *came.get_mut(next)? = Some(*arc);
                if next == to {
                    return Some(self.back(&came, from, to));
                }
                queue.push_back(next);
            }
        }
        None
    }

    fn back(&self, came: &[Option<usize>], from: usize, to: usize) -> Vec<usize> {
        let mut way = Vec::new();
        let mut at = to;
        while at != from {
            let Some(arc) = came.get(at).copied().flatten() else {
                break;
            };
            way.push(arc);
            at = self.arcs.get(arc ^ 1).map_or(from, |arc| arc.to);
        }
        way
    }
}

impl Table {
    fn at(&self, row: usize, column: usize) -> u64 {
        let line = self.counts.get(row);
        line.and_then(|line| line.get(column)).copied().unwrap_or(0)
    }

    fn seen(&self, row: usize, column: usize) -> Seen {
        let line = self.seen.get(row);
        let seen = line.and_then(|line| line.get(column)).copied();
        seen.unwrap_or(Seen::Known)
    }

    fn base(&self, column: usize) -> u64 {
        self.bases.get(column).copied().unwrap_or(0)
    }

    /// The network, and the arc of each hidden count.
    fn network(&self, k: u64) -> (Network, Vec<(Leak, usize)>) {
        let (rows, columns) = (self.counts.len(), self.bases.len());
        let outside = rows + columns;
        let mut network = Network::new(outside + 1);
        let mut hidden = Vec::new();
        for row in 0..rows {
            let known = hidden.len();
            for column in 0..columns {
                if self.seen(row, column) == Seen::Hidden {
                    let count = self.at(row, column);
                    let up = self.base(column).saturating_sub(count);
                    let arc = network.join(row, rows + column, up, count);
                    hidden.push((Leak::Cell(row, column), arc));
                }
            }
            if !self.totals.get(row).copied().unwrap_or(false) {
                let arc = network.join(outside, row, ENDLESS, ENDLESS);
                // Where every count may be read its total may too: there is nothing to keep.
                if hidden.len() > known {
                    hidden.push((Leak::Total(row), arc));
                }
            }
        }
        for column in 0..columns {
            let own = || (0..rows).map(|row| (self.at(row, column), self.seen(row, column)));
            let sum: u64 = own().map(|(count, _)| count).sum();
            let base = self.base(column);
            // Of a sum that falls short of the people something is hidden that has not even a name.
            let hides_itself = sum < base || own().any(|(_, seen)| seen == Seen::Outside);
            let node = rows + column;
            // What leaves a centre's node is the sum of its hidden counts, which may rise and fall by so much.
            let (up, down) = match self.share {
                Share::Free => (ENDLESS, ENDLESS),
                Share::Whole if hides_itself => {
                    // A centre hides enough people together, and everybody knows that rule.
                    let rest = base.saturating_sub(sum);
                    (rest.saturating_sub(k), sum)
                }
                Share::Whole => (0, 0),
                Share::Most => (base.saturating_sub(sum), sum),
                Share::Least if hides_itself => (ENDLESS, ENDLESS),
                Share::Least => (ENDLESS, sum - base),
            };
            network.join(node, outside, up, down);
        }
        (network, hidden)
    }

    /// The hidden counts and totals of which fewer than `k − 1` whole numbers are possible, each looked for when it is asked
    /// for; what is hidden meanwhile changes nothing of it.
    fn leaks(&self, k: u64) -> Box<dyn Iterator<Item = Leak>> {
        if self.share == Share::Free && self.counts.len() == 1 {
            return Box::new(self.loose(k).into_iter());
        }
        Box::new(self.flowing(k))
    }

    /// The same of one answer that nothing ties to others, of which words have thousands: what one count rises, the others
    /// must fall, and no way through the network says more.
    fn loose(&self, k: u64) -> Vec<Leak> {
        let enough = k.saturating_sub(2);
        let columns = (0..self.bases.len()).filter(|at| self.seen(0, *at) == Seen::Hidden);
        let moves: Vec<(usize, u64, u64)> = columns
            .map(|at| {
                let count = self.at(0, at);
                (at, self.base(at).saturating_sub(count), count)
            })
            .collect();
        let all = |of: fn(&(usize, u64, u64)) -> u64| {
            moves.iter().map(of).fold(0, u64::saturating_add)
        };
        let (up, down) = (all(|one| one.1), all(|one| one.2));
        let is_told = self.totals.first().copied().unwrap_or(false);
        let narrow = |more: u64, less: u64| {
            more.min(enough).saturating_add(less.min(enough)) < enough
        };
        let mut leaks: Vec<Leak> = moves
            .iter()
            .filter(|(_, rise, fall)| {
                if is_told {
                    narrow((*rise).min(down - fall), (*fall).min(up - rise))
                } else {
                    narrow(*rise, *fall)
                }
            })
            .map(|(at, ..)| Leak::Cell(0, *at))
            .collect();
        if !is_told && !moves.is_empty() && narrow(up, down) {
            leaks.push(Leak::Total(0));
        }
        leaks
    }

    fn flowing(&self, k: u64) -> impl Iterator<Item = Leak> + use<> {
        let enough = k.saturating_sub(2);
        let rows = self.counts.len();
        let outside = rows + self.bases.len();
        let (mut network, hidden) = self.network(k);
        hidden.into_iter().filter_map(move |(leak, arc)| {
            let (up, down) = (network.left(arc), network.left(arc ^ 1));
            let (from, to) = match leak {
                Leak::Cell(row, column) => (row, rows + column),
                Leak::Total(row) => (outside, row),
            };
            // One more here is one less elsewhere of the same answer, and of the same centre.
            let more = network.most(to, from, arc, enough.min(up));
            let less = network.most(from, to, arc, enough.min(down));
            (more.saturating_add(less) < enough).then_some(leak)
        })
    }

    /// Hides more until nothing hidden is given away: the smallest count of the same answer, where there is none its total.
    pub(crate) fn protect(&mut self, k: u64, may_hide: &dyn Fn(usize, usize) -> bool) {
        // The first that can be mended is, and all is looked at again: one more hidden may have mended others.
        while self.leaks(k).any(|leak| match leak {
            Leak::Cell(row, column) => self.mend(row, column, may_hide),
            Leak::Total(row) => self.mend_total(row, may_hide),
        }) {}
    }

    /// Hides one thing more for a count that is given away; whether there was one.
    fn mend(&mut self, row: usize, column: usize, may_hide: &dyn Fn(usize, usize) -> bool) -> bool {
        if self.hide_along(row, may_hide) {
            return true;
        }
        if let Some(total) = self.totals.get_mut(row).filter(|total| **total) {
            *total = false;
            return true;
        }
        // People who are in none of the other answers are in this one: its total follows from theirs.
        self.hide_in(column, may_hide) || self.hide_total(|_| true)
    }

    /// Hides one thing more for a total that follows from what is shown: the people of all centres less the other totals, or
    /// what a centre's other counts leave. Whether there was one.
    fn mend_total(&mut self, row: usize, may_hide: &dyn Fn(usize, usize) -> bool) -> bool {
        let hides: Vec<bool> = (0..self.counts.len())
            .map(|row| {
                let mut columns = 0..self.bases.len();
                columns.any(|column| self.seen(row, column) == Seen::Hidden)
            })
            .collect();
        let some: Vec<bool> = self
            .counts
            .iter()
            .map(|line| line.iter().any(|count| *count > 0))
            .collect();
        let is = |all: &[bool], row: usize| all.get(row).copied().unwrap_or(false);
        // The total of an answer of which every count is shown would be found all the same; one of nobody leaves little room.
        self.hide_total(|row| is(&hides, row) && is(&some, row))
            || self.hide_total(|row| is(&hides, row))
            || self.hide_along(row, may_hide)
            || (0..self.bases.len())
                .filter(|column| self.seen(row, *column) == Seen::Hidden)
                .collect::<Vec<_>>()
                .into_iter()
                .any(|column| self.hide_in(column, may_hide))
    }

    /// Hides the smallest count of an answer that may still be read.
    fn hide_along(&mut self, row: usize, may_hide: &dyn Fn(usize, usize) -> bool) -> bool {
        let columns = 0..self.bases.len();
        let shown = columns.filter(|at| {
            self.seen(row, *at) == Seen::Known && may_hide(row, *at) && self.base(*at) > 0
        });
        let Some(at) = shown.min_by_key(|at| (self.at(row, *at), *at)) else {
            return false;
        };
        let cell = self.seen.get_mut(row).and_then(|line| line.get_mut(at));
        cell.is_some_and(|cell| {
            *cell = Seen::Hidden;
            true
        })
    }

    /// Hides the smallest total that is still shown, of those answers that may be.
    fn hide_total(&mut self, may: impl Fn(usize) -> bool) -> bool {
        let counts = &self.counts;
        let sum = |row: usize| counts.get(row).map_or(0, |line| line.iter().sum::<u64>());
        let shown = self.totals.iter_mut().enumerate();
        let least = shown
            .filter(|(row, total)| **total && may(*row))
            .min_by_key(|(row, _)| (sum(*row), *row));
        match least {
            Some((_, total)) => {
                *total = false;
                true
            }
            None => false,
        }
    }

    /// Hides the smallest count of a centre that may still be read.
    fn hide_in(&mut self, column: usize, may_hide: &dyn Fn(usize, usize) -> bool) -> bool {
        let rows = 0..self.counts.len();
        let shown =
            rows.filter(|row| self.seen(*row, column) == Seen::Known && may_hide(*row, column));
        let Some(row) = shown.min_by_key(|row| (self.at(*row, column), *row)) else {
            return false;
        };
        let cell = self.seen.get_mut(row).and_then(|line| line.get_mut(column));
        if let Some(cell) = cell {
            *cell = Seen::Hidden;
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use Seen::{Hidden as H, Known as K, Outside as O};

    proptest! {
        /// What is worked out of one answer by itself is what the network finds.
        #[test]
        fn one_answer_by_itself_needs_no_network(
            cells in prop::collection::vec((0..12_u64, 0..12_u64, 0..3_u8), 1..6),
            is_told: bool,
            k in 2..7_u64,
        ) {
            let seen = |which: u8| match which {
                0 => K,
                1 => H,
                _ => O,
            };
            let table = Table {
                counts: vec![cells.iter().map(|(count, ..)| *count).collect()],
                bases: cells.iter().map(|(count, rest, _)| count + rest).collect(),
                seen: vec![cells.iter().map(|(.., which)| seen(*which)).collect()],
                totals: vec![is_told],
                share: Share::Free,
            };
            prop_assert_eq!(table.loose(k), table.flowing(k).collect::<Vec<_>>());
        }
    }

    impl Table {
        fn given_away(&self, k: u64) -> Vec<(usize, usize)> {
            let cells = self.leaks(k).filter_map(|leak| match leak {
                Leak::Cell(row, column) => Some((row, column)),
                Leak::Total(_) => None,
            });
            cells.collect()
        }
    }

    fn table(counts: &[&[u64]], seen: &[&[Seen]]) -> Table {
        let columns = counts[0].len();
        Table {
            bases: (0..columns)
                .map(|at| counts.iter().map(|row| row[at]).sum())
                .collect(),
            counts: counts.iter().map(|row| row.to_vec()).collect(),
            seen: seen.iter().map(|row| row.to_vec()).collect(),
            totals: vec![true; counts.len()],
            share: Share::Whole,
        }
    }

    #[test]
    fn one_hidden_count_of_a_line_is_found_by_subtraction() {
        let mut one = table(&[&[2, 9, 9], &[9, 9, 9]], &[&[H, K, K], &[K, K, K]]);
        assert_eq!(one.given_away(5), [(0, 0)]);
        one.protect(5, &|_, _| true);
        assert_eq!(one.given_away(5), []);
        let hidden = one.seen.iter().flatten().filter(|seen| **seen == H).count();
        assert!(hidden >= 4, "a square at least: {:?}", one.seen);
    }

    #[test]
    fn a_bridge_between_two_squares_is_found_though_each_line_hides_two() {
        // Two squares of hidden counts, joined by one: whatever goes round in a square never passes the bridge.
        let seen: [&[Seen]; 4] = [&[H, H, K, K], &[H, H, K, K], &[K, H, H, H], &[K, K, H, H]];
        let counts: [&[u64]; 4] = [&[4, 9, 9, 9], &[9, 9, 9, 9], &[9, 3, 9, 9], &[9, 9, 9, 9]];
        let mut one = table(&counts, &seen);
        assert_eq!(one.given_away(5), [(2, 1)]);
        one.protect(5, &|_, _| true);
        assert_eq!(one.given_away(5), []);
    }

    #[test]
    fn a_total_that_is_not_shown_protects_its_answer() {
        let mut one = table(&[&[2, 9], &[9, 9]], &[&[H, K], &[H, K]]);
        assert_eq!(one.given_away(5).len(), 2);
        one.totals = vec![false, false];
        assert_eq!(one.given_away(5), []);
        // What a centre hides itself is in no total and stands in for what is hidden here.
        let mut other = table(&[&[2, 9], &[0, 9], &[9, 9]], &[&[H, H], &[O, K], &[K, K]]);
        other.bases[0] += 6;
        assert_eq!(other.given_away(5), [(0, 0), (0, 1)]);
        other.protect(5, &|row, column| (row, column) != (2, 0));
        assert_eq!(other.given_away(5), []);
    }

    #[test]
    fn a_total_that_follows_from_the_others_takes_one_of_them_along() {
        let all: &[Seen] = &[H, H];
        let mut one = table(&[&[1, 1], &[4, 6], &[2, 5]], &[all, all, all]);
        one.totals = vec![false, true, true];
        assert_eq!(one.given_away(5), [(0, 0), (0, 1)]);
        one.protect(5, &|_, _| true);
        assert_eq!(one.given_away(5), []);
        assert_eq!(one.totals, [false, true, false]);
    }

    #[test]
    fn a_hidden_total_is_not_what_all_people_less_the_other_totals_leave() {
        // 20 people, one answer each: 7, 5 and 5 are shown, so 3 are left for the last.
        let all: &[Seen] = &[H, H];
        let mut one = table(&[&[7, 0], &[5, 0], &[0, 5], &[1, 2]], &[all, all, all, all]);
        one.totals = vec![true, true, true, false];
        assert_eq!(one.leaks(5).collect::<Vec<_>>(), [Leak::Total(3)]);
        one.protect(5, &|_, _| true);
        assert_eq!(one.leaks(5).count(), 0);
        assert_eq!(one.totals, [true, false, true, false]);
        // The total of an answer that nobody gave is not what goes with it: it would leave little room.
        let mut none = table(&[&[0, 0], &[6, 6], &[1, 1]], &[&[K, K], all, all]);
        none.totals = vec![true, true, false];
        none.protect(5, &|_, _| true);
        assert_eq!(none.leaks(5).count(), 0);
        assert_eq!(none.totals, [true, false, false]);
    }

    #[test]
    fn what_may_not_be_hidden_any_more_protects_nothing() {
        let mut one = table(&[&[2, 9], &[9, 9]], &[&[H, K], &[K, K]]);
        one.protect(5, &|_, column| column == 0);
        assert!(!one.totals[0], "its total is hidden instead");
        assert_eq!(one.seen[0][1], K);
        assert_eq!(one.given_away(5), []);
    }

    #[test]
    fn who_ticks_one_or_more_is_counted_once_at_least() {
        let mut one = table(&[&[6, 9], &[2, 9]], &[&[K, K], &[H, H]]);
        one.share = Share::Least;
        one.bases = vec![8, 12];
        // 6 of 8 ticked the first: the second has 2 at least, and 11 in all with the other centre.
        assert_eq!(one.given_away(5), []);
        one.share = Share::Most;
        // 6 of 8 gave the first number: at most 2 gave the second.
        assert!(!one.given_away(5).is_empty());
    }
}
