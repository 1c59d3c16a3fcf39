//! The form of each kind of question, filled with what was typed or kept.

use std::collections::BTreeSet;

use glane_core::ballot::Body;
use glane_core::id::ItemKey;
use glane_core::kind::ideas::{IDEA_MAX, Ideas};
use glane_core::kind::number::Number;
use glane_core::kind::other::{OTHER, OTHER_MAX, own, written};
use glane_core::kind::points::Points;
use glane_core::kind::profile::Profile;
use glane_core::kind::ranking::Ranking;
use glane_core::kind::rated::{SIGN, pair};
use glane_core::kind::scale::Scale;
use glane_core::kind::statements::{AGREE, DISAGREE, PASS};
use glane_core::kind::words::WORD_MAX;
use glane_core::kind::{Kind, Payload, Raw};
use glane_core::reaction::{NUANCE_MAX, Stance};
use glane_core::script::signs::{are_stars, sign};
use glane_core::script::{Item, Question, Tags};
use glane_live::inside::Inside;
use glane_locale::Arg;

use super::beside::Beside;
use crate::ideas::Ideas as Known;
use crate::reactions;
use crate::tongue::Said;
use crate::tr::Tr;

/// What came in with a form.
#[derive(Debug, Clone, Default)]
pub(crate) struct Typed {
    pub(crate) raw: Raw,
    pub(crate) idea: Option<String>,
}

impl Typed {
    /// What was typed, to be read again once it cannot be sent any more.
    pub(crate) fn in_words(&self, t: &Tr, question: &Question) -> Vec<String> {
        let label = |value: &String| {
            let value = match &question.kind {
                Kind::Profile(_) => said_to(value),
                _ => value.as_str(),
            };
            if let Some(text) = written(value).filter(|_| question.kind.takes_other()) {
                return text.to_owned();
            }
            if let (Kind::Reaction(_), Some(stance)) = (&question.kind, Stance::named(value)) {
                return reactions::stance(t, stance);
            }
            let item = question
                .items
                .iter()
                .find(|item| item.key.as_str() == value);
            item.map_or_else(|| value.to_owned(), |item| t.label(&item.label).to_owned())
        };
        if matches!(question.kind, Kind::Statements(_)) {
            let rows = rated_rows(t, question, &self.raw.values);
            let idea = self.idea.clone().filter(|idea| !idea.trim().is_empty());
            return votes_in_words(t, rows).into_iter().chain(idea).collect();
        }
        if question.kind.is_rated() {
            return rated_in_words(t, question, &self.raw.values);
        }
        let values = self.raw.values.iter().map(label);
        values
            .chain(self.idea.clone())
            .filter(|value| !value.trim().is_empty())
            .collect()
    }
}

/// A question's form.
pub(crate) struct Form {
    pub(crate) hint: String,
    pub(crate) legend: String,
    pub(crate) fields: Fields,
}

/// The fields, by shape.
pub(crate) enum Fields {
    /// One line a word.
    Words(Vec<WordField>),
    /// One text.
    Text { value: String, max: usize },
    /// Radio buttons or boxes.
    Ticks {
        several: bool,
        ticks: Vec<Tick>,
        propose: Option<Propose>,
        /// The line for an answer that is none of the options.
        other: Option<Other>,
        none: Option<String>,
        /// Votes for ideas that are not shown: sending the form again does not take them back.
        kept: Vec<String>,
    },
    /// Steps between two ends.
    Steps {
        steps: Vec<Tick>,
        /// Whether their signs fill up to the one that is chosen.
        fills: bool,
        low: Option<Said>,
        high: Option<Said>,
    },
    /// A place for each option, chosen.
    Places(Places),
    /// A step for each line, chosen.
    Lines {
        lines: Vec<Line>,
        ends: Option<String>,
        /// Whether a line can be left again without an answer; who takes no side of a statement says so.
        has_none: bool,
        /// The line for a statement of one's own.
        propose: Option<Propose>,
        /// Votes on statements that are not shown: sending the form again does not take them back.
        kept: Vec<(String, String)>,
    },
    /// What is asked of who answers: options of its own an ask, and none of them.
    Profile { asks: Vec<Line>, rather_not: String },
    /// Points for each option, typed.
    Shares { rows: Vec<RatedRow>, total: i64 },
    /// A number, typed.
    Number { value: String, is_whole: bool },
    /// A button a stance, then what one would nuance.
    Stances {
        stances: Vec<Tick>,
        /// The stance taken; empty if none is.
        taken: String,
        nuance: String,
        max: usize,
        help: String,
    },
}

/// Options to put in order.
pub(crate) struct Places {
    pub(crate) rows: Vec<RatedRow>,
    /// « 1 », « 2 » …: as many as there are places.
    pub(crate) places: Vec<String>,
}

/// A line of a grid and its steps.
pub(crate) struct Line {
    /// The picture or pictogram beside it.
    pub(crate) picture: Option<Beside>,
    pub(crate) key: String,
    pub(crate) label: Said,
    pub(crate) steps: Vec<Tick>,
    /// Whether no step of it is chosen.
    pub(crate) is_blank: bool,
}

/// An option and the number it is given.
pub(crate) struct RatedRow {
    /// The picture or pictogram beside it.
    pub(crate) picture: Option<Beside>,
    pub(crate) key: String,
    pub(crate) label: Said,
    pub(crate) value: String,
}

pub(crate) struct WordField {
    pub(crate) label: String,
    pub(crate) value: String,
    pub(crate) max: usize,
}

pub(crate) struct Tick {
    /// The picture or pictogram beside it.
    pub(crate) picture: Option<Beside>,
    pub(crate) value: String,
    pub(crate) label: Said,
    pub(crate) ticked: bool,
}

/// The line for an answer that is none of the options.
pub(crate) struct Other {
    pub(crate) key: &'static str,
    pub(crate) value: String,
    pub(crate) max: usize,
}

/// The line for an idea of one's own.
pub(crate) struct Propose {
    pub(crate) value: String,
    pub(crate) max: usize,
    pub(crate) help: String,
}

impl Form {
    pub(crate) fn of(
        t: &Tr,
        inside: &Inside,
        question: &Question,
        kept: Option<&Body>,
        typed: Option<&Typed>,
    ) -> Self {
        let values = typed.map_or_else(
            || {
                kept.map(|body| values(t, &question.kind, body))
                    .unwrap_or_default()
            },
            |typed| typed.raw.values.clone(),
        );
        let ticked: BTreeSet<&str> = values.iter().map(String::as_str).collect();
        let options = || question.items.iter().map(|item| option(t, item, &ticked));
        let ticks = |several| Fields::Ticks {
            several,
            ticks: options().collect(),
            propose: None,
            other: question.kind.takes_other().then(|| Other {
                key: OTHER,
                value: values
                    .iter()
                    .find_map(|value| written(value))
                    .unwrap_or_default()
                    .to_owned(),
                max: OTHER_MAX,
            }),
            none: None,
            kept: Vec::new(),
        };
        match &question.kind {
            Kind::Words(words) => Self {
                hint: t.n("participant-words-hint", "max", words.max),
                legend: t.text("participant-question-yours"),
                fields: Fields::Words(
                    (0..words.max)
                        .map(|i| WordField {
                            label: t.n("participant-words-label", "n", i + 1),
                            value: values.get(i).cloned().unwrap_or_default(),
                            max: WORD_MAX,
                        })
                        .collect(),
                ),
            },
            Kind::Open(open) => Self {
                hint: t.n("participant-open-hint", "max", open.max_chars),
                legend: t.text("participant-open-label"),
                fields: Fields::Text {
                    value: values.join("\n"),
                    max: open.max_chars,
                },
            },
            Kind::Choice(_) => Self {
                hint: t.text("participant-choice-hint"),
                legend: t.text("participant-choice-label"),
                fields: ticks(false),
            },
            Kind::Choices(choices) => Self {
                hint: choices.max.map_or_else(
                    || t.text("participant-choices-hint"),
                    |max| t.n("participant-choices-hint-max", "max", max),
                ),
                legend: t.text("participant-choices-label"),
                fields: ticks(true),
            },
            Kind::Slots(_) => Self {
                hint: t.text("participant-slots-hint"),
                legend: t.text("participant-slots-label"),
                fields: ticks(true),
            },
            Kind::Scale(scale) => Self::steps(t, scale, &question.tags, &ticked),
            Kind::Number(number) => Self::number(t, number, values),
            Kind::Ranking(ranking) => Self::places(t, ranking, question, &values),
            Kind::Points(points) => Self::shares(t, points, question, &values),
            Kind::Grid(grid) => Self::lines(t, &grid.scale, question, &values),
            Kind::Statements(_) => Self::statements(t, inside, question, &values, typed),
            Kind::Profile(profile) => {
                Self::profile(t, profile, &values, kept.is_some() || typed.is_some())
            }
            Kind::Reaction(_) => Self::stances(t, &values, typed),
            Kind::Ideas(ideas) => {
                let known = Known::of(inside, &question.key);
                let roots: Vec<String> = values.iter().map(|value| known.root(value)).collect();
                let ticked = roots.iter().map(String::as_str).collect();
                let own = question.items.iter();
                let own = own.map(|item| option(t, item, &ticked));
                Self::ideas(t, ideas, &known, own.collect(), &ticked, typed)
            }
        }
    }

    fn steps(t: &Tr, scale: &Scale, tags: &Tags, ticked: &BTreeSet<&str>) -> Self {
        let ends = [
            ("min", Arg::Text(scale.min.to_string())),
            ("max", Arg::Text(scale.max.to_string())),
        ];
        let step = |step: i64| {
            let sign = sign(tags, (scale.min, scale.max), step);
            let step = step.to_string();
            Tick {
                picture: sign.map(|sign| Beside::Symbol(sign.to_owned())),
                ..tick(&step, Said::plain(step.clone()), ticked)
            }
        };
        let end = |value: i64, label: Option<&glane_core::label::Label>| {
            label.map(|label| {
                let args = [
                    ("value", value.to_string().into()),
                    ("label", t.label(label).into()),
                ];
                t.said(label)
                    .within(t.format("participant-scale-end", &args))
            })
        };
        Self {
            hint: t.format("participant-scale-hint", &ends),
            legend: t.format("participant-scale-label", &ends),
            fields: Fields::Steps {
                fills: are_stars(tags),
                steps: (scale.min..=scale.max).map(step).collect(),
                low: end(scale.min, scale.low.as_ref()),
                high: end(scale.max, scale.high.as_ref()),
            },
        }
    }

    /// One who has answered once sees where they would rather not; nothing is chosen before.
    fn profile(t: &Tr, profile: &Profile, values: &[String], is_answered: bool) -> Self {
        let ticked: BTreeSet<&str> = values.iter().map(|value| said_to(value)).collect();
        let asks = profile.asks.iter().map(|ask| {
            let options = ask.options.iter();
            let steps: Vec<Tick> = options
                .map(|option| tick(option.key.as_str(), t.said(&option.label), &ticked))
                .collect();
            Line {
                key: ask.key.to_string(),
                picture: None,
                label: t.said(&ask.label),
                is_blank: is_answered && !steps.iter().any(|step| step.ticked),
                steps,
            }
        });
        Self {
            hint: t.text("participant-profile-hint"),
            legend: t.text("participant-choice-label"),
            fields: Fields::Profile {
                asks: asks.collect(),
                rather_not: t.text("participant-blank"),
            },
        }
    }

    fn places(t: &Tr, ranking: &Ranking, question: &Question, values: &[String]) -> Self {
        let places = ranking.places(question.items.len());
        let key = if places < question.items.len() {
            "participant-ranking-hint"
        } else {
            "participant-ranking-hint-all"
        };
        Self {
            hint: t.n(key, "places", places),
            legend: t.text("participant-ranking-label"),
            fields: Fields::Places(Places {
                rows: rated_rows(t, question, values),
                places: (1..=places).map(|place| place.to_string()).collect(),
            }),
        }
    }

    fn lines(t: &Tr, scale: &Scale, question: &Question, values: &[String]) -> Self {
        let said = |label: &Option<glane_core::label::Label>| {
            let said = label.as_ref().map(|label| t.label(label).to_owned());
            Arg::Text(said.unwrap_or_default())
        };
        let ends = [
            ("min", Arg::Text(scale.min.to_string())),
            ("max", Arg::Text(scale.max.to_string())),
            ("low", said(&scale.low)),
            ("high", said(&scale.high)),
        ];
        let line = |row: RatedRow| {
            let step = |step: i64| {
                let sign = sign(&question.tags, (scale.min, scale.max), step);
                let step = step.to_string();
                Tick {
                    picture: sign.map(|sign| Beside::Symbol(sign.to_owned())),
                    ticked: step == row.value,
                    label: Said::plain(step.clone()),
                    value: step,
                }
            };
            let steps: Vec<Tick> = (scale.min..=scale.max).map(step).collect();
            Line {
                picture: row.picture,
                is_blank: !steps.iter().any(|step| step.ticked),
                key: row.key,
                label: row.label,
                steps,
            }
        };
        let rows = rated_rows(t, question, values);
        let are_said = scale.low.is_some() && scale.high.is_some();
        Self {
            hint: t.format("participant-grid-hint", &ends),
            legend: t.text("participant-grid-label"),
            fields: Fields::Lines {
                lines: rows.into_iter().map(line).collect(),
                ends: are_said.then(|| t.format("participant-grid-ends", &ends)),
                has_none: true,
                propose: None,
                kept: Vec::new(),
            },
        }
    }

    fn statements(
        t: &Tr,
        inside: &Inside,
        question: &Question,
        values: &[String],
        typed: Option<&Typed>,
    ) -> Self {
        let known = Known::of(inside, &question.key);
        let line = |row: RatedRow| {
            let vote = |vote: i64| {
                let value = vote.to_string();
                Tick {
                    picture: None,
                    ticked: value == row.value,
                    label: Said::plain(voted(t, vote)),
                    value,
                }
            };
            Line {
                steps: [AGREE, PASS, DISAGREE].map(vote).into(),
                is_blank: row.value.is_empty(),
                picture: row.picture,
                key: row.key,
                label: row.label,
            }
        };
        let rows = statement_rows(t, &known, question, values);
        let pairs = values.iter().filter_map(|value| value.split_once(SIGN));
        let hidden = pairs.filter(|(key, _)| known.is_hidden(key));
        Self {
            hint: t.text("participant-statements-hint"),
            legend: t.text("participant-statements-label"),
            fields: Fields::Lines {
                lines: rows.into_iter().map(line).collect(),
                ends: None,
                has_none: false,
                propose: question.kind.takes_ideas().then(|| Propose {
                    value: typed
                        .and_then(|typed| typed.idea.clone())
                        .unwrap_or_default(),
                    max: IDEA_MAX,
                    help: t.n("participant-ideas-propose-help", "max", IDEA_MAX),
                }),
                kept: hidden
                    .map(|(key, vote)| (key.to_owned(), vote.to_owned()))
                    .collect(),
            },
        }
    }

    fn shares(t: &Tr, points: &Points, question: &Question, values: &[String]) -> Self {
        let total = ("total", Arg::Integer(points.total));
        Self {
            hint: t.format("participant-points-hint", std::slice::from_ref(&total)),
            legend: t.format("participant-points-label", &[total]),
            fields: Fields::Shares {
                rows: rated_rows(t, question, values),
                total: points.total,
            },
        }
    }

    fn number(t: &Tr, number: &Number, values: Vec<String>) -> Self {
        let unit = number.unit.as_ref().map(|unit| t.label(unit));
        Self {
            hint: number_hint(t, number),
            legend: unit.map_or_else(
                || t.text("participant-number-label"),
                |unit| t.with("participant-number-label-unit", "unit", unit),
            ),
            fields: Fields::Number {
                value: values.into_iter().next().unwrap_or_default(),
                is_whole: number.decimals == 0 && number.min >= 0,
            },
        }
    }

    /// The first value is the stance; what one would nuance is the second one kept, or was typed beside.
    fn stances(t: &Tr, values: &[String], typed: Option<&Typed>) -> Self {
        let taken = values.first().and_then(|value| Stance::named(value));
        let nuance = typed.map_or_else(|| values.get(1).cloned(), |typed| typed.idea.clone());
        let offered = |stance: Stance| Tick {
            picture: None,
            value: stance.name().to_owned(),
            label: Said::plain(reactions::stance(t, stance)),
            ticked: taken == Some(stance),
        };
        Self {
            hint: t.text("reactions-hint"),
            legend: t.text("reactions-legend"),
            fields: Fields::Stances {
                stances: Stance::ALL.map(offered).into(),
                taken: taken.map_or("", Stance::name).to_owned(),
                nuance: nuance.unwrap_or_default(),
                max: NUANCE_MAX,
                help: t.n("reactions-nuance-help", "max", NUANCE_MAX),
            },
        }
    }

    /// Whether people write what they like: they are told first that nobody can find them again.
    pub(crate) fn is_free(&self) -> bool {
        matches!(
            self.fields,
            Fields::Words(_)
                | Fields::Text { .. }
                | Fields::Ticks {
                    propose: Some(_),
                    ..
                }
        )
    }

    /// The stance taken, of a form of stances; empty if none is.
    pub(crate) fn stance(&self) -> Option<&str> {
        match &self.fields {
            Fields::Stances { taken, .. } => Some(taken),
            _ => None,
        }
    }

    fn ideas(
        t: &Tr,
        ideas: &Ideas,
        known: &Known<'_>,
        own: Vec<Tick>,
        ticked: &BTreeSet<&str>,
        typed: Option<&Typed>,
    ) -> Self {
        let added = known.offered().map(|idea| {
            tick(
                idea.key.as_str(),
                Said::by_people(idea.text.clone()),
                ticked,
            )
        });
        let ticks: Vec<Tick> = own.into_iter().chain(added).collect();
        // Where votes are limited, one for an idea that is shown no more is given back.
        let unlimited = ticked.iter().filter(|_| ideas.max.is_none());
        let kept = unlimited.filter(|key| known.is_hidden(key));
        Self {
            hint: ideas.max.map_or_else(
                || t.text("participant-ideas-hint"),
                |max| t.n("participant-ideas-hint-max", "max", max),
            ),
            legend: t.text("participant-ideas-label"),
            fields: Fields::Ticks {
                several: true,
                other: None,
                none: ticks.is_empty().then(|| t.text("participant-ideas-none")),
                ticks,
                kept: kept.map(|key| (*key).to_owned()).collect(),
                propose: ideas.open.then(|| Propose {
                    value: typed
                        .and_then(|typed| typed.idea.clone())
                        .unwrap_or_default(),
                    max: IDEA_MAX,
                    help: t.n("participant-ideas-propose-help", "max", IDEA_MAX),
                }),
            },
        }
    }
}

fn tick(value: &str, label: Said, ticked: &BTreeSet<&str>) -> Tick {
    Tick {
        picture: None,
        ticked: ticked.contains(value),
        value: value.to_owned(),
        label,
    }
}

/// An option of the script, with what stands beside it.
fn option(t: &Tr, item: &Item, ticked: &BTreeSet<&str>) -> Tick {
    Tick {
        picture: Beside::of(item),
        ..tick(item.key.as_str(), t.item(item), ticked)
    }
}

/// The option of a profile's answer, with its ask before it or without.
fn said_to(value: &str) -> &str {
    value.split_once(SIGN).map_or(value, |(_, option)| option)
}

/// The options of a question that rates them, each with what was given it (`key=number`).
fn rated_rows(t: &Tr, question: &Question, values: &[String]) -> Vec<RatedRow> {
    let given = |item: &Item| {
        let mut pairs = values.iter().filter_map(|value| value.split_once(SIGN));
        let own = pairs.find(|(key, _)| *key == item.key.as_str());
        own.map_or_else(String::new, |(_, number)| number.trim().to_owned())
    };
    let rows = question.items.iter().map(|item| RatedRow {
        picture: Beside::of(item),
        key: item.key.to_string(),
        label: t.item(item),
        value: given(item),
    });
    rows.collect()
}

/// A vote on a statement, in words.
pub(crate) fn voted(t: &Tr, vote: i64) -> String {
    t.text(match vote {
        AGREE => "participant-statements-agree",
        DISAGREE => "participant-statements-disagree",
        _ => "participant-statements-pass",
    })
}

/// The script's statements and those that were added and are shown, each with the vote on it; one on a statement that was put
/// with another is shown there.
fn statement_rows(
    t: &Tr,
    known: &Known<'_>,
    question: &Question,
    values: &[String],
) -> Vec<RatedRow> {
    let votes: Vec<(&str, String, &str)> = values
        .iter()
        .filter_map(|value| value.split_once(SIGN))
        .map(|(key, vote)| (key, known.root(key), vote.trim()))
        .collect();
    let vote = |own: &str| {
        let exact = votes.iter().find(|(key, ..)| *key == own);
        let moved = || votes.iter().find(|(_, root, _)| root == own);
        let found = exact.or_else(moved);
        found.map_or_else(String::new, |(.., vote)| (*vote).to_owned())
    };
    let row = |key: &str, label: Said| RatedRow {
        picture: question
            .items
            .iter()
            .find(|item| item.key.as_str() == key)
            .and_then(Beside::of),
        key: key.to_owned(),
        label,
        value: vote(key),
    };
    let own = question.items.iter();
    let own = own.map(|item| row(item.key.as_str(), t.item(item)));
    let added = known.offered();
    let added = added.map(|idea| row(idea.key.as_str(), Said::by_people(idea.text.clone())));
    own.chain(added).collect()
}

/// One's own votes, as one would read them.
fn votes_in_words(t: &Tr, rows: Vec<RatedRow>) -> Vec<String> {
    let rows = rows.into_iter().filter(|row| !row.value.is_empty());
    let told = rows.map(|row| {
        let vote = row.value.parse().map(|vote| voted(t, vote));
        let vote = vote.unwrap_or(row.value);
        let (option, n) = (Arg::Text(row.label.to_string()), Arg::Text(vote));
        t.format("participant-points-own", &[("option", option), ("n", n)])
    });
    told.collect()
}

/// What was given each option, as one would read it: places in their order, points in the script's.
fn rated_in_words(t: &Tr, question: &Question, values: &[String]) -> Vec<String> {
    let is_ranking = matches!(question.kind, Kind::Ranking(_));
    let key = if is_ranking {
        "participant-ranking-own"
    } else {
        "participant-points-own"
    };
    let mut rows = rated_rows(t, question, values);
    rows.retain(|row| !row.value.is_empty());
    if is_ranking {
        rows.sort_by_key(|row| row.value.parse::<i64>().unwrap_or(i64::MAX));
    }
    let told = rows.into_iter().map(|row| {
        let (option, n) = (Arg::Text(row.label.to_string()), Arg::Text(row.value));
        t.format(key, &[("option", option), ("n", n)])
    });
    told.collect()
}

/// Which numbers are taken, and how they are written.
pub(crate) fn number_hint(t: &Tr, number: &Number) -> String {
    let bound = |steps| Arg::Text(t.steps(steps, number.decimals));
    let args = [
        ("min", bound(number.min)),
        ("max", bound(number.max)),
        ("unit", Arg::Text(unit(t, number))),
        ("decimals", usize::from(number.decimals).into()),
    ];
    t.format("participant-number-hint", &args)
}

/// What a number counts, as it stands after it.
fn unit(t: &Tr, number: &Number) -> String {
    let unit = number.unit.as_ref().map(|unit| t.label(unit));
    unit.map_or_else(String::new, |unit| format!("\u{A0}{unit}"))
}

fn values(t: &Tr, kind: &Kind, body: &Body) -> Vec<String> {
    match body {
        Body::Answered(Payload::Words(words)) => words.clone(),
        Body::Answered(Payload::Text(text)) => vec![text.clone()],
        Body::Answered(Payload::Items(items)) => items.iter().map(ToString::to_string).collect(),
        Body::Answered(Payload::Other { items, text }) => {
            let ticked = items.iter().map(ToString::to_string);
            ticked.chain([own(text)]).collect()
        }
        Body::Answered(Payload::Score(score)) => vec![match kind {
            Kind::Number(number) => t.steps(*score, number.decimals),
            _ => score.to_string(),
        }],
        Body::Answered(Payload::Rated(numbers)) => numbers
            .iter()
            .map(|(item, number)| pair(item, *number))
            .collect(),
        Body::Answered(Payload::Reaction { stance, nuance }) => {
            let stance = stance.name().to_owned();
            std::iter::once(stance).chain(nuance.clone()).collect()
        }
        Body::Blank | Body::Unreadable => vec![],
    }
}

/// One's own answer, as one would read it.
pub(crate) fn in_words(t: &Tr, inside: &Inside, question: &Question, body: &Body) -> Vec<String> {
    if let Body::Answered(payload @ Payload::Reaction { .. }) = body {
        return reactions::in_words(t, payload);
    }
    let named = |value: &str| {
        let mut items = question.items.iter();
        let item = items.find(|item| item.key.as_str() == value)?;
        Some(t.label(&item.label).to_owned())
    };
    if let (false, Body::Answered(payload)) = (matches!(question.kind, Kind::Ideas(_)), body)
        && let Some(items) = payload.items()
    {
        let read = |key: &ItemKey| named(key.as_str()).unwrap_or_else(|| key.to_string());
        let written = payload.text().map(str::to_owned);
        return items.iter().map(read).chain(written).collect();
    }
    let known = Known::of(inside, &question.key);
    let label = |value: String| {
        let own = named(&value);
        own.or_else(|| known.text(&value).map(str::to_owned))
            .unwrap_or_else(|| {
                if known.waits(&value) {
                    t.text("participant-idea-waits")
                } else if known.is_hidden(&value) {
                    t.text("participant-idea-aside")
                } else {
                    value
                }
            })
    };
    let Body::Answered(Payload::Items(items)) = body else {
        let mut said = values(t, &question.kind, body);
        if matches!(question.kind, Kind::Statements(_)) {
            // One's own that waits, or was put aside, is not shown to oneself either; that one said it is.
            let pairs = said.iter().filter_map(|value| value.split_once(SIGN));
            let aside = pairs.filter(|(key, _)| known.is_hidden(key));
            let aside: Vec<String> = aside.map(|_| t.text("participant-idea-aside")).collect();
            let shown = votes_in_words(t, statement_rows(t, &known, question, &said));
            return shown.into_iter().chain(aside).collect();
        }
        if question.kind.is_rated() {
            return rated_in_words(t, question, &said);
        }
        if let (Kind::Number(number), Some(first)) = (&question.kind, said.first_mut()) {
            first.push_str(&unit(t, number));
        }
        return said;
    };
    let roots: BTreeSet<String> = items.iter().map(|key| known.root(key.as_str())).collect();
    roots.into_iter().map(label).collect()
}
