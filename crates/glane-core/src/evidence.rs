//! What a sentence rests on: computed cells and passages of answers, named so that they can be found again.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::disclosure::Disclosed;
use crate::id::{AnswerId, GroupKey, ItemKey, QuestionKey, Round, ThemeKey};

/// What within a question a cell is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Facet {
    /// The question as a whole.
    Whole,
    /// An option, a time slot or an idea.
    Item(ItemKey),
    /// A step of a scale.
    Score(i64),
    /// A theme, as people coded the answers.
    Theme(ThemeKey),
    /// A theme, as the machine proposes it for answers nobody coded.
    Proposed(ThemeKey),
    /// A word, by its raw normal form.
    Word(String),
}

/// What is measured of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// How many people: those who ticked, gave the score, wrote the word; on the whole question, those who answered.
    People,
    /// How many times it was ticked or written, all people together.
    Mentions,
    /// How many people put it first, of a ranking.
    First,
    /// The mean of the scores, of numbers; of an item, of its places or its points.
    Mean,
    /// The median of the scores.
    Median,
    /// How many people agreed with it, of a statement.
    Agree,
    /// How many people disagreed with it, of a statement.
    Disagree,
    /// How many people took no side, of a statement.
    Pass,
    /// How many people chose to leave it blank.
    Blank,
    /// How many paper answers nobody could read.
    Unreadable,
    /// How many people of the workshop have no answer to it.
    Missing,
    /// How many raised a hand: they are of nobody, and so among no people.
    Raised,
    /// How many people's answers bear a theme by a person's decision.
    Coded,
    /// How many people's answers bear no theme by a person's decision.
    Unthemed,
    /// How many people's answers wait for a person to code them.
    Uncoded,
    /// How many people's answers were coded differently by two coders.
    Disputed,
}

/// Out of what a measure is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Base {
    /// People who answered the question (raised hands included, unless a group is named).
    Answered,
    /// People of the workshop, and the question's raised hands.
    Asked,
    /// All mentions of the question.
    Mentions,
}

/// The name of one computed figure. What it is worth is read from the data, never written beside it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct CellRef {
    /// The question.
    pub question: QuestionKey,
    /// In which asking.
    pub round: Round,
    /// What within the question.
    pub facet: Facet,
    /// Among the people of which group; the whole room if absent.
    pub group: Option<GroupKey>,
    /// What is measured.
    pub measure: Measure,
    /// Out of what.
    pub base: Base,
}

impl CellRef {
    /// A cell of the whole room, counted in people out of those who answered.
    pub fn room(question: QuestionKey, round: Round, facet: Facet) -> Self {
        Self {
            question,
            round,
            facet,
            group: None,
            measure: Measure::People,
            base: Base::Answered,
        }
    }

    /// The same cell, measured otherwise.
    #[must_use]
    pub fn measuring(mut self, measure: Measure, base: Base) -> Self {
        self.measure = measure;
        self.base = base;
        self
    }

    /// The same cell among the people of one group.
    #[must_use]
    pub fn among(mut self, group: GroupKey) -> Self {
        self.group = Some(group);
        self
    }
}

/// The cell's id: `canaux@1/people/answered/item=facebook`, the group after the round
/// (`aisance@1/group=g2/mean/answered`). A word comes last, since it may hold any character.
impl fmt::Display for CellRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.question, self.round.0)?;
        if let Some(group) = &self.group {
            write!(f, "/group={group}")?;
        }
        write!(f, "/{}/{}", self.measure.name(), self.base.name())?;
        match &self.facet {
            Facet::Whole => Ok(()),
            Facet::Item(key) => write!(f, "/item={key}"),
            Facet::Score(score) => write!(f, "/score={score}"),
            Facet::Theme(key) => write!(f, "/theme={key}"),
            Facet::Proposed(key) => write!(f, "/proposed={key}"),
            Facet::Word(form) => write!(f, "/word={form}"),
        }
    }
}

impl Measure {
    /// Its name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Mentions => "mentions",
            Self::First => "first",
            Self::Mean => "mean",
            Self::Median => "median",
            Self::Agree => "agree",
            Self::Disagree => "disagree",
            Self::Pass => "pass",
            Self::Blank => "blank",
            Self::Unreadable => "unreadable",
            Self::Missing => "missing",
            Self::Raised => "raised",
            Self::Coded => "coded",
            Self::Unthemed => "unthemed",
            Self::Uncoded => "uncoded",
            Self::Disputed => "disputed",
        }
    }
}

impl Base {
    /// Its name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Answered => "answered",
            Self::Asked => "asked",
            Self::Mentions => "mentions",
        }
    }
}

/// What a cell is worth, exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    /// A count.
    Count(u64),
    /// A mean or a median, as a fraction not necessarily reduced.
    Ratio {
        /// The sum.
        numerator: i128,
        /// Shared by how many; never 0.
        denominator: u64,
    },
}

/// A cell read from the data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// Which cell.
    pub at: CellRef,
    /// What it is worth, if it may be shown.
    pub value: Disclosed<Figure>,
    /// Its base, if it may be shown.
    pub n: Disclosed<u64>,
}

/// The BLAKE3 hash of a text's UTF-8 bytes, in 64 lower-case hexadecimal digits: a later change of the text shows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TextHash(pub String);

/// A passage of an answer, quoted word for word.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct QuoteRef {
    /// The answer.
    pub answer: AnswerId,
    /// The passage's first character, counted from 0 in Unicode scalars of the answer as kept.
    pub start: usize,
    /// The character after its last.
    pub end: usize,
    /// The hash of the whole answer.
    pub hash: TextHash,
}

impl QuoteRef {
    /// The passage within the answer's text; nothing if the text is too short for it.
    pub fn passage<'a>(&self, text: &'a str) -> Option<&'a str> {
        let mut ends = text
            .char_indices()
            .map(|(at, _)| at)
            .chain(std::iter::once(text.len()));
        let length = self.end.checked_sub(self.start)?;
        let from = ends.nth(self.start)?;
        let to = if length == 0 {
            from
        } else {
            ends.nth(length - 1)?
        };
        text.get(from..to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(facet: Facet) -> CellRef {
        CellRef::room(QuestionKey::new("canaux").unwrap(), Round(2), facet)
    }

    #[test]
    fn ids_tell_cells_apart_even_when_a_word_looks_like_one() {
        let word = |form: &str| cell(Facet::Word(form.to_owned())).to_string();
        assert_eq!(word("a/b"), "canaux@2/people/answered/word=a/b");
        let item = cell(Facet::Item(ItemKey::new("tiktok").unwrap()));
        assert_eq!(item.to_string(), "canaux@2/people/answered/item=tiktok");
        assert_ne!(word("x"), cell(Facet::Whole).to_string());
        let mean = cell(Facet::Whole)
            .measuring(Measure::Mean, Base::Answered)
            .among(GroupKey::new("g1").unwrap());
        assert_eq!(mean.to_string(), "canaux@2/group=g1/mean/answered");
    }

    #[test]
    fn names_in_ids_are_those_of_the_serialised_form() {
        for measure in [
            Measure::People,
            Measure::Mentions,
            Measure::First,
            Measure::Agree,
            Measure::Disagree,
            Measure::Pass,
            Measure::Mean,
            Measure::Missing,
            Measure::Raised,
        ] {
            assert_eq!(serde_json::to_value(measure).unwrap(), measure.name());
        }
        for base in [Base::Answered, Base::Asked, Base::Mentions] {
            assert_eq!(serde_json::to_value(base).unwrap(), base.name());
        }
    }

    #[test]
    fn a_passage_counts_characters_and_never_leaves_the_text() {
        let quote = |start, end| QuoteRef {
            answer: AnswerId(uuid::Uuid::nil()),
            start,
            end,
            hash: TextHash(String::new()),
        };
        let text = "l’été 🙂 !";
        assert_eq!(quote(2, 5).passage(text), Some("été"));
        assert_eq!(quote(6, 7).passage(text), Some("🙂"));
        assert_eq!(quote(0, 9).passage(text), Some(text));
        assert_eq!(quote(9, 9).passage(text), Some(""));
        assert_eq!(quote(0, 10).passage(text), None);
        assert_eq!(quote(3, 2).passage(text), None);
    }
}
