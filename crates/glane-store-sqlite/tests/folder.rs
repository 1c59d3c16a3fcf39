//! The data folder: kept from one start to the next, held by one program, refused when it is not ours.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot start fails"
)]

mod kit;

use std::fs;
use std::path::Path;

use glane_core::id::Revision;
use glane_store::Store;
use glane_store_sqlite::{OpenError, Options, SqliteStore, Synchronous};

fn refused(path: &Path) -> OpenError {
    SqliteStore::open(path, Options::default())
        .err()
        .expect("the folder was opened")
}

#[tokio::test]
async fn a_second_start_finds_everything() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("glane.sqlite");
    let store = kit::open(&path);
    let id = kit::workshop(&store).await;
    store
        .admit(
            kit::AT,
            id,
            vec![kit::ballot(1, "oui"), kit::ballot(2, "non")].into(),
        )
        .await
        .unwrap();
    store.settle("clé", "un".to_owned()).await.unwrap();
    let before = store.snapshot(id, None).await.unwrap();
    let secrets = store.secrets(id).await.unwrap();
    store.close().await.unwrap();

    let again = kit::open(&path);
    assert_eq!(again.snapshot(id, None).await, Ok(before.clone()));
    assert_eq!(again.secrets(id).await, Ok(secrets));
    assert_eq!(again.setting("clé").await, Ok(Some("un".to_owned())));
    // And goes on where it stood; a store that is only dropped loses nothing either.
    again
        .admit(kit::AT, id, vec![kit::ballot(3, "oui")].into())
        .await
        .unwrap();
    drop(again);
    let third = kit::open(&path);
    let after = third.snapshot(id, None).await.unwrap();
    assert_eq!(
        (after.workshop.revision, after.ballots.len()),
        (Revision(3), 3)
    );
    assert_eq!(third.snapshot(id, Some(Revision(2))).await, Ok(before));
}

#[tokio::test]
async fn closing_leaves_one_file_of_data() {
    let folder = tempfile::tempdir().unwrap();
    let store = kit::open(&folder.path().join("glane.sqlite"));
    kit::workshop(&store).await;
    store.close().await.unwrap();
    let mut left: Vec<_> = fs::read_dir(folder.path())
        .unwrap()
        .map(|file| file.unwrap().file_name())
        .collect();
    left.sort();
    assert_eq!(left, ["glane.lock", "glane.sqlite"]);
}

#[tokio::test]
async fn one_program_at_a_time() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("glane.sqlite");
    let store = kit::open(&path);
    assert_eq!(
        refused(&path),
        OpenError::Locked(folder.path().join("glane.lock"))
    );
    // The refusal disturbs nobody; closing lets go, also while the value is still there.
    let id = kit::workshop(&store).await;
    store.close().await.unwrap();
    let next = kit::open(&path);
    assert!(next.snapshot(id, None).await.is_ok());
    drop(next);
    drop(kit::open(&path));
}

#[tokio::test]
async fn a_later_schema_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("glane.sqlite");
    kit::open(&path).close().await.unwrap();
    let conn = rusqlite::Connection::open(&path).unwrap();
    let known: u32 = conn
        .query_row("PRAGMA user_version", [], |row| row.get(0))
        .unwrap();
    conn.pragma_update(None, "user_version", known + 1).unwrap();
    drop(conn);
    let before = fs::read(&path).unwrap();
    assert_eq!(
        refused(&path),
        OpenError::TooNew {
            found: known + 1,
            known
        }
    );
    assert_eq!(fs::read(&path).unwrap(), before);
    // The folder is not held by a program that was refused.
    assert_eq!(
        refused(&path),
        OpenError::TooNew {
            found: known + 1,
            known
        }
    );
}

#[test]
fn what_is_not_ours_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let text = folder.path().join("notes.txt");
    fs::write(
        &text,
        "participant,groupe,source,question,reponse\n".repeat(100),
    )
    .unwrap();
    let theirs = folder.path().join("other.sqlite");
    let conn = rusqlite::Connection::open(&theirs).unwrap();
    conn.execute_batch("CREATE TABLE photo (id INTEGER PRIMARY KEY)")
        .unwrap();
    drop(conn);
    for path in [text, theirs] {
        let before = (
            fs::read(&path).unwrap(),
            fs::metadata(&path).unwrap().permissions(),
        );
        assert_eq!(refused(&path), OpenError::NotADatabase(path.clone()));
        assert_eq!(
            (
                fs::read(&path).unwrap(),
                fs::metadata(&path).unwrap().permissions()
            ),
            before
        );
    }
}

#[test]
fn a_place_that_cannot_be_written_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    let under_a_file = file.join("data").join("glane.sqlite");
    assert!(
        matches!(refused(&under_a_file), OpenError::Io { path, .. } if path == file.join("data"))
    );
    let a_folder = folder.path().join("glane.sqlite");
    fs::create_dir(&a_folder).unwrap();
    let error = refused(&a_folder);
    assert!(matches!(&error, OpenError::Io { path, .. } if *path == a_folder));
    assert!(error.to_string().contains("glane.sqlite"), "{error}");
}

#[cfg(unix)]
#[test]
fn a_folder_without_the_right_to_write_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let closed = folder.path().join("closed");
    fs::create_dir(&closed).unwrap();
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o500)).unwrap();
    let opened = SqliteStore::open(&closed.join("glane.sqlite"), Options::default());
    // Root may write anywhere: there is nothing to refuse then.
    if let Err(error) = opened {
        assert!(
            matches!(&error, OpenError::Io { path, .. } if path.starts_with(&closed)),
            "{error:?}"
        );
    }
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o700)).unwrap();
}

#[cfg(unix)]
#[tokio::test]
async fn answers_are_the_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let folder = tempfile::tempdir().unwrap();
    let open_to_all = folder.path().join("shared");
    fs::create_dir(&open_to_all).unwrap();
    fs::set_permissions(&open_to_all, fs::Permissions::from_mode(0o755)).unwrap();
    let data = open_to_all.join("made").join("data");
    let path = data.join("glane.sqlite");
    let store = kit::open(&path);
    kit::workshop(&store).await;
    assert_eq!((mode(&open_to_all), mode(&data)), (0o755, 0o700));
    for file in fs::read_dir(&data).unwrap() {
        let file = file.unwrap().path();
        assert_eq!(mode(&file), 0o600, "{}", file.display());
    }
    // A file copied in with wider rights is narrowed at the next start.
    store.close().await.unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
    drop(kit::open(&path));
    assert_eq!(mode(&path), 0o600);
}

#[tokio::test]
async fn without_synchronous_the_rest_is_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("glane.sqlite");
    let store = SqliteStore::open(
        &path,
        Options {
            synchronous: Synchronous::Off,
        },
    )
    .unwrap();
    let id = kit::workshop(&store).await;
    store
        .admit(kit::AT, id, vec![kit::ballot(1, "oui")].into())
        .await
        .unwrap();
    drop(store);
    assert_eq!(
        kit::open(&path)
            .snapshot(id, None)
            .await
            .unwrap()
            .ballots
            .len(),
        1
    );
}

#[cfg(unix)]
#[test]
fn what_an_administrator_makes_in_somebodys_folder_is_theirs() {
    use std::os::unix::fs::{MetadataExt, chown};

    let folder = tempfile::tempdir().unwrap();
    let owner = 54_321;
    if chown(folder.path(), Some(owner), Some(owner)).is_err() {
        // Not an administrator: nobody is locked out.
        return;
    }
    drop(kit::open(&folder.path().join("glane.sqlite")));
    for entry in fs::read_dir(folder.path()).unwrap() {
        let entry = entry.unwrap();
        let uid = entry.metadata().unwrap().uid();
        assert_eq!(uid, owner, "{:?}", entry.file_name());
    }
}
