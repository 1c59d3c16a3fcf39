//! The page of those who stand in line at the door. It asks again by itself, with its ticket.

use askama::Template;
use axum::http::header::RETRY_AFTER;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};

use crate::app::App;
use crate::error::WebError;
use crate::queue::Stands;
use crate::tr::Tr;

#[derive(Template)]
#[template(path = "participant/queue.html")]
struct QueuePage {
    t: Tr,
    before: String,
    seconds: u64,
    url: String,
    code: String,
}

/// The page that a newcomer gets in place of the room's; nothing if they may come in.
pub(crate) fn page(
    app: &App,
    headers: &HeaderMap,
    code: &str,
    ticket: Option<&str>,
) -> Result<Option<Response>, WebError> {
    // What is no number is no ticket: it may have been cut short on its way through a message.
    let held: Option<u64> = ticket.and_then(|ticket| ticket.parse().ok());
    let now = app.hub.world().clock.now();
    let Stands::Waits {
        ticket,
        before,
        seconds,
    } = app.queue.knock(now, held)
    else {
        return Ok(None);
    };
    let url = format!("/{code}?place={ticket}");
    if held != Some(ticket) {
        // Whoever loads the page again keeps their place: it stands in the address.
        return Ok(Some(Redirect::to(&url).into_response()));
    }
    let t = Tr::for_passer(&app.locale, headers);
    let page = QueuePage {
        before: t.n("participant-queue-before", "n", before),
        seconds,
        url,
        code: code.to_owned(),
        t,
    };
    let retry = [(RETRY_AFTER, seconds.to_string())];
    // Not an error: the request is in hand.
    Ok(Some(
        (StatusCode::ACCEPTED, retry, Html(page.render()?)).into_response(),
    ))
}
