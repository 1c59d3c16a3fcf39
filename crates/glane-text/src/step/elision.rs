//! Elision: `l'école` is `le` and `école`, `aujourd'hui` is one word.

/// What is elided, and what it stands for.
const ELIDED: [(&str, &str); 16] = [
    ("l", "le"),
    ("d", "de"),
    ("j", "je"),
    ("m", "me"),
    ("t", "te"),
    ("s", "se"),
    ("n", "ne"),
    ("c", "ce"),
    ("ç", "ce"),
    ("qu", "que"),
    ("jusqu", "jusque"),
    ("lorsqu", "lorsque"),
    ("puisqu", "puisque"),
    ("quoiqu", "quoique"),
    ("quelqu", "quelque"),
    ("y", "y"),
];

/// What people leave the apostrophe out after: `l ecole`, `c est`, `qu on`.
const LONE: [&str; 9] = ["l", "d", "j", "m", "t", "s", "n", "c", "qu"];

/// Whether two words are one with its apostrophe left out.
pub fn lost_apostrophe(word: &str, next: &str) -> bool {
    LONE.contains(&word)
        && next.chars().count() > 1
        && next.starts_with(|c: char| "aàâeéèêiîoôuhyœæ".contains(c))
}

/// `grand'mère` is `grand-mère`, and `entr'aide` `entraide`.
const OLD: [(&str, &str); 2] = [("grand'", "grand-"), ("entr'", "entr")];

/// Words with an apostrophe that stay whole, and how they begin when they have endings.
const WHOLE: [&str; 8] = [
    "aujourd'hui",
    "quelqu'un",
    "presqu'île",
    "presqu'ile",
    "prud'hom",
    "prud'hommes",
    "d'abord",
    "d'accord",
];

/// The words of a normalised word, what was elided written out: `l'école` → `le`, `école`.
///
/// Words that only look elided stay whole, with or without their apostrophe (`aujourdhui`); of an unknown
/// apostrophe (`rock'n'roll`) nothing is made.
pub fn split(word: &str) -> Vec<String> {
    if let Some(whole) = whole(word) {
        return vec![whole];
    }
    let mut parts = Vec::new();
    let mut rest = word;
    while let Some((head, tail)) = rest.split_once('\'') {
        let Some((_, full)) = ELIDED.iter().find(|(short, _)| *short == head) else {
            break;
        };
        if tail.is_empty() {
            break;
        }
        parts.push((*full).to_owned());
        rest = tail;
        if let Some(whole) = whole(rest) {
            parts.push(whole);
            return parts;
        }
    }
    parts.push(rest.to_owned());
    parts
}

/// Whether these words are written otherwise than the word they are from, its elision aside: `entr'aide`,
/// `aujourdhui`.
pub fn rewrites(word: &str, parts: &[String]) -> bool {
    parts
        .last()
        .is_some_and(|last| !word.ends_with(last.as_str()))
}

/// The word, if it stays whole, in its right spelling.
fn whole(word: &str) -> Option<String> {
    if let Some((new, rest)) = OLD
        .iter()
        .find_map(|(old, new)| Some((*new, word.strip_prefix(old)?)))
    {
        return Some(format!("{new}{rest}"));
    }
    // `s'entre-aider`, `entre-acte`: before a vowel the `e` falls.
    if let Some(rest) = word.strip_prefix("entre-")
        && rest.starts_with(|c: char| "aàâeéèêiîoôuœ".contains(c))
    {
        return Some(format!("entr{rest}"));
    }
    if WHOLE.iter().any(|kept| word.starts_with(kept)) {
        return Some(word.to_owned());
    }
    if word.contains('\'') {
        return None;
    }
    let stem = word.trim_end_matches('s');
    ["aujourd'hui", "quelqu'un", "prud'homme", "presqu'île"]
        .into_iter()
        .find(|kept| {
            let bare = kept.replace('\'', "");
            bare == stem || bare.replace('î', "i") == stem
        })
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elided_words_come_apart() {
        assert_eq!(split("l'école"), ["le", "école"]);
        assert_eq!(split("qu'on"), ["que", "on"]);
        assert_eq!(split("d'aujourd'hui"), ["de", "aujourd'hui"]);
        assert_eq!(split("d'l'eau"), ["de", "le", "eau"]);
    }

    #[test]
    fn whole_words_stay_whole_even_without_their_apostrophe() {
        assert_eq!(split("aujourdhui"), ["aujourd'hui"]);
        assert_eq!(split("quelqu'un"), ["quelqu'un"]);
        assert_eq!(split("prud'hommes"), ["prud'hommes"]);
        assert_eq!(split("presquile"), ["presqu'île"]);
        assert_eq!(split("entr'aide"), ["entraide"]);
    }

    #[test]
    fn old_and_lost_apostrophes_are_read() {
        assert_eq!(split("grand'mère"), ["grand-mère"]);
        assert_eq!(split("l'entre-aide"), ["le", "entraide"]);
        assert_eq!(split("entre-temps"), ["entre-temps"]);
        assert_eq!(split("y'a"), ["y", "a"]);
        assert!(lost_apostrophe("l", "école") && lost_apostrophe("qu", "on"));
        assert!(!lost_apostrophe("l", "bus") && !lost_apostrophe("le", "école"));
        assert!(!lost_apostrophe("c", "a"));
    }

    #[test]
    fn unknown_apostrophes_are_left() {
        assert_eq!(split("rock'n'roll"), ["rock'n'roll"]);
        assert_eq!(split("l'"), ["l'"]);
    }
}
