//! How hard a text is to read, by a figure that needs no dictionary.

use crate::token::is_apostrophe;

/// Under this figure a text is easy to read: fiction, in Björnsson's bands.
pub const EASY: u64 = 40;
/// From this figure on a text is hard: official papers, in Björnsson's bands.
pub const HARD: u64 = 50;
/// A word of more letters is long.
const LONG_WORD: usize = 6;

/// What is counted of a text. The counts of two texts add up to those of both.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Readability {
    /// Words: what stands between blanks and apostrophes and holds a letter or a digit.
    pub words: u64,
    /// Words of more than six letters.
    pub long: u64,
    /// Sentences with a word in them.
    pub sentences: u64,
}

/// Counts a text's words and sentences, for [`Readability::lix`].
pub fn count(text: &str) -> Readability {
    let mut counted = Readability::default();
    for sentence in sentences(text) {
        counted.sentences += 1;
        for word in words(sentence) {
            counted.words += 1;
            let letters = word.chars().filter(|c| c.is_alphabetic()).count();
            counted.long += u64::from(letters > LONG_WORD);
        }
    }
    counted
}

impl Readability {
    /// The counts of both texts.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            words: self.words + other.words,
            long: self.long + other.long,
            sentences: self.sentences + other.sentences,
        }
    }

    /// How hard a text is to read, from its words and sentences alone: the LIX; nothing for a text without words.
    ///
    /// # Formula
    /// LIX = W / S + 100 × L / W, rounded half up, with W words, S sentences and L words of more than six letters. A
    /// sentence ends with `.`, `!`, `?` or `…`; apostrophes part words (`l'eau` is two), hyphens do not. Björnsson also
    /// ends a sentence at a colon: here it goes on, so the figure is never below his.
    ///
    /// # Bands
    /// Under 30: very easy, books for children. 30 to 40: easy, fiction. 40 to 50: medium, newspapers. 50 to 60: hard,
    /// official papers. Over 60: very hard.
    ///
    /// # Source
    /// C. H. Björnsson, *Läsbarhet*, Liber, Stockholm, 1968. For other languages: J. Anderson, "Lix and Rix: variations
    /// on a little-known readability index", *Journal of Reading* 26 (6), 1983, p. 490–496.
    ///
    /// # Misleads
    /// It knows no word: « le nonce » counts as easy, « aujourd'hui » and « personnes » as what they are long. It knows
    /// neither order nor sense: the words of a sentence may stand in any order. For one sentence it jumps with each long
    /// word; for under a hundred words it says little. Bands were set for Swedish; French words are a little longer.
    ///
    /// # Example
    /// ```
    /// use glane_text::readability::count;
    /// // 10 words in 2 sentences, 4 of them long: 5 + 40.
    /// let read = count("Vingt personnes ont choisi le matin. Personne ne choisit dimanche.");
    /// assert_eq!((read.words, read.sentences, read.long), (10, 2, 4));
    /// assert_eq!(read.lix(), Some(45));
    /// ```
    ///
    /// # En clair
    /// Des phrases courtes et des mots courts donnent un petit nombre : le texte est facile à lire.
    pub fn lix(self) -> Option<u64> {
        let (words, sentences) = (self.words, self.sentences);
        let below = words.checked_mul(sentences).filter(|below| *below > 0)?;
        let above = words * words + 100 * self.long * sentences;
        Some((2 * above + below) / (2 * below))
    }
}

/// The sentences of a text that hold a word, in order, without the blanks around them.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut start = 0;
    for (at, mark) in text.char_indices() {
        let after = at + mark.len_utf8();
        if is_end(mark) && ends(text.get(after..).unwrap_or_default()) {
            out.extend(text.get(start..after));
            start = after;
        }
    }
    out.extend(text.get(start..));
    // What closes a quotation goes with the sentence before.
    let trimmed = out.into_iter().map(|sentence| {
        let closes = |c: char| c.is_whitespace() || matches!(c, '»' | '”');
        sentence.trim_start_matches(closes).trim_end()
    });
    trimmed
        .filter(|sentence| words(sentence).next().is_some())
        .collect()
}

fn is_end(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '\n')
}

/// Whether a sentence ends before `rest`: it does not within a number, nor within a quotation that the sentence goes on
/// after (« Et vous ? » : 3 personnes).
fn ends(rest: &str) -> bool {
    if rest
        .chars()
        .next()
        .is_some_and(|c| !c.is_whitespace() && !is_closing(c))
    {
        return false;
    }
    let mut closes = false;
    let mut after = rest.chars().filter(|c| {
        closes |= is_closing(*c);
        !c.is_whitespace() && !is_closing(*c)
    });
    let next = after.next();
    drop(after);
    next.is_none_or(|next| {
        !(matches!(next, ',' | ';' | ':' | '–' | '-') || closes && next.is_lowercase())
    })
}

fn is_closing(c: char) -> bool {
    matches!(c, '»' | '”' | '"' | ')' | '’' | '\u{2069}')
}

/// The words of a text as they stand, in order.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    // The thin space stands within numbers and before marks.
    let parts = |c: char| (c.is_whitespace() && c != '\u{202F}') || is_apostrophe(c);
    text.split(parts)
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_are_parted_by_blanks_and_apostrophes() {
        let found: Vec<&str> =
            words("L’eau, c'est-à-dire\u{A0}: « 7,0 » habitant·e·s – 1\u{202F}200\u{202F}!")
                .collect();
        assert_eq!(
            found,
            [
                "L",
                "eau",
                "c",
                "est-à-dire",
                "7,0",
                "habitant·e·s",
                "1\u{202F}200"
            ]
        );
    }

    #[test]
    fn a_sentence_ends_with_its_mark_and_goes_on_after_a_quotation() {
        assert_eq!(
            sentences(
                "Un 7.5 ici. Deux\u{202F}? « Et vous\u{202F}? »\u{A0}: trois. « Oui. » Quatre"
            ),
            [
                "Un 7.5 ici.",
                "Deux\u{202F}?",
                "« Et vous\u{202F}? »\u{A0}: trois.",
                "« Oui.",
                "Quatre"
            ]
        );
        assert_eq!(sentences(" … ! "), Vec::<&str>::new());
    }

    #[test]
    fn the_figure_is_the_formulas() {
        // 3.5 + 28.6.
        let read = count("Nous avons compté. Les réponses viennent demain.");
        assert_eq!((read.words, read.sentences, read.long), (7, 2, 2));
        assert_eq!(read.lix(), Some(32));
        assert_eq!(count("").lix(), None);
        assert_eq!(count("Un").and(count("Deux trois.")).words, 3);
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in any::<String>()) {
            let read = count(&text);
            prop_assert!(read.long <= read.words && read.sentences <= read.words);
            prop_assert_eq!(read.lix().is_some(), read.words > 0);
        }
    }
}
