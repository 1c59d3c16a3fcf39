//! The one thread that writes, and the transactions it makes.
//!
//! It takes the first act that waits and every other one of the same workshop, and does them in one transaction: a
//! commit that needs 5 ms needs them once for a whole roomful. A transaction holds the row of one workshop (or the
//! house), so that nodes that write several never wait for each other in a circle, and the order of commits is the order
//! of revisions. Nobody is answered before the commit.
//!
//! What goes wrong while it writes is done again, all of it, for as long as one is patient: acts are functions that can be
//! called again, and nothing of a transaction that was not committed is left. Where the connection goes away while
//! committing, nobody knows what became of it: see [`doubt`](crate::doubt).

use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use glane_core::id::WorkshopId;
use glane_core::world::Micros;
use glane_store::{Admit, Admitted, StoreError};
use tokio::sync::{mpsc, oneshot};
use tokio::time::Instant;
use tokio_postgres::Config;

use crate::acts::admit;
use crate::connection::Conn;
use crate::doubt::{Doubt, Untold, Writing};
use crate::error::{Fault, OpenError, away, closed, stopped};
use crate::readers::PAUSE;
use crate::schema;

/// The most acts in one transaction: bounds how long the first of them waits.
const GROUP_MAX: usize = 512;
/// The most acts that wait; beyond, callers wait to be let in.
const WAITING_MAX: usize = 1024;

/// What an act holds while it writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holds {
    /// The row of a workshop.
    Workshop(WorkshopId),
    /// The house: its people, settings, and which workshops there are.
    House,
    /// Nothing: it is done outside of any transaction but those it makes.
    Nothing,
}

/// An act and whoever waits for its outcome.
pub(crate) trait Job: Send {
    fn holds(&self) -> Holds;
    /// The ballots, if that is all there is to it: those of several acts are kept together.
    fn ballots(&self) -> Option<(Micros, &[Admit])> {
        None
    }
    /// What became of the ballots.
    fn admitted(&mut self, _outcomes: Vec<Admitted>) {}
    /// What became of the ballots, once they were kept.
    fn outcomes(&self) -> &[Admitted] {
        &[]
    }
    /// Does it; may be called again.
    fn run<'a>(&'a mut self, conn: &'a Conn) -> Pin<Box<dyn Future<Output = Result<(), Fault>> + 'a>>;
    /// It does not stand, by itself.
    fn refuse(&mut self, error: StoreError);
    /// Answers, once it is known whether the group was committed.
    fn answer(self: Box<Self>, committed: &Result<(), StoreError>);
}

struct Act<T, F> {
    holds: Holds,
    work: F,
    outcome: Option<Result<T, StoreError>>,
    reply: oneshot::Sender<Result<T, StoreError>>,
}

impl<T, F> Job for Act<T, F>
where
    T: Send,
    F: AsyncFn(&Conn) -> Result<T, Fault> + Send,
{
    fn holds(&self) -> Holds {
        self.holds
    }

    fn run<'a>(&'a mut self, conn: &'a Conn) -> Pin<Box<dyn Future<Output = Result<(), Fault>> + 'a>> {
        Box::pin(async move {
            self.outcome = Some(Ok((self.work)(conn).await?));
            Ok(())
        })
    }

    fn refuse(&mut self, error: StoreError) {
        self.outcome = Some(Err(error));
    }

    fn answer(self: Box<Self>, committed: &Result<(), StoreError>) {
        tell(self.reply, committed, self.outcome);
    }
}

/// Ballots of one call.
pub(crate) struct Ballots {
    pub(crate) at: Micros,
    pub(crate) workshop: WorkshopId,
    pub(crate) ballots: std::sync::Arc<Vec<Admit>>,
    pub(crate) outcome: Option<Result<Vec<Admitted>, StoreError>>,
    pub(crate) reply: oneshot::Sender<Result<Vec<Admitted>, StoreError>>,
}

impl Job for Ballots {
    fn holds(&self) -> Holds {
        Holds::Workshop(self.workshop)
    }

    fn ballots(&self) -> Option<(Micros, &[Admit])> {
        Some((self.at, &self.ballots))
    }

    fn admitted(&mut self, outcomes: Vec<Admitted>) {
        self.outcome = Some(Ok(outcomes));
    }

    fn outcomes(&self) -> &[Admitted] {
        match &self.outcome {
            Some(Ok(outcomes)) => outcomes,
            _ => &[],
        }
    }

    fn run<'a>(&'a mut self, _: &'a Conn) -> Pin<Box<dyn Future<Output = Result<(), Fault>> + 'a>> {
        // They are kept with those beside them.
        Box::pin(std::future::ready(Ok(())))
    }

    fn refuse(&mut self, error: StoreError) {
        self.outcome = Some(Err(error));
    }

    fn answer(self: Box<Self>, committed: &Result<(), StoreError>) {
        // Whoever handed them in has them alone again before they are told.
        drop(self.ballots);
        tell(self.reply, committed, self.outcome);
    }
}

fn tell<T>(
    reply: oneshot::Sender<Result<T, StoreError>>,
    committed: &Result<(), StoreError>,
    outcome: Option<Result<T, StoreError>>,
) {
    let outcome = match (committed, outcome) {
        (Ok(()), Some(outcome)) => outcome,
        (Ok(()), None) => Err(stopped()),
        (Err(error), _) => Err(error.clone()),
    };
    // Whoever gave up waiting is not told; the act stands all the same.
    drop(reply.send(outcome));
}

/// The way to the thread.
pub(crate) struct Writer {
    jobs: Mutex<Option<mpsc::Sender<Box<dyn Job>>>>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

impl Writer {
    /// Starts the thread, which brings the database to the newest schema first.
    pub(crate) async fn start(config: &Config, patience: Duration) -> Result<Self, OpenError> {
        let broken = |error: &dyn std::fmt::Display| OpenError::Broken(error.to_string());
        let (sender, jobs) = mpsc::channel(WAITING_MAX);
        let (ready, opened) = oneshot::channel();
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|error| broken(&error))?;
        let config = config.clone();
        let thread = thread::Builder::new()
            .name("glane-store".to_owned())
            .spawn(move || {
                runtime.block_on(async move {
                    let hand = match Hand::ready(config, patience).await {
                        Ok(hand) => hand,
                        Err(error) => {
                            drop(ready.send(Err(error)));
                            return;
                        }
                    };
                    drop(ready.send(Ok(())));
                    hand.serve(jobs).await;
                });
            })
            .map_err(|error| broken(&error))?;
        opened
            .await
            .unwrap_or_else(|_| Err(broken(&"its thread stopped")))?;
        Ok(Self {
            jobs: Mutex::new(Some(sender)),
            thread: Mutex::new(Some(thread)),
        })
    }

    /// Does an act, and returns once it is on disk.
    pub(crate) async fn run<T, F>(&self, holds: Holds, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: AsyncFn(&Conn) -> Result<T, Fault> + Send + 'static,
    {
        let (reply, outcome) = oneshot::channel();
        let act = Act {
            holds,
            work,
            outcome: None,
            reply,
        };
        self.hand_in(Box::new(act)).await?;
        outcome.await.map_err(|_| stopped())?
    }

    /// Hands an act in; who waits for its outcome has the other end of its reply.
    pub(crate) async fn hand_in(&self, job: Box<dyn Job>) -> Result<(), StoreError> {
        let jobs = self
            .jobs
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
            .ok_or_else(closed)?;
        jobs.send(job).await.map_err(|_| stopped())
    }

    /// Lets in no more acts, and waits for those under way. Blocks.
    pub(crate) fn finish(&self) -> Result<(), StoreError> {
        drop(self.jobs.lock().unwrap_or_else(PoisonError::into_inner).take());
        let thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take();
        match thread.map(JoinHandle::join) {
            None | Some(Ok(())) => Ok(()),
            Some(Err(_)) => Err(stopped()),
        }
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        // Nobody is left to tell; what was acknowledged is on disk either way.
        drop(self.finish());
    }
}

/// Why a transaction came to nothing, or may have.
enum Stop {
    /// One of several acts does not stand: each by itself, then.
    Apart,
    /// Nothing of it is there.
    Undone(Fault),
    /// The connection went away while it was committed.
    Doubtful(Fault),
}

/// What the thread has in hand.
struct Hand {
    config: Config,
    patience: Duration,
    conn: Option<Conn>,
    writing: Writing,
    doubt: Option<Doubt>,
    untold: Untold,
}

impl Hand {
    async fn ready(config: Config, patience: Duration) -> Result<Self, OpenError> {
        let conn = Conn::open(&config).await.map_err(|fault| match fault {
            Fault::Sql(error) => OpenError::Away(crate::error::said(&error)),
            Fault::Refused(error) => OpenError::Away(error.to_string()),
        })?;
        schema::ready(&conn).await?;
        let writing = Writing::start(&conn)
            .await
            .map_err(|fault| OpenError::Broken(StoreError::from(fault).to_string()))?;
        Ok(Self {
            config,
            patience,
            conn: Some(conn),
            writing,
            doubt: None,
            untold: Untold::default(),
        })
    }

    async fn serve(mut self, mut jobs: mpsc::Receiver<Box<dyn Job>>) {
        let mut waiting: VecDeque<Box<dyn Job>> = VecDeque::new();
        loop {
            if waiting.is_empty() {
                match jobs.recv().await {
                    Some(job) => waiting.push_back(job),
                    None => break,
                }
            }
            while waiting.len() < WAITING_MAX
                && let Ok(job) = jobs.try_recv()
            {
                waiting.push_back(job);
            }
            let mut group = next_group(&mut waiting);
            let committed = self.see_through(&mut group).await;
            if committed.is_ok() {
                for job in &mut group {
                    let told = self.untold.now_told(job.outcomes());
                    if let Some(told) = told {
                        job.admitted(told);
                    }
                }
            }
            for job in group {
                job.answer(&committed);
            }
        }
        if let Some(conn) = self.conn.take() {
            // What the next one finds of us is nothing.
            drop(self.writing.end(&conn).await);
            conn.close().await;
        }
    }

    /// Does a group until it is committed or refused, or one's patience ends.
    async fn see_through(&mut self, group: &mut [Box<dyn Job>]) -> Result<(), StoreError> {
        let until = Instant::now() + self.patience;
        let mut apart = false;
        loop {
            let fault = match self.attempt(group, apart).await {
                Ok(()) => return Ok(()),
                Err(Stop::Apart) => {
                    apart = true;
                    continue;
                }
                Err(Stop::Doubtful(fault)) => {
                    self.conn = None;
                    let outcomes = group.iter().flat_map(|job| job.outcomes().iter().cloned());
                    self.doubt = Some(self.writing.doubt(outcomes.collect()));
                    match self.settle_doubt(until).await {
                        Ok(true) => return Ok(()),
                        Ok(false) => fault,
                        Err(fault) => return Err(away(&fault)),
                    }
                }
                Err(Stop::Undone(fault)) if fault.is_passing() => fault,
                Err(Stop::Undone(fault)) => return Err(fault.into()),
            };
            if Instant::now() >= until {
                return Err(away(&fault));
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Finds out what became of the transaction in doubt, as soon as the server is there again.
    async fn settle_doubt(&mut self, until: Instant) -> Result<bool, Fault> {
        loop {
            let fault = match self.connected().await {
                Ok(settled) => return Ok(settled.is_some_and(|(_, was_kept)| was_kept)),
                Err(fault) if fault.is_passing() => fault,
                Err(fault) => return Err(fault),
            };
            if Instant::now() >= until {
                return Err(fault);
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Makes sure of the connection; says what became of the transaction in doubt, if one was.
    async fn connected(&mut self) -> Result<Option<(Doubt, bool)>, Fault> {
        if self.conn.as_ref().is_some_and(|conn| !conn.is_closed()) {
            return Ok(None);
        }
        self.conn = None;
        let conn = Conn::open(&self.config).await?;
        let committed = self.writing.go_on(&conn).await?;
        self.conn = Some(conn);
        Ok(self.doubt.take().map(|doubt| {
            let was_kept = doubt.was_kept(committed);
            (doubt, was_kept)
        }))
    }

    async fn attempt(&mut self, group: &mut [Box<dyn Job>], apart: bool) -> Result<(), Stop> {
        // An earlier group may be in doubt still: whoever was in it was told that it is not known.
        let settled = self.connected().await.map_err(Stop::Undone)?;
        if let Some((doubt, true)) = settled {
            self.untold.remember(doubt);
        }
        let Some(conn) = &self.conn else {
            return Err(Stop::Undone(Fault::Refused(stopped())));
        };
        let holds = group.first().map_or(Holds::Nothing, |job| job.holds());
        let done = if holds == Holds::Nothing {
            match group {
                [only] => outside(conn, only.as_mut()).await,
                _ => Ok(()),
            }
        } else {
            transaction(conn, holds, group, apart, &mut self.writing).await
        };
        if let Err(Stop::Undone(fault)) = &done
            && fault.is_lost()
        {
            self.conn = None;
        }
        done
    }
}

async fn outside(conn: &Conn, job: &mut dyn Job) -> Result<(), Stop> {
    match job.run(conn).await {
        Err(fault) if fault.is_lost() => Err(Stop::Undone(fault)),
        Err(fault) => {
            job.refuse(fault.into());
            Ok(())
        }
        Ok(()) => Ok(()),
    }
}

/// The acts that go together with the first that waits, in their order.
fn next_group(waiting: &mut VecDeque<Box<dyn Job>>) -> Vec<Box<dyn Job>> {
    let Some(first) = waiting.pop_front() else {
        return Vec::new();
    };
    let holds = first.holds();
    let mut group = vec![first];
    if holds == Holds::Nothing {
        return group;
    }
    let mut others = VecDeque::with_capacity(waiting.len());
    while let Some(job) = waiting.pop_front() {
        if job.holds() == holds && group.len() < GROUP_MAX {
            group.push(job);
        } else {
            others.push_back(job);
        }
    }
    *waiting = others;
    group
}

/// Cuts a group into what is done at once: ballots that follow each other, and each other act by itself.
fn units(group: &mut [Box<dyn Job>], apart: bool) -> Vec<&mut [Box<dyn Job>]> {
    if apart {
        return group.chunks_mut(1).collect();
    }
    group
        .chunk_by_mut(|one, next| one.ballots().is_some() && next.ballots().is_some())
        .collect()
}

async fn transaction(
    conn: &Conn,
    holds: Holds,
    group: &mut [Box<dyn Job>],
    apart: bool,
    writing: &mut Writing,
) -> Result<(), Stop> {
    let mut units = units(group, apart);
    let alone = units.len() == 1;
    let begin = match holds {
        Holds::House => "BEGIN; LOCK TABLE house IN EXCLUSIVE MODE",
        Holds::Workshop(_) | Holds::Nothing => "BEGIN",
    };
    let mut done = conn.batch(begin).await.map_err(Stop::Undone);
    for unit in &mut units {
        if done.is_ok() {
            done = one_unit(conn, unit, alone).await;
        }
    }
    if let Err(stop) = done {
        // Where the connection is gone, so is what was under way.
        let ended = conn.batch("ROLLBACK").await;
        return match (stop, ended) {
            (stop @ Stop::Undone(_), _) | (stop, Ok(())) => Err(stop),
            (_, Err(fault)) => Err(Stop::Undone(fault)),
        };
    }
    match conn.batch(&writing.commit()).await {
        Ok(()) => Ok(()),
        Err(fault) if fault.is_lost() => Err(Stop::Doubtful(fault)),
        Err(fault) => {
            conn.batch("ROLLBACK").await.map_err(Stop::Undone)?;
            Err(Stop::Undone(fault))
        }
    }
}

async fn one_unit(conn: &Conn, unit: &mut [Box<dyn Job>], alone: bool) -> Result<(), Stop> {
    if !alone {
        conn.batch("SAVEPOINT act").await.map_err(Stop::Undone)?;
    }
    let fault = match run_unit(conn, unit).await {
        Ok(()) if alone => return Ok(()),
        Ok(()) => return conn.batch("RELEASE act").await.map_err(Stop::Undone),
        Err(fault) if fault.is_passing() => return Err(Stop::Undone(fault)),
        Err(fault) => fault,
    };
    let [job] = unit else {
        return Err(Stop::Apart);
    };
    job.refuse(fault.into());
    // What it did of its own is taken back, and the others' stands; an empty transaction is committed at no cost.
    let back = if alone {
        "ROLLBACK; BEGIN"
    } else {
        "ROLLBACK TO act; RELEASE act"
    };
    conn.batch(back).await.map_err(Stop::Undone)
}

async fn run_unit(conn: &Conn, unit: &mut [Box<dyn Job>]) -> Result<(), Fault> {
    let given: Vec<(Micros, &[Admit])> = unit.iter().filter_map(|job| job.ballots()).collect();
    if given.is_empty() {
        for job in unit {
            job.run(conn).await?;
        }
        return Ok(());
    }
    let Some(Holds::Workshop(workshop)) = unit.first().map(|job| job.holds()) else {
        return Err(Fault::Refused(stopped()));
    };
    let outcomes = admit::admit(conn, workshop, &given).await?;
    for (job, outcomes) in unit.iter_mut().zip(outcomes) {
        job.admitted(outcomes);
    }
    Ok(())
}
