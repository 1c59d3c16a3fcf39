//! A small workshop of the real program: a facilitator and phones, by HTTP alone.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use glane_testkit::page;
use serde_json::Value;

use crate::kit::{Server, run};

/// The workshop's slug.
pub const SLUG: &str = "essai";

const SCRIPT: &str = r#"
[atelier]
nom = "essai"
titre = "Un titre reconnaissable"
date = 2026-01-15
organisateur = "Un centre social"

[[question]]
cle = "choix"
type = "un-choix"
texte = "Lequel ?"
options = [{ cle = "oui", texte = "Oui, bien sûr" }, { cle = "non", texte = "Non merci" }]

[[question]]
cle = "mots"
type = "mots"
texte = "Quels mots ?"
maximum = 2
"#;

/// A data folder of its own below `home`, with the workshop in it.
pub fn made(home: &Path) -> PathBuf {
    let data = home.join("donnees");
    let script = home.join("essai.atelier.toml");
    std::fs::write(&script, SCRIPT).unwrap();
    let ran = run(
        home,
        &[
            "create",
            "--data",
            data.to_str().unwrap(),
            script.to_str().unwrap(),
        ],
    );
    assert_eq!(ran.code, Some(0), "{ran:?}");
    data
}

/// Starts serving a data folder.
pub fn serve(home: &Path, data: &Path) -> Server {
    Server::start(home, &["serve", "--data", data.to_str().unwrap()])
}

/// Every figure of the workshop, as `glane report` prints it.
pub fn figures(home: &Path, data: &Path) -> Value {
    let data = data.to_str().unwrap();
    let asked = ["report", "--data", data, "--workshop", SLUG, "--json"];
    let ran = run(home, &asked);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    ran.json()
}

fn browser() -> Result<reqwest::Client> {
    let builder = reqwest::Client::builder().cookie_store(true).no_proxy();
    Ok(builder
        .redirect(reqwest::redirect::Policy::none())
        .build()?)
}

/// Whoever runs the workshop.
pub struct Desk {
    pub client: reqwest::Client,
    base: String,
}

impl Desk {
    /// Comes by the facilitator's link.
    pub async fn of(server: &Server) -> Result<Self> {
        Self::at(server.local(""), &server.url("facilitator")).await
    }

    /// Comes by a link to the site at `base`.
    pub async fn at(base: String, link: &str) -> Result<Self> {
        let client = browser()?;
        let answer = client.get(link).send().await?;
        ensure!(answer.status().is_redirection(), "the link does not open");
        Ok(Self { client, base })
    }

    /// A page of the console.
    pub async fn page(&self, path: &str) -> Result<String> {
        let answer = self.client.get(format!("{}{path}", self.base));
        Ok(answer.send().await?.error_for_status()?.text().await?)
    }

    /// Sends a form.
    pub async fn post(&self, path: &str, form: &[(&str, &str)]) -> Result<reqwest::Response> {
        let asked = self.client.post(format!("{}{path}", self.base));
        Ok(asked.form(form).send().await?)
    }

    /// Opens or closes a question.
    pub async fn decide(&self, act: &str, question: &str) -> Result<()> {
        let console = self.page(&format!("/animer/{SLUG}")).await?;
        let base = page::field(&console, "base").context("no base")?;
        let form = [("act", act), ("question", question), ("base", &*base)];
        let answer = self.post(&format!("/animer/{SLUG}/decider"), &form).await?;
        ensure!(
            answer.status().is_redirection(),
            "{act} {question}: {}",
            answer.status()
        );
        Ok(())
    }
}

/// Somebody who answers.
pub struct Phone {
    pub client: reqwest::Client,
    room: String,
}

impl Phone {
    /// At the door of the served workshop.
    pub fn of(server: &Server) -> Result<Self> {
        let code = server.first["code"].as_str().context("no code")?;
        Ok(Self {
            client: browser()?,
            room: server.local(&format!("/{code}")),
        })
    }

    /// Goes on by another machine.
    pub fn go_to(&mut self, server: &Server) {
        let code = self.room.rsplit('/').next().unwrap_or_default();
        self.room = server.local(&format!("/{code}"));
    }

    /// The page as it is now.
    pub async fn look(&self) -> Result<String> {
        Ok(self.client.get(&self.room).send().await?.text().await?)
    }

    /// Fills the form of the open question and sends it; the status and the page that came back.
    pub async fn send(&self, value: &str) -> Result<(u16, String)> {
        let shown = self.look().await?;
        self.fill(&shown, value).await
    }

    /// The same, on a page that was opened before.
    pub async fn fill(&self, shown: &str, value: &str) -> Result<(u16, String)> {
        let field = |name| {
            page::field(shown, name).with_context(|| format!("no {name} in {}", page::words(shown)))
        };
        let (question, round, attempt) = (field("question")?, field("round")?, field("attempt")?);
        let form = [
            ("question", &*question),
            ("round", &round),
            ("attempt", &attempt),
            ("v", value),
        ];
        let sent = self.client.post(format!("{}/reponse", self.room));
        let answer = sent.form(&form).send().await?;
        Ok((answer.status().as_u16(), answer.text().await?))
    }

    /// Sends an answer that must be taken.
    pub async fn answer(&self, value: &str) -> Result<()> {
        let (status, html) = self.send(value).await?;
        ensure!(status == 303, "{status}: {}", page::words(&html));
        Ok(())
    }
}
