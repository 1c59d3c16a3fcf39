//! A dress rehearsal: simulated phones on this machine against the server that runs, in a room that leaves nothing.

mod phone;
mod verdict;

use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use glane_core::id::Slug;
use glane_web::pages::facilitator::rehearsal::{Kept, NotNow};
use glane_web::rehearsal::Plan;
use http_body_util::BodyExt;
use hyper::body::Incoming;
use hyper::{Method, StatusCode};
use tokio::sync::mpsc::{self, UnboundedReceiver};
use tokio::task::JoinSet;

use self::phone::{News, THINK};
pub use self::verdict::Verdict;
use crate::client::{Door, Line};
use crate::fail::Fail;

/// Between two arrivals: a room of three hundred comes within six seconds.
const ARRIVAL: Duration = Duration::from_millis(20);
/// How long all phones together may take to arrive, or to answer a question, beyond what they think.
const PATIENCE: Duration = Duration::from_secs(40);
/// What is told while it goes on.
pub enum Step {
    /// The title of what is rehearsed.
    Begun(String),
    /// So many phones of so many are there.
    Arrived(usize, usize),
    /// A question of so many was answered by so many phones.
    Answered(usize, usize, usize),
}

/// A rehearsal under way. The room lasts as long as this.
struct Rehearsal {
    console: Line,
    slug: String,
    plan: Arc<Plan>,
    _room: Incoming,
}

/// Rehearses a workshop with so many phones.
pub async fn rehearse(
    door: &Door,
    slug: &str,
    phones: usize,
    mut tell: impl FnMut(Step),
) -> Result<Verdict> {
    let mut rehearsal = begin(door, slug).await?;
    tell(Step::Begun(rehearsal.plan.title.clone()));
    let (news, mut heard) = mpsc::unbounded_channel();
    let mut tasks = JoinSet::new();
    for number in 0..phones {
        tasks.spawn(phone::play(
            door.place.clone(),
            number,
            Arc::clone(&rehearsal.plan),
            news.clone(),
        ));
        tokio::time::sleep(ARRIVAL).await;
    }
    let questions = rehearsal.plan.questions.len();
    let mut seen = Seen {
        verdict: Verdict {
            phones,
            questions,
            answers: phones * questions,
            ..Verdict::default()
        },
        ..Seen::default()
    };
    seen.until(&mut heard, PATIENCE, |seen| {
        seen.verdict.arrived + seen.lost >= phones
    })
    .await;
    tell(Step::Arrived(seen.verdict.arrived, phones));
    for at in 0..questions {
        seen.asked = Some((at, Instant::now()));
        seen.answered = 0;
        rehearsal.ask(at).await.map_err(|error| stopped(&error))?;
        seen.until(&mut heard, PATIENCE + THINK, |seen| {
            seen.answered + seen.lost >= phones
        })
        .await;
        tell(Step::Answered(at + 1, questions, seen.answered));
    }
    tasks.shutdown().await;
    seen.verdict.kept = rehearsal.kept().await.map_err(|error| stopped(&error))?;
    Ok(seen.told())
}

/// Opens the rehearsal's room.
async fn begin(door: &Door, slug: &str) -> Result<Rehearsal> {
    let mut console = door.line();
    let unknown = || Fail::input("program-rehearse-unknown").with("workshop", slug);
    let slug = Slug::new(slug).map_err(|_| unknown())?;
    let path = format!("/animer/{slug}/repetition");
    let opened = console
        .another()
        .open(Method::POST, &path, Some(String::new()))
        .await;
    let answer = opened.map_err(|error| {
        tracing::debug!(%error, "the server was not reached");
        let unreached = || {
            let address = door.place.authority.as_str();
            Fail::input("program-rehearse-unreached").with("address", address)
        };
        error.downcast::<Fail>().unwrap_or_else(|_| unreached())
    })?;
    let status = answer.status();
    let mut room = answer.into_body();
    match status {
        StatusCode::OK => {}
        StatusCode::CONFLICT => {
            let why = serde_json::from_slice(&room.collect().await?.to_bytes())?;
            return Err(Fail::input(match why {
                NotNow::RoomInUse => "program-rehearse-in-use",
                NotNow::UnderWay => "program-rehearse-under-way",
            })
            .into());
        }
        StatusCode::NOT_FOUND => return Err(unknown().into()),
        StatusCode::FORBIDDEN => return Err(Fail::input("program-rehearse-forbidden").into()),
        status => anyhow::bail!("the server said {status}"),
    }
    let line = tokio::time::timeout(PATIENCE, first_line(&mut room)).await;
    let plan: Plan = serde_json::from_slice(&line.context("no plan in time")??)?;
    ensure!(
        console.get("/healthz", false).await?.status == StatusCode::OK,
        "the server does not answer"
    );
    Ok(Rehearsal {
        console,
        slug: slug.to_string(),
        plan: Arc::new(plan),
        _room: room,
    })
}

/// The room was there, and does not answer any more.
fn stopped(error: &anyhow::Error) -> Fail {
    tracing::debug!(%error, "the server went away");
    Fail::machine("program-rehearse-stopped")
}

async fn first_line(room: &mut Incoming) -> Result<Vec<u8>> {
    let mut line = Vec::new();
    while !line.ends_with(b"\n")
        && let Some(frame) = room.frame().await
    {
        if let Ok(piece) = frame?.into_data() {
            line.extend_from_slice(&piece);
        }
    }
    Ok(line)
}

impl Rehearsal {
    async fn ask(&mut self, at: usize) -> Result<()> {
        if let Some(question) = self.plan.questions.get(at) {
            let path = format!("/animer/{}/repetition/{}", self.slug, question.key);
            let status = self.console.post(&path, String::new()).await?.status;
            ensure!(status == StatusCode::NO_CONTENT, "{path}: {status}");
        }
        Ok(())
    }

    async fn kept(&mut self) -> Result<u64> {
        let answer = self
            .console
            .get(&format!("/animer/{}/repetition", self.slug), false)
            .await?;
        ensure!(
            answer.status == StatusCode::OK,
            "the count: {}",
            answer.status
        );
        let Kept { kept } = serde_json::from_slice(&answer.body)?;
        Ok(kept)
    }
}

/// What phones told so far.
#[derive(Default)]
struct Seen {
    verdict: Verdict,
    /// Phones that did not come through.
    lost: usize,
    /// Answers to the question at hand.
    answered: usize,
    /// Its number, and when it was asked.
    asked: Option<(usize, Instant)>,
    waits: Vec<Duration>,
}

impl Seen {
    /// Listens until all is there, or for as long as is bearable.
    async fn until(
        &mut self,
        heard: &mut UnboundedReceiver<News>,
        patience: Duration,
        all: impl Fn(&Self) -> bool,
    ) {
        let end = tokio::time::Instant::now() + patience;
        while !all(self) {
            let Ok(Some(news)) = tokio::time::timeout_at(end, heard.recv()).await else {
                return;
            };
            self.hear(news);
        }
    }

    fn hear(&mut self, news: News) {
        let verdict = &mut self.verdict;
        match news {
            News::Arrived(time) => {
                verdict.arrived += 1;
                verdict.arrival = verdict.arrival.max(time);
            }
            News::Shown(question, at) => {
                if let Some((_, asked)) = self.asked.filter(|(asked, _)| *asked == question) {
                    verdict.shown = verdict.shown.max(at.saturating_duration_since(asked));
                }
            }
            News::Kept(question, time) => {
                if self.asked.is_some_and(|(asked, _)| asked == question) {
                    self.answered += 1;
                }
                verdict.acknowledged += 1;
                self.waits.push(time);
            }
            News::Lost(error) => {
                tracing::warn!(%error, "a simulated phone did not come through");
                self.lost += 1;
            }
        }
    }

    fn told(mut self) -> Verdict {
        self.waits.sort_unstable();
        self.verdict.half = self
            .waits
            .get(self.waits.len() / 2)
            .copied()
            .unwrap_or_default();
        self.verdict.longest = self.waits.last().copied().unwrap_or_default();
        self.verdict
    }
}
