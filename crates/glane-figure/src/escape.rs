//! What stands between a participant's text and the markup.

use std::fmt::Write as _;

/// Whether XML 1.0 lets this character stand in a document at all.
///
/// Control characters other than tab and the line ends, and the two noncharacters of the basic plane,
/// make a document ill-formed even when written as references: they can only be dropped.
pub fn allowed(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{FFFD}' | '\u{10000}'..)
}

/// Escapes `text` for element content, in SVG and HTML alike.
pub fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(|c| allowed(*c)) {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            _ => out.push(c),
        }
    }
    out
}

/// Escapes `value` for an attribute between double or single quotes.
///
/// Tabs and line ends become references, since a parser would otherwise turn them into spaces.
pub fn attribute(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for c in value.chars().filter(|c| allowed(*c)) {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' => out.push_str("&#9;"),
            '\n' => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            _ => out.push(c),
        }
    }
    out
}

/// Turns any prefix into one that can start an XML id and stand in a list of ids.
///
/// Letters, digits and hyphens stay; everything else becomes `_hex_`, so that two different prefixes
/// never meet. An empty prefix gives `_`.
pub fn id(prefix: &str) -> String {
    let mut out = String::with_capacity(prefix.len());
    for (at, c) in prefix.chars().enumerate() {
        let plain = c.is_ascii_alphabetic() || (at > 0 && (c.is_ascii_digit() || c == '-'));
        if plain {
            out.push(c);
        } else {
            let _ = write!(out, "_{:x}_", u32::from(c));
        }
    }
    if out.is_empty() {
        out.push('_');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn markup_becomes_text() {
        assert_eq!(text("<script>&\"'"), "&lt;script&gt;&amp;\"'");
        assert_eq!(
            attribute("\"><a b='\n'"),
            "&quot;&gt;&lt;a b=&#39;&#10;&#39;"
        );
    }

    #[test]
    fn forbidden_characters_are_dropped_and_the_rest_is_kept() {
        assert_eq!(
            text("a\0b\u{1}\u{b}\u{1f}c\u{FFFE}\u{FFFF}\t\nd"),
            "abc\t\nd"
        );
        let kept = "é\u{202E}\u{5D0}\u{200D}👩‍🏫\u{85}\u{10FFFF}";
        assert_eq!(text(kept), kept);
    }

    #[test]
    fn ids_start_well_and_hold_no_space() {
        assert_eq!(id("q-canaux-2"), "q-canaux-2");
        assert_eq!(id("2 é"), "_32__20__e9_");
        assert_eq!(id(""), "_");
        assert_ne!(id("a b"), id("a-b"));
        assert_ne!(id("a_20_b"), id("a b"));
    }

    proptest! {
        #[test]
        fn what_is_escaped_reads_back(s in any::<String>()) {
            let document = format!("<a b=\"{}\">{}</a>", attribute(&s), text(&s));
            let parsed = roxmltree::Document::parse(&document).unwrap();
            let clean: String = s.chars().filter(|c| allowed(*c)).collect();
            prop_assert_eq!(parsed.root_element().attribute("b").unwrap_or(""), clean.as_str());
            // A parser turns carriage returns in content into line feeds.
            let lines = clean.replace("\r\n", "\n").replace('\r', "\n");
            prop_assert_eq!(parsed.root_element().text().unwrap_or(""), lines);
        }

        #[test]
        fn distinct_prefixes_give_distinct_ids(a in any::<String>(), b in any::<String>()) {
            prop_assert_eq!(a == b, id(&a) == id(&b));
        }
    }
}
