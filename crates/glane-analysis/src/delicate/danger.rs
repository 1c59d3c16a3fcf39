//! What makes one worry about somebody: that they may hurt themselves, or are hurt.
//!
//! **Sees**: what somebody says of themselves or of those around them (« je veux mourir », « mon mari me frappe », "he hits me"); a
//! heavy word that stands alone or nearly (« suicide »), as people give it where words are asked for.
//! What is told in a sentence, in any spelling, rules see ([`cry`]).
//! In Arabic, Portuguese, Romanian, Spanish, Turkish and Ukrainian, a few whole phrases that somebody says of themselves, whatever the
//! script speaks; nobody who speaks one of them from birth has read them.
//! **Misses**: what is told by allusion, most of what is told in these six languages, and all of other ones. A person should read what
//! comes in.
//! **Homonyms**: « tuer le temps », « mort de rire », « mourir d'envie », « prévention du suicide », « pas de violence ».
//! **Source**: `lexicons/worrying.tsv`, written by hand for Glane.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use glane_core::review::Span;

use super::context::is_personal;
use super::word::Text;
use super::{Langs, cry};

/// Between tabs, a line each, in order of bytes: words, a language, how they are told.
const LINES: &str = include_str!("../../../../lexicons/worrying.tsv");
/// The most words of a text that says little but the word itself.
const FEW: usize = 3;
/// What takes a word back, or speaks of the matter alone.
const NOT: &[&str] = &[
    "pas",
    "sans",
    "aucun",
    "aucune",
    "jamais",
    "stop",
    "non",
    "contre",
    "prevention",
    "prevenir",
    "lutte",
    "lutter",
    "no",
    "not",
    "without",
    "never",
    "against",
    "anti",
    "prevent",
    "preventing",
    "film",
    "films",
    "jeu",
    "jeux",
];
/// What takes back what somebody says of themselves, right before it.
const NEVER: &[&str] = &["pas", "jamais", "not", "never"];

/// The same in the languages of which only whole phrases are known: what stands right before one of them, nothing between.
const NEVER_ELSEWHERE: &[(&str, &[&str])] = &[
    ("ar", &["لا", "لن", "لم", "ما"]),
    ("es", &["no", "nunca"]),
    ("pt", &["nao", "nunca"]),
    ("ro", &["nu"]),
    ("uk", &["не"]),
];

/// How words are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Told {
    /// A manner of speaking: nothing in it worries.
    Figure,
    /// Whatever stands around them.
    Always,
    /// In a sentence about somebody.
    Person,
    /// By themselves, or nearly.
    Alone,
}

#[derive(Debug)]
struct Entry {
    words: Vec<String>,
    lang: &'static str,
    told: Told,
}

/// Entries by their first word, the longest first.
static BOOK: LazyLock<BTreeMap<String, Vec<Entry>>> = LazyLock::new(|| {
    let mut book: BTreeMap<String, Vec<Entry>> = BTreeMap::new();
    for entry in LINES.lines().filter_map(read) {
        if let Some(first) = entry.words.first() {
            book.entry(first.clone()).or_default().push(entry);
        }
    }
    for all in book.values_mut() {
        all.sort_by_key(|entry| (std::cmp::Reverse(entry.words.len()), entry.told));
    }
    book
});

fn read(line: &'static str) -> Option<Entry> {
    let mut columns = line.split('\t');
    let words = Text::of(columns.next()?).words.into_iter();
    let lang = columns.next()?;
    let told = match columns.next()? {
        "figure" => Told::Figure,
        "always" => Told::Always,
        "person" => Told::Person,
        "alone" => Told::Alone,
        _ => return None,
    };
    Some(Entry {
        words: words.map(|word| word.plain).collect(),
        lang,
        told,
    })
}

/// Where it stands.
pub(super) fn find(text: &Text, langs: Langs) -> Vec<Span> {
    let mut found = Vec::new();
    let mut figures: Vec<Span> = Vec::new();
    let mut at = 0;
    while let Some(word) = text.words.get(at) {
        let entries = BOOK.get(&word.plain).into_iter().flatten();
        let here = entries.filter(|entry| {
            let rest = text.words.iter().skip(at).map(|word| &word.plain);
            langs.reads(entry.lang) && rest.take(entry.words.len()).eq(entry.words.iter())
        });
        let mut here =
            here.filter(|entry| worries(text, at, entry.told) && !is_denied(text, at, entry.lang));
        let Some(entry) = here.next() else {
            at += 1;
            continue;
        };
        let last = at + entry.words.len() - 1;
        if let Some(end) = text.words.get(last) {
            let span = Span {
                start: word.span.start,
                end: end.span.end,
            };
            if entry.told == Told::Figure {
                figures.push(span);
            } else {
                found.push(span);
            }
        }
        at = last + 1;
    }
    // A manner of speaking that is known is no cry, whatever it sounds like.
    let apart = |a: &Span, b: &Span| a.end <= b.start || b.end <= a.start;
    let cries = cry::find(text).into_iter();
    let own = cries.filter(|cry| figures.iter().chain(&found).all(|known| apart(known, cry)));
    let own: Vec<Span> = own.collect();
    found.extend(own);
    found.sort_unstable();
    found
}

/// Whether a phrase of another language is taken back by the word before it: « no quiero morir », and not « no, quiero morir ».
fn is_denied(text: &Text, at: usize, lang: &str) -> bool {
    let known = NEVER_ELSEWHERE.iter().find(|(of, _)| *of == lang);
    let is_joined = text
        .words
        .get(at)
        .is_some_and(|word| word.gap.trim().is_empty());
    is_joined && known.is_some_and(|(_, never)| text.has_before(at, 1, never))
}

/// Whether words told so say something where they stand.
fn worries(text: &Text, at: usize, told: Told) -> bool {
    match told {
        Told::Figure => true,
        Told::Always => !text.has_before(at, 1, NEVER),
        Told::Person => {
            let sentence = text.words.get(at).map_or(0, |word| word.sentence);
            is_personal(text, sentence) && !text.has_before(at, 3, NOT)
        }
        Told::Alone => text.words.len() <= FEW && !text.has_before(at, 2, NOT),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_line_is_an_entry_once_in_order() {
        let lines: Vec<&str> = LINES.lines().collect();
        assert!(lines.is_sorted(), "in order of bytes");
        let mut seen = BTreeSet::new();
        for line in lines {
            let entry = read(line).unwrap_or_else(|| panic!("{line}"));
            let is_ours = ["fr", "en"].contains(&entry.lang);
            let is_phrase = entry.told == Told::Always;
            let elsewhere = ["ar", "es", "pt", "ro", "tr", "uk"].contains(&entry.lang);
            assert!(is_ours || elsewhere && is_phrase, "{line}");
            assert!(!entry.words.is_empty(), "{line}");
            assert!(seen.insert((entry.words, entry.lang, entry.told)), "{line}");
        }
        assert!(seen.len() > 150);
    }

    #[test]
    fn phrases_of_the_other_languages_are_seen_whatever_the_script_speaks() {
        let french = Langs {
            french: true,
            english: false,
        };
        for (text, wanted) in [
            ("A veces quiero morir", true),
            ("Mi marido me pega y no sé qué hacer", true),
            ("No, quiero morir", true),
            ("No quiero morir", false),
            ("Quiero aprender francés", false),
            ("NÃO QUERO MAIS VIVER", true),
            ("O meu marido bate-me", true),
            ("Não quero morrer", false),
            ("Quero aprender informática", false),
            ("Vreau sa mor", true),
            ("soțul meu mă bate", true),
            ("Nu vreau să mor", false),
            ("Vreau un curs de franceză", false),
            ("Artık yaşamak istemiyorum", true),
            ("olmek istiyorum", true),
            ("Ölmek istemiyorum", false),
            ("Bilgisayar öğrenmek istiyorum", false),
            ("Я не хочу жити", true),
            ("Чоловік мене б’є", true),
            ("Не хочу померти", false),
            ("Хочу вчити французьку", false),
            ("أريد أن أموت", true),
            ("اريد ان اموت", true),
            ("زوجي يضربني كل يوم", true),
            ("لا أريد أن أموت", false),
            ("أريد أن أتعلم الفرنسية", false),
        ] {
            let found = find(&Text::of(text), french);
            assert_eq!(!found.is_empty(), wanted, "{text}: {found:?}");
        }
        // Each phrase is found as it is written.
        for line in LINES.lines() {
            let mut columns = line.split('\t');
            let (words, lang) = (columns.next().unwrap(), columns.next().unwrap());
            if !["fr", "en"].contains(&lang) {
                assert!(!find(&Text::of(words), french).is_empty(), "{line}");
            }
        }
    }

    #[test]
    fn what_worries_is_seen_and_manners_of_speaking_are_not() {
        for (text, wanted) in [
            ("J'ai envie de mourir", true),
            ("J’AI ENVIE DE MOURIR", true),
            ("Mon mari me frappe", true),
            ("suicide", true),
            ("I want to kill myself", true),
            ("She says he hits her; he hits me too", true),
            ("Va te pendre", true),
            ("va te suicider", true),
            ("T'as qu'à sauter : pends-toi", true),
            ("pends toi", true),
            ("kys", true),
            ("Va mourir", true),
            ("Sans magasins, la rue va mourir un jour", false),
            ("C'est pour tuer le temps", false),
            ("J'étais mort de rire", false),
            ("Pas de violence", false),
            ("Je n'ai pas envie de mourir", false),
            ("Une soirée sur la prévention du suicide", false),
            ("On se bat pour le quartier", false),
        ] {
            let found = find(&Text::of(text), Langs::all());
            assert_eq!(!found.is_empty(), wanted, "{text}: {found:?}");
        }
    }
}
