//! A person at the door, by HTTP alone: forms and pages back, no script.

use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::{Context, Result, ensure};
use glane_core::ballot::Ballot;
use glane_testkit::{TestApp, page};
use reqwest::header::{HeaderMap, LOCATION};

pub const SLUG: &str = "essai";

/// One question of every kind, no groups.
pub const EVERY_KIND: &str = r#"
[atelier]
nom = "essai"
titre = "Un essai"
date = 2026-01-15
organisateur = "Un centre social"

[[question]]
cle = "mots"
type = "mots"
texte = "Quels mots ?"
maximum = 2
resultats = "en-direct"

[[question]]
cle = "choix"
type = "un-choix"
texte = "Lequel ?"
options = [{ cle = "oui", texte = "Oui, bien sûr" }, { cle = "non", texte = "Non merci" }]
resultats = "en-direct"

[[question]]
cle = "plusieurs"
type = "plusieurs-choix"
texte = "Lesquels ?"
maximum = 2
options = [{ cle = "pain", texte = "Du pain" }, { cle = "miel", texte = "Du miel" }, { cle = "the", texte = "Du thé" }]
resultats = "en-direct"

[[question]]
cle = "note"
type = "echelle"
texte = "Combien ?"
de = 1
a = 5
resultats = "en-direct"

[[question]]
cle = "texte"
type = "texte"
texte = "Pourquoi ?"
maximum = 40
resultats = "en-direct"

[[question]]
cle = "moments"
type = "creneaux"
texte = "Quand ?"
options = [{ cle = "matin", texte = "Le matin", de = "9h", a = "12h" }, { cle = "soir", texte = "Le soir", de = "18h", a = "20h" }]
resultats = "en-direct"

[[question]]
cle = "idees"
type = "idees"
texte = "Quoi ensemble ?"
maximum = 2
ouvertes = true
options = [{ cle = "repas", texte = "Un repas partagé" }, { cle = "sortie", texte = "Une sortie" }]
resultats = "en-direct"
"#;

/// A page that came back.
#[derive(Debug)]
pub struct Seen {
    pub status: u16,
    pub headers: HeaderMap,
    pub html: String,
}

impl Seen {
    pub async fn of(answer: reqwest::Response) -> Result<Self> {
        let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
        Ok(Self {
            status,
            headers,
            html: answer.text().await?,
        })
    }

    /// What a person reads on it.
    pub fn text(&self) -> String {
        page::words(&self.html)
    }

    #[track_caller]
    pub fn says(&self, status: u16, part: &str) {
        let text = self.text();
        assert_eq!(self.status, status, "{text}");
        assert!(text.contains(part), "no « {part} » in « {text} »");
    }

    pub fn location(&self) -> &str {
        self.headers
            .get(LOCATION)
            .and_then(|value| value.to_str().ok())
            .unwrap_or("")
    }

    /// The receipt it shows.
    pub fn receipt(&self) -> String {
        let text = self.text();
        let (_, rest) = text
            .split_once("Reçu : ")
            .unwrap_or_else(|| panic!("no receipt in {text}"));
        rest.split(' ').next().unwrap().to_owned()
    }
}

/// A participant with a browser of their own.
pub struct Visitor {
    client: reqwest::Client,
    pub room: String,
    /// Whether the page was seen: a form is only ever posted from it.
    seen: AtomicBool,
}

impl Visitor {
    pub fn new(app: &TestApp, code: &str) -> Result<Self> {
        Ok(Self {
            client: app.browser()?,
            room: format!("{}/{code}", app.local),
            seen: AtomicBool::new(false),
        })
    }

    /// The same browser at the address of a program started again.
    pub fn moved(self, app: &TestApp, code: &str) -> Self {
        Self {
            client: self.client,
            room: format!("{}/{code}", app.local),
            seen: self.seen,
        }
    }

    pub async fn look(&self) -> Result<Seen> {
        self.seen.store(true, Ordering::Relaxed);
        Seen::of(self.client.get(&self.room).send().await?).await
    }

    /// A page below the room's own.
    pub async fn get(&self, path: &str) -> Result<Seen> {
        Seen::of(
            self.client
                .get(format!("{}{path}", self.room))
                .send()
                .await?,
        )
        .await
    }

    pub async fn post(&self, path: &str, form: &[(&str, &str)]) -> Result<Seen> {
        if !self.seen.load(Ordering::Relaxed) {
            self.look().await?;
        }
        let url = format!("{}/{path}", self.room);
        Seen::of(
            self.client
                .post(url)
                .header("user-agent", "Essai/1")
                .form(form)
                .send()
                .await?,
        )
        .await
    }

    /// Fills the form of the open question and sends it.
    pub async fn send(&self, filled: &[(&str, &str)]) -> Result<Seen> {
        let seen = self.look().await?;
        let field = |name| {
            page::field(&seen.html, name).with_context(|| format!("no {name} in {}", seen.text()))
        };
        let (question, round, attempt) = (field("question")?, field("round")?, field("attempt")?);
        self.send_as(&question, &round, &attempt, filled).await
    }

    pub async fn send_as(
        &self,
        question: &str,
        round: &str,
        attempt: &str,
        filled: &[(&str, &str)],
    ) -> Result<Seen> {
        let own = [
            ("question", question),
            ("round", round),
            ("attempt", attempt),
        ];
        let form: Vec<(&str, &str)> = own.into_iter().chain(filled.iter().copied()).collect();
        self.post("reponse", &form).await
    }

    /// Sends an answer that must be taken, and gives the page it leads to.
    pub async fn answer(&self, filled: &[(&str, &str)]) -> Result<Seen> {
        let sent = self.send(filled).await?;
        ensure!(sent.status == 303, "{}: {}", sent.status, sent.text());
        ensure!(
            self.room.ends_with(sent.location()) && !sent.location().is_empty(),
            "{}",
            sent.location()
        );
        self.look().await
    }
}

/// A served workshop with its facilitator.
pub struct Place {
    pub app: TestApp,
    pub code: String,
    pub facilitator: reqwest::Client,
}

impl Place {
    pub async fn with(script: &str) -> Result<Self> {
        let app = TestApp::start().await?;
        let code = app.workshop(script).await?.code;
        let facilitator = app.facilitator().await?;
        Ok(Self {
            app,
            code,
            facilitator,
        })
    }

    /// With a question open.
    pub async fn asking(question: &str) -> Result<Self> {
        let place = Self::with(EVERY_KIND).await?;
        place.decide("open", question).await?;
        Ok(place)
    }

    pub async fn decide(&self, act: &str, question: &str) -> Result<()> {
        self.app
            .decide(&self.facilitator, SLUG, act, question)
            .await
    }

    pub fn visitor(&self) -> Result<Visitor> {
        Visitor::new(&self.app, &self.code)
    }

    /// What is on disk.
    pub async fn ballots(&self) -> Result<Vec<Ballot>> {
        let room = self.app.room(SLUG).await?;
        Ok(self
            .app
            .hub
            .store()
            .snapshot(room.id(), None)
            .await?
            .ballots)
    }

    pub async fn console(&self) -> Result<Seen> {
        Seen::of(
            self.facilitator
                .get(format!("{}/animer/{SLUG}", self.app.local))
                .send()
                .await?,
        )
        .await
    }

    pub async fn projector(&self) -> Result<String> {
        Ok(format!(
            "{}/ecran/{}",
            self.app.local,
            self.app.room(SLUG).await?.projector_key()
        ))
    }
}
