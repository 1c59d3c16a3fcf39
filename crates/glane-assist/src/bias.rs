//! Whose answers a proposal leans on, against whose there are. Small numbers are hidden as in any table.

use std::collections::BTreeMap;

use glane_core::disclosure::{Disclosed, mask};
use glane_core::id::{AnswerId, GroupKey, PersonId};
use glane_core::script::Script;
use glane_core::workshop::Snapshot;

/// One group's part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// The group.
    pub group: GroupKey,
    /// How many of its answers were used, out of how many there were; hidden where few people would show.
    pub used: Disclosed<(u64, u64)>,
}

/// Each group's answers that were used among those there were, in the script's order; none for a workshop without groups.
pub fn shares(
    script: &Script,
    snapshot: &Snapshot,
    used: &[AnswerId],
    all: &[AnswerId],
) -> Vec<Share> {
    let of_person: BTreeMap<PersonId, &GroupKey> = snapshot
        .people
        .iter()
        .filter_map(|person| Some((person.id, person.group.as_ref()?)))
        .collect();
    let of_answer: BTreeMap<AnswerId, &GroupKey> = snapshot
        .ballots
        .iter()
        .filter_map(|ballot| Some((ballot.answer, *of_person.get(&ballot.person?)?)))
        .collect();
    let count = |answers: &[AnswerId], group: &GroupKey| -> u64 {
        let of_group = |answer: &&AnswerId| of_answer.get(answer) == Some(&group);
        u64::try_from(answers.iter().filter(of_group).count()).unwrap_or(0)
    };
    let groups: Vec<&GroupKey> = script.groups.iter().map(|group| &group.key).collect();
    let row: Vec<u64> = groups.iter().map(|group| count(used, group)).collect();
    let bases: Vec<u64> = groups.iter().map(|group| count(all, group)).collect();
    let shown = mask(&[row], &bases, script.threshold, false);
    let cells = shown.into_iter().next().unwrap_or_default();
    groups
        .into_iter()
        .zip(cells)
        .zip(bases)
        .map(|((group, cell), base)| Share {
            group: group.clone(),
            used: match cell {
                Disclosed::Shown(used) => Disclosed::Shown((used, base)),
                Disclosed::Hidden => Disclosed::Hidden,
            },
        })
        .collect()
}
