//! Names of people.
//!
//! **Sees**: who is named after a title (« Mme Durand », « M. B. », "Mrs Lee") or after « je m'appelle »; given names of the
//! list, with the capitalised words after them. A given name that is a common word too (« Rose », « Pierre », "Mark") is one
//! only with a capital inside a sentence.
//! **Misses**: names on no list without a title, nicknames, who is told by what they do (« le directeur »).
//! **Homonyms**: « rue Jean Jaurès », « école Marie Curie », « la Saint-Jean »: a name after the word of a place is the place's.
//! **Source**: `lexicons/given-names.tsv`, written by hand for Glane.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use glane_core::review::Span;

use super::word::{Text, Word, plain};

/// A given name, a tab, whether it is a common word too; a line each, in order of bytes.
const LINES: &str = include_str!("../../../../lexicons/given-names.tsv");

/// Each name, and whether it is always one.
static NAMES: LazyLock<BTreeMap<String, bool>> = LazyLock::new(|| {
    let lines = LINES.lines().filter_map(|line| line.split_once('\t'));
    lines
        .map(|(name, told)| (plain(name), told == "name"))
        .collect()
});

const TITLES: &[&str] = &[
    "mme",
    "madame",
    "mlle",
    "mademoiselle",
    "mr",
    "monsieur",
    "mrs",
    "ms",
    "miss",
    "dr",
    "docteur",
    "maitre",
    "mesdames",
    "messieurs",
    "mmes",
];
/// Titles that are written only before a name: small letters do as well.
const SHORT: &[&str] = &["mme", "mlle", "mr", "mrs", "dr", "mmes", "ms"];
/// What follows a title without being a name.
const OFFICES: &[&str] = &[
    "le",
    "la",
    "les",
    "l",
    "maire",
    "president",
    "presidente",
    "directeur",
    "directrice",
    "et",
    "ou",
    "qui",
    "de",
    "du",
    "est",
    "a",
    "au",
    "the",
    "and",
];
/// What places are called after people.
const PLACES: &[&str] = &[
    "rue",
    "avenue",
    "boulevard",
    "bd",
    "place",
    "square",
    "allee",
    "impasse",
    "quai",
    "pont",
    "ecole",
    "college",
    "lycee",
    "maternelle",
    "creche",
    "universite",
    "gymnase",
    "stade",
    "piscine",
    "salle",
    "centre",
    "espace",
    "maison",
    "foyer",
    "residence",
    "cite",
    "quartier",
    "parc",
    "jardin",
    "theatre",
    "mediatheque",
    "bibliotheque",
    "hopital",
    "clinique",
    "fondation",
    "association",
    "eglise",
    "gare",
    "station",
    "arret",
    "saint",
    "sainte",
    "st",
    "ste",
];
/// What never stands before a person's given name, and often before the word that is spelt like one.
const ARTICLES: &[&str] = &[
    "la", "le", "les", "l", "une", "un", "des", "en", "du", "au", "aux", "the", "this", "in",
];

/// Where they stand.
pub(super) fn find(text: &Text) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut at = 0;
    while at < text.words.len() {
        let named = titled(text, at)
            .or_else(|| called(text, at))
            .or_else(|| given(text, at));
        match named {
            Some((first, last)) => {
                let words = (text.words.get(first), text.words.get(last));
                if let (Some(first), Some(last)) = words {
                    found.push(Span {
                        start: first.span.start,
                        end: last.span.end,
                    });
                }
                at = last + 1;
            }
            None => at += 1,
        }
    }
    found
}

/// The word right after another, blanks and an abbreviation's dot between them.
fn right_after(text: &Text, at: usize) -> Option<&Word> {
    let next = text.words.get(at + 1)?;
    matches!(
        next.gap.as_str(),
        " " | "." | ". " | "\u{a0}" | ".\u{a0}" | "\u{202f}"
    )
    .then_some(next)
}

/// From a title to the last word of the name after it.
fn titled(text: &Text, at: usize) -> Option<(usize, usize)> {
    let word = text.words.get(at)?;
    let title = word.plain.as_str();
    let next = right_after(text, at)?;
    let is_m = word.typed == "M" && !text.shouts && (next.gap.starts_with('.') || next.gap == " ");
    if !is_m && !TITLES.contains(&title) || OFFICES.contains(&next.plain.as_str()) {
        return None;
    }
    // « merci madame. Nous… »: a full word's dot ends a sentence.
    if next.gap.contains('.') && !is_m && !SHORT.contains(&title) {
        return None;
    }
    let small = SHORT.contains(&title) && !next.is_number();
    (next.is_capital() || small).then(|| (at, last_capital(text, at + 1)))
}

/// « je m'appelle Zoé »: the name.
fn called(text: &Text, at: usize) -> Option<(usize, usize)> {
    let word = text.words.get(at)?;
    let says = match word.plain.as_str() {
        "appelle" | "appelait" => text.has_before(at, 1, &["m", "s"]),
        "prenomme" | "prenommee" | "surnomme" | "surnommee" => true,
        "is" => text.has_before(at, 1, &["name"]),
        _ => false,
    };
    let next = right_after(text, at).filter(|_| says)?;
    let named = next.is_capital() && !OFFICES.contains(&next.plain.as_str());
    named.then(|| (at + 1, last_capital(text, at + 1)))
}

/// A given name, and the capitalised words after it.
fn given(text: &Text, at: usize) -> Option<(usize, usize)> {
    let word = text.words.get(at)?;
    let sure = *NAMES.get(&word.plain)?;
    if text.has_before(at, 3, PLACES) && (word.is_capital() || !sure) {
        return None;
    }
    if !sure {
        let inside = word.is_capital() && !word.opens && !text.shouts;
        let before = text.before(at, 1).map_or("", |word| word.typed.as_str());
        if !inside || text.has_before(at, 1, ARTICLES) || matches!(before, "a" | "an") {
            return None;
        }
    }
    let last = if word.is_capital() {
        last_capital(text, at)
    } else {
        at
    };
    Some((at, last))
}

/// The last of the capitalised words that follow one another by blanks and hyphens; a particle may stand between.
fn last_capital(text: &Text, at: usize) -> usize {
    let mut last = at;
    if text.shouts {
        return last;
    }
    while let Some(next) = text.words.get(last + 1) {
        let joined = matches!(next.gap.as_str(), " " | "-" | "'" | "’" | "\u{a0}");
        if !joined || !next.is_capital() {
            let particle = joined
                && matches!(
                    next.plain.as_str(),
                    "de" | "du" | "el" | "ben" | "van" | "d"
                );
            let after = text.words.get(last + 2).filter(|_| particle);
            if after.is_some_and(|after| after.is_capital() && after.gap.chars().count() == 1) {
                last += 2;
                continue;
            }
            break;
        }
        last += 1;
    }
    last
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_a_name_once_in_order() {
        let lines: Vec<&str> = LINES.lines().collect();
        assert!(lines.is_sorted(), "in order of bytes");
        assert_eq!(NAMES.len(), lines.len(), "each once");
        for line in lines {
            let told = line.split('\t').nth(1);
            assert!(matches!(told, Some("name" | "word")), "{line}");
        }
    }

    #[test]
    fn people_are_seen_and_places_and_words_are_not() {
        for (text, wanted) in [
            ("Merci à Mme Durand de l'accueil", Some("Mme Durand")),
            ("M. B. est toujours là", Some("M. B")),
            ("mme durand est gentille", Some("mme durand")),
            ("Merci sylvie", Some("sylvie")),
            ("Merci à Fatima Benali", Some("Fatima Benali")),
            ("Avec Jean-Pierre c'est mieux", Some("Jean-Pierre")),
            ("Je m'appelle Zorglub", Some("Zorglub")),
            ("C'est Rose qui tient l'accueil", Some("Rose")),
            ("My name is Lee", Some("Lee")),
            ("L'école Jean Jaurès", None),
            ("au gymnase Pierre de Coubertin", None),
            ("La Saint-Jean au quartier", None),
            ("Une rose rouge et des murs en pierre", None),
            ("Rose et bleu", None),
            ("Monsieur le maire", None),
            ("Merci madame. Bonne journée", None),
            ("Claire et nette", None),
            ("j'm les ateliers", None),
        ] {
            let read = Text::of(text);
            let shown =
                |span: Span| -> String { read.chars[span.start..span.end].iter().collect() };
            let found: Vec<String> = find(&read).into_iter().map(shown).collect();
            assert_eq!(found, wanted.into_iter().collect::<Vec<_>>(), "{text}");
        }
    }
}
