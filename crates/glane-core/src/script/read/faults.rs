//! The faults found so far, and which of them are only echoes of a broken line.

use std::collections::BTreeSet;
use std::ops::Range;

use super::lines::Lines;
use crate::script::fault::Fault;

/// Where something stands, in bytes of the script.
pub(super) type Span = Range<usize>;

/// Collects faults while a script is read.
pub(super) struct Faults<'s> {
    source: &'s str,
    noted: Vec<(Fault, Nature)>,
}

/// Whether a fault is about something written, or about something that is not there.
#[derive(PartialEq, Eq)]
enum Nature {
    Present,
    Absent,
}

impl<'s> Faults<'s> {
    pub(super) fn new(source: &'s str) -> Self {
        Self {
            source,
            noted: Vec::new(),
        }
    }

    /// How many were noted so far.
    pub(super) fn count(&self) -> usize {
        self.noted.len()
    }

    /// Notes a fault of something written.
    pub(super) fn add(&mut self, key: &'static str, span: Span, args: Vec<(&'static str, String)>) {
        self.note(Nature::Present, key, span, args);
    }

    /// Notes that something is not there; `span` is where it would be looked for.
    pub(super) fn absent(
        &mut self,
        key: &'static str,
        span: Span,
        args: Vec<(&'static str, String)>,
    ) {
        self.note(Nature::Absent, key, span, args);
    }

    fn note(
        &mut self,
        nature: Nature,
        key: &'static str,
        span: Span,
        args: Vec<(&'static str, String)>,
    ) {
        let span = on_boundaries(self.source, &span);
        self.noted
            .push((super::messages::fault(key, args, span), nature));
    }

    /// What is written at a place, shortened to what a message can show.
    pub(super) fn written(&self, span: &Span) -> String {
        shorten(self.source.get(span.clone()).unwrap_or(""))
    }

    /// All faults in the order of the text. Next to `syntax` faults, those on a broken line are left
    /// out (the line was not understood), and so are absences within a `broken` section (what is
    /// missed may be on the line that was not understood).
    pub(super) fn together_with(self, syntax: Vec<Fault>, broken: &[Span]) -> Vec<Fault> {
        let lines = Lines::of(self.source);
        let line = |fault: &Fault| lines.number(fault.span.start);
        let lost_lines: BTreeSet<usize> = syntax.iter().map(line).collect();
        let in_broken = |at: usize| {
            let next = broken.partition_point(|section| section.end <= at);
            broken
                .get(next)
                .is_some_and(|section| section.contains(&at))
        };
        let mut all: Vec<Fault> = self
            .noted
            .into_iter()
            .filter(|(fault, nature)| {
                lost_lines.is_empty()
                    || !(lost_lines.contains(&line(fault))
                        || *nature == Nature::Absent && in_broken(fault.span.start))
            })
            .map(|(fault, _)| fault)
            .chain(syntax)
            .collect();
        all.sort_by_key(|fault| (fault.span.start, fault.span.end));
        all.dedup();
        all
    }
}

/// A span drawn back within the text and out to whole letters.
pub(super) fn on_boundaries(source: &str, span: &Span) -> Span {
    let mut start = span.start.min(source.len());
    while !source.is_char_boundary(start) {
        start -= 1;
    }
    let mut end = span.end.clamp(start, source.len());
    while !source.is_char_boundary(end) {
        end += 1;
    }
    start..end
}

/// Text as a message can quote it: one line, 60 characters at most.
pub(super) fn shorten(text: &str) -> String {
    const MOST: usize = 60;
    let line = crate::text::clean_line(text);
    if crate::text::length(&line) <= MOST {
        return line;
    }
    line.chars()
        .take(MOST - 1)
        .chain(std::iter::once('…'))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_never_cut_a_letter() {
        assert_eq!(on_boundaries("été", &(1..4)), 0..5);
        assert_eq!(on_boundaries("été", &(9..99)), 5..5);
    }

    #[test]
    fn an_absence_is_an_echo_only_in_a_broken_section() {
        let source = "[a]\nx\n[b]\ny\n";
        let noted = || {
            let mut faults = Faults::new(source);
            faults.absent("script-missing", 0..3, vec![("key", "k".into())]);
            faults.absent("script-missing", 6..9, vec![("key", "k".into())]);
            faults.add("script-empty-label", 4..5, vec![]);
            faults
        };
        assert_eq!(noted().together_with(vec![], &[]).len(), 3);
        let syntax = vec![Fault {
            key: "script-syntax",
            args: vec![],
            span: 4..5,
        }];
        let left: Vec<_> = noted()
            .together_with(syntax, std::slice::from_ref(&(0..6)))
            .into_iter()
            .map(|fault| (fault.key, fault.span.start))
            .collect();
        assert_eq!(left, [("script-syntax", 4), ("script-missing", 6)]);
    }
}
