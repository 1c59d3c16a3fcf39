//! Text laid on lines, never cut off.

use crate::measure::{advance, clings};

/// Lays `text` on lines no wider than `width` at font size `size`, by [`crate::estimate_width`].
///
/// Lines break at white space, except at the no-break spaces of French typography; runs of white space
/// become one space. A single word wider than a line is broken after a hyphen or slash where it has
/// one, else between two letters. Every visible character is kept, and there is always a line, empty
/// when the text is.
pub fn wrap(text: &str, size: f64, width: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = Line::default();
    let room = if width.is_finite() { width } else { f64::MAX };
    for word in text.split(breaks).filter(|word| !word.is_empty()) {
        let space = if line.text.is_empty() {
            0.0
        } else {
            glyph(' ', size)
        };
        let wide: f64 = word.chars().map(|c| glyph(c, size)).sum();
        if line.width + space + wide <= room {
            if space > 0.0 {
                line.push(' ', size);
            }
            word.chars().for_each(|c| line.push(c, size));
            continue;
        }
        line.end(&mut lines);
        break_word(word, size, room, &mut line, &mut lines);
    }
    line.end(&mut lines);
    if lines.is_empty() {
        lines.push(String::new());
    }
    lines
}

/// Whether a line may end here: white space other than the no-break kinds.
pub(crate) fn breaks(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{A0}' | '\u{202F}' | '\u{2007}')
}

fn glyph(c: char, size: f64) -> f64 {
    f64::from(advance(c)) * size / 1000.0
}

#[derive(Default)]
struct Line {
    text: String,
    width: f64,
    /// Where the text may be parted inside a word: after its last hyphen or slash.
    seam: Option<usize>,
}

impl Line {
    fn push(&mut self, c: char, size: f64) {
        self.text.push(c);
        self.width += glyph(c, size);
        if matches!(c, '-' | '‐' | '/') {
            self.seam = Some(self.text.len());
        }
    }

    fn end(&mut self, lines: &mut Vec<String>) {
        let ended = std::mem::take(self);
        if !ended.text.is_empty() {
            lines.push(ended.text);
        }
    }
}

/// Lays a word that starts a line, on as many lines as it takes; the last stays open in `line`.
fn break_word(word: &str, size: f64, room: f64, line: &mut Line, lines: &mut Vec<String>) {
    let mut joined = false;
    for c in word.chars() {
        // Twice at most: what follows a seam may itself be too wide for one more character.
        while line.width + glyph(c, size) > room && !line.text.is_empty() && !clings(c) && !joined {
            let rest = match line.seam {
                Some(seam) if seam < line.text.len() => line.text.split_off(seam),
                _ => String::new(),
            };
            line.end(lines);
            rest.chars().for_each(|c| line.push(c, size));
        }
        line.push(c, size);
        joined = c == '\u{200D}';
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::estimate_width;
    use proptest::prelude::*;

    #[test]
    fn words_fill_lines_greedily() {
        let lines = wrap(
            "un deux trois quatre",
            10.0,
            estimate_width("deux trois", 10.0),
        );
        assert_eq!(lines, ["un deux", "trois", "quatre"]);
    }

    #[test]
    fn french_spaces_hold_together() {
        let room = estimate_width("pourquoi", 10.0);
        assert_eq!(
            wrap("a pourquoi\u{202F}?", 10.0, room).first().unwrap(),
            "a"
        );
        assert_eq!(wrap("12\u{A0}voix", 10.0, 500.0), ["12\u{A0}voix"]);
    }

    #[test]
    fn a_long_word_breaks_at_its_hyphen_first() {
        let room = estimate_width("centre-soc", 10.0);
        assert_eq!(wrap("centre-social", 10.0, room), ["centre-", "social"]);
    }

    #[test]
    fn a_long_word_is_broken_rather_than_overflowing() {
        let lines = wrap(&"m".repeat(100), 10.0, 100.0);
        assert_eq!(lines.concat().len(), 100);
        assert!(lines.iter().all(|line| estimate_width(line, 10.0) <= 100.0));
    }

    #[test]
    fn joined_emoji_and_accents_stay_whole() {
        assert_eq!(wrap("👩\u{200D}🏫", 10.0, 1.0), ["👩\u{200D}🏫"]);
        assert_eq!(wrap("e\u{301}a", 10.0, 1.0), ["e\u{301}", "a"]);
    }

    #[test]
    fn there_is_always_a_line() {
        assert_eq!(wrap("", 10.0, 100.0), [""]);
        assert_eq!(wrap(" \n\t ", 10.0, 100.0), [""]);
        assert_eq!(wrap("ab", 10.0, f64::NAN), ["ab"]);
    }

    proptest! {
        #[test]
        fn nothing_is_lost(s in any::<String>(), width in -5.0..300.0f64) {
            let kept: String = wrap(&s, 12.0, width).concat().chars().filter(|c| !breaks(*c)).collect();
            let asked: String = s.chars().filter(|c| !breaks(*c)).collect();
            prop_assert_eq!(kept, asked);
        }

        #[test]
        fn latin_lines_never_overflow(s in "[a-zA-Zé' -]{0,200}", width in 20.0..300.0f64) {
            for line in wrap(&s, 12.0, width) {
                prop_assert!(estimate_width(&line, 12.0) <= width + 1e-9);
            }
        }
    }
}
