//! The log, at its most talkative: nobody is in it.

use anyhow::{Context, Result, ensure};
use glane_testkit::page;
use reqwest::header::{HeaderMap, HeaderName, HeaderValue, SET_COOKIE};
use tempfile::tempdir;

use crate::kit::{Server, command};
use crate::workshop::{Desk, SLUG, made};

const BROWSER: &str = "NavigateurTresParticulier/7";
const FROM: &str = "203.0.113.77";

fn headers() -> HeaderMap {
    let pairs = [
        ("user-agent", BROWSER),
        ("x-forwarded-for", FROM),
        ("forwarded", "for=203.0.113.77"),
        ("referer", "http://d-ou-je-viens.test/"),
    ];
    pairs
        .into_iter()
        .map(|(name, value)| {
            (
                HeaderName::from_static(name),
                HeaderValue::from_static(value),
            )
        })
        .collect()
}

/// A secret of a first line's address: what follows the last slash.
fn secret(url: &str) -> String {
    url.rsplit('/').next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_whole_workshop_leaves_nobody_in_the_log() -> Result<()> {
    let home = tempdir()?;
    let data = made(home.path());
    let mut program = command(home.path());
    program.env("GLANE_LOG", "debug");
    let server = Server::spawn(program, &["serve", "--data", data.to_str().unwrap()]);
    let desk = Desk::of(&server).await?;
    let code = server.first["code"].as_str().context("no code")?;
    let room = server.local(&format!("/{code}"));
    let mut secrets: Vec<String> = ["facilitator", "projector"]
        .map(|name| secret(&server.url(name)))
        .into();
    for (question, said) in [("choix", "oui"), ("mots", "Parole reconnaissable")] {
        desk.decide("open", question).await?;
        for n in 0..4 {
            let client = reqwest::Client::builder()
                .no_proxy()
                .default_headers(headers())
                .redirect(reqwest::redirect::Policy::none())
                .build()?;
            let shown = client.get(&room).send().await?;
            let cookie = shown.headers().get(SET_COOKIE).context("no cookie")?;
            let cookie = cookie.to_str()?.split(';').next().unwrap_or("").to_owned();
            secrets.extend(cookie.split_once('=').map(|(_, token)| token.to_owned()));
            let html = shown.text().await?;
            let field = |name| page::field(&html, name).context("a field");
            let (asked, round, attempt) = (field("question")?, field("round")?, field("attempt")?);
            let form = [
                ("question", &*asked),
                ("round", &round),
                ("attempt", &attempt),
                ("v", if n == 3 { "" } else { said }),
            ];
            let answer = client
                .post(format!("{room}/reponse"))
                .header("cookie", &cookie)
                .form(&form)
                .send()
                .await?;
            ensure!(answer.status().as_u16() < 500, "{}", answer.status());
            // What does not exist, what is refused, what is cut off in the middle.
            client.get(format!("{room}/{cookie}")).send().await?;
            client.get(server.local("/animer")).send().await?;
            client
                .post(format!("{room}/reponse"))
                .header("origin", "http://d-ou-je-viens.test")
                .form(&form)
                .send()
                .await?;
        }
        desk.decide("close", question).await?;
    }
    desk.page(&format!("/animer/{SLUG}/constats")).await?;
    server.publish(SLUG).await?;
    let ran = server.stop();
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let log = ran.stderr;
    ensure!(log.contains("DEBUG"), "the log says nothing: {log}");
    ensure!(
        log.contains("request refused"),
        "it is the pages' log: {log}"
    );
    let said = ["reconnaissable", "Parole", BROWSER, FROM, "d-ou-je-viens"];
    let told: Vec<&str> = said
        .into_iter()
        .chain(secrets.iter().map(String::as_str))
        .filter(|part| part.is_empty() || log.contains(part))
        .collect();
    ensure!(told.is_empty(), "in the log: {told:?}\n{log}");
    // The other commands' logs, too.
    let data = data.to_str().unwrap();
    let mut report = command(home.path());
    report.env("GLANE_LOG", "debug");
    report.args(["report", "--data", data, "--workshop", SLUG, "--json"]);
    let output = report.output()?;
    let log = String::from_utf8(output.stderr)?;
    ensure!(!log.contains("reconnaissable"), "{log}");
    Ok(())
}
