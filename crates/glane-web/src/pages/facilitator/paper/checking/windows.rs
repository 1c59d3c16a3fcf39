//! Who looks at which place: several people check sheets at once, each window at places of its own, and each takes back what
//! was decided there.
//!
//! What is known here is known for some minutes, and by this program alone: where it is lost, two windows may look at one
//! place, and the second to decide is told so as before.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};

use glane_core::decision::{Act, Actor, Decision, standing};
use glane_core::id::{DecisionId, WorkshopId};
use glane_core::sheet::ledger::Event;
use glane_core::world::Micros;

/// How long a place is a window's after it last asked for it, in microseconds.
const LEASE: i64 = 5 * 60 * 1_000_000;
/// The most letters of a window's name.
const LETTERS: usize = 12;
/// How many decisions are known with their window, of a workshop.
const KNOWN: usize = 2_000;

/// The windows of all workshops.
#[derive(Debug, Clone, Default)]
pub(crate) struct Windows(Arc<Mutex<BTreeMap<WorkshopId, Table>>>);

/// The windows of one workshop.
#[derive(Debug, Default)]
struct Table {
    leases: BTreeMap<String, Lease>,
    /// Visits that ended, by their window, and until when it is remembered: what they asked for may come after it.
    ended: BTreeMap<(String, u64), Micros>,
    made: VecDeque<(DecisionId, String)>,
    visits: u64,
}

#[derive(Debug)]
struct Lease {
    /// The place; nothing of a window that looks at none.
    place: Option<String>,
    until: Micros,
    /// The visit that asked for it last: what ends late speaks of an earlier one.
    visit: u64,
}

/// A window at a moment.
#[derive(Debug, Clone, Copy)]
pub(super) struct Window<'a> {
    pub(super) workshop: WorkshopId,
    pub(super) name: &'a str,
    /// From its page being opened to its being left; nothing where it is only being opened.
    pub(super) visit: Option<u64>,
    pub(super) now: Micros,
}

/// Where a window wants to be, among the places that wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted<'a> {
    /// At this one, whoever else is there.
    At(usize),
    /// At the first one from here on at which no other window is.
    From(usize),
    /// At this one, which it takes over.
    Take(usize),
    /// At a page that is typed: no place among those.
    Else(&'a str),
}

/// Where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Got {
    /// Nothing where other windows have all that is left.
    pub(super) at: Option<usize>,
    /// Whether another window has it too.
    pub(super) also: bool,
    pub(super) previous: Option<usize>,
    pub(super) next: Option<usize>,
    pub(super) visit: u64,
}

/// Whose decisions somebody may take back here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Own {
    /// Their last one.
    pub(super) last: Option<DecisionId>,
    /// A later one that is another's: which, and whether it is another's account.
    pub(super) other: Option<(DecisionId, bool)>,
}

/// Whether something can be a window's name.
pub(super) fn is_name(text: &str) -> bool {
    (1..=LETTERS).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

impl Window<'_> {
    /// Until when it is known, if it asks for nothing more.
    fn rests(self) -> Micros {
        Micros(self.now.0.saturating_add(LEASE))
    }
}

impl Windows {
    fn with<T>(&self, window: Window<'_>, each: impl FnOnce(&mut Table) -> T) -> T {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for table in all.values_mut() {
            table.leases.retain(|_, lease| lease.until > window.now);
            table.ended.retain(|_, until| *until > window.now);
        }
        each(all.entry(window.workshop).or_default())
    }

    /// Puts a window where it wants to be, among places by their names.
    pub(super) fn go(&self, window: Window<'_>, names: &[String], wanted: Wanted<'_>) -> Got {
        self.with(window, |table| {
            let others: BTreeSet<String> = table
                .leases
                .iter()
                .filter(|(name, _)| *name != window.name)
                .filter_map(|(_, lease)| lease.place.clone())
                .collect();
            let is_free = |at: &usize| names.get(*at).is_some_and(|name| !others.contains(name));
            let (at, is_taken) = match wanted {
                Wanted::At(at) | Wanted::Take(at) => (
                    Some(at).filter(|at| *at < names.len()),
                    wanted == Wanted::Take(at),
                ),
                Wanted::From(from) => {
                    let from = from.min(names.len());
                    ((from..names.len()).chain(0..from).find(is_free), false)
                }
                Wanted::Else(_) => (None, false),
            };
            let place = match wanted {
                Wanted::Else(name) => Some(name.to_owned()),
                _ => at.and_then(|at| names.get(at)).cloned(),
            };
            let is_others = place.as_ref().is_some_and(|place| others.contains(place));
            if is_taken {
                let leases = table.leases.values_mut();
                for lease in leases.filter(|lease| lease.place == place) {
                    lease.place = None;
                }
            }
            let visit = window.visit.unwrap_or_else(|| {
                // By the clock, so that none is one of before a restart.
                let now = u64::try_from(window.now.0).unwrap_or(0);
                table.visits = table.visits.saturating_add(1).max(now);
                table.visits
            });
            let also = is_others && !is_taken;
            let lease = Lease {
                place: place.filter(|_| !also),
                until: window.rests(),
                visit,
            };
            let own = (window.name.to_owned(), visit);
            if !table.ended.contains_key(&own) {
                table.leases.insert(own.0, lease);
            }
            Got {
                at,
                also,
                previous: at.and_then(|at| (0..at).rev().find(is_free)),
                next: at.and_then(|at| (at + 1..names.len()).find(is_free)),
                visit,
            }
        })
    }

    /// A window goes away: what it looked at is anybody's, unless it came back meanwhile. What it asked for before and is
    /// answered after gives it nothing.
    pub(super) fn leave(&self, window: Window<'_>, visit: u64) {
        self.with(window, |table| {
            let own = table.leases.get(window.name);
            if own.is_some_and(|lease| lease.visit == visit) {
                table.leases.remove(window.name);
            }
            let visit = (window.name.to_owned(), visit);
            table.ended.insert(visit, window.rests());
        });
    }

    /// Keeps in mind at which window something was decided.
    pub(super) fn made(&self, window: Window<'_>, decisions: impl IntoIterator<Item = DecisionId>) {
        self.with(window, |table| {
            let named = decisions.into_iter().map(|id| (id, window.name.to_owned()));
            table.made.extend(named);
            let many = table.made.len().saturating_sub(KNOWN);
            table.made.drain(..many);
        });
    }

    /// What was decided last at this window, or by the same account where no window that is open did.
    pub(super) fn own(&self, window: Window<'_>, actor: &Actor, log: &[Decision]) -> Own {
        self.with(window, |table| {
            let of: BTreeMap<DecisionId, &str> = table
                .made
                .iter()
                .map(|(id, name)| (*id, name.as_str()))
                .collect();
            let is_own = |one: &Decision| match of.get(&one.id) {
                Some(name) if *name == window.name => true,
                Some(name) if table.leases.contains_key(*name) => false,
                _ => one.actor == *actor,
            };
            let standing = standing(log);
            let mut said = standing
                .into_iter()
                .rev()
                .filter(|one| matches!(one.act, Act::Sheet(Event::Said(_))));
            let Some(last) = said.next() else {
                return Own {
                    last: None,
                    other: None,
                };
            };
            if is_own(last) {
                return Own {
                    last: Some(last.id),
                    other: None,
                };
            }
            Own {
                last: said.find(|one| is_own(one)).map(|one| one.id),
                other: Some((last.id, last.actor != *actor)),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn at(name: &str, minutes: i64) -> Window<'_> {
        Window {
            workshop: WorkshopId(Uuid::from_u128(1)),
            name,
            visit: None,
            now: Micros(minutes * 60_000_000),
        }
    }

    fn places(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn each_window_has_places_of_its_own_until_it_goes_or_rests_too_long() {
        let windows = Windows::default();
        let all = places(&["a", "b", "c"]);
        let from = |name, minutes, from| {
            let got = windows.go(at(name, minutes), &all, Wanted::From(from));
            (got.at, got.previous, got.next)
        };
        assert_eq!(from("one", 0, 0), (Some(0), None, Some(1)));
        assert_eq!(from("two", 0, 0), (Some(1), None, Some(2)));
        assert_eq!(from("one", 1, 0), (Some(0), None, Some(2)), "its own stays");
        assert_eq!(from("three", 1, 1), (Some(2), None, None));
        assert_eq!(from("four", 1, 0), (None, None, None), "all are taken");
        // The second rested since the beginning, the first asked a minute later.
        assert_eq!(from("four", 5, 0).0, Some(1));
        assert_eq!(from("five", 6, 0).0, Some(0));
    }

    #[test]
    fn a_place_is_taken_over_by_name_and_shared_where_it_is_asked_for() {
        let windows = Windows::default();
        let all = places(&["a"]);
        let go = |name, wanted| {
            let got = windows.go(at(name, 0), &all, wanted);
            (got.at, got.also)
        };
        assert_eq!(go("one", Wanted::From(0)), (Some(0), false));
        assert_eq!(go("two", Wanted::At(0)), (Some(0), true));
        assert_eq!(go("two", Wanted::Take(0)), (Some(0), false));
        assert_eq!(go("one", Wanted::At(0)), (Some(0), true), "it stays there");
        assert_eq!(go("three", Wanted::Else("page")), (None, false));
        assert_eq!(go("one", Wanted::Else("page")), (None, true));
        assert_eq!(go("one", Wanted::At(7)), (None, false));
    }

    #[test]
    fn a_window_that_goes_late_does_not_take_what_it_came_back_to() {
        let windows = Windows::default();
        let all = places(&["a", "b"]);
        let go = |name| windows.go(at(name, 0), &all, Wanted::From(0));
        let first = go("one").visit;
        let again = go("one").visit;
        windows.leave(at("one", 0), first);
        assert_eq!(go("two").at, Some(1));
        windows.leave(at("one", 0), again);
        assert_eq!(go("two").at, Some(0));
    }

    #[test]
    fn what_a_window_asked_for_before_it_went_gives_it_nothing_after() {
        let windows = Windows::default();
        let all = places(&["a", "b"]);
        let go = |window| windows.go(window, &all, Wanted::From(0));
        let visit = go(at("one", 0)).visit;
        let asks = Window {
            visit: Some(visit),
            ..at("one", 0)
        };
        // It asks once more, and goes by the visit that its page has known from the beginning.
        assert_eq!(go(asks).visit, visit);
        windows.leave(at("one", 0), visit);
        assert_eq!(go(asks).at, Some(0), "it is answered");
        assert_eq!(go(at("two", 0)).at, Some(0), "and keeps nothing");
        // Opened again, it has a place again.
        assert_eq!(go(at("one", 0)).at, Some(1));
        assert_eq!(go(at("three", 0)).at, None);
    }

    #[test]
    fn a_visit_ended_late_is_none_of_those_since_the_program_began_anew() {
        let all = places(&["a"]);
        let go = |windows: &Windows, window| windows.go(window, &all, Wanted::From(0));
        let before = Windows::default();
        let early = go(&before, at("one", 0)).visit;
        let late = go(&before, at("one", 0)).visit;
        assert!(late > early);
        let after = Windows::default();
        let since = go(&after, at("one", 1)).visit;
        assert!(since > late);
        // A page of before says that it is left, and the one opened since keeps its place.
        after.leave(at("one", 1), late);
        assert_eq!(go(&after, at("two", 1)).at, None);
    }

    #[test]
    fn names_are_letters_and_digits() {
        assert!(is_name("4CDF9X"));
        for other in ["", "a b", "é", "aaaaaaaaaaaaa", "../x"] {
            assert!(!is_name(other), "{other}");
        }
    }
}
