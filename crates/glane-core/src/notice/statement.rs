//! What a notice may say.

use serde::{Deserialize, Serialize};

use crate::date::Day;
use crate::label::Label;
use crate::script::privacy::Basis;

/// One thing that is said, with what fills it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Statement {
    /// Who runs the workshop.
    Organiser(String),
    /// Who answers for the data.
    Controller(String),
    /// How to reach who looks after data there.
    Contact(String),
    /// On which ground answers are kept.
    Basis(Basis),
    /// Answers, the way they came and when are kept; since sealing, without when.
    Answers {
        /// Whether the workshop is sealed.
        is_sealed: bool,
    },
    /// Whether a person's group is kept too, or nobody is in a group.
    Group(bool),
    /// What is asked of who answered, at the end, and that nobody has to say it.
    Profile(Vec<Label>),
    /// A random number stands in the browser; here only its keyed hash.
    Number,
    /// What comes from a file brings the mark that the file gives a person.
    Imported,
    /// No name, no address, no kind of device.
    Nameless,
    /// On the centre's own computer; or on a server that somebody runs for it.
    Place(Option<String>),
    /// Nothing goes to anybody else.
    ThirdParty,
    /// One cookie, and why.
    Cookie,
    /// So many days after the workshop nothing ties answers to a phone any more; nothing: only once somebody seals it, as
    /// with an example.
    Sealing(Option<u32>),
    /// Since that day nothing ties answers to a phone any more, so nobody can take theirs back.
    Sealed(Day),
    /// The answers were erased that day.
    Erased(Day),
    /// The last day answers are kept.
    Until {
        /// That day.
        day: Day,
        /// Whether it is past: then it is what was promised.
        is_past: bool,
        /// Whether the program erases them by itself then, as the script says.
        by_itself: bool,
    },
    /// A copy carried away before sealing keeps what ties answers to phones.
    Backup,
    /// Who has a right reads the answers one by one.
    Facilitators,
    /// What the room sees while it answers.
    Room(Moment),
    /// Words and ideas are shown as they were typed.
    Shown {
        /// Whether an adult reads each before, because minors are asked.
        is_held: bool,
    },
    /// Answers join a restitution; whether what people write may be quoted in it.
    Published(bool),
    /// The fewest people of a group whose answers are told apart.
    Threshold(u32),
    /// Nobody has to answer.
    Free,
    /// Answers can be taken back until sealing.
    Withdraw,
    /// What else the law gives people, and to whom they can complain.
    Complaint,
    /// What the organiser adds.
    Own(Label),
    /// What is invented in an example.
    Sample(Label),
}

/// When the room sees results.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Moment {
    /// As answers come.
    Live,
    /// As answers come for some questions, once revealed for others.
    Partly,
    /// Once the facilitator reveals them.
    Revealed,
}

/// What a statement is about: the headings of the notice, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// Who asks, and who answers for it.
    Who,
    /// What is kept.
    What,
    /// Where it is kept, and what the browser holds.
    Where,
    /// Until when.
    Until,
    /// Who sees it.
    Seen,
    /// What people can do.
    Rights,
    /// What the organiser adds.
    Own,
}

impl Topic {
    /// All of them, in order.
    pub const ALL: [Self; 7] = [
        Self::Who,
        Self::What,
        Self::Where,
        Self::Until,
        Self::Seen,
        Self::Rights,
        Self::Own,
    ];

    /// As messages name it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Who => "who",
            Self::What => "what",
            Self::Where => "where",
            Self::Until => "until",
            Self::Seen => "seen",
            Self::Rights => "rights",
            Self::Own => "own",
        }
    }
}

impl Statement {
    /// The heading under which it stands.
    pub const fn topic(&self) -> Topic {
        match self {
            Self::Organiser(_) | Self::Controller(_) | Self::Contact(_) | Self::Basis(_) => {
                Topic::Who
            }
            Self::Answers { .. }
            | Self::Group(_)
            | Self::Profile(_)
            | Self::Number
            | Self::Imported
            | Self::Nameless => Topic::What,
            Self::Place(_) | Self::ThirdParty | Self::Cookie => Topic::Where,
            Self::Sealing(_)
            | Self::Sealed(_)
            | Self::Erased(_)
            | Self::Until { .. }
            | Self::Backup => Topic::Until,
            Self::Facilitators
            | Self::Room(_)
            | Self::Shown { .. }
            | Self::Published(_)
            | Self::Threshold(_) => Topic::Seen,
            Self::Free | Self::Withdraw | Self::Complaint => Topic::Rights,
            Self::Own(_) | Self::Sample(_) => Topic::Own,
        }
    }

    /// Its kind, as messages name it; what fills it left aside.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Organiser(_) => "organiser",
            Self::Controller(_) => "controller",
            Self::Contact(_) => "contact",
            Self::Basis(_) => "basis",
            Self::Answers { .. } => "answers",
            Self::Group(_) => "group",
            Self::Profile(_) => "profile",
            Self::Number => "number",
            Self::Imported => "imported",
            Self::Nameless => "nameless",
            Self::Place(_) => "place",
            Self::ThirdParty => "third-party",
            Self::Cookie => "cookie",
            Self::Sealing(_) => "sealing",
            Self::Sealed(_) => "sealed",
            Self::Erased(_) => "erased",
            Self::Until { .. } => "until",
            Self::Backup => "backup",
            Self::Facilitators => "facilitators",
            Self::Room(_) => "room",
            Self::Shown { .. } => "shown",
            Self::Published(_) => "published",
            Self::Threshold(_) => "threshold",
            Self::Free => "free",
            Self::Withdraw => "withdraw",
            Self::Complaint => "complaint",
            Self::Own(_) => "own",
            Self::Sample(_) => "sample",
        }
    }
}
