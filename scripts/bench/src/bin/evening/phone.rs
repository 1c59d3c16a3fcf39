//! A phone of the evening: what the page's script does, without a page.

use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use glane_core::ballot::Receipt;
use glane_stats::random::Generator;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::mpsc::UnboundedSender;
use tokio::time::{sleep, timeout};

use super::{JOIN, QUESTIONS, THINK};

/// What a phone tells.
pub enum News {
    Joined,
    /// Somebody tapped « envoyer ».
    Typed,
    /// The receipt, and how long it took from the tap.
    Kept(String, Duration),
    Refused,
    /// It changed its network or slept.
    Away,
}

/// One in so many goes away at each question.
const AWAY: u64 = 50;
/// An answer to a request that takes longer is lost.
const PATIENCE: Duration = Duration::from_secs(15);
/// Before a line is tried again, at first and at most.
const FIRST: Duration = Duration::from_millis(1000);
const LONGEST: Duration = Duration::from_secs(10);

pub struct Phone {
    draw: Generator,
    host: Arc<str>,
    code: String,
    cookie: String,
    news: UnboundedSender<News>,
    /// The question that is answered next.
    next: usize,
    /// What was typed and has no receipt: question, body, when.
    waiting: Vec<(usize, String, Instant)>,
}

impl Phone {
    pub fn new(number: usize, host: Arc<str>, code: &str, news: UnboundedSender<News>) -> Self {
        let draw = Generator::new(number as u64);
        Self { draw, host, code: code.to_owned(), cookie: String::new(), news, next: 0, waiting: Vec::new() }
    }

    fn below(&mut self, n: u64) -> u64 {
        self.draw.next() % n.max(1)
    }

    fn within(&mut self, time: Duration) -> Duration {
        Duration::from_millis(self.below(u64::try_from(time.as_millis()).unwrap_or(1)))
    }

    pub async fn live(mut self) {
        let arrival = self.within(JOIN);
        sleep(arrival).await;
        let mut wait = FIRST;
        while self.page().await.is_err() {
            sleep(wait / 2 + self.within(wait)).await;
            wait = (wait * 2).min(LONGEST);
        }
        let _ = self.news.send(News::Joined);
        let mut wait = FIRST;
        loop {
            let since = Instant::now();
            // A line that ends is tried again, each phone at its own moment.
            let _ = self.follow().await;
            if since.elapsed() > LONGEST {
                wait = FIRST;
            }
            sleep(wait / 2 + self.within(wait)).await;
            wait = (wait * 2).min(LONGEST);
        }
    }

    /// Opens the page, and takes its cookie; its style and script are asked for as a first visit does.
    async fn page(&mut self) -> Result<()> {
        let mut stream = TcpStream::connect(&*self.host).await?;
        stream.set_nodelay(true)?;
        for path in [format!("/{}", self.code), "/assets/participant.css".to_owned(), "/assets/participant.js".to_owned()] {
            let asked = format!("GET {path} HTTP/1.1\r\nhost: {}\r\naccept-encoding: gzip\r\n{}\r\n", self.host, self.cookie);
            stream.write_all(asked.as_bytes()).await?;
            let (head, _) = timeout(PATIENCE, answer(&mut stream)).await??;
            if !head.starts_with("HTTP/1.1 200") {
                bail!("{path}");
            }
            if let Some(cookie) = head.lines().find_map(|line| line.strip_prefix("set-cookie: ")) {
                self.cookie = format!("cookie: {}\r\n", cookie.split(';').next().unwrap_or(""));
            }
        }
        Ok(())
    }

    /// Follows the room, and answers what it asks, until the line ends or the phone goes away.
    async fn follow(&mut self) -> Result<()> {
        self.send().await?;
        let mut stream = TcpStream::connect(&*self.host).await?;
        let asked = format!("GET /{}/direct HTTP/1.1\r\nhost: {}\r\naccept: text/event-stream\r\n{}\r\n", self.code, self.host, self.cookie);
        stream.write_all(asked.as_bytes()).await?;
        let mut heard = Vec::with_capacity(512);
        loop {
            if heard.len() > 4096 {
                heard.drain(..heard.len() - 2048);
            }
            if stream.read_buf(&mut heard).await? == 0 {
                bail!("ended");
            }
            let Some(question) = QUESTIONS.get(self.next) else { continue };
            let open = format!("{question}.1.open.");
            if !heard.windows(open.len()).any(|window| window == open.as_bytes()) {
                continue;
            }
            heard.clear();
            let think = self.within(THINK);
            if self.below(AWAY) == 0 {
                // The tap comes first or the absence: either way the line is gone for a while.
                let _ = self.news.send(News::Away);
                drop(stream);
                let away = Duration::from_secs(1) + self.within(Duration::from_secs(8));
                sleep(away).await;
                sleep(think.saturating_sub(away)).await;
                self.tap();
                return self.send().await;
            }
            // The room may end meanwhile: people think on, and tap whatever the line does.
            sleep(think).await;
            self.tap();
            self.send().await?;
        }
    }

    /// Somebody has typed an answer and taps: from here on it must arrive.
    fn tap(&mut self) {
        let question = self.next;
        self.next += 1;
        let values = match question {
            0 => format!("v={}&v=c", if self.below(2) == 0 { "a" } else { "b" }),
            1 => format!("v=mot{}&v=terme{}", self.below(80), self.below(40)),
            2 => format!("v={}", self.below(11)),
            3 => format!("v=une+raison+{}", self.below(500)),
            _ => format!("v={}", if self.below(3) == 0 { "non" } else { "oui" }),
        };
        let key = QUESTIONS.get(question).copied().unwrap_or_default();
        let _ = self.news.send(News::Typed);
        self.waiting.push((question, format!("question={key}&round=1&attempt=1&{values}"), Instant::now()));
    }

    /// Sends what waits, the oldest first, with the same number until there is a receipt.
    async fn send(&mut self) -> Result<()> {
        while let Some((_, body, typed)) = self.waiting.first() {
            let body = format!("{body}&age={}", typed.elapsed().as_millis());
            let asked = format!(
                "POST /{}/reponse HTTP/1.1\r\nhost: {}\r\nx-glane-part: 1\r\n{}connection: close\r\n\
                 content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
                self.code, self.host, self.cookie, body.len()
            );
            let mut stream = timeout(PATIENCE, TcpStream::connect(&*self.host)).await??;
            stream.set_nodelay(true)?;
            stream.write_all(asked.as_bytes()).await?;
            let (head, body) = timeout(PATIENCE, answer(&mut stream)).await??;
            let taken = head.lines().find_map(|line| line.strip_prefix("x-glane-taken: "));
            match taken {
                Some("yes") => {
                    let receipt = code(&body).context("no receipt")?;
                    let _ = self.news.send(News::Kept(receipt, typed.elapsed()));
                }
                Some(_) => {
                    let _ = self.news.send(News::Refused);
                }
                None => bail!("{}", head.lines().next().unwrap_or("")),
            }
            self.waiting.remove(0);
        }
        Ok(())
    }
}

/// The receipt's code in the sentence that tells it.
fn code(body: &[u8]) -> Option<String> {
    let told: serde_json::Value = serde_json::from_slice(body).ok()?;
    let sentence = told.get("code")?.as_str()?;
    let length = Receipt::of(&[0; 32], glane_core::id::AnswerId(uuid::Uuid::nil())).as_str().len();
    let start = sentence.char_indices().rev().nth(length - 1)?.0;
    Some(sentence.get(start..)?.to_owned())
}

/// Head and body of an answer with a length.
async fn answer(stream: &mut TcpStream) -> Result<(String, Vec<u8>)> {
    let mut buffer = Vec::with_capacity(2048);
    loop {
        if let Some(end) = buffer.windows(4).position(|four| four == b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&buffer[..end]).to_ascii_lowercase().replace("http/1.1", "HTTP/1.1");
            let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
            let chunked = head.contains("transfer-encoding: chunked");
            let done = match length {
                Some(length) => buffer.len() >= end + 4 + length.parse::<usize>()?,
                None => chunked && buffer.ends_with(b"0\r\n\r\n"),
            };
            if done {
                let exact = String::from_utf8_lossy(&buffer[..end]).into_owned();
                let cookie = exact.lines().find(|line| line.to_ascii_lowercase().starts_with("set-cookie: "));
                let head = head.lines().filter(|line| !line.starts_with("set-cookie")).collect::<Vec<_>>().join("\n");
                let head = cookie.map_or(head.clone(), |cookie| format!("{head}\nset-cookie: {}", &cookie[12..]));
                return Ok((head, buffer.split_off(end + 4)));
            }
        }
        if stream.read_buf(&mut buffer).await? == 0 {
            bail!("cut off");
        }
    }
}
