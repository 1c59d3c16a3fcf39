//! What the room made of a finding that was put to it.

use glane_analysis::Reading;
use glane_core::channel::Channel;
use glane_core::id::FindingId;
use glane_core::reaction::Stance;
use serde::Serialize;

use super::finding::Quote;

/// What the room made of a finding in some words.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Reaction {
    /// What the room was shown, in the workshop's main language.
    pub words: String,
    /// How many reacted, raised hands included.
    pub n: u64,
    /// People who answered by themselves, on a phone; raised hands are not among them.
    pub people: Stances,
    /// Raised hands, as the facilitator counted them.
    pub hands: Hands,
    /// What people would nuance, word for word.
    pub nuances: Vec<Quote>,
    /// How many such texts are not shown.
    pub withheld: u64,
}

/// How many took each stance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Stances {
    /// « D'accord ».
    pub agree: u64,
    /// « À nuancer ».
    pub nuance: u64,
    /// « Pas d'accord ».
    pub disagree: u64,
}

/// Raised hands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Hands {
    /// By which way they came: `oral`.
    pub channel: &'static str,
    /// How many for each stance.
    #[serde(flatten)]
    pub stances: Stances,
}

impl Stances {
    fn of(count: impl Fn(Stance) -> u64) -> Self {
        Self {
            agree: count(Stance::Agree),
            nuance: count(Stance::Nuance),
            disagree: count(Stance::Disagree),
        }
    }
}

/// What the room made of a finding, with the finding's name.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Put {
    /// The finding's name; it may not be found any more.
    pub finding: String,
    /// What the room made of it.
    #[serde(flatten)]
    pub reaction: Reaction,
}

/// What the room made of all findings put to it, the first put first.
pub(super) fn all(reading: &Reading) -> Vec<Put> {
    let lang = reading.script.lang();
    let all = reading.reactions.iter();
    all.map(|one| Put {
        finding: one.put.finding.to_string(),
        reaction: reaction(one, lang),
    })
    .collect()
}

/// What the room made of a finding, the first time it was put first.
pub(super) fn reactions(reading: &Reading, finding: &FindingId) -> Vec<Reaction> {
    let lang = reading.script.lang();
    let all = reading.reactions.iter();
    all.filter(|one| one.put.finding == *finding)
        .map(|one| reaction(one, lang))
        .collect()
}

fn reaction(one: &glane_analysis::Reaction, lang: &str) -> Reaction {
    Reaction {
        words: one.put.words.get(lang).to_owned(),
        n: one.n(),
        people: Stances::of(|stance| one.people.get(&stance).copied().unwrap_or(0)),
        hands: Hands {
            channel: Channel::Voice.name(),
            stances: Stances::of(|stance| one.hands.of(stance)),
        },
        nuances: one
            .nuances
            .iter()
            .map(|nuance| Quote {
                answer: nuance.answer,
                text: nuance.text.clone(),
            })
            .collect(),
        withheld: one.withheld,
    }
}
