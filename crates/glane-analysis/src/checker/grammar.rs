//! Small grammars: the many ways to say one fixed thing, such as that groups cannot be told apart. Each rule is a row of
//! slots; a slot is one of several phrases, may be left out, or is a set that other rules share.

use std::collections::{BTreeMap, BTreeSet};

use super::Lang;
use super::lexis::{Class, Word, fits, part};
use super::token::phrase;

/// One word of a phrase.
#[derive(Debug, Clone)]
pub(super) enum Part {
    Form(String),
    Lemma(String),
    Participle,
}

/// One of several phrases, or nothing.
#[derive(Debug, Clone)]
struct Slot {
    phrases: Vec<Vec<Part>>,
    optional: bool,
}

#[derive(Debug)]
struct Rule {
    class: Class,
    slots: Vec<Slot>,
    /// The words that it may begin with: a form, or a dictionary form after « = ». Nothing if any may.
    heads: Option<BTreeSet<String>>,
}

/// The rules of one language.
#[derive(Debug, Default)]
pub(super) struct Grammar {
    rules: Vec<Rule>,
}

impl Grammar {
    /// Reads `$set = phrase | phrase` and `class: slot slot? (phrase/phrase)`, one a line.
    pub fn read(text: &'static str, lang: Lang) -> Self {
        let mut sets: BTreeMap<&str, Vec<Vec<Part>>> = BTreeMap::new();
        let mut rules = Vec::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, list)) = line
                .strip_prefix('$')
                .and_then(|rest| rest.split_once(" = "))
            {
                let phrases = list.split('|').map(|text| words(text, lang)).collect();
                sets.insert(name, phrases);
            } else if let Some((class, row)) = line.split_once(':') {
                let slots: Vec<Slot> = slots(row, &sets, lang);
                let heads = heads(&slots);
                rules.push(Rule {
                    class: class.trim(),
                    slots,
                    heads,
                });
            }
        }
        Self { rules }
    }

    /// The longest thing said at the start of these words: its class, and how many words it takes.
    pub fn longest(&self, words: &[Word]) -> Option<(Class, usize)> {
        let first = words.first()?;
        let may_begin = |rule: &&Rule| {
            rule.heads.as_ref().is_none_or(|heads| {
                heads.contains(&first.form)
                    || first
                        .lemmas
                        .iter()
                        .any(|lemma| heads.contains(&format!("={lemma}")))
            })
        };
        self.rules
            .iter()
            .filter(may_begin)
            .filter_map(|rule| Some((rule.class, reach(&rule.slots, words)?)))
            .filter(|(_, length)| *length > 0)
            .max_by_key(|(_, length)| *length)
    }
}

/// How many words a row of slots takes at most, if it fits at all.
fn reach(slots: &[Slot], words: &[Word]) -> Option<usize> {
    let Some((slot, rest)) = slots.split_first() else {
        return Some(0);
    };
    let taken = slot
        .phrases
        .iter()
        .filter(|parts| fits(parts, words))
        .filter_map(|parts| Some(parts.len() + reach(rest, words.get(parts.len()..)?)?));
    let without = slot.optional.then(|| reach(rest, words)).flatten();
    taken.chain(without).max()
}

/// A phrase of a rule.
pub(super) fn words(text: &str, lang: Lang) -> Vec<Part> {
    text.split_whitespace()
        .flat_map(|piece| match part(piece) {
            Some(part) => vec![part],
            None => phrase(piece, lang).into_iter().map(Part::Form).collect(),
        })
        .collect()
}

fn slots(row: &str, sets: &BTreeMap<&str, Vec<Vec<Part>>>, lang: Lang) -> Vec<Slot> {
    let mut slots = Vec::new();
    let mut rest = row.trim();
    while !rest.is_empty() {
        let (inside, after) = match rest.strip_prefix('(') {
            Some(open) => open.split_once(')').unwrap_or((open, "")),
            None => rest.split_at(rest.find([' ', '?']).unwrap_or(rest.len())),
        };
        let optional = after.starts_with('?');
        let phrases = inside.split('/').flat_map(|text| {
            let set = text
                .trim()
                .strip_prefix('$')
                .and_then(|name| sets.get(name));
            set.cloned().unwrap_or_else(|| vec![words(text, lang)])
        });
        slots.push(Slot {
            phrases: phrases.collect(),
            optional,
        });
        rest = after.strip_prefix('?').unwrap_or(after).trim_start();
    }
    slots
}

fn heads(slots: &[Slot]) -> Option<BTreeSet<String>> {
    let mut heads = BTreeSet::new();
    for slot in slots {
        for parts in &slot.phrases {
            match parts.first()? {
                Part::Form(form) => heads.insert(form.clone()),
                Part::Lemma(lemma) => heads.insert(format!("={lemma}")),
                Part::Participle => return None,
            };
        }
        if !slot.optional {
            break;
        }
    }
    Some(heads)
}

#[cfg(test)]
mod tests {
    use super::super::lexis::Lexis;
    use super::*;

    #[test]
    fn slots_may_be_left_out_and_the_longest_way_wins() {
        let grammar = Grammar::read(
            "$who = on | les groupes\nno-gap: mais? $who? (ne/n') =pouvoir pas? =distinguer ($who/=chose)?\n",
            Lang::Fr,
        );
        let read = |text: &str| {
            let lexis = Lexis::of(Lang::Fr);
            let words: Vec<Word> = phrase(text, Lang::Fr)
                .iter()
                .map(|form| lexis.word(form))
                .collect();
            grammar.longest(&words)
        };
        assert_eq!(
            read("mais on ne peut pas distinguer les groupes ici"),
            Some(("no-gap", 8))
        );
        assert_eq!(read("ne pouvait distinguer ici"), Some(("no-gap", 3)));
        assert_eq!(read("on peut distinguer les groupes"), None);
    }
}
