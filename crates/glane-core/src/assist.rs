//! What people decided about the assistant: whether texts of this workshop may leave for a server elsewhere; and what was noted, with
//! a sentence that somebody kept, of what all its questions cost until then.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::decision::{Act, Decision, standing};

/// Grams of CO₂ equivalent a kilowatt hour: France's electricity in 2021 (`CodeCarbon`, `global_energy_mix.json`, from Our World in
/// Data).
pub const GRAMS_A_KWH: f64 = 67.39;

/// What a model's replies for one workshop took, since the program was started: those of which nothing was kept, too.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Footprint {
    /// Drawn when the first of them was asked for: later sums of the same run hold the earlier ones.
    pub run: u32,
    /// How many replies.
    pub replies: u64,
    /// Tokens read.
    pub read: u64,
    /// Tokens written.
    pub written: u64,
    /// Thousandths of a second.
    pub millis: u64,
    /// Millionths of a watt hour that the computer counted.
    #[serde(default)]
    pub measured: u64,
    /// Those of the computer's noted power over the time it took.
    #[serde(default)]
    pub rated: u64,
    /// Those by the model for servers elsewhere.
    #[serde(default)]
    pub modelled: u64,
    /// Replies of which nothing tells the energy.
    #[serde(default)]
    pub untold: u64,
}

impl Footprint {
    /// Both together, under this one's run.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            run: self.run,
            replies: self.replies.saturating_add(other.replies),
            read: self.read.saturating_add(other.read),
            written: self.written.saturating_add(other.written),
            millis: self.millis.saturating_add(other.millis),
            measured: self.measured.saturating_add(other.measured),
            rated: self.rated.saturating_add(other.rated),
            modelled: self.modelled.saturating_add(other.modelled),
            untold: self.untold.saturating_add(other.untold),
        }
    }
}

/// What was noted with the sentences that people kept, together: of each run the largest sum, for it holds the others. Nothing where
/// nothing was noted.
pub fn footprint(log: &[Decision]) -> Option<Footprint> {
    let mut runs: BTreeMap<u32, Footprint> = BTreeMap::new();
    for decision in standing(log) {
        if let Act::Block {
            entry: Some(block), ..
        } = &decision.act
            && let Some(noted) = block.footprint
        {
            let run = runs.entry(noted.run).or_insert(noted);
            if noted.replies > run.replies {
                *run = noted;
            }
        }
    }
    runs.into_values().reduce(Footprint::plus)
}

/// The server elsewhere to which texts of the workshop may be sent, by host and port; none unless a person agreed.
pub fn consent(log: &[Decision]) -> Option<String> {
    let all = standing(log).into_iter().rev();
    let mut told = all.filter_map(|decision| match &decision.act {
        Act::Assist { to } => Some(to.clone()),
        _ => None,
    });
    told.next().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decision::tests::log;
    use crate::draft::{Block, BlockKind};
    use crate::id::BlockKey;

    #[test]
    fn a_later_sum_of_a_run_holds_the_earlier_and_runs_add_up() {
        let noted = |run, replies: u64| Footprint {
            run,
            replies,
            read: replies * 100,
            measured: replies * 7,
            ..Footprint::default()
        };
        let write = |key: &str, footprint: Option<Footprint>| {
            let block = Block::typed(BlockKind::Closing, "Merci", "", "").unwrap();
            let act = Act::Block {
                block: BlockKey::own(key).unwrap(),
                entry: Some(block.assisted(true).costing(footprint)),
            };
            (act, None)
        };
        assert_eq!(footprint(&log(&[write("a", None)])), None);
        let all = [
            write("a", Some(noted(1, 2))),
            write("b", Some(noted(1, 5))),
            // Written again, with what was noted at first.
            write("a", Some(noted(1, 2))),
            write("c", Some(noted(9, 3))),
        ];
        let sum = footprint(&log(&all)).unwrap();
        assert_eq!((sum.replies, sum.read, sum.measured), (8, 800, 56));
        // What was taken back is no kept sentence's.
        let mut undone = all.to_vec();
        undone.push((Act::Undo, Some(4)));
        assert_eq!(footprint(&log(&undone)).unwrap().replies, 5);
    }

    #[test]
    fn nothing_leaves_before_somebody_agrees_nor_after_they_took_it_back() {
        let agree = || Act::Assist {
            to: Some("exemple.org:443".to_owned()),
        };
        assert_eq!(consent(&log(&[])), None);
        let agreed = consent(&log(&[(agree(), None)]));
        assert_eq!(agreed.as_deref(), Some("exemple.org:443"));
        assert_eq!(
            consent(&log(&[(agree(), None), (Act::Assist { to: None }, None)])),
            None
        );
        assert_eq!(
            consent(&log(&[(agree(), None), (Act::Undo, Some(1))])),
            None
        );
    }
}
