//! How much of the data is looked at, where the database wrongly believes that there is next to nothing.
//!
//! It plans by what it was told of a table last, and keeps the plan. A table held against itself, or one against another,
//! was then read once for each of its rows, and a roomful of answers took minutes to be seen by a second node.

use std::ops::Range;
use std::sync::Arc;
use std::time::Duration;

use glane_core::id::{AnswerId, GroupKey, QuestionKey, Revision, Round, WorkshopId};
use glane_core::life::{Record, Step};
use glane_store::{Admit, By, NewIdea, Store};
use glane_store_postgres::cluster::Cluster;
use glane_store_postgres::{Options, PostgresStore};

use crate::kit::{self, AT, ballot};

const PEOPLE: u64 = 2_000;
const FEW: u64 = 300;
/// Rows looked at for each person, who answers twice and says their group later; what is new is read forty times, and all
/// of it four times. It is about 35, and 20 to 30 to take them all out: a table read once for each row of another is 2,000,
/// and everybody's rows read each time that something is new are 20 more.
const EACH: u64 = 50;

/// Everybody answers, and answers again once they have said in which group they are; others see it come.
async fn fill(store: &PostgresStore, id: WorkshopId, people: Range<u64>) {
    let everybody: Vec<u64> = people.collect();
    for some in everybody.chunks(100) {
        let first: Vec<Admit> = some.iter().map(|n| ballot(*n, "q", "oui")).collect();
        let again = first.iter().cloned().map(|mut ballot| {
            ballot.attempt = Some(2);
            ballot.fresh = AnswerId(kit::id());
            if let By::Someone { group, .. } = &mut ballot.by {
                *group = Some(GroupKey::new("jeunes").unwrap());
            }
            ballot
        });
        let again = Arc::new(again.collect::<Vec<_>>());
        let before = store.revision(id).await.unwrap();
        store.admit(AT, id, Arc::new(first)).await.unwrap();
        let between = store.revision(id).await.unwrap();
        store.admit(AT, id, again).await.unwrap();
        for before in [before, between] {
            let news = store.since(id, before).await.unwrap();
            assert_eq!(news.ballots.len(), some.len());
        }
    }
}

async fn propose(store: &PostgresStore, id: WorkshopId) {
    for n in 0..FEW {
        let By::Someone { origin, .. } = ballot(n, "q", "oui").by else {
            panic!("nobody's");
        };
        let idea = NewIdea {
            question: QuestionKey::new("q").unwrap(),
            round: Round::FIRST,
            text: format!("une idée, la {n}e"),
            author: Some(origin),
        };
        store.propose(AT, id, idea).await.unwrap();
    }
}

/// Rows of people, ballots and ideas that anybody looked at so far, once nobody but us is connected.
fn looked_at(cluster: &Cluster, schema: &str) -> u64 {
    let others =
        format!("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'glane-{schema}'");
    let gone = (0..1_500).any(|_| {
        std::thread::sleep(Duration::from_millis(20));
        cluster.run(&others) == "0"
    });
    assert!(gone, "somebody is still connected");
    let sql = format!(
        "SELECT coalesce(sum(seq_tup_read), 0) + (SELECT coalesce(sum(idx_tup_read), 0) FROM pg_stat_user_indexes \
         WHERE schemaname = '{schema}') FROM pg_stat_user_tables WHERE schemaname = '{schema}'"
    );
    cluster.run(&sql).parse().unwrap()
}

/// By which indexes, or by none: for whoever wonders why they are many.
fn by_what(schema: &str) -> String {
    let sql = format!(
        "SELECT string_agg(name || ' ' || scans || ' times ' || rows || ' rows', ', ' ORDER BY rows DESC) FROM \
         (SELECT indexrelname AS name, idx_scan AS scans, idx_tup_read AS rows FROM pg_stat_user_indexes WHERE schemaname = '{schema}' \
         UNION ALL SELECT relname || ' as a whole', seq_scan, seq_tup_read FROM pg_stat_user_tables WHERE schemaname = '{schema}') AS read \
         WHERE rows > 0"
    );
    Cluster::shared().run(&sql)
}

/// Rows that a program looks at from its start to its end, and what came of it.
async fn looks_at<T>(address: &str, act: impl AsyncFn(&PostgresStore) -> T) -> (u64, T) {
    let cluster = Cluster::shared();
    let (_, schema) = address.rsplit_once("glane-").unwrap();
    let so_far = looked_at(cluster, schema);
    let store = PostgresStore::open(address, Options::default()).unwrap();
    let done = act(&store).await;
    store.close().await.unwrap();
    drop(store);
    (looked_at(cluster, schema) - so_far, done)
}

/// A workshop of a roomful, and who says what in it.
async fn evening(store: &PostgresStore) -> WorkshopId {
    let id = kit::workshop(store, "soir").await;
    // Plans are made for good at the sixth time.
    fill(store, id, 0..3).await;
    for _ in 0..40 {
        store.since(id, Revision(1)).await.unwrap();
        store.snapshot(id, None).await.unwrap();
    }
    fill(store, id, 3..PEOPLE).await;
    propose(store, id).await;
    for _ in 0..2 {
        let news = store.since(id, Revision(2)).await.unwrap();
        let all = store.snapshot(id, None).await.unwrap();
        for (people, ballots, ideas) in [
            (news.people, news.ballots, news.ideas),
            (all.people, all.ballots, all.ideas),
        ] {
            assert_eq!(people.len(), usize::try_from(PEOPLE).unwrap());
            assert_eq!(ballots.len(), people.len());
            assert!(ballots.iter().all(|ballot| ballot.attempt == 2));
            assert_eq!(ideas.len(), usize::try_from(FEW).unwrap());
            assert!(ideas.iter().all(|idea| idea.author.is_some()));
        }
    }
    id
}

async fn hands(store: &PostgresStore, id: WorkshopId) {
    for n in 0..FEW {
        let mut hand = ballot(n, "h", "oui");
        hand.by = By::Nobody;
        kit::admit(store, id, &hand).await.unwrap();
    }
}

/// Whatever the database was told `before`, a roomful's evening looks at few rows for each of them.
async fn is_little(before: impl AsyncFn(&PostgresStore, &str)) {
    let address = Cluster::shared().fresh();
    let (_, schema) = address.rsplit_once("glane-").unwrap();
    looks_at(&address, async |store| before(store, schema).await).await;
    let (filling, id) = looks_at(&address, evening).await;
    let (raising, ()) = looks_at(&address, async |store| hands(store, id).await).await;
    let (asking, decided) = looks_at(&address, async |store| store.decisions(id).await).await;
    assert_eq!(decided, Ok(Vec::new()));
    assert!(asking < 20, "{asking} rows looked at for no decision");
    let (sealing, ()) = looks_at(&address, async |store| {
        let exact = Revision::default();
        let seal = kit::life(Step::Seal { exact });
        store
            .seal(AT, id, seal, Arc::new(kit::Drawn))
            .await
            .unwrap();
    })
    .await;
    let (purging, ()) = looks_at(&address, async |store| {
        let purge = kit::life(Step::Purge(Record::default()));
        store.purge(AT, id, purge).await.unwrap();
    })
    .await;
    for (what, rows, of, each) in [
        ("filling", filling, PEOPLE, EACH),
        ("raising", raising, FEW, 20),
        ("sealing", sealing, PEOPLE, EACH),
        ("purging", purging, PEOPLE, EACH),
    ] {
        assert!(
            (of..=of * each).contains(&rows),
            "{what}: {rows} rows looked at for {of}; in all {}",
            by_what(schema)
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_empty_house_that_fills() {
    is_little(async |_, _| ()).await;
}

/// The database was told of the tables when a page was in them.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_house_of_a_page() {
    let before = async |store: &PostgresStore, schema: &str| {
        let id = kit::workshop(store, "essai").await;
        fill(store, id, 0..5).await;
        told(schema);
    };
    is_little(before).await;
}

/// The database was told of many others, and not of this one.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_workshop_more_among_many() {
    let before = async |store: &PostgresStore, schema: &str| {
        for n in 0..40 {
            let id = kit::workshop(store, &format!("hier{n}")).await;
            fill(store, id, 0..100).await;
        }
        told(schema);
    };
    is_little(before).await;
}

fn told(schema: &str) {
    let tables = ["person", "person_token", "ballot", "idea", "script"];
    let tables = tables.map(|table| format!("{schema}.{table}")).join(", ");
    Cluster::shared().run(&format!("VACUUM ANALYZE {tables}"));
}
