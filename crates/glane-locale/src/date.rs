//! Civil dates and times of day. No clock: the numbers come from the caller.

use crate::{Lang, PageLang};

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

const MONTHS_AR: [&str; 12] = [
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
];
const MONTHS_ES: [&str; 12] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];
const MONTHS_PT: [&str; 12] = [
    "janeiro",
    "fevereiro",
    "março",
    "abril",
    "maio",
    "junho",
    "julho",
    "agosto",
    "setembro",
    "outubro",
    "novembro",
    "dezembro",
];
const MONTHS_RO: [&str; 12] = [
    "ianuarie",
    "februarie",
    "martie",
    "aprilie",
    "mai",
    "iunie",
    "iulie",
    "august",
    "septembrie",
    "octombrie",
    "noiembrie",
    "decembrie",
];
const MONTHS_TR: [&str; 12] = [
    "Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim",
    "Kasım", "Aralık",
];
/// As they stand after a day.
const MONTHS_UK: [&str; 12] = [
    "січня",
    "лютого",
    "березня",
    "квітня",
    "травня",
    "червня",
    "липня",
    "серпня",
    "вересня",
    "жовтня",
    "листопада",
    "грудня",
];

/// A date in words: « 28 novembre 2025 », « 1er décembre 2025 », "28 November 2025".
///
/// In French U+00A0 holds the day to its month. `month` counts from 1; a month that does not exist gives `2025-13-01`
/// rather than a guess, and a day is written as it comes.
pub fn date(lang: impl Into<PageLang>, year: i16, month: i8, day: i8) -> String {
    let lang = lang.into();
    let names = match lang {
        PageLang::Fr => MONTHS_FR,
        PageLang::En => MONTHS_EN,
        PageLang::Ar => MONTHS_AR,
        PageLang::Es => MONTHS_ES,
        PageLang::Pt => MONTHS_PT,
        PageLang::Ro => MONTHS_RO,
        PageLang::Tr => MONTHS_TR,
        PageLang::Uk => MONTHS_UK,
    };
    let index = usize::try_from(i16::from(month) - 1).unwrap_or(usize::MAX);
    match (names.get(index), lang) {
        (None, _) => format!("{year:04}-{month:02}-{day:02}"),
        (Some(name), PageLang::Fr) if day == 1 => format!("1er{HARD}{name} {year}"),
        (Some(name), PageLang::En | PageLang::Tr) => format!("{day} {name} {year}"),
        (Some(name), PageLang::Es | PageLang::Pt) => format!("{day}{HARD}de {name} de {year}"),
        (Some(name), PageLang::Uk) => format!("{day}{HARD}{name} {year}{HARD}р."),
        (Some(name), PageLang::Fr | PageLang::Ar | PageLang::Ro) => {
            format!("{day}{HARD}{name} {year}")
        }
    }
}

/// A month in words: « mars 2026 », "March 2026". One that does not exist gives `2026-13`, as a date does.
///
/// Only in the languages that the pages of a team speak: in others a month is named otherwise without a day.
pub fn month(lang: Lang, year: i16, month: i8) -> String {
    let names = match lang {
        Lang::Fr => MONTHS_FR,
        Lang::En => MONTHS_EN,
    };
    let index = usize::try_from(i16::from(month) - 1).unwrap_or(usize::MAX);
    match names.get(index) {
        Some(name) => format!("{name} {year}"),
        None => format!("{year:04}-{month:02}"),
    }
}

/// A time window from `(hour, minute)` to `(hour, minute)`: « 8 h 30 – 12 h » (U+00A0 throughout: it is never cut), "08:30–12:00".
/// Numbers are written as they come.
pub fn time_range(lang: impl Into<PageLang>, from: (u8, u8), to: (u8, u8)) -> String {
    let lang = lang.into();
    match lang {
        PageLang::Fr => format!("{}{HARD}–{HARD}{}", clock(lang, from), clock(lang, to)),
        _ => format!("{}–{}", clock(lang, from), clock(lang, to)),
    }
}

fn clock(lang: PageLang, (hour, minute): (u8, u8)) -> String {
    match lang {
        PageLang::Fr if minute == 0 => format!("{hour}{HARD}h"),
        PageLang::Fr => format!("{hour}{HARD}h{HARD}{minute:02}"),
        _ => format!("{hour:02}:{minute:02}"),
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
    fn a_month_alone_is_named_with_its_year() {
        assert_eq!(month(Lang::Fr, 2026, 8), "août 2026");
        assert_eq!(month(Lang::En, 2026, 8), "August 2026");
        assert_eq!(month(Lang::En, 2026, 0), "2026-00");
    }

    #[test]
    fn each_language_of_a_page_names_the_month_its_own_way() {
        let said = |lang| date(lang, 2025, 11, 28);
        assert_eq!(said(PageLang::Ar), "28\u{A0}نوفمبر 2025");
        assert_eq!(said(PageLang::Es), "28\u{A0}de noviembre de 2025");
        assert_eq!(said(PageLang::Pt), "28\u{A0}de novembro de 2025");
        assert_eq!(said(PageLang::Ro), "28\u{A0}noiembrie 2025");
        assert_eq!(said(PageLang::Tr), "28 Kasım 2025");
        assert_eq!(said(PageLang::Uk), "28\u{A0}листопада 2025\u{A0}р.");
        for lang in PageLang::ALL {
            assert_eq!(date(lang, 2025, 13, 1), "2025-13-01");
        }
    }

    #[test]
    fn minutes_show_only_when_french_needs_them() {
        assert_eq!(
            time_range(Lang::Fr, (8, 30), (12, 0)),
            "8\u{A0}h\u{A0}30\u{A0}–\u{A0}12\u{A0}h"
        );
        assert_eq!(
            time_range(Lang::Fr, (9, 5), (24, 0)),
            "9\u{A0}h\u{A0}05\u{A0}–\u{A0}24\u{A0}h"
        );
        assert_eq!(time_range(Lang::En, (8, 30), (12, 0)), "08:30–12:00");
    }
}
