//! « Autre »: what is none of the options of a question that takes other answers.

use std::collections::BTreeMap;

use glane_core::ballot::Body;
use glane_core::script::{Script, read};

use crate::properties::HEAD;
use crate::{Reading, read_long_csv};

const SCRIPT: &str = r#"[atelier]
titre = "Venir"
date = 2026-01-15
organisateur = "Centre social"
[[question]]
cle = "venue"
type = "un-choix"
texte = "Comment venez-vous ?"
autre = true
options = ["À pied", "En bus"]
[[question]]
cle = "raisons"
type = "plusieurs-choix"
texte = "Pourquoi ?"
autre = "Autre raison"
options = ["Le prix", "Le lieu"]
[[question]]
cle = "jour"
type = "un-choix"
texte = "Quel jour ?"
options = ["Lundi", "Mardi"]
"#;

fn taken(rows: &[&str]) -> Reading {
    let script: Script = read::read(SCRIPT).unwrap();
    let text = format!("{HEAD}{}\n", rows.join("\n"));
    read_long_csv(text.as_bytes(), &script, &[], &BTreeMap::new()).unwrap()
}

/// What was ticked, and what was written.
fn said(reading: &Reading) -> Vec<(String, Option<&str>)> {
    let answers = reading.answers.iter();
    let said = answers.map(|answer| match &answer.body {
        Body::Answered(payload) => {
            let keys = payload.items().unwrap().iter();
            let keys: Vec<&str> = keys.map(glane_core::id::ItemKey::as_str).collect();
            (keys.join("+"), payload.text())
        }
        body => (format!("{body:?}"), None),
    });
    said.collect()
}

#[test]
fn what_is_no_option_is_written_as_another_answer() {
    let reading = taken(&[
        "p1,,papier,venue,À pied",
        "p2,,papier,venue,Autre : à cheval",
        "p3,,papier,venue,En trottinette",
        "p4,,papier,venue,autre=en barque",
        "p5,,papier,venue,Autre",
        "p6,,papier,venue,[blanc]",
        "p7,,papier,raisons,Le prix",
        "p7,,papier,raisons,Autre raison : les gens",
        "p7,,papier,raisons,Le calme",
    ]);
    assert!(reading.refused.is_empty(), "{:?}", reading.refused);
    let key = |text: &str| text.to_owned();
    assert_eq!(
        said(&reading),
        [
            (key("a-pied"), None),
            (key("autre"), Some("à cheval")),
            (key("autre"), Some("En trottinette")),
            (key("autre"), Some("en barque")),
            (key("autre"), None),
            (key("Blank"), None),
            (key("autre+le-prix"), Some("les gens ; Le calme")),
        ]
    );
}

#[test]
fn a_slip_is_still_refused_and_so_is_what_no_question_takes() {
    let reading = taken(&[
        "p1,,papier,venue,A pieds",
        "p2,,papier,venue,(blanc)",
        "p3,,papier,jour,Mercredi prochain",
        "p4,,papier,jour,Autre : mercredi",
        "p5,,papier,venue,En bus",
        "p5,,papier,venue,Autre : à cheval",
    ]);
    let refused: Vec<_> = reading
        .refused
        .iter()
        .map(|one| (one.line, one.key))
        .collect();
    assert_eq!(
        refused,
        [
            (2, "import-unknown-option-suggestion"),
            (3, "import-near-mark"),
            (4, "import-unknown-option"),
            (5, "import-unknown-option"),
            (7, "import-second-answer"),
        ]
    );
    assert_eq!(said(&reading), [("en-bus".to_owned(), None)]);
}
