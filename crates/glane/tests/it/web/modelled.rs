//! The five tasks, each its whole way, with a real model: from the panel's button to what a person accepts and what the restitution says
//! of it. Run by scripts/soak through scripts/lib/with-model, which starts the server and names it in GLANE_MODEL.

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use glane_testkit::page;
use reqwest::Client;
use serde_json::json;
use tempfile::tempdir;

use super::assistant::form;
use super::visit::Seen;
use crate::kit::{Server, example, run};

const WORKSHOP: &str = "atelier-numerique";
const PANEL: &str = "/animer/atelier-numerique/assistant";
/// Longer than a task of several steps may take: each answer has three minutes.
const PATIENCE: Duration = Duration::from_secs(900);
const NOTES: &str = "Exemple de notes, pour l'essai.\nLa salle est réservée pour le 12 mars.\nLe centre imprime les affiches avant vendredi.\nQui tient l'accueil le matin ?\nLe budget est voté.\n";

/// The atelier, the answers about what succeeded coded, those about what hinders not.
fn atelier(at: &Path) -> Result<()> {
    let coding = std::fs::read_to_string(example("atelier-numerique.codage.csv"))?;
    let of = |line: &&str| line.starts_with("participant,") || line.contains(",reussites,");
    let coding: Vec<&str> = coding.lines().filter(of).collect();
    ensure!(coding.len() > 3, "no coding");
    let file = at.join("codage.csv");
    std::fs::write(&file, coding.join("\n"))?;
    for (command, path) in [
        (&["create"][..], example("atelier-numerique.atelier.toml")),
        (
            &["import", "--workshop", WORKSHOP],
            example("atelier-numerique.reponses.csv"),
        ),
        (&["code", "--workshop", WORKSHOP], file),
    ] {
        let args: Vec<&str> = command.iter().copied().chain(path.to_str()).collect();
        let ran = run(at, &args);
        ensure!(ran.code == Some(0), "{ran:?}");
    }
    Ok(())
}

struct House {
    server: Server,
    client: Client,
}

/// What came of one task.
#[derive(Debug)]
struct Came {
    shown: usize,
    dropped: usize,
    seconds: u64,
    /// What is said of a task that did not go to its end.
    fault: Option<String>,
    html: String,
}

impl House {
    async fn get(&self, path: &str) -> Result<Seen> {
        Seen::of(self.client.get(self.server.local(path)).send().await?).await
    }

    async fn post(&self, path: &str, form: &[(&str, &str)]) -> Result<Seen> {
        Seen::of(
            self.client
                .post(self.server.local(path))
                .form(form)
                .send()
                .await?,
        )
        .await
    }

    /// Asks by the panel's form and waits for its end.
    async fn ask(&self, place: &str, fields: &[(&str, &str)]) -> Result<Came> {
        let began = Instant::now();
        let address = format!("{PANEL}{place}");
        let panel = self.get(&address).await?;
        let base = page::field(&panel.html, "base").context("no base")?;
        let form = [&[("act", "ask"), ("base", base.as_str())], fields].concat();
        let sent = self.post(PANEL, &form).await?;
        ensure!(sent.status == 303, "{}: {}", sent.status, sent.text());
        let seen = loop {
            let seen = self.get(&address).await?;
            if !seen.html.contains("data-state=\"running\"") {
                break seen;
            }
            ensure!(began.elapsed() < PATIENCE, "it does not end");
            tokio::time::sleep(Duration::from_millis(250)).await;
        };
        let is_done = seen.html.contains("data-state=\"done\"");
        ensure!(
            is_done || seen.html.contains("data-state=\"failed\""),
            "{}",
            seen.text()
        );
        ensure!(!seen.html.contains('⟦'), "{}", seen.text());
        let told = seen.html.split("<p class=\"told wrong\">").nth(1);
        let told = told
            .and_then(|rest| rest.split("</p>").next())
            .map(page::words);
        ensure!(
            is_done || told.is_some(),
            "a fault without a message: {}",
            seen.text()
        );
        let came = Came {
            shown: seen.html.matches("<p class=\"said\"").count(),
            dropped: dropped(&seen.html),
            seconds: began.elapsed().as_secs(),
            fault: told.filter(|_| !is_done),
            html: seen.html,
        };
        Ok(came)
    }

    /// Accepts the first proposal by its own form, if there is one; who signs it signs for the test.
    async fn accept(&self, came: &Came, action: &str) -> Result<bool> {
        let Some(fields) = form(&came.html, action) else {
            return Ok(false);
        };
        let mut fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        // A block of its own is signed.
        if fields.iter().any(|(name, _)| *name == "once") {
            fields.push(("by", "Un essai"));
        }
        let sent = self.post(action, &fields).await?;
        ensure!(sent.status == 303, "{}: {}", sent.status, sent.text());
        Ok(true)
    }
}

/// How many the panel says were dropped.
fn dropped(html: &str) -> usize {
    let list = html
        .split("id=\"assist-dropped\"")
        .nth(1)
        .and_then(|rest| rest.split("</details>").next());
    let lines = list.unwrap_or_default().split("<li>").skip(1);
    let first = |line: &str| {
        line.split(|c: char| !c.is_ascii_digit())
            .next()?
            .parse()
            .ok()
    };
    lines.map(|line| first(line).unwrap_or(1)).sum()
}

#[test]
fn what_the_panel_counts_is_read() {
    let html = "<details id=\"assist-dropped\"><summary>x</summary><ul><li>2 citaient</li><li>1 contenait</li></ul></details><li>9</li>";
    assert_eq!((dropped(html), dropped("")), (3, 0));
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "a real model answers: scripts/soak runs it, through scripts/lib/with-model"]
async fn each_task_goes_its_whole_way_with_a_real_model() -> Result<()> {
    let Ok(model) = std::env::var("GLANE_MODEL") else {
        println!("GLANE_MODEL names no server: scripts/lib/with-model starts one");
        anyhow::bail!("no model");
    };
    let home = tempdir()?;
    let at = home.path();
    atelier(at)?;
    let named = [
        "--assistant",
        model.as_str(),
        "--assistant-model",
        "gemma3-270m",
    ];
    let ran = tokio::task::block_in_place(|| {
        run(at, &[&["assist", "check", "--json"][..], &named].concat())
    });
    ensure!(
        ran.code == Some(0),
        "the server holds to no schema: {ran:?}"
    );
    println!(
        "measured: a real model of 270 million parameters, held to a schema: {:.1} s",
        ran.json()["seconds"].as_f64().unwrap_or_default()
    );

    let server = Server::start(at, &[&["serve"][..], &named].concat());
    let redirect = reqwest::redirect::Policy::none();
    let client = Client::builder()
        .cookie_store(true)
        .no_proxy()
        .redirect(redirect)
        .build()?;
    client.get(server.url("facilitator")).send().await?;
    let house = House { server, client };
    let writing = format!("/animer/{WORKSHOP}/rediger");
    let desk = house.get(&writing).await?;
    let ids = page::attributes(&desk.html, "id").into_iter();
    let blocks: Vec<String> = ids
        .filter_map(|id| id.strip_prefix("b-").map(str::to_owned))
        .collect();
    let first = blocks.first().context("no sentence")?;
    let themes = house.get(&format!("{PANEL}?question=reussites")).await?;
    let theme = themes
        .html
        .split("value=\"reussites/")
        .nth(1)
        .and_then(|rest| rest.split('"').next());
    let theme = format!("reussites/{}", theme.context("no theme was coded")?);
    let grid = |question: &str| format!("/animer/{WORKSHOP}/themes/{question}/grille");

    let tasks: [(&str, &str, Vec<(&str, &str)>, Option<String>); 5] = [
        (
            "a sentence in plainer words",
            "",
            vec![("task", "reword"), ("block", first), ("wish", "plainer")],
            Some(writing.clone()),
        ),
        (
            "a name for a theme",
            "?question=reussites",
            vec![
                ("task", "name"),
                ("question", "reussites"),
                ("theme", &theme),
            ],
            None,
        ),
        (
            "themes of answers not coded",
            "?question=freins",
            vec![("task", "propose"), ("question", "freins")],
            Some(grid("freins")),
        ),
        (
            "a summary of a theme",
            "",
            vec![("task", "summarise"), ("theme", &theme)],
            Some(writing.clone()),
        ),
        (
            "minutes of a meeting",
            "",
            vec![("task", "minutes"), ("notes", NOTES)],
            None,
        ),
    ];
    let (mut done, mut accepted, mut written) = (0, 0, 0);
    for (name, place, fields, action) in tasks {
        let came = house.ask(place, &fields).await?;
        let end = match &came.fault {
            Some(fault) => format!("stopped: {fault}"),
            None => "to its end".to_owned(),
        };
        println!(
            "measured: real model, {name}: {} shown, {} dropped by the checker, {} s, {end}",
            came.shown, came.dropped, came.seconds
        );
        done += usize::from(came.fault.is_none());
        if let Some(action) = action
            && house.accept(&came, &action).await?
        {
            accepted += 1;
            written += usize::from(action == writing);
        }
    }
    ensure!(done >= 3, "{done} of 5 tasks went to their end");
    println!(
        "measured: real model, {done} of 5 tasks to their end, {accepted} proposals accepted by a person's form"
    );
    // What was accepted is proved like the rest, and said to have begun as a machine's.
    let report = house
        .get(&format!(
            "/animer/{WORKSHOP}/restitution/{WORKSHOP}.html?voir=1"
        ))
        .await?;
    ensure!(report.status == 200, "{}", report.status);
    let said = report.text().contains("proposée par un modèle de langage")
        || report.text().contains("proposées par un modèle de langage");
    ensure!(said == (written > 0), "{written} sentences were accepted");
    let file = at.join("restitution.html");
    std::fs::write(&file, &report.html)?;
    ensure!(house.server.stop().code == Some(0), "it does not stop");
    let path = file.to_str().context("a path")?;
    let proved = tokio::task::block_in_place(|| run(at, &["check", path, "--json"]));
    ensure!(
        proved.code == Some(0),
        "{}",
        json!({ "out": proved.stdout, "err": proved.stderr })
    );
    Ok(())
}
