//! `glane archive export`: a workshop as one signed file. It reads a copy of the data, so that whoever serves goes on.

use std::io::Write;
use std::path::Path;

use glane_archive::{About, KeyError, Level, Unmade, key_in, make};
use glane_core::script::read;
use glane_store::Secrets;
use glane_store_postgres::Having;
use glane_store_sqlite::Options;
use serde::Serialize;

use super::named;
use crate::backup::make::PASSING;
use crate::backup::place;
use crate::cli::ArchiveExport;
use crate::ctx::Ctx;
use crate::data::{self, DATABASE, House};
use crate::fail::{Done, Fail};
use crate::out;

/// What was made, as JSON.
#[derive(Debug, Serialize)]
struct Made {
    file: String,
    level: &'static str,
    site: String,
    edition: String,
    fingerprint: String,
}

pub async fn run(ctx: &Ctx, args: ArchiveExport) -> anyhow::Result<Done> {
    let level = Level::parse(&args.archive_level).ok_or_else(|| {
        Fail::input("archive-level-unknown").with("value", args.archive_level.as_str())
    })?;
    let folder = ctx.folder(data::FOLDER)?;
    if args.archive_to.exists() {
        return Err(Fail::input("program-file-exists")
            .with_path(&args.archive_to)
            .into());
    }
    let (snapshot, secrets) = taken(ctx, &folder, &args.workshop).await?;
    let script = read::read(&snapshot.workshop.source).map_err(|_| {
        Fail::machine("program-script-kept-bad").with("workshop", args.workshop.as_str())
    })?;
    let key = key_in(&folder, &*data::world(ctx).entropy).map_err(|error| match error {
        KeyError::Damaged(path) => Fail::machine("archive-key-damaged").with_path(&path),
        KeyError::Unread(path, error) => Fail::unreadable(&path, &error),
        KeyError::Unwritten(path, error) => Fail::unwritable(&path, &error),
    })?;
    let (site, edition) = named(&script, args.site.as_deref(), args.edition.as_deref());
    let about = About {
        glane: env!("CARGO_PKG_VERSION").to_owned(),
        site,
        edition,
        made: Some(data::world(ctx).clock.now()),
        names: secrets.token_key.unwrap_or_else(|| key.link()),
    };
    let bytes = make(&snapshot, &about, level, &key).map_err(|error| match error {
        Unmade::Script => {
            Fail::machine("program-script-kept-bad").with("workshop", args.workshop.as_str())
        }
        Unmade::Unnamed => Fail::input("archive-unnamed"),
        Unmade::TooLarge | Unmade::Json => {
            Fail::machine("archive-unmade").with("workshop", args.workshop.as_str())
        }
    })?;
    write(&args.archive_to, &bytes).map_err(|error| Fail::unwritable(&args.archive_to, &error))?;
    let made = Made {
        file: args.archive_to.display().to_string(),
        level: level.name(),
        site: about.site,
        edition: about.edition,
        fingerprint: key.public().fingerprint(),
    };
    if args.json {
        out::json(&made)?;
    } else {
        tell(ctx, level, &made);
    }
    Ok(Done::Yes)
}

fn tell(ctx: &Ctx, level: Level, made: &Made) {
    let voice = &ctx.voice;
    out::say(&voice.format(
        "archive-made",
        &[
            ("path", made.file.as_str().into()),
            ("site", made.site.as_str().into()),
            ("edition", made.edition.as_str().into()),
        ],
    ));
    out::say(&voice.text(match level {
        Level::Everything => "archive-made-everything",
        Level::Anonymous => "archive-made-anonymous",
        Level::Tallies => "archive-made-tallies",
    }));
    let print = made.fingerprint.as_str();
    out::say(&voice.with("archive-made-key", "fingerprint", print));
}

/// The workshop as it stands, and its secrets, read from a copy that goes again.
async fn taken(
    ctx: &Ctx,
    folder: &Path,
    workshop: &str,
) -> Result<(glane_core::workshop::Snapshot, Secrets), Fail> {
    if let Some(address) = ctx.store() {
        let house = House::over(ctx, folder, data::server(address, Having::Look)?);
        return seen(ctx, folder, house, workshop).await;
    }
    let database = folder.join(DATABASE);
    if !database.exists() {
        return Err(Fail::no_workshop(&ctx.voice, workshop, &[]));
    }
    let name = format!("{PASSING}-archive-{}", std::process::id());
    let passing = place::Passing(folder.join(name));
    place::make_folder(&passing.0).map_err(|error| Fail::unwritable(&passing.0, &error))?;
    let copied = glane_store_sqlite::copy(&database, &passing.0.join(DATABASE));
    copied.map_err(|error| Fail::of_opening(folder, &error))?;
    let house = House::over(ctx, folder, data::open(&passing.0, Options::default())?);
    seen(ctx, folder, house, workshop).await
}

async fn seen(
    ctx: &Ctx,
    folder: &Path,
    house: House,
    workshop: &str,
) -> Result<(glane_core::workshop::Snapshot, Secrets), Fail> {
    let found = house.workshop(ctx, workshop).await?;
    let store = house.hub().store();
    let failed = |error| Fail::of_store(folder, &error);
    let snapshot = store.snapshot(found.id, None).await.map_err(failed)?;
    let secrets = store.secrets(found.id).await.map_err(failed)?;
    house.close().await?;
    Ok((snapshot, secrets))
}

/// Writes a file that is not there yet, for its owner alone: whole, or not at all.
fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = place::new_file(path)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    if written.is_err() {
        drop(std::fs::remove_file(path));
    }
    written
}
