//! What is wrong with a script, shown in it: file, line, a caret under the place, what to do.

use std::path::Path;

use glane_core::script::fault::{Fault, Lines, SHOWN, line_column};
use glane_locale::Arg;
use miette::{
    GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic, MietteError,
    MietteSpanContents, Report, SourceCode, SourceSpan, SpanContents,
};
use serde::Serialize;

use crate::fail::Fail;
use crate::out;
use crate::voice::Voice;

/// Columns of text; longer messages go on under themselves.
const WIDTH: usize = 100;

/// A line of more characters is cut around what is wrong in it.
const LONG: usize = 160;
/// Characters kept of a cut line on each side of what is wrong, and of what is wrong itself.
const AROUND: usize = 50;

/// A fault as JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Told {
    /// The message's key, stable over languages.
    pub key: &'static str,
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
}

/// Reads a script's text.
pub fn source(path: &Path) -> Result<String, Fail> {
    let bytes = std::fs::read(path).map_err(|error| Fail::unreadable(path, &error))?;
    text(path, bytes)
}

/// A script's text out of a file's bytes.
pub fn text(path: &Path, bytes: Vec<u8>) -> Result<String, Fail> {
    String::from_utf8(bytes).map_err(|_| Fail::input("program-script-not-utf8").with_path(path))
}

/// Faults as JSON: all of them, a program reads them.
pub fn all(voice: &Voice, source: &str, faults: &[Fault]) -> Vec<Told> {
    let lines = Lines::of(source);
    let told = faults.iter();
    told.map(|fault| told_at(voice, lines.at(fault.span.start), fault))
        .collect()
}

/// A fault in words, at its line and column.
fn told_at(voice: &Voice, (line, column): (usize, usize), fault: &Fault) -> Told {
    let args: Vec<(&str, Arg)> = fault
        .args
        .iter()
        .map(|(name, value)| (*name, Arg::Text(value.clone())))
        .collect();
    Told {
        key: fault.key,
        line,
        column,
        message: voice.format(fault.key, &args),
        help: voice.format(&format!("{}-help", fault.key), &args),
    }
}

/// The first faults, each in its place in the script, then how many there are.
pub fn rendered(voice: &Voice, name: &str, source: &str, faults: &[Fault]) -> String {
    let lines = Lines::of(source);
    let mut text = String::new();
    for fault in faults.iter().take(SHOWN) {
        let place = lines.at(fault.span.start);
        text.push_str(&one(voice, name, source, place, fault));
        text.push('\n');
    }
    let args = [("path", name.into()), ("n", faults.len().into())];
    text.push_str(&voice.format("program-script-faults", &args));
    if faults.len() > SHOWN {
        text.push(' ');
        text.push_str(&voice.with("script-faults-first", "n", SHOWN));
    }
    text
}

/// Stand for a space and a hyphen of what is to be written as it is, so that no line is broken there.
const WHOLE: [(char, char); 2] = [(' ', '\u{E000}'), ('-', '\u{E001}')];

fn one(voice: &Voice, name: &str, source: &str, place: (usize, usize), fault: &Fault) -> String {
    let mut fault = fault.clone();
    for (_, written) in fault.args.iter_mut().filter(|(name, _)| *name == "write") {
        for (typed, whole) in WHOLE {
            *written = written.replace(typed, &String::from(whole));
        }
    }
    let told = told_at(voice, place, &fault);
    let help = voice.with("program-what-to-do", "help", told.help.as_str());
    let start = boundary(source, fault.span.start);
    let end = boundary(source, fault.span.end.max(start));
    let piece = Piece::of(source, start, end);
    let diagnostic = MietteDiagnostic::new(told.message.clone())
        .with_label(LabeledSpan::new_with_span(None, piece.span));
    let report = Report::new(diagnostic).with_source_code(Text {
        name: name.to_owned(),
        source: piece.source,
        place: piece.is_cut.then(|| (told.line - 1, told.column - 1)),
    });
    let theme = if out::on_terminal() {
        GraphicalTheme::unicode()
    } else {
        GraphicalTheme::unicode_nocolor()
    };
    let handler = GraphicalReportHandler::new_themed(theme)
        .with_width(WIDTH)
        .with_break_words(false)
        .with_links(false)
        .with_footer(help);
    let mut text = String::new();
    if handler.render_report(&mut text, report.as_ref()).is_err() {
        let at = [
            ("file", name.into()),
            ("line", told.line.into()),
            ("column", told.column.into()),
        ];
        text = format!("{}\n{}\n", voice.format("script-at", &at), told.message);
    }
    for (typed, whole) in WHOLE {
        text = text.replace(whole, &String::from(typed));
    }
    text
}

/// What of a script is shown around a fault.
struct Piece {
    source: String,
    /// Where the fault is in it, and how long, in bytes.
    span: (usize, usize),
    is_cut: bool,
}

impl Piece {
    /// The whole script; of a line too long to be read, what stands around the fault. A long line beside it is left
    /// out.
    fn of(source: &str, start: usize, end: usize) -> Self {
        let (head, tail) = source.split_at_checked(start).unwrap_or((source, ""));
        let before = head.rsplit('\n').next().unwrap_or("");
        let rest = tail.split('\n').next().unwrap_or("").trim_end_matches('\r');
        let own = before.chars().count() + rest.chars().count();
        let mut beside = head
            .rsplit('\n')
            .skip(1)
            .take(1)
            .chain(tail.split('\n').skip(1).take(1));
        if own <= LONG && beside.all(|line| line.chars().count() <= LONG) {
            return Self {
                source: source.to_owned(),
                span: (start, end - start),
                is_cut: false,
            };
        }
        let long = boundary(rest, end - start);
        let (wrong, after) = rest.split_at_checked(long).unwrap_or((rest, ""));
        let (before, wrong, after) = if own > LONG {
            (last(before), first(wrong), first(after))
        } else {
            (before.to_owned(), wrong.to_owned(), after.to_owned())
        };
        Self {
            span: (before.len(), wrong.len()),
            source: format!("{before}{wrong}{after}"),
            is_cut: true,
        }
    }
}

fn last(text: &str) -> String {
    let long = text.chars().count();
    if long <= AROUND {
        return text.to_owned();
    }
    let kept: String = text.chars().skip(long - AROUND).collect();
    format!("…{kept}")
}

fn first(text: &str) -> String {
    if text.chars().count() <= AROUND {
        return text.to_owned();
    }
    let kept: String = text.chars().take(AROUND).collect();
    format!("{kept}…")
}

/// A script as miette reads it. Its own texts count columns in bytes: an « é » would move all that follows.
struct Text {
    name: String,
    source: String,
    /// The line and column of the fault, from 0, if the source is a piece of the script.
    place: Option<(usize, usize)>,
}

impl SourceCode for Text {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let read = self.source.read_span(span, before, after)?;
        let (_, column) = line_column(&self.source, read.span().offset());
        let (line, column) = self.place.unwrap_or((read.line(), column - 1));
        let lines = read.line_count();
        let (data, span, name) = (read.data(), *read.span(), self.name.clone());
        Ok(Box::new(MietteSpanContents::new_named(
            name, data, span, line, column, lines,
        )))
    }
}

/// The nearest byte at or before `byte` where a letter starts.
fn boundary(source: &str, byte: usize) -> usize {
    let mut at = byte.min(source.len());
    while !source.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::voice::tests::french;

    fn fault(span: std::ops::Range<usize>) -> Fault {
        Fault {
            key: "script-missing",
            args: vec![("key", "titre".to_owned())],
            span,
        }
    }

    #[test]
    fn of_thousands_of_faults_the_first_are_shown_and_all_are_counted() {
        let source = "é = 1\n".repeat(3_000);
        let long = "é = 1\n".len();
        let faults: Vec<Fault> = (0..3_000)
            .map(|n| fault(n * long..n * long + "é".len()))
            .collect();
        let text = rendered(&french(), "s.toml", &source, &faults);
        assert!(text.contains("s.toml:100:1") && !text.contains("s.toml:101:1"));
        let counted = text.replace(['\u{202f}', '\u{a0}'], "");
        assert!(counted.contains("3000 erreurs"), "{text}");
        assert!(text.contains("100 premières"), "{text}");
        let told = all(&french(), &source, &faults);
        assert_eq!(told.len(), 3_000);
        assert_eq!(
            told.last().map(|told| (told.line, told.column)),
            Some((3_000, 1))
        );
        assert!(!rendered(&french(), "s.toml", &source, &faults[..100]).contains("premières"));
    }

    #[test]
    fn a_fault_shows_its_file_line_column_place_and_help() {
        let source = "a = 1\nété = \"x\"\n";
        let text = rendered(&french(), "s.toml", source, &[fault(6..11)]);
        for part in [
            "s.toml:2:1",
            "été = \"x\"",
            "Il manque",
            "À faire",
            "titre = …",
            "1 erreur",
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
        assert!(!text.contains('\u{1b}') && !text.contains("help"), "{text}");
    }

    #[test]
    fn columns_are_counted_in_characters_as_in_json() {
        let source = "é = \"à côté\" x";
        let place = fault(source.len() - 1..source.len());
        let text = rendered(&french(), "s.toml", source, std::slice::from_ref(&place));
        assert!(text.contains("s.toml:1:14]"), "{text}");
        assert_eq!(all(&french(), source, &[place])[0].column, 14);
    }

    #[test]
    fn a_long_line_is_cut_around_the_fault() {
        let source = format!(
            "a = 1\nb = \"{}\" ?! {}\nc = 2\n",
            "é".repeat(3000),
            "x".repeat(3000)
        );
        let at = source.find("?!").unwrap();
        let text = rendered(&french(), "s.toml", &source, &[fault(at..at + 2)]);
        assert!(text.chars().count() < 700, "{text}");
        assert!(text.contains("s.toml:2:3008]"), "{text}");
        assert!(
            text.contains("ééé\" ?! xxx") && text.contains('…'),
            "{text}"
        );
        assert!(text.contains("2 │"), "{text}");
        // A short line beside a long one stands alone.
        let text = rendered(&french(), "s.toml", &source, &[fault(0..1)]);
        assert!(
            text.contains("s.toml:1:1]") && text.contains("1 │ a = 1"),
            "{text}"
        );
        assert!(!text.contains("éé"), "{text}");
        // A value that is itself too long is cut as well.
        let text = rendered(&french(), "s.toml", &source, &[fault(10..6000)]);
        assert!(text.chars().count() < 700, "{text}");
    }

    #[test]
    fn what_is_to_be_written_stands_whole_on_a_line() {
        let write = "{ cle = \"sorties-2\", texte = \"Sorties en famille\" }";
        let args = vec![
            ("label", "sorties en famille".to_owned()),
            ("first", "Sorties".to_owned()),
            ("key", "sorties".to_owned()),
            ("write", write.to_owned()),
        ];
        let fault = Fault {
            key: "script-label-same-key",
            args,
            span: 0..1,
        };
        let text = rendered(&french(), "s.toml", "a = 1\n", &[fault]);
        assert!(text.lines().any(|line| line.contains(write)), "{text}");
    }

    #[test]
    fn no_place_in_no_text_breaks_the_picture() {
        let sources = [
            "",
            "\n",
            "é",
            "a\r\nb",
            "\u{feff}a = 1",
            "\t\ta\t= 1",
            "a = 1",
            "日本 = \"🎉👨‍👩‍👧\"\n\n",
        ];
        for source in sources {
            for start in 0..=source.len() + 2 {
                for end in [
                    start.saturating_sub(1),
                    start,
                    start + 1,
                    source.len(),
                    source.len() + 2,
                ] {
                    let text = rendered(&french(), "s.toml", source, &[fault(start..end)]);
                    assert!(text.contains("Il manque"), "{source:?} {start}..{end}");
                }
            }
        }
    }

    #[test]
    fn in_json_it_has_its_line_and_column() {
        let told = &all(&french(), "é\nà = 1", &[fault(6..7)])[0];
        assert_eq!((told.line, told.column, told.key), (2, 3, "script-missing"));
        assert!(told.help.contains("titre"));
    }
}
