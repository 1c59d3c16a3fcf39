//! Order: everything that could be ticked, from the most to the least; for words, the most written.
//!
//! Made for three to eight items, zeros included, unless all are equal; equals stand in their own order
//! with their counts beside them. For words: the six most written at most, each written twice or more,
//! cut where counts differ so that no word is left out for another with as many mentions (silent when it is one that a
//! person left out of pictures). Evidence: the
//! cells of all that is named. Strength: 0.3 × the distance between first and last, as a share of people
//! × reach. Silent below five answers, and for longer lists, which the table shows.

use glane_core::claim::Claim;
use glane_core::evidence::CellRef;
use glane_core::finding::{Arg, Finding, FindingKind};
use glane_core::kind::Kind;
use glane_stats::Share;

use super::draft::Draft;
use super::rules::{
    LONG_LIST, SEVERAL, item_cells, ranking, reach, strength, typed, whole, word_cell,
};
use crate::question::QuestionReading;
use crate::question::words::WordsReading;

/// At most so many words.
const WORDS: usize = 6;

pub(super) fn find(question: &QuestionReading) -> Option<Finding> {
    if question.n < SEVERAL {
        return None;
    }
    match question.words() {
        Some(words) => of_words(question, words),
        None => of_items(question),
    }
}

fn of_items(question: &QuestionReading) -> Option<Finding> {
    let key = match question.kind {
        Kind::Choice(_) | Kind::Choices(_) => "finding-order",
        Kind::Ideas(_) => "finding-lead-order",
        Kind::Slots(_) => "finding-slot-order",
        _ => return None,
    };
    let ranked = question.items()?.by_votes();
    let (first, last) = (ranked.first()?.count, ranked.last()?.count);
    if !(3..=LONG_LIST).contains(&ranked.len()) || first == last {
        return None;
    }
    let cells = item_cells(question, &ranked);
    Draft::new(FindingKind::Order, key, &[whole(question)])
        .lists("ranking", ranking(&ranked), cells.clone())
        .base("n", question.n, cells.first()?.clone())
        .claims(Claim::Descending { cells })
        .finding(force(question, first - last))
}

fn of_words(question: &QuestionReading, words: &WordsReading) -> Option<Finding> {
    let counts: Vec<u64> = words.words.iter().map(|word| word.mentions).collect();
    let named = words.words.get(..most_written(&counts, WORDS))?;
    let last = named.last()?;
    if named.len() < 2 || words.hidden_most() >= last.mentions {
        return None;
    }
    let entries = named
        .iter()
        .map(|word| (typed(&word.shown), word.mentions))
        .collect();
    let distance = named.first()?.people.saturating_sub(last.people);
    let cells: Vec<CellRef> = named.iter().map(|word| word_cell(question, word)).collect();
    Draft::new(FindingKind::Order, "finding-word-order", &[whole(question)])
        .lists("ranking", Arg::Ranking(entries), cells.clone())
        .base("n", question.n, cells.first()?.clone())
        .claims(Claim::Descending {
            cells: cells.clone(),
        })
        .claims(Claim::First { cells })
        .finding(force(question, distance))
}

fn force(question: &QuestionReading, distance: u64) -> glane_core::finding::Strength {
    strength(300, &[Share::new(distance, question.n), reach(question.n)])
}

/// How long the head of a ranked list may be that a longer one would not cut between equals, each written twice or
/// more, `most` at most.
pub(super) fn most_written(ranked: &[u64], most: usize) -> usize {
    let count = |place: usize| ranked.get(place).copied().unwrap_or(1);
    let several = ranked.iter().take_while(|mentions| **mentions >= 2).count();
    let mut end = several.min(most);
    while end > 0 && count(end - 1) == count(end) {
        end -= 1;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{read, ticked, worded};

    fn entries(finding: &Finding) -> Vec<(&str, u64)> {
        match &finding.sentence.args["ranking"] {
            Arg::Ranking(entries) => entries
                .iter()
                .map(|(label, n)| (label.get("fr"), *n))
                .collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn everything_is_listed_zeros_too() {
        let found = find(&read("slots", 9, ticked(&[("y", 4), ("z", 6)]))).unwrap();
        assert_eq!(
            (entries(&found), found.cells.len()),
            (vec![("Z", 6), ("Y", 4), ("X", 0)], 3)
        );
        assert_eq!(found.sentence.key, "finding-slot-order");
        assert_eq!(
            find(&read("ideas", 9, ticked(&[("y", 4)])))
                .unwrap()
                .sentence
                .key,
            "finding-lead-order"
        );
    }

    #[test]
    fn equals_few_people_and_long_lists_are_silent() {
        assert!(find(&read("choice", 9, ticked(&[("x", 3), ("y", 3), ("z", 3)]))).is_none());
        assert!(find(&read("choice", 4, ticked(&[("x", 3), ("y", 1)]))).is_none());
        let long: Vec<String> = (0..6).map(|i| format!("o{i}")).collect();
        let long: Vec<(&str, i64)> = long.iter().map(|key| (key.as_str(), 1)).collect();
        assert!(find(&read("choices", 9, ticked(&long))).is_none());
    }

    #[test]
    fn no_word_is_left_out_for_an_equal_one() {
        let words = |counts: &[(&str, i64)]| find(&read("words", 9, worded(counts)));
        let some = words(&[("a", 5), ("b", 4), ("c", 2), ("d", 1), ("e", 1)]).unwrap();
        assert_eq!(entries(&some), [("a", 5), ("b", 4), ("c", 2)]);
        let cut = words(&[
            ("a", 5),
            ("b", 4),
            ("c", 2),
            ("d", 2),
            ("e", 2),
            ("f", 2),
            ("g", 2),
        ])
        .unwrap();
        assert_eq!(entries(&cut), [("a", 5), ("b", 4)]);
        assert!(words(&[("a", 1), ("b", 1)]).is_none());
        let equal: Vec<(String, i64)> = (0..9).map(|i| (format!("m{i}"), 3)).collect();
        let equal: Vec<(&str, i64)> = equal.iter().map(|(word, n)| (word.as_str(), *n)).collect();
        assert!(words(&equal).is_none());
    }
}
