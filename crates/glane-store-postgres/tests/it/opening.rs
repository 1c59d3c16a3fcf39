//! A database is brought up, or left as it is with a reason.

use std::sync::Arc;

use glane_core::ballot::Admission;
use glane_store::Store;
use glane_store_postgres::cluster::{Cluster, expand};
use glane_store_postgres::{Having, OpenError, Options, PostgresStore, place};
use tokio::task::JoinSet;

use crate::kit::{self, admit, ballot};

/// The schema of a fresh address.
fn fresh() -> (String, String) {
    let address = Cluster::shared().fresh();
    let schema = address.split("search_path%3D").nth(1).unwrap();
    let schema = schema.split('&').next().unwrap().to_owned();
    (address, schema)
}

fn open(address: &str) -> Result<PostgresStore, OpenError> {
    PostgresStore::open(address, Options::default())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nodes_that_start_at_once_bring_the_data_up_once() {
    let (address, schema) = fresh();
    let mut tasks = JoinSet::new();
    for _ in 0..6 {
        let address = address.clone();
        tasks.spawn_blocking(move || open(&address).unwrap());
    }
    let nodes = tasks.join_all().await;
    let stands = format!("SELECT version, oldest FROM {schema}.glane_schema");
    assert_eq!(Cluster::shared().run(&stands), "4|1");
    let id = kit::workshop(&nodes[0], "un").await;
    for (node, n) in nodes.iter().zip(0..) {
        let told = admit(node, id, &ballot(n, "q", "oui")).await.unwrap();
        assert!(matches!(told.admission, Admission::Recorded { .. }));
    }
    assert_eq!(nodes[5].snapshot(id, None).await.unwrap().ballots.len(), 6);
}

/// Tables that are written and read at the same time, in an order of its own.
const EXPAND: &str = "ALTER TABLE ballot ADD COLUMN tone TEXT; \
     ALTER TABLE person ADD COLUMN seat BIGINT NOT NULL DEFAULT 0; \
     ALTER TABLE workshop ADD COLUMN colour TEXT; \
     CREATE TABLE novelty (id BIGINT PRIMARY KEY); \
     CREATE INDEX ballot_later ON ballot (workshop, revision)";

/// What a later version adds does not stop a program that runs, nor one that is started again; what it takes away does.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_older_node_goes_on_while_a_newer_one_adds_to_the_schema() {
    let (address, schema) = fresh();
    let stands = format!("SELECT version, oldest FROM {schema}.glane_schema");
    let older = Arc::new(open(&address).unwrap());
    let id = kit::workshop(&older, "un").await;
    let writing = tokio::spawn({
        let older = Arc::clone(&older);
        async move {
            for n in 0..200 {
                admit(&older, id, &ballot(n, "q", "oui")).await.unwrap();
                older.snapshot(id, None).await.unwrap();
            }
        }
    });
    expand(&address, EXPAND, 1).await;
    writing.await.unwrap();
    assert_eq!(Cluster::shared().run(&stands), "5|1");
    assert_eq!(older.snapshot(id, None).await.unwrap().ballots.len(), 200);
    let again = open(&address).unwrap();
    assert_eq!(
        again.snapshot(id, None).await.unwrap(),
        older.snapshot(id, None).await.unwrap()
    );
    Cluster::shared().run(&format!("UPDATE {schema}.glane_schema SET oldest = 5"));
    let too_new = OpenError::TooNew { found: 5, known: 4 };
    assert_eq!(open(&address).err(), Some(too_new));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn another_programs_database_is_left_alone() {
    let (address, schema) = fresh();
    Cluster::shared().run(&format!("CREATE TABLE {schema}.invoices (id INT)"));
    assert_eq!(open(&address).err(), Some(OpenError::NotOurs));
    let tables = format!("SELECT tablename FROM pg_tables WHERE schemaname = '{schema}'");
    assert_eq!(Cluster::shared().run(&tables), "invoices");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_address_that_leads_nowhere_is_told_so_without_its_password() {
    for (address, way) in [
        ("postgres://glane:tr3sor@127.0.0.1:1/glane", "Away"),
        ("postgres://glane:tr3sor@[::1/glane", "Address"),
        (
            "postgres://glane:tr3sor@127.0.0.1:1/glane?nothing=1",
            "Address",
        ),
        (
            "postgres://glane:tr3sor@127.0.0.1:1/glane?sslmode=require",
            "Away",
        ),
    ] {
        let error = open(address).err().unwrap();
        assert!(
            format!("{error:?}").starts_with(way),
            "{address}: {error:?}"
        );
        assert!(!error.to_string().contains("tr3sor"), "{error}");
    }
}

/// A search path that names nothing would put tables where nobody looks for them.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_schema_that_is_not_there_is_told_so() {
    let address = Cluster::shared().address("nowhere");
    let error = open(&address).err().unwrap();
    assert!(matches!(error, OpenError::Broken(_)), "{error}");
    assert!(error.to_string().contains("search_path"), "{error}");
}

#[test]
fn a_place_is_told_without_its_password() {
    let told = place("postgres://glane:tr3sor@base.example:5433/ateliers").unwrap();
    assert_eq!(told, "ateliers (base.example)");
    assert!(place("postgres://glane:tr3sor@base.example:none/x").is_err());
}

/// Whoever closes leaves nothing of theirs behind.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_closes_lets_go_of_the_server() {
    let (address, schema) = fresh();
    let store = open(&address).unwrap();
    kit::workshop(&store, "un").await;
    store.workshops().await.unwrap();
    let sessions =
        format!("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'glane-{schema}'");
    let rows = format!("SELECT count(*) FROM {schema}.writer");
    assert_ne!(Cluster::shared().run(&sessions), "0");
    assert_eq!(Cluster::shared().run(&rows), "1");
    store.close().await.unwrap();
    assert_eq!(Cluster::shared().run(&rows), "0");
    for _ in 0..100 {
        if Cluster::shared().run(&sessions) == "0" {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("sessions are left");
}

/// Whoever has the data for themselves keeps out who would too, until they let go or are gone; not who only looks on.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn data_are_one_programs_own_until_it_lets_go() {
    let (address, _) = fresh();
    let alone = Options {
        having: Having::Alone,
        ..Options::default()
    };
    let first = PostgresStore::open(&address, alone).unwrap();
    assert_eq!(
        PostgresStore::open(&address, alone).err(),
        Some(OpenError::Held)
    );
    // Other data of the same server are others' business.
    drop(PostgresStore::open(&fresh().0, alone).unwrap());
    assert!(open(&address).unwrap().workshops().await.is_ok());
    first.close().await.unwrap();
    let second = PostgresStore::open(&address, alone).unwrap();
    kit::workshop(&second, "un").await;
}

/// Those who share the data let each other in, and neither they nor whoever has them alone lets in the other.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn data_are_shared_among_those_who_share_them() {
    let (address, _) = fresh();
    let as_one = |having| {
        let options = Options {
            having,
            ..Options::default()
        };
        PostgresStore::open(&address, options)
    };
    let one = as_one(Having::Shared).unwrap();
    let other = as_one(Having::Shared).unwrap();
    assert_eq!(as_one(Having::Alone).err(), Some(OpenError::Held));
    one.close().await.unwrap();
    assert_eq!(as_one(Having::Alone).err(), Some(OpenError::Held));
    other.close().await.unwrap();
    let alone = as_one(Having::Alone).unwrap();
    assert_eq!(as_one(Having::Shared).err(), Some(OpenError::Held));
    alone.close().await.unwrap();
}
