//! Live streams: the present frame first, then each new one. A slow reader skips to the present.

use std::convert::Infallible;
use std::time::Duration;

use axum::http::HeaderName;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures::StreamExt;
use futures::stream::Stream;
use glane_live::frame::Frame;
use tokio::sync::watch;
use tokio_stream::wrappers::WatchStream;

/// Silence after which a comment is sent, so that proxies and phones know the line is alive.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// A stream of frames that ends when the program stops. `guard` lives as long as the stream.
pub(crate) fn frames<G: Send + 'static>(
    frames: watch::Receiver<Frame>,
    mut closing: watch::Receiver<bool>,
    guard: G,
) -> Response {
    let ended = async move {
        // An error means the program dropped its end: it stops as well.
        let _ = closing.wait_for(|closing| *closing).await;
    };
    let events = WatchStream::new(frames)
        .map(move |frame| {
            let _ = &guard;
            event(&frame)
        })
        .take_until(Box::pin(ended));
    // `X-Accel-Buffering` asks a reverse proxy in front not to hold frames back.
    let headers = [(HeaderName::from_static("x-accel-buffering"), "no")];
    (headers, sse(events)).into_response()
}

fn sse(
    events: impl Stream<Item = Result<Event, Infallible>> + Send + 'static,
) -> impl IntoResponse {
    Sse::new(events).keep_alive(KeepAlive::new().interval(HEARTBEAT))
}

#[allow(clippy::unnecessary_wraps, reason = "the stream's item is a result")]
fn event(frame: &Frame) -> Result<Event, Infallible> {
    Ok(Event::default()
        .id(frame.revision.0.to_string())
        .data(&*frame.text))
}
