//! `glane archive check`: whether archives are whole and signed, and by whom.

use glane_archive::{Archive, read};
use serde::Serialize;

use super::{bytes, refused};
use crate::cli::ArchiveCheck;
use crate::ctx::Ctx;
use crate::fail::{self, Done, Kind, printed};
use crate::out;

/// One file, as JSON.
#[derive(Debug, Serialize)]
pub struct Checked {
    file: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    refused: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    site: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    edition: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    people: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fingerprint: Option<String>,
}

impl Checked {
    pub fn refused(file: String, why: String) -> Self {
        Self {
            file,
            refused: Some(why),
            site: None,
            edition: None,
            level: None,
            people: None,
            fingerprint: None,
        }
    }

    pub fn good(file: String, archive: &Archive) -> Self {
        let manifest = &archive.manifest;
        Self {
            file,
            refused: None,
            site: Some(manifest.site.clone()),
            edition: Some(manifest.edition.clone()),
            level: Some(manifest.level.name()),
            people: archive.people_told(),
            fingerprint: Some(manifest.key.fingerprint()),
        }
    }
}

pub fn run(ctx: &Ctx, args: &ArchiveCheck) -> anyhow::Result<Done> {
    let mut all = Vec::new();
    let mut worst: Option<Kind> = None;
    for path in &args.archives {
        let name = path.display().to_string();
        let read =
            bytes(path).and_then(|bytes| read(&bytes).map_err(|refusal| refused(path, &refusal)));
        match read {
            Ok(archive) => {
                if !args.json {
                    tell(ctx, &printed(path), &archive);
                }
                all.push(Checked::good(name, &archive));
            }
            Err(fail) => {
                fail::tell_fail(&ctx.voice, &fail);
                worst = worst.max(Some(fail.kind));
                all.push(Checked::refused(name, fail.message(&ctx.voice)));
            }
        }
    }
    if args.json {
        out::json(&serde_json::json!({ "files": all }))?;
    }
    Ok(worst.map_or(Done::Yes, Done::No))
}

/// Says of an archive what a federation needs to know before it takes it.
pub fn tell(ctx: &Ctx, name: &str, archive: &Archive) {
    let voice = &ctx.voice;
    let manifest = &archive.manifest;
    let level = voice.text(match manifest.level {
        glane_archive::Level::Everything => "archive-level-everything",
        glane_archive::Level::Anonymous => "archive-level-anonymous",
        glane_archive::Level::Tallies => "archive-level-tallies",
    });
    out::say(&voice.format(
        "archive-good",
        &[
            ("path", name.into()),
            ("site", manifest.site.as_str().into()),
            ("edition", manifest.edition.as_str().into()),
            ("level", level.into()),
        ],
    ));
    out::say(&match archive.people_told() {
        Some(people) => voice.with("archive-good-people", "n", people),
        None => voice.text("archive-good-hidden"),
    });
    let print = manifest.key.fingerprint();
    out::say(&voice.with("archive-good-key", "fingerprint", print));
}
