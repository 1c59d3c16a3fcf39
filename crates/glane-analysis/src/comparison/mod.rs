//! Comparisons: between the groups of a workshop, and between two of its scales.
//!
//! | what | test | effect beside |
//! |---|---|---|
//! | an option, a slot, an idea, a theme: who ticked it, by group | Fisher, Freeman and Halton ([`item`], [`theme`]) | Cramér's V |
//! | a choice as a whole, by group | the same on the whole table ([`choice`]) | Cramér's V |
//! | a scale or a number, by group | Kruskal and Wallis ([`scale`]) | eta² |
//! | an item's places or points, a grid's line, by group | the same ([`rated`]) | eta² |
//! | a statement: who agrees, disagrees, passes, by group | Fisher, Freeman and Halton ([`rated`]) | Cramér's V |
//! | a word in a group, from 40 people on | Lafon's specificity, counted in people ([`word`]) | its score |
//! | two scales that the same people answered | sign test, by bounds and by share of the maximum ([`pair`]) | share that moves |
//!
//! All tests of a workshop are corrected together ([`family`]): where chance alone is at work, a workshop has at most
//! 5 chances in 100 of any gap or specificity. Which tests are made is settled by the script and by totals of the
//! room, never by how groups differ: a test that holds these totals fixed is not bent by them.
//!
//! The tests see counts that may not be shown. What a finding shows passes through disclosure as everything else;
//! that some groups differ somewhere is told all the same.

mod choice;
pub(crate) mod effort;
mod family;
mod item;
mod pair;
mod rated;
mod scale;
mod theme;
mod word;

use std::collections::BTreeSet;

use glane_core::evidence::{CellRef, Facet, Measure};
use glane_core::id::{GroupKey, ItemKey, QuestionKey, ThemeKey};
use glane_core::script::Script;
use glane_stats::{PValue, Share};

use crate::count::Counted;
use crate::question::QuestionReading;

/// Corrected, a probability under this is told: chance alone gives less in one workshop of twenty.
pub const TOLD: f64 = 0.05;

/// Fewer people than this on either side of a line are not compared: nothing could be shown of them.
const SEVERAL: u64 = 5;

/// What a test is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// Who ticked an item, by group.
    Item {
        /// The question.
        question: QuestionKey,
        /// The item.
        item: ItemKey,
    },
    /// Whose answer bears a theme, by group.
    Theme {
        /// The question.
        question: QuestionKey,
        /// The theme.
        theme: ThemeKey,
    },
    /// A choice as a whole, a scale or a number, by group.
    Whole {
        /// The question.
        question: QuestionKey,
    },
    /// A word in the group that is furthest above what is expected.
    Word {
        /// The question.
        question: QuestionKey,
        /// The form that names the word.
        form: String,
        /// The group.
        group: GroupKey,
    },
    /// Two scales.
    Scales {
        /// The first in the script.
        first: QuestionKey,
        /// The other.
        second: QuestionKey,
        /// Whether more people are higher on the first.
        first_is_higher: bool,
    },
}

/// A test that was made.
#[derive(Debug, Clone, PartialEq)]
pub struct Tested {
    /// What it is about.
    pub subject: Subject,
    /// The probability if chance alone were at work.
    pub p: PValue,
    /// The same, corrected for all tests of the workshop.
    pub corrected: f64,
    /// How large the difference is, from 0 to 1; of a word, its specificity.
    pub effect: f64,
}

impl Tested {
    /// Whether the difference is told.
    pub fn is_told(&self) -> bool {
        self.corrected < TOLD
    }

    /// The effect in thousandths, as a share of the largest there can be.
    pub(crate) fn thousandths(&self) -> Share {
        let whole = (0..1000_u16).take_while(|step| f64::from(*step) / 1000.0 < self.effect);
        Share::new(whole.fold(0, |count, _| count + 1), 1000)
    }
}

/// All tests of a workshop, in the script's order; of each word, the one group that stands out most.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Comparisons {
    /// The tests.
    pub tests: Vec<Tested>,
    /// How many tests were corrected together, those of words in every group counted.
    pub family: usize,
}

/// A test before it is corrected.
struct Made {
    subject: Subject,
    p: PValue,
    effect: f64,
}

/// The tests of one question, or of one pair of scales: they share out its part of the error.
#[derive(Default)]
struct Unit {
    made: Vec<Made>,
    /// The probabilities of tests that need no name, because another of their line is further.
    others: Vec<f64>,
}

impl Unit {
    fn of(made: impl IntoIterator<Item = Made>) -> Self {
        Self {
            made: made.into_iter().collect(),
            others: Vec::new(),
        }
    }
}

impl Comparisons {
    /// Makes every test of a workshop.
    pub(crate) fn of(script: &Script, counted: &Counted, questions: &[QuestionReading]) -> Self {
        let mut units: Vec<Unit> = counted
            .questions
            .iter()
            .zip(questions)
            .filter(|(_, reading)| !reading.is_by_table())
            .map(|(count, reading)| {
                let mut unit = word::unit(script, count, reading);
                unit.made.extend(item::made(count, reading));
                unit.made.extend(theme::made(count));
                unit.made.extend(choice::made(count, reading));
                unit.made.extend(scale::made(count, reading));
                unit.made.extend(rated::made(count, reading));
                unit
            })
            .collect();
        let pairs = counted.pairs.iter();
        units.extend(pairs.map(|pair| Unit::of(pair::made(script, pair))));
        units.retain(|unit| !unit.made.is_empty());
        Self::corrected(units)
    }

    fn corrected(units: Vec<Unit>) -> Self {
        let mut all: Vec<(f64, usize)> = Vec::new();
        for (at, unit) in units.iter().enumerate() {
            all.extend(unit.made.iter().map(|made| (made.p.value, at)));
            all.extend(unit.others.iter().map(|p| (*p, at)));
        }
        let mut corrected = family::corrected(&all).into_iter();
        let mut tests = Vec::new();
        for unit in units {
            let mut own = corrected.by_ref().take(unit.made.len() + unit.others.len());
            for (made, corrected) in unit.made.into_iter().zip(own.by_ref()) {
                tests.push(Tested {
                    subject: made.subject,
                    p: made.p,
                    corrected,
                    effect: made.effect,
                });
            }
            own.for_each(drop);
        }
        Self {
            tests,
            family: all.len(),
        }
    }

    /// The test between the groups of a question as a whole.
    pub fn whole(&self, question: &QuestionKey) -> Option<&Tested> {
        self.tests.iter().find(
            |tested| matches!(&tested.subject, Subject::Whole { question: own } if own == question),
        )
    }

    /// The test between what the cells are about: one thing of a question by group, or two scales.
    pub fn between(&self, cells: &[CellRef]) -> Option<&Tested> {
        let one = cells.first()?;
        let questions: BTreeSet<&QuestionKey> = cells.iter().map(|cell| &cell.question).collect();
        let alike = cells.iter().all(|cell| cell.facet == one.facet);
        if !alike || questions.len() > 2 {
            return None;
        }
        let fits = |subject: &Subject| match (subject, &one.facet) {
            (Subject::Scales { first, second, .. }, Facet::Whole) => {
                questions == BTreeSet::from([first, second])
                    && cells.iter().all(|cell| cell.measure == Measure::Mean)
            }
            (_, _) if questions.len() > 1 => false,
            (Subject::Item { question, item }, Facet::Item(key)) => {
                *question == one.question && item == key
            }
            (Subject::Theme { question, theme }, Facet::Theme(key)) => {
                *question == one.question && theme == key
            }
            (Subject::Word { question, form, .. }, Facet::Word(own)) => {
                *question == one.question && form == own
            }
            (Subject::Whole { question }, Facet::Whole) => *question == one.question,
            _ => false,
        };
        self.tests.iter().find(|tested| fits(&tested.subject))
    }
}

/// The groups somebody answered in: their place, and how many did.
fn filled(bases: impl IntoIterator<Item = u64>) -> Vec<(usize, u64)> {
    bases
        .into_iter()
        .enumerate()
        .filter(|(_, base)| *base > 0)
        .collect()
}
