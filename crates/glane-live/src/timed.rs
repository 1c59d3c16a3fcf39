//! A question whose time is over closes by itself. The decision to is the program's, made in the room's own order.

use std::time::Duration;

use glane_core::decision::{Act, Actor};
use glane_core::running::Timer;
use glane_store::StoreError;

use crate::LiveError;
use crate::room::Wish;
use crate::task::Task;

/// How often the clock is looked at while a timer runs: one that was set right in between is believed.
const LOOK: Duration = Duration::from_millis(500);

impl Task {
    fn timer(&self) -> Option<(Act, Timer)> {
        self.look(|inside| {
            let (question, timer) = inside.state.timer()?;
            let question = question.clone();
            Some((Act::Close { question }, *timer))
        })
    }

    /// Comes true when the clock must be looked at; never where no time runs.
    pub(crate) fn time_runs(&self) -> impl Future<Output = ()> + use<> {
        let wait = self.timer().map(|(_, timer)| {
            let left = timer.closes().0.saturating_sub(self.world.clock.now().0);
            Duration::from_micros(u64::try_from(left).unwrap_or(0)).min(LOOK)
        });
        async move {
            match wait {
                Some(wait) => tokio::time::sleep(wait).await,
                None => std::future::pending().await,
            }
        }
    }

    /// Closes the question whose time is over, if one's is.
    pub(crate) async fn close_in_time(&self) -> bool {
        let now = self.world.clock.now();
        if self.timer().is_none_or(|(_, timer)| timer.closes() > now) {
            return false;
        }
        // Another program may have closed it, or given it more time.
        if let Err(error) = self.follow().await {
            tracing::warn!(%error, "what others wrote is not read yet");
            tokio::time::sleep(LOOK).await;
            return false;
        }
        let Some((act, _)) = self.timer().filter(|(_, timer)| timer.closes() <= now) else {
            return true;
        };
        let wish = Wish {
            act,
            base: self.look(|inside| inside.revision),
            undoes: None,
        };
        match self.decide(Actor::Program, wish).await {
            Ok(_) => true,
            // The other program was first.
            Err(LiveError::Store(StoreError::Conflict(_))) if self.bus.is_some() => true,
            Err(error) => {
                // A full disk: it is tried again, and the console says what is the matter.
                tracing::error!(%error, "a question was not closed in time");
                tokio::time::sleep(LOOK).await;
                false
            }
        }
    }
}
