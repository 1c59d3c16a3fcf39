//! What can be done beside going on: the time a question has, its answers held, the room's screen.

use glane_core::id::QuestionKey;
use glane_core::room::Phase;
use glane_core::script::Question;
use glane_live::inside::Inside;

use super::button::Button;
use crate::pages::facilitator::decide::Verb;
use crate::tr::Tr;

/// The times that are offered, in seconds.
pub(in crate::pages::facilitator) const TIMES: [u32; 4] = [30, 60, 120, 300];

/// The tools of the present question and of the room's screen.
pub(super) struct Tools {
    /// Where a timer runs, when it is over, in ms by the server's clock.
    pub(super) until: Option<i64>,
    /// Starting a timer.
    pub(super) start: Vec<Button>,
    /// Adding to the one that runs, and stopping it.
    pub(super) running: Vec<Button>,
    /// Holding the answers or taking them again.
    pub(super) lock: Option<Button>,
    /// Showing results in the room, or hiding them.
    pub(super) reveal: Option<Button>,
    /// That they are held.
    pub(super) is_locked: bool,
    /// That the room's screen is dark.
    pub(super) is_blank: bool,
    /// Whether the room's screen does not count who answered.
    pub(super) hides_people: bool,
    /// The room's screen.
    pub(super) screen: Vec<Button>,
}

impl Tools {
    pub(super) fn of(t: &Tr, inside: &Inside, current: Option<&Question>) -> Self {
        let state = &inside.state;
        let open = current.map(|question| &question.key);
        let open = open.filter(|key| state.phase(key) == Phase::Open);
        let is_locked = open.is_some_and(|key| state.is_locked(key));
        let timer = state.timer().filter(|(key, _)| Some(*key) == open);
        let (start, running) = match (open, timer) {
            (Some(key), Some(_)) => (Vec::new(), running(t, key)),
            (Some(key), None) if !is_locked => (times(t, inside, key), Vec::new()),
            _ => (Vec::new(), Vec::new()),
        };
        Self {
            until: timer.map(|(_, timer)| timer.until.0 / 1000),
            start,
            running,
            reveal: current.and_then(|question| reveal(t, inside, &question.key)),
            lock: open.map(|key| lock(t, key, is_locked)),
            is_locked,
            is_blank: state.stage.is_blank,
            hides_people: state.stage.hides_people,
            screen: screen(t, state.stage.is_blank, state.stage.hides_people),
        }
    }
}

/// A time in words.
pub(in crate::pages::facilitator) fn told(t: &Tr, seconds: u32) -> String {
    if seconds.is_multiple_of(60) {
        t.n("library-minutes", "n", seconds / 60)
    } else {
        t.n("running-seconds", "n", seconds)
    }
}

fn times(t: &Tr, inside: &Inside, key: &QuestionKey) -> Vec<Button> {
    let own = inside
        .script
        .guide
        .minutes_of(key)
        .map(|minutes| minutes * 60);
    let mut all: Vec<u32> = TIMES.into_iter().chain(own).collect();
    all.sort_unstable();
    all.dedup();
    all.into_iter()
        .map(|seconds| Button {
            seconds: Some(seconds),
            ..Button::new(
                &format!("time-{seconds}"),
                "quiet",
                told(t, seconds),
                Verb::Time,
                Some(key),
            )
        })
        .collect()
}

fn running(t: &Tr, key: &QuestionKey) -> Vec<Button> {
    let button = |id, label, act| Button::new(id, "quiet", t.text(label), act, Some(key));
    vec![
        button("more", "running-more", Verb::More),
        button("stop", "running-stop", Verb::Stop),
    ]
}

/// The button that shows the room what it answered.
fn reveal(t: &Tr, inside: &Inside, key: &QuestionKey) -> Option<Button> {
    let asked = inside.state.questions.get(key)?;
    let (act, label) = if asked.on_projector {
        (Verb::Hide, "facilitator-hide")
    } else {
        (Verb::Show, "facilitator-show")
    };
    let button = Button::new("reveal", "quiet", t.text(label), act, Some(key));
    Some(Button {
        screen: Some("projector"),
        ..button.by_key("R")
    })
}

fn lock(t: &Tr, key: &QuestionKey, is_locked: bool) -> Button {
    let (act, label) = if is_locked {
        (Verb::Unlock, "running-unlock")
    } else {
        (Verb::Lock, "running-lock")
    };
    Button::new(act.name(), "quiet", t.text(label), act, Some(key))
}

fn screen(t: &Tr, is_blank: bool, hides_people: bool) -> Vec<Button> {
    let (dark, dark_label) = if is_blank {
        (Verb::Wake, "running-wake")
    } else {
        (Verb::Blank, "running-blank")
    };
    let (people, people_label) = if hides_people {
        (Verb::ShowPeople, "running-show-people")
    } else {
        (Verb::HidePeople, "running-hide-people")
    };
    let button = |id, label, act| Button::new(id, "quiet", t.text(label), act, None);
    vec![
        button("dark", dark_label, dark).by_key("B"),
        button("people-shown", people_label, people),
    ]
}
