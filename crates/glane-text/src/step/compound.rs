//! Words that the lexicon has as one, however they were joined.

use crate::lexicon::{Lexicon, Pos};

/// Words that are one word in the lexicon when joined: `week end`, `porte-monnaie`, `rez de chaussée`, `chef d'oeuvre`.
/// The first of two joined without a hyphen must not be a small word, for `en vie` is not `envie`. Gives
/// whether they are.
pub fn compound(words: &mut Vec<(String, bool)>, lexicon: &Lexicon) -> bool {
    let texts: Vec<&str> = words.iter().map(|(text, _)| text.as_str()).collect();
    if let Some(whole) = hyphened(&texts, lexicon) {
        *words = vec![(whole, false)];
        return true;
    }
    let [first, second] = texts.as_slice() else {
        return false;
    };
    let named = |word: &str| {
        !matches!(
            lexicon.readings(word).first().map(|r| r.pos),
            Some(Pos::Other | Pos::Adverb)
        )
    };
    if first.chars().count() < 4 || second.chars().count() < 3 || !named(first) {
        return false;
    }
    let joined = format!("{first}{second}");
    let known = lexicon.knows(&joined);
    if known {
        *words = vec![(joined, false)];
    }
    known
}

/// The word of the lexicon that two or three words make with hyphens, accents and plurals aside.
fn hyphened(texts: &[&str], lexicon: &Lexicon) -> Option<String> {
    let written: Vec<String> = match texts {
        [first, second] => {
            let singular = |word: &str| word.strip_suffix(['s', 'x']).unwrap_or(word).to_owned();
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
        let mut words: Vec<(String, bool)> = words
            .iter()
            .map(|word| ((*word).to_owned(), false))
            .collect();
        compound(&mut words, Lexicon::get());
        words.into_iter().map(|(word, _)| word).collect()
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
