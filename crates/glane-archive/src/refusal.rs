//! Why an archive is refused, by the name of the file inside.

use glane_office::unzip::Fault;

use crate::manifest::printed;

/// Why an archive is refused. Nothing of it is taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It ends too early, or was never one of ours.
    #[error("no whole archive")]
    Cut,
    /// A file is not what the archive's own list says.
    #[error("{file} is damaged")]
    Damaged {
        /// Which.
        file: String,
    },
    /// Two files have one name.
    #[error("{file} is there twice")]
    Twice {
        /// Which.
        file: String,
    },
    /// A name that would be written elsewhere.
    #[error("{file} would leave its folder")]
    Leaves {
        /// Which.
        file: String,
    },
    /// More than is taken.
    #[error("with {file} it is larger than {max} MiB")]
    TooLarge {
        /// At which file.
        file: String,
        /// The most, in MiB.
        max: u64,
    },
    /// A file that must be there is not.
    #[error("{file} is missing")]
    Missing {
        /// Which.
        file: String,
    },
    /// A file that nothing speaks of.
    #[error("{file} is not listed")]
    Extra {
        /// Which.
        file: String,
    },
    /// A form that this program does not know.
    #[error("form {found}, this program knows {known}")]
    Version {
        /// The archive's.
        found: u32,
        /// The newest known here.
        known: u32,
        /// The version of the program that made it.
        glane: String,
    },
    /// The key did not sign this first page.
    #[error("the signature is not that of {file}")]
    Unsigned {
        /// What is signed.
        file: String,
    },
    /// A file is not the one that was signed.
    #[error("{file} was changed")]
    Changed {
        /// Which.
        file: String,
    },
    /// A file that does not say what it should.
    #[error("{file}, line {line}, column {column}")]
    Json {
        /// Which.
        file: String,
        /// Where.
        line: usize,
        /// Where in the line.
        column: usize,
    },
    /// The script has faults.
    #[error("{file}, line {line}: {fault}")]
    Script {
        /// Which.
        file: String,
        /// Of the first fault.
        line: usize,
        /// The name of its message.
        fault: &'static str,
    },
    /// The figures are not those of the answers.
    #[error("{file}: {question}")]
    Figures {
        /// Which.
        file: String,
        /// The first question that differs; nothing: how many people there are.
        question: String,
    },
    /// More people than there can be.
    #[error("{file}: {question}: {of}: {found}, at most {most}")]
    Counts {
        /// Which.
        file: String,
        /// Of which question; nothing: of the whole room.
        question: String,
        /// Of what: `people`, `present`, `groups`, `answered`, a cell, a group.
        of: String,
        /// How many it says.
        found: u64,
        /// How many there can be.
        most: u64,
    },
    /// Answers of which each person gave one are not as many as the people who answered.
    #[error("{file}: {question}: {found} for {answered}")]
    Shared {
        /// Which.
        file: String,
        /// Of which question.
        question: String,
        /// The answers together.
        found: u64,
        /// Who answered.
        answered: u64,
    },
    /// The smallest count that may be shown is not the script's.
    #[error("{file}: threshold {found}, {script} in the script")]
    Threshold {
        /// Which.
        file: String,
        /// What it says.
        found: u32,
        /// What the script says.
        script: u32,
    },
    /// It says no name of a site, or of an edition.
    #[error("{file}: no {what}")]
    Unnamed {
        /// Which.
        file: String,
        /// `site` or `edition`.
        what: &'static str,
    },
    /// Somebody answered one question twice.
    #[error("{file}: {answer} twice")]
    AnsweredTwice {
        /// Which.
        file: String,
        /// The answer.
        answer: String,
    },
}

impl Refusal {
    /// The name of its message.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Cut => "archive-refused-cut",
            Self::Damaged { .. } => "archive-refused-damaged",
            Self::Twice { .. } => "archive-refused-twice",
            Self::Leaves { .. } => "archive-refused-leaves",
            Self::TooLarge { .. } => "archive-refused-large",
            Self::Missing { .. } => "archive-refused-missing",
            Self::Extra { .. } => "archive-refused-extra",
            Self::Version { found, known, .. } if *found < *known => "archive-refused-form",
            Self::Version { .. } => "archive-refused-version",
            Self::Unsigned { .. } => "archive-refused-unsigned",
            Self::Changed { .. } => "archive-refused-changed",
            Self::Json { .. } => "archive-refused-json",
            Self::Script { .. } => "archive-refused-script",
            Self::Figures { .. } => "archive-refused-figures",
            Self::Counts { .. } => "archive-refused-counts",
            Self::Shared { .. } => "archive-refused-shared",
            Self::Threshold { .. } => "archive-refused-threshold",
            Self::Unnamed { .. } => "archive-refused-unnamed",
            Self::AnsweredTwice { .. } => "archive-refused-answered-twice",
        }
    }

    /// What its message is filled with.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        // Names come from whoever made the archive: none may move a terminal.
        let args = self.told().into_iter();
        args.map(|(of, value)| (of, printed(&value))).collect()
    }

    fn told(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Cut => Vec::new(),
            Self::Damaged { file }
            | Self::Twice { file }
            | Self::Leaves { file }
            | Self::Missing { file }
            | Self::Extra { file }
            | Self::Unsigned { file }
            | Self::Changed { file } => vec![("file", file.clone())],
            Self::TooLarge { file, max } => {
                vec![("file", file.clone()), ("max", max.to_string())]
            }
            Self::Version {
                found,
                known,
                glane,
            } => vec![
                ("found", found.to_string()),
                ("known", known.to_string()),
                ("glane", glane.clone()),
            ],
            Self::Json { file, line, column } => vec![
                ("file", file.clone()),
                ("line", line.to_string()),
                ("column", column.to_string()),
            ],
            Self::Script { file, line, .. } => {
                vec![("file", file.clone()), ("line", line.to_string())]
            }
            Self::Figures { file, question } => {
                vec![("file", file.clone()), ("question", asked(question))]
            }
            Self::Counts {
                file,
                question,
                of,
                found,
                most,
            } => vec![
                ("file", file.clone()),
                ("question", asked(question)),
                ("of", of.clone()),
                ("found", found.to_string()),
                ("most", most.to_string()),
            ],
            Self::Shared {
                file,
                question,
                found,
                answered,
            } => vec![
                ("file", file.clone()),
                ("question", question.clone()),
                ("found", found.to_string()),
                ("answered", answered.to_string()),
            ],
            Self::Threshold {
                file,
                found,
                script,
            } => vec![
                ("file", file.clone()),
                ("found", found.to_string()),
                ("script", script.to_string()),
            ],
            Self::Unnamed { file, what } => {
                vec![("file", file.clone()), ("what", (*what).to_owned())]
            }
            Self::AnsweredTwice { file, answer } => {
                vec![("file", file.clone()), ("answer", answer.clone())]
            }
        }
    }

    /// Whether the archive is whole and signed, and says what cannot be: one that was taken before that was looked at counts no
    /// more, and keeps no other from counting.
    pub(crate) const fn is_claim(&self) -> bool {
        matches!(
            self,
            Self::Counts { .. }
                | Self::Shared { .. }
                | Self::Threshold { .. }
                | Self::Unnamed { .. }
        )
    }

    pub(crate) fn of_zip(fault: Fault, most: u64) -> Self {
        match fault {
            Fault::Cut => Self::Cut,
            Fault::Damaged(file) => Self::Damaged { file },
            Fault::Twice(file) => Self::Twice { file },
            Fault::Leaves(file) => Self::Leaves { file },
            Fault::TooLarge(file) => Self::TooLarge {
                file,
                max: most >> 20,
            },
        }
    }
}

/// A question as messages name it: `none` where they speak of the whole room.
fn asked(question: &str) -> String {
    if question.is_empty() {
        "none".to_owned()
    } else {
        question.to_owned()
    }
}
