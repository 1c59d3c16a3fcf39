//! Text into markup, for the rare place where it cannot come as data.

use std::fmt::Write;

/// Markup that shows `text` as it is, whatever it holds.
///
/// Gives a string literal, not backslashes: in a string no line start, quotation mark, double
/// dash, address or number means anything, and the list of what does mean something in markup
/// grows with each version of Typst. The semicolon keeps what follows from being read as a field
/// or a call.
///
/// Data read with `json("/data.json")` needs none of this: prefer it.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 4);
    out.push_str("#\"");
    for c in text.chars() {
        match c {
            '\\' | '"' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            // Line separators would shift the lines that errors name.
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') => {
                // Writing to a String cannot fail.
                let _ = write!(out, "\\u{{{:x}}}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push_str("\";");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_leaves_the_string() {
        assert_eq!(escape(r#"a"]#panic()"#), r#"#"a\"]#panic()";"#);
        assert_eq!(escape("\\"), r#"#"\\";"#);
        assert_eq!(escape("a\nb\0"), r#"#"a\nb\u{0}";"#);
    }

    #[test]
    fn the_escaped_text_is_one_line() {
        let text = "a\u{b}b\u{c}c\u{85}d\u{2028}e\u{2029}f\r\ng";
        assert!(!escape(text).contains([
            '\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'
        ]));
    }
}
