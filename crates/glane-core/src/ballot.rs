//! One person's answer to one question in one round.

use serde::{Deserialize, Serialize};

use crate::channel::Channel;
use crate::id::{AnswerId, PersonId, QuestionKey, Revision, Round, ScriptVersion};
use crate::kind::Payload;

/// What a ballot says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Body {
    /// An answer.
    Answered(Payload),
    /// The person chose not to answer.
    Blank,
    /// A paper answer nobody could read.
    Unreadable,
}

/// A ballot on disk. One counts per person, question and round: the one with the highest attempt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ballot {
    /// Its name, kept over attempts.
    pub answer: AnswerId,
    /// The question answered.
    pub question: QuestionKey,
    /// In which asking.
    pub round: Round,
    /// By whom; nobody for a raised hand, which counts in its question's n and nowhere else.
    pub person: Option<PersonId>,
    /// The sender's own number: a higher one replaces a lower one.
    pub attempt: u32,
    /// When it was committed in the workshop's history.
    pub revision: Revision,
    /// Under which version of the script it was given.
    pub script: ScriptVersion,
    /// By which way it came.
    pub channel: Channel,
    /// What it says.
    pub body: Body,
}

/// A short code that proves an answer is on disk, and later names it (to withdraw it).
///
/// Ten letters of [`crate::world::CODE_LETTERS`] drawn from the answer's random id: 40 bits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Receipt(String);

impl Receipt {
    /// The receipt of an answer: the same for all its attempts.
    pub fn of(answer: AnswerId) -> Self {
        let bytes = answer.0.into_bytes();
        let halves: Vec<u8> = bytes
            .iter()
            .take(5)
            .flat_map(|byte| [byte >> 4, byte & 15])
            .collect();
        let mut code = crate::world::code_from(&halves);
        code.insert(5, '-');
        Self(code)
    }

    /// A receipt as a person copied it: case, blanks and hyphens aside; nothing if it cannot be one.
    pub fn typed(text: &str) -> Option<Self> {
        let letters = text.chars().filter(char::is_ascii_alphanumeric);
        let mut code: String = letters.map(|letter| letter.to_ascii_uppercase()).collect();
        let is_ours = |byte| crate::world::CODE_LETTERS.contains(&byte);
        if code.len() != 10 || !code.bytes().all(is_ours) {
            return None;
        }
        code.insert(5, '-');
        Some(Self(code))
    }

    /// As shown: two blocks of five letters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What became of a ballot that was handed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "outcome")]
pub enum Admission {
    /// On disk, for the first time or in place of a lower attempt.
    Recorded {
        /// The proof.
        receipt: Receipt,
        /// The commit.
        revision: Revision,
        /// Whether it replaces an earlier attempt.
        replaced: bool,
    },
    /// The same attempt with the same content was already on disk: the same receipt again.
    Same {
        /// The proof.
        receipt: Receipt,
        /// The first commit.
        revision: Revision,
    },
    /// The same attempt with another content is on disk (two tabs, say): this one was not taken.
    Differs {
        /// The attempt to use to replace it.
        next_attempt: u32,
    },
    /// A higher attempt is on disk (« déjà remplacée »): this one was not taken.
    Superseded {
        /// The attempt to use to replace it.
        next_attempt: u32,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn receipts_are_two_blocks_and_differ_with_the_answer() {
        let receipt = |n: u128| Receipt::of(AnswerId(uuid::Uuid::from_u128(n)));
        let one = receipt(0x1234_5678_9A00_0000_0000_0000_0000_0000);
        assert_eq!(one.as_str().len(), 11);
        assert_ne!(one, receipt(0x1234_5678_9B00_0000_0000_0000_0000_0000));
    }
}
