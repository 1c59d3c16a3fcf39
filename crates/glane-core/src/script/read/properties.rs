//! What holds of any text, of the scripts that ship, and of each single mistake in a good one.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::kind::Kind;
use crate::script::fault::line_column;

const ATELIER: &str = include_str!("../../../../../examples/atelier-numerique.atelier.toml");
const MODEL: &str = include_str!("../../../../../examples/modele.atelier.toml");
const FAULTY: &str = include_str!("../../../../../examples/faulty/script.atelier.toml");

/// A small script with something of everything, one field a line.
const SMALL: &str = r#"[atelier]
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
fn told(source: &str) -> Vec<(usize, &'static str)> {
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

fn check_spans(source: &str) {
    for fault in read(source).err().unwrap_or_default() {
        assert!(
            source.get(fault.span.clone()).is_some(),
            "{fault:?} is outside"
        );
        assert!(!fault.key.is_empty());
    }
}

#[test]
fn the_example_and_the_model_hold() {
    let atelier = read(ATELIER).unwrap();
    assert_eq!(
        (atelier.slug.as_str(), atelier.groups.len()),
        ("atelier-numerique", 4)
    );
    let names: Vec<_> = atelier
        .questions
        .iter()
        .map(|question| question.kind.name())
        .collect();
    let kinds = [
        "words", "choices", "slots", "choice", "scale", "scale", "open", "open", "ideas",
    ];
    assert_eq!(names, kinds);
    assert!(atelier.sample.is_some());
    let canaux = &atelier.questions[1];
    assert_eq!(canaux.items[0].tags["famille"], "institutionnel");
    assert_eq!(canaux.tags["role"], "canaux");
    assert_eq!(
        atelier.questions[2].items[0]
            .window
            .unwrap()
            .from
            .hour_minute(),
        (8, 30)
    );
    let model = read(MODEL).unwrap();
    let kinds: BTreeSet<_> = model
        .questions
        .iter()
        .map(|question| question.kind.name())
        .collect();
    assert_eq!(kinds.len(), 7, "the model shows every kind");
}

#[test]
fn the_faulty_example_has_five_faults_of_five_natures() {
    assert_eq!(
        told(FAULTY),
        [
            (5, "script-bad-date"),
            (7, "script-unknown-key-suggestion"),
            (18, "script-unknown-kind"),
            (28, "script-window-order"),
            (32, "script-duplicate-key"),
        ]
    );
}

#[test]
fn what_is_left_out_gets_its_default() {
    let source = "[atelier]\ntitre = \"Été à l’œuvre\"\ndate = 2024-02-29\norganisateur = \"C\"\n[[question]]\ncle = \"t\"\ntype = \"texte\"\ntexte = \"?\"\n";
    let script = read(source).unwrap();
    assert_eq!(script.slug.as_str(), "ete-a-l-oeuvre");
    assert_eq!(
        (
            script.retention_days,
            script.threshold,
            script.zone.as_str()
        ),
        (365, 5, "Europe/Paris")
    );
    assert_eq!(script.lang(), "fr");
    assert!(matches!(&script.questions[0].kind, Kind::Open(open) if open.max_chars == 500));
}

#[test]
fn one_mistake_is_told_on_its_line() {
    assert!(read(SMALL).is_ok(), "{:?}", read(SMALL));
    for (line, instead, key) in [
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
            "script-unknown-zone",
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
            "script-duplicate-key",
        ),
        (
            "groupes = [\"G1\", \"G2\"]",
            "groupes = [\"G1\", { nom = \"?\" }]",
            "script-missing",
        ),
        ("maximum = 2", "maximum = 11", "script-out-of-range"),
        ("maximum = 2", "options = [\"a\", \"b\"]", "script-useless"),
        ("cle = \"choix\"", "cle = \"mots\"", "script-duplicate-key"),
        ("cle = \"choix\"", "cle = \"Choix 1\"", "script-bad-key"),
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
    ] {
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
fn labels_speak_every_language_of_the_script() {
    let source = SMALL
        .replace("langues = [\"fr\"]", "langues = [\"en\", \"fr\"]")
        .replace("\"Un mot ?\"", "{ fr = \"Un mot ?\", en = \"A word?\" }");
    let script = read(&source).unwrap();
    assert_eq!(script.questions[0].label.get("fr"), "Un mot ?");
    assert_eq!(script.lang(), "en");
    let one = source.replace("fr = \"Un mot ?\", ", "");
    assert_eq!(told(&one), [(13, "script-missing-language")]);
}

#[test]
fn text_is_cleaned() {
    let source = SMALL
        .replace("\"Un mot ?\"", "\"  Un\\tmot\\u0000  ? \"")
        .replace("\"Oui\"", "\"O\\u200Bui \"");
    let script = read(&source).unwrap();
    assert_eq!(script.questions[0].label.get("fr"), "Un mot ?");
    assert_eq!(script.questions[1].items[0].label.get("fr"), "Oui");
}

#[test]
fn line_ends_and_byte_order_marks_of_other_machines_do_not_matter() {
    let script = read(SMALL).unwrap();
    assert_eq!(read(&SMALL.replace('\n', "\r\n")).unwrap(), script);
    assert_eq!(read(&format!("\u{feff}{SMALL}")).unwrap(), script);
}

proptest! {
    #[test]
    fn any_text_is_read_without_panic(source in any::<String>()) {
        check_spans(&source);
    }

    #[test]
    fn any_toml_like_text_is_read_without_panic(
        source in "(\\[{0,2}(atelier|question|x)\\]{0,2}|cle|a|texte|options|é|=|\"|\"\"\"|'|,|\\{|\\}|\\[|\\]|\n|\r|#| |\\.|1|-|2024-11-28|\\\\){0,60}"
    ) {
        check_spans(&source);
    }

    #[test]
    fn a_cut_and_spliced_script_is_read_without_panic(from in 0..SMALL.len(), to in 0..SMALL.len(), junk in ".{0,6}") {
        let source = format!("{}{junk}{}", &SMALL[..from], &SMALL[to..]);
        check_spans(&source);
    }

    #[test]
    fn a_lost_character_never_floods_the_list(at in 0..ATELIER.len()) {
        prop_assume!(ATELIER.is_char_boundary(at) && !ATELIER[at..].is_empty());
        let letter = ATELIER[at..].chars().next().unwrap();
        // Two lines made one may be a heading lost: then a section is in another.
        prop_assume!(letter != '\n');
        let source = format!("{}{}", &ATELIER[..at], &ATELIER[at + letter.len_utf8()..]);
        check_spans(&source);
        prop_assert!(told(&source).len() <= 4, "{:?}", told(&source));
    }
}
