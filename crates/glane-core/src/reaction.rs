//! « Restitution à chaud »: before people leave, findings are put to the room one by one, and the room says whether it
//! agrees. A pure fold of decisions.
//!
//! A finding that is put is an ordinary question of the kind [`crate::kind::reaction`], made on the spot by a decision:
//! opened, closed, shown, answered, tallied and received late as any other. It is in no script, so nothing is found in
//! it, and who answers nothing else is not one of the people who took part. Its key names the finding and the words
//! that the room saw: other words are another question.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::decision::{Act, Decision, standing};
use crate::id::{AnswerId, FindingId, QuestionKey};
use crate::kind::Kind;
use crate::kind::reaction::Reaction;
use crate::label::Label;
use crate::script::{Question, Results, Tags};
use crate::steps::Steps;

/// The longest text beside a stance, in characters.
pub const NUANCE_MAX: usize = 280;
/// How many findings are put at most: a room that is about to leave listens to no more.
pub const MOST: usize = 5;
/// How many are put at least, where there are as many.
pub const FEWEST: usize = 3;
/// The most hands of a kind that are typed in.
pub const HANDS_MAX: u32 = 100_000;
/// How the keys of what is put begin; no script may have one like it.
const PREFIX: &str = "r--";

/// What a person makes of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    /// « D'accord ».
    Agree,
    /// « À nuancer ».
    Nuance,
    /// « Pas d'accord ».
    Disagree,
}

impl Stance {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Agree, Self::Nuance, Self::Disagree];

    /// Its name in forms, tallies and JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Agree => "agree",
            Self::Nuance => "nuance",
            Self::Disagree => "disagree",
        }
    }

    /// The stance of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stance| stance.name() == name)
    }
}

/// A finding put to the room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Put {
    /// The question it is to phones.
    pub question: QuestionKey,
    /// The finding.
    pub finding: FindingId,
    /// What it said.
    pub words: Label,
    /// The question whose picture shows it, if one does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<QuestionKey>,
}

/// Raised hands, counted by the facilitator.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hands {
    /// For « d'accord ».
    pub agree: u32,
    /// For « à nuancer ».
    pub nuance: u32,
    /// For « pas d'accord ».
    pub disagree: u32,
}

impl Hands {
    /// How many for a stance.
    pub fn of(self, stance: Stance) -> u64 {
        u64::from(match stance {
            Stance::Agree => self.agree,
            Stance::Nuance => self.nuance,
            Stance::Disagree => self.disagree,
        })
    }

    /// All of them.
    pub fn all(self) -> u64 {
        Stance::ALL.into_iter().map(|stance| self.of(stance)).sum()
    }
}

/// What is decided about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "do")]
pub enum Move {
    /// These findings are put to the room, in this order.
    Put {
        /// At least one.
        findings: Vec<Put>,
    },
    /// It is over; what is open closes.
    End,
    /// So many hands were raised; none: they are taken back.
    Hands {
        /// What for.
        question: QuestionKey,
        /// How many.
        hands: Hands,
    },
    /// What a person would nuance may be read by others, or not.
    Nuance {
        /// Of what.
        question: QuestionKey,
        /// Whose answer.
        answer: AnswerId,
        /// Whether it may.
        shown: bool,
    },
}

impl Move {
    /// What it is about, as a decision's target.
    pub(crate) fn target(&self) -> String {
        match self {
            // What is open may change with both.
            Self::Put { .. } | Self::End => "running".to_owned(),
            Self::Hands { question, .. } => format!("hands:{question}"),
            Self::Nuance { answer, .. } => format!("nuance:{answer}"),
        }
    }
}

impl QuestionKey {
    /// The key under which a finding is put to the room in some words, named by `hash`: letters and digits of a hash
    /// of them.
    pub fn of_reaction(finding: &FindingId, hash: &str) -> Option<Self> {
        Self::new(format!("{PREFIX}{finding}-{hash}")).ok()
    }

    /// Whether it is the key of a finding put to the room.
    pub fn is_reaction(&self) -> bool {
        self.as_str().starts_with(PREFIX)
    }
}

/// The questions that were ever made of findings, decisions that were taken back too: an answer that came in between
/// stays an answer to its question.
pub fn questions(log: &[Decision]) -> Vec<Question> {
    let mut all: Vec<Question> = Vec::new();
    let moves = log.iter().filter_map(|decision| match &decision.act {
        Act::Reaction(Move::Put { findings }) => Some(findings),
        _ => None,
    });
    for put in moves.flatten().filter(|put| put.question.is_reaction()) {
        if all.iter().all(|known| known.key != put.question) {
            all.push(Question {
                key: put.question.clone(),
                label: put.words.clone(),
                plain: None,
                help: None,
                kind: Kind::Reaction(Reaction {}),
                items: Vec::new(),
                themes: Vec::new(),
                results: Results::OnReveal,
                tags: Tags::new(),
            });
        }
    }
    all
}

/// What stands of the decisions about it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reactions {
    /// What is put to the room, in order.
    pub list: Vec<Put>,
    /// Whether it goes on.
    pub is_running: bool,
    /// All that was ever put, the first first.
    pub all: Vec<Put>,
    hands: BTreeMap<QuestionKey, Hands>,
    nuances: BTreeMap<AnswerId, bool>,
}

impl Reactions {
    /// What stands of a log.
    pub fn fold(log: &[Decision]) -> Self {
        let mut reactions = Self::default();
        for decision in standing(log) {
            if let Act::Reaction(one) = &decision.act {
                reactions.apply(one);
            }
        }
        reactions
    }

    /// One more.
    pub(crate) fn apply(&mut self, one: &Move) {
        match one {
            Move::Put { findings } => {
                for put in findings {
                    if self.all.iter().all(|known| known.question != put.question) {
                        self.all.push(put.clone());
                    }
                }
                self.list.clone_from(findings);
                self.is_running = !findings.is_empty();
            }
            Move::End => self.is_running = false,
            Move::Hands { question, hands } => {
                if hands.all() == 0 {
                    self.hands.remove(question);
                } else {
                    self.hands.insert(question.clone(), *hands);
                }
            }
            Move::Nuance { answer, shown, .. } => {
                self.nuances.insert(*answer, *shown);
            }
        }
    }

    /// Where a question stands among what is put, from 0.
    pub fn place(&self, question: &QuestionKey) -> Option<usize> {
        self.list.iter().position(|put| put.question == *question)
    }

    /// The hands raised.
    pub fn hands(&self, question: &QuestionKey) -> Hands {
        self.hands.get(question).copied().unwrap_or_default()
    }

    /// Whether what a person would nuance may be read, if somebody decided.
    pub fn may_be_read(&self, answer: AnswerId) -> Option<bool> {
        self.nuances.get(&answer).copied()
    }
}

/// Whether an act is about what is put to the room: it has an undo of its own, where it is done.
pub fn is_of_reactions(act: &Act) -> bool {
    match act {
        Act::Reaction(_) => true,
        Act::Open { question }
        | Act::Close { question }
        | Act::ResetRound { question }
        | Act::Show { question, .. }
        | Act::Hide { question, .. } => question.is_reaction(),
        Act::Running(one) => one.question().is_some_and(QuestionKey::is_reaction),
        _ => false,
    }
}

/// The steps back and forth of those acts.
pub fn steps(log: &[Decision]) -> Steps {
    Steps::of(log, is_of_reactions)
}

#[cfg(test)]
mod tests;
