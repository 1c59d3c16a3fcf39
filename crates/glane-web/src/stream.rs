//! Live streams: the whole state first, then what changes. A slow reader skips to the present; a reader that
//! streams do not reach asks for the same frames one by one. Who takes gzip gets the bytes that were packed once for
//! all (`glane_live::frame`), each event readable as soon as it is there.

use std::convert::Infallible;
use std::sync::LazyLock;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::FromRequestParts;
use axum::extract::Query;
use axum::http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, StatusCode};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures::stream::{self, Stream, StreamExt};
use glane_live::frame::{self, Encoded, Frame};
use serde::Deserialize;
use tokio::sync::watch;
use tokio::time::timeout;

use crate::error::WebError;

/// Told to a silent line, so that proxies keep it and the page knows that it lives.
const BEAT: &[u8] = b"event: beat\ndata: 1\n\n";
static PACKED_BEAT: LazyLock<Bytes> = LazyLock::new(|| frame::packed(BEAT));
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
        })
    }
}

/// Whether gzip is named among what a reader takes, and not refused there.
fn takes_gzip(headers: &HeaderMap) -> bool {
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
    match after.seen {
        Some(seen) => one(seen, frames, closing, guard).await,
        None => all(after.packed, frames, closing, guard),
    }
}

fn all<G: Send + 'static>(
    packed: bool,
    frames: watch::Receiver<Frame>,
    closing: watch::Receiver<bool>,
    guard: G,
) -> Response {
    let line = Line {
        frames,
        closing,
        seen: None,
        beat: 0,
        packed,
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
        (VARY, "accept-encoding"),
    ];
    let encoding = packed.then_some([(CONTENT_ENCODING, "gzip")]);
    (headers, encoding, Body::from_stream(events)).into_response()
}

/// One reader's stream.
struct Line<G> {
    frames: watch::Receiver<Frame>,
    closing: watch::Receiver<bool>,
    seen: Option<u64>,
    beat: u32,
    packed: bool,
    _guard: G,
}

impl<G> Line<G> {
    /// The next event; nothing once the program stops.
    async fn next(&mut self) -> Option<Bytes> {
        loop {
            let begins = self.seen.is_none();
            let (next, beats) = {
                let frame = self.frames.borrow_and_update();
                let beats = frame.beat != self.beat;
                self.beat = frame.beat;
                let next = frame.after(self.seen);
                (next.map(|(event, seq)| (event.clone(), seq)), beats)
            };
            if let Some((event, seq)) = next {
                self.seen = Some(seq);
                return Some(self.bytes(&event, begins));
            }
            if beats {
                return Some(if self.packed {
                    PACKED_BEAT.clone()
                } else {
                    Bytes::from_static(BEAT)
                });
            }
            if !changed(&mut self.frames, &mut self.closing).await {
                return None;
            }
        }
    }
}

impl<G> Line<G> {
    /// An event as this reader takes it.
    fn bytes(&self, event: &Encoded, begins: bool) -> Bytes {
        match (self.packed, begins) {
            (false, _) => event.event(),
            (true, false) => event.packed(),
            (true, true) => Bytes::from([frame::HEAD, &event.packed()].concat()),
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

    #[test]
    fn a_packed_beat_is_a_beat() {
        use std::io::Read as _;
        let stream = [frame::HEAD, &PACKED_BEAT, &PACKED_BEAT].concat();
        let mut read = vec![0; 2 * BEAT.len()];
        let mut unpack = flate2::read::GzDecoder::new(&*stream);
        unpack.read_exact(&mut read).unwrap();
        assert_eq!(read, BEAT.repeat(2));
    }
}
