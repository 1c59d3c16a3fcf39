//! A person of a room as it is in memory: their group, and those of their ballots that count.

use std::collections::BTreeSet;

use glane_core::ballot::Body;
use glane_core::channel::Channel;
use glane_core::id::{AnswerId, GroupKey, QuestionKey, Revision, Round};

/// A question in one of its rounds.
pub(crate) type Slot = (QuestionKey, Round);

/// One person's ballot that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its id.
    pub answer: AnswerId,
    /// The attempt that counts.
    pub attempt: u32,
    /// When it was committed.
    pub revision: Revision,
    /// By which way it came.
    pub channel: Channel,
    /// What it says.
    pub body: Body,
}

/// A person of the room.
#[derive(Debug, Clone, Default)]
pub(crate) struct Someone {
    pub(crate) group: Option<GroupKey>,
    /// In order of their slots. A row and not a tree: a hall of people has one each, of a handful of ballots.
    ballots: Vec<(Slot, Kept)>,
}

impl Someone {
    /// Somebody without a ballot.
    pub(crate) fn of(group: Option<GroupKey>) -> Self {
        Self {
            group,
            ..Self::default()
        }
    }

    fn place(&self, question: &QuestionKey, round: Round) -> Result<usize, usize> {
        self.ballots
            .binary_search_by(|((key, at), _)| key.cmp(question).then(at.cmp(&round)))
    }

    /// Their ballot in a slot.
    pub(crate) fn kept(&self, question: &QuestionKey, round: Round) -> Option<&Kept> {
        let (_, kept) = self.ballots.get(self.place(question, round).ok()?)?;
        Some(kept)
    }

    /// Puts a ballot in its slot; the one that was there, if any.
    pub(crate) fn put(&mut self, slot: &Slot, fresh: Kept) -> Option<Kept> {
        match self.place(&slot.0, slot.1) {
            Ok(at) => {
                let (_, kept) = self.ballots.get_mut(at)?;
                Some(std::mem::replace(kept, fresh))
            }
            Err(at) => {
                self.ballots.reserve_exact(1);
                self.ballots.insert(at, (slot.clone(), fresh));
                None
            }
        }
    }

    /// Takes the ballot out of a slot.
    pub(crate) fn take(&mut self, slot: &Slot) -> Option<Kept> {
        let at = self.place(&slot.0, slot.1).ok()?;
        Some(self.ballots.remove(at).1)
    }

    /// All their ballots, in order of slots.
    pub(crate) fn ballots(&self) -> &[(Slot, Kept)] {
        &self.ballots
    }

    /// Whether they have a ballot to a question of the script: who only says what they make of the findings did not
    /// take part in what was found, and a table is nobody.
    pub(crate) fn answered(&self, tables: &BTreeSet<QuestionKey>) -> bool {
        let mut slots = self.ballots.iter().map(|(slot, _)| slot);
        slots.any(|(question, _)| !question.is_reaction() && !tables.contains(question))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(attempt: u32) -> Kept {
        Kept {
            answer: AnswerId(uuid::Uuid::from_u128(attempt.into())),
            attempt,
            revision: Revision(1),
            channel: Channel::Phone,
            body: Body::Blank,
        }
    }

    #[test]
    fn a_ballot_takes_the_place_of_the_one_in_its_slot_and_of_no_other() {
        let slot = |key: &str, round| (QuestionKey::new(key).unwrap(), Round(round));
        let mut someone = Someone::default();
        assert!(!someone.answered(&BTreeSet::new()));
        for (attempt, at) in (1..).zip([slot("b", 1), slot("a", 2), slot("a", 1)]) {
            assert_eq!(someone.put(&at, kept(attempt)), None);
        }
        assert_eq!(someone.put(&slot("a", 2), kept(9)), Some(kept(2)));
        let attempts: Vec<u32> = someone.ballots().iter().map(|(_, k)| k.attempt).collect();
        assert_eq!(attempts, [3, 9, 1]);
        let (key, round) = slot("b", 1);
        assert_eq!(someone.kept(&key, round), Some(&kept(1)));
        assert_eq!(someone.kept(&key, Round(2)), None);
        assert_eq!(someone.take(&slot("b", 1)), Some(kept(1)));
        assert_eq!(someone.take(&slot("b", 1)), None);
        assert_eq!(someone.ballots().len(), 2);
        let tables = |keys: &[&str]| {
            keys.iter()
                .map(|key| QuestionKey::new(*key).unwrap())
                .collect()
        };
        assert!(someone.answered(&tables(&["b"])), "a is a person's");
        assert!(!someone.answered(&tables(&["a"])), "a table is nobody");
    }
}
