//! Live streams: the whole state first, then what changes. A slow reader skips to the present; a reader that
//! streams do not reach asks for the same frames one by one. Who takes gzip gets the bytes that were packed once for
//! all (`glane_live::frame`), each event readable as soon as it is there.

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::FromRequestParts;
use axum::extract::Query;
use axum::http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, StatusCode};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures::stream::{Stream, StreamExt};
use glane_live::frame::Frame;
use serde::Deserialize;
use tokio::sync::watch;
use tokio::time::timeout;

use crate::error::WebError;
use crate::lines::Hand;

/// Silence after which a stream of a page's own beats; rooms beat by themselves.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// How long a question for a newer frame is held, below what proxies allow.
const HOLD: Duration = Duration::from_secs(20);

/// How a reader wants its frames.
pub(crate) struct After {
    /// The number of the frame it has, if it asks for frames one by one: `?apres=N`.
    seen: Option<u64>,
    /// Whether it takes a packed stream.
    packed: bool,
    /// Where to ask for its connection.
    hand: Option<Hand>,
}

#[derive(Deserialize)]
struct Asked {
    apres: Option<u64>,
}

impl<S: Send + Sync> FromRequestParts<S> for After {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, WebError> {
        let asked = Query::<Asked>::try_from_uri(&parts.uri)
            .map_err(|_| WebError::BadForm("apres".to_owned()))?;
        Ok(Self {
            seen: asked.apres,
            packed: takes_gzip(&parts.headers),
            hand: parts.extensions.get().cloned(),
        })
    }
}

/// Whether gzip is named among what a reader takes, and not refused there.
pub(crate) fn takes_gzip(headers: &HeaderMap) -> bool {
    let lines = headers.get_all(ACCEPT_ENCODING).iter();
    let mut named = lines
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(','))
        .map(|one| one.split_once(';').unwrap_or((one, "")));
    named.any(|(name, weight)| {
        let weight = weight.trim().trim_start_matches("q=");
        name.trim().eq_ignore_ascii_case("gzip") && weight.parse::<f32>().unwrap_or(1.0) > 0.0
    })
}

/// A stream of frames that ends when the program stops, or one frame if the reader asks for one. `guard` lives
/// as long as the answer.
pub(crate) async fn frames<G: Send + 'static>(
    after: After,
    frames: watch::Receiver<Frame>,
    closing: watch::Receiver<bool>,
    guard: G,
) -> Response {
    if let Some(seen) = after.seen {
        return one(seen, frames, closing, guard).await;
    }
    // Who asks for the head alone has no hand.
    if let Some(hand) = after.hand {
        hand.put(frames, after.packed, Box::new(guard));
    }
    let headers = [
        (CONTENT_TYPE, "text/event-stream"),
        // Asks a reverse proxy in front not to hold frames back.
        (HeaderName::from_static("x-accel-buffering"), "no"),
        (VARY, "accept-encoding"),
    ];
    let encoding = after.packed.then_some([(CONTENT_ENCODING, "gzip")]);
    (headers, encoding, ()).into_response()
}

/// Waits for another frame or beat; false if the program stops first.
async fn changed(frames: &mut watch::Receiver<Frame>, closing: &mut watch::Receiver<bool>) -> bool {
    tokio::select! {
        changed = frames.changed() => changed.is_ok(),
        // An error means the program dropped its end: it stops as well.
        _ = closing.wait_for(|closing| *closing) => false,
    }
}

/// The present frame as JSON if it is another than the one seen, at once or as soon as there is one.
async fn one<G>(
    seen: u64,
    mut frames: watch::Receiver<Frame>,
    mut closing: watch::Receiver<bool>,
    _guard: G,
) -> Response {
    let fresh = async {
        loop {
            {
                let frame = frames.borrow_and_update();
                match frame.after(Some(seen)) {
                    Some((next, seq)) if seq == frame.seq => return Some(next.json()),
                    // Who asks frame by frame is not led through what it missed.
                    Some(_) => return Some(frame.whole.json()),
                    None => {}
                }
            }
            if !changed(&mut frames, &mut closing).await {
                return None;
            }
        }
    };
    match timeout(HOLD, fresh).await {
        Ok(Some(json)) => ([(CONTENT_TYPE, "application/json")], json).into_response(),
        Ok(None) | Err(_) => StatusCode::NO_CONTENT.into_response(),
    }
}

/// A stream of events that a page makes itself.
pub(crate) fn own(
    events: impl Stream<Item = Event> + Send + 'static,
    mut closing: watch::Receiver<bool>,
) -> Response {
    let ended = async move {
        let _ = closing.wait_for(|closing| *closing).await;
    };
    let events = events.map(Ok::<_, Infallible>).take_until(Box::pin(ended));
    let beat = Event::default().event("beat").data("1");
    let headers = [(HeaderName::from_static("x-accel-buffering"), "no")];
    let keep_alive = KeepAlive::new().interval(HEARTBEAT).event(beat);
    (headers, Sse::new(events).keep_alive(keep_alive)).into_response()
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn gzip_is_for_who_takes_it() {
        let takes = |said: &'static str| {
            takes_gzip(&HeaderMap::from_iter([(
                ACCEPT_ENCODING,
                HeaderValue::from_static(said),
            )]))
        };
        for said in [
            "gzip",
            "gzip, deflate",
            "br, GZIP;q=0.5",
            "deflate,gzip;q=1.0",
        ] {
            assert!(takes(said), "{said}");
        }
        for said in ["", "identity", "br", "gzip;q=0", "gzip; q=0.0, br", "xgzip"] {
            assert!(!takes(said), "{said}");
        }
        assert!(!takes_gzip(&HeaderMap::new()));
    }
}
