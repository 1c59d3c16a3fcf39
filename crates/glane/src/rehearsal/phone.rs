//! One simulated phone: it opens the page, follows the room, and answers what is asked.

use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail, ensure};
use glane_core::kind::QuestionKind as _;
use glane_stats::random::Generator;
use glane_web::rehearsal::{Plan, Planned};
use http_body_util::BodyExt;
use hyper::{Method, StatusCode};
use tokio::sync::mpsc::UnboundedSender;

use crate::client::{Line, Place};

/// How long people think at most. Short: a room that answers all at once is the hardest.
pub const THINK: Duration = Duration::from_secs(3);
/// How often an answer is sent again to a room that says it is busy.
const TRIES: u32 = 5;
/// How often it knocks again where it has to stand in line.
const LINE: u32 = 20;
/// How long it waits then, if it is not told.
const LATER: Duration = Duration::from_secs(2);

/// What a phone tells of.
pub enum News {
    /// Its page is there and the room's changes reach it, so long after it was opened.
    Arrived(Duration),
    /// The question of that number is on its screen, at that moment.
    Shown(usize, Instant),
    /// Its answer to it has its receipt, so long after it was sent.
    Kept(usize, Duration),
    /// It did not come through.
    Lost(anyhow::Error),
}

/// Plays phone `number` until its task is ended.
pub async fn play(place: Place, number: usize, plan: Arc<Plan>, news: UnboundedSender<News>) {
    let mut phone = Phone {
        page: Line::to(&place, None),
        draw: Generator::new(number as u64),
        plan,
        news,
    };
    if let Err(error) = phone.live(number).await {
        let _ = phone.news.send(News::Lost(error));
    }
}

struct Phone {
    page: Line,
    draw: Generator,
    plan: Arc<Plan>,
    news: UnboundedSender<News>,
}

impl Phone {
    async fn live(&mut self, number: usize) -> Result<()> {
        let start = Instant::now();
        let code = self.plan.code.clone();
        for path in [
            format!("/{code}"),
            "/assets/participant.css".to_owned(),
            "/assets/participant.js".to_owned(),
        ] {
            let mut answer = self.page.get(&path, true).await?;
            for _ in 0..LINE {
                if answer.status == StatusCode::OK {
                    break;
                }
                // In line at the door.
                tokio::time::sleep(Duration::from_secs(1)).await;
                answer = self.page.get(&path, true).await?;
            }
            ensure!(answer.status == StatusCode::OK, "{path}: {}", answer.status);
        }
        let groups = self.plan.groups.len().max(1);
        if let Some(group) = self.plan.groups.get(number % groups) {
            let form = encoded([("group", group.as_str())]);
            let answer = self.page.post(&format!("/{code}/groupe"), form).await?;
            ensure!(
                answer.status == StatusCode::SEE_OTHER,
                "group: {}",
                answer.status
            );
        }
        let stream = self
            .page
            .another()
            .open(Method::GET, &format!("/{code}/direct"), None)
            .await?;
        ensure!(
            stream.status() == StatusCode::OK,
            "stream: {}",
            stream.status()
        );
        let mut stream = stream.into_body();
        let (mut text, mut arrived, mut next) = (String::new(), false, 0);
        while let Some(frame) = stream.frame().await {
            let Ok(piece) = frame?.into_data() else {
                continue;
            };
            text.push_str(&String::from_utf8_lossy(&piece));
            // An event may come in pieces: only whole ones are read.
            while let Some(end) = text.find("\n\n") {
                let event: String = text.drain(..end + 2).collect();
                if !arrived {
                    arrived = true;
                    let _ = self.news.send(News::Arrived(start.elapsed()));
                }
                let asked = self.asked(&event, next).cloned();
                if let Some((at, question)) = asked.map(|question| (next, question)) {
                    next += 1;
                    let _ = self.news.send(News::Shown(at, Instant::now()));
                    // Most changes bring the form along.
                    let brought = event.contains("\"part\":");
                    self.answer(at, &question, brought).await?;
                }
            }
        }
        bail!("the stream ended")
    }

    /// The next question, if the event says that it is open.
    fn asked(&self, event: &str, next: usize) -> Option<&Planned> {
        let question = self.plan.questions.get(next)?;
        event
            .contains(&format!("\"{}.1.open.", question.key))
            .then_some(question)
    }

    /// Fetches the form if the room did not send it, thinks, answers, and waits for the receipt.
    async fn answer(&mut self, at: usize, question: &Planned, brought: bool) -> Result<()> {
        let code = self.plan.code.clone();
        if !brought {
            let part = self.page.get(&format!("/{code}/page"), true).await?;
            ensure!(part.status == StatusCode::OK, "part: {}", part.status);
        }
        let ms = u64::try_from(THINK.as_millis()).unwrap_or(1);
        let think = Duration::from_millis(self.pick(ms));
        tokio::time::sleep(think).await;
        let raw = question.kind.rehearse(&question.items, &mut |n| {
            usize::try_from(self.pick(n as u64)).unwrap_or(0)
        });
        let raw = raw.context("a question has nothing to tick")?;
        let head = [
            ("question", question.key.as_str()),
            ("round", "1"),
            ("attempt", "1"),
            ("age", "0"),
        ];
        let values = raw.values.iter().map(|value| ("v", value.as_str()));
        let form = encoded(head.into_iter().chain(values));
        let sent = Instant::now();
        for _ in 0..TRIES {
            let path = format!("/{code}/reponse");
            let answer = self.page.post(&path, form.clone()).await?;
            if answer.taken {
                let _ = self.news.send(News::Kept(at, sent.elapsed()));
                return Ok(());
            }
            ensure!(
                answer.status == StatusCode::SERVICE_UNAVAILABLE,
                "answer: {}",
                answer.status
            );
            tokio::time::sleep(answer.later.unwrap_or(LATER)).await;
        }
        bail!("the room stayed busy")
    }

    /// A number below `n`, the same at each rehearsal.
    fn pick(&mut self, n: u64) -> u64 {
        self.draw.next() % n.max(1)
    }
}

fn encoded<'a>(fields: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields)
        .finish()
}
