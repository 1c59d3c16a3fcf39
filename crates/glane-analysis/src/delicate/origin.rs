//! What is told of where somebody is from.
//!
//! **Sees**: « je suis algérienne », « elle est d'origine turque », « je viens du Mali », « né au Maroc », "I am from Syria",
//! and what a person's papers are (« sans-papiers », « demandeur d'asile »).
//! **Misses**: a town or a region, a language one speaks, an origin told by a name or a dish.
//! **Homonyms**: « cuisine marocaine », « cours d'arabe », « danse africaine », « la salle est noire »: a nationality is
//! flagged only where somebody is said to be of it, a country only where somebody comes from it.
//! **Source**: `lexicons/delicate.tsv`, written by hand for Glane.

use glane_core::review::Span;

use super::context::{is_personal, is_said_of_somebody};
use super::health::span;
use super::list::{Met, Told, is_of_person, met};
use super::word::Text;
use super::{Langs, Reason};

/// What leads from somebody to a country.
const COMING: &[&str] = &[
    "viens",
    "vient",
    "venons",
    "venu",
    "venue",
    "venus",
    "venues",
    "arrive",
    "arrivee",
    "arrives",
    "nee",
    "nees",
    "originaire",
    "originaires",
    "immigre",
    "immigree",
    "quitte",
    "fui",
    "come",
    "came",
    "born",
    "from",
    "left",
];
/// How far it may stand.
const NEAR: usize = 4;

/// Where it stands.
pub(super) fn find(text: &Text, langs: Langs) -> Vec<Span> {
    let all = met(text, Reason::Origin, langs).into_iter();
    all.filter(|met| is_somebodys(text, met))
        .filter_map(|met| span(text, &met))
        .collect()
}

fn is_somebodys(text: &Text, met: &Met) -> bool {
    let Some(first) = text.words.get(met.first) else {
        return false;
    };
    match met.told {
        Told::Always => true,
        Told::Country => {
            let comes = text.has_before(met.first, NEAR, COMING) || is_born(text, met.first);
            let origin = text.has_before(met.first, 2, &["originaire", "originaires"]);
            comes
                && (origin
                    || is_personal(text, first.sentence)
                    || speaks_of_us(text, first.sentence))
        }
        _ => {
            let origin = text.has_before(met.first, 3, &["origine", "origines"])
                && is_personal(text, first.sentence);
            let known = |word: &str| is_of_person(word, &[Reason::Origin, Reason::Religion]);
            origin || is_said_of_somebody(text, met.first, known)
        }
    }
}

/// « né » without its accent is « ne », which is everywhere: here the accent counts.
fn is_born(text: &Text, at: usize) -> bool {
    (1..=NEAR).any(|back| {
        let word = text.before(at, back);
        word.is_some_and(|word| matches!(word.typed.to_lowercase().as_str(), "né" | "nés"))
    })
}

/// « nous sommes venus du Mali »: a family, more often than a room.
fn speaks_of_us(text: &Text, sentence: usize) -> bool {
    let mut words = text.sentence(sentence);
    words.any(|(_, word)| {
        matches!(
            word.plain.as_str(),
            "nous" | "on" | "we" | "parents" | "famille"
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn somebodys_origin_is_seen_and_a_dish_or_a_language_is_not() {
        for (text, wanted) in [
            ("Je suis algérienne", true),
            ("Elle est d'origine turque", true),
            ("D'origine malienne, j'aime ce quartier", true),
            ("Je viens du Mali", true),
            ("Mes parents sont nés au Portugal", true),
            ("I am from Syria", true),
            ("Mon mari est sans papiers", true),
            ("De la cuisine marocaine", false),
            ("Des cours d'arabe", false),
            ("Je veux apprendre l'italien", false),
            ("Je ne connais pas le Maroc", false),
            ("Un voyage au Portugal", false),
            ("Le film vient d'Italie", false),
            ("Je suis français de cœur et la salle est noire", true),
            ("La salle est noire", false),
        ] {
            let found = find(&Text::of(text), Langs::all());
            assert_eq!(!found.is_empty(), wanted, "{text}: {found:?}");
        }
    }
}
