//! Answers from a file into a room, and what is said of the rows that were refused.

use glane_import::{FileFault, Reading, Refusal, read_long_csv};
use glane_live::submission::{Arrival, Arrived};
use glane_live::{LiveError, Room};
use glane_locale::Arg;
use glane_web::arrival::arrival;
use serde::Serialize;

use crate::fail::Fail;
use crate::voice::Voice;

/// What became of a file.
pub struct Taken {
    /// Its rows: those taken, those refused, those left empty.
    pub rows: Rows,
    /// The answers that the rows taken make.
    pub answers: Answers,
    /// Rows not taken, in the order of the file.
    pub refused: Vec<Refusal>,
    /// What was taken but deserves a look.
    pub warnings: Vec<Refusal>,
}

/// The rows of a file; `read` is the sum of the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Rows {
    /// Rows below the header.
    pub read: usize,
    /// Rows that hold.
    pub taken: usize,
    /// Rows that do not.
    pub refused: usize,
    /// Rows whose answer is empty.
    pub empty: usize,
}

/// Answers, each of one person to one question, made of one or several rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Answers {
    /// Those that were not there.
    pub added: usize,
    /// Those that took another's place.
    pub replaced: usize,
    /// Those that were there already.
    pub unchanged: usize,
    /// Those that were there in an earlier round of their question, and stay there.
    pub earlier: usize,
}

/// Why nothing was taken.
#[derive(Debug, thiserror::Error)]
pub enum Untaken {
    /// The file as a whole cannot be read.
    #[error("{}", .0.key)]
    File(FileFault),
    /// The room said no, or failed.
    #[error(transparent)]
    Live(LiveError),
}

/// Reads a long CSV against the room's script and hands its answers in, whatever is open. Rows that
/// are refused keep no other row from being taken.
pub async fn take(room: &Room, bytes: &[u8]) -> Result<Taken, Untaken> {
    let (script, ideas) = room.look(|inside| (inside.script.clone(), inside.present_ideas()));
    let groups = room.imported_groups().await.map_err(Untaken::Live)?;
    let Reading {
        rows,
        empty,
        answers,
        refused,
        warnings,
        ..
    } = read_long_csv(bytes, &script, &ideas, &groups).map_err(Untaken::File)?;
    let arrivals: Vec<Arrival> = answers.into_iter().map(arrival).collect();
    // A file that holds nothing must not wake the room.
    let Arrived {
        added,
        replaced,
        unchanged,
        earlier,
    } = if arrivals.is_empty() {
        Arrived::default()
    } else {
        room.import(arrivals).await.map_err(Untaken::Live)?
    };
    let taken = rows.saturating_sub(refused.len() + empty);
    Ok(Taken {
        rows: Rows {
            read: rows,
            taken,
            refused: refused.len(),
            empty,
        },
        answers: Answers {
            added,
            replaced,
            unchanged,
            earlier,
        },
        refused,
        warnings,
    })
}

/// A refusal, or a warning, in words; also as JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Told {
    /// The line of the file, from 1.
    pub line: usize,
    /// The character of that line, from 1.
    pub column: usize,
    /// The name of the column at fault; empty when the row itself is.
    pub field: &'static str,
    /// The message's key, stable over languages.
    pub key: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
    /// The row as written, shortened.
    pub row: String,
}

impl Told {
    /// A refusal in words.
    pub fn of(voice: &Voice, refusal: &Refusal) -> Self {
        let args: Vec<(&str, Arg)> = refusal
            .args
            .iter()
            .map(|(name, value)| (*name, Arg::Text(value.clone())))
            .collect();
        Self {
            line: refusal.line,
            column: refusal.column,
            field: refusal.field,
            key: refusal.key,
            message: voice.format(refusal.key, &args),
            help: voice.format(&format!("{}-help", refusal.key), &args),
            row: refusal.row.clone(),
        }
    }

    /// Place and reason, the row, and what to do, a line each.
    pub fn shown(&self, voice: &Voice) -> [String; 3] {
        // As text: a line number has no thousands apart in a text editor.
        let line = ("line", Arg::Text(self.line.to_string()));
        let place = match self.field {
            "" => voice.format("import-at-line", &[line]),
            field => voice.format("import-at-column", &[line, ("column", field.into())]),
        };
        let reason = [
            ("where", place.into()),
            ("reason", self.message.as_str().into()),
        ];
        [
            voice.format("import-refusal", &reason),
            format!("    {}", self.row),
            format!(
                "    {}",
                voice.with("program-what-to-do", "help", self.help.as_str())
            ),
        ]
    }
}

/// A file that cannot be read as a whole.
pub fn file_fail(fault: &FileFault) -> Fail {
    fault
        .args
        .iter()
        .fold(Fail::input(fault.key), |fail, (name, value)| {
            fail.with(name, value.as_str())
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::voice::tests::french;

    #[test]
    fn a_refusal_names_its_line_without_thousands_and_says_what_to_do() {
        let mut refusal = Refusal {
            line: 12_345,
            column: 5,
            field: "groupe",
            key: "import-unknown-group",
            args: vec![
                ("value", "Groupe 9".to_owned()),
                ("known", "Groupe 1".to_owned()),
            ],
            row: "p01,Groupe 9".to_owned(),
        };
        let shown = |refusal: &Refusal| Told::of(&french(), refusal).shown(&french());
        let [reason, row, help] = shown(&refusal);
        assert!(
            reason.contains("12345") && reason.contains("groupe") && reason.contains("Groupe 9"),
            "{reason}"
        );
        assert!(
            row.contains("p01,Groupe 9") && help.contains("Groupe 1"),
            "{row} {help}"
        );
        refusal.field = "";
        assert!(!shown(&refusal)[0].contains("colonne"));
    }

    #[test]
    fn every_message_of_a_file_has_its_words() {
        let voice = french();
        for (key, names) in glane_import::MESSAGES {
            let args = names.iter().map(|name| (*name, "x".to_owned())).collect();
            let fail = file_fail(&FileFault {
                line: 1,
                column: 1,
                key,
                args,
            });
            for text in [fail.message(&voice), fail.help(&voice).unwrap_or_default()] {
                assert!(
                    !text.is_empty() && !text.contains(['⟦', '{']),
                    "{key}: {text}"
                );
            }
        }
    }
}
