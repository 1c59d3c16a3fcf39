//! A rehearsal: simulated phones against the room that runs, a verdict, and nothing left.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use tempfile::tempdir;

use crate::kit::{PATIENCE, Ran, Server, command, run};

const WORKSHOP: &str = "atelier-numerique";

fn rehearse(home: &Path, more: &[&str]) -> Ran {
    let mut words = vec!["rehearse", WORKSHOP, "--phones", "12"];
    words.extend(more);
    run(home, &words)
}

/// The names in a folder.
fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// The database and its journal, to the byte; the index of the journal is rebuilt by whoever reads.
fn data(folder: &Path) -> [Vec<u8>; 2] {
    ["glane.sqlite", "glane.sqlite-wal"].map(|name| std::fs::read(folder.join(name)).unwrap())
}

/// The folder and its data once what the program does at its start is done.
fn settled(folder: &Path) -> (Vec<String>, [Vec<u8>; 2]) {
    let since = Instant::now();
    let mut before = (names(folder), data(folder));
    loop {
        std::thread::sleep(Duration::from_millis(500));
        let now = (names(folder), data(folder));
        if now == before {
            return now;
        }
        assert!(since.elapsed() < PATIENCE, "it never settles");
        before = now;
    }
}

#[test]
fn a_room_is_rehearsed_and_keeps_nothing_of_it() {
    let home = tempdir().unwrap();
    let server = Server::start(home.path(), &["demo"]);
    let folder = home.path().join(".local/share/glane-demo");
    let before = settled(&folder);
    let ran = rehearse(home.path(), &["--json"]);
    // A verdict is a verdict, on a machine as slow as may be; what came through does not hang on its pace.
    assert!(matches!(ran.code, Some(0 | 1)), "{ran:?}");
    let told = ran.json();
    assert_eq!(
        (&told["phones"], &told["arrived"]),
        (&12.into(), &12.into())
    );
    assert_eq!(told["questions"], 9);
    for answers in ["answers", "acknowledged", "kept"] {
        assert_eq!(told[answers], 12 * 9, "{answers}: {told}");
    }
    let wait = told["longest_ms"].as_u64().unwrap();
    assert!(told["half_ms"].as_u64().unwrap() <= wait);
    assert_eq!(told["holds"], ran.code == Some(0));
    // The stage is cleared once the server has heard that the phones are gone.
    let since = Instant::now();
    while names(&folder) != before.0 {
        assert!(since.elapsed() < PATIENCE, "{:?}", names(&folder));
        std::thread::sleep(Duration::from_millis(20));
    }
    assert!(data(&folder) == before.1, "the workshop's data moved");
    assert_eq!(server.stop().code, Some(0));
    assert!(!names(&folder).contains(&"serving.json".to_owned()));
}

#[test]
fn a_rehearsal_cut_off_leaves_nothing_and_the_next_one_begins() {
    let home = tempdir().unwrap();
    let server = Server::start(home.path(), &["demo"]);
    let folder = home.path().join(".local/share/glane-demo");
    let before = names(&folder);
    let mut first = command(home.path())
        .args(["rehearse", WORKSHOP, "--phones", "3"])
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut told = BufReader::new(first.stderr.take().unwrap()).lines();
    told.next().unwrap().unwrap();
    assert!(names(&folder).contains(&"glane-repetition".to_owned()));
    let second = rehearse(home.path(), &[]);
    assert_eq!(second.code, Some(2), "{second:?}");
    assert!(second.stderr.contains("Une autre répétition"), "{second:?}");
    first.kill().unwrap();
    first.wait().unwrap();
    let since = Instant::now();
    while names(&folder) != before {
        assert!(since.elapsed() < PATIENCE, "{:?}", names(&folder));
        std::thread::sleep(Duration::from_millis(20));
    }
    server.stop();
}

#[test]
fn the_verdict_is_told_in_plain_words() {
    let home = tempdir().unwrap();
    let server = Server::start(home.path(), &["demo"]);
    let ran = rehearse(home.path(), &["--link", &server.url("facilitator")]);
    assert!(
        ran.stdout.contains("Cette machine tient 12 téléphones"),
        "{ran:?}"
    );
    assert!(
        ran.stdout.contains("Rien n'en reste") || ran.stdout.contains("Rien n’en reste"),
        "{ran:?}"
    );
    assert!(ran.stderr.contains("Question 9 sur 9"), "{ran:?}");
    server.stop();
}

#[test]
fn what_hinders_a_rehearsal_is_told() {
    let home = tempdir().unwrap();
    let nobody = rehearse(home.path(), &[]);
    assert_eq!(nobody.code, Some(2));
    assert!(
        nobody.stderr.contains("Aucune salle n'est ouverte")
            || nobody.stderr.contains("Aucune salle n’est ouverte"),
        "{nobody:?}"
    );
    let bad = rehearse(home.path(), &["--link", "http://127.0.0.1:1/animer"]);
    assert_eq!(bad.code, Some(2), "{bad:?}");
    let away = rehearse(home.path(), &["--link", "http://127.0.0.1:1/cle/X"]);
    assert_eq!(away.code, Some(2), "{away:?}");
    assert!(away.stderr.contains("127.0.0.1:1"), "{away:?}");

    let server = Server::start(home.path(), &["demo"]);
    let wrong = server.url("facilitator").replace("/cle/", "/cle/x");
    let forbidden = rehearse(home.path(), &["--link", &wrong]);
    assert_eq!(forbidden.code, Some(2), "{forbidden:?}");
    let unknown = run(home.path(), &["rehearse", "ailleurs", "--phones", "2"]);
    assert_eq!(unknown.code, Some(2));
    assert!(unknown.stderr.contains("ailleurs"), "{unknown:?}");
    // Somebody is there.
    let code = server.first["code"].as_str().unwrap().to_owned();
    let mut phone = TcpStream::connect(("127.0.0.1", server.port())).unwrap();
    write!(
        phone,
        "GET /{code}/direct HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
    )
    .unwrap();
    assert!(phone.read(&mut [0_u8; 64]).unwrap() > 0);
    let in_use = rehearse(home.path(), &[]);
    assert_eq!(in_use.code, Some(2), "{in_use:?}");
    assert!(
        in_use.stderr.contains("Des personnes sont dans la salle"),
        "{in_use:?}"
    );
    server.stop();
    // Cut off, a program leaves word of where it was: nobody answers there any more.
    let server = Server::start(home.path(), &["demo"]);
    server.signal("KILL");
    server.wait();
    let gone = rehearse(home.path(), &[]);
    assert_eq!(gone.code, Some(2), "{gone:?}");
}
