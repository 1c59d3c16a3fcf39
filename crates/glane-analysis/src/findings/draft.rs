//! A finding as it is put together: each argument of its sentence is given with the claim that it fills, so that no
//! number, name or list of a sentence can be without one.

use std::collections::{BTreeMap, BTreeSet};

use glane_core::claim::{Claim, End};
use glane_core::evidence::{CellRef, QuoteRef};
use glane_core::finding::{Arg, Finding, FindingKind, Strength, Template};
use glane_core::id::{FindingId, QuestionKey};
use glane_core::judged::FindingState;
use glane_core::label::Label;

/// A finding that is not finished.
pub(super) struct Draft {
    kind: FindingKind,
    key: String,
    args: BTreeMap<String, Arg>,
    claims: Vec<Claim>,
    subject: Vec<String>,
    questions: Vec<QuestionKey>,
    verbatims: Vec<QuoteRef>,
}

impl Draft {
    /// A finding of a kind about some cells, said by a message. What is not about particular items is about its
    /// question as a whole: the subject names the finding, whatever the counts are.
    pub fn new(kind: FindingKind, key: &str, subject: &[CellRef]) -> Self {
        let mut questions: Vec<QuestionKey> = Vec::new();
        for cell in subject {
            if !questions.contains(&cell.question) {
                questions.push(cell.question.clone());
            }
        }
        let subject = subject.iter().map(ToString::to_string).collect();
        Self {
            kind,
            key: key.to_owned(),
            args: BTreeMap::new(),
            claims: Vec::new(),
            subject,
            questions,
            verbatims: Vec::new(),
        }
    }

    /// Two findings said one after the other, the second of which may be such a pair itself. What it is about is what
    /// they are.
    pub fn pair(kind: FindingKind, key: &str, first: &Finding, second: &Finding) -> Self {
        let mut draft = Self::new(kind, key, &[]);
        draft.subject = vec![first.id.to_string(), second.id.to_string()];
        for (name, part) in [("first", first), ("second", second)] {
            let sentence = Arg::Sentence(part.sentence.clone());
            draft.args.insert(name.to_owned(), sentence);
            let claims = part.claims.iter().cloned();
            draft.claims.extend(claims.map(|claim| claim.within(name)));
            draft.verbatims.extend(part.verbatims.iter().cloned());
            for question in &part.questions {
                if !draft.questions.contains(question) {
                    draft.questions.push(question.clone());
                }
            }
        }
        draft
    }

    /// An argument and the claim that it fills.
    pub fn arg(mut self, name: &str, arg: Arg, claim: Claim) -> Self {
        self.args.insert(name.to_owned(), arg);
        self.claims.push(claim);
        self
    }

    /// What a cell is about, by its label.
    pub fn names(self, name: &str, label: &Label, cell: CellRef) -> Self {
        let arg = name.to_owned();
        self.arg(name, Arg::Label(label.clone()), Claim::Names { arg, cell })
    }

    /// A word, as typed.
    pub fn word(self, name: &str, shown: &str, cell: CellRef) -> Self {
        let arg = name.to_owned();
        self.arg(
            name,
            Arg::Text(shown.to_owned()),
            Claim::Names { arg, cell },
        )
    }

    /// What a cell is worth.
    pub fn value(self, name: &str, value: Arg, cell: CellRef) -> Self {
        let arg = name.to_owned();
        self.arg(name, value, Claim::Value { arg, cell })
    }

    /// What a cell is read out of.
    pub fn base(self, name: &str, n: u64, cell: CellRef) -> Self {
        let arg = name.to_owned();
        self.arg(name, Arg::Count(n), Claim::Base { arg, cell })
    }

    /// The sum of cells.
    pub fn sum(self, name: &str, sum: u64, cells: Vec<CellRef>) -> Self {
        let arg = name.to_owned();
        self.arg(name, Arg::Count(sum), Claim::Sum { arg, cells })
    }

    /// What cells are about, listed.
    pub fn lists(self, name: &str, list: Arg, cells: Vec<CellRef>) -> Self {
        let arg = name.to_owned();
        self.arg(name, list, Claim::Lists { arg, cells })
    }

    /// Something else that tells it from others about the same cells.
    pub fn told_apart(mut self, by: &str) -> Self {
        self.subject.push(by.to_owned());
        self
    }

    /// A passage that it quotes.
    pub fn quotes(mut self, quote: QuoteRef) -> Self {
        self.verbatims.push(quote);
        self
    }

    /// The last step of a scale.
    pub fn top_of_scale(self, name: &str, step: i64, cell: CellRef) -> Self {
        let (arg, end) = (name.to_owned(), End::High);
        self.arg(name, Arg::Integer(step), Claim::ScaleEnd { arg, cell, end })
    }

    /// Something the words of the sentence say of the cells.
    pub fn claims(mut self, claim: Claim) -> Self {
        self.claims.push(claim);
        self
    }

    /// The finding, with the strength of its numbers. Its cells are those its claims are about.
    pub fn finding(self, strength: Strength) -> Option<Finding> {
        let mut seen = BTreeSet::new();
        let cells = self.claims.iter().flat_map(Claim::cells);
        let cells = cells.filter(|cell| seen.insert(*cell)).cloned().collect();
        Some(Finding {
            id: id(self.kind, &self.questions, &self.subject)?,
            kind: self.kind,
            questions: self.questions,
            cells,
            claims: self.claims,
            verbatims: self.verbatims,
            sentence: Template {
                key: self.key,
                args: self.args,
            },
            strength,
            state: FindingState::Proposed,
        })
    }
}

/// The first twelve hexadecimal digits of the BLAKE3 hash of the kind, the questions and the subject in order of its
/// bytes, a line each.
fn id(kind: FindingKind, questions: &[QuestionKey], subject: &[String]) -> Option<FindingId> {
    let mut lines = vec![kind.name().to_owned()];
    lines.extend(questions.iter().map(ToString::to_string));
    let mut subject = subject.to_vec();
    subject.sort();
    lines.extend(subject);
    let hash = blake3::hash(lines.join("\n").as_bytes()).to_hex();
    FindingId::new(hash.get(..12)?).ok()
}

#[cfg(test)]
mod tests {
    use super::super::rules::whole;
    use super::*;
    use crate::fixture::{read, ticked};

    #[test]
    fn the_name_of_a_finding_is_of_its_subject_and_not_of_its_counts() {
        let question = |x| read("choices", 9, ticked(&[("x", x)]));
        let make = |kind, x: i64| {
            let question = question(x);
            Draft::new(kind, "finding-order", &[whole(&question)])
                .base("n", question.n, whole(&question))
                .finding(Strength::default())
                .unwrap()
        };
        let one = make(FindingKind::Order, 3);
        assert_eq!((one.id.as_str().len(), one.cells.len()), (12, 1));
        assert_eq!(one.id, make(FindingKind::Order, 4).id);
        assert_ne!(one.id, make(FindingKind::Tie, 3).id);
    }
}
