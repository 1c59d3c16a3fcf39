//! Copies: whole, of one moment, beside whoever writes; and what a file says of itself without being opened.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot start fails"
)]

mod kit;

use std::fs;

use glane_core::id::Revision;
use glane_store::Store;
use glane_store_sqlite::{OpenError, content, copy, damage, lock, schema};

#[tokio::test]
async fn a_copy_taken_while_answers_come_is_of_one_moment_and_opens_as_a_store() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("glane.sqlite");
    let store = kit::open(&path);
    let id = kit::workshop(&store).await;
    for n in 1..=40 {
        let answers = vec![kit::ballot(n, "oui")].into();
        store.admit(kit::AT, id, answers).await.unwrap();
        if n % 10 == 0 {
            let apart = folder.path().join(format!("copie-{n}"));
            fs::create_dir(&apart).unwrap();
            let to = apart.join("glane.sqlite");
            copy(&path, &to).unwrap();
            let held = content(&to).unwrap();
            assert_eq!(held.schema, schema());
            let [workshop] = held.workshops.as_slice() else {
                panic!("{held:?}");
            };
            assert_eq!(workshop.ballots, u64::from(n));
            assert_eq!(workshop.revision, Revision(u64::from(n) + 1));
            assert!(workshop.linkable);
            assert_eq!(damage(&to).unwrap(), [""; 0]);
            let again = kit::open(&to);
            let snapshot = again.snapshot(id, None).await.unwrap();
            assert_eq!(snapshot, store.snapshot(id, None).await.unwrap());
            again.close().await.unwrap();
        }
    }
    // The store knows nothing of it.
    assert_eq!(store.damage().await.unwrap(), [""; 0]);
    assert_eq!(content(&path).unwrap().last, Some(kit::AT));
}

#[tokio::test]
async fn a_copy_overwrites_nothing_and_holds_nothing_that_was_deleted() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("glane.sqlite");
    let store = kit::open(&path);
    let id = kit::workshop(&store).await;
    let said = "une parole reconnaissable entre toutes";
    let answers = vec![kit::ballot(1, said)].into();
    store.admit(kit::AT, id, answers).await.unwrap();
    store.close().await.unwrap();
    let to = folder.path().join("copie");
    fs::write(&to, "à garder").unwrap();
    assert!(matches!(copy(&path, &to), Err(OpenError::Io { path, .. }) if path == to));
    assert_eq!(fs::read_to_string(&to).unwrap(), "à garder");
    fs::remove_file(&to).unwrap();

    let holds = |file: &std::path::Path| {
        let bytes = fs::read(file).unwrap();
        bytes
            .windows(said.len())
            .any(|part| part == said.as_bytes())
    };
    let conn = rusqlite::Connection::open(&path).unwrap();
    conn.execute_batch(
        "PRAGMA secure_delete = OFF; DELETE FROM ballot; PRAGMA wal_checkpoint(TRUNCATE);",
    )
    .unwrap();
    drop(conn);
    assert!(
        holds(&path),
        "the page is still in the file: this looks in the right place"
    );
    copy(&path, &to).unwrap();
    assert!(!holds(&to));
}

#[test]
fn what_is_missing_not_ours_or_newer_is_not_copied() {
    let folder = tempfile::tempdir().unwrap();
    let (path, to) = (
        folder.path().join("glane.sqlite"),
        folder.path().join("copie"),
    );
    assert!(matches!(copy(&path, &to), Err(OpenError::Io { .. })));
    fs::write(&path, "participant,groupe\n".repeat(100)).unwrap();
    assert_eq!(copy(&path, &to), Err(OpenError::NotADatabase(path.clone())));
    fs::remove_file(&path).unwrap();
    drop(kit::open(&path));
    let conn = rusqlite::Connection::open(&path).unwrap();
    conn.pragma_update(None, "user_version", schema() + 1)
        .unwrap();
    drop(conn);
    for refused in [
        copy(&path, &to).err(),
        content(&path).err(),
        damage(&path).err(),
    ] {
        assert!(
            matches!(refused, Some(OpenError::TooNew { .. })),
            "{refused:?}"
        );
    }
    assert!(!to.exists());
}

#[test]
fn a_folder_is_locked_by_one_at_a_time() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("glane.sqlite");
    let store = kit::open(&path);
    assert!(matches!(lock(folder.path()), Err(OpenError::Locked(_))));
    drop(store);
    let held = lock(folder.path()).unwrap();
    let opened =
        glane_store_sqlite::SqliteStore::open(&path, glane_store_sqlite::Options::default());
    assert!(matches!(opened.err(), Some(OpenError::Locked(_))));
    drop(held);
    drop(kit::open(&path));
}

#[cfg(unix)]
#[test]
fn a_copy_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let (path, to) = (
        folder.path().join("glane.sqlite"),
        folder.path().join("copie"),
    );
    drop(kit::open(&path));
    copy(&path, &to).unwrap();
    let mode = fs::metadata(&to).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}
