//! What a sentence claims, in a form that can be checked without reading its words.
//!
//! A sentence is true when each of its claims holds of the data. Its words may be changed by a person; its claims are
//! what the changed words are held against: a number must be one that is claimed, a word of comparison needs a claim
//! that covers it.

use serde::{Deserialize, Serialize};

use crate::date::Minute;
use crate::evidence::CellRef;
use crate::tone::Tone;

/// One thing a sentence says of cells. Arguments are named as in [`crate::finding::Template::args`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "claim")]
pub enum Claim {
    /// The argument is what the cell is worth, as far as it is written.
    Value {
        /// The argument.
        arg: String,
        /// The cell.
        cell: CellRef,
    },
    /// The argument is what the cell is read out of.
    Base {
        /// The argument.
        arg: String,
        /// The cell.
        cell: CellRef,
    },
    /// The argument is the sum of the cells.
    Sum {
        /// The argument.
        arg: String,
        /// The cells, each counted once.
        cells: Vec<CellRef>,
    },
    /// The argument names what the cell is about: its item, theme, word, group or question.
    Names {
        /// The argument.
        arg: String,
        /// The cell.
        cell: CellRef,
    },
    /// The argument lists what the cells are about, with their values if it is a ranking, in this order.
    Lists {
        /// The argument.
        arg: String,
        /// The cells.
        cells: Vec<CellRef>,
    },
    /// The argument is an end of the scale that the cell is about.
    ScaleEnd {
        /// The argument.
        arg: String,
        /// The cell.
        cell: CellRef,
        /// Which end.
        end: End,
    },
    /// The argument is the step of a scale that the cell is about.
    Step {
        /// The argument.
        arg: String,
        /// The cell.
        cell: CellRef,
    },
    /// The argument is what the numbers of the cell's question count.
    Unit {
        /// The argument.
        arg: String,
        /// The cell.
        cell: CellRef,
    },
    /// The argument is how many cells there are, and they are all that their question offers.
    Offered {
        /// The argument.
        arg: String,
        /// The cells.
        cells: Vec<CellRef>,
    },
    /// The argument is a time of day by which these time slots end, and no other of their question does.
    EndBy {
        /// The argument.
        arg: String,
        /// The time.
        minute: Minute,
        /// The cells.
        cells: Vec<CellRef>,
    },
    /// The argument is the time of day at which the last time slot of the question ends.
    LastEnd {
        /// The argument.
        arg: String,
        /// The cells of all time slots.
        cells: Vec<CellRef>,
    },
    /// None of these time slots names a Saturday or a Sunday.
    NoWeekend {
        /// The cells.
        cells: Vec<CellRef>,
    },
    /// The argument ranks the values of a tag from the greatest sum down, each with the sum of the cells of all items
    /// that bear it.
    TagSums {
        /// The argument.
        arg: String,
        /// The tag.
        tag: String,
        /// For each value, its cells.
        sums: Vec<Vec<CellRef>>,
    },
    /// The argument is the value of a tag of the question, which the items of the cells bear and no other does.
    Tagged {
        /// The argument.
        arg: String,
        /// The tag of the question.
        tag: String,
        /// The tag of the items.
        item_tag: String,
        /// The cells.
        cells: Vec<CellRef>,
    },
    /// These words, and no other of their question, bear the tone, proposed or decided.
    Toned {
        /// The cells.
        cells: Vec<CellRef>,
        /// The tone.
        tone: Tone,
    },
    /// The argument is the reason a person gave for lifting this out of the numbers.
    Reason {
        /// The argument.
        arg: String,
        /// The cell.
        cell: CellRef,
    },
    /// Nothing else of their question (no other item, word, theme or step, in the same group and measured alike)
    /// is worth as much as any of these.
    First {
        /// The cells, in any order.
        cells: Vec<CellRef>,
    },
    /// Each cell is worth at least as much as the next: the order is from the greatest down.
    Descending {
        /// The cells.
        cells: Vec<CellRef>,
    },
    /// One cell is worth more than another.
    More {
        /// The greater.
        cell: CellRef,
        /// The lesser.
        than: CellRef,
    },
    /// One cell is ahead of another by so many at least, and by such a share of its base at least.
    AheadBy {
        /// The greater.
        cell: CellRef,
        /// The lesser.
        than: CellRef,
        /// By so many.
        least: u64,
        /// Above.
        numerator: u64,
        /// Below; never 0.
        denominator: u64,
    },
    /// No other cell of the list is worth as much.
    Greatest {
        /// The greatest.
        cell: CellRef,
        /// All that it is compared with.
        among: Vec<CellRef>,
    },
    /// No other cell of the list is worth as little.
    Least {
        /// The least.
        cell: CellRef,
        /// All that it is compared with.
        among: Vec<CellRef>,
    },
    /// The cells are worth the same.
    Equal {
        /// Two cells or more.
        cells: Vec<CellRef>,
    },
    /// The cells together are at least such a share of the cell they are part of (or of their base, if `whole` is absent).
    ShareAtLeast {
        /// The parts.
        parts: Vec<CellRef>,
        /// The whole; the base of the first part if absent.
        whole: Option<CellRef>,
        /// Above.
        numerator: u64,
        /// Below; never 0.
        denominator: u64,
    },
    /// The cells together are at most such a share of the whole.
    ShareAtMost {
        /// The parts.
        parts: Vec<CellRef>,
        /// The whole; the base of the first part if absent.
        whole: Option<CellRef>,
        /// Above.
        numerator: u64,
        /// Below; never 0.
        denominator: u64,
    },
    /// Every cell is worth 0.
    Absent {
        /// The cells.
        cells: Vec<CellRef>,
    },
    /// The corrected exact test between these cells shows no difference (p at least 0.05).
    NotDistinguishable {
        /// One cell a group, or two scales.
        cells: Vec<CellRef>,
    },
    /// The corrected exact test between these cells shows a difference (p under 0.05).
    Distinguishable {
        /// One cell a group, or two scales.
        cells: Vec<CellRef>,
    },
}

/// An end of a scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum End {
    /// Its first step.
    Low,
    /// Its last step.
    High,
}

impl Claim {
    /// Every cell it is about, in its order.
    pub fn cells(&self) -> Vec<&CellRef> {
        match self {
            Self::Value { cell, .. }
            | Self::Base { cell, .. }
            | Self::Names { cell, .. }
            | Self::Step { cell, .. }
            | Self::Unit { cell, .. }
            | Self::Reason { cell, .. }
            | Self::ScaleEnd { cell, .. } => vec![cell],
            Self::More { cell, than } | Self::AheadBy { cell, than, .. } => vec![cell, than],
            Self::Sum { cells, .. }
            | Self::Lists { cells, .. }
            | Self::Offered { cells, .. }
            | Self::EndBy { cells, .. }
            | Self::LastEnd { cells, .. }
            | Self::NoWeekend { cells }
            | Self::Tagged { cells, .. }
            | Self::Toned { cells, .. }
            | Self::First { cells }
            | Self::Descending { cells }
            | Self::Equal { cells }
            | Self::Absent { cells }
            | Self::NotDistinguishable { cells }
            | Self::Distinguishable { cells } => cells.iter().collect(),
            Self::TagSums { sums, .. } => sums.iter().flatten().collect(),
            Self::Greatest { cell, among } | Self::Least { cell, among } => {
                std::iter::once(cell).chain(among).collect()
            }
            Self::ShareAtLeast { parts, whole, .. } | Self::ShareAtMost { parts, whole, .. } => {
                parts.iter().chain(whole).collect()
            }
        }
    }

    /// The argument it fills, if it fills one.
    pub fn arg(&self) -> Option<&str> {
        match self {
            Self::Value { arg, .. }
            | Self::Base { arg, .. }
            | Self::Sum { arg, .. }
            | Self::Names { arg, .. }
            | Self::ScaleEnd { arg, .. }
            | Self::Step { arg, .. }
            | Self::Unit { arg, .. }
            | Self::Offered { arg, .. }
            | Self::EndBy { arg, .. }
            | Self::LastEnd { arg, .. }
            | Self::TagSums { arg, .. }
            | Self::Tagged { arg, .. }
            | Self::Reason { arg, .. }
            | Self::Lists { arg, .. } => Some(arg),
            _ => None,
        }
    }

    /// The same claim of a sentence that is within another, under a name.
    #[must_use]
    pub fn within(mut self, name: &str) -> Self {
        if let Some(arg) = self.arg_mut() {
            *arg = format!("{name}.{arg}");
        }
        self
    }

    fn arg_mut(&mut self) -> Option<&mut String> {
        match self {
            Self::Value { arg, .. }
            | Self::Base { arg, .. }
            | Self::Sum { arg, .. }
            | Self::Names { arg, .. }
            | Self::ScaleEnd { arg, .. }
            | Self::Step { arg, .. }
            | Self::Unit { arg, .. }
            | Self::Offered { arg, .. }
            | Self::EndBy { arg, .. }
            | Self::LastEnd { arg, .. }
            | Self::TagSums { arg, .. }
            | Self::Tagged { arg, .. }
            | Self::Reason { arg, .. }
            | Self::Lists { arg, .. } => Some(arg),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::Facet;
    use crate::id::{QuestionKey, Round};

    #[test]
    fn a_claim_names_its_cells_and_its_argument() {
        let cell = CellRef::room(
            QuestionKey::new("canaux").unwrap(),
            Round::FIRST,
            Facet::Whole,
        );
        let value = Claim::Value {
            arg: "count".to_owned(),
            cell: cell.clone(),
        };
        assert_eq!((value.arg(), value.cells()), (Some("count"), vec![&cell]));
        let greatest = Claim::Greatest {
            cell: cell.clone(),
            among: vec![cell.clone(), cell],
        };
        assert_eq!((greatest.arg(), greatest.cells().len()), (None, 3));
        let inner = value.within("first").within("second");
        assert_eq!(inner.arg(), Some("second.first.count"));
        let text = serde_json::to_string(&greatest).unwrap();
        assert!(text.starts_with("{\"claim\":\"greatest\""), "{text}");
        assert_eq!(serde_json::from_str::<Claim>(&text).unwrap(), greatest);
    }
}
