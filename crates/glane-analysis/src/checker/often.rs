//! What all of them did together: « Les 38 personnes qui ont répondu l'ont écrit 13 fois ».

use super::items::{Piece, Unit};
use super::role::text;
use super::whole::Whole;

impl Whole<'_> {
    /// « Les 38 personnes qui ont répondu l'ont écrit 13 fois »: all of them together, of what was named before.
    pub(super) fn wrote_so_often(&self) -> bool {
        let all = matches!(
            text(self.items, self.at.checked_sub(1)),
            "les" | "ces" | "the" | "these"
        );
        let it = matches!(
            text(self.items, Some(self.after())),
            "l'" | "le" | "la" | "les"
        );
        let has = text(self.items, Some(self.after() + 1)) == "ont"
            && self.piece(self.after() + 2) == Some(&Piece::Neutral);
        let wrote_it = self.piece(self.after()) == Some(&Piece::Neutral)
            && text(self.items, Some(self.after() + 1)) == "it";
        let number = if it && has {
            self.after() + 3
        } else if wrote_it {
            self.after() + 2
        } else {
            return false;
        };
        all && self.is_number(number)
            && matches!(self.piece(number + 1), Some(Piece::Unit(Unit::Mentions, _)))
    }
}
