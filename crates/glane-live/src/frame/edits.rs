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
    let starts: Vec<usize> = std::iter::once(0)
        .chain(old.iter().scan(0, |at, piece| {
            *at += piece.encode_utf16().count();
            Some(*at)
        }))
        .collect();
    let place = |at: usize| starts.get(at).copied().unwrap_or(0);
    let ops = capture_diff_slices(Algorithm::Myers, &old, &new);
    let changes = ops.iter().filter(|op| !matches!(op, DiffOp::Equal { .. }));
    Some(
        changes
            .map(|op| {
                let (gone, fresh) = (op.old_range(), op.new_range());
                let at = place(gone.start);
                let text = new.get(fresh).unwrap_or_default().concat();
                (at, place(gone.end).saturating_sub(at), text)
            })
            .collect(),
    )
}

/// Words and signs of a page, each with what divides it from the next.
fn pieces(text: &str) -> Vec<&str> {
    text.split_inclusive([' ', '>', '"', ',', '\n']).collect()
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
            [(16, 6, "14</b>".to_owned())]
        );
    }
}
