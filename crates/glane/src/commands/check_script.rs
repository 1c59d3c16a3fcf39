//! `glane check-script`: says all that is wrong with scripts, at once.

use std::path::Path;

use glane_core::script::read;
use serde::Serialize;

use crate::cli::CheckScript;
use crate::concerns::{self, Concern};
use crate::ctx::Ctx;
use crate::fail::{self, Done, Fail, Kind};
use crate::faults::{self, Told};
use crate::out;

/// One script, as JSON.
#[derive(Debug, Serialize)]
struct Checked {
    file: String,
    /// How many questions it asks; absent if it does not hold.
    questions: Option<usize>,
    /// Why the file could not be read at all.
    #[serde(skip_serializing_if = "Option::is_none")]
    unreadable: Option<String>,
    faults: Vec<Told>,
    /// What deserves a look in a script that holds.
    warnings: Vec<Concern>,
}

pub fn run(ctx: &Ctx, args: &CheckScript) -> anyhow::Result<Done> {
    let mut worst = None;
    let mut all = Vec::new();
    for path in &args.script {
        let checked = match faults::source(path) {
            Ok(source) => check(ctx, path, &source, args.json),
            Err(fail) => unread(ctx, path, &fail),
        };
        worst = worst.max(kind(&checked));
        all.push(checked);
    }
    if args.json {
        out::json(&serde_json::json!({ "files": all }))?;
    }
    Ok(worst.map_or(Done::Yes, Done::No))
}

fn kind(checked: &Checked) -> Option<Kind> {
    match checked {
        Checked {
            unreadable: Some(_),
            ..
        } => Some(Kind::Input),
        Checked {
            questions: None, ..
        } => Some(Kind::Refused),
        _ => None,
    }
}

fn check(ctx: &Ctx, path: &Path, source: &str, json: bool) -> Checked {
    let file = path.display().to_string();
    let (questions, faults, warnings) = match read::read(source) {
        Ok(script) => (
            Some(script.questions.len()),
            Vec::new(),
            concerns::of(&ctx.voice, path, &script),
        ),
        Err(faults) => (None, faults, Vec::new()),
    };
    if !json {
        match questions {
            Some(n) => {
                let args = [("path", file.as_str().into()), ("n", n.into())];
                out::say(&ctx.voice.format("program-script-good", &args));
            }
            None => out::say(&faults::rendered(&ctx.voice, &file, source, &faults)),
        }
        concerns::tell(&ctx.voice, &warnings);
    }
    let faults = faults::all(&ctx.voice, source, &faults);
    Checked {
        file,
        questions,
        unreadable: None,
        faults,
        warnings,
    }
}

fn unread(ctx: &Ctx, path: &Path, fail: &Fail) -> Checked {
    fail::tell_fail(&ctx.voice, fail);
    Checked {
        file: path.display().to_string(),
        questions: None,
        unreadable: Some(fail.message(&ctx.voice)),
        faults: Vec::new(),
        warnings: Vec::new(),
    }
}
