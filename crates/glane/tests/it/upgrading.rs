//! Data of every earlier schema, opened by today's program (`tests/fixtures/data/README.md`).

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use flate2::read::GzDecoder;
use glane_core::ballot::Body;
use glane_core::id::{AnswerId, PersonId};
use glane_core::workshop::Snapshot;
use glane_store::Store;
use glane_store_sqlite::{Options, SqliteStore, schema};
use serde_json::{Value, json};
use tempfile::tempdir;

use crate::kit::{Server, run};

const WORKSHOP: &str = "atelier-numerique";

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/data")
}

fn unpacked(name: &str) -> Result<Vec<u8>> {
    let path = fixtures().join(name);
    let packed = fs::File::open(&path).with_context(|| path.display().to_string())?;
    let mut bytes = Vec::new();
    GzDecoder::new(packed).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A data folder of a schema, and what was said of it then.
fn folder(home: &Path, number: u32) -> Result<(PathBuf, Value)> {
    let data = home.join(format!("donnees-{number}"));
    fs::create_dir(&data)?;
    fs::write(
        data.join("glane.sqlite"),
        unpacked(&format!("{number}.sqlite.gz"))?,
    )?;
    let said = serde_json::from_slice(&unpacked(&format!("{number}.json.gz"))?)?;
    Ok((data, said))
}

fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::new(), |text, byte| format!("{text}{byte:02x}"))
}

fn person(id: PersonId) -> String {
    hex(id.0.as_bytes())
}

fn answer(id: AnswerId) -> String {
    hex(id.0.as_bytes())
}

/// What today's program reads, written as the fixture's list is.
fn read(snapshot: &Snapshot) -> Result<[Vec<Value>; 4]> {
    let people = snapshot
        .people
        .iter()
        .map(|one| Ok(json!([person(one.id), one.group, one.channel])))
        .collect::<Result<Vec<Value>>>()?;
    let ballots = snapshot
        .ballots
        .iter()
        .map(|ballot| {
            let (state, payload) = match &ballot.body {
                Body::Answered(payload) => ("answered", serde_json::to_value(payload)?),
                Body::Blank => ("blank", Value::Null),
                Body::Unreadable => ("unreadable", Value::Null),
            };
            Ok(json!([
                answer(ballot.answer),
                ballot.question,
                ballot.round,
                ballot.person.map(person),
                ballot.attempt,
                state,
                ballot.channel,
                payload
            ]))
        })
        .collect::<Result<Vec<Value>>>()?;
    let ideas = snapshot
        .ideas
        .iter()
        .map(|idea| json!([idea.question, idea.key, idea.text]))
        .collect();
    let decisions = snapshot
        .decisions
        .iter()
        .map(|decision| json!([hex(decision.id.0.as_bytes()), decision.revision]))
        .collect();
    Ok([people, ballots, ideas, decisions])
}

fn sorted(mut values: Vec<Value>) -> Vec<String> {
    let mut texts: Vec<String> = values.drain(..).map(|value| value.to_string()).collect();
    texts.sort();
    texts
}

fn list(said: &Value, name: &str) -> Vec<Value> {
    said[name].as_array().cloned().unwrap_or_default()
}

#[tokio::test]
async fn people_answers_and_decisions_of_every_schema_are_as_they_were() -> Result<()> {
    let home = tempdir()?;
    for number in 1..=schema() {
        let (data, said) = folder(home.path(), number)?;
        ensure!(said["schema"] == number, "{number}: {}", said["schema"]);
        let store = SqliteStore::open(&data.join("glane.sqlite"), Options::default())?;
        ensure!(
            store.damage().await?.is_empty(),
            "schema {number} is damaged"
        );
        let workshops = store.workshops().await?;
        let [workshop] = workshops.as_slice() else {
            anyhow::bail!("schema {number}: {} workshops", workshops.len());
        };
        let snapshot = store.snapshot(workshop.id, None).await?;
        let [people, ballots, ideas, decisions] = read(&snapshot)?;
        ensure!(
            ballots.len() > 200 && decisions.len() > 10,
            "too little to prove anything"
        );
        ensure!(
            sorted(people) == sorted(list(&said, "people")),
            "schema {number}: people"
        );
        ensure!(
            sorted(ballots) == sorted(list(&said, "ballots")),
            "schema {number}: ballots"
        );
        ensure!(
            sorted(ideas) == sorted(list(&said, "ideas")),
            "schema {number}: ideas"
        );
        let kept: Vec<Value> = list(&said, "decisions")
            .iter()
            .map(|decision| json!([decision[0], decision[1]]))
            .collect();
        ensure!(
            sorted(decisions) == sorted(kept),
            "schema {number}: decisions"
        );
        ensure!(
            said["revision"] == workshop.revision.0,
            "schema {number}: revision"
        );
        ensure!(
            said["script"] == workshop.source.as_str(),
            "schema {number}: script"
        );
        store.close().await?;
    }
    Ok(())
}

/// Of figures, what was counted: how many were there, and how often each thing was answered. How findings are worded and
/// words are put together may change with a version; what people gave may not.
fn counted(figures: &Value) -> Vec<String> {
    let mut all = vec![format!("people {}", figures["people"])];
    for (key, question) in figures["questions"].as_object().into_iter().flatten() {
        for name in ["n", "blank", "unreadable", "missing", "mean", "median"] {
            if let Some(value) = question.get(name) {
                all.push(format!("{key} {name} {value}"));
            }
        }
        let put_together = ["words", "open"].map(|kind| question["kind"] == kind);
        if put_together.contains(&true) {
            continue;
        }
        for (label, count) in question["counts"].as_object().into_iter().flatten() {
            all.push(format!("{key} {label} {count}"));
        }
    }
    all
}

#[test]
fn figures_of_every_schema_are_as_they_were() -> Result<()> {
    let home = tempdir()?;
    for number in 1..=schema() {
        let (data, said) = folder(home.path(), number)?;
        let at = data.to_str().unwrap();
        let before = run(home.path(), &["doctor", "--data", at, "--json"]);
        ensure!(
            before
                .stdout
                .contains(&format!("données de la version {number}")),
            "{before:?}"
        );
        let ran = run(
            home.path(),
            &["report", "--data", at, "--workshop", WORKSHOP, "--json"],
        );
        assert_eq!(ran.code, Some(0), "schema {number}: {ran:?}");
        let (now, then) = (counted(&ran.json()), counted(&said["report"]));
        ensure!(then.len() > 30, "too little to compare: {then:?}");
        assert_eq!(now, then, "schema {number}");
        // Brought to today's schema, it is served and recounted.
        let server = Server::start(home.path(), &["serve", "--data", at]);
        let doctor = run(home.path(), &["doctor", "--data", at, "--json"]);
        let recounted = doctor.json()["findings"]
            .as_array()
            .into_iter()
            .flatten()
            .any(|one| one["what"] == "recount" && one["good"] == true);
        ensure!(recounted, "schema {number}: {doctor:?}");
        assert_eq!(server.stop().code, Some(0));
    }
    Ok(())
}

#[test]
fn before_an_upgrade_the_data_are_copied_as_they_are() -> Result<()> {
    let home = tempdir()?;
    for number in 1..schema() {
        let (data, said) = folder(home.path(), number)?;
        let at = data.to_str().unwrap();
        let server = Server::start(home.path(), &["serve", "--data", at]);
        assert_eq!(server.stop().code, Some(0));
        // Copies of today's schema come and go; this one stays.
        let mut copies = fs::read_dir(data.join("sauvegardes"))?.flatten();
        let older = copies.find(|copy| {
            let bytes = fs::read(copy.path()).unwrap_or_default();
            let head = bytes.get(..400).unwrap_or_default();
            String::from_utf8_lossy(head).contains(&format!("\"schema\":{number},"))
        });
        let older = older.with_context(|| format!("schema {number} was not copied"))?;
        let there = home.path().join(format!("ailleurs-{number}"));
        let there = there.to_str().unwrap();
        let copy = older.path();
        let asked = ["restore", copy.to_str().unwrap(), "--data", there];
        let ran = run(home.path(), &asked);
        assert_eq!(ran.code, Some(0), "{ran:?}");
        let ran = run(
            home.path(),
            &["report", "--data", there, "--workshop", WORKSHOP, "--json"],
        );
        assert_eq!(
            counted(&ran.json()),
            counted(&said["report"]),
            "schema {number}"
        );
    }
    Ok(())
}

#[test]
fn the_newest_schema_has_its_fixture() {
    for number in 1..=schema() {
        for end in ["sqlite.gz", "json.gz"] {
            let path = fixtures().join(format!("{number}.{end}"));
            assert!(
                path.is_file(),
                "{} is missing: scripts/fixture makes it, with the program that first writes schema {number}",
                path.display()
            );
        }
    }
}
