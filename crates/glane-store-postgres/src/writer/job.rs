//! What is handed in: acts, each with whoever waits for its outcome.

use std::pin::Pin;
use std::sync::Arc;

use glane_core::id::WorkshopId;
use glane_core::world::Micros;
use glane_store::{Admit, Admitted, StoreError};
use tokio::sync::oneshot;

use crate::connection::Conn;
use crate::error::{Fault, stopped};

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
pub(super) trait Job: Send {
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
    fn run<'a>(
        &'a mut self,
        conn: &'a Conn,
    ) -> Pin<Box<dyn Future<Output = Result<(), Fault>> + 'a>>;
    /// It does not stand, by itself.
    fn refuse(&mut self, error: StoreError);
    /// Answers, once it is known whether the group was committed.
    fn answer(self: Box<Self>, committed: &Result<(), StoreError>);
}

/// An act of any kind.
pub(super) struct Act<T, F> {
    pub(super) holds: Holds,
    pub(super) work: F,
    pub(super) outcome: Option<Result<T, StoreError>>,
    pub(super) reply: oneshot::Sender<Result<T, StoreError>>,
}

impl<T, F> Job for Act<T, F>
where
    T: Send,
    F: AsyncFn(&Conn) -> Result<T, Fault> + Send,
{
    fn holds(&self) -> Holds {
        self.holds
    }

    fn run<'a>(
        &'a mut self,
        conn: &'a Conn,
    ) -> Pin<Box<dyn Future<Output = Result<(), Fault>> + 'a>> {
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
pub(super) struct Ballots {
    pub(super) at: Micros,
    pub(super) workshop: WorkshopId,
    pub(super) given: Arc<Vec<Admit>>,
    pub(super) outcome: Option<Result<Vec<Admitted>, StoreError>>,
    pub(super) reply: oneshot::Sender<Result<Vec<Admitted>, StoreError>>,
}

impl Job for Ballots {
    fn holds(&self) -> Holds {
        Holds::Workshop(self.workshop)
    }

    fn ballots(&self) -> Option<(Micros, &[Admit])> {
        Some((self.at, &self.given))
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
        drop(self.given);
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
