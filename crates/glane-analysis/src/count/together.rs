//! How many people gave each two of the most given words.

use glane_core::tally::Sign;

use super::natural;

/// People by pair among some words, told by their places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pairs {
    /// The words looked at, in order.
    words: Vec<usize>,
    /// A row and a column each, by their places in `words`; only what is right of the diagonal is used.
    people: Vec<i64>,
    /// Those of the ballot at hand.
    own: Vec<usize>,
}

impl Pairs {
    /// Nobody yet, of these words.
    pub fn of(mut words: Vec<usize>) -> Self {
        words.sort_unstable();
        Self {
            people: vec![0; words.len() * words.len()],
            own: Vec::new(),
            words,
        }
    }

    /// Counts one person's words in or out; each is given once.
    pub fn fold(&mut self, given: &[usize], sign: Sign) {
        self.own.clear();
        let places = given
            .iter()
            .filter_map(|word| self.words.binary_search(word).ok());
        self.own.extend(places);
        for (at, one) in self.own.iter().enumerate() {
            for other in self.own.iter().skip(at + 1) {
                let (low, high) = (one.min(other), one.max(other));
                if let Some(people) = self.people.get_mut(low * self.words.len() + high) {
                    *people += sign.one();
                }
            }
        }
    }

    /// The words looked at, in order.
    pub fn words(&self) -> impl Iterator<Item = usize> {
        self.words.iter().copied()
    }

    /// People who gave both of two of the words.
    pub fn people(&self, one: usize, other: usize) -> u64 {
        let place = |word: usize| self.words.binary_search(&word).ok();
        let (Some(one), Some(other)) = (place(one), place(other)) else {
            return 0;
        };
        let at = one.min(other) * self.words.len() + one.max(other);
        natural(self.people.get(at).copied().unwrap_or(0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_is_counted_in_comes_out_and_other_words_count_nowhere() {
        let mut pairs = Pairs::of(vec![7, 2, 4]);
        let nobody = pairs.clone();
        pairs.fold(&[2, 3, 7], Sign::In);
        pairs.fold(&[2, 4, 7], Sign::In);
        let people = [(2, 7), (7, 2), (2, 4), (4, 7), (2, 3), (3, 3)];
        assert_eq!(
            people.map(|(one, other)| pairs.people(one, other)),
            [2, 2, 1, 1, 0, 0]
        );
        pairs.fold(&[2, 3, 7], Sign::Out);
        pairs.fold(&[2, 4, 7], Sign::Out);
        assert_eq!(pairs.people, nobody.people);
    }
}
