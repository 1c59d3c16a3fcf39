//! The text as TOML, as far as it is TOML.
//!
//! The parser recovers from most slips on its own (a value without quotes, a missing comma). From a
//! list, a quotation or a heading that never closes it does not: it swallows what follows. Such a text
//! is read section by section, and what is broken is blanked out, so that places keep their bytes.

use std::borrow::Cow;
use std::collections::BTreeSet;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::faults::{Span, on_boundaries};
use super::lines::Lines;
use super::sections::{Swallows, blank, lone_bracket, sections, unclosed, without_lost_lines};
use super::slips::in_words;
use crate::script::fault::Fault;

/// A text in which everything that opens closes.
pub(super) struct Closed<'s> {
    text: Cow<'s, str>,
    faults: Vec<Fault>,
}

/// A text read as far as it can be.
pub(super) struct Parsed<'t> {
    /// What was understood.
    pub table: Spanned<DeTable<'t>>,
    /// What was not, one fault a line.
    pub faults: Vec<Fault>,
    /// The sections in which something was not, in order.
    pub broken: Vec<Span>,
}

/// Blanks out what opens and never closes.
pub(super) fn close(source: &str) -> Closed<'_> {
    let mut faults = Vec::new();
    let (table, errors) = DeTable::parse_recoverable(source);
    let whole = errors.iter().all(|error| Swallows::of(error).is_none());
    // `[question]` is sound by itself, and written twice when there are others.
    let lone = !errors.is_empty()
        || matches!(
            table.get_ref().get("question").map(Spanned::get_ref),
            Some(DeValue::Table(_))
        );
    let lone = lone
        && sections(source)
            .iter()
            .any(|section| lone_bracket(source.get(section.clone()).unwrap_or("")).is_some());
    if whole && !lone {
        return Closed {
            text: Cow::Borrowed(source),
            faults,
        };
    }
    let mut text = String::with_capacity(source.len());
    for section in sections(source) {
        let mut written = source.get(section.clone()).unwrap_or("").to_owned();
        let mut found = Vec::new();
        if let Some(fault) = lone_bracket(&written) {
            found.push(fault);
            let all = 0..written.len();
            blank(&mut written, &all);
        }
        found.extend(without_lost_lines(&mut written));
        if let Some((lost, fault)) = unclosed(&written) {
            blank(&mut written, &lost);
            found.push(fault);
        }
        text.push_str(&written);
        faults.extend(found.into_iter().map(|fault| Fault {
            span: fault.span.start + section.start..fault.span.end + section.start,
            ..fault
        }));
    }
    Closed {
        text: Cow::Owned(text),
        faults,
    }
}

impl Closed<'_> {
    /// Parses the text; places are those of the `source` it was made from.
    pub(super) fn parse(&self, source: &str) -> Parsed<'_> {
        let (table, errors) = DeTable::parse_recoverable(&self.text);
        let mut faults = self.faults.clone();
        let lines = Lines::of(source);
        let mut told: BTreeSet<usize> = faults
            .iter()
            .map(|fault| lines.number(fault.span.start))
            .collect();
        let mut errors: Vec<(Span, &str)> = errors
            .iter()
            .map(|error| {
                (
                    on_boundaries(source, &error.span().unwrap_or(0..0)),
                    error.message(),
                )
            })
            .collect();
        errors.sort_by_key(|(span, _)| span.start);
        for (span, message) in errors {
            let line = lines.number(span.start);
            if told.insert(line) {
                faults.push(in_words(source, &lines.span(line), span, message));
            }
        }
        let places: BTreeSet<usize> = faults.iter().map(|fault| fault.span.start).collect();
        let broken = if faults.is_empty() {
            Vec::new()
        } else {
            sections(source)
        };
        let broken = broken
            .into_iter()
            // The last section holds the end of the text too.
            .map(|section| {
                if section.end == source.len() {
                    section.start..section.end + 1
                } else {
                    section
                }
            })
            .filter(|section| places.range(section.clone()).next().is_some())
            .collect();
        Parsed {
            table,
            faults,
            broken,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Keys of the faults with the text they point at, and the names understood at the top.
    fn told(source: &str) -> Vec<(&'static str, String)> {
        let closed = close(source);
        let parsed = closed.parse(source);
        parsed
            .faults
            .iter()
            .map(|fault| (fault.key, source[fault.span.clone()].to_owned()))
            .collect()
    }

    #[test]
    fn what_never_closes_takes_nothing_of_the_next_section() {
        let source = "[[question]]\ncle = \"a\"\noptions = [\"x\", \"y\"\naide = \"z\"\n[[question]]\ncle = oui\n";
        assert_eq!(
            told(source),
            [
                (
                    "script-syntax-unclosed",
                    "options = [\"x\", \"y\"".to_owned()
                ),
                ("script-syntax-unquoted", "oui".to_owned())
            ]
        );
        let closed = close(source);
        let parsed = closed.parse(source);
        let questions = parsed.table.get_ref().get("question").unwrap();
        assert_eq!(questions.get_ref().as_array().unwrap().len(), 2);
        assert_eq!(parsed.broken.len(), 2);
    }

    #[test]
    fn an_unclosed_quotation_or_heading_is_told_where_it_opens() {
        assert_eq!(
            told("[atelier]\nnotice = \"\"\"\nbla\nbla\n[[question]]\na = 1\n"),
            [("script-syntax-quote", "notice = \"\"\"".to_owned())]
        );
        assert_eq!(
            told("[[question]\ncle = 1\n[[question]]\ncle = 2\n"),
            [("script-syntax-header", "[[question]".to_owned())]
        );
    }

    #[test]
    fn sound_text_has_no_broken_section() {
        let source = "\u{feff}[a]\r\nb = [[1], [2]]\r\n";
        let closed = close(source);
        let parsed = closed.parse(source);
        assert!(parsed.faults.is_empty() && parsed.broken.is_empty());
    }
}
