//! The one thread that writes.
//!
//! It takes the first act that waits, opens a transaction, and does every other act that waits by
//! then in the same one: a disk that needs 5 ms to be sure needs them once for a whole roomful.
//! Nobody is answered before the commit. An act that fails is rolled back alone; a commit that fails
//! takes the whole group with it, and everyone in it is told so.

use std::fs::File;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use glane_store::StoreError;
use glane_store::pace::{Counting, Pace};
use rusqlite::Connection;
use tokio::sync::{mpsc, oneshot};
use tokio::time::Instant;

use crate::error::{Fault, closed};
use crate::tokens::Ledger;

/// The most acts in one transaction: bounds how long the first of them waits.
const GROUP_MAX: usize = 512;
/// The most acts that wait; beyond, callers wait to be let in.
const WAITING_MAX: usize = 1024;

/// An act and whoever waits for its outcome.
trait Job: Send {
    /// Whether it is done by itself, outside of any transaction but those it makes.
    fn is_apart(&self) -> bool;
    /// Does it, and says whether it stands.
    fn run(&mut self, ledger: &Ledger) -> bool;
    /// Answers, once it is known whether the group was committed.
    fn answer(self: Box<Self>, committed: &Result<(), StoreError>);
}

/// An act that waits, whatever it is.
type Waiting = Box<dyn Job>;

struct Act<T, F> {
    apart: bool,
    work: Option<F>,
    outcome: Option<Result<T, StoreError>>,
    reply: oneshot::Sender<Result<T, StoreError>>,
}

impl<T, F> Job for Act<T, F>
where
    T: Send,
    F: FnOnce(&Ledger) -> Result<T, Fault> + Send,
{
    fn is_apart(&self) -> bool {
        self.apart
    }

    fn run(&mut self, ledger: &Ledger) -> bool {
        let outcome = self
            .work
            .take()
            .map(|work| work(ledger).map_err(StoreError::from));
        let stands = matches!(outcome, Some(Ok(_)));
        self.outcome = outcome;
        stands
    }

    fn answer(self: Box<Self>, committed: &Result<(), StoreError>) {
        let outcome = match (committed, self.outcome) {
            (Ok(()), Some(outcome)) => outcome,
            (Ok(()), None) => Err(stopped()),
            (Err(error), _) => Err(error.clone()),
        };
        // Whoever gave up waiting is not told; the act stands all the same.
        drop(self.reply.send(outcome));
    }
}

fn stopped() -> StoreError {
    StoreError::Broken("the writing thread stopped: restart the program".to_owned())
}

/// The way to the thread.
pub(crate) struct Writer {
    jobs: Mutex<Option<mpsc::Sender<Box<dyn Job>>>>,
    failures: AtomicU64,
    pace: Counting,
    thread: Mutex<Option<JoinHandle<Result<(), StoreError>>>>,
}

impl Writer {
    /// Starts the thread, which keeps the folder's lock for as long as it has the connection.
    pub(crate) fn start(ledger: Ledger, lock: File) -> std::io::Result<Self> {
        let (sender, jobs) = mpsc::channel(WAITING_MAX);
        let thread = thread::Builder::new()
            .name("glane-store".to_owned())
            .spawn(move || {
                let finished = serve(ledger, jobs);
                drop(lock);
                finished
            })?;
        Ok(Self {
            jobs: Mutex::new(Some(sender)),
            failures: AtomicU64::new(0),
            pace: Counting::default(),
            thread: Mutex::new(Some(thread)),
        })
    }

    /// Does an act in a transaction, and returns once it is on disk.
    pub(crate) async fn run<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Ledger) -> Result<T, Fault> + Send + 'static,
    {
        let since = Instant::now();
        let outcome = self.hand_in(work, false).await;
        self.pace.took(since.elapsed());
        self.counted(outcome)
    }

    /// Does by itself what makes its own transactions, and returns once it is on disk.
    pub(crate) async fn apart<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Ledger) -> Result<T, Fault> + Send + 'static,
    {
        self.counted(self.hand_in(work, true).await)
    }

    fn counted<T>(&self, outcome: Result<T, StoreError>) -> Result<T, StoreError> {
        if matches!(outcome, Err(StoreError::Broken(_))) {
            self.failures.fetch_add(1, Ordering::Relaxed);
        }
        outcome
    }

    async fn hand_in<T, F>(&self, work: F, apart: bool) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Ledger) -> Result<T, Fault> + Send + 'static,
    {
        let jobs = lock(&self.jobs).clone().ok_or_else(closed)?;
        let (reply, outcome) = oneshot::channel();
        let act = Act {
            apart,
            work: Some(work),
            outcome: None,
            reply,
        };
        jobs.send(Box::new(act)).await.map_err(|_| stopped())?;
        drop(jobs);
        outcome.await.map_err(|_| stopped())?
    }

    /// Acts that the database or the disk did not keep.
    pub(crate) fn failures(&self) -> u64 {
        self.failures.load(Ordering::Relaxed)
    }

    /// How long acts took.
    pub(crate) fn pace(&self) -> Pace {
        self.pace.read()
    }

    /// Lets in no more acts, waits for those under way, and closes the file. Blocks.
    pub(crate) fn finish(&self) -> Result<(), StoreError> {
        drop(lock(&self.jobs).take());
        match lock(&self.thread).take().map(JoinHandle::join) {
            None => Ok(()),
            Some(joined) => joined.unwrap_or_else(|_| Err(stopped())),
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

fn serve(ledger: Ledger, mut jobs: mpsc::Receiver<Box<dyn Job>>) -> Result<(), StoreError> {
    let mut held = None;
    while let Some(mut first) = held.take().or_else(|| jobs.blocking_recv()) {
        if first.is_apart() {
            first.run(&ledger);
            first.answer(&Ok(()));
            continue;
        }
        let mut group = Vec::new();
        let done = transaction(&ledger, first, &mut jobs, (&mut group, &mut held));
        let committed = done.map_err(|error| {
            StoreError::Broken(format!("nothing was kept, the transaction failed: {error}"))
        });
        for job in group {
            job.answer(&committed);
        }
    }
    let broken = |error: rusqlite::Error| StoreError::Broken(error.to_string());
    ledger
        .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
        .map_err(broken)?;
    ledger
        .into_connection()
        .close()
        .map_err(|(_, error)| broken(error))
}

/// Does `first` and those that wait in one transaction; whatever was taken ends up in `group`. One that is done by itself
/// ends it, and is `held`.
fn transaction(
    ledger: &Ledger,
    first: Box<dyn Job>,
    jobs: &mut mpsc::Receiver<Box<dyn Job>>,
    (group, held): (&mut Vec<Waiting>, &mut Option<Waiting>),
) -> rusqlite::Result<()> {
    let mut next = Some(first);
    let mut done = execute(ledger, "BEGIN IMMEDIATE");
    while let Some(mut job) = next {
        if done.is_ok() {
            done = if group.is_empty() {
                first_of_all(ledger, job.as_mut())
            } else {
                alone(ledger, job.as_mut())
            };
        }
        group.push(job);
        next = if done.is_ok() && group.len() < GROUP_MAX {
            jobs.try_recv().ok()
        } else {
            None
        };
        *held = next.take_if(|job| job.is_apart());
    }
    let committed = done.and_then(|()| execute(ledger, "COMMIT"));
    if committed.is_ok() {
        ledger.settle();
        return committed;
    }
    ledger.forget(0);
    if !ledger.is_autocommit() {
        execute(ledger, "ROLLBACK")?;
    }
    committed
}

/// Does the first act of a transaction, which is all there is to roll back if it fails: a savepoint would copy each
/// page it changes. Most transactions hold one act, a roomful of answers.
fn first_of_all(ledger: &Ledger, job: &mut dyn Job) -> rusqlite::Result<()> {
    if job.run(ledger) {
        return Ok(());
    }
    ledger.forget(0);
    still_open(ledger)?;
    execute(ledger, "ROLLBACK")?;
    execute(ledger, "BEGIN IMMEDIATE")
}

/// Does a later act so that its failure is its own. An error here is the whole transaction's.
fn alone(ledger: &Ledger, job: &mut dyn Job) -> rusqlite::Result<()> {
    execute(ledger, "SAVEPOINT act")?;
    let mark = ledger.mark();
    if !job.run(ledger) {
        ledger.forget(mark);
        still_open(ledger)?;
        execute(ledger, "ROLLBACK TO act")?;
    }
    execute(ledger, "RELEASE act")
}

/// On a full disk or a failing one, SQLite may have rolled everything back by itself.
fn still_open(conn: &Connection) -> rusqlite::Result<()> {
    if !conn.is_autocommit() {
        return Ok(());
    }
    Err(rusqlite::Error::SqliteFailure(
        rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_ABORT_ROLLBACK),
        Some("the database rolled back by itself (disk full or failing?)".to_owned()),
    ))
}

fn execute(conn: &Connection, sql: &str) -> rusqlite::Result<()> {
    conn.prepare_cached(sql)?.execute([]).map(|_| ())
}

#[cfg(test)]
mod tests;
