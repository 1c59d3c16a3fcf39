//! Exact fractions and ranked lists, on their way to a message.

use glane_locale::Arg;
use glane_stats::Ratio;

use super::{Texts, isolated};
use crate::version::Version;

/// The message that writes one entry of a ranking; it takes `option` and `count`.
const RANKED: &str = glane_core::finding::RANKED;

/// A fraction as an argument, rounded once and exactly.
pub(crate) trait RatioArg {
    /// With so many digits after the separator.
    fn arg(self, places: u8) -> Arg;
    /// With no digit after the separator when it is whole, else with one: for medians, which fall on half steps.
    fn half_arg(self) -> Arg;
}

impl RatioArg for Ratio {
    fn arg(self, places: u8) -> Arg {
        let unit = 10_i64.checked_pow(u32::from(places));
        let rounded = self.rounded(places).and_then(|n| i64::try_from(n).ok());
        // Rounded in integers first: the float then holds no more digits than are written.
        let value = rounded
            .zip(unit)
            .map_or_else(|| self.value(), |(n, unit)| exact(n) / exact(unit));
        Arg::Decimal { value, places }
    }

    fn half_arg(self) -> Arg {
        let whole = self.numerator() % i128::from(self.denominator()) == 0;
        self.arg(u8::from(!whole))
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "figures of a scale are far below 2^53"
)]
fn exact(n: i64) -> f64 {
    n as f64
}

/// « a » (3), « b » (2) et « c » (1).
pub(crate) fn ranking<'a>(
    texts: &Texts<'_>,
    entries: impl IntoIterator<Item = (&'a str, u64)>,
) -> String {
    let written: Vec<String> = entries
        .into_iter()
        .map(|(option, count)| {
            texts.format(
                RANKED,
                &[("option", isolated(option).into()), ("count", count.into())],
            )
        })
        .collect();
    // In plain words each is a sentence of its own: what holds the ranking ends the last.
    match texts.version() {
        Version::Plain => written.join(". "),
        Version::Full | Version::Page => texts.list(&written),
    }
}

#[cfg(test)]
mod tests {
    use glane_locale::{Lang, Locale};

    use super::*;

    #[test]
    fn a_mean_is_rounded_half_up_from_the_fraction_itself() {
        let locale = Locale::load().unwrap();
        let texts = Texts::new(&locale, Lang::Fr);
        let mean = |numerator, denominator, places| {
            let ratio = Ratio::new(numerator, denominator).unwrap();
            texts.format(
                "restitution-mean-of",
                &[("mean", ratio.arg(places)), ("max", 10_i64.into())],
            )
        };
        // 1.005 as a float is a little less.
        assert_eq!(mean(201, 200, 2), "Moyenne\u{A0}: 1,01 sur 10");
        assert_eq!(mean(133, 20, 1), "Moyenne\u{A0}: 6,7 sur 10");
        assert_eq!(mean(-1, 2, 1), "Moyenne\u{A0}: \u{2212}0,5 sur 10");
    }

    #[test]
    fn a_median_has_a_digit_only_between_two_steps() {
        let half = |n, d| Ratio::new(n, d).unwrap().half_arg();
        assert_eq!(
            half(14, 2),
            Arg::Decimal {
                value: 7.0,
                places: 0
            }
        );
        assert_eq!(
            half(15, 2),
            Arg::Decimal {
                value: 7.5,
                places: 1
            }
        );
    }

    #[test]
    fn a_ranking_keeps_words_and_order() {
        let locale = Locale::load().unwrap();
        let texts = Texts::new(&locale, Lang::Fr);
        assert_eq!(
            ranking(&texts, [("b <i>", 3), ("a", 1)]),
            "«\u{A0}b <i>\u{A0}» (3) et «\u{A0}a\u{A0}» (1)"
        );
    }
}
