//! The script's own words, as a file names them.

use std::collections::{BTreeMap, BTreeSet};

use glane_core::channel::Channel;
use glane_core::codebook::Codebook;
use glane_core::id::{GroupKey, ItemKey, QuestionKey, ThemeKey};
use glane_core::idea::Idea;
use glane_core::label::Label;
use glane_core::script::read::{nearest, plain};
use glane_core::script::{Question, Script};
use glane_core::text::{clean, clean_line};

use crate::messages::{Args, shorten};

/// How much of a list of possible values a message shows, in characters.
const KNOWN_SHOWN: usize = 400;
/// How much of a faulty value a message shows, in characters.
pub(crate) const VALUE_SHOWN: usize = 80;

/// Things that have a key and labels: groups, or what can be ticked under one question.
pub(crate) struct Names<K> {
    by_text: BTreeMap<String, BTreeSet<K>>,
    by_key: BTreeMap<String, K>,
    /// As shown in messages, in order.
    shown: Vec<String>,
}

/// What a value names.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Found<K> {
    One(K),
    /// Two things that read the same.
    Several,
    Nothing,
}

impl<K: Clone + Ord> Names<K> {
    fn of<'a>(things: impl Iterator<Item = (K, &'a str, Vec<&'a str>, String)>) -> Self {
        let mut names = Self {
            by_text: BTreeMap::new(),
            by_key: BTreeMap::new(),
            shown: Vec::new(),
        };
        for (thing, key, texts, shown) in things {
            for text in texts {
                names
                    .by_text
                    .entry(clean_line(text))
                    .or_default()
                    .insert(thing.clone());
            }
            names.by_key.insert(key.to_owned(), thing);
            names.shown.push(shown);
        }
        names
    }

    /// By a label to the letter (but for spaces), else by key.
    pub(crate) fn find(&self, value: &str) -> Found<K> {
        // Labels are clean, so what reads like one as it stands need not be cleaned: nearly every cell.
        if let Some(things) = self.by_text.get(value) {
            return only(things);
        }
        let value = clean_line(value);
        match self.by_text.get(&value) {
            Some(things) => only(things),
            None => self
                .by_key
                .get(&value)
                .cloned()
                .map_or(Found::Nothing, Found::One),
        }
    }

    /// As [`Names::find`], else with case, accents and blanks aside: for names that no two things share even so.
    pub(crate) fn find_plain(&self, value: &str) -> Found<K> {
        match self.find(value) {
            Found::Nothing => {}
            found => return found,
        }
        let value = plain(value);
        let labels = self
            .by_text
            .iter()
            .filter(|(text, _)| plain(text) == value)
            .flat_map(|(_, things)| things.iter().cloned());
        let meant: BTreeSet<K> = labels.collect();
        if !meant.is_empty() {
            return only(&meant);
        }
        let keys = self.by_key.iter().filter(|(key, _)| plain(key) == value);
        only(&keys.map(|(_, thing)| thing.clone()).collect())
    }

    /// The name a person most likely meant, or the names there are, under the message for each case.
    pub(crate) fn hint(
        &self,
        value: &str,
        keys: (&'static str, &'static str),
        full: bool,
    ) -> (&'static str, Args) {
        hint(
            value,
            self.by_text.keys().map(String::as_str),
            &self.shown,
            keys,
            full,
        )
    }
}

fn only<K: Clone + Ord>(things: &BTreeSet<K>) -> Found<K> {
    match things.first() {
        Some(_) if things.len() > 1 => Found::Several,
        Some(thing) => Found::One(thing.clone()),
        None => Found::Nothing,
    }
}

/// The channel of that name, accents and case aside.
pub(crate) fn channel(value: &str) -> Option<Channel> {
    Channel::ALL
        .into_iter()
        .find(|channel| channel.name() == value)
        .or_else(|| Channel::parse(value))
}

/// Whether nothing is left of a text once clean.
pub(crate) fn is_blank(value: &str) -> bool {
    !value.contains(char::is_alphanumeric) && clean(value).is_empty()
}

/// The message `keys.1` with a suggestion if one candidate is close, else `keys.0` with those there are.
/// `full` is false once a file has so many refusals that no one will read them one by one.
pub(crate) fn hint<'a>(
    value: &str,
    candidates: impl Iterator<Item = &'a str>,
    shown: &[String],
    keys: (&'static str, &'static str),
    full: bool,
) -> (&'static str, Args) {
    if !full {
        return (keys.0, vec![("known", "…".to_owned())]);
    }
    match nearest(value, candidates) {
        Some(meant) => (keys.1, vec![("suggestion", meant.to_owned())]),
        None => (
            keys.0,
            vec![("known", shorten(&shown.join(" ; "), KNOWN_SHOWN))],
        ),
    }
}

/// The groups of a script.
pub(crate) fn groups(script: &Script) -> Names<GroupKey> {
    Names::of(script.groups.iter().map(|group| {
        (
            group.key.clone(),
            group.key.as_str(),
            texts(&group.label),
            group.label.get(script.lang()).to_owned(),
        )
    }))
}

/// What can be ticked under a question: its own items, then ideas proposed under it.
pub(crate) fn items(script: &Script, question: &Question, ideas: &[Idea]) -> Names<ItemKey> {
    // An option of a profile may be named without its ask, where no other reads the same.
    let asks = question.kind.profile().map_or(&[][..], |one| &one.asks);
    let short = |key: &ItemKey| {
        let mut options = asks.iter().flat_map(|ask| &ask.options);
        let option = options.find(|option| option.key == *key);
        option
            .map(|option| texts(&option.label))
            .unwrap_or_default()
    };
    let own = question.items.iter().map(move |item| {
        let mut all = texts(&item.label);
        all.extend(short(&item.key));
        (
            item.key.clone(),
            item.key.as_str(),
            all,
            item.label.get(script.lang()).to_owned(),
        )
    });
    let proposed = ideas
        .iter()
        .filter(|idea| idea.question == question.key)
        .map(|idea| {
            (
                idea.key.clone(),
                idea.key.as_str(),
                vec![idea.text.as_str()],
                idea.text.clone(),
            )
        });
    Names::of(own.chain(proposed))
}

/// The themes of a codebook.
pub(crate) fn themes(script: &Script, codebook: &Codebook) -> Names<ThemeKey> {
    Names::of(codebook.iter().map(|theme| {
        (
            theme.key.clone(),
            theme.key.as_str(),
            texts(&theme.label),
            theme.label.get(script.lang()).to_owned(),
        )
    }))
}

/// The keys a question's kind may be given.
pub(crate) fn item_keys(question: &Question, ideas: &[Idea]) -> BTreeSet<ItemKey> {
    let proposed = ideas
        .iter()
        .filter(|idea| idea.question == question.key)
        .map(|idea| idea.key.clone());
    question.item_keys().into_iter().chain(proposed).collect()
}

/// The names of channels in files.
pub(crate) fn channels() -> Vec<String> {
    Channel::ALL.map(|channel| channel.name().to_owned()).into()
}

/// The keys of a script's questions.
pub(crate) fn questions(script: &Script) -> Vec<String> {
    script
        .questions
        .iter()
        .map(|question| QuestionKey::as_str(&question.key).to_owned())
        .collect()
}

fn texts(label: &Label) -> Vec<&str> {
    label.iter().map(|(_, text)| text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Names<u8> {
        let thing = |n, key, texts| (n, key, texts, String::from(key));
        Names::of(
            [
                thing(1, "oui", vec!["Oui", "Yes"]),
                thing(2, "non", vec!["Non", "No"]),
                thing(3, "yes", vec!["Peut-être"]),
                thing(4, "x", vec!["Non"]),
            ]
            .into_iter(),
        )
    }

    #[test]
    fn names_are_matched_to_the_letter_and_never_guessed() {
        let names = names();
        assert_eq!(names.find(" Yes "), Found::One(1));
        assert_eq!(
            names.find("yes"),
            Found::One(3),
            "a key, when no label says so"
        );
        assert_eq!(names.find("OUI"), Found::Nothing);
        assert_eq!(names.find("Non"), Found::Several);
        assert_eq!(names.find_plain("PEUT  etre"), Found::Nothing);
        assert_eq!(names.find_plain(" PEUT-etre"), Found::One(3));
        assert_eq!(
            names.find_plain("yes"),
            Found::One(3),
            "to the letter first"
        );
        assert_eq!(names.find_plain("nón"), Found::Several);
        assert_eq!(names.find_plain("X"), Found::One(4), "a key too");
    }

    #[test]
    fn a_hint_says_what_was_meant_or_what_there_is() {
        let keys = ("known", "near");
        assert_eq!(
            names().hint("PEUT ETRE", keys, true),
            ("near", vec![("suggestion", "Peut-être".into())])
        );
        assert_eq!(
            names().hint("bleu", keys, true),
            ("known", vec![("known", "oui ; non ; yes ; x".into())])
        );
        assert_eq!(
            names().hint("bleu", keys, false).1,
            [("known", "…".to_owned())]
        );
    }
}
