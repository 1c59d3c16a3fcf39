//! Words by group: most of their cells are about one person, and hidden.

use glane_core::disclosure::Disclosed;
use glane_core::tally::Tally;

use super::{Columns, columns_of, compares_nothing};
use crate::count::{QuestionCount, WordsCount};
use crate::question::Room;

/// The groups of a question of words, ready to cross each word with.
pub(crate) struct CrossedWords<'a> {
    words: Option<&'a WordsCount>,
    groups: usize,
    answered: Columns,
    bases: Vec<u64>,
    threshold: u32,
}

impl<'a> CrossedWords<'a> {
    pub(crate) fn of(count: &'a QuestionCount, room: &Room<'_>) -> Self {
        let tallies: Vec<&Tally> = count.groups.iter().map(|(_, tally)| tally).collect();
        let answered = Columns::of(count, &tallies, |tally| tally.answered);
        Self {
            words: count
                .words
                .as_ref()
                .filter(|_| !tallies.is_empty() && !compares_nothing(&tallies, count)),
            groups: tallies.len(),
            bases: answered.shown_bases(room.threshold),
            answered,
            threshold: room.threshold,
        }
    }

    /// What may be shown of a word that so many people gave, group by group; nothing at all if all is hidden.
    pub(crate) fn shown(&self, word: usize, people: u64) -> Vec<Disclosed<u64>> {
        let Some(words) = self.words.filter(|_| people >= u64::from(self.threshold)) else {
            return Vec::new();
        };
        let mut row = words.crossed(word, self.groups);
        let grouped: u64 = row.iter().sum();
        row.push(words.people(word).saturating_sub(grouped));
        let row = Columns(row);
        let columns = columns_of(&[row], &self.bases, &self.answered, self.threshold, false);
        let cells: Vec<Disclosed<u64>> = columns
            .iter()
            .take(self.groups)
            .filter_map(|column| column.first().copied())
            .collect();
        let something = |cell: &Disclosed<u64>| cell.shown().is_some_and(|people| *people > 0);
        if cells.iter().any(something) {
            cells
        } else {
            Vec::new()
        }
    }
}

#[cfg(test)]
mod tests {
    use glane_core::ballot::Body;
    use glane_core::disclosure::Disclosed;
    use glane_core::kind::Payload;

    use crate::Reading;
    use crate::fixture::{ballot, person, script, snapshot};

    fn read(given: &[(&str, u32, u32)]) -> Vec<Disclosed<u64>> {
        let mut people = Vec::new();
        let mut ballots = Vec::new();
        for &(group, size, with) in given {
            for place in 0..size {
                let id = u32::try_from(people.len()).unwrap() + 1;
                people.push(person(id, Some(group)));
                let word = if place < with { "utile" } else { "lent" };
                let body = Body::Answered(Payload::Words(vec![word.to_owned()]));
                ballots.push(ballot("words", Some(id), body));
            }
        }
        let reading = Reading::of(&script(&["g1", "g2", "g3"]), &snapshot(people, ballots));
        let question = reading
            .questions
            .iter()
            .find(|q| q.key.as_str() == "words")
            .unwrap();
        question
            .words()
            .unwrap()
            .word("utile")
            .unwrap()
            .groups
            .clone()
    }

    #[test]
    fn a_word_is_crossed_where_many_gave_it_and_many_did_not() {
        let shown = read(&[("g1", 20, 12), ("g2", 20, 9), ("g3", 20, 0)]);
        assert_eq!(shown, [12, 9, 0].map(Disclosed::Shown));
    }

    #[test]
    fn a_few_people_hide_with_others_and_a_rare_word_with_all() {
        let shown = read(&[("g1", 20, 12), ("g2", 20, 2), ("g3", 20, 9)]);
        assert_eq!(
            shown,
            [Disclosed::Shown(12), Disclosed::Hidden, Disclosed::Hidden]
        );
        assert!(read(&[("g1", 20, 4), ("g2", 20, 0), ("g3", 20, 0)]).is_empty());
    }
}
