//! Coding from files: `glane code`, `glane codebook`, and the figures they give.

use serde_json::Value;
use tempfile::{TempDir, tempdir};

use crate::kit::{example, run};

const WORKSHOP: &str = "atelier-numerique";

/// The example, with its answers.
fn atelier() -> TempDir {
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
    home
}

fn code(home: &TempDir, file: &str) -> Value {
    let ran = run(
        home.path(),
        &["code", "--workshop", WORKSHOP, "--json", file],
    );
    assert_eq!(ran.code, Some(0), "{ran:?}");
    ran.json()
}

fn figures(home: &TempDir) -> Value {
    run(home.path(), &["report", "--workshop", WORKSHOP, "--json"]).json()
}

#[test]
fn the_published_brakes_are_found_once_a_person_coded() {
    let home = atelier();
    let before = figures(&home);
    let brakes = &before["questions"]["freins"];
    assert_eq!(
        (&brakes["coded"], &brakes["uncoded"]),
        (&Value::from(0), &brakes["n"])
    );
    let path = example("atelier-numerique.codage.csv");
    let file = path.to_str().unwrap();
    assert_eq!(code(&home, file)["answers"]["unchanged"], 0);

    let text = std::fs::read_to_string(example("atelier-numerique.attendu.json")).unwrap();
    let published: Value = serde_json::from_str(&text).unwrap();
    let after = figures(&home);
    let brakes = &after["questions"]["freins"];
    assert_eq!(brakes["counts"], published["freins"]["mentions"]);
    let part = |name: &str| brakes[name].as_u64().unwrap();
    let parts = part("coded") + part("unthemed") + part("uncoded") + part("disputed");
    assert_eq!((parts, part("uncoded")), (part("n"), 0));
    let people: u64 = brakes["themes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|theme| theme["mentions"].as_u64().unwrap())
        .sum();
    assert_eq!(people, part("mentions"));
    for question in ["freins", "reussites"] {
        for theme in after["questions"][question]["themes"].as_array().unwrap() {
            assert_eq!(
                theme["proposed"]["people"], 0,
                "nothing is proposed where people decided"
            );
        }
    }

    // The same file again changes nothing, not even the revision.
    let again = code(&home, file);
    assert_eq!(again["answers"]["coded"], 0);
    assert_eq!(figures(&home)["revision"], after["revision"]);
}

#[test]
fn rows_that_do_not_hold_are_refused_and_the_others_taken() {
    let home = atelier();
    let file = home.path().join("codage.csv");
    std::fs::write(
        &file,
        "participant;question;theme\np01;freins;Temps dédié\np01;freins;Le froid\nzz;freins;temps\np02;canaux;temps\np02;freins;\n",
    )
    .unwrap();
    let ran = run(
        home.path(),
        &["code", "--workshop", WORKSHOP, file.to_str().unwrap()],
    );
    assert_eq!(ran.code, Some(1), "{ran:?}");
    insta::assert_snapshot!("classement-refuse", ran.shown(home.path()));
    let brakes = &figures(&home)["questions"]["freins"];
    assert_eq!(
        (&brakes["coded"], &brakes["unthemed"]),
        (&Value::from(1), &Value::from(1))
    );
}

#[test]
fn a_codebook_goes_from_one_workshop_to_another() {
    let home = atelier();
    let source = std::fs::read_to_string(example("atelier-numerique.atelier.toml")).unwrap();
    let (head, _) = source.split_once("[[question]]").unwrap();
    let other = format!(
        "{}\n[[question]]\ncle = \"obstacles\"\ntype = \"texte\"\ntexte = \"Quoi ?\"\n",
        head.replace("atelier-numerique", "autre")
    );
    std::fs::write(home.path().join("autre.atelier.toml"), other).unwrap();
    assert_eq!(
        run(home.path(), &["create", "autre.atelier.toml"]).code,
        Some(0)
    );
    let file = "freins.grille.toml";
    let book = |act: &'static str, workshop: &'static str, question: &'static str| {
        let args = [
            "codebook",
            act,
            "--workshop",
            workshop,
            "--question",
            question,
            file,
        ];
        run(home.path(), &args)
    };
    assert_eq!(book("export", WORKSHOP, "freins").code, Some(0));
    assert_eq!(
        book("export", WORKSHOP, "freins").code,
        Some(2),
        "nothing is written over"
    );
    assert_eq!(
        book("export", WORKSHOP, "canaux").code,
        Some(2),
        "not an open question"
    );
    let taken = book("import", "autre", "obstacles");
    assert_eq!(taken.code, Some(0), "{taken:?}");
    let again = book("import", "autre", "obstacles");
    assert_ne!(taken.stdout, again.stdout, "it was all there");
    let of = |workshop: &str, question: &str| {
        let ran = run(home.path(), &["report", "--workshop", workshop, "--json"]);
        ran.json()["questions"][question]["codebook"].clone()
    };
    assert_eq!(of("autre", "obstacles"), of(WORKSHOP, "freins"));

    std::fs::write(home.path().join("faux.grille.toml"), "themes = [3]\n").unwrap();
    let args = [
        "codebook",
        "import",
        "--workshop",
        "autre",
        "--question",
        "obstacles",
        "faux.grille.toml",
    ];
    let refused = run(home.path(), &args);
    assert_eq!(refused.code, Some(1), "{refused:?}");
}
