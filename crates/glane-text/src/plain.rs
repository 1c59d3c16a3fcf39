//! The words to replace so that everybody reads a text, and what to say instead: those of `lexicons/plain.tsv`, the
//! jargon of social centres, of statistics and of offices. Written by hand for Glane, for any subject.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::readability::{HARD, count, sentences, words};

/// A word or expression with its forms, a language, what to say instead: between tabs, a line each.
const LINES: &str = include_str!("../../../lexicons/plain.tsv");

/// The most words a sentence has that everybody reads at once.
pub const LONGEST: usize = 20;
/// From how many words on the figure tells something of a sentence.
const TELLS: usize = 8;

/// A word to replace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Jargon {
    /// The form that stands in the text, in small letters.
    pub word: &'static str,
    /// What to say instead.
    pub say: &'static str,
}

/// An expression in words, as it is written, and what to say instead.
type Entry = (Vec<String>, &'static str, &'static str);

/// Expressions by their first word, the longest first.
type Book = BTreeMap<String, Vec<Entry>>;

/// The expressions of a language; French where it is not known.
fn book(lang: &str) -> &'static Book {
    static BOOKS: LazyLock<[Book; 2]> = LazyLock::new(|| ["fr", "en"].map(read));
    let [french, english] = &*BOOKS;
    if lang == "en" { english } else { french }
}

fn read(wanted: &str) -> Book {
    let mut book = Book::new();
    for line in LINES.lines() {
        let mut columns = line.split('\t');
        let (Some(forms), Some(lang), Some(say)) = (columns.next(), columns.next(), columns.next())
        else {
            continue;
        };
        for form in forms.split('|').filter(|_| lang == wanted) {
            let words = in_small_letters(form);
            if let Some(first) = words.first() {
                let entries = book.entry(first.clone()).or_default();
                entries.push((words, form, say));
            }
        }
    }
    for all in book.values_mut() {
        all.sort_by_key(|(words, ..)| std::cmp::Reverse(words.len()));
    }
    book
}

fn in_small_letters(text: &str) -> Vec<String> {
    words(text).map(str::to_lowercase).collect()
}

/// The words of a text to replace, in order, each once. What stands between quotation marks is somebody's own and stays.
pub fn to_replace(text: &str, lang: &str) -> Vec<Jargon> {
    let book = book(lang);
    let mut found: Vec<Jargon> = Vec::new();
    for part in outside_quotations(text) {
        let words = in_small_letters(&part);
        let mut rest = words.as_slice();
        while let Some((first, after)) = rest.split_first() {
            let met = book
                .get(first)
                .and_then(|all| all.iter().find(|(words, ..)| rest.starts_with(words)));
            rest = match met {
                Some(&(ref words, word, say)) => {
                    if !found.iter().any(|known| known.word == word) {
                        found.push(Jargon { word, say });
                    }
                    rest.get(words.len()..).unwrap_or_default()
                }
                None => after,
            };
        }
    }
    found
}

/// A sentence that not everybody reads at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tough<'a> {
    /// As it stands.
    pub sentence: &'a str,
    /// How many words it has; a quotation counts as what it holds.
    pub words: usize,
    /// How hard it is to read, a quotation taken as a word: [`Readability::lix`](crate::readability::Readability::lix).
    pub lix: u64,
}

impl Tough<'_> {
    /// Whether it is its length that makes it so.
    pub fn is_long(&self) -> bool {
        self.words > LONGEST
    }
}

/// The sentences of a text that have more words than everybody reads at once, or that are hard to read for the words they
/// have; under so few words the figure jumps too much to be told.
pub fn tough(text: &str) -> Vec<Tough<'_>> {
    let read = |sentence| {
        let own = outside_quotations(sentence).join(" x ");
        Some(Tough {
            sentence,
            words: words(sentence).count(),
            lix: count(&own).lix()?,
        })
    };
    let all = sentences(text).into_iter().filter_map(read);
    all.filter(|one| one.is_long() || (one.lix >= HARD && one.words >= TELLS))
        .collect()
}

/// The parts of a text between quotations; marks that do not close are no quotation. Signs that part an expression part
/// the text.
fn outside_quotations(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let after = rest.get(c.len_utf8()..).unwrap_or_default();
        let closed = closing(c).and_then(|close| Some((close, after.find(close)?)));
        rest = if let Some((close, at)) = closed {
            parts.push(String::new());
            after.get(at + close.len_utf8()..).unwrap_or_default()
        } else {
            if is_stop(c) {
                parts.push(String::new());
            } else if let Some(part) = parts.last_mut() {
                part.push(c);
            }
            after
        };
    }
    parts
}

fn closing(open: char) -> Option<char> {
    match open {
        '«' => Some('»'),
        '“' => Some('”'),
        '"' => Some('"'),
        _ => None,
    }
}

fn is_stop(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '(' | ')')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn said(text: &str, lang: &str) -> Vec<(&'static str, &'static str)> {
        let found = to_replace(text, lang).into_iter();
        found.map(|one| (one.word, one.say)).collect()
    }

    #[test]
    fn every_line_is_forms_a_language_and_what_to_say_in_order() {
        let mut forms: Vec<(&str, Vec<String>)> = Vec::new();
        for line in LINES.lines() {
            let columns: Vec<&str> = line.split('\t').collect();
            let [all, lang, say] = columns[..] else {
                panic!("{line}")
            };
            assert!(["fr", "en"].contains(&lang) && !say.is_empty(), "{line}");
            for form in all.split('|') {
                assert_eq!(form, form.trim().to_lowercase(), "{line}");
                forms.push((lang, in_small_letters(form)));
            }
            // What is said instead is not itself to be replaced.
            assert_eq!(said(say, lang), [], "{line}");
        }
        let lines: Vec<&str> = LINES.lines().collect();
        assert!(lines.len() > 300 && lines.is_sorted());
        let many = forms.len();
        forms.sort();
        forms.dedup();
        assert_eq!(forms.len(), many, "a form stands twice");
    }

    #[test]
    fn words_are_found_in_any_form_and_expressions_whole() {
        assert_eq!(
            said("Mutualisée, l’inclusion numérique des Usagers.", "fr"),
            [
                ("mutualisée", "mettre en commun"),
                ("inclusion numérique", "aide pour utiliser internet"),
                ("usagers", "personne, habitant"),
            ]
        );
        assert_eq!(said("We utilised it in order to go", "en").len(), 2);
        assert_eq!(said("Une inclusion. Numérique, à l'issue", "fr"), []);
    }

    #[test]
    fn what_is_quoted_stays() {
        assert_eq!(said("« Mutualisation » et “leviers”", "fr"), []);
        assert_eq!(said("« Mutualisation", "fr").len(), 1);
    }

    #[test]
    fn long_and_hard_sentences_are_told_and_names_are_nobody_s_fault() {
        let long = "un ".repeat(21);
        let text = format!("Court. Un {long}.");
        let found = tough(&text);
        assert_eq!((found.len(), found[0].words), (1, 22));
        assert!(found[0].is_long());
        let hard =
            "Nos partenaires institutionnels envisagent prochainement une expérimentation ici.";
        let found = tough(hard);
        assert!(!found[0].is_long() && found[0].lix >= HARD, "{found:?}");
        let named = "Les gens du quartier ont choisi « Accompagnement institutionnel généralisé ».";
        assert_eq!(tough(named), []);
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in any::<String>()) {
            let _ = (to_replace(&text, "fr"), to_replace(&text, "en"), tough(&text));
        }
    }
}
