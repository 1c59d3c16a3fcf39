//! The text as TOML, as far as it is TOML.
//!
//! The parser recovers from most slips on its own (a value without quotes, a missing comma). From a
//! list, a quotation or a heading that never closes it does not: it swallows what follows. Such a text
//! is read section by section, and what is broken is blanked out, so that places keep their bytes.

use std::borrow::Cow;
use std::collections::BTreeSet;

use toml::Spanned;
use toml::de::{DeTable, Error};

use super::faults::{Span, on_boundaries, shorten};
use super::lines::Lines;
use super::messages::fault;
use super::slips::in_words;
use crate::script::fault::Fault;

/// How many lines back the beginning of an unclosed value is looked for.
const LOOK_BACK: usize = 80;
/// Sections longer than this are not searched line by line.
const SECTION_MAX: usize = 1 << 16;

/// What opens and closes a text of several lines.
const QUOTATION: &str = "\"\"\"";

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
    let sections = sections(source);
    let lone = sections
        .iter()
        .any(|section| lone_bracket(source.get(section.clone()).unwrap_or("")).is_some());
    let sound = || {
        DeTable::parse_recoverable(source)
            .1
            .iter()
            .all(|error| Swallows::of(error).is_none())
    };
    if !lone && sound() {
        return Closed {
            text: Cow::Borrowed(source),
            faults,
        };
    }
    let mut text = String::with_capacity(source.len());
    for section in sections {
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

/// The fault of a section headed `[question]`: for TOML the one and only, so that the others would be
/// told as written twice.
fn lone_bracket(section: &str) -> Option<Fault> {
    let heading = section.lines().next()?;
    let (name, _) = heading.trim_start().strip_prefix('[')?.split_once(']')?;
    let end = heading.trim_end().len();
    (name.trim() == "question").then(|| {
        fault(
            "script-one-bracket",
            vec![],
            heading.len() - heading.trim_start().len()..end,
        )
    })
}

/// Turns all but line ends to spaces.
fn blank(text: &mut String, lost: &Span) {
    let spaces = |part: &str| {
        part.bytes()
            .map(|byte| if byte == b'\n' { '\n' } else { ' ' })
            .collect::<String>()
    };
    if let Some(part) = text.get(lost.clone()).map(spaces) {
        text.replace_range(lost.clone(), &part);
    }
}

/// Blanks out, in a section, the lines with a name and no value, with what they open.
fn without_lost_lines(section: &mut String) -> Vec<Fault> {
    let lines = Lines::of(section);
    let mut lost: Vec<(Span, Fault)> = Vec::new();
    let mut echoes: Vec<Span> = Vec::new();
    for error in DeTable::parse_recoverable(section).1 {
        if matches!(Swallows::of(&error), Some(Swallows::Line)) {
            let at = on_boundaries(section, &error.span().unwrap_or(0..0));
            let number = lines.number(at.start);
            let line = lines.span(number);
            let fault = in_words(section, &line, at, error.message());
            let lost_here = line.start..end_of_following(section, &lines, number);
            // Line after line without a value is prose whose quotation was not opened: told once.
            let prose = |before: &Span| before.end == line.start;
            if fault.key == "script-syntax-equals"
                && (lost.last().is_some_and(|(before, _)| prose(before))
                    || echoes.last().is_some_and(prose))
            {
                echoes.push(lost_here);
            } else {
                lost.push((lost_here, fault));
            }
        }
    }
    lost.iter()
        .map(|(line, _)| line)
        .chain(&echoes)
        .for_each(|line| blank(section, line));
    lost.into_iter().map(|(_, fault)| fault).collect()
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

/// What the parser swallows text after.
enum Swallows {
    Line,
    Heading,
    Value,
    Quotation,
}

impl Swallows {
    /// By the parser's message. A message this does not know is taken for a slip within its line.
    fn of(error: &Error) -> Option<Self> {
        let message = error.message();
        let starts = |beginnings: &[&str]| {
            beginnings
                .iter()
                .any(|beginning| message.starts_with(beginning))
        };
        let nothing = error.span().is_none_or(|span| span.is_empty());
        if starts(&[
            "key with no value",
            "unexpected key or value",
            "unexpected content",
        ]) || nothing && starts(&["string values must be quoted"])
        {
            Some(Self::Line)
        } else if starts(&[
            "unclosed table",
            "unclosed array table",
            "missing table open",
        ]) {
            Some(Self::Heading)
        } else if starts(&[
            "unclosed array",
            "unclosed inline table",
            "unexpected `=` in array",
            "missing array opening",
            "missing inline table opening",
        ]) {
            Some(Self::Value)
        } else if message.starts_with("invalid multi-line") {
            Some(Self::Quotation)
        } else {
            None
        }
    }
}

/// Where what a line that was not understood leads on to ends: the items of its list, or its paragraphs.
fn end_of_following(text: &str, lines: &Lines, number: usize) -> usize {
    let written = |span: &Span| text.get(span.clone()).unwrap_or("").trim();
    let line = lines.span(number);
    let after = lines.iter().skip(number + 1);
    let last = if written(&line).ends_with(QUOTATION) {
        after
            .into_iter()
            .find(|line| written(line).ends_with(QUOTATION))
    } else {
        let orphan = |line: &Span| {
            written(line).is_empty() || written(line).starts_with(['{', '}', ']', '"', '\'', '#'])
        };
        after.take_while(orphan).last()
    };
    last.map_or(line.end, |last| last.end)
}

/// In a section: what is lost from something that never closes on, and the fault to tell.
fn unclosed(section: &str) -> Option<(Span, Fault)> {
    let first_lost = |text: &str| {
        let errors = DeTable::parse_recoverable(text).1;
        let lost = errors.iter().filter_map(|error| {
            Some((
                error.span().map_or(0, |span| span.start),
                Swallows::of(error)?,
            ))
        });
        lost.min_by_key(|(at, _)| *at)
    };
    let (at, what) = first_lost(section)?;
    let lines = Lines::of(section);
    let line = lines.number(at);
    let begins = match what {
        Swallows::Line | Swallows::Heading => line,
        Swallows::Value | Swallows::Quotation if section.len() > SECTION_MAX => line.min(1),
        Swallows::Value | Swallows::Quotation => (line.saturating_sub(LOOK_BACK)..=line)
            .rev()
            .find(|&line| {
                section
                    .get(..lines.span(line).start)
                    .is_some_and(|before| first_lost(before).is_none())
            })
            .unwrap_or(0),
    };
    let span = lines.span(begins);
    let written = section.get(span.clone()).unwrap_or("");
    let indent = written.len() - written.trim_start().len();
    let shown = span.start + indent..span.start + indent + written.trim().len();
    let detail = vec![("detail", shorten(written))];
    let told = match what {
        Swallows::Line | Swallows::Heading => fault("script-syntax-header", detail, shown),
        Swallows::Value => fault("script-syntax-unclosed", detail, shown),
        Swallows::Quotation => fault("script-syntax-quote", vec![], shown),
    };
    Some((span.start..section.len(), told))
}

/// The sections of a text: from one heading to the next, and what comes before the first.
fn sections(source: &str) -> Vec<Span> {
    let is_heading = |line: &Span| {
        let inner = source
            .get(line.clone())
            .unwrap_or("")
            .trim_start()
            .strip_prefix('[');
        inner.is_some_and(|inner| {
            inner
                .strip_prefix('[')
                .unwrap_or(inner)
                .trim_start()
                .starts_with(|c: char| c.is_ascii_alphabetic())
        })
    };
    let lines = Lines::of(source);
    let starts = lines
        .iter()
        .filter(is_heading)
        .map(|line| line.start)
        .filter(|start| *start > 0);
    let mut sections = Vec::new();
    let mut from = 0;
    for start in starts {
        sections.push(from..start);
        from = start;
    }
    sections.push(from..source.len());
    sections
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
