//! « Vouliez-vous écrire … ? »

use super::plain;

/// Words longer than this are not compared letter by letter.
const LONGEST: usize = 100;

/// The candidate a person most likely meant: the same but for case and accents, else one that a few
/// slips of the keyboard away (a letter too many, too few, changed, or two swapped): one slip for
/// words of 3 letters or less, two up to 10, a fifth of the length beyond. The first among equals.
/// Numbers must be the same: « Groupe 5 » is no slip for « Groupe 1 ».
///
/// Method: optimal string alignment distance on the texts made [`plain`].
pub fn nearest<'c>(typed: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let typed: Vec<char> = plain(typed).chars().collect();
    let allowed = match typed.len() {
        0 => return None,
        1..=3 => 1,
        4..=10 => 2,
        long => long / 5,
    };
    let digits = |letters: &[char]| {
        letters
            .iter()
            .copied()
            .filter(char::is_ascii_digit)
            .collect::<String>()
    };
    let numbers = digits(&typed);
    let mut best: Option<(usize, &'c str)> = None;
    for candidate in candidates {
        let letters: Vec<char> = plain(candidate).chars().collect();
        let away = if typed == letters {
            0
        } else if typed.len().max(letters.len()) > LONGEST
            || typed.len().abs_diff(letters.len()) > allowed
            || digits(&letters) != numbers
        {
            continue;
        } else {
            distance(&typed, &letters)
        };
        // A word of one letter is one slip away from every other: that says nothing.
        let close = away <= allowed && away < typed.len().max(letters.len());
        if close && best.is_none_or(|(least, _)| away < least) {
            best = Some((away, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

fn distance(left: &[char], right: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=right.len()).collect();
    let mut previous_letter = None;
    for (row, &a) in left.iter().enumerate() {
        let mut line = vec![row + 1];
        for (column, &b) in right.iter().enumerate() {
            let at =
                |line: &[usize], column: usize| line.get(column).copied().unwrap_or(usize::MAX - 1);
            let mut cost = (at(&last, column) + usize::from(a != b))
                .min(at(&last, column + 1) + 1)
                .min(at(&line, column) + 1);
            let swapped =
                column > 0 && previous_letter == Some(b) && right.get(column - 1) == Some(&a);
            if swapped {
                cost = cost.min(at(&before, column - 1) + 1);
            }
            line.push(cost);
        }
        before = std::mem::replace(&mut last, line);
        previous_letter = Some(a);
    }
    last.last().copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn letters(text: &str) -> Vec<char> {
        text.chars().collect()
    }

    #[test]
    fn slips_are_counted() {
        for (left, right, away) in [
            ("texte", "texte", 0),
            ("txete", "texte", 1),
            ("texxte", "texte", 1),
            ("", "abc", 3),
            ("ca", "abc", 3),
        ] {
            assert_eq!(
                distance(&letters(left), &letters(right)),
                away,
                "{left} {right}"
            );
        }
    }

    #[test]
    fn only_what_was_likely_meant_is_proposed() {
        let keys = ["titre", "date", "lieu", "texte"];
        assert_eq!(nearest("Titre", keys), Some("titre"));
        assert_eq!(nearest("tetxe", keys), Some("texte"));
        assert_eq!(nearest("dates", keys), Some("date"));
        assert_eq!(nearest("couleur", keys), None);
        assert_eq!(nearest("a", ["b"]), None);
        assert_eq!(nearest("Groupe 5", ["Groupe 1"]), None);
        assert_eq!(
            nearest("Group 1", ["Groupe 2", "Groupe 1"]),
            Some("Groupe 1")
        );
        assert_eq!(nearest("", keys), None);
        assert_eq!(
            nearest("site  INTERNET", ["Site internet"]),
            Some("Site internet")
        );
    }

    proptest! {
        #[test]
        fn distance_is_symmetric_and_bounded(a in "[abcé]{0,8}", b in "[abcé]{0,8}") {
            let (a, b) = (letters(&a), letters(&b));
            let away = distance(&a, &b);
            prop_assert_eq!(away, distance(&b, &a));
            prop_assert_eq!(away == 0, a == b);
            prop_assert!(away >= a.len().abs_diff(b.len()) && away <= a.len().max(b.len()));
        }
    }
}
