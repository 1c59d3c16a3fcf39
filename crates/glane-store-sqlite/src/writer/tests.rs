use std::path::Path;
use std::sync::{Arc, mpsc};

use super::*;

/// A writer over a table of its own, and the file it is in.
fn start(folder: &Path) -> (Arc<Writer>, std::path::PathBuf) {
    let path = folder.join("x.sqlite");
    let conn = Connection::open(&path).unwrap();
    conn.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON;
         CREATE TABLE kept (n INTEGER PRIMARY KEY, parent INTEGER REFERENCES kept (n), filler BLOB);",
    )
    .unwrap();
    (
        Arc::new(
            Writer::start(
                Ledger::new(conn, Arc::default()),
                tempfile::tempfile().unwrap(),
            )
            .unwrap(),
        ),
        path,
    )
}

fn keep(n: i64) -> impl FnOnce(&Ledger) -> Result<i64, Fault> + Send + 'static {
    move |conn| {
        conn.execute("INSERT INTO kept (n) VALUES (?1)", [n])?;
        Ok(n)
    }
}

fn count(conn: &Connection) -> i64 {
    conn.query_row("SELECT count(*) FROM kept", [], |row| row.get(0))
        .unwrap()
}

type Boxed<T> = Box<dyn FnOnce(&Ledger) -> Result<T, Fault> + Send>;

/// Holds the thread in a first act until what is sent meanwhile waits behind it: one group.
async fn grouped<T: Send + 'static>(
    writer: &Arc<Writer>,
    acts: Vec<Boxed<T>>,
) -> Vec<Result<T, StoreError>> {
    let (started, has_started) = oneshot::channel();
    let (release, released) = mpsc::channel::<()>();
    let holding = tokio::spawn({
        let writer = Arc::clone(writer);
        async move {
            let hold = move |_: &Ledger| {
                started.send(()).unwrap();
                released.recv().unwrap();
                Ok(())
            };
            writer.run(hold).await
        }
    });
    has_started.await.unwrap();
    let waiting: Vec<_> = acts
        .into_iter()
        .map(|act| {
            let writer = Arc::clone(writer);
            tokio::spawn(async move { writer.run(act).await })
        })
        .collect();
    while lock(&writer.jobs).as_ref().unwrap().capacity() > WAITING_MAX - waiting.len() {
        tokio::task::yield_now().await;
    }
    release.send(()).unwrap();
    let mut outcomes = Vec::new();
    for act in waiting {
        outcomes.push(act.await.unwrap());
    }
    // The group's fate is also that of the act that held it.
    drop(holding.await.unwrap());
    outcomes
}

#[tokio::test]
async fn what_waits_is_committed_at_once_and_answered_after() {
    let folder = tempfile::tempdir().unwrap();
    let (writer, path) = start(folder.path());
    let outside = Connection::open(&path).unwrap();
    let seen_inside: Boxed<i64> = Box::new(move |conn| {
        assert_eq!(count(conn), 20);
        // Nothing of the group is to be seen from outside before its commit.
        Ok(count(&Connection::open(path).unwrap()))
    });
    let mut acts: Vec<Boxed<i64>> = (0..20).map(|n| Box::new(keep(n)) as Boxed<i64>).collect();
    acts.push(seen_inside);
    let outcomes = grouped(&writer, acts).await;
    assert_eq!(outcomes.last(), Some(&Ok(0)));
    assert!(outcomes.iter().all(Result::is_ok));
    assert_eq!(count(&outside), 20);
    for n in 20..40 {
        writer.run(keep(n)).await.unwrap();
        assert_eq!(count(&outside), n + 1, "answered before it was there");
    }
}

#[tokio::test]
async fn a_failing_act_is_rolled_back_alone() {
    let folder = tempfile::tempdir().unwrap();
    let (writer, path) = start(folder.path());
    let half: Boxed<i64> = Box::new(|conn| {
        conn.execute("INSERT INTO kept (n) VALUES (7)", [])?;
        Err(StoreError::NoDecision.into())
    });
    let broken: Boxed<i64> = Box::new(|conn| {
        Ok(conn
            .execute("INSERT INTO nowhere VALUES (1)", [])?
            .try_into()
            .unwrap())
    });
    let outcomes = grouped(
        &writer,
        vec![
            Box::new(keep(1)),
            half,
            broken,
            Box::new(keep(2)),
            Box::new(keep(1)),
        ],
    )
    .await;
    assert_eq!(
        (&outcomes[0], &outcomes[1], &outcomes[3]),
        (&Ok(1), &Err(StoreError::NoDecision), &Ok(2))
    );
    assert!(
        matches!(outcomes[2], Err(StoreError::Broken(_)))
            && matches!(outcomes[4], Err(StoreError::Broken(_)))
    );
    assert_eq!(count(&Connection::open(path).unwrap()), 2);
}

/// A foreign key that is only looked at in the end makes the commit itself fail.
#[tokio::test]
async fn a_failed_commit_is_told_to_the_whole_group_and_the_next_one_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let (writer, path) = start(folder.path());
    let orphan: Boxed<i64> = Box::new(|conn| {
        conn.execute_batch(
            "PRAGMA defer_foreign_keys = ON; INSERT INTO kept (n, parent) VALUES (3, 99)",
        )?;
        Ok(3)
    });
    let refused: Boxed<i64> = Box::new(|_| Err(StoreError::NoDecision.into()));
    let outcomes = grouped(
        &writer,
        vec![Box::new(keep(1)), orphan, refused, Box::new(keep(2))],
    )
    .await;
    for outcome in outcomes {
        assert!(
            matches!(&outcome, Err(StoreError::Broken(text)) if text.contains("nothing was kept")),
            "{outcome:?}"
        );
    }
    let outside = Connection::open(path).unwrap();
    assert_eq!(count(&outside), 0);
    assert_eq!(writer.run(keep(1)).await, Ok(1));
    assert_eq!(count(&outside), 1);
}

#[tokio::test]
async fn a_full_disk_is_told_and_passes() {
    let folder = tempfile::tempdir().unwrap();
    let (writer, path) = start(folder.path());
    let limit = |pages: u32| {
        move |conn: &Ledger| {
            Ok(conn.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(()))?)
        }
    };
    let big = |conn: &Ledger| {
        Ok(conn.execute("INSERT INTO kept (filler) VALUES (zeroblob(100000))", [])?)
    };
    writer.run(limit(10)).await.unwrap();
    let told = writer.run(big).await;
    assert!(
        matches!(&told, Err(StoreError::Broken(text)) if text.contains("full")),
        "{told:?}"
    );
    assert_eq!(writer.failures(), 1);
    assert_eq!(writer.run(keep(1)).await, Ok(1));
    writer.run(limit(100_000)).await.unwrap();
    assert_eq!(writer.run(big).await, Ok(1));
    assert_eq!(writer.failures(), 1);
    assert_eq!(count(&Connection::open(path).unwrap()), 2);
}

/// Should the thread die all the same, whoever waits is told, whoever comes later too, and what
/// was not committed is not there.
#[tokio::test]
async fn a_dead_thread_is_told_and_leaves_nothing_half_done() {
    let folder = tempfile::tempdir().unwrap();
    let (writer, path) = start(folder.path());
    writer.run(keep(1)).await.unwrap();
    let dying: Boxed<i64> = Box::new(|_| panic!("on purpose"));
    let outcomes = grouped(&writer, vec![Box::new(keep(2)), dying, Box::new(keep(3))]).await;
    assert!(
        outcomes.iter().all(|outcome| *outcome == Err(stopped())),
        "{outcomes:?}"
    );
    assert_eq!(writer.run(keep(4)).await, Err(stopped()));
    assert_eq!(writer.finish(), Err(stopped()));
    assert_eq!(count(&Connection::open(path).unwrap()), 1);
}

#[tokio::test]
async fn a_group_has_a_limit_and_those_beyond_it_are_done_next() {
    let folder = tempfile::tempdir().unwrap();
    let (writer, path) = start(folder.path());
    // Each looks from outside: the act that holds the group counts for one of its members.
    let seen = |n: usize| -> Boxed<i64> {
        let path = path.clone();
        Box::new(move |conn| {
            conn.execute("INSERT INTO kept (n) VALUES (?1)", [n])?;
            Ok(if n.is_multiple_of(256) {
                count(&Connection::open(path).unwrap())
            } else {
                -1
            })
        })
    };
    let outcomes = grouped(&writer, (1..=600).map(seen).collect()).await;
    let looks: Vec<i64> = outcomes
        .into_iter()
        .map(Result::unwrap)
        .filter(|look| *look >= 0)
        .collect();
    assert_eq!(looks, [0, 511]);
}
