//! A finding (« constat »): one thing the numbers say, with the cells that show it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::claim::Claim;
use crate::date::Minute;
use crate::evidence::{CellRef, QuoteRef};
use crate::id::{FindingId, QuestionKey};
use crate::judged::FindingState;
use crate::label::Label;

/// What sort of thing is found. The order is that in which equals are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FindingKind {
    /// Nearly everyone gave the same answer.
    Consensus,
    /// One answer is ahead of all others.
    Dominance,
    /// Several answers share the first place.
    Tie,
    /// One idea, or several together, is backed most.
    Lead,
    /// One time slot, or several together, is named most.
    Slot,
    /// A scale's mean, and its range over groups.
    Scale,
    /// The mean and the median of numbers.
    Number,
    /// The option with the best mean place.
    Ranking,
    /// The option with the most points.
    Points,
    /// The line of a grid with the highest mean, and the one with the lowest.
    Grid,
    /// The word, or words, that came most.
    Word,
    /// Two answers gather most mentions.
    Concentration,
    /// All answers, from the most given to the least.
    Order,
    /// Answers nobody gave.
    Absence,
    /// Answers hardly anybody gave.
    Rarity,
    /// How many people wrote an answer of their own.
    Voices,
    /// What open answers are about, the most borne theme first.
    Theme,
    /// Answers that split in two halves.
    Split,
    /// Mentions by family of answers.
    Family,
    /// The answers of a public against all others.
    Audience,
    /// What part of the time slots named is within office hours.
    Hours,
    /// What no time slot offered.
    NotOffered,
    /// Helpful and hard words.
    Tone,
    /// Words that are points to watch.
    Watch,
    /// Words that are openings.
    Opportunity,
    /// Something few people said, lifted out by a person.
    Minority,
    /// Two findings that pull apart.
    Tension,
    /// Findings that a person reads together.
    Joined,
    /// Groups differ more than chance would have it.
    GapBetweenGroups,
    /// A word is one group's more than chance would have it.
    Specificity,
    /// People are higher on one scale than on another.
    GapBetweenScales,
    /// Two scales that stand side by side, no gap being established.
    SideBySide,
}

impl FindingKind {
    /// Its name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Consensus => "consensus",
            Self::Dominance => "dominance",
            Self::Tie => "tie",
            Self::Lead => "lead",
            Self::Slot => "slot",
            Self::Scale => "scale",
            Self::Number => "number",
            Self::Ranking => "ranking",
            Self::Points => "points",
            Self::Grid => "grid",
            Self::Word => "word",
            Self::Concentration => "concentration",
            Self::Order => "order",
            Self::Absence => "absence",
            Self::Rarity => "rarity",
            Self::Voices => "voices",
            Self::Theme => "theme",
            Self::Split => "split",
            Self::Family => "family",
            Self::Audience => "audience",
            Self::Hours => "hours",
            Self::NotOffered => "not_offered",
            Self::Tone => "tone",
            Self::Watch => "watch",
            Self::Opportunity => "opportunity",
            Self::Minority => "minority",
            Self::Tension => "tension",
            Self::Joined => "joined",
            Self::GapBetweenGroups => "gap_between_groups",
            Self::Specificity => "specificity",
            Self::GapBetweenScales => "gap_between_scales",
            Self::SideBySide => "side_by_side",
        }
    }
}

/// What fills a place of a sentence. Numbers stay exact: rounding is the language's last act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Arg {
    /// What someone typed, never altered.
    Text(String),
    /// A label of the script, in the sentence's language where it has it.
    Label(Label),
    /// How many.
    Count(u64),
    /// A whole number that may be negative, such as the end of a scale.
    Integer(i64),
    /// A fraction shown with so many decimals.
    Decimal {
        /// Above.
        numerator: i128,
        /// Below; never 0.
        denominator: u64,
        /// Digits after the separator.
        places: u8,
    },
    /// A share shown as a percentage.
    Percent {
        /// The part.
        numerator: u64,
        /// The whole.
        denominator: u64,
    },
    /// Labels, each between quotation marks.
    Quotes(Vec<Label>),
    /// Labels with their counts, in order, each written by the message of [`RANKED`].
    Ranking(Vec<(Label, u64)>),
    /// A time of day.
    Time(Minute),
    /// A whole sentence within another; its arguments are named `first.count` by the claims of the other.
    Sentence(Template),
}

/// The message that writes one entry of [`Arg::Ranking`]; it takes `option` and `count`.
pub const RANKED: &str = "finding-ranked";

/// A sentence before it is in a language: a message's key and what fills it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Template {
    /// The message's key.
    pub key: String,
    /// Its arguments, by name.
    pub args: BTreeMap<String, Arg>,
}

impl Template {
    /// A sentence and what fills it.
    pub fn new<const N: usize>(key: &str, args: [(&str, Arg); N]) -> Self {
        Self {
            key: key.to_owned(),
            args: args
                .into_iter()
                .map(|(name, arg)| (name.to_owned(), arg))
                .collect(),
        }
    }
}

/// How strongly the numbers speak: thousandths from 0 to 1000, so that the same numbers rank alike everywhere.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Strength(u16);

impl Strength {
    /// The strongest.
    pub const MAX: u16 = 1000;

    /// So many thousandths; more than 1000 is 1000.
    pub fn thousandths(n: u16) -> Self {
        Self(n.min(Self::MAX))
    }

    /// The thousandths.
    pub fn get(self) -> u16 {
        self.0
    }

    /// From 0 to 1.
    pub fn value(self) -> f64 {
        f64::from(self.0) / f64::from(Self::MAX)
    }
}

/// One thing the numbers say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Its name, the same as long as it is of the same kind and about the same things.
    pub id: FindingId,
    /// What sort of thing.
    pub kind: FindingKind,
    /// The questions it is about, in script order; at least one.
    pub questions: Vec<QuestionKey>,
    /// What the sentence says, to be held against the data.
    pub claims: Vec<Claim>,
    /// The cells every number of the sentence is read from.
    pub cells: Vec<CellRef>,
    /// The passages it quotes.
    pub verbatims: Vec<QuoteRef>,
    /// Its sentence.
    pub sentence: Template,
    /// How strongly the numbers speak.
    pub strength: Strength,
    /// What a person made of it.
    pub state: FindingState,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strength_stays_between_nothing_and_all() {
        assert!((Strength::thousandths(250).value() - 0.25).abs() < f64::EPSILON);
        assert_eq!(Strength::thousandths(u16::MAX).get(), Strength::MAX);
    }

    #[test]
    fn a_finding_reads_back_as_written() {
        let mean = Arg::Decimal {
            numerator: -7,
            denominator: 2,
            places: 1,
        };
        let ranking = Arg::Ranking(vec![(Label::fr("a"), 3)]);
        let finding = Finding {
            id: FindingId::new("0123456789ab").unwrap(),
            kind: FindingKind::Scale,
            questions: vec![QuestionKey::new("q").unwrap()],
            claims: vec![],
            cells: vec![],
            verbatims: vec![],
            sentence: Template::new("finding-scale-mean", [("mean", mean), ("ranking", ranking)]),
            strength: Strength::thousandths(12),
            state: FindingState::Kept,
        };
        let text = serde_json::to_string(&finding).unwrap();
        assert_eq!(serde_json::from_str::<Finding>(&text).unwrap(), finding);
        assert!(
            text.contains(&format!("\"kind\":\"{}\"", finding.kind.name())),
            "{text}"
        );
    }
}
