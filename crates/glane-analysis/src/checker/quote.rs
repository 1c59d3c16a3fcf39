//! Quotations: word for word passages of an answer, with nothing but `[…]` where something was cut.

use super::Lang;
use super::lexis::{Lexis, Word};
use super::text::plain;
use super::token::phrase;

/// What comes of a quotation held against one answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quoted {
    /// It is not there word for word.
    Not,
    /// It is there, and what was cut, or stands just before, denies.
    Denied,
    /// It is there.
    Exactly,
}

/// Holds a quotation against an answer. Only the shape of spaces and apostrophes may differ.
pub fn quoted(quotation: &str, answer: &str, lang: Lang) -> Quoted {
    let (quotation, answer) = (plain(quotation), plain(answer));
    let cut = quotation.replace("[...]", "[…]");
    let pieces: Vec<&str> = cut.split("[…]").map(str::trim).collect();
    if pieces.iter().all(|piece| piece.is_empty()) {
        return Quoted::Not;
    }
    let mut best = Quoted::Not;
    // Every place where the first piece stands may be the one that is meant.
    let first = pieces
        .iter()
        .position(|piece| !piece.is_empty())
        .unwrap_or(0);
    let Some(head) = pieces.get(first) else {
        return Quoted::Not;
    };
    for (start, _) in answer.match_indices(head) {
        if let Some(found) = from(
            &answer,
            start,
            pieces.get(first..).unwrap_or_default(),
            lang,
        ) {
            let lead = answer.get(..start).unwrap_or_default();
            let found = if denies_what_follows(lead, lang) {
                Quoted::Denied
            } else {
                found
            };
            best = best.max(found);
        }
    }
    best
}

/// The same for an answer that is given whole: what is left out at either end is marked too.
pub fn quoted_whole(quotation: &str, answer: &str, lang: Lang) -> Quoted {
    let found = quoted(quotation, answer, lang);
    let cut = plain(quotation).replace("[...]", "[…]");
    let answer = plain(answer);
    let head = cut.split("[…]").next().unwrap_or_default().trim();
    let tail = cut.rsplit("[…]").next().unwrap_or_default().trim();
    if answer.starts_with(head) && answer.ends_with(tail) {
        found
    } else {
        Quoted::Not
    }
}

/// Follows the pieces from a place on.
fn from(answer: &str, start: usize, pieces: &[&str], lang: Lang) -> Option<Quoted> {
    let mut at = start;
    let mut found = Quoted::Exactly;
    for piece in pieces.iter().filter(|piece| !piece.is_empty()) {
        let rest = answer.get(at..)?;
        let skip = rest.find(piece)?;
        let skipped = rest.get(..skip)?;
        if denies(skipped, lang) {
            found = Quoted::Denied;
        }
        let end = at + skip + piece.len();
        if !at_word_bounds(answer, at + skip, end) {
            return None;
        }
        at = end;
    }
    // A cut at the end hides what follows as much as one in the middle.
    if pieces.last().is_some_and(|last| last.is_empty()) && denies(answer.get(at..)?, lang) {
        found = Quoted::Denied;
    }
    Some(found)
}

fn at_word_bounds(text: &str, start: usize, end: usize) -> bool {
    let before = text.get(..start).and_then(|head| head.chars().next_back());
    let after = text.get(end..).and_then(|tail| tail.chars().next());
    let inside = text.get(start..end).unwrap_or_default();
    let joined = |a: Option<char>, b: Option<char>| {
        a.is_some_and(char::is_alphanumeric) && b.is_some_and(char::is_alphanumeric)
    };
    !joined(before, inside.chars().next()) && !joined(inside.chars().next_back(), after)
}

fn words(text: &str, lang: Lang) -> Vec<Word> {
    let lexis = Lexis::of(lang);
    let spaced: String = text
        .to_lowercase()
        .chars()
        .map(|c| {
            if c.is_alphanumeric() || matches!(c, '\'' | '-') {
                c
            } else {
                ' '
            }
        })
        .collect();
    phrase(&spaced, lang)
        .iter()
        .map(|form| lexis.word(form))
        .collect()
}

fn denies(text: &str, lang: Lang) -> bool {
    let words = words(text, lang);
    let lexis = Lexis::of(lang);
    (0..words.len()).any(|at| {
        let rest = words.get(at..).unwrap_or_default();
        is_denial(rest, lexis)
    })
}

fn is_denial(words: &[Word], lexis: &Lexis) -> bool {
    let ne = words
        .first()
        .is_some_and(|word| matches!(word.form.as_str(), "ne" | "n'" | "plus" | "moins" | "peu"));
    ne || lexis.phrase(words).is_some_and(|found| {
        found
            .classes
            .iter()
            .any(|class| matches!(*class, "neg" | "none" | "limit" | "few"))
    })
}

/// Whether one of the last words before a passage denies it: « pas » before « le temps ».
fn denies_what_follows(lead: &str, lang: Lang) -> bool {
    let clause = lead
        .rsplit(['.', '!', '?', ';', ':', '\n'])
        .next()
        .unwrap_or_default();
    let words = words(clause, lang);
    let lexis = Lexis::of(lang);
    let from = words.len().saturating_sub(3);
    (from..words.len()).any(|at| is_denial(words.get(at..).unwrap_or_default(), lexis))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn french(quotation: &str, answer: &str) -> Quoted {
        quoted(quotation, answer, Lang::Fr)
    }

    #[test]
    fn a_passage_is_word_for_word() {
        let answer = "Le manque de temps, et l’ordinateur est vieux.";
        assert_eq!(french("manque de temps", answer), Quoted::Exactly);
        assert_eq!(
            french("l'ordinateur est\u{A0}vieux", answer),
            Quoted::Exactly
        );
        assert_eq!(french("Manque de temps", answer), Quoted::Not);
        assert_eq!(french("manque de temp", answer), Quoted::Not);
        assert_eq!(french("anque de temps", answer), Quoted::Not);
        assert_eq!(french("", answer), Quoted::Not);
        assert_eq!(french("[…]", answer), Quoted::Not);
    }

    #[test]
    fn a_cut_is_marked_and_hides_no_negation() {
        let answer = "J’ai le temps mais pas toujours le matériel qu’il faut";
        assert_eq!(
            french("J'ai le temps […] le matériel", answer),
            Quoted::Denied
        );
        assert_eq!(french("J'ai […] temps", answer), Quoted::Exactly);
        assert_eq!(french("J'ai le temps [...]", answer), Quoted::Denied);
        assert_eq!(french("le matériel […]", answer), Quoted::Denied);
        assert_eq!(french("J'ai le temps … matériel", answer), Quoted::Not);
        assert_eq!(french("matériel […] temps", answer), Quoted::Not);
    }

    #[test]
    fn an_answer_given_whole_says_what_was_left_out() {
        let whole =
            |quotation: &str| quoted_whole(quotation, "Des journées trop courtes", Lang::Fr);
        assert_eq!(whole("Des journées trop courtes"), Quoted::Exactly);
        assert_eq!(whole("[…] journées trop courtes"), Quoted::Exactly);
        assert_eq!(whole("Des journées […]"), Quoted::Exactly);
        for shorter in ["journées trop courtes", "Des journées", "Des […] trop"] {
            assert_eq!(whole(shorter), Quoted::Not, "{shorter}");
        }
    }

    #[test]
    fn a_passage_does_not_begin_after_its_negation() {
        assert_eq!(french("le temps", "Je n'ai pas le temps"), Quoted::Denied);
        assert_eq!(
            french("le temps", "Je n'aime pas ça. J'ai le temps"),
            Quoted::Exactly
        );
    }
}
