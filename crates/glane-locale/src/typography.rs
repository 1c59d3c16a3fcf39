//! The spaces and apostrophes of our own messages, so that the `.ftl` files can be typed on any keyboard.

use std::borrow::Cow;

use crate::Lang;

const THIN: char = '\u{202F}';
const HARD: char = '\u{A0}';

/// Sets the apostrophes of one of our own messages, and in French its spaces: U+202F before `;`, `!`, `?` and `%`,
/// U+00A0 before `:` and inside « ». Spaces are made unbreakable where there are some, never added, so `8:30` stays whole.
///
/// Never for what people wrote: arguments go into a message untouched.
pub fn typography(lang: Lang, text: &str) -> String {
    match lang {
        Lang::Fr => french(text).into_owned(),
        Lang::En => english(text).into_owned(),
    }
}

/// English asks for curly apostrophes alone.
pub(crate) fn english(text: &str) -> Cow<'_, str> {
    if text.contains('\'') {
        Cow::Owned(text.replace('\'', "’"))
    } else {
        Cow::Borrowed(text)
    }
}

/// See [`typography`]. Works on a piece of a message too: what is cut by an argument begins or ends with its space.
pub(crate) fn french(text: &str) -> Cow<'_, str> {
    if !text.contains([' ', '\'']) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    let mut spaces = 0_usize;
    for character in text.chars() {
        if character == ' ' {
            spaces += 1;
            continue;
        }
        if spaces > 0 {
            match space_between(out.chars().next_back(), Some(character)) {
                Some(space) => out.push(space),
                None => out.extend(std::iter::repeat_n(' ', spaces)),
            }
            spaces = 0;
        }
        out.push(if character == '\'' { '’' } else { character });
    }
    if spaces > 0 {
        match space_between(out.chars().next_back(), None) {
            Some(space) => out.push(space),
            None => out.extend(std::iter::repeat_n(' ', spaces)),
        }
    }
    Cow::Owned(out)
}

/// The unbreakable space that French wants between two characters, if any.
const fn space_between(before: Option<char>, after: Option<char>) -> Option<char> {
    match (before, after) {
        (Some('«'), _) | (_, Some(':' | '»')) => Some(HARD),
        (_, Some(';' | '!' | '?' | '%')) => Some(THIN),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn french_spaces_do_not_break() {
        assert_eq!(
            typography(Lang::Fr, "Vous dites : « oui » ; vraiment ? 80 % !"),
            "Vous dites\u{A0}: «\u{A0}oui\u{A0}»\u{202F}; vraiment\u{202F}? 80\u{202F}%\u{202F}!"
        );
    }

    #[test]
    fn spaces_are_found_at_the_edges_of_a_piece_cut_by_an_argument() {
        assert_eq!(french("Le mot « "), "Le mot «\u{A0}");
        assert_eq!(french(" » revient"), "\u{A0}» revient");
        assert_eq!(french(" ?"), "\u{202F}?");
        assert_eq!(french(" : "), "\u{A0}: ");
    }

    #[test]
    fn no_space_is_added_where_none_was_typed() {
        for text in ["http://exemple", "8:30", "«serré»", "quoi?"] {
            assert_eq!(french(text), text);
        }
    }

    #[test]
    fn apostrophes_are_curly_in_both_languages() {
        assert_eq!(typography(Lang::Fr, "jusqu'à l'été"), "jusqu’à l’été");
        assert_eq!(typography(Lang::En, "don't: wait"), "don’t: wait");
    }

    proptest! {
        #[test]
        fn setting_twice_is_setting_once(text in "[a-z «»:;!?%'\u{A0}\u{202F}]{0,40}") {
            let once = typography(Lang::Fr, &text);
            prop_assert_eq!(typography(Lang::Fr, &once), once);
        }

        #[test]
        fn no_breakable_space_is_left_at_a_mark(text in "[a-z «»:;!?%']{0,40}") {
            let set = typography(Lang::Fr, &text);
            for mark in [" :", " ;", " !", " ?", " %", " »", "« ", "'"] {
                prop_assert!(!set.contains(mark), "{set:?} holds {mark:?}");
            }
        }

        #[test]
        fn letters_keep_their_order(text in ".{0,60}") {
            let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
            prop_assert_eq!(letters(&typography(Lang::Fr, &text)), letters(&text));
        }
    }
}
