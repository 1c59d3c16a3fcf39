//! What is told of somebody's health.
//!
//! **Sees**: what a person is (« diabétique », « handicapé », "deaf") where a sentence speaks of one person, or begins with it;
//! what a person has (« cancer », « dépression ») after a verb or a possessive that says so.
//! **Misses**: what has no word on the list, what is told by a treatment or a place (« le service du professeur »), people in
//! the plural (« les diabétiques » is everybody).
//! **Homonyms**: « l'enceinte de l'école », « bruit sourd », « confiance aveugle », « sourd aux promesses », « rendre malade », « place handicapé ».
//! **Source**: `lexicons/delicate.tsv`, written by hand for Glane.

use glane_core::review::Span;

use super::context::is_personal;
use super::list::{Met, Told, met};
use super::word::Text;
use super::{Langs, Reason};

/// Everybody of a kind, or a thing that is for them.
const GENERIC: &[&str] = &[
    "personnes",
    "personne",
    "gens",
    "public",
    "publics",
    "enfants",
    "adultes",
    "jeunes",
    "aines",
    "usagers",
    "habitants",
    "acces",
    "place",
    "places",
    "parking",
    "toilettes",
    "stationnement",
    "atelier",
    "ateliers",
    "groupe",
    "groupes",
    "journee",
    "conference",
    "reunion",
    "prevention",
    "depistage",
    "sujet",
    "bruit",
    "confiance",
    "coup",
    "people",
    "children",
    "access",
    "space",
    "toilets",
    "workshop",
    "group",
    "oreille",
];
/// « l'enceinte de l'école », « une enceinte » for music.
const WALLS: &[&str] = &["l", "cette", "une", "la", "les", "des", "d"];
/// « sourd aux promesses »: nobody's ears.
const DEAF: &[&str] = &["sourd", "sourde", "aveugle", "deaf", "blind", "allergique"];
const TO: &[&str] = &["aux", "au", "a", "to"];
/// What leads to what a person has.
const HAVING: &[&str] = &[
    "ai",
    "as",
    "a",
    "avait",
    "avais",
    "avoir",
    "ayant",
    "eu",
    "souffre",
    "souffrant",
    "souffrait",
    "souffrir",
    "atteint",
    "atteinte",
    "soigne",
    "soignee",
    "traite",
    "traitee",
    "gueri",
    "guerie",
    "mort",
    "morte",
    "decede",
    "decedee",
    "opere",
    "operee",
    "suite",
    "depuis",
    "mon",
    "ma",
    "sa",
    "prends",
    "prend",
    "prendre",
    "fais",
    "fait",
    "faire",
    "suis",
    "est",
    "have",
    "has",
    "had",
    "my",
    "with",
    "from",
];
/// How far it may stand.
const NEAR: usize = 5;

/// Where it stands.
pub(super) fn find(text: &Text, langs: Langs) -> Vec<Span> {
    let all = met(text, Reason::Health, langs).into_iter();
    all.filter(|met| is_somebodys(text, met))
        .filter_map(|met| span(text, &met))
        .collect()
}

/// The characters of what was met.
pub(super) fn span(text: &Text, met: &Met) -> Option<Span> {
    Some(Span {
        start: text.words.get(met.first)?.span.start,
        end: text.words.get(met.last)?.span.end,
    })
}

fn is_somebodys(text: &Text, met: &Met) -> bool {
    let Some(first) = text.words.get(met.first) else {
        return false;
    };
    let next = text.after(met.last).map_or("", |next| next.plain.as_str());
    if DEAF.contains(&first.plain.as_str()) && TO.contains(&next) {
        return false;
    }
    if first.plain == "enceinte" && text.has_before(met.first, 1, WALLS) {
        return false;
    }
    let is_generic = text.has_before(met.first, 3, GENERIC);
    match met.told {
        Told::Always => true,
        _ if is_generic && !leads(text, met.first, 2) => false,
        Told::Person => {
            // « Diabétique, je ne sors plus » begins with it.
            let begins = met.first == 0 || first.opens;
            begins || is_personal(text, first.sentence)
        }
        _ => leads(text, met.first, NEAR) && is_personal(text, first.sentence),
    }
}

/// Whether a verb or a possessive near before says that somebody has it.
fn leads(text: &Text, at: usize, near: usize) -> bool {
    (1..=near).any(|back| {
        let word = text.before(at, back);
        word.is_some_and(|word| {
            let there_is = word.plain == "a" && text.has_before(at - back, 1, &["y"]);
            HAVING.contains(&word.plain.as_str()) && !there_is
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn somebodys_health_is_seen_and_the_matter_itself_is_not() {
        for (text, wanted) in [
            ("Je suis diabétique", true),
            ("Mon fils est autiste", true),
            ("Depuis mon cancer je ne sors plus", true),
            ("Je suis enceinte", true),
            ("I have diabetes", true),
            ("Handicapée, je viens en taxi", true),
            ("Un atelier sur le diabète", false),
            ("Il faut un accès handicapé", false),
            ("Pour les personnes malades", false),
            ("Dans l'enceinte de l'école", false),
            ("Il y a un groupe sur le cancer", false),
            ("J'ai entendu un bruit sourd", false),
        ] {
            let found = find(&Text::of(text), Langs::all());
            assert_eq!(!found.is_empty(), wanted, "{text}: {found:?}");
        }
    }
}
