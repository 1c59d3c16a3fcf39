//! Two real programs over one PostgreSQL and one NATS, killed and started in turn while people answer: whichever machine
//! took an answer, it is there once, and both show the same.

mod count;
mod crowd;
mod door;
mod evening;
mod house;
mod leader;
mod phone;
mod said;
mod screen;

use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use glane_bus::server::NatsServer;
use glane_store_postgres::cluster::Cluster;
use glane_testkit::page;
use serde_json::Value;
use tempfile::{TempDir, tempdir};
use tokio::task::JoinSet;
use tokio::time::Instant;

use crate::kit::{Server, run};
use crate::workshop::{Desk, Phone, SLUG, made};

/// How long things may take on a machine that does others as well.
const SOON: Duration = Duration::from_secs(30);
const AWAY: &str = "Le relais entre machines";
const PEOPLE: usize = 40;

/// A machine: its data folder, and the program on it.
struct Machine {
    home: TempDir,
    store: String,
    bus: String,
    name: &'static str,
}

impl Machine {
    fn start(&self) -> Server {
        let (store, bus) = (self.store.as_str(), self.bus.as_str());
        let args = ["serve", "--store", store, "--bus", bus, "--node", self.name];
        Server::start(self.home.path(), &args)
    }
}

/// Waits until it is so.
async fn until(what: &str, is_so: impl AsyncFn() -> Result<bool>) -> Result<()> {
    let since = Instant::now();
    while !is_so().await? {
        ensure!(since.elapsed() < SOON, "not so in time: {what}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Ok(())
}

/// What the room's screen shows, but for the address of the machine that shows it.
async fn screen(server: &Server) -> Result<(String, String)> {
    let path = server.url("projector");
    let path = path.split("/ecran/").nth(1).context("no screen")?;
    let live = server.local(&format!("/ecran/{path}/direct?apres=0"));
    let client = reqwest::Client::builder().no_proxy().build()?;
    let frame: Value = client.get(live).send().await?.json().await?;
    let said = |name: &str| frame[name].as_str().unwrap_or_default().to_owned();
    let port = server.port().to_string();
    let words = page::words(&said("body")).replace(&port, "PORT");
    Ok((said("sig"), words))
}

async fn console(server: &Server) -> Result<String> {
    Desk::of(server)
        .await?
        .page(&format!("/animer/{SLUG}"))
        .await
}

/// How many of those who answered said so last.
fn last_said(cluster: &Cluster, store: &str, said: &str) -> String {
    let schema = store.split("search_path%3D").nth(1).unwrap();
    let schema = schema.split('&').next().unwrap();
    cluster.run(&format!(
        "SELECT count(*) FILTER (WHERE payload LIKE '%{said}%') || '/' || count(*) FROM (SELECT DISTINCT ON (person) \
         payload FROM {schema}.ballot ORDER BY person, attempt DESC) AS stands"
    ))
}

/// Everybody says something, each by the machine they are at, until it is taken.
async fn all_say(phones: Vec<Phone>, said: &str) -> Result<Vec<Phone>> {
    let mut saying = JoinSet::new();
    for (n, phone) in phones.into_iter().enumerate() {
        let said = format!("{said} {}", n % 4);
        saying.spawn(async move {
            let since = Instant::now();
            loop {
                match phone.send(&said).await {
                    Ok((303, _)) => return Ok(phone),
                    // Away, or not yet awake: kept, and sent again.
                    other => ensure!(since.elapsed() < SOON, "{other:?}"),
                }
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        });
    }
    saying.join_all().await.into_iter().collect()
}

/// Moves all phones to machines in turn.
fn spread(phones: &mut [Phone], servers: &[&Server]) {
    for (phone, server) in phones.iter_mut().zip(servers.iter().cycle()) {
        phone.go_to(server);
    }
}

async fn agree(servers: [&Server; 2]) -> Result<()> {
    until("both screens show the same", async || {
        Ok(screen(servers[0]).await? == screen(servers[1]).await?)
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn machines_that_are_killed_in_turn_lose_nothing_and_show_the_same() -> Result<()> {
    // Of their own: they are killed.
    let cluster = Arc::new(tokio::task::spawn_blocking(Cluster::start).await?);
    let nats = NatsServer::start();
    let store = cluster.fresh();
    let machine = |name| Machine {
        home: tempdir().unwrap(),
        store: store.clone(),
        bus: nats.address(),
        name,
    };
    let (one, other) = (machine("un"), machine("deux"));
    made(one.home.path());
    let script = one.home.path().join("essai.atelier.toml");
    let create = ["create", script.to_str().unwrap(), "--store", &store];
    assert_eq!(run(one.home.path(), &create).code, Some(0));
    let (first, second) = (one.start(), other.start());
    Desk::of(&first).await?.decide("open", "mots").await?;
    let waiting = Phone::of(&second)?;
    until("it is open on the other machine", async || {
        Ok(page::field(&waiting.look().await?, "attempt").is_some())
    })
    .await?;
    let mut phones = Vec::new();
    for _ in 0..PEOPLE {
        phones.push(Phone::of(&first)?);
    }
    spread(&mut phones, &[&first, &second]);
    phones = all_say(phones, "premier").await?;
    agree([&first, &second]).await?;
    until("the relay answers", async || {
        Ok(!console(&second).await?.contains(AWAY))
    })
    .await?;

    // One machine dies, and everybody goes on by the other.
    first.signal("KILL");
    assert_eq!(first.wait().code, None);
    spread(&mut phones, &[&second]);
    phones = all_say(phones, "deuxième").await?;
    let first = one.start();
    agree([&first, &second]).await?;

    // The relay dies: the consoles say so, and answers come through the database.
    nats.kill();
    for server in [&first, &second] {
        until("the console says that the relay is away", async || {
            Ok(console(server).await?.contains(AWAY))
        })
        .await?;
    }
    spread(&mut phones, &[&second, &first]);
    phones = all_say(phones, "troisième").await?;
    agree([&first, &second]).await?;
    assert_eq!(last_said(&cluster, &store, "troisi"), "40/40");
    nats.restart();
    for server in [&first, &second] {
        until("the console no longer says so", async || {
            Ok(!console(server).await?.contains(AWAY))
        })
        .await?;
    }

    // The database dies while everybody answers: what was not taken is sent again.
    let killed = Arc::clone(&cluster);
    let back = tokio::task::spawn_blocking(move || {
        killed.kill();
        std::thread::sleep(Duration::from_millis(500));
        killed.restart();
    });
    phones = all_say(phones, "dernier").await?;
    back.await?;
    agree([&first, &second]).await?;
    assert_eq!(last_said(&cluster, &store, "dernier"), "40/40");
    drop(phones);
    for server in [first, second] {
        assert_eq!(server.stop().code, Some(0));
    }
    let asked = ["report", "--workshop", SLUG, "--json", "--store", &store];
    let figures = run(one.home.path(), &asked);
    assert_eq!(figures.code, Some(0), "{figures:?}");
    assert_eq!(figures.json()["people"], PEOPLE);
    Ok(())
}

/// A relay without a database, or at no address, is told so; whoever is not said to share lets nobody in.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sharing_is_said_by_all_or_refused() -> Result<()> {
    let home = tempdir()?;
    let refused = |args: &[&str], code, told: &str| {
        let ran = run(home.path(), args);
        assert_eq!(ran.code, Some(code), "{ran:?}");
        assert!(ran.stderr.contains(told), "{ran:?}");
        assert!(ran.stderr.contains("À faire"), "{ran:?}");
    };
    refused(&["serve", "--node", "un"], 2, "se partagent une base");
    refused(
        &["serve", "--bus", "nats://127.0.0.1:1"],
        2,
        "se partagent une base",
    );
    let store = Cluster::shared().fresh();
    let wrong = ["serve", "--store", &store, "--bus", "localhost:4222"];
    refused(&wrong, 2, "nats://");
    made(home.path());
    // No relay, and none that is missed: the machines ask the database.
    let one = Server::start(home.path(), &["serve", "--store", &store, "--node", "un"]);
    let elsewhere = tempdir()?;
    let alone = run(elsewhere.path(), &["serve", "--store", &store]);
    assert_eq!(alone.code, Some(3), "{alone:?}");
    ensure!(alone.stderr.contains("serve --node"), "{alone:?}");
    let other = ["serve", "--store", &store, "--node", "deux"];
    let other = Server::start(elsewhere.path(), &other);
    let list = Desk::of(&one).await?.page("/animer").await?;
    ensure!(!list.contains(AWAY));
    // Who comes in by one machine's link is known by the other.
    ensure!(
        one.url("facilitator").split("/cle/").nth(1)
            == other.url("facilitator").split("/cle/").nth(1)
    );
    for server in [one, other] {
        assert_eq!(server.stop().code, Some(0));
    }
    Ok(())
}
