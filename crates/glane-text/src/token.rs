//! Tokens: words, numbers and signs, each with its place in the original.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Letters, with what joins them: apostrophes, hyphens, the signs of inclusive writing.
    Word,
    /// Digits, with what joins them: `18h30`, `3,5`.
    Number,
    /// An emoji or another picture that stands for a word.
    Picture,
    /// Any other sign.
    Sign,
}

/// One token of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Its place in the original, in bytes, always at character bounds.
    pub range: Range<usize>,
    /// What it is.
    pub kind: Kind,
}

impl Token {
    /// The token as typed; empty for a text that is not the one it came from.
    pub fn of<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.range.clone()).unwrap_or_default()
    }
}

/// The tokens of a text, in order, white space left out. Ranges never overlap.
///
/// A word goes on through an apostrophe, a hyphen, a dot or a slash that letters follow at once, and through a
/// bracket that holds only the ending of a word (`notifié(e)s`), so that `l'école`, `salarié·e·s`, `animateur/trice`
/// come out as one token each and the steps can read them.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut graphemes = text.grapheme_indices(true).peekable();
    while let Some((start, grapheme)) = graphemes.next() {
        let Some(first) = grapheme.chars().next() else {
            continue;
        };
        // A mark may hang on a space: the space is left out all the same.
        let blank: usize = grapheme
            .chars()
            .take_while(|c| c.is_whitespace() || c.is_control())
            .map(char::len_utf8)
            .sum();
        let (start, end) = (start + blank, start + grapheme.len());
        if start == end {
            continue;
        }
        let first = if blank == 0 { first } else { '\u{0300}' };
        let mut end = end;
        let kind = if first.is_alphabetic() || first.is_numeric() {
            end = word_end(text, end);
            while graphemes.peek().is_some_and(|(at, _)| *at < end) {
                if let Some((at, last)) = graphemes.next() {
                    end = end.max(at + last.len());
                }
            }
            if first.is_alphabetic() {
                Kind::Word
            } else {
                Kind::Number
            }
        } else if is_picture(first) {
            Kind::Picture
        } else {
            Kind::Sign
        };
        found.push(Token {
            range: start..end,
            kind,
        });
    }
    found
}

/// Where the word that goes on at `from` ends.
fn word_end(text: &str, from: usize) -> usize {
    let mut end = from;
    while let Some(next) = text[end..].chars().next() {
        if is_letter(next) {
            end += next.len_utf8();
            continue;
        }
        if next == ' ' {
            // `habitants (es)`: the ending of the word, with a space before its bracket.
            let Some((ending, closed)) = text[end..]
                .strip_prefix(" (")
                .and_then(|rest| rest.split_once(')'))
            else {
                break;
            };
            if !APART.contains(&ending.to_lowercase().as_str()) {
                break;
            }
            end = text.len() - closed.len();
            continue;
        }
        let after = end + next.len_utf8();
        let rest = &text[after..];
        let letters: usize = rest
            .chars()
            .take_while(|&c| is_letter(c))
            .map(char::len_utf8)
            .sum();
        if letters == 0 {
            break;
        }
        if next == '(' {
            let Some(closed) = rest[letters..].strip_prefix(')') else {
                break;
            };
            if rest[..letters].chars().count() > 6 {
                break;
            }
            end = text.len() - closed.len();
        } else if is_joint(next) {
            end = after + letters;
        } else {
            break;
        }
    }
    end
}

/// Endings that are told as such even with a space before their bracket.
const APART: [&str; 14] = [
    "e", "es", "s", "ne", "nes", "le", "les", "se", "ses", "trice", "trices", "rice", "rices",
    "euse",
];

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || is_mark(c)
}

/// Accents that come after their letter.
fn is_mark(c: char) -> bool {
    matches!(
        c,
        '\u{0300}'..='\u{036F}' | '\u{200C}' | '\u{200D}' | '\u{00AD}'
    )
}

/// What may stand between the letters of one word.
pub fn is_joint(c: char) -> bool {
    is_apostrophe(c) || is_hyphen(c) || is_dot(c) || matches!(c, '/' | '@' | '*' | '&')
}

/// Straight, curly and look-alike apostrophes.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '´' | '`' | '′' | '＇')
}

/// Hyphens and dashes.
pub fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// The dots of inclusive writing.
pub fn is_dot(c: char) -> bool {
    matches!(c, '.' | '·' | '•' | '‧' | '∙' | '⋅' | '・' | '\u{0387}')
}

/// Pictures: emoji, and the arrows and dingbats that are used as such.
fn is_picture(c: char) -> bool {
    matches!(c,
        '\u{1F000}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}' | '\u{2190}'..='\u{21FF}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn words(text: &str) -> Vec<&str> {
        tokens(text).iter().map(|token| token.of(text)).collect()
    }

    #[test]
    fn words_keep_what_joins_them() {
        assert_eq!(
            words("L’accueil des salarié·e·s, animateur/trice (notifié(e)s) à 18h30 !"),
            [
                "L’accueil",
                "des",
                "salarié·e·s",
                ",",
                "animateur/trice",
                "(",
                "notifié(e)s",
                ")",
                "à",
                "18h30",
                "!"
            ]
        );
        assert_eq!(
            words("Habitants (es) (tous)"),
            ["Habitants (es)", "(", "tous", ")"]
        );
        assert_eq!(
            words("hyper-connexion… aujourd'hui."),
            ["hyper-connexion", "…", "aujourd'hui", "."]
        );
    }

    #[test]
    fn pictures_are_tokens() {
        let text = "👍🏽 merci 👨‍👩‍👧";
        assert_eq!(words(text), ["👍🏽", "merci", "👨‍👩‍👧"]);
        assert_eq!(tokens(text)[0].kind, Kind::Picture);
    }

    proptest! {
        #[test]
        fn ranges_point_at_the_original_in_order(text in "(\\PC|[a-zé'’·.()/ -]){0,40}") {
            let mut last = 0;
            for token in tokens(&text) {
                prop_assert!(token.range.start >= last && token.range.end > token.range.start);
                prop_assert!(text.get(token.range.clone()).is_some());
                prop_assert!(text[last..token.range.start].chars().all(|c| c.is_whitespace() || c.is_control()));
                last = token.range.end;
            }
        }
    }
}
