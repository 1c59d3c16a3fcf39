//! Where ballots come from: a snapshot, a store, a generator.

use std::collections::{BTreeMap, BTreeSet};

use glane_core::aloud::set_aside;
use glane_core::ballot::Ballot;
use glane_core::channel::Channel;
use glane_core::id::{GroupKey, PersonId, QuestionKey};
use glane_core::person::Person;
use glane_core::workshop::Snapshot;

/// Who hands in ballots.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sender<'a> {
    /// One person.
    Person {
        /// Their group, if they are in one.
        group: Option<&'a GroupKey>,
        /// The way their first answer came.
        channel: Channel,
    },
    /// Raised hands, which are nobody's.
    Hands,
}

impl<'a> Sender<'a> {
    /// The group of a person who is in one.
    pub fn group(&self) -> Option<&'a GroupKey> {
        match self {
            Self::Person { group, .. } => *group,
            Self::Hands => None,
        }
    }

    /// Whether it is a person.
    pub fn is_person(&self) -> bool {
        matches!(self, Self::Person { .. })
    }
}

/// What takes one sender's ballots.
pub type Take<'t> = dyn FnMut(Sender<'_>, &[&Ballot]) + 't;

/// Ballots that can be gone over, each time the same ones.
pub trait Source {
    /// Hands over the ballots that count, all those of one person in one go, people in any order; of the questions
    /// named only, if any are. What people make of findings put to them is handed over if it is named, never else.
    fn each(&self, only: Option<&BTreeSet<QuestionKey>>, take: &mut Take<'_>);
}

impl Source for Snapshot {
    fn each(&self, only: Option<&BTreeSet<QuestionKey>>, take: &mut Take<'_>) {
        let known: BTreeMap<PersonId, &Person> = self
            .people
            .iter()
            .map(|person| (person.id, person))
            .collect();
        // What was entered aloud and taken back does not count.
        let aside = set_aside(&self.decisions);
        let mut ballots: Vec<&Ballot> = self
            .ballots
            .iter()
            .filter(|ballot| !aside.contains(&ballot.answer))
            .filter(|ballot| match only {
                Some(only) => only.contains(&ballot.question),
                None => !ballot.question.is_reaction(),
            })
            .collect();
        ballots.sort_by_key(|ballot| ballot.person);
        for own in ballots.chunk_by(|a, b| a.person == b.person) {
            let id = own.first().and_then(|ballot| ballot.person);
            let person = id.and_then(|id| known.get(&id).copied());
            let sender = match id {
                None => Sender::Hands,
                Some(_) => Sender::Person {
                    group: person.and_then(|person| person.group.as_ref()),
                    channel: person.map_or_else(
                        || {
                            let ways = own.iter().map(|ballot| ballot.channel);
                            ways.min().unwrap_or(Channel::Phone)
                        },
                        |person| person.channel,
                    ),
                },
            };
            take(sender, own);
        }
    }
}

#[cfg(test)]
mod tests {
    use glane_core::ballot::Body;

    use super::*;
    use crate::fixture::{ballot, person, snapshot};

    #[test]
    fn a_person_hands_over_everything_in_one_go_and_hands_are_nobodys() {
        let data = snapshot(
            vec![person(2, Some("g1"))],
            vec![
                ballot("open", Some(2), Body::Blank),
                ballot("scale", None, Body::Blank),
                ballot("scale", Some(7), Body::Blank),
                ballot("scale", Some(2), Body::Blank),
            ],
        );
        let seen = |only: Option<&BTreeSet<QuestionKey>>| {
            let mut seen = Vec::new();
            data.each(only, &mut |sender, own| {
                seen.push((sender.is_person(), sender.group().is_some(), own.len()));
            });
            seen
        };
        assert_eq!(
            seen(None),
            [(false, false, 1), (true, true, 2), (true, false, 1)]
        );
        let open = BTreeSet::from([QuestionKey::new("open").unwrap()]);
        assert_eq!(seen(Some(&open)), [(true, true, 1)]);
    }
}
