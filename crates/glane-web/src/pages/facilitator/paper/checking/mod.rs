//! « Relire les feuilles »: what the reader was not sure of, one doubt after the other, the sheet beside the answer; what is
//! written copied out; sheets taken out and put back.

mod card;
mod lists;
mod place;
mod seen;
mod sent;
mod twice;
mod windows;

use std::collections::BTreeSet;
use std::sync::Arc;

use askama::Template;
use axum::Extension;
use axum::Form;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use glane_core::id::{DecisionId, Revision};
use glane_core::sheet::ledger::{Ledger, PictureId};
use glane_core::world::short_code;
use glane_live::Room;
use glane_live::inside::Inside;
use glane_live::paper::OnPaper;
use glane_locale::Arg;
use glane_store::house::House;

use super::super::form::{self, Acts, Fields, Refusal, from_script, make_all, stream};
use super::super::{history, room_of, tr_of};
use super::doubts::{self, Doubt};
use super::names::{self, Names};
use super::told::incomplete;
use crate::app::App;
use crate::error::WebError;
use crate::tr::Tr;
use crate::who;
use card::Card;
use lists::{Absent, Line, absents, decided, joins, line};
use place::Place;
use seen::Seen;
use sent::{Refused, Sent, Verb};
use twice::Twice;
pub(crate) use windows::Windows;
use windows::{Got, Own, Wanted, Window};

/// How many letters the name of a window has.
const LETTERS: usize = 8;
/// What the script sends when a window goes away, and which time it had its place.
const LEAVES: &str = "quitter";
const GRANT: &str = "bail";
const CONFLICT: &str = "incoming-check-conflict";
/// What the page says of its keys.
const KEYS: [&str; 7] = [
    "incoming-keys-digits",
    "incoming-keys-enter",
    "incoming-keys-i",
    "incoming-keys-v",
    "incoming-keys-u",
    "incoming-keys-arrows",
    "incoming-keys-question",
];

#[derive(Template)]
#[template(path = "facilitator/checking.html")]
struct Page {
    t: Tr,
    slug: String,
    title: String,
    message: Option<String>,
    part: String,
}

/// The state of the queue.
#[derive(Template)]
#[template(path = "facilitator/checking_part.html")]
struct Queue<'a> {
    t: &'a Tr,
    slug: &'a str,
    base: u64,
    place: Place,
    here: String,
    left: String,
    position: String,
    previous: Option<String>,
    next: Option<String>,
    card: Option<Card>,
    nothing: String,
    undo: Option<(DecisionId, String)>,
    /// What another decided since, and who.
    since: Option<String>,
    /// Whether keys go into a field, and mean nothing else.
    types: bool,
    /// Which time the window has its place.
    grant: u64,
    /// Whether another window has this place too.
    also: bool,
    /// Where a place is taken over, if other windows have all that is left.
    take: Option<String>,
    /// Where the page is shown without what is typed.
    leave: String,
    /// Where double entry begins, or ends.
    double: String,
    sheets: Vec<Line>,
    asides: Vec<(PictureId, String)>,
    keys: Vec<String>,
    /// Pages that are not in.
    absents: Vec<Absent>,
    /// Photocopies of one sheet that may be one: a picture of each, and what is said.
    joins: Vec<(PictureId, PictureId, String)>,
}

/// Says that something was decided or came in, so that pages ask for themselves anew.
pub(crate) async fn live(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    Ok(stream(&app, &room, |frame| {
        serde_json::json!({ "revision": frame.revision.0 }).to_string()
    }))
}

/// The queue.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Extension(windows): Extension<Windows>,
    Path(slug): Path<String>,
    Query(fields): Query<Vec<(String, String)>>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let place = Place::read(Fields(&fields));
    let desk = Desk::of(&app, &room, &windows);
    desk.shown(place, Twice::Off, None, from_script(&headers))
        .await
}

/// Does what a button says.
pub(crate) async fn decide(
    State(app): State<Arc<App>>,
    Extension(windows): Extension<Windows>,
    Path(slug): Path<String>,
    headers: HeaderMap,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let desk = Desk::of(&app, &room, &windows);
    let script = from_script(&headers);
    let fields = Fields(&fields);
    let mut place = Place::read(fields);
    if fields.get("act") == Some(LEAVES) {
        let grant = fields.get(GRANT).and_then(|grant| grant.parse().ok());
        let grant = grant.ok_or_else(|| WebError::BadForm(GRANT.to_owned()))?;
        windows.leave(desk.window(&place), grant);
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    let sent = Sent::read(fields).map_err(|field| WebError::BadForm(field.to_owned()))?;
    let sheets = room.sheets().await?;
    let last = desk.own(&place).last;
    let acts = room.look(|inside| sent.acts(&sheets, inside.log(), last));
    if let (Ok(_), true, Verb::Say) = (&acts, place.double, sent.act)
        && let Some(typed) = sent.frame(&sheets)
        && let Some(twice) = Twice::after(fields, &typed)
    {
        return desk.shown(place, twice, None, script).await;
    }
    let t = room.look(|inside| tr_of(&app.locale, inside));
    let said = |(status, key): Refusal| (status, t.text(key));
    let before = room.look(|inside| inside.revision);
    let refusal = match acts {
        Ok(acts) => {
            let made = make_all(&room, acts.clone(), sent.base, CONFLICT).await;
            desk.remember(&place, before, &acts);
            made?.map(said)
        }
        Err(Refused::Stale) => Some(said((StatusCode::CONFLICT, CONFLICT))),
        Err(Refused::Wrong(key)) => Some(said((StatusCode::UNPROCESSABLE_ENTITY, key))),
        Err(Refused::TooLong(max)) => {
            let said = t.n("incoming-too-long", "max", max);
            Some((StatusCode::UNPROCESSABLE_ENTITY, said))
        }
    };
    if refusal.is_none() {
        place.absent = None;
        if sent.act == Verb::Undo {
            // On to what waits again.
            let known: BTreeSet<String> = doubts::all(&sheets).iter().map(Doubt::name).collect();
            let fresh = doubts::all(&room.sheets().await?);
            let back = fresh.iter().map(Doubt::name);
            let back = back.into_iter().find(|name| !known.contains(name));
            place.at = back.or(place.at);
        }
    }
    if refusal.is_none() && !script {
        return Ok(Redirect::to(&place.address(&slug)).into_response());
    }
    let refusal = refusal.map(|(status, said)| Told {
        status,
        said,
        sent: &sent,
    });
    desk.shown(place, Twice::Off, refusal, script).await
}

/// Why something was not done, and what was sent.
struct Told<'a> {
    status: StatusCode,
    said: String,
    sent: &'a Sent<'a>,
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

/// A room's page of doubts, for whoever asks.
struct Desk<'a> {
    app: &'a App,
    room: &'a Room,
    windows: &'a Windows,
}

impl<'a> Desk<'a> {
    fn of(app: &'a App, room: &'a Room, windows: &'a Windows) -> Self {
        Self { app, room, windows }
    }

    fn window<'p>(&self, place: &'p Place) -> Window<'p> {
        Window {
            workshop: self.room.id(),
            name: &place.window,
            now: self.app.hub.world().clock.now(),
        }
    }

    /// What whoever asks may take back.
    fn own(&self, place: &Place) -> Own {
        let log = self.room.look(|inside| inside.log().to_vec());
        self.windows.own(self.window(place), &who::author(), &log)
    }

    /// Keeps in mind where decisions were made.
    fn remember(&self, place: &Place, before: Revision, acts: &Acts) {
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
    async fn shown(
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

/// What can be taken back here, and what another decided since.
#[derive(Default)]
struct Steps {
    undo: Option<(DecisionId, String)>,
    since: Option<String>,
}

fn steps(seen: &Seen<'_>, inside: &Inside, own: &Own, house: Option<&House>) -> Steps {
    if inside.life.is_sealed() {
        return Steps::default();
    }
    let t = seen.t;
    let since = own.other.and_then(|(id, is_account)| {
        let (_, what) = decided(seen, inside, id)?;
        let decision = inside.log().iter().find(|one| one.id == id)?;
        Some(match house.filter(|_| is_account) {
            Some(house) => {
                let args = [
                    ("what", Arg::from(what)),
                    ("who", history::who(t, house, &decision.actor).into()),
                ];
                t.format("incoming-since-who", &args)
            }
            None => t.with("incoming-since-window", "what", &what),
        })
    });
    Steps {
        undo: own.last.and_then(|id| {
            let (id, what) = decided(seen, inside, id)?;
            Some((id, t.with("incoming-undo-own", "what", &what)))
        }),
        since,
    }
}

fn state(
    seen: &Seen<'_>,
    inside: &Inside,
    place: Place,
    (doubts, doubt, got): (&[Doubt], Option<&Doubt>, &Got),
    steps: Steps,
    (twice, sent): (Twice, Option<&Sent<'_>>),
) -> Result<String, askama::Error> {
    let t = seen.t;
    let slug = inside.workshop.slug.as_str();
    let twice = match twice {
        Twice::Off if place.double => Twice::First,
        twice => twice,
    };
    let args = [
        ("n", Arg::from(place.n.saturating_add(1))),
        ("total", doubts.len().into()),
    ];
    let are_taken = doubt.is_none() && !doubts.is_empty();
    let card = doubt.and_then(|doubt| {
        let mut card = seen.card(doubt, twice)?;
        if let Some(sent) = sent {
            sent.refill(&mut card);
        }
        Some(card)
    });
    let part = Queue {
        t,
        slug,
        base: inside.revision.0,
        here: place.address(slug),
        absents: seen
            .sheets
            .iter()
            .flat_map(|sheet| absents(t, slug, sheet, &place.window))
            .collect(),
        joins: joins(t, seen.sheets),
        left: t.n("incoming-check-left", "n", doubts.len()),
        position: t.format("incoming-check-position", &args),
        previous: got.previous.map(|n| place.at(n).address(slug)),
        next: got.next.map(|n| place.at(n).address(slug)),
        grant: got.grant,
        also: got.also,
        take: are_taken.then(|| {
            let takes = Place {
                takes: true,
                ..place.at(place.n)
            };
            takes.address(slug)
        }),
        leave: place.at(place.n).address(slug),
        double: Place {
            double: !place.double,
            ..place.clone()
        }
        .address(slug),
        types: card.as_ref().is_some_and(|card| card.is_frame),
        card,
        nothing: if are_taken {
            t.n("incoming-check-taken", "n", doubts.len())
        } else {
            nothing(t, seen.sheets)
        },
        undo: steps.undo,
        since: steps.since,
        sheets: seen.sheets.iter().map(|sheet| line(t, sheet)).collect(),
        asides: seen
            .ledger
            .aside()
            .map(|read| (read.picture.clone(), names::page(t, read)))
            .collect(),
        keys: KEYS.iter().map(|key| t.text(key)).collect(),
        place,
    };
    part.render()
}

/// What is said where nothing waits for an opinion.
fn nothing(t: &Tr, sheets: &[OnPaper]) -> String {
    let lacking = sheets.iter().filter(|sheet| incomplete(sheet)).count();
    if sheets.is_empty() {
        t.text("incoming-none")
    } else if lacking > 0 {
        t.n("incoming-check-done-lacking", "n", lacking)
    } else {
        t.text("incoming-check-done")
    }
}
