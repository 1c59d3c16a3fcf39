//! What a whole evening costs a phone on the wire: it joins, answers five questions of 90 seconds, and the room's
//! results are shared with it, one of them a cloud of two hundred words at five answers a second.
//!
//! The phone is Chromium with the real page, and all its bytes are counted on their way, both ways, heads included.
//! Of the minutes only a part is played: changes of the cloud are taken as like those that were played, and what a
//! silent line is told is added.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use glane_core::channel::Channel;
use glane_core::decision::{Act, Screen};
use glane_core::id::{QuestionKey, Round};
use glane_core::kind::Raw;
use glane_core::person::TokenHash;
use glane_live::Room;
use glane_live::frame::{Audience, packed};
use glane_live::room::Wish;
use glane_live::submission::{Answer, Submission};
use glane_testkit::driver::HOST;
use glane_testkit::proxy::Plan;
use glane_testkit::{Browser, Driver, Profile, Proxy, TestApp, page};
use tokio::task::JoinSet;
use tokio::time::{Instant, MissedTickBehavior};

use crate::kit::example;

const SLUG: &str = "atelier-numerique";
/// Bytes an evening takes at most (`docs/performance.md`); this only goes down.
const LIMIT: usize = 60_000;
/// Words of the cloud.
const WORDS: u32 = 200;
/// A question is open that long, in seconds; of the cloud's a part is played.
const OPEN: u32 = 90;
const PLAYED: u32 = 12;
/// Answers a second to the question of words.
const PACE: u32 = 5;
/// What others answer to the other questions.
const OTHERS: u32 = 30;
const QUESTIONS: u32 = 5;
/// Seconds between two beats.
const BEATS: u32 = 15;
/// What the heads of a request and its answer take at least: they must be in the count.
const HEADS: usize = 500;
/// How long what was said may take to be drawn.
const SETTLED: Duration = Duration::from_millis(1300);

/// Two hundred words, none a form of another.
fn word(at: u32) -> String {
    const SYLLABLES: [&str; 15] = [
        "ba", "co", "du", "fi", "gou", "jan", "lo", "mer", "ni", "pau", "rin", "sel", "tu", "ver",
        "zo",
    ];
    let part = |n: u32| SYLLABLES[n as usize % SYLLABLES.len()];
    format!("{}{}{}", part(at), part(at / 15), part(at * 7 + 3))
}

/// Words as a room gives them: some often, most seldom.
struct Words(u32);

impl Words {
    fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let even = (self.0 >> 8) % (WORDS * WORDS);
        even * even / (WORDS * WORDS * WORDS)
    }
}

/// The hall, and the line of the one phone that is counted.
struct Hall {
    app: TestApp,
    room: Arc<Room>,
    line: Proxy,
    code: String,
    /// Where the phone finds the room.
    url: String,
}

/// Hands in somebody else's answer.
async fn hand_in(room: Arc<Room>, who: u32, key: QuestionKey, values: Vec<String>) -> Result<()> {
    let mut token = [0; 32];
    token[..4].copy_from_slice(&who.to_be_bytes());
    let submission = Submission {
        token: TokenHash(token),
        group: None,
        question: key,
        round: Round::FIRST,
        attempt: 1,
        age: Duration::ZERO,
        left: None,
        channel: Channel::Phone,
        seen: None,
        answer: Answer::Given {
            raw: Raw { values },
            idea: None,
        },
    };
    room.submit(submission).await?;
    Ok(())
}

impl Hall {
    async fn open() -> Result<Self> {
        let app = TestApp::start_as(HOST).await?;
        let script = std::fs::read_to_string(example("atelier-numerique.atelier.toml"))?;
        let code = app.workshop(&script).await?.code;
        let port = app.local.rsplit(':').next().context("no port")?.parse()?;
        let mut line = Proxy::new(SocketAddr::from(([127, 0, 0, 1], port)));
        let port = line.line(Plan::default()).await?;
        Ok(Self {
            room: app.room(SLUG).await?,
            url: format!("http://{HOST}:{port}/{code}"),
            app,
            line,
            code,
        })
    }

    /// Answers of others, all at once.
    async fn hand_in(
        &self,
        key: &QuestionKey,
        said: impl Iterator<Item = (u32, Vec<String>)>,
    ) -> Result<()> {
        let mut under_way = JoinSet::new();
        for (who, values) in said {
            under_way.spawn(hand_in(Arc::clone(&self.room), who, key.clone(), values));
        }
        while let Some(done) = under_way.join_next().await {
            done??;
        }
        Ok(())
    }

    async fn decide(&self, act: Act) -> Result<()> {
        let wish = Wish {
            act,
            base: self.room.look(|inside| inside.revision),
            undoes: None,
        };
        self.room.decide(wish).await?;
        Ok(())
    }

    async fn share(&self, question: &QuestionKey) -> Result<()> {
        let (question, screen) = (question.clone(), Screen::Phones);
        self.decide(Act::Show { question, screen }).await
    }

    /// Who answered the question so far.
    fn answered(&self, question: &QuestionKey) -> i64 {
        let counted = |inside: &glane_live::inside::Inside| {
            inside
                .counted(question)
                .map(|counted| counted.room.answered)
        };
        self.room.look(counted).unwrap_or(0)
    }

    /// All that went over the phone's line so far.
    fn total(&self) -> usize {
        self.line.carried().values().map(|one| one.bytes).sum()
    }

    /// What the phone shows is what the server would show it, had it asked.
    async fn is_right(&self, phone: &Browser) -> Result<()> {
        let asked = self
            .app
            .browser()?
            .get(format!("{}/{}/page", self.app.local, self.code));
        let cookie = format!("glane={}", phone.cookie("glane").await?);
        let truth = asked.header("cookie", cookie).send().await?.text().await?;
        let shown = phone.js("document.querySelector('main').outerHTML").await?;
        let shown = shown.as_str().context("no main")?;
        ensure!(
            read(shown)? == read(&truth)?,
            "shown: {}\nright: {}",
            read(shown)?,
            read(&truth)?
        );
        Ok(())
    }

    /// What is told of a cloud while answers come.
    async fn play(&self, words: &mut Words, key: &QuestionKey) -> Result<Played> {
        let before = (self.total(), self.seq(), self.answered(key));
        let mut tick = tokio::time::interval(Duration::from_millis(1000 / u64::from(PACE)));
        tick.set_missed_tick_behavior(MissedTickBehavior::Burst);
        let mut under_way = JoinSet::new();
        for who in 0..PLAYED * PACE {
            tick.tick().await;
            let said = vec![word(words.next()), word(words.next())];
            let room = Arc::clone(&self.room);
            under_way.spawn(hand_in(room, 10_000 + who, key.clone(), said));
        }
        while let Some(done) = under_way.join_next().await {
            done??;
        }
        tokio::time::sleep(SETTLED).await;
        let (bytes, frames) = (self.total() - before.0, self.seq() - before.1);
        let came = self.answered(key) - before.2;
        ensure!(
            came == i64::from(PLAYED * PACE),
            "only {came} answers got in"
        );
        // Late answers make fewer frames that tell more each, or more that tell less: what weighs most counts.
        let fewest = usize::try_from(frames)?.min(PLAYED as usize);
        ensure!(
            fewest >= PLAYED as usize / 2,
            "the room drew {frames} frames only"
        );
        Ok(Played {
            came,
            frames,
            bytes,
            all: bytes * OPEN as usize / fewest,
        })
    }

    /// The number of the phones' last frame.
    fn seq(&self) -> u64 {
        self.room.watch(Audience::Phones).borrow().seq
    }
}

/// What a person reads on a part of a page.
fn read(html: &str) -> Result<String> {
    let (_, main) = html.split_once("<main").context("no main")?;
    let (main, _) = main.split_once("</main>").context("no main")?;
    let (_, main) = main.split_once('>').context("no main")?;
    // A browser writes an unbreakable space by its name.
    Ok(page::words(&main.replace("&nbsp;", " ")))
}

/// Answers a question, until its receipt is there.
async fn answer(phone: &Browser, question: &str) -> Result<()> {
    match question {
        "comptes" => phone.tick("Compte personnel").await?,
        "canaux" => {
            phone.tick("Facebook").await?;
            phone.tick("Instagram").await?;
        }
        "relation" => {
            phone.fill("#v1", &word(3)).await?;
            phone.fill("#v2", &word(40)).await?;
        }
        "aisance" => phone.tick("7").await?,
        _ => {
            let said = "On manque de temps et personne ne sait qui peut aider.";
            phone.fill("#v1", said).await?;
        }
    }
    phone.click("form.answer .send").await?;
    phone.read(".saved", "Réponse enregistrée").await?;
    Ok(())
}

/// What others answer to a question that is not of words.
fn others(question: &str, who: u32) -> String {
    let of = |options: [&str; 3]| options[who as usize % 3].to_owned();
    match question {
        "comptes" => of(["professionnel", "personnel", "structure"]),
        "canaux" => of(["facebook", "instagram", "tiktok"]),
        "aisance" => (who % 11).to_string(),
        _ => format!("Il manque {}.", word(who)),
    }
}

/// What was told of a cloud while answers came.
struct Played {
    came: i64,
    frames: u64,
    bytes: usize,
    /// The bytes of all the time it is open.
    all: usize,
}

#[tokio::test]
async fn an_evening_is_light_on_the_wire() -> Result<()> {
    let hall = Hall::open().await?;
    let driver = Driver::start().await?;
    let phone = driver.open(Profile::PHONE).await?;
    phone.goto(&hall.url).await?;
    phone.tick("Groupe 1").await?;
    phone.click("form.group button").await?;
    phone.see("main .wait").await?;
    tokio::time::sleep(SETTLED).await;
    let joining = hall.total();

    let mut words = Words(1);
    let (mut cloud, mut played) = (0, None);
    let mut soonest = Duration::MAX;
    for question in ["comptes", "canaux", "relation", "aisance", "freins"] {
        let key = QuestionKey::new(question)?;
        let opened = Instant::now();
        hall.decide(Act::Open {
            question: key.clone(),
        })
        .await?;
        phone
            .see(&format!("form.answer[data-key=\"{question}.1\"]"))
            .await?;
        soonest = soonest.min(opened.elapsed());
        hall.is_right(&phone).await?;
        answer(&phone, question).await?;
        if question == "relation" {
            let said = (0..WORDS).map(|who| (who, vec![word(who), word(words.next())]));
            hall.hand_in(&key, said).await?;
            let before = hall.total();
            hall.share(&key).await?;
            phone.see("#results .flow").await?;
            cloud = hall.total() - before;
            played = Some(hall.play(&mut words, &key).await?);
            let shown = phone.count("#results li").await?;
            ensure!(shown == WORDS as usize, "{shown} words are shown");
        } else {
            let said = (0..OTHERS).map(|who| (who, vec![others(question, who)]));
            hall.hand_in(&key, said).await?;
        }
        hall.decide(Act::Close {
            question: key.clone(),
        })
        .await?;
        phone.read("main .wait", "fermée").await?;
        phone.see("main .saved").await?;
        hall.share(&key).await?;
        phone.see("#results > div > *").await?;
        hall.is_right(&phone).await?;
    }
    tokio::time::sleep(SETTLED).await;

    let carried = hall.line.carried();
    let asked = |path: &str| {
        let one = carried.get(&format!("/{}{path}", hall.code));
        one.copied().unwrap_or_default()
    };
    let (answers, parts) = (asked("/reponse"), asked("/page"));
    let played = played.context("nothing was played")?;
    let questions = hall.total() - joining - cloud - played.bytes;
    let beat = packed(b"event: beat\ndata: 1\n\n").len();
    let beats = beat * (QUESTIONS * OPEN / BEATS) as usize;
    let evening = joining + cloud + played.all + questions + beats;
    println!(
        "measured: a phone's evening takes {evening} bytes on the wire: joining {joining}, a cloud of {WORDS} words once {cloud} \
         and for {OPEN} s at {PACE} answers a second {} ({} answers in {PLAYED} s: {} frames, {} bytes), five questions and their results {questions} \
         ({} answers handed in, {} bytes; {} parts of the page asked for, {} bytes), beats {beats}",
        played.all,
        played.came,
        played.frames,
        played.bytes,
        answers.requests,
        answers.bytes,
        parts.requests,
        parts.bytes
    );
    for (address, one) in &carried {
        println!("{address}: {} requests, {} bytes", one.requests, one.bytes);
    }
    println!(
        "a question is on screen {} ms after it was opened",
        soonest.as_millis()
    );
    // A busy machine may be late four times; not five.
    ensure!(
        soonest < Duration::from_secs(1),
        "the stream is held back: {soonest:?}"
    );
    ensure!(answers.requests == QUESTIONS as usize, "{answers:?}");
    ensure!(
        answers.bytes > HEADS * answers.requests,
        "heads are not counted: {answers:?}"
    );
    ensure!(parts.requests <= QUESTIONS as usize, "{parts:?}");
    ensure!(
        evening < LIMIT,
        "an evening takes {evening} bytes, {LIMIT} allowed"
    );
    Ok(())
}
