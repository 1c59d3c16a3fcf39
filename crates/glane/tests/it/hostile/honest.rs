//! Somebody who answers: a page, then the answer to each question, sent again until it is acknowledged.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use glane_testkit::Draw;
use reqwest::Client;
use reqwest::header::{HeaderMap, HeaderValue};
use tokio::sync::watch;

use super::{QUESTIONS, THINK};

/// How every honest answer begins.
pub const SAID: &str = "honnête";
/// A request without an answer for so long is given up and sent again.
const PATIENCE: Duration = Duration::from_secs(20);
/// What a phone waits for a busy room.
const PAUSE: Duration = Duration::from_millis(300);

/// What somebody says to a question: nobody else says it.
pub fn said(number: usize, question: &str) -> String {
    format!("{SAID} {number} {question}")
}

/// One person with a phone.
pub struct Honest {
    number: usize,
    room: String,
    client: Client,
    draw: Draw,
}

impl Honest {
    /// Comes in by the room's code.
    pub async fn enter(number: usize, room: String) -> Result<Self> {
        let own = HeaderMap::from_iter([(
            reqwest::header::ACCEPT_LANGUAGE,
            HeaderValue::from_static("fr"),
        )]);
        let client = Client::builder()
            .cookie_store(true)
            .default_headers(own)
            .no_proxy()
            .timeout(PATIENCE)
            .build()?;
        let page = client.get(&room).send().await?;
        ensure!(page.status() == 200, "the first page: {}", page.status());
        Ok(Self {
            number,
            room,
            client,
            draw: Draw::new(number as u64),
        })
    }

    /// Answers each question some time after it is asked; how long each acknowledgement took.
    pub async fn answer_all(
        mut self,
        mut asked: watch::Receiver<Option<&'static str>>,
    ) -> Result<Vec<Duration>> {
        let mut waits = Vec::new();
        for question in QUESTIONS {
            asked.wait_for(|open| *open == Some(question)).await?;
            let most = u64::try_from(THINK.as_millis())?;
            // The question closes as the next one opens: who is slow to think is none here.
            let thought = Duration::from_millis(self.draw.below(most * 2 / 3));
            tokio::time::sleep(thought).await;
            waits.push(self.answer(question).await?);
        }
        Ok(waits)
    }

    async fn answer(&self, question: &str) -> Result<Duration> {
        let text = said(self.number, question);
        let from = Instant::now();
        loop {
            // As the page does: what was sent off while its question was open counts, however late it arrives.
            let age = from.elapsed().as_millis().to_string();
            let form = [
                ("question", question),
                ("round", "1"),
                ("attempt", "1"),
                ("v", &text),
                ("age", &age),
            ];
            let sent = self.client.post(format!("{}/reponse", self.room));
            let sent = sent.header("x-glane-part", "1").form(&form).send().await;
            match sent {
                Ok(answer) if answer.status() == 200 => {
                    let taken = answer.headers().get("x-glane-taken").context("not taken")?;
                    ensure!(taken == "yes", "{taken:?}");
                    return Ok(from.elapsed());
                }
                Ok(answer) => {
                    let status = answer.status();
                    ensure!(
                        status == 503,
                        "{question}: {status}: {}",
                        answer.text().await?
                    );
                    tokio::time::sleep(PAUSE).await;
                }
                Err(_) => tokio::time::sleep(PAUSE).await,
            }
        }
    }
}
