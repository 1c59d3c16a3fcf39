//! `[…]` hides a negation, a limit or the word that the sense hangs on.

use super::each;
use crate::change::Change;
use crate::made::Made;
use crate::place::Kind;
use crate::said;

/// Without these, what is quoted means something else.
const TURNING: [&str; 36] = [
    "pas",
    "ne",
    "n'",
    "jamais",
    "sans",
    "aucun",
    "aucune",
    "rien",
    "peu",
    "plus",
    "trop",
    "assez",
    "manque",
    "faute",
    "insuffisant",
    "courtes",
    "flou",
    "méconnaissance",
    "laisse",
    "tomber",
    "besoin",
    "faudrait",
    "strictement",
    "partagé",
    "personnel",
    "professionnel",
    "chronophage",
    "urgence",
    "limité",
    "compliqué",
    "difficile",
    "non",
    "seulement",
    "autorisé",
    "seul",
    "première",
];

/// Runs of one to four words with such a word in them, in answers and in labels.
pub fn changes(made: &Made) -> Vec<Change> {
    let mut all = Vec::new();
    for (doc, place) in each(made, &[Kind::Verbatim]) {
        for after in cut(&place.text) {
            all.push(Change::reads(doc, place, &after));
        }
    }
    for (doc, place) in each(made, &[Kind::Sentence, Kind::Prose, Kind::Alternative]) {
        for at in said::quoted(&place.text) {
            for put in cut(&place.text[at.clone()]) {
                all.push(Change::reads(
                    doc,
                    place,
                    &said::with(&place.text, &at, &put),
                ));
            }
        }
    }
    all
}

fn turns(word: &str) -> bool {
    let word = word.to_lowercase();
    TURNING.iter().any(|one| {
        word == *one || one.ends_with('\'') && (word.starts_with(one) || word.starts_with("n’"))
    })
}

fn cut(text: &str) -> Vec<String> {
    let words = said::words(text);
    let mut all = Vec::new();
    if words.len() < 2 {
        return all;
    }
    for length in 1..=4.min(words.len() - 1) {
        for run in words.windows(length) {
            if run.iter().any(|at| turns(&text[at.clone()])) {
                let span = run[0].start..run[length - 1].end;
                all.push(said::with(text, &span, "[…]"));
            }
        }
    }
    all
}
