//! Counts that can be added, taken back and merged exactly, in any order.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::ballot::Body;
use crate::kind::rated::Rated;
use crate::kind::{Kind, QuestionKind};

/// Whether an answer is counted in or taken out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// Counted in.
    In,
    /// Taken out.
    Out,
}

impl Sign {
    /// `+1` or `−1`.
    pub fn one(self) -> i64 {
        match self {
            Self::In => 1,
            Self::Out => -1,
        }
    }
}

/// How often one word (one raw normal form) came.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WordCount {
    /// People who gave it at least once.
    pub people: i64,
    /// Times it was given.
    pub mentions: i64,
    /// Mentions by spelling, as typed.
    pub typed: BTreeMap<String, i64>,
}

impl WordCount {
    pub(crate) fn is_nothing(&self) -> bool {
        self.people == 0 && self.mentions == 0 && self.typed.is_empty()
    }

    /// The spelling typed most often; the first in bytes among equals.
    pub fn shown(&self) -> &str {
        let mut best: Option<(&str, i64)> = None;
        for (typed, &count) in &self.typed {
            if best.is_none_or(|(_, most)| count > most) {
                best = Some((typed, count));
            }
        }
        best.map_or("", |(typed, _)| typed)
    }
}

/// What was answered, counted, according to the kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Content {
    /// People by ticked item.
    Items(BTreeMap<crate::id::ItemKey, i64>),
    /// People by step of the scale.
    Scores(BTreeMap<i64, i64>),
    /// Words by raw normal form.
    Words(BTreeMap<String, WordCount>),
    /// Numbers given to items.
    Rated(Rated),
    /// Number of texts.
    Texts(i64),
}

/// All ballots of one question and round (and one group, where counted so).
///
/// A commutative group: [`Tally::fold`] one ballot in or out, [`Tally::merge`] two; zero counts are
/// not kept, so equal contents are equal values. Counts are signed only so that the group is closed;
/// a tally of real ballots holds no negative count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// People who answered.
    pub answered: i64,
    /// People who chose to leave it blank.
    pub blank: i64,
    /// Paper answers nobody could read.
    pub unreadable: i64,
    /// What they answered.
    pub content: Content,
}

impl Tally {
    /// A tally of no ballot.
    pub fn empty(kind: &Kind) -> Self {
        Self {
            answered: 0,
            blank: 0,
            unreadable: 0,
            content: kind.empty(),
        }
    }

    /// Counts one ballot in or out.
    pub fn fold(&mut self, kind: &Kind, body: &Body, sign: Sign) {
        match body {
            Body::Answered(payload) => {
                self.answered += sign.one();
                kind.fold(&mut self.content, payload, sign);
            }
            Body::Blank => self.blank += sign.one(),
            Body::Unreadable => self.unreadable += sign.one(),
        }
    }

    /// Adds another tally of the same kind.
    pub fn merge(&mut self, other: &Self) {
        self.answered += other.answered;
        self.blank += other.blank;
        self.unreadable += other.unreadable;
        match (&mut self.content, &other.content) {
            (Content::Items(mine), Content::Items(theirs)) => add_all(mine, theirs),
            (Content::Scores(mine), Content::Scores(theirs)) => add_all(mine, theirs),
            (Content::Texts(mine), Content::Texts(theirs)) => *mine += theirs,
            (Content::Rated(mine), Content::Rated(theirs)) => mine.merge(theirs),
            (Content::Words(mine), Content::Words(theirs)) => {
                for (form, word) in theirs {
                    let entry = mine.entry(form.clone()).or_default();
                    entry.people += word.people;
                    entry.mentions += word.mentions;
                    add_all(&mut entry.typed, &word.typed);
                    if entry.is_nothing() {
                        mine.remove(form);
                    }
                }
            }
            _ => {}
        }
    }

    /// Everyone who has a ballot, whatever it says.
    pub fn ballots(&self) -> i64 {
        self.answered + self.blank + self.unreadable
    }
}

fn add_all<K: Ord + Clone>(mine: &mut BTreeMap<K, i64>, theirs: &BTreeMap<K, i64>) {
    for (key, count) in theirs {
        let slot = mine.entry(key.clone()).or_insert(0);
        *slot += count;
        if *slot == 0 {
            mine.remove(key);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::id::ItemKey;
    use crate::kind::points::Points;
    use crate::kind::ranking::Ranking;
    use crate::kind::{Payload, choices::Choices, scale::Scale, words::Words};

    fn kinds() -> [Kind; 7] {
        [
            Kind::Choices(Choices::up_to(None)),
            Kind::Scale(Scale {
                min: 0,
                max: 5,
                low: None,
                high: None,
            }),
            Kind::Words(Words { max: 4 }),
            Kind::Ranking(Ranking::default()),
            Kind::Points(Points { total: 9 }),
            Kind::Statements(crate::kind::statements::Statements { open: true }),
            Kind::Grid(crate::kind::grid::Grid {
                scale: Scale {
                    min: 1,
                    max: 3,
                    low: None,
                    high: None,
                },
            }),
        ]
    }

    fn body(kind: usize) -> BoxedStrategy<Body> {
        let payload = match kind {
            0 => prop::collection::btree_set(0..4_u8, 1..4)
                .prop_map(|set| {
                    Payload::Items(
                        set.iter()
                            .map(|i| ItemKey::new(format!("o{i}")).unwrap())
                            .collect(),
                    )
                })
                .boxed(),
            1 => (0..=5_i64).prop_map(Payload::Score).boxed(),
            3 => Just(["a", "b", "c"])
                .prop_shuffle()
                .prop_map(|order| {
                    let items = order.into_iter().map(|key| ItemKey::new(key).unwrap());
                    Payload::Rated(items.zip(1..).collect())
                })
                .boxed(),
            4..=6 => prop::collection::btree_map("[a-c]", 1..4_i64, 1..3)
                .prop_map(|points| {
                    let points = points.into_iter();
                    Payload::Rated(points.map(|(k, n)| (ItemKey::new(k).unwrap(), n)).collect())
                })
                .boxed(),
            _ => prop::collection::vec("[aAéÉ]{1,2} ?!?", 1..4)
                .prop_map(Payload::Words)
                .boxed(),
        };
        prop_oneof![8 => payload.prop_map(Body::Answered), 1 => Just(Body::Blank), 1 => Just(Body::Unreadable)]
            .boxed()
    }

    fn ballots() -> impl Strategy<Value = (usize, Vec<Body>, usize)> {
        (0..7_usize).prop_flat_map(|kind| {
            prop::collection::vec(body(kind), 0..30).prop_flat_map(move |all| {
                let cut = 0..=all.len();
                (Just(kind), Just(all), cut)
            })
        })
    }

    fn count_all<'a>(kind: &Kind, all: impl IntoIterator<Item = &'a Body>) -> Tally {
        let mut tally = Tally::empty(kind);
        for body in all {
            tally.fold(kind, body, Sign::In);
        }
        tally
    }

    proptest! {
        #[test]
        fn order_parts_and_taking_back_do_not_matter((kind, all, cut) in ballots()) {
            let kind = &kinds()[kind];
            let whole = count_all(kind, &all);
            prop_assert_eq!(&count_all(kind, all.iter().rev()), &whole);
            let (left, right) = all.split_at(cut);
            let mut merged = count_all(kind, left);
            merged.merge(&count_all(kind, right));
            prop_assert_eq!(&merged, &whole);
            let mut back = whole.clone();
            for body in right {
                back.fold(kind, body, Sign::Out);
            }
            prop_assert_eq!(back, count_all(kind, left));
            prop_assert_eq!(whole.ballots(), i64::try_from(all.len()).unwrap());
        }
    }

    #[test]
    fn the_shown_spelling_is_the_commonest_then_the_first_in_bytes() {
        let word = |typed: &[(&str, i64)]| WordCount {
            typed: typed.iter().map(|(t, n)| ((*t).to_owned(), *n)).collect(),
            ..WordCount::default()
        };
        assert_eq!(word(&[("Utile", 1), ("utile", 2)]).shown(), "utile");
        assert_eq!(word(&[("utile", 1), ("Utile", 1)]).shown(), "Utile");
        assert_eq!(word(&[]).shown(), "");
    }
}
