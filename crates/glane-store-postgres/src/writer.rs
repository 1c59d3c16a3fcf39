//! The one thread that writes, and the transactions it makes.
//!
//! It takes the first act that waits and every other one of the same workshop, and does them in one transaction: a
//! commit that needs 5 ms needs them once for a whole roomful. A transaction holds the row of one workshop, in turn, (or the
//! house), so that nodes that write several never wait for each other in a circle, and the order of commits is the order
//! of revisions. Nobody is answered before the commit.
//!
//! What goes wrong while it writes is done again, all of it, for as long as one is patient: acts are functions that can be
//! called again, and nothing of a transaction that was not committed is left. Where the connection goes away while
//! committing, nobody knows what became of it: see [`doubt`](crate::doubt).

mod job;
mod transaction;
mod turn;

use std::collections::VecDeque;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use glane_core::id::WorkshopId;
use glane_core::world::Micros;
use glane_store::pace::{Counting, Pace};
use glane_store::{Admit, Admitted, StoreError};
use tokio::sync::{mpsc, oneshot};
use tokio::time::Instant;

use crate::Options;
use crate::connection::{Conn, Way};
use crate::doubt::{Doubt, Untold, Writing};
use crate::error::{Fault, OpenError, away, closed, out_of, silent, stopped};
use crate::readers::PAUSE;
use crate::schema;

pub(crate) use self::job::Holds;
use self::job::{Act, Ballots, Job};
use self::transaction::{Stop, next_group, outside, transaction};

/// How many times as long as one is patient a transaction may take, until the server is held to be gone. What it was at
/// is ended by whoever comes back.
const SILENCE: u32 = 20;
/// How long one says goodbye to a server: it may wait for a replica that is gone, and nobody waits for it.
const FAREWELL: Duration = Duration::from_secs(3);
/// The most acts that wait; beyond, callers wait to be let in.
const WAITING_MAX: usize = 1024;

/// The way to the thread.
pub(crate) struct Writer {
    jobs: Mutex<Option<mpsc::Sender<Box<dyn Job>>>>,
    failures: AtomicU64,
    pace: Counting,
    thread: Mutex<Option<JoinHandle<()>>>,
}

impl Writer {
    /// Starts the thread, which brings the database to the newest schema first.
    pub(crate) fn start(way: &Way, options: Options) -> Result<Self, OpenError> {
        let broken = |error: &dyn std::fmt::Display| OpenError::Broken(error.to_string());
        let (sender, jobs) = mpsc::channel(WAITING_MAX);
        // Whoever opens waits where they are, in a runtime or not.
        let (ready, opened) = std::sync::mpsc::channel();
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|error| broken(&error))?;
        let way = way.clone();
        let thread = thread::Builder::new()
            .name("glane-store".to_owned())
            .spawn(move || {
                runtime.block_on(async move {
                    let hand = match Hand::ready(way, options).await {
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
            .recv()
            .unwrap_or_else(|_| Err(broken(&"its thread stopped")))?;
        Ok(Self {
            jobs: Mutex::new(Some(sender)),
            failures: AtomicU64::new(0),
            pace: Counting::default(),
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
        self.hand_in(Box::new(act), outcome).await
    }

    /// Keeps ballots, together with those that others hand in.
    pub(crate) async fn admit(
        &self,
        at: Micros,
        workshop: WorkshopId,
        ballots: Arc<Vec<Admit>>,
    ) -> Result<Vec<Admitted>, StoreError> {
        let (reply, outcome) = oneshot::channel();
        let act = Ballots {
            at,
            workshop,
            given: ballots,
            outcome: None,
            reply,
        };
        self.hand_in(Box::new(act), outcome).await
    }

    async fn hand_in<T>(
        &self,
        job: Box<dyn Job>,
        outcome: oneshot::Receiver<Result<T, StoreError>>,
    ) -> Result<T, StoreError> {
        let since = Instant::now();
        let jobs = lock(&self.jobs).clone().ok_or_else(closed)?;
        let told = match jobs.send(job).await {
            Ok(()) => {
                drop(jobs);
                outcome.await.unwrap_or_else(|_| Err(stopped()))
            }
            Err(_) => Err(stopped()),
        };
        self.pace.took(since.elapsed());
        if matches!(told, Err(StoreError::Broken(_) | StoreError::Away(_))) {
            self.failures.fetch_add(1, Ordering::Relaxed);
        }
        told
    }

    /// Acts that the database did not keep.
    pub(crate) fn failures(&self) -> u64 {
        self.failures.load(Ordering::Relaxed)
    }

    /// How long acts took.
    pub(crate) fn pace(&self) -> Pace {
        self.pace.read()
    }

    /// Lets in no more acts, and waits for those under way. Blocks.
    pub(crate) fn finish(&self) -> Result<(), StoreError> {
        drop(lock(&self.jobs).take());
        let thread = lock(&self.thread).take();
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

/// A thread that panicked leaves the value whole: each is changed in one move.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What the thread has in hand.
struct Hand {
    way: Way,
    options: Options,
    conn: Option<Conn>,
    writing: Writing,
    doubt: Option<Doubt>,
    untold: Untold,
}

impl Hand {
    async fn ready(way: Way, options: Options) -> Result<Self, OpenError> {
        let conn = Conn::open_by_index(&way)
            .await
            .map_err(|fault| out_of(&fault))?;
        schema::ready(&conn).await?;
        let held = schema::hold(&conn, options.having).await;
        if !held.map_err(schema::open_error)? {
            return Err(OpenError::Held);
        }
        let half_moved = schema::is_half_moved(&conn).await;
        if half_moved.map_err(schema::open_error)? {
            return Err(OpenError::HalfMoved);
        }
        let writing = Writing::start(&conn).await.map_err(schema::open_error)?;
        Ok(Self {
            way,
            options,
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
            // What the next one finds of us is nothing, or a line that says nothing.
            let farewell = async {
                drop(self.writing.end(&conn).await);
                conn.close().await;
            };
            drop(tokio::time::timeout(FAREWELL, farewell).await);
        }
    }

    /// Does a group until it is committed or refused, or one's patience ends.
    async fn see_through(&mut self, group: &mut [Box<dyn Job>]) -> Result<(), StoreError> {
        let until = Instant::now() + self.options.patience;
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
        let conn = Conn::open_by_index(&self.way).await?;
        let committed = self.writing.go_on(&conn).await?;
        if !schema::hold(&conn, self.options.having).await? {
            return Err(StoreError::Broken(OpenError::Held.to_string()).into());
        }
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
            let before = self.writing.number();
            let limit = self.options.patience * SILENCE;
            let done = transaction(conn, holds, group, apart, &mut self.writing);
            match tokio::time::timeout(limit, done).await {
                Ok(done) => done,
                Err(_) if self.writing.number() == before => Err(Stop::Undone(silent())),
                Err(_) => Err(Stop::Doubtful(silent())),
            }
        };
        if let Err(Stop::Undone(fault)) = &done
            && fault.is_lost()
        {
            self.conn = None;
        }
        done
    }
}
