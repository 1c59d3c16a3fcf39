//! A limit as it is put together, each argument with its claim.

use glane_core::claim::Claim;
use glane_core::evidence::CellRef;
use glane_core::finding::{Arg, Template};
use glane_core::id::QuestionKey;

use super::{Limit, LimitKind};

impl Limit {
    /// A limit said by a message.
    pub(super) fn new(kind: LimitKind, key: &str, questions: Vec<QuestionKey>) -> Self {
        Self {
            kind,
            questions,
            sentence: Template::new(key, []),
            claims: Vec::new(),
            cells: Vec::new(),
        }
    }

    /// An argument and the claim that it fills.
    pub(super) fn told(mut self, name: &str, arg: Arg, claim: Claim) -> Self {
        for cell in claim.cells() {
            if !self.cells.contains(cell) {
                self.cells.push(cell.clone());
            }
        }
        self.sentence.args.insert(name.to_owned(), arg);
        self.claims.push(claim);
        self
    }

    /// An argument that is a fact of method (how many people, in which group, by which way), and no cell's.
    pub(super) fn fact(mut self, name: &str, arg: Arg) -> Self {
        self.sentence.args.insert(name.to_owned(), arg);
        self
    }

    /// The name of a question.
    pub(super) fn asked(self, question: &crate::QuestionReading, cell: CellRef) -> Self {
        let arg = "question".to_owned();
        let label = Arg::Label(question.label.clone());
        self.told("question", label, Claim::Names { arg, cell })
    }
}
