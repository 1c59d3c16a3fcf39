//! « Relire les feuilles »: what the reader was not sure of, one doubt after the other, the sheet beside the answer; what is
//! written copied out; sheets taken out and put back.

mod card;
mod sent;
mod twice;

use std::collections::BTreeSet;
use std::sync::Arc;

use askama::Template;
use axum::Form;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use glane_core::decision::Act;
use glane_core::id::DecisionId;
use glane_core::sheet::ledger::{Event, Ledger, PictureId, Said, SheetKey, Standing};
use glane_live::Room;
use glane_live::inside::Inside;
use glane_live::paper::OnPaper;
use glane_locale::Arg;

use super::super::form::{self, Fields, Refusal, from_script, make_all, stream};
use super::super::{room_of, tr_of};
use super::doubts::{self, Doubt};
use super::names::{self, Names};
use super::told::waits;
use crate::app::App;
use crate::error::WebError;
use crate::tr::Tr;
use card::{Card, Seen};
use sent::{Refused, Sent, Verb, last_said};
use twice::Twice;

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
    sheets: Vec<Line>,
    asides: Vec<(PictureId, String)>,
    keys: Vec<String>,
    /// Pages that are not in.
    absents: Vec<Absent>,
}

/// A page that is not in, or that the sheet counts without.
struct Absent {
    sheet: SheetKey,
    page: u32,
    text: String,
    /// Where it is typed; nothing of a page that is done without.
    address: Option<String>,
}

/// A sheet in the list of all.
struct Line {
    key: SheetKey,
    text: String,
    state: String,
    /// What its button does, and says.
    act: Option<(&'static str, String)>,
}

/// Where somebody is, as it stands in the page's address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Place {
    n: usize,
    double: bool,
    /// The doubt that is looked at: others may be decided meanwhile, so that it has another number.
    at: Option<String>,
    /// The page that somebody types.
    absent: Option<(SheetKey, u32)>,
}

impl Place {
    fn read(fields: Fields<'_>) -> Self {
        let n = fields.get("n").and_then(|n| n.parse().ok());
        Self {
            n: n.unwrap_or(0),
            double: fields.get("double") == Some("oui"),
            at: fields.get("lieu").map(str::to_owned),
            absent: fields.get("taper").and_then(|text| {
                let (sheet, page) = text.rsplit_once('.')?;
                Some((SheetKey::parse(sheet)?, page.parse().ok()?))
            }),
        }
    }

    fn at(&self, n: usize) -> Self {
        Self {
            n,
            double: self.double,
            at: None,
            absent: None,
        }
    }

    /// The page that is typed, as a field has it.
    fn typed(&self) -> Option<String> {
        let (sheet, page) = self.absent.as_ref()?;
        Some(format!("{sheet}.{page}"))
    }

    fn address(&self, slug: &str) -> String {
        let mut query = Vec::new();
        if self.n > 0 {
            query.push(format!("n={}", self.n));
        }
        if self.double {
            query.push("double=oui".to_owned());
        }
        if let Some(typed) = self.typed() {
            query.push(format!("taper={typed}"));
        } else if let Some(at) = &self.at {
            query.push(format!("lieu={at}"));
        }
        let mark = if query.is_empty() { "" } else { "?" };
        format!("/animer/{slug}/papier/relire{mark}{}", query.join("&"))
    }
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
    Path(slug): Path<String>,
    Query(fields): Query<Vec<(String, String)>>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let place = Place::read(Fields(&fields));
    shown(&app, &room, place, Twice::Off, None, from_script(&headers)).await
}

/// Does what a button says.
pub(crate) async fn decide(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
    headers: HeaderMap,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let script = from_script(&headers);
    let fields = Fields(&fields);
    let mut place = Place::read(fields);
    let sent = Sent::read(fields).map_err(|field| WebError::BadForm(field.to_owned()))?;
    let sheets = room.sheets().await?;
    let acts = room.look(|inside| sent.acts(&sheets, inside.log()));
    if let (Ok(_), true, Verb::Say) = (&acts, place.double, sent.act)
        && let Some(typed) = sent.frame(&sheets)
        && let Some(twice) = Twice::after(fields, &typed)
    {
        return shown(&app, &room, place, twice, None, script).await;
    }
    let refusal = match acts {
        Ok(acts) => make_all(&room, acts, sent.base, CONFLICT).await?,
        Err(Refused::Stale) => Some((StatusCode::CONFLICT, CONFLICT)),
        Err(Refused::Wrong(key)) => Some((StatusCode::UNPROCESSABLE_ENTITY, key)),
    };
    if refusal.is_none() {
        place = place.at(place.n);
    }
    if refusal.is_none() && !script {
        return Ok(Redirect::to(&place.address(&slug)).into_response());
    }
    shown(&app, &room, place, Twice::Off, refusal, script).await
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

/// The part alone for the script, or within its page.
async fn shown(
    app: &App,
    room: &Room,
    place: Place,
    twice: Twice,
    refusal: Option<Refusal>,
    script: bool,
) -> Result<Response, WebError> {
    let sheets = room.sheets().await?;
    let doubts = doubts::all(&sheets);
    let place_of = |name: &String| doubts.iter().position(|doubt| doubt.name() == *name);
    let known = place.at.as_ref().and_then(place_of);
    let n = known.unwrap_or(place.n).min(doubts.len().saturating_sub(1));
    let typed = place
        .absent
        .clone()
        .and_then(|(sheet, page)| doubts::absent(&sheets, &sheet, page));
    let doubt = typed.as_ref().or(doubts.get(n));
    let place = Place {
        n,
        at: doubt.map(Doubt::name),
        absent: place.absent.filter(|_| typed.is_some()),
        ..place
    };
    let pictures = doubt.map(|doubt| card::pictures(doubt, &sheets));
    let pictures = pictures.unwrap_or_default().into_iter();
    let held = held(app, room, pictures.map(|(_, picture)| picture).collect()).await?;
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
        let part = state(&seen, inside, place, (&doubts, doubt), twice);
        let slug = inside.workshop.slug.to_string();
        let title = t.label(&inside.script.title).to_owned();
        (t, slug, title, part)
    });
    let part = part?;
    let said = refusal.map(|(status, key)| (status, t.text(key)));
    if script {
        let told = said.as_ref().map(|(status, said)| (*status, said.as_str()));
        return Ok(form::part(part, told));
    }
    let status = refusal.map_or(StatusCode::OK, |(status, _)| status);
    let page = Page {
        message: said.map(|(_, said)| said),
        slug,
        title,
        part,
        t,
    };
    Ok((status, Html(page.render()?)).into_response())
}

fn state(
    seen: &Seen<'_>,
    inside: &Inside,
    place: Place,
    (doubts, doubt): (&[Doubt], Option<&Doubt>),
    twice: Twice,
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
    let last = doubts.len().saturating_sub(1);
    let part = Queue {
        t,
        slug,
        base: inside.revision.0,
        here: place.address(slug),
        absents: seen
            .sheets
            .iter()
            .flat_map(|sheet| absents(t, slug, sheet))
            .collect(),
        left: t.n("incoming-check-left", "n", doubts.len()),
        position: t.format("incoming-check-position", &args),
        previous: (place.n > 0).then(|| place.at(place.n - 1).address(slug)),
        next: (place.n < last).then(|| place.at(place.n + 1).address(slug)),
        card: doubt.and_then(|doubt| seen.card(doubt, twice)),
        nothing: t.text(if seen.sheets.is_empty() {
            "incoming-none"
        } else {
            "incoming-check-done"
        }),
        undo: undo(seen, inside),
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

/// The last decision, and what it was about.
fn undo(seen: &Seen<'_>, inside: &Inside) -> Option<(DecisionId, String)> {
    if inside.life.is_sealed() {
        return None;
    }
    let last = last_said(inside.log())?;
    let Act::Sheet(Event::Said(said)) = &last.act else {
        return None;
    };
    let (sheet, task, question) = match said {
        Said::Box { sheet, spot, .. } | Said::Words { sheet, spot, .. } => {
            (Some(sheet), Some(spot.task), None)
        }
        Said::Ruled {
            sheet, question, ..
        } => (Some(sheet), None, Some(question)),
        Said::Without { sheet, page, .. } => {
            let mut sheets = seen.sheets.iter();
            let sheet = sheets.find(|one| one.judged.key() == sheet)?;
            return Some((last.id, page_undo(seen.t, sheet, *page)));
        }
        Said::Typed { sheet, .. } => {
            let mut sheets = seen.sheets.iter();
            let sheet = sheets.find(|one| one.judged.key() == sheet)?;
            let named = names::came(seen.t, &sheet.judged.came);
            return Some((last.id, seen.t.with("incoming-undo-typed", "sheet", &named)));
        }
        Said::Twins { .. } | Said::Aside { .. } => (None, None, None),
    };
    let mut sheets = seen.sheets.iter();
    let sheet = sheets.find(|one| Some(one.judged.key()) == sheet);
    let what = sheet.and_then(|sheet| {
        let mut tasks = sheet.form.tasks();
        let task = task.and_then(|task| tasks.nth(task));
        let question = question.or(task.map(|task| &task.question))?;
        let args = [
            ("sheet", Arg::from(names::came(seen.t, &sheet.judged.came))),
            ("what", seen.names.question(sheet, question).into()),
        ];
        Some(seen.t.format("incoming-undo-what", &args))
    });
    let what = what.unwrap_or_else(|| seen.t.text("incoming-undo-image"));
    Some((last.id, what))
}

/// The pages of a sheet that are not in.
fn absents(t: &Tr, slug: &str, sheet: &OnPaper) -> Vec<Absent> {
    if sheet.taken_back.is_some() {
        return Vec::new();
    }
    let one = |page: u32, key: &str, address: Option<String>| {
        let args = [
            ("sheet", Arg::from(names::came(t, &sheet.judged.came))),
            ("page", Arg::from(page.to_string())),
        ];
        Absent {
            sheet: sheet.judged.key().clone(),
            page,
            text: t.format(key, &args),
            address,
        }
    };
    let missing = sheet
        .judged
        .missing
        .iter()
        .filter(|_| sheet.judged.standing() == Standing::Missing);
    let missing = missing.map(|page| {
        let place = Place {
            absent: Some((sheet.judged.key().clone(), *page)),
            ..Place::default()
        };
        one(*page, "incoming-absent-line", Some(place.address(slug)))
    });
    let without = sheet.judged.without.iter();
    let without = without.map(|page| one(*page, "incoming-without-line", None));
    missing.chain(without).collect()
}

/// What was decided of a page that is not in.
fn page_undo(t: &Tr, sheet: &OnPaper, page: u32) -> String {
    let args = [
        ("sheet", Arg::from(names::came(t, &sheet.judged.came))),
        ("page", Arg::from(page.to_string())),
    ];
    t.format("incoming-undo-page", &args)
}

/// A sheet, where it stands, and what can be done with it whole.
fn line(t: &Tr, sheet: &OnPaper) -> Line {
    let standing = sheet.judged.standing();
    let state = if sheet.taken_back.is_some() {
        "incoming-is-out"
    } else if waits(sheet) {
        "incoming-is-waiting"
    } else if sheet.counted.is_some() {
        "incoming-is-counted"
    } else if standing == Standing::Replaced {
        "incoming-is-typed"
    } else if standing == Standing::Missing {
        "incoming-is-missing"
    } else {
        "incoming-is-empty"
    };
    let act = if sheet.taken_back.is_some() {
        Some(("remettre", "incoming-put-back"))
    } else {
        sheet.counted.map(|_| ("retirer", "incoming-take-out"))
    };
    Line {
        key: sheet.judged.key().clone(),
        text: names::came(t, &sheet.judged.came),
        state: t.text(state),
        act: act.map(|(act, key)| (act, t.text(key))),
    }
}
