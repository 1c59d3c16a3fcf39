//! What comes of checking a file, piece by piece.

use glane_analysis::checker::{Outcome, Reason, Verdict};
use serde::Serialize;

use super::unquoted::unquoted;

/// What a piece of a restitution is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// A sentence of a finding, or a person's own.
    Sentence,
    /// An answer quoted in full.
    Quotation,
    /// A table.
    Table,
    /// A cell of a table.
    Cell,
    /// A picture, its labels and its alternative text.
    Figure,
    /// A text read aloud and not seen.
    Alternative,
    /// Any other line.
    Line,
    /// A figure of a JSON document.
    Value,
    /// The file as a whole, its style, what it names.
    File,
}

/// Why a piece is refused or unproved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Told {
    /// What is wrong: the locale's message `check-…` of this name.
    pub fault: &'static str,
    /// What stands there, as it is told between quotation marks: those within are second ones.
    pub found: String,
    /// What should, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected: Option<String>,
}

impl Told {
    /// What a signature names it by: the fault and what stands there, whatever should.
    pub fn name(&self) -> String {
        format!("{} {}", self.fault, self.found)
    }
}

/// One piece of a file and what comes of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Piece {
    /// What it is.
    pub what: What,
    /// `proved`, `refused` or `unproved`.
    #[serde(serialize_with = "outcome")]
    pub outcome: Outcome,
    /// The line of the file it begins on, from 1.
    pub line: u64,
    /// Where it stands: the key of its question, a table's row and column, a path in a JSON document.
    pub place: Place,
    /// What it says.
    pub text: String,
    /// What is wrong with it, or not borne out.
    pub reasons: Vec<Told>,
    /// The note under which people keep it all the same, where the data have it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signed: Option<String>,
}

/// Where a piece stands.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The key of the question whose part it is in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
    /// The row of a table, the heading being row 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<usize>,
    /// The column of a table, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<usize>,
    /// The path of a value, such as `/questions/canaux/n`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
}

/// Something of the restitution that the file no longer has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Missing {
    /// What it was.
    pub what: What,
    /// What it said.
    pub text: String,
    /// Whether it may go: a finding that a decision of a person left out.
    pub free: bool,
}

/// How many pieces of each sort are proved.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Proved {
    /// Sentences.
    pub sentences: usize,
    /// Answers quoted.
    pub quotations: usize,
    /// Tables.
    pub tables: usize,
    /// Pictures.
    pub figures: usize,
    /// Other lines.
    pub lines: usize,
    /// Values of a JSON document.
    pub values: usize,
}

/// What comes of one file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// How much is proved.
    pub proved: Proved,
    /// Every sentence, quotation, table and figure, in the file's order; of other pieces those not proved.
    pub pieces: Vec<Piece>,
    /// What has gone.
    pub missing: Vec<Missing>,
}

impl Report {
    /// Refused if any piece is; else unproved if any is, or if something has gone that the rest leans on. What people keep
    /// by a signature that the data have decides nothing.
    pub fn outcome(&self) -> Outcome {
        let worst = self.faulty().map(|piece| piece.outcome).max();
        let gone = self.missing.iter().any(|missing| !missing.free);
        let gone = if gone {
            Outcome::Unproved
        } else {
            Outcome::Proved
        };
        worst.unwrap_or(Outcome::Proved).max(gone)
    }

    /// The pieces that are not proved, and that nobody signed.
    pub fn faulty(&self) -> impl Iterator<Item = &Piece> {
        let open = |piece: &&Piece| piece.outcome != Outcome::Proved && piece.signed.is_none();
        self.pieces.iter().filter(open)
    }

    /// The pieces that are not proved, and that people keep by a signature which the data have.
    pub fn signed(&self) -> impl Iterator<Item = &Piece> {
        self.pieces.iter().filter(|piece| piece.signed.is_some())
    }

    pub(super) fn proved(
        &mut self,
        what: What,
        line: u64,
        place: &Place,
        text: impl FnOnce() -> String,
    ) {
        let counted = match what {
            What::Sentence => &mut self.proved.sentences,
            What::Quotation => &mut self.proved.quotations,
            What::Table => &mut self.proved.tables,
            What::Figure => &mut self.proved.figures,
            What::Value => &mut self.proved.values,
            What::Cell | What::Alternative | What::Line | What::File => &mut self.proved.lines,
        };
        *counted += 1;
        if matches!(
            what,
            What::Sentence | What::Quotation | What::Table | What::Figure
        ) {
            self.pieces.push(Piece {
                what,
                outcome: Outcome::Proved,
                line,
                place: place.clone(),
                text: text(),
                reasons: vec![],
                signed: None,
            });
        }
    }

    pub(super) fn told(
        &mut self,
        what: What,
        line: u64,
        place: &Place,
        text: impl Into<String>,
        told: Told,
    ) {
        self.pieces.push(Piece {
            what,
            outcome: if refuses(told.fault) {
                Outcome::Refused
            } else {
                Outcome::Unproved
            },
            line,
            place: place.clone(),
            text: text.into(),
            reasons: vec![told],
            signed: None,
        });
    }

    /// Takes away what comes of a part.
    pub(super) fn take_away(&mut self, part: &Self) {
        let (own, theirs) = (&mut self.proved, &part.proved);
        for (own, theirs) in [
            (&mut own.sentences, theirs.sentences),
            (&mut own.quotations, theirs.quotations),
            (&mut own.tables, theirs.tables),
            (&mut own.figures, theirs.figures),
            (&mut own.lines, theirs.lines),
            (&mut own.values, theirs.values),
        ] {
            *own = own.saturating_sub(theirs);
        }
        for piece in &part.pieces {
            if let Some(at) = self.pieces.iter().position(|own| own == piece) {
                self.pieces.remove(at);
            }
        }
    }

    /// A sentence and its verdict.
    pub(super) fn judged(
        &mut self,
        what: What,
        line: u64,
        place: &Place,
        text: &str,
        verdict: Verdict,
    ) {
        self.kept(what, (line, place), text, verdict, None);
    }

    /// A sentence and its verdict, and the note under which it is kept all the same.
    pub(super) fn kept(
        &mut self,
        what: What,
        (line, place): (u64, &Place),
        text: &str,
        verdict: Verdict,
        signed: Option<&str>,
    ) {
        let outcome = verdict.outcome();
        if outcome == Outcome::Proved {
            self.proved(what, line, place, || text.to_owned());
            return;
        }
        self.pieces.push(Piece {
            what,
            outcome,
            line,
            place: place.clone(),
            text: text.to_owned(),
            reasons: verdict.reasons.into_iter().map(Told::from).collect(),
            signed: signed.map(str::to_owned),
        });
    }
}

impl Told {
    pub(super) fn new(
        fault: &'static str,
        found: impl Into<String>,
        expected: Option<&str>,
    ) -> Self {
        let found: String = found.into();
        let found = unquoted(&found);
        // What has been emptied has no name to be told by.
        let fault = match fault {
            "cell-wrong" | "label-wrong" | "alt-wrong" | "quote-wrong" | "value-wrong"
                if found.is_empty() =>
            {
                "emptied"
            }
            other => other,
        };
        let advice = expected.filter(|expected| !expected.trim().is_empty() && *expected != found);
        Self {
            fault,
            expected: advice.map(str::to_owned),
            found,
        }
    }
}

impl From<Reason> for Told {
    fn from(reason: Reason) -> Self {
        Self::new(
            reason.fault.name(),
            reason.found,
            reason.expected.as_deref(),
        )
    }
}

/// Whether a fault of a file, rather than of a sentence, is known to be wrong.
fn refuses(fault: &str) -> bool {
    !matches!(
        fault,
        "presentation"
            | "moved"
            | "added"
            | "unreadable"
            | "too-deep"
            | "other-rules"
            | "evidence-gone"
            | "quote-cut"
    )
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn outcome<S: serde::Serializer>(outcome: &Outcome, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(match outcome {
        Outcome::Proved => "proved",
        Outcome::Unproved => "unproved",
        Outcome::Refused => "refused",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worst_piece_decides_and_what_leans_on_nothing_may_go() {
        let mut report = Report::default();
        let place = Place::default();
        report.proved(What::Sentence, 1, &place, || "a".to_owned());
        report.missing.push(Missing {
            what: What::Sentence,
            text: "b".to_owned(),
            free: true,
        });
        assert_eq!(
            (report.outcome(), report.proved.sentences),
            (Outcome::Proved, 1)
        );
        report.told(
            What::Line,
            1,
            &place,
            "c",
            Told::new("presentation", "c", None),
        );
        assert_eq!(report.outcome(), Outcome::Unproved);
        report.told(
            What::Cell,
            1,
            &place,
            "2",
            Told::new("cell-wrong", "2", Some("3")),
        );
        assert_eq!(
            (report.outcome(), report.faulty().count()),
            (Outcome::Refused, 2)
        );
    }

    #[test]
    fn what_is_told_stands_well_between_quotation_marks() {
        for (text, told) in [
            ("«\u{A0}Site internet\u{A0}»", "Site internet"),
            ("“Site internet”", "Site internet"),
            ("« A » (13)", "“A” (13)"),
            ("« A » et « B »", "“A” et “B”"),
            ("sans marque", "sans marque"),
            ("", ""),
        ] {
            assert_eq!(Told::new("line-wrong", text, None).found, told);
        }
        let told = Told::new("cell-wrong", "", Some("3"));
        assert_eq!(
            (told.fault, told.expected.as_deref()),
            ("emptied", Some("3"))
        );
        assert!(refuses(told.fault));
        let told = Told::new("base-wrong", "3,2", Some("3,2"));
        assert_eq!(told.expected, None);
        assert_eq!(Told::new("cell-wrong", "3", Some("")).expected, None);
    }
}
