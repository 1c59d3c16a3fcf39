//! The typed arguments of a message, and how each language writes them.

use fluent_bundle::FluentValue;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};

use crate::number::rounded;
use crate::{PageLang, count, date, decimal, list, percent, quote};

/// Above this a float skips integers, so a number is handed over as text, already written.
const EXACT: u64 = 1 << 53;
/// More digits than this after the separator and plural rules would overflow; such a number is handed over as text.
const MOST_PLACES: u8 = 9;

/// What fills a `{ $name }` of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Words as they are: a label, a name, what someone wrote. Never altered.
    Text(String),
    /// How many of something; chooses the plural and is written with its thousands apart.
    Count(u64),
    /// A whole number that may be negative, such as the end of a scale.
    Integer(i64),
    /// A number with `places` digits after the separator, written as [`decimal`] does.
    Decimal {
        /// The number, in the unit of the message.
        value: f64,
        /// Digits after the separator.
        places: u8,
    },
    /// A share, written as [`percent`] does.
    Percent {
        /// The part.
        numerator: u64,
        /// The whole it is a part of.
        denominator: u64,
    },
    /// A civil date, written as [`date`] does.
    Date {
        /// Year of the Gregorian calendar.
        year: i16,
        /// From 1 to 12.
        month: i8,
        /// From 1 to 31.
        day: i8,
    },
    /// Several words or labels, written as [`list`] does.
    List(Vec<String>),
    /// The same, each between quotation marks: « a », « b » et « c ».
    Quotes(Vec<String>),
}

impl Arg {
    /// The value Fluent is given: a number where a plural may hang on it, else the words to write.
    pub(crate) fn value(&self, lang: PageLang) -> FluentValue<'_> {
        match self {
            Self::Text(text) => FluentValue::from(text.as_str()),
            Self::Count(n) if *n <= EXACT => FluentValue::from(*n),
            Self::Count(n) => FluentValue::from(count(lang, *n)),
            Self::Integer(n) if n.unsigned_abs() <= EXACT => FluentValue::from(*n),
            Self::Integer(n) => {
                let sign = if *n < 0 { "\u{2212}" } else { "" };
                FluentValue::from(format!("{sign}{}", count(lang, n.unsigned_abs())))
            }
            Self::Decimal { value, places } => decimal_value(lang, *value, *places),
            Self::Percent {
                numerator,
                denominator,
            } => FluentValue::from(percent(lang, *numerator, *denominator)),
            Self::Date { year, month, day } => FluentValue::from(date(lang, *year, *month, *day)),
            Self::List(items) => FluentValue::from(list(lang, items)),
            Self::Quotes(items) => {
                let quoted: Vec<String> = items.iter().map(|item| quote(lang, item)).collect();
                FluentValue::from(list(lang, &quoted))
            }
        }
    }
}

/// A number when Fluent's plural rules can bear it, else its text: they refuse what is not finite and overflow on long fractions.
fn decimal_value(lang: PageLang, value: f64, places: u8) -> FluentValue<'static> {
    match rounded(value, places) {
        Some(shown) if shown.abs() <= 1e15 && places <= MOST_PLACES => {
            FluentValue::Number(FluentNumber::new(
                shown,
                FluentNumberOptions {
                    minimum_fraction_digits: Some(usize::from(places)),
                    ..FluentNumberOptions::default()
                },
            ))
        }
        _ => FluentValue::from(decimal(lang, value, places)),
    }
}

/// How a number is written inside a message; any other value is left to Fluent.
pub(crate) fn written(lang: PageLang, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => {
            let places = number.options.minimum_fraction_digits.unwrap_or(0);
            Some(decimal(
                lang,
                number.value,
                u8::try_from(places).unwrap_or(u8::MAX),
            ))
        }
        _ => None,
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<u64> for Arg {
    fn from(n: u64) -> Self {
        Self::Count(n)
    }
}

impl From<u32> for Arg {
    fn from(n: u32) -> Self {
        Self::Count(u64::from(n))
    }
}

impl From<usize> for Arg {
    fn from(n: usize) -> Self {
        Self::Count(u64::try_from(n).unwrap_or(u64::MAX))
    }
}

impl From<i64> for Arg {
    fn from(n: i64) -> Self {
        Self::Integer(n)
    }
}

impl From<i32> for Arg {
    fn from(n: i32) -> Self {
        Self::Integer(i64::from(n))
    }
}

impl From<Vec<String>> for Arg {
    fn from(items: Vec<String>) -> Self {
        Self::List(items)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lang;

    /// What a message made of this argument alone would show.
    fn shown(lang: Lang, arg: &Arg) -> String {
        let value = arg.value(lang.into());
        written(lang.into(), &value).unwrap_or_else(|| match value {
            FluentValue::String(text) => text.into_owned(),
            other => format!("{other:?}"),
        })
    }

    #[test]
    fn numbers_follow_the_language() {
        assert_eq!(shown(Lang::Fr, &Arg::from(20_000_u64)), "20\u{202F}000");
        assert_eq!(shown(Lang::En, &Arg::from(-12_i64)), "\u{2212}12");
        assert_eq!(
            shown(
                Lang::Fr,
                &Arg::Decimal {
                    value: 3.25,
                    places: 1
                }
            ),
            "3,3"
        );
        assert_eq!(
            shown(
                Lang::En,
                &Arg::Percent {
                    numerator: 1,
                    denominator: 3
                }
            ),
            "33%"
        );
    }

    #[test]
    fn numbers_too_long_for_a_float_keep_every_digit() {
        assert_eq!(
            shown(Lang::En, &Arg::from(EXACT + 1)),
            "9,007,199,254,740,993"
        );
        assert_eq!(
            shown(Lang::En, &Arg::from(i64::MIN)),
            "\u{2212}9,223,372,036,854,775,808"
        );
        assert_eq!(
            shown(
                Lang::En,
                &Arg::Decimal {
                    value: 0.5,
                    places: 12
                }
            ),
            "0.500000000000"
        );
    }

    #[test]
    fn quoted_items_are_joined_as_a_list() {
        let both = Arg::Quotes(vec!["A".into(), "B".into()]);
        assert_eq!(shown(Lang::Fr, &both), "«\u{A0}A\u{A0}» et «\u{A0}B\u{A0}»");
        assert_eq!(shown(Lang::En, &both), "“A” and “B”");
    }

    #[test]
    fn words_are_never_altered() {
        let said = "c'est quoi ça ?  « ici »";
        assert_eq!(shown(Lang::Fr, &Arg::from(said)), said);
    }
}
