//! Joined: findings that a person reads together, said one after the other.
//!
//! Made for each set of findings a person joined, all of which are still found, in the order in which they are listed.
//! Evidence: theirs. Strength: that of the strongest. The machine adds no word of its own between them.

use std::collections::BTreeSet;

use glane_core::finding::{Finding, FindingKind};
use glane_core::id::FindingId;

use super::draft::Draft;
use crate::reading::Reading;

const KEY: &str = "restitution-joined";

pub(super) fn all(reading: &Reading, found: &[Finding]) -> Vec<Finding> {
    reading
        .judged
        .joined()
        .filter_map(|set| join(set, found))
        .collect()
}

fn join(set: &BTreeSet<FindingId>, found: &[Finding]) -> Option<Finding> {
    let parts: Vec<&Finding> = found.iter().filter(|one| set.contains(&one.id)).collect();
    if parts.len() != set.len() {
        return None;
    }
    let strength = parts.iter().map(|part| part.strength).max()?;
    let (last, before) = parts.split_last()?;
    let mut joined = (*last).clone();
    for part in before.iter().rev() {
        joined = Draft::pair(FindingKind::Joined, KEY, part, &joined).finding(strength)?;
    }
    Some(joined)
}
