//! Chance that can be had again.

/// A stream of numbers.
#[derive(Debug, Clone)]
pub struct Seed(u64);

impl Seed {
    /// From any number.
    pub fn new(from: u64) -> Self {
        let mut seed = Self(from.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5851_f42d_4c95_7f2d);
        seed.draw();
        seed
    }

    /// The next 64 bits (splitmix).
    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// From 0 to 1.
    pub fn part(&mut self) -> f64 {
        (self.draw() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// Between two numbers.
    pub fn between(&mut self, from: f64, to: f64) -> f64 {
        from + (to - from) * self.part()
    }

    /// One of so many.
    pub fn below(&mut self, n: usize) -> usize {
        (self.part() * n as f64) as usize
    }

    /// Once in a while.
    pub fn is(&mut self, share: f64) -> bool {
        self.part() < share
    }

    /// Around 0, as errors are.
    pub fn error(&mut self, spread: f64) -> f64 {
        let bits = self.draw();
        let sum: u64 = [0, 16, 32, 48].map(|by| (bits >> by) & 0xffff).iter().sum();
        (sum as f64 / 65_535.0 - 2.0) * spread * 1.732
    }
}
