//! The days by which something is to be done, as a calendar that people's own programs read.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use glane_core::action::{Action, Actions};
use glane_core::date::Day;
use glane_message::{Deadline, deadlines};

use super::super::{room_of, tr_of};
use crate::app::App;
use crate::error::WebError;
use crate::tr::Tr;

/// The file: what is done or given up has no day any more.
pub(crate) async fn calendar(
    State(app): State<Arc<App>>,
    Path((slug, file)): Path<(String, String)>,
) -> Result<Response, WebError> {
    if file != format!("{slug}.actions.ics") {
        return Err(WebError::NotFound);
    }
    let room = room_of(&app, &slug).await?;
    let text = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        let actions = Actions::fold(inside.log());
        let open = actions.list.iter().filter(|one| one.progress.is_open());
        let all: Vec<Deadline> = open
            .filter_map(|action| deadline(&t, &slug, action))
            .collect();
        deadlines(&all)
    });
    // Slugs are plain letters, digits and hyphens: the name needs no escape.
    let kept = format!("attachment; filename=\"{file}\"");
    let head = [
        (CONTENT_TYPE, "text/calendar; charset=utf-8".to_owned()),
        (CONTENT_DISPOSITION, kept),
    ];
    Ok((head, text).into_response())
}

fn deadline(t: &Tr, slug: &str, action: &Action) -> Option<Deadline> {
    let entry = &action.entry;
    let parts = [
        ("actions-say-who", &entry.who),
        ("actions-say-with", &entry.with),
        ("actions-say-first", &entry.first),
        ("actions-say-means", &entry.means),
    ];
    let said = parts.into_iter().filter(|(_, text)| !text.is_empty());
    let said: Vec<String> = said.map(|(key, text)| t.with(key, "text", text)).collect();
    Some(Deadline {
        key: format!("{slug}-action-{}", action.key),
        written: Day::of(action.last.1),
        day: entry.due?,
        summary: if entry.what.is_empty() {
            t.text("actions-untitled")
        } else {
            entry.what.clone()
        },
        described: said.join("\n"),
    })
}
