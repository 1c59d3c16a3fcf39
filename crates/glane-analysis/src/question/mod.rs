//! The figures of one question, made from its tallies alone.

pub(crate) mod alike;
pub(crate) mod items;
pub(crate) mod number;
pub(crate) mod rated;
pub(crate) mod scale;
pub(crate) mod texts;
pub(crate) mod words;

use std::sync::Arc;

use glane_core::date::Day;
use glane_core::id::{GroupKey, QuestionKey, Round};
use glane_core::idea::Idea;
use glane_core::kind::Kind;
use glane_core::label::Label;
use glane_core::script::{Question, Tags};
use glane_core::table::is_by_table;
use glane_core::tally::Content;
use glane_stats::Ratio;
use glane_text::local::Local;

use crate::count::{QuestionCount, natural};
use crate::crossing::steps::steps;
use crate::crossing::words::CrossedWords;
use crate::crossing::{GroupReading, cross, told};
use crate::opinions::Opinions;
use crate::together::{self, Together};
use crate::verbatim::Withheld;
use items::ItemsReading;
use number::NumberReading;
use rated::RatedReading;
use scale::ScaleReading;
use texts::TextsReading;
use words::WordsReading;

/// A group and how many of its people handed in a ballot, to whatever question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupBase {
    /// Its key.
    pub key: GroupKey,
    /// Its name.
    pub label: Label,
    /// Its people.
    pub people: u64,
}

/// What a question's figures are read against.
#[derive(Debug, Clone, Copy)]
pub struct Room<'a> {
    /// The names of the place.
    pub local: &'a Arc<Local>,
    /// People who handed in at least one ballot, to whatever question.
    pub people: u64,
    /// The script's groups, in order.
    pub groups: &'a [GroupBase],
    /// The smallest count a crossed cell may show (k).
    pub threshold: u32,
}

/// The figures of one question in one round. [`QuestionReading::n`], `blank`, `unreadable` and `missing`
/// add up to [`QuestionReading::asked`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionReading {
    /// Its key.
    pub key: QuestionKey,
    /// As asked.
    pub label: Label,
    /// How it is answered.
    pub kind: Kind,
    /// Its tags.
    pub tags: Tags,
    /// In which asking.
    pub round: Round,
    /// Those who answered, raised hands included.
    pub n: u64,
    /// Those who chose to leave it blank.
    pub blank: u64,
    /// Paper answers nobody could read.
    pub unreadable: u64,
    /// People of the workshop with no ballot to this question.
    pub missing: u64,
    /// How many of the ballots are raised hands.
    pub raised: u64,
    /// What was answered.
    pub content: ContentReading,
    /// The same by group, where it may be shown; the script's groups in order.
    pub groups: Vec<GroupReading>,
    /// Whether the tests of the workshop, corrected, tell groups apart on the question as a whole; nothing if that was
    /// not tested.
    pub groups_apart: Option<bool>,
    /// When the version was published that, held against these figures by group, would show too few people's answers:
    /// there are none then.
    pub veiled: Option<Day>,
    /// How many answered in each of the script's groups, and in none, hidden or not: for the ledger alone.
    pub(crate) answered: Vec<u64>,
}

/// What was answered, according to the kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ContentReading {
    /// Options, slots or ideas.
    Items(ItemsReading),
    /// A scale.
    Scale(ScaleReading),
    /// A number.
    Number(NumberReading),
    /// Places of a ranking, or points that were shared.
    Rated(RatedReading),
    /// Words.
    Words(WordsReading),
    /// Texts and their themes; what was written stands beside the reading.
    Texts(TextsReading),
}

impl QuestionReading {
    /// Reads the tallies of a question. Of `ideas`, those of this question and round are used.
    pub fn of(question: &Question, ideas: &[Idea], count: &QuestionCount, room: &Room<'_>) -> Self {
        if question.is_by_table() {
            return Self::of_tables(question, ideas, count, room);
        }
        Self::read(question, ideas, count, room)
    }

    /// The same of a question that tables answer: of as many tables as there are, and crossed with nobody.
    fn of_tables(
        question: &Question,
        ideas: &[Idea],
        count: &QuestionCount,
        room: &Room<'_>,
    ) -> Self {
        let count = QuestionCount {
            groups: Vec::new(),
            ..count.clone()
        };
        let room = Room {
            people: u64::try_from(room.groups.len()).unwrap_or(u64::MAX),
            groups: &[],
            ..*room
        };
        Self::read(question, ideas, &count, &room)
    }

    fn read(question: &Question, ideas: &[Idea], count: &QuestionCount, room: &Room<'_>) -> Self {
        let tally = &count.room;
        let proposed: Vec<&Idea> = ideas
            .iter()
            .filter(|i| i.question == question.key && i.round == count.round)
            .collect();
        let content = match &tally.content {
            Content::Items(counts) => {
                ContentReading::Items(ItemsReading::of(question, &proposed, counts, &count.ideas))
            }
            Content::Scores(counts) if matches!(question.kind, Kind::Number(_)) => {
                ContentReading::Number(NumberReading::of(&question.kind, counts))
            }
            Content::Scores(counts) => {
                let read = ScaleReading::of(&question.kind, counts);
                let by_group = steps(question, &read, count, room);
                ContentReading::Scale(ScaleReading { by_group, ..read })
            }
            Content::Rated(rated) => {
                let answered = natural(tally.answered);
                let added = (proposed.as_slice(), &count.ideas);
                ContentReading::Rated(RatedReading::of(question, rated, answered, added))
            }
            Content::Words(counts) => {
                let words = CrossedWords::of(count, room);
                let read = WordsReading::of(counts, count, room.local, |word, people| {
                    words.shown(word, people)
                });
                let together = if question.is_by_table() {
                    Together::default()
                } else {
                    together::words(count, &read.words, room.threshold)
                };
                ContentReading::Words(WordsReading { together, ..read })
            }
            Content::Texts(number) => {
                let read = TextsReading::of(natural(*number), count.themes.as_ref());
                let together = if question.is_by_table() {
                    Together::default()
                } else {
                    together::themes(count, room.threshold)
                };
                ContentReading::Texts(TextsReading { together, ..read })
            }
        };
        let raised = natural(count.raised.ballots());
        Self {
            key: question.key.clone(),
            label: question.label.clone(),
            kind: question.kind.clone(),
            tags: question.tags.clone(),
            round: count.round,
            n: natural(tally.answered),
            blank: natural(tally.blank),
            unreadable: natural(tally.unreadable),
            missing: room
                .people
                .saturating_sub(natural(tally.ballots()).saturating_sub(raised)),
            raised,
            groups: cross(question, &content, count, room),
            groups_apart: None,
            veiled: None,
            answered: told::answered(count),
            content,
        }
    }

    /// Whether tables answered it, and not people: its numbers are numbers of tables.
    pub fn is_by_table(&self) -> bool {
        is_by_table(&self.tags)
    }

    /// Everyone the question counts: people of the workshop, and its raised hands.
    pub fn asked(&self) -> u64 {
        self.n + self.blank + self.unreadable + self.missing
    }

    /// All ticks or words together; the number of answers for a scale or texts.
    pub fn mentions(&self) -> u64 {
        match &self.content {
            ContentReading::Items(items) => items.mentions,
            ContentReading::Words(words) => words.mentions,
            ContentReading::Scale(_)
            | ContentReading::Number(_)
            | ContentReading::Rated(_)
            | ContentReading::Texts(_) => self.n,
        }
    }

    /// The items, if the kind has any.
    pub fn items(&self) -> Option<&ItemsReading> {
        match &self.content {
            ContentReading::Items(items) => Some(items),
            _ => None,
        }
    }

    /// The scale, if it is one.
    pub fn scale(&self) -> Option<&ScaleReading> {
        match &self.content {
            ContentReading::Scale(scale) => Some(scale),
            _ => None,
        }
    }

    /// The numbers, if it asks for one.
    pub fn number(&self) -> Option<&NumberReading> {
        match &self.content {
            ContentReading::Number(number) => Some(number),
            _ => None,
        }
    }

    /// The places or points, if it asks for them.
    pub fn rated(&self) -> Option<&RatedReading> {
        match &self.content {
            ContentReading::Rated(rated) => Some(rated),
            _ => None,
        }
    }

    /// The mean of a scale or of numbers, if anybody gave one.
    pub(crate) fn mean(&self) -> Option<Ratio> {
        match &self.content {
            ContentReading::Scale(scale) => scale.mean,
            ContentReading::Number(number) => number.mean,
            _ => None,
        }
    }

    /// The median of a scale or of numbers, if anybody gave one.
    pub(crate) fn median(&self) -> Option<Ratio> {
        match &self.content {
            ContentReading::Scale(scale) => scale.median,
            ContentReading::Number(number) => number.median,
            _ => None,
        }
    }

    /// The texts, if it is an open question.
    pub fn texts(&self) -> Option<&TextsReading> {
        match &self.content {
            ContentReading::Texts(texts) => Some(texts),
            _ => None,
        }
    }

    /// Notes which of its texts are not read as they were written.
    pub(crate) fn withhold(&mut self, withheld: Withheld) {
        match &mut self.content {
            ContentReading::Texts(texts) => texts.withheld = withheld,
            ContentReading::Items(items) => items.withheld = withheld,
            _ => {}
        }
    }

    /// Notes the groups of people who vote alike on its statements.
    pub(crate) fn hold_opinions(&mut self, opinions: Option<Opinions>) {
        if let ContentReading::Rated(rated) = &mut self.content {
            rated.opinions = opinions;
        }
    }

    /// Which of its texts are not read as they were written; nothing of a question without texts.
    pub fn withheld(&self) -> Withheld {
        match &self.content {
            ContentReading::Texts(texts) => texts.withheld,
            ContentReading::Items(items) => items.withheld,
            _ => Withheld::default(),
        }
    }

    /// The words, if it asks for words.
    pub fn words(&self) -> Option<&WordsReading> {
        match &self.content {
            ContentReading::Words(words) => Some(words),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use glane_core::ballot::Body;

    use crate::Reading;
    use crate::fixture::{ballot, person, script, snapshot};

    #[test]
    fn parts_add_up_to_people_and_raised_hands() {
        let people = (1..=4).map(|id| person(id, None)).collect();
        let ballots = vec![
            ballot("choices", Some(1), Body::Blank),
            ballot("choices", Some(2), Body::Unreadable),
            ballot("choices", None, Body::Blank),
            ballot("open", Some(3), Body::Blank),
        ];
        let reading = Reading::of(&script(&[]), &snapshot(people, ballots));
        let asked = &reading.questions[0];
        assert_eq!(
            (asked.n, asked.blank, asked.unreadable, asked.missing),
            (0, 2, 1, 1)
        );
        assert_eq!(asked.asked(), reading.method.people + asked.raised);
    }
}
