//! `glane backup`: a copy of all data to carry away, whether a program serves them or not.

use std::path::{Path, PathBuf};

use glane_archive::KEY_FILE;
use glane_core::date::Day;
use glane_core::world::Clock;
use glane_locale::Arg;
use serde::Serialize;

use crate::amounts::{date, size};
use crate::backup::cipher::{self, Lock};
use crate::backup::manifest::Manifest;
use crate::backup::{Wrong, make, passphrase, place, taken};
use crate::cli::Backup;
use crate::ctx::Ctx;
use crate::data::{self, DATABASE};
use crate::fail::{Done, Fail};
use crate::out;
use crate::world::SystemClock;

/// What was made.
#[derive(Debug, Serialize)]
struct Told<'a> {
    path: String,
    bytes: u64,
    #[serde(flatten)]
    manifest: &'a Manifest,
}

pub fn run(ctx: &Ctx, args: &Backup) -> anyhow::Result<Done> {
    let folder = ctx.folder(data::FOLDER)?;
    if !folder.join(DATABASE).is_file() {
        return Err(Fail::input("backup-nothing").with_path(&folder).into());
    }
    let to = path_of(&args.copy_to)?;
    let lock = lock(ctx, args)?;
    let now = SystemClock.now();
    let made = make::make(&folder, &to, now, Some(&lock));
    let manifest = made.map_err(|wrong| named(wrong, &folder, &to))?;
    taken::note(&folder, now);
    let bytes = std::fs::metadata(&to).map_or(0, |file| file.len());
    if args.json {
        out::json(&Told {
            path: to.display().to_string(),
            bytes,
            manifest: &manifest,
        })?;
        return Ok(Done::Yes);
    }
    let args = [
        ("path", Arg::Text(to.display().to_string())),
        ("n", manifest.workshops.len().into()),
        ("size", size(bytes)),
        ("day", date(Day::of(manifest.at))),
    ];
    out::say(&ctx.voice.format("backup-made", &args));
    if manifest.linkable {
        out::say(&ctx.voice.text("backup-linkable"));
    }
    if manifest.files.iter().any(|file| file.name == KEY_FILE) {
        out::say(&ctx.voice.text("backup-with-key"));
    }
    out::say(&ctx.voice.text(if matches!(lock, Lock::Passphrase(_)) {
        "backup-keep-passphrase"
    } else {
        "backup-keep-key"
    }));
    Ok(Done::Yes)
}

/// A file that is not there yet, in a folder that is.
fn path_of(to: &Path) -> Result<PathBuf, Fail> {
    let path = to.to_owned();
    if path.is_dir() {
        return Err(Fail::input("backup-to-folder").with_path(&path));
    }
    if path.exists() {
        return Err(Fail::input("program-file-exists").with_path(&path));
    }
    let above = place::above(&path);
    if !above.is_dir() {
        return Err(Fail::unwritable(
            &path,
            &std::io::ErrorKind::NotFound.into(),
        ));
    }
    Ok(path)
}

fn lock(ctx: &Ctx, args: &Backup) -> Result<Lock, Fail> {
    if args.recipient.is_empty() {
        let passphrase = passphrase::choose(ctx, args.passphrase_file.as_deref())?;
        return Ok(Lock::passphrase(passphrase));
    }
    let read = args.recipient.iter().map(|text| {
        cipher::recipient(text)
            .ok_or_else(|| Fail::input("backup-bad-recipient").with("value", text.as_str()))
    });
    Ok(Lock::Recipients(read.collect::<Result<_, _>>()?))
}

/// What the data's file says is of the data folder, the rest of the copy.
fn named(wrong: Wrong, folder: &Path, to: &Path) -> Fail {
    match wrong {
        Wrong::Data(error) => Fail::of_opening(folder, &error),
        other => other.of(to),
    }
}
