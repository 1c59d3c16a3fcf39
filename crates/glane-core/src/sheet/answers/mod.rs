//! From what was read to answers. What the boxes read as, what a person wrote down of the frames and what a person decided
//! go in; for each question an answer comes out, or what a person has to look at. Nothing is guessed: two ticks among
//! circles are a question for a person, never the darker one.

mod box_states;
mod kinds;

use std::collections::BTreeMap;

use crate::id::{ItemKey, QuestionKey};
use crate::kind::{Invalid, Raw};
use crate::script::Script;
use crate::sheet::State;
use crate::sheet::form::Form;
use serde::{Deserialize, Serialize};

use self::box_states::Ticked;

/// A place on a form: a task of it, and a box of that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Spot {
    /// Which of the form's tasks, over all its pages, from 0 on.
    pub task: usize,
    /// Which of the task's boxes; 0 of a frame.
    pub tick: usize,
}

/// What a person made of a frame.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Written {
    /// They read this.
    Said(String),
    /// There is nothing in it.
    Nothing,
    /// Nobody can read it.
    Illegible,
}

/// What a person made of a whole question: stronger than all that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ruling {
    /// The answer is this.
    Answer(Raw),
    /// There is no answer.
    Blank,
    /// There is one, and nobody can read it.
    Unreadable,
}

/// All that is known of one sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    /// What the reader made of the boxes. A box that is missing was not seen: its page is not in yet.
    pub read: BTreeMap<Spot, State>,
    /// What a person said a box is: they are not asked again, whatever is read later.
    pub decided: BTreeMap<Spot, State>,
    /// What a person made of the frames.
    pub written: BTreeMap<Spot, Written>,
    /// What a person made of whole questions.
    pub rulings: BTreeMap<QuestionKey, Ruling>,
}

/// Why a person has to look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// The page with this place is not in.
    Missing,
    /// The box is neither ticked nor empty for certain.
    Unsure,
    /// Several circles of one line are ticked.
    Several,
    /// Nothing is ticked, and this box is black: taken back, or ticked with vigour?
    OnlyCancelled,
    /// More boxes are ticked than may be.
    TooMany {
        /// How many may be.
        max: usize,
    },
    /// The same place in a ranking was given to several.
    PlaceTwice,
    /// The frame was not looked at yet.
    Unwritten,
    /// Something is written beside « autre », and another circle is ticked.
    OtherToo,
    /// What was read is no answer to this question.
    Invalid(Invalid),
}

/// A question for a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// Where to look: one place or several.
    pub spots: Vec<Spot>,
    /// Why.
    pub why: Why,
}

/// What a question's boxes and frames come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// An answer that the question takes.
    Answered(Raw),
    /// Nothing was ticked and nothing written.
    Blank,
    /// Something was written that nobody can read, and nothing else was answered.
    Unreadable,
    /// A person has to look first.
    Doubtful(Vec<Doubt>),
}

/// One question of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The question.
    pub question: QuestionKey,
    /// What became of it.
    pub outcome: Outcome,
    /// Ideas or statements that somebody added: rows of their own, as on a phone.
    pub added: Vec<String>,
}

/// What a sheet comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers {
    /// The group's key, if the form asks for it and one is ticked.
    pub group: Option<Outcome>,
    /// Each question that the form asks, in its order.
    pub questions: Vec<Answer>,
}

impl Answers {
    /// Reads a sheet. `script` is the one that the form was made of.
    pub fn of(form: &Form, script: &Script, sheet: &Sheet) -> Self {
        let reading = Reading {
            form,
            script,
            sheet,
        };
        Self {
            group: form.group.as_ref().map(|key| reading.group(key)),
            questions: form
                .questions()
                .into_iter()
                .map(|key| reading.question(key))
                .collect(),
        }
    }

    /// Whether nobody has to look any more.
    pub fn is_settled(&self) -> bool {
        let settled = |outcome: &Outcome| !matches!(outcome, Outcome::Doubtful(_));
        self.group.as_ref().is_none_or(settled)
            && self.questions.iter().all(|one| settled(&one.outcome))
    }
}

/// A sheet against its form.
struct Reading<'a> {
    form: &'a Form,
    script: &'a Script,
    sheet: &'a Sheet,
}

/// What was found under one question before anybody says whether it is an answer.
#[derive(Debug, Default)]
struct Found {
    values: Vec<String>,
    added: Vec<String>,
    doubts: Vec<Doubt>,
    illegible: bool,
    /// Where what was found stands: shown with what is wrong with the whole.
    spots: Vec<Spot>,
}

impl Reading<'_> {
    /// What the group's circles say: its key, as the one value of an answer.
    fn group(&self, key: &QuestionKey) -> Outcome {
        let mut found = Found::default();
        for (at, task) in self.form.tasks().enumerate() {
            if task.question == *key {
                found.one(&self.ticked(at, task), ItemKey::to_string);
            }
        }
        match self.sheet.rulings.get(key) {
            Some(ruling) => ruled(ruling),
            None => found.outcome(|_| Ok(())),
        }
    }

    fn question(&self, key: &QuestionKey) -> Answer {
        let Some(question) = self.script.question(key) else {
            // A form goes with the script it was made of; of another one nothing is known.
            let invalid = Invalid::UnknownItem {
                value: key.to_string(),
            };
            let doubt = Doubt {
                spots: Vec::new(),
                why: Why::Invalid(invalid),
            };
            return Answer {
                question: key.clone(),
                outcome: Outcome::Doubtful(vec![doubt]),
                added: Vec::new(),
            };
        };
        let found = self.found(question);
        let added = found.added.clone();
        let outcome = match self.sheet.rulings.get(key) {
            Some(ruling) => ruled(ruling),
            None => found.outcome(|raw| self.fits(question, raw)),
        };
        Answer {
            question: key.clone(),
            outcome,
            added,
        }
    }

    fn ticked(&self, at: usize, task: &crate::sheet::Task) -> Ticked {
        Ticked::of(self.sheet, at, task)
    }
}

fn ruled(ruling: &Ruling) -> Outcome {
    match ruling {
        Ruling::Answer(raw) => Outcome::Answered(raw.clone()),
        Ruling::Blank => Outcome::Blank,
        Ruling::Unreadable => Outcome::Unreadable,
    }
}

impl Found {
    /// The one circle that is ticked, if one is.
    fn one(&mut self, ticked: &Ticked, value: impl Fn(&ItemKey) -> String) {
        self.doubts.extend(ticked.doubts());
        if let [(spot, item)] = ticked.marks.as_slice() {
            self.values.push(value(item));
            self.spots.push(*spot);
        } else if ticked.marks.len() > 1 {
            self.doubts.push(Doubt {
                spots: ticked.spots(),
                why: Why::Several,
            });
        }
    }

    fn doubt(&mut self, spots: Vec<Spot>, why: Why) {
        self.doubts.push(Doubt { spots, why });
    }

    fn outcome(self, fits: impl FnOnce(&Raw) -> Result<(), Invalid>) -> Outcome {
        if !self.doubts.is_empty() {
            return Outcome::Doubtful(self.doubts);
        }
        if self.values.is_empty() {
            return if self.illegible {
                Outcome::Unreadable
            } else {
                Outcome::Blank
            };
        }
        let raw = Raw {
            values: self.values,
        };
        match fits(&raw) {
            Ok(()) => Outcome::Answered(raw),
            Err(invalid) => Outcome::Doubtful(vec![Doubt {
                spots: self.spots,
                why: Why::Invalid(invalid),
            }]),
        }
    }
}
