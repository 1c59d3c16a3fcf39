//! Words that are there to say that they are not the matter: `pas de problème de transport`, `ce n'est pas le temps qui
//! manque`.
//!
//! A lack is no denial: `pas de temps`, `sans formation` speak of time and of training, as what is missed. Denied is
//! what somebody says is no trouble, or is not what it is about.

use super::unit::{Part, Unit};

/// What can be trouble.
const TROUBLES: &[&str] = &[
    "problème",
    "problèmes",
    "souci",
    "soucis",
    "difficulté",
    "difficultés",
    "frein",
    "freins",
    "obstacle",
    "obstacles",
    "contrainte",
    "contraintes",
    "inquiétude",
    "inquiétudes",
    "blocage",
    "question",
    "histoire",
];
/// What says no.
const NO: &[&str] = &["pas", "aucun", "aucune", "sans", "jamais", "ni", "non"];

/// Whether the unit at a place is denied.
pub(super) fn is_denied(units: &[Unit], at: usize) -> bool {
    no_trouble_before(units, at) || no_trouble_after(units, at) || not_the_matter(units, at)
}

fn text(units: &[Unit], at: usize) -> &str {
    units.get(at).map_or("", |unit| unit.text.as_str())
}

/// `aucun souci de X`, `pas de problème avec les X`.
fn no_trouble_before(units: &[Unit], at: usize) -> bool {
    let mut trouble = false;
    for place in (0..at).rev() {
        let word = text(units, place);
        if TROUBLES.contains(&word) {
            trouble = true;
        } else if NO.contains(&word) {
            return trouble;
        } else if units.get(place).is_some_and(|unit| unit.part != Part::Link) {
            return false;
        }
    }
    false
}

/// `X n'est pas un problème`, `X ne manque pas`.
fn no_trouble_after(units: &[Unit], at: usize) -> bool {
    let rest = || (at + 1..units.len().min(at + 8)).map(|place| text(units, place));
    let mut no = false;
    for word in rest() {
        if NO.contains(&word) {
            no = true;
        } else if TROUBLES.contains(&word) {
            return no;
        }
    }
    let lacks = rest().position(|word| matches!(word, "manque" | "manquent" | "manquait"));
    lacks.is_some_and(|lacks| rest().nth(lacks + 1).is_some_and(|word| NO.contains(&word)))
}

/// `ce n'est pas le X`: with a definite article, for `ce n'est pas accessible` speaks of access.
fn not_the_matter(units: &[Unit], at: usize) -> bool {
    let Some(article) = at.checked_sub(1) else {
        return false;
    };
    if !matches!(text(units, article), "le" | "la" | "les" | "l") {
        return false;
    }
    let before: Vec<&str> = (article.saturating_sub(4)..article)
        .map(|place| text(units, place))
        .collect();
    matches!(
        before.as_slice(),
        [.., "ce" | "c", "est", "pas"] | [.., "ce" | "c", "ne" | "n", "est", "pas"]
    )
}

#[cfg(test)]
mod tests {
    use super::super::unit::units;
    use super::*;

    fn denied(text: &str, word: &str) -> bool {
        let units = units(text);
        let at = units.iter().position(|unit| unit.text == word).unwrap();
        is_denied(&units, at)
    }

    #[test]
    fn no_trouble_and_not_the_matter_are_denials() {
        for (text, word) in [
            ("pas de problème de transport", "transport"),
            ("aucun souci avec les horaires", "horaires"),
            ("ce n'est pas le temps qui manque", "temps"),
            ("c'est pas le prix", "prix"),
            ("le bus n'est pas un problème", "bus"),
            ("le temps ne manque pas", "temps"),
        ] {
            assert!(denied(text, word), "{text}");
        }
    }

    #[test]
    fn a_lack_is_none() {
        for (text, word) in [
            ("pas de temps", "temps"),
            ("sans formation", "formation"),
            ("je n'ai pas le temps", "temps"),
            ("problème de transport", "transport"),
            ("ce n'est pas accessible", "accessible"),
            ("je ne suis pas formée", "formée"),
        ] {
            assert!(!denied(text, word), "{text}");
        }
    }
}
