//! A hall with one workshop: its screen, its facilitator, its participants.

use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Result, ensure};
use glane_core::ballot::Ballot;
use glane_testkit::app::FACILITATOR_KEY;
use glane_testkit::driver::HOST;
use glane_testkit::{Browser, Driver, Profile, TestApp};

use crate::kit::example;

pub const SLUG: &str = "atelier-numerique";

/// The atelier, served under a host name, and browsers to visit it with.
pub struct Hall {
    pub app: TestApp,
    pub driver: Driver,
    pub slug: &'static str,
    pub code: String,
    pub projector: String,
}

impl Hall {
    pub async fn open() -> Result<Self> {
        Self::of(SLUG).await
    }

    /// The same with another of the examples, whose name is its script's.
    pub async fn of(slug: &'static str) -> Result<Self> {
        Self::with(TestApp::start_as(HOST).await?, slug).await
    }

    /// With a clock that runs.
    pub async fn open_in_real_time() -> Result<Self> {
        Self::with(TestApp::start_in_real_time(HOST, 1).await?, SLUG).await
    }

    async fn with(app: TestApp, slug: &'static str) -> Result<Self> {
        let script = std::fs::read_to_string(example(&format!("{slug}.atelier.toml")))?;
        Self::serving(app, slug, &live(&script)).await
    }

    /// With a script of its own, whose name that is.
    pub async fn asking(slug: &'static str, script: &str) -> Result<Self> {
        Self::serving(TestApp::start_as(HOST).await?, slug, script).await
    }

    async fn serving(app: TestApp, slug: &'static str, script: &str) -> Result<Self> {
        let code = app.workshop(script).await?.code;
        let projector = format!(
            "{}/ecran/{}",
            app.base,
            app.room(slug).await?.projector_key()
        );
        Ok(Self {
            app,
            driver: Driver::start().await?,
            slug,
            code,
            projector,
        })
    }

    /// Someone whose browser has shown the console.
    pub async fn facilitator(&self) -> Result<Browser> {
        let browser = self.driver.open(Profile::LAPTOP).await?;
        browser
            .goto(&format!(
                "{}/cle/{FACILITATOR_KEY}?vers={}",
                self.app.base, self.slug
            ))
            .await?;
        browser.see("#questions").await?;
        Ok(browser)
    }

    /// A screen that shows the projector's page.
    pub async fn screen(&self) -> Result<Browser> {
        let browser = self
            .driver
            .open(Profile {
                size: (1280, 720),
                ..Profile::LAPTOP
            })
            .await?;
        browser.goto(&self.projector).await?;
        browser.read(".code", &self.code).await?;
        // As in a hall: what browsers keep for HTTPS and for the machine itself is not there.
        ensure!(browser.js("window.isSecureContext").await? == false);
        Ok(browser)
    }

    /// Someone who entered by the QR code's address and chose a group.
    pub async fn participant(&self, profile: Profile, group: &str) -> Result<Browser> {
        let browser = self.driver.open(profile).await?;
        browser
            .goto(&format!("{}/{}", self.app.base, self.code))
            .await?;
        browser
            .read(".notice", "Vous pouvez ne pas répondre")
            .await?;
        self.choose_group(&browser, group).await?;
        Ok(browser)
    }

    pub async fn choose_group(&self, browser: &Browser, group: &str) -> Result<()> {
        browser.tick(group).await?;
        browser.click("form.group button").await?;
        browser.see("main .wait, form.answer").await?;
        Ok(())
    }

    /// What is on disk.
    pub async fn ballots(&self) -> Result<Vec<Ballot>> {
        let room = self.app.room(self.slug).await?;
        Ok(self
            .app
            .hub
            .store()
            .snapshot(room.id(), None)
            .await?
            .ballots)
    }

    /// A ballot on disk has this receipt.
    pub async fn stored(&self, receipt: &str) -> Result<()> {
        let ballots = self.ballots().await?;
        let room = self.app.room(SLUG).await?;
        let known = |ballot: &Ballot| {
            let own = room.receipt(ballot.answer);
            own.is_some_and(|own| receipt.ends_with(own.as_str()))
        };
        ensure!(
            ballots.iter().any(known),
            "« {receipt} » is on no ballot of {ballots:?}"
        );
        Ok(())
    }
}

/// The script with results as answers come, unless it says otherwise: what most of these tests look at.
pub fn live(script: &str) -> String {
    let sections = script.split("[[question]]");
    let told = |section: &str| {
        if section.contains("\nresultats") {
            section.to_owned()
        } else {
            format!("\nresultats = \"en-direct\"{section}")
        }
    };
    let mut all = sections.enumerate();
    let head = all
        .next()
        .map_or_else(String::new, |(_, head)| head.to_owned());
    all.fold(head, |text, (_, section)| {
        text + "[[question]]" + &told(section)
    })
}

/// Presses a button, once the page no longer takes it for the second half of a double click.
pub async fn press(browser: &Browser, css: &str) -> Result<()> {
    tokio::time::sleep(Duration::from_millis(500)).await;
    browser.click(css).await
}

/// A picture of the page, where someone asked for pictures (`GLANE_SHOTS=FOLDER`).
pub async fn shot(browser: &Browser, name: &str) -> Result<()> {
    if let Some(folder) = std::env::var_os("GLANE_SHOTS").map(PathBuf::from) {
        std::fs::create_dir_all(&folder)?;
        // A stylesheet's fonts and a page's own scrolling settle after it is there.
        browser.settle().await?;
        browser
            .screenshot(&folder.join(format!("{name}.png")))
            .await?;
    }
    Ok(())
}
