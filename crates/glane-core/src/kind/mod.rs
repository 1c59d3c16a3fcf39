//! Question kinds. A kind is one module: what counts as an answer to it, and how answers are counted.
//! Its picture, page and report part stand under the same name in the crates above.

pub mod choice;
pub mod choices;
pub mod grid;
pub mod ideas;
pub mod number;
pub mod open;
pub mod other;
pub mod points;
pub mod profile;
pub mod ranking;
pub mod rated;
pub mod reaction;
pub mod scale;
pub mod slots;
pub mod statements;
pub mod words;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::id::ItemKey;
use crate::reaction::Stance;
use crate::tally::{Content, Sign};

/// What a person answered to one question, checked against its kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Payload {
    /// Words or short expressions, as typed, in the order typed.
    Words(Vec<String>),
    /// A text, as typed.
    Text(String),
    /// What was ticked: options, time slots or ideas.
    Items(BTreeSet<ItemKey>),
    /// What was ticked, « autre » among it, and what was written there.
    Other {
        /// What was ticked.
        items: BTreeSet<ItemKey>,
        /// As typed.
        text: String,
    },
    /// A step of a scale; of a number, how many of its smallest steps.
    Score(i64),
    /// A whole number for each of some items: places, points, steps, votes.
    Rated(BTreeMap<ItemKey, i64>),
    /// What a person makes of a finding put to the room.
    Reaction {
        /// Whether they agree.
        stance: Stance,
        /// What they would nuance, as typed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        nuance: Option<String>,
    },
}

impl Payload {
    /// What was ticked, if anything was.
    pub fn items(&self) -> Option<&BTreeSet<ItemKey>> {
        match self {
            Self::Items(items) | Self::Other { items, .. } => Some(items),
            _ => None,
        }
    }

    /// What was written in sentences of one's own: an open answer, what is none of the options.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) | Self::Other { text, .. } => Some(text),
            _ => None,
        }
    }
}

/// An answer before it is checked: what a form or a file holds for one question.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Raw {
    /// Typed words, a text, ticked keys or a number, according to the kind.
    pub values: Vec<String>,
}

impl Raw {
    /// From anything that gives texts.
    pub fn of<T: Into<String>>(values: impl IntoIterator<Item = T>) -> Self {
        Self {
            values: values.into_iter().map(Into::into).collect(),
        }
    }

    /// The values that hold something once cleaned.
    fn filled(&self) -> impl Iterator<Item = &str> {
        self.values
            .iter()
            .map(String::as_str)
            .filter(|value| !crate::text::clean(value).is_empty())
    }
}

/// Why an answer is not one. Shown in words by the floors above.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case", tag = "why")]
pub enum Invalid {
    /// Nothing was answered.
    #[error("empty answer")]
    Empty,
    /// More than `max` words, options or votes.
    #[error("more than {max} answers")]
    TooMany {
        /// How many are allowed.
        max: usize,
    },
    /// As many ideas were added as a question takes.
    #[error("{max} ideas are there already")]
    Full {
        /// How many that is.
        max: usize,
    },
    /// Longer than `max` characters.
    #[error("longer than {max} characters")]
    TooLong {
        /// How many characters are allowed.
        max: usize,
    },
    /// Not one of the question's options.
    #[error("unknown option « {value} »")]
    UnknownItem {
        /// What was given.
        value: String,
    },
    /// Not a whole number.
    #[error("« {value} » is not a whole number")]
    NotANumber {
        /// What was given.
        value: String,
    },
    /// Outside the scale.
    #[error("{value} is outside {min} to {max}")]
    OutOfRange {
        /// What was given.
        value: i64,
        /// The scale's first step.
        min: i64,
        /// The scale's last step.
        max: i64,
    },
    /// One item has two numbers.
    #[error("« {item} » is given twice")]
    GivenTwice {
        /// The item.
        item: ItemKey,
    },
    /// Two items have one place.
    #[error("place {place} is given twice")]
    PlaceTwice {
        /// The place.
        place: i64,
    },
    /// Not all places are given.
    #[error("fewer than {places} places are given")]
    Unplaced {
        /// How many there are.
        places: usize,
    },
    /// The points do not add up.
    #[error("{given} points of {total} are given")]
    WrongTotal {
        /// How many are given.
        given: i64,
        /// How many there are to give.
        total: i64,
    },
    /// A number with more decimals than the question takes.
    #[error("« {value} » has more than {decimals} decimals")]
    TooPrecise {
        /// What was given.
        value: String,
        /// How many decimals are taken.
        decimals: u8,
    },
    /// A number outside the bounds, all in steps of so many decimals.
    #[error("{value} is outside {min} to {max} (in steps, {decimals} decimals)")]
    OutOfBounds {
        /// What was given.
        value: i64,
        /// The lowest that is taken.
        min: i64,
        /// The highest that is taken.
        max: i64,
        /// How many decimals a step has.
        decimals: u8,
    },
}

/// What a kind must know how to do.
pub trait QuestionKind {
    /// Checks an answer. `items` are the keys that can be ticked now (options, and ideas proposed so far).
    fn read(&self, raw: &Raw, items: &BTreeSet<ItemKey>) -> Result<Payload, Invalid>;
    /// Checks what there is of an answer that comes in several parts: what a part can be wrong in.
    fn read_part(&self, raw: &Raw, items: &BTreeSet<ItemKey>) -> Result<Payload, Invalid> {
        self.read(raw, items)
    }
    /// A count of nothing.
    fn empty(&self) -> Content;
    /// Counts one answer in or out. A payload of another kind counts for nothing.
    fn fold(&self, content: &mut Content, payload: &Payload, sign: Sign);
    /// An answer someone might give, for a rehearsal without people; nothing if there is nothing to tick. `pick(n)`
    /// draws from 0 to n − 1.
    fn rehearse(&self, items: &[ItemKey], pick: &mut dyn FnMut(usize) -> usize) -> Option<Raw>;
}

/// A question's kind with its settings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Kind {
    /// A few words each, for a word cloud.
    Words(words::Words),
    /// A text.
    Open(open::Open),
    /// One option.
    Choice(choice::Choice),
    /// Several options.
    Choices(choices::Choices),
    /// A step between two ends.
    Scale(scale::Scale),
    /// A number between two bounds.
    Number(number::Number),
    /// Options in order.
    Ranking(ranking::Ranking),
    /// Points to share among options.
    Points(points::Points),
    /// Lines on one scale.
    Grid(grid::Grid),
    /// Statements to agree or to disagree with, and to add to.
    Statements(statements::Statements),
    /// Ideas to back, and to add to.
    Ideas(ideas::Ideas),
    /// Time windows.
    Slots(slots::Slots),
    /// Who answered, asked last.
    Profile(profile::Profile),
    /// A finding put to the room; no script has one.
    Reaction(reaction::Reaction),
}

impl Kind {
    fn inner(&self) -> &dyn QuestionKind {
        match self {
            Self::Words(kind) => kind,
            Self::Open(kind) => kind,
            Self::Choice(kind) => kind,
            Self::Choices(kind) => kind,
            Self::Scale(kind) => kind,
            Self::Number(kind) => kind,
            Self::Ranking(kind) => kind,
            Self::Points(kind) => kind,
            Self::Grid(kind) => kind,
            Self::Statements(kind) => kind,
            Self::Ideas(kind) => kind,
            Self::Slots(kind) => kind,
            Self::Profile(kind) => kind,
            Self::Reaction(kind) => kind,
        }
    }

    /// The kind's name in JSON.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Words(_) => "words",
            Self::Open(_) => "open",
            Self::Choice(_) => "choice",
            Self::Choices(_) => "choices",
            Self::Scale(_) => "scale",
            Self::Number(_) => "number",
            Self::Ranking(_) => "ranking",
            Self::Points(_) => "points",
            Self::Grid(_) => "grid",
            Self::Statements(_) => "statements",
            Self::Ideas(_) => "ideas",
            Self::Slots(_) => "slots",
            Self::Profile(_) => "profile",
            Self::Reaction(_) => "reaction",
        }
    }

    /// Whether the question lists things to tick or to rate.
    pub fn has_items(&self) -> bool {
        self.is_rated()
            || matches!(
                self,
                Self::Choice(_)
                    | Self::Choices(_)
                    | Self::Ideas(_)
                    | Self::Slots(_)
                    | Self::Profile(_)
            )
    }

    /// What is asked of who answered, if that is what it asks.
    pub fn profile(&self) -> Option<&profile::Profile> {
        match self {
            Self::Profile(profile) => Some(profile),
            _ => None,
        }
    }

    /// Whether each thing listed gets a number of its own.
    pub fn is_rated(&self) -> bool {
        matches!(
            self,
            Self::Ranking(_) | Self::Points(_) | Self::Grid(_) | Self::Statements(_)
        )
    }
}

impl QuestionKind for Kind {
    fn read(&self, raw: &Raw, items: &BTreeSet<ItemKey>) -> Result<Payload, Invalid> {
        self.inner().read(raw, items)
    }
    fn read_part(&self, raw: &Raw, items: &BTreeSet<ItemKey>) -> Result<Payload, Invalid> {
        self.inner().read_part(raw, items)
    }
    fn empty(&self) -> Content {
        self.inner().empty()
    }
    fn fold(&self, content: &mut Content, payload: &Payload, sign: Sign) {
        self.inner().fold(content, payload, sign);
    }
    fn rehearse(&self, items: &[ItemKey], pick: &mut dyn FnMut(usize) -> usize) -> Option<Raw> {
        self.inner().rehearse(items, pick)
    }
}

/// Ticked keys, checked against those there are and a limit.
fn read_items(
    raw: &Raw,
    items: &BTreeSet<ItemKey>,
    max: Option<usize>,
) -> Result<Payload, Invalid> {
    let mut ticked = BTreeSet::new();
    for value in raw.filled() {
        let known = ItemKey::new(value.trim())
            .ok()
            .filter(|key| items.contains(key));
        ticked.insert(known.ok_or_else(|| Invalid::UnknownItem {
            value: value.to_owned(),
        })?);
    }
    if ticked.is_empty() {
        return Err(Invalid::Empty);
    }
    match max {
        Some(max) if ticked.len() > max => Err(Invalid::TooMany { max }),
        _ => Ok(Payload::Items(ticked)),
    }
}

/// Some of the items, at most `max`, each at most once.
fn rehearse_items(
    items: &[ItemKey],
    max: usize,
    pick: &mut dyn FnMut(usize) -> usize,
) -> Option<Raw> {
    let count = 1 + pick(items.len().min(max).max(1));
    let start = pick(items.len().max(1));
    let ticked: Vec<&str> = items
        .iter()
        .cycle()
        .skip(start)
        .take(count.min(items.len()))
        .map(ItemKey::as_str)
        .collect();
    (!ticked.is_empty()).then(|| Raw::of(ticked))
}

fn fold_items(content: &mut Content, payload: &Payload, sign: Sign) {
    if let (Content::Items(counts), Some(ticked)) = (content, payload.items()) {
        for item in ticked {
            count(counts, item, sign);
        }
    }
}

/// Adds to a count and forgets it at zero, so that equal tallies are equal values. A key is only copied when it is new.
pub(crate) fn count<K: Ord + Clone>(counts: &mut BTreeMap<K, i64>, key: &K, sign: Sign) {
    if let Some(counted) = counts.get_mut(key) {
        *counted += sign.one();
        if *counted == 0 {
            counts.remove(key);
        }
    } else {
        counts.insert(key.clone(), sign.one());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_rehearsed_is_an_answer_of_its_kind() {
        let items: Vec<ItemKey> = ["a", "b", "c"].map(|key| ItemKey::new(key).unwrap()).into();
        let keys: BTreeSet<ItemKey> = items.iter().cloned().collect();
        let kinds = [
            Kind::Words(words::Words { max: 3 }),
            Kind::Open(open::Open { max_chars: 4 }),
            Kind::Choice(choice::Choice::default()),
            Kind::Choices(choices::Choices::up_to(2)),
            Kind::Choices(choices::Choices::up_to(None)),
            Kind::Scale(scale::Scale {
                min: -2,
                max: 2,
                low: None,
                high: None,
            }),
            Kind::Number(number::Number {
                min: -20,
                max: 500,
                decimals: 1,
                unit: None,
            }),
            Kind::Ranking(ranking::Ranking {
                places: Some(2),
                ..ranking::Ranking::default()
            }),
            Kind::Ranking(ranking::Ranking::default()),
            Kind::Points(points::Points { total: 100 }),
            Kind::Statements(statements::Statements { open: true }),
            Kind::Grid(grid::Grid {
                scale: scale::Scale {
                    min: 1,
                    max: 4,
                    low: None,
                    high: None,
                },
            }),
            Kind::Ideas(ideas::Ideas {
                max: Some(1),
                open: true,
            }),
            Kind::Slots(slots::Slots {}),
            Kind::Profile(profile::tests::small()),
            Kind::Reaction(reaction::Reaction {}),
        ];
        let mut at = 0_usize;
        let mut pick = |n: usize| {
            at = at.wrapping_mul(31).wrapping_add(7);
            at % n
        };
        for kind in kinds {
            let mut seen = BTreeSet::new();
            for _ in 0..200 {
                let raw = kind.rehearse(&items, &mut pick).unwrap();
                let payload = kind.read(&raw, &keys);
                assert!(payload.is_ok(), "{kind:?}: {raw:?}: {payload:?}");
                seen.insert(format!("{payload:?}"));
            }
            assert!(seen.len() > 1, "{kind:?} always answers the same");
            assert_eq!(kind.rehearse(&[], &mut pick).is_some(), !kind.has_items());
        }
    }
}
