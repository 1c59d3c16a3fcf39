//! The program over a PostgreSQL database in place of its folder's own: the same figures, the same pages, and what cannot
//! be done there yet said so.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Result, ensure};
use glane_store_postgres::cluster::Cluster;
use tempfile::tempdir;

use crate::kit::{Ran, Server, example, run};
use crate::workshop::{Desk, Phone, SLUG, made};

const ATELIER: &str = "atelier-numerique";

/// The example as its files have it, coded, in a data folder or in a database.
fn imported(home: &Path, store: &[&str]) {
    let path = |name: &str| example(name).to_str().unwrap().to_owned();
    let (script, answers, coding) = (
        path("atelier-numerique.atelier.toml"),
        path("atelier-numerique.reponses.csv"),
        path("atelier-numerique.codage.csv"),
    );
    let commands: [&[&str]; 3] = [
        &["import", "--workshop", ATELIER, &script],
        &["import", "--workshop", ATELIER, &answers],
        &["code", "--workshop", ATELIER, &coding],
    ];
    for command in commands {
        let ran = run(home, &[command, store].concat());
        assert_eq!(ran.code, Some(0), "{ran:?}");
    }
}

/// What is printed, without the ids that each import draws for its answers.
fn unnamed(text: &str) -> String {
    let is_id = |word: &&str| word.len() == 36 && word.bytes().filter(|b| *b == b'-').count() == 4;
    let words = text.split('"');
    let masked: Vec<&str> = words
        .map(|word| if is_id(&word) { "id" } else { word })
        .collect();
    assert!(masked.contains(&"id"), "answers have ids");
    masked.join("\"")
}

#[test]
fn the_example_gives_the_same_figures_and_findings_byte_for_byte() {
    let address = Cluster::shared().fresh();
    let (folder, server) = (tempdir().unwrap(), tempdir().unwrap());
    let store = ["--store", &address];
    imported(folder.path(), &[]);
    imported(server.path(), &store);
    for command in ["report", "findings"] {
        let asked = [command, "--workshop", ATELIER, "--json"];
        let here = run(folder.path(), &asked);
        let there = run(server.path(), &[&asked[..], &store].concat());
        assert_eq!((here.code, here.stderr.as_str()), (Some(0), ""));
        assert_eq!((there.code, there.stderr.as_str()), (Some(0), ""));
        assert!(here.stdout.len() > 1000, "{here:?}");
        assert!(
            unnamed(&here.stdout) == unnamed(&there.stdout),
            "{command} differs"
        );
    }
    // Nothing of the answers is in the folder.
    let held = server.path().join(".local/share/glane");
    assert!(!held.join("glane.sqlite").exists());
}

fn refused(ran: &Ran, code: i32, told: &str) {
    assert_eq!(ran.code, Some(code), "{ran:?}");
    assert!(ran.stderr.contains(told), "{ran:?}");
    assert!(ran.stderr.contains("À faire"), "{ran:?}");
}

/// A workshop in a database of its own, served.
fn served(home: &Path, cluster: &Cluster) -> (String, Server) {
    let address = cluster.fresh();
    // As in a folder, whose script is used.
    made(home);
    let script = home.join("essai.atelier.toml");
    let create = ["create", script.to_str().unwrap(), "--store", &address];
    assert_eq!(run(home, &create).code, Some(0));
    let server = Server::start(home, &["serve", "--store", &address]);
    (address, server)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_room_is_served_from_the_database_and_answers_wait_while_it_is_away() -> Result<()> {
    let home = tempdir()?;
    // Of its own: it is killed.
    let cluster = Arc::new(Cluster::start());
    let (address, server) = served(home.path(), &cluster);
    let desk = Desk::of(&server).await?;
    desk.decide("open", "mots").await?;
    let (first, second) = (Phone::of(&server)?, Phone::of(&server)?);
    first.answer("écoute").await?;
    let page_before = second.look().await?;
    let list = desk.page("/animer").await?;
    ensure!(list.contains("base PostgreSQL"), "who makes copies is said");
    ensure!(
        !list.contains("name=\"phrase\""),
        "no copy is taken away here"
    );
    let copy = desk
        .post(
            "/sauvegarder",
            &[
                ("phrase", "une phrase assez longue"),
                ("again", "une phrase assez longue"),
            ],
        )
        .await?;
    assert_eq!(copy.status().as_u16(), 409);

    let away = Arc::clone(&cluster);
    tokio::task::spawn_blocking(move || away.kill()).await?;
    // Sent from a page that was open before, as one is in a hall.
    let (status, page) = second.fill(&page_before, "accueil").await?;
    assert_eq!(status, 503, "{page}");
    ensure!(page.contains("réessayez"), "{page}");
    let console = format!("/animer/{SLUG}");
    let told = desk.client.get(server.local(&console)).send().await?;
    assert_eq!(told.status().as_u16(), 503);
    ensure!(told.headers().contains_key("retry-after"));
    ensure!(told.text().await?.contains("fait une pause"));
    let back = Arc::clone(&cluster);
    tokio::task::spawn_blocking(move || back.restart()).await?;
    let (status, page) = second.fill(&page_before, "accueil").await?;
    assert_eq!(status, 303, "{page}");
    ensure!(desk.page(&console).await?.contains("Quels mots"));

    assert_eq!(server.stop().code, Some(0));
    let asked = ["report", "--workshop", SLUG, "--json", "--store", &address];
    let figures = run(home.path(), &asked);
    assert_eq!(figures.code, Some(0), "{figures:?}");
    assert_eq!(figures.json()["people"], 2);
    Ok(())
}

#[test]
fn what_the_database_cannot_do_yet_is_said_and_not_done() {
    let home = tempdir().unwrap();
    let (address, server) = served(home.path(), Cluster::shared());
    let store = ["--store", &address];
    let with = |args: &[&str]| run(home.path(), &[args, &store].concat());

    // One program at a time, from the same data folder or another one.
    refused(&with(&["serve"]), 3, "se sert déjà du dossier");
    let other = home.path().join("ailleurs");
    let other = other.to_str().unwrap();
    let import = ["import", "--workshop", SLUG, "--data", other];
    let script = home.path().join("essai.atelier.toml");
    let import = [&import[..], &[script.to_str().unwrap()]].concat();
    refused(&with(&import), 3, "se sert déjà de cette base");

    for command in [
        &["demo"][..],
        &["backup", "--to", "x"],
        &["restore", "x"],
        &["doctor"],
    ] {
        refused(&with(command), 2, command[0]);
    }
    assert!(!home.path().join("x").exists());
    refused(
        &with(&["serve", "--backups", "b"]),
        2,
        "copie de chaque jour",
    );
    assert_eq!(server.stop().code, Some(0));

    let wrong = |address: &str| run(home.path(), &["serve", "--store", address]);
    refused(&wrong("mysql://localhost/glane"), 2, "PostgreSQL");
    refused(
        &wrong("postgres://glane:tr3sor@localhost:none/glane"),
        2,
        "ne se lit pas",
    );
    let away = wrong("postgres://glane:tr3sor@127.0.0.1:1/glane");
    refused(&away, 3, "ne répond pas");
    assert!(!away.stderr.contains("tr3sor"), "{away:?}");
    Cluster::shared()
        .run("CREATE SCHEMA other_program; CREATE TABLE other_program.invoices (id INT)");
    let theirs = Cluster::shared().address("other_program");
    refused(&wrong(&theirs), 3, "autre programme");
}
