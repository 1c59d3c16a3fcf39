//! The room of a schedule: the application, the bad network in front of it, the facilitator.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};
use glane_core::ballot::{Ballot, Receipt};
use glane_core::id::{AnswerId, QuestionKey, Round};
use glane_core::openings::{GRACE, Openings};
use glane_core::world::Micros;
use glane_testkit::{Proxy, TestApp, page};
use tokio::time::Instant;

use super::schedule::Schedule;

const SLUG: &str = "reseau";
const SCRIPT: &str = r#"
[atelier]
nom = "reseau"
titre = "Un essai"
date = 2026-01-15
organisateur = "Un centre social"

[[question]]
cle = "mots"
type = "mots"
texte = "Quels mots ?"
maximum = 1

[[question]]
cle = "texte"
type = "texte"
texte = "Pourquoi ?"

[[question]]
cle = "encore"
type = "mots"
texte = "Quels mots encore ?"
maximum = 1
"#;
/// What two clocks of this machine may differ by, in ms of real time.
const BLUR: i64 = 20;

pub(super) struct Room {
    pub(super) app: TestApp,
    pub(super) proxy: Proxy,
    pub(super) code: String,
    /// The ports of the phones' lines.
    pub(super) ports: Vec<u16>,
    pub(super) pace: u32,
    inside: Arc<glane_live::Room>,
    facilitator: reqwest::Client,
    /// The same moment by the world's clock, in ms since 1970, and by the server's.
    moment: (i64, Micros),
}

/// What the server shows a person.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Truth {
    pub(super) sig: String,
    pub(super) attempt: u32,
    /// The code and the answer of what is saved, on one line.
    pub(super) saved: Option<String>,
}

impl Room {
    pub(super) async fn open(schedule: &Schedule, host: &'static str, pace: u32) -> Result<Self> {
        let app = TestApp::start_in_real_time(host, pace).await?;
        let now = i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis())?;
        let moment = (now, app.hub.world().clock.now());
        let code = app.workshop(SCRIPT).await?.code;
        let port = app.local.rsplit(':').next().context("no port")?.parse()?;
        let mut proxy = Proxy::new(SocketAddr::from(([127, 0, 0, 1], port)));
        let mut ports = Vec::new();
        for plan in &schedule.plans {
            ports.push(proxy.line(plan.clone()).await?);
        }
        Ok(Self {
            inside: app.room(SLUG).await?,
            facilitator: app.facilitator().await?,
            app,
            proxy,
            code,
            ports,
            pace,
            moment,
        })
    }

    /// The receipt of an answer.
    pub(super) fn receipt(&self, answer: AnswerId) -> Option<Receipt> {
        self.inside.receipt(answer)
    }

    pub(super) fn begin(&self) {
        self.proxy.begin();
    }

    /// Does what the facilitator does, to the end of the schedule.
    pub(super) async fn live(&self, schedule: &Schedule) -> Result<()> {
        let begun = Instant::now();
        for (at, act, question) in &schedule.acts {
            tokio::time::sleep_until(begun + *at).await;
            self.app
                .decide(&self.facilitator, SLUG, act, question)
                .await?;
        }
        tokio::time::sleep_until(begun + schedule.span).await;
        Ok(())
    }

    /// What counts, as it is on disk now.
    pub(super) async fn ballots(&self) -> Result<Vec<Ballot>> {
        let snapshot = self.app.hub.store().snapshot(self.inside.id(), None);
        Ok(snapshot.await?.ballots)
    }

    /// The person of a cookie.
    pub(super) async fn person(&self, cookie: &str) -> Result<Option<glane_core::id::PersonId>> {
        let token = cookie.split_once('=').context("no cookie")?.1;
        let token = self.inside.token_hash(token).context("sealed")?;
        Ok(self.inside.person(token).await?)
    }

    /// How many answers the room counts to a question in its present round, and which round that is.
    pub(super) fn counted(&self, question: &QuestionKey) -> (i64, Round) {
        self.inside.look(|inside| {
            let counted = inside.counted(question);
            let n = counted.map_or(0, |counted| counted.room.answered + counted.room.blank);
            (n, inside.state.round(question))
        })
    }

    /// Whether what was sent off at that moment (in ms since 1970) was surely sent off while its question was open.
    pub(super) fn was_open(&self, question: &QuestionKey, round: Round, pressed: i64) -> bool {
        let (millis, micros) = self.moment;
        let at = |pressed: i64| micros.0 + (pressed - millis) * 1000 * i64::from(self.pace);
        let openings = self.inside.look(|inside| Openings::of(inside.log()));
        let took = |at: i64| openings.took(question, round, Micros(at));
        // Until the grace was over and all the while: else it was sent off in a pause between two openings.
        let end = at(pressed + BLUR) + GRACE;
        let mut moments = (at(pressed - BLUR)..=end).step_by(20_000);
        took(end) && moments.all(took)
    }

    /// What the server shows the person of a cookie now, without any network in between.
    pub(super) async fn truth(&self, cookie: &str) -> Result<Truth> {
        let url = format!("{}/{}/page", self.app.local, self.code);
        let asked = self
            .facilitator
            .get(url)
            .header("cookie", cookie)
            .timeout(Duration::from_secs(20));
        let html = asked.send().await?.error_for_status()?.text().await?;
        let sig = page::attributes(&html, "data-sig").first().cloned();
        let saved = html.split_once("<section class=\"saved\"");
        let saved = saved.and_then(|(_, rest)| rest.split_once("</section>"));
        let lines = |section: &str| {
            let own = section.split("<p class=\"own\">").skip(1);
            // The line below it says what it is for.
            let code = section.split("<p class=\"receipt\"").nth(1);
            let text = |line: &str| page::words(line.split("</p>").next().unwrap_or(""));
            let own: Vec<String> = own.map(text).collect();
            let code = code.and_then(|code| code.split_once('>'));
            let code = code.map_or_else(String::new, |(_, code)| text(code));
            format!("{code} {}", own.join(" "))
        };
        Ok(Truth {
            sig: sig.context("no signature")?,
            attempt: page::field(&html, "attempt").map_or(Ok(0), |attempt| attempt.parse())?,
            saved: saved.map(|(section, _)| lines(section)),
        })
    }
}
