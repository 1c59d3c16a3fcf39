//! The words of an answer as detectors see them: each with its place, its neighbours and its sentence.

use glane_core::review::Span;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A run of letters, or a run of digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// Its characters, in Unicode scalars of the text.
    pub span: Span,
    /// As typed.
    pub typed: String,
    /// In small letters without accents.
    pub plain: String,
    /// What stands between the word before and this one.
    pub gap: String,
    /// Which sentence it is of.
    pub sentence: usize,
    /// Whether it begins its sentence.
    pub opens: bool,
}

impl Word {
    /// Whether it begins with a capital.
    pub fn is_capital(&self) -> bool {
        self.typed.chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether it is of digits.
    pub fn is_number(&self) -> bool {
        self.typed.starts_with(|c: char| c.is_numeric())
    }
}

/// A text taken apart.
#[derive(Debug, Clone)]
pub(super) struct Text {
    /// Its characters.
    pub chars: Vec<char>,
    /// Its words, in order.
    pub words: Vec<Word>,
    /// Whether it is written in capitals throughout: they tell nothing then.
    pub shouts: bool,
}

impl Text {
    pub fn of(text: &str) -> Self {
        let chars: Vec<char> = text.chars().collect();
        let mut words: Vec<Word> = Vec::new();
        let (mut gap, mut sentence) = (String::new(), 0);
        let mut at = 0;
        while let Some(&c) = chars.get(at) {
            let same: fn(char) -> bool = if c.is_alphabetic() {
                |c| c.is_alphabetic() || is_combining_mark(c)
            } else if c.is_numeric() {
                char::is_numeric
            } else {
                gap.push(c);
                at += 1;
                continue;
            };
            let rest = chars.get(at..).unwrap_or_default();
            let length = rest.iter().take_while(|c| same(**c)).count();
            let typed: String = rest.iter().take(length).collect();
            let opens = words.is_empty() || ends(&gap);
            sentence += usize::from(opens && !words.is_empty());
            words.push(Word {
                span: Span {
                    start: at,
                    end: at + length,
                },
                plain: plain(&typed),
                typed,
                gap: std::mem::take(&mut gap),
                sentence,
                opens,
            });
            at += length;
        }
        Self {
            shouts: !text.chars().any(char::is_lowercase),
            chars,
            words,
        }
    }

    /// The word `back` places before another, of the same sentence.
    pub fn before(&self, at: usize, back: usize) -> Option<&Word> {
        let word = self.words.get(at.checked_sub(back)?)?;
        let here = self.words.get(at)?;
        (word.sentence == here.sentence).then_some(word)
    }

    /// The word after another, of the same sentence.
    pub fn after(&self, at: usize) -> Option<&Word> {
        let (here, next) = (self.words.get(at)?, self.words.get(at + 1)?);
        (next.sentence == here.sentence).then_some(next)
    }

    /// Whether one of the `most` words before another is among some.
    pub fn has_before(&self, at: usize, most: usize, some: &[&str]) -> bool {
        (1..=most).any(|back| {
            let word = self.before(at, back);
            word.is_some_and(|word| some.contains(&word.plain.as_str()))
        })
    }

    /// The words of one sentence.
    pub fn sentence(&self, n: usize) -> impl Iterator<Item = (usize, &Word)> {
        let words = self.words.iter().enumerate();
        words.filter(move |(_, word)| word.sentence == n)
    }
}

/// Whether a sentence ends between two words.
fn ends(gap: &str) -> bool {
    gap.contains(['.', '!', '?', '…', ';', '\n'])
}

/// In small letters without accents: `Œuvré` is `oeuvre`.
pub(super) fn plain(typed: &str) -> String {
    let small = typed.to_lowercase().replace('œ', "oe").replace('æ', "ae");
    small.nfd().filter(|c| !is_combining_mark(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_their_places_and_sentences() {
        let text = Text::of("J’ai vu Zoé. Œuvre n°12 !");
        let words: Vec<(&str, usize, usize, usize)> = text
            .words
            .iter()
            .map(|word| {
                (
                    word.plain.as_str(),
                    word.span.start,
                    word.span.end,
                    word.sentence,
                )
            })
            .collect();
        assert_eq!(
            words,
            [
                ("j", 0, 1, 0),
                ("ai", 2, 4, 0),
                ("vu", 5, 7, 0),
                ("zoe", 8, 11, 0),
                ("oeuvre", 13, 18, 1),
                ("n", 19, 20, 1),
                ("12", 21, 23, 1),
            ]
        );
        assert!(text.words[4].opens && !text.words[3].opens);
        assert_eq!(text.before(3, 1).unwrap().plain, "vu");
        assert_eq!(text.before(4, 1), None, "another sentence");
        assert!(Text::of("MERCI À TOUS").shouts && !text.shouts);
    }
}
