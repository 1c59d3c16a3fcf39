//! `glane text`: what it does with words, from outside.

use std::io::Write;
use std::process::Stdio;

use serde_json::{Value, json};
use tempfile::tempdir;

use crate::kit::{Ran, command, run};

/// Runs `glane text …` with a text on its standard input and files beside it.
fn text(files: &[(&str, &str)], args: &[&str], input: &str) -> Ran {
    let home = tempdir().unwrap();
    for (name, content) in files {
        std::fs::write(home.path().join(name), content).unwrap();
    }
    let mut child = command(home.path())
        .arg("text")
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    // A program that refuses its arguments reads nothing.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    Ran {
        code: output.status.code(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

const LEXICON: (&str, &str) = (
    "lieux.txt",
    "# le quartier\nMaison des Lilas = MDL, les lilas\nAcceuil\n",
);

#[test]
fn a_lexicon_makes_names_words_of_their_own() {
    let input = "MDL\nla maison des lilas\nmaison\nacceuil\naccueil\n";
    let args = ["group", "--lexicon", "lieux.txt"];
    let ran = text(&[LEXICON], &args, input);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let groups = ran.json();
    let members: Vec<&Value> = groups
        .as_array()
        .unwrap()
        .iter()
        .map(|group| &group["members"])
        .collect();
    assert_eq!(
        members,
        [
            &json!(["la maison des lilas", "MDL"]),
            &json!(["acceuil"]),
            &json!(["accueil"]),
            &json!(["maison"])
        ]
    );
    assert!(
        groups[0]["reasons"][1]
            .as_array()
            .unwrap()
            .contains(&json!("local"))
    );
    let without = text(&[], &["group"], input).json();
    assert_eq!(without.as_array().unwrap().len(), 4, "{without}");
    let ran = text(&[], &args, input);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(2), ""), "{ran:?}");
    assert!(ran.stderr.contains("lieux.txt"), "{ran:?}");
}

#[test]
fn a_word_is_found_in_its_answers_by_any_of_its_forms() {
    let input = "a7\tJe viens à la maison des lilas.\nb8\tLa maison est loin\n";
    let args = ["concordance", "mdl", "--lexicon", "lieux.txt"];
    let places = text(&[LEXICON], &args, input).json();
    assert_eq!(places.as_array().unwrap().len(), 1, "{places}");
    assert_eq!(places[0]["id"], "a7");
    assert_eq!(places[0]["word"], "à la maison des lilas");
    assert_eq!(
        (&places[0]["start"], &places[0]["end"]),
        (&json!(9), &json!(30))
    );
}

#[test]
fn expressions_that_come_back_are_counted() {
    let input = "Accès aux droits difficile\nl'accès au droit\nun bus\n\nPas le temps, un bus\nje n'ai pas de temps\n";
    let found = text(&[], &["expressions"], input).json();
    let told: Vec<(&str, u64, u64)> = found
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            (
                one["shown"].as_str().unwrap(),
                one["count"].as_u64().unwrap(),
                one["texts"].as_u64().unwrap(),
            )
        })
        .collect();
    assert_eq!(told, [("Accès aux droits", 2, 2), ("Pas le temps", 2, 2)]);
    assert_eq!(found[0]["members"].as_array().unwrap().len(), 2);
    let reversed = input.lines().rev().collect::<Vec<_>>().join("\n");
    let again = text(&[], &["expressions"], &reversed).json();
    assert_eq!(again, found, "whatever the order of the lines");
}

#[test]
fn words_given_together_are_counted_by_people() {
    let input = "utile; écrans\nUtiles\técran; fatigue\nfatigue;écran;écrans\n;\nbus\n";
    let pairs = text(&[], &["cooccurrence"], input).json();
    let told: Vec<(&Value, &Value, &Value)> = pairs
        .as_array()
        .unwrap()
        .iter()
        .map(|pair| (&pair["words"], &pair["people"], &pair["of"]))
        .collect();
    let (two, of) = (json!(2), json!([3, 2]));
    assert_eq!(
        told,
        [
            (&json!(["écran", "fatigue"]), &two, &of),
            (&json!(["écran", "utile"]), &two, &of)
        ]
    );
}

#[test]
fn each_command_has_its_help() {
    let home = tempdir().unwrap();
    for name in [
        "group",
        "lemma",
        "concordance",
        "expressions",
        "cooccurrence",
    ] {
        let ran = run(home.path(), &["text", name, "--help"]);
        assert_eq!(ran.code, Some(0), "{ran:?}");
        assert!(!ran.stdout.contains("program-"), "{ran:?}");
    }
}
