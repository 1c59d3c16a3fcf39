//! What a codebook says, as patterns to look for among the units of an answer.

use super::unit::{Part, Unit, units};

/// Where a pattern comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// A word or expression of the codebook.
    Word,
    /// The theme's label.
    Label,
    /// One of its examples.
    Example,
    /// A word that speaks of what the label names, by a list of the program.
    Field,
}

/// One thing to look for.
#[derive(Debug, Clone)]
pub(super) struct Pattern {
    /// Where it comes from.
    pub why: Why,
    /// As written there.
    pub written: String,
    /// How much finding it says; see [`super::proposer`].
    pub weight: u32,
    words: Words,
}

#[derive(Debug, Clone)]
enum Words {
    /// These units in this order, with nothing but links between them.
    Row(Vec<Unit>),
    /// A word that begins so: `form*`.
    Beginning(String),
}

/// The units of an answer that a pattern met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Met {
    /// The first.
    pub first: usize,
    /// The last.
    pub last: usize,
}

/// How many links may stand between two words of an expression.
const BETWEEN: usize = 4;
/// Words that may stand within an expression without changing what it says.
const LOUDER: [&str; 8] = [
    "très", "vraiment", "bien", "tout", "trop", "encore", "toujours", "plus",
];

impl Pattern {
    /// Reads an expression; nothing if it has no word. Links fall, everything else stays, negations too.
    pub(super) fn read(written: &str, why: Why, weight: u32) -> Option<Self> {
        let written = written.trim();
        if let Some(beginning) = written.strip_suffix('*')
            && !beginning.is_empty()
            && beginning.chars().all(char::is_alphanumeric)
        {
            return Some(Self {
                why,
                written: written.to_owned(),
                weight,
                words: Words::Beginning(glane_core::script::read::plain(beginning)),
            });
        }
        let all = units(written);
        let said: Vec<Unit> = all
            .iter()
            .filter(|u| u.part != Part::Link)
            .cloned()
            .collect();
        let row = if said.is_empty() { all } else { said };
        (!row.is_empty()).then(|| Self {
            why,
            written: written.to_owned(),
            weight,
            words: Words::Row(row),
        })
    }

    /// One word.
    pub(super) fn word(unit: &Unit, written: &str, why: Why, weight: u32) -> Self {
        Self {
            why,
            written: written.to_owned(),
            weight,
            words: Words::Row(vec![unit.clone()]),
        }
    }

    /// Whether it holds a negation: such an expression is looked for as it stands, denied or not.
    pub(super) fn is_negative(&self) -> bool {
        match &self.words {
            Words::Row(row) => row.iter().any(|unit| unit.part == Part::Measure),
            Words::Beginning(_) => false,
        }
    }

    /// By what the unit it begins with may be found: its own text and the roots of its family; nothing for a
    /// beginning of a word, which any unit may have.
    pub(super) fn opens_with(&self) -> Option<impl Iterator<Item = &str>> {
        match &self.words {
            Words::Row(row) => row.first().map(Unit::names),
            Words::Beginning(_) => None,
        }
    }

    /// Every place where it is found.
    pub(super) fn find(&self, text: &[Unit]) -> Vec<Met> {
        (0..text.len())
            .filter_map(|first| {
                let last = self.found_at(text, first)?;
                Some(Met { first, last })
            })
            .collect()
    }

    /// Where it ends, if it begins at a unit.
    pub(super) fn found_at(&self, text: &[Unit], first: usize) -> Option<usize> {
        let row = match &self.words {
            Words::Beginning(beginning) => {
                let plain = glane_core::script::read::plain(&text.get(first)?.text);
                return plain.starts_with(beginning.as_str()).then_some(first);
            }
            Words::Row(row) => row,
        };
        let (head, rest) = row.split_first()?;
        let alone = rest.is_empty();
        if !same(head, text.get(first)?, alone) {
            return None;
        }
        let mut last = first;
        for unit in rest {
            let next = (last + 1..text.len().min(last + 2 + BETWEEN))
                .take_while(|&at| {
                    (last + 1..at).all(|between| text.get(between).is_some_and(passes))
                })
                .find(|&at| text.get(at).is_some_and(|found| same(unit, found, false)))?;
            last = next;
        }
        Some(last)
    }
}

/// Whether a unit may stand between two words of an expression.
fn passes(unit: &Unit) -> bool {
    unit.part == Part::Link || LOUDER.contains(&unit.text.as_str())
}

/// Whether a unit of a pattern is this one of the text. A word that says little is met by itself only.
fn same(wanted: &Unit, found: &Unit, alone: bool) -> bool {
    match (wanted.part, found.part) {
        (Part::Content, Part::Content) => wanted.meets(found),
        (Part::Light, Part::Light) => !alone && wanted.meets(found) || wanted.text == found.text,
        _ => wanted.text == found.text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(pattern: &str, text: &str) -> bool {
        let pattern = Pattern::read(pattern, Why::Word, 1).unwrap();
        !pattern.find(&units(text)).is_empty()
    }

    #[test]
    fn words_are_met_by_their_family_and_expressions_as_they_stand() {
        assert!(found("formation", "je ne suis pas formée"));
        assert!(found("tps", "Le temps !!"));
        assert!(found("droit à l'image", "le droit d’image"));
        assert!(!found("droit à l'image", "j'ai le droit"));
        assert!(!found("droit à l'image", "une image du droit"));
        assert!(found("pas formé", "je ne suis pas du tout formée"));
        assert!(!found("pas formé", "je suis formée"));
        assert!(found(
            "trop de choses à faire",
            "trop de choses à faire à côté"
        ));
        assert!(found("numériq*", "Le NUMERIQUE"));
        assert!(Pattern::read(" ", Why::Word, 1).is_none());
    }
}
