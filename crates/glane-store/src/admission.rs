//! What becomes of a ballot beside the one that stands: the rule, which every backend keeps.

use glane_core::ballot::Admission;
use glane_core::id::{AnswerId, Revision};

use crate::Admit;

/// The highest attempt of one person at one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Its name, kept over attempts.
    pub answer: AnswerId,
    /// Which attempt it is.
    pub attempt: u32,
    /// When it was committed.
    pub revision: Revision,
    /// Whether the ballot that comes says the same.
    pub same: bool,
}

/// What is to be done about a ballot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ruling {
    /// Nothing is written, and this is told.
    Told(Admission),
    /// It is written, and told as recorded.
    Write {
        /// As which attempt.
        attempt: u32,
        /// Under which name.
        answer: AnswerId,
        /// Whether it takes another's place.
        replaced: bool,
    },
}

impl Admit {
    /// What is to be done about it beside what stands of the same person at the same question, if anything does.
    pub fn beside(&self, standing: Option<&Standing>) -> Ruling {
        let Some(standing) = standing else {
            return Ruling::Write {
                attempt: self.attempt.unwrap_or(1),
                answer: self.fresh,
                replaced: false,
            };
        };
        let answer = standing.answer;
        let next_attempt = standing.attempt.saturating_add(1);
        let attempt = match self.attempt {
            Some(attempt) => attempt,
            None if standing.same => standing.attempt,
            None => next_attempt,
        };
        if attempt < standing.attempt {
            Ruling::Told(Admission::Superseded { next_attempt })
        } else if attempt > standing.attempt {
            Ruling::Write {
                attempt,
                answer,
                replaced: true,
            }
        } else if standing.same {
            Ruling::Told(Admission::Same {
                answer,
                revision: standing.revision,
            })
        } else {
            Ruling::Told(Admission::Differs { next_attempt })
        }
    }
}

#[cfg(test)]
mod tests {
    use glane_core::ballot::Body;
    use glane_core::channel::Channel;
    use glane_core::id::{QuestionKey, Round, ScriptVersion};
    use uuid::Uuid;

    use super::*;
    use crate::By;

    const FRESH: AnswerId = AnswerId(Uuid::from_u128(1));
    const KEPT: AnswerId = AnswerId(Uuid::from_u128(2));

    fn sent(attempt: Option<u32>) -> Admit {
        Admit {
            by: By::Nobody,
            question: QuestionKey::new("a").unwrap(),
            round: Round(1),
            attempt,
            fresh: FRESH,
            channel: Channel::Phone,
            script: ScriptVersion(1),
            body: Body::Blank,
        }
    }

    /// What is ruled where attempt 3 stands, since revision 8.
    fn ruled(attempt: Option<u32>, same: bool) -> Ruling {
        sent(attempt).beside(Some(&Standing {
            answer: KEPT,
            attempt: 3,
            revision: Revision(8),
            same,
        }))
    }

    #[test]
    fn the_first_is_written_under_its_own_name() {
        for (attempt, written) in [(None, 1), (Some(1), 1), (Some(4), 4)] {
            let first = Ruling::Write {
                attempt: written,
                answer: FRESH,
                replaced: false,
            };
            assert_eq!(sent(attempt).beside(None), first);
        }
    }

    #[test]
    fn a_later_one_takes_the_place_and_the_name_of_the_one_that_stands() {
        for (attempt, same, written) in [
            (Some(4), false, 4),
            (Some(9), true, 9),
            // Without a number of the sender's, it is the next one.
            (None, false, 4),
        ] {
            let later = Ruling::Write {
                attempt: written,
                answer: KEPT,
                replaced: true,
            };
            assert_eq!(ruled(attempt, same), later);
        }
    }

    #[test]
    fn the_same_again_is_told_to_be_there() {
        let there = Ruling::Told(Admission::Same {
            answer: KEPT,
            revision: Revision(8),
        });
        assert_eq!(ruled(Some(3), true), there);
        assert_eq!(ruled(None, true), there);
    }

    #[test]
    fn another_content_under_the_same_number_is_refused() {
        let differs = Ruling::Told(Admission::Differs { next_attempt: 4 });
        assert_eq!(ruled(Some(3), false), differs);
    }

    #[test]
    fn an_earlier_one_comes_too_late_whatever_it_says() {
        let late = Ruling::Told(Admission::Superseded { next_attempt: 4 });
        assert_eq!(ruled(Some(2), false), late);
        assert_eq!(ruled(Some(2), true), late);
    }

    #[test]
    fn the_last_number_there_is_stands() {
        let last = Standing {
            answer: KEPT,
            attempt: u32::MAX,
            revision: Revision(8),
            same: false,
        };
        let differs = Ruling::Told(Admission::Differs {
            next_attempt: u32::MAX,
        });
        assert_eq!(sent(None).beside(Some(&last)), differs);
    }
}
