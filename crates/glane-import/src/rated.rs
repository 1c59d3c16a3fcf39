//! Answers of several rows that are whole or nothing: rankings and points. And numbers, of one row.

use std::collections::BTreeMap;

use glane_core::ballot::Body;
use glane_core::kind::Payload;
use glane_core::script::{Script, read};

use crate::properties::HEAD;
use crate::{Reading, read_long_csv};

const SCRIPT: &str = r#"[atelier]
titre = "Mesures"
date = 2026-01-15
organisateur = "Centre social"
[[question]]
cle = "temps"
type = "nombre"
texte = "Combien ?"
de = 0
a = 120
decimales = 1
unite = "minutes"
[[question]]
cle = "avis"
type = "affirmations"
texte = "D'accord ?"
affirmations = ["Le parc est sûr", "Il manque des bancs"]
[[question]]
cle = "maison"
type = "grille"
texte = "Content ?"
de = 1
a = 5
lignes = ["L'accueil", "Les horaires"]
[[question]]
cle = "ordre"
type = "classement"
texte = "Dans quel ordre ?"
maximum = 2
options = ["Un jardin", "Une fête : le soir", "Un atelier"]
[[question]]
cle = "budget"
type = "points"
texte = "Comment partager ?"
total = 10
options = ["Jeunes", "Familles"]
"#;

fn script() -> Script {
    read::read(SCRIPT).unwrap()
}

fn taken(rows: &[&str]) -> Reading {
    let text = format!("{HEAD}{}\n", rows.join("\n"));
    let reading = read_long_csv(text.as_bytes(), &script(), &[], &BTreeMap::new()).unwrap();
    let lines: usize = reading
        .answers
        .iter()
        .map(|answer| answer.lines.len())
        .sum();
    let parts = lines + reading.refused.len() + reading.empty;
    assert_eq!(parts, reading.rows, "every row is somewhere");
    reading
}

fn numbers(reading: &Reading) -> Vec<Vec<(String, i64)>> {
    let payload = |body: &Body| match body {
        Body::Answered(Payload::Rated(numbers)) => numbers
            .iter()
            .map(|(key, n)| (key.to_string(), *n))
            .collect(),
        Body::Answered(Payload::Score(steps)) => vec![(String::new(), *steps)],
        _ => vec![],
    };
    reading
        .answers
        .iter()
        .map(|answer| payload(&answer.body))
        .collect()
}

fn refused(reading: &Reading) -> Vec<(usize, &'static str)> {
    reading
        .refused
        .iter()
        .map(|one| (one.line, one.key))
        .collect()
}

#[test]
fn steps_of_lines_and_votes_on_statements_come_a_row_each_and_some_may_lack() {
    let reading = taken(&[
        "p1,,papier,avis,Le parc est sûr = d'accord",
        "p1,,papier,avis,Il manque des bancs : Pas d’accord",
        "p2,,papier,avis,le-parc-est-sur = je passe",
        "p3,,papier,avis,Le parc est sûr = peut-être",
        "p1,,papier,maison,L'accueil = 4",
        "p2,,papier,maison,L'accueil = 5",
        "p2,,papier,maison,Les horaires = 1",
        "p3,,papier,maison,Les horaires = 6",
    ]);
    assert_eq!(
        refused(&reading),
        [(5, "import-not-a-vote"), (9, "import-out-of-range")]
    );
    let found: Vec<Vec<i64>> = numbers(&reading)
        .into_iter()
        .map(|one| one.into_iter().map(|(_, n)| n).collect())
        .collect();
    // By key: « il-manque-des-bancs » stands before « le-parc-est-sur ».
    assert_eq!(found, [vec![-1, 1], vec![0], vec![4], vec![5, 1]]);
}

#[test]
fn places_come_by_number_or_in_the_order_of_rows() {
    let reading = taken(&[
        "p1,,papier,ordre,Un atelier = 2",
        "p1,,papier,ordre,Un jardin = 1",
        "p2,,papier,ordre,un-atelier",
        "p2,,papier,ordre,Une fête : le soir",
        "p3,,papier,ordre,Une fête : le soir : 2",
        "p3,,papier,ordre,Un atelier: 1",
        "p4,,papier,ordre,[blanc]",
    ]);
    assert_eq!(refused(&reading), []);
    let found = numbers(&reading);
    assert_eq!(found.len(), 4);
    assert_eq!(found[1], found[2]);
    assert_eq!(
        found[0],
        [("un-atelier".to_owned(), 2), ("un-jardin".to_owned(), 1)]
    );
    assert_eq!(reading.answers[3].body, Body::Blank);
}

#[test]
fn an_answer_that_is_not_whole_is_refused_row_by_row_and_no_other_is() {
    let reading = taken(&[
        "p1,,papier,ordre,Un jardin",
        "p2,,papier,budget,Jeunes = 6",
        "p2,,papier,budget,Familles = 3",
        "p3,,papier,budget,Jeunes = 4",
        "p3,,papier,budget,Familles = 6",
        "p4,,papier,budget,Jeunes = 8",
        "p4,,papier,budget,Familles = 3",
        "p5,,papier,ordre,Un jardin = 1",
        "p5,,papier,ordre,Un atelier = 1",
        "p6,,papier,ordre,Un jardin = 1",
        "p6,,papier,ordre,Un jardin = 2",
        "p7,,papier,ordre,Un jardin = 3",
        "p8,,papier,ordre,La lune = 1",
        "p9,,papier,budget,Jeunes = beaucoup",
    ]);
    let expected = [
        (2, "import-unplaced"),
        (3, "import-wrong-total"),
        (4, "import-wrong-total"),
        (7, "import-wrong-total"),
        (8, "import-wrong-total"),
        (9, "import-unplaced"),
        (10, "import-place-twice"),
        (11, "import-unplaced"),
        (12, "import-given-twice"),
        (13, "import-out-of-range"),
        (14, "import-unknown-option"),
        (15, "import-not-a-number"),
    ];
    assert_eq!(refused(&reading), expected);
    assert_eq!(reading.answers.len(), 1);
    let short = reading.refused[1].args.clone();
    assert_eq!(
        short,
        [("given", "9".to_owned()), ("total", "10".to_owned())]
    );
}

#[test]
fn numbers_are_taken_with_their_unit_and_nothing_out_of_bounds() {
    let reading = taken(&[
        "p1,,papier,temps,\"12,5\"",
        "p2,,papier,temps,30 minutes",
        "p3,,papier,temps,120.1",
        "p4,,papier,temps,vingt",
        "p5,,papier,temps,\"1,25\"",
        "p1,,papier,temps,3",
    ]);
    let numbers: Vec<i64> = numbers(&reading)
        .into_iter()
        .flatten()
        .map(|(_, n)| n)
        .collect();
    assert_eq!(numbers, [125, 300]);
    let expected = [
        (4, "import-out-of-bounds"),
        (5, "import-unclear-number"),
        (6, "import-too-precise"),
        (7, "import-second-answer"),
    ];
    assert_eq!(refused(&reading), expected);
}
