//! What archives put together leave to a person, each with its message.

use std::collections::BTreeSet;

use glane_core::id::QuestionKey;
use serde::Serialize;

/// What a person must look at.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case", tag = "what")]
pub enum Conflict {
    /// A centre asks something else under the key of a common question: it is kept apart.
    OtherQuestion {
        /// Which asking.
        edition: String,
        /// The key.
        question: QuestionKey,
        /// Who asks otherwise.
        centre: String,
    },
    /// One workshop was signed with several keys: two machines, or somebody else.
    SeveralKeys {
        /// Which.
        centre: String,
        /// Their fingerprints.
        fingerprints: BTreeSet<String>,
    },
    /// Archives of one workshop that cannot be put together: the most telling counts, the others wait.
    NotTogether {
        /// Which.
        centre: String,
        /// The fingerprints of those that do not count.
        left_out: BTreeSet<String>,
    },
    /// Two machines have another answer under one id and attempt.
    Answers {
        /// Which.
        centre: String,
        /// To which question.
        question: QuestionKey,
        /// How many.
        answers: u64,
    },
    /// Two workshops of one site in one edition: their people may be the same ones.
    SiteTwice {
        /// Which asking.
        edition: String,
        /// The site.
        site: String,
        /// How many workshops.
        workshops: usize,
    },
}

/// A message: its name, what it is filled with, and how many `n` there are, where it counts.
pub type Told = (&'static str, Vec<(&'static str, String)>, Option<u64>);

impl Conflict {
    /// What is said of it.
    pub fn told(&self) -> Told {
        let joined = |all: &BTreeSet<String>| all.iter().cloned().collect::<Vec<_>>().join(", ");
        match self {
            Self::OtherQuestion {
                edition,
                question,
                centre,
            } => (
                "archive-conflict-question",
                vec![
                    ("edition", edition.clone()),
                    ("question", question.to_string()),
                    ("centre", centre.clone()),
                ],
                None,
            ),
            Self::SeveralKeys {
                centre,
                fingerprints,
            } => (
                "archive-conflict-keys",
                vec![("centre", centre.clone()), ("keys", joined(fingerprints))],
                None,
            ),
            Self::NotTogether { centre, left_out } => (
                "archive-conflict-apart",
                vec![("centre", centre.clone()), ("keys", joined(left_out))],
                None,
            ),
            Self::Answers {
                centre,
                question,
                answers,
            } => (
                "archive-conflict-answers",
                vec![
                    ("centre", centre.clone()),
                    ("question", question.to_string()),
                ],
                Some(*answers),
            ),
            Self::SiteTwice {
                edition,
                site,
                workshops,
            } => (
                "archive-conflict-site",
                vec![("edition", edition.clone()), ("site", site.clone())],
                Some(u64::try_from(*workshops).unwrap_or(u64::MAX)),
            ),
        }
    }
}
