//! How many answered a question, said in one way everywhere: people who answered, people who would rather not, what
//! could not be read, raised hands. Hands are nobody's, so they are never among people.

use glane_core::id::QuestionKey;
use glane_core::tally::Tally;
use glane_live::inside::Inside;

use crate::tr::Tr;

/// Who answered a question in its present round.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Turnout {
    /// People whose answer says something.
    answered: u64,
    /// People who would rather not answer.
    blank: u64,
    /// Sheets that could not be read.
    unreadable: u64,
    /// Raised hands.
    pub(crate) hands: u64,
}

impl Turnout {
    pub(crate) fn of(inside: &Inside, question: &QuestionKey) -> Self {
        inside
            .counted(question)
            .map_or_else(Self::default, |counted| {
                Self::from(&counted.room, &counted.raised)
            })
    }

    fn from(room: &Tally, raised: &Tally) -> Self {
        let people = |all: i64, hands: i64| u64::try_from(all - hands).unwrap_or(0);
        Self {
            answered: people(room.answered, raised.answered),
            blank: people(room.blank, raised.blank),
            unreadable: people(room.unreadable, raised.unreadable),
            hands: people(raised.ballots(), 0),
        }
    }

    /// Everyone with a ballot, whatever it says.
    pub(crate) fn people(self) -> u64 {
        self.answered + self.blank + self.unreadable
    }

    /// Raised hands in words, if there are any.
    pub(crate) fn hands_in_words(self, t: &Tr) -> Option<String> {
        (self.hands > 0).then(|| t.n("running-turnout-hands", "n", self.hands))
    }

    /// « 10 personnes ont répondu, 1 personne préfère ne pas répondre, 3 mains levées, sur 14 présents ». A number of
    /// people present that is less than all of that is not said: it was counted before more came.
    pub(crate) fn said(self, t: &Tr, present: Option<u32>) -> String {
        let part = |key: &str, n: u64| (n > 0).then(|| t.n(key, "n", n));
        let all: Vec<String> = [
            part("projector-answered", self.answered),
            part("running-turnout-blank", self.blank),
            part("running-turnout-unreadable", self.unreadable),
            self.hands_in_words(t),
        ]
        .into_iter()
        .flatten()
        .collect();
        if all.is_empty() {
            return t.n("projector-answered", "n", 0_u64);
        }
        let present = present.filter(|present| self.people() + self.hands <= u64::from(*present));
        let present = present.map(|present| t.n("running-turnout-present", "n", present));
        all.into_iter()
            .chain(present)
            .collect::<Vec<_>>()
            .join(", ")
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use glane_locale::{Lang, Locale};

    use super::*;

    fn said(turnout: Turnout, present: Option<u32>) -> String {
        let locale = Arc::new(Locale::load().unwrap());
        let t = Tr::new(&locale, Lang::Fr);
        turnout.said(&t, present).replace('\u{a0}', " ")
    }

    #[test]
    fn people_blanks_and_hands_are_named_apart() {
        let all = Turnout {
            answered: 10,
            blank: 1,
            unreadable: 0,
            hands: 3,
        };
        assert_eq!(all.people(), 11, "a hand is nobody's");
        assert_eq!(
            said(all, Some(14)),
            "10 personnes ont répondu, 1 personne préfère ne pas répondre, 3 mains levées, sur 14 présents"
        );
        let hands = Turnout {
            hands: 1,
            ..Turnout::default()
        };
        assert_eq!(said(hands, None), "1 main levée");
        assert_eq!(said(Turnout::default(), Some(9)), "Pas encore de réponse");
    }

    #[test]
    fn a_number_of_people_present_that_is_exceeded_is_not_held_up() {
        let many = Turnout {
            answered: 12,
            hands: 3,
            ..Turnout::default()
        };
        assert_eq!(
            said(many, Some(14)),
            "12 personnes ont répondu, 3 mains levées"
        );
        assert!(said(many, Some(15)).ends_with("sur 15 présents"));
    }
}
