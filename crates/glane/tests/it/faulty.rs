//! A script with five faults and a CSV with ten: every one is told at once, with its place and what to do.

use tempfile::tempdir;

use crate::kit::{example, run};

#[test]
fn a_script_with_five_faults_shows_all_five() {
    let home = tempdir().unwrap();
    std::fs::copy(
        example("faulty/script.atelier.toml"),
        home.path().join("script.atelier.toml"),
    )
    .unwrap();
    let ran = run(home.path(), &["check-script", "script.atelier.toml"]);
    assert_eq!(ran.code, Some(1));
    assert_eq!(ran.stdout.matches("À faire").count(), 5);
    insta::assert_snapshot!("script-fautif", ran.shown(home.path()));

    let json = run(
        home.path(),
        &["check-script", "--json", "script.atelier.toml"],
    );
    assert_eq!((json.code, json.stderr.as_str()), (Some(1), ""));
    let faults = json.json()["files"][0]["faults"].clone();
    assert_eq!(faults.as_array().unwrap().len(), 5);
    insta::assert_json_snapshot!("script-fautif-json", faults);
}

#[test]
fn a_csv_with_ten_faults_shows_all_ten_and_takes_the_rest() {
    let home = tempdir().unwrap();
    std::fs::copy(
        example("faulty/reponses.csv"),
        home.path().join("reponses.csv"),
    )
    .unwrap();
    let script = example("atelier-numerique.atelier.toml");
    assert_eq!(
        run(home.path(), &["create", script.to_str().unwrap()]).code,
        Some(0)
    );
    let import = ["import", "--workshop", "atelier-numerique", "reponses.csv"];
    let ran = run(home.path(), &import);
    assert_eq!(ran.code, Some(1));
    insta::assert_snapshot!("csv-fautif", ran.shown(home.path()));

    let json = run(home.path(), &[&import[..], &["--json"]].concat());
    assert_eq!((json.code, json.stderr.as_str()), (Some(1), ""));
    let file = &json.json()["files"][0];
    assert_eq!(file["refused"].as_array().unwrap().len(), 10);
    assert_eq!(
        file["answers"]["added"], 0,
        "the first import took what could be taken"
    );
    assert!(file["answers"]["unchanged"].as_u64().unwrap() > 0);
}

#[test]
fn answers_that_were_to_be_gone_are_told_of_when_the_script_is_checked_and_made() {
    let home = tempdir().unwrap();
    let script = std::fs::read_to_string(example("modele.atelier.toml")).unwrap();
    let old = script.replace("date = 2026-01-15", "date = 2020-01-15");
    assert_ne!(old, script);
    std::fs::write(home.path().join("vieux.atelier.toml"), old).unwrap();
    for command in ["check-script", "create"] {
        let ran = run(home.path(), &[command, "vieux.atelier.toml"]);
        let said = glane_testkit::page::plain(&ran.stderr);
        assert_eq!(ran.code, Some(0), "{ran:?}");
        assert!(said.contains("jusqu'au 14 janvier 2021"), "{said}");
        assert!(
            said.contains("Vérifiez « date » et « conservation »"),
            "{said}"
        );
    }
    let told = run(
        home.path(),
        &["check-script", "--json", "vieux.atelier.toml"],
    )
    .json();
    assert_eq!(
        told["files"][0]["warnings"][0]["key"],
        "program-script-overdue"
    );
    // The example is kept for years: it is told nothing.
    let example = example("atelier-numerique.atelier.toml");
    let ran = run(home.path(), &["check-script", example.to_str().unwrap()]);
    assert_eq!((ran.code, ran.stderr.as_str()), (Some(0), ""));
}
