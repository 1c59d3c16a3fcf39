//! The part of the console that follows the room, and every button on it.

mod button;
mod flow;
mod question;
pub(super) mod steps;
#[cfg(test)]
mod tests;
pub(super) mod tools;
mod undo;

use askama::Template;
use glane_core::life::Stage;
use glane_core::room::Phase;
use glane_core::script::Question;
use glane_live::inside::{Inside, Others};

use crate::pages::facilitator::keys;
use crate::pages::facilitator::moderation::{Waits, waiting};
use crate::tr::Tr;
use crate::turnout::Turnout;
use crate::{pinned, reactions};
use button::Button;
use flow::Flow;
use question::{Card, Now};
use tools::Tools;
use undo::Step;

#[derive(Template)]
#[template(path = "facilitator/part.html")]
struct Part {
    t: Tr,
    slug: String,
    /// The revision shown: a button pressed here is a decision made in its light.
    base: u64,
    /// The question the room is at: a key pressed here is pressed there.
    at: String,
    /// What keys turn on and off, as it stands: a key asks for the other state of what was seen.
    saw: String,
    now: Option<Now>,
    /// Where the room is in its questions.
    flow: Flow,
    /// Who is asked, before the first question.
    public: Option<String>,
    /// Why nothing is asked any more.
    over: Option<String>,
    /// What to say where the room is at no question.
    none: String,
    /// Every question was asked: what comes after them.
    is_done: bool,
    /// Raised hands, beside those who answered.
    hands: Option<String>,
    /// The answer that the room's screen holds up in place of the question.
    pinned: Option<String>,
    /// What to do next; under the thumb on a phone.
    steps: Vec<Button>,
    previous: Option<Button>,
    /// What else can be done with the question and the room's screen.
    tools: Option<Tools>,
    /// Taking back the last action.
    back: Option<Step>,
    /// Putting back what was taken back.
    forth: Option<Step>,
    answered: Option<String>,
    /// Whose answers these are.
    answered_help: String,
    /// How many answered any question, while one is asked.
    all: Option<String>,
    connected: String,
    /// Which phones those are.
    connected_help: String,
    /// That the way between the machines does not answer.
    relay: Option<String>,
    present: Option<String>,
    /// What stands in the field of people present.
    typed: String,
    warning: Option<String>,
    /// All that waits for a person to decide, each with where it is; nothing of what it says.
    decide: Vec<Waits>,
    /// How many they are, in words.
    to_decide: String,
    /// That some of it makes one worry about somebody.
    is_worrying: bool,
    cards: Vec<Card>,
    /// Where findings are being put to the room, which one.
    put: Option<String>,
}

/// Whether what to say at the present question stands in the part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Voice {
    /// It does: the page is made for somebody who leads.
    Lead,
    /// It does not: the part goes to all who look, and the page of who leads puts it in its place.
    Silent,
}

/// That more people were heard than are present.
fn crowd(t: &Tr, people: u64, present: u32) -> String {
    let args = [("answered", people.into()), ("present", present.into())];
    t.format("facilitator-more-answers", &args)
}

/// What whoever publishes should know of the room first: that more people were heard than are present, and that a
/// question still takes answers, and what waits for somebody to decide.
pub(super) fn before_publishing(t: &Tr, inside: &Inside) -> Vec<String> {
    let people = inside.answered() as u64;
    let present = inside.state.present;
    let crowd = present
        .filter(|present| people > u64::from(*present))
        .map(|present| crowd(t, people, present));
    let open = inside.state.current.as_ref();
    let open = open.filter(|key| {
        !key.is_reaction() && !inside.life.is_sealed() && inside.state.phase(key) == Phase::Open
    });
    let open = open.and_then(|key| inside.script.question(key));
    let open = open.map(|question| {
        t.with(
            "writing-question-open",
            "question",
            t.label(&question.label),
        )
    });
    // What waits is on the page of nobody: whoever publishes knows of it first, what makes one worry before all else.
    let waits = waiting(t, inside).into_iter();
    let waits = waits.map(|one| t.with("writing-waits", "said", &one.said));
    waits.chain(crowd).chain(open).collect()
}

/// Who the workshop is for, in words.
fn public(t: &Tr, inside: &Inside) -> String {
    let who = inside.script.audience.name();
    t.text(&format!("minors-public-for-{who}"))
}

/// What is said of a workshop that asks nothing any more.
fn over(inside: &Inside) -> Option<&'static str> {
    match inside.life.stage() {
        Stage::Purged => Some("life-is-purged"),
        Stage::Sealed => Some("life-is-sealed"),
        Stage::Open | Stage::Ended => None,
    }
}

/// The part, as HTML. `typed` is a number of people that was refused, to stand in its field again.
pub(crate) fn html(
    t: &Tr,
    inside: &Inside,
    typed: Option<&str>,
    voice: Voice,
) -> Result<String, askama::Error> {
    let state = &inside.state;
    let current = state
        .current
        .as_ref()
        .and_then(|key| inside.script.question(key));
    // What is put to the room is led from its own page.
    let put = current.filter(|question| question.key.is_reaction() && state.reactions.is_running);
    let put = put.map(|question| reactions::number(t, inside, &question.key));
    let current = current.filter(|question| !question.key.is_reaction());
    let turnout = current.map(|question| Turnout::of(inside, &question.key));
    let asked = steps::asked(inside);
    // Between questions it is who answered any of them.
    let everyone = inside.answered() as u64;
    let answered = turnout.map(Turnout::people);
    let answered = answered.or_else(|| (asked > 0).then_some(everyone));
    // Tables are not people.
    let turnout = turnout.filter(|_| !current.is_some_and(Question::is_by_table));
    let people = everyone.max(turnout.map_or(0, Turnout::people));
    let warning = state.present.and_then(|present| {
        let turnout = turnout.filter(|turnout| {
            turnout.hands > 0 && turnout.people() + turnout.hands > u64::from(present)
        });
        if people > u64::from(present) {
            return Some(crowd(t, people, present));
        }
        let said = turnout?.said(t, None);
        let args = [("said", said.into()), ("present", present.into())];
        Some(t.format("running-turnout-more", &args))
    });
    let number = |n: u64| glane_locale::count(t.lang, n);
    let over = over(inside);
    let is_over = over.is_some();
    let decide = waiting(t, inside);
    let cards = inside.script.questions.iter().map(|question| {
        let card = Card::of(t, inside, question);
        if is_over { card.left(inside) } else { card }
    });
    Part {
        over: over.map(|key| t.text(key)),
        public: (asked == 0 && !is_over).then(|| public(t, inside)),
        slug: inside.workshop.slug.to_string(),
        base: inside.revision.0,
        at: state
            .current
            .as_ref()
            .map_or_else(String::new, ToString::to_string),
        saw: keys::seen(inside),
        flow: Flow::of(t, inside),
        now: current.map(|question| Now::of(t, inside, question, voice)),
        none: t.text(if is_over {
            "running-none-over"
        } else if steps::is_done(inside) {
            "running-none-done"
        } else if asked > 0 {
            "running-none-open"
        } else {
            "facilitator-now-none"
        }),
        is_done: !is_over && put.is_none() && asked > 0 && steps::is_done(inside),
        hands: turnout.and_then(|turnout| turnout.hands_in_words(t)),
        pinned: pinned::shown(inside).map(|(_, text)| text),
        steps: if is_over {
            Vec::new()
        } else {
            steps::steps(t, inside, current)
        },
        previous: current
            .filter(|_| !is_over)
            .and_then(|question| steps::previous(t, inside, question)),
        tools: (!is_over).then(|| Tools::of(t, inside, current)),
        back: Step::back(t, inside).filter(|_| !is_over),
        forth: Step::forth(t, inside).filter(|_| !is_over),
        answered: answered.map(number),
        all: current
            .filter(|_| everyone > 0)
            .map(|_| t.n("running-turnout-all", "n", everyone)),
        answered_help: t.text(if current.is_some_and(Question::is_by_table) {
            "tables-answered-help"
        } else {
            "facilitator-answered-help"
        }),
        connected: number(inside.connected as u64),
        connected_help: t.text(match inside.others {
            Others::None => "facilitator-connected-help",
            Others::Heard | Others::Unheard => "facilitator-connected-help-here",
        }),
        relay: (inside.others == Others::Unheard).then(|| t.text("facilitator-relay-away")),
        present: state.present.map(|present| number(u64::from(present))),
        typed: typed.map_or_else(
            || state.present.map_or_else(String::new, |n| n.to_string()),
            str::to_owned,
        ),
        warning,
        is_worrying: decide.iter().any(|one| one.worries),
        to_decide: t.n(
            "moderation-decide-title",
            "n",
            decide.iter().map(|one| one.n).sum::<usize>(),
        ),
        decide,
        cards: cards.collect(),
        put,
        t: t.clone(),
    }
    .render()
}
