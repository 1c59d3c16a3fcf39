//! Small workshops for tests.

use std::collections::BTreeMap;

use glane_core::ballot::{Ballot, Body};
use glane_core::channel::Channel;
use glane_core::date::Day;
use glane_core::decision::{Act, Actor, Decision};
use glane_core::id::{
    AnswerId, DecisionId, GroupKey, ItemKey, PersonId, QuestionKey, Revision, Round, ScriptVersion,
    Slug, WorkshopId,
};
use glane_core::kind::Kind;
use glane_core::kind::choice::Choice;
use glane_core::kind::choices::Choices;
use glane_core::kind::grid::Grid;
use glane_core::kind::ideas::Ideas;
use glane_core::kind::number::Number;
use glane_core::kind::open::Open;
use glane_core::kind::points::Points;
use glane_core::kind::ranking::Ranking;
use glane_core::kind::scale::Scale;
use glane_core::kind::slots::Slots;
use glane_core::kind::statements::Statements;
use glane_core::kind::words::Words;
use glane_core::kind::{QuestionKind, Raw};
use glane_core::label::{Label, LangCode};
use glane_core::person::Person;
use glane_core::script::{Group, Item, Question, Results, Script, Tags};
use glane_core::tally::{Content, Tally, WordCount};
use glane_core::workshop::{Snapshot, Workshop};
use glane_core::world::Micros;
use uuid::Uuid;

use crate::{GroupBase, QuestionCount, QuestionReading, Room};

/// The keys of [`script`]'s questions, each named after its kind.
pub(crate) const KINDS: [&str; 12] = [
    "choices",
    "choice",
    "slots",
    "ideas",
    "scale",
    "number",
    "ranking",
    "points",
    "grid",
    "statements",
    "words",
    "open",
];

pub(crate) fn item(key: &str) -> ItemKey {
    ItemKey::new(key).unwrap()
}

/// A question named after its kind, with items `x`, `y`, `z` where it has any; the scale is 0 to 5, the number
/// 0 to 50 minutes, the ranking has two places, ten points are shared.
pub(crate) fn question(name: &str) -> Question {
    let kind = match name {
        "choices" => Kind::Choices(Choices::up_to(None)),
        "choice" => Kind::Choice(Choice::default()),
        "slots" => Kind::Slots(Slots {}),
        "ideas" => Kind::Ideas(Ideas {
            max: None,
            open: true,
        }),
        "scale" => Kind::Scale(Scale {
            min: 0,
            max: 5,
            low: None,
            high: None,
        }),
        "number" => Kind::Number(Number {
            min: 0,
            max: 50,
            decimals: 0,
            unit: Some(Label::fr("minutes")),
        }),
        "ranking" => Kind::Ranking(Ranking {
            places: Some(2),
            ..Ranking::default()
        }),
        "points" => Kind::Points(Points { total: 10 }),
        "statements" => Kind::Statements(Statements { open: true }),
        "grid" => Kind::Grid(Grid {
            scale: Scale {
                min: 1,
                max: 5,
                low: Some(Label::fr("pas du tout")),
                high: Some(Label::fr("tout à fait")),
            },
        }),
        "words" => Kind::Words(Words { max: 4 }),
        _ => Kind::Open(Open { max_chars: 500 }),
    };
    Question {
        key: QuestionKey::new(name).unwrap(),
        label: Label::fr(format!("Question {name} ?")),
        plain: None,
        help: None,
        items: if kind.has_items() {
            ["x", "y", "z"].map(option).into()
        } else {
            vec![]
        },
        kind,
        themes: vec![],
        results: Results::Live,
        tags: Tags::new(),
    }
}

fn option(key: &str) -> Item {
    Item {
        key: item(key),
        label: Label::fr(key.to_uppercase()),
        window: None,
        tags: Tags::new(),
    }
}

/// One question of each kind, threshold 5.
pub(crate) fn script(groups: &[&str]) -> Script {
    Script {
        audience: glane_core::script::audience::Audience::default(),
        slug: Slug::new("petit").unwrap(),
        title: Label::fr("Petit atelier"),
        day: Day::new(2024, 11, 28).unwrap(),
        place: None,
        zone: "Europe/Paris".to_owned(),
        langs: vec![LangCode::french()],
        organiser: "Centre social d’exemple".to_owned(),
        groups: groups
            .iter()
            .map(|key| Group {
                key: GroupKey::new(*key).unwrap(),
                label: Label::fr(*key),
            })
            .collect(),
        lexicon: vec![],
        questions: KINDS.map(question).into(),
        retention_days: 365,
        is_retention_said: false,
        sealing_days: 7,
        opening: None,
        notice: None,
        privacy: glane_core::script::privacy::Privacy::default(),
        guide: glane_core::script::guide::Guide::default(),
        sample: None,
        threshold: 5,
        reactions: Vec::new(),
    }
}

pub(crate) fn person(id: u32, group: Option<&str>) -> Person {
    Person {
        id: PersonId(Uuid::from_u128(u128::from(id))),
        group: group.map(|key| GroupKey::new(key).unwrap()),
        channel: Channel::Phone,
        revision: Revision(2),
    }
}

/// A ballot of the first round; its answer's id is drawn from what it says.
pub(crate) fn ballot(question: &str, person: Option<u32>, body: Body) -> Ballot {
    let name = format!("{question}{person:?}{body:?}");
    let hash = blake3::hash(name.as_bytes());
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash.as_bytes()[..16]);
    Ballot {
        answer: AnswerId(Uuid::from_bytes(bytes)),
        question: QuestionKey::new(question).unwrap(),
        round: Round::FIRST,
        person: person.map(|id| PersonId(Uuid::from_u128(u128::from(id)))),
        attempt: 1,
        revision: Revision(2),
        script: ScriptVersion(1),
        channel: Channel::Phone,
        body,
    }
}

pub(crate) fn snapshot(people: Vec<Person>, ballots: Vec<Ballot>) -> Snapshot {
    Snapshot {
        told: Vec::new(),
        workshop: Workshop {
            id: WorkshopId(Uuid::nil()),
            slug: Slug::new("petit").unwrap(),
            code: "34679C".to_owned(),
            created: Micros(0),
            source: String::new(),
            script: ScriptVersion(1),
            revision: Revision(2),
        },
        people,
        ballots,
        ideas: vec![],
        decisions: vec![],
    }
}

/// A log of one decision.
pub(crate) fn decided(act: Act) -> Vec<Decision> {
    vec![Decision {
        revision: Revision(3),
        id: DecisionId(Uuid::nil()),
        at: Micros(0),
        actor: Actor::Facilitator,
        base: Revision(2),
        target: act.target(),
        act,
        undoes: None,
    }]
}

/// A log of several, the first after revision 3.
pub(crate) fn numbered(acts: impl IntoIterator<Item = Act>) -> Vec<Decision> {
    acts.into_iter()
        .zip(4_u64..)
        .map(|(act, n)| Decision {
            revision: Revision(n),
            id: DecisionId(Uuid::from_u128(u128::from(n))),
            at: Micros(0),
            actor: Actor::Facilitator,
            base: Revision(2),
            target: act.target(),
            act,
            undoes: None,
        })
        .collect()
}

/// A question nobody is crossed in, answered by `n` people, from a tally's content.
#[expect(
    clippy::needless_pass_by_value,
    reason = "the callers make it on the spot"
)]
pub(crate) fn read(name: &str, n: u64, content: Content) -> QuestionReading {
    read_grouped(name, n, &content, &[])
}

/// The same with groups, each with the people of it who answered and what they answered.
pub(crate) fn read_grouped(
    name: &str,
    n: u64,
    content: &Content,
    groups: &[(&str, u64, Content)],
) -> QuestionReading {
    let question = question(name);
    let tally = |n: u64, content: &Content| Tally {
        answered: i64::try_from(n).unwrap(),
        blank: 0,
        unreadable: 0,
        content: content.clone(),
    };
    let script = script(&groups.iter().map(|(key, ..)| *key).collect::<Vec<_>>());
    let mut count = QuestionCount::empty(&script, &question, Round::FIRST);
    count.room = tally(n, content);
    for ((_, counted), (_, n, content)) in count.groups.iter_mut().zip(groups) {
        *counted = tally(*n, content);
    }
    let bases: Vec<GroupBase> = groups
        .iter()
        .map(|(key, people, _)| GroupBase {
            key: GroupKey::new(*key).unwrap(),
            label: Label::fr(*key),
            people: *people,
        })
        .collect();
    QuestionReading::of(
        &question,
        &[],
        &count,
        &Room {
            local: &std::sync::Arc::default(),
            people: n,
            groups: &bases,
            threshold: 5,
        },
    )
}

/// Items by key.
pub(crate) fn ticked(counts: &[(&str, i64)]) -> Content {
    let counted = counts
        .iter()
        .filter(|(_, n)| *n != 0)
        .map(|(key, n)| (item(key), *n));
    Content::Items(counted.collect())
}

/// Scores.
pub(crate) fn scored(counts: &[(i64, i64)]) -> Content {
    Content::Scores(counts.iter().copied().collect())
}

/// Answers of a question of that name, each as `x=1 y=2`.
pub(crate) fn rated(name: &str, answers: &[&str]) -> Content {
    let question = question(name);
    let mut content = question.kind.empty();
    for answer in answers {
        let raw = Raw::of(answer.split(' '));
        let payload = question.kind.read(&raw, &question.item_keys()).unwrap();
        question
            .kind
            .fold(&mut content, &payload, glane_core::tally::Sign::In);
    }
    content
}

/// Words, each mention by another person.
pub(crate) fn worded(counts: &[(&str, i64)]) -> Content {
    let count = |word: &str, n: i64| WordCount {
        people: n,
        mentions: n,
        typed: BTreeMap::from([(word.to_owned(), n)]),
    };
    Content::Words(
        counts
            .iter()
            .map(|(word, n)| ((*word).to_owned(), count(word, *n)))
            .collect(),
    )
}
