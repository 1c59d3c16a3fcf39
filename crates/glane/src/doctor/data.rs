//! The data: their version, whether the file is sound, and whether the rooms count what is on the disk.

use std::path::Path;

use glane_locale::Arg;
use glane_store_sqlite::{Content, Options};
use glane_web::pages::facilitator::recount::{Held, Recounted};

use super::Finding;
use crate::client::Door;
use crate::ctx::Ctx;
use crate::data::{self, DATABASE, House};
use crate::fail::Fail;
use crate::serving::Whereabouts;

/// What the file holds, if there is one that reads; and what is said of that.
pub fn versions(ctx: &Ctx, folder: &Path) -> (Option<Content>, Vec<Finding>) {
    let file = folder.join(DATABASE);
    if !file.exists() {
        let none = Finding::good(ctx, "file", "program-doctor-file-none", &[]);
        return (None, vec![none]);
    }
    // Opened, an empty file would be made a new one.
    if std::fs::metadata(&file).is_ok_and(|file| file.len() == 0) {
        let empty = Finding::bad(ctx, "file", "program-doctor-file-empty", &[]);
        return (None, vec![empty]);
    }
    let content = match glane_store_sqlite::content(&file) {
        Ok(content) => content,
        Err(error) => {
            let fail = Fail::of_opening(folder, &error);
            return (None, vec![Finding::failed(ctx, "file", &fail)]);
        }
    };
    let known = glane_store_sqlite::schema();
    let args = [
        ("program", Arg::Text(env!("CARGO_PKG_VERSION").to_owned())),
        ("schema", Arg::Text(content.schema.to_string())),
        ("known", Arg::Text(known.to_string())),
    ];
    let key = if content.schema == known {
        "backup-doctor-versions"
    } else {
        "backup-doctor-versions-older"
    };
    let said = Finding::good(ctx, "versions", key, &args);
    (Some(content), vec![said])
}

/// Whether the file is sound. It may be in use.
pub fn sound(ctx: &Ctx, folder: &Path) -> Finding {
    match glane_store_sqlite::damage(&folder.join(DATABASE)) {
        Ok(damage) if damage.is_empty() => Finding::good(ctx, "file", "program-doctor-file", &[]),
        Ok(damage) => {
            // In the database's own words, which only who mends files reads.
            tracing::debug!(?damage, "the file is damaged");
            let args = [("n", damage.len().into())];
            Finding::bad(ctx, "file", "program-doctor-file-damaged", &args)
        }
        Err(error) => Finding::failed(ctx, "file", &Fail::of_opening(folder, &error)),
    }
}

/// What the program that serves the folder says of its counts; nothing if none does.
pub async fn served(folder: &Path) -> Option<Vec<Recounted>> {
    let door = Door::of(&Whereabouts::of(folder)?)?;
    let answer = door.ask("/diagnostic").await.ok()?;
    serde_json::from_slice(&answer).ok()
}

/// A recount in words.
pub fn recount(ctx: &Ctx, recounted: &Recounted) -> Vec<Finding> {
    let args = [
        ("workshop", Arg::Text(recounted.workshop.clone())),
        ("answers", recounted.answers.into()),
        ("questions", Arg::Text(recounted.differs.join(", "))),
    ];
    let mut found = vec![if recounted.differs.is_empty() {
        Finding::good(ctx, "recount", "program-doctor-recount", &args)
    } else {
        Finding::bad(ctx, "recount", "program-doctor-recount-differs", &args)
    }];
    if recounted.kept == Held::Differs {
        found.push(Finding::bad(
            ctx,
            "recount",
            "program-doctor-kept-differs",
            &args,
        ));
    }
    found
}

/// Every workshop counted anew, by rooms opened for it.
pub async fn counted(ctx: &Ctx, folder: &Path) -> Vec<Finding> {
    let store = match data::open(folder, Options::default()) {
        Ok(store) => store,
        Err(fail) => return vec![Finding::failed(ctx, "file", &fail)],
    };
    let mut found = Vec::new();
    let house = House::over(ctx, folder, store);
    match house.hub().workshops().await {
        Ok(workshops) => {
            for workshop in workshops {
                let room = match house.room(&workshop.slug).await {
                    Ok(room) => room,
                    Err(fail) => {
                        found.push(Finding::failed(ctx, "recount", &fail));
                        continue;
                    }
                };
                let kept = Held::of(&**house.hub().store(), workshop.id).await;
                match (room.recount().await, kept) {
                    (Ok(counted), Ok(kept)) => {
                        let counted = Recounted::of(&workshop.slug, &counted, kept);
                        found.extend(recount(ctx, &counted));
                    }
                    (Err(error), _) => {
                        found.push(Finding::failed(ctx, "recount", &house.fail(&error)));
                    }
                    (_, Err(error)) => {
                        let fail = Fail::of_store(folder, &error);
                        found.push(Finding::failed(ctx, "recount", &fail));
                    }
                }
            }
        }
        Err(error) => found.push(Finding::failed(ctx, "file", &house.fail(&error))),
    }
    if let Err(fail) = house.close().await {
        found.push(Finding::failed(ctx, "file", &fail));
    }
    found
}
