//! Why a number does not exist.

use std::error::Error;
use std::fmt;

/// Why a method has no number to give. Nothing here is a fault of the program: the question has no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undefined {
    /// Nobody is counted, in all or in one of the groups compared.
    Empty,
    /// Too few people or groups for the question to have a sense.
    TooFew,
    /// All answers are the same: there is no variation to share out.
    Constant,
    /// Lists or rows that go together are not of the same length.
    Shape,
    /// A number lies outside its range, or is not a number.
    Range,
    /// Counts or scores so large that sums would no longer be exact.
    TooLarge,
}

impl fmt::Display for Undefined {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "nobody is counted",
            Self::TooFew => "too few people or groups",
            Self::Constant => "all answers are the same",
            Self::Shape => "lists or rows are not of the same length",
            Self::Range => "a number is outside its range",
            Self::TooLarge => "counts or scores are too large",
        })
    }
}

impl Error for Undefined {}
