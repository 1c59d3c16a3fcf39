//! A restitution with a sentence that nobody proved and nobody signed is written, and said to be a draft.

use anyhow::{Context, Result};
use glane_testkit::page;
use tempfile::tempdir;

use crate::kit::{Server, example, run};

const WORKSHOP: &str = "atelier-numerique";

#[tokio::test]
async fn a_report_names_the_sentences_that_the_console_would_not_publish() -> Result<()> {
    let home = tempdir()?;
    let at = home.path();
    let script = example("atelier-numerique.atelier.toml");
    let answers = example("atelier-numerique.reponses.csv");
    let done = |args: &[&str]| assert_eq!(run(at, args).code, Some(0), "{args:?}");
    done(&["create", script.to_str().context("a path")?]);
    let file = answers.to_str().context("a path")?;
    done(&["import", "--workshop", WORKSHOP, file]);

    let wrong = "28 personnes sur 35 ont choisi « Site internet ».";
    let server = Server::start(at, &["serve"]);
    let client = reqwest::Client::builder()
        .cookie_store(true)
        .no_proxy()
        .build()?;
    client.get(server.url("facilitator")).send().await?;
    let url = server.local(&format!("/animer/{WORKSHOP}/rediger"));
    let html = client.get(&url).send().await?.text().await?;
    let base = page::field(&html, "base").context("no base")?;
    let ids = page::attributes(&html, "id");
    let first = ids.iter().find_map(|id| id.strip_prefix("b-"));
    let block = first.context("no block")?;
    let write = [
        ("act", "write"),
        ("block", block),
        ("kind", "finding"),
        ("text", wrong),
        ("base", &*base),
    ];
    client.post(&url).form(&write).send().await?;
    assert_eq!(server.stop().code, Some(0));

    let args = [
        "report",
        "--workshop",
        WORKSHOP,
        "--to",
        "sortie",
        "--format",
        "html,json",
    ];
    let ran = run(at, &args);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    for said in [
        "n’est ni prouvée ni signée",
        "Refusée",
        "28 personnes sur 35",
        "« 28 »",
        "À faire",
    ] {
        let told = ran.stderr.replace(['\u{a0}', '\u{202f}'], " ");
        assert!(told.contains(said), "no « {said} » in {told}");
    }
    // It is written all the same.
    assert_eq!(ran.stdout.matches("sortie/").count(), 2, "{}", ran.stdout);
    let made = std::fs::read_to_string(at.join(format!("sortie/{WORKSHOP}.html")))?;
    assert!(made.contains("28 personnes sur 35"));
    let help = run(at, &["report", "--help"]);
    assert!(help.stdout.contains("code 1"), "{}", help.stdout);
    Ok(())
}
