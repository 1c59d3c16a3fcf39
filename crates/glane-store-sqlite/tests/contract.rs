//! What every store promises, held against this one.
#![allow(clippy::unwrap_used, reason = "a test that cannot start fails")]

use std::sync::Arc;

use glane_store::Store;
use glane_store_sqlite::{Options, SqliteStore};
use tempfile::TempDir;

async fn make() -> (Arc<dyn Store>, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(&folder.path().join("glane.sqlite"), Options::default()).unwrap();
    (Arc::new(store), folder)
}

glane_store::contract_tests!(make);
