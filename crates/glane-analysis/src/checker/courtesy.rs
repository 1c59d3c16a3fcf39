//! Whole sentences of courtesy: « Merci à toutes les personnes venues. » They say nothing of the data, though some of their
//! words would in another sentence. They are left out where they stand before or after all others, word for word.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::Lang;
use super::text::plain;

const FR: &str = include_str!("words/fr-courtesy.txt");
const EN: &str = include_str!("words/en-courtesy.txt");

fn sentences(lang: Lang) -> &'static BTreeSet<String> {
    static FRENCH: LazyLock<BTreeSet<String>> = LazyLock::new(|| read(FR));
    static ENGLISH: LazyLock<BTreeSet<String>> = LazyLock::new(|| read(EN));
    match lang {
        Lang::Fr => &FRENCH,
        Lang::En => &ENGLISH,
    }
}

/// One a line, « [a|b] » standing for either.
fn read(list: &str) -> BTreeSet<String> {
    let lines = list.lines().filter(|line| !line.starts_with('#'));
    lines
        .flat_map(spelt_out)
        .map(|one| one.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|one| !one.is_empty())
        .collect()
}

fn spelt_out(line: &str) -> Vec<String> {
    let choice = line
        .split_once('[')
        .and_then(|(before, rest)| Some((before, rest.split_once(']')?)));
    let Some((before, (choices, after))) = choice else {
        return vec![line.to_owned()];
    };
    let ends = spelt_out(after);
    choices
        .split('|')
        .flat_map(|one| ends.iter().map(move |end| format!("{before}{one}{end}")))
        .collect()
}

/// A text without the sentences of courtesy at its head and its end.
pub(super) fn without_courtesy(text: &str, lang: Lang) -> Cow<'_, str> {
    let whole = plain(text);
    // Within quotation marks that are not closed, anything is part of what is quoted.
    let count = |sign: char| whole.matches(sign).count();
    if count('«') != count('»') || count('“') != count('”') || count('"') % 2 == 1 {
        return Cow::Borrowed(text);
    }
    let known = sentences(lang);
    let is_courtesy = |sentence: &&str| {
        let bare = sentence.trim_end_matches(['.', '!', '…', ' ', ',', ':']);
        known.contains(bare.trim().to_lowercase().as_str())
    };
    let all: Vec<&str> = whole.split_inclusive(['.', '!', '…']).collect();
    let head = all.iter().take_while(|one| is_courtesy(one)).count();
    let rest = all.get(head..).unwrap_or_default();
    let tail = rest.iter().rev().take_while(|one| is_courtesy(one)).count();
    if head + tail == 0 {
        return Cow::Borrowed(text);
    }
    let left = rest.get(..rest.len() - tail).unwrap_or_default();
    Cow::Owned(left.concat().trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_of_courtesy_are_left_out_before_and_after_all_others() {
        let left = |text| without_courtesy(text, Lang::Fr).into_owned();
        assert_eq!(left("Merci à toutes les personnes venues."), "");
        assert_eq!(
            left(
                "Voici ce que vous nous avez dit. 26 personnes. Merci à tous pour votre présence !"
            ),
            "26 personnes."
        );
        for kept in [
            "26. Merci à toutes les personnes venues. 19.",
            "« Merci à toutes les personnes venues.",
            "Merci à toutes les personnes venues de la mairie.",
            "Merci à toutes les 26 personnes venues.",
        ] {
            assert_eq!(left(kept), kept);
        }
    }

    #[test]
    fn there_are_dozens_and_none_holds_a_number_or_leaves_a_choice_open() {
        for lang in [Lang::Fr, Lang::En] {
            assert!(sentences(lang).len() > 60, "{}", sentences(lang).len());
            for one in sentences(lang) {
                assert!(
                    !one.contains(|c: char| c.is_ascii_digit() || "[]|.!?«»".contains(c)),
                    "{one}"
                );
                assert_eq!(*one, plain(one).to_lowercase());
            }
        }
    }
}
