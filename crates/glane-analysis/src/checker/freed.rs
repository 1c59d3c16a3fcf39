//! Words that a rewording may say where the machine's sentence does not: what they say is borne out by the rest of it.

use super::compare::Held;
use super::fact::{Fact, Mark};
use super::holds::exceeds;
use super::items::Unit;
use super::place::is_ordered;

/// « … et enfin B (20) », where all are told from the least up.
pub(super) fn is_upward(held: &Held<'_>, mark: &Mark) -> bool {
    let next = [
        "enfin",
        "puis",
        "ensuite",
        "pour finir",
        "finally",
        "lastly",
        "then",
        "next",
    ];
    let goes_on = next.iter().any(|word| mark.text.contains(word));
    // "The least mentioned is C (22), then comes B (24)".
    let least = held
        .said
        .names
        .iter()
        .find(|id| held.original.worth.contains_key(id));
    let upward = held.said.marks.iter().any(|mark| {
        mark.class == "reverse"
            || (mark.class == "least" && least.is_some_and(|id| mark.bound.part.contains(id)))
    });
    let pair = mark.pair.as_ref();
    goes_on
        && upward
        && is_ordered(held, false)
        && pair.is_some_and(|(before, after)| exceeds(held, before, after) == Some(false))
}

/// Words that set two things beside each other, and say no more where each is borne out.
pub(super) fn joins(word: &str) -> bool {
    matches!(
        word,
        "mais"
            | "but"
            | "cependant"
            | "toutefois"
            | "pourtant"
            | "néanmoins"
            | "en revanche"
            | "par contre"
            | "yet"
            | "however"
            | "although"
            | "though"
            | "whereas"
            | "by contrast"
            | "nevertheless"
            | "nonetheless"
    )
}

/// Whether a word of writing or giving an answer is said of the people of the base, who are those who answered.
pub(super) fn is_answering(held: &Held<'_>, mark: &Mark) -> bool {
    let place = held
        .said
        .marks
        .iter()
        .zip(&held.said.places)
        .find(|(own, _)| *own == mark)
        .map(|(_, at)| *at);
    let base = |fact: &Fact| {
        let mut theirs = held.original.said.facts.iter();
        fact.unit == Some(Unit::People)
            && theirs.any(|other| other.answered && other.value == fact.value)
    };
    let near = |fact: &&Fact| place.is_some_and(|at| fact.at < at && at - fact.at <= 2);
    held.said.facts.iter().filter(near).any(base)
}

/// « Les autres thèmes sont B (3) et C (2) »: all that there are to choose from are told.
pub(super) fn told_all(held: &Held<'_>, mark: &Mark) -> bool {
    let worths: Vec<_> = held
        .said
        .names
        .iter()
        .filter_map(|id| held.original.worth.get(id))
        .collect();
    let among = worths.first().map_or(0, |worth| worth.among);
    let others = mark.text.ends_with("autres")
        || mark.text.ends_with("others")
        || mark.text.ends_with("other");
    others
        && worths.len() > 1
        && worths.iter().all(|worth| worth.among == among)
        && usize::try_from(among) == Ok(worths.len())
}
