//! The machine's figures: what they count, and what they do not say.

use std::net::TcpListener;

use anyhow::{Context, Result, ensure};
use tempfile::tempdir;

use crate::kit::Server;
use crate::workshop::{Desk, Phone, SLUG, made};

fn figure(text: &str, name: &str) -> Result<u64> {
    let line = text
        .lines()
        .find_map(|line| line.strip_prefix(name)?.strip_prefix(' '))
        .with_context(|| format!("no {name} in {text}"))?;
    Ok(line.trim().parse()?)
}

#[tokio::test]
async fn figures_count_and_name_nobody() -> Result<()> {
    let home = tempdir()?;
    let data = made(home.path());
    let at = TcpListener::bind("127.0.0.1:0")?.local_addr()?.to_string();
    let server = Server::start(
        home.path(),
        &["serve", "--data", data.to_str().unwrap(), "--metrics", &at],
    );
    let desk = Desk::of(&server).await?;
    desk.decide("open", "mots").await?;
    let said = "parole-reconnaissable";
    for _ in 0..3 {
        Phone::of(&server)?.answer(said).await?;
    }
    let client = reqwest::Client::builder().no_proxy().build()?;
    let answer = client.get(format!("http://{at}/metrics")).send().await?;
    let kind = answer.headers()["content-type"].to_str()?.to_owned();
    let text = answer.text().await?;
    ensure!(kind.starts_with("text/plain"), "{kind}");
    assert_eq!(figure(&text, "glane_workshops")?, 1);
    assert_eq!(figure(&text, "glane_answers")?, 3);
    // The opening and three answers at the least, each with its time.
    let acts = figure(&text, "glane_act_seconds_count")?;
    ensure!(acts >= 4, "{text}");
    assert_eq!(
        figure(&text, "glane_act_seconds_bucket{le=\"+Inf\"}")?,
        acts
    );
    assert_eq!(figure(&text, "glane_act_failures_total")?, 0);
    ensure!(
        figure(&text, "process_resident_memory_bytes")? > 1_000_000,
        "{text}"
    );
    ensure!(figure(&text, "glane_disk_free_bytes")? > 0, "{text}");
    let code = server.first["code"].as_str().unwrap();
    for name in [SLUG, "reconnaissable", code, "127.0.0.1", "choix", "mots"] {
        ensure!(!text.contains(name), "{name} in {text}");
    }
    // Those who answer do not reach them.
    let elsewhere = client.get(server.local("/metrics")).send().await?;
    assert_eq!(elsewhere.status().as_u16(), 404);
    let other = client.get(format!("http://{at}/animer")).send().await?;
    assert_eq!(other.status().as_u16(), 404);
    assert_eq!(server.stop().code, Some(0));
    Ok(())
}
