//! What every store promises.

use std::sync::Arc;

use glane_store::Store;
use glane_store_postgres::cluster::Cluster;
use glane_store_postgres::{Options, PostgresStore};

async fn make() -> (Arc<dyn Store>, ()) {
    let address = Cluster::shared().fresh();
    let store = PostgresStore::open(&address, Options::default()).unwrap();
    (Arc::new(store), ())
}

glane_store::contract_tests!(make);
