//! What stands at a place of a sentence. Nothing stands outside it.

use super::items::{Item, Piece};

/// Its text, empty if nothing is there.
pub(super) fn text(items: &[Item], at: usize) -> &str {
    items.get(at).map_or("", |item| item.text.as_str())
}

/// What it is read as.
pub(super) fn piece(items: &[Item], at: usize) -> Option<&Piece> {
    items.get(at).map(|item| &item.piece)
}

/// What stands just before it.
pub(super) fn before(items: &[Item], at: usize) -> Option<&Item> {
    items.get(at.checked_sub(1)?)
}

/// Has it read as something else.
pub(super) fn set(items: &mut [Item], at: usize, piece: Piece) {
    if let Some(item) = items.get_mut(at) {
        item.piece = piece;
    }
}

pub(super) fn is_number(items: &[Item], at: usize) -> bool {
    matches!(piece(items, at), Some(Piece::Number { .. }))
}

pub(super) fn is_name(items: &[Item], at: usize) -> bool {
    matches!(piece(items, at), Some(Piece::Name(_)))
}
