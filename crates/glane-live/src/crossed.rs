//! What of each group the room may see while people answer: a group's results move only by as many new people as the
//! threshold says, so that nobody's answer can be read off the difference of two pictures.

use std::collections::BTreeMap;

use glane_core::ballot::Body;
use glane_core::id::GroupKey;
use glane_core::kind::Kind;
use glane_core::tally::{Sign, Tally};

/// One group's ballots: those on screen, and those that wait until they are enough.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Side {
    shown: Tally,
    waiting: Tally,
}

/// A question's ballots by group, people without a group apart; raised hands are in none.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Crossed(BTreeMap<Option<GroupKey>, Side>);

impl Crossed {
    /// Takes note of a person's ballot. One that takes the place of another waits as well: it is no new person.
    pub(crate) fn fold(
        &mut self,
        kind: &Kind,
        group: Option<&GroupKey>,
        body: &Body,
        sign: Sign,
        threshold: u32,
    ) {
        let side = self.0.entry(group.cloned()).or_insert_with(|| Side {
            shown: Tally::empty(kind),
            waiting: Tally::empty(kind),
        });
        side.waiting.fold(kind, body, sign);
        if side.waiting.ballots() >= i64::from(threshold) {
            side.shown.merge(&side.waiting);
            side.waiting = Tally::empty(kind);
        }
    }

    /// What may be seen: everyone together, and each group.
    pub(crate) fn shown(&self, kind: &Kind) -> (Tally, BTreeMap<GroupKey, Tally>) {
        let mut room = Tally::empty(kind);
        let mut groups = BTreeMap::new();
        for (group, side) in &self.0 {
            room.merge(&side.shown);
            if let Some(group) = group {
                groups.insert(group.clone(), side.shown.clone());
            }
        }
        (room, groups)
    }
}

#[cfg(test)]
mod tests {
    use glane_core::kind::Payload;
    use glane_core::kind::choice::Choice;

    use super::*;

    fn body(item: &str) -> Body {
        Body::Answered(Payload::Items(
            [glane_core::id::ItemKey::new(item).unwrap()].into(),
        ))
    }

    #[test]
    fn a_group_moves_by_as_many_new_people_as_the_threshold() {
        let kind = Kind::Choice(Choice::default());
        let group = GroupKey::new("nord").unwrap();
        let mut crossed = Crossed::default();
        let mut fold = |item, sign| {
            crossed.fold(&kind, Some(&group), &body(item), sign, 3);
            crossed.shown(&kind).1[&group].ballots()
        };
        let seen: Vec<i64> = (0..7).map(|_| fold("a", Sign::In)).collect();
        assert_eq!(seen, [0, 0, 3, 3, 3, 6, 6]);
        // Somebody changes their mind: no new person, nothing moves, and nothing of it shows before the next three.
        fold("b", Sign::In);
        assert_eq!(fold("a", Sign::Out), 6);
        assert_eq!(fold("a", Sign::In), 6);
        assert_eq!(fold("a", Sign::In), 9);
        let (room, groups) = crossed.shown(&kind);
        assert_eq!(room, groups[&group]);
    }
}
