//! The page of doubts of a room, for whoever asks: which doubt is shown, what they may take back.

use std::collections::BTreeSet;
use std::sync::Arc;

use askama::Template;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use glane_core::id::{DecisionId, Revision};
use glane_core::sheet::ledger::{Ledger, PictureId};
use glane_core::world::short_code;
use glane_live::Room;

use super::super::super::form::{self, Acts};
use super::super::super::tr_of;
use super::super::doubts::{self, Doubt};
use super::super::names::Names;
use super::card;
use super::place::Place;
use super::queue::{state, steps};
use super::seen::Seen;
use super::sent::Sent;
use super::twice::Twice;
use super::windows::{Own, Wanted, Window, Windows};
use crate::app::App;
use crate::error::WebError;
use crate::tr::Tr;
use crate::who;

/// The header by which the page's script says since which opening of the page it asks.
const VISIT: &str = "x-glane-visit";
/// How many letters the name of a window has.
const LETTERS: usize = 8;

#[derive(Template)]
#[template(path = "facilitator/checking.html")]
struct Page {
    t: Tr,
    slug: String,
    title: String,
    message: Option<String>,
    part: String,
}

/// Why something was not done, and what was sent.
pub(super) struct Told<'a> {
    pub(super) status: StatusCode,
    pub(super) said: String,
    pub(super) sent: &'a Sent<'a>,
}

/// A room's page of doubts, for whoever asks.
pub(super) struct Desk<'a> {
    app: &'a App,
    room: &'a Room,
    windows: &'a Windows,
    visit: Option<u64>,
}

impl<'a> Desk<'a> {
    pub(super) fn of(
        app: &'a App,
        room: &'a Room,
        windows: &'a Windows,
        headers: &HeaderMap,
    ) -> Self {
        let visit = headers.get(VISIT).and_then(|visit| visit.to_str().ok());
        Self {
            app,
            room,
            windows,
            visit: visit.and_then(|visit| visit.parse().ok()),
        }
    }

    pub(super) fn window<'p>(&self, place: &'p Place) -> Window<'p> {
        Window {
            workshop: self.room.id(),
            name: &place.window,
            visit: self.visit,
            now: self.app.hub.world().clock.now(),
        }
    }

    /// What whoever asks may take back.
    pub(super) fn own(&self, place: &Place) -> Own {
        let log = self.room.look(|inside| inside.log().to_vec());
        self.windows.own(self.window(place), &who::author(), &log)
    }

    /// Keeps in mind where decisions were made.
    pub(super) fn remember(&self, place: &Place, before: Revision, acts: &Acts) {
        let actor = who::author();
        let made: Vec<DecisionId> = self.room.look(|inside| {
            let fresh = inside.log().iter().filter(|one| one.revision > before);
            let own = fresh
                .filter(|one| one.actor == actor && acts.iter().any(|(act, _)| *act == one.act));
            own.map(|one| one.id).collect()
        });
        if !place.window.is_empty() {
            self.windows.made(self.window(place), made);
        }
    }

    /// The part alone for the script, or within its page.
    pub(super) async fn shown(
        &self,
        mut place: Place,
        twice: Twice,
        refusal: Option<Told<'_>>,
        script: bool,
    ) -> Result<Response, WebError> {
        let (app, room) = (self.app, self.room);
        if place.window.is_empty() {
            place.window = short_code(&*app.hub.world().entropy, LETTERS);
        }
        let sheets = room.sheets().await?;
        let doubts = doubts::all(&sheets);
        let names: Vec<String> = doubts.iter().map(Doubt::name).collect();
        let typed = place
            .absent
            .clone()
            .and_then(|(sheet, page)| doubts::absent(&sheets, &sheet, page));
        let typed_name = typed.as_ref().map(Doubt::name);
        let known = place
            .at
            .as_ref()
            .and_then(|at| names.iter().position(|name| name == at));
        let n = place.n.min(doubts.len().saturating_sub(1));
        let wanted = match (&typed_name, known) {
            (Some(name), _) => Wanted::Else(name),
            (None, Some(at)) => Wanted::At(at),
            (None, None) if place.takes => Wanted::Take(n),
            (None, None) => Wanted::From(n),
        };
        let got = self.windows.go(self.window(&place), &names, wanted);
        let doubt = typed.as_ref().or(got.at.and_then(|at| doubts.get(at)));
        let place = Place {
            n: got.at.unwrap_or(n),
            at: doubt.map(Doubt::name),
            absent: place.absent.filter(|_| typed.is_some()),
            takes: false,
            ..place
        };
        let pictures = doubt.map(|doubt| card::pictures(doubt, &sheets));
        let pictures = pictures.unwrap_or_default().into_iter();
        let held = held(app, room, pictures.map(|(_, picture)| picture).collect()).await?;
        let own = self.own(&place);
        let house = match own.other {
            Some((_, true)) => Some(app.household.house(&**app.hub.store()).await?),
            _ => None,
        };
        let (t, slug, title, part) = room.look(|inside| {
            let t = tr_of(&app.locale, inside);
            let ledger = Ledger::of(inside.log());
            let names = Names::of(&t, inside);
            let seen = Seen {
                t: &t,
                names: &names,
                sheets: &sheets,
                ledger: &ledger,
                held: &held,
            };
            let sent = refusal.as_ref().map(|told| told.sent);
            let steps = steps(&seen, inside, &own, house.as_deref());
            let part = state(
                &seen,
                inside,
                place,
                (&doubts, doubt, &got),
                steps,
                (twice, sent),
            );
            let slug = inside.workshop.slug.to_string();
            let title = t.label(&inside.script.title).to_owned();
            (t, slug, title, part)
        });
        let part = part?;
        let said = refusal.map(|told| (told.status, told.said));
        if script {
            let told = said.as_ref().map(|(status, said)| (*status, said.as_str()));
            return Ok(form::part(part, told));
        }
        let status = said.as_ref().map_or(StatusCode::OK, |(status, _)| *status);
        let page = Page {
            message: said.map(|(_, said)| said),
            slug,
            title,
            part,
            t,
        };
        Ok((status, Html(page.render()?)).into_response())
    }
}

/// Those of the pictures that are there still.
async fn held(
    app: &App,
    room: &Room,
    pictures: Vec<PictureId>,
) -> Result<BTreeSet<PictureId>, WebError> {
    let (kept, workshop) = (Arc::clone(&app.pictures), room.id());
    let looked = tokio::task::spawn_blocking(move || {
        let mut held = BTreeSet::new();
        for picture in pictures {
            if kept.has(workshop, &picture)? {
                held.insert(picture);
            }
        }
        Ok::<_, std::io::Error>(held)
    });
    let looked = looked.await;
    let looked = looked.map_err(|error| WebError::Broken(error.to_string()))?;
    looked.map_err(|error| WebError::Storage(error.to_string()))
}
