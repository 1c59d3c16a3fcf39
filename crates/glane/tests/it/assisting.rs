//! `glane assist`: a server checked, a task tried, and nothing written, before a scripted server.

use std::path::Path;

use anyhow::{Context, Result};
use glane_testkit::{Model, Turn};
use serde_json::{Value, json};
use tempfile::{TempDir, tempdir};

use crate::kit::{Ran, example, run};

const WORKSHOP: &str = "atelier-numerique";

/// The command while the server answers in other threads.
fn glane(at: &Path, args: &[&str]) -> Ran {
    tokio::task::block_in_place(|| run(at, args))
}

/// The atelier with its answers.
fn atelier() -> Result<TempDir> {
    let home = tempdir()?;
    for (command, file) in [
        (&["create"][..], "atelier-numerique.atelier.toml"),
        (
            &["import", "--workshop", WORKSHOP],
            "atelier-numerique.reponses.csv",
        ),
    ] {
        let path = example(file);
        let args: Vec<&str> = command.iter().copied().chain(path.to_str()).collect();
        let ran = glane(home.path(), &args);
        assert_eq!(ran.code, Some(0), "{ran:?}");
    }
    Ok(home)
}

fn settings(at: &Path, on: bool, address: &str) -> Result<()> {
    let folder = at.join(".local/share/glane");
    std::fs::create_dir_all(&folder)?;
    let config = json!({ "on": on, "address": address, "model": "modele-7b" });
    Ok(std::fs::write(
        folder.join("assistant.json"),
        config.to_string(),
    )?)
}

/// The sentence that a request asks to reword.
fn phrase(body: &Value) -> String {
    let user = body["messages"][1]["content"].as_str().unwrap_or_default();
    let data: Value =
        serde_json::from_str(user.lines().nth(1).unwrap_or_default()).unwrap_or_default();
    data["phrase"].as_str().unwrap_or_default().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn switched_off_no_server_is_called() -> Result<()> {
    let model = Model::start(|_| Turn::Sleeps).await?;
    let home = tempdir()?;
    let at = home.path();
    for named in [false, true] {
        if named {
            settings(at, false, &model.base)?;
        }
        let ran = glane(at, &["assist", "check"]);
        assert_eq!(ran.code, Some(1), "{ran:?}");
        assert!(ran.stderr.contains("L’assistant est éteint"), "{ran:?}");
        let ran = glane(
            at,
            &["assist", "try", "atelier", "plus-simple", "--lang", "en"],
        );
        assert_eq!(ran.code, Some(1), "{ran:?}");
        assert!(ran.stderr.contains("switched off"), "{ran:?}");
    }
    settings(at, true, "")?;
    let ran = glane(at, &["assist", "check"]);
    assert!(
        ran.stderr.contains("le serveur ou le modèle manque"),
        "{ran:?}"
    );
    assert_eq!(model.asked().len(), 0);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn off_no_command_speaks_of_it() -> Result<()> {
    let home = atelier()?;
    let at = home.path();
    for lang in ["fr", "en"] {
        for command in [
            &["findings", "--workshop", WORKSHOP][..],
            &["report", "--workshop", WORKSHOP, "--json"],
            &["doctor"],
            &["archive", "show", "x"],
        ] {
            let args: Vec<&str> = command.iter().copied().chain(["--lang", lang]).collect();
            let ran = glane(at, &args);
            let said = format!("{}{}", ran.stdout, ran.stderr).to_lowercase();
            assert!(said.len() > 20, "{args:?}: {said}");
            for word in ["assistant", "modèle de langage", "language model"] {
                assert!(!said.contains(word), "{args:?}: {said}");
            }
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_is_checked_for_what_it_holds_to() -> Result<()> {
    let home = tempdir()?;
    let at = home.path();
    let good = Model::start(|_| Turn::Says(json!({ "phrase": "glane-essai" }))).await?;
    settings(at, true, &good.base)?;
    let ran = glane(at, &["assist", "check"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    for part in [
        "chez vous",
        "modele-7b",
        "Il répond, en",
        "100 jetons lus",
        "Il tient la forme demandée",
    ] {
        assert!(ran.stdout.contains(part), "no « {part} »: {ran:?}");
    }
    let ran = glane(at, &["assist", "check", "--json"]);
    let told = ran.json();
    assert_eq!(
        (&told["good"], &told["schema"], &told["at_home"]),
        (&json!(true), &json!(true), &json!(true))
    );
    // Of no workshop a word.
    assert!(
        good.asked()
            .iter()
            .all(|body| !body.to_string().contains("Exemple"))
    );

    for (turn, said) in [
        (
            Turn::Says(json!({ "phrase": "Il pleut." })),
            "ne tient pas la forme demandée",
        ),
        (
            Turn::Writes("Bien sûr ! Il pleut.".to_owned()),
            "ne tient pas la forme demandée",
        ),
        (Turn::Status(401), "La clé n’est pas acceptée"),
        (Turn::Status(404), "n’existe pas sur le serveur"),
        (Turn::Breaks, "La liaison s’est coupée"),
    ] {
        let model = Model::start(move |_| turn.clone()).await?;
        let ran = glane(at, &["assist", "check", "--assistant", &model.base]);
        assert_eq!(ran.code, Some(1), "{ran:?}");
        assert!(ran.stdout.contains(said), "no « {said} »: {ran:?}");
        assert_eq!(model.asked().len(), 1);
    }
    let ran = glane(
        at,
        &[
            "assist",
            "check",
            "--assistant",
            "http://127.0.0.1:1",
            "--lang",
            "en",
        ],
    );
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(
        ran.stdout.contains("✗ ") && ran.stdout.contains("127.0.0.1:1"),
        "{ran:?}"
    );
    let ran = glane(at, &["assist", "check", "--assistant", "localhost"]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_proposed_and_what_is_dropped_is_printed_and_nothing_written() -> Result<()> {
    let home = atelier()?;
    let at = home.path();
    let model = Model::start(|body| {
        let phrase = phrase(body);
        let said = |texte: String| json!({ "id": "c1", "texte": texte });
        Turn::Says(json!({ "propositions": [
            said(format!("Dans cet atelier, {phrase}")),
            said(format!("{phrase} Tout le monde est content.")),
        ] }))
    })
    .await?;
    settings(at, true, &model.base)?;
    let state = || glane(at, &["report", "--workshop", WORKSHOP, "--json"]).stdout;
    let before = state();
    let ran = glane(
        at,
        &["assist", "try", WORKSHOP, "plus-simple", "--most", "2"],
    );
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(model.asked().len(), 2);
    for part in [
        "✓ Dans cet atelier, ",
        "Tout le monde est content",
        "n’est pas prouvé par les chiffres",
        "Propositions montrées : 2 ; écartées : 2",
    ] {
        let said = ran.stdout.replace(['\u{a0}', '\u{202f}'], " ");
        assert!(said.contains(part), "no « {part} »: {said}");
    }
    let told = glane(
        at,
        &[
            "assist", "try", WORKSHOP, "plainer", "--most", "1", "--json",
        ],
    )
    .json();
    assert_eq!(
        (&told["proposed"], &told["dropped"], &told["why"]["checker"]),
        (&json!(1), &json!(1), &json!(1))
    );
    assert_eq!(told["asked"][0]["dropped"][0]["why"], "checker");
    assert!(before == state() && !before.is_empty());

    // Themes of answers that nobody coded, and a fault on the way.
    let lean = |id: &str| json!({ "id": id, "extrait": "x" });
    let themes = json!({ "themes": [{ "nom": "Le temps", "appuis": [lean("r1"), lean("r2")] }] });
    let lying = Model::start(move |_| Turn::Says(themes.clone())).await?;
    let named = ["--assistant", lying.base.as_str()];
    let ran = glane(
        at,
        &[
            &[
                "assist",
                "try",
                WORKSHOP,
                "proposer",
                "--question",
                "freins",
            ][..],
            &named,
        ]
        .concat(),
    );
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(
        ran.stdout
            .contains("cite autre chose que ce qui a été écrit"),
        "{}",
        ran.stdout
    );
    let broken = Model::start(|_| Turn::Breaks).await?;
    let ran = glane(
        at,
        &[
            "assist",
            "try",
            WORKSHOP,
            "sms",
            "--most",
            "1",
            "--assistant",
            &broken.base,
        ],
    );
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(
        ran.stdout.contains("La liaison s’est coupée"),
        "{}",
        ran.stdout
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_asked_is_said_before_anything_is_sent() -> Result<()> {
    let home = atelier()?;
    let at = home.path();
    let model = Model::start(|_| Turn::Says(json!({ "points": [{ "genre": "decision", "lignes": ["l1"], "texte": "Salle réservée" }] }))).await?;
    settings(at, true, &model.base)?;
    std::fs::write(at.join("notes.docx"), b"PK\x03\x04")?;
    std::fs::write(at.join("notes.md"), "La salle est réservée.\n")?;
    for (args, code, said) in [
        (&["traduire"][..], 2, "plus-simple, plus-court"),
        (&["compte-rendu"], 2, "--notes"),
        (&["compte-rendu", "--notes", "rien.txt"], 2, "rien.txt"),
        (&["compte-rendu", "--notes", "notes.docx"], 2, "abîmé"),
        (&["proposer", "--question", "absente"], 2, "absente"),
        // Nobody coded an answer.
        (&["nommer"], 1, "Il n’y a rien à demander"),
        (
            &["plus-court", "--assistant", "https://serveur.invalid/v1"],
            1,
            "personne n’a accepté",
        ),
    ] {
        let ran = glane(at, &[&["assist", "try", WORKSHOP][..], args].concat());
        assert_eq!(ran.code, Some(code), "{ran:?}");
        assert!(ran.stderr.contains(said), "no « {said} »: {ran:?}");
    }
    assert_eq!(model.asked().len(), 0);
    let ran = glane(
        at,
        &[
            "assist",
            "try",
            WORKSHOP,
            "compte-rendu",
            "--notes",
            "notes.md",
        ],
    );
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(
        ran.stdout.contains("✓ [Décision] Salle réservée"),
        "{}",
        ran.stdout
    );
    model.asked().first().context("nothing was asked")?;
    Ok(())
}
