//! A bad network between clients and the application: each client has a line of its own, with faults of its own.
//!
//! Each request has a connection of its own, on both sides: what is cut, held, lost or delivered twice is one
//! request. [`Proxy::heal`] ends all faults; what hung by then hangs on, as a line does whose other end moved.

mod line;
mod plan;
mod request;

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::Result;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::Instant;

pub use plan::{Fault, Plan, Planned};

/// How many requests and streams each fault met.
pub type Met = BTreeMap<Fault, usize>;

/// What went over the lines for one address: requests and what came back, heads included, in bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Carried {
    /// How many requests.
    pub requests: usize,
    /// Bytes of both ways.
    pub bytes: usize,
}

/// A bad network. Its lines end when it is dropped.
#[derive(Debug)]
pub struct Proxy {
    server: SocketAddr,
    shared: Arc<Shared>,
    lines: Vec<JoinHandle<()>>,
}

/// What all lines know.
#[derive(Debug)]
struct Shared {
    begun: watch::Sender<Option<Instant>>,
    healed: watch::Sender<bool>,
    met: Mutex<Met>,
    carried: Mutex<BTreeMap<String, Carried>>,
}

impl Shared {
    /// The time of the plan; nothing before it began and once all is well again.
    fn now(&self) -> Option<Duration> {
        let begun = *self.begun.borrow();
        begun
            .filter(|_| !*self.healed.borrow())
            .map(|begun| begun.elapsed())
    }

    fn carry(&self, address: &str, requests: usize, bytes: usize) {
        let mut carried = self.carried.lock().unwrap_or_else(PoisonError::into_inner);
        let one = carried.entry(address.to_owned()).or_default();
        one.requests += requests;
        one.bytes += bytes;
    }

    fn meet(&self, fault: Fault) {
        let mut met = self.met.lock().unwrap_or_else(PoisonError::into_inner);
        *met.entry(fault).or_default() += 1;
    }
}

impl Proxy {
    /// A network to a server on this machine, without faults until it begins.
    pub fn new(server: SocketAddr) -> Self {
        let shared = Shared {
            begun: watch::Sender::new(None),
            healed: watch::Sender::new(false),
            met: Mutex::default(),
            carried: Mutex::default(),
        };
        Self {
            server,
            shared: Arc::new(shared),
            lines: Vec::new(),
        }
    }

    /// A client's line; the port it calls.
    pub async fn line(&mut self, plan: Plan) -> Result<u16> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let port = listener.local_addr()?.port();
        let line = line::run(listener, self.server, plan, Arc::clone(&self.shared));
        self.lines.push(tokio::spawn(line));
        Ok(port)
    }

    /// Time begins for the plans of all lines.
    pub fn begin(&self) {
        self.shared.begun.send_replace(Some(Instant::now()));
    }

    /// No fault any more.
    pub fn heal(&self) {
        self.shared.healed.send_replace(true);
    }

    /// What went over all lines so far, by address, what follows a `?` left out.
    pub fn carried(&self) -> BTreeMap<String, Carried> {
        let carried = &self.shared.carried;
        carried
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// What was met so far.
    pub fn met(&self) -> Met {
        let met = &self.shared.met;
        met.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        for line in &self.lines {
            line.abort();
        }
    }
}
