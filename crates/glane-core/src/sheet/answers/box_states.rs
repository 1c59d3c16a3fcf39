//! What the boxes of one task come to.

use crate::id::ItemKey;
use crate::sheet::{State, Task};

use super::{Doubt, Sheet, Spot, Why};

/// The boxes of one task by what they read as; empty ones are nothing.
#[derive(Debug, Default)]
pub(super) struct Ticked {
    pub(super) marks: Vec<(Spot, ItemKey)>,
    cancelled: Vec<Spot>,
    unsure: Vec<Spot>,
    missing: Vec<Spot>,
    /// Whether a person said what each of the cancelled boxes is.
    is_cancelled_said: bool,
}

impl Ticked {
    pub(super) fn of(sheet: &Sheet, at: usize, task: &Task) -> Self {
        let mut found = Self {
            is_cancelled_said: true,
            ..Self::default()
        };
        for (tick, one) in task.ask.ticks().iter().enumerate() {
            let spot = Spot { task: at, tick };
            let said = sheet.decided.get(&spot);
            match said.or_else(|| sheet.read.get(&spot)) {
                Some(State::Empty) => {}
                Some(State::Ticked) => found.marks.push((spot, one.item.clone())),
                Some(State::Cancelled) => {
                    found.cancelled.push(spot);
                    found.is_cancelled_said &= said.is_some();
                }
                Some(State::Unsure) => found.unsure.push(spot),
                None => found.missing.push(spot),
            }
        }
        found
    }

    pub(super) fn spots(&self) -> Vec<Spot> {
        self.marks.iter().map(|(spot, _)| *spot).collect()
    }

    /// What a person has to look at, whatever is asked.
    pub(super) fn doubts(&self) -> Vec<Doubt> {
        let mut doubts = Vec::new();
        let mut doubt = |spots: &Vec<Spot>, why| {
            if !spots.is_empty() {
                let spots = spots.clone();
                doubts.push(Doubt { spots, why });
            }
        };
        doubt(&self.missing, Why::Missing);
        doubt(&self.unsure, Why::Unsure);
        // A black box beside a tick was taken back. Alone it may be a tick made with vigour.
        if self.marks.is_empty() && !self.is_cancelled_said {
            doubt(&self.cancelled, Why::OnlyCancelled);
        }
        doubts
    }
}
