//! A phone: follows the room, answers what it asks, keeps its answer and sends it again with the same number until it
//! has a receipt, as `assets/outbox.js` does.

use std::net::Ipv4Addr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use glane_testkit::Draw;
use http_body_util::{BodyExt, Full};
use hyper::header::{CONTENT_TYPE, SET_COOKIE};
use hyper::{Method, StatusCode};
use serde_json::Value;
use tokio::sync::watch;
use tokio::time::{Instant, sleep, timeout};

use super::crowd::{Crowd, one_more};
use super::said::{QUESTIONS, key, options, says};
use super::screen::{Screen, about, ask, request};

/// Before another try, at first and at most: a phone waits ten seconds at most, which would only make the test longer.
const FIRST: Duration = Duration::from_millis(500);
const LONGEST: Duration = Duration::from_secs(2);
/// An answer to a request that takes longer is lost.
const PATIENCE: Duration = Duration::from_secs(10);

/// What a phone was told is kept.
#[derive(Debug)]
pub(super) struct Given {
    pub(super) who: usize,
    pub(super) question: usize,
    /// The sentence that tells the receipt.
    pub(super) receipt: String,
    /// How long it took from the first sending, whatever died on the way.
    pub(super) wait: Duration,
}

/// What a page's script is told.
#[derive(Debug, serde::Deserialize)]
struct Told {
    code: String,
}

/// A phone.
pub(super) struct Phone {
    crowd: Arc<Crowd>,
    who: usize,
    from: Ipv4Addr,
    draw: Draw,
    cookie: String,
}

/// The address of a phone, or of what else follows the room, on this machine: each has its own.
pub(super) fn address(who: usize) -> Ipv4Addr {
    let part = |number: usize| u8::try_from(number).unwrap_or(u8::MAX);
    Ipv4Addr::new(127, 20, part(who / 250), part(who % 250 + 1))
}

impl Phone {
    pub(super) fn new(crowd: Arc<Crowd>, who: usize, seed: u64) -> Self {
        Self {
            crowd,
            who,
            from: address(who),
            draw: Draw::new(seed.wrapping_mul(1_000_003) + who as u64),
            cookie: String::new(),
        }
    }

    /// Comes in within a time, and answers every question within another one after it is asked; what it was told.
    pub(super) async fn live(
        mut self,
        onto: watch::Sender<Value>,
        join: Duration,
        think: Duration,
    ) -> Result<Vec<Given>> {
        sleep(self.within(join)).await;
        let mut wait = FIRST;
        while !self.enter().await? {
            sleep(about(&mut self.draw, wait)).await;
            wait = (wait * 2).min(LONGEST);
        }
        one_more(&self.crowd.entered);
        let mut shown = onto.subscribe();
        let screen = Screen {
            crowd: Arc::clone(&self.crowd),
            from: self.from,
            path: format!("/{}/direct", self.crowd.code),
            cookie: Some(self.cookie.clone()),
            counts: false,
            draw: self.draw.clone(),
            shows: onto,
        };
        let screen = tokio::spawn(screen.follow());
        let mut given = Vec::new();
        for question in 0..QUESTIONS {
            let open = format!("{}.1.open.", key(question));
            let is_open = |frame: &Value| {
                let signature = frame.get("sig").and_then(Value::as_str);
                signature.is_some_and(|signature| signature.starts_with(&open))
            };
            shown.wait_for(is_open).await?;
            sleep(self.within(think)).await;
            given.push(self.answer(question).await?);
            one_more(&self.crowd.acknowledged);
        }
        // It goes on for as long as the test does.
        drop(screen);
        Ok(given)
    }

    fn within(&mut self, time: Duration) -> Duration {
        let most = u64::try_from(time.as_millis()).unwrap_or(u64::MAX);
        Duration::from_millis(self.draw.below(most))
    }

    /// Opens the page, which hands out the cookie; false if one has to come again.
    async fn enter(&mut self) -> Result<bool> {
        let (port, path) = (self.crowd.port, format!("/{}", self.crowd.code));
        let asked = request(port, &path, None).body(Full::default())?;
        let Ok(Ok(page)) = timeout(PATIENCE, ask(self.from, port, asked)).await else {
            return Ok(false);
        };
        if page.status() != StatusCode::OK {
            return Ok(false);
        }
        let cookie = page.headers().get(SET_COOKIE).context("no cookie")?;
        let cookie = cookie.to_str()?.split(';').next().context("no cookie")?;
        cookie.clone_into(&mut self.cookie);
        // Read to its end, as a browser does.
        Ok(page.into_body().collect().await.is_ok())
    }

    /// Sends an answer until there is a receipt for it.
    async fn answer(&mut self, question: usize) -> Result<Given> {
        let from = Instant::now();
        let mut wait = FIRST;
        loop {
            match timeout(PATIENCE, self.send(question, from)).await {
                Ok(Ok(receipt)) => {
                    return Ok(Given {
                        who: self.who,
                        question,
                        receipt: receipt?,
                        wait: from.elapsed(),
                    });
                }
                Ok(Err(Untaken::Later)) => one_more(&self.crowd.told_to_wait),
                Ok(Err(Untaken::CutOff)) | Err(_) => one_more(&self.crowd.cut_off),
            }
            sleep(about(&mut self.draw, wait)).await;
            wait = (wait * 2).min(LONGEST);
        }
    }

    /// Sends it once: what came of it, where somebody answered. What nobody may be told is an error within.
    async fn send(&self, question: usize, from: Instant) -> Result<Result<String>, Untaken> {
        let values = options(says(self.who, question)).map(|one| format!("&v=b{one}"));
        let form = format!(
            "question={}&round=1&attempt=1&age={}{}",
            key(question),
            from.elapsed().as_millis(),
            values.collect::<String>()
        );
        let (port, path) = (self.crowd.port, format!("/{}/reponse", self.crowd.code));
        let asked = request(port, &path, Some(&self.cookie))
            .method(Method::POST)
            .header("x-glane-part", "1")
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Full::from(form))
            .map_err(|_| Untaken::CutOff)?;
        let answer = ask(self.from, port, asked).await;
        let answer = answer.map_err(|_| Untaken::CutOff)?;
        let (status, headers) = (answer.status(), answer.headers().clone());
        let body = answer.into_body().collect().await;
        let body = body.map_err(|_| Untaken::CutOff)?.to_bytes();
        match status {
            StatusCode::OK => Ok((|| {
                let taken = headers.get("x-glane-taken").context("not taken")?;
                ensure!(taken == "yes", "{taken:?}");
                Ok(serde_json::from_slice::<Told>(&body)?.code)
            })()),
            // The database is away.
            StatusCode::SERVICE_UNAVAILABLE => Err(Untaken::Later),
            _ => Ok((|| {
                let told = String::from_utf8_lossy(&body);
                bail!("{} of {}: {status}: {told}", key(question), self.who)
            })()),
        }
    }
}

/// Why there is no receipt.
enum Untaken {
    /// Nobody answered.
    CutOff,
    /// « Send it again. »
    Later,
}
