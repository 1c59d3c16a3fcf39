//! Which forms are one word, and how many people gave it, in the room and in each group.
//!
//! Counted over the ballots a second time, once every form is known: who gave a word under two of its spellings is one
//! person, and which spellings those are depends on all that the room wrote and on what people decided.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use glane_core::ballot::Body;
use glane_core::id::{GroupKey, QuestionKey};
use glane_core::kind::{Kind, Payload};
use glane_core::script::Script;
use glane_core::tally::{Content, Sign, WordCount};
use glane_core::words::WordCall;
use glane_text::group::{Group, Sight};
use glane_text::local::Local;

use super::follow::KeptWords;
use super::source::Source;
use super::together::Pairs;
use super::{Counted, natural};
use crate::question::words::local;
use crate::together::MOST;

/// The words of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordsCount {
    /// Forms taken for one word, as `glane_text` lists them.
    pub(crate) words: Vec<Arc<Group>>,
    /// Of which word each spelling is.
    of: BTreeMap<String, usize>,
    /// People who gave each word; raised hands left out.
    people: Vec<i64>,
    /// Those people by the place of their group among the script's, zeros left out.
    groups: Vec<BTreeMap<usize, i64>>,
    /// The words of the ballot at hand.
    own: Vec<usize>,
    /// People by pair of words; nothing where nobody asks for them.
    pairs: Option<Pairs>,
}

impl WordsCount {
    /// Puts the forms of a room together; nobody is counted yet.
    pub fn of(
        counts: &BTreeMap<String, WordCount>,
        calls: &[WordCall],
        local: &Arc<Local>,
    ) -> Self {
        KeptWords::default().count(counts, calls, local)
    }

    /// The same, the forms being put together already.
    pub(super) fn of_groups(words: Vec<Arc<Group>>, counts: &BTreeMap<String, WordCount>) -> Self {
        let mut of = BTreeMap::new();
        for (at, word) in words.iter().enumerate() {
            let typed = word
                .members
                .iter()
                .filter_map(|member| counts.get(&member.form))
                .flat_map(|count| count.typed.keys().cloned());
            of.extend(typed.map(|typed| (typed, at)));
        }
        Self {
            people: vec![0; words.len()],
            groups: vec![BTreeMap::new(); words.len()],
            own: Vec::new(),
            pairs: None,
            words,
            of,
        }
    }

    /// Counts pairs too from now on, of the words given most among those that are shown.
    fn pair(&mut self) {
        let shown = self.words.iter().enumerate();
        let mut shown: Vec<(usize, &Arc<Group>)> = shown
            .filter(|(_, word)| word.sight == Sight::Shown)
            .collect();
        shown.sort_by_key(|(at, word)| (Reverse(word.count), *at));
        let most = shown.into_iter().take(MOST).map(|(at, _)| at);
        self.pairs = Some(Pairs::of(most.collect()));
    }

    /// People by pair of words, if they were counted.
    pub(crate) fn pairs(&self) -> Option<&Pairs> {
        self.pairs.as_ref()
    }

    /// Counts one person's ballot in or out; `group` is the place of theirs among the script's.
    pub fn fold(&mut self, group: Option<usize>, body: &Body, sign: Sign) {
        let Body::Answered(Payload::Words(typed)) = body else {
            return;
        };
        self.own.clear();
        let places = typed.iter().filter_map(|word| self.of.get(word).copied());
        self.own.extend(places);
        self.own.sort_unstable();
        self.own.dedup();
        if let Some(pairs) = &mut self.pairs {
            pairs.fold(&self.own, sign);
        }
        for &word in &self.own {
            if let Some(people) = self.people.get_mut(word) {
                *people += sign.one();
            }
            if let (Some(group), Some(by_group)) = (group, self.groups.get_mut(word)) {
                let people = by_group.entry(group).or_default();
                *people += sign.one();
                if *people == 0 {
                    by_group.remove(&group);
                }
            }
        }
    }

    /// People who gave the word at a place, raised hands left out.
    pub(crate) fn people(&self, word: usize) -> u64 {
        natural(self.people.get(word).copied().unwrap_or(0))
    }

    /// Those of each of the first groups of the script.
    pub(crate) fn crossed(&self, word: usize, groups: usize) -> Vec<u64> {
        let by_group = self.groups.get(word);
        (0..groups)
            .map(|group| by_group.and_then(|by_group| by_group.get(&group).copied()))
            .map(|people| natural(people.unwrap_or(0)))
            .collect()
    }
}

/// Goes over the ballots of words a second time.
pub(super) fn go_over(script: &Script, source: &dyn Source, counted: &mut Counted) {
    let asked: BTreeSet<QuestionKey> = script
        .questions
        .iter()
        .filter(|question| matches!(question.kind, Kind::Words(_)))
        .map(|question| question.key.clone())
        .collect();
    if asked.is_empty() {
        return;
    }
    let local = local(script);
    let mut words: BTreeMap<&QuestionKey, _> = BTreeMap::new();
    for count in &mut counted.questions {
        if let Content::Words(counts) = &count.room.content {
            let mut made = WordsCount::of(counts, &count.calls, &local);
            made.pair();
            let made = count.words.insert(made);
            words.insert(&count.question, (count.round, made));
        }
    }
    let groups: BTreeMap<&GroupKey, usize> = script
        .groups
        .iter()
        .enumerate()
        .map(|(at, group)| (&group.key, at))
        .collect();
    source.each(Some(&asked), &mut |sender, ballots| {
        if !sender.is_person() {
            return;
        }
        let group = sender.group().and_then(|key| groups.get(key).copied());
        for ballot in ballots {
            if let Some((round, words)) = words.get_mut(&ballot.question)
                && *round == ballot.round
            {
                words.fold(group, &ballot.body, Sign::In);
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::count::tally_all;
    use crate::fixture::{ballot, person, script, snapshot};

    fn says(words: &[&str]) -> Body {
        Body::Answered(Payload::Words(
            words.iter().map(|w| (*w).to_owned()).collect(),
        ))
    }

    #[test]
    fn two_spellings_of_one_person_are_one_person_in_the_room_and_in_the_group() {
        let script = script(&["g1", "g2"]);
        let people = vec![
            person(1, Some("g1")),
            person(2, Some("g2")),
            person(3, None),
        ];
        let ballots = vec![
            ballot("words", Some(1), says(&["connecté", "Connectée"])),
            ballot("words", Some(2), says(&["connectés"])),
            ballot("words", Some(3), says(&["connecté"])),
            ballot("words", None, says(&["connecté"])),
        ];
        let counted = tally_all(&script, &snapshot(people, ballots));
        let count = counted
            .questions
            .iter()
            .find(|q| q.question.as_str() == "words")
            .unwrap();
        let words = count.words.as_ref().unwrap();
        assert_eq!(words.words.len(), 1);
        assert_eq!((words.people(0), words.crossed(0, 2)), (3, vec![1, 1]));
        assert_eq!(words.words[0].count, 5);
    }

    #[test]
    fn whoever_is_counted_in_comes_out() {
        let counts = BTreeMap::from([(
            "utile".to_owned(),
            WordCount {
                people: 1,
                mentions: 1,
                typed: BTreeMap::from([("Utile".to_owned(), 1)]),
            },
        )]);
        let nobody = WordsCount::of(&counts, &[], &Arc::default());
        let mut words = nobody.clone();
        words.fold(Some(0), &says(&["Utile"]), Sign::In);
        assert_eq!(words.people(0), 1);
        words.fold(Some(0), &says(&["Utile"]), Sign::Out);
        assert_eq!((words.people, words.groups), (nobody.people, nobody.groups));
    }
}
