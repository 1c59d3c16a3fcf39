//! Those who attack: each kind by tasks of its own, until they are told to end.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use anyhow::Result;
use reqwest::Client;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio::task::JoinHandle;

/// Connections opened at once.
const WAVE: usize = 100;
/// Tasks that send answers under one token, and under a new one each time.
const FLOODS: usize = 4;
/// Between two bytes of a request that drips.
const DRIP: Duration = Duration::from_millis(500);
/// A request that is not answered for so long is given up.
const PATIENCE: Duration = Duration::from_secs(20);

#[derive(Default)]
struct Counts {
    dripping: AtomicUsize,
    cut: AtomicUsize,
    flooded: AtomicUsize,
    robots: AtomicUsize,
    refused: AtomicUsize,
    newcomers: AtomicUsize,
    guesses: AtomicUsize,
}

/// Everybody who attacks.
pub struct Attack {
    counts: Arc<Counts>,
    over: Arc<AtomicBool>,
    tasks: Vec<JoinHandle<()>>,
    /// Kept open, never read.
    idle: Vec<TcpStream>,
}

/// What they came to.
pub struct Told(Arc<Counts>);

fn of(count: &AtomicUsize) -> usize {
    count.load(Ordering::Relaxed)
}

fn more(count: &AtomicUsize) {
    count.fetch_add(1, Ordering::Relaxed);
}

impl Told {
    /// Whether each kind was at work.
    pub fn held(&self) -> bool {
        let counts = &self.0;
        [
            &counts.dripping,
            &counts.flooded,
            &counts.robots,
            &counts.newcomers,
            &counts.guesses,
        ]
        .into_iter()
        .all(|count| of(count) > 20)
    }
}

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counts = &self.0;
        write!(
            f,
            "{} requests that dripped ({} cut off), {} answers of one token, {} of new ones, {} of both told to wait, {} newcomers, {} wrong codes",
            of(&counts.dripping),
            of(&counts.cut),
            of(&counts.flooded),
            of(&counts.robots),
            of(&counts.refused),
            of(&counts.newcomers),
            of(&counts.guesses)
        )
    }
}

/// Whom they attack.
#[derive(Clone)]
struct Target {
    port: u16,
    code: String,
    counts: Arc<Counts>,
    over: Arc<AtomicBool>,
}

impl Attack {
    /// Begins; returns once all streams are open.
    pub async fn begin(port: u16, code: &str, streams: usize) -> Result<Self> {
        let (counts, over) = (Arc::<Counts>::default(), Arc::<AtomicBool>::default());
        let target = Target {
            port,
            code: code.to_owned(),
            counts: Arc::clone(&counts),
            over: Arc::clone(&over),
        };
        let mut idle = Vec::with_capacity(streams);
        while idle.len() < streams {
            for _ in 0..WAVE.min(streams - idle.len()) {
                let mut stream = TcpStream::connect(("127.0.0.1", port)).await?;
                let asked = format!("GET /{code}/direct HTTP/1.1\r\nHost: x\r\n\r\n");
                stream.write_all(asked.as_bytes()).await?;
                idle.push(stream);
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        let mut tasks = vec![tokio::spawn(target.clone().drip(streams / 10))];
        for number in 0..FLOODS {
            tasks.push(tokio::spawn(
                target.clone().flood(Some("1".repeat(32)), number),
            ));
            tasks.push(tokio::spawn(target.clone().flood(None, number)));
        }
        tasks.push(tokio::spawn(target.clone().come()));
        tasks.push(tokio::spawn(target.guess()));
        Ok(Self {
            counts,
            over,
            tasks,
            idle,
        })
    }

    /// Ends all of it.
    pub async fn end(self) -> Result<Told> {
        self.over.store(true, Ordering::Relaxed);
        for task in self.tasks {
            task.await?;
        }
        drop(self.idle);
        Ok(Told(self.counts))
    }
}

impl Target {
    fn goes_on(&self) -> bool {
        !self.over.load(Ordering::Relaxed)
    }

    fn at(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    async fn connected(&self, number: usize) -> Option<TcpStream> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).await.ok()?;
        let code = &self.code;
        let begun = if number.is_multiple_of(2) {
            format!("GET /{code} HTTP/1.1\r\nHost: x\r\nX-")
        } else {
            format!(
                "POST /{code}/reponse HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n\
                 Content-Length: 60000\r\n\r\nquestion="
            )
        };
        stream.write_all(begun.as_bytes()).await.ok()?;
        more(&self.counts.dripping);
        Some(stream)
    }

    /// Heads and forms that never end, a byte at a time; who is cut off comes again.
    async fn drip(self, many: usize) {
        let mut streams: Vec<Option<TcpStream>> = Vec::new();
        for number in 0..many {
            streams.push(self.connected(number).await);
        }
        while self.goes_on() {
            tokio::time::sleep(DRIP).await;
            for (number, slot) in streams.iter_mut().enumerate() {
                let is_alive = match slot {
                    Some(stream) => stream.try_write(b"a").is_ok(),
                    None => false,
                };
                if !is_alive {
                    more(&self.counts.cut);
                    *slot = self.connected(number).await;
                }
            }
        }
    }

    fn client() -> Client {
        let client = Client::builder().no_proxy().timeout(PATIENCE);
        client
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .unwrap_or_default()
    }

    /// Answers as fast as they are taken or refused: all of one token, or each of another.
    async fn flood(self, token: Option<String>, number: usize) {
        let client = Self::client();
        let mut n = 0_u64;
        while self.goes_on() {
            n += 1;
            let cookie = token
                .clone()
                .unwrap_or_else(|| format!("{number:08x}{n:024x}"));
            let question = super::QUESTIONS[usize::try_from(n % 5).unwrap_or(0)];
            let attempt = n.to_string();
            let form = [
                ("question", question),
                ("round", "1"),
                ("attempt", &*attempt),
                ("v", "robot"),
            ];
            let sent = client
                .post(self.at(&format!("/{}/reponse", self.code)))
                .header("cookie", format!("glane={cookie}"))
                .form(&form);
            let status = sent
                .send()
                .await
                .map_or(0, |answer| answer.status().as_u16());
            more(if token.is_some() {
                &self.counts.flooded
            } else {
                &self.counts.robots
            });
            if status == 503 {
                more(&self.counts.refused);
            }
        }
    }

    /// Newcomers without a cookie, one after the other.
    async fn come(self) {
        let client = Self::client();
        while self.goes_on() {
            let _ = client.get(self.at(&format!("/{}", self.code))).send().await;
            more(&self.counts.newcomers);
        }
    }

    /// Codes that lead nowhere.
    async fn guess(self) {
        let client = Self::client();
        while self.goes_on() {
            let n = of(&self.counts.guesses);
            let code: String = (0..5)
                .map(|place| char::from(b"ABCDEFGH"[(n >> (3 * place)) % 8]))
                .collect();
            if code != self.code {
                let _ = client.get(self.at(&format!("/{code}"))).send().await;
            }
            more(&self.counts.guesses);
        }
    }
}
