//! The difference of two pieces of page, as a browser applies it to its own text.

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Pieces beyond which comparing takes longer than sending.
const PIECES_MAX: usize = 20_000;

/// At which place of the old text, how many units to take out, what to put in. Places and lengths count UTF-16
/// units, as a browser's strings do.
pub(super) type Edit = (usize, usize, String);

/// What makes the new text of the old one, in order of places; nothing if there is too much to compare.
pub(super) fn edits(old: &str, new: &str) -> Option<Vec<Edit>> {
    let (old, new) = (pieces(old), pieces(new));
    if old.len().max(new.len()) > PIECES_MAX {
        return None;
    }
    // The crate's own places of what is put in are off where runs were moved together: lengths alone are taken.
    let (mut left, mut fresh) = (old.iter(), new.iter());
    let mut at = 0;
    let mut edits: Vec<Edit> = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        let gone: usize = left.by_ref().take(op.old_range().len()).map(units).sum();
        let put: Vec<&str> = fresh.by_ref().take(op.new_range().len()).copied().collect();
        if !matches!(op, DiffOp::Equal { .. }) {
            edits.push((at, gone, put.concat()));
        }
        at += gone;
    }
    Some(edits)
}

fn units(piece: &&str) -> usize {
    piece.encode_utf16().count()
}

/// Words and signs of a page, each with what divides it from the next; a count stands apart from the tag after it.
fn pieces(text: &str) -> Vec<&str> {
    let words = text.split_inclusive([' ', '>', '"', ',', '\n']);
    let parts = words.flat_map(|word| {
        let (before, tag) = word.split_at(word.find('<').unwrap_or(0));
        [before, tag]
    });
    parts.filter(|part| !part.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// As `stream.js` does it.
    fn apply(old: &str, edits: &[Edit]) -> String {
        let mut units: Vec<u16> = old.encode_utf16().collect();
        for (at, gone, fresh) in edits.iter().rev() {
            units.splice(*at..at + gone, fresh.encode_utf16());
        }
        String::from_utf16(&units).unwrap()
    }

    proptest! {
        #[test]
        fn edits_make_the_new_text_of_the_old(old in "[a-c <>é😀]{0,40}", new in "[a-c <>é😀]{0,40}") {
            prop_assert_eq!(apply(&old, &edits(&old, &new).unwrap()), new);
        }
    }

    #[test]
    fn one_count_that_moved_is_a_short_change() {
        let cloud = |n: u32| format!("<li>connecté <b>{n}</b></li><li>utile <b>12</b></li>");
        assert_eq!(
            edits(&cloud(13), &cloud(14)).unwrap(),
            [(16, 2, "14".to_owned())]
        );
    }
}
