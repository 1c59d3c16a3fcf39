//! The restitution in its three versions: the same bytes wherever each is made, checked as the full one is, and one page
//! where it says one page.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use tempfile::tempdir;

use crate::kit::{Server, command, example, run};

const WORKSHOP: &str = "atelier-numerique";
const SUFFIXES: [&str; 3] = ["", "-une-page", "-en-clair"];
const ENDINGS: [&str; 4] = ["html", "pdf", "docx", "md"];

/// The example, its answers imported.
fn atelier(home: &Path) -> Result<()> {
    let script = example("atelier-numerique.atelier.toml");
    let answers = example("atelier-numerique.reponses.csv");
    let done = |args: &[&str]| assert_eq!(run(home, args).code, Some(0), "{args:?}");
    done(&["create", script.to_str().context("a path")?]);
    let file = answers.to_str().context("a path")?;
    done(&["import", "--workshop", WORKSHOP, file]);
    Ok(())
}

/// The names of the files of all versions.
fn names() -> impl Iterator<Item = String> {
    SUFFIXES
        .into_iter()
        .flat_map(|suffix| ENDINGS.map(|ending| format!("{WORKSHOP}{suffix}.{ending}")))
}

/// The files of the command, by name, on a machine of that time zone and language.
fn written(home: &Path, zone: &str, lang: &str) -> Result<BTreeMap<String, Vec<u8>>> {
    let folder = home.join(lang);
    let made = command(home)
        .args(["report", "--workshop", WORKSHOP, "--to"])
        .arg(&folder)
        .args(["--version", "complete,page,clair"])
        .args(["--format", "html,pdf,docx,md"])
        .env("TZ", zone)
        .env("LANG", lang)
        .env("LC_ALL", lang)
        .output()?;
    ensure!(made.status.success(), "{made:?}");
    assert_eq!(std::fs::read_dir(&folder)?.count(), names().count());
    names()
        .map(|name| Ok((name.clone(), std::fs::read(folder.join(&name))?)))
        .collect()
}

#[tokio::test]
async fn every_version_is_the_same_to_the_byte_whoever_makes_it_and_wherever() -> Result<()> {
    let home = tempdir()?;
    atelier(home.path())?;
    let here = written(home.path(), "UTC", "fr_FR.UTF-8")?;
    let there = written(home.path(), "Asia/Tokyo", "C")?;
    let server = Server::start(home.path(), &["serve"]);
    let (client, page) = server.publish(WORKSHOP).await?;
    // Markdown of the short versions is had by its address alone.
    let unlinked = ["-une-page", "-en-clair"].map(|suffix| format!("{WORKSHOP}{suffix}.md"));
    for name in names() {
        assert!(here[&name] == there[&name], "{name} elsewhere");
        let link = format!("/animer/{WORKSHOP}/restitution/{name}?donnees=");
        ensure!(page.contains(&link) || unlinked.contains(&name), "{name}");
        let address = server.local(&format!("/animer/{WORKSHOP}/restitution/{name}"));
        let taken = client.get(address).send().await?.error_for_status()?;
        assert!(
            here[&name] == taken.bytes().await?.to_vec(),
            "{name} by the console"
        );
    }
    assert_eq!(server.stop().code, Some(0));
    Ok(())
}

#[test]
fn each_version_is_proved_and_a_changed_digit_is_not() -> Result<()> {
    let home = tempdir()?;
    atelier(home.path())?;
    written(home.path(), "UTC", "fr_FR.UTF-8")?;
    for suffix in SUFFIXES {
        let file = format!("fr_FR.UTF-8/{WORKSHOP}{suffix}.html");
        let ran = run(home.path(), &["check", &file]);
        assert_eq!(ran.code, Some(0), "{ran:?}");
        let path = home.path().join(&file);
        let page = std::fs::read_to_string(&path)?;
        // The page says what is clearest alone: there another figure is told.
        let (figure, other) = match suffix {
            "-une-page" => ("59 mentions sur 81", "27 mentions sur 81"),
            _ => ("26 personnes sur 35", "27 personnes sur 35"),
        };
        let changed = page.replacen(figure, other, 1);
        assert_ne!(changed, page);
        std::fs::write(&path, changed)?;
        let ran = run(home.path(), &["check", &file]);
        assert_eq!(ran.code, Some(1), "{ran:?}");
        ensure!(ran.stdout.contains("27"), "{ran:?}");
    }
    let ran = run(
        home.path(),
        &[
            "report",
            "--workshop",
            WORKSHOP,
            "--to",
            "x",
            "--version",
            "courte",
        ],
    );
    assert_eq!(ran.code, Some(2), "{ran:?}");
    ensure!(ran.stderr.contains("complete, page"), "{ran:?}");
    Ok(())
}

/// How many pages a PDF has.
fn pages(pdf: &Path) -> Result<usize> {
    let told = Command::new("pdfinfo").arg(pdf).output();
    let told = told.context("pdfinfo (Debian's poppler-utils)")?;
    let told = String::from_utf8(told.stdout)?;
    let line = told.lines().find_map(|line| line.strip_prefix("Pages:"));
    Ok(line.context("no number of pages")?.trim().parse()?)
}

#[test]
fn one_page_is_one_page_and_office_programs_open_every_version() -> Result<()> {
    let home = tempdir()?;
    atelier(home.path())?;
    written(home.path(), "UTC", "fr_FR.UTF-8")?;
    let folder = home.path().join("fr_FR.UTF-8");
    assert_eq!(pages(&folder.join(format!("{WORKSHOP}-une-page.pdf")))?, 1);
    let settings = format!(
        "-env:UserInstallation=file://{}",
        home.path().join("office").display()
    );
    for (suffix, said) in [
        ("-une-page", ["59 mentions sur 81", "Site internet"]),
        (
            "-en-clair",
            ["la réponse la plus choisie", "26 personnes sur 35"],
        ),
    ] {
        let made = Command::new("soffice")
            .args([&settings, "--headless", "--convert-to", "pdf", "--outdir"])
            .args([
                &folder.join("office"),
                &folder.join(format!("{WORKSHOP}{suffix}.docx")),
            ])
            .env("HOME", home.path())
            .output()
            .context("soffice (Debian's libreoffice-writer-nogui)")?;
        ensure!(made.status.success(), "{made:?}");
        let pdf = folder
            .join("office")
            .join(format!("{WORKSHOP}{suffix}.pdf"));
        let text = Command::new("pdftotext")
            .args([pdf.as_os_str(), "-".as_ref()])
            .output()?;
        let text = String::from_utf8(text.stdout)?;
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        ensure!(said.iter().all(|said| text.contains(said)), "{text}");
        // To go on writing in, it is set wider than the typeset page.
        ensure!(suffix != "-une-page" || pages(&pdf)? <= 2);
    }
    Ok(())
}
