//! The restitution in every form: the same bytes wherever it is made and by whom, and all its figures where office
//! programs show it.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use glane_testkit::page::{plain, rows};
use serde_json::Value;
use tempfile::tempdir;

use crate::kit::{Server, command, example, run};

const WORKSHOP: &str = "atelier-numerique";
/// The ends of the files' names, one a format.
const ENDINGS: [&str; 13] = [
    "html",
    "pdf",
    "docx",
    "xlsx",
    "csv.zip",
    "md",
    "json",
    "svg.zip",
    "png.zip",
    "affiche.pdf",
    "bilan.docx",
    "bilan.xlsx",
    "reseaux.zip",
];

/// The example, its answers imported.
fn atelier(home: &Path) -> Result<()> {
    let script = example("atelier-numerique.atelier.toml");
    let answers = example("atelier-numerique.reponses.csv");
    let created = run(home, &["create", script.to_str().context("a path")?]);
    assert_eq!(created.code, Some(0), "{created:?}");
    let file = answers.to_str().context("a path")?;
    let imported = run(home, &["import", "--workshop", WORKSHOP, file]);
    assert_eq!(imported.code, Some(0), "{imported:?}");
    Ok(())
}

/// The files of the command, by the end of their names, on a machine of that time zone and language.
fn written(home: &Path, zone: &str, lang: &str) -> Result<BTreeMap<&'static str, Vec<u8>>> {
    let folder = home.join(lang);
    let made = command(home)
        .args(["report", "--workshop", WORKSHOP, "--to"])
        .arg(&folder)
        .env("TZ", zone)
        .env("LANG", lang)
        .env("LC_ALL", lang)
        .output()?;
    ensure!(made.status.success(), "{made:?}");
    assert_eq!(std::fs::read_dir(&folder)?.count(), ENDINGS.len());
    ENDINGS
        .into_iter()
        .map(|ending| {
            let file = folder.join(format!("{WORKSHOP}.{ending}"));
            Ok((ending, std::fs::read(file)?))
        })
        .collect()
}

/// The files that the console offers, by its own links.
async fn offered(home: &Path) -> Result<BTreeMap<&'static str, Vec<u8>>> {
    let server = Server::start(home, &["serve"]);
    let (client, page) = server.publish(WORKSHOP).await?;
    let mut files = BTreeMap::new();
    for ending in ENDINGS {
        let start = format!("/animer/{WORKSHOP}/restitution/{WORKSHOP}.{ending}?donnees=");
        let (_, rest) = page.split_once(&start).context(ending)?;
        let revision: String = rest.chars().take_while(char::is_ascii_digit).collect();
        let taken = client
            .get(server.local(&format!("{start}{revision}")))
            .send()
            .await?
            .error_for_status()?;
        let kept = taken.headers()["content-disposition"].to_str()?.to_owned();
        assert_eq!(
            kept,
            format!("attachment; filename=\"{WORKSHOP}.{ending}\"")
        );
        files.insert(ending, taken.bytes().await?.to_vec());
    }
    assert_eq!(server.stop().code, Some(0));
    Ok(files)
}

#[tokio::test]
async fn every_form_is_the_same_to_the_byte_whoever_makes_it_and_wherever() -> Result<()> {
    let home = tempdir()?;
    atelier(home.path())?;
    let here = written(home.path(), "UTC", "fr_FR.UTF-8")?;
    let there = written(home.path(), "Asia/Tokyo", "C")?;
    let console = offered(home.path()).await?;
    for ending in ENDINGS {
        assert!(here[ending] == there[ending], "{ending} elsewhere");
        assert!(here[ending] == console[ending], "{ending} by the console");
    }
    Ok(())
}

#[tokio::test]
async fn the_poster_of_a_public_restitution_leads_to_it_whoever_makes_it() -> Result<()> {
    let home = tempdir()?;
    atelier(home.path())?;
    let server = Server::start(home.path(), &["serve"]);
    let (client, page) = server.publish(WORKSHOP).await?;
    let start = format!("/animer/{WORKSHOP}/restitution/{WORKSHOP}.affiche.pdf?donnees=");
    let (_, rest) = page.split_once(&start).context("no poster")?;
    let revision: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let taken = async || {
        let poster = server.local(&format!("{start}{revision}"));
        let poster = client.get(poster).send().await?.error_for_status()?;
        anyhow::Ok(poster.bytes().await?.to_vec())
    };
    let before = taken().await?;
    let share = server.local(&format!("/animer/{WORKSHOP}/rediger/publier"));
    let shared = client.post(share).form(&[("act", "share")]).send().await?;
    shared.error_for_status()?;
    // Of the same data, though nothing of them changed.
    let after = taken().await?;
    assert_eq!(server.stop().code, Some(0));
    assert!(before != after, "the poster knows of no public page");
    let here = written(home.path(), "Asia/Tokyo", "C")?;
    assert!(
        here["affiche.pdf"] == after,
        "another poster by the command"
    );
    Ok(())
}

/// What an office program prints of a file, as text in the layout of its pages; its name needs an ending it knows.
fn printed(folder: &Path, ending: &str) -> Result<String> {
    let settings = format!(
        "-env:UserInstallation=file://{}",
        folder.join("office").display()
    );
    let made = Command::new("soffice")
        .args([&settings, "--headless", "--convert-to", "pdf", "--outdir"])
        .args([
            &folder.join(ending),
            &folder.join(format!("{WORKSHOP}.{ending}")),
        ])
        .env("HOME", folder)
        .output()
        .context("soffice (Debian's libreoffice-writer-nogui and libreoffice-calc-nogui)")?;
    ensure!(made.status.success(), "{made:?}");
    let file = Path::new(&format!("{WORKSHOP}.{ending}")).with_extension("pdf");
    let pdf = folder.join(ending).join(file);
    let text = Command::new("pdftotext")
        .args(["-layout".as_ref(), pdf.as_os_str(), "-".as_ref()])
        .output()
        .context("pdftotext (Debian's poppler-utils)")?;
    ensure!(text.status.success(), "{text:?}");
    Ok(String::from_utf8(text.stdout)?)
}

/// A line as words. How wide the thin space before a sign is drawn is the office program's own affair.
fn words(line: &str) -> Vec<String> {
    let line = line.replace(" %", "%");
    line.split_whitespace().map(str::to_owned).collect()
}

/// Whether words follow one another in a line, others between them or not.
fn holds(line: &[String], wanted: &[String]) -> bool {
    let mut rest = line.iter();
    wanted.iter().all(|word| rest.any(|found| found == word))
}

/// What is printed where a figure is not shown.
const HIDDEN: &str = "non montré";

/// Whether a cell holds a figure, or the words that stand for one.
fn is_figure(cell: &str) -> bool {
    cell == HIDDEN
        || cell
            .chars()
            .all(|c| c.is_ascii_digit() || " ,%".contains(c))
}

/// Holds every row of figures of the page's tables, and every figure of its findings, against what is printed; how many there
/// were, or the first that is not there.
fn holds_every_figure(text: &str, page: &str, figures: &Value) -> Result<usize> {
    let lines: Vec<Vec<String>> = text.lines().map(words).collect();
    let mut seen = 0;
    for row in rows(page) {
        let Some((label, cells)) = row.split_first() else {
            continue;
        };
        if cells.is_empty() || !cells.iter().all(|cell| is_figure(cell)) {
            continue;
        }
        // A long label goes on over several lines; its figures stand on the first.
        let label = words(label).into_iter().take(3);
        // What stands for a figure may go on in the next line too, where a column is narrow.
        let first = |cell: &String| words(cell).into_iter().take(1).collect::<Vec<_>>();
        let cells = cells.iter().flat_map(|cell| match cell.as_str() {
            HIDDEN => first(cell),
            _ => words(cell),
        });
        let wanted: Vec<String> = label.chain(cells).collect();
        let found = lines.iter().any(|line| holds(line, &wanted));
        ensure!(found, "no line holds {wanted:?}\n{text}");
        seen += row.len() - 1;
    }
    let all: Vec<String> = lines.into_iter().flatten().collect();
    for finding in figures["findings"].as_array().context("findings")? {
        let sentence = words(finding["sentence"]["fr"].as_str().context("sentence")?);
        let numbers = sentence
            .iter()
            .filter(|word| word.contains(|c: char| c.is_ascii_digit()));
        for number in numbers {
            ensure!(all.contains(number), "no {number} of {sentence:?}\n{text}");
            seen += 1;
        }
    }
    Ok(seen)
}

#[test]
fn a_figure_that_is_not_printed_is_missed() {
    let page = "<tr><th>Oui, de bon cœur</th><td>26</td><td>74\u{202F}%</td></tr>";
    let figures = serde_json::json!({ "findings": [{ "sentence": { "fr": "Oui : 26 sur 35." } }] });
    let holds = |text: &str| holds_every_figure(text, page, &figures);
    let good = "Oui : 26 sur 35.\n Oui, de bon    26     74 %\n cœur\n";
    assert_eq!(holds(good).unwrap(), 4);
    for (figure, other) in [
        ("74", "73"),
        ("  26 ", "  25 "),
        ("35.", "34."),
        ("bon", "mal"),
    ] {
        assert!(holds(&good.replace(figure, other)).is_err(), "{figure}");
    }
}

#[test]
fn office_programs_show_every_figure() -> Result<()> {
    let home = tempdir()?;
    atelier(home.path())?;
    written(home.path(), "UTC", "fr_FR.UTF-8")?;
    let folder = home.path().join("fr_FR.UTF-8");
    let page = std::fs::read_to_string(folder.join(format!("{WORKSHOP}.html")))?;
    let json = std::fs::read(folder.join(format!("{WORKSHOP}.json")))?;
    let figures: Value = serde_json::from_slice(&json)?;
    for ending in ["docx", "xlsx"] {
        let text = plain(&printed(&folder, ending)?);
        let seen = holds_every_figure(&text, &page, &figures)?;
        assert!(seen > 250, "{ending}: {seen}");
    }
    Ok(())
}

#[test]
fn the_summary_sheet_is_one_page_in_office_programs_and_its_numbers_are_the_datas() -> Result<()> {
    let home = tempdir()?;
    atelier(home.path())?;
    written(home.path(), "UTC", "fr_FR.UTF-8")?;
    let folder = home.path().join("fr_FR.UTF-8");
    let json = std::fs::read(folder.join(format!("{WORKSHOP}.json")))?;
    let figures: Value = serde_json::from_slice(&json)?;
    let questions = figures["questions"].as_object().context("questions")?;
    let ideas = questions.values().find(|one| one["kind"] == "ideas");
    let ideas = &ideas.context("ideas")?["counts"];
    let mut wanted = Vec::new();
    for counts in [&figures["groups"], ideas] {
        for (label, n) in counts.as_object().context("counts by label")? {
            let label = words(label).into_iter().take(3);
            wanted.push(label.chain([n.to_string()]).collect::<Vec<_>>());
        }
    }
    assert_eq!(wanted.len(), 7);
    for ending in ["bilan.docx", "bilan.xlsx"] {
        let text = plain(&printed(&folder, ending)?);
        assert_eq!(text.matches('\u{c}').count(), 1, "{ending}: {text}");
        let lines: Vec<Vec<String>> = text.lines().map(words).collect();
        for wanted in &wanted {
            let found = lines.iter().any(|line| holds(line, wanted));
            ensure!(found, "{ending}: no line holds {wanted:?}\n{text}");
        }
    }
    Ok(())
}
