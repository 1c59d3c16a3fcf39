//! A passphrase, from the terminal or from a file.

use std::path::Path;

use glane_web::copies::{SHORTEST, fit, kept};

use crate::ctx::Ctx;
use crate::fail::Fail;

/// Asks for a new one, twice.
pub fn choose(ctx: &Ctx, file: Option<&Path>) -> Result<String, Fail> {
    let (first, again) = if let Some(file) = file {
        let read = of_file(file)?;
        (read.clone(), read)
    } else {
        (ask(ctx, "backup-ask-new")?, ask(ctx, "backup-ask-again")?)
    };
    fit(&first, &again).map_err(|key| Fail::input(key).with("min", SHORTEST))
}

/// Asks for the one that opens a copy.
pub fn recall(ctx: &Ctx, file: Option<&Path>) -> Result<String, Fail> {
    let typed = match file {
        Some(file) => of_file(file)?,
        None => ask(ctx, "backup-ask-old")?,
    };
    Ok(kept(&typed))
}

fn ask(ctx: &Ctx, key: &str) -> Result<String, Fail> {
    let asked = rpassword::prompt_password(format!("{} ", ctx.voice.text(key)));
    asked.map_err(|error| {
        tracing::debug!(%error, "no terminal to ask at");
        Fail::input("backup-no-terminal")
    })
}

/// The first line of a file.
fn of_file(path: &Path) -> Result<String, Fail> {
    let text = std::fs::read_to_string(path).map_err(|error| Fail::unreadable(path, &error))?;
    Ok(text.lines().next().unwrap_or_default().to_owned())
}
