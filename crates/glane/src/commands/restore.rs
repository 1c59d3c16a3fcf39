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
use crate::backup::undone::{self, Undone, What};
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
    /// What the copy undid: done again, or back.
    undone: Vec<Redone<'a>>,
    /// Whether it could be held against what stood there.
    compared: bool,
    /// People taken off the team since, who stay off it.
    kept_out: usize,
}

/// What the copy undid.
#[derive(Debug, Serialize)]
struct Redone<'a> {
    workshop: &'a str,
    /// `sealed`, `purged`, `left`.
    what: &'static str,
    /// Whether it was done again.
    again: bool,
}

/// What was put back, and how.
struct Put {
    before: Option<PathBuf>,
    manifest: Manifest,
    /// What the copy undid, and whether it was done again; nothing where what stood there does not read.
    undone: Option<Vec<(Undone, bool)>>,
    /// How many people stay off the team.
    kept_out: usize,
}

pub async fn run(ctx: &Ctx, args: Restore) -> anyhow::Result<Done> {
    let folder = real(ctx.folder(data::FOLDER)?)?;
    let file = args.copy.clone();
    if !file.is_file() {
        return Err(Fail::unreadable(&file, &std::io::ErrorKind::NotFound.into()).into());
    }
    free_or_told(&folder, args.replace_data)?;
    let key = key(ctx, &file, &args)?;
    enough_room(&file, &folder)?;
    let checked = unpack::beside(&folder);
    let put = put_back(ctx, &file, key.as_ref(), &folder, args.bring_back).await;
    // Whatever stopped it, what was written beside is no use any more; the folder itself was not touched.
    let left = unpack::clear(&checked);
    let put = put?;
    left.map_err(|wrong| wrong.of(&checked))?;
    tell(ctx, &folder, &put, args.json)?;
    Ok(Done::Yes)
}

fn tell(ctx: &Ctx, folder: &Path, put: &Put, json: bool) -> anyhow::Result<()> {
    let Put {
        before,
        manifest,
        undone,
        kept_out,
    } = put;
    if json {
        let all = undone.iter().flatten();
        out::json(&Told {
            folder: folder.display().to_string(),
            before: before.as_ref().map(|path| path.display().to_string()),
            manifest,
            undone: all.map(|(undone, again)| told(undone, *again)).collect(),
            compared: undone.is_some(),
            kept_out: *kept_out,
        })?;
        return Ok(());
    }
    let args = [
        ("path", Arg::Text(folder.display().to_string())),
        ("n", manifest.workshops.len().into()),
        ("day", date(Day::of(manifest.at))),
    ];
    out::say(&ctx.voice.format("backup-restored", &args));
    for (undone, again) in undone.iter().flatten() {
        out::say(&said(ctx, undone, *again));
    }
    if *kept_out > 0 {
        out::say(
            &ctx.voice
                .format("backup-kept-out", &[("n", (*kept_out).into())]),
        );
    }
    if undone.is_none() {
        let folder = folder.display().to_string();
        out::say(&ctx.voice.with("backup-uncompared", "path", folder));
    }
    if let Some(before) = before {
        let before = before.display().to_string();
        out::say(&ctx.voice.with("backup-before", "path", before));
    }
    Ok(())
}

fn told(undone: &Undone, again: bool) -> Redone<'_> {
    Redone {
        workshop: undone.workshop.as_str(),
        what: match undone.what {
            What::Sealed => "sealed",
            What::Purged(_) => "purged",
            What::Left { .. } => "left",
        },
        again,
    }
}

fn about(undone: &Undone) -> [(&'static str, Arg); 2] {
    let people = match undone.what {
        What::Left { people, .. } => people,
        What::Sealed | What::Purged(_) => 0,
    };
    let slug = undone.workshop.as_str().to_owned();
    [("workshop", Arg::Text(slug)), ("n", people.into())]
}

/// What became of something that the copy undid.
fn said(ctx: &Ctx, undone: &Undone, again: bool) -> String {
    let key = match (&undone.what, again) {
        (What::Sealed, true) => "backup-again-sealed",
        (What::Purged(_), true) => "backup-again-purged",
        (What::Left { .. }, true) => "backup-again-left",
        (What::Left { .. }, false) => "backup-back-left",
        (What::Sealed | What::Purged(_), false) => "backup-back-unread",
    };
    ctx.voice.format(key, &about(undone))
}

/// The folder that a link leads to, in its place: what is put beside must lie on the folder's own disk.
fn real(folder: PathBuf) -> Result<PathBuf, Fail> {
    let plain: PathBuf = folder.components().collect();
    if !plain.is_symlink() {
        return Ok(folder);
    }
    plain.canonicalize().map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Fail::machine("backup-folder-link-lost").with_path(&plain),
        _ => Fail::unwritable(&plain, &error),
    })
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
    bring_back: bool,
) -> Result<Put, Fail> {
    let unpacked = cipher::open(file, key).and_then(|input| unpack::unpack(input, folder));
    let (into, manifest) = unpacked.map_err(|wrong| cut(wrong, file, key).of(file))?;
    let house = check(ctx, &into, file, &manifest).await?;
    let held = held(ctx, &house, file, folder, &into, bring_back).await;
    house.close().await?;
    let (undone, kept_out) = held?;
    let before = unpack::settle(&into, folder, SystemClock.now())?;
    Ok(Put {
        before,
        manifest,
        undone,
        kept_out,
    })
}

/// Holds what was unpacked against what stands in the folder: what was sealed, erased or taken back since is not undone
/// unless told so, and then it is done again.
async fn held(
    ctx: &Ctx,
    house: &House,
    file: &Path,
    folder: &Path,
    into: &Path,
    bring_back: bool,
) -> Result<(Option<Vec<(Undone, bool)>>, usize), Fail> {
    let Some(found) = undone::undone(folder, into, house).await? else {
        return Ok((None, 0));
    };
    let kept_out = found.kept_out;
    let found = found.undone;
    if !found.is_empty() && !bring_back {
        let each = found.iter().map(|one| {
            let key = match one.what {
                What::Sealed => "backup-undoes-sealed",
                What::Purged(_) => "backup-undoes-purged",
                What::Left { .. } => "backup-undoes-left",
            };
            ctx.voice.format(key, &about(one))
        });
        return Err(Fail::refused("backup-undoes")
            .with_path(file)
            .with("what", Arg::List(each.collect())));
    }
    let reason = ctx.voice.text("life-leave-reason");
    let mut done = Vec::new();
    for one in found {
        let again = undone::again(house, &one, &reason).await;
        let again = again.map_err(|error| Fail::of_live(into, &error))?;
        done.push((one, again));
    }
    Ok((Some(done), kept_out))
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
async fn check(ctx: &Ctx, into: &Path, file: &Path, manifest: &Manifest) -> Result<House, Fail> {
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
    if matches!(counted, Ok(true)) {
        return Ok(house);
    }
    house.close().await?;
    Err(counted.err().unwrap_or_else(damaged))
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
