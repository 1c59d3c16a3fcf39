//! Insults, plain or disguised, flagged for the moderation queue; nothing is ever dropped here.
//!
//! **Source**: the two lists below, written by hand for Glane (CC0 1.0).

use super::normal::{folded, normal};

/// How an insult was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Insult {
    /// As it is.
    Plain,
    /// With stars, digits or spaces in it.
    Disguised,
}

/// Stems, folded. A word is an insult when it is one, with the endings of gender and number.
const STEMS: &[&str] = &[
    "abruti",
    "batard",
    "bicot",
    "bitch",
    "bolos",
    "boloss",
    "bouffon",
    "bouffonne",
    "bougnoule",
    "branleur",
    "cassos",
    "chiasse",
    "con",
    "connard",
    "connasse",
    "conne",
    "couille",
    "debile",
    "encule",
    "enculer",
    "enfoire",
    "fdp",
    "ftg",
    "fuck",
    "gogol",
    "gouine",
    "kehba",
    "merde",
    "mongol",
    "negre",
    "nique",
    "niquer",
    "niquez",
    "ntm",
    "pd",
    "pedale",
    "petasse",
    "pouffiasse",
    "poufiasse",
    "putain",
    "pute",
    "salopard",
    "salope",
    "tafiole",
    "tantouze",
    "tapette",
    "tarlouze",
    "tchoin",
    "tocard",
    "triso",
    "youpin",
];

/// Expressions, and words that take no ending: folded, word by word. Many are those of school yards.
const WHOLE: &[&str] = &[
    "ta gueule",
    "tg",
    "fils de pute",
    "nique ta mere",
    "salaud",
    "salauds",
    "casse toi",
    "ferme ta bouche",
    "gros porc",
    "grosse truie",
    "grosse vache",
    "personne ne t aime",
    "personne t aime",
    "sale arabe",
    "sale blanc",
    "sale blanche",
    "sale grosse",
    "sale juif",
    "sale juive",
    "sale noir",
    "sale noire",
    "sale race",
    "suce moi",
    "tout le monde te deteste",
    "trou du cul",
    "tu pues",
    "tu ne sers a rien",
    "tu sers a rien",
    "va te faire foutre",
    "va te faire voir",
    "va te pendre",
    "va te suicider",
    "va te tuer",
];

/// Whether an answer holds an insult.
pub fn insult(typed: &str) -> Option<Insult> {
    let plain = folded(&normal(typed));
    let spaced: Vec<&str> = plain
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .collect();
    if spaced.iter().any(|word| is_insult(word))
        || WHOLE.iter().any(|whole| contains_words(&spaced, whole))
    {
        return Some(Insult::Plain);
    }
    let guessed = plain.split_whitespace().any(|word| {
        let marked = word.chars().any(|c| {
            matches!(
                c,
                '*' | '@' | '$' | '0' | '1' | '3' | '4' | '5' | '·' | '_' | '-'
            )
        });
        marked && disguised(word)
    });
    let letters: Vec<&str> = plain
        .split([' ', '·', '-', '_', '*'])
        .filter(|part| !part.is_empty())
        .collect();
    let spelled_out = letters.len() >= 4
        && letters.iter().all(|part| part.chars().count() == 1)
        && is_insult(&letters.concat());
    (guessed || spelled_out).then_some(Insult::Disguised)
}

/// What a piece of an answer, between two spaces, says of insults.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Piece {
    /// It may be one, alone or with what stands before it.
    pub(crate) suspect: bool,
    /// It holds more than single letters, so that the answer is no word spelled out.
    pub(crate) long: bool,
}

impl Piece {
    pub(crate) fn of(typed: &str) -> Self {
        let plain = folded(&normal(typed));
        let ends = |word: &str| {
            let last = |whole: &&str| whole.rsplit(' ').next() == Some(word);
            is_insult(word) || WHOLE.iter().any(last)
        };
        Self {
            suspect: insult(typed).is_some()
                || plain.split(|c: char| !c.is_alphanumeric()).any(ends),
            long: plain
                .split(['·', '-', '_', '*'])
                .any(|part| part.chars().count() > 1),
        }
    }

    /// Whether an answer of such pieces holds no insult. If not, it must be read whole.
    pub(crate) fn harmless(self) -> bool {
        self.long && !self.suspect
    }

    /// Two pieces of one answer.
    pub(crate) const fn with(self, other: Self) -> Self {
        Self {
            suspect: self.suspect || other.suspect,
            long: self.long || other.long,
        }
    }
}

fn contains_words(words: &[&str], whole: &str) -> bool {
    let wanted: Vec<&str> = whole.split(' ').collect();
    words.windows(wanted.len()).any(|window| window == wanted)
}

fn is_insult(word: &str) -> bool {
    STEMS.iter().any(|stem| {
        word.strip_prefix(stem)
            .is_some_and(|rest| matches!(rest, "" | "s" | "e" | "es"))
    })
}

/// A word with signs in place of letters: digits read as the letters they look like, a star as any letters.
fn disguised(word: &str) -> bool {
    let read: String = word
        .chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, '*' | '@' | '$'))
        .map(|c| match c {
            '0' => 'o',
            '1' => 'i',
            '3' => 'e',
            '4' | '@' => 'a',
            '5' | '$' => 's',
            c => c,
        })
        .collect();
    if !read.contains('*') {
        return read.chars().count() >= 4 && is_insult(&read);
    }
    let shown = read.chars().filter(char::is_ascii_alphabetic).count();
    shown >= 3
        && STEMS
            .iter()
            .filter(|stem| stem.len() > 3)
            .any(|stem| starred(&read, stem))
}

/// Whether a stem fits a word in which each run of stars stands for one letter a star, or for several if alone.
fn starred(word: &str, stem: &str) -> bool {
    let Some((head, rest)) = word.split_once('*') else {
        return word == stem;
    };
    let tail = rest.trim_start_matches('*');
    stem.starts_with(head)
        && stem.ends_with(tail)
        && stem.len() > head.len() + tail.len()
        && !tail.contains('*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn insults_are_seen_however_written() {
        for typed in [
            "connard",
            "C'est de la merde",
            "Ta gueule !",
            "putains",
            "Va te pendre",
            "T'es qu'un cassos",
            "Personne t'aime, tu sers à rien",
            "ftg",
            "Casse-toi !",
            "sale Noire",
        ] {
            assert_eq!(insult(typed), Some(Insult::Plain), "{typed}");
        }
        for typed in [
            "c0nnard",
            "p*te",
            "m.e.r.d.e",
            "m e r d e",
            "put@in",
            "conn*rd",
        ] {
            assert!(insult(typed).is_some(), "{typed}");
        }
        assert_eq!(insult("c0nnard"), Some(Insult::Disguised));
    }

    #[test]
    fn other_words_are_not() {
        for typed in [
            "concert",
            "contact",
            "réputation",
            "députés",
            "connecté",
            "compte*",
            "salaire",
            "pédagogie",
            "a b c d",
            "100 % utile",
            "covid-19",
            "Le salon de thé",
            "On se casse le dos",
            "Une tour de Babel",
            "Ça ne sert à rien",
            "Une salle noire",
            "Le gros portail",
        ] {
            assert_eq!(insult(typed), None, "{typed}");
        }
    }
}
