//! `glane paper read`: photos and scans of sheets into the room. Each page is on the disk before the next one is told of, so
//! that a command that is cut off goes on where it was when it is run again.

mod batch;
mod files;
mod tell;

use std::path::Path;
use std::sync::Arc;

use glane_core::id::Slug;
use glane_live::{LiveError, Room};
use glane_paper::incoming::{Desk, Pictures, Untaken};

use self::batch::Batch;
use self::files::Found;
use self::tell::Report;
use crate::cli::PaperRead;
use crate::ctx::Ctx;
use crate::data::{FOLDER, House};
use crate::fail::{Done, Fail, Kind};
use crate::out;
use crate::press::Apart;
use crate::serving::Stop;
use crate::surroundings;

pub async fn run(ctx: &Ctx, args: PaperRead) -> anyhow::Result<Done> {
    let folder = ctx.folder(FOLDER)?;
    let named = args.of_workshop.as_deref();
    let watched = if args.watch {
        Some(files::only_folder(&args.photos)?)
    } else {
        None
    };
    let found = files::all(&args.photos);
    if args.page_code.is_some() && (found.len() != 1 || args.photos.len() != 1) {
        return Err(Fail::input("paper-code-one").into());
    }
    if found.is_empty() && watched.is_none() {
        return Err(Fail::input("paper-read-nothing").into());
    }
    let house = match named {
        Some(workshop) => House::open_for(ctx, workshop),
        None => House::open(ctx),
    };
    let house = house.map_err(|fail| fail.if_locked("program-data-locked-read-help"))?;
    let rooms = rooms(ctx, &house, named).await?;
    let press = Apart::new(surroundings::pdf_patience())?;
    let pictures = Pictures::new(&folder).drawn_by(Arc::new(press));
    let desk = Arc::new(Desk::new(Arc::new(pictures), rooms.clone()));
    let named = args.page_code.as_deref().map(|typed| desk.named(typed));
    let named = named.transpose().map_err(|why| Fail::input(why.key()))?;
    let mut stop = Stop::listen()?;
    let report = match watched {
        None => {
            let batch = Batch::new(ctx, &house, &desk, args.json).of(named);
            batch.read(found, &mut stop).await?
        }
        Some(watched) => watch(ctx, &house, &desk, watched, &mut stop).await?,
    };
    desk.tidy().await.map_err(|error| untaken(&house, &error))?;
    let told = report
        .told(&rooms)
        .await
        .map_err(|error| house.fail(&error))?;
    house.close().await?;
    if args.json {
        out::json(&told)?;
    } else {
        out::say(&told.sentence(&ctx.voice));
    }
    Ok(if told.is_whole() {
        Done::Yes
    } else {
        Done::No(Kind::Refused)
    })
}

/// The rooms sheets may be of: the one that is named, or all that take some still.
async fn rooms(ctx: &Ctx, house: &House, named: Option<&str>) -> Result<Vec<Arc<Room>>, Fail> {
    if let Some(workshop) = named {
        house.workshop(ctx, workshop).await?;
        let slug = Slug::new(workshop).map_err(|_| Fail::no_workshop(&ctx.voice, workshop, &[]))?;
        let room = house.room(&slug).await?;
        let fault = room.look(|inside| {
            if inside.life.is_sealed() {
                Some("paper-read-sealed")
            } else if inside.printed().forms().next().is_none() {
                Some("paper-read-not-printed")
            } else {
                None
            }
        });
        return match fault {
            Some(key) => Err(Fail::input(key).with("workshop", workshop)),
            None => Ok(vec![room]),
        };
    }
    let workshops = house.hub().workshops().await;
    let mut rooms = Vec::new();
    for workshop in workshops.map_err(|error| house.fail(&error))? {
        match house.hub().by_slug(&workshop.slug).await {
            Ok(room) => {
                let takes = room.look(|inside| {
                    !inside.life.is_sealed() && inside.printed().forms().next().is_some()
                });
                if takes {
                    rooms.push(room);
                }
            }
            // One whose script can no longer be read is no reason to leave the others.
            Err(LiveError::BadScript(_)) => {}
            Err(error) => return Err(house.fail(&error)),
        }
    }
    Ok(rooms)
}

/// Reads what arrives in a folder until somebody stops it.
async fn watch(
    ctx: &Ctx,
    house: &House,
    desk: &Arc<Desk>,
    folder: &Path,
    stop: &mut Stop,
) -> anyhow::Result<Report> {
    let path = folder.display().to_string();
    let say = |key| out::note(&ctx.voice.with(key, "path", path.as_str()));
    say("paper-read-watching");
    let mut watched = files::Watched::default();
    let mut all = Report::default();
    let mut is_there = true;
    loop {
        let looked = watched.look(folder);
        if looked.is_ok() != is_there {
            is_there = !is_there;
            say(if is_there {
                "paper-read-watch-back"
            } else {
                "paper-read-watch-gone"
            });
        }
        let arrived: Vec<Found> = looked.unwrap_or_default();
        if !arrived.is_empty() {
            let batch = Batch::new(ctx, house, desk, false);
            all.add(batch.read(arrived, stop).await?);
            desk.tidy().await.map_err(|error| untaken(house, &error))?;
            if all.is_stopped() {
                break;
            }
        }
        tokio::select! {
            () = tokio::time::sleep(files::EVERY) => {}
            () = stop.asked() => break,
        }
    }
    Ok(all)
}

/// What stopped a page from being taken, in words: it is the machine's doing.
fn untaken(house: &House, error: &Untaken) -> Fail {
    match error {
        Untaken::Live(error) => house.fail(error),
        Untaken::Picture(error) => {
            Fail::machine("paper-read-picture-unkept").because(error.kind(), &error.to_string())
        }
    }
}
