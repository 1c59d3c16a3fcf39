//! Nothing acknowledged is lost: the real program, killed and cut off from its disk in mid-load.
//!
//! A crowd of clients answers two questions, one after the other, each client for several people.
//! Meanwhile the server is killed at moments drawn from a seed, and started again on the same port
//! and folder. What was acknowledged is then held against what is there. Killing alone passes
//! without a single sync, so the same is done with power cuts (`scripts/faults/README.md`), and a
//! run which does not wait for the disk shows that this test can fail. In two more runs the disk fails now and then:
//! every n-th write, every n-th sync.
//!
//! `GLANE_SOAK=N` makes each run N times as long (`scripts/soak`), `GLANE_SEED` moves the kills.

mod count;
mod crowd;
mod ground;
mod phone;
mod place;

use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use count::Count;
use crowd::{CLIENTS, Crowd};
use phone::Given;
use place::{Fault, Place};

pub(crate) use ground::free_port;

/// People of a run of length 1; each answers both questions.
const PEOPLE: usize = 1000;
/// Power cuts of a run of length 1.
const CUTS: usize = 5;
/// Kills of a run of length 1: thirty in `scripts/test`, five hundred in the two runs of `scripts/soak`.
const KILLS: usize = 32;
/// Kills of a run of length 1 on a disk that fails now and then besides.
const FAILING_KILLS: usize = 3;
/// The most a power cut waits once its mark is reached, in milliseconds: a few commits' time.
const LATE: usize = 30;
/// The longest a run of length 1 may take on a machine busy with other tests.
const LIMIT: Duration = Duration::from_secs(180);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn answers_survive_kills() -> Result<()> {
    let end = run(Fault::Kill).await?;
    end.tell("SIGKILL");
    end.all_is_there()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn answers_survive_a_disk_that_fails_every_nth_write() -> Result<()> {
    let end = run(Fault::Failing("write", 41)).await?;
    end.tell("SIGKILL, every 41st write failing");
    end.faults_are_told()?;
    end.all_is_there()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn answers_survive_a_disk_that_fails_every_nth_sync() -> Result<()> {
    let end = run(Fault::Failing("fsync", 7)).await?;
    end.tell("SIGKILL, every 7th sync failing");
    end.faults_are_told()?;
    end.all_is_there()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn answers_survive_power_cuts() -> Result<()> {
    let end = run(Fault::PowerCut).await?;
    end.tell("power cuts");
    end.all_is_there()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn power_cuts_lose_answers_that_did_not_wait_for_the_disk() -> Result<()> {
    let end = run(Fault::PowerCutUnsynced).await?;
    end.tell("power cuts, synchronous=OFF");
    ensure!(
        end.count.lost > 0,
        "nothing was lost: the power cuts are not at work ({:?})",
        end.count
    );
    ensure!(
        end.all_is_there().is_err(),
        "the check does not see what was lost ({:?})",
        end.count
    );
    Ok(())
}

/// What a run came to.
struct End {
    count: Count,
    kills: usize,
    seed: u64,
    /// Requests that a kill left without an answer.
    cut_off: usize,
    /// Calls of the program that failed.
    failed: u64,
    /// Answers and decisions that were told to have met a fault.
    told: usize,
    /// Answers refused because their question was not open: its opening had been acknowledged.
    refused: usize,
    /// In which time half of all receipts were there, from the first sending, kills included.
    half: Duration,
    /// The same for 99 % of them.
    most: Duration,
    took: Duration,
}

impl End {
    #[allow(
        clippy::print_stdout,
        reason = "scripts/test and scripts/soak show these lines"
    )]
    fn tell(&self, fault: &str) {
        let Count {
            acknowledged,
            once,
            twice,
            lost,
            ..
        } = self.count;
        // Where a question had to be opened again, people waited for the facilitator.
        let (half, most) = (self.half.as_millis(), self.most.as_millis());
        let waits = format!("; receipts after {half} ms for half, {most} ms for 99 %");
        let failed = match self.failed {
            0 => String::new(),
            failed => format!(", {failed} calls failed, {} were told so", self.told),
        };
        println!(
            "measured: {acknowledged} acknowledged to {CLIENTS} clients, {} {fault}: {once} present once, \
             {twice} twice, {lost} lost ({} requests cut off{failed}{}; seed {}, {:.1} s)",
            self.kills,
            self.cut_off,
            if self.refused == 0 { &waits } else { "" },
            self.seed,
            self.took.as_secs_f64()
        );
    }

    fn faults_are_told(&self) -> Result<()> {
        ensure!(self.failed > 0 && self.told > 0, "no fault was met");
        Ok(())
    }

    fn all_is_there(&self) -> Result<()> {
        ensure!(self.count.holds(), "seed {}: {:#?}", self.seed, self.count);
        ensure!(
            self.refused == 0,
            "seed {}: an opened question was closed {} times",
            self.seed,
            self.refused
        );
        Ok(())
    }
}

/// The run's length and seed, from the environment.
pub(crate) fn asked() -> Result<(usize, u64)> {
    let number = |name: &str, default: u64| match std::env::var(name) {
        Ok(text) => text
            .parse()
            .with_context(|| format!("{name}={text} is no number")),
        Err(_) => Ok(default),
    };
    let length = usize::try_from(number("GLANE_SOAK", 1)?)?;
    ensure!(
        (1..=crowd::LENGTH_MAX).contains(&length),
        "GLANE_SOAK goes from 1 to {}",
        crowd::LENGTH_MAX
    );
    Ok((length, number("GLANE_SEED", 28)?))
}

async fn run(fault: Fault) -> Result<End> {
    let (length, seed) = asked()?;
    let limit = LIMIT * u32::try_from(length)?;
    let run = through(fault, length, seed);
    tokio::time::timeout(limit, run)
        .await
        .with_context(|| format!("not done after {limit:?}"))?
}

async fn through(fault: Fault, length: usize, seed: u64) -> Result<End> {
    let mut place = Place::set_up(fault).await?;
    place.start().await?;
    let crowd = Arc::new(Crowd::new(place.links()?, PEOPLE * length)?);
    let from = Instant::now();
    let mut load = tokio::spawn(Arc::clone(&crowd).answer_all());
    let (kills, late) = match fault {
        // Kills stand closer together: what is left of the load must outlast the last one.
        Fault::Kill => (KILLS * length, LATE / 5),
        Fault::Failing(..) => (FAILING_KILLS * length, LATE),
        Fault::PowerCut | Fault::PowerCutUnsynced => (CUTS * length, LATE),
    };
    let mut draw = Draw(seed);
    // Each kill has its stretch of the load, and its mark in it, far enough from the last one for
    // everyone to be back at work; the last stretch has none.
    let stretch = crowd.expected() / (kills + 1);
    for kill in 0..kills {
        let mark = kill * stretch + stretch / 4 + draw.below(stretch * 3 / 4);
        while crowd.acknowledged() < mark {
            if load.is_finished() {
                (&mut load).await??;
            }
            place.check()?;
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        tokio::time::sleep(Duration::from_millis(draw.below(late) as u64)).await;
        place.kill().await?;
        ensure!(
            !load.is_finished(),
            "kill {kill} came after the load: it proves nothing"
        );
        place.start().await?;
    }
    let given: Vec<Given> = load.await??;
    let took = from.elapsed();
    let shown = crowd.shown_live().await?;
    place.end().await?;
    let mut count = count::count(&mut place, &given).await?;
    count.compare_live(shown, &given);
    let cut_off = crowd.cut_off();
    ensure!(
        cut_off >= kills,
        "{kills} kills cut off {cut_off} requests only: they proved nothing"
    );
    let mut waits: Vec<Duration> = given.iter().flat_map(|given| given.waits.clone()).collect();
    waits.sort();
    let part = |hundredths| {
        waits
            .get(waits.len() * hundredths / 100)
            .copied()
            .unwrap_or_default()
    };
    Ok(End {
        half: part(50),
        most: part(99),
        failed: place.failed()?,
        told: crowd.faults(),
        count,
        kills,
        seed,
        cut_off,
        refused: crowd.refused(),
        took,
    })
}

/// The same numbers for the same seed (`SplitMix64`).
struct Draw(u64);

impl Draw {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^= z >> 31;
        usize::try_from(z % (end.max(1) as u64)).unwrap_or(0)
    }
}
