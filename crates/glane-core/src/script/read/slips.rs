//! The parser's slips in the words of our messages.
//!
//! The parser speaks English and in grammar; a message it may give and this does not know becomes the
//! general one, with the line itself.

use super::faults::{Span, shorten};
use super::messages::fault;
use crate::script::fault::Fault;

/// Marks a word processor puts where TOML wants straight ones.
const CURLY: [char; 7] = ['“', '”', '„', '«', '»', '‘', '’'];

/// A fault for one parse error. `line` is the line it is on, `message` the parser's own.
pub(super) fn in_words(source: &str, line: &Span, span: Span, message: &str) -> Fault {
    let at = source.get(span.clone()).unwrap_or("");
    let starts = |beginning: &str| message.starts_with(beginning);
    let detail = |text: &str| vec![("detail", shorten(text))];
    let value = || vec![("value", shorten(at))];
    let before = source.get(line.start..span.start).unwrap_or("");
    let whole = source.get(line.clone()).unwrap_or("");
    if starts("duplicate key") || starts("cannot extend") {
        fault("script-twice", vec![("key", shorten(at))], span)
    } else if starts("string values must be quoted")
        || starts("invalid boolean")
        || starts("missing opening quote")
    {
        if at.trim().is_empty() {
            let key = before.trim_end().trim_end_matches('=');
            fault("script-syntax-empty", vec![("key", shorten(key))], span)
        } else if at.starts_with(CURLY) {
            fault("script-syntax-curly", value(), span)
        } else if is_day_of_ours(at) {
            fault("script-bad-date", value(), span)
        } else {
            fault("script-syntax-unquoted", value(), span)
        }
    } else if starts("invalid date") || starts("invalid time") {
        fault("script-bad-date", value(), span)
    } else if starts("invalid unquoted key") || starts("unquoted keys") || starts("missing key") {
        fault(
            "script-syntax-key",
            vec![("key", shorten(key_of(whole)))],
            span,
        )
    } else if starts("key with no value") {
        fault("script-syntax-equals", vec![("key", shorten(before))], span)
    } else if starts("missing comma") {
        fault("script-syntax-comma", vec![], span)
    } else if starts("missing escaped value")
        || starts("too few unicode")
        || starts("invalid value")
    {
        fault("script-syntax-backslash", vec![], span)
    } else if starts("invalid basic string") || starts("invalid literal string") {
        fault("script-syntax-quote", vec![], span)
    } else if starts("unexpected key or value") || starts("unexpected content") {
        let rest = source.get(span.start..line.end).unwrap_or("");
        fault("script-syntax-rest", detail(rest), span)
    } else if starts("unclosed table")
        || starts("unclosed array table")
        || starts("missing table open")
    {
        fault("script-syntax-header", detail(whole), span)
    } else if starts("unclosed") {
        fault("script-syntax-unclosed", detail(whole), span)
    } else {
        fault("script-syntax", detail(whole), span)
    }
}

/// `28/11/2024`, `28-11-2024`, `28.11.24`: a date as it is written by hand.
fn is_day_of_ours(text: &str) -> bool {
    let parts: Vec<&str> = text.trim().split(['/', '-', '.']).collect();
    parts.len() == 3
        && parts
            .iter()
            .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
}

fn key_of(line: &str) -> &str {
    line.split('=').next().unwrap_or("").trim()
}

#[cfg(test)]
mod tests {
    use super::super::syntax::close;

    #[test]
    fn slips_of_people_who_write_no_code_are_named() {
        for (line, key, at) in [
            ("titre = Atelier", "script-syntax-unquoted", "Atelier"),
            ("titre = “Atelier”", "script-syntax-curly", "“Atelier”"),
            ("titre = « Atelier »", "script-syntax-curly", "« Atelier »"),
            ("titre = \"Atelier", "script-syntax-quote", ""),
            ("titre = \"le \"mot\" juste\"", "script-syntax-rest", ""),
            ("titre = 'l'aise'", "script-syntax-rest", ""),
            ("titre = \"a \\d\"", "script-syntax-backslash", ""),
            ("titre : \"Atelier\"", "script-syntax-equals", ""),
            ("titre =", "script-syntax-empty", ""),
            ("clé = \"a\"", "script-syntax-key", "é"),
            ("date = 28/11/2024", "script-bad-date", "28/11/2024"),
            ("date = 2024-11-31", "script-bad-date", "2024-11-31"),
            ("options = [\"a\" \"b\"]", "script-syntax-comma", ""),
            ("maximum = trois", "script-syntax-unquoted", "trois"),
            ("de = 08", "script-syntax", "0"),
        ] {
            let source = format!("a = 1\n{line}\nb = 2\n");
            let closed = close(&source);
            let parsed = closed.parse(&source);
            let told: Vec<_> = parsed
                .faults
                .iter()
                .map(|fault| (fault.key, &source[fault.span.clone()]))
                .collect();
            assert_eq!(told, [(key, at)], "{line}");
            assert!(
                parsed.table.get_ref().contains_key("b"),
                "{line} hides the next one"
            );
        }
    }

    #[test]
    fn a_key_written_twice_is_told_at_the_second() {
        let source = "a = 1\na = 2\n";
        let closed = close(source);
        let parsed = closed.parse(source);
        assert_eq!(
            (parsed.faults[0].key, parsed.faults[0].span.clone()),
            ("script-twice", 6..7)
        );
    }
}
