//! The program on a data folder of its own, and what becomes of both at a kill.

use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use serde::Deserialize;
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, ChildStdout, Command};
use tokio::time::timeout;

use super::ground::{SLUG, copy, free_port, script, shim, trouble};
use crate::kit;

const SIGKILL: i32 = 9;
/// The longest a start or an end may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);
/// What befalls the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// SIGKILL: the system keeps what was written.
    Kill,
    /// SIGKILL, and the folder falls back to what was synced.
    PowerCut,
    /// The same, under a program told not to sync.
    PowerCutUnsynced,
    /// SIGKILL, and every n-th call of a kind on the folder's files fails while the program serves.
    Failing(&'static str, u32),
}

/// The first line of `glane serve --json`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct Links {
    pub(super) facilitator: String,
    pub(super) projector: String,
    pub(super) participant: String,
    pub(super) code: String,
}

/// A server, its data folder and its modelled disk. Dropped, it kills the server it started.
pub(super) struct Place {
    fault: Fault,
    port: u16,
    shim: PathBuf,
    /// How many programs were started under the shim.
    shimmed: usize,
    server: Option<(Child, ChildStdout)>,
    links: Option<Links>,
    folder: TempDir,
}

impl Place {
    /// Makes the workshop. Under power cuts there is one right after it.
    pub(super) async fn set_up(fault: Fault) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let shim = match fault {
            Fault::Kill => PathBuf::new(),
            Fault::PowerCut | Fault::PowerCutUnsynced => shim(folder.path())?,
            Fault::Failing(..) => trouble(folder.path())?,
        };
        let mut place = Self {
            fault,
            port: free_port()?,
            shim,
            shimmed: 0,
            server: None,
            links: None,
            folder,
        };
        fs::create_dir(place.disk())?;
        let written = place.folder.path().join("panne.atelier.toml");
        fs::write(&written, script())?;
        let shimmed = fault == Fault::PowerCut;
        let mut create = place.program(shimmed);
        create.arg("create").arg(&written);
        let made = timeout(PATIENCE, create.output()).await??;
        ensure!(
            made.status.success(),
            "glane create: {}",
            String::from_utf8_lossy(&made.stderr)
        );
        match fault {
            Fault::Kill | Fault::Failing(..) => {}
            Fault::PowerCut => place.cut()?,
            // Everything but the answers is on disk when the cuts begin.
            Fault::PowerCutUnsynced => {
                place.serve(false).await?;
                place.stop().await?;
                copy(&place.data(), &place.disk())?;
            }
        }
        Ok(place)
    }

    pub(super) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn disk(&self) -> PathBuf {
        self.folder.path().join("disk")
    }

    pub(super) fn links(&self) -> Result<&Links> {
        self.links.as_ref().context("the server never started")
    }

    /// Starts the server, on the same port and with the same addresses as before.
    pub(super) async fn start(&mut self) -> Result<()> {
        self.serve(self.fault != Fault::Kill).await
    }

    async fn serve(&mut self, shimmed: bool) -> Result<()> {
        let mut serve = self.program(shimmed);
        serve.args([
            "serve",
            "--json",
            "--listen",
            &format!("127.0.0.1:{}", self.port),
        ]);
        if shimmed && self.fault == Fault::PowerCutUnsynced {
            serve.args(["--synchronous", "off"]);
        }
        let log = fs::OpenOptions::new()
            .create(true)
            .append(true)
            .open(self.log())?;
        let mut child = serve.stdout(Stdio::piped()).stderr(log).spawn()?;
        let mut stdout = BufReader::new(child.stdout.take().context("no stdout")?).lines();
        let line = timeout(PATIENCE, stdout.next_line())
            .await
            .with_context(|| self.said())??;
        let line = line.with_context(|| format!("the server did not start: {}", self.said()))?;
        let links: Links = serde_json::from_str(&line).with_context(|| line.clone())?;
        // Kept open: a server whose stdout is closed may fail to say that it stops.
        self.server = Some((child, stdout.into_inner().into_inner()));
        if let Fault::Failing(kind, every) = self.fault {
            fs::write(self.troubles().join(kind), every.to_string())?;
        }
        let before = self.links.get_or_insert_with(|| links.clone());
        ensure!(
            *before == links,
            "the addresses changed: {before:?}, then {links:?}"
        );
        Ok(())
    }

    /// Fails if the server ended by itself.
    pub(super) fn check(&mut self) -> Result<()> {
        let Some((child, _)) = &mut self.server else {
            bail!("the server is not running")
        };
        if let Some(status) = child.try_wait()? {
            bail!("the server ended by itself ({status}): {}", self.said());
        }
        Ok(())
    }

    /// SIGKILL; under power cuts the folder then is what was synced.
    pub(super) async fn kill(&mut self) -> Result<()> {
        self.check()?;
        let Some((mut child, _)) = self.server.take() else {
            bail!("the server is not running")
        };
        child.start_kill()?;
        let status = timeout(PATIENCE, child.wait()).await??;
        ensure!(
            status.signal() == Some(SIGKILL),
            "ended by {status}, not by our kill: {}",
            self.said()
        );
        match self.fault {
            Fault::Kill => Ok(()),
            Fault::Failing(..) => self.mend(),
            Fault::PowerCut | Fault::PowerCutUnsynced => self.cut(),
        }
    }

    fn troubles(&self) -> PathBuf {
        self.folder.path().join("troubles")
    }

    /// The disk is well again.
    fn mend(&self) -> Result<()> {
        if let Fault::Failing(kind, _) = self.fault {
            fs::remove_file(self.troubles().join(kind))?;
        }
        Ok(())
    }

    /// How many calls failed.
    pub(super) fn failed(&self) -> Result<u64> {
        let Fault::Failing(kind, _) = self.fault else {
            return Ok(0);
        };
        let failed = self.troubles().join(format!("{kind}.failed"));
        Ok(fs::metadata(failed).context("no call failed")?.len())
    }

    /// The end of a run: as Ctrl-C makes it, or under power cuts one more of them.
    pub(super) async fn end(&mut self) -> Result<()> {
        if matches!(self.fault, Fault::Kill | Fault::Failing(..)) {
            self.mend()?;
            return self.stop().await;
        }
        self.kill().await?;
        let loaded = fs::read_to_string(self.folder.path().join("loaded"))
            .unwrap_or_default()
            .lines()
            .count();
        ensure!(
            loaded == self.shimmed,
            "{loaded} of {} programs loaded the shim",
            self.shimmed
        );
        Ok(())
    }

    async fn stop(&mut self) -> Result<()> {
        self.check()?;
        let Some((mut child, _)) = self.server.take() else {
            bail!("the server is not running")
        };
        let id = child.id().context("no process id")?.to_string();
        let sent = Command::new("sh")
            .args(["-c", "kill -TERM \"$0\"", &id])
            .status()
            .await?;
        ensure!(sent.success(), "SIGTERM was not sent");
        let status = timeout(PATIENCE, child.wait())
            .await
            .with_context(|| self.said())??;
        ensure!(
            status.success(),
            "the server stopped with {status}: {}",
            self.said()
        );
        Ok(())
    }

    /// Everything counted, as `glane report --json` says it.
    pub(super) async fn report(&mut self) -> Result<serde_json::Value> {
        let mut report = self.program(false);
        report.args(["report", "--workshop", SLUG, "--json"]);
        let output = timeout(PATIENCE, report.output()).await??;
        ensure!(
            output.status.success(),
            "glane report: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        Ok(serde_json::from_slice(&output.stdout)?)
    }

    fn program(&mut self, shimmed: bool) -> Command {
        let mut program = Command::from(kit::command(self.folder.path()));
        program.kill_on_drop(true).arg("--data").arg(self.data());
        if shimmed && matches!(self.fault, Fault::Failing(..)) {
            program.env("LD_PRELOAD", &self.shim);
            program
                .env("GLANE_TROUBLE", self.troubles())
                .env("GLANE_TROUBLE_DATA", self.data());
        } else if shimmed {
            self.shimmed += 1;
            program.env("LD_PRELOAD", &self.shim);
            program
                .env("GLANE_POWER_LIVE", self.data())
                .env("GLANE_POWER_DURABLE", self.disk());
            program.env("GLANE_POWER_LOG", self.folder.path().join("loaded"));
        }
        program
    }

    fn cut(&self) -> Result<()> {
        fs::remove_dir_all(self.data())?;
        copy(&self.disk(), &self.data())
    }

    fn log(&self) -> PathBuf {
        self.folder.path().join("stderr")
    }

    /// What the server said on stderr.
    fn said(&self) -> String {
        fs::read_to_string(self.log()).unwrap_or_default()
    }
}
