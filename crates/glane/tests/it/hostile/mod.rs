//! A hall in which two hundred people answer five questions, while others do what they can against it: thousands of streams that
//! nobody reads, requests that drip, answers by the thousand from one token and from many, newcomers without end, wrong codes. The
//! real program, on this machine alone. Every honest answer is acknowledged, soon, and is on disk once.
//!
//! `GLANE_HOSTILE=10000` makes it as large as `scripts/soak` does (so many streams, the rest in proportion); `GLANE_PROGRAM` names
//! another build of the program.

mod attack;
mod honest;

use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use glane_core::ballot::Body;
use glane_core::kind::Payload;
use glane_store::Store;
use glane_store_sqlite::{Options, SqliteStore};
use tempfile::tempdir;
use tokio::sync::watch;

use crate::kit::{Server, run};
use crate::workshop::{Desk, SLUG};
use attack::Attack;
use honest::Honest;

/// Streams that nobody reads, in `scripts/test`.
const STREAMS: usize = 1000;
/// People who answer, each by a phone of their own.
const PHONES: usize = 200;
/// The questions, by key.
pub(super) const QUESTIONS: [&str; 5] = ["un", "deux", "trois", "quatre", "cinq"];
/// Within which people answer once a question is open.
pub(super) const THINK: Duration = Duration::from_secs(3);
/// What an acknowledgement may take, for ninety-nine in a hundred: of a program as it is handed out, alone on its machine.
const SOON: Duration = Duration::from_secs(1);
/// The same of one that is not optimised, on a machine busy with other tests.
const SOME_TIME: Duration = Duration::from_secs(15);
/// The longest it may take in all.
const LIMIT: Duration = Duration::from_secs(400);

fn script() -> String {
    let head = "[atelier]\nnom = \"essai\"\ntitre = \"Une salle\"\ndate = 2026-01-15\norganisateur = \"Un centre social\"\n";
    let questions = QUESTIONS.map(|key| {
        format!("\n[[question]]\ncle = \"{key}\"\ntype = \"texte\"\ntexte = \"Pourquoi {key} ?\"\nmaximum = 60\n")
    });
    format!("{head}{}", questions.concat())
}

/// The most memory that a process held, in MiB.
fn most_memory(pid: u32) -> Result<u64> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = line
        .and_then(|line| line.split_whitespace().next())
        .context("no VmHWM")?;
    Ok(kib.parse::<u64>()? / 1024)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn honest_answers_are_taken_soon_while_others_attack() -> Result<()> {
    let asked = std::env::var("GLANE_HOSTILE").ok();
    let streams = asked.as_ref().map_or(Ok(STREAMS), |asked| asked.parse())?;
    let soon = if asked.is_some() { SOON } else { SOME_TIME };
    tokio::time::timeout(LIMIT, through(streams, soon))
        .await
        .with_context(|| format!("not done after {LIMIT:?}"))?
}

#[allow(
    clippy::print_stdout,
    reason = "scripts/test and scripts/soak show this line"
)]
async fn through(streams: usize, soon: Duration) -> Result<()> {
    let files = rlimit::increase_nofile_limit(20_000)?;
    let needed = streams + streams / 5 + 2 * PHONES + 200;
    ensure!(
        files >= needed as u64,
        "{needed} files are needed at once, {files} are allowed"
    );
    let home = tempdir()?;
    let (data, file) = (
        home.path().join("donnees"),
        home.path().join("essai.atelier.toml"),
    );
    std::fs::write(&file, script())?;
    let made = run(
        home.path(),
        &[
            "create",
            "--data",
            data.to_str().unwrap(),
            file.to_str().unwrap(),
        ],
    );
    ensure!(made.code == Some(0), "{made:?}");
    let server = Server::start(home.path(), &["serve", "--data", data.to_str().unwrap()]);
    let desk = Desk::of(&server).await?;
    let code = server.first["code"].as_str().context("no code")?.to_owned();
    let (ask, asked) = watch::channel(None);
    let mut phones = tokio::task::JoinSet::new();
    for number in 0..PHONES {
        let honest = Honest::enter(number, server.local(&format!("/{code}"))).await?;
        phones.spawn(honest.answer_all(asked.clone()));
    }
    let begun = Instant::now();
    let attack = Attack::begin(server.port(), &code, streams).await?;
    let ready = begun.elapsed();
    for question in QUESTIONS {
        desk.decide("open", question).await?;
        ask.send(Some(question))?;
        tokio::time::sleep(THINK).await;
    }
    let mut waits: Vec<Duration> = Vec::new();
    while let Some(own) = phones.join_next().await {
        waits.extend(own??);
    }
    // Whoever leads the room is served meanwhile as well.
    desk.page(&format!("/animer/{SLUG}")).await?;
    let memory = most_memory(server.pid())?;
    let told = attack.end().await?;
    let ran = server.stop();
    ensure!(ran.code == Some(0), "{ran:?}");
    waits.sort_unstable();
    let part = |hundredths: usize| {
        waits
            .get(waits.len() * hundredths / 100)
            .copied()
            .unwrap_or_default()
    };
    println!(
        "measured: hostile load: {PHONES} honest phones, {} answers acknowledged after {} ms for half, {} ms for 99 %, {} ms for the last; \
         meanwhile {streams} streams that nobody read (open after {:.1} s), {told}; {memory} MiB at most",
        waits.len(),
        part(50).as_millis(),
        part(99).as_millis(),
        waits.last().copied().unwrap_or_default().as_millis(),
        ready.as_secs_f64()
    );
    ensure!(
        waits.len() == PHONES * QUESTIONS.len(),
        "{} answers",
        waits.len()
    );
    ensure!(told.held(), "the attack was none: {told}");
    all_is_there(&data).await?;
    ensure!(part(99) < soon, "99 % after {:?}, {soon:?} asked", part(99));
    Ok(())
}

/// Every honest answer is on disk, once.
async fn all_is_there(data: &std::path::Path) -> Result<()> {
    let store = Arc::new(SqliteStore::open(
        &data.join("glane.sqlite"),
        Options::default(),
    )?);
    let workshops = store.workshops().await?;
    let workshop = workshops.first().context("no workshop")?.id;
    let snapshot = store.snapshot(workshop, None).await?;
    let mut there: Vec<&str> = snapshot
        .ballots
        .iter()
        .filter_map(|ballot| match &ballot.body {
            Body::Answered(Payload::Text(text)) if text.starts_with(honest::SAID) => {
                Some(text.as_str())
            }
            _ => None,
        })
        .collect();
    there.sort_unstable();
    let mut wanted: Vec<String> = (0..PHONES)
        .flat_map(|number| QUESTIONS.map(|question| honest::said(number, question)))
        .collect();
    wanted.sort_unstable();
    ensure!(
        there == wanted,
        "{} of {} honest answers are there",
        there.len(),
        wanted.len()
    );
    store.close().await?;
    Ok(())
}
