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
    /// One workshop under several keys, and nothing tells whether their answers are the same ones: the latest counts alone.
    NotLinked {
        /// Which.
        centre: String,
        /// The fingerprints of those that do not count.
        left_out: BTreeSet<String>,
    },
    /// Two machines have one key, and each has answers that the other lacks: both count.
    OneKeyTwice {
        /// Which.
        centre: String,
        /// How many the latest archive does not hold.
        answers: u64,
    },
    /// An archive that does not count holds answers that the one of the same key that counts does not.
    Lacking {
        /// Which.
        centre: String,
        /// How many.
        answers: u64,
    },
    /// Two archives of one key stand as far as each other and differ, and nothing says which was made later.
    Undated {
        /// Which counts.
        centre: String,
        /// Site and edition of the others.
        others: BTreeSet<String>,
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
        /// The site, as it is written; if it is written otherwise elsewhere, in each way.
        site: String,
        /// How many workshops.
        workshops: usize,
    },
    /// Names of editions that two people would take for the same: they are counted apart.
    EditionsAlike {
        /// Each as it is written.
        editions: BTreeSet<String>,
    },
    /// An archive that was taken says what cannot be true: it counts no more.
    Untrue {
        /// Its file among the consultation's.
        archive: String,
        /// The file inside.
        file: String,
    },
    /// A line of what people settled cannot be read: it does not hold.
    Unread {
        /// Which.
        line: u64,
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
            Self::NotLinked { centre, left_out } => (
                "archive-conflict-unlinked",
                vec![("centre", centre.clone()), ("keys", joined(left_out))],
                None,
            ),
            Self::OneKeyTwice { centre, answers } => (
                "archive-conflict-one-key",
                vec![("centre", centre.clone())],
                Some(*answers),
            ),
            Self::Lacking { centre, answers } => (
                "archive-conflict-lacking",
                vec![("centre", centre.clone())],
                Some(*answers),
            ),
            Self::Undated { centre, others } => (
                "archive-conflict-undated",
                vec![
                    ("centre", centre.clone()),
                    (
                        "others",
                        others.iter().cloned().collect::<Vec<_>>().join(" ; "),
                    ),
                ],
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
            Self::EditionsAlike { editions } => (
                "archive-conflict-editions",
                vec![("editions", joined(editions))],
                None,
            ),
            Self::Untrue { archive, file } => (
                "archive-conflict-untrue",
                vec![("archive", archive.clone()), ("file", file.clone())],
                None,
            ),
            Self::Unread { line } => ("archive-conflict-unread", Vec::new(), Some(*line)),
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
