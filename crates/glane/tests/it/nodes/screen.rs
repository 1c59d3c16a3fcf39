//! A screen that follows the room, a phone's or the room's own, and comes back by itself when its line is cut, as
//! `assets/stream.js` does.

use std::net::Ipv4Addr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use glane_testkit::{Draw, Frames};
use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::client::conn::http1;
use hyper::header::{COOKIE, HOST};
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use serde_json::Value;
use tokio::sync::watch;
use tokio::time::{Instant, sleep, timeout};

use super::crowd::Crowd;
use super::door::connect;

/// Before another try, at first and at most: a part of it at random, from a half to one and a half.
const FIRST: Duration = Duration::from_millis(1000);
const LONGEST: Duration = Duration::from_secs(10);
/// How long a stream takes for its first frame, at most; it beats every 15 seconds afterwards.
const FRAME: Duration = Duration::from_secs(6);
const SILENCE: Duration = Duration::from_secs(40);

/// Sends a request to a port, from an address of one's own.
pub(super) async fn ask(
    from: Ipv4Addr,
    port: u16,
    request: Request<Full<Bytes>>,
) -> Result<Response<Incoming>> {
    let stream = connect(from, port).await?;
    let (mut line, connection) = http1::handshake(TokioIo::new(stream)).await?;
    // It ends with the answer.
    tokio::spawn(connection);
    Ok(line.send_request(request).await?)
}

/// What is asked, as a browser says it.
pub(super) fn request(
    port: u16,
    path: &str,
    cookie: Option<&str>,
) -> hyper::http::request::Builder {
    let request = Request::builder()
        .uri(path)
        .header(HOST, format!("127.0.0.1:{port}"));
    match cookie {
        Some(cookie) => request.header(COOKIE, cookie),
        None => request,
    }
}

/// A part of a time at random, from a half to one and a half.
pub(super) fn about(draw: &mut Draw, time: Duration) -> Duration {
    let most = u64::try_from(time.as_millis()).unwrap_or(u64::MAX);
    time / 2 + Duration::from_millis(draw.below(most))
}

/// A screen.
pub(super) struct Screen {
    pub(super) crowd: Arc<Crowd>,
    pub(super) from: Ipv4Addr,
    pub(super) path: String,
    pub(super) cookie: Option<String>,
    /// Whether something is to be shown on it all the time: the count of those who answered.
    pub(super) counts: bool,
    pub(super) draw: Draw,
    /// What it shows.
    pub(super) shows: watch::Sender<Value>,
}

impl Screen {
    /// Follows the room for ever.
    pub(super) async fn follow(mut self) {
        let mut wait = FIRST;
        let mut noted = 0;
        let mut was_cut = false;
        loop {
            // Whatever a stream ends with, another one is opened.
            let _ = self.stream(&mut wait, &mut noted, was_cut).await;
            was_cut = true;
            sleep(about(&mut self.draw, wait)).await;
            wait = (wait * 2).min(LONGEST);
        }
    }

    async fn stream(&self, wait: &mut Duration, noted: &mut usize, was_cut: bool) -> Result<()> {
        let port = self.crowd.port;
        let asked = request(port, &self.path, self.cookie.as_deref()).body(Full::default())?;
        let answer = timeout(FRAME, ask(self.from, port, asked)).await??;
        ensure!(answer.status() == StatusCode::OK, "{}", answer.status());
        let (mut body, mut frames) = (answer.into_body(), Frames::default());
        let (mut patience, mut was_cut) = (FRAME, was_cut);
        loop {
            let piece = timeout(patience, body.frame()).await?;
            let piece = piece.context("ended")??;
            let Some(piece) = piece.data_ref() else {
                continue;
            };
            for frame in frames.take(piece)? {
                (*wait, patience) = (FIRST, SILENCE);
                self.note(noted, was_cut);
                was_cut = false;
                self.shows.send_replace(frame);
            }
        }
    }

    /// Notes how long nothing came since a machine died, where something should have: the screen was cut off from that
    /// machine, or it shows what changes all the time.
    fn note(&self, noted: &mut usize, was_cut: bool) {
        let Some((death, at)) = self.crowd.last_death() else {
            return;
        };
        if *noted < death {
            *noted = death;
            if was_cut || self.counts {
                self.crowd.silent(death, Instant::now() - at, was_cut);
            }
        }
    }
}
