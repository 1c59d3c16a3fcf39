//! Serving: the first line, a clean end, and everything found again.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::Stdio;
use std::time::Instant;

use serde_json::Value;
use tempfile::tempdir;

use crate::kit::{PATIENCE, Server, command, example, run};

/// Status and body of a page.
fn get(server: &Server, path: &str) -> (u16, String) {
    let mut stream = TcpStream::connect(("127.0.0.1", server.port())).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let status = answer.split(' ').nth(1).unwrap().parse().unwrap();
    (status, answer)
}

fn path(url: &str) -> String {
    format!("/{}", url.splitn(4, '/').nth(3).unwrap())
}

#[test]
fn without_a_workshop_the_first_line_has_a_facilitator_only() {
    let home = tempdir().unwrap();
    let server = Server::start(home.path(), &["serve"]);
    let facilitator = server.url("facilitator");
    assert!(path(&facilitator).starts_with("/cle/"), "{facilitator}");
    let first = server.first.as_object().unwrap();
    let names: Vec<&str> = first.keys().map(String::as_str).collect();
    assert_eq!(names, ["code", "facilitator", "participant", "projector"]);
    for name in ["code", "participant", "projector"] {
        assert_eq!(first[name], Value::Null);
    }
    assert_eq!(get(&server, "/healthz").0, 200);
    let ran = server.stop();
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(0), ""));
    assert!(ran.stderr.contains("arrêté"), "{ran:?}");
}

#[test]
fn every_address_of_the_first_line_opens_a_page() {
    let home = tempdir().unwrap();
    let server = Server::start(home.path(), &["demo", "--host", "salle.test"]);
    let code = server.first["code"].as_str().unwrap().to_owned();
    assert!(server.url("participant").ends_with(&format!("/{code}")));
    for name in ["facilitator", "projector", "participant"] {
        let url = server.url(name);
        assert!(
            url.starts_with(&format!("http://salle.test:{}/", server.port())),
            "{url}"
        );
        let (status, answer) = get(&server, &path(&url));
        assert!(status < 400, "{url}: {answer}");
    }
    assert_eq!(server.stop().code, Some(0));
}

#[test]
fn a_second_start_finds_the_links_and_the_answers_again_and_doubles_nothing() {
    let home = tempdir().unwrap();
    let folder = home.path().join(".local/share/glane-demo");
    let figures = || {
        let data = folder.to_str().unwrap();
        let ran = run(
            home.path(),
            &[
                "report",
                "--data",
                data,
                "--workshop",
                "atelier-numerique",
                "--json",
            ],
        );
        assert_eq!(ran.code, Some(0), "{ran:?}");
        ran.stdout
    };
    let server = Server::start(home.path(), &["demo"]);
    let links = |server: &Server| {
        ["facilitator", "projector", "participant"].map(|name| path(&server.url(name)))
    };
    let first = links(&server);
    assert_eq!(server.stop().code, Some(0));
    let before = figures();
    let server = Server::start(home.path(), &["demo"]);
    assert_eq!(links(&server), first);
    // Cut off: what was on disk stays there.
    server.signal("KILL");
    assert_eq!(server.wait().code, None);
    assert_eq!(figures(), before);
}

#[test]
fn ctrl_c_ends_open_streams_and_the_program_within_seconds() {
    let home = tempdir().unwrap();
    let server = Server::start(home.path(), &["demo"]);
    let projector = path(&server.url("projector"));
    let mut stream = TcpStream::connect(("127.0.0.1", server.port())).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    write!(
        stream,
        "GET {projector}/direct HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
    )
    .unwrap();
    let mut some = [0_u8; 64];
    assert!(stream.read(&mut some).unwrap() > 0);
    let asked = Instant::now();
    server.signal("INT");
    let mut rest = Vec::new();
    let _ = stream.read_to_end(&mut rest);
    let ran = server.wait();
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(asked.elapsed().as_secs() < 4, "{:?}", asked.elapsed());
}

#[test]
fn what_a_person_reads_has_three_addresses_a_code_and_a_picture() {
    let home = tempdir().unwrap();
    let child = command(home.path())
        .args(["demo", "--port", "0", "--host", "salle.test"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let pid = child.id().to_string();
    let mut child = child;
    let mut stdout = child.stdout.take().unwrap();
    let (mut text, mut some) = (String::new(), [0_u8; 4096]);
    while !text.contains("Ctrl-C") {
        let read = stdout.read(&mut some).unwrap();
        assert!(read > 0, "{text}");
        text.push_str(&String::from_utf8_lossy(&some[..read]));
    }
    std::process::Command::new("sh")
        .args(["-c", &format!("kill -s TERM {pid}")])
        .status()
        .unwrap();
    stdout.read_to_string(&mut text).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(0));
    for part in [
        "Données d'exemple",
        "/cle/",
        "/ecran/",
        "http://salle.test:",
        "Code de l’atelier",
        "█",
        "arrêté",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert!(!text.contains('\u{1b}'), "no colours outside a terminal");
}

#[test]
fn the_example_is_not_mixed_with_real_workshops() {
    let home = tempdir().unwrap();
    let data = home.path().join("ici");
    let (data, script) = (
        data.to_str().unwrap(),
        example("atelier-numerique.atelier.toml"),
    );
    assert_eq!(
        run(
            home.path(),
            &["create", "--data", data, script.to_str().unwrap()]
        )
        .code,
        Some(0)
    );
    let ran = run(home.path(), &["demo", "--port", "0", "--data", data]);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(2), ""), "{ran:?}");
    let figures = run(
        home.path(),
        &[
            "report",
            "--data",
            data,
            "--workshop",
            "atelier-numerique",
            "--json",
        ],
    );
    assert_eq!(figures.json()["people"], 0);
}

#[test]
fn the_unsafe_mode_is_hidden_and_says_loudly_what_it_is() {
    let home = tempdir().unwrap();
    assert!(
        !run(home.path(), &["serve", "--help"])
            .stdout
            .contains("synchronous")
    );
    let ran = Server::start(home.path(), &["serve", "--synchronous", "off"]).stop();
    assert!(
        ran.stderr.contains("Attention") && ran.stderr.contains("perdre"),
        "{ran:?}"
    );
}
