//! Answers that are still to be sorted: how many they are stands before, behind or within what says so.

use super::at::{is_number, piece, set, text};
use super::compare::Held;
use super::fact::Fact;
use super::items::{Item, Piece, Unit};
use super::lexis::Class;

/// « Pour 14 réponses, le classement n'est pas fait », « il reste à classer 14 réponses »: what is still to be sorted, told beside
/// it, where no name stands before in its part of the text.
pub(super) fn is_still_to_sort(items: &[Item], at: usize) -> bool {
    let sorted = |n: usize| is_waiting(items, n);
    let answers = matches!(
        items.get(at + 1).map(|item| &item.piece),
        Some(Piece::Unit(Unit::Answers, _))
    );
    let led = before(items, at, 1);
    let comma = matches!(
        led,
        "pour" | "for" | "sur" | "de" | "of" | "avec" | "with" | "concernant"
    ) && text(items, at + 2) == ","
        && sorted(at + 3);
    let mut before = items
        .iter()
        .take(at)
        .rev()
        .take_while(|item| !matches!(item.piece, Piece::Sign('.' | ';' | ':' | '(' | ')')));
    answers
        && (sorted(at + 2)
            || comma
            || at.checked_sub(1).is_some_and(sorted)
            || (matches!(led, "pour" | "for" | "de" | "of")
                && at.checked_sub(2).is_some_and(sorted)))
        && !before.any(|item| matches!(item.piece, Piece::Name(_)))
}

/// Whether answers are said there to be still to be sorted, or to be settled.
pub(super) fn is_waiting(items: &[Item], at: usize) -> bool {
    matches!(
        piece(items, at),
        Some(Piece::Mark("said-unsorted" | "said-disputed"))
    )
}

/// What answers are said to wait for, to be sorted or to be settled, by what is said next of them; failing that, before.
pub(super) fn waits(items: &[Item], at: usize) -> Option<Class> {
    let within = |n: &usize| !matches!(piece(items, *n), Some(Piece::Sign('.' | ';')) | None);
    let class = |n: usize| match piece(items, n) {
        Some(Piece::Mark(class @ ("said-unsorted" | "said-disputed"))) => Some(*class),
        _ => None,
    };
    let next = (at..items.len()).take_while(within).find_map(class);
    next.or_else(|| (0..at).rev().take_while(within).find_map(class))
}

impl Held<'_> {
    /// Whether answers are told to wait for something else than in the original, which tells of both.
    pub(super) fn waits_otherwise(&self, fact: &Fact, other: &Fact) -> bool {
        let theirs = &self.original.said.marks;
        let settled = theirs.iter().any(|mark| mark.class == "said-disputed");
        settled && fact.unit == Some(Unit::Answers) && fact.waits != other.waits
    }
}

fn before(items: &[Item], at: usize, n: usize) -> &str {
    at.checked_sub(n).map_or("", |n| text(items, n))
}

/// « 14 réponses à classer sont classées »: what comes after takes back what was said.
pub(super) fn sorted_after(items: &mut [Item]) {
    let mut told = false;
    for item in items {
        match item.piece {
            Piece::Mark("said-unsorted") => told = true,
            Piece::Sign('.' | ';' | '!' | '?') => told = false,
            Piece::Neutral if told => {
                let sorted = ["class", "cod", "tri", "rang", "sorted", "classified"];
                let done = item.text.ends_with('s')
                    || item.text.ends_with('é')
                    || item.text.ends_with("ée")
                    || item.text.ends_with("ed");
                if done && sorted.iter().any(|head| item.text.starts_with(head)) {
                    item.piece = Piece::Unknown;
                }
            }
            _ => {}
        }
    }
}

/// « Le tri de 14 réponses n'est pas terminé », "the sorting of 14 answers is not finished": what is told before and after the
/// number becomes one claim behind it.
pub(super) fn sorting(items: &mut Vec<Item>) {
    let found = (0..items.len()).find(|&at| {
        matches!(
            text(items, at),
            "tri" | "classement" | "codage" | "rangement" | "sorting" | "classification" | "coding"
        ) && matches!(text(items, at + 1), "de" | "des" | "of" | "of the")
            && is_number(items, at + 2)
            && matches!(piece(items, at + 3), Some(Piece::Unit(Unit::Answers, _)))
    });
    let Some(at) = found else {
        return;
    };
    let end = (at + 4..items.len())
        .find(|&n| matches!(piece(items, n), Some(Piece::Sign(_))))
        .unwrap_or(items.len());
    let words: Vec<&str> = (at + 4..end).map(|n| text(items, n)).collect();
    let denied = words.iter().any(|word| matches!(*word, "pas" | "not"));
    let known = words.iter().all(|word| {
        matches!(
            *word,
            "n'" | "ne"
                | "est"
                | "a"
                | "été"
                | "pas"
                | "encore"
                | "toujours"
                | "terminé"
                | "fini"
                | "fait"
                | "achevé"
                | "complet"
                | "clos"
                | "bouclé"
                | "is"
                | "has"
                | "been"
                | "not"
                | "yet"
                | "still"
                | "finished"
                | "done"
                | "complete"
                | "completed"
                | "over"
        )
    });
    if denied && known && words.len() > 2 {
        let claim = Item {
            piece: Piece::Mark("said-unsorted"),
            text: words.join(" "),
        };
        items.splice(at + 4..end, [claim]);
        set(items, at, Piece::Neutral);
    }
}
