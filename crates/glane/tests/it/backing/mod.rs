//! Copies of the data, by the real program: carried away while it serves or not, put back, refused with words.

mod gathered;
mod refusing;
mod undoing;

use std::fs;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use age::secrecy::ExposeSecret as _;
use anyhow::{Result, ensure};
use glane_testkit::page;
use tempfile::tempdir;

use crate::kit::{PATIENCE, Ran, run};
use crate::workshop::{Desk, Phone, figures, made, serve};

const PHRASE: &str = "quatre mots au hasard";

/// Runs `glane backup` of a data folder with the passphrase.
fn back_up(home: &Path, data: &Path, to: &str) -> Ran {
    phrase(home, PHRASE);
    let data = data.to_str().unwrap();
    let asked = [
        "backup",
        "--data",
        data,
        "--to",
        to,
        "--passphrase-file",
        "phrase",
        "--json",
    ];
    run(home, &asked)
}

fn phrase(home: &Path, phrase: &str) {
    fs::write(home.join("phrase"), format!("{phrase}\n")).unwrap();
}

fn restore(home: &Path, file: &str, data: &Path, more: &[&str]) -> Ran {
    let mut asked = vec!["restore", file, "--data", data.to_str().unwrap()];
    asked.extend(["--passphrase-file", "phrase"]);
    asked.extend(more);
    run(home, &asked)
}

/// Every file of a folder, with its bytes; what the database makes anew for whoever looks aside.
fn bytes(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut all: Vec<(PathBuf, Vec<u8>)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .filter(|path| !path.to_str().unwrap().ends_with("-shm"))
        .map(|path| (path.clone(), fs::read(&path).unwrap()))
        .collect();
    all.sort();
    all
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// The copy that the program made by itself.
fn automatic(data: &Path) -> PathBuf {
    let shelf = data.join("sauvegardes");
    let until = Instant::now() + PATIENCE;
    loop {
        let made = fs::read_dir(&shelf).into_iter().flatten().flatten();
        let mut made = made.map(|entry| entry.path());
        if let Some(path) =
            made.find(|path| path.extension().is_some_and(|end| end == "sauvegarde"))
        {
            return path;
        }
        assert!(Instant::now() < until, "no copy was made");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[tokio::test]
async fn a_workshop_in_progress_is_carried_away_and_goes_on_elsewhere() -> Result<()> {
    let home = tempdir()?;
    let data = made(home.path());
    let server = serve(home.path(), &data);
    let desk = Desk::of(&server).await?;
    desk.decide("open", "choix").await?;
    for value in ["oui", "oui", "non"] {
        Phone::of(&server)?.answer(value).await?;
    }
    let ran = back_up(home.path(), &data, "un.age");
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let told = ran.json();
    assert_eq!(told["linkable"], true);
    assert_eq!(told["workshops"][0]["slug"], "essai");
    assert_eq!(told["workshops"][0]["ballots"], 3);
    // What comes after it is not in it.
    Phone::of(&server)?.answer("non").await?;
    assert_eq!(server.stop().code, Some(0));

    let there = home.path().join("ailleurs");
    let ran = restore(home.path(), "un.age", &there, &[]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.stdout.contains("Tout a été vérifié"), "{ran:?}");
    assert_eq!(figures(home.path(), &there)["people"], 3);
    assert_eq!(figures(home.path(), &data)["people"], 4);
    // The question is still open there: whoever has the page goes on.
    let server = serve(home.path(), &there);
    Phone::of(&server)?.answer("oui").await?;
    assert_eq!(server.stop().code, Some(0));
    assert_eq!(figures(home.path(), &there)["people"], 4);
    Ok(())
}

#[test]
fn what_is_carried_away_shows_nothing_and_leaves_nothing_behind() {
    let home = tempdir().unwrap();
    let data = made(home.path());
    let before = names(&data);
    assert_eq!(back_up(home.path(), &data, "un.age").code, Some(0));
    let file = fs::read(home.path().join("un.age")).unwrap();
    assert!(file.starts_with(b"age-encryption.org/v1"));
    for part in ["reconnaissable", "SQLite format", "GLANE SAUVEGARDE"] {
        let part = part.as_bytes();
        assert!(!file.windows(part.len()).any(|some| some == part));
    }
    let after = names(&data);
    let fresh: Vec<&String> = after.iter().filter(|name| !before.contains(name)).collect();
    assert_eq!(fresh, ["emportee.txt"], "the plain copy stays");
    // What is there is not written over.
    let again = back_up(home.path(), &data, "un.age");
    assert_eq!(again.code, Some(2), "{again:?}");
    assert_eq!(fs::read(home.path().join("un.age")).unwrap(), file);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(home.path().join("un.age"))
            .unwrap()
            .permissions();
        assert_eq!(mode.mode() & 0o777, 0o600);
    }
}

#[test]
fn one_for_a_key_opens_with_it_alone() {
    let home = tempdir().unwrap();
    let data = made(home.path());
    let keys = [(); 2].map(|()| age::x25519::Identity::generate());
    for (n, key) in keys.iter().enumerate() {
        let text = format!("# created: hier\n{}\n", key.to_string().expose_secret());
        fs::write(home.path().join(format!("cle-{n}")), text).unwrap();
    }
    let public = keys[0].to_public().to_string();
    let data = data.to_str().unwrap();
    let asked = [
        "backup",
        "--data",
        data,
        "--to",
        "un.age",
        "--recipient",
        &public,
    ];
    let ran = run(home.path(), &asked);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.stdout.contains("clé secrète"), "{ran:?}");
    let there = home.path().join("ailleurs");
    let with = |key: &[&str]| {
        let mut asked = vec!["restore", "un.age", "--data", there.to_str().unwrap()];
        asked.extend(key);
        run(home.path(), &asked)
    };
    for (key, said) in [
        (&[][..], "s’ouvre avec une clé"),
        (&["--key", "cle-1"], "n’ouvre pas"),
        (&["--key", "essai.atelier.toml"], "ne contient pas de clé"),
    ] {
        let ran = with(key);
        assert_eq!(ran.code, Some(2), "{ran:?}");
        assert!(ran.stderr.contains(said), "{said}: {ran:?}");
        assert!(!there.exists());
    }
    assert_eq!(with(&["--key", "cle-0"]).code, Some(0));
}

#[test]
fn the_copy_of_the_day_is_made_while_it_serves_and_opens_without_a_passphrase() {
    let home = tempdir().unwrap();
    let data = made(home.path());
    let other = home.path().join("cle-usb");
    let usb = other.to_str().unwrap();
    let served = crate::kit::Server::start(
        home.path(),
        &["serve", "--data", data.to_str().unwrap(), "--backups", usb],
    );
    let until = Instant::now() + PATIENCE;
    while !other.is_dir()
        || names(&other)
            .iter()
            .all(|name| !name.ends_with(".sauvegarde"))
    {
        assert!(Instant::now() < until, "no copy was made");
        std::thread::sleep(Duration::from_millis(20));
    }
    let copy = other.join(&names(&other)[0]);
    // The doctor asks the program that serves where they are.
    let doctor = run(
        home.path(),
        &["doctor", "--data", data.to_str().unwrap(), "--json"],
    );
    assert!(doctor.stdout.contains("Dernière sauvegarde"), "{doctor:?}");
    assert!(!data.join("sauvegardes").exists());
    assert_eq!(served.stop().code, Some(0));
    // A second start on the same day makes no other: nothing came in.
    let served = crate::kit::Server::start(
        home.path(),
        &["serve", "--data", data.to_str().unwrap(), "--backups", usb],
    );
    std::thread::sleep(Duration::from_millis(300));
    assert_eq!(served.stop().code, Some(0));
    assert_eq!(names(&other).len(), 1, "{:?}", names(&other));
    let there = home.path().join("ailleurs");
    let asked = [
        "restore",
        copy.to_str().unwrap(),
        "--data",
        there.to_str().unwrap(),
    ];
    let ran = run(home.path(), &asked);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(
        figures(home.path(), &there)["people"],
        figures(home.path(), &data)["people"]
    );
}

#[tokio::test]
async fn the_button_hands_over_a_locked_copy_or_says_what_is_wrong() -> Result<()> {
    let home = tempdir()?;
    let data = made(home.path());
    let server = serve(home.path(), &data);
    automatic(&data);
    let desk = Desk::of(&server).await?;
    let list = page::words(&desk.page("/animer").await?);
    ensure!(list.contains("Dernière copie automatique : "), "{list}");
    ensure!(list.contains("aujourd'hui"), "{list}");
    ensure!(
        list.contains("Dernière sauvegarde emportée : aucune"),
        "{list}"
    );
    for (first, again, said) in [
        ("court", "court", "trop courte"),
        (
            "tambour lisière onze corde",
            PHRASE,
            "ne sont pas les mêmes",
        ),
    ] {
        let form = [("phrase", first), ("again", again)];
        let answer = desk.post("/sauvegarder", &form).await?;
        assert_eq!(answer.status().as_u16(), 422);
        let html = page::words(&answer.text().await?);
        ensure!(html.contains(said), "{html}");
        ensure!(
            !html.contains(first) || first == "court",
            "the phrase is shown"
        );
    }
    let form = [("phrase", PHRASE), ("again", PHRASE)];
    let answer = desk.post("/sauvegarder", &form).await?;
    assert_eq!(answer.status().as_u16(), 200);
    let name = answer.headers()["content-disposition"].to_str()?.to_owned();
    ensure!(name.contains(".sauvegarde.age"), "{name}");
    let file = answer.bytes().await?;
    fs::write(home.path().join("un.age"), &file)?;
    let list = page::words(&desk.page("/animer").await?);
    ensure!(
        !list.contains("Dernière sauvegarde emportée : aucune"),
        "{list}"
    );
    let team = page::words(&desk.page("/equipe").await?);
    ensure!(team.contains("A emporté une sauvegarde"), "{team}");
    ensure!(
        team.matches("A emporté").count() == 1,
        "what was refused is noted: {team}"
    );
    // Whoever has no link gets none.
    let stranger = reqwest::Client::builder().no_proxy().build()?;
    let refused = stranger.post(server.local("/sauvegarder")).form(&form);
    assert_eq!(refused.send().await?.status().as_u16(), 403);
    assert_eq!(server.stop().code, Some(0));

    phrase(home.path(), PHRASE);
    let there = home.path().join("ailleurs");
    assert_eq!(restore(home.path(), "un.age", &there, &[]).code, Some(0));
    assert_eq!(
        figures(home.path(), &there)["people"],
        figures(home.path(), &data)["people"]
    );
    Ok(())
}

/// A person at a terminal, who types the passphrase twice and then once.
#[test]
fn at_a_terminal_the_passphrase_is_asked_and_not_shown() {
    let home = tempdir().unwrap();
    let data = made(home.path());
    let program = env!("CARGO_BIN_EXE_glane");
    let typed = |command: &str, prompts: &[&str]| {
        let mut child = std::process::Command::new("script")
            .args(["--quiet", "--return", "--command", command, "/dev/null"])
            .env("LANG", "fr_FR.UTF-8")
            .current_dir(home.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let mut stdout = child.stdout.take().unwrap();
        let (mut said, mut some) = (String::new(), [0_u8; 1024]);
        for prompt in prompts {
            while !said.contains(prompt) {
                let read = stdout.read(&mut some).unwrap();
                assert!(read > 0, "{said}");
                said.push_str(&String::from_utf8_lossy(&some[..read]));
            }
            // The terminal stops showing what is typed right after it asked.
            std::thread::sleep(Duration::from_millis(500));
            writeln!(stdin, "{PHRASE}").unwrap();
        }
        let mut rest = Vec::new();
        stdout.read_to_end(&mut rest).unwrap();
        said.push_str(&String::from_utf8_lossy(&rest));
        drop(stdin);
        (child.wait().unwrap().code(), said)
    };
    let data = data.display();
    let (code, said) = typed(
        &format!("{program} backup --data {data} --to un.age"),
        &["Phrase", "encore une fois"],
    );
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("Phrase secrète"), "{said}");
    assert!(!said.contains(PHRASE), "{said}");
    let (code, said) = typed(
        &format!("{program} restore un.age --data ailleurs"),
        &["Phrase"],
    );
    assert_eq!(code, Some(0), "{said}");
    assert!(home.path().join("ailleurs/glane.sqlite").exists());
}
