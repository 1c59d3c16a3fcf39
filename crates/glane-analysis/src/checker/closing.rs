//! A base that stands before a list, after it, or in a bracket behind its last name.

use super::items::Piece;
use super::nouns::{is_noun, is_slots};
use super::role::text;
use super::whole::Whole;

impl Whole<'_> {
    /// "With 38 people, A gets 35 mentions, B twenty-four": nothing before, and each name has its number.
    pub(super) fn goes_before(&self) -> bool {
        let (_, end) = self.sentence();
        let next = text(self.items, Some(self.after()));
        let led = text(self.items, self.lead.checked_sub(1));
        // « Parmi les créneaux cités par 38 personnes, A (35) … ».
        let sorted = matches!(led, "par" | "by" | "of" | "des" | "de")
            && (2..=4).any(|n| {
                self.lead.checked_sub(n).is_some_and(|n| {
                    is_noun(text(self.items, Some(n))) || is_slots(text(self.items, Some(n)))
                })
            })
            && (0..self.lead).all(|n| self.piece(n) != Some(&Piece::Sign(',')));
        // « Parmi les mots donnés par 38 personnes, A est celui qui revient le plus, 13 fois ».
        let mut named = (self.after()..end).filter(|&n| self.is_part_at(n));
        let first = named.next().is_some()
            && named.next().is_none()
            && (self.after()..end).any(|n| self.piece(n) == Some(&Piece::Mark("first")));
        if sorted && next == "," && self.opens() && first {
            return true;
        }
        (led == "with" && matches!(next, "," | "and") || sorted && matches!(next, "," | ":"))
            && self.opens()
            && self.all_numbered(self.after(), end)
    }

    /// « A (35), B (24) : voilà l'ordre des créneaux cités par 38 personnes. »
    pub(super) fn closes_list(&self) -> bool {
        let (start, end) = self.sentence();
        let led = matches!(text(self.items, self.lead.checked_sub(1)), "par" | "by");
        let sorted = (2..=4).any(|n| {
            self.lead.checked_sub(n).is_some_and(|n| {
                is_noun(text(self.items, Some(n))) || is_slots(text(self.items, Some(n)))
            })
        });
        let sign = (start..self.lead)
            .rev()
            .find(|&n| matches!(self.piece(n), Some(Piece::Sign(':' | ',' | '—' | '–'))));
        let told = sign.is_some_and(|sign| {
            self.all_numbered(start, sign) && (sign..self.lead).all(|n| !self.is_part_at(n))
        });
        led && sorted && self.after() == end && told
    }

    /// « … et 12 pour C (33 personnes) »: the name before the bracket has its number already.
    pub(super) fn ends_list(&self) -> bool {
        let open = self.lead.checked_sub(1);
        let bracket = text(self.items, open) == "(" && text(self.items, Some(self.after())) == ")";
        let Some(open) = open.filter(|open| bracket && *open > 0 && self.is_part_at(open - 1))
        else {
            return false;
        };
        self.number_before(open - 1)
    }
}
