//! What people decided about the themes of a question's answers. A pure fold of decisions.
//!
//! Each coder says for themselves which themes an answer bears; none at all is a decision too (« aucun thème »). Where
//! two coders say otherwise the answer is disputed, until somebody settles it. A decision names answers by their ids
//! and says at which revision its maker saw them: an answer that its author changed later waits to be coded again.

use std::collections::{BTreeMap, BTreeSet};

use crate::codebook::{Codebook, Theme};
use crate::decision::{Act, Decision};
use crate::id::{AnswerId, QuestionKey, Revision, ThemeKey};
use crate::script::Question;

mod coder;
pub use coder::{BadCoder, CODER_MAX, Coder};

/// Where one answer stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Coded {
    /// Nobody decided.
    Undecided,
    /// It bears these themes; none fits if there is none.
    Decided(BTreeSet<ThemeKey>),
    /// Two coders or more decided otherwise.
    Disputed(BTreeMap<Coder, BTreeSet<ThemeKey>>),
}

/// One decision about an answer: the themes, and at which revision the answer was seen.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Mark {
    themes: BTreeSet<ThemeKey>,
    seen: Revision,
}

/// All decisions about one answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Marks {
    by: BTreeMap<Coder, Mark>,
    settled: Option<Mark>,
}

/// The codebook of a question and what was decided with it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coding {
    codebook: Codebook,
    answers: BTreeMap<AnswerId, Marks>,
    /// Everyone who coded, in the spelling they came with first.
    coders: BTreeSet<Coder>,
}

/// One decision about coding, apart from its question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodingCall<'a> {
    /// A theme is added, changed or, with no entry, removed.
    Theme(&'a ThemeKey, Option<&'a Theme>),
    /// A coder says which themes answers bear.
    Code(&'a BTreeSet<AnswerId>, &'a BTreeSet<ThemeKey>, &'a Coder),
    /// A disagreement is ended.
    Settle(&'a BTreeSet<AnswerId>, &'a BTreeSet<ThemeKey>),
}

impl Act {
    /// The question and the call, if the act is about coding.
    pub fn coding_call(&self) -> Option<(&QuestionKey, CodingCall<'_>)> {
        match self {
            Self::Theme {
                question,
                theme,
                entry,
            } => Some((question, CodingCall::Theme(theme, entry.as_ref()))),
            Self::Code {
                question,
                answers,
                themes,
                coder,
            } => Some((question, CodingCall::Code(answers, themes, coder))),
            Self::Settle {
                question,
                answers,
                themes,
            } => Some((question, CodingCall::Settle(answers, themes))),
            _ => None,
        }
    }
}

impl Coding {
    /// The script's codebook, and nothing coded.
    pub fn start(question: &Question) -> Self {
        Self {
            codebook: Codebook::of(question.themes.clone()),
            answers: BTreeMap::new(),
            coders: BTreeSet::new(),
        }
    }

    /// What stands of a log about one question.
    pub fn fold(question: &Question, log: &[Decision]) -> Self {
        let mut coding = Self::start(question);
        for decision in crate::decision::standing(log) {
            if let Some((of, call)) = decision.act.coding_call()
                && *of == question.key
            {
                coding.apply(&call, decision.base);
            }
        }
        coding
    }

    /// One more decision, whose maker saw the data as they were at `seen`.
    pub(crate) fn apply(&mut self, call: &CodingCall<'_>, seen: Revision) {
        match call {
            CodingCall::Theme(key, entry) => self.codebook.set(key, *entry),
            CodingCall::Code(answers, themes, coder) => {
                // A set keeps the first of those that are equal.
                self.coders.insert((*coder).clone());
                let coder = self.spelled(coder).clone();
                for answer in *answers {
                    let marks = self.answers.entry(*answer).or_default();
                    marks.by.insert(coder.clone(), mark(themes, seen));
                }
            }
            CodingCall::Settle(answers, themes) => {
                for answer in *answers {
                    let marks = self.answers.entry(*answer).or_default();
                    marks.settled = Some(mark(themes, seen));
                }
            }
        }
    }

    /// Whether a call would leave everything as it is. One about answers never does: they may have changed since.
    pub(crate) fn already(&self, call: &CodingCall<'_>) -> bool {
        match call {
            CodingCall::Theme(key, entry) => self.codebook.theme(key) == *entry,
            CodingCall::Code(..) | CodingCall::Settle(..) => false,
        }
    }

    /// The codebook.
    pub fn codebook(&self) -> &Codebook {
        &self.codebook
    }

    /// Where an answer stands, as its author last wrote it (`written`).
    pub fn of(&self, answer: AnswerId, written: Revision) -> Coded {
        let Some(marks) = self.answers.get(&answer) else {
            return Coded::Undecided;
        };
        if let Some(themes) = marks
            .settled
            .as_ref()
            .and_then(|mark| self.standing(mark, written))
        {
            return Coded::Decided(themes);
        }
        let by = self.by(answer, written);
        let mut all = by.values();
        match all.next() {
            None => Coded::Undecided,
            Some(first) if all.all(|other| other == first) => Coded::Decided(first.clone()),
            Some(_) => Coded::Disputed(by),
        }
    }

    /// What each coder said of an answer as it was last written.
    pub fn by(&self, answer: AnswerId, written: Revision) -> BTreeMap<Coder, BTreeSet<ThemeKey>> {
        let marks = self.answers.get(&answer);
        marks
            .into_iter()
            .flat_map(|marks| &marks.by)
            .filter_map(|(coder, mark)| Some((coder.clone(), self.standing(mark, written)?)))
            .collect()
    }

    /// Whether somebody settled what an answer bears.
    pub fn is_settled(&self, answer: AnswerId, written: Revision) -> bool {
        self.answers
            .get(&answer)
            .and_then(|marks| marks.settled.as_ref())
            .is_some_and(|mark| self.standing(mark, written).is_some())
    }

    /// Everyone who coded an answer.
    pub fn coders(&self) -> &BTreeSet<Coder> {
        &self.coders
    }

    /// A coder in the spelling they came with first.
    pub fn spelled<'a>(&'a self, coder: &'a Coder) -> &'a Coder {
        self.coders.get(coder).unwrap_or(coder)
    }

    /// A mark's themes that the codebook still has; nothing if the answer was written anew since, or if it bore only
    /// themes that were removed: that none fits is for a person to say.
    fn standing(&self, mark: &Mark, written: Revision) -> Option<BTreeSet<ThemeKey>> {
        if mark.seen < written {
            return None;
        }
        let left: BTreeSet<ThemeKey> = mark
            .themes
            .iter()
            .filter(|key| self.codebook.theme(key).is_some())
            .cloned()
            .collect();
        (mark.themes.is_empty() || !left.is_empty()).then_some(left)
    }
}

fn mark(themes: &BTreeSet<ThemeKey>, seen: Revision) -> Mark {
    Mark {
        themes: themes.clone(),
        seen,
    }
}

#[cfg(test)]
mod tests;
