//! The scripts that forms were made of, where the workshop has another one by now.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use glane_core::id::{Revision, ScriptVersion, WorkshopId};
use glane_core::script::{Script, read};
use glane_core::sheet::ledger::Ledger;
use glane_store::Store;

use crate::LiveError;
use crate::inside::Inside;

/// Earlier versions of a script, once they were asked for.
#[derive(Debug, Default)]
pub(crate) struct Scripts(RwLock<BTreeMap<ScriptVersion, Arc<Script>>>);

impl Scripts {
    /// Reads from disk the versions that sheets which came in are of.
    pub(crate) async fn learn(
        &self,
        store: &dyn Store,
        workshop: WorkshopId,
        ledger: &Ledger,
        inside: &RwLock<Inside>,
    ) -> Result<(), LiveError> {
        let missing = {
            let inside = inside.read().unwrap_or_else(PoisonError::into_inner);
            let printed = inside.printed();
            let mut missing = BTreeMap::new();
            for came in ledger.sheets() {
                if let Some(kept) = printed.form(&came.form)
                    && kept.form.script != inside.workshop.script
                    && self.of(kept.form.script).is_none()
                {
                    missing.insert(kept.form.script, kept.revision);
                }
            }
            missing
        };
        for (version, revision) in missing {
            self.read(store, workshop, version, revision).await?;
        }
        Ok(())
    }

    /// The version that the workshop had at a revision, from disk if it was not asked for before.
    pub(crate) async fn read(
        &self,
        store: &dyn Store,
        workshop: WorkshopId,
        version: ScriptVersion,
        revision: Revision,
    ) -> Result<Arc<Script>, LiveError> {
        if let Some(known) = self.of(version) {
            return Ok(known);
        }
        let then = store.snapshot(workshop, Some(revision)).await?;
        let script = read::read(&then.workshop.source).map_err(LiveError::BadScript)?;
        let script = Arc::new(script);
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        known.insert(version, Arc::clone(&script));
        Ok(script)
    }

    pub(crate) fn of(&self, version: ScriptVersion) -> Option<Arc<Script>> {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        known.get(&version).cloned()
    }
}
