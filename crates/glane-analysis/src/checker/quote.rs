//! Quotations: word for word passages of an answer, with nothing but `[…]` where something was cut.

use super::Lang;
use super::lexis::{Class, Lexis, Word};
use super::text::plain;
use super::token::phrase;

/// Words that turn the sense besides those of the closed list: « trop court », « si on a le temps ».
const TURNING: [&str; 24] = [
    "ne",
    "n'",
    "plus",
    "moins",
    "peu",
    "trop",
    "assez",
    "si",
    "s'",
    "sinon",
    "faute",
    "faux",
    "mal",
    "aurait",
    "faudrait",
    "fallait",
    "too",
    "enough",
    "less",
    "more",
    "if",
    "unless",
    "otherwise",
    "false",
];

/// What comes of a quotation held against one answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quoted {
    /// It is not there word for word.
    Not,
    /// It is there, and what was cut, or stands just before, denies.
    Denied,
    /// It is there, and something else than whole sentences was cut.
    Cut,
    /// It is there.
    Exactly,
}

/// An answer as it is read, its lines kept apart: a cut may take whole lines.
pub(super) fn lined(answer: &str) -> String {
    let lines: Vec<String> = answer
        .lines()
        .map(plain)
        .filter(|line| !line.is_empty())
        .collect();
    lines.join("\n")
}

/// Holds a quotation against an answer. Only the shape of spaces and apostrophes may differ.
pub fn quoted(quotation: &str, answer: &str, lang: Lang) -> Quoted {
    let lines = lined(answer);
    let answer = Held {
        lines: &lines,
        lang,
    };
    // A line's end is read as a space, and takes as much room.
    let read = answer.lines.replace('\n', " ");
    let cut = plain(quotation).replace("[...]", "[…]");
    let pieces: Vec<&str> = cut.split("[…]").map(str::trim).collect();
    // Every place where the first piece stands may be the one that is meant.
    let first = pieces.iter().position(|piece| !piece.is_empty());
    let Some((skipped, opening)) = first.and_then(|at| Some((at, *pieces.get(at)?))) else {
        return Quoted::Not;
    };
    read.match_indices(opening)
        .filter_map(|(start, _)| {
            let pieces = pieces.get(skipped..).unwrap_or_default();
            let followed = answer.from(&read, start, pieces)?;
            let lead = if skipped > 0 {
                answer.cut(0, start)
            } else if answer.denies_what_follows(start) {
                Quoted::Denied
            } else {
                Quoted::Exactly
            };
            Some(followed.min(lead))
        })
        .max()
        .unwrap_or(Quoted::Not)
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

/// An answer, its lines apart.
struct Held<'a> {
    lines: &'a str,
    lang: Lang,
}

impl Held<'_> {
    /// Follows the pieces from a place on.
    fn from(&self, read: &str, start: usize, pieces: &[&str]) -> Option<Quoted> {
        let mut at = start;
        let mut found = Quoted::Exactly;
        for (n, piece) in pieces.iter().filter(|piece| !piece.is_empty()).enumerate() {
            let skip = read.get(at..)?.find(piece)?;
            let (from, end) = (at + skip, at + skip + piece.len());
            if n > 0 {
                found = found.min(self.cut(at, from));
            }
            if !at_word_bounds(read, from, end) {
                return None;
            }
            at = end;
        }
        // A cut at the end hides what follows as much as one in the middle.
        if pieces.last().is_some_and(|last| last.is_empty()) {
            found = found.min(self.cut(at, read.len()));
        }
        Some(found)
    }

    /// What comes of leaving out a stretch: only whole sentences or lines may go, and none that denies, limits or
    /// opposes; nor may what is left deny something else than it did.
    fn cut(&self, from: usize, to: usize) -> Quoted {
        let text = self.lines.get(from..to).unwrap_or_default();
        if text.trim().is_empty() {
            return Quoted::Exactly;
        }
        if self.denies(text) || self.denies_what_follows(from) || self.opens_by_turning(to) {
            return Quoted::Denied;
        }
        if self.is_sentence_end(from) && self.is_sentence_end(to) {
            Quoted::Exactly
        } else {
            Quoted::Cut
        }
    }

    /// Whether a place is between two sentences or lines, or at an end of the answer.
    fn is_sentence_end(&self, at: usize) -> bool {
        let before = self.lines.get(..at).unwrap_or_default();
        let after = self.lines.get(at..).unwrap_or_default();
        let ended = |text: &str| {
            let bare = text.trim_end_matches([' ', '»', '”', '"', ')']);
            bare.is_empty()
                || bare.ends_with(['.', '!', '?', ';', '…', '\n'])
                    // « etc. », « M. », "p.m." and « 3. » end no sentence for certain.
                    && !ends_shortened(bare)
        };
        let line = after.trim_start_matches(' ');
        ended(before) || line.is_empty() || line.starts_with('\n')
    }

    fn denies(&self, text: &str) -> bool {
        let words = words(text, self.lang);
        let lexis = Lexis::of(self.lang);
        (0..words.len()).any(|at| {
            let rest = words.get(at..).unwrap_or_default();
            is_denial(rest, lexis) || is_of(&["contrast", "certainty"], rest, lexis)
        })
    }

    /// Whether what stands at a place begins by a word that takes back what came before it.
    fn opens_by_turning(&self, at: usize) -> bool {
        let words = words(self.lines.get(at..).unwrap_or_default(), self.lang);
        let lexis = Lexis::of(self.lang);
        is_of(&["contrast"], &words, lexis)
    }

    /// Whether one of the last words before a passage denies it: « pas » before « le temps ».
    fn denies_what_follows(&self, at: usize) -> bool {
        let lead = self.lines.get(..at).unwrap_or_default();
        let clause = lead
            .rsplit(['.', '!', '?', ';', ':', '\n'])
            .next()
            .unwrap_or_default();
        let words = words(clause, self.lang);
        let lexis = Lexis::of(self.lang);
        let from = words.len().saturating_sub(3);
        (from..words.len()).any(|at| is_denial(words.get(at..).unwrap_or_default(), lexis))
    }
}

/// Whether a text ends in a full stop that may be that of an abbreviation or of a number.
fn ends_shortened(text: &str) -> bool {
    let Some(bare) = text.strip_suffix('.') else {
        return false;
    };
    let last = bare.rsplit([' ', '\n', '.']).next().unwrap_or_default();
    last.chars().count() < 4
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

/// A word of negation, restriction or measure: what it stands before means something else without it.
fn is_denial(words: &[Word], lexis: &Lexis) -> bool {
    let first = words.first().map_or("", |word| word.form.as_str());
    TURNING.contains(&first) || is_of(&["neg", "none", "limit", "few"], words, lexis)
}

fn is_of(classes: &[Class], words: &[Word], lexis: &Lexis) -> bool {
    lexis
        .phrase(words)
        .is_some_and(|found| found.classes.iter().any(|class| classes.contains(class)))
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
        assert_eq!(french("J'ai […] temps", answer), Quoted::Cut);
        assert_eq!(french("J'ai le […] matériel", answer), Quoted::Denied);
        assert_eq!(french("J'ai le temps [...]", answer), Quoted::Denied);
        assert_eq!(french("le matériel […]", answer), Quoted::Denied);
        assert_eq!(french("J'ai le temps … matériel", answer), Quoted::Not);
        assert_eq!(french("matériel […] temps", answer), Quoted::Not);
    }

    #[test]
    fn whole_sentences_or_lines_may_be_cut_and_nothing_less() {
        let answer = "On a un bon cadre. Les journées sont longues ! La salle est belle ;\nLe public vient. Mais rien ne dure.";
        for (text, verdict) in [
            (
                "On a un bon cadre. […] La salle est belle ;",
                Quoted::Exactly,
            ),
            ("[…] La salle est belle ; Le public vient.", Quoted::Exactly),
            ("On a un bon cadre. […] Le public vient.", Quoted::Exactly),
            ("On a un bon cadre. […] est belle ;", Quoted::Cut),
            ("On a […] cadre.", Quoted::Cut),
            ("On a un bon cadre. Les journées […]", Quoted::Denied),
            ("Le public vient. […]", Quoted::Denied),
            (
                "La salle est belle ; […] Mais rien ne dure.",
                Quoted::Denied,
            ),
        ] {
            assert_eq!(french(text, answer), verdict, "{text}");
        }
        let short = "C'est bien, etc. et on rit. On vient.";
        assert_eq!(french("C'est bien, etc. […] On vient.", short), Quoted::Cut);
        let denied = "Je ne veux pas de cela. On vient.";
        assert_eq!(
            french("Je ne veux pas […]. On vient.", denied),
            Quoted::Denied
        );
    }

    #[test]
    fn an_answer_given_whole_says_what_was_left_out() {
        let whole =
            |quotation: &str| quoted_whole(quotation, "Des journées trop courtes", Lang::Fr);
        assert_eq!(whole("Des journées trop courtes"), Quoted::Exactly);
        assert_eq!(whole("[…] journées trop courtes"), Quoted::Cut);
        assert_eq!(whole("Des journées […]"), Quoted::Denied);
        assert_eq!(whole("Des journées […] courtes"), Quoted::Denied);
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
