//! Answers that came too late, remembered: a network may hold a copy of one back until its question is open again,
//! when nobody waits for it any more. What was refused once stays refused, until its phone itself sends it again.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use glane_core::id::{QuestionKey, Round};
use glane_core::person::TokenHash;

use crate::submission::Submission;

/// The most that are remembered; beyond, all are forgotten: a room has far fewer people who came too late.
const MOST: usize = 50_000;

/// The last refusal of each person to each question.
#[derive(Debug, Default)]
pub(crate) struct Refused(Mutex<BTreeMap<(TokenHash, QuestionKey, Round), Sent>>);

/// Which of their sendings it was.
#[derive(Debug, Clone, Copy)]
struct Sent {
    attempt: u32,
    left: u64,
}

impl Refused {
    /// Whether this is a copy of what was refused: the same, not sent again since. A form without a script says not
    /// when it left, and is none.
    pub(crate) fn holds(&self, given: &Submission) -> bool {
        let Some(left) = given.left else {
            return false;
        };
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.get(&key(given))
            .is_some_and(|sent| sent.attempt == given.attempt && left <= sent.left)
    }

    /// Forgets all of them.
    pub(crate) fn forget(&self) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clear();
    }

    /// Remembers that it was refused.
    pub(crate) fn note(&self, given: &Submission) {
        let Some(left) = given.left else {
            return;
        };
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= MOST {
            all.clear();
        }
        let attempt = given.attempt;
        let sent = all.entry(key(given)).or_insert(Sent { attempt, left });
        if sent.attempt == attempt {
            sent.left = sent.left.max(left);
        } else {
            *sent = Sent { attempt, left };
        }
    }
}

fn key(given: &Submission) -> (TokenHash, QuestionKey, Round) {
    (given.token, given.question.clone(), given.round)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use glane_core::channel::Channel;

    use super::*;
    use crate::submission::Answer;

    fn sent(who: u8, attempt: u32, left: Option<u64>) -> Submission {
        Submission {
            token: TokenHash([who; 32]),
            group: None,
            question: QuestionKey::new("a").unwrap(),
            round: Round(1),
            attempt,
            age: Duration::ZERO,
            left,
            channel: Channel::Phone,
            seen: None,
            answer: Answer::Blank,
        }
    }

    #[test]
    fn a_copy_of_what_was_refused_is_known_and_what_is_sent_again_is_none() {
        let refused = Refused::default();
        refused.note(&sent(1, 2, Some(50)));
        refused.note(&sent(1, 2, Some(40)));
        let holds = |who, attempt, left| refused.holds(&sent(who, attempt, left));
        assert!(holds(1, 2, Some(50)) && holds(1, 2, Some(7)));
        assert!(!holds(1, 2, Some(51)), "its phone sent it again");
        assert!(
            !holds(1, 1, Some(7)) && !holds(1, 3, Some(7)),
            "another content"
        );
        assert!(!holds(2, 2, Some(7)), "somebody else's");
        assert!(!holds(1, 2, None), "a form");
    }
}
