//! Who does it: a person, a thing, or who writes.
//!
//! **Source**: written by hand for Glane.

use super::heard::Heard;
use super::{Line, has};

/// Who may hurt somebody, as heard.
const PEOPLE: &[&str] = &[
    "il",
    "ils",
    "elle",
    "elles",
    "on",
    "quelqu",
    "quelquun",
    "pere",
    "papa",
    "daron",
    "daronne",
    "darons",
    "daronnes",
    "padre",
    "mere",
    "maman",
    "parents",
    "frere",
    "freres",
    "soeur",
    "soeurs",
    "oncle",
    "tonton",
    "tante",
    "tata",
    "cousin",
    "cousins",
    "cousine",
    "papi",
    "papy",
    "mamie",
    "copain",
    "copains",
    "copine",
    "copines",
    "mec",
    "mecs",
    "meuf",
    "ex",
    "mari",
    "femme",
    "conjoint",
    "compagnon",
    "compagne",
    "voisin",
    "voisine",
    "voisins",
    "prof",
    "profs",
    "professeur",
    "maitre",
    "maitresse",
    "entraineur",
    "coach",
    "educateur",
    "animateur",
    "moniteur",
    "patron",
    "chef",
    "collegue",
    "collegues",
    "gars",
    "garcon",
    "garcons",
    "fille",
    "filles",
    "fils",
    "gens",
    "type",
    "types",
    "monsieur",
    "homme",
    "hommes",
    "adulte",
    "adultes",
    "surveillant",
    "eleve",
    "eleves",
    "grand",
    "grands",
    "famille",
    "certains",
    "monde",
    "ami",
    "amis",
    "pote",
    "potes",
    "beaupere",
    "police",
    "policier",
    "policiers",
    "keuf",
    "keufs",
    "3eme",
    "4eme",
    "eme",
    "6eme",
    "5eme",
    "he",
    "she",
    "they",
    "dad",
    "father",
    "mum",
    "mom",
    "mother",
    "stepdad",
    "stepfather",
    "stepmother",
    "stepmum",
    "brother",
    "brothers",
    "sister",
    "uncle",
    "aunt",
    "boyfriend",
    "girlfriend",
    "husband",
    "wife",
    "partner",
    "teacher",
    "someone",
    "somebody",
    "people",
    "kids",
    "boys",
    "girls",
    "guy",
    "man",
    "men",
];
/// Those one lives with, and may fear.
pub(super) const KIN: &[&str] = &[
    "pere",
    "papa",
    "daron",
    "daronne",
    "darons",
    "mere",
    "maman",
    "parents",
    "frere",
    "oncle",
    "tonton",
    "tante",
    "cousin",
    "papi",
    "copain",
    "mec",
    "ex",
    "mari",
    "conjoint",
    "compagnon",
    "beaupere",
    "belle",
    "beau",
    "padre",
    "lui",
    "dad",
    "father",
    "mum",
    "mom",
    "mother",
    "stepdad",
    "stepfather",
    "brother",
    "uncle",
    "boyfriend",
    "husband",
    "ex",
    "him",
];
/// What is nobody, right before the pronoun.
const THINGS: &[&str] = &[
    "ca", "sa", "ce", "cela", "ceci", "tout", "that", "this", "it",
];
/// How far back somebody is looked for.
const BACK: usize = 6;

/// Who a verb is said of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Who {
    Person,
    Thing,
    Oneself,
    Unknown,
}

/// Who does what is done to the one at a place.
pub(super) fn who(line: &[Heard], at: usize) -> Who {
    let back = |n: usize| at.checked_sub(n).and_then(|at| line.get(at));
    for n in 1..=BACK {
        let Some(word) = back(n) else { break };
        let word = word.sound.as_str();
        // « ça me », « ce qui me », « je me », « y me ».
        if n <= 3 && has(THINGS, word) && (1..n).all(|n| passes(back(n))) {
            return Who::Thing;
        }
        if word == "je" && (1..n).all(|n| passes(back(n))) {
            return Who::Oneself;
        }
        if has(PEOPLE, word) || (n == 1 && word == "i") {
            return Who::Person;
        }
    }
    Who::Unknown
}

/// What stands between a subject and its pronoun.
fn passes(word: Option<&Heard>) -> bool {
    word.is_some_and(|word| matches!(word.sound.as_str(), "ne" | "n" | "ki"))
}

/// Whether a word is one of those who live with somebody.
pub(super) fn is_kin(line: &Line<'_>, at: usize) -> bool {
    has(KIN, line.word(at))
}
