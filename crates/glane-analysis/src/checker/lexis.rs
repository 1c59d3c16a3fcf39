//! The closed list of words, and the words that say nothing of a result: read once from `words/`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use glane_text::lexicon::{Lexicon, Pos, VerbForm};

use super::Lang;
use super::claims::Claims;
use super::grammar::{Grammar, Part};
use super::token::phrase;
use super::verbs::{infinitives, is_infinitive};

const FR: [&str; 4] = [
    include_str!("words/fr.txt"),
    include_str!("words/fr-neutral.txt"),
    concat!(
        include_str!("words/fr-rules.txt"),
        include_str!("words/fr-place-rules.txt")
    ),
    include_str!("words/fr-claims.txt"),
];
const EN: [&str; 4] = [
    include_str!("words/en.txt"),
    include_str!("words/en-neutral.txt"),
    include_str!("words/en-rules.txt"),
    include_str!("words/en-claims.txt"),
];

/// The class of a word or phrase, by its name in the list.
pub(super) type Class = &'static str;

#[derive(Debug)]
struct Phrase {
    parts: Vec<Part>,
    class: Class,
}

/// The words of one language.
#[derive(Debug)]
pub(super) struct Lexis {
    lang: Lang,
    phrases: BTreeMap<String, Vec<Phrase>>,
    grammar: Grammar,
    claims: Claims,
    neutral: BTreeSet<&'static str>,
}

/// A word with its dictionary forms, looked up once.
#[derive(Debug, Clone)]
pub(super) struct Word {
    pub form: String,
    /// Its dictionary forms, itself first.
    pub lemmas: Vec<String>,
    participle: bool,
    small: bool,
}

/// A phrase found: its classes and how many words it takes.
#[derive(Debug, Clone)]
pub(super) struct Match {
    pub classes: Vec<Class>,
    pub words: usize,
}

impl Lexis {
    pub fn of(lang: Lang) -> &'static Self {
        static FRENCH: LazyLock<Lexis> = LazyLock::new(|| Lexis::read(Lang::Fr, FR));
        static ENGLISH: LazyLock<Lexis> = LazyLock::new(|| Lexis::read(Lang::En, EN));
        match lang {
            Lang::Fr => &FRENCH,
            Lang::En => &ENGLISH,
        }
    }

    fn read(lang: Lang, [closed, neutral, rules, claims]: [&'static str; 4]) -> Self {
        let mut phrases: BTreeMap<String, Vec<Phrase>> = BTreeMap::new();
        for line in lines(closed) {
            let Some((class, list)) = line.split_once(':') else {
                continue;
            };
            for text in list.split('|').flat_map(spread) {
                let parts: Vec<Part> = text
                    .split_whitespace()
                    .flat_map(|piece| match part(piece) {
                        Some(part) => vec![part],
                        None => phrase(piece, lang).into_iter().map(Part::Form).collect(),
                    })
                    .collect();
                let first = match parts.first() {
                    Some(Part::Form(form)) => form.clone(),
                    Some(Part::Lemma(lemma)) => format!("={lemma}"),
                    _ => continue,
                };
                phrases.entry(first).or_default().push(Phrase {
                    parts,
                    class: class.trim(),
                });
            }
        }
        for list in phrases.values_mut() {
            list.sort_by_key(|phrase| std::cmp::Reverse(phrase.parts.len()));
        }
        Self {
            lang,
            phrases,
            grammar: Grammar::read(rules, lang),
            claims: Claims::read(claims, lang),
            neutral: lines(neutral).flat_map(str::split_whitespace).collect(),
        }
    }

    /// A word, looked up.
    pub fn word(&self, form: &str) -> Word {
        let (lemmas, participle, small) = match self.lang {
            Lang::Fr => french(form),
            Lang::En => (
                stems(form),
                form.ends_with("ed") || is_irregular(form),
                false,
            ),
        };
        Word {
            form: form.to_owned(),
            lemmas,
            participle,
            small,
        }
    }

    /// The longest phrase that words begin with. Several classes may claim the same words.
    pub fn phrase(&self, words: &[Word]) -> Option<Match> {
        let first = words.first()?;
        let keys = std::iter::once(first.form.clone())
            .chain(first.lemmas.iter().map(|lemma| format!("={lemma}")));
        let mut best: Option<Match> = None;
        for key in keys {
            for phrase in self.phrases.get(&key).into_iter().flatten() {
                let most = best.as_ref().map_or(0, |found| found.words);
                if phrase.parts.len() < most || !fits(&phrase.parts, words) {
                    continue;
                }
                match &mut best {
                    Some(found) if found.words == phrase.parts.len() => {
                        if !found.classes.contains(&phrase.class) {
                            found.classes.push(phrase.class);
                        }
                    }
                    _ => {
                        best = Some(Match {
                            classes: vec![phrase.class],
                            words: phrase.parts.len(),
                        });
                    }
                }
            }
        }
        let most = best.as_ref().map_or(0, |found| found.words);
        let ruled = self.grammar.longest(words);
        let told = ruled.map_or(0, |(_, length)| length);
        // A rule comes before what a claim is made of.
        let made = self.claims.longest(words);
        match made.filter(|(_, length)| *length > told).or(ruled) {
            Some((class, words)) if words >= most => Some(Match {
                classes: vec![class],
                words,
            }),
            _ => best,
        }
    }

    /// Whether a word says nothing of a result: it is on the list, or a small word of the language.
    pub fn is_neutral(&self, word: &Word) -> bool {
        let listed = |text: &str| self.neutral.contains(text);
        word.small || listed(&word.form) || word.lemmas.iter().any(|lemma| listed(lemma))
    }

    /// Whether a word of the dictionary is a noun, and can be nothing smaller.
    pub fn may_be_counted(&self, form: &str) -> bool {
        let readings = Lexicon::get().readings(form);
        let noun = |pos| matches!(pos, Pos::Noun | Pos::Adjective | Pos::Name);
        self.lang == Lang::Fr
            && readings.iter().any(|one| one.pos == Pos::Noun)
            && readings.iter().all(|one| noun(one.pos))
    }

    /// How many phrases there are, to hold the list to its richness.
    #[cfg(test)]
    fn len(&self) -> usize {
        self.phrases.values().map(Vec::len).sum()
    }
}

fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
}

/// Every phrase that a pattern stands for: « (le/un/) samedi » is three of them.
fn spread(pattern: &str) -> Vec<String> {
    let Some((before, rest)) = pattern.split_once('(') else {
        return vec![pattern.to_owned()];
    };
    let (choices, after) = rest.split_once(')').unwrap_or((rest, ""));
    let tails = spread(after);
    choices
        .split('/')
        .flat_map(|choice| {
            tails
                .iter()
                .map(move |tail| format!("{before}{choice}{tail}"))
        })
        .collect()
}

/// A word of a phrase that is no plain word: a dictionary form, any past participle.
pub(super) fn part(piece: &str) -> Option<Part> {
    match piece.strip_prefix('=') {
        _ if piece == "<v>" => Some(Part::Participle),
        Some(lemma) => Some(Part::Lemma(lemma.to_owned())),
        None => None,
    }
}

pub(super) fn fits(parts: &[Part], words: &[Word]) -> bool {
    parts.len() <= words.len()
        && parts.iter().zip(words).all(|(part, word)| match part {
            Part::Form(form) => *form == word.form,
            Part::Lemma(lemma) => word.lemmas.contains(lemma),
            Part::Participle => word.participle,
        })
}

fn french(form: &str) -> (Vec<String>, bool, bool) {
    let mut lemmas = vec![form.to_owned()];
    let mut participle = false;
    // A letter alone is a mark; a sign of another script may be a whole word, or « ten thousand ».
    let is_letter = |c: char| c < '\u{250}';
    let mut small =
        form.ends_with('\'') || (form.chars().count() == 1 && form.chars().all(is_letter));
    for reading in Lexicon::get().readings(form) {
        participle |= reading.form == VerbForm::PastParticiple;
        small |= reading.pos == Pos::Other;
        if !lemmas.contains(&reading.lemma) {
            lemmas.push(reading.lemma);
        }
    }
    // Of a verb that the dictionary does not hold: « ventilées », « surlignent ».
    if !lemmas.iter().any(|lemma| is_infinitive(lemma)) {
        lemmas.extend(infinitives(form));
    }
    (lemmas, participle, small)
}

/// The form itself, and what it may be an ending of.
fn stems(form: &str) -> Vec<String> {
    let mut stems = vec![form.to_owned()];
    for (ending, instead) in [
        ("s", ""),
        ("es", ""),
        ("ies", "y"),
        ("ed", ""),
        ("d", ""),
        ("ied", "y"),
        ("ing", ""),
        ("ing", "e"),
    ] {
        if let Some(stem) = form.strip_suffix(ending)
            && stem.len() > 2
        {
            stems.push(format!("{stem}{instead}"));
        }
    }
    // "dropped", "splitting".
    for ending in ["ed", "ing"] {
        let mut stem = form.strip_suffix(ending).unwrap_or_default().chars();
        if let (Some(a), Some(b)) = (stem.next_back(), stem.clone().next_back())
            && a == b
        {
            stems.push(stem.collect());
        }
    }
    stems
}

fn is_irregular(form: &str) -> bool {
    matches!(
        form,
        "chosen"
            | "written"
            | "given"
            | "seen"
            | "said"
            | "picked"
            | "put"
            | "taken"
            | "read"
            | "found"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn classes(lang: Lang, text: &str) -> (Vec<Class>, usize) {
        let lexis = Lexis::of(lang);
        let words: Vec<Word> = phrase(text, lang)
            .iter()
            .map(|form| lexis.word(form))
            .collect();
        lexis
            .phrase(&words)
            .map_or((vec![], 0), |found| (found.classes, found.words))
    }

    #[test]
    fn the_longest_phrase_wins_in_every_inflection() {
        assert_eq!(
            classes(Lang::Fr, "du plus choisi au moins choisi"),
            (vec!["order"], 6)
        );
        assert_eq!(
            classes(Lang::Fr, "de la plus soutenue à la moins soutenue"),
            (vec!["order"], 8)
        );
        assert_eq!(classes(Lang::Fr, "le plus cité"), (vec!["first"], 2));
        assert_eq!(classes(Lang::Fr, "premières"), (vec!["first"], 1));
        assert_eq!(classes(Lang::Fr, "entraînent"), (vec!["cause"], 1));
        assert_eq!(classes(Lang::Fr, "énormes"), (vec!["judgement"], 1));
        assert_eq!(
            classes(Lang::En, "from most to least chosen"),
            (vec!["order"], 5)
        );
        assert_eq!(classes(Lang::En, "dominated"), (vec!["first"], 1));
        assert_eq!(classes(Lang::Fr, "atelier"), (vec![], 0));
    }

    #[test]
    fn a_pattern_stands_for_each_of_its_phrases() {
        assert_eq!(spread("a (b/c d/) e"), ["a b e", "a c d e", "a  e"]);
        assert_eq!(spread("(x/y) (z/)"), ["x z", "x ", "y z", "y "]);
    }

    #[test]
    fn neutral_words_are_known_and_others_are_not() {
        let french = Lexis::of(Lang::Fr);
        for word in [
            "choisissent",
            "recueillies",
            "atelier",
            "dans",
            "cette",
            "lequel",
            "l'",
        ] {
            assert!(french.is_neutral(&french.word(word)), "{word}");
        }
        for word in ["rejetée", "mensonge", "xyz", "magnifique", "不", "万", "ﷺ"] {
            assert!(!french.is_neutral(&french.word(word)), "{word}");
        }
        let english = Lexis::of(Lang::En);
        assert!(english.is_neutral(&english.word("chosen")));
        assert!(!english.is_neutral(&english.word("splendid")));
    }

    #[test]
    fn small_words_say_nothing_of_a_result() {
        let lexis = Lexis::of(Lang::Fr);
        let left: Vec<&str> = "ne y en et où dont là au aux du des le la les un une ce cet cette ces qui que quoi lui leur leurs eux \
             se sa son ses notre nos votre vos on nous vous ils elles il elle je avec par pour dans sur chez selon d' l' qu' s' \
             lorsque quand comme entre vers depuis pendant via ainsi également ici voici voilà parmi dès"
            .split_whitespace()
            .filter(|word| {
                let word = lexis.word(word);
                !lexis.is_neutral(&word) && lexis.phrase(std::slice::from_ref(&word)).is_none()
            })
            .collect();
        assert!(left.is_empty(), "{left:?}");
    }

    #[test]
    fn the_closed_list_is_rich() {
        assert!(
            Lexis::of(Lang::Fr).len() > 700,
            "{}",
            Lexis::of(Lang::Fr).len()
        );
        assert!(
            Lexis::of(Lang::En).len() > 450,
            "{}",
            Lexis::of(Lang::En).len()
        );
    }
}
