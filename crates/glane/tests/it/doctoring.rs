//! `glane doctor`: what it says of a sound folder, of one that is served, and of each thing that is wrong.

use std::path::Path;

use tempfile::tempdir;

use crate::kit::{Ran, Server, run};

fn doctor(home: &Path, more: &[&str]) -> Ran {
    let mut words = vec!["doctor"];
    words.extend(more);
    run(home, &words)
}

fn demo(home: &Path) -> String {
    home.join(".local/share/glane-demo").display().to_string()
}

/// Whether everything of that kind is good, and what is said of it.
fn said(ran: &Ran, what: &str) -> (bool, String) {
    let json = ran.json();
    let all: Vec<&serde_json::Value> = json["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|finding| finding["what"] == what)
        .collect();
    assert!(!all.is_empty(), "nothing of « {what} »: {ran:?}");
    (
        all.iter().all(|finding| finding["good"] == true),
        serde_json::to_string(&all).unwrap(),
    )
}

#[test]
fn a_folder_that_is_served_is_recounted_by_who_serves_it() {
    let home = tempdir().unwrap();
    let server = Server::start(home.path(), &["demo"]);
    let ran = doctor(home.path(), &["--data", &demo(home.path()), "--json"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(said(&ran, "served").0);
    let (good, recount) = said(&ran, "recount");
    // All the answers of the example, by what the file itself holds.
    assert!(good && recount.contains("atelier-numerique"), "{recount}");
    server.stop();
    let plain = doctor(home.path(), &["--data", &demo(home.path())]);
    assert_eq!(plain.code, Some(0), "{plain:?}");
    assert!(
        plain.stdout.contains("Le fichier de données est sain"),
        "{plain:?}"
    );
    assert!(
        plain.stdout.contains("la salle compte les mêmes"),
        "{plain:?}"
    );
}

#[test]
fn a_new_machine_is_well() {
    let home = tempdir().unwrap();
    let ran = doctor(home.path(), &["--json"]);
    assert!(said(&ran, "folder").0);
    assert!(said(&ran, "file").0);
    assert!(
        !home.path().join(".local/share/glane").exists(),
        "it made a folder"
    );
}

#[test]
fn a_damaged_file_is_told_with_what_to_do() {
    let home = tempdir().unwrap();
    let server = Server::start(home.path(), &["demo"]);
    server.stop();
    let file = Path::new(&demo(home.path())).join("glane.sqlite");
    let mut bytes = std::fs::read(&file).unwrap();
    // The first page, which says what the file is, stays; the others go.
    bytes[8192..].fill(0x5A);
    std::fs::write(&file, bytes).unwrap();
    let ran = doctor(home.path(), &["--data", &demo(home.path()), "--json"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    let (good, file) = said(&ran, "file");
    assert!(!good && file.contains("help"), "{file}");
}

#[test]
fn an_empty_file_is_not_taken_for_a_new_one() {
    let home = tempdir().unwrap();
    let folder = home.path().join("donnees");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("glane.sqlite"), "").unwrap();
    let ran = doctor(home.path(), &["--data", folder.to_str().unwrap(), "--json"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(!said(&ran, "file").0);
    assert_eq!(
        std::fs::metadata(folder.join("glane.sqlite"))
            .unwrap()
            .len(),
        0
    );
}

#[test]
fn a_folder_where_nothing_can_be_written_is_told() {
    let home = tempdir().unwrap();
    // A file where the folder should be: refused to root as well.
    let folder = home.path().join("donnees");
    std::fs::write(&folder, "").unwrap();
    let ran = doctor(home.path(), &["--data", folder.to_str().unwrap(), "--json"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(!said(&ran, "folder").0);
}
