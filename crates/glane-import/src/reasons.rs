//! Why a row is refused.

use glane_core::kind::number::written;
use glane_core::kind::{Invalid, Kind};
use glane_core::script::Question;

use crate::messages::{Args, shorten};
use crate::words::VALUE_SHOWN;

pub(crate) const PARTICIPANT: usize = 0;
pub(crate) const GROUP: usize = 1;
pub(crate) const SOURCE: usize = 2;
pub(crate) const QUESTION: usize = 3;
pub(crate) const ANSWER: usize = 4;

/// Why a row is refused: in which column, and in what words.
pub(crate) struct Reason(pub usize, pub &'static str, pub Args);

/// Arguments after the value they are about.
pub(crate) fn with_value(value: &str, others: Args) -> Args {
    std::iter::once(("value", shorten(value, VALUE_SHOWN)))
        .chain(others)
        .collect()
}

/// A kind's refusal in the words of our messages.
pub(crate) fn invalid_answer(question: &Question, typed: &str, invalid: &Invalid) -> Reason {
    let max = |max: &usize| vec![("max", max.to_string())];
    let (key, args) = match invalid {
        Invalid::Empty => ("import-empty-answer", vec![]),
        Invalid::TooMany { max: most } if matches!(question.kind, Kind::Words(_)) => {
            ("import-too-many-words", max(most))
        }
        // A file backs ideas that are there, and adds none.
        Invalid::TooMany { max: most } | Invalid::Full { max: most } => {
            ("import-too-many-choices", max(most))
        }
        Invalid::TooLong { max: most } => ("import-too-long", max(most)),
        Invalid::UnknownItem { .. } => {
            let args = vec![
                ("question", question.key.to_string()),
                ("known", "…".to_owned()),
            ];
            ("import-unknown-option", with_value(typed, args))
        }
        Invalid::NotANumber { value } if matches!(question.kind, Kind::Number(_)) => {
            ("import-unclear-number", with_value(value, vec![]))
        }
        Invalid::NotANumber { value } => ("import-not-a-number", with_value(value, vec![])),
        Invalid::OutOfRange { value, min, max } => (
            "import-out-of-range",
            vec![
                ("value", value.to_string()),
                ("min", min.to_string()),
                ("max", max.to_string()),
            ],
        ),
        Invalid::GivenTwice { item } => ("import-given-twice", vec![("option", item.to_string())]),
        Invalid::PlaceTwice { place } => ("import-place-twice", vec![("place", place.to_string())]),
        Invalid::Unplaced { places } => ("import-unplaced", vec![("places", places.to_string())]),
        Invalid::WrongTotal { given, total } => (
            "import-wrong-total",
            vec![("given", given.to_string()), ("total", total.to_string())],
        ),
        Invalid::TooPrecise { value, decimals } => {
            let args = vec![("max", decimals.to_string())];
            ("import-too-precise", with_value(value, args))
        }
        Invalid::OutOfBounds {
            value,
            min,
            max,
            decimals,
        } => {
            let args = [("value", value), ("min", min), ("max", max)];
            let args = args.map(|(name, steps)| (name, written(*steps, *decimals)));
            ("import-out-of-bounds", args.into())
        }
    };
    Reason(ANSWER, key, args)
}
