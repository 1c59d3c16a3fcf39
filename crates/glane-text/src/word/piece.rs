//! What stands between two spaces, as typed: its words, read once.

use std::collections::BTreeSet;

use super::{BYTES, KEPT, Words};
use crate::form::{Word, apart};
use crate::index::Shelf;
use crate::lexicon::Lexicon;
use crate::reason::Reason;
use crate::step::insult;

/// Longer pieces are read anew.
const LONGEST: usize = 48;

/// A piece, read as if it were alone.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    words: Vec<Word>,
    reasons: BTreeSet<Reason>,
    insult: insult::Piece,
}

impl Piece {
    fn of(typed: &str, lexicon: &Lexicon) -> Self {
        let mut reasons = BTreeSet::new();
        Self {
            words: apart(typed, lexicon, &mut reasons),
            reasons,
            insult: insult::Piece::of(typed),
        }
    }
}

impl Words {
    /// The words of a text, from its pieces, and what these say of insults. Nothing for a text whose pieces cannot be
    /// read one by one.
    pub(crate) fn pieces(
        &mut self,
        typed: &str,
        lexicon: &Lexicon,
        reasons: &mut BTreeSet<Reason>,
    ) -> Option<(Vec<Word>, insult::Piece)> {
        if !parts_at_spaces(typed) {
            return None;
        }
        let mut words = Vec::new();
        let mut told: Option<insult::Piece> = None;
        let mut next = 0;
        for typed in typed.split(' ') {
            let start = next;
            next += typed.len() + 1;
            if typed.is_empty() {
                continue;
            }
            let piece = self.piece(typed, lexicon)?;
            words.reserve(piece.words.len());
            words.extend(piece.words.iter().map(|word| word.moved(start)));
            reasons.extend(&piece.reasons);
            told = Some(told.map_or(piece.insult, |told| told.with(piece.insult)));
        }
        Some((words, told?))
    }

    fn piece(&mut self, typed: &str, lexicon: &Lexicon) -> Option<&Piece> {
        if let Some(place) = self.pieces.find(typed) {
            return self.pieces.get(place);
        }
        if typed.len() > LONGEST {
            return None;
        }
        if self.pieces.is_full(KEPT, BYTES) {
            self.pieces = Shelf::default();
        }
        let place = self.pieces.put(typed, Piece::of(typed, lexicon));
        self.pieces.get(place)
    }
}

/// Whether each piece of a text is read the same alone and in it: nothing in it joins with what stands beyond a space,
/// as a mark without its letter would, or a bracket with the ending of the word before.
fn parts_at_spaces(typed: &str) -> bool {
    let mut last = 'a';
    typed.chars().all(|c| {
        let bracket = last == ' ' && c == '(';
        last = c;
        let alone = matches!(c, ' '..='~' | '¡'..='ÿ' | 'œ' | 'Œ' | '’' | '‘' | '–' | '—' | '…');
        alone && !bracket && c != '\u{AD}'
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::form::Form;
    use crate::step::insult::insult;

    /// What people type, with what may join or hide at spaces.
    fn typed() -> impl Strategy<Value = String> {
        let piece = "(l'|c|l|d'|qu|)(école|ecole|eau|éco|geste|ta|gueule|nique|c0n|con|salarié·e·s|\\(es\\)|\\(e\\)s|m|e|r|d|hyper-|connexion|week|end|rez|de|chaussee|👍|porte|plus|pas|ne|très|the|work|AdhérentEs|C.A.F.|\u{301}|-|/|!|…|\u{ad})(s|es|)";
        prop::collection::vec(piece, 1..6).prop_map(|pieces| pieces.join(" "))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(600))]

        #[test]
        fn a_text_read_by_its_pieces_is_the_text_read_whole(first in typed(), text in typed()) {
            let lexicon = Lexicon::get();
            let mut known = Words::default();
            Form::read(&first, lexicon, &mut known);
            let mut reasons = BTreeSet::new();
            let Some((words, told)) = known.pieces(&text, lexicon, &mut reasons) else {
                prop_assume!(text.contains(['👍', '\u{301}', '\u{ad}', '(']));
                return Ok(());
            };
            let mut whole = BTreeSet::new();
            prop_assert_eq!(words, apart(&text, lexicon, &mut whole));
            prop_assert_eq!(reasons, whole);
            prop_assert!(!told.harmless() || insult(&text).is_none());
            prop_assert_eq!(Form::read(&text, lexicon, &mut known), Form::read(&text, lexicon, &mut Words::default()));
        }
    }

    #[test]
    fn what_is_kept_has_a_bound_and_forgetting_changes_nothing() {
        let lexicon = Lexicon::get();
        let mut known = Words::default();
        let before = Form::read("l'école acceuil", lexicon, &mut known);
        for n in 0..KEPT + 10 {
            known.piece(&format!("mot{n}"), lexicon);
        }
        assert!(known.pieces.find("mot0").is_none());
        assert!(known.pieces.find(&format!("mot{}", KEPT + 5)).is_some());
        assert_eq!(Form::read("l'école acceuil", lexicon, &mut known), before);
    }
}
