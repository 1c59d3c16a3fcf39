//! The restitution of the example workshop as the library makes it, with the places where something is read.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use glane_analysis::{Reading, findings};
use glane_core::coding::Coder;
use glane_core::decision::{Act, Actor, Decision};
use glane_core::id::{AnswerId, DecisionId, QuestionKey, Revision, ThemeKey};
use glane_core::judged::FindingState;
use glane_core::script::Script;
use glane_core::workshop::Snapshot;
use glane_core::world::Micros;
use glane_locale::{Lang, Locale};
use glane_report::{Format, make};

use crate::common;
use crate::place::{self, Place};
use crate::truth::Truth;
use uuid::Uuid;

/// What the ids of the answers are drawn from.
const SALT: u64 = 1;
/// The question that is coded, and by how many of its people: the others' themes are the machine's proposals, and
/// so are all those of the other open question.
const CODED: (&str, usize) = ("freins", 17);

/// A file of the restitution.
pub struct Doc {
    /// How it is called in what is printed.
    pub name: &'static str,
    /// What it is.
    pub format: Format,
    /// All of it.
    pub text: String,
    /// Where something is read, in order.
    pub places: Vec<Place>,
}

impl Doc {
    /// A text in the spelling of the place: escaped, or as a JSON text or number.
    pub fn spell(&self, place: &Place, text: &str) -> String {
        match self.format {
            Format::Json if place.bare => text.to_owned(),
            Format::Json => {
                let quoted = serde_json::to_string(text).unwrap();
                quoted[1..quoted.len() - 1].to_owned()
            }
            _ => escape(text),
        }
    }
}

/// As text of a page.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('\'', "&#39;")
        .replace('"', "&#34;")
}

/// All that is attacked.
pub struct Made {
    /// The workshop's script.
    pub script: Script,
    /// Its answers.
    pub snapshot: Snapshot,
    /// The page in French, the page in English, the figures.
    pub docs: Vec<Doc>,
    /// What the figures say, for operators to know false from true.
    pub truth: Truth,
}

impl Made {
    /// The file of that name.
    pub fn doc(&self, name: &str) -> &Doc {
        self.docs.iter().find(|doc| doc.name == name).unwrap()
    }
}

/// The restitution, made once.
pub fn made() -> &'static Made {
    static MADE: OnceLock<Made> = OnceLock::new();
    MADE.get_or_init(|| {
        let script = common::script();
        let snapshot = half_coded(&script, common::snapshot(&script, SALT));
        let snapshot = kept(&script, snapshot);
        of(script, snapshot)
    })
}

/// The workshop with a part of its open answers coded by a person, as the example's file codes them.
fn half_coded(script: &Script, mut snapshot: Snapshot) -> Snapshot {
    let key = QuestionKey::new(CODED.0).unwrap();
    let themes = &script.question(&key).unwrap().themes;
    let mut given: BTreeMap<String, BTreeSet<ThemeKey>> = BTreeMap::new();
    for row in common::example("atelier-numerique.codage.csv")
        .lines()
        .skip(1)
    {
        let fields: Vec<&str> = row.split(',').collect();
        if fields[1] == CODED.0 {
            let theme = themes
                .iter()
                .find(|theme| theme.label.get("fr") == fields[2]);
            let named = given.entry(fields[0].to_owned()).or_default();
            named.insert(theme.unwrap().key.clone());
        }
    }
    for (name, themes) in given.into_iter().take(CODED.1) {
        let hash = blake3::hash(format!("{SALT} {name} {}", CODED.0).as_bytes());
        let answer = AnswerId(Uuid::from_slice(&hash.as_bytes()[..16]).unwrap());
        assert!(
            snapshot
                .ballots
                .iter()
                .any(|ballot| ballot.answer == answer)
        );
        let act = Act::Code {
            answers: [answer].into(),
            question: key.clone(),
            themes,
            coder: Coder::new("exemple").unwrap(),
        };
        decide(&mut snapshot, act);
    }
    snapshot
}

/// One more decision, at the next revision.
fn decide(snapshot: &mut Snapshot, act: Act) {
    let base = snapshot.workshop.revision;
    let revision = Revision(base.0 + 1);
    snapshot.decisions.push(Decision {
        revision,
        id: DecisionId(Uuid::from_u128(u128::from(revision.0))),
        at: Micros(0),
        actor: Actor::Facilitator,
        base,
        target: act.target(),
        act,
        undoes: None,
    });
    snapshot.workshop.revision = revision;
}

/// The workshop with findings about several questions put among the lessons by a person: there are few of those, and these
/// stand nowhere else.
fn kept(script: &Script, mut snapshot: Snapshot) -> Snapshot {
    let reading = Reading::of(script, &snapshot);
    for finding in findings(&reading) {
        if !matches!(finding.kind.name(), "tension" | "side_by_side") {
            continue;
        }
        let act = Act::Finding {
            finding: finding.id,
            state: FindingState::Kept,
        };
        decide(&mut snapshot, act);
    }
    snapshot
}

fn of(script: Script, snapshot: Snapshot) -> Made {
    let locale = Locale::load().unwrap();
    let file = |lang, format| {
        let files = make(&script, &snapshot, &locale, lang, &[format]).unwrap();
        String::from_utf8(files.into_iter().next().unwrap().bytes).unwrap()
    };
    let json = file(Lang::Fr, Format::Json);
    let truth = Truth::of(&json);
    let docs = [
        (
            "html fr",
            Lang::Fr,
            Format::Html,
            file(Lang::Fr, Format::Html),
        ),
        (
            "html en",
            Lang::En,
            Format::Html,
            file(Lang::En, Format::Html),
        ),
        ("json", Lang::Fr, Format::Json, json),
    ]
    .into_iter()
    .map(|(name, lang, format, text)| Doc {
        name,
        format,
        places: place::all(&text, format, lang, &truth),
        text,
    })
    .collect();
    Made {
        script,
        snapshot,
        docs,
        truth,
    }
}
