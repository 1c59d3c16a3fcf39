//! Files taken into a workshop, once.

use std::path::Path;

use serde_json::json;
use tempfile::tempdir;

use crate::kit::{Ran, example, run};

fn import(home: &Path, file: &Path) -> Ran {
    run(
        home,
        &[
            "import",
            "--json",
            "--workshop",
            "atelier-numerique",
            file.to_str().unwrap(),
        ],
    )
}

#[test]
fn the_same_file_twice_changes_nothing() {
    let home = tempdir().unwrap();
    let (script, answers) = (
        example("atelier-numerique.atelier.toml"),
        example("atelier-numerique.reponses.csv"),
    );
    let made = import(home.path(), &script);
    assert_eq!(
        (made.code, &made.json()["files"][0]["outcome"]),
        (Some(0), &"created".into())
    );

    let first = import(home.path(), &answers);
    assert_eq!((first.code, first.stderr.as_str()), (Some(0), ""));
    let rows = std::fs::read_to_string(&answers).unwrap().lines().count() - 1;
    let told = first.json()["files"][0].clone();
    let all = json!({ "read": rows, "taken": rows, "refused": 0, "empty": 0 });
    assert_eq!(told["rows"], all);
    let added = told["answers"]["added"].as_u64().unwrap();
    assert_eq!(
        told["answers"],
        json!({ "added": added, "replaced": 0, "unchanged": 0, "earlier": 0 })
    );
    assert!(added > 100 && added < rows as u64);

    let figures = || {
        run(
            home.path(),
            &["report", "--workshop", "atelier-numerique", "--json"],
        )
    };
    let before = figures();
    let second = import(home.path(), &answers);
    let told = second.json()["files"][0].clone();
    assert_eq!(told["rows"], all);
    assert_eq!(
        told["answers"],
        json!({ "added": 0, "replaced": 0, "unchanged": added, "earlier": 0 })
    );
    assert_eq!(
        import(home.path(), &script).json()["files"][0]["outcome"],
        "unchanged"
    );
    assert_eq!(figures().stdout, before.stdout);

    let plain = run(
        home.path(),
        &[
            "import",
            "--workshop",
            "atelier-numerique",
            answers.to_str().unwrap(),
        ],
    );
    insta::assert_snapshot!("import-deux-fois", plain.shown(home.path()));
}

#[test]
fn a_corrected_answer_replaces_the_one_of_the_same_person() {
    let home = tempdir().unwrap();
    assert_eq!(
        import(home.path(), &example("atelier-numerique.atelier.toml")).code,
        Some(0)
    );
    let file = home.path().join("r.csv");
    for (ease, replaced) in [("7", 0), ("8", 1)] {
        let rows = format!(
            "participant,groupe,source,question,reponse\np01,Groupe 1,telephone,aisance,{ease}\n"
        );
        std::fs::write(&file, rows).unwrap();
        let ran = import(home.path(), &file);
        let told = ran.json()["files"][0]["answers"].clone();
        assert_eq!(
            told,
            json!({ "added": 1 - replaced, "replaced": replaced, "unchanged": 0, "earlier": 0 }),
            "{ran:?}"
        );
    }
}

#[test]
fn a_script_gives_its_workshop_a_new_version_and_no_other_workshop() {
    let home = tempdir().unwrap();
    let source = std::fs::read_to_string(example("atelier-numerique.atelier.toml")).unwrap();
    let path = home.path().join("a.atelier.toml");
    std::fs::write(&path, &source).unwrap();
    assert_eq!(
        import(home.path(), &path).json()["files"][0]["outcome"],
        "created"
    );
    std::fs::write(&path, format!("{source}\n# une remarque de plus\n")).unwrap();
    let revised = import(home.path(), &path).json()["files"][0].clone();
    assert_eq!(
        (&revised["outcome"], &revised["version"]),
        (&"revised".into(), &2.into())
    );

    let other = run(
        home.path(),
        &["import", "--workshop", "autre", path.to_str().unwrap()],
    );
    assert_eq!((other.code, other.stdout.as_str()), (Some(2), ""));
    assert!(other.stderr.contains("atelier-numerique"), "{other:?}");
}

#[test]
fn a_missing_file_stops_the_import_before_any_change() {
    let home = tempdir().unwrap();
    let script = example("atelier-numerique.atelier.toml");
    let args = [
        "import",
        "--workshop",
        "atelier-numerique",
        script.to_str().unwrap(),
        "absent.csv",
    ];
    let ran = run(home.path(), &args);
    assert_eq!(ran.code, Some(2));
    assert!(ran.stderr.contains("absent.csv"));
    assert_eq!(
        run(
            home.path(),
            &["report", "--workshop", "atelier-numerique", "--json"]
        )
        .code,
        Some(2)
    );
}
