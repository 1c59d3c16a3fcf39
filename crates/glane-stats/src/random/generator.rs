//! A small generator of random-looking numbers.

use crate::number::float;

/// Numbers that look drawn at random and are always the same for a seed, for tests and intervals that draw.
///
/// # Formula
///
/// `state += 0x9e3779b97f4a7c15`, then two rounds of `z = (z ^ z >> 30) × 0xbf58476d1ce4e5b9` and
/// `z = (z ^ z >> 27) × 0x94d049bb133111eb`, and `z ^ z >> 31`: `SplitMix64`.
///
/// # Source
///
/// G. L. Steele, D. Lea and C. H. Flood, “Fast splittable pseudorandom number generators”, *Proceedings of
/// OOPSLA 2014*, ACM, pages 453–472.
///
/// # Misleads
///
/// Whoever knows the seed knows every number: good for arithmetic, never for secrets.
///
/// # Example
///
/// ```
/// use glane_stats::random::Generator;
/// let mut draws = Generator::new(1_234_567);
/// assert_eq!(draws.next(), 6_457_827_717_110_365_317);
/// assert!((0.0..1.0).contains(&draws.unit()));
/// ```
///
/// # En clair
///
/// Un dé dont on connaît le point de départ : il tombe toujours de la même façon. Ainsi un calcul qui tire au
/// sort donne deux fois le même résultat, aujourd'hui et dans dix ans.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Generator {
    state: u64,
}

impl Generator {
    /// The generator that starts from a seed.
    pub fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// The next 64 bits.
    #[expect(
        clippy::should_implement_trait,
        reason = "it never ends, so nothing an iterator offers would be safe to call"
    )]
    pub fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = self.state;
        let z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number above 0 and below 1, in steps of 2^−52.
    pub fn unit(&mut self) -> f64 {
        (float(self.next() >> 12) + 0.5) / float(1 << 52)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_published_sequence() {
        let mut draws = Generator::new(1_234_567);
        let five: Vec<u64> = (0..5).map(|_| draws.next()).collect();
        let published = [
            6_457_827_717_110_365_317,
            3_203_168_211_198_807_973,
            9_817_491_932_198_370_423,
            4_593_380_528_125_082_431,
            16_408_922_859_458_223_821,
        ];
        assert_eq!(five, published);
    }

    #[test]
    fn units_fill_the_line_evenly() {
        let mut draws = Generator::new(crate::random::SEED);
        let mut tenths = [0_u32; 10];
        for _ in 0..100_000 {
            tenths[usize::try_from(crate::number::whole(draws.unit() * 10.0)).unwrap()] += 1;
        }
        // 10,000 expected in each, with a deviation of 95.
        assert!(
            tenths.iter().all(|count| count.abs_diff(10_000) < 475),
            "{tenths:?}"
        );
    }
}
