//! One question's figures.

use glane_analysis::{
    ContentReading, GroupContent, GroupReading, GroupScale, ItemReading, NumberReading, Origin,
    QuestionReading, RatedReading, Reading, Verbatim, Withheld, WordReading,
};
use glane_core::date::Day;
use glane_core::disclosure::Disclosed;
use glane_core::id::AnswerId;
use glane_core::kind::Kind;
use glane_core::kind::number::steps_in_one;
use glane_core::script::Tags;
use glane_stats::{Ratio, Share};
use serde::Serialize;

use super::entries::Entries;
use super::masked::Masked;
use super::rated::{self, Opinions, RatedItem, Statement};
use super::shift::Shift;
use super::themes::{self, Coding, Themes};
use super::together::Together;

/// One question. `n`, `blank`, `unreadable` and `missing` add up to the people and the `raised` hands.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Question {
    /// The kind's name: `words`, `open`, `choice`, `choices`, `scale`, `number`, `ranking`, `points`, `grid`, `statements`, `ideas` or `slots`.
    pub kind: &'static str,
    /// As asked.
    pub label: String,
    /// Which asking.
    pub round: u32,
    /// Those who answered, raised hands included.
    pub n: u64,
    /// Those who chose to leave it blank.
    pub blank: u64,
    /// Paper answers nobody could read.
    pub unreadable: u64,
    /// People of the workshop with no ballot to it.
    pub missing: u64,
    /// Raised hands among the ballots.
    pub raised: u64,
    /// Whether tables answered, one answer each: all numbers are numbers of tables. Absent where people did.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub by_table: bool,
    /// What was answered.
    #[serde(flatten)]
    pub content: Content,
    /// By group's label, in the script's order; a hidden figure is `{"hidden": true}`.
    pub by_group: Entries<ByGroup>,
    /// The day of the published version that, held against figures by group, would show too few people's answers: there
    /// are none then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub veiled_since: Option<String>,
    /// Of a question asked a second time, to be held against the first: what moved; absent otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shift: Option<Shift>,
    /// The same in the other rounds of a question asked again, the earliest first; absent otherwise.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_rounds: Vec<Question>,
}

/// What was answered, according to the kind.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Content {
    /// Options, slots, ideas.
    Items {
        /// People by item's label, in the script's order, proposed ideas after.
        counts: Entries<u64>,
        /// All ticks together.
        mentions: u64,
        /// The same with keys and tags.
        items: Vec<Item>,
        /// Ideas a person put aside, by number alone; absent if there is none.
        #[serde(skip_serializing_if = "Option::is_none")]
        aside: Option<IdeasLeft>,
        /// Ideas that may hurt, which nobody decided to show, by number alone; absent if there is none.
        #[serde(skip_serializing_if = "Option::is_none")]
        held: Option<IdeasLeft>,
        /// What was written as « autre », in order of its bytes; absent if nothing was.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        answers: Vec<Answer>,
        /// What of it is not read as it was written, by number alone; absent if there is none.
        #[serde(skip_serializing_if = "Option::is_none")]
        withheld: Option<NotRead>,
    },
    /// A scale.
    Scale {
        /// The mean, in steps; null if nobody answered.
        mean: Option<f64>,
        /// The median, in steps and half steps; null if nobody answered.
        median: Option<f64>,
        /// All scores added up.
        sum: i128,
        /// The first step.
        min: i64,
        /// The last step.
        max: i64,
        /// People by score, every step listed.
        distribution: Entries<u64>,
    },
    /// Numbers.
    Number {
        /// The mean, in the question's unit; null if nobody answered.
        mean: Option<f64>,
        /// The median; null if nobody answered.
        median: Option<f64>,
        /// What a quarter of the people are at or below; null if nobody answered.
        lower_quartile: Option<f64>,
        /// What three quarters are at or below; null if nobody answered.
        upper_quartile: Option<f64>,
        /// The lowest that is taken.
        min: f64,
        /// The highest that is taken.
        max: f64,
        /// How many decimals numbers have.
        decimals: u8,
        /// What is counted; absent if the script does not say.
        #[serde(skip_serializing_if = "Option::is_none")]
        unit: Option<String>,
        /// People by range, in order: what one person gave is not told.
        ranges: Vec<Range>,
    },
    /// A ranking or points.
    Rated {
        /// How many places there are to give, or points to share.
        total: i64,
        /// Where an option stands for who gave it no place; absent of points.
        #[serde(skip_serializing_if = "Option::is_none")]
        unplaced: Option<f64>,
        /// The options, in the script's order.
        options: Vec<RatedItem>,
    },
    /// A grid.
    Grid {
        /// The scale's first step.
        min: i64,
        /// The scale's last step.
        max: i64,
        /// The lines, in the script's order, each with its own people.
        options: Vec<RatedItem>,
    },
    /// Statements.
    Statements {
        /// The statements, in the script's order, added ones after.
        statements: Vec<Statement>,
        /// Statements a person put aside, by number alone; absent if there is none.
        #[serde(skip_serializing_if = "Option::is_none")]
        aside: Option<IdeasLeft>,
        /// Statements that may hurt, which nobody decided to show, by number alone; absent if there is none.
        #[serde(skip_serializing_if = "Option::is_none")]
        held: Option<IdeasLeft>,
        /// Groups of people who vote alike; absent under forty people, or where there are none.
        #[serde(skip_serializing_if = "Option::is_none")]
        opinions: Option<Opinions>,
    },
    /// Words.
    Words {
        /// All mentions together: those of `words`, `hidden` and `held` add up to it.
        mentions: u64,
        /// From the most mentioned to the least.
        words: Vec<Word>,
        /// Words a person left out, by number alone.
        hidden: LeftOut,
        /// Words that may hurt, which nobody decided to show, by number alone.
        held: LeftOut,
        /// Words that the same people gave, by raw normal form; absent where nothing is told of it.
        #[serde(skip_serializing_if = "Option::is_none")]
        together: Option<Together>,
    },
    /// Texts.
    Open {
        /// What was written, in order of its bytes.
        answers: Vec<Answer>,
        /// Answers that are not read as they were written, by number alone; absent if there is none.
        #[serde(skip_serializing_if = "Option::is_none")]
        withheld: Option<NotRead>,
        /// Where they stand, and their themes; absent where the question has no codebook.
        #[serde(flatten)]
        themes: Option<Themes>,
    },
}

/// People whose number lies in a range.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Range {
    /// Its lowest number.
    pub from: f64,
    /// Its highest number.
    pub to: f64,
    /// How many people.
    pub count: u64,
}

/// Something that could be ticked.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Item {
    /// Its key.
    pub key: String,
    /// As read.
    pub label: String,
    /// People who ticked it.
    pub count: u64,
    /// The same as a share of those who answered; null if nobody did.
    pub share: Option<f64>,
    /// `script`, `proposed` by a participant, or `removed` from the script since.
    pub origin: &'static str,
    /// Its tags.
    pub tags: Tags,
    /// Ideas a person put with it, as they were proposed; absent if there is none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub merged: Vec<String>,
    /// A slot's first minute, `HH:MM`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// The minute a slot ends at, `HH:MM`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

/// A word.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Word {
    /// Its raw normal form.
    pub form: String,
    /// The spelling typed most.
    pub shown: String,
    /// Times it was given.
    pub mentions: u64,
    /// People who gave it.
    pub people: u64,
    /// Mentions by spelling.
    pub typed: Entries<u64>,
}

/// Words that are not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// How many.
    pub words: usize,
    /// Times they were given.
    pub mentions: u64,
}

/// Ideas that are not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct IdeasLeft {
    /// How many.
    pub ideas: usize,
    /// Votes for them.
    pub mentions: u64,
}

/// Answers that are not read as they were written; they count in all figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct NotRead {
    /// Those that wait until a person has looked.
    pub waiting: u64,
    /// Those that a person left out.
    pub left_out: u64,
    /// Those of which a person masked a part.
    pub masked: u64,
}

/// A text.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Answer {
    /// Its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<AnswerId>,
    /// Word for word.
    pub text: String,
    /// What people say of its themes; absent where the question has no codebook.
    #[serde(flatten)]
    pub coding: Option<Coding>,
}

/// One group's figures.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ByGroup {
    /// The group's key.
    pub key: String,
    /// Those who answered.
    pub n: Masked<u64>,
    /// What they answered.
    #[serde(flatten)]
    pub content: GroupFigures,
}

/// What a group answered; nothing for words and texts, which are not crossed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum GroupFigures {
    /// Options, slots, ideas.
    Items {
        /// People by item's label.
        counts: Entries<Masked<u64>>,
    },
    /// A scale or numbers.
    Scale {
        /// The mean; null if nobody of the group answered.
        mean: Masked<Option<f64>>,
        /// The median; null if nobody of the group answered.
        median: Masked<Option<f64>>,
        /// People by score, where every score of every group may be shown; absent otherwise.
        #[serde(skip_serializing_if = "Option::is_none")]
        distribution: Option<Entries<u64>>,
    },
    /// A ranking or points.
    Rated {
        /// The mean place or points by option's label; null if nobody of the group answered.
        means: Entries<Masked<Option<f64>>>,
    },
    /// Texts with themes.
    Themes {
        /// People by theme's label, by people's decisions.
        counts: Entries<Masked<u64>>,
        /// The same as the machine proposes it for answers nobody decided.
        proposed: Entries<Masked<u64>>,
    },
    /// Words and texts.
    Uncrossed {},
}

/// A question with its other rounds, in the script's main language; answers carry their ids only if asked.
pub(crate) fn question(
    reading: &QuestionReading,
    all: &Reading,
    lang: &str,
    with_ids: bool,
) -> Question {
    let others = all.other_rounds(&reading.key).iter();
    Question {
        shift: Shift::of(&reading.key, all, lang),
        other_rounds: others
            .map(|other| in_round(&other.figures, &other.verbatims, lang, with_ids))
            .collect(),
        ..in_round(reading, all.verbatims(&reading.key), lang, with_ids)
    }
}

fn in_round(
    reading: &QuestionReading,
    verbatims: &[Verbatim],
    lang: &str,
    with_ids: bool,
) -> Question {
    let answer = |verbatim: &Verbatim| Answer {
        answer: with_ids.then_some(verbatim.at.answer),
        text: verbatim.text.clone(),
        coding: reading
            .texts()
            .filter(|texts| !texts.themes.is_empty())
            .map(|_| Coding::of(verbatim, with_ids)),
    };
    let content = match &reading.content {
        ContentReading::Items(all) => Content::Items {
            counts: by_label(&all.items, all.items.iter().map(|item| item.count), lang),
            mentions: all.mentions,
            items: all
                .items
                .iter()
                .map(|one| item(one, reading.n, lang))
                .collect(),
            aside: ideas_left(&all.aside),
            held: ideas_left(&all.held),
            answers: verbatims.iter().map(answer).collect(),
            withheld: not_read(all.withheld),
        },
        ContentReading::Scale(scale) => Content::Scale {
            mean: scale.mean.map(Ratio::value),
            median: scale.median.map(Ratio::value),
            sum: scale.sum,
            min: scale.min,
            max: scale.max,
            distribution: Entries::of(scale.counts.iter().copied()),
        },
        ContentReading::Number(all) => number(all, lang),
        ContentReading::Rated(all) => rated(all, &reading.kind, lang),
        ContentReading::Words(all) => Content::Words {
            mentions: all.mentions,
            words: all
                .words
                .iter()
                .map(|word| Word {
                    form: word.form.clone(),
                    shown: word.shown.clone(),
                    mentions: word.mentions,
                    people: word.people,
                    typed: Entries::of(word.typed.iter().map(|(typed, n)| (typed, *n))),
                })
                .collect(),
            hidden: left_out(&all.hidden),
            held: left_out(&all.held),
            together: Together::of(&all.together, |place| {
                all.words.get(place).map(|word| word.form.clone())
            }),
        },
        ContentReading::Texts(texts) => Content::Open {
            answers: verbatims.iter().map(answer).collect(),
            withheld: not_read(texts.withheld),
            themes: Themes::of(texts, lang, with_ids),
        },
    };
    Question {
        kind: reading.kind.name(),
        label: reading.label.get(lang).to_owned(),
        round: reading.round.0,
        n: reading.n,
        blank: reading.blank,
        unreadable: reading.unreadable,
        missing: reading.missing,
        raised: reading.raised,
        by_table: reading.is_by_table(),
        content,
        by_group: Entries::labelled(reading.groups.iter().map(|group| {
            (
                group.label.get(lang),
                group.key.as_str(),
                by_group(reading, group, lang),
            )
        })),
        veiled_since: reading.veiled.map(Day::written),
        shift: None,
        other_rounds: Vec::new(),
    }
}

fn not_read(withheld: Withheld) -> Option<NotRead> {
    (!withheld.is_nothing()).then_some(NotRead {
        waiting: withheld.waiting,
        left_out: withheld.left_out,
        masked: withheld.masked,
    })
}

fn left_out(words: &[WordReading]) -> LeftOut {
    LeftOut {
        words: words.len(),
        mentions: words.iter().map(|word| word.mentions).sum(),
    }
}

fn ideas_left(ideas: &[ItemReading]) -> Option<IdeasLeft> {
    (!ideas.is_empty()).then(|| IdeasLeft {
        ideas: ideas.len(),
        mentions: ideas.iter().map(|idea| idea.count).sum(),
    })
}

fn rated(all: &RatedReading, kind: &Kind, lang: &str) -> Content {
    let options = all.rows.len();
    let (total, unplaced) = match kind {
        Kind::Ranking(ranking) => {
            let places = i64::try_from(ranking.places(options)).unwrap_or(i64::MAX);
            let unplaced = Ratio::new(i128::from(ranking.twice_unplaced(options)), 2);
            (places, unplaced.map(Ratio::value))
        }
        Kind::Points(points) => (points.total, None),
        Kind::Statements(_) => {
            let ideas = all.as_ideas();
            return Content::Statements {
                statements: rated::statements(all, lang),
                aside: ideas_left(&ideas.aside),
                held: ideas_left(&ideas.held),
                opinions: all.opinions.as_ref().map(rated::opinions),
            };
        }
        Kind::Grid(grid) => {
            return Content::Grid {
                min: grid.scale.min,
                max: grid.scale.max,
                options: rated::items(all, kind, lang),
            };
        }
        _ => (0, None),
    };
    Content::Rated {
        total,
        unplaced,
        options: rated::items(all, kind, lang),
    }
}

fn number(all: &NumberReading, lang: &str) -> Content {
    let ones = |steps: i64| {
        let ratio = Ratio::new(i128::from(steps), steps_in_one(all.decimals));
        ratio.map_or(0.0, Ratio::value)
    };
    let value = |of: Option<Ratio>| of.map(Ratio::value);
    Content::Number {
        mean: value(all.mean),
        median: value(all.median),
        lower_quartile: value(all.lower),
        upper_quartile: value(all.upper),
        min: ones(all.min),
        max: ones(all.max),
        decimals: all.decimals,
        unit: Some(all.unit.get(lang).trim().to_owned()).filter(|unit| !unit.is_empty()),
        ranges: all
            .bins
            .iter()
            .map(|bin| Range {
                from: ones(bin.from),
                to: ones(bin.to),
                count: bin.count,
            })
            .collect(),
    }
}

fn by_label<T>(items: &[ItemReading], values: impl Iterator<Item = T>, lang: &str) -> Entries<T> {
    Entries::labelled(
        items
            .iter()
            .zip(values)
            .map(|(item, value)| (item.label.get(lang), item.key.as_str(), value)),
    )
}

fn item(item: &ItemReading, n: u64, lang: &str) -> Item {
    let hour = |minute: glane_core::date::Minute| {
        let (hour, minute) = minute.hour_minute();
        format!("{hour:02}:{minute:02}")
    };
    Item {
        key: item.key.to_string(),
        label: item.label.get(lang).to_owned(),
        count: item.count,
        share: Share::new(item.count, n).ratio().map(Ratio::value),
        origin: match item.origin {
            Origin::Script => "script",
            Origin::Proposed => "proposed",
            Origin::Removed => "removed",
        },
        tags: item.tags.clone(),
        merged: item.merged.clone(),
        from: item.window.map(|window| hour(window.from)),
        to: item.window.map(|window| hour(window.to)),
    }
}

/// A group's people by score, where the whole crossing may be shown.
fn distribution(reading: &QuestionReading, group: &GroupReading) -> Option<Entries<u64>> {
    let scale = reading.scale()?;
    let at = reading.groups.iter().position(|one| one.key == group.key)?;
    let counts = scale.by_group.get(at)?.iter();
    let steps = scale.counts.iter().map(|(step, _)| *step);
    Some(Entries::of(steps.zip(counts.copied())))
}

fn by_group(reading: &QuestionReading, group: &GroupReading, lang: &str) -> ByGroup {
    let content = match &group.content {
        GroupContent::Items(cells) => GroupFigures::Items {
            counts: by_label(
                reading.items().map_or(&[], |all| all.items.as_slice()),
                cells.iter().map(|cell| Masked(*cell)),
                lang,
            ),
        },
        GroupContent::Scale(Disclosed::Shown(scale)) => {
            let shown = |value: Option<Ratio>| Masked(Disclosed::Shown(value.map(Ratio::value)));
            GroupFigures::Scale {
                mean: shown(scale.mean),
                median: shown(scale.median),
                distribution: distribution(reading, group),
            }
        }
        GroupContent::Scale(Disclosed::Hidden) => GroupFigures::Scale {
            mean: Masked(Disclosed::Hidden),
            median: Masked(Disclosed::Hidden),
            distribution: None,
        },
        GroupContent::Rated(cells) => {
            let rows = reading.rated().map_or(&[][..], |rated| &rated.rows);
            let mean = |cell: &Disclosed<GroupScale>| {
                Masked(match cell {
                    Disclosed::Shown(cell) => Disclosed::Shown(cell.mean.map(Ratio::value)),
                    Disclosed::Hidden => Disclosed::Hidden,
                })
            };
            GroupFigures::Rated {
                means: Entries::labelled(
                    rows.iter()
                        .zip(cells)
                        .map(|(row, cell)| (row.label.get(lang), row.key.as_str(), mean(cell))),
                ),
            }
        }
        GroupContent::Themes(cells) => themes::by_group(reading, cells, lang),
        GroupContent::Uncrossed => GroupFigures::Uncrossed {},
    };
    ByGroup {
        key: group.key.to_string(),
        n: Masked(group.n),
        content,
    }
}
