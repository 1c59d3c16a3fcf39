//! From what was read of a sheet to answers: see [`glane_core::sheet::answers`], where rooms find it too.

pub use glane_core::sheet::answers::{
    Answer, Answers, Doubt, Outcome, Ruling, Sheet, Spot, Why, Written,
};

#[cfg(test)]
mod tests;
