//! What stands between a text and the markup.

/// What every part begins with.
pub(crate) const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Whether XML 1.0 lets this character stand in a document at all. The others make it ill-formed even as references:
/// they can only be dropped.
pub(crate) fn allowed(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{FFFD}' | '\u{10000}'..)
}

/// Escapes a text for an element or for an attribute between double quotes. Line ends and tabs become references, or a
/// parser would make spaces of them in an attribute.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(|c| allowed(*c)) {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' => out.push_str("&#9;"),
            '\n' => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_xml_forbids_is_dropped_and_what_it_reads_is_escaped() {
        assert_eq!(escape("a\0\u{8}\u{1F}\u{FFFE}b"), "ab");
        assert_eq!(
            escape("<a b=\"c\">&\n"),
            "&lt;a b=&quot;c&quot;&gt;&amp;&#10;"
        );
    }

    proptest! {
        #[test]
        fn any_text_is_read_back_without_what_is_forbidden(said in any::<String>()) {
            let xml = format!("<a b=\"{0}\">{0}</a>", escape(&said));
            let read = roxmltree::Document::parse(&xml).unwrap();
            let kept: String = said.chars().filter(|c| allowed(*c)).collect();
            prop_assert_eq!(read.root_element().text().unwrap_or_default(), &kept);
            prop_assert_eq!(read.root_element().attribute("b").unwrap(), &kept);
        }
    }
}
