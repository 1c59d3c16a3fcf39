//! A machine in trouble under the real program: what it says then, and that nothing is lost.

mod kept;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use glane_testkit::page;
use tempfile::tempdir;

use crate::kit::{Ran, Server, command, run};
use crate::workshop::{Desk, Phone, SLUG, figures, made, serve};

/// A program whose disk can be filled and whose clock can be set, while it runs (`scripts/faults/README.md`).
struct Trouble {
    shim: PathBuf,
    folder: PathBuf,
    data: PathBuf,
}

impl Trouble {
    fn of(home: &Path, data: &Path) -> Result<Self> {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scripts/faults/machine.c");
        let shim = home.join("machine.so");
        let built = Command::new("gcc")
            .args([
                "-shared", "-fPIC", "-O2", "-Wall", "-Wextra", "-Werror", "-o",
            ])
            .args([&shim, &source])
            .output()
            .context("gcc is needed to make a machine fail")?;
        let said = String::from_utf8_lossy(&built.stderr);
        ensure!(built.status.success(), "gcc: {said}");
        let folder = home.join("ennuis");
        fs::create_dir(&folder)?;
        Ok(Self {
            shim,
            folder,
            data: data.canonicalize()?,
        })
    }

    fn command(&self, home: &Path) -> Command {
        let mut program = command(home);
        program.env("LD_PRELOAD", &self.shim);
        program.env("GLANE_TROUBLE", &self.folder);
        program.env("GLANE_TROUBLE_DATA", &self.data);
        program
    }

    fn serve(&self, home: &Path) -> Server {
        let data = self.data.to_str().unwrap();
        Server::spawn(self.command(home), &["serve", "--data", data])
    }

    fn run(&self, home: &Path, args: &[&str]) -> Ran {
        let output = self.command(home).args(args).output().unwrap();
        Ran {
            code: output.status.code(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    fn fill(&self) -> Result<()> {
        Ok(fs::write(self.folder.join("full"), "")?)
    }

    fn empty(&self) -> Result<()> {
        Ok(fs::remove_file(self.folder.join("full"))?)
    }

    /// Sets the clock so many seconds ahead.
    fn ahead(&self, seconds: i64) -> Result<()> {
        let (fresh, path) = (self.folder.join("fresh"), self.folder.join("clock"));
        fs::write(&fresh, seconds.to_string())?;
        Ok(fs::rename(fresh, path)?)
    }
}

/// How many took each choice of the question, as the restitution counts them.
fn answered(home: &Path, data: &Path) -> u64 {
    figures(home, data)["people"].as_u64().unwrap()
}

fn doctor(ran: &Ran, what: &str) -> (bool, String) {
    let json = ran.json();
    let all = json["findings"].as_array().unwrap();
    let found: Vec<_> = all.iter().filter(|one| one["what"] == what).collect();
    assert!(!found.is_empty(), "nothing of {what}: {ran:?}");
    let good = found.iter().all(|one| one["good"] == true);
    (good, serde_json::to_string(&found).unwrap())
}

#[tokio::test]
async fn a_full_disk_refuses_answers_with_words_and_keeps_those_it_took() -> Result<()> {
    let home = tempdir()?;
    let data = made(home.path());
    let trouble = Trouble::of(home.path(), &data)?;
    let server = trouble.serve(home.path());
    let desk = Desk::of(&server).await?;
    desk.decide("open", "choix").await?;
    for value in ["oui", "non"] {
        Phone::of(&server)?.answer(value).await?;
    }
    trouble.fill()?;
    let late = Phone::of(&server)?;
    let (status, html) = late.send("oui").await?;
    let said = page::words(&html);
    assert_eq!(status, 507, "{said}");
    ensure!(said.contains("n'a pas pu être enregistrée"), "{said}");
    // Whoever runs the room is told of the machine; so is whoever wants to save.
    let form = [
        ("phrase", "quatre mots au hasard"),
        ("again", "quatre mots au hasard"),
    ];
    let answer = desk.post("/sauvegarder", &form).await?;
    assert_eq!(answer.status().as_u16(), 507);
    let said = page::words(&answer.text().await?);
    ensure!(said.contains("plus de place sur le disque"), "{said}");
    // Who looks at what is there goes on looking.
    ensure!(
        late.look().await?.contains("name=\"attempt\""),
        "the page is gone"
    );

    trouble.empty()?;
    late.answer("oui").await?;
    let ran = server.stop();
    assert_eq!(ran.code, Some(0), "{ran:?}");
    ensure!(ran.stderr.contains("tentative d’enregistrement"), "{ran:?}");
    assert_eq!(answered(home.path(), &data), 3);
    let ran = run(
        home.path(),
        &["doctor", "--data", data.to_str().unwrap(), "--json"],
    );
    assert!(
        doctor(&ran, "file").0 && doctor(&ran, "recount").0,
        "{ran:?}"
    );
    Ok(())
}

#[test]
fn a_disk_that_is_full_leaves_no_half_copy_and_no_half_restored_folder() -> Result<()> {
    let home = tempdir()?;
    let data = made(home.path());
    let trouble = Trouble::of(home.path(), home.path())?;
    fs::write(home.path().join("phrase"), "quatre mots au hasard\n")?;
    let data = data.to_str().unwrap();
    let backup = [
        "backup",
        "--data",
        data,
        "--to",
        "un.age",
        "--passphrase-file",
        "phrase",
    ];
    trouble.fill()?;
    let ran = trouble.run(home.path(), &backup);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(3), ""), "{ran:?}");
    ensure!(
        ran.stderr.contains("plus de place sur le disque"),
        "{ran:?}"
    );
    trouble.empty()?;
    let left = |folder: &Path| {
        let entries = fs::read_dir(folder).unwrap().flatten();
        let names = entries.map(|entry| entry.file_name().into_string().unwrap());
        names
            .filter(|name| {
                name.contains("copie") || name.contains("un.age") || name.contains("restau")
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(left(home.path()), [""; 0]);
    assert_eq!(left(Path::new(data)), [""; 0]);

    assert_eq!(trouble.run(home.path(), &backup).code, Some(0));
    let before = fs::read(Path::new(data).join("glane.sqlite"))?;
    trouble.fill()?;
    let restore = [
        "restore",
        "un.age",
        "--data",
        data,
        "--replace",
        "--passphrase-file",
        "phrase",
    ];
    let ran = trouble.run(home.path(), &restore);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(3), ""), "{ran:?}");
    ensure!(
        ran.stderr.contains("plus de place sur le disque"),
        "{ran:?}"
    );
    trouble.empty()?;
    assert_eq!(left(home.path()), ["un.age"]);
    assert_eq!(fs::read(Path::new(data).join("glane.sqlite"))?, before);
    assert_eq!(trouble.run(home.path(), &restore).code, Some(0));
    Ok(())
}

/// A program of somebody who may not do everything: root may write anywhere.
#[cfg(unix)]
fn as_nobody(home: &Path) -> Result<Command> {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
    use std::os::unix::process::CommandExt;

    // Whose this process is.
    if fs::metadata("/proc/self")?.uid() != 0 {
        return Ok(command(home));
    }
    let nobody = 65_534;
    // The folder of the build may be root's alone.
    let program = home.join("glane");
    if !program.exists() {
        let built = env!("CARGO_BIN_EXE_glane");
        fs::hard_link(built, &program).or_else(|_| fs::copy(built, &program).map(|_| ()))?;
    }
    let mut folders = vec![home.to_owned()];
    while let Some(folder) = folders.pop() {
        chown(&folder, Some(nobody), Some(nobody))?;
        for entry in fs::read_dir(&folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path != program {
                chown(&path, Some(nobody), Some(nobody))?;
            }
        }
    }
    let may_run = fs::metadata(&program)?.permissions().mode() & 0o005 == 0o005;
    ensure!(may_run, "nobody may not run {}", program.display());
    let mut command = Command::new(program);
    command
        .env_clear()
        .env("HOME", home)
        .env("LANG", "fr_FR.UTF-8")
        .current_dir(home)
        .uid(nobody)
        .gid(nobody);
    Ok(command)
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_only_be_read_is_told_and_left_alone() -> Result<()> {
    use std::os::unix::fs::PermissionsExt;

    let home = tempdir()?;
    let data = made(home.path());
    let before = fs::read(data.join("glane.sqlite"))?;
    let at = data.to_str().unwrap();
    as_nobody(home.path())?;
    let set = |mode: u32, file: u32| -> Result<()> {
        for entry in fs::read_dir(&data)? {
            fs::set_permissions(entry?.path(), fs::Permissions::from_mode(file))?;
        }
        Ok(fs::set_permissions(
            &data,
            fs::Permissions::from_mode(mode),
        )?)
    };
    set(0o500, 0o400)?;
    for args in [
        &["serve", "--listen", "127.0.0.1:0", "--data", at][..],
        &["report", "--workshop", SLUG, "--json", "--data", at],
        &["doctor", "--json", "--data", at],
    ] {
        let output = as_nobody(home.path())?.args(args).output()?;
        let (out, said) = (
            String::from_utf8(output.stdout)?,
            String::from_utf8(output.stderr)?,
        );
        if args.first() == Some(&"doctor") {
            assert_eq!(output.status.code(), Some(1), "{out}{said}");
            ensure!(out.contains("n’en a pas le droit"), "{out}");
        } else {
            assert_eq!((output.status.code(), &*out), (Some(3), ""), "{said}");
            ensure!(said.contains("n’en a pas le droit"), "{said}");
            ensure!(said.contains("À faire"), "{said}");
        }
    }
    set(0o700, 0o600)?;
    assert_eq!(fs::read(data.join("glane.sqlite"))?, before);
    let ran = as_nobody(home.path())?
        .args(["report", "--workshop", SLUG, "--json", "--data", at])
        .output()?;
    assert_eq!(ran.status.code(), Some(0), "given back, it opens");
    Ok(())
}

#[tokio::test]
async fn a_damaged_file_is_told_and_the_copy_of_the_day_brings_the_data_back() -> Result<()> {
    let home = tempdir()?;
    let data = made(home.path());
    let server = serve(home.path(), &data);
    let desk = Desk::of(&server).await?;
    desk.decide("open", "choix").await?;
    Phone::of(&server)?.answer("oui").await?;
    let form = [
        ("phrase", "quatre mots au hasard"),
        ("again", "quatre mots au hasard"),
    ];
    let copy = desk.post("/sauvegarder", &form).await?.bytes().await?;
    fs::write(home.path().join("un.age"), copy)?;
    assert_eq!(server.stop().code, Some(0));
    let file = data.join("glane.sqlite");
    let mut bytes = fs::read(&file)?;
    for byte in bytes.iter_mut().skip(8192) {
        *byte = 0x5A;
    }
    fs::write(&file, &bytes)?;
    let at = data.to_str().unwrap();
    for args in [
        &["serve", "--listen", "127.0.0.1:0", "--data", at][..],
        &["report", "--workshop", SLUG, "--json", "--data", at],
    ] {
        let ran = run(home.path(), args);
        assert_eq!((ran.code, ran.stdout.as_str()), (Some(3), ""), "{ran:?}");
        ensure!(ran.stderr.contains("abîmé"), "{ran:?}");
        ensure!(ran.stderr.contains("glane restore"), "{ran:?}");
    }
    assert_eq!(
        fs::read(&file)?,
        bytes,
        "it was left as it is, for who may mend it"
    );
    let ran = run(home.path(), &["doctor", "--json", "--data", at]);
    let (good, said) = doctor(&ran, "file");
    ensure!(!good && said.contains("glane restore"), "{said}");
    // What the help says, done.
    fs::write(home.path().join("phrase"), "quatre mots au hasard\n")?;
    let restore = [
        "restore",
        "un.age",
        "--data",
        at,
        "--replace",
        "--passphrase-file",
        "phrase",
    ];
    let ran = run(home.path(), &restore);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    ensure!(ran.stdout.contains("vérifiez chaque atelier"), "{ran:?}");
    assert_eq!(answered(home.path(), &data), 1);
    Ok(())
}

#[tokio::test]
async fn a_clock_that_jumps_while_it_serves_loses_no_answer_and_no_decision() -> Result<()> {
    const DAY: i64 = 86_400;
    let home = tempdir()?;
    let data = made(home.path());
    let trouble = Trouble::of(home.path(), &data)?;
    let server = trouble.serve(home.path());
    let desk = Desk::of(&server).await?;
    let early = Phone::of(&server)?;
    desk.decide("open", "choix").await?;
    early.answer("oui").await?;
    let mut people = 1;
    for jump in [DAY, -DAY, -400 * DAY, 30 * 365 * DAY, 0] {
        trouble.ahead(jump)?;
        // One who came before, one who comes now; a question that stayed open, one that is opened under the new hour.
        early
            .answer("non")
            .await
            .with_context(|| format!("{jump} s"))?;
        Phone::of(&server)?
            .answer("oui")
            .await
            .with_context(|| format!("{jump} s"))?;
        desk.decide("close", "choix").await?;
        desk.decide("open", "choix").await?;
        Phone::of(&server)?.answer("non").await?;
        people += 2;
    }
    let ran = run(
        home.path(),
        &["doctor", "--json", "--data", data.to_str().unwrap()],
    );
    let (recounted, said) = doctor(&ran, "recount");
    ensure!(recounted, "{said}");
    // What was decided thirty years ahead is told of: the clock that serves may be the wrong one.
    let (good, said) = doctor(&ran, "clock");
    ensure!(!good && said.contains("heure"), "{said}");
    assert_eq!(server.stop().code, Some(0));
    assert_eq!(answered(home.path(), &data), people);
    // And it starts again under the hour that is right.
    let server = serve(home.path(), &data);
    Phone::of(&server)?.answer("oui").await?;
    assert_eq!(server.stop().code, Some(0));
    assert_eq!(answered(home.path(), &data), people + 1);
    Ok(())
}

#[tokio::test]
async fn a_clock_far_ahead_at_the_start_ends_no_workshop_and_takes_no_copy_away() -> Result<()> {
    const DAY: i64 = 86_400;
    let home = tempdir()?;
    let data = made(home.path());
    let server = serve(home.path(), &data);
    let desk = Desk::of(&server).await?;
    desk.decide("open", "choix").await?;
    Phone::of(&server)?.answer("oui").await?;
    assert_eq!(server.stop().code, Some(0));
    let trouble = Trouble::of(home.path(), &data)?;
    let at = data.to_str().unwrap();
    let copies = || {
        let kept = fs::read_dir(data.join("sauvegardes")).unwrap().flatten();
        kept.map(|copy| copy.file_name())
            .collect::<std::collections::BTreeSet<_>>()
    };
    let before = copies();
    assert!(!before.is_empty());
    for days in [400, 36_500] {
        trouble.ahead(days * DAY)?;
        let server = trouble.serve(home.path());
        let desk = Desk::of(&server).await?;
        let list = page::words(&desk.page("/animer").await?);
        ensure!(
            list.contains("L'ordinateur dit que nous sommes le"),
            "{list}"
        );
        let life = page::words(&desk.page(&format!("/animer/{SLUG}/vie")).await?);
        ensure!(life.contains("La séance est ouverte"), "{life}");
        assert_eq!(server.stop().code, Some(0));
        ensure!(copies().is_superset(&before), "{:?}", copies());
        let ran = trouble.run(home.path(), &["doctor", "--json", "--data", at]);
        let (good, said) = doctor(&ran, "clock");
        ensure!(!good && said.contains("remettez l’ordinateur"), "{said}");
    }
    // Put right, it goes on as if nothing had been.
    let server = serve(home.path(), &data);
    let list = page::words(&Desk::of(&server).await?.page("/animer").await?);
    ensure!(!list.contains("L'ordinateur dit que"), "{list}");
    Phone::of(&server)?.answer("non").await?;
    assert_eq!(server.stop().code, Some(0));
    assert_eq!(answered(home.path(), &data), 2);
    Ok(())
}

#[tokio::test]
async fn a_second_start_on_a_folder_is_refused_and_the_first_goes_on() -> Result<()> {
    let home = tempdir()?;
    let data = made(home.path());
    let server = serve(home.path(), &data);
    let desk = Desk::of(&server).await?;
    desk.decide("open", "choix").await?;
    Phone::of(&server)?.answer("oui").await?;
    let at = data.to_str().unwrap();
    for _ in 0..3 {
        let ran = run(
            home.path(),
            &["serve", "--listen", "127.0.0.1:0", "--data", at],
        );
        assert_eq!((ran.code, ran.stdout.as_str()), (Some(3), ""), "{ran:?}");
        ensure!(
            ran.stderr.contains("Un autre Glane se sert déjà"),
            "{ran:?}"
        );
        Phone::of(&server)?.answer("non").await?;
    }
    // Where the first is reached is still known.
    let ran = run(home.path(), &["doctor", "--json", "--data", at]);
    assert!(doctor(&ran, "served").0, "{ran:?}");
    assert_eq!(server.stop().code, Some(0));
    assert_eq!(answered(home.path(), &data), 4);
    Ok(())
}

#[test]
fn data_of_a_later_version_are_refused_kindly_and_left_alone() -> Result<()> {
    let home = tempdir()?;
    let data = made(home.path());
    let file = data.join("glane.sqlite");
    let mut bytes = fs::read(&file)?;
    // Where SQLite keeps the number of the schema.
    let later = glane_store_sqlite::schema() + 1;
    bytes[60..64].copy_from_slice(&later.to_be_bytes());
    fs::write(&file, &bytes)?;
    let at = data.to_str().unwrap();
    fs::write(home.path().join("phrase"), "quatre mots au hasard\n")?;
    for args in [
        &["serve", "--listen", "127.0.0.1:0", "--data", at][..],
        &["report", "--workshop", SLUG, "--json", "--data", at],
        &[
            "backup",
            "--to",
            "un.age",
            "--passphrase-file",
            "phrase",
            "--data",
            at,
        ],
    ] {
        let ran = run(home.path(), args);
        assert_eq!((ran.code, ran.stdout.as_str()), (Some(3), ""), "{ran:?}");
        ensure!(ran.stderr.contains("version plus récente"), "{ran:?}");
        ensure!(ran.stderr.contains("Installez cette version"), "{ran:?}");
    }
    let ran = run(home.path(), &["doctor", "--json", "--data", at]);
    let (good, said) = doctor(&ran, "file");
    ensure!(!good && said.contains("version plus récente"), "{said}");
    assert_eq!(fs::read(&file)?, bytes);
    Ok(())
}
