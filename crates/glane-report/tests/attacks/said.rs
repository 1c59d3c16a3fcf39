//! What a text says, in pieces: its numbers and what it puts between quotation marks.

use std::ops::Range;

/// A number as written.
#[derive(Debug, Clone)]
pub struct Number {
    /// Where.
    pub at: Range<usize>,
    /// As written.
    pub text: String,
    /// How much, decimals included.
    pub value: f64,
    /// Digits after the separator.
    pub decimals: usize,
}

/// The numbers of a text that count or measure: not hours, versions, or digits within a word.
pub fn numbers(text: &str) -> Vec<Number> {
    let bytes = text.as_bytes();
    let (mut all, mut at) = (Vec::new(), 0);
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let start = at;
        while at < bytes.len() && bytes[at].is_ascii_digit() {
            at += 1;
        }
        let mut decimals = 0;
        let mut parts = 1;
        while at + 1 < bytes.len()
            && matches!(bytes[at], b',' | b'.')
            && bytes[at + 1].is_ascii_digit()
        {
            parts += 1;
            at += 1;
            let from = at;
            while at < bytes.len() && bytes[at].is_ascii_digit() {
                at += 1;
            }
            decimals = at - from;
        }
        let joined = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
        if parts > 2
            || joined(text[..start].chars().next_back())
            || joined(text[at..].chars().next())
        {
            continue;
        }
        let written = &text[start..at];
        all.push(Number {
            at: start..at,
            text: written.to_owned(),
            value: written.replace(',', ".").parse().unwrap(),
            decimals,
        });
    }
    all
}

/// What stands between quotation marks, without the marks and the spaces beside them.
pub fn quoted(text: &str) -> Vec<Range<usize>> {
    let (mut all, mut open) = (Vec::new(), None);
    for (at, c) in text.char_indices() {
        match c {
            '«' | '“' => open = Some(at + c.len_utf8()),
            '»' | '”' => {
                if let Some(from) = open.take() {
                    let inner = &text[from..at];
                    let lead = inner.len() - inner.trim_start().len();
                    let kept = inner.trim().len();
                    all.push(from + lead..from + lead + kept);
                }
            }
            _ => {}
        }
    }
    all
}

/// The text with a part replaced.
pub fn with(text: &str, at: &Range<usize>, put: &str) -> String {
    format!("{}{put}{}", &text[..at.start], &text[at.end..])
}

/// The text with two parts replaced; the first part stands before the second.
pub fn with_two(text: &str, one: (&Range<usize>, &str), other: (&Range<usize>, &str)) -> String {
    with(&with(text, other.0, other.1), one.0, one.1)
}

/// Where `part` stands in the text as whole words.
pub fn whole_words(text: &str, part: &str) -> Vec<Range<usize>> {
    let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    text.match_indices(part)
        .map(|(at, _)| at..at + part.len())
        .filter(|at| {
            let inner_start = part.chars().next().is_some_and(char::is_alphanumeric);
            let inner_end = part.chars().next_back().is_some_and(char::is_alphanumeric);
            (!inner_start || edge(text[..at.start].chars().next_back()))
                && (!inner_end || edge(text[at.end..].chars().next()))
        })
        .collect()
}

/// The words of a text.
pub fn words(text: &str) -> Vec<Range<usize>> {
    let (mut all, mut open) = (Vec::new(), None);
    for (at, c) in text.char_indices() {
        let within = c.is_alphanumeric() || c == '\'' || c == '’' || c == '·';
        match (within, open) {
            (true, None) => open = Some(at),
            (false, Some(from)) => {
                all.push(from..at);
                open = None;
            }
            _ => {}
        }
    }
    if let Some(from) = open {
        all.push(from..text.len());
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_versions_and_digits_in_words_are_no_numbers() {
        let found =
            |text: &str| -> Vec<String> { numbers(text).into_iter().map(|one| one.text).collect() };
        assert_eq!(
            found("« 14h-17h » : 35 mentions, 6,6 sur 10."),
            ["35", "6,6", "10"]
        );
        assert!(found("0.1.0, 8h30-12h, g2").is_empty());
    }

    #[test]
    fn quotations_are_found_without_their_marks() {
        let text = "« a b » (1) et “c”";
        let parts: Vec<&str> = quoted(text).into_iter().map(|at| &text[at]).collect();
        assert_eq!(parts, ["a b", "c"]);
        assert_eq!(whole_words("plus, plusieurs, le plus", "plus").len(), 2);
    }
}
