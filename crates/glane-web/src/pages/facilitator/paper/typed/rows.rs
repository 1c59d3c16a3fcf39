//! What is typed of a sheet's question: numbers of boxes, counted from the first, or the words that were written.

use glane_core::kind::other::own;
use glane_core::kind::rated::SIGN;
use glane_core::kind::{Kind, Raw};
use glane_core::text;
use glane_live::submission::Answer;

use super::super::super::aloud::line::{self, Unclear};
use super::numbers::Bad;
use crate::pages::participant::form::Fields;

/// What stands for a box that is left, or a question one would rather not answer.
pub(super) const NONE: &str = "-";

/// Why a line is no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Wrong {
    /// This means none of the boxes, or several.
    Unclear(String),
    /// So many numbers where there are so many lines.
    Count { wanted: usize, typed: usize },
    /// The numbers of its lines do not go together.
    Numbers(Bad),
}

/// The answer to a question; none where nothing is typed.
pub(super) fn read(
    kind: &Kind,
    fields: &Fields,
    typed: &str,
    written: Option<&str>,
) -> Result<Option<Answer>, Wrong> {
    let typed = text::clean_line(typed);
    let typed = typed.trim();
    if typed == NONE && written.is_none() {
        return Ok(Some(Answer::Blank));
    }
    let values = match fields {
        _ if typed.is_empty() => Vec::new(),
        Fields::Lines { lines, .. } | Fields::Profile { asks: lines, .. } => {
            let offered = lines.iter().map(|row| {
                let steps = row.steps.iter().map(|step| step.value.clone());
                (row.key.clone(), steps.collect())
            });
            each(&offered.collect::<Vec<_>>(), typed)?
        }
        _ => {
            // A sheet is one person's: the sign that parts people is a letter like any other.
            let options = line::options(fields);
            let values = line::values(kind, &options, typed);
            values.map_err(|Unclear(typed)| Wrong::Unclear(typed))?
        }
    };
    let mut raw = Raw { values };
    let mut idea = None;
    match written {
        Some(text) if kind.takes_other() => raw.values.push(own(text)),
        Some(text) if kind.takes_ideas() => idea = Some(text.to_owned()),
        _ => {}
    }
    if raw.values.is_empty() && idea.is_none() {
        // Of a profile each ask of which is left, or a grid, nothing was said.
        return Ok((!typed.is_empty()).then_some(Answer::Blank));
    }
    Ok(Some(Answer::Given { raw, idea }))
}

/// The box ticked in each line, by its number.
fn each(lines: &[(String, Vec<String>)], typed: &str) -> Result<Vec<String>, Wrong> {
    let parts = typed.split([' ', ',', ';']);
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    if parts.len() != lines.len() {
        return Err(Wrong::Count {
            wanted: lines.len(),
            typed: parts.len(),
        });
    }
    let mut values = Vec::new();
    for ((key, steps), part) in lines.iter().zip(parts) {
        if part == NONE {
            continue;
        }
        let place = part.parse::<usize>().ok();
        let place = place.and_then(|place| place.checked_sub(1));
        match place.and_then(|place| steps.get(place)) {
            Some(step) => values.push(format!("{key}{SIGN}{step}")),
            None => return Err(Wrong::Unclear(part.to_owned())),
        }
    }
    Ok(values)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn two() -> Vec<(String, Vec<String>)> {
        let steps = || ["1", "0", "-1"].map(str::to_owned).into();
        vec![("a".to_owned(), steps()), ("b".to_owned(), steps())]
    }

    #[test]
    fn a_line_is_answered_by_the_number_of_its_box() {
        let read = |typed| each(&two(), typed);
        assert_eq!(read("1 3"), Ok(vec!["a=1".to_owned(), "b=-1".to_owned()]));
        assert_eq!(read("- ,2"), Ok(vec!["b=0".to_owned()]));
        assert_eq!(read("- -"), Ok(vec![]));
        for (typed, n) in [("1", 1), ("1 2 3", 3)] {
            let wrong = Wrong::Count {
                wanted: 2,
                typed: n,
            };
            assert_eq!(read(typed), Err(wrong), "never put beside the wrong line");
        }
        for typed in ["0 1", "4 1", "x 1"] {
            let first = typed[..1].to_owned();
            assert_eq!(read(typed), Err(Wrong::Unclear(first)));
        }
    }

    #[test]
    fn a_text_keeps_its_signs() {
        let kind = Kind::Open(glane_core::kind::open::Open { max_chars: 100 });
        let fields = Fields::Text {
            value: String::new(),
            max: 100,
        };
        let given = |text: &str| Answer::Given {
            raw: Raw::of([text]),
            idea: None,
        };
        let read = |typed| read(&kind, &fields, typed, None);
        assert_eq!(
            read("bus / train, 3 fois"),
            Ok(Some(given("bus / train, 3 fois")))
        );
        assert_eq!(read(" - "), Ok(Some(Answer::Blank)));
        assert_eq!(read("  "), Ok(None));
    }
}
