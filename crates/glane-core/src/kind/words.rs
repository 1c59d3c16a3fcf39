//! Words: a few words or short expressions, for a word cloud.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Invalid, Payload, QuestionKind, Raw, count};
use crate::id::ItemKey;
use crate::tally::{Content, Sign, WordCount};
use crate::text;

/// The longest word or expression, in characters.
pub const WORD_MAX: usize = 60;

/// Words, kept as typed and counted by their raw normal form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// At most so many words a person.
    pub max: usize,
}

impl QuestionKind for Words {
    fn read(&self, raw: &Raw, _items: &BTreeSet<ItemKey>) -> Result<Payload, Invalid> {
        let words: Vec<String> = raw.filled().map(text::clean_line).collect();
        if words.is_empty() {
            return Err(Invalid::Empty);
        }
        if words.len() > self.max {
            return Err(Invalid::TooMany { max: self.max });
        }
        if words.iter().any(|word| text::length(word) > WORD_MAX) {
            return Err(Invalid::TooLong { max: WORD_MAX });
        }
        Ok(Payload::Words(words))
    }
    fn empty(&self) -> Content {
        Content::Words(BTreeMap::new())
    }
    fn fold(&self, content: &mut Content, payload: &Payload, sign: Sign) {
        let (Content::Words(words), Payload::Words(typed)) = (content, payload) else {
            return;
        };
        let mut by_form: BTreeMap<String, Vec<&String>> = BTreeMap::new();
        for word in typed {
            by_form
                .entry(text::normal_form(word))
                .or_default()
                .push(word);
        }
        for (form, typed) in by_form {
            let entry = words.entry(form.clone()).or_insert_with(WordCount::default);
            entry.people += sign.one();
            for word in typed {
                entry.mentions += sign.one();
                count(&mut entry.typed, word, sign);
            }
            if entry.is_nothing() {
                words.remove(&form);
            }
        }
    }
    /// Words of no sense, few of them often and most seldom, as in a room.
    fn rehearse(&self, _items: &[ItemKey], pick: &mut dyn FnMut(usize) -> usize) -> Option<Raw> {
        const FIRST: [&str; 12] = [
            "ba", "cor", "du", "fi", "gran", "jan", "lo", "mer", "ni", "pau", "rin", "sel",
        ];
        const LAST: [&str; 5] = ["tal", "voche", "zin", "moule", "pir"];
        let count = 1 + pick(self.max.max(1));
        let word = |at: usize| {
            let first = FIRST.get(at % FIRST.len()).copied().unwrap_or_default();
            let last = LAST.get(at / FIRST.len()).copied().unwrap_or_default();
            format!("{first}{last}")
        };
        let most = FIRST.len() * LAST.len();
        let words = (0..count).map(|_| {
            let reach = pick(most) + 1;
            word(pick(reach))
        });
        Some(Raw::of(words.collect::<Vec<_>>()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_count_by_normal_form_and_keep_their_spellings() {
        let words = Words { max: 4 };
        let payload = words
            .read(
                &Raw::of(["Utile", " utile !", "", "écran"]),
                &BTreeSet::new(),
            )
            .unwrap();
        let mut content = words.empty();
        words.fold(&mut content, &payload, Sign::In);
        let Content::Words(counted) = &content else {
            panic!("words")
        };
        assert_eq!((counted["utile"].people, counted["utile"].mentions), (1, 2));
        assert_eq!(counted["utile"].typed["utile !"], 1);
        words.fold(&mut content, &payload, Sign::Out);
        assert_eq!(content, words.empty());
    }

    #[test]
    fn limits_are_told_apart() {
        let words = Words { max: 1 };
        let read = |values: &[&str]| words.read(&Raw::of(values.iter().copied()), &BTreeSet::new());
        assert_eq!(read(&["a", "b"]), Err(Invalid::TooMany { max: 1 }));
        assert_eq!(
            read(&[&"a".repeat(61)]),
            Err(Invalid::TooLong { max: WORD_MAX })
        );
        assert_eq!(read(&["", " "]), Err(Invalid::Empty));
    }
}
