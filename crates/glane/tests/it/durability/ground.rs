//! What a run stands on: a script, the shim that models the disk, folders, a port.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU16, Ordering};

use anyhow::{Context, Result, bail, ensure};

/// The workshop's slug.
pub(super) const SLUG: &str = "panne";
/// Its questions, in order.
pub(super) const QUESTIONS: [&str; 2] = ["avant", "apres"];
/// The options of each question: `b0` to `b15`.
pub(super) const OPTIONS: usize = 16;
/// Ports below those that the system lends to clients: while the server is down, a client that
/// knocks could be lent the very port it knocks at, and be connected to itself.
const PORTS: std::ops::Range<u16> = 20_000..32_000;

/// The workshop's script.
pub(super) fn script() -> String {
    let options: Vec<String> = (0..OPTIONS)
        .map(|option| format!("\"b{option}\""))
        .collect();
    let mut text = format!(
        "[atelier]\nnom = \"{SLUG}\"\ntitre = \"Panne\"\ndate = 2024-11-28\norganisateur = \"Essai\"\n"
    );
    for key in QUESTIONS {
        let options = options.join(", ");
        let _ = write!(
            text,
            "[[question]]\ncle = \"{key}\"\ntype = \"plusieurs-choix\"\n\
             texte = \"Question {key} ?\"\noptions = [{options}]\n"
        );
    }
    text
}

/// The shim that `scripts/test` built, or one built here.
pub(super) fn shim(folder: &Path) -> Result<PathBuf> {
    if let Some(built) = std::env::var_os("GLANE_POWER_SHIM") {
        return Ok(built.into());
    }
    built(folder, "power_cut")
}

/// The shim under which calls fail, and the folder that says which.
pub(super) fn trouble(folder: &Path) -> Result<PathBuf> {
    fs::create_dir(folder.join("troubles"))?;
    built(folder, "machine")
}

fn built(folder: &Path, name: &str) -> Result<PathBuf> {
    let faults = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scripts/faults");
    let source = faults.join(format!("{name}.c"));
    let shim = folder.join(format!("{name}.so"));
    let mut gcc = std::process::Command::new("gcc");
    gcc.args(["-shared", "-fPIC", "-O2", "-o"])
        .arg(&shim)
        .arg(source);
    let built = gcc.output().context("gcc is needed to model faults")?;
    ensure!(
        built.status.success(),
        "gcc: {}",
        String::from_utf8_lossy(&built.stderr)
    );
    Ok(shim)
}

/// Copies a folder with all that is in it.
pub(super) fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// A port of this machine that nobody listens on.
pub(crate) fn free_port() -> Result<u16> {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    let width = PORTS.end - PORTS.start;
    let start = u16::try_from(std::process::id() % u32::from(width))?;
    for _ in 0..100 {
        let next = NEXT.fetch_add(1, Ordering::Relaxed);
        let port = PORTS.start + (start + next) % width;
        if std::net::TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return Ok(port);
        }
    }
    bail!("no free port among 100 from {}", PORTS.start + start)
}
