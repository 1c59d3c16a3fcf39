//! Elision: `l'école` is `le` and `école`, `aujourd'hui` is one word.

/// What is elided, and what it stands for.
const ELIDED: [(&str, &str); 15] = [
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
];

/// Words with an apostrophe that stay whole, and how they begin when they have endings.
const WHOLE: [&str; 12] = [
    "aujourd'hui",
    "quelqu'un",
    "presqu'île",
    "presqu'ile",
    "prud'hom",
    "prud'hommes",
    "grand'mère",
    "grand'rue",
    "grand'chose",
    "main-d'œuvre",
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

/// The word, if it stays whole, in its right spelling.
fn whole(word: &str) -> Option<String> {
    if word.starts_with("entr'") {
        return Some(word.replacen("entr'", "entr", 1));
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
    fn unknown_apostrophes_are_left() {
        assert_eq!(split("rock'n'roll"), ["rock'n'roll"]);
        assert_eq!(split("l'"), ["l'"]);
    }
}
