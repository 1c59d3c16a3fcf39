//! Answers between the room and the disk: one batch is written while the next gathers and the one before is counted.

use std::sync::Arc;

use glane_core::ballot::Admission;
use glane_store::{Admit, Admitted, StoreError};
use tokio::task::JoinHandle;

use crate::LiveError;
use crate::submission::Outcome;
use crate::task::{Reply, Task};

/// Whoever waits for what became of their answer.
pub(crate) struct Waiting {
    pub(crate) reply: Reply<Outcome>,
    pub(crate) late: bool,
}

/// Answers on their way to the disk.
pub(crate) struct Flight {
    admits: Arc<Vec<Admit>>,
    waiting: Vec<Waiting>,
    kept: JoinHandle<Result<Vec<Admitted>, StoreError>>,
}

/// Answers of which it is known what became, and which are not counted yet.
pub(crate) struct Landed {
    admits: Arc<Vec<Admit>>,
    waiting: Vec<Waiting>,
    kept: Result<Vec<Admitted>, LiveError>,
}

impl Flight {
    /// Waits for the disk. May be given up and asked again.
    pub(crate) async fn land(flight: &mut Option<Self>) -> Landed {
        let Some(under_way) = flight else {
            return std::future::pending().await;
        };
        let kept = (&mut under_way.kept).await;
        let kept = match kept {
            Ok(kept) => kept.map_err(LiveError::from),
            Err(stopped) => Err(LiveError::Store(StoreError::Broken(stopped.to_string()))),
        };
        let (admits, waiting) = match flight.take() {
            Some(Self {
                admits, waiting, ..
            }) => (admits, waiting),
            None => (Arc::default(), vec![]),
        };
        Landed {
            admits,
            waiting,
            kept,
        }
    }
}

impl Task {
    /// Sends answers off to the disk.
    pub(crate) fn write(&self, admits: Vec<Admit>, waiting: Vec<Waiting>) -> Option<Flight> {
        if admits.is_empty() {
            return None;
        }
        let admits = Arc::new(admits);
        let (store, id, given) = (Arc::clone(&self.store), self.id, Arc::clone(&admits));
        let now = self.world.clock.now();
        let kept = tokio::spawn(async move { store.admit(now, id, given).await });
        Some(Flight {
            admits,
            waiting,
            kept,
        })
    }

    /// Counts what was taken, then tells everyone.
    pub(crate) fn settle(&self, landed: Landed) {
        let Landed {
            admits,
            waiting,
            kept,
        } = landed;
        match kept {
            Ok(admitted) => {
                self.count(admits, &admitted);
                for (Waiting { reply, late }, admitted) in waiting.into_iter().zip(admitted) {
                    let Admitted { person, admission } = admitted;
                    let late = late && matches!(admission, Admission::Recorded { .. });
                    let _ = reply.send(Ok(Outcome::Admitted {
                        person,
                        admission,
                        late,
                    }));
                }
            }
            Err(error) => {
                tracing::error!(%error, "answers were not kept");
                for Waiting { reply, .. } in waiting {
                    let _ = reply.send(Err(error.clone()));
                }
            }
        }
    }
}
