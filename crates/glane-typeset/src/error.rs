//! Why a document could not be made.

use crate::source::{Date, Diagnostic};

/// Why a document could not be made. The words are for those who write templates and for logs.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// This program was built without the feature `typst`.
    #[error("this program was built without its typesetter: build it with the feature `typst`")]
    Unavailable,
    /// A name in `files` is no path that Typst can hold.
    #[error("file {name:?}: {reason}; use a relative path with forward slashes")]
    FileName {
        /// The name as given.
        name: String,
        /// What is wrong with it.
        reason: String,
    },
    /// There is no such day.
    #[error("there is no day {}-{:02}-{:02}", .0.year, .0.month, .0.day)]
    Date(Date),
    /// The language is not two or three letters, with or without a region.
    #[error("language {0:?}: give two or three letters, as `fr`, or with a region, as `fr-FR`")]
    Language(String),
    /// The markup, or a file it reads, is wrong: all that Typst found, in its order.
    #[error("{}", join(.0))]
    Markup(Vec<Diagnostic>),
    /// Typst itself failed, or the machine gave no thread to run it on.
    #[error("the typesetter stopped: {0}")]
    Crashed(String),
}

fn join(diagnostics: &[Diagnostic]) -> String {
    let lines: Vec<String> = diagnostics.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_diagnostic_is_told() {
        let one = |message: &str| Diagnostic {
            message: message.into(),
            hints: vec![],
            place: None,
        };
        let error = Error::Markup(vec![one("first"), one("second")]);
        assert_eq!(error.to_string(), "first\nsecond");
    }

    #[test]
    fn a_date_is_told_as_it_was_given() {
        let error = Error::Date(Date {
            year: 2026,
            month: 2,
            day: 30,
        });
        assert_eq!(error.to_string(), "there is no day 2026-02-30");
    }
}
