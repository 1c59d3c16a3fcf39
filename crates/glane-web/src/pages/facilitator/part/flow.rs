//! The way through the questions as a picture: where the room is, what remains, how long that takes.

use glane_core::room::Phase;
use glane_core::script::Question;
use glane_live::inside::Inside;

use crate::tr::Tr;

/// The picture.
pub(super) struct Flow {
    /// How many were asked, how many remain, how long they take.
    pub(super) said: Vec<String>,
    pub(super) dots: Vec<Dot>,
}

/// A question.
pub(super) struct Dot {
    pub(super) key: String,
    pub(super) number: usize,
    /// What it asks, where it stands, how long it takes.
    pub(super) title: String,
    /// Where it stands, as the style sheet calls it.
    pub(super) class: &'static str,
    pub(super) current: bool,
}

impl Flow {
    pub(super) fn of(t: &Tr, inside: &Inside) -> Self {
        let questions = &inside.script.questions;
        let phase = |question: &Question| inside.state.phase(&question.key);
        let asked = questions
            .iter()
            .filter(|one| phase(one) != Phase::Upcoming)
            .count();
        let remaining: Vec<&Question> = questions
            .iter()
            .filter(|one| phase(one) != Phase::Closed)
            .collect();
        let upcoming = questions.len() - asked;
        let args = [("n", asked.into()), ("total", questions.len().into())];
        let mut said = vec![t.format("running-flow-asked", &args)];
        said.push(t.n("running-flow-left", "n", upcoming));
        said.extend(time(t, inside, &remaining));
        let dots = questions.iter().zip(1..).map(|(question, number)| {
            let (class, state) = match phase(question) {
                Phase::Upcoming => ("planned", "facilitator-state-planned"),
                Phase::Open => ("open", "facilitator-state-open"),
                Phase::Closed => ("closed", "facilitator-state-closed"),
            };
            let minutes = inside.script.guide.minutes_of(&question.key);
            let minutes = minutes.map(|minutes| t.n("library-minutes", "n", minutes));
            let parts = [t.label(&question.label).to_owned(), t.text(state)];
            Dot {
                key: question.key.to_string(),
                number,
                title: parts
                    .into_iter()
                    .chain(minutes)
                    .collect::<Vec<_>>()
                    .join(" · "),
                class,
                current: inside.state.current.as_ref() == Some(&question.key),
            }
        });
        Self {
            said,
            dots: dots.collect(),
        }
    }
}

/// How long what remains takes, as far as the script says.
fn time(t: &Tr, inside: &Inside, remaining: &[&Question]) -> Option<String> {
    let times = remaining
        .iter()
        .map(|one| inside.script.guide.minutes_of(&one.key));
    let known: Vec<u32> = times.flatten().collect();
    let minutes: u32 = known.iter().sum();
    if known.is_empty() {
        return None;
    }
    let without = remaining.len() - known.len();
    if without == 0 {
        return Some(t.n("running-flow-time", "n", minutes));
    }
    let args = [("n", minutes.into()), ("without", without.into())];
    Some(t.format("running-flow-time-some", &args))
}
