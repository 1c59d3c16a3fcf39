//! Connections that only read, beside the writer: each reading is one transaction, so it sees one
//! moment of the data however long it takes.

use std::sync::{Arc, Mutex, PoisonError};

use glane_store::StoreError;
use rusqlite::Connection;
use tokio::sync::Semaphore;

use crate::error::{Fault, closed};

/// Idle connections, and as many permits to take one.
pub(crate) struct Readers {
    idle: Arc<Mutex<Vec<Connection>>>,
    permits: Arc<Semaphore>,
    count: u32,
}

impl Readers {
    pub(crate) fn new(connections: Vec<Connection>) -> Self {
        let count = connections.len();
        Self {
            idle: Arc::new(Mutex::new(connections)),
            permits: Arc::new(Semaphore::new(count)),
            count: u32::try_from(count).unwrap_or(u32::MAX),
        }
    }

    /// Reads on a thread that may block, once a connection is free.
    pub(crate) async fn run<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, Fault> + Send + 'static,
    {
        let permit = Arc::clone(&self.permits)
            .acquire_owned()
            .await
            .map_err(|_| closed())?;
        let idle = Arc::clone(&self.idle);
        // The permit goes along: a caller who gives up must not free a connection still in use.
        let reading = tokio::task::spawn_blocking(move || {
            let mut conn = take(&idle).ok_or_else(closed)?;
            let outcome = at_one_moment(&mut conn, work);
            give_back(&idle, conn);
            drop(permit);
            outcome.map_err(StoreError::from)
        });
        reading
            .await
            .map_err(|error| StoreError::Broken(format!("a reading stopped: {error}")))?
    }

    /// Waits for the readings under way and closes the connections.
    pub(crate) async fn finish(&self) {
        if let Ok(all) = self.permits.acquire_many(self.count).await {
            self.permits.close();
            self.idle
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .clear();
            all.forget();
        }
    }
}

fn at_one_moment<T>(
    conn: &mut Connection,
    work: impl FnOnce(&Connection) -> Result<T, Fault>,
) -> Result<T, Fault> {
    let moment = conn.transaction()?;
    work(&moment)
}

fn take(idle: &Mutex<Vec<Connection>>) -> Option<Connection> {
    idle.lock().unwrap_or_else(PoisonError::into_inner).pop()
}

fn give_back(idle: &Mutex<Vec<Connection>>, conn: Connection) {
    idle.lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push(conn);
}
