//! A new version of a script, once there are answers.

use std::path::Path;

use serde_json::Value;
use tempfile::{TempDir, tempdir};

use crate::kit::{Ran, run};

const SCRIPT: &str = r#"[atelier]
nom = "essai"
titre = "Un essai"
date = 2026-01-15
organisateur = "Un centre social"
conservation = 3650

[[question]]
cle = "note"
type = "echelle"
texte = "Combien ?"
de = 0
a = 10

[[question]]
cle = "choix"
type = "un-choix"
texte = "Lequel ?"
options = [{ cle = "oui", texte = "Oui" }, { cle = "non", texte = "Non" }, { cle = "bof", texte = "Bof" }]

[[question]]
cle = "mots"
type = "mots"
texte = "Quels mots ?"
maximum = 3

[[question]]
cle = "texte"
type = "texte"
texte = "Pourquoi ?"
"#;

const ANSWERS: &str = "participant,groupe,source,question,reponse
a,,papier,note,3
b,,papier,note,9
c,,papier,note,10
a,,papier,choix,oui
b,,papier,choix,oui
c,,papier,choix,non
a,,papier,mots,un
a,,papier,mots,deux
a,,papier,texte,Parce que
";

fn import(home: &Path, script: &str, flags: &[&str]) -> Ran {
    std::fs::write(home.join("s.atelier.toml"), script).unwrap();
    let args = [&["import", "--workshop", "essai", "s.atelier.toml"], flags].concat();
    run(home, &args)
}

/// A workshop with its answers.
fn answered() -> TempDir {
    let home = tempdir().unwrap();
    assert_eq!(import(home.path(), SCRIPT, &[]).code, Some(0));
    std::fs::write(home.path().join("r.csv"), ANSWERS).unwrap();
    let ran = run(home.path(), &["import", "--workshop", "essai", "r.csv"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    home
}

fn figures(home: &Path) -> Value {
    run(home, &["report", "--workshop", "essai", "--json"]).json()
}

#[test]
fn a_version_that_rules_kept_answers_out_is_refused_and_changes_nothing() {
    let home = answered();
    let before = figures(home.path());
    let refused = [
        (
            "a = 10",
            "a = 3",
            "« note » : 2 réponses gardées sont en dehors de la nouvelle échelle, qui va de 0 à 3",
        ),
        (
            "maximum = 3",
            "maximum = 1",
            "« mots » : 1 réponse gardée a plus de mots que le nouveau maximum, 1",
        ),
        (
            "texte = \"Pourquoi ?\"",
            "texte = \"Pourquoi ?\"\nmaximum = 5",
            "« texte » : 1 réponse gardée est plus longue que le nouveau maximum, 5 caractères",
        ),
        (
            "type = \"mots\"",
            "type = \"texte\"",
            "« mots » : 1 réponse gardée a été donnée à un autre type de question, et ne peut pas être comptée avec le type « texte »",
        ),
    ];
    for (from, to, told) in refused {
        let ran = import(home.path(), &SCRIPT.replace(from, to), &[]);
        let said = glane_testkit::page::plain(&ran.stdout);
        assert_eq!(ran.code, Some(1), "{ran:?}");
        assert!(said.contains(told), "{said}");
        assert!(said.contains("Donnez une autre clé"), "{said}");
        assert_eq!(figures(home.path()), before, "{to}");
    }
    let told = import(home.path(), &SCRIPT.replace("a = 10", "a = 3"), &["--json"]).json();
    let told = &told["files"][0];
    assert_eq!(
        (&told["outcome"], &told["version"]),
        (&"refused".into(), &1.into())
    );
    assert_eq!(told["unfit"][0]["key"], "program-script-unfit-scale");
    assert_eq!(told["unfit"][0]["answers"], 2);
    // A wider scale, and a narrower one that holds every answer, are taken.
    for to in ["a = 20", "a = 11"] {
        let ran = import(home.path(), &SCRIPT.replace("a = 10", to), &[]);
        assert_eq!((ran.code, ran.stderr.as_str()), (Some(0), ""), "{ran:?}");
    }
}

#[test]
fn what_a_version_no_longer_shows_is_said_with_its_answers() {
    let home = answered();
    let before = figures(home.path())["questions"].clone();
    let gone = SCRIPT.split("[[question]]\ncle = \"mots\"").next().unwrap();
    let gone = gone.replace("{ cle = \"non\", texte = \"Non\" }, ", "");
    let gone = gone.replace("texte = \"Oui\"", "texte = \"Jamais\"");
    let ran = import(home.path(), &gone, &[]);
    let said = glane_testkit::page::plain(&ran.stderr);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    for told in [
        "1 réponse à « mots » ne sera plus montrée ; elle reste gardée",
        "« Non » (clé « non ») n'est plus proposé à « choix » : 1 réponse qui le coche reste gardée",
        "le libellé de « oui » passe de « Oui » à « Jamais », alors que 2 réponses le cochent déjà",
    ] {
        assert!(said.contains(told), "{said}");
    }
    assert!(!said.contains("bof"), "nobody ticked it: {said}");
    let changes = import(home.path(), SCRIPT, &["--json"]).json()["files"][0]["changes"].clone();
    let keys: Vec<&str> = changes
        .as_array()
        .unwrap()
        .iter()
        .map(|change| change["key"].as_str().unwrap())
        .collect();
    assert_eq!(keys, ["program-script-relabelled"]);
    // What was gone is back, with its answers.
    assert_eq!(figures(home.path())["questions"], before);
}

#[test]
fn a_question_that_comes_back_must_fit_the_answers_it_left() {
    let home = answered();
    let without = SCRIPT.replace(
        "[[question]]\ncle = \"note\"\ntype = \"echelle\"\ntexte = \"Combien ?\"\nde = 0\na = 10\n",
        "",
    );
    assert_eq!(import(home.path(), &without, &[]).code, Some(0));
    for (from, to) in [
        ("a = 10", "a = 3"),
        (
            "type = \"echelle\"\ntexte = \"Combien ?\"\nde = 0\na = 10",
            "type = \"mots\"\ntexte = \"Combien ?\"",
        ),
    ] {
        let ran = import(home.path(), &SCRIPT.replace(from, to), &[]);
        assert_eq!(ran.code, Some(1), "{ran:?}");
    }
    assert_eq!(import(home.path(), SCRIPT, &[]).code, Some(0));
}

#[test]
fn what_is_said_to_who_leads_changes_no_answer_and_no_figure() {
    let home = answered();
    let before = figures(home.path())["questions"].clone();
    let noted = SCRIPT
        .replace(
            "texte = \"Combien ?\"",
            "texte = \"Combien ?\"\nnote = \"Sans commenter.\"",
        )
        .replacen("[[question]]", "[guide]\nduree = 20\n\n[[question]]", 1);
    for script in [
        noted.clone(),
        noted.replace("commenter", "juger"),
        SCRIPT.to_owned(),
    ] {
        let told = import(home.path(), &script, &["--json"]).json()["files"][0].clone();
        assert_eq!(told["outcome"], "revised", "{told}");
        assert_eq!(told["changes"], Value::Array(vec![]), "{told}");
        assert_eq!(figures(home.path())["questions"], before);
    }
}
