//! Three phones in one Node process, which run the page's own modules (`scripts/js/phone`).

use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use glane_testkit::page::plain;
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, Lines};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};
use tokio::time::{Instant, timeout};

use super::disk;
use super::room::{Room, Truth};
use super::schedule::Schedule;

const MAIN: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../scripts/js/phone/main.js"
);

/// An answer that was sent off and kept.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Pressed {
    pub(super) key: String,
    pub(super) body: String,
    /// In ms since 1970.
    pub(super) at: i64,
}

/// An answer that a person was told is on disk.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Told {
    pub(super) key: String,
    pub(super) body: String,
    pub(super) attempt: u32,
    pub(super) code: String,
}

/// What a phone believes and shows.
#[derive(Debug, Deserialize)]
pub(super) struct Report {
    pub(super) name: String,
    pub(super) cookie: String,
    pub(super) shown: Option<Shown>,
    pub(super) waiting: Vec<String>,
    pub(super) pressed: Vec<Pressed>,
    pub(super) told: Vec<Told>,
    pub(super) reloads: usize,
    /// Of a page in Chromium: each receipt that was on screen, with its answer after a bar.
    #[serde(default)]
    pub(super) seen: Vec<String>,
    /// Of a page in Chromium: how often its script did not come, and a person loaded it again.
    #[serde(default)]
    pub(super) by_hand: usize,
}

#[derive(Debug, Deserialize)]
pub(super) struct Shown {
    /// Whether it says that an answer was not taken: what was typed then stands in the place of what is saved.
    #[serde(default)]
    refused: bool,
    sig: String,
    attempt: u32,
    saved: Option<Saved>,
}

#[derive(Debug, Deserialize)]
struct Saved {
    code: String,
    answer: Vec<String>,
}

impl Shown {
    /// What of it is not true; nothing if all is.
    pub(super) fn wrong(&self, truth: &Truth) -> Option<String> {
        let saved = self.saved.as_ref();
        let shown = Truth {
            sig: self.sig.clone(),
            attempt: self.attempt,
            saved: saved
                .map(|saved| plain(&format!("{} {}", saved.code.trim(), saved.answer.join(" ")))),
        };
        let silent = self.refused && shown.sig == truth.sig && shown.saved.is_none();
        (shown != *truth && !silent).then(|| format!("shows {shown:?}, not {truth:?}"))
    }
}

/// A Node process with phones. Killed when dropped.
pub(super) struct Phones {
    _child: Child,
    stdin: ChildStdin,
    lines: Lines<BufReader<ChildStdout>>,
    /// Answers that the server did not take, and what it said.
    pub(super) refused: Vec<Value>,
}

impl Phones {
    pub(super) async fn start(room: &Room, schedule: &Schedule) -> Result<Self> {
        let phones: Vec<Value> = room
            .ports
            .iter()
            .zip(0_u64..)
            .map(|(port, at)| {
                json!({
                    "name": format!("s{}p{at}", schedule.seed),
                    "origin": format!("http://127.0.0.1:{port}"),
                    "code": room.code,
                    "seed": schedule.seed * 8 + at,
                    "pace": room.pace,
                })
            })
            .collect();
        let mut child = Command::new("node")
            .args([MAIN, &Value::from(phones).to_string()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .context("node is missing")?;
        let stdin = child.stdin.take().context("no stdin")?;
        let stdout = child.stdout.take().context("no stdout")?;
        let mut phones = Self {
            _child: child,
            stdin,
            lines: BufReader::new(stdout).lines(),
            refused: Vec::new(),
        };
        // It runs once it answers.
        phones.say("report").await?;
        phones.line(Duration::from_secs(30)).await?;
        Ok(phones)
    }

    pub(super) async fn say(&mut self, what: &str) -> Result<()> {
        self.stdin.write_all(format!("{what}\n").as_bytes()).await?;
        Ok(())
    }

    /// The next line within a time.
    async fn line(&mut self, time: Duration) -> Result<Option<Value>> {
        match timeout(time, self.lines.next_line()).await {
            Err(_) => Ok(None),
            Ok(line) => {
                let line = line?.context("node ended")?;
                Ok(Some(
                    serde_json::from_str(&line).with_context(|| line.clone())?,
                ))
            }
        }
    }

    /// Listens for a while: what people are told is held against the disk at once.
    pub(super) async fn watch(&mut self, room: &Room, time: Duration) -> Result<()> {
        let until = Instant::now() + time;
        while let Some(left) = until.checked_duration_since(Instant::now()) {
            if let Some(line) = self.line(left).await? {
                self.hear(room, line).await?;
            }
        }
        Ok(())
    }

    /// Takes note of a line; hands back a report.
    async fn hear(&mut self, room: &Room, line: Value) -> Result<Option<Vec<Report>>> {
        if let Some(reports) = line.get("report") {
            return Ok(Some(serde_json::from_value(reports.clone())?));
        }
        if line.get("told").is_some() {
            let cookie = line.get("cookie").and_then(Value::as_str);
            let told: Told = serde_json::from_value(line.clone())?;
            disk::holds(room, cookie.context("no cookie")?, &told).await?;
        } else if line.get("refused").is_some() {
            self.refused.push(line);
        } else {
            bail!("{line}");
        }
        Ok(None)
    }

    /// Waits until every phone has nothing on its way and shows what is true.
    pub(super) async fn settle(&mut self, room: &Room, time: Duration) -> Result<Vec<Report>> {
        let until = Instant::now() + time;
        loop {
            self.say("report").await?;
            let reports = loop {
                let line = self.line(time).await?.context("no report")?;
                if let Some(reports) = self.hear(room, line).await? {
                    break reports;
                }
            };
            let mut wrong = Vec::new();
            for report in &reports {
                if !report.waiting.is_empty() {
                    wrong.push(format!("{} waits with {:?}", report.name, report.waiting));
                } else if let Some(shown) = &report.shown {
                    let said = shown.wrong(&room.truth(&report.cookie).await?);
                    wrong.extend(said.map(|said| format!("{} {said}", report.name)));
                }
            }
            if wrong.is_empty() {
                return Ok(reports);
            }
            if Instant::now() >= until {
                let told = reports.iter().map(|report| (&report.name, &report.told));
                let told: Vec<_> = told.collect();
                let (refused, there) = (&self.refused, room.ballots().await?);
                bail!(
                    "not true in the end: {wrong:#?}; told: {told:?}; refused: {refused:?}; on disk: {there:?}"
                );
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }
}
