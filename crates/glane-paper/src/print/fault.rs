//! Why there is no sheet, and how that is said.

use glane_locale::Arg;

/// Why there is no sheet.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The question is none of the script.
    #[error("no such question")]
    NoQuestion,
    /// A question is higher than a page.
    #[error("question « {title} » is higher than a page")]
    TooHigh {
        /// The question, as asked.
        title: String,
    },
    /// More pages than a sheet may have.
    #[error("{pages} pages, and a sheet has {max} at most")]
    TooLong {
        /// How many it would take.
        pages: usize,
        /// How many there may be.
        max: u32,
    },
    /// More sides of paper than are made at once.
    #[error("{sides} sides, and {max} are made at once at most")]
    TooMany {
        /// How many it would take.
        sides: u32,
        /// How many there may be.
        max: u32,
    },
    /// A master of several pages: copies of them could not be put together again.
    #[error("a master of {pages} pages")]
    LongMaster {
        /// How many.
        pages: usize,
    },
    /// A box that is not where it should be: a fault of ours, and nothing is printed.
    #[error("the sheet is not what was laid out: {0}")]
    Astray(String),
    /// A text that makes no QR code.
    #[error("no QR code of « {0} »")]
    Code(String),
    /// The workshop has no key any more: it is sealed, and takes no more sheets.
    #[error("the workshop is sealed")]
    Sealed,
    /// The typesetter.
    #[error(transparent)]
    Typeset(#[from] glane_typeset::Error),
    /// What the template reads could not be written.
    #[error(transparent)]
    Data(#[from] serde_json::Error),
}

impl Fault {
    /// The message of `paper.ftl` that says it, and what it names. What is to be done is under the same key with `-help`.
    pub fn said(&self) -> (&'static str, Vec<(&'static str, Arg)>) {
        match self {
            Self::NoQuestion => ("paper-no-question", vec![]),
            Self::TooHigh { title } => ("paper-too-high", vec![("title", title.as_str().into())]),
            Self::TooLong { pages, max } => (
                "paper-too-long",
                vec![("pages", (*pages).into()), ("max", number(*max))],
            ),
            Self::TooMany { sides, max } => (
                "paper-too-many",
                vec![("sides", number(*sides)), ("max", number(*max))],
            ),
            Self::LongMaster { pages } => ("paper-long-master", vec![("pages", (*pages).into())]),
            Self::Sealed => ("paper-sealed", vec![]),
            Self::Astray(_) | Self::Code(_) | Self::Typeset(_) | Self::Data(_) => (
                "paper-failed",
                vec![("reason", self.to_string().as_str().into())],
            ),
        }
    }

    /// Whether it is the program's own failing, and nothing that somebody asked for.
    pub fn is_ours(&self) -> bool {
        matches!(
            self,
            Self::Astray(_) | Self::Code(_) | Self::Typeset(_) | Self::Data(_)
        )
    }
}

fn number(n: u32) -> Arg {
    Arg::Count(u64::from(n))
}
