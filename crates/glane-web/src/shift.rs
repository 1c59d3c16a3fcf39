//! Two rounds of a question side by side, on the room's screen.

use glane_analysis::Shift;
use glane_core::id::QuestionKey;
use glane_live::inside::Inside;
use glane_report::picture::Texts;
use glane_report::shift::{label, people};

use crate::tr::Tr;

/// The two rounds, as they are drawn.
pub(crate) struct Sides {
    /// What stands above the bars of each.
    pub(crate) heads: [String; 2],
    pub(crate) rows: Vec<Side>,
    /// How many they are, as the style sheet calls it: every line is seen.
    pub(crate) size: &'static str,
    /// Means, and of whom it can be said that they changed.
    pub(crate) notes: Vec<String>,
}

/// One line, before and after.
pub(crate) struct Side {
    pub(crate) label: String,
    pub(crate) counts: [String; 2],
    /// The lengths of its bars, 0 to 100: each round's own people are the whole.
    pub(crate) widths: [u64; 2],
}

/// The two rounds of a question that was asked a second time, where both have answers.
pub(crate) fn read(inside: &Inside, key: &QuestionKey) -> Option<Shift> {
    let asked = inside.state.questions.get(key)?;
    let rounds = [asked.before?, asked.round];
    let mut shift = Shift::start(inside.script.question(key)?, rounds)?;
    for said in inside.both(key, rounds) {
        shift.person(said);
    }
    for (at, round) in rounds.into_iter().enumerate() {
        if let Some(counted) = inside.all_counts().get(&(key.clone(), round)) {
            shift.hands(at, &counted.raised);
        }
    }
    shift.is_whole().then_some(shift)
}

impl Sides {
    pub(crate) fn of(t: &Tr, inside: &Inside, key: &QuestionKey) -> Option<Self> {
        let shift = read(inside, key)?;
        let question = inside.script.question(key)?;
        let texts = Texts::new(&t.locale, t.lang);
        let [before, after] = shift
            .rounds
            .map(|round| t.n("running-shift-before", "n", round.0));
        let of = |count: u64, n: u64| (count * 100).checked_div(n).unwrap_or(0);
        let [m, n] = shift.n;
        let rows = shift.rows.iter().map(|row| Side {
            label: label(&row.line, question, &texts),
            counts: row.counts.map(|count| glane_locale::count(t.lang, count)),
            widths: [of(row.counts[0], m), of(row.counts[1], n)],
        });
        let mut notes = glane_report::shift::means_of(&shift, question, &texts);
        notes.extend(people(&shift, question, inside.script.threshold, &texts));
        Some(Self {
            heads: [(before, m), (after, n)]
                .map(|(head, n)| format!("{head} · {}", t.n("common-answers", "n", n))),
            size: match shift.rows.len() {
                0..=6 => "few",
                7..=12 => "some",
                _ => "many",
            },
            rows: rows.collect(),
            notes,
        })
    }
}
