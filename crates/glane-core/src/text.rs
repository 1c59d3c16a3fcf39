//! Text as people type it, made safe to keep, and its raw normal form, under which answers are counted.

use unicode_normalization::UnicodeNormalization;

/// Text fit to keep: NFC, no NUL or other control character, no invisible direction marks,
/// line ends as `\n`, spaces at both ends off. Nothing else is changed: it stays what was typed.
pub fn clean(typed: &str) -> String {
    // What most keys and numbers are, and much of what is typed: nothing of it can change.
    if typed.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return typed.trim().to_owned();
    }
    let unified = typed.replace("\r\n", "\n").replace('\r', "\n");
    let kept: String = unified
        .nfc()
        .filter(|&c| c == '\n' || !(c.is_control() || is_invisible(c)))
        .collect();
    kept.trim().to_owned()
}

/// A text as it is shown: the signs that French sets apart never begin a line alone, and « never ends one.
pub fn unbroken(text: &str) -> String {
    const HARD: char = '\u{A0}';
    let mut shown = String::with_capacity(text.len() + 4);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let is_before = matches!(chars.peek(), Some('?' | '!' | ';' | ':' | '»'));
        let is_after = shown.ends_with('«');
        shown.push(if c == ' ' && (is_before || is_after) {
            HARD
        } else {
            c
        });
    }
    shown
}

/// Like [`clean`], on one line: every run of white space becomes one space.
pub fn clean_line(typed: &str) -> String {
    let spaced: String = typed
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .collect();
    clean(&spaced)
        .split(' ')
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// What people or things are called, on one line: nothing that cannot be seen is in it, joiners neither, and at least one
/// letter or digit is. Nothing if that leaves none: a name is there to be read.
pub fn name_line(typed: &str) -> Option<String> {
    let seen: String = typed
        .nfc()
        .filter(|&c| !(is_invisible(c) || is_blank_letter(c)))
        .collect();
    let line = clean_line(&seen);
    line.chars().any(char::is_alphanumeric).then_some(line)
}

/// What shows nothing and is no space: joiners and what else is read with a neighbour, fillers that count as letters, marks of
/// direction, tags.
fn is_blank_letter(c: char) -> bool {
    matches!(c,
        '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200C}' | '\u{200D}' | '\u{2061}'..='\u{206F}' | '\u{2800}' | '\u{3164}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FFA0}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Direction overrides, zero-width spaces and the byte-order mark: they would make two equal-looking
/// answers differ. Joiners (U+200C, U+200D) stay: scripts and emoji need them.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{00AD}')
}

/// Whether a sign shows nothing, and nothing of its neighbours: joiners change how those are drawn.
pub(crate) fn is_unseen(c: char) -> bool {
    is_invisible(c) || is_blank_letter(c) && !matches!(c, '\u{200C}' | '\u{200D}')
}

/// The raw normal form of a typed word or short expression, its key in a tally: one line, lower case,
/// curly apostrophes straight, no punctuation at the ends. Merging forms that differ more is a
/// projection made later, never here.
///
/// An answer made of punctuation alone keeps it, so that nothing typed has an empty form.
pub fn normal_form(typed: &str) -> String {
    let line = clean_line(typed)
        .replace(['’', 'ʼ', '`'], "'")
        .to_lowercase();
    let line: String = line.nfc().collect();
    let bare = line.trim_matches(|c: char| c.is_whitespace() || is_edge_mark(c));
    if bare.is_empty() {
        line
    } else {
        bare.to_owned()
    }
}

fn is_edge_mark(c: char) -> bool {
    matches!(
        c,
        '.' | ','
            | ';'
            | ':'
            | '!'
            | '?'
            | '…'
            | '«'
            | '»'
            | '"'
            | '“'
            | '”'
            | '\''
            | '*'
            | '-'
            | '–'
            | '—'
            | '_'
            | '('
            | ')'
            | '['
            | ']'
            | '/'
            | '\\'
    )
}

/// A text as the eye sees it: letters of other scripts that are drawn as Latin ones are those. Two labels that come to the
/// same cannot be told apart on a screen, whoever wrote them so and why.
pub fn as_seen(text: &str) -> String {
    text.chars().map(drawn_as).collect()
}

/// The Latin letter that a Greek or Cyrillic one, or one of full width, is drawn as; any other is itself.
fn drawn_as(c: char) -> char {
    match c {
        'А' | 'Α' => 'A',
        'В' | 'Β' => 'B',
        'С' | 'Ϲ' => 'C',
        'Е' | 'Ε' => 'E',
        'Н' | 'Η' => 'H',
        'І' | 'Ι' | 'Ӏ' => 'I',
        'Ј' => 'J',
        'К' | 'Κ' => 'K',
        'М' | 'Μ' => 'M',
        'Ν' => 'N',
        'О' | 'Ο' => 'O',
        'Р' | 'Ρ' => 'P',
        'Ѕ' => 'S',
        'Т' | 'Τ' => 'T',
        'Х' | 'Χ' => 'X',
        'Υ' | 'Ү' => 'Y',
        'Ζ' => 'Z',
        'а' => 'a',
        'с' | 'ϲ' => 'c',
        'ԁ' => 'd',
        'е' => 'e',
        'һ' => 'h',
        'і' | 'ι' => 'i',
        'ј' => 'j',
        'о' | 'ο' => 'o',
        'р' | 'ρ' => 'p',
        'ѕ' => 's',
        'υ' => 'u',
        'ν' | 'ѵ' => 'v',
        'х' | 'χ' => 'x',
        'у' | 'γ' => 'y',
        '\u{FF01}'..='\u{FF5E}' => u8::try_from(u32::from(c) - 0xFEE0).map_or(c, char::from),
        '\u{200C}' | '\u{200D}' => '\u{200D}',
        _ => c,
    }
}

/// How many characters a person would say it has (Unicode scalars).
pub fn length(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_sign_that_stands_apart_keeps_to_its_word() {
        let shown = unbroken("Où ? « Ici » : oui ! A b");
        assert_eq!(shown, "Où\u{A0}? «\u{A0}Ici\u{A0}»\u{A0}: oui\u{A0}! A b");
        assert_eq!(unbroken(&shown), shown);
        assert_eq!(unbroken("At 8:30? Yes"), "At 8:30? Yes");
    }

    #[test]
    fn what_looks_the_same_is_kept_the_same() {
        assert_eq!(clean("e\u{301}cran\0\u{202E} "), "écran");
        assert_eq!(clean("a\r\nb\rc"), "a\nb\nc");
        assert_eq!(clean_line(" très \n\t utile "), "très utile");
    }

    #[test]
    fn what_is_drawn_alike_is_seen_alike() {
        for (one, other) in [
            ("Accord", "Ассоrd"),
            ("OUI", "ΟUІ"),
            ("pour", "рour"),
            ("Non", "Ｎｏｎ"),
        ] {
            assert_ne!(one, other);
            assert_eq!(as_seen(one), as_seen(other), "{one}");
        }
        assert_ne!(as_seen("Oui"), as_seen("Ouï"));
        assert_eq!(as_seen("Été, 7 h"), "Été, 7 h");
    }

    #[test]
    fn a_name_can_be_seen() {
        for typed in [
            "\u{200b}\u{200d}\u{feff}",
            "\u{3164}",
            "\u{2800} \u{ad}",
            "\u{e0041}\u{fe0f}",
            "  ",
            "…!",
        ] {
            assert_eq!(name_line(typed), None, "{typed:?}");
        }
        let name = name_line(" A\u{200d}w\u{202e}a\u{200b} \u{feff} Diallo\u{3164}");
        assert_eq!(name.as_deref(), Some("Awa Diallo"));
        for name in ["L’Étoile n° 2", "محمد", "李", "7"] {
            assert_eq!(name_line(name).as_deref(), Some(name));
        }
    }

    #[test]
    fn case_edges_and_apostrophes_do_not_make_another_word() {
        for typed in ["Utile", "utile !", "« utile »", "UTILE.", " (utile)"] {
            assert_eq!(normal_form(typed), "utile", "{typed}");
        }
        assert_eq!(normal_form("C’est compliqué"), "c'est compliqué");
        assert_eq!(normal_form("hyper-connexion"), "hyper-connexion");
        assert_eq!(normal_form("?!"), "?!");
    }

    proptest! {
        #[test]
        fn normal_form_is_stable_and_never_empty_for_text(typed in "\\PC{0,40}") {
            let once = normal_form(&typed);
            prop_assert_eq!(normal_form(&once), once.clone());
            prop_assert_eq!(once.is_empty(), clean_line(&typed).is_empty());
            prop_assert_eq!(clean(&clean(&typed)), clean(&typed));
        }
    }
}
