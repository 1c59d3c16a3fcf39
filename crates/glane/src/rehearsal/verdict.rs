//! What a rehearsal showed, and whether a room would bear it.

use std::time::Duration;

use serde::{Serialize, Serializer};

/// How long people wait for a receipt or a question without wondering: beyond, they tap again.
pub const BEARABLE: Duration = Duration::from_secs(2);

/// What was seen.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Verdict {
    /// Phones there were to be.
    pub phones: usize,
    /// Phones that arrived.
    pub arrived: usize,
    /// Questions asked.
    pub questions: usize,
    /// Answers there were to be.
    pub answers: usize,
    /// Answers with their receipt.
    pub acknowledged: usize,
    /// Answers the room counts in the end.
    pub kept: u64,
    /// From opening the page to following the room, the longest.
    #[serde(rename = "arrival_ms", serialize_with = "ms")]
    pub arrival: Duration,
    /// From asking a question to the last screen that shows it, the longest.
    #[serde(rename = "shown_ms", serialize_with = "ms")]
    pub shown: Duration,
    /// From sending an answer to its receipt: half of them took no longer.
    #[serde(rename = "half_ms", serialize_with = "ms")]
    pub half: Duration,
    /// The same, the longest.
    #[serde(rename = "longest_ms", serialize_with = "ms")]
    pub longest: Duration,
}

fn ms<S: Serializer>(time: &Duration, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_u64(u64::try_from(time.as_millis()).unwrap_or(u64::MAX))
}

impl Verdict {
    /// Everything came through, nothing twice.
    pub fn is_whole(&self) -> bool {
        self.arrived == self.phones
            && self.acknowledged == self.answers
            && usize::try_from(self.kept) == Ok(self.acknowledged)
    }

    /// The longest that anyone waited for anything.
    pub fn worst(&self) -> Duration {
        self.arrival.max(self.shown).max(self.longest)
    }

    /// Everything came through, and nobody waited long.
    pub fn holds(&self) -> bool {
        self.is_whole() && self.worst() <= BEARABLE
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn good() -> Verdict {
        Verdict {
            phones: 3,
            arrived: 3,
            questions: 2,
            answers: 6,
            acknowledged: 6,
            kept: 6,
            longest: BEARABLE,
            ..Verdict::default()
        }
    }

    #[test]
    fn a_room_holds_if_all_came_through_in_time() {
        assert!(good().holds());
        let late = BEARABLE + Duration::from_millis(1);
        let faults = [
            Verdict {
                arrived: 2,
                ..good()
            },
            Verdict {
                acknowledged: 5,
                ..good()
            },
            Verdict { kept: 7, ..good() },
            Verdict {
                longest: late,
                ..good()
            },
            Verdict {
                shown: late,
                ..good()
            },
            Verdict {
                arrival: late,
                ..good()
            },
        ];
        for fault in faults {
            assert!(!fault.holds(), "{fault:?}");
        }
    }

    #[test]
    fn times_are_told_in_whole_milliseconds() {
        let json = serde_json::to_value(good()).unwrap();
        assert_eq!(json["longest_ms"], 2000);
        assert_eq!(json["arrival_ms"], 0);
    }
}
