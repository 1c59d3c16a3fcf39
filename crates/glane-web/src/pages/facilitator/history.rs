//! « Qui a fait quoi »: the log of decisions, as a person reads it.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Html;
use glane_core::action;
use glane_core::aloud::Way;
use glane_core::date::Day;
use glane_core::decision::{Act, Actor, Decision};
use glane_core::id::{MemberId, QuestionKey};
use glane_core::life::Step;
use glane_core::moderation::Move;
use glane_core::sheet::ledger::Event;
use glane_live::inside::Inside;
use glane_store::house::House;

use super::{room_of, running, tr_of};
use crate::app::App;
use crate::error::WebError;
use crate::tr::{Tr, date};

/// The most lines shown.
const LINES: usize = 300;
/// How many undone undos a line tells of.
const DEPTH: usize = 3;

#[derive(Template)]
#[template(path = "facilitator/history.html")]
struct HistoryPage {
    t: Tr,
    slug: String,
    title: String,
    lines: Vec<Line>,
    more: Option<String>,
}

/// One decision, or several alike that followed one another.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Line {
    who: String,
    when: String,
    what: String,
    /// How many they are, where they are several.
    times: Option<String>,
}

/// Lines alike that stand together are one, which says how many they are.
fn together(t: &Tr, lines: impl Iterator<Item = Line>) -> Vec<Line> {
    let mut all: Vec<(Line, usize)> = Vec::new();
    for line in lines {
        match all.last_mut() {
            Some((last, times)) if *last == line => *times += 1,
            _ => all.push((line, 1)),
        }
    }
    let told = |(line, times): (Line, usize)| Line {
        times: (times > 1).then(|| t.n("house-history-times", "n", times)),
        ..line
    };
    all.into_iter().map(told).collect()
}

/// The page, the newest decision first.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
) -> Result<Html<String>, WebError> {
    let room = room_of(&app, &slug).await?;
    let house = app.household.house(&**app.hub.store()).await?;
    let page = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        let log = inside.log();
        let lines = log.iter().rev().take(LINES).map(|decision| Line {
            who: who(&t, &house, &decision.actor),
            when: t.format(
                "house-history-when",
                &[("date", date(Day::of(decision.at)))],
            ),
            what: what(&t, inside, decision, DEPTH),
            times: None,
        });
        let lines = together(&t, lines);
        let more = log.len().saturating_sub(LINES);
        HistoryPage {
            slug,
            title: t.label(&inside.script.title).to_owned(),
            lines,
            more: (more > 0).then(|| t.n("house-history-more", "n", more)),
            t,
        }
    });
    Ok(Html(page.render()?))
}

/// Who decided. Their name is the house's: the log holds none.
pub(crate) fn who(t: &Tr, house: &House, actor: &Actor) -> String {
    match actor {
        Actor::Facilitator => t.text("house-by-key"),
        Actor::Program => t.text("house-by-program"),
        Actor::Member(id) => named(t, house, *id),
    }
}

/// What somebody is called, or was.
pub(crate) fn named(t: &Tr, house: &House, id: MemberId) -> String {
    let mut members = house.members.iter();
    match members.find(|member| member.id == id) {
        Some(member) if member.left.is_some() => t.with("house-by-left", "name", &member.name),
        Some(member) => member.name.clone(),
        None => t.text("house-by-nobody"),
    }
}

/// What was decided, in words.
fn what(t: &Tr, inside: &Inside, decision: &Decision, depth: usize) -> String {
    if decision.act == Act::Undo {
        let mut log = inside.log().iter();
        let undone = log.find(|one| Some(one.id) == decision.undoes);
        return match undone.filter(|_| depth > 0) {
            Some(undone) => {
                let what = what(t, inside, undone, depth - 1);
                t.with("house-did-undo", "what", &what)
            }
            None => t.text("house-did-undo-more"),
        };
    }
    let (key, question) = did(&decision.act);
    let Some(question) = question else {
        return t.text(key);
    };
    let asked = inside.script.question(question);
    let label = asked.map_or(question.as_str(), |asked| t.label(&asked.label));
    let args = [("what", t.text(key).into()), ("question", label.into())];
    t.format("house-did-of", &args)
}

/// What a step in the workshop's life is called.
fn lived(step: &Step) -> &'static str {
    match step {
        Step::End => "house-did-end",
        Step::Seal { .. } => "house-did-seal",
        Step::Leave => "house-did-leave",
        Step::Keep { .. } => "house-did-keep",
        Step::Purge(_) => "house-did-purge",
    }
}

/// What was done about an action.
fn promised(one: &action::Move) -> &'static str {
    match one {
        action::Move::Write { entry: Some(_), .. } => "actions-did-write",
        action::Move::Write { entry: None, .. } => "actions-did-remove",
        action::Move::Stand { .. } => "actions-did-stand",
        action::Move::Show { on: true, .. } => "actions-did-show",
        action::Move::Show { on: false, .. } => "actions-did-hide",
        action::Move::Recall(_) => "actions-did-recall",
        action::Move::Screen { .. } => "actions-did-screen",
        action::Move::Shelve { entry: Some(_), .. } => "actions-did-shelve",
        action::Move::Shelve { entry: None, .. } => "actions-did-unshelve",
    }
}

/// What happened to a sheet that came in.
fn came(event: &Event) -> &'static str {
    match event {
        Event::Read(_) => "house-did-sheet-read",
        Event::Said(_) => "house-did-sheet-said",
        Event::Counted { answers, .. } if answers.is_empty() => "house-did-sheet-uncounted",
        Event::Counted { .. } => "house-did-sheet-counted",
        Event::Left { .. } | Event::Gone => "house-did-sheet-gone",
    }
}

/// What an act is called, and the question it is about.
fn did(act: &Act) -> (&'static str, Option<&QuestionKey>) {
    let (key, question) = match act {
        Act::Open { question } => ("house-did-open", question),
        Act::Close { question } => ("house-did-close", question),
        Act::ResetRound { question } => ("house-did-reset", question),
        Act::Show { question, .. } => ("house-did-show", question),
        Act::Hide { question, .. } => ("house-did-hide", question),
        Act::MergeForms { question, .. } => ("house-did-merge-forms", question),
        Act::SplitForm { question, .. } => ("house-did-split-form", question),
        Act::ShowAs { question, .. } => ("house-did-show-as", question),
        Act::HideWord { question, .. } => ("house-did-hide-word", question),
        Act::ShowWord { question, .. } => ("house-did-show-word", question),
        Act::Tone { question, .. } | Act::ToneOn { question, .. } => ("house-did-tone", question),
        Act::Gloss { question, .. } => ("house-did-gloss", question),
        Act::TakeWords { question, .. } => ("house-did-take-words", question),
        Act::Voice { question, .. } => ("house-did-voice", question),
        Act::Theme { question, .. } => ("house-did-theme", question),
        Act::Code { question, .. } => ("house-did-code", question),
        Act::Settle { question, .. } => ("house-did-settle", question),
        Act::HideIdea { question, .. } => ("house-did-hide-idea", question),
        Act::ShowIdea { question, .. } => ("house-did-show-idea", question),
        Act::MergeIdeas { question, .. } => ("house-did-merge-ideas", question),
        Act::Review { question, .. } => ("house-did-review", question),
        Act::Present { .. } => return ("house-did-present", None),
        Act::Finding { .. } => return ("house-did-finding", None),
        Act::Join { .. } => return ("house-did-join", None),
        Act::Block { .. } => return ("house-did-block", None),
        Act::Place { .. } => return ("house-did-place", None),
        Act::Aloud(entry) if entry.way == Way::Paper => return ("house-did-typed", None),
        Act::Aloud(entry) => ("house-did-aloud", &entry.question),
        Act::Moderate(Move::First { question, on: true }) => ("house-did-hold", question),
        Act::Moderate(Move::First { question, .. }) => ("house-did-let", question),
        Act::Moderate(Move::Pin {
            question,
            answer: Some(_),
        }) => ("house-did-pin", question),
        Act::Moderate(Move::Pin { question, .. }) => ("house-did-unpin", question),
        Act::Moderate(Move::Heed { question, .. }) => ("house-did-heed", question),
        Act::Reaction(_) => return ("house-did-reaction", None),
        Act::Running(one) => return (running::did(one), one.question()),
        Act::Assist { to: Some(_) } => return ("house-did-assist", None),
        Act::Assist { to: None } => return ("house-did-assist-ended", None),
        Act::Paper(_) => return ("house-did-paper", None),
        Act::Sheet(event) => return (came(event), None),
        Act::Publish { .. } => return ("house-did-publish", None),
        Act::Validate { .. } => return ("house-did-validate", None),
        Act::Share { .. } => return ("house-did-share", None),
        Act::Withdraw => return ("house-did-withdraw", None),
        Act::Action(one) => return (promised(one), None),
        Act::Life(step) => return (lived(step), None),
        Act::Undo => return ("house-did-undo-more", None),
    };
    (key, Some(question))
}
