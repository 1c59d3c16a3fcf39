//! Live streams: the whole state first, then what changes. A slow reader skips to the present; a reader that
//! streams do not reach asks for the same frames one by one.

use std::convert::Infallible;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::FromRequestParts;
use axum::extract::Query;
use axum::http::header::CONTENT_TYPE;
use axum::http::request::Parts;
use axum::http::{HeaderName, StatusCode};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures::stream::{self, Stream, StreamExt};
use glane_live::frame::Frame;
use serde::Deserialize;
use tokio::sync::watch;
use tokio::time::timeout;

use crate::error::WebError;

/// Told to a silent line, so that proxies keep it and the page knows that it lives.
const BEAT: &[u8] = b"event: beat\ndata: 1\n\n";
/// Silence after which a stream of a page's own beats; rooms beat by themselves.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// How long a question for a newer frame is held, below what proxies allow.
const HOLD: Duration = Duration::from_secs(20);

/// The number of the frame a reader has, if it asks for frames one by one: `?apres=N`.
pub(crate) struct After(Option<u64>);

#[derive(Deserialize)]
struct Asked {
    apres: Option<u64>,
}

impl<S: Send + Sync> FromRequestParts<S> for After {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, WebError> {
        let asked = Query::<Asked>::try_from_uri(&parts.uri)
            .map_err(|_| WebError::BadForm("apres".to_owned()))?;
        Ok(Self(asked.apres))
    }
}

/// A stream of frames that ends when the program stops, or one frame if the reader asks for one. `guard` lives
/// as long as the answer.
pub(crate) async fn frames<G: Send + 'static>(
    after: After,
    frames: watch::Receiver<Frame>,
    closing: watch::Receiver<bool>,
    guard: G,
) -> Response {
    match after.0 {
        Some(seen) => one(seen, frames, closing, guard).await,
        None => all(frames, closing, guard),
    }
}

fn all<G: Send + 'static>(
    frames: watch::Receiver<Frame>,
    closing: watch::Receiver<bool>,
    guard: G,
) -> Response {
    let line = Line {
        frames,
        closing,
        seen: None,
        beat: 0,
        _guard: guard,
    };
    let events = stream::unfold(line, async |mut line| {
        let event = line.next().await?;
        Some((Ok::<Bytes, Infallible>(event), line))
    });
    let headers = [
        (CONTENT_TYPE, "text/event-stream"),
        // Asks a reverse proxy in front not to hold frames back.
        (HeaderName::from_static("x-accel-buffering"), "no"),
    ];
    (headers, Body::from_stream(events)).into_response()
}

/// One reader's stream.
struct Line<G> {
    frames: watch::Receiver<Frame>,
    closing: watch::Receiver<bool>,
    seen: Option<u64>,
    beat: u32,
    _guard: G,
}

impl<G> Line<G> {
    /// The next event; nothing once the program stops.
    async fn next(&mut self) -> Option<Bytes> {
        loop {
            {
                let frame = self.frames.borrow_and_update();
                let beats = frame.beat != self.beat;
                self.beat = frame.beat;
                if let Some(encoded) = frame.after(self.seen) {
                    self.seen = Some(frame.seq);
                    return Some(encoded.event());
                }
                if beats {
                    return Some(Bytes::from_static(BEAT));
                }
            }
            if !changed(&mut self.frames, &mut self.closing).await {
                return None;
            }
        }
    }
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
            if let Some(encoded) = frames.borrow_and_update().after(Some(seen)) {
                return Some(encoded.json());
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
