//! `glane check` from outside: what the program made is proved, what a hand changed is told.

mod handed;

use std::path::{Path, PathBuf};

use tempfile::{TempDir, tempdir};

use crate::kit::{Ran, example, run};

const WORKSHOP: &str = "atelier-numerique";

/// A folder with the atelier in it and its restitution made.
struct Made {
    home: TempDir,
    page: PathBuf,
    figures: PathBuf,
}

fn made() -> Made {
    let home = tempdir().unwrap();
    let at = home.path();
    let script = example("atelier-numerique.atelier.toml");
    let answers = example("atelier-numerique.reponses.csv");
    let done = |args: &[&str]| assert_eq!(run(at, args).code, Some(0), "{args:?}");
    done(&["create", script.to_str().unwrap()]);
    done(&["import", "--workshop", WORKSHOP, answers.to_str().unwrap()]);
    done(&[
        "report",
        "--workshop",
        WORKSHOP,
        "--to",
        "sortie",
        "--format",
        "html,json",
    ]);
    let file = |end: &str| at.join("sortie").join(format!("{WORKSHOP}.{end}"));
    Made {
        page: file("html"),
        figures: file("json"),
        home,
    }
}

fn check(home: &Path, files: &[&Path]) -> Ran {
    let mut args = vec!["check"];
    args.extend(files.iter().map(|file| file.to_str().unwrap()));
    run(home, &args)
}

/// A file with one change.
fn changed(made: &Made, from: &Path, name: &str, before: &str, after: &str) -> PathBuf {
    let text = std::fs::read_to_string(from).unwrap();
    assert!(text.contains(before), "{before}");
    let path = made.home.path().join(name);
    std::fs::write(&path, text.replacen(before, after, 1)).unwrap();
    path
}

#[test]
fn what_was_just_made_is_proved_whole() {
    let made = made();
    let ran = check(made.home.path(), &[&made.page, &made.figures]);
    assert_eq!(
        (ran.code, ran.stderr.as_str()),
        (Some(0), ""),
        "{}",
        ran.stdout
    );
    assert_eq!(
        ran.stdout.matches("tout est prouvé").count(),
        2,
        "{}",
        ran.stdout
    );
    let json = run(
        made.home.path(),
        &["check", "--json", made.page.to_str().unwrap()],
    )
    .json();
    assert_eq!(json["files"][0]["outcome"], "proved");
    assert!(json["files"][0]["proved"]["sentences"].as_u64().unwrap() > 20);
}

#[test]
fn changes_made_by_hand_are_told_in_french() {
    let made = made();
    let changes = [
        (
            "chiffre",
            "26 personnes sur 35, devant",
            "28 personnes sur 35, devant",
        ),
        (
            "unité",
            "26 personnes sur 35, devant",
            "26 mentions sur 35, devant",
        ),
        (
            "négation",
            "vient nettement en tête",
            "ne vient pas nettement en tête",
        ),
        (
            "cause",
            "devant «\u{A0}Facebook\u{A0}» (19).",
            "devant «\u{A0}Facebook\u{A0}» (19), parce qu'il est simple.",
        ),
        (
            "cellule",
            "<td dir=\"auto\">26</td>",
            "<td dir=\"auto\">25</td>",
        ),
        ("image", "(13)</title>", "(14)</title>"),
        ("verbatim", "Manque de temps", "Manque de temp"),
        (
            "masqué",
            "<section id=\"method\"",
            "<section style=\"display: none\" id=\"method\"",
        ),
    ];
    let mut told = String::new();
    for (name, before, after) in changes {
        let file = changed(&made, &made.page, &format!("{name}.html"), before, after);
        let ran = check(made.home.path(), &[&file]);
        assert_eq!(ran.code, Some(1), "{name}: {}", ran.stdout);
        told.push_str(&ran.shown(made.home.path()));
    }
    let file = changed(
        &made,
        &made.figures,
        "chiffres.json",
        "\"count\": 26",
        "\"count\": 27",
    );
    told.push_str(&check(made.home.path(), &[&file]).shown(made.home.path()));
    insta::assert_snapshot!("retouches", told);
}

#[test]
fn a_file_that_cannot_be_checked_exits_2_and_says_what_to_do() {
    let made = made();
    let at = made.home.path();
    let revision = |text: &str| {
        changed(
            &made,
            &made.page,
            text,
            "name=\"glane-revision\" content=\"",
            "name=\"glane-revision\" content=\"9",
        )
    };
    let unnamed = changed(
        &made,
        &made.page,
        "sans.html",
        "<meta name=\"glane-workshop\"",
        "<meta name=\"x\"",
    );
    let other = changed(
        &made,
        &made.page,
        "autre.html",
        "content=\"atelier-numerique\"",
        "content=\"ailleurs\"",
    );
    let script = changed(
        &made,
        &made.page,
        "script.html",
        "name=\"glane-script\" content=\"1\"",
        "name=\"glane-script\" content=\"3\"",
    );
    let neither = at.join("notes.txt");
    std::fs::write(&neither, "bonjour").unwrap();
    let mut told = String::new();
    for file in [
        revision("revision.html"),
        unnamed,
        other,
        script,
        neither,
        at.join("rien.html"),
    ] {
        let ran = check(at, &[&file]);
        assert_eq!((ran.code, ran.stdout.as_str()), (Some(2), ""), "{file:?}");
        told.push_str(&ran.shown(at));
    }
    insta::assert_snapshot!("non-verifiables", told);
}

#[test]
fn an_older_restitution_is_held_against_the_data_it_was_made_of() {
    let made = made();
    let at = made.home.path();
    let more = at.join("plus.csv");
    std::fs::write(
        &more,
        "participant,groupe,source,question,reponse\nnouveau,Groupe 1,papier,canaux,Facebook\n",
    )
    .unwrap();
    let ran = run(
        at,
        &["import", "--workshop", WORKSHOP, more.to_str().unwrap()],
    );
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(check(at, &[&made.page, &made.figures]).code, Some(0));
    // The same page said to be of today's data is not.
    let text = std::fs::read_to_string(&made.page).unwrap();
    let mark = "name=\"glane-revision\" content=\"";
    let start = text.find(mark).unwrap() + mark.len();
    let end = start + text[start..].find('"').unwrap();
    let last: u64 = text[start..end].parse().unwrap();
    let forged = at.join("faux.html");
    let mut code = Some(0);
    for revision in last + 1..last + 4 {
        std::fs::write(
            &forged,
            format!("{}{revision}{}", &text[..start], &text[end..]),
        )
        .unwrap();
        let ran = check(at, &[&forged]);
        assert_ne!(ran.code, Some(0), "{}", ran.stdout);
        code = code.max(ran.code);
    }
    assert!(code >= Some(1));
}
