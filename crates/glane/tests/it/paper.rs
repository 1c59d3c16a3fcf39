//! `glane paper print`: sheets as a file, where their boxes are, and serials that are never given twice.

use std::path::Path;

use serde_json::Value;
use tempfile::tempdir;

use crate::kit::{Ran, Server, example, run};

const WORKSHOP: &str = "modele";

fn made(home: &Path) {
    let script = example("modele.atelier.toml");
    let ran = run(home, &["create", script.to_str().unwrap()]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
}

fn print(home: &Path, more: &[&str]) -> Ran {
    let args = ["paper", "print", "--workshop", WORKSHOP];
    run(home, &[&args[..], more].concat())
}

fn done(home: &Path, more: &[&str]) -> Value {
    let ran = print(home, &[more, &["--json"]].concat());
    assert_eq!(ran.code, Some(0), "{ran:?}");
    ran.json()
}

#[test]
fn sheets_are_a_pdf_and_their_boxes_are_told_in_millimetres() {
    let home = tempdir().unwrap();
    made(home.path());
    let args = ["--count", "2", "--to", "f.pdf", "--geometry", "f.json"];
    let ran = print(home.path(), &args);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    for told in ["2 feuilles", "numéros 1 à 2", "f.json"] {
        assert!(ran.stdout.contains(told), "{told}: {ran:?}");
    }
    let pdf = std::fs::read(home.path().join("f.pdf")).unwrap();
    assert!(pdf.starts_with(b"%PDF-"));
    let told = std::fs::read_to_string(home.path().join("f.json")).unwrap();
    let told: Value = serde_json::from_str(&told).unwrap();
    assert_eq!(
        (
            &told["unit"],
            &told["first"],
            &told["last"],
            &told["language"]
        ),
        (&"mm".into(), &1.into(), &2.into(), &"fr".into())
    );
    let page = &told["pages"][0];
    assert_eq!(
        (page["width"].as_f64(), page["height"].as_f64()),
        (Some(210.0), Some(297.0))
    );
    let mark = &page["marks"]["corners"][0];
    assert!(mark["x"].as_f64().unwrap() >= 15.0 && mark["y"].as_f64().unwrap() >= 15.0);
    let pages = told["pages"].as_array().unwrap();
    let tasks = pages
        .iter()
        .flat_map(|page| page["tasks"].as_array().unwrap());
    let ticks = tasks.flat_map(|task| {
        let ask = task["ask"].as_object().unwrap();
        let boxes = ask.get("one").or_else(|| ask.get("several"));
        boxes
            .into_iter()
            .flat_map(|all| all.as_array().unwrap().iter())
    });
    let sizes: Vec<f64> = ticks
        .map(|tick| tick["area"]["width"].as_f64().unwrap())
        .collect();
    assert!(sizes.len() > 40, "{}", sizes.len());
    assert!(
        sizes.iter().all(|size| (size - 5.0).abs() < 0.02),
        "{sizes:?}"
    );
}

#[test]
fn serials_go_on_and_a_changed_script_is_another_form() {
    let home = tempdir().unwrap();
    made(home.path());
    let ends = |told: &Value| (told["first"].as_u64(), told["last"].as_u64());
    let first = done(home.path(), &["--count", "3", "--to", "a.pdf"]);
    let again = done(home.path(), &["--count", "2", "--to", "b.pdf"]);
    assert_eq!(ends(&first), (Some(1), Some(3)));
    assert_eq!(ends(&again), (Some(4), Some(5)));
    assert_eq!(first["form"], again["form"]);
    let large = done(
        home.path(),
        &[
            "--count",
            "1",
            "--to",
            "c.pdf",
            "--large",
            "--language",
            "ar",
        ],
    );
    assert_eq!(ends(&large), (Some(6), Some(6)));
    assert_ne!(large["form"], first["form"]);
    assert_eq!(large["geometry"]["language"], "ar");
    // An option more: what was printed stays what it was, what is printed now is another.
    let script = std::fs::read_to_string(example("modele.atelier.toml")).unwrap();
    let script = script.replace("\"En voiture\"]", "\"En voiture\", \"En train\"]");
    let path = home.path().join("modele.atelier.toml");
    std::fs::write(&path, script).unwrap();
    let ran = run(
        home.path(),
        &["import", "--workshop", WORKSHOP, path.to_str().unwrap()],
    );
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let changed = done(home.path(), &["--count", "1", "--to", "d.pdf"]);
    assert_eq!(ends(&changed), (Some(7), Some(7)));
    assert_ne!(changed["form"], first["form"]);
    assert_eq!(changed["geometry"]["script"], 2);
}

#[test]
fn a_master_is_one_page_and_takes_no_serial() {
    let home = tempdir().unwrap();
    made(home.path());
    let long = print(home.path(), &["--master", "--to", "m.pdf"]);
    assert_eq!(long.code, Some(2), "{long:?}");
    assert!(long.stderr.contains("tient sur une page"), "{long:?}");
    assert!(!home.path().join("m.pdf").exists());
    let one = done(
        home.path(),
        &["--master", "--question", "venue", "--to", "m.pdf"],
    );
    assert!(one["first"].is_null() && one["pages"] == 1, "{one}");
    let next = done(home.path(), &["--count", "1", "--to", "a.pdf"]);
    assert_eq!(next["first"], 1);
}

#[test]
fn what_is_wrong_is_told_and_takes_no_serial() {
    let home = tempdir().unwrap();
    made(home.path());
    let wrong: [(&[&str], i32, &str); 5] = [
        (
            &["--count", "1", "--to", "a.pdf", "--language", "breton"],
            2,
            "fr, en, ar",
        ),
        (
            &["--count", "1", "--to", "a.pdf", "--question", "rien"],
            2,
            "pas dans le déroulé",
        ),
        (
            &["--count", "1", "--to", "a.pdf", "--question", "À côté"],
            2,
            "pas dans le déroulé",
        ),
        (&["--count", "100000", "--to", "a.pdf"], 2, "d’un coup"),
        (
            &["--count", "1", "--to", "nulle/part/a.pdf"],
            3,
            "nulle/part",
        ),
    ];
    for (args, code, told) in wrong {
        let ran = print(home.path(), args);
        assert_eq!(ran.code, Some(code), "{args:?} {ran:?}");
        assert!(ran.stderr.contains(told), "{told}: {ran:?}");
    }
    for usage in [
        &["--to", "a.pdf"][..],
        &["--count", "0", "--to", "a.pdf"],
        &["--count", "2", "--master", "--to", "a.pdf"],
    ] {
        assert_eq!(print(home.path(), usage).code, Some(2), "{usage:?}");
    }
    assert_eq!(
        done(home.path(), &["--count", "1", "--to", "a.pdf"])["first"],
        1
    );
}

#[test]
fn a_folder_that_is_served_prints_from_its_console() {
    let home = tempdir().unwrap();
    made(home.path());
    let server = Server::start(home.path(), &["serve"]);
    let ran = print(home.path(), &["--count", "1", "--to", "a.pdf"]);
    assert_eq!(ran.code, Some(3), "{ran:?}");
    assert!(ran.stderr.contains("Les questions sur papier"), "{ran:?}");
    drop(server);
}
