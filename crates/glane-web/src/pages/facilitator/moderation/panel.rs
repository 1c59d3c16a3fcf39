//! What the page shows.

use askama::Template;
use glane_analysis::delicate;
use glane_analysis::{ItemReading, WordReading};
use glane_core::decision::{Act, Decision};
use glane_core::id::{FormKey, QuestionKey};
use glane_core::kind::Kind;
use glane_core::moderation::moved;
use glane_core::room::Phase;
use glane_core::script::Question;
use glane_core::steps::Steps;
use glane_core::text::unbroken;
use glane_live::inside::Inside;

use super::sent::{idea_makes_worry, is_plain, is_plain_idea, makes_worry, proposed, waits_here};
use super::unread::{self, Unread};
use super::worrying;
use crate::pages::facilitator::library::guide::paragraphs;
use crate::tr::Tr;
use crate::{picture, pinned};

/// How many answers of a question are listed to pin one of.
const LISTED: usize = 200;

#[derive(Template)]
#[template(path = "facilitator/moderation_part.html")]
pub(super) struct Panel {
    t: Tr,
    slug: String,
    base: u64,
    undo: Option<String>,
    redo: Option<String>,
    alerts: Vec<Alert>,
    /// How many, and what the room can read of them.
    alerts_told: String,
    /// Those somebody has seen to.
    heeded: Vec<Alert>,
    /// What the organisation does; nothing if it has written nothing.
    procedure: Vec<String>,
    waiting: Vec<Waiting>,
    /// Written answers that somebody reads before they are quoted.
    unread: Vec<Unread>,
    /// That there are more of them.
    more_unread: Option<String>,
    pinned: Option<Pinned>,
    quotes: Vec<Quotes>,
}

/// A worrying answer.
struct Alert {
    id: String,
    question: QuestionKey,
    label: String,
    text: String,
    /// That the room can read it.
    shown: bool,
    /// The word of its question that takes it off again.
    word: Option<FormKey>,
}

/// A question whose words or ideas may wait.
struct Waiting {
    question: QuestionKey,
    label: String,
    /// Whether all of them wait for accord.
    waits: bool,
    /// Whether they always do: minors are asked.
    is_locked: bool,
    items: Vec<Item>,
    /// The button that shows all that only wait for accord.
    all: Option<String>,
    /// What somebody hid, which may be shown again.
    hidden: Vec<Item>,
    /// How many wait, and how many are hidden; all of them count.
    told: Vec<String>,
}

struct Item {
    key: String,
    text: String,
    count: String,
    /// Why one should look twice.
    why: Option<String>,
    /// Whether it makes one worry about somebody: it is shown in two steps.
    worries: bool,
}

struct Pinned {
    question: QuestionKey,
    label: String,
    text: String,
}

/// The answers to an open question.
struct Quotes {
    question: QuestionKey,
    label: String,
    answers: Vec<Quote>,
    /// Those that somebody must read first.
    unread: Option<String>,
    more: Option<String>,
}

struct Quote {
    id: String,
    text: String,
}

/// The steps back and forth of what is done here.
pub(super) fn steps(log: &[Decision]) -> Steps {
    Steps::of(log, |act| {
        moved(act).is_some()
            || matches!(
                act,
                Act::ShowWord { .. }
                    | Act::HideWord { .. }
                    | Act::ShowIdea { .. }
                    | Act::HideIdea { .. }
            )
    })
}

impl Panel {
    pub(super) fn of(t: &Tr, inside: &Inside) -> Self {
        let label = |key: &QuestionKey| {
            let asked = inside.script.question(key);
            asked.map_or("", |asked| t.label(&asked.label)).to_owned()
        };
        let (heeded, alerts): (Vec<_>, Vec<_>) = worrying::all(inside)
            .into_iter()
            .partition(|one| one.heeded);
        let alerts_told = worrying::told(
            t,
            &alerts.iter().collect::<Vec<_>>(),
            "moderation-alerts-some",
        );
        let told = |all: Vec<worrying::Worrying>| {
            let alert = |one: worrying::Worrying| Alert {
                id: one.answer.to_string(),
                label: label(&one.question),
                question: one.question,
                text: one.text,
                shown: one.shown.is_some(),
                word: match one.shown {
                    Some(worrying::Shown::Word(key)) => Some(key),
                    _ => None,
                },
            };
            all.into_iter().map(alert).collect()
        };
        let asked = |question: &&Question| {
            inside.state.phase(&question.key) != Phase::Upcoming
                || inside.state.moderated.waits_first(&question.key)
        };
        let questions = || inside.script.questions.iter();
        let steps = steps(inside.log());
        let (unread, more_unread) = unread::listed(t, inside);
        let procedure = inside.script.guide.alert.as_ref();
        Self {
            slug: inside.workshop.slug.to_string(),
            base: inside.revision.0,
            undo: steps.done.last().map(ToString::to_string),
            redo: steps.undone.last().map(ToString::to_string),
            alerts: told(alerts),
            alerts_told,
            heeded: told(heeded),
            procedure: procedure.map_or_else(Vec::new, |text| paragraphs(t, text)),
            waiting: questions()
                .filter(|one| waits_here(&one.kind))
                .map(|question| Waiting::of(t, inside, question))
                .collect(),
            unread,
            more_unread,
            pinned: pinned::shown(inside).map(|(question, text)| Pinned {
                label: label(&question),
                question,
                text,
            }),
            quotes: questions()
                .filter(asked)
                .filter(|one| matches!(one.kind, Kind::Open(_)))
                .map(|question| Quotes::of(t, inside, question))
                .collect(),
            t: t.clone(),
        }
    }
}

impl Waiting {
    fn of(t: &Tr, inside: &Inside, question: &Question) -> Self {
        let reading = picture::read(inside, question);
        let (items, hidden): (Vec<Item>, Vec<Item>) = if let Some(words) = reading.words() {
            let of = |all: &[WordReading]| all.iter().map(|word| Item::of(t, word)).collect();
            (of(&words.held), of(&words.hidden))
        } else if let Some(all) = proposed(&reading) {
            let of = |all: &[ItemReading]| all.iter().map(|idea| Item::of_idea(t, idea)).collect();
            (of(&all.held), of(&all.aside))
        } else {
            (Vec::new(), Vec::new())
        };
        let plain = items.iter().filter(|item| item.why.is_none()).count();
        let held = items.len();
        Self {
            question: question.key.clone(),
            label: unbroken(t.label(&question.label)),
            waits: inside.state.moderated.waits_first(&question.key),
            is_locked: inside.state.moderated.is_locked(),
            items,
            all: (plain > 1).then(|| t.n("moderation-show-all", "n", plain)),
            told: {
                let held = (held > 0).then(|| t.n("moderation-held", "n", held));
                let hidden = hidden.len();
                let hidden = (hidden > 0).then(|| t.n("moderation-hidden", "n", hidden));
                held.into_iter().chain(hidden).collect()
            },
            hidden,
        }
    }
}

impl Item {
    fn of(t: &Tr, word: &WordReading) -> Self {
        let reason = word
            .who
            .map(|sign| format!("review-reason-{}", sign.name()));
        let why = match reason {
            Some(key) => Some(key),
            None => (!is_plain(word)).then(|| "review-reason-hurts".to_owned()),
        };
        Self {
            key: word.key.to_string(),
            text: word.shown.clone(),
            count: t.n("words-mentions", "n", word.mentions),
            worries: makes_worry(word),
            why: why.map(|key| t.text(&key)),
        }
    }

    fn of_idea(t: &Tr, idea: &ItemReading) -> Self {
        let text = t.label(&idea.label).to_owned();
        let texts = idea.merged.iter().map(String::as_str);
        let all_texts: Vec<&str> = texts.chain([text.as_str()]).collect();
        let is_plain = all_texts.iter().all(|text| is_plain_idea(text));
        Self {
            key: idea.key.to_string(),
            count: t.n("ideas-votes", "n", idea.count),
            why: (!is_plain).then(|| t.text(&why_idea(&all_texts))),
            worries: idea_makes_worry(idea),
            text,
        }
    }
}

/// Why an idea waits: the key of what is said.
fn why_idea(texts: &[&str]) -> String {
    let who = texts.iter().find_map(|text| delicate::tells_who(text));
    who.map_or_else(
        || "review-reason-hurts".to_owned(),
        |reason| format!("review-reason-{}", reason.name()),
    )
}

impl Quotes {
    fn of(t: &Tr, inside: &Inside, question: &Question) -> Self {
        let texts = inside.texts(&question.key);
        let mut answers = Vec::new();
        let mut unread = 0_usize;
        for written in &texts {
            match pinned::quotable(inside, written) {
                Some(text) => answers.push(Quote {
                    id: written.answer.to_string(),
                    text,
                }),
                None => unread += 1,
            }
        }
        let more = answers.len().saturating_sub(LISTED);
        answers.truncate(LISTED);
        Self {
            question: question.key.clone(),
            label: unbroken(t.label(&question.label)),
            answers,
            unread: (unread > 0).then(|| t.n("moderation-unread", "n", unread)),
            more: (more > 0).then(|| t.n("moderation-more", "n", more)),
        }
    }
}
