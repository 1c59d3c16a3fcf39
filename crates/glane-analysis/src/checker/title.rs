//! Questions named otherwise than by their whole label: by what it asks about (« l'aisance avec les outils numériques », for
//! « Votre aisance avec les outils numériques, de 0 à 10 »), or by their key in the script (« côté freins »).

use std::collections::BTreeMap;

use glane_core::finding::Finding;

use super::ground::Ground;
use super::items::{Item, Piece, Unit};
use super::lexis::Word;
use super::name::NameId;
use crate::reading::Reading;

/// How few words a part of a label may have to name the question: fewer could be said of something else.
const LEAST: usize = 3;
const DETERMINERS: [&str; 14] = [
    "votre ", "vos ", "notre ", "nos ", "la ", "le ", "les ", "l'", "une ", "un ", "your ", "our ",
    "the ", "a ",
];

/// The parts of a question's label that name it as well.
pub(super) fn stems(label: &str) -> Vec<String> {
    let head = label.split(',').next().unwrap_or(label);
    let head = head.trim_end_matches([' ', '?', ':']);
    let bare = DETERMINERS
        .iter()
        .find_map(|determiner| head.strip_prefix(determiner));
    let mut stems: Vec<String> = Vec::new();
    let mut add = |text: &str| {
        if text != label && text.split(' ').count() >= LEAST {
            stems.push(text.to_owned());
            let elided = text.starts_with(['a', 'e', 'i', 'o', 'u', 'é', 'è', 'ê', 'h']);
            if elided && Some(text) == bare {
                stems.push(format!("l'{text}"));
            }
        }
    };
    add(head);
    if let Some(bare) = bare {
        add(bare);
    }
    stems
}

/// The questions of a finding by their keys.
pub(super) fn titles(
    ground: &Ground,
    reading: &Reading,
    finding: &Finding,
) -> BTreeMap<String, NameId> {
    let asked = finding.questions.iter();
    asked
        .filter_map(|key| {
            let label = &reading.question(key)?.label;
            let id = ground.names.id(label.get(ground.lang.code()))?;
            Some((fold(key.as_str()), id))
        })
        .collect()
}

/// A word without its accents and its plural: keys are written so.
pub(super) fn fold(word: &str) -> String {
    let plain: String = word
        .chars()
        .map(|c| match c {
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'à' | 'â' => 'a',
            'î' | 'ï' => 'i',
            'ô' => 'o',
            'û' | 'ù' | 'ü' => 'u',
            'ç' => 'c',
            other => other,
        })
        .collect();
    plain.strip_suffix('s').unwrap_or(&plain).to_owned()
}

/// Whether a key may name its question there: nothing is told of anybody before it in its part of the sentence. « 31 personnes
/// ont des freins » is not what « Qu'est-ce qui vous freine ? » counts.
pub(super) fn may_be_titled(before: &[Item]) -> bool {
    part(before).all(|item| {
        matches!(item.piece, Piece::Neutral | Piece::Mark("first" | "theme")) && !has(item)
    })
}

/// « Les réussites de 12 personnes », « les freins des équipes »: somebody's own, which are not what the question counts.
pub(super) fn is_of_people(run: &[Word]) -> bool {
    let next = run.get(1).map_or("", |word| word.form.as_str());
    matches!(
        next,
        "de" | "d'" | "des" | "du" | "qui" | "que" | "of" | "that" | "who"
    )
}

/// The same of a part of its label, which numbers may stand before: « 7,0 sur 10 pour l'aisance avec les outils ». « 12 personnes
/// ont une réussite à partager » tells of people.
pub(super) fn may_be_named(before: &[Item]) -> bool {
    part(before).all(|item| !matches!(item.piece, Piece::Unit(Unit::People, _)) && !has(item))
}

fn part(before: &[Item]) -> impl Iterator<Item = &Item> {
    before
        .iter()
        .rev()
        .take_while(|item| !matches!(item.piece, Piece::Sign(_)))
}

fn has(item: &Item) -> bool {
    matches!(
        item.text.as_str(),
        "ont" | "avons" | "a" | "ai" | "avoir" | "have" | "has" | "had" | "qui" | "who"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_named_by_what_it_asks_about_and_not_by_a_word_of_it() {
        assert_eq!(
            stems("votre aisance avec les outils, de 0 à 10"),
            [
                "votre aisance avec les outils",
                "aisance avec les outils",
                "l'aisance avec les outils"
            ]
        );
        assert_eq!(stems("une réussite à partager ?").len(), 2);
        assert!(stems("votre aisance ?").is_empty());
    }

    #[test]
    fn a_key_is_written_without_accents_nor_plural() {
        assert_eq!(fold("réussites"), fold("reussite"));
        assert_ne!(fold("frein"), fold("freine"));
    }
}
