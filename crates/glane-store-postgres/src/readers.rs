//! Connections that only read, beside the writer, each with a thread of its own. Each reading is one transaction, so it
//! sees one moment of the data however long it takes.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use glane_store::StoreError;
use tokio::sync::{mpsc, oneshot};
use tokio::time::Instant;

use crate::connection::{Conn, Way};
use crate::error::{Fault, away, closed, stopped};

/// How long one waits before trying again.
pub(crate) const PAUSE: Duration = Duration::from_millis(50);
const WAITING_MAX: usize = 256;

/// A reading and whoever waits for it.
trait Reading: Send {
    /// Reads; an error that passes is not kept, so that it can be tried again.
    fn run<'a>(
        &'a mut self,
        conn: &'a Conn,
    ) -> Pin<Box<dyn Future<Output = Result<(), Fault>> + 'a>>;
    fn answer(self: Box<Self>, outcome: Result<(), StoreError>);
}

struct Asked<T, F> {
    work: F,
    found: Option<T>,
    reply: oneshot::Sender<Result<T, StoreError>>,
}

impl<T, F> Reading for Asked<T, F>
where
    T: Send,
    F: AsyncFn(&Conn) -> Result<T, Fault> + Send,
{
    fn run<'a>(
        &'a mut self,
        conn: &'a Conn,
    ) -> Pin<Box<dyn Future<Output = Result<(), Fault>> + 'a>> {
        Box::pin(async move {
            conn.batch("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
                .await?;
            let found = (self.work)(conn).await;
            // Nothing was written: how it ends is all the same, unless the connection is gone.
            let ended = conn.batch("ROLLBACK").await;
            self.found = Some(found?);
            ended
        })
    }

    fn answer(self: Box<Self>, outcome: Result<(), StoreError>) {
        let Self { found, reply, .. } = *self;
        let outcome = outcome.and_then(|()| found.ok_or_else(stopped));
        // Whoever gave up waiting is not told.
        drop(reply.send(outcome));
    }
}

type Queue = Arc<tokio::sync::Mutex<mpsc::Receiver<Box<dyn Reading>>>>;

/// The way to the threads.
pub(crate) struct Readers {
    jobs: Mutex<Option<mpsc::Sender<Box<dyn Reading>>>>,
    threads: Mutex<Vec<JoinHandle<()>>>,
}

impl Readers {
    pub(crate) fn start(way: &Way, count: usize, patience: Duration) -> std::io::Result<Self> {
        let (sender, jobs) = mpsc::channel(WAITING_MAX);
        let queue: Queue = Arc::new(tokio::sync::Mutex::new(jobs));
        let mut threads = Vec::new();
        for _ in 0..count {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()?;
            let (way, queue) = (way.clone(), Arc::clone(&queue));
            let thread = thread::Builder::new()
                .name("glane-reader".to_owned())
                .spawn(move || runtime.block_on(serve(&way, &queue, patience)))?;
            threads.push(thread);
        }
        Ok(Self {
            jobs: Mutex::new(Some(sender)),
            threads: Mutex::new(threads),
        })
    }

    /// Reads once a connection is free.
    pub(crate) async fn run<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: AsyncFn(&Conn) -> Result<T, Fault> + Send + 'static,
    {
        let (reply, outcome) = oneshot::channel();
        let asked = Asked {
            work,
            found: None,
            reply,
        };
        let jobs = self
            .jobs
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
            .ok_or_else(closed)?;
        jobs.send(Box::new(asked)).await.map_err(|_| stopped())?;
        drop(jobs);
        outcome.await.map_err(|_| stopped())?
    }

    /// Lets in no more, and waits for the readings under way. Blocks.
    pub(crate) fn finish(&self) {
        drop(
            self.jobs
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .take(),
        );
        let threads =
            std::mem::take(&mut *self.threads.lock().unwrap_or_else(PoisonError::into_inner));
        for thread in threads {
            drop(thread.join());
        }
    }
}

impl Drop for Readers {
    fn drop(&mut self) {
        self.finish();
    }
}

async fn serve(way: &Way, queue: &Queue, patience: Duration) {
    let mut conn = None;
    loop {
        let next = queue.lock().await.recv().await;
        let Some(mut job) = next else {
            break;
        };
        let outcome = read(way, &mut conn, job.as_mut(), patience).await;
        job.answer(outcome);
    }
    if let Some(conn) = conn {
        conn.close().await;
    }
}

/// Reads, on a fresh connection if the one there is was cut, for as long as one is patient.
async fn read(
    way: &Way,
    conn: &mut Option<Conn>,
    job: &mut dyn Reading,
    patience: Duration,
) -> Result<(), StoreError> {
    let until = Instant::now() + patience;
    loop {
        let fault = match once(way, conn, job).await {
            Ok(()) => return Ok(()),
            Err(fault) if fault.is_passing() => fault,
            Err(fault) => return Err(fault.into()),
        };
        if Instant::now() >= until {
            return Err(away(&fault));
        }
        tokio::time::sleep(PAUSE).await;
    }
}

async fn once(way: &Way, conn: &mut Option<Conn>, job: &mut dyn Reading) -> Result<(), Fault> {
    let open = match conn.take().filter(|conn| !conn.is_closed()) {
        Some(open) => open,
        None => Conn::open_by_index(way).await?,
    };
    let read = job.run(&open).await;
    // One that stopped halfway is not used again: what it still has to say would be the next one's.
    if !read.as_ref().is_err_and(Fault::is_lost) {
        *conn = Some(open);
    }
    read
}
