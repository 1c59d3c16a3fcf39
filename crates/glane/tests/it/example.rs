//! The atelier's published figures, found again by `glane report --json`. Both files are read here;
//! nothing in the program knows these numbers.

use serde_json::Value;
use tempfile::tempdir;

use crate::kit::{example, run};

const WORKSHOP: &str = "atelier-numerique";

fn expected() -> Value {
    let text = std::fs::read_to_string(example("atelier-numerique.attendu.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn figures() -> Value {
    let home = tempdir().unwrap();
    for file in [
        "atelier-numerique.atelier.toml",
        "atelier-numerique.reponses.csv",
    ] {
        let path = example(file);
        let ran = run(
            home.path(),
            &["import", "--workshop", WORKSHOP, path.to_str().unwrap()],
        );
        assert_eq!(ran.code, Some(0), "{ran:?}");
    }
    let ran = run(home.path(), &["report", "--workshop", WORKSHOP, "--json"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (Some(0), ""));
    ran.json()
}

/// A published mean has one decimal; the computed one has all of them.
fn same_mean(computed: &Value, published: &Value) {
    let (computed, published) = (computed.as_f64().unwrap(), published.as_f64().unwrap());
    assert!(
        (computed - published).abs() <= 0.05 + 1e-9,
        "{computed} is not {published}"
    );
}

#[test]
fn every_published_figure_is_found_again() {
    let (figures, expected) = (figures(), expected());
    let questions = &figures["questions"];
    assert_eq!(figures["people"], expected["participants"]);
    assert_eq!(figures["groups"], expected["groupes"]);
    for key in ["canaux", "horaires", "comptes", "pistes"] {
        assert_eq!(questions[key]["counts"], expected[key], "{key}");
    }
    same_mean(
        &questions["confiance"]["mean"],
        &expected["confiance"]["moyenne"],
    );
    for scale in ["aisance", "confiance"] {
        assert_eq!(questions[scale]["max"], expected[scale]["sur"], "{scale}");
    }
    let means = expected["aisance"]["moyennes"].as_object().unwrap();
    assert_eq!(means.len(), expected["groupes"].as_object().unwrap().len());
    for (group, published) in means {
        same_mean(&questions["aisance"]["by_group"][group]["mean"], published);
    }
}

#[test]
fn at_every_question_the_parts_add_up_to_the_people() {
    let figures = figures();
    let people = figures["people"].as_u64().unwrap();
    let questions = figures["questions"].as_object().unwrap();
    assert_eq!(questions.len(), 9);
    for (key, question) in questions {
        let part = |name: &str| question[name].as_u64().unwrap();
        let sum: u64 = ["n", "blank", "unreadable", "missing"]
            .map(part)
            .iter()
            .sum();
        assert_eq!(sum, people, "{key}");
    }
}

#[test]
fn two_stores_given_the_same_answers_agree_on_their_hash() {
    assert_eq!(figures()["data_hash"], figures()["data_hash"]);
}

#[test]
fn the_files_of_a_restitution_hold_the_same_figures_each_time() {
    let home = tempdir().unwrap();
    for file in [
        "atelier-numerique.atelier.toml",
        "atelier-numerique.reponses.csv",
    ] {
        let path = example(file);
        assert_eq!(
            run(
                home.path(),
                &["import", "--workshop", WORKSHOP, path.to_str().unwrap()]
            )
            .code,
            Some(0)
        );
    }
    let make = |to: &str| {
        let ran = run(home.path(), &["report", "--workshop", WORKSHOP, "--to", to]);
        assert_eq!(ran.code, Some(0), "{ran:?}");
        let mut files: Vec<(String, Vec<u8>)> = std::fs::read_dir(home.path().join(to))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .map(|path| {
                (
                    path.file_name().unwrap().to_str().unwrap().to_owned(),
                    std::fs::read(path).unwrap(),
                )
            })
            .collect();
        files.sort();
        files
    };
    let first = make("un");
    let names: Vec<&str> = first.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "atelier-numerique.affiche.pdf",
            "atelier-numerique.bilan.docx",
            "atelier-numerique.bilan.xlsx",
            "atelier-numerique.csv.zip",
            "atelier-numerique.docx",
            "atelier-numerique.html",
            "atelier-numerique.json",
            "atelier-numerique.md",
            "atelier-numerique.pdf",
            "atelier-numerique.png.zip",
            "atelier-numerique.reseaux.zip",
            "atelier-numerique.svg.zip",
            "atelier-numerique.xlsx"
        ]
    );
    assert!(first.iter().all(|(_, bytes)| !bytes.is_empty()));
    assert_eq!(make("deux"), first);
    let printed = run(home.path(), &["report", "--workshop", WORKSHOP, "--json"]).stdout;
    let json = first.iter().find(|(name, _)| name.contains(".json"));
    assert_eq!(json.unwrap().1, printed.as_bytes());
}
