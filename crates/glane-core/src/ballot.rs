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
/// Twelve letters of [`crate::world::CODE_LETTERS`], 48 bits: too many to be tried one after another before a workshop is
/// sealed. They come from the answer's id by the workshop's secret key, so who reads an id (in a file of figures, on a page
/// of the console) knows no receipt, and once the key is destroyed nobody can tell which answer a receipt named.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Receipt(String);

/// What sets receipts apart from all else that the key is used for.
const RECEIPT: &[u8] = b"receipt:";
/// Bytes of a receipt; each is two letters.
const BYTES: usize = 6;
/// Letters of a block.
const BLOCK: usize = 4;

impl Receipt {
    /// The receipt of an answer under its workshop's key: the same for all its attempts.
    pub fn of(key: &[u8; 32], answer: AnswerId) -> Self {
        let mut hasher = blake3::Hasher::new_keyed(key);
        hasher.update(RECEIPT).update(answer.0.as_bytes());
        let hash = hasher.finalize();
        let halves: Vec<u8> = hash
            .as_bytes()
            .iter()
            .take(BYTES)
            .flat_map(|byte| [byte >> 4, byte & 15])
            .collect();
        Self::shown(&crate::world::code_from(&halves))
    }

    /// A receipt as a person copied it: case, blanks and hyphens aside; nothing if it cannot be one.
    pub fn typed(text: &str) -> Option<Self> {
        let letters = text.chars().filter(char::is_ascii_alphanumeric);
        let code: String = letters.map(|letter| letter.to_ascii_uppercase()).collect();
        let is_ours = |byte| crate::world::CODE_LETTERS.contains(&byte);
        let fits = code.len() == 2 * BYTES && code.bytes().all(is_ours);
        fits.then(|| Self::shown(&code))
    }

    fn shown(code: &str) -> Self {
        let mut shown = String::with_capacity(code.len() + 2);
        for (at, letter) in code.chars().enumerate() {
            if at > 0 && at.is_multiple_of(BLOCK) {
                shown.push('-');
            }
            shown.push(letter);
        }
        Self(shown)
    }

    /// As shown: three blocks of four letters.
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
        /// Its id: what its receipt is made of.
        answer: AnswerId,
        /// The commit.
        revision: Revision,
        /// Whether it replaces an earlier attempt.
        replaced: bool,
    },
    /// The same attempt with the same content was already on disk: the same id again.
    Same {
        /// Its id: what its receipt is made of.
        answer: AnswerId,
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
    fn receipts_are_three_blocks_of_the_key_and_the_answer() {
        let answer = |n: u128| AnswerId(uuid::Uuid::from_u128(n));
        let (key, other) = ([1; 32], [2; 32]);
        let one = Receipt::of(&key, answer(1));
        let blocks: Vec<usize> = one.as_str().split('-').map(str::len).collect();
        assert_eq!(blocks, [4, 4, 4]);
        assert_eq!(one, Receipt::of(&key, answer(1)));
        assert_ne!(one, Receipt::of(&key, answer(2)));
        assert_ne!(
            one,
            Receipt::of(&other, answer(1)),
            "an id alone tells none"
        );
        let typed = one.as_str().replace('-', " ").to_lowercase();
        assert_eq!(Receipt::typed(&typed), Some(one));
        for wrong in ["", "CG7GJ-C3367", "OOOO-OOOO-OOOO"] {
            assert_eq!(Receipt::typed(wrong), None, "{wrong}");
        }
    }
}
