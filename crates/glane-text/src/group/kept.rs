//! The groups of a room as they were last made, and what of them must be made again.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::call::Calls;
use super::make::{group, order};
use super::room::{Changes, Held, Room};
use super::teams::{Heap, Teams};
use super::{Group, Proposal};

/// A group, and the keys of its forms.
#[derive(Debug, Clone)]
struct Made {
    group: Arc<Group>,
    keys: Vec<usize>,
}

/// The groups that were last asked for.
#[derive(Debug, Clone, Default)]
pub(super) struct Kept {
    calls: Calls,
    teams: Teams,
    /// By the first heap of each.
    made: BTreeMap<Heap, Made>,
    sorted: Vec<Arc<Group>>,
}

/// So many groups sorted anew cost no more than one put in its place.
const FEW: usize = 16;

impl Kept {
    /// The groups of the room as it is now.
    pub(super) fn update(&mut self, room: &mut Room, calls: &Calls) -> &[Arc<Group>] {
        let changes = room.changed();
        let all = !changes.asked
            || *calls != self.calls
            || changes.forms.len() > FEW + room.forms.len() / FEW;
        let mut keys = BTreeSet::new();
        let mut old: Vec<Arc<Group>> = Vec::new();
        let stale: BTreeSet<Heap> = if all {
            self.calls.clone_from(calls);
            self.teams = Teams::of(room, calls);
            self.made.clear();
            let heap = |(at, held): (usize, &Held)| self.teams.first(Heap::of(at, held, calls));
            room.forms.all().map(heap).collect()
        } else {
            keys.extend(&changes.keys);
            let stale = self.touched(room, changes);
            for heap in &stale {
                if let Some(made) = self.made.remove(heap) {
                    keys.extend(&made.keys);
                    old.push(made.group);
                }
            }
            stale
        };
        let mut new: BTreeMap<Heap, Made> = BTreeMap::new();
        for heap in stale {
            if let Some(made) = self.make(heap, room) {
                if !all {
                    keys.extend(&made.keys);
                }
                new.insert(heap, made);
            }
        }
        let fresh: BTreeSet<Heap> = new.keys().copied().collect();
        self.made.extend(new);
        let mut asking = fresh.clone();
        if !all {
            // Who may be meant as one of these forms is told where they are now.
            for key in keys.iter().filter_map(|key| room.keys.get(*key)) {
                asking.extend(key.askers.iter().filter_map(|at| self.home(*at, room)));
            }
        }
        let mut moved = fresh;
        for heap in asking {
            let Some(proposals) = self.made.get(&heap).map(|_| self.proposals(heap, room)) else {
                continue;
            };
            let Some(made) = self.made.get_mut(&heap) else {
                continue;
            };
            if made.group.proposals != proposals {
                if moved.insert(heap) {
                    old.push(Arc::clone(&made.group));
                }
                Arc::make_mut(&mut made.group).proposals = proposals;
            }
        }
        self.sort(all, &old, &moved);
        &self.sorted
    }

    /// The heaps, as they were and as they are, whose groups are not what they were.
    fn touched(&mut self, room: &Room, changes: Changes) -> BTreeSet<Heap> {
        let mut heaps: BTreeSet<Heap> = changes.roots.into_iter().map(Heap::Root).collect();
        heaps.extend(changes.forms.into_iter().map(Heap::Apart));
        let named = |form: &str| self.calls.merges(form);
        let moved = || changes.moved.iter().filter_map(|at| room.forms.text(*at));
        if changes.gone.iter().any(|form| named(form)) || moved().any(named) {
            let before = std::mem::replace(&mut self.teams, Teams::of(room, &self.calls));
            heaps.extend(before.all());
            heaps.extend(self.teams.all());
            let firsts: Vec<Heap> = heaps.iter().map(|heap| before.first(*heap)).collect();
            heaps.extend(firsts);
        }
        let firsts: Vec<Heap> = heaps.iter().map(|heap| self.teams.first(*heap)).collect();
        heaps.extend(firsts);
        heaps
    }

    /// The forms of the group under a heap, each with its place.
    fn forms<'a>(&'a self, first: Heap, room: &'a Room) -> impl Iterator<Item = (usize, &'a Held)> {
        let alone = [first];
        let team = self.teams.team(first);
        let (alone, team): (&[Heap], &[Heap]) = if team.is_empty() {
            (&alone, &[])
        } else {
            (&[], team)
        };
        let heaps: Vec<Heap> = alone.iter().chain(team).copied().collect();
        heaps.into_iter().flat_map(move |heap| {
            let (rooted, apart) = match heap {
                Heap::Root(key) => (room.keys.get(key).map(|key| key.rooted.as_slice()), None),
                Heap::Apart(form) => (None, Some(form)),
            };
            let places = rooted.unwrap_or_default().iter().copied().chain(apart);
            places
                .filter_map(|at| room.forms.get(at).map(|held| (at, held)))
                .filter(move |(at, held)| Heap::of(*at, held, &self.calls) == heap)
        })
    }

    /// The group under a heap; nothing if the heap is empty, or stands in the team of another.
    fn make(&self, first: Heap, room: &Room) -> Option<Made> {
        if self.teams.first(first) != first {
            return None;
        }
        let members: Vec<&Held> = self.forms(first, room).map(|(_, held)| held).collect();
        if members.is_empty() {
            return None;
        }
        let keys = members.iter().map(|held| held.key).collect();
        let by_person = self.teams.team(first).len() > 1;
        let group = Arc::new(group(members, by_person, &self.calls));
        Some(Made { group, keys })
    }

    /// The heap under which a form is grouped.
    fn home(&self, at: usize, room: &Room) -> Option<Heap> {
        let held = room.forms.get(at)?;
        Some(self.teams.first(Heap::of(at, held, &self.calls)))
    }

    /// Doubts of a group's forms whose other side is in the room.
    fn proposals(&self, home: Heap, room: &Room) -> BTreeSet<Proposal> {
        let mut found = BTreeSet::new();
        for (_, held) in self.forms(home, room) {
            if held.asks.is_empty() || self.calls.is_apart(&held.form.typed) {
                continue;
            }
            for key in held.asks.iter().filter_map(|key| room.keys.get(*key)) {
                let others = key.forms.iter().filter_map(|at| self.home(*at, room));
                let other = others
                    .filter_map(|other| Some((other, &*self.made.get(&other)?.group)))
                    .min_by(|(_, a), (_, b)| order(a, b));
                if let Some((other, group)) = other
                    && other != home
                    && let Some(member) = group.members.first()
                {
                    found.insert(Proposal {
                        form: held.form.typed.clone(),
                        with: group.shown.clone(),
                        other: member.form.clone(),
                    });
                }
            }
        }
        found
    }

    /// Puts what was made in its place, and takes out what it was.
    fn sort(&mut self, all: bool, old: &[Arc<Group>], changed: &BTreeSet<Heap>) {
        if all || changed.len() > FEW + self.sorted.len() / FEW {
            self.sorted = self
                .made
                .values()
                .map(|made| Arc::clone(&made.group))
                .collect();
            self.sorted.sort_unstable_by(|a, b| order(a, b));
            return;
        }
        for group in old {
            if let Ok(at) = self.sorted.binary_search_by(|held| order(held, group)) {
                self.sorted.remove(at);
            }
        }
        for made in changed.iter().filter_map(|heap| self.made.get(heap)) {
            if let Err(at) = self
                .sorted
                .binary_search_by(|held| order(held, &made.group))
            {
                self.sorted.insert(at, Arc::clone(&made.group));
            }
        }
    }
}
