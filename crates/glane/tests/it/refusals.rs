//! When the answer is no: what is said, and the exit code.

use std::net::TcpListener;
use std::path::Path;

use tempfile::tempdir;

use crate::kit::{Server, example, run};

const WORKSHOP: &str = "atelier-numerique";

fn create(home: &Path) -> i32 {
    let script = example("atelier-numerique.atelier.toml");
    run(home, &["create", script.to_str().unwrap()])
        .code
        .unwrap()
}

#[test]
fn a_port_that_is_taken_exits_3_with_a_way_out() {
    let home = tempdir().unwrap();
    let taken = TcpListener::bind("0.0.0.0:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let told: Vec<String> = [
        vec!["serve", "--listen", &port],
        vec!["demo", "--port", &port],
    ]
    .iter()
    .map(|args| {
        let ran = run(home.path(), args);
        assert_eq!((ran.code, ran.stdout.as_str()), (Some(3), ""), "{args:?}");
        ran.stderr.replace(&port, "[port]")
    })
    .collect();
    insta::assert_snapshot!("port-pris", told.join("\n"));
}

#[test]
fn a_folder_in_use_sends_to_the_console_and_exits_3() {
    let home = tempdir().unwrap();
    assert_eq!(create(home.path()), 0);
    let server = Server::start(home.path(), &["serve"]);
    let answers = example("atelier-numerique.reponses.csv");
    let commands: [&[&str]; 3] = [
        &["import", "--workshop", WORKSHOP, answers.to_str().unwrap()],
        &["report", "--workshop", WORKSHOP, "--json"],
        &["serve", "--listen", "127.0.0.1:0"],
    ];
    for args in commands {
        let ran = run(home.path(), args);
        assert_eq!((ran.code, ran.stdout.as_str()), (Some(3), ""), "{args:?}");
        insta::assert_snapshot!("dossier-pris", ran.shown(home.path()));
    }
    assert_eq!(server.stop().code, Some(0));
    assert_eq!(run(home.path(), commands[1]).code, Some(0));
}

#[test]
fn bad_input_exits_2_and_leaves_no_folder_behind() {
    let home = tempdir().unwrap();
    let faulty = example("faulty/script.atelier.toml");
    std::fs::write(
        home.path().join("latin1.atelier.toml"),
        b"titre = \"\xe9t\xe9\"",
    )
    .unwrap();
    let asked: [&[&str]; 5] = [
        &["report", "--workshop", "nulle-part", "--json"],
        &[
            "import",
            "--workshop",
            "nulle-part",
            faulty.to_str().unwrap(),
            "absent.csv",
        ],
        &["check-script", "absent.atelier.toml"],
        &["create", "latin1.atelier.toml"],
        &[
            "report",
            "--workshop",
            "w",
            "--to",
            "r",
            "--format",
            "html,odt",
        ],
    ];
    let told: Vec<String> = asked
        .iter()
        .map(|args| {
            let ran = run(home.path(), args);
            assert_eq!((ran.code, ran.stdout.as_str()), (Some(2), ""), "{args:?}");
            ran.stderr
        })
        .collect();
    insta::assert_snapshot!("entree-fausse", told.join("\n"));
    assert_eq!(
        run(home.path(), &["create", faulty.to_str().unwrap()]).code,
        Some(1)
    );
    assert!(!home.path().join(".local").exists());
}

#[test]
fn an_unknown_workshop_is_answered_with_those_there_are() {
    let home = tempdir().unwrap();
    assert_eq!(create(home.path()), 0);
    let ran = run(
        home.path(),
        &["report", "--workshop", "atelier-numerik", "--json"],
    );
    assert_eq!(ran.code, Some(2));
    assert!(ran.stderr.contains(WORKSHOP), "{ran:?}");
    assert_eq!(create(home.path()), 2, "made once already");
}

#[test]
fn a_new_script_is_good_and_overwrites_nothing() {
    let home = tempdir().unwrap();
    let named = ["atelier.atelier.toml", "mien.atelier.toml"];
    for (args, name) in [(vec!["new"], named[0]), (vec!["new", named[1]], named[1])] {
        assert_eq!(run(home.path(), &args).code, Some(0));
        let check = run(home.path(), &["check-script", name]);
        assert_eq!(check.code, Some(0), "{check:?}");
        std::fs::write(home.path().join(name), "à moi").unwrap();
        let again = run(home.path(), &args);
        assert_eq!(again.code, Some(2), "{again:?}");
        assert_eq!(
            std::fs::read_to_string(home.path().join(name)).unwrap(),
            "à moi"
        );
    }
    let shown = run(home.path(), &["new", "-"]);
    assert_eq!(
        shown.stdout,
        std::fs::read_to_string(example("modele.atelier.toml")).unwrap()
    );
}

#[test]
fn an_unreadable_script_counts_for_more_than_a_faulty_one() {
    let home = tempdir().unwrap();
    let faulty = example("faulty/script.atelier.toml");
    let good = example("atelier-numerique.atelier.toml");
    let paths = [
        good.to_str().unwrap(),
        faulty.to_str().unwrap(),
        "absent.toml",
    ];
    assert_eq!(run(home.path(), &["check-script", paths[0]]).code, Some(0));
    assert_eq!(
        run(home.path(), &["check-script", paths[0], paths[1]]).code,
        Some(1)
    );
    let all = run(
        home.path(),
        &["check-script", "--json", paths[0], paths[1], paths[2]],
    );
    assert_eq!(all.code, Some(2));
    let files = all.json()["files"].clone();
    assert_eq!(files[0]["questions"], 9);
    assert_eq!(files[1]["faults"].as_array().unwrap().len(), 5);
    assert!(
        files[2]["unreadable"]
            .as_str()
            .unwrap()
            .contains("absent.toml")
    );
}

#[test]
fn data_that_cannot_be_used_exit_3() {
    let home = tempdir().unwrap();
    let file = home.path().join("fichier");
    std::fs::write(&file, "pas un dossier").unwrap();
    let ran = run(home.path(), &["serve", "--data", file.to_str().unwrap()]);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(3), ""), "{ran:?}");
    assert!(ran.stderr.contains("À faire"), "{ran:?}");
}
