//! Which words speak of what a label names: `bus`, `voiture`, `à pied` of transport.
//!
//! A small open list in `fields.txt`, made for the themes of social centres in general; a person's codebook goes before
//! it, and each proposal says which word of it was met. A field is opened by its heads alone: a label « Bus et tram »
//! does not open all of transport.

use std::sync::LazyLock;

use super::pattern::{Pattern, Why};
use super::unit::Unit;

/// One field: what opens it, and its words as written.
struct Field {
    heads: Vec<Pattern>,
    words: Vec<&'static str>,
}

static FIELDS: LazyLock<Vec<Field>> = LazyLock::new(|| {
    include_str!("fields.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('='))
        .map(|(heads, words)| Field {
            heads: list(heads)
                .filter_map(|head| Pattern::read(head, Why::Field, 0))
                .collect(),
            words: list(words).collect(),
        })
        .collect()
});

fn list(written: &'static str) -> impl Iterator<Item = &'static str> {
    written
        .split(',')
        .map(str::trim)
        .filter(|word| !word.is_empty())
}

/// The words of the fields that a part of a label opens: by one of the words that name it, or by an expression of it.
pub(super) fn speaking_of(label: &[Unit], naming: &[&Unit]) -> Vec<&'static str> {
    let naming: Vec<Unit> = naming.iter().map(|unit| (*unit).clone()).collect();
    FIELDS
        .iter()
        .filter(|field| {
            field.heads.iter().any(|head| {
                let met = head.find(label);
                met.iter().any(|met| met.last > met.first) || !head.find(&naming).is_empty()
            })
        })
        .flat_map(|field| field.words.iter().copied())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::unit::units;
    use super::*;

    fn opened(label: &str) -> Vec<&'static str> {
        let label = units(label);
        let naming: Vec<&Unit> = label.iter().take(1).collect();
        speaking_of(&label, &naming)
    }

    #[test]
    fn heads_open_a_field_and_its_other_words_do_not() {
        assert!(opened("Transports").contains(&"bus"));
        assert!(!opened("Bus").contains(&"voiture"));
        assert!(opened("Espaces verts").contains(&"parc"));
    }

    #[test]
    fn every_line_has_heads_and_words() {
        let lines = include_str!("fields.txt")
            .lines()
            .filter(|line| !line.starts_with('#') && !line.trim().is_empty());
        assert_eq!(lines.count(), FIELDS.len());
        for field in FIELDS.iter() {
            assert!(!field.heads.is_empty() && !field.words.is_empty());
        }
    }
}
