//! Where a rehearsal keeps its answers: beside the real ones, on the same disk, for as long as it lasts.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use async_trait::async_trait;
use glane_store::{Store, StoreError};
use glane_store_sqlite::{Options, SqliteStore, erase};
use glane_web::Stage;

use crate::data::DATABASE;

/// The folder's name in the data folder.
const FOLDER: &str = "glane-repetition";

/// A folder of its own within the data folder.
#[derive(Debug, Clone)]
pub struct Backstage {
    folder: PathBuf,
}

impl Backstage {
    /// Within a data folder; what a rehearsal that was cut off left there is taken away.
    pub fn within(data: &Path) -> Self {
        let stage = Self {
            folder: data.join(FOLDER),
        };
        stage.sweep();
        stage
    }

    fn sweep(&self) {
        // Only what is ours: a folder of that name may hold other things.
        if let Err(error) = erase(&self.database()) {
            tracing::warn!(%error, "what a rehearsal left could not be taken away");
        }
    }

    fn database(&self) -> PathBuf {
        self.folder.join(DATABASE)
    }

    async fn blocking<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Self) -> T + Send + 'static,
    ) -> Result<T, StoreError> {
        let stage = self.clone();
        tokio::task::spawn_blocking(move || work(&stage))
            .await
            .map_err(|error| StoreError::Broken(error.to_string()))
    }
}

#[async_trait]
impl Stage for Backstage {
    async fn set(&self) -> Result<Arc<dyn Store>, StoreError> {
        let open = |stage: &Self| {
            stage.sweep();
            SqliteStore::open(&stage.database(), Options::default())
        };
        match self.blocking(open).await? {
            Ok(store) => Ok(Arc::new(store)),
            Err(error) => Err(StoreError::Broken(error.to_string())),
        }
    }

    async fn clear(&self) {
        if let Err(error) = self.blocking(Self::sweep).await {
            tracing::warn!(%error, "what a rehearsal left was not taken away");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_stage_is_empty_each_time_and_gone_afterwards() {
        let data = tempfile::tempdir().unwrap();
        let left = data.path().join(FOLDER);
        std::fs::create_dir(&left).unwrap();
        std::fs::write(left.join("glane.sqlite"), "cut off").unwrap();
        let stage = Backstage::within(data.path());
        assert!(!left.exists());
        for _ in 0..2 {
            let store = stage.set().await.unwrap();
            assert!(store.workshops().await.unwrap().is_empty());
            store.close().await.unwrap();
        }
        stage.clear().await;
        std::fs::create_dir(&left).unwrap();
        std::fs::write(left.join("notes.txt"), "à garder").unwrap();
        stage.clear().await;
        assert!(left.join("notes.txt").exists());
        std::fs::remove_dir_all(&left).unwrap();
        assert_eq!(std::fs::read_dir(data.path()).unwrap().count(), 0);
    }
}
