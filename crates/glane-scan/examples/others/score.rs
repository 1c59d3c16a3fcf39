//! What came out.

use glane_core::sheet::State;

/// What is in a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Truth {
    Empty,
    Ticked,
    /// Blackened whole: on our sheets, taken back.
    Blackened,
    /// Ticked or blackened: people would not agree which.
    Marked,
    /// People would not agree whether at all.
    Doubtful,
}

#[derive(Default, Clone)]
pub struct Score {
    pub boxes: usize,
    pub unsure: usize,
    pub wrong: usize,
}

impl Score {
    pub fn add(&mut self, truth: Truth, state: State) -> &'static str {
        self.boxes += 1;
        let right = match truth {
            Truth::Empty => state == State::Empty,
            Truth::Ticked => state == State::Ticked,
            Truth::Blackened => state == State::Cancelled,
            Truth::Marked => matches!(state, State::Ticked | State::Cancelled),
            Truth::Doubtful => state != State::Unsure,
        };
        if state == State::Unsure {
            self.unsure += 1;
            "unsure"
        } else if right {
            "right"
        } else {
            self.wrong += 1;
            "WRONG"
        }
    }

    pub fn join(&mut self, other: &Self) {
        self.boxes += other.boxes;
        self.unsure += other.unsure;
        self.wrong += other.wrong;
    }

    pub fn told(&self, name: &str) {
        let rate = |n: usize, of: usize| 100.0 * n as f64 / of.max(1) as f64;
        let decided = self.boxes - self.unsure;
        println!(
            "| {name} | {} | {} of {decided} | {:.1} % | {} | {:.1} % |",
            self.boxes,
            self.wrong,
            rate(self.wrong, decided),
            self.unsure,
            rate(self.unsure, self.boxes)
        );
    }
}
