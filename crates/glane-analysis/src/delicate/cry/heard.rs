//! Words as they are heard: « frape », « frappé », "FRAPPER" sound of one stem; « jme », « jveu », « g » are what they stand for.
//!
//! **Source**: written by hand for Glane, from how French is spelled and how messages are typed.

use super::super::word::{Text, Word};

/// A word as heard.
#[derive(Debug, Clone)]
pub(super) struct Heard {
    /// How it sounds, so far as spelling tells.
    pub(super) sound: String,
    /// Which of the text's words it was written as.
    pub(super) at: usize,
}

/// What messages write in one word, and which words that is.
const SHORT: &[(&str, &[&str])] = &[
    ("jai", &["je", "ai"]),
    ("g", &["je", "ai"]),
    ("j", &["je"]),
    ("jme", &["je", "me"]),
    ("jm", &["je", "me"]),
    ("jmen", &["je", "me", "en"]),
    ("jsui", &["je", "suis"]),
    ("jsuis", &["je", "suis"]),
    ("chui", &["je", "suis"]),
    ("chuis", &["je", "suis"]),
    ("jss", &["je", "suis"]),
    ("jveu", &["je", "veux"]),
    ("jveux", &["je", "veux"]),
    ("jvx", &["je", "veux"]),
    ("jvoudrais", &["je", "voudrais"]),
    ("jvoudrai", &["je", "voudrais"]),
    ("jvai", &["je", "vais"]),
    ("jvais", &["je", "vais"]),
    ("jpeu", &["je", "peux"]),
    ("jpeux", &["je", "peux"]),
    ("jen", &["je", "en"]),
    ("veu", &["veux"]),
    ("voudrai", &["voudrais"]),
    ("aimerai", &["aimerais"]),
    ("sui", &["suis"]),
    ("envi", &["envie"]),
    ("2", &["de"]),
    ("d", &["de"]),
    ("m", &["me"]),
    ("c", &["ce"]),
    ("pa", &["pas"]),
    ("plu", &["plus"]),
    ("tt", &["tout"]),
    ("tlm", &["tout", "le", "monde"]),
    ("qqn", &["quelqu"]),
    ("fe", &["fait"]),
    ("tjr", &["toujours"]),
    ("tjrs", &["toujours"]),
    ("dmourir", &["de", "mourir"]),
    ("mont", &["mon"]),
    ("wanna", &["want", "to"]),
];

/// How a word sounds, so far as spelling tells: no accents, one letter for two, one spelling for a sound.
pub(super) fn sound(plain: &str) -> String {
    let one = plain
        .replace("ph", "f")
        .replace("qu", "k")
        .replace("ck", "k")
        .replace("eau", "o")
        .replace("au", "o")
        .replace("ai", "e")
        .replace("ei", "e");
    let letters: Vec<char> = one.chars().collect();
    let mut heard = String::with_capacity(one.len());
    let mut last = None;
    for (at, letter) in letters.iter().enumerate() {
        let next = letters.get(at + 1).copied();
        let letter = match letter {
            'c' if next == Some('h') => 'c',
            'c' if matches!(next, Some('e' | 'i' | 'y')) => 's',
            'c' => 'k',
            'y' => 'i',
            'z' => 's',
            'h' if at == 0 => continue,
            other => *other,
        };
        if last != Some(letter) {
            heard.push(letter);
        }
        last = Some(letter);
    }
    heard
}

/// The words of each sentence as heard. `is_verb` says whether what follows a glued « m » is a verb: « mtape ».
pub(super) fn sentences(text: &Text, is_verb: impl Fn(&str) -> bool) -> Vec<Vec<Heard>> {
    let mut all: Vec<Vec<Heard>> = Vec::new();
    let mut sentence = None;
    for (at, word) in text.words.iter().enumerate() {
        if sentence != Some(word.sentence) {
            sentence = Some(word.sentence);
            all.push(Vec::new());
        }
        let Some(here) = all.last_mut() else { continue };
        let mut add = |written: &str| {
            here.push(Heard {
                sound: sound(written),
                at,
            });
        };
        let short = SHORT.iter().find(|(known, _)| *known == word.plain);
        match (short, glued(word, &is_verb)) {
            (Some((_, words)), _) => words.iter().for_each(|word| add(word)),
            (None, Some(verb)) => ["me", verb].iter().for_each(|word| add(word)),
            (None, None) => add(&word.plain),
        }
    }
    all
}

fn glued(word: &Word, is_verb: impl Fn(&str) -> bool) -> Option<&str> {
    let rest = word.plain.strip_prefix('m')?;
    (rest.len() > 3 && is_verb(&sound(rest))).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_sounds_alike_is_one() {
        for (a, b) in [
            ("frappe", "frape"),
            ("harcele", "arcelle"),
            ("maltraite", "maltrete"),
            ("cogne", "kogne"),
            ("disparaitre", "disparetre"),
            ("force", "forsse"),
        ] {
            assert_eq!(sound(a), sound(b), "{a} {b}");
        }
        assert_ne!(sound("touche"), sound("tousse"));
    }

    #[test]
    fn messages_are_read_in_whole_words_each_where_it_stands() {
        let text = Text::of("Jme coupe. G envi 2 mourir");
        let heard = sentences(&text, |_| false);
        let words: Vec<(&str, usize)> = heard
            .iter()
            .flatten()
            .map(|one| (one.sound.as_str(), one.at))
            .collect();
        assert_eq!(
            words,
            [
                ("je", 0),
                ("me", 0),
                ("koupe", 1),
                ("je", 2),
                ("e", 2),
                ("envie", 3),
                ("de", 4),
                ("mourir", 5)
            ]
        );
    }
}
