//! Mistakes in the settings of kinds that measure: each is told on its line, and alone.

use super::mistakes::told;
use super::read;
use crate::kind::Kind;
use crate::kind::number::Number;
use crate::kind::points::Points;
use crate::kind::ranking::{Ranking, Unplaced};
use crate::label::Label;

/// A script with one of each, a field a line.
const MEASURES: &str = r#"[atelier]
titre = "Mesures"
date = 2024-11-28
organisateur = "Centre social"
[[question]]
cle = "temps"
type = "nombre"
texte = "Combien de minutes ?"
de = 1
a = 120.5
decimales = 1
unite = "minutes"
[[question]]
cle = "ordre"
type = "classement"
texte = "Dans quel ordre ?"
maximum = 2
non-classes = "fin"
options = ["Un jardin", "Une fête", "Un atelier"]
[[question]]
cle = "budget"
type = "points"
texte = "Comment partager ?"
total = 10
options = ["Jeunes", "Familles"]
"#;

/// A grid, a field a line.
const GRID: &str = r#"[atelier]
titre = "Grille"
date = 2024-11-28
organisateur = "Centre social"
[[question]]
cle = "accueil"
type = "grille"
texte = "Que pensez-vous de…"
de = 1
a = 5
debut = "pas du tout"
fin = "tout à fait"
lignes = ["L'accueil", "Les horaires"]
"#;

#[test]
fn a_grid_has_lines_and_one_scale_and_its_mistakes_are_told() {
    let script = read(GRID).unwrap();
    let question = &script.questions[0];
    let Kind::Grid(grid) = &question.kind else {
        panic!("a grid")
    };
    assert!(grid.scale.has_sides());
    assert_eq!(question.items.len(), 2);
    for (line, instead, key) in [
        ("a = 5", "a = 12", "script-scale-too-long"),
        ("a = 5", "a = 1", "script-scale-order"),
        ("fin = \"tout à fait\"", "total = 2", "script-useless"),
        (
            "lignes = [\"L'accueil\", \"Les horaires\"]",
            "lignes = [\"L'accueil\"]",
            "script-too-few-options",
        ),
        (
            "lignes = [\"L'accueil\", \"Les horaires\"]",
            "options = [\"L'accueil\", \"Les horaires\"]",
            "script-useless",
        ),
    ] {
        let all = told(&GRID.replace(line, instead));
        assert!(
            all.iter().any(|(_, told)| *told == key),
            "{instead}: {all:?}"
        );
    }
}

#[test]
fn statements_are_listed_or_left_to_people_to_add() {
    let of = |lines: &str| {
        let from = GRID.find("de = 1").unwrap();
        let source = GRID[..from].replace("grille", "affirmations");
        format!("{source}{lines}\n")
    };
    let listed = "affirmations = [\"Le parc est sûr\", \"Il manque des bancs\"]";
    let script = read(&of(listed)).unwrap();
    let question = &script.questions[0];
    assert!(!question.kind.takes_ideas() && question.kind.has_ideas());
    assert_eq!(question.items.len(), 2);
    let script = read(&of(&format!("{listed}\najouts = true"))).unwrap();
    assert!(script.questions[0].kind.takes_ideas());
    assert!(read(&of("ajouts = true")).is_ok());
    for (lines, key) in [
        ("ajouts = false", "script-no-option"),
        ("affirmations = [\"Une seule\"]", "script-too-few-options"),
        ("ajouts = 1", "script-wrong-type"),
        (
            "affirmations = [{ cle = \"i-1\", texte = \"a\" }, \"b\"]",
            "script-reserved-key",
        ),
    ] {
        let all = told(&of(lines));
        assert!(all.iter().any(|(_, told)| *told == key), "{lines}: {all:?}");
    }
}

/// A line, what is put in its place, and what is said of it.
const MISTAKES: &[(&str, &str, &str)] = &[
    ("a = 120.5", "a = 1", "script-number-order"),
    ("a = 120.5", "a = 120.55", "script-number-precise"),
    ("a = 120.5", "a = \"120\"", "script-wrong-type"),
    ("a = 120.5", "a = 2000000000", "script-out-of-range"),
    ("a = 120.5", "a = inf", "script-out-of-range"),
    ("decimales = 1", "decimales = 4", "script-out-of-range"),
    (
        "unite = \"minutes\"",
        "debut = \"minutes\"",
        "script-useless",
    ),
    ("unite = \"minutes\"", "unite = 3", "script-wrong-type"),
    ("maximum = 2", "maximum = 4", "script-limit-above-options"),
    ("maximum = 2", "maximum = 0", "script-out-of-range"),
    ("maximum = 2", "total = 2", "script-useless"),
    (
        "non-classes = \"fin\"",
        "non-classes = \"debut\"",
        "script-unknown-value",
    ),
    (
        "non-classes = \"fin\"",
        "non-classes = 1",
        "script-wrong-type",
    ),
    ("total = 10", "total = 1", "script-out-of-range"),
    ("total = 10", "maximum = 2", "script-useless"),
    (
        "options = [\"Jeunes\", \"Familles\"]",
        "options = [\"Jeunes\"]",
        "script-too-few-options",
    ),
];

#[test]
fn each_mistake_is_told_on_its_line() {
    assert!(read(MEASURES).is_ok(), "{:?}", read(MEASURES));
    for &(line, instead, key) in MISTAKES {
        let at = MEASURES.lines().position(|found| found == line);
        let source = MEASURES.replacen(line, instead, 1);
        let wanted = vec![(at.unwrap() + 1, key)];
        assert_eq!(told(&source), wanted, "{instead}");
    }
}

#[test]
fn what_is_left_out_has_its_default() {
    let source = MEASURES
        .replace("maximum = 2\n", "")
        .replace("non-classes = \"fin\"\n", "")
        .replace("total = 10\n", "");
    let script = read(&source).unwrap();
    let kind = |at: usize| &script.questions[at].kind;
    assert_eq!(*kind(1), Kind::Ranking(Ranking::default()));
    assert_eq!(*kind(2), Kind::Points(Points { total: 100 }));
    let script = read(MEASURES).unwrap();
    let declared = Ranking {
        places: Some(2),
        unplaced: Unplaced::Last,
    };
    assert_eq!(script.questions[1].kind, Kind::Ranking(declared));
}

#[test]
fn bounds_are_kept_in_steps() {
    let script = read(MEASURES).unwrap();
    let expected = Number {
        min: 10,
        max: 1205,
        decimals: 1,
        unit: Some(Label::fr("minutes")),
    };
    assert_eq!(script.questions[0].kind, Kind::Number(expected));
    let hundredths = MEASURES
        .replace("a = 120.5", "a = 1_200.125")
        .replace("decimales = 1", "decimales = 3");
    let script = read(&hundredths).unwrap();
    assert!(matches!(&script.questions[0].kind, Kind::Number(number) if number.max == 1_200_125));
}
