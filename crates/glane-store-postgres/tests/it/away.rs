//! The server goes away: nothing is acknowledged that it does not have, and what was acknowledged is there once.

use std::collections::BTreeMap;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use glane_core::ballot::Admission;
use glane_core::id::{AnswerId, Revision, WorkshopId};
use glane_store::{Admit, Admitted, Store, StoreError};
use glane_store_postgres::cluster::Cluster;
use glane_store_postgres::{Having, Options, PostgresStore};
use tokio::task::{JoinHandle, JoinSet};

use crate::kit::{self, admit, ballot};

const BRIEF: Options = Options {
    patience: Duration::from_millis(400),
    having: Having::Look,
};
const PATIENT: Options = Options {
    patience: Duration::from_secs(60),
    having: Having::Look,
};

fn open(cluster: &Cluster, options: Options) -> Arc<PostgresStore> {
    let address = cluster.address("public");
    Arc::new(PostgresStore::open(&address, options).unwrap())
}

async fn aside(cluster: &Arc<Cluster>, work: fn(&Cluster)) {
    let cluster = Arc::clone(cluster);
    tokio::task::spawn_blocking(move || work(&cluster))
        .await
        .unwrap();
}

fn is_away<T: std::fmt::Debug>(told: Result<T, StoreError>) -> bool {
    match told {
        Err(StoreError::Away(why)) => why.contains("PostgreSQL"),
        other => panic!("{other:?}"),
    }
}

/// Killed three times while two nodes write: whoever was told « again » sends again, as phones do.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn all_that_was_acknowledged_is_there_once_though_the_server_is_killed() {
    const PEOPLE: u64 = 12;
    const QUESTIONS: u64 = 40;
    let cluster = Arc::new(Cluster::start());
    let nodes = [open(&cluster, BRIEF), open(&cluster, BRIEF)];
    let id = kit::workshop(&nodes[0], "un").await;
    let refused = Arc::new(AtomicUsize::new(0));
    let kept = Arc::new(AtomicUsize::new(0));
    let mut tasks = JoinSet::new();
    for person in 0..PEOPLE {
        let node = Arc::clone(&nodes[usize::from(person % 2 == 0)]);
        let (refused, kept) = (Arc::clone(&refused), Arc::clone(&kept));
        tasks.spawn(async move {
            let mut receipts = Vec::new();
            for question in 0..QUESTIONS {
                let given = ballot(person, &format!("q{question}"), "oui");
                let told = loop {
                    match admit(&node, id, &given).await {
                        Ok(told) => break told,
                        told => assert!(is_away(told)),
                    }
                    refused.fetch_add(1, Ordering::Relaxed);
                    tokio::time::sleep(Duration::from_millis(20)).await;
                };
                kept.fetch_add(1, Ordering::Relaxed);
                receipts.push(receipt(&told));
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
            receipts
        });
    }
    let total = usize::try_from(PEOPLE * QUESTIONS).unwrap();
    for part in 1..=3 {
        while kept.load(Ordering::Relaxed) < total * part / 4 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        aside(&cluster, Cluster::kill).await;
        tokio::time::sleep(Duration::from_millis(700)).await;
        aside(&cluster, Cluster::restart).await;
    }
    let receipts: Vec<_> = tasks.join_all().await.into_iter().flatten().collect();
    assert!(refused.load(Ordering::Relaxed) > 0, "nobody noticed");
    let [one, other] = [
        nodes[0].snapshot(id, None).await.unwrap(),
        nodes[1].snapshot(id, None).await.unwrap(),
    ];
    assert_eq!(one, other);
    assert_eq!(one.ballots.len(), total);
    let there: BTreeMap<AnswerId, Revision> = one
        .ballots
        .iter()
        .map(|ballot| (ballot.answer, ballot.revision))
        .collect();
    assert_eq!(there, receipts.into_iter().collect());
    let revisions: Vec<u64> = one.ballots.iter().map(|ballot| ballot.revision.0).collect();
    let last = u64::try_from(total).unwrap() + 1;
    assert_eq!(revisions, (2..=last).collect::<Vec<_>>());
    let rows = cluster.run("SELECT count(*), count(DISTINCT attempt) FROM ballot");
    assert_eq!(rows, format!("{total}|1"));
}

/// Recorded, whatever happened on the way: nobody else counts it.
fn receipt(told: &Admitted) -> (AnswerId, Revision) {
    match told.admission {
        Admission::Recorded {
            answer,
            revision,
            replaced: false,
        } => (answer, revision),
        ref other => panic!("{other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn while_it_is_away_acts_and_readings_say_so_and_it_comes_back_by_itself() {
    let cluster = Arc::new(Cluster::start());
    let store = open(&cluster, BRIEF);
    let id = kit::workshop(&store, "un").await;
    let first = ballot(1, "q", "oui");
    admit(&store, id, &first).await.unwrap();
    store.snapshot(id, None).await.unwrap();
    aside(&cluster, Cluster::kill).await;
    let second = ballot(2, "q", "non");
    assert!(is_away(admit(&store, id, &second).await));
    assert!(is_away(store.snapshot(id, None).await));
    assert!(is_away(store.settle("name", "value".to_owned()).await));
    assert!(is_away(store.sweep().await));
    aside(&cluster, Cluster::restart).await;
    receipt(&admit(&store, id, &second).await.unwrap());
    assert_eq!(store.snapshot(id, None).await.unwrap().ballots.len(), 2);
}

/// From now on the server waits for a replica that is not there, whoever commits.
fn replica_is_gone(cluster: &Cluster) {
    cluster.run("ALTER SYSTEM SET synchronous_standby_names = 'nobody'");
    cluster.run("SELECT pg_reload_conf()");
}

/// The server keeps a commit and cannot say so: it waits for a replica that is not there, and is killed. Gives who waits.
async fn unsaid(
    cluster: &Arc<Cluster>,
    store: &Arc<PostgresStore>,
    id: WorkshopId,
    given: &Admit,
) -> JoinHandle<Result<Admitted, StoreError>> {
    replica_is_gone(cluster);
    let waiting = tokio::spawn({
        let (store, given) = (Arc::clone(store), given.clone());
        async move { admit(&store, id, &given).await }
    });
    let commits = "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'";
    while cluster.run(commits) != "1" {
        assert!(!waiting.is_finished(), "it does not wait");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    // Read at the next start alone.
    cluster.run("ALTER SYSTEM RESET synchronous_standby_names");
    aside(cluster, Cluster::kill).await;
    waiting
}

/// A server that waits for a replica that is gone holds up nobody who leaves.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_closes_does_not_wait_for_a_server_that_cannot_say_so() {
    let cluster = Arc::new(Cluster::start());
    let store = open(&cluster, BRIEF);
    let id = kit::workshop(&store, "un").await;
    admit(&store, id, &ballot(7, "q", "oui")).await.unwrap();
    replica_is_gone(&cluster);
    let closing = tokio::time::timeout(Duration::from_secs(30), store.close());
    closing.await.unwrap().unwrap();
}

/// Whoever has the patience is told that it was recorded, once it is known.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_commit_that_could_not_be_said_is_found_again() {
    let cluster = Arc::new(Cluster::start());
    let store = open(&cluster, PATIENT);
    let id = kit::workshop(&store, "un").await;
    let given = ballot(7, "q", "gardé");
    let waiting = unsaid(&cluster, &store, id, &given).await;
    aside(&cluster, Cluster::restart).await;
    let (answer, revision) = receipt(&waiting.await.unwrap().unwrap());
    let there = store.snapshot(id, None).await.unwrap();
    assert_eq!((there.ballots.len(), there.people.len()), (1, 1));
    assert_eq!(
        (there.ballots[0].answer, there.ballots[0].revision),
        (answer, revision)
    );
    assert_eq!(cluster.run("SELECT count(*) FROM ballot"), "1");
}

/// Whoever was told « again » and sends it again is told that it is recorded, so that it is counted, and is there once.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_kept_and_not_told_is_recorded_when_it_comes_again() {
    let cluster = Arc::new(Cluster::start());
    let store = open(&cluster, BRIEF);
    let id = kit::workshop(&store, "un").await;
    let given = ballot(7, "q", "gardé");
    let waiting = unsaid(&cluster, &store, id, &given).await;
    assert!(is_away(waiting.await.unwrap()));
    aside(&cluster, Cluster::restart).await;
    assert_eq!(
        cluster.run("SELECT count(*) FROM ballot"),
        "1",
        "it was kept"
    );
    let (answer, revision) = receipt(&admit(&store, id, &given).await.unwrap());
    assert_eq!((answer, revision), (given.fresh, Revision(2)));
    let again = admit(&store, id, &given).await.unwrap();
    assert_eq!(again.admission, Admission::Same { answer, revision });
    assert_eq!(cluster.run("SELECT count(*) FROM ballot"), "1");
}

/// A server that is there and says nothing, in the middle of an act: whoever waits is told, nothing is there twice.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_says_nothing_is_as_good_as_gone() {
    let cluster = Arc::new(Cluster::start());
    let store = open(&cluster, BRIEF);
    let id = kit::workshop(&store, "un").await;
    let given = ballot(7, "q", "oui");
    let session = "SELECT pid FROM pg_stat_activity WHERE application_name = 'glane-public'";
    let pid = cluster.run(session);
    let signal = |name: &str| {
        let sent = Command::new("kill").args(["-s", name, &pid]).status();
        assert!(sent.unwrap().success());
    };
    signal("STOP");
    assert!(is_away(admit(&store, id, &given).await));
    signal("CONT");
    receipt(&admit(&store, id, &given).await.unwrap());
    assert_eq!(cluster.run("SELECT count(*) FROM ballot"), "1");
    assert_ne!(cluster.run(session), pid);
}
