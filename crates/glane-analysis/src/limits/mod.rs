//! « Ce que cet atelier ne permet pas de dire »: what a reader might think the figures say, and they do not.
//!
//! Computed like findings, one matter a file: a limit is listed only where the data have it, with its cells and claims.
//! Its sentence says what is not known; it never guesses.

mod channels;
mod comparisons;
mod draft;
mod groups;
mod silence;
mod use_of;
mod whole;

use glane_core::claim::Claim;
use glane_core::evidence::CellRef;
use glane_core::finding::Template;
use glane_core::id::QuestionKey;

use crate::reading::Reading;

/// What sort of limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LimitKind {
    /// Those who were not there are not counted.
    Absent,
    /// Counts show no cause.
    Cause,
    /// Many left a question without an answer.
    Silence,
    /// All answers came one way.
    Channel,
    /// Groups of which something is hidden or that nothing sets apart, and people in none.
    Groups,
    /// Two scales between which no gap is established.
    Scales,
    /// What people wrote to a question is not counted by group.
    Uncrossed,
    /// What is used to reach a public says nothing of what it reads.
    Use,
}

impl LimitKind {
    /// Its name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Absent => "absent",
            Self::Cause => "cause",
            Self::Silence => "silence",
            Self::Channel => "channel",
            Self::Groups => "groups",
            Self::Scales => "scales",
            Self::Uncrossed => "uncrossed",
            Self::Use => "use",
        }
    }
}

/// One thing the figures do not say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limit {
    /// What sort.
    pub kind: LimitKind,
    /// The questions it is about; none if it is about all.
    pub questions: Vec<QuestionKey>,
    /// Its sentence.
    pub sentence: Template,
    /// What the sentence says, to be held against the data.
    pub claims: Vec<Claim>,
    /// The cells its numbers are read from.
    pub cells: Vec<CellRef>,
}

/// Every limit of a reading, by kind, then in the script's order. None of a workshop nobody answered.
pub fn limits(reading: &Reading) -> Vec<Limit> {
    if reading.method.people == 0 {
        return Vec::new();
    }
    let mut found = whole::all(reading);
    found.extend(silence::all(reading));
    found.extend(channels::all(reading));
    found.extend(groups::all(reading));
    found.extend(comparisons::all(reading));
    found.extend(use_of::all(reading));
    found.sort_by_key(|limit| limit.kind);
    found
}

#[cfg(test)]
mod tests {
    use glane_core::ballot::Body;
    use glane_core::kind::Payload;

    use super::*;
    use crate::claims::{Verdict, holds};
    use crate::fixture::{ballot, person, script, snapshot};

    fn of(answered: u32, people: u32) -> Vec<Limit> {
        let persons = (1..=people).map(|id| person(id, None)).collect();
        let mut ballots: Vec<_> = (1..=answered)
            .map(|id| ballot("scale", Some(id), Body::Answered(Payload::Score(3))))
            .collect();
        ballots.extend((answered + 1..=people).map(|id| ballot("open", Some(id), Body::Blank)));
        let reading = Reading::of(&script(&[]), &snapshot(persons, ballots));
        let found = limits(&reading);
        for limit in &found {
            for claim in &limit.claims {
                assert_eq!(
                    holds(&reading, claim, &limit.sentence.args),
                    Verdict::Holds,
                    "{claim:?}"
                );
            }
        }
        found
    }

    #[test]
    fn nobody_has_no_limits_and_somebody_always_has() {
        assert_eq!(of(0, 0), []);
        assert_eq!(of(3, 3)[0].kind, LimitKind::Absent);
    }

    #[test]
    fn a_silent_fifth_is_told() {
        let silent = |answered| {
            let found = of(answered, 10);
            let about = |limit: &&Limit| {
                limit.kind == LimitKind::Silence && limit.questions[0].as_str() == "scale"
            };
            found.iter().filter(about).count()
        };
        assert_eq!((silent(8), silent(9)), (1, 0));
    }
}
