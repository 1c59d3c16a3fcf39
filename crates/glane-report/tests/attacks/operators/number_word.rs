//! A number is written in words, and the words say another number.

use glane_locale::Lang;

use super::{counted, each};
use crate::change::Change;
use crate::made::Made;
use crate::place::Kind;
use crate::said;

/// One more, one less, ten more, and a word that sounds near.
pub fn changes(made: &Made) -> Vec<Change> {
    let mut all = Vec::new();
    for (doc, place) in each(made, &[Kind::Sentence, Kind::Prose, Kind::Alternative]) {
        for number in counted(place) {
            let Ok(n) = number.text.parse::<usize>() else {
                continue;
            };
            let wrong = [n + 1, n.saturating_sub(1), n + 10, n.saturating_sub(10)];
            for other in wrong
                .into_iter()
                .filter(|other| *other != n && *other < 100)
            {
                let word = match place.lang {
                    Lang::Fr => french(other),
                    Lang::En => english(other),
                };
                let after = said::with(&place.text, &number.at, &word);
                all.push(Change::reads(doc, place, &after));
            }
        }
    }
    all
}

/// Below 100, as written in French.
pub fn french(n: usize) -> String {
    const UNITS: [&str; 20] = [
        "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix",
        "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit",
        "dix-neuf",
    ];
    const TENS: [&str; 5] = ["vingt", "trente", "quarante", "cinquante", "soixante"];
    let joined = |ten: &str, unit: usize| match unit {
        0 => ten.to_owned(),
        1 | 11 if ten != "quatre-vingt" => format!("{ten} et {}", UNITS[unit]),
        _ => format!("{ten}-{}", UNITS[unit]),
    };
    match n {
        0..20 => UNITS[n].to_owned(),
        20..60 => joined(TENS[n / 10 - 2], n % 10),
        60..80 => joined("soixante", n - 60),
        80 => "quatre-vingts".to_owned(),
        _ => joined("quatre-vingt", n - 80),
    }
}

/// Below 100, as written in English.
pub fn english(n: usize) -> String {
    const UNITS: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 8] = [
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ];
    match n {
        0..20 => UNITS[n].to_owned(),
        _ if n.is_multiple_of(10) => TENS[n / 10 - 2].to_owned(),
        _ => format!("{}-{}", TENS[n / 10 - 2], UNITS[n % 10]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_people_write_them() {
        let some = [0, 17, 21, 22, 60, 71, 72, 80, 81, 91, 99].map(french);
        assert_eq!(
            some.join(", "),
            "zéro, dix-sept, vingt et un, vingt-deux, soixante, soixante et onze, soixante-douze, \
             quatre-vingts, quatre-vingt-un, quatre-vingt-onze, quatre-vingt-dix-neuf"
        );
        assert_eq!(
            [13, 20, 38].map(english).join(" "),
            "thirteen twenty thirty-eight"
        );
    }
}
