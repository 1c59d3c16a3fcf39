//! Opinion groups: people whose votes on statements go together, from forty on.
//!
//! Method: each person is what they agreed and disagreed with; they are put into two classes from the top down
//! (`glane_stats::cluster::reinert`), which stand only if both hold ten people and are found again when a tenth of the people
//! is left out, nine times of ten (`stability`). What a group says more than the other is Pol.is's representativeness, what
//! both say its group-aware consensus (`glane_stats::opinion`).
//!
//! Misleads: the groups are made of the votes, so votes describe them and prove nothing; they are no groups of the workshop,
//! and who is in which is told nowhere. Two classes are looked for, there may be more. Under forty people, or where classes do
//! not hold, nothing is said.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use glane_core::ballot::Body;
use glane_core::id::ItemKey;
use glane_core::kind::statements::{AGREE, DISAGREE};
use glane_core::kind::{Kind, Payload};
use glane_core::label::Label;
use glane_core::room::RoomState;
use glane_stats::cluster::{Incidence, Settings, stability};
use glane_stats::opinion::{Side, Votes, group_aware_consensus, representative};

use crate::count::Source;
use crate::question::QuestionReading;
use crate::question::rated::RatedRow;

/// Under so many people there are no opinion groups.
pub const PEOPLE: usize = 40;
/// Over so many they are not looked for: their memory would grow with the room.
const MOST_PEOPLE: usize = 5_000;
/// A group of fewer people is none.
const LEAST: usize = 10;
/// How many statements of each group, and of both, are told.
const TOLD: usize = 3;
/// Into how many parts people are put, each left out once.
const PARTS: usize = 10;
/// How alike a class must be to the one found without some people.
const ALIKE: f64 = 0.9;

/// Two groups of people who vote alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opinions {
    /// The groups, the larger first.
    pub groups: Vec<OpinionGroup>,
    /// What more than half of each group says, the clearest first; out of all who voted on it.
    pub shared: Vec<Told>,
}

/// People who vote alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpinionGroup {
    /// How many.
    pub people: u64,
    /// What they say more than the others, the clearest first.
    pub typical: Vec<Told>,
}

/// A statement and one of its sides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The statement.
    pub key: ItemKey,
    /// As read.
    pub label: Label,
    /// Whether those who are told of agree.
    pub agrees: bool,
    /// People on that side.
    pub count: u64,
    /// People who voted on it.
    pub seen: u64,
}

/// What each person said of the statements, as far as it is counted.
type Ballots = Vec<BTreeMap<ItemKey, i64>>;

/// Looks for the opinion groups of a question in its round.
pub(crate) fn note(question: &mut QuestionReading, state: &RoomState, source: &dyn Source) {
    let enough = usize::try_from(question.n).is_ok_and(|n| n >= PEOPLE);
    if !enough || question.is_by_table() || !matches!(question.kind, Kind::Statements(_)) {
        return;
    }
    let ideas = state.moderation(&question.key);
    let mut all: Ballots = Vec::new();
    let only = BTreeSet::from([question.key.clone()]);
    source.each(Some(&only), &mut |sender, ballots| {
        let own = ballots.iter().filter(|one| one.round == question.round);
        for ballot in own {
            if !sender.is_person() || all.len() > MOST_PEOPLE {
                return;
            }
            let moved = ideas.and_then(|ideas| ideas.counted(&ballot.body));
            if let Body::Answered(Payload::Rated(votes)) = moved.as_ref().unwrap_or(&ballot.body) {
                all.push(votes.clone());
            }
        }
    });
    let found = question.rated().and_then(|rated| of(&rated.rows, all));
    question.hold_opinions(found);
}

fn of(rows: &[RatedRow], ballots: Ballots) -> Option<Opinions> {
    let sides = |votes: &BTreeMap<ItemKey, i64>| -> Vec<usize> {
        let own = rows.iter().enumerate();
        own.filter_map(|(at, row)| match *votes.get(&row.key)? {
            AGREE => Some(2 * at),
            DISAGREE => Some(2 * at + 1),
            _ => None,
        })
        .collect()
    };
    let mut people: Vec<(Vec<usize>, BTreeMap<ItemKey, i64>)> = ballots
        .into_iter()
        .map(|votes| (sides(&votes), votes))
        .filter(|(sides, _)| !sides.is_empty())
        .collect();
    if !(PEOPLE..=MOST_PEOPLE).contains(&people.len()) {
        return None;
    }
    // In order of what they said: who they are decides nothing.
    people.sort();
    let units = people.iter().map(|(sides, _)| sides.clone());
    let table = Incidence::new(units, 2 * rows.len()).ok()?;
    let settings = Settings {
        classes: 2,
        least: 2 * LEAST,
        term_in: 2,
    };
    let found = stability(&table, settings, PARTS).ok()?;
    let mut classes = found.whole.classes;
    let holds = classes.len() == 2
        && classes.iter().all(|class| class.len() >= LEAST)
        && found.classes.iter().all(|alike| *alike >= ALIKE);
    if !holds {
        return None;
    }
    classes.sort_by_key(|class| (Reverse(class.len()), class.first().copied()));
    let votes = |class: &[usize], row: &RatedRow| {
        let mut votes = Votes::default();
        for at in class {
            let vote = people.get(*at).and_then(|(_, own)| own.get(&row.key));
            match vote {
                Some(&AGREE) => votes.agree += 1,
                Some(&DISAGREE) => votes.disagree += 1,
                Some(_) => votes.pass += 1,
                None => {}
            }
        }
        votes
    };
    let count = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
    let groups = classes.iter().enumerate().map(|(at, class)| {
        let others: Vec<usize> = classes
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != at)
            .flat_map(|(_, class)| class.iter().copied())
            .collect();
        let typical = rows.iter().filter_map(|row| {
            let (side, told) = representative(votes(class, row), votes(&others, row)).ok()?;
            let is_told = told.is_significant();
            is_told.then(|| (told.score(), Told::of(row, side, told.count, told.seen)))
        });
        OpinionGroup {
            people: count(class.len()),
            typical: clearest(typical.collect()),
        }
    });
    let shared = rows.iter().filter_map(|row| {
        let each: Vec<Votes> = classes.iter().map(|class| votes(class, row)).collect();
        [Side::Agree, Side::Disagree].into_iter().find_map(|side| {
            let most = |votes: &Votes| votes.on(side) * 2 > votes.seen();
            let is_told = each.iter().all(|votes| votes.seen() >= 5 && most(votes));
            let score = group_aware_consensus(side, each.iter().copied()).ok()?;
            let all = each
                .iter()
                .fold(Votes::default(), |all, one| all.with(*one));
            is_told.then(|| (score, Told::of(row, side, all.on(side), all.seen())))
        })
    });
    Some(Opinions {
        groups: groups.collect(),
        shared: clearest(shared.collect()),
    })
}

/// Those of the highest scores, of equals the first.
fn clearest(mut all: Vec<(f64, Told)>) -> Vec<Told> {
    all.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    all.into_iter().map(|(_, told)| told).take(TOLD).collect()
}

impl Told {
    fn of(row: &RatedRow, side: Side, count: u64, seen: u64) -> Self {
        Self {
            key: row.key.clone(),
            label: row.label.clone(),
            agrees: side == Side::Agree,
            count,
            seen,
        }
    }
}

#[cfg(test)]
mod tests {
    use glane_core::ballot::Ballot;
    use glane_core::id::QuestionKey;

    use super::*;
    use crate::Reading;
    use crate::fixture::{ballot, item, script, snapshot};

    /// So many people with each of these votes on x, y and z.
    fn found(rooms: &[(u32, [i64; 3])]) -> Option<Opinions> {
        let mut ballots: Vec<Ballot> = Vec::new();
        for (people, votes) in rooms {
            for _ in 0..*people {
                let id = u32::try_from(ballots.len()).unwrap() + 1;
                let votes = ["x", "y", "z"].map(item).into_iter().zip(*votes);
                let body = Body::Answered(Payload::Rated(votes.collect()));
                ballots.push(ballot("statements", Some(id), body));
            }
        }
        let reading = Reading::of(&script(&[]), &snapshot(vec![], ballots));
        let key = QuestionKey::new("statements").unwrap();
        let question = reading.question(&key).unwrap();
        question.rated().unwrap().opinions.clone()
    }

    #[test]
    fn people_who_vote_alike_are_a_group_from_forty_on() {
        let two = found(&[(26, [1, -1, 1]), (20, [-1, 1, 1])]).unwrap();
        let people: Vec<u64> = two.groups.iter().map(|group| group.people).collect();
        assert_eq!(people, [26, 20]);
        let typical = |group: &OpinionGroup| -> BTreeSet<(String, bool, u64, u64)> {
            let told = group.typical.iter();
            told.map(|one| (one.key.to_string(), one.agrees, one.count, one.seen))
                .collect()
        };
        let wanted = |sides: [(&str, bool); 2], n| {
            BTreeSet::from(sides.map(|(key, agrees)| (key.to_owned(), agrees, n, n)))
        };
        assert_eq!(
            typical(&two.groups[0]),
            wanted([("x", true), ("y", false)], 26)
        );
        assert_eq!(
            typical(&two.groups[1]),
            wanted([("x", false), ("y", true)], 20)
        );
        let shared: Vec<(&str, bool, u64)> = two
            .shared
            .iter()
            .map(|one| (one.key.as_str(), one.agrees, one.count))
            .collect();
        assert_eq!(shared, [("z", true, 46)]);
    }

    #[test]
    fn few_people_one_mind_and_a_handful_apart_make_no_groups() {
        assert!(found(&[(20, [1, -1, 1]), (19, [-1, 1, 1])]).is_none());
        assert!(found(&[(50, [1, -1, 1])]).is_none());
        assert!(found(&[(50, [1, -1, 1]), (4, [-1, 1, 1])]).is_none());
        assert!(found(&[(50, [0, 0, 0])]).is_none());
    }
}
