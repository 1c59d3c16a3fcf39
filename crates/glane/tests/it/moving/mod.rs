//! `glane move` by the real program: from a folder to a database and back, cut off in the middle, refused where something is.

mod rich;

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, ensure};
use glane_store_postgres::cluster::Cluster;
use tempfile::tempdir;

use crate::kit::{Ran, command, run};

fn place(folder: &Path) -> String {
    format!("sqlite:{}", folder.display())
}

fn moved(home: &Path, from: &str, to: &str, more: &[&str]) -> Ran {
    let asked = ["move", "--from", from, "--to", to];
    run(home, &[&asked[..], more].concat())
}

/// A data folder with something of everything, in its store and beside it.
async fn rich(home: &Path) -> Result<PathBuf> {
    let data = home.join("donnees");
    rich::make(&data.join("glane.sqlite")).await?;
    for (name, content) in [
        ("cle-du-centre", "une clé"),
        ("a.certificat.toml", "un certificat"),
        ("assistant.json", "{}"),
        ("consultations/reseau/un.glane", "une archive"),
        ("papier/w/a-1.jpg", "une page"),
    ] {
        let path = data.join(name);
        fs::create_dir_all(path.parent().context("a folder")?)?;
        fs::write(path, content)?;
    }
    Ok(data)
}

/// What lies beside a store.
fn beside(data: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut all = BTreeMap::new();
    let mut folders = vec![data.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if !entry.file_name().to_str().unwrap().starts_with("glane.") {
                let name = path.strip_prefix(data).unwrap().to_owned();
                all.insert(name, fs::read(path).unwrap());
            }
        }
    }
    all
}

/// Everything of a store as it is printed: rows and hash of each table.
fn printed(home: &Path, from: &str) -> serde_json::Value {
    let nowhere = place(&home.join("nulle-part"));
    let data = home.join("donnees");
    let data = data.to_str().unwrap();
    let ran = moved(
        home,
        from,
        &nowhere,
        &["--dry-run", "--json", "--data", data],
    );
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(!home.join("nulle-part").exists());
    ran.json()["tables"].clone()
}

/// Figures of the workshops, ids and all.
fn figures(home: &Path, more: &[&str]) -> Vec<String> {
    let of = |workshop| {
        let asked = ["report", "--json", "--workshop", workshop];
        let ran = run(home, &[&asked[..], more].concat());
        assert_eq!(ran.code, Some(0), "{ran:?}");
        assert!(ran.stdout.len() > 200, "{ran:?}");
        ran.stdout
    };
    ["grand", "petit", "clos"].map(of).into()
}

#[tokio::test]
async fn there_and_back_again_all_is_the_same_to_the_byte() -> Result<()> {
    let home = tempdir()?;
    let home = home.path();
    let data = rich(home).await?;
    let (from, address) = (place(&data), Cluster::shared().fresh());
    let before = printed(home, &from);
    let tables = before.as_array().context("tables")?;
    for table in tables {
        ensure!(table["rows"].as_u64() > Some(0), "nothing of {table}");
    }
    let folder = ["--data", data.to_str().context("text")?];
    let told = figures(home, &folder);

    let tried = moved(home, &from, &address, &["--dry-run"]);
    ensure!(tried.code == Some(0), "{tried:?}");
    ensure!(
        tried.stdout.contains("3 ateliers") && tried.stdout.contains("rien n’a été écrit"),
        "{tried:?}"
    );
    let schema = address.split("search_path%3D").nth(1).context("a schema")?;
    let schema = schema.split('&').next().context("a schema")?;
    let made = format!("SELECT count(*) FROM pg_tables WHERE schemaname = '{schema}'");
    ensure!(Cluster::shared().run(&made) == "0", "a try writes nothing");

    // The address is not said on the command line.
    let there = moved(home, &from, "store", &["--store", &address]);
    ensure!(there.code == Some(0), "{there:?}");
    ensure!(there.stdout.contains("à l’octet près"), "{there:?}");
    ensure!(
        there.stderr.contains("réponses"),
        "it says how far it is: {there:?}"
    );
    ensure!(
        printed(home, &address) == before,
        "what is there is what was here"
    );
    let store = ["--data", folder[1], "--store", &address];
    ensure!(figures(home, &store) == told, "figures differ");
    // Beside the database nothing had to move.
    ensure!(beside(&data).len() == 5);

    let back = home.join("retour");
    let again = moved(home, &address, &place(&back), &folder);
    ensure!(again.code == Some(0), "{again:?}");
    ensure!(again.stdout.contains("5 fichiers"), "{again:?}");
    ensure!(
        printed(home, &place(&back)) == before,
        "what came back is what went"
    );
    ensure!(beside(&back) == beside(&data), "files differ");
    ensure!(figures(home, &["--data", back.to_str().context("text")?]) == told);

    // It goes on there: somebody new is given a number that is nobody's.
    let csv = home.join("de-plus.csv");
    fs::write(
        &csv,
        "participant,groupe,source,question,reponse\nnouveau,,papier,q,encore une\n",
    )?;
    let csv = csv.to_str().context("text")?;
    for more in [&store[..], &["--data", back.to_str().context("text")?]] {
        let import = ["import", "--workshop", "petit", csv];
        let ran = run(home, &[&import[..], more].concat());
        ensure!(ran.code == Some(0), "{ran:?}");
    }
    ensure!(figures(home, &store)[1] != told[1]);
    Ok(())
}

/// Starts a move, reads so many lines of what it says, and ends it as a power cut would; what it had said.
fn cut(home: &Path, from: &str, to: &str, more: &[&str], lines: usize) -> Result<Vec<String>> {
    let mut child = command(home)
        .args(["move", "--from", from, "--to", to])
        .args(more)
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()?;
    let mut said = BufReader::new(child.stderr.take().context("stderr")?);
    let mut told = Vec::new();
    for _ in 0..lines {
        let mut line = String::new();
        if said.read_line(&mut line)? == 0 {
            break;
        }
        told.push(line);
    }
    child.kill()?;
    let ended = child.wait()?;
    said.read_to_string(&mut String::new())?;
    ensure!(ended.code().is_none(), "it had ended by itself: {told:?}");
    Ok(told)
}

#[tokio::test]
async fn cut_off_anywhere_nothing_is_there_it_says_so_and_starts_again() -> Result<()> {
    let home = tempdir()?;
    let home = home.path();
    let data = rich(home).await?;
    let from = place(&data);
    let before = printed(home, &from);
    let folder = ["--data", data.to_str().context("text")?];
    let address = Cluster::shared().fresh();
    // After people, in the middle of answers; after answers; as all is being read back.
    for lines in [2, 3, 8] {
        cut(home, &from, &address, &folder, lines)?;
        ensure!(printed(home, &from) == before, "what was left changed");
        let report = [
            "report",
            "--json",
            "--workshop",
            "petit",
            "--store",
            &address,
        ];
        let ran = run(home, &[&report[..], &folder].concat());
        ensure!(ran.code == Some(3), "{ran:?}");
        ensure!(ran.stderr.contains("pas allé au bout"), "{ran:?}");
    }
    let ran = moved(home, &from, &address, &folder);
    ensure!(ran.code == Some(0), "{ran:?}");
    ensure!(ran.stderr.contains("repris du début"), "{ran:?}");
    ensure!(printed(home, &address) == before);

    let back = home.join("retour");
    let to = place(&back);
    for lines in [2, 3, 8] {
        cut(home, &address, &to, &folder, lines)?;
        ensure!(!back.join("glane.sqlite").exists());
        let asked = ["report", "--json", "--workshop", "petit", "--data"];
        let ran = run(
            home,
            &[&asked[..], &[back.to_str().context("text")?]].concat(),
        );
        ensure!(
            ran.code == Some(3) && ran.stderr.contains("pas allé au bout"),
            "{ran:?}"
        );
        let serve = [
            "serve",
            "--listen",
            "127.0.0.1:0",
            "--data",
            back.to_str().context("text")?,
        ];
        let ran = run(home, &serve);
        ensure!(ran.code == Some(3), "{ran:?}");
        ensure!(ran.stderr.contains("pas allé au bout"), "{ran:?}");
    }
    let ran = moved(home, &address, &to, &folder);
    ensure!(ran.code == Some(0), "{ran:?}");
    ensure!(ran.stderr.contains("repris du début"), "{ran:?}");
    ensure!(printed(home, &to) == before);
    ensure!(beside(&back) == beside(&data));
    let left: Vec<_> = fs::read_dir(&back)?
        .flatten()
        .map(|entry| entry.file_name())
        .collect();
    ensure!(
        left.iter()
            .all(|name| !name.to_str().unwrap().contains("demenagement")),
        "{left:?}"
    );
    Ok(())
}

fn refused(ran: &Ran, code: i32, told: &str) {
    assert_eq!(ran.code, Some(code), "{ran:?}");
    assert!(ran.stderr.contains(told), "{told}: {ran:?}");
    assert!(ran.stderr.contains("À faire"), "{ran:?}");
}

#[tokio::test]
async fn where_something_is_or_nothing_nothing_moves() -> Result<()> {
    let home = tempdir()?;
    let home = home.path();
    let data = rich(home).await?;
    let from = place(&data);
    fs::create_dir(home.join("autre"))?;
    let other = crate::workshop::made(&home.join("autre"));
    let address = Cluster::shared().fresh();
    refused(
        &moved(home, &from, &place(&other), &[]),
        2,
        "déjà des données",
    );
    refused(&moved(home, &from, &from, &[]), 2, "déjà des données");
    refused(
        &moved(home, &place(&home.join("vide")), &address, &[]),
        2,
        "rien à déménager",
    );
    refused(
        &moved(home, &address, &place(&home.join("vide")), &[]),
        2,
        "rien à déménager",
    );
    refused(&moved(home, "donnees", &address, &[]), 2, "ne se lit pas");
    refused(&moved(home, &from, "store", &[]), 2, "GLANE_STORE");
    ensure!(!home.join("vide").exists());

    // A file that is another one is not written over.
    let way = home.join("pris");
    fs::create_dir(&way)?;
    fs::write(way.join("cle-du-centre"), "une autre clé")?;
    refused(&moved(home, &from, &place(&way), &[]), 2, "cle-du-centre");
    ensure!(fs::read(way.join("cle-du-centre"))? == b"une autre cl\xc3\xa9");
    ensure!(!way.join("glane.sqlite").exists());

    let server = crate::workshop::serve(home, &data);
    refused(
        &moved(home, &from, &address, &[]),
        3,
        "se sert déjà du dossier",
    );
    ensure!(server.stop().code == Some(0));

    ensure!(moved(home, &from, &address, &[]).code == Some(0));
    refused(&moved(home, &from, &address, &[]), 2, "déjà des données");
    let to = place(&home.join("retour"));
    let ran = moved(home, &address, &to, &[]);
    refused(&ran, 2, "On ne sait pas où sont les fichiers");
    let within = place(&data.join("dedans"));
    refused(&moved(home, &from, &within, &[]), 2, "est dans l");
    ensure!(!home.join("retour").exists() && !data.join("dedans").exists());
    let options = [
        "serve",
        "--data",
        data.to_str().context("text")?,
        "--store",
        &address,
    ];
    let server = crate::kit::Server::start(home, &options);
    let elsewhere = home.join("ailleurs");
    let elsewhere = ["--data", elsewhere.to_str().context("text")?];
    refused(
        &moved(home, &address, &to, &elsewhere),
        3,
        "se sert déjà de cette base",
    );
    ensure!(server.stop().code == Some(0));
    Ok(())
}
