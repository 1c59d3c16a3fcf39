//! What a question asks about, told in two parts: « une aisance de 7,0 sur 10 avec les outils numériques », « l'aisance moyenne avec
//! les outils numériques » are read with its words together.

/// The text with the words of a label together, if they stand apart in it.
pub(super) fn joined_label<'a>(
    text: &str,
    labels: impl Iterator<Item = &'a str>,
) -> Option<String> {
    labels
        .filter_map(|label| label.split_once(' '))
        .find_map(|(head, rest)| joined(text, head, rest))
}

fn joined(text: &str, head: &str, rest: &str) -> Option<String> {
    let mut letters = head.chars();
    let raised: String = letters.next()?.to_uppercase().chain(letters).collect();
    [head, &raised].into_iter().find_map(|head| {
        let (before, after) = text.split_once(&format!("{head} "))?;
        let opens = before
            .chars()
            .next_back()
            .is_none_or(|last| !last.is_alphanumeric());
        // « L'aisance moyenne avec … »: the mean told first.
        if let Some(after) = after
            .strip_prefix(&format!("moyenne {rest}"))
            .filter(|_| opens)
        {
            return Some(format!("{before}moyenne {head} {rest}{after}"));
        }
        let (measure, after) = after.split_once(&format!(" {rest}"))?;
        (opens && is_measure(measure)).then(|| {
            let before = noted(before);
            format!("{before}{head} {rest} {measure}{after}")
        })
    })
}

/// « De 7,0 sur 10 », « moyenne de 7,0 sur 10 en moyenne »: nothing but the number and what it is out of.
fn is_measure(text: &str) -> bool {
    let text = text.strip_prefix("moyenne ").unwrap_or(text);
    let text = text.strip_suffix(" en moyenne").unwrap_or(text);
    let number = |word: &str| {
        word.chars().all(|c| c.is_ascii_digit() || c == ',')
            && word.starts_with(|c: char| c.is_ascii_digit())
    };
    let words: Vec<&str> = text.split(' ').collect();
    matches!(words.as_slice(), ["de", value, "sur", scale] if number(value) && number(scale))
}

/// « Les 38 personnes ont une aisance de … » is what they note: « notent leur aisance ».
fn noted(before: &str) -> String {
    for (own, told) in [
        ("ont en moyenne une ", "notent en moyenne leur "),
        ("ont une ", "notent leur "),
    ] {
        if let Some(start) = before.strip_suffix(own) {
            return format!("{start}{told}");
        }
    }
    before.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_told_in_two_parts_is_read_in_one() {
        let read = |text: &str| joined_label(text, ["aisance avec les outils"].into_iter());
        for (text, whole) in [
            (
                "L'aisance moyenne avec les outils est de 7,0",
                "L'moyenne aisance avec les outils est de 7,0",
            ),
            (
                "Une aisance de 7,0 sur 10 avec les outils",
                "Une aisance avec les outils de 7,0 sur 10",
            ),
            (
                "38 personnes ont une aisance de 7,0 sur 10 avec les outils",
                "38 personnes notent leur aisance avec les outils de 7,0 sur 10",
            ),
        ] {
            assert_eq!(read(text).as_deref(), Some(whole), "{text}");
        }
    }

    #[test]
    fn what_else_stands_between_is_left_there() {
        for text in [
            "L'aisance baisse avec les outils",
            "La malaisance moyenne avec les outils",
            "Une aisance de 7,0 sur 10, loin avec les outils",
            "L'aisance avec les outils",
        ] {
            let read = joined_label(text, ["aisance avec les outils"].into_iter());
            assert_eq!(read, None, "{text}");
        }
    }
}
