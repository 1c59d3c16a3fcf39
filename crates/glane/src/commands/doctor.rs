//! `glane doctor`: looks at the machine and the data, and says of each thing what to do.

use std::path::Path;

use glane_locale::Arg;
use glane_store_sqlite::Options;
use glane_web::pages::facilitator::recount::Recounted;
use serde::Serialize;

use crate::cli::Doctor;
use crate::client::Door;
use crate::ctx::Ctx;
use crate::data::{self, House};
use crate::fail::{Done, Fail, Kind};
use crate::out;
use crate::serving::{Whereabouts, listen};

/// One thing looked at.
#[derive(Debug, Serialize)]
struct Finding {
    /// What: `folder`, `served`, `file`, `clock`, `port`, `recount`.
    what: &'static str,
    good: bool,
    said: String,
    /// What to do about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<String>,
}

pub async fn run(ctx: &Ctx, args: Doctor) -> anyhow::Result<Done> {
    let folder = ctx.folder(data::FOLDER)?;
    let mut found = vec![writable(ctx, &folder)];
    if let Some(recounts) = served(&folder).await {
        found.push(good(ctx, "served", "program-doctor-served", &[]));
        for recounted in &recounts {
            found.push(recount(ctx, recounted));
        }
    } else if found.iter().all(|finding| finding.good) {
        found.push(port(ctx));
        found.extend(opened(ctx, &folder).await);
    }
    let ill = found.iter().any(|finding| !finding.good);
    if args.json {
        out::json(&serde_json::json!({ "good": !ill, "findings": found }))?;
    } else {
        for finding in &found {
            let sign = if finding.good { "✓" } else { "✗" };
            out::say(&format!("{sign} {}", finding.said));
            if let Some(help) = &finding.help {
                out::say(&format!("  {help}"));
            }
        }
    }
    Ok(if ill {
        Done::No(Kind::Refused)
    } else {
        Done::Yes
    })
}

fn good(ctx: &Ctx, what: &'static str, key: &str, args: &[(&str, Arg)]) -> Finding {
    Finding {
        what,
        good: true,
        said: ctx.voice.format(key, args),
        help: None,
    }
}

fn bad(ctx: &Ctx, what: &'static str, key: &str, args: &[(&str, Arg)]) -> Finding {
    Finding {
        what,
        good: false,
        said: ctx.voice.format(key, args),
        help: ctx.voice.try_format(&format!("{key}-help"), args),
    }
}

fn failed(ctx: &Ctx, what: &'static str, fail: &Fail) -> Finding {
    Finding {
        what,
        good: false,
        said: fail.message(&ctx.voice),
        help: fail.help(&ctx.voice),
    }
}

/// Whether the folder is there and can be written to.
fn writable(ctx: &Ctx, folder: &Path) -> Finding {
    let path = [("path", Arg::Text(folder.display().to_string()))];
    if !folder.exists() {
        return good(ctx, "folder", "program-doctor-folder-none", &path);
    }
    let trial = folder.join("glane.trial");
    let tried = std::fs::write(&trial, b"glane").and_then(|()| std::fs::remove_file(&trial));
    match tried {
        Ok(()) => good(ctx, "folder", "program-doctor-folder", &path),
        Err(error) => failed(ctx, "folder", &Fail::unwritable(folder, &error)),
    }
}

/// What the program that serves the folder says of its counts; nothing if none does.
async fn served(folder: &Path) -> Option<Vec<Recounted>> {
    let door = Door::of(&Whereabouts::of(folder)?)?;
    let answer = door.ask("/diagnostic").await.ok()?;
    serde_json::from_slice(&answer).ok()
}

fn recount(ctx: &Ctx, recounted: &Recounted) -> Finding {
    let args = [
        ("workshop", Arg::Text(recounted.workshop.clone())),
        ("answers", recounted.answers.into()),
        ("questions", Arg::Text(recounted.differs.join(", "))),
    ];
    if recounted.differs.is_empty() {
        good(ctx, "recount", "program-doctor-recount", &args)
    } else {
        bad(ctx, "recount", "program-doctor-recount-differs", &args)
    }
}

/// Whether the usual port is free.
fn port(ctx: &Ctx) -> Finding {
    let args = [("port", Arg::Text(listen::PORT.to_string()))];
    match listen::bind(
        listen::everywhere(listen::PORT),
        "program-port-in-use-listen-help",
    ) {
        Ok(_) => good(ctx, "port", "program-doctor-port", &args),
        Err(fail) => failed(ctx, "port", &fail),
    }
}

/// What the file itself says, once it is opened here.
async fn opened(ctx: &Ctx, folder: &Path) -> Vec<Finding> {
    if !folder.join(data::DATABASE).exists() {
        return vec![good(ctx, "file", "program-doctor-file-none", &[])];
    }
    // Opened, an empty file would be made a new one.
    let file = folder.join(data::DATABASE);
    if std::fs::metadata(&file).is_ok_and(|file| file.len() == 0) {
        return vec![bad(ctx, "file", "program-doctor-file-empty", &[])];
    }
    let store = match data::open(folder, Options::default()) {
        Ok(store) => store,
        Err(fail) => return vec![failed(ctx, "file", &fail)],
    };
    let mut found = Vec::new();
    match store.damage().await {
        Ok(damage) if damage.is_empty() => {
            found.push(good(ctx, "file", "program-doctor-file", &[]));
        }
        Ok(damage) => {
            let args = [("damage", Arg::Text(damage.join(" ; ")))];
            found.push(bad(ctx, "file", "program-doctor-file-damaged", &args));
        }
        Err(error) => found.push(failed(ctx, "file", &Fail::of_store(folder, &error))),
    }
    let house = House::over(ctx, folder, store);
    match house.hub().workshops().await {
        Ok(workshops) => {
            for workshop in workshops {
                found.push(counted(ctx, &house, &workshop).await);
            }
        }
        Err(error) => found.push(failed(ctx, "file", &house.fail(&error))),
    }
    if let Err(fail) = house.close().await {
        found.push(failed(ctx, "file", &fail));
    }
    found
}

/// Whether a workshop can be read, and when it was last written.
async fn counted(ctx: &Ctx, house: &House, workshop: &glane_core::workshop::Workshop) -> Finding {
    let room = match house.room(&workshop.slug).await {
        Ok(room) => room,
        Err(fail) => return failed(ctx, "recount", &fail),
    };
    let now = house.hub().world().clock.now();
    let last = room.look(|inside| inside.log().iter().map(|decision| decision.at).max());
    if last.is_some_and(|last| last > now) {
        let args = [("workshop", Arg::Text(workshop.slug.to_string()))];
        return bad(ctx, "clock", "program-doctor-clock", &args);
    }
    match room.recount().await {
        Ok(found) => recount(ctx, &Recounted::of(&workshop.slug, &found)),
        Err(error) => failed(ctx, "recount", &house.fail(&error)),
    }
}
