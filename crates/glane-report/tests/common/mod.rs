//! The example workshop, loaded without the import and without a store.

use std::collections::BTreeMap;
use std::path::PathBuf;

use glane_core::ballot::{Ballot, Body};
use glane_core::channel::Channel;
use glane_core::id::{AnswerId, PersonId, Revision, Round, ScriptVersion, WorkshopId};
use glane_core::kind::{QuestionKind, Raw};
use glane_core::person::Person;
use glane_core::script::{Question, Script};
use glane_core::workshop::{Snapshot, Workshop};
use glane_core::world::Micros;
use uuid::Uuid;

/// The text of a file of `examples/`.
pub fn example(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../examples")
        .join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The example's script.
pub fn script() -> Script {
    glane_core::script::read::read(&example("atelier-numerique.atelier.toml"))
        .expect("the example's script holds")
}

/// The fields of each line of a CSV with quotes and no line end within them.
fn rows(text: &str) -> Vec<Vec<String>> {
    text.lines().map(fields).collect()
}

fn fields(line: &str) -> Vec<String> {
    let (mut all, mut field, mut quoted) = (Vec::new(), String::new(), false);
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => all.push(std::mem::take(&mut field)),
            c => field.push(c),
        }
    }
    all.push(field);
    all
}

/// What the file says in the question's terms: labels become the keys they stand for.
fn value(question: &Question, written: &str) -> String {
    let named = question
        .items
        .iter()
        .find(|item| item.label.get("fr") == written);
    named.map_or_else(|| written.to_owned(), |item| item.key.to_string())
}

/// The example's answers; ids are drawn from `salt`.
pub fn snapshot(script: &Script, salt: u64) -> Snapshot {
    let mut people: BTreeMap<String, Person> = BTreeMap::new();
    let mut answers: BTreeMap<(String, String), Raw> = BTreeMap::new();
    for row in rows(&example("atelier-numerique.reponses.csv"))
        .into_iter()
        .skip(1)
    {
        let [name, group, source, asked, answer] = row.try_into().expect("five columns");
        let group = script
            .groups
            .iter()
            .find(|known| known.label.get("fr") == group)
            .expect("a known group");
        let id = PersonId(id(salt, &name));
        let channel = Channel::parse(&source).expect("a known way to answer");
        people.entry(name.clone()).or_insert(Person {
            id,
            group: Some(group.key.clone()),
            channel,
            revision: Revision(2),
        });
        let question = question(script, &asked);
        answers
            .entry((name, asked))
            .or_default()
            .values
            .push(value(question, &answer));
    }
    let ballot = |((name, asked), raw): (&(String, String), &Raw)| {
        let question = question(script, asked);
        let payload = question
            .kind
            .read(raw, &question.item_keys())
            .expect("an answer to the question");
        Ballot {
            answer: AnswerId(id(salt, &format!("{name} {asked}"))),
            question: question.key.clone(),
            round: Round::FIRST,
            person: Some(people[name].id),
            attempt: 1,
            revision: Revision(2),
            script: ScriptVersion(1),
            channel: people[name].channel,
            body: Body::Answered(payload),
        }
    };
    let mut ballots: Vec<Ballot> = answers.iter().map(ballot).collect();
    ballots.sort_by_key(|ballot| ballot.answer);
    let mut people: Vec<Person> = people.into_values().collect();
    people.sort_by_key(|person| person.id);
    Snapshot {
        told: Vec::new(),
        workshop: Workshop {
            id: WorkshopId(Uuid::nil()),
            slug: script.slug.clone(),
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

fn question<'a>(script: &'a Script, key: &str) -> &'a Question {
    script
        .questions
        .iter()
        .find(|question| question.key.as_str() == key)
        .expect("a known question")
}

fn id(salt: u64, name: &str) -> Uuid {
    let hash = blake3::hash(format!("{salt} {name}").as_bytes());
    Uuid::from_slice(&hash.as_bytes()[..16]).expect("sixteen bytes")
}
