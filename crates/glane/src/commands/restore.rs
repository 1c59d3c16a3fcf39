//! `glane restore`: puts a copy back. All of it is checked before anything of the data folder is touched, and what stood
//! there is kept beside it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use glane_core::date::Day;
use glane_core::world::Clock;
use glane_live::LiveError;
use glane_locale::Arg;
use serde::Serialize;

use crate::amounts::{date, size};
use crate::backup::cipher::{self, Asks, Key};
use crate::backup::manifest::Manifest;
use crate::backup::parcel::Parcel;
use crate::backup::{Wrong, passphrase, place, unpack};
use crate::cli::Restore;
use crate::ctx::Ctx;
use crate::data::{self, House};
use crate::fail::{Done, Fail};
use crate::out;
use crate::world::SystemClock;

/// What was put back.
#[derive(Debug, Serialize)]
struct Told<'a> {
    folder: String,
    /// Where what stood there is kept.
    before: Option<String>,
    #[serde(flatten)]
    manifest: &'a Manifest,
}

pub async fn run(ctx: &Ctx, args: Restore) -> anyhow::Result<Done> {
    let folder = ctx.folder(data::FOLDER)?;
    let file = args.copy.clone();
    if !file.is_file() {
        return Err(Fail::unreadable(&file, &std::io::ErrorKind::NotFound.into()).into());
    }
    free_or_told(&folder, args.replace_data)?;
    let key = key(ctx, &file, &args)?;
    enough_room(&file, &folder)?;
    let checked = unpack::beside(&folder);
    let put = put_back(ctx, &file, key.as_ref(), &folder).await;
    // Whatever stopped it, what was written beside is no use any more; the folder itself was not touched.
    let left = unpack::clear(&checked);
    let (before, manifest) = put?;
    left.map_err(|wrong| wrong.of(&checked))?;
    if args.json {
        out::json(&Told {
            folder: folder.display().to_string(),
            before: before.map(|path| path.display().to_string()),
            manifest: &manifest,
        })?;
        return Ok(Done::Yes);
    }
    let args = [
        ("path", Arg::Text(folder.display().to_string())),
        ("n", manifest.workshops.len().into()),
        ("day", date(Day::of(manifest.at))),
    ];
    out::say(&ctx.voice.format("backup-restored", &args));
    if let Some(before) = before {
        let before = before.display().to_string();
        out::say(&ctx.voice.with("backup-before", "path", before));
    }
    Ok(Done::Yes)
}

/// Data that are there are not touched unless told so, and never while they are in use.
fn free_or_told(folder: &Path, replace: bool) -> Result<(), Fail> {
    if glane_store_sqlite::is_held(folder) {
        return Err(Fail::machine("program-data-locked")
            .with_path(folder)
            .helped_by("backup-folder-in-use-help"));
    }
    if folder.exists() && !folder.is_dir() {
        return Err(Fail::unwritable(
            folder,
            &std::io::ErrorKind::NotADirectory.into(),
        ));
    }
    if unpack::holds(folder) && !replace {
        return Err(Fail::input("backup-folder-used").with_path(folder));
    }
    Ok(())
}

/// What opens the file: asked for, if it wants a passphrase.
fn key(ctx: &Ctx, file: &Path, args: &Restore) -> Result<Option<Key>, Fail> {
    let asked = cipher::asks(file).map_err(|wrong| wrong.of(file))?;
    Ok(match asked {
        Asks::Nothing => None,
        Asks::Passphrase if args.key.is_some() => {
            return Err(Wrong::WantsPassphrase.of(file));
        }
        Asks::Passphrase => {
            let typed = passphrase::recall(ctx, args.passphrase_file.as_deref())?;
            Some(Key::passphrase(typed))
        }
        Asks::Identity => {
            let Some(path) = &args.key else {
                return Err(Wrong::WantsKey.of(file));
            };
            let text =
                std::fs::read_to_string(path).map_err(|error| Fail::unreadable(path, &error))?;
            let held = cipher::identities(&text);
            if held.is_empty() {
                return Err(Fail::input("backup-bad-key").with_path(path));
            }
            Some(Key::Identities(held))
        }
    })
}

/// Whether the disk has room for what the file holds, twice: unpacked, and as it is brought to today's schema.
fn enough_room(file: &Path, folder: &Path) -> Result<(), Fail> {
    let length = std::fs::metadata(file).map_or(0, |file| file.len());
    let wanted = length.saturating_mul(2);
    match place::room(folder) {
        Some(left) if left < wanted => Err(Fail::machine("backup-no-room")
            .with_path(folder)
            .with("wanted", size(wanted))
            .with("left", size(left))),
        _ => Ok(()),
    }
}

async fn put_back(
    ctx: &Ctx,
    file: &Path,
    key: Option<&Key>,
    folder: &Path,
) -> Result<(Option<PathBuf>, Manifest), Fail> {
    let unpacked = cipher::open(file, key).and_then(|input| unpack::unpack(input, folder));
    let (into, manifest) = unpacked.map_err(|wrong| cut(wrong, file, key).of(file))?;
    check(ctx, &into, file, &manifest).await?;
    let before = unpack::settle(&into, folder, SystemClock.now())?;
    Ok((before, manifest))
}

/// Of a locked file that does not open to its end one cannot say whether it was bent or cut, but by its length.
fn cut(wrong: Wrong, file: &Path, key: Option<&Key>) -> Wrong {
    let Wrong::Damaged = wrong else {
        return wrong;
    };
    let length = std::fs::metadata(file).map_or(0, |file| file.len());
    if key.is_none() {
        return wrong;
    }
    let least = match cipher::open(file, key).and_then(Parcel::open) {
        Ok(parcel) => cipher::least(parcel.manifest.bytes()),
        // Not even its first chunk opens.
        Err(_) => cipher::CHUNK,
    };
    if length < least {
        Wrong::Truncated
    } else {
        wrong
    }
}

/// Opens what was unpacked as the program's own: sound, of today's schema, and each workshop counted anew from the disk.
async fn check(ctx: &Ctx, into: &Path, file: &Path, manifest: &Manifest) -> Result<(), Fail> {
    let damaged = || Wrong::Damaged.of(file);
    let store = Arc::new(unpack::open(into).map_err(|wrong| match wrong {
        Wrong::Data(error) => Fail::of_opening(into, &error),
        other => other.of(file),
    })?);
    match store.damage().await {
        Ok(found) if found.is_empty() => {}
        Ok(found) => {
            tracing::debug!(?found, "the database of a copy is damaged");
            return Err(damaged());
        }
        Err(error) => return Err(Fail::of_store(into, &error)),
    }
    let house = House::over(ctx, into, store);
    let counted = recount(&house, manifest).await;
    house.close().await?;
    if counted? { Ok(()) } else { Err(damaged()) }
}

/// Whether every workshop is there, and counts what its disk holds.
async fn recount(house: &House, manifest: &Manifest) -> Result<bool, Fail> {
    let workshops = house.hub().workshops().await;
    let workshops = workshops.map_err(|error| house.fail(&error))?;
    if workshops.len() != manifest.workshops.len() {
        return Ok(false);
    }
    for workshop in workshops {
        let room = match house.hub().by_slug(&workshop.slug).await {
            Ok(room) => room,
            // It did not read before it was carried away either: it is put back as it was.
            Err(LiveError::BadScript(_)) => continue,
            Err(error) => return Err(house.fail(&error)),
        };
        let counted = room.recount().await.map_err(|error| house.fail(&error))?;
        if !counted.differs.is_empty() {
            return Ok(false);
        }
    }
    Ok(true)
}
