//! A copy of all data to take away, from the list of workshops.

use std::io::Read;
use std::sync::Arc;

use axum::Form;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use futures::{StreamExt, stream};
use glane_core::date::Day;
use glane_core::world::Micros;
use glane_locale::Arg;
use glane_store::deed::Deed;
use glane_store::house::HouseChange;
use serde::Deserialize;

use super::list::{self, Wrong};
use crate::app::App;
use crate::copies::{self, Made, Standing};
use crate::error::WebError;
use crate::machine;
use crate::tr::{Tr, date};

/// Bytes sent at a time.
const STRIDE: usize = 64 * 1024;
const DAY: i64 = 86_400_000_000;
/// Days without a copy after which it is time.
const LATE: i64 = 7;

/// How the copies stand, in words.
pub(super) struct Told {
    /// A line each.
    pub(super) lines: Vec<String>,
    /// What is wrong, if something is.
    pub(super) alarm: Option<String>,
    /// Whether one is taken away from here.
    pub(super) may_take: bool,
}

impl Told {
    pub(super) fn of(t: &Tr, standing: &Standing, now: Micros) -> Self {
        if standing.elsewhere {
            return Self {
                lines: vec![t.text("backup-list-elsewhere")],
                alarm: None,
                may_take: false,
            };
        }
        let mut lines = Vec::new();
        if standing.automatic {
            lines.push(line(t, "backup-list-last", standing.last, now));
        }
        lines.push(line(t, "backup-list-taken", standing.taken, now));
        let newest = standing.last.max(standing.taken);
        let late = newest.is_some_and(|at| days(at, now) > LATE);
        let alarm = match &standing.failed {
            Some(said) => {
                let key = machine::reason_of(said).unwrap_or("common-machine-unknown");
                Some(t.with("backup-list-failed", "reason", &t.text(key)))
            }
            None if late => Some(t.text("backup-list-late")),
            None => None,
        };
        Self {
            lines,
            alarm,
            may_take: true,
        }
    }
}

fn line(t: &Tr, key: &str, at: Option<Micros>, now: Micros) -> String {
    match at {
        None => t.text(&format!("{key}-none")),
        Some(at) => {
            let ago = u64::try_from(days(at, now)).unwrap_or(0);
            t.format(key, &[("day", date(Day::of(at))), ("n", Arg::Count(ago))])
        }
    }
}

/// Days of the calendar between two moments.
fn days(at: Micros, now: Micros) -> i64 {
    now.0.div_euclid(DAY) - at.0.div_euclid(DAY)
}

/// The passphrase, typed twice.
#[derive(Deserialize)]
pub(crate) struct Typed {
    phrase: String,
    again: String,
}

/// Makes a copy and hands it over; or says on the list what is wrong.
pub(crate) async fn save(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    Form(typed): Form<Typed>,
) -> Result<Response, WebError> {
    let t = Tr::for_visitor(&app.locale, &headers);
    if app.copies.standing().elsewhere {
        let said = t.text("backup-list-elsewhere");
        return refuse(&app, t, StatusCode::CONFLICT, said).await;
    }
    let passphrase = match copies::fit(&typed.phrase, &typed.again) {
        Ok(passphrase) => passphrase,
        Err(key) => {
            let said = t.n(key, "min", copies::SHORTEST);
            return refuse(&app, t, StatusCode::UNPROCESSABLE_ENTITY, said).await;
        }
    };
    match app.copies.make(passphrase).await {
        Ok(made) => {
            // A copy is what is left to carry away when nothing can be written any more.
            let saved = HouseChange::Note(Deed::Save);
            if let Err(error) = app.household.arrange(&app.hub, saved).await {
                tracing::warn!(%error, "it is not noted that a copy was carried away");
            }
            Ok(handed(made))
        }
        Err(said) => {
            tracing::error!(said, "a copy could not be made");
            let key = machine::reason_of(&said).unwrap_or("common-machine-unknown");
            let said = t.with("backup-list-failed", "reason", &t.text(key));
            refuse(&app, t, StatusCode::INSUFFICIENT_STORAGE, said).await
        }
    }
}

/// Whoever comes back to the form's address by their browser's history.
pub(crate) async fn back() -> Redirect {
    Redirect::to("/animer")
}

async fn refuse(app: &App, t: Tr, status: StatusCode, said: String) -> Result<Response, WebError> {
    let wrong = Wrong {
        copy: Some(said),
        ..Wrong::default()
    };
    Ok((status, list::with(app, t, wrong).await?).into_response())
}

fn handed(made: Made) -> Response {
    let heads = [
        (CONTENT_TYPE, "application/octet-stream".to_owned()),
        (CONTENT_LENGTH, made.bytes.to_string()),
        // Letters, digits and hyphens: the name needs no escape.
        (
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{}\"", made.name),
        ),
    ];
    let pieces = stream::unfold(Some(made.file), async |file| {
        let mut file = file?;
        let read = tokio::task::spawn_blocking(move || {
            let mut piece = vec![0_u8; STRIDE];
            let read = file.read(&mut piece)?;
            piece.truncate(read);
            Ok::<_, std::io::Error>((piece, file))
        });
        match read.await.map_err(std::io::Error::other).flatten() {
            Ok((piece, _)) if piece.is_empty() => None,
            Ok((piece, file)) => Some((Ok(Bytes::from(piece)), Some(file))),
            Err(error) => Some((Err(error), None)),
        }
    });
    // Whoever packs it looks once more after the end.
    (heads, Body::from_stream(pieces.fuse())).into_response()
}

#[cfg(test)]
mod tests {
    use glane_locale::{Lang, Locale};

    use super::*;

    fn told(standing: &Standing) -> Told {
        let t = Tr::new(&Arc::new(Locale::load().unwrap()), Lang::Fr);
        // 28 November 2024, 14:00.
        Told::of(&t, standing, Micros(1_732_802_400_000_000))
    }

    #[test]
    fn the_last_copy_is_told_by_its_day_and_an_old_one_is_an_alarm() {
        let now = 1_732_802_400_000_000;
        let of = |days: i64| Standing {
            automatic: true,
            last: Some(Micros(now - days * DAY)),
            ..Standing::default()
        };
        let today = told(&of(0));
        assert!(today.lines[0].contains("aujourd’hui"), "{:?}", today.lines);
        assert_eq!(today.alarm, None);
        let old = told(&of(9));
        assert!(old.lines[0].contains("il y a 9 jours"), "{:?}", old.lines);
        assert!(old.alarm.is_some());
        // Made by a clock that was ahead.
        assert!(told(&of(-3)).lines[0].contains("aujourd’hui"));
        let none = told(&Standing::default());
        assert_eq!(none.lines.len(), 1, "nothing is automatic here");
        let elsewhere = told(&Standing {
            elsewhere: true,
            ..of(9)
        });
        assert!(elsewhere.lines[0].contains("PostgreSQL") && !elsewhere.may_take);
        assert_eq!((elsewhere.lines.len(), elsewhere.alarm), (1, None));
        let full = Standing {
            failed: Some("database or disk is full".to_owned()),
            ..of(0)
        };
        assert!(told(&full).alarm.unwrap().contains("plus de place"));
    }
}
