//! What people put together: heaps of forms that the rules leave apart.

use std::collections::BTreeMap;

use super::call::Calls;
use super::room::{Held, Room};

/// The forms that the rules put together, by their key; or one that a person set apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Heap {
    Root(usize),
    Apart(usize),
}

impl Heap {
    /// That of a form at a place.
    pub(super) fn of(at: usize, held: &Held, calls: &Calls) -> Self {
        if calls.is_apart(&held.form.typed) {
            Self::Apart(at)
        } else {
            Self::Root(held.root)
        }
    }
}

/// Heaps that merges join, each team under its first heap.
#[derive(Debug, Clone, Default)]
pub(super) struct Teams {
    first: BTreeMap<Heap, Heap>,
    heaps: BTreeMap<Heap, Vec<Heap>>,
}

impl Teams {
    pub(super) fn of(room: &Room, calls: &Calls) -> Self {
        let mut above: BTreeMap<Heap, Heap> = BTreeMap::new();
        for merged in calls.merged() {
            let mut heaps = merged.iter().filter_map(|form| {
                let at = room.forms.find(form)?;
                Some(Heap::of(at, room.forms.get(at)?, calls))
            });
            let Some(first) = heaps.next() else {
                continue;
            };
            for other in heaps {
                let (a, b) = (top(&above, first), top(&above, other));
                if a != b {
                    above.insert(a.max(b), a.min(b));
                }
            }
        }
        let mut teams = Self::default();
        for &heap in above.keys() {
            let first = top(&above, heap);
            teams.first.insert(heap, first);
            teams
                .heaps
                .entry(first)
                .or_insert_with(|| vec![first])
                .push(heap);
        }
        teams
    }

    /// The heap under whose name a heap is grouped.
    pub(super) fn first(&self, heap: Heap) -> Heap {
        self.first.get(&heap).copied().unwrap_or(heap)
    }

    /// The heaps of the team that a first heap names; nothing for one that is alone.
    pub(super) fn team(&self, first: Heap) -> &[Heap] {
        self.heaps.get(&first).map_or(&[], Vec::as_slice)
    }

    /// Every heap of a team.
    pub(super) fn all(&self) -> impl Iterator<Item = Heap> {
        self.heaps.values().flatten().copied()
    }
}

/// The heap at the top of another's line.
fn top(above: &BTreeMap<Heap, Heap>, mut heap: Heap) -> Heap {
    while let Some(&next) = above.get(&heap) {
        heap = next;
    }
    heap
}
