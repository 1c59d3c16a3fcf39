//! Live streams: the present first, then what changes, for those it concerns.

use std::io::Write as _;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use glane_testkit::frames::whole;
use serde_json::Value;

use super::visit::{EVERY_KIND, Place, SLUG};

/// Longer than any frame takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);
/// The pace of frames, and much more: what has not come by then does not come.
const QUIET: Duration = Duration::from_millis(900);

struct Stream {
    answer: reqwest::Response,
    rest: String,
    /// The frame before, whole.
    last: Value,
}

impl Stream {
    async fn of(client: &reqwest::Client, url: String) -> Result<Self> {
        let answer = client.get(url).send().await?;
        assert_eq!(answer.status(), 200);
        assert_eq!(answer.headers()["content-type"], "text/event-stream");
        assert!(
            !answer.headers().contains_key("content-encoding"),
            "who does not take gzip gets none"
        );
        Ok(Self {
            answer,
            rest: String::new(),
            last: Value::Null,
        })
    }

    async fn next(&mut self) -> Result<Value> {
        loop {
            if let Some(end) = self.rest.find("\n\n") {
                let rest = self.rest.split_off(end + 2);
                let event = std::mem::replace(&mut self.rest, rest);
                let data: String = event
                    .lines()
                    .filter_map(|line| line.strip_prefix("data: "))
                    .collect();
                if event.starts_with("event: beat") || data.is_empty() {
                    continue;
                }
                let frame: Value = serde_json::from_str(&data)?;
                self.last = whole(&self.last, frame)?;
                return Ok(self.last.clone());
            }
            let piece = tokio::time::timeout(PATIENCE, self.answer.chunk())
                .await??
                .context("the stream ended")?;
            self.rest.push_str(std::str::from_utf8(&piece)?);
        }
    }

    /// Whether nothing comes for a while.
    async fn silent(&mut self) -> bool {
        tokio::time::timeout(QUIET, self.next()).await.is_err()
    }

    /// Reads on until a frame holds something.
    async fn until(&mut self, part: &str) -> Result<String> {
        loop {
            let frame = self.next().await?.to_string();
            if frame.contains(part) {
                return Ok(frame);
            }
        }
    }
}

#[tokio::test]
async fn a_screen_gets_the_present_at_once_and_each_answer_within_a_second() -> Result<()> {
    let place = Place::asking("plusieurs").await?;
    let mut screen = Stream::of(
        &place.app.browser()?,
        format!("{}/direct", place.projector().await?),
    )
    .await?;
    let first = screen.next().await?;
    assert!(first["body"].as_str().unwrap().contains("Lesquels\u{a0}?"));
    let mut best = Duration::MAX;
    for n in 1..=3 {
        let visitor = place.visitor()?;
        visitor.look().await?;
        let sent = Instant::now();
        visitor
            .send_as("plusieurs", "1", "1", &[("v", "miel")])
            .await?;
        let word = if n == 1 {
            "1 personne a".to_owned()
        } else {
            format!("{n} personnes ont")
        };
        let frame = screen.next_with(&word).await?;
        best = best.min(sent.elapsed());
        assert!(frame.contains("Du miel"), "{frame}");
    }
    // A busy machine may be late once; not three times.
    assert!(best < Duration::from_secs(1), "{best:?}");
    Ok(())
}

impl Stream {
    /// Like [`Self::until`], unbreakable spaces aside.
    async fn next_with(&mut self, part: &str) -> Result<String> {
        loop {
            let frame = glane_testkit::page::plain(&self.next().await?.to_string());
            if frame.contains(part) {
                return Ok(frame);
            }
        }
    }
}

#[tokio::test]
async fn phones_hear_of_a_change_of_state_and_not_of_every_answer() -> Result<()> {
    let place = Place::asking("choix").await?;
    let mut phone = Stream::of(
        &place.app.browser()?,
        format!("{}/{}/direct", place.app.local, place.code),
    )
    .await?;
    let open = phone.next().await?;
    assert_eq!(open["body"], "", "results are the facilitator's to share");
    for value in ["oui", "non", "oui"] {
        place.visitor()?.answer(&[("v", value)]).await?;
    }
    assert!(
        phone.silent().await,
        "an answer of another is no business of a phone"
    );
    place.decide("close", "choix").await?;
    let closed = phone.next().await?;
    assert_ne!(closed["sig"], open["sig"]);
    // Shared, they come.
    let base = place
        .app
        .room(SLUG)
        .await?
        .look(|inside| inside.revision.0)
        .to_string();
    let form = [
        ("act", "show"),
        ("screen", "phones"),
        ("question", "choix"),
        ("base", base.as_str()),
    ];
    place
        .facilitator
        .post(format!("{}/animer/{SLUG}/decider", place.app.local))
        .form(&form)
        .send()
        .await?;
    phone.until("Oui, bien s").await?;
    Ok(())
}

#[tokio::test]
async fn a_connected_phone_is_counted_and_forgotten_when_it_leaves() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let room = place.app.room(SLUG).await?;
    let connected = || room.look(|inside| inside.connected);
    let phone = Stream::of(
        &place.app.browser()?,
        format!("{}/{}/direct", place.app.local, place.code),
    )
    .await?;
    // The screens of the hall are no phones.
    let _screen = Stream::of(
        &place.app.browser()?,
        format!("{}/direct", place.projector().await?),
    )
    .await?;
    let console = format!("{}/animer/{SLUG}/direct", place.app.local);
    let mut console = Stream::of(&place.facilitator, console).await?;
    let counted = async |wanted: usize| -> Result<()> {
        let until = Instant::now() + PATIENCE;
        while connected() != wanted {
            anyhow::ensure!(Instant::now() < until, "{} connected", connected());
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    };
    console.until("id=\\\"connected").await?;
    counted(1).await?;
    // What came in since is counted by now: there is still one.
    place.visitor()?.look().await?;
    tokio::time::sleep(QUIET).await;
    assert_eq!(connected(), 1);
    drop(phone);
    counted(0).await?;
    Ok(())
}

/// A stream without what silent lines are told.
fn frames(said: &str) -> String {
    said.replace("event: beat\ndata: 1\n\n", "")
}

/// A stream as gzip, unpacked as it comes.
struct Packed {
    answer: reqwest::Response,
    unpack: flate2::write::GzDecoder<Vec<u8>>,
}

impl Packed {
    async fn of(client: &reqwest::Client, url: &str) -> Result<Self> {
        let answer = client.get(url).header("accept-encoding", "gzip, deflate");
        let answer = answer.send().await?;
        assert_eq!(answer.headers()["content-encoding"], "gzip");
        assert_eq!(answer.headers()["vary"], "accept-encoding");
        assert_eq!(answer.headers()["content-type"], "text/event-stream");
        Ok(Self {
            answer,
            unpack: flate2::write::GzDecoder::new(Vec::new()),
        })
    }

    /// All frames that can be read of it once they hold something.
    async fn until(&mut self, part: &str) -> Result<String> {
        loop {
            let read = frames(&String::from_utf8(self.unpack.get_ref().clone())?);
            if read.contains(part) {
                return Ok(read);
            }
            let piece = tokio::time::timeout(PATIENCE, self.answer.chunk()).await??;
            self.unpack.write_all(&piece.context("the stream ended")?)?;
            self.unpack.flush()?;
        }
    }
}

#[tokio::test]
async fn a_packed_stream_says_the_same_and_holds_nothing_back() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let client = place.app.browser()?;
    let url = format!("{}/{}/direct", place.app.local, place.code);
    let mut plain = client.get(&url).send().await?;
    let mut early = Packed::of(&client, &url).await?;
    early.until("\"sig\":\"start\"").await?;
    place.decide("open", "choix").await?;
    let opened = early.until("choix.1.open").await?;
    assert!(opened.ends_with("\n\n"), "whole events: {opened}");
    assert!(
        opened.contains("Oui, bien s"),
        "what it means comes along: {opened}"
    );
    // Who comes later reads the same bytes after others.
    let mut late = Packed::of(&client, &url).await?;
    let present = late.until("choix.1.open").await?;
    assert!(
        !present.contains("Oui, bien s"),
        "the page holds it already: {present}"
    );
    place.decide("close", "choix").await?;
    let all = early.until("choix.1.closed").await?;
    let (_, closed) = all.split_at(opened.len());
    assert_eq!(
        late.until("choix.1.closed").await?,
        format!("{present}{closed}")
    );
    let mut said = String::new();
    while !said.contains("choix.1.closed") {
        let piece = tokio::time::timeout(PATIENCE, plain.chunk()).await??;
        said.push_str(std::str::from_utf8(&piece.context("the stream ended")?)?);
    }
    assert_eq!(frames(&said), all);
    Ok(())
}

#[tokio::test]
async fn what_a_state_means_for_everybody_is_what_the_page_shows_who_has_not_answered() -> Result<()>
{
    let place = Place::with(EVERY_KIND).await?;
    let client = place.app.browser()?;
    let url = format!("{}/{}/direct", place.app.local, place.code);
    let mut phone = Stream::of(&client, url).await?;
    phone.next().await?;
    let mut hears = async |act, question| -> Result<Option<String>> {
        place.decide(act, question).await?;
        Ok(phone.next().await?["part"].as_str().map(str::to_owned))
    };
    // Known, so that the notice is no longer on the page; of a question that is not asked again here.
    let visitor = place.visitor()?;
    assert!(hears("open", "texte").await?.is_some());
    visitor.answer(&[("v", "Parce que")]).await?;
    for question in ["mots", "choix", "plusieurs", "note", "moments", "idees"] {
        for act in ["open", "close"] {
            let part = hears(act, question).await?;
            let html = visitor.look().await?.html;
            let (_, main) = html.split_once("<main").context("no main")?;
            let (main, _) = main.split_once("</main>").context("no main")?;
            // For whom it was made, a form of everybody's cannot say; the page's script knows.
            let main = match glane_testkit::page::field(main, "me") {
                Some(me) => main.replace(
                    &format!("<input type=\"hidden\" name=\"me\" value=\"{me}\">"),
                    "",
                ),
                None => main.to_owned(),
            };
            let main = format!("<main{main}</main>");
            match part {
                Some(part) => assert_eq!(part, main, "{act} {question}"),
                None => assert_eq!((act, question), ("close", "idees")),
            }
        }
    }
    // Somebody has answered: their page must show it.
    assert!(hears("open", "choix").await?.is_some());
    place.visitor()?.answer(&[("v", "oui")]).await?;
    assert!(hears("close", "choix").await?.is_some());
    assert_eq!(hears("open", "choix").await?, None);
    Ok(())
}
