//! Coding from files: `glane code`, `glane codebook`, and the figures they give.

use std::path::Path;

use serde_json::Value;
use tempfile::{TempDir, tempdir};

use crate::kit::{Ran, Server, example, run};

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
    assert_eq!(
        (&again["answers"]["added"], &again["answers"]["replaced"]),
        (&Value::from(0), &Value::from(0))
    );
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
        (&Value::from(0), &Value::from(1))
    );
}

/// Codes with the lines of a file under its heading.
fn coded(home: &TempDir, lines: &str, more: &[&str]) -> Ran {
    let file = home.path().join("codage.csv");
    std::fs::write(&file, format!("participant;question;theme;codeur\n{lines}")).unwrap();
    let args = ["code", "--workshop", WORKSHOP, "codage.csv"];
    run(home.path(), &[&args, more].concat())
}

#[test]
fn what_a_person_decided_is_replaced_only_if_that_is_asked() {
    let home = atelier();
    assert_eq!(
        coded(&home, "p01;freins;temps;Léa\np02;freins;temps;Léa\n", &[]).code,
        Some(0)
    );
    let before = figures(&home)["revision"].clone();
    let lines = "p01;freins;;lea \np02;freins;temps;LÉA\np04;freins;temps;Léa\n";
    let held = coded(&home, lines, &[]);
    assert_eq!(held.code, Some(1), "{held:?}");
    insta::assert_snapshot!("classement-retenu", held.shown(home.path()));
    assert_eq!(
        figures(&home)["revision"],
        before,
        "nothing at all was taken"
    );
    let held = coded(&home, lines, &["--json"]).json();
    assert_eq!(held["written"], false);
    assert_eq!(held["replaced"][0]["coder"], "Léa");

    let done = coded(&home, lines, &["--replace"]);
    assert_eq!(done.code, Some(0), "{done:?}");
    insta::assert_snapshot!("classement-remplace", done.shown(home.path()));
    let brakes = &figures(&home)["questions"]["freins"];
    let part = |name: &str| brakes[name].as_u64().unwrap();
    assert_eq!(
        (part("coded"), part("unthemed"), part("disputed")),
        (2, 1, 0)
    );
}

#[test]
fn a_file_ready_to_be_filled_in_is_taken_once_it_is() {
    let home = atelier();
    let blank = |file: &str| {
        run(
            home.path(),
            &["code", "--workshop", WORKSHOP, "--blank", file],
        )
    };
    let written = blank("a-classer.csv");
    assert_eq!(written.code, Some(0), "{written:?}");
    assert!(written.stdout.contains("Temps dédié"), "{written:?}");
    assert_eq!(
        blank("a-classer.csv").code,
        Some(2),
        "nothing is written over"
    );
    let path = home.path().join("a-classer.csv");
    let text = std::fs::read_to_string(&path).unwrap();
    let n = figures(&home)["questions"]["freins"]["n"].as_u64().unwrap();
    let lines = text
        .lines()
        .filter(|line| line.contains(";\"freins\";\"?\";"));
    assert_eq!(lines.count() as u64, n, "a line for each answer");

    // As it is, it says nothing: an answer nobody looked at is not one that no theme fits.
    let asis = code(&home, "a-classer.csv");
    assert_eq!(asis["answers"]["added"], 0);
    assert_eq!(asis["rows"]["left"], asis["rows"]["read"]);
    assert_eq!(asis["warnings"], serde_json::json!([]));
    let filled = text.replacen(";\"freins\";\"?\";", ";\"freins\";\"Temps dédié\";", 3);
    std::fs::write(&path, filled).unwrap();
    assert_eq!(code(&home, "a-classer.csv")["answers"]["added"], 3);
    assert_eq!(figures(&home)["questions"]["freins"]["coded"], 3);
}

#[test]
fn a_file_to_be_filled_in_again_has_what_its_coder_decided() {
    let home = atelier();
    let lines =
        "p01;freins;temps;Léa\np01;freins;droit;Léa\np02;freins;;Léa\np04;freins;temps;Luc\n";
    assert_eq!(coded(&home, lines, &[]).code, Some(0));
    let blank = |more: &[&str]| {
        let args = ["code", "--workshop", WORKSHOP, "--blank"];
        run(home.path(), &[&args, more].concat())
    };
    let plain = blank(&["a.csv"]);
    let told = ["Luc (1)", "Léa (2)"].map(|one| plain.stdout.contains(one));
    assert_eq!(told, [true, true], "{plain:?}");
    let told = blank(&["b.csv", "--coder", "lea"]);
    assert_eq!(told.code, Some(0), "{told:?}");
    let text = std::fs::read_to_string(home.path().join("b.csv")).unwrap();
    let text = text.replace('"', "");
    let rows = |start: &str| text.lines().filter(|line| line.starts_with(start)).count();
    assert_eq!(rows("p01;freins;Temps dédié;Léa;"), 1, "{text}");
    assert_eq!(rows("p01;freins;"), 2);
    assert_eq!(rows("p02;freins;;Léa;"), 1);
    assert_eq!(rows("p04;freins;?;Léa;"), 1, "another's stays theirs");

    // Read again as it is, it changes nothing.
    let again = code(&home, "b.csv");
    assert_eq!(again["answers"]["unchanged"], 2);
    assert_eq!(
        (&again["answers"]["added"], &again["answers"]["replaced"]),
        (&Value::from(0), &Value::from(0))
    );
    assert_eq!(blank(&["c.csv", "--coder", ""]).code, Some(2));
}

#[test]
fn an_answer_of_which_a_line_fails_is_left_whole() {
    let home = atelier();
    let ran = coded(
        &home,
        "p01;freins;temps;\np01;freins;;\np02;freins;TEMPS dedie;\n",
        &[],
    );
    assert_eq!(ran.code, Some(1), "{ran:?}");
    let brakes = &figures(&home)["questions"]["freins"];
    assert_eq!(brakes["coded"], 1);
    let mended = coded(&home, "p01;freins;temps;\np02;freins;TEMPS dedie;\n", &[]);
    assert_eq!(
        mended.code,
        Some(0),
        "nothing is to be replaced: {mended:?}"
    );
}

#[test]
fn while_glane_serves_the_folder_nothing_is_taken_and_the_page_is_named() {
    let home = atelier();
    let revision = figures(&home)["revision"].clone();
    let book = [
        "codebook",
        "export",
        "--workshop",
        WORKSHOP,
        "--question",
        "freins",
        "f.grille.toml",
    ];
    assert_eq!(run(home.path(), &book).code, Some(0));
    let server = Server::start(home.path(), &["serve"]);
    let path = example("atelier-numerique.codage.csv");
    let file = path.to_str().unwrap();
    for args in [
        &["code", "--workshop", WORKSHOP, file][..],
        &["code", "--workshop", WORKSHOP, "--blank", "a.csv"],
        &[
            "codebook",
            "import",
            "--workshop",
            WORKSHOP,
            "--question",
            "freins",
            "f.grille.toml",
        ],
    ] {
        let ran = run(home.path(), args);
        assert_eq!(ran.code, Some(3), "{ran:?}");
        for said in ["page « Thèmes »", "arrêtez-le"] {
            let told = ran.stderr.replace('\u{a0}', " ");
            assert!(told.contains(said), "{ran:?}");
        }
    }
    assert!(!home.path().join("a.csv").exists());
    drop(server);
    assert_eq!(figures(&home)["revision"], revision);
}

/// Takes a codebook written so into a question.
fn imported(home: &Path, text: &str) -> Ran {
    std::fs::write(home.join("f.grille.toml"), text).unwrap();
    let args = [
        "codebook",
        "import",
        "--workshop",
        WORKSHOP,
        "--question",
        "freins",
        "f.grille.toml",
    ];
    run(home, &args)
}

#[test]
fn themes_that_do_not_go_with_those_there_are_told_on_their_line() {
    let home = atelier();
    let import = |text: &str| imported(home.path(), text);
    let before = figures(&home)["revision"].clone();
    let named =
        "[[theme]]\ntexte = \"Le lien\"\n[[theme]]\ncle = \"autre\"\ntexte = \"temps  DÉDIÉ\"\n";
    let refused = import(named);
    assert_eq!(refused.code, Some(1), "{refused:?}");
    insta::assert_snapshot!("grille-refusee", refused.shown(home.path()));
    let themes = (0..58).map(|n| format!("[[theme]]\ntexte = \"T{n}\"\n"));
    let refused = import(&themes.collect::<Vec<_>>().concat());
    assert_eq!(refused.code, Some(1), "{refused:?}");
    assert!(refused.stdout.contains("60"), "{refused:?}");
    assert_eq!(figures(&home)["revision"], before, "all come in, or none");
}

#[test]
fn a_script_does_not_bring_the_name_of_a_theme_that_was_added() {
    let home = atelier();
    let added = imported(home.path(), "themes = [\"Le lien\"]\n");
    assert_eq!(added.code, Some(0), "{added:?}");
    let before = figures(&home)["revision"].clone();
    let text = std::fs::read_to_string(example("atelier-numerique.atelier.toml")).unwrap();
    let (head, rest) = text.split_once("cle = \"freins\"").unwrap();
    let (more, tail) = rest.split_once("themes = [").unwrap();
    let added = "themes = [{ cle = \"autre\", texte = \"LE LIEN\" },";
    let script = format!("{head}cle = \"freins\"{more}{added}{tail}");
    std::fs::write(home.path().join("s.atelier.toml"), script).unwrap();
    let ran = run(
        home.path(),
        &["import", "--workshop", WORKSHOP, "s.atelier.toml"],
    );
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.stderr.contains("LE LIEN"), "{ran:?}");
    assert_eq!(figures(&home)["revision"], before);
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
