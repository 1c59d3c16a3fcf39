//! « Vie de l'atelier »: the end of the session, sealing, purge, each with what it does and what it takes away.

use std::sync::Arc;

use askama::Template;
use axum::Extension;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use glane_core::date::Day;
use glane_core::decision::{Act, Actor};
use glane_core::id::Revision;
use glane_core::life::{Stage, Step};
use glane_core::right::Right;
use glane_core::text::normal_form;
use glane_live::Room;
use glane_live::inside::Inside;
use serde::Deserialize;

use super::form::make;
use super::paper::pending::pending;
use super::{room_of, tr_of};
use crate::app::App;
use crate::error::WebError;
use crate::life::{self, Due, Memory, WARNED};
use crate::tr::{Tr, date};
use crate::who;

const CONFLICT: &str = "facilitator-conflict";
/// What is said where it is done, and older copies still tell.
const COPIES: &str = "life-copies-stay";
/// The same, where somebody else makes the copies.
const COPIES_ELSEWHERE: &str = "life-copies-elsewhere";
/// How much longer answers are kept at one click, in days.
const LONGER: u32 = 90;

#[derive(Template)]
#[template(path = "facilitator/life.html")]
struct LifePage {
    t: Tr,
    slug: String,
    title: String,
    code: String,
    base: u64,
    message: Option<String>,
    /// Where it stands, in sentences.
    stands: Vec<String>,
    /// What sealing loses of the sheets of paper, if any wait.
    paper: Option<String>,
    stage: Stage,
    /// Whether the program erases by itself, later if it is asked.
    erases: bool,
    /// Whether ending it is theirs.
    may: bool,
    /// Whether the erasing stays unfolded: what was typed there was not its word.
    is_purging: bool,
}

impl LifePage {
    /// Whether a button is there.
    fn offers(&self, act: &str) -> bool {
        match act {
            "certificate" => self.stage == Stage::Purged,
            _ if !self.may => false,
            "end" => self.stage == Stage::Open,
            "seal" => self.stage < Stage::Sealed,
            "keep" => self.stage < Stage::Purged && self.erases,
            _ => self.stage < Stage::Purged,
        }
    }
}

/// The certificate, to print.
#[derive(Template)]
#[template(path = "facilitator/certificate.html")]
struct CertificatePage {
    t: Tr,
    slug: String,
    title: String,
    said: Vec<String>,
    counts: Vec<(String, u64)>,
    hashes: Vec<(String, String)>,
}

/// What a button does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Verb {
    End,
    Seal,
    Keep,
    Purge,
}

/// A form as sent.
#[derive(Debug, Deserialize)]
pub(crate) struct Sent {
    act: Verb,
    base: Revision,
    /// The workshop's code, typed by who wants what cannot be taken back.
    confirm: Option<String>,
}

/// Warnings for the console: what the program does by itself within days.
pub(crate) fn warnings(t: &Tr, inside: &Inside, due: Due, today: Day) -> Vec<String> {
    let said = |key: &str, day| t.format(key, &[("day", date(day))]);
    let is_near = |day: Day| day <= today.plus(WARNED);
    match (inside.life.stage(), due) {
        (Stage::Purged, _) => vec![t.text("life-is-purged")],
        (
            _,
            Due {
                purge: Some(day), ..
            },
        ) if is_near(day) => {
            if due.kept < day {
                let days = [("until", date(due.kept)), ("day", date(day))];
                vec![t.format("facilitator-overdue", &days)]
            } else {
                vec![said("life-purge-near", day)]
            }
        }
        (
            _,
            Due {
                kept, purge: None, ..
            },
        ) if kept < today => {
            vec![said("life-overdue-kept", kept)]
        }
        (Stage::Sealed, _) => vec![t.text("life-is-sealed")],
        (
            Stage::Ended,
            Due {
                sealing: Some(day), ..
            },
        ) => vec![said("life-sealing-near", day)],
        _ => Vec::new(),
    }
}

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
) -> Result<Html<String>, WebError> {
    let room = room_of(&app, &slug).await?;
    show(&app, &room, None).await
}

async fn show(app: &App, room: &Room, message: Option<&str>) -> Result<Html<String>, WebError> {
    let workshop = room.look(|inside| inside.workshop.clone());
    let known = life::known_since(app, &workshop).await;
    let pending = pending(room).await?;
    let page = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        let due = Due::of(&inside.script, &inside.life, known);
        LifePage {
            slug: workshop.slug.to_string(),
            title: t.label(&inside.script.title).to_owned(),
            code: workshop.code.clone(),
            base: inside.revision.0,
            message: message.map(|key| t.text(key)),
            stands: stands(&t, inside, due),
            paper: pending.map(|pending| pending.lost(&t)),
            stage: inside.life.stage(),
            erases: due.purge.is_some(),
            is_purging: message == Some("life-purge-wrong"),
            may: who::is_allowed(Right::Seal),
            t,
        }
    });
    Ok(Html(page.render()?))
}

/// Where it stands, and what comes by itself.
fn stands(t: &Tr, inside: &Inside, due: Due) -> Vec<String> {
    let life = &inside.life;
    let on = |key: &str, day: Day| t.format(key, &[("day", date(day))]);
    let at = |key: &str, at| on(key, Day::of(at));
    let mut said = Vec::new();
    match (&life.purged, life.sealed, life.ended) {
        (Some((when, _)), ..) => said.push(at("life-purged-on", *when)),
        (None, Some(when), _) => said.push(at("life-sealed-on", when)),
        (None, None, Some(when)) => said.push(at("life-ended-on", when)),
        (None, None, None) => said.push(t.text("life-open")),
    }
    if let Some(day) = due.sealing.filter(|_| !life.is_sealed()) {
        said.push(on("life-sealing-due", day));
    }
    let is_sample = inside.script.sample.is_some();
    if life.purged.is_none() && !is_sample {
        said.push(match due.purge {
            Some(day) if life.longer.is_some() => on("life-purge-later", day),
            Some(day) => on("life-purge-due", day),
            None => on("life-purge-never", due.kept),
        });
    }
    if is_sample {
        said.push(t.text("life-sample"));
    }
    if life.left > 0 {
        said.push(t.n("life-left", "n", life.left));
    }
    said
}

/// Does what a button says.
pub(crate) async fn decide(
    State(app): State<Arc<App>>,
    Extension(memory): Extension<Memory>,
    Path(slug): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let refusal = match sent.act {
        Verb::End => {
            let act = Act::Life(Step::End);
            make(&room, act, sent.base, None, CONFLICT).await?
        }
        Verb::Keep => {
            let until = room.look(|inside| inside.life.kept_until(&inside.script));
            let today = Day::of(app.hub.world().clock.now());
            let until = until.max(today).plus(LONGER);
            let act = Act::Life(Step::Keep { until });
            make(&room, act, sent.base, None, CONFLICT).await?
        }
        Verb::Seal if !is_confirmed(&room, sent.confirm.as_deref()) => {
            Some((StatusCode::UNPROCESSABLE_ENTITY, "life-confirm-wrong"))
        }
        Verb::Purge if !is_word(&app, &room, sent.confirm.as_deref()) => {
            Some((StatusCode::UNPROCESSABLE_ENTITY, "life-purge-wrong"))
        }
        Verb::Seal => {
            let gone = life::seal(&app, &memory, &room, actor(&room)?).await?;
            (!gone).then(|| (StatusCode::OK, copies_stay(&app)))
        }
        Verb::Purge => {
            let gone = life::purge(&app, &memory, &room, actor(&room)?).await?;
            (!gone).then(|| (StatusCode::OK, copies_stay(&app)))
        }
    };
    match refusal {
        None => Ok(Redirect::to(&format!("/animer/{slug}/vie")).into_response()),
        Some((status, key)) => Ok((status, show(&app, &room, Some(key)).await?).into_response()),
    }
}

/// What is said of copies that still tell what was taken away.
fn copies_stay(app: &App) -> &'static str {
    if app.copies.standing().elsewhere {
        COPIES_ELSEWHERE
    } else {
        COPIES
    }
}

/// In whose name a workshop is ended.
fn actor(room: &Room) -> Result<Actor, WebError> {
    who::acting(room, &Act::Life(Step::End))
}

fn is_confirmed(room: &Room, typed: Option<&str>) -> bool {
    let typed: String = typed
        .unwrap_or_default()
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect();
    room.look(|inside| inside.workshop.code.eq_ignore_ascii_case(&typed))
}

/// Erasing takes a word of its own: a hand that has just sealed does not erase by habit.
fn is_word(app: &App, room: &Room, typed: Option<&str>) -> bool {
    let word = room.look(|inside| tr_of(&app.locale, inside).text("life-purge-word"));
    normal_form(typed.unwrap_or_default()) == normal_form(&word)
}

/// The certificate of a purge.
pub(crate) async fn certificate(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
) -> Result<Html<String>, WebError> {
    let room = room_of(&app, &slug).await?;
    let page = room.look(|inside| {
        let (at, record) = inside.life.purged.as_ref()?;
        let t = tr_of(&app.locale, inside);
        let title = t.label(&inside.script.title).to_owned();
        let day = |key: &str, at| t.format(key, &[("day", date(Day::of(at)))]);
        let mut said = vec![
            t.with("life-certificate-of", "workshop", &title),
            day("life-certificate-when", *at),
        ];
        said.extend(
            inside
                .life
                .sealed
                .map(|at| day("life-certificate-sealed", at)),
        );
        said.push(t.text("life-certificate-gone"));
        said.push(t.text("life-certificate-stays"));
        let count = |key: &str, n| (t.text(key), n);
        let mut hashes = vec![(t.text("life-certificate-data"), record.data.clone())];
        hashes.extend(record.published.iter().map(|file| {
            let name = format!("{} ({})", file.file, file.data.0);
            (name, file.hash.clone())
        }));
        Some(CertificatePage {
            slug: inside.workshop.slug.to_string(),
            title,
            said,
            counts: vec![
                count("life-certificate-people", record.people),
                count("life-certificate-answers", record.answers),
                count("life-certificate-ideas", record.ideas),
                count("life-certificate-decisions", record.decisions),
            ],
            hashes,
            t,
        })
    });
    Ok(Html(page.ok_or(WebError::NotFound)?.render()?))
}
