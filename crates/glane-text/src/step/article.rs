//! Small words that add nothing to the word they come with: `les écrans`, `c'est compliqué`, `très utile`.

/// Determiners, elided ones written out.
const DETERMINERS: [&str; 28] = [
    "le", "la", "les", "un", "une", "des", "du", "au", "aux", "mon", "ma", "mes", "ton", "ta",
    "tes", "son", "sa", "ses", "notre", "nos", "votre", "vos", "leur", "leurs", "ce", "cet",
    "cette", "ces",
];

/// What opens an answer without being part of it.
const OPENINGS: [&[&str]; 14] = [
    &["il", "ne", "y", "a"],
    &["ne", "y", "a"],
    &["ce", "est"],
    &["ce", "était"],
    &["ce", "sont"],
    &["cela", "est"],
    &["il", "y", "a"],
    &["il", "ya"],
    &["ya"],
    &["y", "a"],
    &["il", "y", "avait"],
    &["ça", "est"],
    &["de", "le"],
    &["de", "la"],
];

/// Words that say the same louder.
const EMPHASES: [&str; 5] = ["très", "trés", "tres", "vraiment", "extrêmement"];

/// What was left out at the head of an answer.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Dropped {
    /// How many words.
    pub words: usize,
    /// A determiner or an opening was.
    pub article: bool,
    /// An emphasis was.
    pub emphasis: bool,
}

/// How many words at the head say nothing of their own. Always leaves one word.
pub fn head(words: &[&str]) -> Dropped {
    let mut dropped = Dropped::default();
    loop {
        let rest = words.get(dropped.words..).unwrap_or_default();
        let opening = OPENINGS
            .iter()
            .find(|opening| rest.len() > opening.len() && rest.starts_with(opening))
            .map(|opening| opening.len());
        // `ça manque de bus`, `il manque des bus`: what is missing, and nobody who misses it.
        let lacking = matches!(rest, ["il" | "ça" | "ca", "manque", _, ..]);
        if lacking {
            dropped.words += 1;
            dropped.article = true;
        } else if let Some(length) = opening {
            dropped.words += length;
            dropped.article = true;
        } else if rest.len() > 1 && rest.first().is_some_and(|word| DETERMINERS.contains(word)) {
            dropped.words += 1;
            dropped.article = true;
        } else if rest.len() > 1 && rest.first().is_some_and(|word| EMPHASES.contains(word)) {
            dropped.words += 1;
            dropped.emphasis = true;
        } else {
            return dropped;
        }
    }
}

/// What a small word inside an expression comes to: `du` is `de`, an article nothing.
pub fn inside(word: &str) -> Option<&str> {
    match word {
        "le" | "la" | "les" | "un" | "une" => None,
        "du" | "des" => Some("de"),
        "au" | "aux" => Some("à"),
        other => Some(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_is_left_out() {
        for (words, count) in [
            (&["les", "écrans"][..], 1),
            (&["ce", "est", "compliqué"], 2),
            (&["ce", "est", "très", "compliqué"], 3),
            (&["de", "le", "aide"], 2),
            (&["au", "quotidien"], 1),
            (&["de", "accord"], 0),
            (&["les"], 0),
            (&["trop", "cher"], 0),
            (&["il", "manque", "de", "bus"], 1),
            (&["il", "manque"], 0),
            (&["ya", "pas", "de", "bus"], 1),
        ] {
            assert_eq!(head(words).words, count, "{words:?}");
        }
        assert!(head(&["très", "utile"]).emphasis && !head(&["très", "utile"]).article);
    }
}
