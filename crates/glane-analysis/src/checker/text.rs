//! Text as a reader sees it: one form for each apostrophe, space and hyphen, and nothing that does not show.

use unicode_normalization::UnicodeNormalization;

/// The text on one line, in NFC, with straight apostrophes, plain spaces and hyphens; marks that are not seen are
/// left out. What turns the direction of writing round stays: see [`is_odd`].
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut space = false;
    for c in text.nfc() {
        if is_unseen(c) {
            continue;
        }
        if c.is_whitespace() {
            space = !out.is_empty();
            continue;
        }
        if std::mem::take(&mut space) {
            out.push(' ');
        }
        out.push(match c {
            '’' | '‘' | 'ʼ' | '`' | '´' => '\'',
            '\u{2010}' | '\u{2011}' => '-',
            other => other,
        });
    }
    out
}

/// Direction isolates that the restitution itself sets round a label, zero-width spaces, soft hyphens.
fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{2068}' | '\u{2069}' | '\u{200B}' | '\u{FEFF}' | '\u{AD}' | '\u{2060}'
    )
}

/// A sign that makes what is seen differ from what is written: overrides of direction, combining marks that no
/// letter takes, digits of another script or shape.
pub(super) fn is_odd(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}' | '\u{2067}' | '\u{200E}' | '\u{200F}' | '\u{300}'..='\u{36F}' | '\u{20D0}'..='\u{20FF}')
        || c.is_control()
        || (c.is_numeric() && !c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_apostrophes_and_unseen_marks_make_no_difference() {
        assert_eq!(
            plain("  l’été\u{202F}: «\u{A0}\u{2068}2\u{200B}6\u{2069}\u{A0}»\n fin "),
            "l'été : « 26 » fin"
        );
        assert_eq!(plain("e\u{301}"), "é");
    }

    #[test]
    fn what_turns_or_disguises_a_number_is_odd() {
        for c in ['\u{202E}', '²', '٣', '½', '\u{336}', '\u{7}'] {
            assert!(is_odd(c), "{c:?}");
        }
        for c in ['2', 'é', '«', '%', '·'] {
            assert!(!is_odd(c), "{c:?}");
        }
    }
}
