//! Starts browsers, each with a profile of its own, and ends them.

use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use fantoccini::ClientBuilder;
use fantoccini::wd::TimeoutConfiguration;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, BufReader};
use tokio::process::{Child, Command};

use crate::browser::Browser;

/// Debian's (package `chromium-driver`).
const CHROMEDRIVER: &str = "/usr/bin/chromedriver";
/// What it says once it listens, before its port.
const STARTED: &str = "started successfully on port ";
/// The name pages are reached under. A loopback address is a secure context, with powers that pages do
/// not have in a hall on plain HTTP: this name is none.
pub const HOST: &str = "salle.test";
/// Where in its folder a browser puts what pages hand over.
pub(crate) const DOWNLOADS: &str = "downloads";
/// How long a browser may take to start, on a busy machine.
const PATIENCE: Duration = Duration::from_mins(1);

/// A running chromedriver. Dropped, it is killed by its id; its browsers end by theirs.
#[derive(Debug)]
pub struct Driver {
    url: String,
    // Ends on drop, before its folder is removed.
    _child: Child,
    _folder: TempDir,
}

/// How a browser is set up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Profile {
    /// Width and height of the page, in CSS pixels.
    pub size: (u32, u32),
    /// A phone: touch, and a finer screen.
    pub phone: bool,
    /// Whether pages may run scripts.
    pub scripts: bool,
    /// Whether going to an address waits for its page: on a bad network it may never come.
    pub waits: bool,
}

impl Profile {
    /// A laptop.
    pub const LAPTOP: Self = Self {
        size: (1280, 900),
        phone: false,
        scripts: true,
        waits: true,
    };
    /// A phone.
    pub const PHONE: Self = Self {
        size: (390, 844),
        phone: true,
        scripts: true,
        waits: true,
    };
    /// A phone whose browser runs no script.
    pub const PHONE_WITHOUT_SCRIPTS: Self = Self {
        scripts: false,
        ..Self::PHONE
    };
}

impl Driver {
    /// Starts chromedriver on a free port.
    pub async fn start() -> Result<Self> {
        ensure!(
            Path::new(CHROMEDRIVER).exists(),
            "{CHROMEDRIVER} is missing: install chromium-driver"
        );
        // Killed, it leaves what it put into the folder of temporary files.
        let folder = tempfile::Builder::new().prefix("glane-driver-").tempdir()?;
        let mut child = Command::new(CHROMEDRIVER)
            .arg("--port=0")
            .env("TMPDIR", folder.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()?;
        let mut stdout = BufReader::new(child.stdout.take().context("no stdout")?);
        let port = tokio::time::timeout(PATIENCE, async {
            let mut line = String::new();
            while stdout.read_line(&mut line).await? > 0 {
                if let Some((_, port)) = line.split_once(STARTED) {
                    return Ok(port.trim().trim_end_matches('.').parse::<u16>()?);
                }
                line.clear();
            }
            bail!("chromedriver ended before it listened")
        });
        let port = port.await.context("chromedriver does not start")??;
        // Read on, or it would block once the pipe is full.
        tokio::spawn(async move {
            let mut rest = Vec::new();
            let _ = stdout.read_to_end(&mut rest).await;
        });
        Ok(Self {
            url: format!("http://127.0.0.1:{port}"),
            _child: child,
            _folder: folder,
        })
    }

    /// Opens a browser with a fresh profile folder.
    pub async fn open(&self, profile: Profile) -> Result<Browser> {
        let folder = tempfile::Builder::new()
            .prefix("glane-browser-")
            .tempdir()?;
        let capabilities = capabilities(folder.path(), profile);
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&self.url)
            .await
            .context("Chromium does not start")?;
        let browser = Browser::new(client, folder)?;
        if !profile.waits {
            let short = Some(Duration::from_secs(1));
            let timeouts = TimeoutConfiguration::new(short, short, Some(Duration::ZERO));
            browser.client.update_timeouts(timeouts).await?;
        }
        browser.resize(profile.size, profile.phone).await?;
        ensure!(
            browser.runs_scripts().await? == profile.scripts,
            "scripts are not as the profile says"
        );
        Ok(browser)
    }
}

fn capabilities(folder: &Path, profile: Profile) -> Map<String, Value> {
    let mut args = vec![
        "--headless".to_owned(),
        "--no-sandbox".to_owned(),
        "--disable-gpu".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-sync".to_owned(),
        "--no-first-run".to_owned(),
        "--disable-dev-shm-usage".to_owned(),
        "--no-proxy-server".to_owned(),
        "--hide-scrollbars".to_owned(),
        "--lang=fr".to_owned(),
        // Tabs that nobody looks at go on like those of other phones.
        "--disable-background-timer-throttling".to_owned(),
        "--disable-renderer-backgrounding".to_owned(),
        "--disable-backgrounding-occluded-windows".to_owned(),
        format!("--host-resolver-rules=MAP {HOST} 127.0.0.1, MAP *.{HOST} 127.0.0.1"),
        format!("--user-data-dir={}", folder.display()),
    ];
    let mut prefs = json!({
        "intl.accept_languages": "fr",
        "download.default_directory": folder.join(DOWNLOADS),
        "download.prompt_for_download": false,
    });
    if !profile.scripts {
        args.push("--blink-settings=scriptEnabled=false".to_owned());
        prefs = json!({
            "intl.accept_languages": "fr",
            "profile.managed_default_content_settings.javascript": 2,
        });
    }
    let options = json!({ "args": args, "prefs": prefs });
    let strategy = if profile.waits { "normal" } else { "none" };
    Map::from_iter([
        ("goog:chromeOptions".to_owned(), options),
        ("pageLoadStrategy".to_owned(), json!(strategy)),
    ])
}
