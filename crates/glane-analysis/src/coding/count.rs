//! Where the answers to an open question stand, counted: by themes people decided and, apart, by themes proposed.

use std::collections::BTreeMap;

use glane_core::ballot::{Ballot, Body};
use glane_core::codebook::Codebook;
use glane_core::coding::{Coded, Coding};
use glane_core::id::{AnswerId, GroupKey, QuestionKey, Revision, ThemeKey};
use glane_core::kind::Payload;
use glane_core::room::RoomState;
use glane_core::script::Script;
use glane_core::tally::Sign;

use super::Proposer;

/// A codebook at work: what people decided with it, and what it proposes.
#[derive(Debug)]
pub struct Coder<'a> {
    /// What people decided.
    pub coding: &'a Coding,
    /// What the machine proposes.
    pub proposer: Proposer,
}

impl<'a> Coder<'a> {
    /// The coder of each open question.
    pub fn all(script: &Script, state: &'a RoomState) -> BTreeMap<QuestionKey, Self> {
        let of = |key: &QuestionKey| {
            let coding = state.coding(key)?;
            let proposer = Proposer::of(coding.codebook());
            Some((key.clone(), Self { coding, proposer }))
        };
        script
            .questions
            .iter()
            .filter_map(|question| of(&question.key))
            .collect()
    }

    /// Where a ballot's answer stands; nothing if it holds no text.
    pub fn stands(&self, ballot: &Ballot) -> Option<(Coded, Vec<ThemeKey>)> {
        let Body::Answered(Payload::Text(text)) = &ballot.body else {
            return None;
        };
        Some(self.of(ballot.answer, ballot.revision, text))
    }

    /// Where an answer stands, as its author last wrote it.
    pub(crate) fn of(
        &self,
        answer: AnswerId,
        written: Revision,
        text: &str,
    ) -> (Coded, Vec<ThemeKey>) {
        let coded = self.coding.of(answer, written);
        let proposed = match coded {
            Coded::Undecided => self.proposer.themes(text),
            Coded::Decided(_) | Coded::Disputed(_) => Vec::new(),
        };
        (coded, proposed)
    }
}

/// Answers counted by where they stand. Each is in exactly one of the first four.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ThemeTally {
    /// Bear a theme by a person's decision.
    pub coded: i64,
    /// Bear none by a person's decision.
    pub unthemed: i64,
    /// Wait for a person.
    pub uncoded: i64,
    /// Were coded otherwise by two coders.
    pub disputed: i64,
    /// By theme decided.
    pub decided: BTreeMap<ThemeKey, i64>,
    /// By theme proposed, of those that wait.
    pub proposed: BTreeMap<ThemeKey, i64>,
}

impl ThemeTally {
    /// Counts one answer in or out.
    pub fn fold(&mut self, coded: &Coded, proposed: &[ThemeKey], sign: Sign) {
        let bump = |counts: &mut BTreeMap<ThemeKey, i64>, key: &ThemeKey| {
            if let Some(count) = counts.get_mut(key) {
                *count += sign.one();
                if *count == 0 {
                    counts.remove(key);
                }
            } else {
                counts.insert(key.clone(), sign.one());
            }
        };
        match coded {
            Coded::Undecided => {
                self.uncoded += sign.one();
                for key in proposed {
                    bump(&mut self.proposed, key);
                }
            }
            Coded::Decided(themes) if themes.is_empty() => self.unthemed += sign.one(),
            Coded::Decided(themes) => {
                self.coded += sign.one();
                for key in themes {
                    bump(&mut self.decided, key);
                }
            }
            Coded::Disputed(_) => self.disputed += sign.one(),
        }
    }

    /// Adds another count.
    pub fn merge(&mut self, other: &Self) {
        self.coded += other.coded;
        self.unthemed += other.unthemed;
        self.uncoded += other.uncoded;
        self.disputed += other.disputed;
        for (mine, theirs) in [
            (&mut self.decided, &other.decided),
            (&mut self.proposed, &other.proposed),
        ] {
            for (key, more) in theirs {
                let count = mine.entry(key.clone()).or_insert(0);
                *count += more;
                if *count == 0 {
                    mine.remove(key);
                }
            }
        }
    }
}

/// The same for the room, its raised hands and its groups.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ThemeCount {
    /// The themes, in order.
    pub codebook: Codebook,
    /// Every answer, raised hands included.
    pub room: ThemeTally,
    /// Raised hands alone.
    pub raised: ThemeTally,
    /// By group.
    pub groups: BTreeMap<GroupKey, ThemeTally>,
    /// People whose answer bears both of two themes, by people's decisions; the lesser key first, zeros left out.
    pub pairs: ThemePairs,
}

/// How many people's answers bear both of two themes.
pub type ThemePairs = BTreeMap<(ThemeKey, ThemeKey), i64>;

/// Counts one person's answer by its pairs of themes in or out.
pub(crate) fn fold_pairs(pairs: &mut ThemePairs, coded: &Coded, sign: Sign) {
    let Coded::Decided(themes) = coded else {
        return;
    };
    for (at, one) in themes.iter().enumerate() {
        for other in themes.iter().skip(at + 1) {
            bump(pairs, &(one.clone(), other.clone()), sign.one());
        }
    }
}

/// Adds the pairs of other people.
pub(crate) fn merge_pairs(pairs: &mut ThemePairs, other: &ThemePairs) {
    for (pair, more) in other {
        bump(pairs, pair, *more);
    }
}

fn bump(pairs: &mut ThemePairs, pair: &(ThemeKey, ThemeKey), more: i64) {
    let count = pairs.entry(pair.clone()).or_insert(0);
    *count += more;
    if *count == 0 {
        pairs.remove(pair);
    }
}

impl ThemeCount {
    /// Nothing counted yet with a codebook.
    pub fn empty(codebook: Codebook) -> Self {
        Self {
            codebook,
            ..Self::default()
        }
    }

    /// Counts one ballot in or out; `group` is its person's. One without a text counts nowhere.
    pub fn fold(
        &mut self,
        coder: &Coder<'_>,
        ballot: &Ballot,
        group: Option<&GroupKey>,
        sign: Sign,
    ) {
        let Some((stand, proposed)) = coder.stands(ballot) else {
            return;
        };
        self.room.fold(&stand, &proposed, sign);
        if ballot.person.is_none() {
            self.raised.fold(&stand, &proposed, sign);
            return;
        }
        fold_pairs(&mut self.pairs, &stand, sign);
        if let Some(group) = group {
            let tally = self.groups.entry(group.clone()).or_default();
            tally.fold(&stand, &proposed, sign);
            if *tally == ThemeTally::default() {
                self.groups.remove(group);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn keys(bits: u8) -> Vec<ThemeKey> {
        (0..3_u8)
            .filter(|n| bits >> n & 1 == 1)
            .map(|n| ThemeKey::new(format!("t{n}")).unwrap())
            .collect()
    }

    fn drawn((what, bits): (u8, u8)) -> (Coded, Vec<ThemeKey>) {
        match what {
            0 => (Coded::Undecided, keys(bits)),
            1 => (Coded::Decided(keys(bits).into_iter().collect()), vec![]),
            _ => (Coded::Disputed(BTreeMap::new()), vec![]),
        }
    }

    proptest! {
        #[test]
        fn parts_add_up_and_what_is_counted_in_comes_out(
            all in prop::collection::vec((0..3_u8, 0..8_u8), 0..30),
            cut in 0..30_usize,
        ) {
            let mut tally = ThemeTally::default();
            let mut half = ThemeTally::default();
            for (at, one) in all.iter().enumerate() {
                let (coded, proposed) = drawn(*one);
                tally.fold(&coded, &proposed, Sign::In);
                if at < cut {
                    half.fold(&coded, &proposed, Sign::In);
                }
            }
            let parts = tally.coded + tally.unthemed + tally.uncoded + tally.disputed;
            prop_assert_eq!(parts, i64::try_from(all.len()).unwrap());
            for one in all.iter().skip(cut) {
                let (coded, proposed) = drawn(*one);
                tally.fold(&coded, &proposed, Sign::Out);
            }
            prop_assert_eq!(tally, half);
        }
    }
}
