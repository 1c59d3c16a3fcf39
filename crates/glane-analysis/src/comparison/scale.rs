//! A scale or a number, by group: do some groups score higher or lower than others?
//!
//! Method: the rank test of Kruskal and Wallis, see `glane_stats::rank::kruskal_wallis`; eta² beside. Made where two
//! groups or more answered, ten people or more in all, and not everybody gave the same score.

use glane_core::kind::Kind;
use glane_core::tally::Content;
use glane_stats::effect::eta_squared;
use glane_stats::rank::kruskal_wallis;

use super::effort::{TABLE, spent};
use super::{Made, SEVERAL, Subject};
use crate::count::{QuestionCount, natural};
use crate::question::QuestionReading;

/// The test of a scale.
pub(super) fn made(count: &QuestionCount, reading: &QuestionReading) -> Option<Made> {
    if !matches!(reading.kind, Kind::Scale(_) | Kind::Number(_)) {
        return None;
    }
    let scores = |content: &Content| -> Vec<(i64, u64)> {
        let Content::Scores(counts) = content else {
            return Vec::new();
        };
        let counts = counts.iter();
        counts.map(|(&score, &n)| (score, natural(n))).collect()
    };
    let mut groups: Vec<Vec<(i64, u64)>> = count
        .groups
        .iter()
        .map(|(_, tally)| scores(&tally.content))
        .collect();
    groups.retain(|scores| scores.iter().any(|(_, n)| *n > 0));
    let people: u64 = groups.iter().flatten().map(|(_, n)| n).sum();
    if groups.len() < 2 || people < 2 * SEVERAL {
        return None;
    }
    let p = spent(TABLE, |effort| {
        Some(kruskal_wallis(&groups, effort).ok()?.p)
    })?;
    let question = count.question.clone();
    Some(Made {
        subject: Subject::Whole { question },
        p,
        effect: eta_squared(&groups).ok()?,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use glane_core::id::Round;

    use super::*;
    use crate::Reading;
    use crate::fixture::{question, script, snapshot};

    /// The ease of the example workshop, by group, from its file.
    fn ease() -> Vec<BTreeMap<i64, i64>> {
        let path = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../examples/atelier-numerique.reponses.csv"
        );
        let mut groups: BTreeMap<String, BTreeMap<i64, i64>> = BTreeMap::new();
        for line in std::fs::read_to_string(path).unwrap().lines() {
            let fields: Vec<&str> = line.split(',').collect();
            if fields[3] == "aisance" {
                let scores = groups.entry(fields[1].to_owned()).or_default();
                *scores.entry(fields[4].parse().unwrap()).or_default() += 1;
            }
        }
        groups.into_values().collect()
    }

    #[test]
    fn the_groups_of_the_example_cannot_be_told_apart_in_their_ease() {
        let keys = ["g1", "g2", "g3", "g4"];
        let (script, asked) = (script(&keys), question("scale"));
        let mut count = QuestionCount::empty(&script, &asked, Round::FIRST);
        let groups = ease();
        assert_eq!(groups.len(), 4);
        for ((_, tally), scores) in count.groups.iter_mut().zip(groups) {
            tally.answered = scores.values().sum();
            tally.content = Content::Scores(scores);
        }
        let reading = Reading::of(&script, &snapshot(vec![], vec![]));
        let scale = reading
            .questions
            .iter()
            .find(|q| q.key == asked.key)
            .unwrap();
        let made = made(&count, scale).unwrap();
        assert!(made.p.value > 0.2, "{:?}", made.p);
        assert!(made.effect < 0.15, "{}", made.effect);
    }
}
