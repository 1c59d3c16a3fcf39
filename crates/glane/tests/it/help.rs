//! Help and usage, in French first.

use tempfile::tempdir;

use crate::kit::{command, run};

#[test]
fn help_is_french_unless_the_session_is_english() {
    let home = tempdir().unwrap();
    insta::assert_snapshot!("aide", run(home.path(), &["--help"]).shown(home.path()));
    insta::assert_snapshot!(
        "aide-import",
        run(home.path(), &["import", "--help"]).shown(home.path())
    );
    let english = command(home.path())
        .env("LANG", "en_GB.UTF-8")
        .arg("--help")
        .output()
        .unwrap();
    assert!(
        String::from_utf8(english.stdout)
            .unwrap()
            .contains("Usage:")
    );
    let asked = run(home.path(), &["serve", "--help", "--lang", "en"]);
    assert!(asked.stdout.contains("Usage:"), "{asked:?}");
}

#[test]
fn a_slip_of_the_keyboard_is_told_in_french_and_exits_2() {
    let home = tempdir().unwrap();
    let slips: [&[&str]; 7] = [
        &["servir"],
        &["serve", "--prot", "80"],
        &["import", "reponses.csv"],
        &["demo", "--port", "99999"],
        &["report", "--workshop", "w"],
        &["serve", "--listen", "ici"],
        &["check-script", "--lang", "breton", "x"],
    ];
    let told: Vec<String> = slips
        .iter()
        .map(|args| {
            let ran = run(home.path(), args);
            assert_eq!((ran.code, ran.stdout.as_str()), (Some(2), ""), "{args:?}");
            format!("$ glane {}\n{}", args.join(" "), ran.stderr)
        })
        .collect();
    insta::assert_snapshot!("usage", told.join("\n"));
}

#[test]
fn nothing_asked_shows_the_help_and_exits_2() {
    let home = tempdir().unwrap();
    let ran = run(home.path(), &[]);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(2), ""));
    assert!(ran.stderr.contains("Utilisation"), "{ran:?}");
    let version = run(home.path(), &["--version"]);
    assert_eq!(
        (version.code, version.stdout.trim()),
        (Some(0), concat!("glane ", env!("CARGO_PKG_VERSION")))
    );
}
