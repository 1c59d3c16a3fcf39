//! Identical and near-identical answers, put together so that one decision codes them all.

use std::collections::BTreeMap;

use glane_core::text::normal_form;

use super::unit::{Part, units};

/// Answers that say the same: the same normal form, or the same words once articles, accents, spelling, number, gender
/// and short forms are put aside. The order of words and every negation stay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alike {
    /// Which answers, by their place in the list given.
    pub places: Vec<usize>,
}

/// Groups texts, each in one group; groups in the order of their first text.
pub fn alike<'a>(texts: impl IntoIterator<Item = &'a str>) -> Vec<Alike> {
    let mut groups: Vec<Alike> = Vec::new();
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    for (place, text) in texts.into_iter().enumerate() {
        let at = *known.entry(key(text)).or_insert_with(|| {
            groups.push(Alike { places: Vec::new() });
            groups.len() - 1
        });
        if let Some(group) = groups.get_mut(at) {
            group.places.push(place);
        }
    }
    groups
}

/// What near-identical answers share.
pub(super) fn key(text: &str) -> String {
    let words: Vec<String> = units(text)
        .iter()
        .filter(|unit| unit.part != Part::Link)
        .map(|unit| match unit.part {
            Part::Content => super::family::base(&unit.text),
            _ => unit.text.clone(),
        })
        .collect();
    if words.is_empty() {
        normal_form(text)
    } else {
        words.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_the_same_is_put_together_and_nothing_else() {
        let texts = [
            "Le temps !!",
            "temps",
            "manque de tps",
            "Manque de temps",
            "pas le temps",
            "pas de temps",
            "le temps et la formation",
            "les formations",
            "la formation",
            "!",
            "?",
        ];
        let found: Vec<Vec<usize>> = alike(texts).into_iter().map(|group| group.places).collect();
        assert_eq!(
            found,
            [
                vec![0, 1],
                vec![2, 3],
                vec![4, 5],
                vec![6],
                vec![7, 8],
                vec![9],
                vec![10]
            ]
        );
    }
}
