//! Counts, decimals and percentages as each language writes them.

use crate::PageLang;

/// U+202F, the thin space that French typography puts between thousands and before `%`, and that never breaks a line.
const THIN: char = '\u{202F}';
/// U+00A0, which never breaks a line either.
const HARD: char = '\u{A0}';
/// U+2212, which a hyphen is not: it has the width of a digit and is read as « moins ».
const MINUS: char = '\u{2212}';
/// What stands for a number that does not exist (no base, not finite).
const NONE: &str = "–";

/// A count with its thousands apart: `20 000` (U+202F) in French, `20,000` in English.
pub fn count(lang: impl Into<PageLang>, n: u64) -> String {
    grouped(lang.into(), n.to_string().as_bytes())
}

/// A decimal with exactly `places` digits after the separator, rounded half away from zero.
///
/// What is rounded is the shortest decimal that reads back as `value`, so 2.675 gives 2.68 as a person would do by hand,
/// though its binary form is slightly less. A value that rounds to zero has no sign. « – » when not finite.
pub fn decimal(lang: impl Into<PageLang>, value: f64, places: u8) -> String {
    let lang = lang.into();
    let Some((negative, whole, fraction)) = round(value, usize::from(places)) else {
        return NONE.to_owned();
    };
    let mut out = String::new();
    if negative {
        out.push(MINUS);
    }
    out.push_str(&grouped(lang, &whole));
    if !fraction.is_empty() {
        out.push(if lang == PageLang::En { '.' } else { ',' });
        out.extend(fraction.iter().map(|&digit| char::from(digit)));
    }
    out
}

/// The whole percentage of `numerator` in `denominator`, rounded half up: `68 %` (U+202F) in French, `68%` in English, `%68` in
/// Turkish.
/// « – » when the denominator is zero.
pub fn percent(lang: impl Into<PageLang>, numerator: u64, denominator: u64) -> String {
    let lang = lang.into();
    if denominator == 0 {
        return NONE.to_owned();
    }
    let (part, whole) = (u128::from(numerator), u128::from(denominator));
    let rounded = (part * 200 + whole) / (whole * 2);
    let digits = grouped(lang, rounded.to_string().as_bytes());
    match lang {
        PageLang::Fr => format!("{digits}{THIN}%"),
        PageLang::Es | PageLang::Ro => format!("{digits}{HARD}%"),
        PageLang::Tr => format!("%{digits}"),
        PageLang::En | PageLang::Ar | PageLang::Pt | PageLang::Uk => format!("{digits}%"),
    }
}

/// The value once rounded to `places`, as a float: what plural rules must be chosen by, since it is what is read.
pub(crate) fn rounded(value: f64, places: u8) -> Option<f64> {
    let (negative, whole, fraction) = round(value, usize::from(places))?;
    let mut text = String::from(if negative { "-" } else { "" });
    text.extend(whole.iter().map(|&digit| char::from(digit)));
    text.push('.');
    text.extend(fraction.iter().map(|&digit| char::from(digit)));
    text.push('0');
    text.parse().ok()
}

/// Sign, digits before and digits after the separator (exactly `places` of them), or nothing when not finite.
fn round(value: f64, places: usize) -> Option<(bool, Vec<u8>, Vec<u8>)> {
    if !value.is_finite() {
        return None;
    }
    // `Display` writes the shortest decimal that reads back, never with an exponent.
    let text = value.abs().to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let kept = fraction.bytes().chain(std::iter::repeat(b'0')).take(places);
    let mut digits: Vec<u8> = whole.bytes().chain(kept).collect();
    if fraction
        .as_bytes()
        .get(places)
        .is_some_and(|&next| next >= b'5')
    {
        add_one(&mut digits);
    }
    let negative = value.is_sign_negative() && digits.iter().any(|&digit| digit != b'0');
    let after = digits.split_off(digits.len().saturating_sub(places));
    Some((negative, digits, after))
}

/// Adds one to the last decimal digit, carrying as far as needed.
fn add_one(digits: &mut Vec<u8>) {
    for digit in digits.iter_mut().rev() {
        if *digit < b'9' {
            *digit += 1;
            return;
        }
        *digit = b'0';
    }
    digits.insert(0, b'1');
}

/// ASCII digits with a separator before every third one from the right. Spanish and Portuguese leave four digits whole.
fn grouped(lang: PageLang, digits: &[u8]) -> String {
    let (separator, least) = match lang {
        PageLang::Fr => (THIN, 4),
        PageLang::En => (',', 4),
        PageLang::Ar | PageLang::Ro | PageLang::Tr => ('.', 4),
        PageLang::Es | PageLang::Pt => (HARD, 5),
        PageLang::Uk => (HARD, 4),
    };
    let mut out = String::new();
    for (index, &digit) in digits.iter().enumerate() {
        if digits.len() >= least && index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(char::from(digit));
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::Lang;

    #[test]
    fn thousands_stand_apart() {
        assert_eq!(count(Lang::Fr, 0), "0");
        assert_eq!(count(Lang::Fr, 999), "999");
        assert_eq!(count(Lang::Fr, 2_000), "2\u{202F}000");
        assert_eq!(count(Lang::Fr, 20_000), "20\u{202F}000");
        assert_eq!(count(Lang::En, 1_234_567), "1,234,567");
        assert_eq!(count(Lang::En, u64::MAX), "18,446,744,073,709,551,615");
    }

    #[test]
    fn a_half_goes_away_from_zero_as_by_hand() {
        assert_eq!(decimal(Lang::Fr, 6.65, 1), "6,7");
        assert_eq!(decimal(Lang::Fr, 2.675, 2), "2,68");
        assert_eq!(decimal(Lang::En, 0.5, 0), "1");
        assert_eq!(decimal(Lang::En, -2.5, 0), "\u{2212}3");
        assert_eq!(decimal(Lang::Fr, 6.649_999, 1), "6,6");
    }

    #[test]
    fn a_carry_crosses_the_separator_and_the_thousands() {
        assert_eq!(decimal(Lang::Fr, 9.96, 1), "10,0");
        assert_eq!(decimal(Lang::Fr, 999.95, 1), "1\u{202F}000,0");
        assert_eq!(decimal(Lang::En, 1_234.5, 1), "1,234.5");
    }

    #[test]
    fn zero_has_no_sign_and_missing_numbers_a_dash() {
        assert_eq!(decimal(Lang::Fr, -0.0, 1), "0,0");
        assert_eq!(decimal(Lang::Fr, -0.04, 1), "0,0");
        assert_eq!(decimal(Lang::Fr, -0.05, 1), "\u{2212}0,1");
        for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(decimal(Lang::En, value, 1), "–");
        }
    }

    #[test]
    fn digits_are_padded_up_to_the_places_asked() {
        assert_eq!(decimal(Lang::En, 7.0, 2), "7.00");
        assert_eq!(decimal(Lang::En, 1e-9, 3), "0.000");
        assert_eq!(decimal(Lang::En, 1.0, 255).len(), 257);
    }

    #[test]
    fn a_share_is_rounded_half_up_and_survives_any_base() {
        assert_eq!(percent(Lang::Fr, 26, 38), "68\u{202F}%");
        assert_eq!(percent(Lang::En, 26, 38), "68%");
        assert_eq!(percent(Lang::En, 1, 200), "1%");
        assert_eq!(percent(Lang::En, 1, 201), "0%");
        assert_eq!(percent(Lang::Fr, 3, 0), "–");
        assert_eq!(percent(Lang::En, u64::MAX, u64::MAX), "100%");
    }

    #[test]
    fn each_language_of_a_page_writes_numbers_its_own_way() {
        let written = |lang| {
            (
                count(lang, 1_234),
                count(lang, 12_345),
                decimal(lang, 1.5, 1),
                percent(lang, 1, 2),
            )
        };
        let of = |a: &str, b: &str, c: &str, d: &str| {
            (a.to_owned(), b.to_owned(), c.to_owned(), d.to_owned())
        };
        assert_eq!(written(PageLang::Ar), of("1.234", "12.345", "1,5", "50%"));
        assert_eq!(
            written(PageLang::Es),
            of("1234", "12\u{A0}345", "1,5", "50\u{A0}%")
        );
        assert_eq!(written(PageLang::Tr), of("1.234", "12.345", "1,5", "%50"));
        assert_eq!(
            written(PageLang::Uk),
            of("1\u{A0}234", "12\u{A0}345", "1,5", "50%")
        );
    }

    proptest! {
        #[test]
        fn a_decimal_is_within_half_a_unit_of_its_value(thousandths in -9_999_999_i32..=9_999_999, places in 0_u8..=4) {
            let value = f64::from(thousandths) / 1000.0;
            let shown: f64 = decimal(Lang::En, value, places).replace(',', "").replace(MINUS, "-").parse().unwrap();
            let unit = (0..places).fold(1.0, |unit, _| unit / 10.0);
            prop_assert!((shown - value).abs() <= unit / 2.0 + 1e-9, "{value} shown as {shown}");
            prop_assert!((rounded(value, places).unwrap() - shown).abs() < 1e-9);
        }

        #[test]
        fn counts_lose_no_digit(n: u64) {
            for lang in PageLang::ALL {
                let digits: String = count(lang, n).chars().filter(char::is_ascii_digit).collect();
                prop_assert_eq!(digits.parse::<u64>().unwrap(), n);
            }
        }

        #[test]
        fn any_float_is_written(value: f64, places: u8) {
            for lang in PageLang::ALL {
                prop_assert!(!decimal(lang, value, places).is_empty());
            }
        }
    }
}
