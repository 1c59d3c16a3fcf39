//! A restitution of a workshop with a profile: who answered stands apart, adds up, and other answers are read by it.

use std::fmt::Write as _;

use super::versions::{outcome, page};
use super::*;
use crate::fixture::workshop;
use crate::version::Version;

const SCRIPT: &str = r#"[atelier]
titre = "La salle"
date = 2026-01-15
organisateur = "Centre social d'exemple"
exemple = "Tout est inventé."
[[question]]
cle = "venue"
type = "un-choix"
texte = "Comment êtes-vous venu ?"
options = ["À pied", "En bus"]
[[question]]
cle = "profil"
type = "profil"
texte = "Pour finir, qui êtes-vous ?"
lignes = [{ cle = "age", texte = "Votre âge", options = ["Moins de 26 ans", "26 ans et plus"] }]
"#;

/// Eleven young people who walked, so many older ones who took the bus, and six who would rather not say.
fn room(older: usize) -> (Script, Snapshot) {
    let mut rows = String::from("participant,groupe,source,question,reponse\n");
    for n in 0..17 + older {
        let (venue, age) = match n {
            0..11 => ("À pied", "Votre âge\u{a0}: Moins de 26 ans"),
            11..17 => ("À pied", "-"),
            _ => ("En bus", "Votre âge\u{a0}: 26 ans et plus"),
        };
        writeln!(
            rows,
            "p{n},,telephone,venue,{venue}\np{n},,telephone,profil,{age}"
        )
        .unwrap();
    }
    workshop(SCRIPT, &rows)
}

#[test]
fn who_answered_stands_apart_with_parts_that_add_up() {
    let data = room(9);
    let html = page(&data, Lang::Fr, Version::Full);
    let plain = html
        .replace("&nbsp;", " ")
        .replace(['\u{a0}', '\u{202f}'], " ");
    for part in [
        "Qui a répondu",
        "Le profil en chiffres",
        "1 question a été posée",
        "Votre âge : préfère ne pas répondre",
        "Part (sur 26)",
        "Question 1, selon « Votre âge »",
    ] {
        assert!(plain.contains(part), "{part}");
    }
    let report = outcome(&data, &html);
    assert_eq!(
        report.outcome(),
        Outcome::Proved,
        "{:#?}",
        report.faulty().collect::<Vec<_>>()
    );
    // One more in the table is refused: it is held against the answers as every other figure is.
    let at = html.find("Question 1, selon").unwrap();
    let (head, tail) = html.split_at(at);
    let forged = format!("{head}{}", tail.replacen(">11<", ">12<", 1));
    assert_ne!(forged, html, "the table has the eleven");
    assert_ne!(outcome(&data, &forged).outcome(), Outcome::Proved);
}

#[test]
fn few_people_of_a_profile_are_not_told_apart() {
    let data = room(3);
    let html = page(&data, Lang::Fr, Version::Full);
    assert!(html.contains("Qui a répondu"));
    assert!(
        !html.contains("Question 1, selon"),
        "the three would be found"
    );
    assert_eq!(outcome(&data, &html).outcome(), Outcome::Proved);
}
