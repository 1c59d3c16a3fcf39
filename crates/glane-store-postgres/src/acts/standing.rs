//! Which ballots of a list count: of each place, the highest attempt.
//!
//! Asked of the database, this is a table held against itself, and so is the name of whoever answered a second table.
//! How it goes about that depends on what it believes to be in them, and it counts rarely: of a workshop whose rows came
//! since, it believes that there are none, and reads all of them once for each of them. A roomful then takes minutes
//! where it needs milliseconds. What reads a workshop reads each table once, therefore, and puts together here.

use std::collections::BTreeMap;

/// Leaves the ballots that count, in their order. The `place` of a ballot is who answered what; a raised hand has none,
/// so nothing is higher than it.
pub(crate) fn keep_highest<B, P: Ord>(
    ballots: &mut Vec<B>,
    attempt: impl Fn(&B) -> u32,
    place: impl Fn(&B) -> Option<P>,
) {
    // Nearly nobody answers twice: only who did is kept in mind.
    let Some(lowest) = ballots.iter().map(&attempt).min() else {
        return;
    };
    let mut highest: BTreeMap<P, u32> = BTreeMap::new();
    for ballot in ballots.iter().filter(|ballot| attempt(ballot) > lowest) {
        if let Some(place) = place(ballot) {
            let known = highest.entry(place).or_default();
            *known = attempt(ballot).max(*known);
        }
    }
    if highest.is_empty() {
        return;
    }
    ballots.retain(|ballot| {
        let known = place(ballot).and_then(|place| highest.get(&place));
        known.is_none_or(|highest| attempt(ballot) >= *highest)
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(ballots: &[(Option<u32>, u32)]) -> Vec<(Option<u32>, u32)> {
        let mut ballots = ballots.to_vec();
        keep_highest(&mut ballots, |ballot| ballot.1, |ballot| ballot.0);
        ballots
    }

    #[test]
    fn the_highest_attempt_of_a_place_stays_where_it_is() {
        assert_eq!(kept(&[]), []);
        let once = [(Some(1), 1), (Some(2), 1), (None, 1)];
        assert_eq!(kept(&once), once);
        let again = [(Some(1), 1), (Some(2), 1), (Some(1), 2), (Some(1), 4)];
        assert_eq!(kept(&again), [(Some(2), 1), (Some(1), 4)]);
        // Numbers may begin anywhere, and come in any order.
        let odd = [(Some(1), 7), (Some(1), 0), (Some(2), 0), (Some(2), 1)];
        assert_eq!(kept(&odd), [(Some(1), 7), (Some(2), 1)]);
    }

    #[test]
    fn raised_hands_all_count() {
        let hands = [(None, 1), (None, 2), (Some(1), 2), (None, 1)];
        assert_eq!(kept(&hands), hands);
    }
}
