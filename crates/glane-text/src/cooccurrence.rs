//! Words that the same people gave: how many gave both, and how much more than chance would have it.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::association::log_likelihood;
use crate::group::{Calls, Grouper};
use crate::local::Local;

/// The fewest people a pair is told of.
const PEOPLE: u64 = 2;

/// Two words that people gave together.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// As shown; of the two, the one that more people gave, of equals the first in bytes.
    pub one: String,
    /// As shown.
    pub other: String,
    /// People who gave both.
    pub people: u64,
    /// People who gave the first.
    pub one_people: u64,
    /// People who gave the second.
    pub other_people: u64,
    /// How much they go together beyond chance ([`log_likelihood`]); negative when less.
    pub association: f64,
}

/// The pairs of words that at least two people gave together, forms of one word put together. One list of forms a
/// person; people without any count among all. The most people first, then the strongest, then in order of bytes.
pub fn cooccurrence(people: &[Vec<&str>], local: &Arc<Local>, calls: &Calls) -> Vec<Pair> {
    let mut grouper = Grouper::with(Arc::clone(local));
    for form in people.iter().flatten() {
        grouper.add(form, 1);
    }
    let groups = grouper.groups(calls);
    let mut place: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, group) in groups.iter().enumerate() {
        place.extend(
            group
                .members
                .iter()
                .map(|member| (member.form.as_str(), at)),
        );
    }
    let mut of: BTreeMap<usize, u64> = BTreeMap::new();
    let mut both: BTreeMap<(usize, usize), u64> = BTreeMap::new();
    for person in people {
        let words: BTreeSet<usize> = person
            .iter()
            .filter_map(|form| place.get(*form).copied())
            .collect();
        for &one in &words {
            *of.entry(one).or_default() += 1;
            for &other in words.range(one + 1..) {
                *both.entry((one, other)).or_default() += 1;
            }
        }
    }
    let count = |word: usize| of.get(&word).copied().unwrap_or(0);
    let shown = |word: usize| groups.get(word).map_or("", |group| group.shown.as_str());
    let total = people.len() as u64;
    let mut pairs: Vec<Pair> = both
        .into_iter()
        .filter(|(_, people)| *people >= PEOPLE)
        .map(|((a, b), people)| {
            let mut two = [(Reverse(count(a)), shown(a)), (Reverse(count(b)), shown(b))];
            two.sort_unstable();
            let [(Reverse(one_people), one), (Reverse(other_people), other)] = two;
            Pair {
                one: one.to_owned(),
                other: other.to_owned(),
                people,
                one_people,
                other_people,
                association: log_likelihood(people, one_people, other_people, total),
            }
        })
        .collect();
    pairs.sort_by(|a, b| {
        b.people
            .cmp(&a.people)
            .then_with(|| b.association.total_cmp(&a.association))
            .then_with(|| (&a.one, &a.other).cmp(&(&b.one, &b.other)))
    });
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_who_gave_both_are_counted_once_whatever_the_forms() {
        let people = [
            vec!["utile", "écrans", "écran"],
            vec!["Utiles", "les écrans"],
            vec!["utile"],
            vec!["fatigue", "écran"],
            vec![],
        ];
        let pairs = cooccurrence(&people, &Arc::default(), &Calls::default());
        assert_eq!(pairs.len(), 1, "{pairs:?}");
        let pair = &pairs[0];
        assert_eq!((pair.people, pair.one_people, pair.other_people), (2, 3, 3));
        assert_eq!((pair.one.as_str(), pair.other.as_str()), ("utile", "écran"));
        let mut back = people.to_vec();
        back.reverse();
        assert_eq!(
            cooccurrence(&back, &Arc::default(), &Calls::default()),
            pairs,
            "the order of people does not matter"
        );
    }
}
