//! Generated centres: sample data, drawn by a fixed rule.

use std::collections::BTreeSet;

use glane_archive::{About, Archive, CentreKey, Level, make, read};
use glane_core::ballot::{Ballot, Body};
use glane_core::channel::Channel;
use glane_core::decision::{Act, Actor, Decision};
use glane_core::id::{
    AnswerId, DecisionId, GroupKey, ItemKey, PersonId, QuestionKey, Revision, Round, ScriptVersion,
    Slug, WorkshopId,
};
use glane_core::kind::Payload;
use glane_core::person::Person;
use glane_core::workshop::{Snapshot, Workshop};
use glane_core::world::Micros;
use uuid::Uuid;

/// The questions of every centre.
const SCRIPT: &str = r#"
[atelier]
nom = "NOM"
titre = "Consultation d'exemple"
date = 2026-03-05
organisateur = "Fédération d'exemple"
langues = ["fr"]
exemple = "Données inventées pour un essai."
groupes = ["Habitants", "Bénévoles", "Équipe"]

[[question]]
cle = "transport"
type = "un-choix"
texte = "Comment venez-vous au centre ?"
options = [
  { cle = "pied", texte = "À pied" },
  { cle = "bus", texte = "En bus" },
  { cle = "voiture", texte = "En voiture" },
]

[[question]]
cle = "activites"
type = "plusieurs-choix"
texte = "À quoi participez-vous ?"
options = [
  { cle = "sorties", texte = "Les sorties" },
  { cle = "ateliers", texte = "Les ateliers" },
  { cle = "accueil", texte = "L'accueil" },
]

[[question]]
cle = "accueil"
type = "echelle"
texte = "L'accueil, de 1 à 5"
de = 1
a = 5
debut = "pas bon"
fin = "très bon"

[[question]]
cle = "mots"
type = "mots"
texte = "Le centre en deux mots ?"
maximum = 2

[[question]]
cle = "manque"
type = "texte"
texte = "Que manque-t-il ?"
themes = [
  { cle = "horaires", texte = "Les horaires" },
  { cle = "transports", texte = "Les transports" },
]
"#;

/// What centre 3 and every tenth ask besides.
pub const OWN: &str = r#"
[[question]]
cle = "jardin"
type = "un-choix"
texte = "Le jardin partagé, oui ou non ?"
options = [
  { cle = "oui", texte = "Oui" },
  { cle = "non", texte = "Non" },
]
"#;

const WORDS: [&str; 6] = [
    "Accueil",
    "convivial",
    "bruit",
    "Entraide",
    "loin",
    "ouvert",
];
const TEXTS: [&str; 4] = [
    "Plus de bus",
    "Ouvrir le soir",
    "Un jardin",
    "Rien à redire",
];

/// A draw that is the same each time.
pub struct Draw(u64);

impl Draw {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0x2545_F491_4F6C_DD1D)
    }

    /// A number below `most`.
    pub fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % most
    }

    /// In a random order.
    pub fn shuffle<T>(&mut self, all: &mut [T]) {
        for at in (1..all.len()).rev() {
            let other = self.below(u64::try_from(at).unwrap() + 1);
            all.swap(at, usize::try_from(other).unwrap());
        }
    }
}

pub fn key(text: &str) -> QuestionKey {
    QuestionKey::new(text).unwrap()
}

pub fn item(text: &str) -> ItemKey {
    ItemKey::new(text).unwrap()
}

fn id(centre: u64, sort: u64, n: u64) -> Uuid {
    let high = u128::from(centre) << 96 | u128::from(sort) << 80;
    Uuid::from_u128(high | u128::from(n))
}

/// The script of a centre.
pub fn source(centre: u64) -> String {
    let mut source = SCRIPT.replace("NOM", &format!("centre-{centre}"));
    if centre.is_multiple_of(10) || centre == 3 {
        source.push_str(OWN);
    }
    source
}

/// A centre of so many people; most answer most questions.
pub fn centre(centre: u64, people: u64) -> Snapshot {
    let source = source(centre);
    let has_own = source.contains("jardin");
    let mut draw = Draw::new(centre + 1);
    let groups = ["habitants", "benevoles", "equipe"];
    let mut all = Vec::new();
    let mut ballots = Vec::new();
    for n in 0..people {
        let person = PersonId(id(centre, 1, n));
        let group = draw.below(4);
        let group = groups.get(usize::try_from(group).unwrap());
        all.push(Person {
            id: person,
            group: group.map(|key| GroupKey::new(*key).unwrap()),
            channel: Channel::Phone,
            revision: Revision(n + 1),
        });
        for (place, (question, body)) in answers(&mut draw, has_own).into_iter().enumerate() {
            ballots.push(Ballot {
                answer: AnswerId(id(centre, 2, n * 8 + u64::try_from(place).unwrap())),
                question: key(question),
                round: Round::FIRST,
                person: Some(person),
                attempt: 1,
                revision: Revision(n + 1),
                script: ScriptVersion(1),
                channel: Channel::Phone,
                body,
            });
        }
    }
    Snapshot {
        workshop: Workshop {
            id: WorkshopId(id(centre, 0, 0)),
            slug: Slug::new(format!("centre-{centre}")).unwrap(),
            code: String::new(),
            created: Micros(0),
            source,
            script: ScriptVersion(1),
            revision: Revision(people + 1),
        },
        people: all,
        ballots,
        ideas: Vec::new(),
        decisions: Vec::new(),
        told: Vec::new(),
    }
}

fn answers(draw: &mut Draw, has_own: bool) -> Vec<(&'static str, Body)> {
    let given = |payload| Body::Answered(payload);
    let mut all = Vec::new();
    let transport = ["pied", "bus", "voiture"][usize::try_from(draw.below(3)).unwrap()];
    all.push(("transport", given(Payload::Items([item(transport)].into()))));
    let ticked: BTreeSet<ItemKey> = ["sorties", "ateliers", "accueil"]
        .into_iter()
        .filter(|_| draw.below(2) == 0)
        .map(item)
        .collect();
    all.push(if ticked.is_empty() {
        ("activites", Body::Blank)
    } else {
        ("activites", given(Payload::Items(ticked)))
    });
    let score = i64::try_from(draw.below(5)).unwrap() + 1;
    all.push(("accueil", given(Payload::Score(score))));
    if draw.below(10) > 0 {
        let words: BTreeSet<&str> = (0..2)
            .map(|_| WORDS[usize::try_from(draw.below(6)).unwrap()])
            .collect();
        let words = words.into_iter().map(str::to_owned).collect();
        all.push(("mots", given(Payload::Words(words))));
    }
    if draw.below(3) == 0 {
        let text = TEXTS[usize::try_from(draw.below(4)).unwrap()];
        all.push(("manque", given(Payload::Text(text.to_owned()))));
    }
    if has_own {
        let said = if draw.below(2) == 0 { "oui" } else { "non" };
        all.push(("jardin", given(Payload::Items([item(said)].into()))));
    }
    all
}

/// Adds decisions to a centre, in this order.
pub fn decide(snapshot: &mut Snapshot, acts: impl IntoIterator<Item = Act>) {
    for act in acts {
        snapshot.workshop.revision.0 += 1;
        let revision = snapshot.workshop.revision;
        let n = u64::try_from(snapshot.decisions.len()).unwrap();
        let centre = u64::try_from(snapshot.workshop.id.0.as_u128() >> 96).unwrap();
        snapshot.decisions.push(Decision {
            revision,
            id: DecisionId(id(centre, 3, n)),
            at: Micros(86_400_000_000 * 3 + 12_345),
            actor: Actor::Facilitator,
            base: Revision(revision.0 - 1),
            target: act.target(),
            act,
            undoes: None,
        });
    }
}

pub fn key_of(centre: u64) -> CentreKey {
    let mut seed = [7; 32];
    seed[..8].copy_from_slice(&centre.to_le_bytes());
    CentreKey::of_seed(seed).unwrap()
}

pub fn about(snapshot: &Snapshot) -> About {
    About {
        glane: "0.1.0".to_owned(),
        site: format!("Site {}", snapshot.workshop.slug),
        edition: "2026".to_owned(),
        made: None,
        names: *blake3_of(snapshot.workshop.id.0.as_bytes()).as_bytes(),
    }
}

fn blake3_of(bytes: &[u8]) -> blake3::Hash {
    blake3::hash(bytes)
}

/// The centre's number.
pub fn number(snapshot: &Snapshot) -> u64 {
    u64::try_from(snapshot.workshop.id.0.as_u128() >> 96).unwrap()
}

pub fn made(snapshot: &Snapshot, level: Level) -> Vec<u8> {
    make(snapshot, &about(snapshot), level, &key_of(number(snapshot))).unwrap()
}

pub fn archive(snapshot: &Snapshot, level: Level) -> Archive {
    read(&made(snapshot, level)).unwrap()
}
