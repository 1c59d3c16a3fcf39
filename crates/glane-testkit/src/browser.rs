//! One person's browser.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use fantoccini::elements::Element;
use fantoccini::wd::WindowHandle;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::devtools;
use crate::driver::DOWNLOADS;
use crate::page::plain;

/// How long a page may take to show what is waited for, on a busy machine.
const PATIENCE: Duration = Duration::from_mins(1);
/// Width in CSS pixels above which a picture is taken at half its size.
const LARGE: u64 = 2000;
/// The key that confirms, as WebDriver names it.
pub const ENTER: &str = "\u{E007}";
/// The left arrow.
pub const LEFT: &str = "\u{E012}";
/// The right arrow.
pub const RIGHT: &str = "\u{E014}";
/// How often one looks.
const GLANCE: Duration = Duration::from_millis(50);

/// A browser with one window. Pages are named by CSS selectors.
#[derive(Debug)]
pub struct Browser {
    /// Its WebDriver session.
    pub client: Client,
    process: u64,
    folder: TempDir,
    authenticator: Mutex<Option<String>>,
}

impl Browser {
    pub(crate) fn new(client: Client, folder: TempDir) -> Result<Self> {
        let process = client
            .capabilities()
            .and_then(|known| known.get("goog:processID"))
            .and_then(Value::as_u64);
        Ok(Self {
            client,
            process: process.context("chromedriver does not say which process it started")?,
            folder,
            authenticator: Mutex::default(),
        })
    }

    /// Gives the page a size in CSS pixels, whatever the window's; a phone's page has touch and two
    /// pixels for one.
    pub async fn resize(&self, (width, height): (u32, u32), phone: bool) -> Result<()> {
        let scale = if phone { 2 } else { 1 };
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": scale, "mobile": phone });
        devtools::call(&self.client, "Emulation.setDeviceMetricsOverride", metrics).await?;
        devtools::call(
            &self.client,
            "Emulation.setTouchEmulationEnabled",
            json!({ "enabled": phone }),
        )
        .await?;
        Ok(())
    }

    /// Gives it a device for keys of its owner's, who is there and says yes.
    pub async fn add_authenticator(&self) -> Result<()> {
        let options = json!({ "options": {
            "protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
            "hasUserVerification": true, "isUserVerified": true, "automaticPresenceSimulation": true,
        }});
        devtools::call(&self.client, "WebAuthn.enable", json!({})).await?;
        let added = devtools::call(&self.client, "WebAuthn.addVirtualAuthenticator", options);
        let added = added.await?;
        let id = added.get("authenticatorId").and_then(Value::as_str);
        let mut authenticator = self
            .authenticator
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        *authenticator = id.map(str::to_owned);
        Ok(())
    }

    /// Whether its owner is known to the device from now on.
    pub async fn user_is_verified(&self, verified: bool) -> Result<()> {
        let params =
            json!({ "authenticatorId": self.authenticator()?, "isUserVerified": verified });
        devtools::call(&self.client, "WebAuthn.setUserVerified", params).await?;
        Ok(())
    }

    /// The device forgets its keys.
    pub async fn clear_authenticator(&self) -> Result<()> {
        let params = json!({ "authenticatorId": self.authenticator()? });
        devtools::call(&self.client, "WebAuthn.clearCredentials", params).await?;
        Ok(())
    }

    fn authenticator(&self) -> Result<String> {
        let authenticator = self
            .authenticator
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        authenticator.clone().context("no device for keys")
    }

    /// Cuts the line, or puts it back.
    pub async fn offline(&self, offline: bool) -> Result<()> {
        let line = json!({
            "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1,
        });
        devtools::call(&self.client, "Network.enable", json!({})).await?;
        devtools::call(&self.client, "Network.emulateNetworkConditions", line).await?;
        Ok(())
    }

    /// Where it puts what pages hand over.
    pub fn downloads(&self) -> Result<PathBuf> {
        let folder = self.folder.path().join(DOWNLOADS);
        std::fs::create_dir_all(&folder)?;
        Ok(folder)
    }

    /// Whether a page's own scripts run.
    pub(crate) async fn runs_scripts(&self) -> Result<bool> {
        let page = "data:text/html,<title>off</title><script>document.title='on'</script>";
        self.client.goto(page).await?;
        // A browser that does not wait for its pages may still show the one before.
        for _ in 0..40 {
            match self.client.title().await?.as_str() {
                "on" => return Ok(true),
                "off" => return Ok(false),
                _ => tokio::time::sleep(GLANCE).await,
            }
        }
        bail!("no page is shown")
    }

    /// Runs a script at the start of each page that the tab in use will show, before the page's own.
    pub async fn on_each_page(&self, script: &str) -> Result<()> {
        let script = json!({ "source": script });
        devtools::call(
            &self.client,
            "Page.addScriptToEvaluateOnNewDocument",
            script,
        )
        .await?;
        Ok(())
    }

    /// Goes to an address.
    pub async fn goto(&self, url: &str) -> Result<()> {
        self.client.goto(url).await.with_context(|| url.to_owned())
    }

    /// Waits for an element.
    pub async fn see(&self, css: &str) -> Result<Element> {
        let found = self
            .client
            .wait()
            .at_most(PATIENCE)
            .every(GLANCE)
            .for_element(Locator::Css(css))
            .await;
        match found {
            Ok(element) => Ok(element),
            Err(error) => bail!("no {css}: {error}\n{}", self.client.source().await?),
        }
    }

    /// How many elements there are.
    pub async fn count(&self, css: &str) -> Result<usize> {
        Ok(self.client.find_all(Locator::Css(css)).await?.len())
    }

    /// Waits for an element, then clicks it.
    pub async fn click(&self, css: &str) -> Result<()> {
        let element = self.see(css).await?;
        element
            .click()
            .await
            .with_context(|| format!("click on {css}"))
    }

    /// Ticks or unticks what has this text as its label.
    pub async fn tick(&self, label: &str) -> Result<()> {
        let path = format!(
            "//label[contains(@class, 'tick') or contains(@class, 'step')][normalize-space() = \"{label}\"]"
        );
        let found = self
            .client
            .wait()
            .at_most(PATIENCE)
            .every(GLANCE)
            .for_element(Locator::XPath(&path))
            .await;
        found
            .with_context(|| format!("no box « {label} »"))?
            .click()
            .await
            .with_context(|| label.to_owned())
    }

    /// Waits until fonts are there and nothing moves any more.
    pub async fn settle(&self) -> Result<()> {
        let still = "const done = arguments[arguments.length - 1];\
            document.fonts.ready.then(() => setTimeout(done, 150));";
        self.client.execute_async(still, vec![]).await?;
        Ok(())
    }

    /// Types into a field; for a file field, the path of a file.
    pub async fn fill(&self, css: &str, text: &str) -> Result<()> {
        self.see(css)
            .await?
            .send_keys(text)
            .await
            .with_context(|| format!("typing into {css}"))
    }

    /// Presses keys, wherever the focus is.
    pub async fn press(&self, keys: &str) -> Result<()> {
        let focused = self.client.active_element().await?;
        focused
            .send_keys(keys)
            .await
            .with_context(|| format!("pressing {keys:?}"))
    }

    /// The visible text of an element, its spaces plain.
    pub async fn text(&self, css: &str) -> Result<String> {
        Ok(plain(&self.see(css).await?.text().await?))
    }

    /// Waits until an element's visible text holds something.
    pub async fn read(&self, css: &str, part: &str) -> Result<String> {
        let mut last = String::new();
        let mut left = PATIENCE;
        loop {
            if let Ok(element) = self.client.find(Locator::Css(css)).await
                && let Ok(text) = element.text().await
            {
                last = plain(&text);
                if last.contains(part) {
                    return Ok(last);
                }
            }
            if left.is_zero() {
                bail!(
                    "« {part} » is not in {css}: {last}\n{}",
                    self.client.source().await?
                );
            }
            tokio::time::sleep(GLANCE).await;
            left = left.saturating_sub(GLANCE);
        }
    }

    /// Waits until an expression is true in the page.
    pub async fn until(&self, expression: &str) -> Result<()> {
        let mut left = PATIENCE;
        while !self.js(expression).await?.as_bool().unwrap_or(false) {
            if left.is_zero() {
                bail!("never true: {expression}\n{}", self.client.source().await?);
            }
            tokio::time::sleep(GLANCE).await;
            left = left.saturating_sub(GLANCE);
        }
        Ok(())
    }

    /// The value of an expression in the page.
    pub async fn js(&self, expression: &str) -> Result<Value> {
        let script = format!("return ({expression});");
        self.client
            .execute(&script, vec![])
            .await
            .with_context(|| expression.to_owned())
    }

    /// A cookie's value, as the browser would send it.
    pub async fn cookie(&self, name: &str) -> Result<String> {
        Ok(self.client.get_named_cookie(name).await?.value().to_owned())
    }

    /// The tab in use.
    pub async fn tab(&self) -> Result<WindowHandle> {
        Ok(self.client.window().await?)
    }

    /// Opens another tab of the same browser, and uses it.
    pub async fn new_tab(&self) -> Result<WindowHandle> {
        let tab = self.client.new_window(true).await?.handle;
        self.to_tab(&tab).await?;
        Ok(tab)
    }

    /// Opens another tab of the same browser at an address, and uses it.
    pub async fn second_tab(&self, url: &str) -> Result<()> {
        self.new_tab().await?;
        self.goto(url).await
    }

    /// Uses another tab.
    pub async fn to_tab(&self, tab: &WindowHandle) -> Result<()> {
        Ok(self.client.switch_to_window(tab.clone()).await?)
    }

    /// A picture of what the page shows, as PNG; of a large page at half its size.
    pub async fn screenshot(&self, path: &Path) -> Result<()> {
        let size = self.js("[innerWidth, innerHeight]").await?;
        let edge = |at: usize| size.get(at).and_then(Value::as_u64).context("no size");
        let (width, height) = (edge(0)?, edge(1)?);
        let scale = if width > LARGE { 0.5 } else { 1.0 };
        let clip = json!({ "x": 0, "y": 0, "width": width, "height": height, "scale": scale });
        let wanted = json!({ "format": "png", "optimizeForSpeed": false, "clip": clip });
        let picture = devtools::call(&self.client, "Page.captureScreenshot", wanted).await?;
        let picture = picture
            .get("data")
            .and_then(Value::as_str)
            .context("no picture")?;
        let picture = base64::engine::general_purpose::STANDARD.decode(picture)?;
        Ok(std::fs::write(path, picture)?)
    }
}

/// Ends it by its id, whatever became of the test; chromedriver alone would leave it behind.
impl Drop for Browser {
    fn drop(&mut self) {
        // Asked first, so that its helpers end with it and write no more.
        for signal in ["-TERM", "-KILL"] {
            let _ = Command::new("kill")
                .args([signal, &self.process.to_string()])
                .stderr(Stdio::null())
                .status();
            if patiently(|| self.has_ended()) {
                break;
            }
        }
        // A helper may yet make the folder anew, to note its cache: it must stay away for a moment.
        let mut away = 0;
        patiently(|| {
            let _ = std::fs::remove_dir_all(self.folder.path());
            away = if self.folder.path().exists() {
                0
            } else {
                away + 1
            };
            away > 15
        });
    }
}

impl Browser {
    fn has_ended(&self) -> bool {
        // What has ended and was not waited for yet has an empty command line.
        let command = std::fs::read(format!("/proc/{}/cmdline", self.process));
        command.map_or(true, |command| command.is_empty())
    }
}

/// Whether something comes true within three seconds.
fn patiently(mut is_true: impl FnMut() -> bool) -> bool {
    for _ in 0..150 {
        if is_true() {
            return true;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    false
}
