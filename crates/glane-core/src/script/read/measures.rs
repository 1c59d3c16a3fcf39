//! Mistakes in the settings of kinds that measure: each is told on its line, and alone.

use super::mistakes::told;
use super::read;
use crate::kind::Kind;
use crate::kind::number::Number;
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
"#;

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
