//! An answer as handed in, and what the person is told.

use std::time::Duration;

use glane_core::ballot::{Admission, Body};
use glane_core::channel::Channel;
use glane_core::id::{GroupKey, PersonId, QuestionKey, Round};
use glane_core::kind::Raw;
use glane_core::person::{Origin, TokenHash};
use glane_core::table::Seen;

/// What a person hands in for one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    /// Whose.
    pub token: TokenHash,
    /// Their group, where they say it with the answer.
    pub group: Option<GroupKey>,
    /// The question.
    pub question: QuestionKey,
    /// The asking the page showed.
    pub round: Round,
    /// The phone's own number, from 1.
    pub attempt: u32,
    /// How long it was on its way, as the phone says: what was sent off while its question was open is taken.
    pub age: Duration,
    /// When its script sent it, in ms by the phone's own clock: tells a copy that the network held back from what is
    /// sent again. A form without a script does not say.
    pub left: Option<u64>,
    /// By which way.
    pub channel: Channel,
    /// What its page showed of the table's answer, where tables answer.
    pub seen: Option<Seen>,
    /// What was answered.
    pub answer: Answer,
}

/// What was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// An answer, not checked yet; for a question of ideas, perhaps with one of their own.
    Given {
        /// Typed words, ticked keys …
        raw: Raw,
        /// An idea to add and back; beside a stance, what one would nuance.
        idea: Option<String>,
    },
    /// « Je préfère ne pas répondre ».
    Blank,
}

/// What the person is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The store's word: recorded, the same, differing, superseded.
    Admitted {
        /// Whose answer it is.
        person: Option<PersonId>,
        /// What it says.
        admission: Admission,
        /// Whether the question had closed when it arrived, though not when it was sent off.
        late: bool,
    },
    /// The question was not open (any more, or in that round) when it was sent off: not taken.
    Late,
}

/// An answer read from a file, already checked against its question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// Whose.
    pub origin: Origin,
    /// Their group.
    pub group: Option<GroupKey>,
    /// The question.
    pub question: QuestionKey,
    /// By which way they answered.
    pub channel: Channel,
    /// What they answered.
    pub body: Body,
}

/// What an import changed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Arrived {
    /// Answers that were not there.
    pub added: usize,
    /// Answers that replaced another one of the same person.
    pub replaced: usize,
    /// Answers that were there already.
    pub unchanged: usize,
    /// Answers that were there in an earlier round of their question: they are not put into the new one.
    pub earlier: usize,
}
