//! A hall's evening: `evening SERVER PHONES FOLDER`. SERVER is the program of `room`, started here and killed twice.
//!
//! Phones join within a minute and answer five questions as they are asked; one in fifty changes its network or sleeps
//! for a while at each question; the server is killed in the middle of two of them and started again. In the end every
//! answer that was typed must have its receipt, be on disk once, and be on the room's screen.

mod phone;
mod server;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use glane_core::ballot::Receipt;
use glane_core::id::AnswerId;
use glane_store::Store;
use glane_store_sqlite::{Options, SqliteStore};
use tokio::sync::mpsc;

use phone::{News, Phone};
use server::Server;

/// Within which all phones join.
pub const JOIN: Duration = Duration::from_secs(60);
/// How long a question stays open, and within which of it people answer.
const OPEN: Duration = Duration::from_secs(35);
pub const THINK: Duration = Duration::from_secs(25);
/// The questions, by number, in which the server is killed, and how long after they were asked.
const KILLED: [usize; 2] = [1, 3];
const KILL: Duration = Duration::from_secs(10);
/// How long phones may take in the end.
const SETTLE: Duration = Duration::from_secs(120);
/// The questions.
pub const QUESTIONS: [&str; 5] = ["canaux", "mots", "aisance", "pourquoi", "suite"];

const SCRIPT: &str = r#"
[atelier]
nom = "soiree"
titre = "Une mesure"
date = 2026-01-15
organisateur = "Un centre social"

[[question]]
cle = "canaux"
type = "plusieurs-choix"
texte = "Lesquels ?"
options = [{ cle = "a", texte = "Le premier" }, { cle = "b", texte = "Le second" }, { cle = "c", texte = "Le dernier" }]

[[question]]
cle = "mots"
type = "mots"
texte = "Quels mots ?"
maximum = 2

[[question]]
cle = "aisance"
type = "echelle"
texte = "Combien ?"
de = 0
a = 10

[[question]]
cle = "pourquoi"
type = "texte"
texte = "Pourquoi ?"

[[question]]
cle = "suite"
type = "un-choix"
texte = "Et ensuite ?"
options = [{ cle = "oui", texte = "Oui" }, { cle = "non", texte = "Non" }]
"#;

/// What phones told.
#[derive(Default)]
struct Seen {
    joined: usize,
    typed: usize,
    /// Receipts, and how long each took from the tap, in ms.
    receipts: Vec<String>,
    waits: Vec<u64>,
    refused: usize,
    faults: usize,
}

impl Seen {
    fn hear(&mut self, news: News) {
        match news {
            News::Joined => self.joined += 1,
            News::Typed => self.typed += 1,
            News::Kept(receipt, wait) => {
                self.receipts.push(receipt);
                self.waits.push(u64::try_from(wait.as_millis()).unwrap_or(u64::MAX));
            }
            News::Refused => self.refused += 1,
            News::Away => self.faults += 1,
        }
    }
}

#[tokio::main]
async fn main() -> Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [program, phones, folder] = args.as_slice() else {
        anyhow::bail!("evening SERVER PHONES FOLDER");
    };
    let phones: usize = phones.parse()?;
    let script = Path::new(folder).join("soiree.toml");
    std::fs::write(&script, SCRIPT)?;
    let mut server = Server::start(program, folder, 0, &script).await?;
    let host: Arc<str> = server.host.as_str().into();
    let code = server.code.clone();
    let (tell, mut heard) = mpsc::unbounded_channel();
    let begun = Instant::now();
    let mut tasks = tokio::task::JoinSet::new();
    for number in 0..phones {
        tasks.spawn(Phone::new(number, Arc::clone(&host), &code, tell.clone()).live());
    }
    let mut seen = Seen::default();
    listen(&mut seen, &mut heard, JOIN).await;
    let late = Instant::now();
    while seen.joined < phones && late.elapsed() < SETTLE {
        listen(&mut seen, &mut heard, Duration::from_millis(200)).await;
    }
    ensure!(seen.joined == phones, "{} of {phones} phones joined", seen.joined);
    println!("{phones} phones joined, the last after {:.1} s", begun.elapsed().as_secs_f64());
    for (number, question) in QUESTIONS.iter().enumerate() {
        server.open(question).await?;
        let mut rest = OPEN;
        if KILLED.contains(&number) {
            listen(&mut seen, &mut heard, KILL).await;
            let port = server.port;
            server.kill().await?;
            let since = Instant::now();
            server = Server::again(server, program, folder, port, &script).await?;
            println!("killed while {question} was open; back after {:.1} s", since.elapsed().as_secs_f64());
            rest -= KILL;
        }
        listen(&mut seen, &mut heard, rest).await;
        println!("{question}: {} typed so far, {} have their receipt", seen.typed, seen.receipts.len());
    }
    // Whoever was away when a question closed types nothing; what was typed must arrive.
    let since = Instant::now();
    while seen.receipts.len() + seen.refused < seen.typed && since.elapsed() < SETTLE {
        listen(&mut seen, &mut heard, Duration::from_millis(200)).await;
    }
    let shown = server.shown().await?;
    let used = server.used();
    tasks.shutdown().await;
    server.kill().await?;
    check(&seen, phones, folder, shown, &used).await
}

async fn listen(seen: &mut Seen, heard: &mut mpsc::UnboundedReceiver<News>, time: Duration) {
    let end = tokio::time::Instant::now() + time;
    while let Ok(Some(news)) = tokio::time::timeout_at(end, heard.recv()).await {
        seen.hear(news);
    }
}

/// Holds what phones were told against the disk, and the screen against a count of it.
async fn check(seen: &Seen, phones: usize, folder: &str, shown: usize, used: &server::Used) -> Result<()> {
    let store = SqliteStore::open(&Path::new(folder).join("glane.sqlite"), Options::default())?;
    let workshop = store.workshops().await?.pop().context("no workshop")?;
    let snapshot = store.snapshot(workshop.id, None).await?;
    let last = QUESTIONS.last().copied().unwrap_or_default();
    let counted = snapshot.ballots.iter().filter(|ballot| ballot.question.as_str() == last).count();
    let key = store.secrets(workshop.id).await?.token_key.context("the workshop is sealed")?;
    let receipt = |answer: AnswerId| Receipt::of(&key, answer).as_str().to_owned();
    let kept: Vec<String> = snapshot.ballots.iter().map(|ballot| receipt(ballot.answer)).collect();
    let unique: BTreeSet<&String> = kept.iter().collect();
    let places: BTreeSet<_> = snapshot.ballots.iter().map(|ballot| (ballot.person, &ballot.question, ballot.round)).collect();
    let lost = seen.receipts.iter().filter(|code| !unique.contains(code)).count();
    let twice = kept.len() - places.len();
    let mut waits = seen.waits.clone();
    waits.sort_unstable();
    let at = |share: usize| waits.get(waits.len().saturating_sub(1) * share / 100).copied().unwrap_or(0);
    println!(
        "{phones} phones, {} answers typed, {} acknowledged, {} refused, {} times away; on disk {}, {lost} acknowledged ones lost, {twice} twice; \
         the room's screen counts {shown} answers to the last question, a recount {counted}",
        seen.typed, seen.receipts.len(), seen.refused, seen.faults, kept.len(),
    );
    println!(
        "receipts after {} ms for half, {} ms for 99 %, {} ms the last; server: {} MB at most, {:.1} s of processor, {:.0} µs an answer with all its frames and pages",
        at(50), at(99), at(100), used.memory / 1_000_000, used.processor, used.processor / seen.receipts.len().max(1) as f64 * 1e6,
    );
    let people: BTreeSet<_> = snapshot.ballots.iter().filter_map(|ballot| ballot.person).collect();
    ensure!(people.len() <= phones, "{phones} phones became {} people", people.len());
    ensure!(lost == 0 && twice == 0, "{lost} lost, {twice} twice");
    ensure!(seen.refused == 0, "{} answers were refused", seen.refused);
    ensure!(seen.receipts.len() == seen.typed, "{} of {} typed answers have no receipt", seen.typed - seen.receipts.len(), seen.typed);
    ensure!(kept.len() == seen.receipts.len(), "{} on disk, {} acknowledged", kept.len(), seen.receipts.len());
    ensure!(shown == counted, "the screen shows {shown}, not {counted}");
    ensure!(seen.typed * 10 >= phones * QUESTIONS.len() * 9, "too few answered: this proves nothing");
    Ok(())
}
