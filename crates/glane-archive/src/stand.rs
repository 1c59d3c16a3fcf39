//! How a part stands to the whole it is of: a small one looks extreme by chance alone.

use glane_stats::interval::{Interval, drawn, funnel};
use serde::Serialize;

/// The confidence of the outer bounds of a funnel plot.
pub const FUNNEL: f64 = 0.998;

/// How a centre, or centres put together, stands to the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Stand {
    /// Hidden, nobody answered, or one centre alone would have it stand apart.
    Unknown,
    /// What chance alone may do to so few.
    Within,
    /// More than that.
    Above,
    /// Less than that.
    Below,
}

/// So many people of those who were asked: between two counts, which differ where some are hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Part {
    /// At least.
    pub(crate) least: u64,
    /// At most.
    pub(crate) most: u64,
    /// Of how many.
    pub(crate) base: u64,
}

impl Part {
    /// One of which nothing is hidden.
    pub(crate) const fn exact(people: u64, base: u64) -> Self {
        Self {
            least: people,
            most: people,
            base,
        }
    }

    /// Between which shares chance puts a part of this size that is like the whole, and how it stands to them: above or below
    /// only if it is so whatever is hidden of both. Nothing where there is nothing to stand apart from: the part is all there
    /// is, or nobody answered.
    pub(crate) fn within(self, whole: Self) -> Option<(Interval, Stand)> {
        self.held(whole, |all| funnel(all, whole.base, self.base, FUNNEL).ok())
    }

    /// The same of a part that may be most of the whole: its people are drawn from those of the whole, once each. The more of
    /// the whole it is, the less chance moves it.
    pub(crate) fn among(self, whole: Self) -> Option<(Interval, Stand)> {
        self.held(whole, |all| drawn(all, whole.base, self.base, FUNNEL).ok())
    }

    fn held(
        self,
        whole: Self,
        bound: impl Fn(u64) -> Option<Interval>,
    ) -> Option<(Interval, Stand)> {
        if self.base == 0 || whole.base <= self.base {
            return None;
        }
        // Whatever is hidden of the whole, it lies between these.
        let least = bound(whole.least)?;
        let most = if whole.most == whole.least {
            least
        } else {
            bound(whole.most)?
        };
        let bounds = Interval {
            low: least.low,
            high: most.high,
        };
        let (low, high) = (share(self.least, self.base), share(self.most, self.base));
        let stand = if low > bounds.high {
            Stand::Above
        } else if high < bounds.low {
            Stand::Below
        } else if low >= bounds.low && high <= bounds.high {
            Stand::Within
        } else {
            Stand::Unknown
        };
        Some((bounds, stand))
    }
}

#[expect(
    clippy::cast_precision_loss,
    clippy::as_conversions,
    reason = "people: far below 2^52"
)]
fn share(part: u64, whole: u64) -> f64 {
    part as f64 / whole as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_halves_of_a_whole_stand_apart_sooner_than_parts_of_another() {
        let whole = Part::exact(400, 800);
        let (march, may) = (Part::exact(228, 400), Part::exact(172, 400));
        let stand = |found: Option<(Interval, Stand)>| found.map(|(_, stand)| stand);
        assert_eq!(stand(march.among(whole)), Some(Stand::Above));
        assert_eq!(stand(may.among(whole)), Some(Stand::Below));
        // As two out of many they would not.
        assert_eq!(stand(march.within(whole)), Some(Stand::Within));
        assert_eq!(stand(may.within(whole)), Some(Stand::Within));
        assert_eq!(
            stand(Part::exact(212, 400).among(whole)),
            Some(Stand::Within)
        );
    }

    #[test]
    fn it_stands_apart_only_whatever_is_hidden() {
        let whole = Part::exact(500, 1000);
        let of = |least, most| {
            let part = Part {
                least,
                most,
                base: 100,
            };
            part.within(whole).map(|(_, stand)| stand)
        };
        assert_eq!(of(90, 90), Some(Stand::Above));
        assert_eq!(of(10, 10), Some(Stand::Below));
        assert_eq!(of(50, 50), Some(Stand::Within));
        assert_eq!(of(90, 100), Some(Stand::Above));
        // Ten at least and sixty at most are below or are not.
        assert_eq!(of(10, 60), Some(Stand::Unknown));
        let hazy = Part { most: 950, ..whole };
        let part = Part::exact(90, 100);
        assert_eq!(
            part.within(hazy).map(|(_, stand)| stand),
            Some(Stand::Within)
        );
        // What is all there is stands apart from nothing.
        assert_eq!(whole.within(whole), None);
        assert_eq!(Part::exact(0, 0).within(whole), None);
    }
}
