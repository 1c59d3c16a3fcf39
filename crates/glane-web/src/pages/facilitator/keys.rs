//! The keys of a keyboard or of a slide clicker: each is what the console's button would do, in the state that the page
//! that was looked at showed. The room's own screen sends them too, where who leads is signed in on that browser.

use std::sync::Arc;

use axum::Form;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use glane_core::decision::{Act, Screen};
use glane_core::id::QuestionKey;
use glane_core::room::Phase;
use glane_core::running::Move;
use glane_live::inside::Inside;
use serde::Deserialize;

use super::form::{from_script, make, part as answer};
use super::part::steps::{is_to_come_again, unasked};
use super::part::{self, Voice};
use super::reactions;
use super::{room_of, tr_of};
use crate::app::App;
use crate::error::WebError;

const CONFLICT: &str = "facilitator-conflict";

/// What a key is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Key {
    /// The next question is asked; the last one closes.
    Next,
    /// The question before is asked again.
    Previous,
    /// Results are shown on the room's screen, or hidden.
    Results,
    /// The room's screen goes dark, or shows again.
    Blank,
}

/// A key as it was pressed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct Pressed {
    key: Key,
    /// The question that was on the page; empty: none. One that bounces, or a second hand, finds another there by then.
    #[serde(default)]
    at: String,
    /// What the page showed of what a key turns on and off ([`seen`]); nothing: it did not say.
    #[serde(default)]
    saw: Option<String>,
    /// The page, where it is not the console: what is sent back is its part.
    #[serde(default)]
    page: String,
}

/// The page of findings that are put to the room.
pub(crate) const REACTIONS: &str = "reactions";

/// Results stand on the room's screen.
const RESULTS: &str = "results";
/// The room's screen is dark.
const DARK: &str = "dark";

/// What a page shows of what keys turn on and off. A key that comes with it asks for the other state, as the buttons do: two
/// hands that press it in the same moment want the same, and the second changes nothing back.
pub(crate) fn seen(inside: &Inside) -> String {
    let is_shown = is_shown(inside).then_some(RESULTS);
    let is_dark = inside.state.stage.is_blank.then_some(DARK);
    let all: Vec<&str> = is_shown.into_iter().chain(is_dark).collect();
    all.join(" ")
}

fn is_shown(inside: &Inside) -> bool {
    let current = inside.state.current.as_ref();
    let asked = current.and_then(|key| inside.state.questions.get(key));
    asked.is_some_and(|asked| asked.on_projector)
}

/// What a key does in a room; nothing where it would do nothing, or where it is done.
fn act(inside: &Inside, key: Key, saw: Option<&str>) -> Option<Act> {
    // What a key turns on or off is as its page showed it, or turned already.
    let turned = |what: &str, is_on: bool| {
        let was_on = saw.map_or(is_on, |saw| saw.split(' ').any(|one| one == what));
        (was_on == is_on).then_some(!is_on)
    };
    let questions = &inside.script.questions;
    let current = inside.state.current.as_ref();
    let place = current.map(|key| questions.iter().position(|one| one.key == *key));
    let open = |place: usize| {
        let question = questions.get(place)?.key.clone();
        Some(Act::Open { question })
    };
    if key != Key::Blank && inside.state.reactions.is_running {
        return act_of_reactions(inside, key, turned);
    }
    match (key, place) {
        (Key::Blank, _) => {
            let on = turned(DARK, inside.state.stage.is_blank)?;
            Some(Act::Running(Move::Blank { on }))
        }
        // Once what was put to the room is over, and before the first question, there is only a way on, as the console's
        // button says.
        (Key::Next, None | Some(None)) => {
            let question = unasked(inside)?.key.clone();
            Some(Act::Open { question })
        }
        (Key::Previous | Key::Results, None | Some(None)) => None,
        // What is to be asked once more is not passed over.
        (Key::Next, Some(Some(place))) if is_to_come_again(inside, current?) => open(place),
        (Key::Next, Some(Some(place))) => open(place + 1).or_else(|| {
            let question = current?.clone();
            let is_open = inside.state.phase(&question) == Phase::Open;
            is_open.then_some(Act::Close { question })
        }),
        (Key::Previous, Some(Some(place))) => open(place.checked_sub(1)?),
        (Key::Results, Some(Some(_))) => results(inside, turned),
    }
}

/// The same among the findings that are put to the room: there is none before the first, and the last one closes.
fn act_of_reactions(
    inside: &Inside,
    key: Key,
    turned: impl Fn(&str, bool) -> Option<bool>,
) -> Option<Act> {
    let list = &inside.state.reactions.list;
    let current = inside.state.current.as_ref();
    let place = current.and_then(|key| inside.state.reactions.place(key));
    let open = |place: usize| {
        let question = list.get(place)?.question.clone();
        Some(Act::Open { question })
    };
    match (key, place) {
        (Key::Next, None) => open(0),
        (Key::Next, Some(place)) => open(place + 1).or_else(|| {
            let question = current?.clone();
            let is_open = inside.state.phase(&question) == Phase::Open;
            is_open.then_some(Act::Close { question })
        }),
        (Key::Previous, Some(place)) => open(place.checked_sub(1)?),
        (Key::Results, Some(_)) => results(inside, turned),
        (Key::Previous | Key::Results, None) | (Key::Blank, _) => None,
    }
}

/// Results shown on the room's screen, or hidden.
fn results(inside: &Inside, turned: impl Fn(&str, bool) -> Option<bool>) -> Option<Act> {
    let question = inside.state.current.clone()?;
    let screen = Screen::Projector;
    inside.state.questions.get(&question)?;
    Some(if turned(RESULTS, is_shown(inside))? {
        Act::Show { question, screen }
    } else {
        Act::Hide { question, screen }
    })
}

/// Does what a key says; the console gets its part, the room's screen nothing but what it is sent anyway.
pub(crate) async fn press(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
    headers: HeaderMap,
    Form(pressed): Form<Pressed>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let of_reactions = pressed.page == REACTIONS;
    let (is_seen, act, base) = room.look(|inside| {
        // Its keys lead the findings alone: once they are over, none of them asks a question.
        let is_idle =
            of_reactions && !inside.state.reactions.is_running && pressed.key != Key::Blank;
        let current = inside
            .state
            .current
            .as_ref()
            .map_or("", QuestionKey::as_str);
        (
            current == pressed.at,
            act(inside, pressed.key, pressed.saw.as_deref()).filter(|_| !is_idle),
            inside.revision,
        )
    });
    let refusal = match act {
        _ if !is_seen => Some((StatusCode::CONFLICT, CONFLICT)),
        Some(act) => make(&room, act, base, None, CONFLICT).await?,
        None => None,
    };
    let t = room.look(|inside| tr_of(&app.locale, inside));
    if !from_script(&headers) {
        return Ok(match refusal {
            Some((status, key)) => (status, Html(t.text(key))).into_response(),
            None => StatusCode::NO_CONTENT.into_response(),
        });
    }
    let html = room.look(|inside| {
        if of_reactions {
            reactions::part(&t, inside)
        } else {
            part::html(&t, inside, None, Voice::Silent)
        }
    })?;
    let refusal = refusal.map(|(status, key)| (status, t.text(key)));
    let refusal = refusal
        .as_ref()
        .map(|(status, said)| (*status, said.as_str()));
    Ok(answer(html, refusal))
}
