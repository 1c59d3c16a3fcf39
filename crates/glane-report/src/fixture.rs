//! Workshops for tests, from a script and answers as a person would write them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use glane_core::ballot::{Ballot, Body};
use glane_core::channel::Channel;
use glane_core::coding::Coder;
use glane_core::decision::{Act, Actor, Decision};
use glane_core::id::{
    AnswerId, DecisionId, ItemKey, PersonId, QuestionKey, Revision, Round, ScriptVersion, ThemeKey,
    WorkshopId,
};
use glane_core::kind::number::written;
use glane_core::kind::{Kind, Payload, QuestionKind, Raw};
use glane_core::label::Label;
use glane_core::person::Person;
use glane_core::script::{Question, Script, read};
use glane_core::workshop::{Snapshot, Workshop};
use glane_core::world::Micros;
use glane_locale::{Lang, Locale};
use uuid::Uuid;

use crate::make::{Format, make};
use crate::restitution::Restitution;
use crate::version::Version;

mod apart;
mod delicate;
mod opinions;
pub(crate) mod poppler;

pub(crate) use apart::apart;
pub(crate) use delicate::{SAID, all_but_first, delicate};
pub(crate) use opinions::opinions;

/// The whole text of the atelier's script, and its answers.
const ATELIER: (&str, &str) = (
    include_str!("../../../examples/atelier-numerique.atelier.toml"),
    include_str!("../../../examples/atelier-numerique.reponses.csv"),
);

/// The atelier, as its files hold it.
pub(crate) fn atelier() -> (Script, Snapshot) {
    workshop(ATELIER.0, ATELIER.1)
}

/// Forty-six people who vote on three statements, in two camps and of one mind on the last.
pub(crate) fn camps() -> (Script, Snapshot) {
    const SOURCE: &str = r#"[atelier]
titre = "Le parc"
date = 2026-01-15
organisateur = "Centre social d'exemple"
exemple = "Tout est inventé."
[[question]]
cle = "avis"
type = "affirmations"
texte = "Êtes-vous d'accord ?"
affirmations = ["Le parc est calme", "Le parc ferme trop tôt", "Il manque des bancs"]
"#;
    let mut rows = String::from("participant,groupe,source,question,reponse\n");
    for n in 0..46 {
        let votes = if n < 26 { [1, -1, 1] } else { [-1, 1, 1] };
        let keys = [
            "le-parc-est-calme",
            "le-parc-ferme-trop-tot",
            "il-manque-des-bancs",
        ];
        for (key, vote) in keys.into_iter().zip(votes) {
            writeln!(rows, "p{n},,telephone,avis,{key}={vote}").unwrap();
        }
    }
    workshop(SOURCE, &rows)
}

/// The atelier's open answers as a person coded them: participant, question, theme's label.
pub(crate) fn codings() -> Vec<(String, QuestionKey, String)> {
    let file = include_str!("../../../examples/atelier-numerique.codage.csv");
    csv::Reader::from_reader(file.as_bytes())
        .records()
        .map(|row| {
            let row = row.unwrap();
            let question = QuestionKey::new(&row[1]).unwrap();
            (row[0].to_owned(), question, row[2].to_owned())
        })
        .collect()
}

/// The atelier, its open answers coded.
pub(crate) fn coded() -> (Script, Snapshot) {
    let (script, mut snapshot) = atelier();
    let mut given: BTreeMap<(String, QuestionKey), BTreeSet<ThemeKey>> = BTreeMap::new();
    for (name, question, label) in codings() {
        let themes = &script.question(&question).unwrap().themes;
        let theme = themes.iter().find(|theme| theme.label.get("fr") == label);
        let key = theme.unwrap().key.clone();
        given.entry((name, question)).or_default().insert(key);
    }
    let given = given.into_iter();
    let given =
        given.map(|((name, question), themes)| (format!("{name}/{question}"), question, themes));
    snapshot.decisions = by_one_coder(given);
    (script, snapshot)
}

/// The decisions of one coder: each answer by its name, its question and its themes.
pub(crate) fn by_one_coder(
    all: impl Iterator<Item = (String, QuestionKey, BTreeSet<ThemeKey>)>,
) -> Vec<Decision> {
    all.zip(2_u64..)
        .map(|((answer, question, themes), n)| {
            let act = Act::Code {
                answers: [AnswerId(named(&answer))].into(),
                question,
                themes,
                coder: Coder::new("exemple").unwrap(),
            };
            Decision {
                revision: Revision(n),
                id: DecisionId(Uuid::from_u128(u128::from(n))),
                at: Micros(0),
                actor: Actor::Facilitator,
                base: Revision(1),
                target: act.target(),
                act,
                undoes: None,
            }
        })
        .collect()
}

/// A script and the answers of a long CSV (`participant,groupe,source,question,reponse`).
pub(crate) fn workshop(source: &str, answers: &str) -> (Script, Snapshot) {
    let script = read::read(source).unwrap();
    let mut people: BTreeMap<String, Person> = BTreeMap::new();
    let mut given: BTreeMap<(String, QuestionKey), Vec<String>> = BTreeMap::new();
    for row in csv::Reader::from_reader(answers.as_bytes()).records() {
        let row = row.unwrap();
        let group = script
            .groups
            .iter()
            .find(|group| group.label.get("fr") == &row[1])
            .map(|group| group.key.clone());
        people.entry(row[0].to_owned()).or_insert_with(|| Person {
            id: PersonId(named(&row[0])),
            group,
            channel: Channel::parse(&row[2]).unwrap(),
            revision: Revision(1),
        });
        given
            .entry((row[0].to_owned(), QuestionKey::new(&row[3]).unwrap()))
            .or_default()
            .push(row[4].to_owned());
    }
    let ballots = given.into_iter().map(|((name, key), values)| {
        let question = script.question(&key).unwrap();
        Ballot {
            answer: AnswerId(named(&format!("{name}/{key}"))),
            round: Round::FIRST,
            person: Some(people[&name].id),
            attempt: 1,
            revision: Revision(1),
            script: ScriptVersion(1),
            channel: people[&name].channel,
            body: body(question, values),
            question: key,
        }
    });
    let ballots = ballots.collect();
    let snapshot = snapshot(&script, people.into_values().collect(), ballots);
    (script, snapshot)
}

/// Answers are given by label, `-` is a blank.
fn body(question: &Question, values: Vec<String>) -> Body {
    if values == ["-"] {
        return Body::Blank;
    }
    let key = |label: String| {
        let item = question
            .items
            .iter()
            .find(|item| item.label.get("fr") == label);
        item.map_or(label, |item| item.key.to_string())
    };
    let items: BTreeSet<ItemKey> = question.item_keys();
    Body::Answered(
        question
            .kind
            .read(&Raw::of(values.into_iter().map(key)), &items)
            .unwrap(),
    )
}

pub(crate) fn snapshot(script: &Script, people: Vec<Person>, ballots: Vec<Ballot>) -> Snapshot {
    Snapshot {
        told: Vec::new(),
        workshop: Workshop {
            id: WorkshopId(Uuid::nil()),
            slug: script.slug.clone(),
            code: "34679".to_owned(),
            created: Micros(0),
            source: String::new(),
            script: ScriptVersion(1),
            revision: Revision(1),
        },
        people,
        ballots,
        ideas: Vec::new(),
        decisions: Vec::new(),
    }
}

/// An id drawn from a name.
pub(crate) fn named(name: &str) -> Uuid {
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&blake3::hash(name.as_bytes()).as_bytes()[..16]);
    Uuid::from_bytes(bytes)
}

/// A script without answers.
pub(crate) fn empty() -> (Script, Snapshot) {
    workshop(ATELIER.0, "participant,groupe,source,question,reponse\n")
}

/// One file of a workshop's restitution in French.
pub(crate) fn made((script, snapshot): &(Script, Snapshot), format: Format) -> Vec<u8> {
    let locale = Locale::load().unwrap();
    let mut files = make(script, snapshot, &locale, Lang::Fr, &[format]).unwrap();
    files.remove(0).bytes
}

/// One file of a workshop's restitution in a version and a language.
pub(crate) fn told(
    (script, snapshot): &(Script, Snapshot),
    (lang, version): (Lang, Version),
    format: Format,
) -> Vec<u8> {
    let locale = Locale::load().unwrap();
    let restitution = Restitution::of(script.clone(), snapshot.clone(), &locale, lang);
    restitution.file(format, version).unwrap().bytes
}

/// A second workshop, of the model script: a question of each kind, answered by so many people as their numbers have it.
pub(crate) fn modele(people: usize) -> (Script, Snapshot) {
    let source = include_str!("../../../examples/modele.atelier.toml");
    let script = read::read(source).unwrap();
    let words = ["serein", "sereine", "perdu", "curieuse", "isolement"];
    let mut rows = String::from("participant,groupe,source,question,reponse\n");
    for n in 0..people {
        let group = n % script.groups.len() + 1;
        for question in &script.questions {
            let answer = match &question.kind {
                Kind::Scale(scale) => (scale.min + i64::try_from(n % 4).unwrap()).to_string(),
                Kind::Number(number) => written(
                    number.min + i64::try_from(n % 7 * 5).unwrap(),
                    number.decimals,
                ),
                Kind::Ranking(_) | Kind::Points(_) | Kind::Grid(_) | Kind::Statements(_) => {
                    let shift = n * n % 7 % question.items.len();
                    let turned = question.items.iter().cycle().skip(shift);
                    for (item, at) in turned.take(question.items.len()).zip(0..) {
                        let option = &item.key;
                        let number = match &question.kind {
                            Kind::Points(points) if at == 0 => points.total,
                            Kind::Points(_) => 0,
                            // Some leave the last line blank.
                            Kind::Grid(_) if at > 1 && n % 3 == 0 => continue,
                            Kind::Statements(_) => i64::try_from(at % 3).unwrap() - 1,
                            Kind::Grid(grid) => grid.scale.min + i64::try_from(at % 3).unwrap(),
                            Kind::Ranking(ranking) if at < ranking.places(question.items.len()) => {
                                i64::try_from(at + 1).unwrap()
                            }
                            _ => continue,
                        };
                        let key = &question.key;
                        writeln!(
                            rows,
                            "p{n},Groupe {group},telephone,{key},\"{option}={number}\""
                        )
                        .unwrap();
                    }
                    String::new()
                }
                Kind::Words(_) => words[n * n % words.len()].to_owned(),
                Kind::Open(_) => format!("Plus de {}", words[n % 3]),
                // The first answer is given most, the last never.
                _ => {
                    let most = question.items.len().saturating_sub(1).max(1);
                    let at = (n * n % 7).min(n % most);
                    question
                        .items
                        .get(at)
                        .map_or_else(String::new, |item| item.label.get("fr").replace('"', ""))
                }
            };
            if !answer.is_empty() {
                writeln!(
                    rows,
                    "p{n},Groupe {group},telephone,{},{answer:?}",
                    question.key
                )
                .unwrap();
            }
        }
    }
    workshop(source, &rows)
}

/// The page of a workshop.
pub(crate) fn page(workshop: &(Script, Snapshot)) -> String {
    String::from_utf8(made(workshop, Format::Html)).unwrap()
}

/// What someone may type to break a page, a drawing or a document: markup of all three, both directions of
/// writing, joined emoji, marks upon marks, quotes and one word longer than any line.
pub(crate) fn hostile() -> Vec<String> {
    let mut all: Vec<String> = [
        "<script>alert(1)</script>",
        "</style></svg><img src=x onerror=alert(1)>",
        "\"' onload=\"x\" &amp; &lt;b&gt;",
        "{{ doc.title }} {% raw %}",
        "#panic(\"x\") *gras* _it_ $x$ `c` @q <l> = t",
        "#read(\"/data.json\") \\ ~ -- https://exemple.org",
        "موقع الويب 12 (3)",
        "עברית « x » 5",
        "👩\u{200D}👩\u{200D}👧 🇫🇷 ✓",
        "e\u{301}\u{327}\u{323}te",
        "]]> <!-- -->",
    ]
    .map(str::to_owned)
    .into();
    all.push(
        "anticonstitutionnellement"
            .repeat(8)
            .chars()
            .take(58)
            .collect(),
    );
    all
}

/// A workshop whose every label and answer is hostile.
pub(crate) fn hostile_workshop() -> (Script, Snapshot) {
    let (mut script, mut snapshot) = coded();
    let texts = hostile();
    let mut next = texts.iter().cycle().cloned();
    let mut label = || Label::fr(next.next().unwrap());
    script.title = label();
    script.place = Some(label());
    script.organiser = texts[1].clone();
    script.sample = Some(label());
    for group in &mut script.groups {
        group.label = label();
    }
    for question in &mut script.questions {
        question.label = label();
        for item in &mut question.items {
            item.label = label();
        }
        for theme in &mut question.themes {
            theme.label = label();
            theme.description = Some(label());
            theme.words = texts.clone();
            theme.examples = texts.clone();
        }
        if let Kind::Scale(scale) = &mut question.kind {
            scale.low = Some(label());
            scale.high = Some(label());
        }
    }
    for (at, ballot) in snapshot.ballots.iter_mut().enumerate() {
        let text = |shift: usize| texts[(at + shift) % texts.len()].clone();
        match &mut ballot.body {
            Body::Answered(Payload::Words(words)) => *words = (0..words.len()).map(text).collect(),
            Body::Answered(Payload::Text(said)) => *said = format!("{}\n{}", text(0), text(1)),
            _ => {}
        }
    }
    (script, snapshot)
}

/// The atelier, some of its questions asked anew once everybody had answered.
pub(crate) fn asked_again(names: &[&str]) -> (Script, Snapshot) {
    let (script, mut snapshot) = atelier();
    for (name, n) in names.iter().zip(2_u64..) {
        let act = Act::ResetRound {
            question: QuestionKey::new(*name).unwrap(),
        };
        snapshot.decisions.push(Decision {
            revision: Revision(n),
            id: DecisionId(named(&act.target().to_string())),
            at: Micros(0),
            actor: Actor::Facilitator,
            base: Revision(1),
            target: act.target(),
            act,
            undoes: None,
        });
    }
    (script, snapshot)
}

/// The atelier with acts more, each made in sight of what came before.
pub(crate) fn after(acts: &[Act]) -> (Script, Snapshot) {
    let (script, mut snapshot) = atelier();
    for act in acts {
        let base = snapshot.workshop.revision;
        let revision = Revision(base.0 + 1);
        snapshot.decisions.push(Decision {
            revision,
            id: DecisionId(Uuid::from_u128(u128::from(revision.0))),
            at: Micros(0),
            actor: Actor::Facilitator,
            base,
            target: act.target(),
            act: act.clone(),
            undoes: None,
        });
        snapshot.workshop.revision = revision;
    }
    (script, snapshot)
}
