//! What the page shows.

use askama::Template;
use glane_analysis::delicate::{Langs, flags};
use glane_analysis::may_be_read;
use glane_core::decision::{Act, Screen};
use glane_core::id::QuestionKey;
use glane_core::reaction::{MOST, Move, Put, is_of_reactions, steps};
use glane_core::room::Phase;
use glane_core::running;
use glane_live::inside::Inside;
use glane_report::desk::Desk;

use super::typed::Typed;
use crate::pages::facilitator::form::log_lines;
use crate::pages::facilitator::keys;
use crate::pages::facilitator::part::tools::{TIMES, told};
use crate::pages::facilitator::themes::may_hurt;
use crate::reactions::{self, Counts, Row};
use crate::tr::Tr;

/// How many findings are ticked when they are offered.
const TICKED: usize = 4;

#[derive(Template)]
#[template(path = "facilitator/reactions_part.html")]
pub(super) struct Panel {
    t: Tr,
    slug: String,
    base: u64,
    undo: Option<String>,
    redo: Option<String>,
    running: bool,
    /// What the room's screen asks, and what of it keys turn on and off: a key goes by what was seen.
    at: String,
    saw: String,
    is_dark: bool,
    now: Option<Now>,
    findings: Vec<Line>,
    log: Vec<String>,
}

/// The finding on screen.
struct Now {
    key: QuestionKey,
    number: String,
    text: String,
    open: bool,
    shown: bool,
    /// Where a timer runs, when it is over, in ms by the server's clock.
    until: Option<i64>,
    /// The times that are offered, each in seconds and in words.
    times: Vec<(u32, String)>,
    is_locked: bool,
    rows: Vec<Row>,
    answered: String,
    of_hands: Option<String>,
    /// What stands in the fields of raised hands.
    hands: [String; 3],
    nuances: Vec<Nuance>,
    /// That they will not be printed yet.
    few: Option<String>,
    previous: Option<QuestionKey>,
    next: Option<QuestionKey>,
}

/// What a person would nuance.
struct Nuance {
    answer: String,
    text: String,
    /// Whether it will be printed.
    stays: bool,
    /// Why it will not.
    why: Option<String>,
}

/// A finding of the list.
struct Line {
    key: QuestionKey,
    text: String,
    is_now: bool,
    counts: Option<String>,
}

/// A finding that may be chosen.
pub(super) struct Choice {
    pub(super) key: String,
    /// The questions it comes from, in the script's words.
    pub(super) about: Vec<String>,
    pub(super) text: String,
    pub(super) ticked: bool,
    /// Its place, from 1, or what was typed there.
    pub(super) order: String,
}

/// The findings that may be put to the room, as the restitution has them, those that stand at their question only after
/// its lessons; the first ones ticked unless some were.
pub(super) fn choices(t: &Tr, desk: &Desk, typed: &Typed) -> Vec<Choice> {
    let offered = desk.offered().map(|(place, put)| {
        let about = place.questions.iter().map(|(_, label)| label.clone());
        let about: Vec<String> = about.collect();
        (place.key.to_string(), t.label(&put.words).to_owned(), about)
    });
    offered
        .zip(1..)
        .map(|((key, text, about), order)| {
            let place = typed.place(&key);
            Choice {
                ticked: place.map_or(order <= TICKED.min(MOST), |place| place.is_chosen),
                order: place.map_or_else(|| order.to_string(), |place| place.order.clone()),
                key,
                text,
                about,
            }
        })
        .collect()
}

impl Panel {
    pub(super) fn of(t: &Tr, inside: &Inside, typed: &Typed) -> Self {
        let reactions = &inside.state.reactions;
        let steps = steps(inside.log());
        let current = inside.state.current.as_ref();
        let at = current.and_then(|key| reactions.place(key));
        let at = at.filter(|_| reactions.is_running);
        let line = |(place, put): (usize, &Put)| {
            let counts = Counts::of(t, inside, &put.question);
            Line {
                key: put.question.clone(),
                text: t.label(&put.words).to_owned(),
                is_now: at == Some(place),
                counts: (counts.n > 0).then(|| counts.in_words(t)),
            }
        };
        Self {
            slug: inside.workshop.slug.to_string(),
            base: inside.revision.0,
            undo: steps.done.last().map(ToString::to_string),
            redo: steps.undone.last().map(ToString::to_string),
            running: reactions.is_running,
            at: current.map(ToString::to_string).unwrap_or_default(),
            saw: keys::seen(inside),
            is_dark: inside.state.stage.is_blank,
            now: at.and_then(|at| Now::of(t, inside, at, typed)),
            findings: reactions.list.iter().enumerate().map(line).collect(),
            log: log(t, inside),
            t: t.clone(),
        }
    }
}

impl Now {
    fn of(t: &Tr, inside: &Inside, at: usize, typed: &Typed) -> Option<Self> {
        let reactions = &inside.state.reactions;
        let key_at = |at: usize| reactions.list.get(at).map(|put| put.question.clone());
        let put = reactions.list.get(at)?;
        let key = put.question.clone();
        let counts = Counts::of(t, inside, &key);
        let threshold = u64::from(inside.script.threshold);
        let nuances = nuances(t, inside, &key);
        let few = !nuances.is_empty() && counts.n - counts.hands.all() < threshold;
        let asked = inside.state.questions.get(&key);
        let of_hands = counts.hands.all();
        let timer = inside.state.timer().filter(|(timed, _)| **timed == key);
        let is_locked = inside.state.is_locked(&key);
        let is_open = inside.state.phase(&key) == Phase::Open;
        let offered = if is_open && !is_locked && timer.is_none() {
            TIMES.map(|seconds| (seconds, told(t, seconds))).into()
        } else {
            Vec::new()
        };
        Some(Self {
            until: timer.map(|(_, timer)| timer.until.0 / 1000),
            times: offered,
            is_locked,
            number: reactions::number(t, inside, &key),
            text: t.label(&put.words).to_owned(),
            open: is_open,
            shown: asked.is_some_and(|asked| asked.on_projector),
            answered: t.n("reactions-answered", "n", counts.n),
            of_hands: (of_hands > 0).then(|| t.n("reactions-of-hands", "n", of_hands)),
            hands: typed.hands(&key, counts.hands),
            rows: counts.rows,
            few: few.then(|| t.n("reactions-nuances-few", "k", threshold)),
            nuances,
            previous: at.checked_sub(1).and_then(key_at),
            next: key_at(at + 1),
            key,
        })
    }
}

fn nuances(t: &Tr, inside: &Inside, key: &QuestionKey) -> Vec<Nuance> {
    let reactions = &inside.state.reactions;
    let all = inside.nuances(key).into_iter();
    all.map(|one| {
        let stays = may_be_read(&inside.state, one.answer, one.text);
        let why = match reactions.may_be_read(one.answer) {
            Some(_) => "reactions-nuance-hidden",
            None if may_hurt(one.text) => "reactions-nuance-held",
            None if !flags(one.text, Langs::all()).is_empty() => "review-nuance-held",
            None => "review-nuance-unread",
        };
        Nuance {
            answer: one.answer.to_string(),
            text: one.text.to_owned(),
            stays,
            why: (!stays).then(|| t.text(why)),
        }
    })
    .collect()
}

/// What was decided, the newest first.
fn log(t: &Tr, inside: &Inside) -> Vec<String> {
    let about = |stem: &str, question: &QuestionKey| {
        let words = inside.script.question(question);
        let words = words.map_or("", |question| t.label(&question.label));
        t.with(stem, "text", words)
    };
    log_lines(t, inside.log(), |act| {
        if !is_of_reactions(act) {
            return None;
        }
        Some(match act {
            Act::Open { question } => about("reactions-log-open", question),
            Act::Close { question } => about("reactions-log-close", question),
            Act::Show { question, screen } if *screen == Screen::Projector => {
                about("reactions-log-show", question)
            }
            Act::Hide { question, screen } if *screen == Screen::Projector => {
                about("reactions-log-hide", question)
            }
            Act::Running(running::Move::Time { question, seconds }) => about(
                if seconds.is_some() {
                    "reactions-log-time"
                } else {
                    "reactions-log-stop"
                },
                question,
            ),
            Act::Running(running::Move::Lock { question, on }) => about(
                if *on {
                    "reactions-log-lock"
                } else {
                    "reactions-log-unlock"
                },
                question,
            ),
            Act::Reaction(Move::Put { findings }) => t.n("reactions-log-put", "n", findings.len()),
            Act::Reaction(Move::End) => t.text("reactions-log-end"),
            Act::Reaction(Move::Hands { question, hands }) => {
                let words = inside.script.question(question);
                let words = words.map_or("", |question| t.label(&question.label));
                let counts = t.format(
                    "reactions-counts",
                    &[
                        ("agree", hands.agree.into()),
                        ("nuance", hands.nuance.into()),
                        ("disagree", hands.disagree.into()),
                    ],
                );
                let args = [("counts", counts.into()), ("text", words.into())];
                t.format("reactions-log-hands", &args)
            }
            Act::Reaction(Move::Nuance {
                question, shown, ..
            }) => about(
                if *shown {
                    "reactions-log-nuance-shown"
                } else {
                    "reactions-log-nuance-hidden"
                },
                question,
            ),
            _ => return None,
        })
    })
}
