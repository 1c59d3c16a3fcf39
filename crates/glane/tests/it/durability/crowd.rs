//! Everyone who answers at once, and the facilitator who opens the questions.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use reqwest::header::{COOKIE, SET_COOKIE};
use reqwest::{Client, Response, StatusCode};
use tokio::sync::Mutex;
use tokio::task::JoinSet;

use super::ground::{QUESTIONS, SLUG};
use super::phone::{Given, Phone};
use super::place::Links;

/// Clients at work at once.
pub(super) const CLIENTS: usize = 50;
/// The longest run whose answers can all be told apart (see `phone::says`).
pub(super) const LENGTH_MAX: usize = 16;
/// Between two tries: what a phone does, sped up.
pub(super) const PAUSE: Duration = Duration::from_millis(20);
/// A request without an answer for so long is given up and sent again.
const PATIENCE: Duration = Duration::from_secs(10);

/// Everyone who answers, and the facilitator who opens the questions.
pub(super) struct Crowd {
    pub(super) links: Links,
    base: String,
    people: usize,
    acknowledged: AtomicUsize,
    cut_off: AtomicUsize,
    refused: AtomicUsize,
    /// Answers and decisions that the disk did not take.
    faults: AtomicUsize,
    /// How often a question was opened.
    opened: AtomicUsize,
    opening: Mutex<Client>,
}

impl Crowd {
    pub(super) fn new(links: &Links, people: usize) -> Result<Self> {
        let base = links.participant.strip_suffix(&format!("/{}", links.code));
        Ok(Self {
            base: base.with_context(|| links.participant.clone())?.to_owned(),
            links: links.clone(),
            people,
            acknowledged: AtomicUsize::new(0),
            cut_off: AtomicUsize::new(0),
            refused: AtomicUsize::new(0),
            faults: AtomicUsize::new(0),
            opened: AtomicUsize::new(0),
            opening: Mutex::new(client()?),
        })
    }

    /// How many (person, question) there are to acknowledge.
    pub(super) fn expected(&self) -> usize {
        self.people * QUESTIONS.len()
    }

    /// How many are acknowledged.
    pub(super) fn acknowledged(&self) -> usize {
        self.acknowledged.load(Ordering::Relaxed)
    }

    /// Requests that got no answer, connections refused aside.
    pub(super) fn cut_off(&self) -> usize {
        self.cut_off.load(Ordering::Relaxed)
    }

    /// Takes note of one more that is.
    pub(super) fn acknowledge(&self) {
        self.acknowledged.fetch_add(1, Ordering::Relaxed);
    }

    /// Takes note of an answer that met a closed question.
    pub(super) fn refuse(&self) {
        self.refused.fetch_add(1, Ordering::Relaxed);
    }

    /// Answers that met a closed question.
    pub(super) fn refused(&self) -> usize {
        self.refused.load(Ordering::Relaxed)
    }

    /// Takes note of an answer or a decision that the disk did not take.
    pub(super) fn told_of_a_fault(&self) {
        self.faults.fetch_add(1, Ordering::Relaxed);
    }

    /// Answers and decisions that the disk did not take, as they were told.
    pub(super) fn faults(&self) -> usize {
        self.faults.load(Ordering::Relaxed)
    }

    /// Everyone answers every question; returns once all of it is acknowledged.
    pub(super) async fn answer_all(self: Arc<Self>) -> Result<Vec<Given>> {
        let share = |index| (index..self.people).step_by(CLIENTS).collect::<Vec<_>>();
        let phone = |index| Phone::new(Arc::clone(&self), share(index));
        let mut phones = (0..CLIENTS).map(phone).collect::<Result<Vec<_>>>()?;
        for question in QUESTIONS {
            self.open(question, self.opened()).await?;
            let mut answering = JoinSet::new();
            for phone in phones.drain(..) {
                answering.spawn(phone.answer(question));
            }
            while let Some(phone) = answering.join_next().await {
                phones.push(phone??);
            }
        }
        Ok(phones.into_iter().flat_map(|phone| phone.given).collect())
    }

    /// How often a question was opened.
    pub(super) fn opened(&self) -> usize {
        self.opened.load(Ordering::Relaxed)
    }

    /// The facilitator opens a question by the console's form, unless it was done since `seen`.
    pub(super) async fn open(&self, question: &str, seen: usize) -> Result<()> {
        let http = self.opening.lock().await;
        while self.opened() == seen {
            if self.try_open(&http, question).await? {
                self.opened.fetch_add(1, Ordering::Relaxed);
            } else {
                tokio::time::sleep(PAUSE).await;
            }
        }
        Ok(())
    }

    async fn try_open(&self, http: &Client, question: &str) -> Result<bool> {
        let Some(door) = self.heard(http.get(&self.links.facilitator).send().await) else {
            return Ok(false);
        };
        if door.status() == StatusCode::INSUFFICIENT_STORAGE {
            self.told_of_a_fault();
            return Ok(false);
        }
        let cookie = cookie(&door)?;
        let console = format!("{}/animer/{SLUG}", self.base);
        let Some(page) = self.heard(http.get(&console).header(COOKIE, &cookie).send().await) else {
            return Ok(false);
        };
        ensure!(
            page.status() == StatusCode::OK,
            "the console: {}",
            page.status()
        );
        let Some(page) = self.heard(page.text().await) else {
            return Ok(false);
        };
        let base =
            between(&page, "data-revision=\"", "\"").context("the console names no revision")?;
        let form = [("act", "open"), ("question", question), ("base", base)];
        let sent = http
            .post(format!("{console}/decider"))
            .header(COOKIE, &cookie)
            .form(&form)
            .send()
            .await;
        let Some(answer) = self.heard(sent) else {
            return Ok(false);
        };
        if answer.status() == StatusCode::INSUFFICIENT_STORAGE {
            self.told_of_a_fault();
            return Ok(false);
        }
        ensure!(
            answer.status() == StatusCode::SEE_OTHER,
            "opening {question}: {}",
            answer.status()
        );
        Ok(true)
    }

    /// How many answers the room's screen shows for the last question.
    pub(super) async fn shown_live(&self) -> Result<usize> {
        let page = client()?
            .get(&self.links.projector)
            .send()
            .await?
            .text()
            .await?;
        let count = between(&page, "id=\"count\">", "<").context("the screen shows no count")?;
        // « 923 personnes ont répondu, 77 préfèrent ne pas répondre »: everyone with a ballot.
        let part = |part: &str| {
            let digits: String = part.chars().filter(char::is_ascii_digit).collect();
            digits.parse::<usize>()
        };
        let parts: Result<Vec<usize>, _> = count.split(", ").map(part).collect();
        Ok(parts.with_context(|| count.to_owned())?.iter().sum())
    }

    /// The answer, if there was one: a kill leaves none.
    pub(super) fn heard<T>(&self, answer: reqwest::Result<T>) -> Option<T> {
        match answer {
            Ok(answer) => Some(answer),
            Err(error) => {
                if !error.is_connect() {
                    self.cut_off.fetch_add(1, Ordering::Relaxed);
                }
                None
            }
        }
    }
}

pub(super) fn client() -> Result<Client> {
    let builder = Client::builder().no_proxy().timeout(PATIENCE);
    Ok(builder
        .redirect(reqwest::redirect::Policy::none())
        .build()?)
}

/// The cookie a response sets, as it is sent back.
pub(super) fn cookie(response: &Response) -> Result<String> {
    let set = response
        .headers()
        .get(SET_COOKIE)
        .context("no cookie")?
        .to_str()?;
    Ok(set.split(';').next().unwrap_or_default().to_owned())
}

pub(super) fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    text.split_once(start)?
        .1
        .split_once(end)
        .map(|(found, _)| found)
}
