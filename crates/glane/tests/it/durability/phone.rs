//! One client: sends answers for several people, as their pages would, until each is acknowledged.

use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use reqwest::header::{COOKIE, LOCATION};
use reqwest::{Client, Response, StatusCode};

use super::crowd::{Crowd, PAUSE, between, client, cookie};
use super::ground::{OPTIONS, QUESTIONS};

/// What one person was told is on disk, for one question.
#[derive(Debug, Clone)]
pub(super) struct Given {
    pub(super) token: String,
    pub(super) question: &'static str,
    /// The last attempt that was acknowledged.
    pub(super) attempt: u32,
    /// What it said: the ticked options as bits, nothing for a blank.
    pub(super) says: Option<u32>,
    /// What was shown as receipt after each acknowledgement.
    pub(super) receipts: Vec<Option<String>>,
    /// How long each acknowledgement took, kills on the way included.
    pub(super) waits: Vec<Duration>,
}

/// What a page's script is told.
#[derive(Debug, serde::Deserialize)]
struct Told {
    code: String,
}

/// One client and the people it sends for.
pub(super) struct Phone {
    crowd: Arc<Crowd>,
    http: Client,
    people: Vec<(usize, Option<String>)>,
    pub(super) given: Vec<Given>,
}

impl Phone {
    pub(super) fn new(crowd: Arc<Crowd>, people: Vec<usize>) -> Result<Self> {
        let people = people.into_iter().map(|who| (who, None)).collect();
        Ok(Self {
            crowd,
            http: client()?,
            people,
            given: Vec::new(),
        })
    }

    /// Everyone answers. Some send twice what was acknowledged, some then change their mind.
    pub(super) async fn answer(mut self, question: &'static str) -> Result<Self> {
        for (who, token) in std::mem::take(&mut self.people) {
            let token = match token {
                Some(token) => token,
                None => self.enter().await?,
            };
            let mut given = Given {
                token: token.clone(),
                question,
                attempt: 1,
                says: says(who, question, 1),
                receipts: Vec::new(),
                waits: Vec::new(),
            };
            self.hand_in(who, &mut given).await?;
            self.crowd.acknowledge();
            if who % 11 == 3 {
                self.hand_in(who, &mut given).await?;
            }
            if who % 5 == 1 {
                given.attempt = 2;
                given.says = says(who, question, 2);
                self.hand_in(who, &mut given).await?;
            }
            self.people.push((who, Some(token)));
            self.given.push(given);
        }
        Ok(self)
    }

    /// The first visit, which hands out the cookie; in line at the door if many come at once.
    async fn enter(&self) -> Result<String> {
        let mut place = None;
        loop {
            let entrance = &self.crowd.links.participant;
            let address = place.as_ref().unwrap_or(entrance);
            let page = self.http.get(address).send().await;
            if let Some(page) = self.crowd.heard(page) {
                match page.status() {
                    StatusCode::OK => return cookie(&page),
                    // The ticket stands in the address.
                    StatusCode::SEE_OTHER => {
                        let ticket = page.headers().get(LOCATION).context("no place")?;
                        let (_, ticket) = ticket.to_str()?.split_once('?').context("no ticket")?;
                        place = Some(format!("{entrance}?{ticket}"));
                    }
                    StatusCode::ACCEPTED | StatusCode::INSUFFICIENT_STORAGE => {}
                    other => bail!("the first page: {other}"),
                }
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Sends one attempt until it is acknowledged. Half of the people have no script.
    async fn hand_in(&self, who: usize, given: &mut Given) -> Result<()> {
        let from = Instant::now();
        loop {
            let opened = self.crowd.opened();
            let receipt = if who.is_multiple_of(2) {
                self.by_script(given, opened).await?
            } else {
                self.by_form(given, opened).await?
            };
            if let Some(receipt) = receipt {
                given.waits.push(from.elapsed());
                given.receipts.push(receipt);
                return Ok(());
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Acknowledged by the header and the receipt that come together.
    async fn by_script(&self, given: &Given, opened: usize) -> Result<Option<Option<String>>> {
        let request = self.form(given).header("x-glane-part", "1");
        let Some(answer) = self.crowd.heard(request.send().await) else {
            return Ok(None);
        };
        if answer.status() != StatusCode::OK {
            return self.not_taken(answer, given, opened).await;
        }
        let taken = answer
            .headers()
            .get("x-glane-taken")
            .is_some_and(|taken| taken == "yes");
        ensure!(taken, "an answer that was not taken has status 200");
        let Some(told) = self.crowd.heard(answer.json::<Told>().await) else {
            return Ok(None);
        };
        ensure!(!told.code.is_empty(), "taken without a receipt: {told:?}");
        Ok(Some(Some(told.code)))
    }

    /// Acknowledged by the way back to the page, which then shows the receipt.
    async fn by_form(&self, given: &Given, opened: usize) -> Result<Option<Option<String>>> {
        let Some(answer) = self.crowd.heard(self.form(given).send().await) else {
            return Ok(None);
        };
        if answer.status() != StatusCode::SEE_OTHER {
            return self.not_taken(answer, given, opened).await;
        }
        let back = format!("/{}", self.crowd.links.code);
        ensure!(
            answer
                .headers()
                .get(LOCATION)
                .is_some_and(|to| *to == *back),
            "sent elsewhere"
        );
        loop {
            let page = self
                .http
                .get(&self.crowd.links.participant)
                .header(COOKIE, &given.token);
            if let Some(page) = self.crowd.heard(page.send().await)
                && let Some(page) = self.crowd.heard(page.text().await)
            {
                return Ok(Some(receipt(&page)));
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    fn form(&self, given: &Given) -> reqwest::RequestBuilder {
        let mut fields = vec![
            ("question", given.question.to_owned()),
            ("round", "1".to_owned()),
            ("attempt", given.attempt.to_string()),
        ];
        match given.says {
            None => fields.push(("blank", "1".to_owned())),
            Some(bits) => fields.extend(options(bits).map(|option| ("v", option))),
        }
        let to = format!("{}/reponse", self.crowd.links.participant);
        self.http
            .post(to)
            .header(COOKIE, &given.token)
            .form(&fields)
    }

    /// A busy server is asked again. A closed question was open when this was sent: the facilitator
    /// sees it and opens it again, and it is counted.
    async fn not_taken<T>(
        &self,
        answer: Response,
        given: &Given,
        opened: usize,
    ) -> Result<Option<T>> {
        match answer.status() {
            StatusCode::SERVICE_UNAVAILABLE => Ok(None),
            // The disk failed, and the page says so: the answer is sent again.
            StatusCode::INSUFFICIENT_STORAGE => {
                self.crowd.told_of_a_fault();
                Ok(None)
            }
            StatusCode::CONFLICT => {
                self.crowd.refuse();
                self.crowd.open(given.question, opened).await?;
                Ok(None)
            }
            status => bail!(
                "{given:?}: {status}: {}",
                answer.text().await.unwrap_or_default()
            ),
        }
    }
}

/// What a person says: another for each person, question and attempt, and a blank now and then.
fn says(who: usize, question: &str, attempt: u32) -> Option<u32> {
    let code = u32::try_from(who).unwrap_or(u32::MAX) * 2 + attempt;
    let told = if question == QUESTIONS[0] {
        code
    } else {
        (1 << OPTIONS) - code
    };
    (who % 13 != 6).then_some(told)
}

/// The options that these bits tick.
pub(super) fn options(bits: u32) -> impl Iterator<Item = String> {
    (0..OPTIONS)
        .filter(move |option| bits >> option & 1 == 1)
        .map(|option| format!("b{option}"))
}

fn receipt(html: &str) -> Option<String> {
    let element = html.split_once("class=\"receipt\"")?.1;
    between(element, ">", "<").map(str::to_owned)
}
