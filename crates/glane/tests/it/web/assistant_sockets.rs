//! What a server with the assistant switched off, and on, opens to the outside.

use std::collections::BTreeSet;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use glane_testkit::{Model, Turn};

use crate::kit::{self, Server};

/// Every socket of a process: the protocol, its own port and the other end.
fn sockets(pid: u32) -> BTreeSet<(String, u16, String)> {
    let inodes: BTreeSet<String> = std::fs::read_dir(format!("/proc/{pid}/fd"))
        .unwrap()
        .filter_map(|entry| std::fs::read_link(entry.ok()?.path()).ok())
        .filter_map(|to| {
            Some(
                to.to_str()?
                    .strip_prefix("socket:[")?
                    .strip_suffix(']')?
                    .to_owned(),
            )
        })
        .collect();
    let mut all = BTreeSet::new();
    for kind in ["tcp", "tcp6", "udp", "udp6"] {
        let table = std::fs::read_to_string(format!("/proc/{pid}/net/{kind}")).unwrap_or_default();
        for line in table.lines().skip(1) {
            let fields: Vec<&str> = line.split_whitespace().collect();
            let [_, own, other, .., inode] =
                [0, 1, 2, 9].map(|at| fields.get(at).copied().unwrap_or_default());
            if inodes.contains(inode) {
                let port = own
                    .rsplit(':')
                    .next()
                    .and_then(|port| u16::from_str_radix(port, 16).ok());
                all.insert((kind.to_owned(), port.unwrap_or(0), other.to_owned()));
            }
        }
    }
    all
}

/// The real program, while everything is asked that could lead somebody to think of a server elsewhere: its own port, and no other.
#[tokio::test]
async fn off_no_socket_is_opened_but_the_rooms_own() -> Result<()> {
    let home = tempfile::tempdir()?;
    let server = Server::start(home.path(), &["demo"]);
    let port = server.port();
    let client = reqwest::Client::builder()
        .cookie_store(true)
        .no_proxy()
        .build()?;
    let door = server.url("facilitator");
    let door = door.split_once("/cle/").context("no link")?.1;
    let door = server.local(&format!("/cle/{door}"));
    let console = client.get(door).send().await?.text().await?;
    ensure!(console.contains("/animer/"), "no console");
    let slug = console
        .split("/animer/")
        .nth(1)
        .and_then(|rest| rest.split(['"', '/', '?']).next())
        .context("no workshop")?
        .to_owned();
    let mut seen = BTreeSet::new();
    let ask = [
        ("act", "ask"),
        ("task", "minutes"),
        ("notes", "Rien"),
        ("base", "1"),
    ];
    let paths = [
        "",
        "/rediger",
        "/assistant",
        "/constats",
        "/messages",
        "/journal",
    ];
    for path in paths {
        let url = server.local(&format!("/animer/{slug}{path}"));
        let answer = client.get(&url).send().await?;
        ensure!(answer.status().is_success(), "{url}: {}", answer.status());
        seen.extend(sockets(server.pid()));
    }
    client
        .get(server.local("/equipe/reglages"))
        .send()
        .await?
        .error_for_status()?;
    client
        .post(server.local(&format!("/animer/{slug}/assistant")))
        .form(&ask)
        .send()
        .await?;
    for _ in 0..20 {
        seen.extend(sockets(server.pid()));
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    ensure!(seen.len() > 1, "the watch sees nothing: {seen:?}");
    let foreign: Vec<_> = seen
        .iter()
        .filter(|(kind, own, _)| *own != port || kind.starts_with("udp"))
        .collect();
    assert!(foreign.is_empty(), "its own port is {port}: {foreign:?}");

    // The same watch sees a socket that is opened: switched on, the server that is asked is there.
    let model = Model::start(|_| Turn::Sleeps).await?;
    let form = [
        ("act", "save"),
        ("on", "1"),
        ("address", model.base.as_str()),
        ("model", "m"),
        ("key", "k"),
    ];
    client
        .post(server.local("/equipe/reglages"))
        .form(&form)
        .send()
        .await?
        .error_for_status()?;
    client
        .post(server.local(&format!("/animer/{slug}/assistant")))
        .form(&ask)
        .send()
        .await?;
    let mut other = false;
    for _ in 0..40 {
        other |= sockets(server.pid()).iter().any(|(_, own, _)| *own != port);
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    assert!(other, "the socket to the server is not seen");
    // Its settings, with the key, are read by their owner alone.
    let found = Command::new("find")
        .args([
            home.path().to_str().context("a path")?,
            "-name",
            "assistant.json",
            "-perm",
            "600",
        ])
        .output()?;
    let found = String::from_utf8(found.stdout)?;
    assert_eq!(found.lines().count(), 1, "{found}");
    Ok(())
}

#[test]
fn an_address_that_is_none_is_said_before_anything_is_served() {
    let home = tempfile::tempdir().unwrap();
    let ran = kit::run(home.path(), &["serve", "--assistant", "exemple.org"]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
    assert!(
        ran.stderr.contains("exemple.org") && ran.stderr.contains("écrivez-la en entier"),
        "{ran:?}"
    );
}
