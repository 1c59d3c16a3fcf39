//! The same data make the same restitution, whoever makes it and however often.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;
use tempfile::tempdir;

use crate::kit::{Server, example, run};

const WORKSHOP: &str = "atelier-numerique";
const FORMATS: [&str; 3] = ["html", "json", "pdf"];

/// The files of the console's button, pressed once, and the revision that its links name.
async fn published(home: &Path) -> Result<(Vec<Vec<u8>>, String)> {
    let server = Server::start(home, &["serve"]);
    let (client, page) = server.publish(WORKSHOP).await?;
    let link = |format: &str| {
        let file = format!("/restitution/{WORKSHOP}.{format}?donnees=");
        let (_, rest) = page.split_once(&file)?;
        Some(rest.chars().take_while(char::is_ascii_digit).collect())
    };
    let revision: String = link("json").context("no restitution is offered")?;
    let mut files = Vec::new();
    for format in FORMATS {
        let file = format!("/animer/{WORKSHOP}/restitution/{WORKSHOP}.{format}?donnees={revision}");
        let url = server.local(&file);
        files.push(client.get(url).send().await?.bytes().await?.to_vec());
    }
    assert_eq!(server.stop().code, Some(0));
    Ok((files, revision))
}

/// The files of the command.
fn written(home: &Path) -> Vec<Vec<u8>> {
    let ran = run(
        home,
        &[
            "report",
            "--workshop",
            WORKSHOP,
            "--to",
            "sortie",
            "--format",
            "html,json,pdf",
        ],
    );
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let folder = home.join("sortie");
    FORMATS
        .map(|format| std::fs::read(folder.join(format!("{WORKSHOP}.{format}"))).unwrap())
        .into()
}

#[tokio::test]
async fn the_button_and_the_command_make_the_same_bytes_each_time() -> Result<()> {
    let home = tempdir()?;
    let at = home.path();
    let script = example("atelier-numerique.atelier.toml");
    let answers = example("atelier-numerique.reponses.csv");
    let done = |args: &[&str]| assert_eq!(run(at, args).code, Some(0), "{args:?}");
    done(&["create", script.to_str().context("a path")?]);
    let file = answers.to_str().context("a path")?;
    done(&["import", "--workshop", WORKSHOP, file]);

    let before = written(at);
    let first = published(at).await?;
    let after = written(at);
    let second = published(at).await?;
    assert_eq!(first.1, second.1);
    for (at, format) in FORMATS.into_iter().enumerate() {
        assert!(before[at] == first.0[at], "{format}: the button");
        assert!(
            before[at] == after[at],
            "{format}: the command after the button"
        );
        assert!(before[at] == second.0[at], "{format}: the button again");
    }
    let figures: Value = serde_json::from_slice(&before[1])?;
    assert_eq!(figures["revision"].to_string(), first.1);
    done(&[
        "check",
        &format!("sortie/{WORKSHOP}.html"),
        &format!("sortie/{WORKSHOP}.json"),
    ]);

    // Another answer is other data.
    let one = at.join("une.csv");
    let row = "participant,groupe,source,question,reponse\nP99,,telephone,aisance,7\n";
    std::fs::write(&one, row)?;
    done(&[
        "import",
        "--workshop",
        WORKSHOP,
        one.to_str().context("a path")?,
    ]);
    let third = published(at).await?;
    assert_ne!(third.1, first.1);
    assert!(third.0[1] == written(at)[1]);
    Ok(())
}

/// Whether the console offers a restitution that was published.
async fn is_offered(home: &Path) -> Result<bool> {
    let server = Server::start(home, &["serve"]);
    let builder = reqwest::Client::builder().cookie_store(true).no_proxy();
    let client = builder.build()?;
    client.get(server.url("facilitator")).send().await?;
    let console = server.local(&format!("/animer/{WORKSHOP}"));
    let page = client.get(console).send().await?.text().await?;
    assert!(page.contains("id=\"restitution\""), "no console");
    assert_eq!(server.stop().code, Some(0));
    Ok(page.contains("?donnees="))
}

#[tokio::test]
async fn the_command_writes_files_and_publishes_nothing() -> Result<()> {
    let home = tempdir()?;
    let at = home.path();
    let script = example("atelier-numerique.atelier.toml");
    let created = run(at, &["create", script.to_str().context("a path")?]);
    assert_eq!(created.code, Some(0), "{created:?}");
    let args = [
        "report",
        "--workshop",
        WORKSHOP,
        "--to",
        "sortie",
        "--format",
        "json",
    ];
    assert_eq!(run(at, &args).code, Some(0));
    assert!(!is_offered(at).await?);
    published(at).await?;
    assert!(is_offered(at).await?);
    Ok(())
}
