//! What a sheet may be called.

use std::collections::BTreeSet;

/// The longest name a sheet may have, in UTF-16 units.
const LONGEST: usize = 31;

/// Names as near to those given as Excel allows: at most 31 characters, none of `[]:*?/\`, no apostrophe at either end,
/// never empty, and no two alike, capitals or not: a name already taken ends with a number.
pub fn unique(names: &[&str]) -> Vec<String> {
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let mut out = Vec::new();
    for (name, at) in names.iter().zip(1..) {
        let clean = clean(name);
        let base = if clean.is_empty() {
            format!("{at}")
        } else {
            clean
        };
        let mut made = cut(&base, LONGEST);
        let mut n = 2;
        while !taken.insert(made.to_lowercase()) {
            let end = format!(" ({n})");
            made = cut(&base, LONGEST - end.len()) + &end;
            n += 1;
        }
        out.push(made);
    }
    out
}

fn clean(name: &str) -> String {
    let plain: String = name
        .chars()
        .map(|c| match c {
            '[' | ']' | ':' | '*' | '?' | '/' | '\\' => ' ',
            c if c.is_control() || c.is_whitespace() => ' ',
            '\u{FFFE}' | '\u{FFFF}' => ' ',
            c => c,
        })
        .collect();
    let words: Vec<&str> = plain.split(' ').filter(|word| !word.is_empty()).collect();
    trimmed(&words.join(" ")).to_owned()
}

fn trimmed(name: &str) -> &str {
    name.trim_matches(|c| c == '\'' || c == ' ')
}

/// The start of a name that takes so many UTF-16 units at most.
fn cut(name: &str, most: usize) -> String {
    let mut out = String::new();
    let mut units = 0;
    for c in name.chars() {
        units += c.len_utf16();
        if units > most {
            break;
        }
        out.push(c);
    }
    trimmed(&out).to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_are_cut_cleaned_and_told_apart() {
        let long = "Q1 Quels canaux utilisez-vous pour vous informer ?";
        assert_eq!(
            unique(&["Q1 [a]: b/c?", long, long, "'x'", "X", "", "?"]),
            [
                "Q1 a b c",
                "Q1 Quels canaux utilisez-vous p",
                "Q1 Quels canaux utilisez-vo (2)",
                "x",
                "X (2)",
                "6",
                "7",
            ]
        );
    }

    proptest! {
        #[test]
        fn any_names_may_be_sheets(names in prop::collection::vec("[a-cA-C'?\\PC]{0,40}", 0..12)) {
            let asked: Vec<&str> = names.iter().map(String::as_str).collect();
            let made = unique(&asked);
            let distinct: BTreeSet<String> = made.iter().map(|name| name.to_lowercase()).collect();
            prop_assert_eq!(distinct.len(), names.len());
            for name in &made {
                let units = name.encode_utf16().count();
                prop_assert!((1..=31).contains(&units), "{:?}", name);
                prop_assert!(!name.contains(['[', ']', ':', '*', '?', '/', '\\']), "{:?}", name);
                prop_assert!(!name.starts_with('\'') && !name.ends_with('\''), "{:?}", name);
            }
        }
    }
}
