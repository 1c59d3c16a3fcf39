//! What was taken away is in no file of the folder, while the store is open and once it is closed.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot start fails"
)]

mod kit;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use glane_core::decision::{Act, Actor};
use glane_core::id::{AnswerId, DecisionId, PersonId, Revision, WorkshopId};
use glane_core::life::{Record, Step};
use glane_core::world::Entropy;
use glane_store::{Admit, By, NewDecision, Store};
use glane_store_sqlite::SqliteStore;
use uuid::Uuid;

/// Other bytes each time.
struct Count(AtomicU64);

impl Entropy for Count {
    fn fill(&self, buffer: &mut [u8]) {
        for part in buffer.chunks_mut(8) {
            let n = self.0.fetch_add(1, Ordering::Relaxed);
            let bytes = n.wrapping_mul(0x9E37_79B9_7F4A_7C15).to_be_bytes();
            part.copy_from_slice(&bytes[..part.len()]);
        }
    }
}

fn new(id: u8, step: Step) -> NewDecision {
    NewDecision {
        id: DecisionId(spread(id)),
        actor: Actor::Program,
        base: Revision(1),
        act: Act::Life(step),
        undoes: None,
    }
}

/// An id that no file holds by chance.
fn spread(n: u8) -> Uuid {
    let n = u128::from(n) + 1;
    Uuid::from_u128(n.wrapping_mul(0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C835))
}

/// The first ballot of person `n`.
fn ballot(n: u8, said: &str) -> Admit {
    let plain = kit::ballot(n, said);
    let By::Someone { origin, group, .. } = plain.by else {
        return plain;
    };
    Admit {
        by: By::Someone {
            origin,
            fresh: PersonId(spread(n)),
            group,
        },
        fresh: AnswerId(spread(n)),
        ..kit::ballot(n, said)
    }
}

/// The files of a folder that hold some bytes.
fn holding(folder: &Path, part: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        if bytes.windows(part.len()).any(|window| window == part) {
            found.push(path.display().to_string());
        }
    }
    found
}

fn said(n: u8) -> String {
    format!("Marque {n} {}", "reconnaissable ".repeat(20))
}

/// Two hundred people who each change their mind once.
async fn filled(store: &SqliteStore) -> WorkshopId {
    let id = kit::workshop(store).await;
    for n in 1..=200 {
        let first = ballot(n, &said(n));
        let again = Admit {
            attempt: Some(2),
            ..ballot(n, &format!("Autrement {n}."))
        };
        store
            .admit(kit::AT, id, vec![first, again].into())
            .await
            .unwrap();
    }
    id
}

#[tokio::test]
async fn what_sealing_and_purging_take_away_is_nowhere() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.sqlite");
    let store = kit::open(&path);
    let id = filled(&store).await;
    assert!(!holding(folder.path(), said(7).as_bytes()).is_empty());
    let seal = new(201, Step::Seal { exact: Revision(0) });
    let entropy = Arc::new(Count(AtomicU64::new(1)));
    store.seal(kit::AT, id, seal, entropy).await.unwrap();
    assert!(
        store.damage().await.unwrap().is_empty(),
        "names who is gone"
    );
    assert!(store.sweep().await.unwrap());
    for n in 1..=200 {
        assert_eq!(holding(folder.path(), said(n).as_bytes()), [""; 0], "{n}");
        assert_eq!(holding(folder.path(), &[n; 32]), [""; 0], "token {n}");
        let raw = spread(n).into_bytes();
        assert_eq!(holding(folder.path(), &raw), [""; 0], "id {n}");
    }
    assert_eq!(holding(folder.path(), &[3; 32]), [""; 0], "the key");
    assert!(!holding(folder.path(), b"Autrement 7.").is_empty());
    let purge = new(202, Step::Purge(Record::default()));
    store.purge(kit::AT, id, purge).await.unwrap();
    assert!(store.sweep().await.unwrap());
    assert_eq!(holding(folder.path(), b"Autrement"), [""; 0]);
    store.close().await.unwrap();
    assert_eq!(holding(folder.path(), b"Autrement"), [""; 0]);
    assert!(kit::open(&path).damage().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_sweep_that_was_cut_off_is_done_at_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.sqlite");
    let store = kit::open(&path);
    let id = filled(&store).await;
    let gone = PersonId(spread(7));
    let left = store
        .leave(kit::AT, id, new(203, Step::Leave), gone)
        .await
        .unwrap();
    assert!(left.is_some());
    store.close().await.unwrap();
    let store = kit::open(&path);
    assert!(store.sweep().await.unwrap());
    assert!(!store.sweep().await.unwrap());
    assert_eq!(holding(folder.path(), said(7).as_bytes()), [""; 0]);
    assert_eq!(holding(folder.path(), b"Autrement 7."), [""; 0]);
    assert!(!holding(folder.path(), b"Autrement 8.").is_empty());
    assert!(
        !holding(folder.path(), said(8).as_bytes()).is_empty(),
        "an earlier wording, until it is sealed"
    );
}
