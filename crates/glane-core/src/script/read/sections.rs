//! The sections of a text, and what in one of them swallows the rest.

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

/// The fault of a section headed `[question]`: for TOML the one and only, so that the others would be
/// told as written twice.
pub(super) fn lone_bracket(section: &str) -> Option<Fault> {
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
pub(super) fn blank(text: &mut String, lost: &Span) {
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
pub(super) fn without_lost_lines(section: &mut String) -> Vec<Fault> {
    let lines = Lines::of(section);
    let mut lost: Vec<Span> = Vec::new();
    let mut faults: Vec<Fault> = Vec::new();
    let mut errors: Vec<(usize, Error)> = DeTable::parse_recoverable(section)
        .1
        .into_iter()
        .filter(|error| matches!(Swallows::of(error), Some(Swallows::Line)))
        .map(|error| (error.span().map_or(0, |span| span.start), error))
        .collect();
    errors.sort_by_key(|(at, _)| *at);
    let mut prose = false;
    for (at, error) in errors {
        let end = lost.last().map_or(0, |before| before.end);
        let number = lines.number(at);
        let line = lines.span(number);
        if line.start < end {
            continue;
        }
        let span = on_boundaries(section, &error.span().unwrap_or(0..0));
        let fault = in_words(section, &line, span, error.message());
        // Line after line without a value is prose whose quotation was not opened: told once.
        let no_value = fault.key == "script-syntax-equals";
        if !(no_value && prose && line.start == end) {
            faults.push(fault);
        }
        prose = no_value;
        lost.push(line.start..end_of_following(section, &lines, number));
    }
    for part in &lost {
        blank(section, part);
    }
    faults
}

/// What the parser swallows text after.
pub(super) enum Swallows {
    Line,
    Heading,
    Value,
    Quotation,
}

impl Swallows {
    /// By the parser's message. A message this does not know is taken for a slip within its line.
    pub(super) fn of(error: &Error) -> Option<Self> {
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
pub(super) fn unclosed(section: &str) -> Option<(Span, Fault)> {
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
pub(super) fn sections(source: &str) -> Vec<Span> {
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

    #[test]
    fn sections_are_the_whole_text_cut_at_headings() {
        let source = "a = 1\n[atelier]\nb = [\n  [1],\n]\n [[ question ]]\n";
        let found: Vec<&str> = sections(source)
            .into_iter()
            .map(|section| &source[section])
            .collect();
        assert_eq!(
            found,
            [
                "a = 1\n",
                "[atelier]\nb = [\n  [1],\n]\n",
                " [[ question ]]\n"
            ]
        );
        assert_eq!(sections("").len(), 1, "even an empty text has one");
    }

    #[test]
    fn blanks_keep_places_and_lines() {
        let mut text = "é = 1\nb".to_owned();
        blank(&mut text, &(0..7));
        assert_eq!(text, "      \nb");
    }

    #[test]
    fn a_line_not_understood_takes_its_list_along() {
        let mut text = "options [\n  \"a\",\n]\nnext = 1\n".to_owned();
        let faults = without_lost_lines(&mut text);
        assert_eq!(faults.len(), 1);
        assert_eq!(text.trim(), "next = 1");
    }
}
