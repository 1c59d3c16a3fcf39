//! The answers of an open question with what was decided of them, taken out of the room so that it need not wait.

use std::collections::{BTreeMap, BTreeSet};

use glane_analysis::coding::alike;
use glane_core::coding::{Coded, Coder, Coding};
use glane_core::id::{AnswerId, QuestionKey, Revision, ThemeKey};
use glane_live::inside::Inside;
use glane_text::step::insult::insult;

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) id: AnswerId,
    pub(super) written: Revision,
    pub(super) text: String,
}

/// Whether somebody should read a text before it goes out: it holds an insult.
pub(crate) fn may_hurt(text: &str) -> bool {
    insult(text).is_some()
}

/// Near-identical answers, decided together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    /// In order of their bytes; never empty.
    pub(super) answers: Vec<Answer>,
}

/// All of a question.
#[derive(Debug)]
pub(super) struct Gathered {
    pub(super) rows: Vec<Row>,
    pub(super) coding: Coding,
    pub(super) revision: Revision,
}

/// How many answers stand where; they add up to all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) all: usize,
    pub(super) uncoded: usize,
    pub(super) disputed: usize,
}

impl Gathered {
    pub(super) fn of(inside: &Inside, question: &QuestionKey) -> Self {
        let written = inside.texts(question);
        let answers: Vec<Answer> = written
            .iter()
            .map(|one| Answer {
                id: one.answer,
                written: one.revision,
                text: one.text.to_owned(),
            })
            .collect();
        Self::group(
            answers,
            inside.state.coding(question).cloned().unwrap_or_default(),
            inside.revision,
        )
    }

    fn group(answers: Vec<Answer>, coding: Coding, revision: Revision) -> Self {
        let groups = alike(answers.iter().map(|answer| answer.text.as_str()));
        let mut places: BTreeMap<usize, usize> = BTreeMap::new();
        for (row, group) in groups.iter().enumerate() {
            places.extend(group.places.iter().map(|place| (*place, row)));
        }
        let mut rows: Vec<Row> = groups
            .iter()
            .map(|_| Row {
                answers: Vec::new(),
            })
            .collect();
        for (place, answer) in answers.into_iter().enumerate() {
            if let Some(row) = places.get(&place).and_then(|row| rows.get_mut(*row)) {
                row.answers.push(answer);
            }
        }
        Self {
            rows,
            coding,
            revision,
        }
    }

    /// The row of an answer.
    pub(super) fn row(&self, answer: AnswerId) -> Option<usize> {
        self.rows
            .iter()
            .position(|row| row.answers.iter().any(|one| one.id == answer))
    }

    pub(super) fn answers(&self) -> impl Iterator<Item = &Answer> {
        self.rows.iter().flat_map(|row| &row.answers)
    }

    pub(super) fn stands(&self, answer: &Answer) -> Coded {
        self.coding.of(answer.id, answer.written)
    }

    pub(super) fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for answer in self.answers() {
            counts.all += 1;
            match self.stands(answer) {
                Coded::Undecided => counts.uncoded += 1,
                Coded::Disputed(_) => counts.disputed += 1,
                Coded::Decided(_) => {}
            }
        }
        counts
    }

    /// What a coder said of an answer.
    pub(super) fn mine(&self, coder: &Coder, answer: &Answer) -> Option<BTreeSet<ThemeKey>> {
        self.coding.by(answer.id, answer.written).remove(coder)
    }

    /// What a coder said of a whole row: nothing while an answer of it waits, or they said several things.
    pub(super) fn mine_of(&self, coder: &Coder, row: &Row) -> Option<BTreeSet<ThemeKey>> {
        let mut all = row.answers.iter().map(|answer| self.mine(coder, answer));
        let first = all.next()??;
        all.all(|other| other.as_ref() == Some(&first))
            .then_some(first)
    }

    /// How many answers a coder coded.
    pub(super) fn done_by(&self, coder: &Coder) -> usize {
        self.answers()
            .filter(|answer| self.mine(coder, answer).is_some())
            .count()
    }
}

impl Row {
    /// What stands for the row: its first answer.
    pub(super) fn id(&self) -> Option<AnswerId> {
        self.answers.first().map(|answer| answer.id)
    }

    /// The ways it was written, each once.
    pub(super) fn texts(&self) -> Vec<&str> {
        let mut texts: Vec<&str> = self.answers.iter().map(|one| one.text.as_str()).collect();
        texts.dedup();
        texts
    }
}
