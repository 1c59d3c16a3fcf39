//! Civil dates and times of day. No clock: the numbers come from the caller.

use crate::Lang;

/// U+00A0: a day keeps its month, and an hour its « h ».
const HARD: char = '\u{A0}';

const MONTHS_FR: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A date in words: « 28 novembre 2025 », « 1er décembre 2025 », "28 November 2025".
///
/// In French U+00A0 holds the day to its month. `month` counts from 1; a month that does not exist gives `2025-13-01`
/// rather than a guess, and a day is written as it comes.
pub fn date(lang: Lang, year: i16, month: i8, day: i8) -> String {
    let names = match lang {
        Lang::Fr => MONTHS_FR,
        Lang::En => MONTHS_EN,
    };
    let index = usize::try_from(i16::from(month) - 1).unwrap_or(usize::MAX);
    match (names.get(index), lang) {
        (None, _) => format!("{year:04}-{month:02}-{day:02}"),
        (Some(name), Lang::Fr) if day == 1 => format!("1er{HARD}{name} {year}"),
        (Some(name), Lang::Fr) => format!("{day}{HARD}{name} {year}"),
        (Some(name), Lang::En) => format!("{day} {name} {year}"),
    }
}

/// A time window from `(hour, minute)` to `(hour, minute)`: « 8 h 30 – 12 h » (U+00A0 inside and before the dash), "08:30–12:00".
/// Numbers are written as they come.
pub fn time_range(lang: Lang, from: (u8, u8), to: (u8, u8)) -> String {
    match lang {
        Lang::Fr => format!("{}{HARD}– {}", clock(lang, from), clock(lang, to)),
        Lang::En => format!("{}–{}", clock(lang, from), clock(lang, to)),
    }
}

fn clock(lang: Lang, (hour, minute): (u8, u8)) -> String {
    match lang {
        Lang::Fr if minute == 0 => format!("{hour}{HARD}h"),
        Lang::Fr => format!("{hour}{HARD}h{HARD}{minute:02}"),
        Lang::En => format!("{hour:02}:{minute:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_followed_by_its_month_in_words() {
        assert_eq!(date(Lang::Fr, 2025, 11, 28), "28\u{A0}novembre 2025");
        assert_eq!(date(Lang::En, 2025, 11, 28), "28 November 2025");
        assert_eq!(date(Lang::Fr, 2025, 1, 31), "31\u{A0}janvier 2025");
        assert_eq!(date(Lang::Fr, 2025, 12, 31), "31\u{A0}décembre 2025");
    }

    #[test]
    fn only_the_first_of_the_month_is_an_ordinal_and_only_in_french() {
        assert_eq!(date(Lang::Fr, 2025, 12, 1), "1er\u{A0}décembre 2025");
        assert_eq!(date(Lang::Fr, 2025, 12, 21), "21\u{A0}décembre 2025");
        assert_eq!(date(Lang::En, 2025, 12, 1), "1 December 2025");
    }

    #[test]
    fn a_month_that_does_not_exist_is_shown_in_figures() {
        assert_eq!(date(Lang::Fr, 2025, 13, 1), "2025-13-01");
        assert_eq!(date(Lang::En, 2025, 0, 1), "2025-00-01");
        assert_eq!(date(Lang::En, 2025, i8::MIN, 1), "2025--128-01");
    }

    #[test]
    fn minutes_show_only_when_french_needs_them() {
        assert_eq!(
            time_range(Lang::Fr, (8, 30), (12, 0)),
            "8\u{A0}h\u{A0}30\u{A0}– 12\u{A0}h"
        );
        assert_eq!(
            time_range(Lang::Fr, (9, 5), (24, 0)),
            "9\u{A0}h\u{A0}05\u{A0}– 24\u{A0}h"
        );
        assert_eq!(time_range(Lang::En, (8, 30), (12, 0)), "08:30–12:00");
    }
}
