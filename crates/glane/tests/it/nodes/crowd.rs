//! What everybody in the evening shares: the way in, and what they met.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Result, bail};
use tokio::sync::watch;
use tokio::time::Instant;

/// How long nothing came on a screen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Silence {
    /// Which machine's death it was.
    pub(super) death: usize,
    pub(super) lasted: Duration,
    /// Whether the screen was cut off from the machine that died.
    pub(super) was_cut: bool,
}

/// What everybody shares.
#[derive(Debug, Default)]
pub(super) struct Crowd {
    /// Of the door.
    pub(super) port: u16,
    pub(super) code: String,
    /// How many phones are in, and how many answers are acknowledged.
    pub(super) entered: AtomicUsize,
    pub(super) acknowledged: AtomicUsize,
    /// Answers sent off that nobody answered, and those whose sender was told to send them again.
    pub(super) cut_off: AtomicUsize,
    pub(super) told_to_wait: AtomicUsize,
    death: watch::Sender<Option<(usize, Instant)>>,
    silences: Mutex<Vec<Silence>>,
    /// What ended a phone.
    failed: Mutex<Option<String>>,
}

/// Takes note of one more.
pub(super) fn one_more(count: &AtomicUsize) {
    count.fetch_add(1, Ordering::Relaxed);
}

/// How many there are.
pub(super) fn so_far(count: &AtomicUsize) -> usize {
    count.load(Ordering::Relaxed)
}

impl Crowd {
    pub(super) fn new(port: u16, code: String) -> Self {
        Self {
            port,
            code,
            ..Self::default()
        }
    }

    /// A machine dies at this moment.
    pub(super) fn dies(&self) {
        self.death.send_modify(|death| {
            let number = death.map_or(0, |(number, _)| number);
            *death = Some((number + 1, Instant::now()));
        });
    }

    /// The last machine that died: which death it was, and when.
    pub(super) fn last_death(&self) -> Option<(usize, Instant)> {
        *self.death.borrow()
    }

    /// Takes note of a silence.
    pub(super) fn silent(&self, death: usize, lasted: Duration, was_cut: bool) {
        let mut silences = self.silences.lock().unwrap_or_else(PoisonError::into_inner);
        silences.push(Silence {
            death,
            lasted,
            was_cut,
        });
    }

    pub(super) fn silences(&self) -> Vec<Silence> {
        let silences = self.silences.lock().unwrap_or_else(PoisonError::into_inner);
        silences.clone()
    }

    /// A phone met what none may meet.
    pub(super) fn fails(&self, error: &anyhow::Error) {
        let mut failed = self.failed.lock().unwrap_or_else(PoisonError::into_inner);
        failed.get_or_insert_with(|| format!("{error:#}"));
    }

    /// An error where a phone has met one.
    pub(super) fn goes_on(&self) -> Result<()> {
        let failed = self.failed.lock().unwrap_or_else(PoisonError::into_inner);
        match &*failed {
            Some(failed) => bail!("a phone: {failed}"),
            None => Ok(()),
        }
    }
}
