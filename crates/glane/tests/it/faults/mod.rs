//! Phones on a bad network: what they were told is recorded is recorded, what was sent off in time is taken, and once
//! the network is well every phone shows what is true, by itself (`docs/network.md`).
//!
//! `GLANE_SOAK=N` runs N times as many schedules, `GLANE_SEED=N` that one alone.

mod chromium;
mod disk;
mod phones;
mod room;
mod schedule;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use glane_testkit::proxy::Met;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use room::Room;
use schedule::Schedule;

/// Schedules of a run of length 1, and how many run side by side: they wait most of their time.
const SCHEDULES: u64 = 180;
const AT_ONCE: usize = 6;
/// The most seeds that a short run plays again.
const AGAIN: usize = 5;
/// How long the network is bad.
const SPAN: Duration = Duration::from_millis(1500);
/// How many times as fast as real time the server's clock and the phones' go: three seconds of grace are 0.3.
const PACE: u32 = 10;
/// How long phones may take to find the truth by themselves, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// What a run came to.
#[derive(Debug, Default)]
struct Sum {
    schedules: usize,
    pressed: usize,
    told: usize,
    refused: usize,
    reloads: usize,
    /// Reloads that a person had to make.
    by_hand: usize,
    met: Met,
    /// By seed: what went wrong.
    wrong: BTreeMap<u64, String>,
    /// Seeds that failed and then held, played again.
    again: Vec<u64>,
}

impl Sum {
    fn add(&mut self, seed: u64, ran: Result<Sum>) {
        self.schedules += 1;
        match ran {
            Ok(ran) => {
                self.pressed += ran.pressed;
                self.told += ran.told;
                self.refused += ran.refused;
                self.reloads += ran.reloads;
                self.by_hand += ran.by_hand;
                for (fault, times) in ran.met {
                    *self.met.entry(fault).or_default() += times;
                }
            }
            Err(error) => {
                self.wrong.insert(seed, format!("{error:#}"));
            }
        }
    }

    /// The seeds to play once more: a seed fixes what happens to the network, not how the machine's load lets it meet
    /// the phones. A long run is not that kind: what fails once in it fails.
    fn seeds_again(&mut self) -> Vec<u64> {
        if self.wrong.len() > AGAIN || std::env::var("GLANE_SOAK").is_ok() {
            return Vec::new();
        }
        self.again = std::mem::take(&mut self.wrong).into_keys().collect();
        self.again.clone()
    }

    #[allow(
        clippy::print_stdout,
        reason = "scripts/test and scripts/soak show these lines"
    )]
    fn tell(&self, what: &str) {
        let met: Vec<String> = self
            .met
            .iter()
            .map(|(fault, times)| format!("{} {times}", fault.name()))
            .collect();
        println!(
            "measured: {} schedules of {what}: {} answers sent off, {} receipts shown, {} refusals, {} reloads ({} because the script did not come); \
             faults met: {}; seeds that failed: {:?}, that failed once: {:?}",
            self.schedules,
            self.pressed,
            self.told,
            self.refused,
            self.reloads,
            self.by_hand,
            met.join(", "),
            self.wrong.keys().collect::<Vec<_>>(),
            self.again,
        );
        for (seed, wrong) in &self.wrong {
            println!("seed {seed}: {wrong}");
        }
    }

    fn holds(&self) -> Result<()> {
        ensure!(
            self.wrong.is_empty(),
            "{} of {} seeds failed; the first: {:?}",
            self.wrong.len(),
            self.schedules,
            self.wrong.first_key_value()
        );
        ensure!(
            self.told * 2 > self.schedules,
            "too few answers: this proves nothing ({self:?})"
        );
        Ok(())
    }
}

/// The seeds to run, from the environment.
fn seeds(times: u64) -> Result<Vec<u64>> {
    let number = |name: &str| match std::env::var(name) {
        Ok(text) => text
            .parse::<u64>()
            .map(Some)
            .with_context(|| format!("{name}={text} is no number")),
        Err(_) => Ok(None),
    };
    if let Some(seed) = number("GLANE_SEED")? {
        return Ok(vec![seed]);
    }
    Ok((1..=times * number("GLANE_SOAK")?.unwrap_or(1)).collect())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn phones_in_node_come_through_a_bad_network() -> Result<()> {
    let seeds = seeds(SCHEDULES)?;
    let places = Arc::new(Semaphore::new(AT_ONCE));
    let mut running = JoinSet::new();
    for seed in seeds {
        let places = Arc::clone(&places);
        running.spawn(async move {
            let _place = places.acquire().await;
            (seed, run(seed).await)
        });
    }
    let mut sum = Sum::default();
    while let Some(ran) = running.join_next().await {
        let (seed, ran) = ran?;
        sum.add(seed, ran);
    }
    for seed in sum.seeds_again() {
        sum.add(seed, run(seed).await);
    }
    sum.tell("3 phones in Node");
    sum.holds()
}

async fn run(seed: u64) -> Result<Sum> {
    let schedule = Schedule::draw(seed, SPAN);
    through(&schedule)
        .await
        .with_context(|| schedule.to_string())
}

async fn through(schedule: &Schedule) -> Result<Sum> {
    let room = Room::open(schedule, "127.0.0.1", PACE).await?;
    let mut phones = phones::Phones::start(&room, schedule).await?;
    room.begin();
    phones.say("act").await?;
    let (lived, watched) = tokio::join!(room.live(schedule), phones.watch(&room, SPAN));
    lived?;
    watched?;
    room.proxy.heal();
    phones.say("rest").await?;
    let reports = phones.settle(&room, PATIENCE).await?;
    let held = disk::check(&room, &reports).await;
    held.with_context(|| format!("refused were {:?}", phones.refused))?;
    Ok(Sum {
        pressed: reports.iter().map(|report| report.pressed.len()).sum(),
        told: reports.iter().map(|report| report.told.len()).sum(),
        refused: phones.refused.len(),
        reloads: reports.iter().map(|report| report.reloads).sum(),
        met: room.proxy.met(),
        ..Sum::default()
    })
}
