//! A crowd that answers, drawn from a seed each time its ballots are gone over.

use std::collections::BTreeSet;
use std::fs;

use glane_analysis::{Sender, Source, Take};
use glane_core::ballot::{Ballot, Body};
use glane_core::channel::Channel;
use glane_core::decision::{Act, Actor, Decision};
use glane_core::id::{
    AnswerId, DecisionId, ItemKey, PersonId, QuestionKey, Revision, Round, ScriptVersion, Slug,
    ThemeKey, WorkshopId,
};
use glane_core::kind::{Kind, Payload};
use glane_core::script::{Question, Script};
use glane_core::workshop::{Snapshot, Workshop};
use glane_core::world::Micros;
use glane_stats::random::Generator;
use uuid::Uuid;

use crate::script::coded;

/// Of each open question, the answers of so many people are coded by decisions; the others wait, with proposals.
const CODED: u64 = 5_000;
/// Different texts to each open question.
const TEXTS: usize = 20_000;
/// One person in so many leaves a question out.
const SILENT: u64 = 10;

pub struct Crowd<'a> {
    script: &'a Script,
    people: u64,
    pools: Vec<Pool>,
}

/// What may be answered to a question, the commonest first.
enum Pool {
    Words(Vec<String>),
    Texts(Vec<String>),
    Items(Vec<ItemKey>, usize),
    Steps(i64, u64),
}

impl<'a> Crowd<'a> {
    pub fn new(script: &'a Script, people: u64) -> Self {
        let words = spellings();
        let pools = script
            .questions
            .iter()
            .map(|question| match &question.kind {
                Kind::Words(_) => Pool::Words(words.clone()),
                Kind::Open(_) => Pool::Texts(texts(question)),
                Kind::Scale(scale) => Pool::Steps(scale.min, scale.max.abs_diff(scale.min) + 1),
                kind => Pool::Items(
                    question.items.iter().map(|item| item.key.clone()).collect(),
                    if matches!(kind, Kind::Choice(_)) {
                        1
                    } else {
                        3
                    },
                ),
            });
        Self {
            script,
            people,
            pools: pools.collect(),
        }
    }

    /// Everything but people and ballots: the workshop, and what was coded.
    pub fn about(&self) -> Snapshot {
        let mut decisions = Vec::new();
        for (place, question) in self.script.questions.iter().enumerate() {
            for (at, theme) in question.themes.iter().enumerate() {
                let by = question.themes.len() as u64;
                let answers = (0..CODED.min(self.people)).filter(|person| person % by == at as u64);
                let answers = answers.map(|person| answer(person, place)).collect();
                decisions.push(settled(
                    &question.key,
                    theme.key.clone(),
                    answers,
                    decisions.len(),
                ));
            }
        }
        Snapshot {
            told: Vec::new(),
            workshop: Workshop {
                id: WorkshopId(Uuid::nil()),
                slug: Slug::new("foule").expect("a slug"),
                code: "34679C".to_owned(),
                created: Micros(0),
                source: String::new(),
                script: ScriptVersion(1),
                revision: Revision(2),
            },
            people: Vec::new(),
            ballots: Vec::new(),
            ideas: Vec::new(),
            decisions,
        }
    }
}

fn settled(
    question: &QuestionKey,
    theme: ThemeKey,
    answers: BTreeSet<AnswerId>,
    at: usize,
) -> Decision {
    let act = Act::Settle {
        question: question.clone(),
        answers,
        themes: BTreeSet::from([theme]),
    };
    Decision {
        revision: Revision(3),
        id: DecisionId(Uuid::from_u128(at as u128)),
        at: Micros(0),
        actor: Actor::Facilitator,
        base: Revision(2),
        target: act.target(),
        act,
        undoes: None,
    }
}

impl Source for Crowd<'_> {
    fn each(&self, only: Option<&BTreeSet<QuestionKey>>, take: &mut Take<'_>) {
        let mut own: Vec<(usize, Ballot)> = self
            .script
            .questions
            .iter()
            .enumerate()
            .filter(|(_, question)| only.is_none_or(|only| only.contains(&question.key)))
            .map(|(place, question)| (place, blank(&question.key)))
            .collect();
        for person in 0..self.people {
            let mut random = Generator::new(person ^ 0x5eed);
            let group = below(&mut random, self.script.groups.len());
            let mut given: Vec<&Ballot> = Vec::with_capacity(own.len());
            for (place, ballot) in &mut own {
                // A question draws from a seed of its own: what is asked for alone is what was drawn with the others.
                let mut random = Generator::new((person << 8) ^ *place as u64);
                if random.next().is_multiple_of(SILENT) {
                    continue;
                }
                if let Some(pool) = self.pools.get(*place) {
                    ballot.body = Body::Answered(pool.draw(&mut random));
                    ballot.person = Some(PersonId(Uuid::from_u128(u128::from(person))));
                    ballot.answer = answer(person, *place);
                    given.push(ballot);
                }
            }
            let sender = Sender::Person {
                group: self.script.groups.get(group).map(|group| &group.key),
                channel: Channel::Phone,
            };
            take(sender, &given);
        }
    }
}

impl Pool {
    fn draw(&self, random: &mut Generator) -> Payload {
        match self {
            Self::Words(words) => {
                let some = 1 + below(random, 3);
                let drawn = (0..some).filter_map(|_| words.get(common(random, words.len())));
                Payload::Words(drawn.cloned().collect())
            }
            Self::Texts(texts) => Payload::Text(
                texts
                    .get(common(random, texts.len()))
                    .cloned()
                    .unwrap_or_default(),
            ),
            Self::Items(items, most) => {
                let some = 1 + below(random, *most);
                let drawn = (0..some).filter_map(|_| items.get(common(random, items.len())));
                Payload::Items(drawn.cloned().collect())
            }
            Self::Steps(min, steps) => {
                let several = (0..3).map(|_| random.next() % steps).sum::<u64>() / 3;
                Payload::Score(min.saturating_add_unsigned(several))
            }
        }
    }
}

fn blank(question: &QuestionKey) -> Ballot {
    Ballot {
        answer: AnswerId(Uuid::nil()),
        question: question.clone(),
        round: Round::FIRST,
        person: None,
        attempt: 1,
        revision: Revision(2),
        script: ScriptVersion(1),
        channel: Channel::Phone,
        body: Body::Blank,
    }
}

/// The id of a person's answer to the question at a place, as if drawn at random.
fn answer(person: u64, place: usize) -> AnswerId {
    let mut random = Generator::new((person << 8) ^ place as u64 ^ 0xa115_0000_0000_0000);
    AnswerId(Uuid::from_u64_pair(random.next(), random.next()))
}

fn below(random: &mut Generator, limit: usize) -> usize {
    usize::try_from(random.next() % limit.max(1) as u64).unwrap_or(0)
}

/// A place of a list, the first ones much more often: the lesser of two, twice over.
fn common(random: &mut Generator, length: usize) -> usize {
    let first = below(random, length).min(below(random, length));
    below(random, first + 1)
}

/// Words as people type them: the forms that grouping is tested with, some with a capital.
fn spellings() -> Vec<String> {
    let folder = format!("{}/../glane-text/tests/forms", env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("the folder of forms")
        .filter_map(|file| Some(file.ok()?.path()))
        .collect();
    files.sort();
    let mut all = Vec::new();
    for file in files
        .iter()
        .filter(|file| file.extension().is_some_and(|e| e == "json"))
    {
        let text = fs::read_to_string(file).expect("a file of forms");
        let forms: serde_json::Value = serde_json::from_str(&text).expect("forms");
        let groups = forms.get("groupes").and_then(serde_json::Value::as_array);
        let groups = groups.expect("groups");
        for form in groups.iter().filter_map(|group| group.as_array()).flatten() {
            let form = form.as_str().expect("a form");
            all.push(form.to_owned());
            let mut letters = form.chars();
            if let Some(first) = letters.next() {
                all.push(first.to_uppercase().chain(letters).collect());
            }
        }
    }
    // From the same field to the same field would make some groups of words common: they are dealt.
    let mut random = Generator::new(7);
    for at in (1..all.len()).rev() {
        all.swap(at, below(&mut random, at + 1));
    }
    all
}

/// Texts of one to three sentences that people might write.
fn texts(question: &Question) -> Vec<String> {
    let set = match question.key.as_str() {
        "freins" => "venir-plus-souvent",
        _ => "manque-dans-le-quartier",
    };
    let coded = coded(set);
    let answers = coded.get("reponses").and_then(serde_json::Value::as_array);
    let answers: Vec<&str> = answers
        .expect("answers")
        .iter()
        .filter_map(|answer| answer.get("texte")?.as_str())
        .collect();
    let mut random = Generator::new(11);
    (0..TEXTS)
        .map(|_| {
            let some = 1 + below(&mut random, 3);
            let drawn = (0..some).filter_map(|_| answers.get(below(&mut random, answers.len())));
            drawn.copied().collect::<Vec<_>>().join(". ")
        })
        .collect()
}
