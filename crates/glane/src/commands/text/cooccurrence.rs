//! `glane text cooccurrence`: people in, one a line, their words parted by semicolons or tabs; the pairs of words that
//! the same people gave out, as JSON.

use std::sync::Arc;

use glane_text::cooccurrence::cooccurrence;
use glane_text::group::Calls;
use glane_text::local::Local;

use super::thousandths;
use crate::fail::Done;
use crate::out;

pub fn run(text: &str, local: &Arc<Local>) -> anyhow::Result<Done> {
    let people: Vec<Vec<&str>> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| {
            line.split([';', '\t'])
                .map(str::trim)
                .filter(|word| !word.is_empty())
                .collect()
        })
        .collect();
    let pairs: Vec<serde_json::Value> = cooccurrence(&people, local, &Calls::default())
        .into_iter()
        .map(|pair| {
            serde_json::json!({
                "words": [pair.one, pair.other],
                "people": pair.people,
                "of": [pair.one_people, pair.other_people],
                "association": thousandths(pair.association),
            })
        })
        .collect();
    out::json(&pairs)?;
    Ok(Done::Yes)
}
