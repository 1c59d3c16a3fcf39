//! Rooms drawn from a seed: as large as real ones, answering as real ones do.

use std::collections::BTreeSet;

use glane_core::ballot::{Ballot, Body};
use glane_core::channel::Channel;
use glane_core::id::{AnswerId, GroupKey, QuestionKey, Revision, Round, ScriptVersion};
use glane_core::kind::statements::{AGREE, DISAGREE};
use glane_core::kind::{Kind, Payload};
use glane_core::script::{Question, Script};
use glane_stats::random::Generator;
use uuid::Uuid;

use crate::count::Take;
use crate::fixture::{item, question, script};
use crate::{Sender, Source};

/// Words that no rule takes for one another.
pub(super) const WORDS: [&str; 12] = [
    "jardin",
    "musique",
    "cuisine",
    "bénévoles",
    "lecture",
    "théâtre",
    "informatique",
    "couture",
    "football",
    "voisinage",
    "vacances",
    "transport",
];

pub(super) const OPTIONS: [&str; 6] = ["x", "y", "z", "t", "u", "v"];

/// A room with its script.
pub(super) struct Room {
    pub script: Script,
    people: Vec<(GroupKey, Vec<Ballot>)>,
    answers: u128,
}

impl Room {
    /// Nobody yet, in so many groups, asked these questions.
    pub fn new(groups: usize, questions: Vec<Question>) -> Self {
        let keys: Vec<String> = (0..groups).map(|group| format!("g{group}")).collect();
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        Self {
            script: Script {
                questions,
                ..script(&keys)
            },
            people: Vec::new(),
            answers: 0,
        }
    }

    /// One more person of a group, with what they answered.
    pub fn add(&mut self, group: usize, answers: Vec<(QuestionKey, Payload)>) {
        let key = self.script.groups[group].key.clone();
        let ballots = answers.into_iter().map(|(question, payload)| {
            self.answers += 1;
            Ballot {
                answer: AnswerId(Uuid::from_u128(self.answers)),
                question,
                round: Round::FIRST,
                person: None,
                attempt: 1,
                revision: Revision(1),
                script: ScriptVersion(1),
                channel: Channel::Phone,
                body: Body::Answered(payload),
            }
        });
        let ballots = ballots.collect();
        self.people.push((key, ballots));
    }
}

impl Source for Room {
    fn each(&self, only: Option<&BTreeSet<QuestionKey>>, take: &mut Take<'_>) {
        for (group, ballots) in &self.people {
            let asked = ballots
                .iter()
                .filter(|ballot| only.is_none_or(|only| only.contains(&ballot.question)));
            let asked: Vec<&Ballot> = asked.collect();
            let sender = Sender::Person {
                group: Some(group),
                channel: Channel::Phone,
            };
            take(sender, &asked);
        }
    }
}

/// A question of a kind under a name of its own, with so many options if it has any.
pub(super) fn ask(kind: &str, name: &str, options: usize) -> Question {
    let mut asked = question(kind);
    asked.key = QuestionKey::new(name).unwrap();
    let model = asked.items.first().cloned();
    asked.items = model.map_or_else(Vec::new, |model| {
        let keys = OPTIONS.iter().take(options);
        keys.map(|key| glane_core::script::Item {
            key: item(key),
            ..model.clone()
        })
        .collect()
    });
    asked
}

/// A whole number below `limit`.
pub(super) fn below(random: &mut Generator, limit: usize) -> usize {
    usize::try_from(random.next() % u64::try_from(limit).unwrap()).unwrap()
}

/// One place of a list, by weight.
pub(super) fn pick(random: &mut Generator, weights: &[f64]) -> usize {
    let mut left = random.unit() * weights.iter().sum::<f64>();
    for (place, weight) in weights.iter().enumerate() {
        left -= weight;
        if left < 0.0 {
            return place;
        }
    }
    weights.len() - 1
}

/// How probable each answer to a question is; the same for everybody, unless a mood bends it.
pub(super) struct Leaning {
    question: QuestionKey,
    kind: Kind,
    weights: Vec<f64>,
}

impl Leaning {
    /// Weights drawn for a question.
    pub fn of(random: &mut Generator, asked: &Question) -> Self {
        let answers = match &asked.kind {
            Kind::Scale(scale) => usize::try_from(scale.max - scale.min + 1).unwrap(),
            Kind::Number(number) => usize::try_from(number.max - number.min + 1).unwrap(),
            Kind::Words(_) => WORDS.len(),
            Kind::Grid(grid) => usize::try_from(grid.scale.max - grid.scale.min + 1).unwrap(),
            Kind::Statements(_) => usize::try_from(AGREE - DISAGREE + 1).unwrap(),
            _ => asked.items.len(),
        };
        let weights = (0..answers).map(|_| random.unit() * random.unit() + 0.05);
        Self {
            question: asked.key.clone(),
            kind: asked.kind.clone(),
            weights: weights.collect(),
        }
    }

    /// What one person answers, if they do. A mood above one half makes later answers likelier, in all questions
    /// alike: a person's answers go together.
    pub fn answer(&self, random: &mut Generator, mood: f64) -> Option<(QuestionKey, Payload)> {
        if random.unit() < 0.1 {
            return None;
        }
        let bent: Vec<f64> = self
            .weights
            .iter()
            .enumerate()
            .map(|(place, weight)| {
                let late = f64::from(u32::try_from(place + 1).unwrap())
                    / f64::from(u32::try_from(self.weights.len()).unwrap());
                weight * (0.3 + mood * late + (1.0 - mood) * (1.0 - late))
            })
            .collect();
        let payload = match &self.kind {
            Kind::Scale(scale) => {
                Payload::Score(scale.min + i64::try_from(pick(random, &bent)).unwrap())
            }
            Kind::Number(number) => {
                Payload::Score(number.min + i64::try_from(pick(random, &bent)).unwrap())
            }
            Kind::Ranking(ranking) => {
                let mut left = bent.clone();
                let places = ranking.places(left.len());
                let ranked = (1..).take(places).map(|place| {
                    let at = pick(random, &left);
                    left[at] = 0.0;
                    (item(OPTIONS[at]), place)
                });
                Payload::Rated(ranked.collect())
            }
            Kind::Points(points) => {
                let mut given = std::collections::BTreeMap::new();
                for _ in 0..points.total {
                    *given.entry(item(OPTIONS[pick(random, &bent)])).or_insert(0) += 1;
                }
                Payload::Rated(given)
            }
            Kind::Grid(_) | Kind::Statements(_) => {
                let least = match &self.kind {
                    Kind::Grid(grid) => grid.scale.min,
                    _ => DISAGREE,
                };
                let mut given = std::collections::BTreeMap::new();
                // One in ten leaves a line blank, and not all of them.
                for (at, key) in OPTIONS.iter().take(3).enumerate() {
                    if at == 0 || random.unit() >= 0.1 {
                        let step = i64::try_from(pick(random, &bent)).unwrap();
                        given.insert(item(key), least + step);
                    }
                }
                Payload::Rated(given)
            }
            Kind::Words(_) => {
                let words = (0..=below(random, 3)).map(|_| WORDS[pick(random, &bent)].to_owned());
                Payload::Words(words.collect())
            }
            Kind::Choice(_) => Payload::Items([item(OPTIONS[pick(random, &bent)])].into()),
            _ => {
                let some = (0..=below(random, 3)).map(|_| item(OPTIONS[pick(random, &bent)]));
                Payload::Items(some.collect())
            }
        };
        Some((self.question.clone(), payload))
    }
}

impl Leaning {
    /// The same leaning towards the answers of another question of the same kind.
    pub fn asked(&self, other: &Question) -> Self {
        Self {
            question: other.key.clone(),
            kind: other.kind.clone(),
            weights: self.weights.clone(),
        }
    }
}
