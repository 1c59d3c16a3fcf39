//! Words that the lexicon has as one, however they were joined.

use crate::lexicon::{After, Lexicon, Pos};

/// What is known of a word as the first of a compound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Opening {
    /// The lexicon may have it with a hyphen behind it.
    hyphen: bool,
    /// Where the lexicon stands after it, if it may be joined without a hyphen.
    joined: Option<After>,
}

impl Opening {
    /// Of a normalised word.
    pub(crate) fn of(word: &str, lexicon: &Lexicon) -> Self {
        let hyphen = [word, singular(word)]
            .into_iter()
            .any(|word| lexicon.begins(&format!("{word}-")));
        let named = || {
            !matches!(
                lexicon.readings(word).first().map(|r| r.pos),
                Some(Pos::Other | Pos::Adverb)
            )
        };
        let joined = word.chars().count() >= 4 && named();
        Self {
            hyphen,
            joined: joined.then(|| lexicon.after(word)),
        }
    }
}

/// Words that are one word in the lexicon when joined: `week end`, `porte-monnaie`, `rez de chaussée`, `chef d'oeuvre`.
/// The first of two joined without a hyphen must not be a small word, for `en vie` is not `envie`. Gives
/// that word.
pub(crate) fn compound(words: &[&str], opening: Opening, lexicon: &Lexicon) -> Option<String> {
    if opening.hyphen
        && let Some(whole) = hyphened(words, lexicon)
    {
        return Some(whole);
    }
    match (words, opening.joined) {
        ([first, second], Some(after)) if second.chars().count() >= 3 => lexicon
            .ends(after, second)
            .then(|| format!("{first}{second}")),
        _ => None,
    }
}

/// A word without the mark of its plural.
fn singular(word: &str) -> &str {
    word.strip_suffix(['s', 'x']).unwrap_or(word)
}

/// The word of the lexicon that two or three words make with hyphens, accents and plurals aside.
fn hyphened(texts: &[&str], lexicon: &Lexicon) -> Option<String> {
    let written: Vec<String> = match texts {
        [first, second] => {
            let (one, two) = (singular(first), singular(second));
            vec![
                format!("{first}-{second}"),
                format!("{first}-{two}"),
                format!("{one}-{second}"),
                format!("{one}-{two}"),
            ]
        }
        [first, "de", third] => vec![format!("{first}-d'{third}"), format!("{first}-de-{third}")],
        [first, second, third] => vec![format!("{first}-{second}-{third}")],
        _ => return None,
    };
    let known = written.iter().find(|word| lexicon.knows(word));
    known.cloned().or_else(|| {
        // Of two words only as they stand: a plural and a missing accent at once are too far.
        let tried = if texts.len() == 2 { 1 } else { written.len() };
        let mut accented = written.iter().take(tried).map(|word| lexicon.folded(word));
        accented.find_map(|forms| forms.into_iter().next().map(|(form, _)| form))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(words: &[&str]) -> Vec<String> {
        let lexicon = Lexicon::get();
        let opening = words.first().map(|first| Opening::of(first, lexicon));
        match opening.and_then(|opening| compound(words, opening, lexicon)) {
            Some(whole) => vec![whole],
            None => words.iter().map(|word| (*word).to_owned()).collect(),
        }
    }

    #[test]
    fn words_the_lexicon_has_as_one_are_joined() {
        for (words, whole) in [
            (&["week", "end"][..], "week-end"),
            (&["porte", "monnaie"], "porte-monnaie"),
            (&["rez", "de", "chaussee"], "rez-de-chaussée"),
            (&["chef", "de", "oeuvre"], "chef-d'œuvre"),
            (&["portes", "monnaies"], "porte-monnaie"),
        ] {
            assert_eq!(joined(words), [whole]);
        }
    }

    #[test]
    fn others_are_left() {
        for words in [
            &["en", "vie"][..],
            &["pas", "temps"],
            &["fête", "de", "quartier"],
            &["bus"],
            &[],
        ] {
            assert_eq!(joined(words), words);
        }
    }
}
