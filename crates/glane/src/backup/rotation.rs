//! Which copies stay: those of the last seven days that have any, then the last of each of four weeks.
//!
//! Days and weeks are counted among the copies there are, not back from now: whoever opens Glane once a month keeps as
//! many, and a clock that runs wild for a day costs that day's copy, not all of the others.

use std::collections::BTreeSet;

use glane_core::world::Micros;

/// Days kept.
const DAYS: usize = 7;
/// Weeks kept beyond them.
const WEEKS: usize = 4;
const DAY: i64 = 86_400_000_000;

/// The day of a moment, counted from 1970.
pub fn day(at: Micros) -> i64 {
    at.0.div_euclid(DAY)
}

/// The week of a moment; weeks begin on Monday.
fn week(at: Micros) -> i64 {
    (day(at) + 3).div_euclid(7)
}

/// Which copies go, by their moments. The newest of all stays, whatever the clock says; copies of a time still to come
/// were made by a clock that was ahead, and take no place from the others.
pub fn gone(copies: &[Micros], now: Micros) -> Vec<Micros> {
    let (past, ahead): (Vec<Micros>, Vec<Micros>) =
        copies.iter().partition(|at| day(**at) <= day(now));
    let mut stay = stays(past);
    stay.extend(stays(ahead));
    let goes = copies.iter().filter(|at| !stay.contains(at));
    goes.copied().collect()
}

fn stays(mut copies: Vec<Micros>) -> BTreeSet<Micros> {
    copies.sort_unstable();
    let (mut stay, mut days, mut weeks) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for at in copies.into_iter().rev() {
        if days.len() < DAYS {
            if days.insert(day(at)) {
                stay.insert(at);
                // A week that begins among the days is not counted again.
                weeks.insert(week(at));
            }
        } else if !days.contains(&day(at)) && !weeks.contains(&week(at)) {
            if stay.len() >= DAYS + WEEKS {
                break;
            }
            weeks.insert(week(at));
            stay.insert(at);
        }
    }
    stay
}

/// Whether a copy is due: none was made this day.
pub fn due(copies: &[Micros], now: Micros) -> bool {
    copies.iter().all(|at| day(*at) != day(now))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Noon of the nth day after Monday, 25 November 2024.
    fn noon(n: i64) -> Micros {
        Micros((20_052 + n) * DAY + DAY / 2)
    }

    /// What is left after a copy a day over these days, rotated each time.
    fn after(days: impl IntoIterator<Item = i64>) -> Vec<i64> {
        let mut kept: Vec<Micros> = Vec::new();
        for n in days {
            let now = noon(n);
            if due(&kept, now) {
                kept.push(now);
            }
            let gone = gone(&kept, now);
            kept.retain(|at| !gone.contains(at));
        }
        kept.iter().map(|at| day(*at) - 20_052).collect()
    }

    #[test]
    fn a_copy_a_day_leaves_seven_days_and_four_weeks() {
        assert_eq!(after(0..5), [0, 1, 2, 3, 4]);
        // Day 59 is a Thursday; the days back to the Friday before, then the Sundays of the four weeks before that.
        assert_eq!(after(0..60), [27, 34, 41, 48, 53, 54, 55, 56, 57, 58, 59]);
        // However long it goes on, there are eleven.
        for end in 60..120 {
            assert_eq!(after(0..end).len(), 11, "{end}");
        }
    }

    #[test]
    fn who_opens_it_seldom_keeps_as_many() {
        let monthly: Vec<i64> = (0..12).map(|month| month * 30).collect();
        assert_eq!(after(monthly.clone()), monthly[1..]);
        assert_eq!(after([0, 0, 0, 1]), [0, 1]);
    }

    #[test]
    fn a_clock_that_jumps_costs_none_of_the_last_days() {
        // Ten good days, then a year ahead for one day, then back.
        let days = (0..10).chain(365..366).chain(10..14);
        let left = after(days);
        for n in 7..14 {
            assert!(left.contains(&n), "{n} of {left:?}");
        }
        // And far back: what is there stays ahead of it.
        let left = after((100..110).chain(0..3));
        for n in (103..110).chain(0..3) {
            assert!(left.contains(&n), "{n} of {left:?}");
        }
    }

    #[test]
    fn the_newest_always_stays() {
        for now in [-400, 0, 400] {
            let copies = [noon(0), noon(1)];
            assert!(gone(&copies, noon(now)).is_empty());
        }
    }
}
