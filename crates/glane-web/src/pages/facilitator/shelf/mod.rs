//! « Les moyens »: for the brakes that workshops name again and again, what the network has to offer. Written here, or taken over from
//! other workshops of the house and from consultations; where what is taken over is told otherwise there, a person chooses.
//!
//! It is all plain forms, and prints as a list.

mod offered;
mod sent;

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::{Extension, Form};
use glane_core::action::{Actions, Brake, Means, NAME_MAX, TEXT_MAX, is_of_shelf};
use glane_core::id::MeansKey;
use glane_core::steps::Steps;
use glane_core::world::short_code;
use glane_live::Room;

use super::form::{Fields, Refusal, ahead, make_all};
use super::{room_of, tr_of};
use crate::app::App;
use crate::error::WebError;
use crate::pages::consultation::Shelves;
use crate::tr::Tr;
use offered::Source;
use sent::{Sent, Typed};

const CONFLICT: &str = "actions-shelf-conflict";
/// Letters that name a means wherever it is taken over: 60 bits.
const LETTERS: usize = 12;

#[derive(Template)]
#[template(path = "facilitator/shelf.html")]
struct Page {
    t: Tr,
    slug: String,
    title: String,
    base: u64,
    message: Option<String>,
    /// Whether the message is about something that could not be done.
    is_wrong: bool,
    undo: Option<String>,
    redo: Option<String>,
    brakes: Vec<Held>,
    fresh: String,
    add: Fill,
    is_adding: bool,
    sources: Vec<Offer>,
    text_max: usize,
    name_max: usize,
}

/// The means against one brake.
struct Held {
    name: &'static str,
    title: String,
    means: Vec<Card>,
}

/// One means.
struct Card {
    key: String,
    told: Shown,
    /// The actions that lean on it: their names and what they are.
    used: Vec<(String, String)>,
    fill: Fill,
    is_editing: bool,
    /// Whether it is asked if it is to go though actions lean on it.
    is_asked: bool,
}

/// What is read of a means.
pub(crate) struct Shown {
    pub(crate) name: String,
    pub(crate) what: String,
    /// For whom, how to reach it, each under its name.
    pub(crate) facts: Vec<(String, String)>,
    pub(crate) href: Option<String>,
}

/// What stands in the fields of a means.
struct Fill {
    brakes: Vec<(&'static str, String, bool)>,
    typed: Typed,
}

/// What may be taken over from somewhere.
struct Offer {
    id: String,
    at: usize,
    said: String,
    /// What is not here yet.
    fresh: Vec<String>,
    /// What is told otherwise there: its name in forms, ours and theirs.
    other: Vec<(String, Shown, Shown)>,
}

impl Shown {
    pub(crate) fn of(t: &Tr, means: &Means) -> Self {
        let facts = [
            ("actions-shelf-whom", &means.whom),
            ("actions-shelf-reach", &means.reach),
        ];
        let facts = facts.into_iter().filter(|(_, said)| !said.is_empty());
        Self {
            name: means.name.clone(),
            what: means.what.clone(),
            facts: facts
                .map(|(name, said)| (t.text(name), said.clone()))
                .collect(),
            href: means.href().map(str::to_owned),
        }
    }
}

/// What a brake is called.
pub(crate) fn brake(t: &Tr, brake: Brake) -> String {
    t.text(&format!("actions-shelf-{}", brake.name()))
}

impl Fill {
    fn of(t: &Tr, typed: &Typed) -> Self {
        Self {
            brakes: Brake::ALL
                .map(|one| (one.name(), brake(t, one), one == typed.brake))
                .into(),
            typed: typed.clone(),
        }
    }
}

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Extension(shelves): Extension<Shelves>,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    shown(&app, &shelves, &room, None, None).await
}

/// Does what a button says.
pub(crate) async fn decide(
    State(app): State<Arc<App>>,
    Extension(shelves): Extension<Shelves>,
    Path(slug): Path<String>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let sent = Sent::read(Fields(&fields)).map_err(|field| WebError::BadForm(field.to_owned()))?;
    let refusal = done(&app, &shelves, &room, &sent).await?;
    if refusal.is_none() {
        let at = sent.anchor();
        return Ok(Redirect::to(&format!("/animer/{slug}/moyens{at}")).into_response());
    }
    shown(&app, &shelves, &room, refusal, Some(sent)).await
}

/// Does what a form asks, or says why not.
async fn done(
    app: &App,
    shelves: &Shelves,
    room: &Room,
    sent: &Sent,
) -> Result<Option<Refusal>, WebError> {
    if let Some(refusal) = ahead(room, sent.seen.base) {
        return Ok(Some(refusal));
    }
    let offered = match sent.from() {
        Some(from) => match offered::all(app, shelves, room).await? {
            all if all.iter().any(|one| one.id == from) => all
                .into_iter()
                .find(|one| one.id == from)
                .map(|one| one.means),
            _ => return Ok(Some((StatusCode::CONFLICT, "actions-shelf-source-gone"))),
        },
        None => None,
    };
    let refusal = match room.look(|inside| sent.acts(inside.log(), &offered.unwrap_or_default())) {
        Ok(acts) => make_all(room, acts, sent.seen.base, CONFLICT).await?,
        Err(refusal) => Some(refusal),
    };
    // Looked at last: both presses of a button may be on their way at once.
    let already = refusal.and_then(|_| room.look(|inside| sent.already(inside.log())));
    Ok(already.or(refusal))
}

async fn shown(
    app: &App,
    shelves: &Shelves,
    room: &Room,
    refusal: Option<Refusal>,
    sent: Option<Sent>,
) -> Result<Response, WebError> {
    let status = refusal.map_or(StatusCode::OK, |(status, _)| status);
    let sources = offered::all(app, shelves, room).await?;
    let fresh = short_code(&*app.hub.world().entropy, LETTERS).to_ascii_lowercase();
    let page = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        let actions = Actions::fold(inside.log());
        let steps = Steps::of(inside.log(), is_of_shelf);
        let typed = sent.as_ref().and_then(Sent::typed);
        let edited = sent.as_ref().and_then(|sent| sent.means.as_ref());
        let is_known = edited.is_some_and(|key| actions.shelf.contains_key(key));
        // What was typed for a means that is gone may be kept as a new one.
        let is_adding = typed.is_some() && !is_known;
        let nothing = Typed::default();
        let add = typed.filter(|_| is_adding).unwrap_or(&nothing);
        Page {
            title: t.label(&inside.script.title).to_owned(),
            slug: inside.workshop.slug.to_string(),
            base: inside.revision.0,
            message: refusal.map(|(_, key)| t.text(key)),
            is_wrong: status != StatusCode::OK,
            undo: steps.done.last().map(ToString::to_string),
            redo: steps.undone.last().map(ToString::to_string),
            brakes: held(
                &t,
                &actions,
                edited.filter(|_| is_known).zip(typed),
                sent.as_ref().and_then(Sent::removes),
            ),
            add: Fill::of(&t, add),
            is_adding,
            sources: offers(&t, &actions, &sources),
            fresh,
            text_max: TEXT_MAX,
            name_max: NAME_MAX,
            t,
        }
        .render()
    });
    Ok((status, Html(page?)).into_response())
}

fn held(
    t: &Tr,
    actions: &Actions,
    edited: Option<(&MeansKey, &Typed)>,
    removed: Option<&MeansKey>,
) -> Vec<Held> {
    let card = |(key, means): (&MeansKey, &Means)| {
        let typed = edited.filter(|(edited, _)| *edited == key);
        let typed = typed.map(|(_, typed)| typed);
        let used = actions.list.iter();
        let used = used.filter(|one| one.entry.shelf.contains(key));
        Card {
            key: key.to_string(),
            told: Shown::of(t, means),
            used: used
                .map(|one| (one.key.to_string(), super::actions::titled(t, one)))
                .collect(),
            is_editing: typed.is_some() || removed == Some(key),
            is_asked: removed == Some(key),
            fill: Fill::of(t, typed.unwrap_or(&Typed::of(means))),
        }
    };
    let of = |wanted: Brake| {
        let mut all: Vec<_> = actions.shelf.iter().collect();
        all.retain(|(_, means)| means.brake == wanted);
        all.sort_by(|a, b| a.1.name.cmp(&b.1.name));
        Held {
            name: wanted.name(),
            title: brake(t, wanted),
            means: all.into_iter().map(card).collect(),
        }
    };
    Brake::ALL.map(of).into()
}

fn offers(t: &Tr, actions: &Actions, sources: &[Source]) -> Vec<Offer> {
    let mut offers: Vec<Offer> = sources
        .iter()
        .map(|source| {
            let (mut fresh, mut other) = (Vec::new(), Vec::new());
            for (key, theirs) in &source.means {
                match actions.shelf.get(key) {
                    None => fresh.push(theirs.name.clone()),
                    Some(ours) if ours != theirs => {
                        let both = (Shown::of(t, ours), Shown::of(t, theirs));
                        other.push((key.to_string(), both.0, both.1));
                    }
                    Some(_) => {}
                }
            }
            Offer {
                id: source.id.clone(),
                at: 0,
                said: source.said(t),
                fresh,
                other,
            }
        })
        .filter(|offer| !offer.fresh.is_empty() || !offer.other.is_empty())
        .collect();
    for (offer, at) in offers.iter_mut().zip(1..) {
        offer.at = at;
    }
    offers
}
