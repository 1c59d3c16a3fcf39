//! Findings put to the room, as its screens show them.

use glane_core::id::QuestionKey;
use glane_core::kind::Payload;
use glane_core::reaction::{Hands, Stance};
use glane_core::tally::Content;
use glane_live::inside::Inside;

use crate::tr::Tr;

/// What people are offered.
pub(crate) fn stance(t: &Tr, stance: Stance) -> String {
    t.text(match stance {
        Stance::Agree => "reactions-agree",
        Stance::Nuance => "reactions-nuance",
        Stance::Disagree => "reactions-disagree",
    })
}

/// A person's own answer, as they would read it.
pub(crate) fn in_words(t: &Tr, payload: &Payload) -> Vec<String> {
    match payload {
        Payload::Reaction {
            stance: own,
            nuance,
        } => std::iter::once(stance(t, *own))
            .chain(nuance.clone())
            .collect(),
        _ => Vec::new(),
    }
}

/// « Constat 2 sur 4 », and the question it comes from: « oui » is first says nothing by itself.
pub(crate) fn number(t: &Tr, inside: &Inside, question: &QuestionKey) -> String {
    let reactions = &inside.state.reactions;
    let n = reactions.place(question).map_or(0, |at| at + 1);
    let total = reactions.list.len();
    let args = [("n", n.into()), ("total", total.into())];
    let number = t.format("reactions-number", &args);
    let put = reactions.all.iter().find(|put| put.question == *question);
    let about = put.and_then(|put| inside.script.question(put.about.as_ref()?));
    match about {
        Some(about) => format!("{number} · {}", t.label(&about.label)),
        None => number,
    }
}

/// A stance and how many took it.
pub(crate) struct Row {
    pub(crate) label: String,
    /// People and raised hands.
    pub(crate) count: u64,
    pub(crate) shown: String,
    /// The length of its bar, 0 to 100.
    pub(crate) width: u64,
}

/// What the room makes of one finding.
pub(crate) struct Counts {
    pub(crate) rows: Vec<Row>,
    /// How many reacted, raised hands included.
    pub(crate) n: u64,
    pub(crate) hands: Hands,
}

impl Counts {
    pub(crate) fn of(t: &Tr, inside: &Inside, question: &QuestionKey) -> Self {
        let hands = inside.state.reactions.hands(question);
        let content = inside
            .counted(question)
            .map(|counted| &counted.room.content);
        let people = |stance: Stance| match content {
            Some(Content::Items(counts)) => {
                let of = counts.iter().find(|(key, _)| key.as_str() == stance.name());
                of.map_or(0, |(_, count)| u64::try_from(*count).unwrap_or(0))
            }
            _ => 0,
        };
        let counts = Stance::ALL.map(|stance| (stance, people(stance) + hands.of(stance)));
        let n: u64 = counts.iter().map(|(_, count)| count).sum();
        let row = |(own, count): (Stance, u64)| Row {
            label: stance(t, own),
            count,
            shown: glane_locale::count(t.lang, count),
            width: (count * 100).checked_div(n).unwrap_or(0),
        };
        Self {
            rows: counts.into_iter().map(row).collect(),
            n,
            hands,
        }
    }

    /// Them, if they are shown.
    pub(crate) fn only_if(self, shown: bool) -> Option<Self> {
        shown.then_some(self)
    }

    /// « 24 d'accord, 5 à nuancer, 1 pas d'accord ».
    pub(crate) fn in_words(&self, t: &Tr) -> String {
        let mut counts = self.rows.iter().map(|row| row.count);
        let mut next = || counts.next().unwrap_or(0).into();
        let args = [("agree", next()), ("nuance", next()), ("disagree", next())];
        t.format("reactions-counts", &args)
    }
}
