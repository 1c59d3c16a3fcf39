//! What is said by the same people: words, or themes once people coded them.
//!
//! Of each pair, how many people gave both. A pair is kept if
//! - each of the four counts it tells (both, one alone, the other alone, neither) is nobody or at least the script's
//!   threshold, so that it names nobody;
//! - more people gave both than would if the two had nothing to do with each other (`both × all > one × other`). That is
//!   no test: it only leaves out what two frequent words cannot but have in common.
//!
//! Of the pairs kept, the fewest that hold all of them together are shown, the heaviest first: the maximum spanning forest
//! (see `glane_stats::network::maximum_spanning_forest`). Of equal weights, the pair whose two are rarer: it is further
//! from chance. There is nothing under forty people, whose answers are read one by one, and nothing with one pair, which is
//! a sentence and no network.

use std::cmp::Reverse;

use glane_core::disclosure::may_cross;
use glane_stats::network::maximum_spanning_forest;

use crate::count::{QuestionCount, natural};
use crate::question::words::WordReading;

/// Fewer people than this are read one by one.
const MANY: u64 = 40;
/// How many words are looked at: a network of more is not read.
pub(crate) const MOST: usize = 16;
/// The fewest pairs worth a picture.
const FEWEST: usize = 2;

/// What two words, or two themes, have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// The place of one in its list.
    pub one: usize,
    /// The place of the other, further down.
    pub other: usize,
    /// People who gave both; raised hands left out.
    pub people: u64,
}

/// Which words, or themes, the same people gave.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Together {
    /// Those that are in a pair, by their place in the list, each with its people; raised hands left out.
    pub members: Vec<(usize, u64)>,
    /// The pairs shown, the heaviest first.
    pub pairs: Vec<Pair>,
    /// Out of how many people; raised hands left out.
    pub n: u64,
}

impl Together {
    /// Of `n` people, those of each member of a list, and those of two of them.
    pub(crate) fn of(people: &[u64], pairs: &[(usize, usize, u64)], n: u64, k: u32) -> Self {
        if n < MANY {
            return Self::default();
        }
        let at = |place: usize| people.get(place).copied().unwrap_or(0);
        let is_kept = |&(one, other, both): &(usize, usize, u64)| {
            let apart = (at(one), at(other));
            let by_chance = u128::from(apart.0) * u128::from(apart.1);
            let more = u128::from(both) * u128::from(n) > by_chance;
            both > 0 && more && may_cross(both, apart, n, k)
        };
        let links: Vec<_> = pairs
            .iter()
            .copied()
            .filter(is_kept)
            .map(|(one, other, both)| {
                let rarer = Reverse(at(one).saturating_add(at(other)));
                (one, other, (both, rarer))
            })
            .collect();
        let forest = maximum_spanning_forest(people.len(), &links);
        let pairs: Vec<Pair> = forest
            .map(|forest| forest.links)
            .unwrap_or_default()
            .into_iter()
            .map(|link| Pair {
                one: link.one,
                other: link.other,
                people: link.weight.0,
            })
            .collect();
        if pairs.len() < FEWEST {
            return Self::default();
        }
        let is_in = |place: usize| {
            pairs
                .iter()
                .any(|pair| pair.one == place || pair.other == place)
        };
        let places = 0..people.len();
        Self {
            members: places
                .filter(|&place| is_in(place))
                .map(|place| (place, at(place)))
                .collect(),
            pairs,
            n,
        }
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.pairs.is_empty()
    }
}

/// Those of a question's words, by their places among those shown.
pub(crate) fn words(count: &QuestionCount, shown: &[WordReading], k: u32) -> Together {
    let Some(counted) = &count.words else {
        return Together::default();
    };
    let Some(pairs) = counted.pairs() else {
        return Together::default();
    };
    let place = |word: usize| {
        let first = counted.words.get(word)?.members.first()?;
        shown.iter().position(|one| one.form == first.form)
    };
    let mut people = vec![0; shown.len()];
    let paired: Vec<(usize, usize)> = pairs
        .words()
        .filter_map(|word| Some((word, place(word)?)))
        .collect();
    for (word, place) in &paired {
        if let Some(people) = people.get_mut(*place) {
            *people = counted.people(*word);
        }
    }
    let mut all = Vec::new();
    for (at, &(one, first)) in paired.iter().enumerate() {
        for &(other, second) in paired.iter().skip(at + 1) {
            all.push((first, second, pairs.people(one, other)));
        }
    }
    let n = natural(count.room.answered - count.raised.answered);
    Together::of(&people, &all, n, k)
}

/// Those of a question's themes, by their places in the codebook: of the answers that a person coded.
pub(crate) fn themes(count: &QuestionCount, k: u32) -> Together {
    let Some(counted) = &count.themes else {
        return Together::default();
    };
    let keys: Vec<_> = counted.codebook.iter().map(|theme| &theme.key).collect();
    let room = |key| counted.room.decided.get(key).copied().unwrap_or(0);
    let raised = |key| counted.raised.decided.get(key).copied().unwrap_or(0);
    let people: Vec<u64> = keys
        .iter()
        .map(|key| natural(room(*key) - raised(*key)))
        .collect();
    let place = |key| keys.iter().position(|one| *one == key);
    let pairs: Vec<_> = counted
        .pairs
        .iter()
        .filter_map(|((one, other), both)| Some((place(one)?, place(other)?, natural(*both))))
        .collect();
    let decided = |tally: &crate::coding::ThemeTally| tally.coded + tally.unthemed;
    let n = natural(decided(&counted.room) - decided(&counted.raised));
    Together::of(&people, &pairs, n, k)
}

#[cfg(test)]
mod tests {
    use glane_core::ballot::Body;
    use glane_core::decision::Act;
    use glane_core::id::QuestionKey;
    use glane_core::kind::Payload;
    use glane_core::workshop::Snapshot;
    use proptest::prelude::*;

    use super::*;
    use crate::fixture::{ballot, numbered, person, script, snapshot};
    use crate::{Reading, form_key};

    /// So many people who write these words, and as many raised hands as asked for.
    fn data(given: &[(&[&str], u32)], hands: u32) -> Snapshot {
        let says = |words: &[&str]| {
            Body::Answered(Payload::Words(
                words.iter().map(|word| (*word).to_owned()).collect(),
            ))
        };
        let mut ballots = Vec::new();
        let mut id = 0;
        for (words, people) in given {
            for _ in 0..*people {
                id += 1;
                ballots.push(ballot("words", Some(id), says(words)));
            }
        }
        for _ in 0..hands {
            ballots.push(ballot("words", None, says(&["utile", "lent"])));
        }
        snapshot((1..=id).map(|id| person(id, None)).collect(), ballots)
    }

    fn shown(data: &Snapshot) -> (Vec<(String, String, u64)>, u64) {
        let reading = Reading::of(&script(&[]), data);
        let question = reading
            .question(&QuestionKey::new("words").unwrap())
            .unwrap();
        let words = question.words().unwrap();
        let name = |place: usize| words.words[place].shown.clone();
        let pairs = words.together.pairs.iter();
        (
            pairs
                .map(|pair| (name(pair.one), name(pair.other), pair.people))
                .collect(),
            words.together.n,
        )
    }

    const GIVEN: [(&[&str], u32); 4] = [
        (&["utile", "lent"], 12),
        (&["utile", "lien"], 9),
        (&["lent"], 8),
        (&["rapide"], 20),
    ];

    #[test]
    fn the_heaviest_pairs_hold_words_together_and_hands_are_in_none() {
        let told = |one: &str, other: &str, n| (one.to_owned(), other.to_owned(), n);
        let expected = vec![told("utile", "lent", 12), told("utile", "lien", 9)];
        assert_eq!(shown(&data(&GIVEN, 0)), (expected.clone(), 49));
        assert_eq!(shown(&data(&GIVEN, 7)), (expected, 49));
    }

    #[test]
    fn two_spellings_are_one_word_and_a_hidden_word_is_in_no_pair() {
        let mut spelled = GIVEN;
        spelled[0].0 = &["Utiles", "utile", "lent"];
        assert_eq!(shown(&data(&spelled, 0)).0[0].2, 12);
        let mut hidden = data(&GIVEN, 0);
        hidden.decisions = numbered(vec![Act::HideWord {
            question: QuestionKey::new("words").unwrap(),
            form: form_key("lent").unwrap(),
        }]);
        assert!(shown(&hidden).0.is_empty());
    }

    #[test]
    fn few_people_a_small_cell_and_what_chance_gives_are_not_shown() {
        let few = GIVEN.map(|(words, people)| (words, if people == 20 { 10 } else { people }));
        assert!(shown(&data(&few, 0)).0.is_empty());
        // Four people wrote « lent » and not « utile ».
        let small = GIVEN.map(|(words, people)| (words, if people == 8 { 4 } else { people }));
        assert!(shown(&data(&small, 0)).0.is_empty());
        // Half of those who wrote one wrote the other, as half of all did.
        let chance: [(&[&str], u32); 4] = [
            (&["utile", "lent"], 20),
            (&["utile"], 20),
            (&["lent"], 20),
            (&["rapide"], 20),
        ];
        assert!(shown(&data(&chance, 0)).0.is_empty());
    }

    proptest! {
        #[test]
        fn no_pair_names_fewer_people_than_the_threshold(
            ballots in prop::collection::vec(prop::collection::btree_set(0..5_usize, 0..5), 0..120),
            k in 1..8_u32,
        ) {
            let n = u64::try_from(ballots.len()).unwrap();
            let of = |test: &dyn Fn(&std::collections::BTreeSet<usize>) -> bool| {
                u64::try_from(ballots.iter().filter(|one| test(one)).count()).unwrap()
            };
            let people: Vec<u64> = (0..5).map(|at| of(&|one| one.contains(&at))).collect();
            let mut pairs = Vec::new();
            for one in 0..5 {
                for other in one + 1..5 {
                    pairs.push((one, other, of(&|all| all.contains(&one) && all.contains(&other))));
                }
            }
            let found = Together::of(&people, &pairs, n, k);
            prop_assert!(found.pairs.len() != 1 && found.pairs.len() < 5);
            prop_assert!(found.is_empty() || n >= MANY);
            for pair in &found.pairs {
                let (one, other) = (pair.one, pair.other);
                let cells = [
                    of(&|all| all.contains(&one) && all.contains(&other)),
                    of(&|all| all.contains(&one) && !all.contains(&other)),
                    of(&|all| !all.contains(&one) && all.contains(&other)),
                    of(&|all| !all.contains(&one) && !all.contains(&other)),
                ];
                prop_assert_eq!(cells[0], pair.people);
                prop_assert!(cells.iter().all(|&count| count == 0 || count >= u64::from(k)));
                prop_assert!(found.members.contains(&(one, people[one])));
            }
        }
    }
}
