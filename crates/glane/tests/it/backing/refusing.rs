//! When a copy is not put back: what is said, and that nothing is touched.

use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result};
use tempfile::tempdir;

use super::{PHRASE, automatic, back_up, bytes, names, phrase, restore};
use crate::kit::{command, run};
use crate::workshop::{figures, made, serve};

#[test]
fn what_does_not_open_is_told_and_nothing_is_touched() {
    let home = tempdir().unwrap();
    let data = made(home.path());
    assert_eq!(back_up(home.path(), &data, "un.age").code, Some(0));
    let whole = fs::read(home.path().join("un.age")).unwrap();
    let write = |name: &str, bytes: &[u8]| fs::write(home.path().join(name), bytes).unwrap();
    write("coupe.age", &whole[..whole.len() - 20_000]);
    write("demi.age", &whole[..40_000]);
    write("tete.age", &whole[..60]);
    let mut bent = whole.clone();
    let middle = bent.len() / 2;
    bent[middle] ^= 1;
    write("plie.age", &bent);
    write("photo.jpg", b"\xff\xd8\xff\xe0 une photo");
    write("vide.age", b"");
    let before = bytes(&data);
    let there = home.path().join("ailleurs");
    let mut told = Vec::new();
    for (file, given) in [
        ("un.age", "quatre mots au hasarD"),
        ("coupe.age", PHRASE),
        ("demi.age", PHRASE),
        ("tete.age", PHRASE),
        ("plie.age", PHRASE),
        ("photo.jpg", PHRASE),
        ("vide.age", PHRASE),
        ("absent.age", PHRASE),
    ] {
        phrase(home.path(), given);
        for folder in [&there, &data] {
            let ran = restore(home.path(), file, folder, &["--replace"]);
            assert_eq!((ran.code, ran.stdout.as_str()), (Some(2), ""), "{ran:?}");
            if folder == &there {
                told.push(ran.stderr);
            }
        }
        assert!(!there.exists(), "{file}: {:?}", names(home.path()));
        assert_eq!(bytes(&data), before, "{file}");
    }
    assert!(
        names(home.path())
            .iter()
            .all(|name| !name.contains("restauration")),
        "{:?}",
        names(home.path())
    );
    insta::assert_snapshot!("sauvegardes-refusees", told.join("\n"));
}

#[test]
fn a_folder_with_data_is_kept_unless_told_and_then_kept_beside() -> Result<()> {
    let home = tempdir()?;
    let data = made(home.path());
    assert_eq!(back_up(home.path(), &data, "un.age").code, Some(0));
    let before = bytes(&data);
    let ran = restore(home.path(), "un.age", &data, &[]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
    assert!(ran.stderr.contains("--replace"), "{ran:?}");
    assert_eq!(bytes(&data), before);
    // In use, it is not even told to be replaced.
    let server = serve(home.path(), &data);
    let ran = restore(home.path(), "un.age", &data, &["--replace"]);
    assert_eq!(ran.code, Some(3), "{ran:?}");
    assert!(ran.stderr.contains("Arrêtez ce Glane-là"), "{ran:?}");
    assert_eq!(server.stop().code, Some(0));

    fs::write(data.join("notes.txt"), "à moi")?;
    let ran = restore(home.path(), "un.age", &data, &["--replace", "--json"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let kept = ran.json()["before"].as_str().context("no name")?.to_owned();
    assert_eq!(
        fs::read_to_string(Path::new(&kept).join("notes.txt"))?,
        "à moi"
    );
    assert!(!data.join("notes.txt").exists());
    let old = figures(home.path(), Path::new(&kept));
    assert_eq!(figures(home.path(), &data)["people"], old["people"]);
    Ok(())
}

#[test]
fn one_of_a_later_version_is_refused_kindly() {
    let home = tempdir().unwrap();
    let data = made(home.path());
    let server = serve(home.path(), &data);
    let copy = automatic(&data);
    assert_eq!(server.stop().code, Some(0));
    let bytes = fs::read(&copy).unwrap();
    // Another form of parcel.
    let later = String::from_utf8_lossy(&bytes[..18]).replace("DE 1", "DE 2");
    let mut newer = later.into_bytes();
    newer.extend(&bytes[18..]);
    fs::write(home.path().join("plus-tard.sauvegarde"), newer).unwrap();
    phrase(home.path(), PHRASE);
    let there = home.path().join("ailleurs");
    let ran = restore(home.path(), "plus-tard.sauvegarde", &there, &[]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
    assert!(ran.stderr.contains("version plus récente"), "{ran:?}");
    assert!(!there.exists());
}

#[test]
fn a_restore_that_is_cut_off_leaves_what_was_there_or_what_was_to_come() {
    let home = tempdir().unwrap();
    let data = made(home.path());
    let server = serve(home.path(), &data);
    let copy = home.path().join("copie.sauvegarde");
    fs::copy(automatic(&data), &copy).unwrap();
    assert_eq!(server.stop().code, Some(0));
    fs::write(data.join("notes.txt"), "à moi").unwrap();
    for turn in 0..8 {
        let mut child = command(home.path())
            .args(["restore", copy.to_str().unwrap(), "--replace", "--data"])
            .arg(&data)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(turn * 25));
        child.kill().unwrap();
        child.wait().unwrap();
        // Whatever is there opens, and what was there is somewhere.
        if data.exists() {
            assert_eq!(figures(home.path(), &data)["people"], 0);
        }
        let kept = names(home.path()).into_iter().any(|name| {
            let folder = home.path().join(&name);
            name.starts_with("donnees") && folder.join("notes.txt").exists()
        });
        assert!(kept, "turn {turn}: {:?}", names(home.path()));
    }
    let asked = ["restore", copy.to_str().unwrap(), "--replace", "--data"];
    let mut last: Vec<&str> = asked.into();
    last.push(data.to_str().unwrap());
    assert_eq!(run(home.path(), &last).code, Some(0));
    assert!(!home.path().join("donnees.restauration").exists());
}

#[test]
fn without_a_terminal_the_passphrase_is_not_guessed() {
    let home = tempdir().unwrap();
    let data = made(home.path());
    let asked = ["backup", "--data", data.to_str().unwrap(), "--to", "un.age"];
    // A session of its own has no terminal, wherever the tests run.
    let output = std::process::Command::new("setsid")
        .arg("--wait")
        .arg(env!("CARGO_BIN_EXE_glane"))
        .args(asked)
        .env("LANG", "fr_FR.UTF-8")
        .current_dir(home.path())
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("--passphrase-file"), "{said}");
    phrase(home.path(), "court");
    let mut short: Vec<&str> = asked.into();
    short.extend(["--passphrase-file", "phrase"]);
    let ran = run(home.path(), &short);
    assert_eq!(ran.code, Some(2), "{ran:?}");
    assert!(ran.stderr.contains("12 caractères"), "{ran:?}");
    assert!(!home.path().join("un.age").exists());
}
