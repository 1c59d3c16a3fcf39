//! Each single mistake in a good script, and where it is told.

use super::{SCRIPT_MAX, read};
use crate::script::fault::line_column;

/// A small script with something of everything, one field a line.
pub(super) const SMALL: &str = r#"[atelier]
titre = "Petit atelier"
date = 2024-11-28
organisateur = "Centre social"
fuseau = "Europe/Paris"
langues = ["fr"]
conservation = 30
seuil = 5
groupes = ["G1", "G2"]
[[question]]
cle = "mots"
type = "mots"
texte = "Un mot ?"
maximum = 2
[[question]]
cle = "choix"
type = "plusieurs-choix"
texte = "Lesquels ?"
maximum = 2
resultats = "en-direct"
options = ["Oui", { cle = "non", texte = "Non" }]
[[question]]
cle = "note"
type = "echelle"
texte = "Combien ?"
de = 0
a = 10
[[question]]
cle = "quand"
type = "creneaux"
texte = "Quand ?"
options = [{ texte = "Matin", de = "8h30", a = "12h" }, { texte = "Soir", de = "18h", a = "20h" }]
[[question]]
cle = "idees"
type = "idees"
texte = "Quoi ?"
ouvertes = true
options = ["Une"]
"#;

/// The faults of a text as line (from 1) and key.
pub(super) fn told(source: &str) -> Vec<(usize, &'static str)> {
    let faults = read(source).err().unwrap_or_default();
    faults
        .iter()
        .map(|fault| (line_column(source, fault.span.start).0, fault.key))
        .collect()
}

/// The small script with one line of it changed, and that line's number from 1.
fn with(line: &str, instead: &str) -> (usize, String) {
    let at = SMALL
        .lines()
        .position(|found| found == line)
        .unwrap_or_else(|| panic!("{line} is in it"));
    let lines: Vec<&str> = SMALL
        .lines()
        .enumerate()
        .map(|(n, found)| if n == at { instead } else { found })
        .collect();
    (at + 1, lines.join("\n"))
}

/// A line of the small script, what stands instead of it, and the fault that makes.
const MISTAKES: &[(&str, &str, &str)] = &[
    (
        "titre = \"Petit atelier\"",
        "titre = \" \"",
        "script-empty-label",
    ),
    (
        "titre = \"Petit atelier\"",
        "titre = 3",
        "script-wrong-type",
    ),
    (
        "titre = \"Petit atelier\"",
        "titre = { en = \"Small\", fr = \"Petit\" }",
        "script-undeclared-language",
    ),
    (
        "titre = \"Petit atelier\"",
        "titre = {}",
        "script-missing-language",
    ),
    ("date = 2024-11-28", "date = 2024-11-31", "script-bad-date"),
    (
        "date = 2024-11-28",
        "date = 2024-11-28T10:00:00",
        "script-bad-date",
    ),
    (
        "date = 2024-11-28",
        "date = \"2024-11-28\"",
        "script-wrong-type",
    ),
    (
        "fuseau = \"Europe/Paris\"",
        "fuseau = \"Paris\"",
        "script-unknown-zone-suggestion",
    ),
    (
        "fuseau = \"Europe/Paris\"",
        "fuseau = \"Europe/Pariss\"",
        "script-unknown-zone-suggestion",
    ),
    (
        "fuseau = \"Europe/Paris\"",
        "fuseau = \"Atlantis/Centre\"",
        "script-unknown-zone",
    ),
    (
        "langues = [\"fr\"]",
        "langues = [\"fr\", \"zz\"]",
        "script-bad-language",
    ),
    (
        "langues = [\"fr\"]",
        "langues = [\"français\"]",
        "script-bad-language",
    ),
    ("langues = [\"fr\"]", "langues = []", "script-bad-language"),
    (
        "langues = [\"fr\"]",
        "langues = [\"fr\", \"fr\"]",
        "script-twice",
    ),
    (
        "conservation = 30",
        "conservation = 0",
        "script-out-of-range",
    ),
    ("conservation = 30", "cloture = -1", "script-out-of-range"),
    ("conservation = 30", "cloture = 91", "script-out-of-range"),
    ("conservation = 30", "cloture = \"7\"", "script-wrong-type"),
    (
        "conservation = 30",
        "conservation = 99999999999999999999",
        "script-out-of-range",
    ),
    (
        "conservation = 30",
        "conservation = 30.5",
        "script-wrong-type",
    ),
    (
        "conservation = 30",
        "concervation = 30",
        "script-unknown-key-suggestion",
    ),
    ("conservation = 30", "couleur = 30", "script-unknown-key"),
    (
        "conservation = 30",
        "nom = \"Petit atelier\"",
        "script-bad-slug",
    ),
    ("conservation = 30", "seuil = 3", "script-twice"),
    (
        "groupes = [\"G1\", \"G2\"]",
        "groupes = [\"G1\", \"G1\"]",
        "script-duplicate-label",
    ),
    (
        "groupes = [\"G1\", \"G2\"]",
        "groupes = [\"G 1\", \"g-1\"]",
        "script-label-same-key",
    ),
    (
        "groupes = [\"G1\", \"G2\"]",
        "groupes = [{ cle = \"a\", nom = \"Espace\" }, { cle = \"b\", nom = \"Еspace\" }]",
        "script-label-looks-same",
    ),
    (
        "groupes = [\"G1\", \"G2\"]",
        "groupes = [\"G1\", { nom = \"?\" }]",
        "script-label-without-key",
    ),
    (
        "groupes = [\"G1\", \"G2\"]",
        "groupes = [\"G1\", { cle = \"g1\", nom = \"G2\" }]",
        "script-duplicate-key",
    ),
    ("maximum = 2", "maximum = 11", "script-out-of-range"),
    ("maximum = 2", "options = [\"a\", \"b\"]", "script-useless"),
    ("cle = \"choix\"", "cle = \"mots\"", "script-duplicate-key"),
    ("cle = \"choix\"", "cle = \"Choix 1\"", "script-bad-key"),
    ("cle = \"choix\"", "cle = \"r--choix\"", "script-bad-key"),
    ("type = \"mots\"", "type = \"nuage\"", "script-unknown-kind"),
    (
        "resultats = \"en-direct\"",
        "resultats = \"oui\"",
        "script-unknown-value",
    ),
    (
        "resultats = \"en-direct\"",
        "etiquettes = { a = 1 }",
        "script-wrong-type",
    ),
    ("texte = \"Combien ?\"", "", "script-missing"),
    ("a = 10", "a = 0", "script-scale-order"),
    ("a = 10", "a = 101", "script-scale-too-long"),
    (
        "options = [\"Une\"]",
        "options = [{ cle = \"i-1\", texte = \"Une\" }]",
        "script-reserved-key",
    ),
    ("ouvertes = true", "ouvertes = \"oui\"", "script-wrong-type"),
];

#[test]
fn one_mistake_is_told_on_its_line() {
    assert!(read(SMALL).is_ok(), "{:?}", read(SMALL));
    for &(line, instead, key) in MISTAKES {
        let (number, source) = with(line, instead);
        // What is not there is told at its section's heading.
        let number = match key {
            "script-missing" if instead.is_empty() => number - 3,
            // The second of two is told, whichever was changed.
            "script-twice" if instead == "seuil = 3" => number + 1,
            _ => number,
        };
        assert_eq!(told(&source), [(number, key)], "{instead}");
    }
}

#[test]
fn one_mistake_in_a_list_is_told_on_its_line() {
    for (options, key) in [
        ("options = [\"Oui\"]", "script-limit-above-options"),
        ("options = []", "script-no-option"),
        (
            "options = [\"Oui\", { cle = \"oui\", texte = \"Non\" }]",
            "script-duplicate-key",
        ),
        (
            "options = [\"Oui\", { cle = \"non\", texte = \" Oui \" }]",
            "script-duplicate-label",
        ),
        (
            "options = [\"Oui\", { texte = \"Non\", de = \"8h\" }]",
            "script-useless",
        ),
        ("options = [\"Oui\", 3]", "script-wrong-type"),
    ] {
        let (number, source) = with(
            "options = [\"Oui\", { cle = \"non\", texte = \"Non\" }]",
            options,
        );
        assert!(
            told(&source)
                .iter()
                .any(|found| found.1 == key && number - found.0 <= 2),
            "{options}"
        );
    }
    for (hours, key) in [
        ("de = \"12h\", a = \"8h\"", "script-window-order"),
        ("de = \"8\", a = \"12h\"", "script-bad-time"),
        ("de = \"8h\"", "script-missing"),
    ] {
        let instead = format!(
            "options = [{{ texte = \"Matin\", {hours} }}, {{ texte = \"Soir\", de = \"18h\", a = \"20h\" }}]"
        );
        let (number, source) = with(SMALL.lines().nth(31).unwrap(), &instead);
        assert_eq!(told(&source), [(number, key)], "{hours}");
    }
}

#[test]
fn a_broken_line_hides_only_itself() {
    let source = SMALL
        .replace("titre = \"Petit atelier\"", "titre = “Petit atelier”")
        .replace("seuil = 5", "seuil = 500")
        .replace("groupes = [\"G1\", \"G2\"]", "groupes = [\"G1\", \"G2\"")
        .replace("texte = \"Combien ?\"\n", "")
        .replace("type = \"creneaux\"", "type = \"horaires\"");
    assert_eq!(
        told(&source),
        [
            (2, "script-syntax-curly"),
            (8, "script-out-of-range"),
            (9, "script-syntax-unclosed"),
            (22, "script-missing"),
            (29, "script-unknown-kind"),
        ]
    );
}

#[test]
fn the_whole_is_told_when_there_is_nothing() {
    assert_eq!(
        told(""),
        [(1, "script-no-workshop"), (1, "script-no-question")]
    );
    let one = SMALL.replacen("[[question]]", "[question]", 1);
    assert_eq!(told(&one), [(10, "script-one-bracket")]);
    assert_eq!(
        told("atelier = 1\nquestion = 3\n"),
        [(1, "script-wrong-type"), (2, "script-wrong-type")]
    );
    assert_eq!(
        told(&SMALL.replacen("[atelier]\n", "", 1)),
        [(1, "script-no-workshop")]
    );
    assert_eq!(
        told("[[questions]]\n"),
        [(1, "script-unknown-key-suggestion")]
    );
    assert_eq!(told(&" ".repeat(SCRIPT_MAX + 1)), [(1, "script-too-big")]);
}

#[test]
fn lists_have_an_end() {
    let many = |n: usize| {
        (0..n)
            .map(|i| format!("\"o{i}\""))
            .collect::<Vec<_>>()
            .join(", ")
    };
    let (number, source) = with("options = [\"Une\"]", &format!("options = [{}]", many(61)));
    assert_eq!(told(&source), [(number, "script-too-many-options")]);
    let (number, source) = with(
        "groupes = [\"G1\", \"G2\"]",
        &format!("groupes = [{}]", many(41)),
    );
    assert_eq!(told(&source), [(number, "script-too-many-groups")]);
    let (number, source) = with(
        "texte = \"Un mot ?\"",
        &format!("texte = \"{}\"", "é".repeat(301)),
    );
    assert_eq!(told(&source), [(number, "script-too-long")]);
    let asked =
        |i: usize| format!("[[question]]\ncle = \"q{i}\"\ntype = \"texte\"\ntexte = \"?\"\n");
    let asked: Vec<String> = (0..97).map(asked).collect();
    assert_eq!(
        told(&format!("{SMALL}{}", asked.concat())),
        [(39 + 95 * 4, "script-too-many-questions"); 1]
    );
}

#[test]
fn a_label_that_makes_no_key_of_its_own_is_given_back_with_one() {
    let options = "options = [\"Oui\", { cle = \"non\", texte = \"Non\" }]";
    let written = |options_now: &str| -> Vec<(&'static str, String)> {
        let (_, source) = with(options, options_now);
        let faults = read(&source).unwrap_err();
        let write = |fault: &crate::script::fault::Fault| {
            fault
                .args
                .iter()
                .find(|(name, _)| *name == "write")
                .unwrap()
                .1
                .clone()
        };
        faults
            .iter()
            .map(|fault| (fault.key, write(fault)))
            .collect()
    };
    assert_eq!(
        written("options = [\"👍\", \"Oui\", { texte = 'لا' }]"),
        [
            (
                "script-label-without-key",
                "{ cle = \"choix-1\", texte = \"👍\" }".to_owned()
            ),
            ("script-label-without-key", "cle = \"choix-1\"".to_owned()),
        ]
    );
    assert_eq!(
        written("options = [\"a-2\", \"A\", 'À']"),
        [(
            "script-label-same-key",
            "{ cle = \"a-3\", texte = 'À' }".to_owned()
        )]
    );
    // What is proposed, once written, holds.
    let (_, source) = with(
        options,
        "options = [{ cle = \"choix-1\", texte = \"👍\" }, \"Oui\"]",
    );
    assert!(read(&source).is_ok());
}
