//! `glane archive import`: archives taken into a consultation, each once. One that is refused keeps no other out.

use glane_archive::{Asked, Consultations, Rulings, Shelf, Shelved, merge_with};
use glane_core::id::Slug;

use super::check::{Checked, tell};
use super::{bytes, own, shelf, unshelved};
use crate::cli::ArchiveImport;
use crate::ctx::Ctx;
use crate::data;
use crate::fail::{self, Done, Fail, Kind, printed};
use crate::out;

pub async fn run(ctx: &Ctx, args: &ArchiveImport) -> anyhow::Result<Done> {
    let shelf = shelf(ctx, &args.into)?;
    let asked = asked(ctx, &shelf, &args.into).await?;
    let mut all = Vec::new();
    let (mut new, mut known) = (0_u64, 0_u64);
    let mut worst: Option<Kind> = None;
    for path in &args.archives {
        let name = path.display().to_string();
        let added = bytes(path).and_then(|bytes| {
            let added = shelf.add_if(&bytes, |archive| asked.fits(&archive.script));
            match added {
                Ok(Shelved::Foreign(archive)) => {
                    let title = archive.script.title.get(ctx.voice.lang().code());
                    Err(Fail::refused("archive-foreign")
                        .with_path(path)
                        .with("title", title))
                }
                added => added.map_err(|error| unshelved(Some(path), &error)),
            }
        });
        match added {
            Ok(added) => {
                let archive = match added {
                    Shelved::New(archive) => {
                        new += 1;
                        archive
                    }
                    Shelved::Known(archive) => {
                        known += 1;
                        archive
                    }
                    // It was refused above.
                    Shelved::Foreign(archive) => archive,
                };
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
        out::json(&serde_json::json!({ "new": new, "known": known, "files": all }))?;
    } else {
        let told = [
            ("new", new.into()),
            ("known", known.into()),
            ("name", args.into.as_str().into()),
        ];
        out::say(&ctx.voice.format("archive-imported", &told));
    }
    Ok(worst.map_or(Done::Yes, Done::No))
}

/// The questions that archives are held against.
pub(super) async fn asked(ctx: &Ctx, shelf: &Shelf, name: &str) -> Result<Asked, Fail> {
    let failed = |error| unshelved(None, &error);
    let all = Consultations::within(ctx.folder(data::FOLDER)?);
    let slug = Slug::new(name).ok();
    let known = slug
        .map(|slug| all.open(&slug).map_err(failed))
        .transpose()?;
    let Some((_, plan)) = known.flatten() else {
        return Ok(Asked::default());
    };
    let archives = shelf.archives().map_err(failed)?;
    // A script that was announced says it all: nothing is counted for it.
    let counted = if plan.script.is_empty() {
        own::counted(ctx, name).await?
    } else {
        own::Counted::new()
    };
    let merged = merge_with(&archives, &own::members(&counted), &Rulings::new());
    Ok(Asked::of(&plan, &merged))
}
