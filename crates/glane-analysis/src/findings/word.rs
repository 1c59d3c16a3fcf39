//! Word: the word, or the words together, that came most.
//!
//! Words are counted by raw normal form (case and edges aside) and shown in the spelling typed most.
//! Made when a word alone came most, or two to five share the first place, twice at least. Evidence:
//! their cells in mentions. Strength: 0.9 × the share of people who gave it × reach. Silent when every
//! word came once, more than five are equal, or a person left one as frequent out of pictures. Misleads: before spellings are merged, one idea written
//! in three ways counts as three.

use glane_core::claim::Claim;
use glane_core::evidence::CellRef;
use glane_core::finding::{Arg, Finding, FindingKind};
use glane_stats::Share;

use super::draft::Draft;
use super::rules::{MANY_EQUALS, reach, strength, typed, word_cell};
use crate::question::QuestionReading;
use crate::question::words::WordReading;

pub(super) fn find(question: &QuestionReading) -> Option<Finding> {
    let read = question.words()?;
    let words = &read.words;
    let most = words.first()?.mentions;
    let first: Vec<&WordReading> = words
        .iter()
        .take_while(|word| word.mentions == most)
        .collect();
    if most < 2 || first.len() > MANY_EQUALS || read.hidden_most() >= most {
        return None;
    }
    let n = question.n;
    let cells: Vec<CellRef> = first.iter().map(|word| word_cell(question, word)).collect();
    let cell = cells.first()?.clone();
    let draft = |key| {
        Draft::new(FindingKind::Word, key, &cells)
            .value("count", Arg::Count(most), cell.clone())
            .base("n", n, cell.clone())
            .claims(Claim::First {
                cells: cells.clone(),
            })
    };
    let draft = match first.as_slice() {
        [word] => draft("finding-word-first").word("word", &word.shown, cell.clone()),
        several => {
            let quoted = several.iter().map(|word| typed(&word.shown)).collect();
            draft("finding-word-tie")
                .lists("words", Arg::Quotes(quoted), cells.clone())
                .claims(Claim::Equal {
                    cells: cells.clone(),
                })
        }
    };
    let people = first.iter().map(|word| word.people).min()?;
    draft.finding(strength(900, &[Share::new(people, n), reach(n)]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{read, worded};

    #[test]
    fn the_word_that_came_most_or_the_equals() {
        let one = find(&read("words", 9, worded(&[("utile", 4), ("lent", 3)]))).unwrap();
        assert_eq!(one.sentence.args["word"], Arg::Text("utile".to_owned()));
        let two = find(&read(
            "words",
            9,
            worded(&[("utile", 4), ("lent", 4), ("x", 1)]),
        ))
        .unwrap();
        assert_eq!(
            (two.sentence.key.as_str(), two.cells.len()),
            ("finding-word-tie", 2)
        );
    }

    #[test]
    fn words_that_came_once_and_crowds_of_equals_are_silent() {
        assert!(find(&read("words", 9, worded(&[("utile", 1)]))).is_none());
        assert!(find(&read("words", 0, worded(&[]))).is_none());
        let crowd: Vec<String> = (0..6).map(|i| format!("m{i}")).collect();
        let crowd: Vec<(&str, i64)> = crowd.iter().map(|word| (word.as_str(), 2)).collect();
        assert!(find(&read("words", 9, worded(&crowd))).is_none());
    }
}
