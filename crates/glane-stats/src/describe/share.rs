//! A part of a whole, in people or mentions.

use crate::Ratio;

/// A part of a whole, `part` out of `whole`: how many of them, and out of how many.
///
/// # Formula
///
/// `part / whole`, kept as two integers; a limit such as « at least half » is compared by crossing.
///
/// # Source
///
/// D. Huff, *How to Lie with Statistics*, W. W. Norton, 1954, for the percentages whose base is not shown.
///
/// # Misleads
///
/// Without its whole beside it (« 100 % » of two people). When people may tick several options, shares of
/// people add up to more than one. A share of 38 people says nothing of others.
///
/// # Example
///
/// ```
/// use glane_stats::Share;
/// let share = Share::new(26, 38);
/// assert!(share.at_least(1, 2) && !share.at_least(4, 5));
/// assert_eq!(Share::new(3, 4).ratio().unwrap().value(), 0.75);
/// assert!(Share::new(0, 0).ratio().is_none());
/// ```
///
/// # En clair
///
/// Une partie d'un tout : 26 personnes sur 38. Dites toujours les deux nombres avant le pourcentage, car
/// « 100 % » de deux personnes n'est pas grand-chose. Quand on peut cocher plusieurs réponses, les parts
/// dépassent ensemble 100 %.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// The part.
    pub part: u64,
    /// What it is a part of.
    pub whole: u64,
}

impl Share {
    /// A part and its whole.
    pub fn new(part: u64, whole: u64) -> Self {
        Self { part, whole }
    }

    /// The fraction; nothing of nothing.
    pub fn ratio(self) -> Option<Ratio> {
        Ratio::new(i128::from(self.part), self.whole)
    }

    /// Whether it is `numerator / denominator` or more, exactly; never when the whole is 0.
    pub fn at_least(self, numerator: u64, denominator: u64) -> bool {
        self.whole > 0
            && u128::from(self.part) * u128::from(denominator)
                >= u128::from(numerator) * u128::from(self.whole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_is_met_exactly() {
        assert!(Share::new(4, 5).at_least(4, 5));
        assert!(Share::new(8, 10).at_least(4, 5));
        assert!(!Share::new(79, 100).at_least(4, 5));
        assert!(!Share::new(0, 0).at_least(0, 1));
        assert!(Share::new(u64::MAX, u64::MAX).at_least(1, 1));
    }
}
