//! The difference of two pieces of page, as a browser applies it to its own text.

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Pieces beyond which comparing takes longer than sending.
const PIECES_MAX: usize = 20_000;

/// How many units of the old text stay as they are since the last edit, how many to take out, what to put in. All
/// count UTF-16 units, as a browser's strings do.
pub(super) type Edit = (usize, usize, String);

/// What makes the new text of the old one, in order of places; nothing if there is too much to compare.
pub(super) fn edits(old: &str, new: &str) -> Option<Vec<Edit>> {
    let (old, new) = (pieces(old), pieces(new));
    if old.len().max(new.len()) > PIECES_MAX {
        return None;
    }
    // The crate's own places of what is put in are off where runs were moved together: lengths alone are taken.
    let (mut left, mut fresh) = (old.iter(), new.iter());
    let mut gap = 0;
    let mut edits: Vec<Edit> = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        let gone: Vec<&str> = left.by_ref().take(op.old_range().len()).copied().collect();
        let put: Vec<&str> = fresh.by_ref().take(op.new_range().len()).copied().collect();
        let (gone, put) = (gone.concat(), put.concat());
        if matches!(op, DiffOp::Equal { .. }) {
            gap += units(&gone);
            continue;
        }
        // Of « 128 » that becomes « 129 », the last digit alone.
        let (start, end) = shared(&gone, &put);
        let middle = |text: &str| text.get(start..text.len() - end).unwrap_or("").to_owned();
        gap += units(gone.get(..start).unwrap_or(""));
        edits.push((gap, units(&middle(&gone)), middle(&put)));
        gap = units(gone.get(gone.len() - end..).unwrap_or(""));
    }
    Some(edits)
}

fn units(piece: &str) -> usize {
    piece.encode_utf16().count()
}

/// How many bytes two texts share at their starts, and of the rest at their ends; whole letters only.
fn shared(one: &str, other: &str) -> (usize, usize) {
    let same = |(a, b): &(char, char)| a == b;
    let bytes = |pairs: Vec<(char, char)>| pairs.iter().map(|(a, _)| a.len_utf8()).sum();
    let start = bytes(one.chars().zip(other.chars()).take_while(same).collect());
    let rest = |text: &str| {
        text.get(start..)
            .unwrap_or("")
            .chars()
            .rev()
            .collect::<Vec<_>>()
    };
    let ends = rest(one).into_iter().zip(rest(other));
    (start, bytes(ends.take_while(same).collect()))
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
        let units: Vec<u16> = old.encode_utf16().collect();
        let (mut at, mut new) = (0, Vec::new());
        for (gap, gone, put) in edits {
            new.extend(&units[at..at + gap]);
            new.extend(put.encode_utf16());
            at += gap + gone;
        }
        new.extend(&units[at..]);
        String::from_utf16(&new).unwrap()
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
            [(17, 1, "4".to_owned())]
        );
    }

    #[test]
    fn the_second_of_two_changes_is_told_by_what_lies_between() {
        let cloud =
            |n: u32, m: u32| format!("<li>connecté <b>{n}</b></li><li>utile <b>{m}</b></li>");
        assert_eq!(
            edits(&cloud(99, 12), &cloud(100, 13)).unwrap(),
            [(16, 2, "100".to_owned()), (23, 1, "3".to_owned())]
        );
    }
}
