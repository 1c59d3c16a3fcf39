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
