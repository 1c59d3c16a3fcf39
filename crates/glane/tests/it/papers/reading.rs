//! `glane paper read`: photos of printed sheets become answers, each once, however often the command is cut off.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use glane_core::ballot::Body;
use glane_core::id::{Slug, WorkshopId};
use glane_core::kind::Payload;
use glane_core::sheet::Page;
use glane_core::sheet::ledger::Ledger;
use glane_core::workshop::Snapshot;
use glane_scan::generator::{Canvas, Mark, Pen, Seed, Shot, draw};
use glane_scan::{Limits, Pages, decode};
use tempfile::tempdir;

use super::room::hub;
use crate::kit::{command, run};

const SCRIPT: &str = r#"[atelier]
nom = "essai"
titre = "Essai"
date = 2026-01-15
organisateur = "Centre social (exemple)"
exemple = "Les questions et les réponses sont inventées."
[[question]]
cle = "venue"
type = "un-choix"
texte = "Comment êtes-vous venu·e ?"
options = ["À pied", "À vélo", "En bus"]
"#;

pub(super) fn data(home: &Path) -> PathBuf {
    home.join(".local/share/glane")
}

/// A workshop of which so many sheets are printed: their sides, and the page they all are.
pub(super) fn printed(home: &Path, count: usize) -> (Vec<Canvas>, Page) {
    let (mut pages, page) = pdf(home, count);
    let mut sides = Vec::new();
    while let Some(picture) = pages.take(&|| false) {
        sides.push(Canvas::printed(&picture.unwrap(), page.width));
    }
    (sides, page)
}

/// The same, its sides not drawn yet.
fn pdf(home: &Path, count: usize) -> (Pages, Page) {
    std::fs::write(home.join("essai.atelier.toml"), SCRIPT).unwrap();
    let made = run(home, &["create", "essai.atelier.toml"]);
    assert_eq!(made.code, Some(0), "{made:?}");
    let count = count.to_string();
    let args = [
        "paper",
        "print",
        "--workshop",
        "essai",
        "--count",
        &count,
        "--to",
        "f.pdf",
    ];
    let ran = run(home, &args);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let page = page(home);
    let pdf = std::fs::read(home.join("f.pdf")).unwrap();
    (decode(pdf, &Limits::default()).unwrap(), page)
}

pub(super) fn block<T>(work: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build();
    runtime.unwrap().block_on(work)
}

fn page(home: &Path) -> Page {
    block(async {
        let house = hub(&data(home));
        let room = house.by_slug(&Slug::new("essai").unwrap()).await.unwrap();
        let page = room.sheet_pages().remove(0);
        house.store().close().await.unwrap();
        page
    })
}

/// What the store has in the end.
pub(super) fn kept(home: &Path) -> (WorkshopId, Snapshot) {
    block(async {
        let house = hub(&data(home));
        let room = house.by_slug(&Slug::new("essai").unwrap()).await.unwrap();
        let snapshot = house.store().snapshot(room.id(), None).await.unwrap();
        house.store().close().await.unwrap();
        (room.id(), snapshot)
    })
}

/// Ticks these boxes of the one question, and scans the sheet.
pub(super) fn scanned(side: &Canvas, page: &Page, ticked: &[usize], seed: &mut Seed) -> Vec<u8> {
    let mut canvas = side.clone();
    let boxes = page.tasks[0].ask.ticks();
    for at in ticked {
        draw(&mut canvas, &boxes[*at].area, Mark::Cross, Pen::Blue, seed);
    }
    Shot::scan().file(&canvas, seed).unwrap()
}

/// The options answered, each once for each person.
pub(super) fn answered(snapshot: &Snapshot) -> Vec<String> {
    let people: BTreeSet<_> = snapshot
        .ballots
        .iter()
        .filter_map(|one| one.person)
        .collect();
    assert_eq!(people.len(), snapshot.ballots.len(), "one answer a person");
    assert_eq!(snapshot.people.len(), people.len());
    let mut all: Vec<String> = snapshot
        .ballots
        .iter()
        .map(|one| match &one.body {
            Body::Answered(Payload::Items(items)) => {
                let items: Vec<&str> = items.iter().map(glane_core::id::ItemKey::as_str).collect();
                items.join("+")
            }
            other => format!("{other:?}"),
        })
        .collect();
    all.sort();
    all
}

#[test]
fn photos_of_printed_sheets_are_the_answers_that_were_ticked_and_count_once() {
    let home = tempdir().unwrap();
    let home = home.path();
    let (sides, page) = printed(home, 4);
    let mut seed = Seed::new(11);
    let photos = home.join("photos");
    std::fs::create_dir(&photos).unwrap();
    for (at, ticked) in [&[0][..], &[2], &[0, 1], &[]].iter().enumerate() {
        let file = scanned(&sides[at], &page, ticked, &mut seed);
        std::fs::write(photos.join(format!("feuille-{}.jpg", at + 1)), file).unwrap();
    }
    std::fs::write(photos.join("abîmée.jpg"), b"\xff\xd8\xff\xe0 rien").unwrap();
    let args = [
        "paper",
        "read",
        "photos",
        "absente.jpg",
        "--workshop",
        "essai",
    ];
    let ran = run(home, &args);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    for told in [
        "4 feuilles lues",
        "1 attend quelqu'un",
        "1 vide",
        "2 photos à reprendre",
    ] {
        assert!(
            ran.stdout.replace('’', "'").contains(told),
            "{told}: {ran:?}"
        );
    }
    for told in ["abîmée.jpg", "absente.jpg", "feuille-1.jpg", "n° 3"] {
        assert!(ran.stderr.contains(told), "{told}: {ran:?}");
    }
    let (workshop, snapshot) = kept(home);
    assert_eq!(answered(&snapshot), ["a-pied", "en-bus"]);
    // Only the page that somebody has to look at is kept.
    let folder = data(home).join("papier").join(workshop.to_string());
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1);
    // The same files again, whoever asks: nothing.
    let again = run(home, &["paper", "read", "photos", "--json"]);
    let told = again.json();
    let n = |name: &str| told[name].as_u64().unwrap();
    assert_eq!((n("before"), n("sheets"), n("retake")), (4, 0, 1), "{told}");
    let (_, after) = kept(home);
    assert_eq!(after, snapshot);
    // While another program holds the data, nothing is read and it says where to go.
    let other = block(async { hub(&data(home)) });
    let held = run(home, &args);
    assert_eq!(held.code, Some(3), "{held:?}");
    assert!(held.stderr.contains("Les questions sur papier"), "{held:?}");
    drop(other);
    // Nothing to read, and no such workshop.
    std::fs::create_dir(home.join("vide")).unwrap();
    assert_eq!(run(home, &["paper", "read", "vide"]).code, Some(2));
    assert_eq!(
        run(home, &["paper", "read", "photos", "--workshop", "autre"]).code,
        Some(2)
    );
}

#[test]
fn a_batch_that_is_killed_loses_nothing_and_doubles_nothing() {
    const SHEETS: usize = 8;
    let home = tempdir().unwrap();
    let home = home.path();
    let (sides, page) = printed(home, SHEETS);
    let mut seed = Seed::new(12);
    std::fs::create_dir(home.join("photos")).unwrap();
    let mut expected = Vec::new();
    for (at, side) in sides.iter().enumerate() {
        let file = scanned(side, &page, &[at % 3], &mut seed);
        std::fs::write(home.join(format!("photos/{at}.jpg")), file).unwrap();
        expected.push(["a-pied", "a-velo", "en-bus"][at % 3].to_owned());
    }
    expected.sort();
    // Killed after so many lines, which are told once a page is on the disk.
    for lines in [1, 2, 3] {
        let mut child = command(home)
            .args(["paper", "read", "photos"])
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let told = BufReader::new(child.stderr.take().unwrap()).lines();
        let read = told.take(lines).flatten().count();
        child.kill().unwrap();
        child.wait().unwrap();
        assert_eq!(read, lines);
        let (_, snapshot) = kept(home);
        let pages = answered(&snapshot).len();
        assert!(pages >= 1, "what was told is kept");
    }
    let last = run(home, &["paper", "read", "photos", "--json"]);
    assert_eq!(last.code, Some(0), "{last:?}");
    let (_, snapshot) = kept(home);
    assert_eq!(answered(&snapshot), expected);
    assert_eq!(Ledger::of(&snapshot.decisions).sheets().len(), SHEETS);
    let again = run(home, &["paper", "read", "photos", "--json"]).json();
    assert_eq!(again["before"].as_u64(), Some(8));
    assert_eq!(kept(home).1, snapshot);
}

/// Asked to stop by whoever types Ctrl-C: it says how far it is, and the same command goes on from there.
#[test]
fn a_batch_that_is_asked_to_stop_says_how_far_it_is_and_goes_on_later() {
    const SHEETS: usize = 8;
    let home = tempdir().unwrap();
    let home = home.path();
    let (sides, page) = printed(home, SHEETS);
    let mut seed = Seed::new(15);
    std::fs::create_dir(home.join("photos")).unwrap();
    for (at, side) in sides.iter().enumerate() {
        let file = scanned(side, &page, &[at % 3], &mut seed);
        std::fs::write(home.join(format!("photos/{at}.jpg")), file).unwrap();
    }
    let mut child = command(home)
        .args(["paper", "read", "photos"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut told = BufReader::new(child.stderr.take().unwrap()).lines();
    told.next().unwrap().unwrap();
    let asked = Command::new("sh")
        .args(["-c", "kill -s INT \"$0\"", &child.id().to_string()])
        .status();
    assert!(asked.unwrap().success());
    let told: Vec<String> = told.map_while(Result::ok).collect();
    let done = child.wait_with_output().unwrap();
    assert_eq!(done.status.code(), Some(1), "{told:?}");
    let stopped = told.iter().find(|line| line.contains("Arrêt demandé"));
    assert!(stopped.unwrap().contains("sur 8"), "{told:?}");
    let before = answered(&kept(home).1).len();
    assert!((1..SHEETS).contains(&before), "{before}");
    let last = run(home, &["paper", "read", "photos", "--json"]);
    assert_eq!(last.code, Some(0), "{last:?}");
    assert_eq!(last.json()["before"].as_u64(), Some(before as u64));
    assert_eq!(answered(&kept(home).1).len(), SHEETS);
}

/// How long a photo of twelve million pixels takes the whole command on one core, and how much memory: a measure. The command on a
/// photo that it has read is all but the reading.
#[test]
#[ignore = "a measure; run it with `--ignored --show-output` and a release build in `GLANE_PROGRAM`"]
fn one_photo_of_twelve_million_pixels_on_one_core() {
    const TIMES: usize = 5;
    let home = tempdir().unwrap();
    let home = home.path();
    let (sides, page) = printed(home, TIMES);
    let mut seed = Seed::new(15);
    let shot = Shot {
        width: 3_000,
        height: 4_000,
        ..Shot::photo()
    };
    let (mut fresh, mut again) = (Vec::new(), Vec::new());
    for (at, side) in sides.iter().enumerate() {
        let mut canvas = side.clone();
        let ticks = page.tasks[0].ask.ticks();
        draw(
            &mut canvas,
            &ticks[at % 3].area,
            Mark::Cross,
            Pen::Blue,
            &mut seed,
        );
        let name = format!("photo-{at}.jpg");
        std::fs::write(home.join(&name), shot.file(&canvas, &mut seed).unwrap()).unwrap();
        fresh.push(on_one_core(home, &name));
        again.push(on_one_core(home, &name));
    }
    let quickest = |all: &[(f64, u64)]| all.iter().map(|(ms, _)| *ms).fold(f64::MAX, f64::min);
    let most = fresh.iter().map(|(_, kib)| kib / 1024).max().unwrap();
    println!(
        "one photo: {:.0} ms the whole command, {:.0} ms of them without the reading, {most} MiB at the highest",
        quickest(&fresh),
        quickest(&again),
    );
    assert_eq!(answered(&kept(home).1).len(), TIMES);
}

/// Reads a file on the first core: milliseconds by the clock, and the most memory in KiB.
fn on_one_core(home: &Path, name: &str) -> (f64, u64) {
    let mut timed = Command::new("taskset");
    timed
        .args(["-c", "0"])
        .arg(command(home).get_program())
        .args(["paper", "read", name, "--json"])
        .env("HOME", home)
        .env("LC_ALL", "C")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .current_dir(home);
    let begun = std::time::Instant::now();
    let mut child = timed.spawn().unwrap();
    let status = format!("/proc/{}/status", child.id());
    let mut most = 0;
    while child.try_wait().unwrap().is_none() {
        let told = std::fs::read_to_string(&status).unwrap_or_default();
        let high = told.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let high = high.and_then(|rest| rest.split_whitespace().next()?.parse().ok());
        most = most.max(high.unwrap_or(0));
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
    (begun.elapsed().as_secs_f64() * 1_000.0, most)
}

/// How long a batch takes, and how much of both cores: a measure, not a promise of a machine that others share.
#[test]
#[ignore = "two hundred scans take minutes; run it with `--ignored --show-output`"]
fn a_batch_of_two_hundred_scans_uses_both_cores() {
    const SHEETS: usize = 200;
    let home = tempdir().unwrap();
    let home = home.path();
    // A side at a time: two hundred of them are gigabytes.
    let (mut pages, page) = pdf(home, SHEETS);
    let mut seed = Seed::new(14);
    std::fs::create_dir(home.join("photos")).unwrap();
    let mut at = 0;
    while let Some(picture) = pages.take(&|| false) {
        let side = Canvas::printed(&picture.unwrap(), page.width);
        let file = scanned(&side, &page, &[at % 3], &mut seed);
        std::fs::write(home.join(format!("photos/{at:03}.jpg")), file).unwrap();
        at += 1;
    }
    let mut timed = Command::new("bash");
    timed
        .args(["-c", "TIMEFORMAT='%R %U %S'; time \"$@\"", "bash"])
        .arg(command(home).get_program())
        .args(["paper", "read", "photos", "--json"])
        .env("HOME", home)
        .env("LC_ALL", "C")
        .current_dir(home);
    let told = timed.output().unwrap();
    let told = String::from_utf8_lossy(&told.stderr).into_owned();
    let last = told.lines().last().unwrap();
    let seconds: Vec<f64> = last
        .split_whitespace()
        .map(|part| part.parse().unwrap())
        .collect();
    let (clock, at_work) = (seconds[0], seconds[1] + seconds[2]);
    println!("{SHEETS} scans: {clock:.1} s by the clock, {at_work:.1} s on the processors");
    assert_eq!(answered(&kept(home).1).len(), SHEETS);
}
