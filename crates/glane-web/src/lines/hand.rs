//! What a page hands over to have a connection of its own.

use std::error::Error;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use axum::body::Bytes;
use axum::http::StatusCode;
use axum::http::header::{CONNECTION, CONTENT_LENGTH};
use axum::response::Response;
use glane_core::world::{Clock, Micros};
use glane_live::frame::Frame;
use tokio::sync::watch;

/// Where a page puts what its reader is to be sent; empty while requests are answered as usual.
#[derive(Clone, Default)]
pub(crate) struct Hand(Arc<Mutex<Option<Held>>>);

/// A stream that was asked for.
pub(crate) struct Held {
    /// What it is to be sent.
    pub(crate) frames: watch::Receiver<Frame>,
    /// Whether packed.
    pub(crate) packed: bool,
    /// Lives as long as the stream.
    pub(crate) guard: Box<dyn Send>,
    /// The head of its answer, ready to send.
    pub(crate) head: Bytes,
    /// What ends it before its reader leaves, if anything may.
    pub(crate) ends: Option<End>,
}

/// Comes when a stream is to end.
pub(crate) type End = Pin<Box<dyn Future<Output = ()> + Send>>;

/// Why HTTP ends: the connection is wanted for a stream.
#[derive(Debug)]
pub(crate) struct Taken;

impl fmt::Display for Taken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the connection is wanted for a stream")
    }
}

impl Error for Taken {}

impl Hand {
    /// Asks for the connection.
    pub(crate) fn put(&self, frames: watch::Receiver<Frame>, packed: bool, guard: Box<dyn Send>) {
        let asked = Held {
            frames,
            packed,
            guard,
            head: Bytes::new(),
            ends: None,
        };
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(asked);
    }

    /// Says what ends the stream that was asked for, if one was.
    pub(crate) fn lasts_until(&self, end: End) -> bool {
        let mut place = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(held) = &mut *place {
            held.ends = Some(end);
        }
        place.is_some()
    }

    /// What was asked for, if anything.
    pub(crate) fn take(&self) -> Option<Held> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// Whether the connection was asked for, and by an answer that is one: its head is kept.
    pub(crate) fn is_full(&self, response: &Response, clock: &dyn Clock) -> bool {
        let mut place = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if response.status() != StatusCode::OK {
            *place = None;
        }
        if let Some(held) = &mut *place {
            held.head = head(response, clock.now());
        }
        place.is_some()
    }
}

/// An answer that lasts as long as its connection: no length, no chunks.
fn head(response: &Response, now: Micros) -> Bytes {
    let mut head = b"HTTP/1.1 200 OK\r\n".to_vec();
    let since = Duration::from_micros(u64::try_from(now.0).unwrap_or(0));
    let date = httpdate::fmt_http_date(SystemTime::UNIX_EPOCH + since);
    head.extend(format!("date: {date}\r\n").into_bytes());
    for (name, value) in response.headers() {
        if name != CONTENT_LENGTH && name != CONNECTION {
            head.extend(name.as_str().as_bytes());
            head.extend(b": ");
            head.extend(value.as_bytes());
            head.extend(b"\r\n");
        }
    }
    head.extend(b"connection: close\r\n\r\n");
    Bytes::from(head)
}

#[cfg(test)]
mod tests {
    use axum::body::Body;
    use axum::http::header::CONTENT_TYPE;
    use axum::response::IntoResponse;

    use super::*;

    #[test]
    fn a_head_keeps_what_the_page_says_and_promises_no_length() {
        let headers = [
            (CONTENT_TYPE, "text/event-stream"),
            (CONTENT_LENGTH, "0"),
            (CONNECTION, "keep-alive"),
        ];
        let response = (headers, Body::empty()).into_response();
        assert_eq!(
            head(&response, Micros(1_784_035_123_000_000)),
            "HTTP/1.1 200 OK\r\ndate: Tue, 14 Jul 2026 13:18:43 GMT\r\n\
             content-type: text/event-stream\r\nconnection: close\r\n\r\n"
        );
    }
}
