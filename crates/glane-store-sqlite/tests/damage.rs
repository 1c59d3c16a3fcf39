//! A damaged file: named to the row, answer by answer, and never a panic.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot start fails"
)]

mod kit;

use std::fs;
use std::path::Path;

use glane_core::decision::{Act, Actor};
use glane_core::id::{DecisionId, QuestionKey, Revision, Round, WorkshopId};
use glane_store::{NewDecision, NewIdea, Store, StoreError};
use glane_store_sqlite::{OpenError, Options, SqliteStore};
use uuid::Uuid;

/// A folder with a workshop that has a row in every table.
async fn filled(path: &Path) -> WorkshopId {
    let store = kit::open(path);
    let id = kit::workshop(&store).await;
    store
        .admit(
            kit::AT,
            id,
            vec![kit::ballot(1, "oui"), kit::ballot(2, "le secret")].into(),
        )
        .await
        .unwrap();
    let question = QuestionKey::new("q").unwrap();
    let idea = NewIdea {
        question: question.clone(),
        round: Round::FIRST,
        text: "Un café".to_owned(),
        author: None,
    };
    store.propose(kit::AT, id, idea).await.unwrap();
    let decision = NewDecision {
        id: DecisionId(Uuid::from_u128(7)),
        actor: Actor::Facilitator,
        base: Revision(1),
        act: Act::Open { question },
        undoes: None,
    };
    store.decide(kit::AT, id, decision).await.unwrap();
    store.close().await.unwrap();
    id
}

fn damage(path: &Path, sql: &str) {
    let conn = rusqlite::Connection::open(path).unwrap();
    conn.execute_batch(sql).unwrap();
}

#[tokio::test]
async fn a_damaged_row_is_named_and_its_text_is_not_shown() {
    let cases = [
        (
            "UPDATE ballot SET payload = '{\"text\":\"le secret' WHERE id = 2",
            "table ballot, row 2: payload",
        ),
        (
            "UPDATE ballot SET payload = '{\"secret\":1}' WHERE id = 2",
            "table ballot, row 2: payload",
        ),
        (
            "UPDATE ballot SET question = 'Le secret' WHERE id = 2",
            "table ballot, row 2: question",
        ),
        (
            "UPDATE ballot SET channel = 'secret' WHERE id = 2",
            "table ballot, row 2: channel",
        ),
        (
            "UPDATE person SET channel = 'secret' WHERE id = 1",
            "table person, row 1: channel",
        ),
        (
            "UPDATE person SET \"group\" = 'Le secret' WHERE id = 1",
            "table person, row 1: group",
        ),
        (
            "UPDATE decision SET act = '{\"kind\":\"secret\"}'",
            "table decision, row 1: act",
        ),
        (
            "UPDATE decision SET actor = ''",
            "table decision, row 1: actor",
        ),
        (
            "UPDATE idea SET question = ''",
            "table idea, row 1: question",
        ),
        (
            "UPDATE workshop SET slug = ''",
            "table workshop, row 1: slug",
        ),
    ];
    for (sql, place) in cases {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("glane.sqlite");
        let id = filled(&path).await;
        damage(&path, sql);
        let store = kit::open(&path);
        let Err(StoreError::Broken(told)) = store.snapshot(id, None).await else {
            panic!("{sql} went unseen")
        };
        assert!(told.contains(place), "{told}");
        assert!(!told.contains("secret"), "{told}");
    }
}

/// The same answer sent again is compared with the damaged one: it says so, and others go on.
#[tokio::test]
async fn admission_over_a_damaged_row_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("glane.sqlite");
    let id = filled(&path).await;
    damage(&path, "UPDATE ballot SET payload = '[' WHERE id = 1");
    let store = kit::open(&path);
    let told = store
        .admit(kit::AT, id, vec![kit::ballot(1, "oui")].into())
        .await;
    assert!(
        matches!(&told, Err(StoreError::Broken(text)) if text.contains("table ballot, row 1")),
        "{told:?}"
    );
    assert!(
        store
            .admit(kit::AT, id, vec![kit::ballot(2, "le secret")].into())
            .await
            .is_ok()
    );
    assert!(
        store
            .admit(kit::AT, id, vec![kit::ballot(3, "oui")].into())
            .await
            .is_ok()
    );
}

/// Bytes written over the middle of the file: refused at the start, or told by the act that meets them.
#[tokio::test]
async fn a_file_written_over_never_panics() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("glane.sqlite");
    let id = filled(&path).await;
    let whole = fs::read(&path).unwrap();
    let mut told = 0;
    for page in 0..whole.len() / 4096 {
        let mut bytes = whole.clone();
        bytes[page * 4096..(page + 1) * 4096].fill(0x5A);
        fs::write(&path, &bytes).unwrap();
        match SqliteStore::open(&path, Options::default()) {
            Err(error) => {
                assert!(
                    matches!(error, OpenError::NotADatabase(_) | OpenError::Io { .. }),
                    "{error:?}"
                );
                told += 1;
            }
            Ok(store) => {
                told += u32::from(store.snapshot(id, None).await.is_err());
                told += u32::from(
                    store
                        .admit(kit::AT, id, vec![kit::ballot(9, "oui")].into())
                        .await
                        .is_err(),
                );
            }
        }
    }
    assert!(told >= 6, "{told}");
}
