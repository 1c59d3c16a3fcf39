//! What a new version of the script does to the answers already kept.
//!
//! A question that keeps its key keeps its answers. They must still be answers to it: [`misfits`] finds
//! those that are not, and the version is refused. What is only no longer shown, or now reads
//! otherwise, is told: [`changes`].

use glane_core::ballot::Body;
use glane_core::id::{GroupKey, ItemKey, QuestionKey};
use glane_core::kind::statements::{AGREE, DISAGREE};
use glane_core::kind::{Kind, Payload};
use glane_core::label::Label;
use glane_core::script::{Item, Question, Script};
use glane_core::tally::{Content, Tally};
use glane_core::text;
use glane_core::workshop::Workshop;

use crate::inside::Inside;

/// A workshop with its new version, and what it changes for answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revised {
    /// The workshop's row.
    pub workshop: Workshop,
    /// What people should know of the answers kept.
    pub changes: Vec<Change>,
}

/// A question whose kept answers the new version rules out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misfit {
    /// The question.
    pub question: QuestionKey,
    /// How many answers do not fit.
    pub answers: usize,
    /// What they do not fit.
    pub why: Why,
}

/// What kept answers do not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The bounds of a number, in steps of so many decimals.
    Number {
        /// The lowest.
        min: i64,
        /// The highest.
        max: i64,
        /// How many decimals.
        decimals: u8,
    },
    /// They do not share so many points.
    Points(i64),
    /// They do not give so many places.
    Places(usize),
    /// The decimals of a number.
    Decimals(u8),
    /// They were given to another type of question; the new one's name in scripts.
    Type(&'static str),
    /// They lie outside the new scale.
    Scale {
        /// Its first step.
        min: i64,
        /// Its last step.
        max: i64,
    },
    /// They have more words than that.
    Words(usize),
    /// They are longer than that, in characters.
    Length(usize),
    /// They tick more than that.
    Ticks(usize),
    /// Others answer now: tables, or people.
    By {
        /// Whether tables do.
        tables: bool,
    },
}

/// Something that changes for answers that stay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The group is no longer there: who was in it counts on, in none.
    GroupGone {
        /// The group.
        group: GroupKey,
        /// As it read.
        label: Label,
        /// How many people of it answered.
        people: usize,
    },
    /// The table is no longer there: what it answered counts on, and it is one of the tables still.
    TableGone {
        /// The group.
        group: GroupKey,
        /// As it read.
        label: Label,
        /// How many answers it gave.
        answers: usize,
    },
    /// The question is no longer asked nor shown.
    QuestionGone {
        /// The question.
        question: QuestionKey,
        /// How many answers it has.
        answers: usize,
    },
    /// The option is no longer shown.
    OptionGone {
        /// The question.
        question: QuestionKey,
        /// The option.
        option: ItemKey,
        /// As it read.
        label: Label,
        /// How many answers ticked it.
        answers: usize,
    },
    /// The option reads otherwise, and those who ticked it read something else.
    Relabelled {
        /// The question.
        question: QuestionKey,
        /// The option.
        option: ItemKey,
        /// As it read.
        before: Label,
        /// As it reads now.
        after: Label,
        /// How many answers ticked it.
        answers: usize,
    },
}

/// What was answered to one question, in all rounds.
struct Held<'a> {
    bodies: Vec<&'a Body>,
    /// Raised hands, which are nobody's and only counted.
    raised: Vec<&'a Tally>,
}

impl<'a> Held<'a> {
    fn of(inside: &'a Inside, question: &'a QuestionKey) -> Self {
        let counts = inside.all_counts().iter();
        Self {
            bodies: inside.bodies_of_all_rounds(question).collect(),
            raised: counts
                .filter(|((key, _), _)| key == question)
                .map(|(_, counted)| &counted.raised)
                .collect(),
        }
    }

    fn answers(&self) -> usize {
        let raised = self.raised.iter();
        let raised = raised.map(|tally| tally.answered + tally.blank + tally.unreadable);
        self.bodies.len() + people(raised.sum())
    }

    /// Answers whose content is so, hands raised for such a step or option among them.
    fn that(&self, is_so: impl Fn(&Payload) -> bool, hands: impl Fn(&Content) -> i64) -> usize {
        let payload = |body: &&&Body| matches!(body, Body::Answered(payload) if is_so(payload));
        let raised = self.raised.iter().map(|tally| hands(&tally.content)).sum();
        self.bodies.iter().filter(payload).count() + people(raised)
    }

    fn ticked(&self, option: &ItemKey) -> usize {
        self.that(
            |payload| match payload {
                Payload::Items(items) | Payload::Other { items, .. } => items.contains(option),
                Payload::Rated(numbers) => numbers.contains_key(option),
                _ => false,
            },
            |content| match content {
                Content::Items(counts) => counts.get(option).copied().unwrap_or(0),
                Content::Rated(rated) => {
                    rated.given.get(option).map_or(0, |own| own.values().sum())
                }
                _ => 0,
            },
        )
    }

    fn outside(&self, kind: &Kind) -> usize {
        self.that(
            |payload| !fits(kind, payload),
            |content| match (content, kind) {
                (Content::Scores(counts), kind) => {
                    let within = match kind {
                        Kind::Scale(scale) => scale.min..=scale.max,
                        Kind::Number(number) => number.min..=number.max,
                        _ => return 0,
                    };
                    let outside = counts.iter().filter(|(score, _)| !within.contains(score));
                    outside.map(|(_, count)| count).sum()
                }
                _ => 0,
            },
        )
    }
}

fn people(count: i64) -> usize {
    usize::try_from(count).unwrap_or(0)
}

/// Whether an answer could be given under these settings.
fn fits(kind: &Kind, payload: &Payload) -> bool {
    match (kind, payload) {
        (Kind::Words(words), Payload::Words(given)) => given.len() <= words.max,
        (Kind::Open(open), Payload::Text(given)) => text::length(given) <= open.max_chars,
        (Kind::Scale(scale), Payload::Score(given)) => (scale.min..=scale.max).contains(given),
        (Kind::Number(number), Payload::Score(given)) => (number.min..=number.max).contains(given),
        (Kind::Ranking(ranking), Payload::Rated(given)) => {
            ranking.places.is_none_or(|places| given.len() == places)
        }
        (Kind::Grid(grid), Payload::Rated(given)) => {
            let steps = grid.scale.min..=grid.scale.max;
            given.values().all(|step| steps.contains(step))
        }
        (Kind::Points(points), Payload::Rated(given)) => {
            given.values().sum::<i64>() == points.total
        }
        (Kind::Choice(choice), Payload::Other { items, .. }) => choice.other && items.len() <= 1,
        (Kind::Choices(choices), Payload::Other { items, .. }) => {
            choices.other && choices.max.is_none_or(|max| items.len() <= max)
        }
        (Kind::Choice(_), Payload::Items(given)) => given.len() <= 1,
        (Kind::Choices(choices), Payload::Items(given)) => {
            choices.max.is_none_or(|max| given.len() <= max)
        }
        (Kind::Ideas(ideas), Payload::Items(given)) => {
            ideas.max.is_none_or(|max| given.len() <= max)
        }
        (Kind::Statements(_), Payload::Rated(given)) => {
            given.values().all(|vote| (DISAGREE..=AGREE).contains(vote))
        }
        (Kind::Profile(profile), Payload::Items(given)) => profile.asks.iter().all(|ask| {
            let options = ask.options.iter();
            options.filter(|one| given.contains(&one.key)).count() <= 1
        }),
        (Kind::Slots(_), Payload::Items(_)) | (Kind::Reaction(_), Payload::Reaction { .. }) => true,
        _ => false,
    }
}

/// The limit of a kind, as what lies beyond it is told.
fn limit(kind: &Kind) -> Why {
    match kind {
        Kind::Words(words) => Why::Words(words.max),
        Kind::Open(open) => Why::Length(open.max_chars),
        Kind::Scale(scale) => Why::Scale {
            min: scale.min,
            max: scale.max,
        },
        Kind::Ranking(ranking) => Why::Places(ranking.places.unwrap_or(usize::MAX)),
        Kind::Points(points) => Why::Points(points.total),
        Kind::Grid(grid) => Why::Scale {
            min: grid.scale.min,
            max: grid.scale.max,
        },
        Kind::Number(number) => Why::Number {
            min: number.min,
            max: number.max,
            decimals: number.decimals,
        },
        Kind::Choice(_) => Why::Ticks(1),
        Kind::Choices(choices) => Why::Ticks(choices.max.unwrap_or(usize::MAX)),
        Kind::Ideas(ideas) => Why::Ticks(ideas.max.unwrap_or(usize::MAX)),
        // One of its options an ask.
        Kind::Profile(profile) => Why::Ticks(profile.asks.len()),
        Kind::Slots(_) | Kind::Statements(_) | Kind::Reaction(_) => Why::Ticks(usize::MAX),
    }
}

/// Questions of the new version whose kept answers are no answers to them.
pub(crate) fn misfits(inside: &Inside, after: &Script) -> Vec<Misfit> {
    let questions = after.questions.iter();
    questions
        .filter_map(|question| misfit(inside, question))
        .collect()
}

fn misfit(inside: &Inside, after: &Question) -> Option<Misfit> {
    let held = Held::of(inside, &after.key);
    let before = inside.script.question(&after.key);
    let of = |answers, why| {
        (answers > 0).then(|| Misfit {
            question: after.key.clone(),
            answers,
            why,
        })
    };
    let other_kind = match before {
        Some(before) => before.kind.name() != after.kind.name(),
        // A question that comes back: what it was is told by what was answered.
        None => held.bodies.iter().any(
            |body| matches!(body, Body::Answered(payload) if !same_shape(&after.kind, payload)),
        ),
    };
    if other_kind {
        return of(
            held.answers(),
            Why::Type(glane_core::script::read::type_name(&after.kind)),
        );
    }
    // What a person said is no table's answer, nor the other way round.
    if before.is_some_and(|before| before.is_by_table() != after.is_by_table()) {
        return of(
            held.answers(),
            Why::By {
                tables: after.is_by_table(),
            },
        );
    }
    // What is kept is counted in steps: with other steps it would be another number.
    if let (Some(Kind::Number(before)), Kind::Number(now)) =
        (before.map(|before| &before.kind), &after.kind)
        && before.decimals != now.decimals
    {
        return of(held.answers(), Why::Decimals(before.decimals));
    }
    let outside = held.outside(&after.kind);
    let already = before.map_or(0, |before| held.outside(&before.kind));
    (outside > already).then(|| of(outside, limit(&after.kind)))?
}

fn same_shape(kind: &Kind, payload: &Payload) -> bool {
    match kind {
        Kind::Words(_) => matches!(payload, Payload::Words(_)),
        Kind::Open(_) => matches!(payload, Payload::Text(_)),
        Kind::Scale(_) | Kind::Number(_) => matches!(payload, Payload::Score(_)),
        Kind::Choice(_) | Kind::Choices(_) => payload.items().is_some(),
        Kind::Ideas(_) | Kind::Slots(_) | Kind::Profile(_) => matches!(payload, Payload::Items(_)),
        Kind::Ranking(_) | Kind::Points(_) | Kind::Grid(_) | Kind::Statements(_) => {
            matches!(payload, Payload::Rated(_))
        }
        Kind::Reaction(_) => matches!(payload, Payload::Reaction { .. }),
    }
}

/// What the new version changes for answers that stay, in the order of the version before.
pub(crate) fn changes(inside: &Inside, after: &Script) -> Vec<Change> {
    let groups = inside.script.groups.iter();
    let gone = groups.filter(|group| after.group(&group.key).is_none());
    let mut changes: Vec<Change> = gone
        .map(|group| (group, inside.answered_in(&group.key)))
        .filter(|(_, people)| *people > 0)
        .map(|(group, people)| Change::GroupGone {
            group: group.key.clone(),
            label: group.label.clone(),
            people,
        })
        .collect();
    let gone = inside.script.groups.iter();
    let gone = gone.filter(|group| after.group(&group.key).is_none());
    changes.extend(gone.filter_map(|group| {
        let answers = inside.answered_by_table(&group.key);
        (answers > 0).then(|| Change::TableGone {
            group: group.key.clone(),
            label: group.label.clone(),
            answers,
        })
    }));
    for before in &inside.script.questions {
        let held = Held::of(inside, &before.key);
        let answers = held.answers();
        if answers == 0 {
            continue;
        }
        let Some(after) = after.question(&before.key) else {
            changes.push(Change::QuestionGone {
                question: before.key.clone(),
                answers,
            });
            continue;
        };
        let items = before.items.iter();
        changes.extend(items.filter_map(|item| option_change(&held, item, after)));
    }
    changes
}

fn option_change(held: &Held<'_>, before: &Item, after: &Question) -> Option<Change> {
    let answers = held.ticked(&before.key);
    if answers == 0 {
        return None;
    }
    let (question, option) = (after.key.clone(), before.key.clone());
    let Some(after) = after.items.iter().find(|item| item.key == before.key) else {
        return Some(Change::OptionGone {
            question,
            option,
            label: before.label.clone(),
            answers,
        });
    };
    (after.label != before.label).then(|| Change::Relabelled {
        question,
        option,
        before: before.label.clone(),
        after: after.label.clone(),
        answers,
    })
}
