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
pub(crate) type Flight = JoinHandle<Landed>;

/// Answers of which it is known what became, and which are not counted yet.
pub(crate) struct Landed {
    admits: Arc<Vec<Admit>>,
    waiting: Vec<Waiting>,
    kept: Result<Vec<Admitted>, StoreError>,
}

/// Waits for those that are under way; for ever if none are. May be given up and asked again. Nothing if the writing
/// itself broke off: whoever waits is told by their reply, which is gone.
pub(crate) async fn land(flight: &mut Option<Flight>) -> Option<Landed> {
    let Some(under_way) = flight else {
        return std::future::pending().await;
    };
    let landed = under_way.await;
    *flight = None;
    landed
        .inspect_err(|error| tracing::error!(%error, "answers were not kept"))
        .ok()
}

impl Task {
    /// Writes answers to the disk.
    pub(crate) fn write(
        &self,
        admits: Vec<Admit>,
        waiting: Vec<Waiting>,
    ) -> impl Future<Output = Landed> + Send + use<> {
        let (store, id) = (Arc::clone(&self.store), self.id);
        let (admits, now) = (Arc::new(admits), self.world.clock.now());
        async move {
            let kept = store.admit(now, id, Arc::clone(&admits)).await;
            Landed {
                admits,
                waiting,
                kept,
            }
        }
    }

    /// Counts what was taken, then tells everyone.
    pub(crate) async fn settle(&self, landed: Landed) {
        let Landed {
            admits,
            waiting,
            kept,
        } = landed;
        match kept {
            Ok(admitted) => {
                self.count(admits, &admitted).await;
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
                let error = LiveError::from(error);
                for Waiting { reply, .. } in waiting {
                    let _ = reply.send(Err(error.clone()));
                }
            }
        }
    }
}
