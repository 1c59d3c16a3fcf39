//! What goes on beside the pages while they are served: copies of the data, a look at the clock, figures.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use glane_live::Hub;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use super::clock::Jumps;
use super::meters::{self, Meters};
use crate::backup::keeper::Keeper;
use crate::data::Keeping;

/// What goes on.
pub struct Beside {
    /// Who makes copies.
    pub keeper: Arc<Keeper>,
    copying: JoinHandle<()>,
}

impl Beside {
    /// Begins; the copies end when `closing` turns true. `backups` is where they go, `metrics` where figures are asked for.
    pub fn begin(
        folder: &Path,
        hub: &Arc<Hub>,
        keeping: &Keeping,
        (backups, metrics): (Option<PathBuf>, Option<TcpListener>),
        closing: watch::Receiver<bool>,
    ) -> Self {
        let clock = Arc::clone(&hub.world().clock);
        let jumps = Arc::new(Jumps::default());
        tokio::spawn(Arc::clone(&jumps).watch(Arc::clone(&clock)));
        let keeper = Arc::new(Keeper::new(folder, backups, clock));
        if let Some(listener) = metrics {
            let meters = Meters {
                folder: folder.to_owned(),
                hub: Arc::clone(hub),
                keeping: keeping.clone(),
                keeper: Arc::clone(&keeper),
                jumps,
            };
            tokio::spawn(meters::serve(listener, Arc::new(meters)));
        }
        Self {
            copying: tokio::spawn(Arc::clone(&keeper).run(closing)),
            keeper,
        }
    }

    /// Ends, once nobody is served any more: a copy under way is finished, and what is in none yet is copied.
    pub async fn end(self) {
        if let Err(error) = self.copying.await {
            tracing::warn!(%error, "the copies broke off");
        }
        self.keeper.end().await;
    }
}
