//! Whether each answer that stands with a base has a number of its own, before or behind it.

use super::items::{Piece, Unit};
use super::role::text;
use super::whole::Whole;

impl Whole<'_> {
    /// Whether each answer that is named there has its number.
    pub(super) fn all_numbered(&self, from: usize, to: usize) -> bool {
        let mut named = (from..to).filter(|&n| self.is_part_at(n)).peekable();
        named.peek().is_some() && named.all(|n| self.number_after(n) || self.number_before(n))
    }

    fn joins(&self, at: usize) -> bool {
        self.is_part_at(at)
            || matches!(self.piece(at), Some(Piece::Sign(',')))
            || matches!(text(self.items, Some(at)), "et" | "and")
    }

    /// « A (26) », « A : 26 », « A et B (9 chacun) ».
    pub(super) fn number_after(&self, name: usize) -> bool {
        let next = (name + 1..self.items.len()).find(|&n| !self.joins(n));
        next.is_some_and(|next| {
            let led = matches!(self.piece(next), Some(Piece::Sign('(' | ':')))
                || matches!(
                    text(self.items, Some(next)),
                    "avec" | "with" | "par" | "à" | "at"
                );
            let said = self.piece(next) == Some(&Piece::Neutral);
            self.is_number(next) || ((led || said) && self.is_number(next + 1))
        })
    }

    /// « “connecté” 13 times », « A et B 9 fois chacun ».
    pub(super) fn times_after(&self, name: usize) -> bool {
        let next = (name + 1..self.items.len()).find(|&n| !self.joins(n));
        next.is_some_and(|next| {
            self.is_number(next)
                && matches!(self.piece(next + 1), Some(Piece::Unit(Unit::Mentions, _)))
        })
    }

    /// « 12 pour C », « 13 fois « connecté » », « 45 mentions vont à A et B ».
    pub(super) fn number_before(&self, name: usize) -> bool {
        // « …, et, avec 1 chacun, A et B ».
        let shared = |n: usize| matches!(text(self.items, Some(n)), "chacun" | "chacune" | "each");
        let passed = |n: &usize| {
            self.is_part_at(*n)
                || shared(*n)
                || (text(self.items, Some(*n)) == "," && n.checked_sub(1).is_some_and(shared))
                || matches!(
                    self.piece(*n),
                    Some(Piece::Neutral | Piece::Unit(_, None) | Piece::Mark("alternative"))
                )
        };
        let back = (0..name).rev().find(|n| !passed(n));
        back.is_some_and(|back| back != self.at && self.is_number(back))
    }

    /// « 35 people gave: 26 for A, 19 for B »: each answer has its number before it.
    pub(super) fn counted_first(&self, from: usize, to: usize) -> bool {
        let mut named = (from..to).filter(|&n| self.is_part_at(n)).peekable();
        named.peek().is_some() && self.is_number(from + 1) && named.all(|n| self.number_before(n))
    }
}
