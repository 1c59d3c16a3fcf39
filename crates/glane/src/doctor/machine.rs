//! The machine: whether the folder can be written to, room on the disk, who else may read, the clock, the port.

use std::path::Path;

use glane_core::date::Day;
use glane_core::today::Doubt;
use glane_core::world::{Clock, Micros};
use glane_locale::Arg;

use super::Finding;
use crate::amounts::{date, size};
use crate::backup::place;
use crate::ctx::Ctx;
use crate::data::DATABASE;
use crate::fail::Fail;
use crate::serving::tls::validity::{self, Left};
use crate::serving::{Whereabouts, listen};
use crate::world::SystemClock;

/// Less room than this is too little: a workshop with its restitutions takes some tens of megabytes.
const ROOM: u64 = 500_000_000;
/// A file written later than now by this much was not written by this clock.
const AHEAD: i64 = 120_000_000;
/// 1 January 2026: this program was not made before.
const NOT_BEFORE: i64 = 1_767_225_600_000_000;

/// Whether the folder is there and can be written to.
pub fn writable(ctx: &Ctx, folder: &Path) -> Finding {
    let path = [("path", Arg::Text(folder.display().to_string()))];
    if !folder.exists() {
        return Finding::good(ctx, "folder", "program-doctor-folder-none", &path);
    }
    let trial = folder.join("glane.trial");
    // Removed whatever came of it: a full disk makes the file and takes nothing into it.
    let written = std::fs::write(&trial, b"glane");
    let removed = std::fs::remove_file(&trial);
    match written.and(removed) {
        Ok(()) => Finding::good(ctx, "folder", "program-doctor-folder", &path),
        Err(error) => Finding::failed(ctx, "folder", &Fail::unwritable(folder, &error)),
    }
}

/// Room on the disk: some, and three times what the data take (a copy of the day needs twice as much while it is made).
pub fn disk(ctx: &Ctx, folder: &Path) -> Option<Finding> {
    let left = place::room(folder)?;
    let data = std::fs::metadata(folder.join(DATABASE)).map_or(0, |file| file.len());
    let args = [("left", size(left))];
    Some(if left < ROOM.max(data.saturating_mul(3)) {
        Finding::bad(ctx, "disk", "backup-doctor-disk-low", &args)
    } else {
        Finding::good(ctx, "disk", "backup-doctor-disk", &args)
    })
}

/// Whether other accounts of the machine may read the data.
#[cfg(unix)]
pub fn rights(ctx: &Ctx, folder: &Path) -> Option<Finding> {
    use std::os::unix::fs::PermissionsExt;

    let mode = |path: &Path| std::fs::metadata(path).map_or(0, |file| file.permissions().mode());
    // Who may not pass the folder reads nothing in it.
    let passable = mode(folder) & 0o011 != 0;
    let mut open: Vec<String> = files(folder)
        .into_iter()
        .filter(|path| passable && mode(path) & 0o044 != 0)
        .filter_map(|path| Some(path.file_name()?.to_str()?.to_owned()))
        .collect();
    if mode(folder) & 0o022 != 0 {
        open.insert(0, folder.display().to_string());
    }
    if !folder.exists() {
        return None;
    }
    let args = [
        ("path", Arg::Text(folder.display().to_string())),
        ("files", Arg::List(open.clone())),
    ];
    Some(if open.is_empty() {
        Finding::good(ctx, "rights", "backup-doctor-rights", &args)
    } else {
        Finding::bad(ctx, "rights", "backup-doctor-rights-open", &args)
    })
}

/// Who may read a file is not known here.
#[cfg(not(unix))]
pub fn rights(_: &Ctx, _: &Path) -> Option<Finding> {
    None
}

/// The files of ours in a folder: it may hold others'.
fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let beside = [
        DATABASE,
        "glane.sqlite-wal",
        "glane.sqlite-shm",
        "serving.json",
    ];
    let mut files: Vec<_> = beside
        .iter()
        .map(|name| folder.join(name))
        .filter(|path| path.is_file())
        .collect();
    let shelf = folder.join(crate::backup::shelf::FOLDER);
    files.extend(Whereabouts::certificate(folder).filter(|path| path.starts_with(folder)));
    let copies = crate::backup::shelf::copies(&shelf).unwrap_or_default();
    files.extend(copies.into_iter().map(|copy| copy.path));
    files
}

/// The clock, against what was written before now. `last` is when a decision was last made.
pub fn clock(ctx: &Ctx, folder: &Path, last: Option<Micros>) -> Finding {
    let now = SystemClock.now();
    let seconds = now.0.div_euclid(1_000_000).rem_euclid(86_400);
    let time = format!("{:02}:{:02}", seconds / 3600, seconds / 60 % 60);
    let args = [("day", date(Day::of(now))), ("time", Arg::Text(time))];
    let newest = files(folder)
        .iter()
        .filter_map(|path| written(path))
        .chain(last)
        .max();
    let behind = newest.is_some_and(|newest| newest.0 > now.0.saturating_add(AHEAD));
    if behind || now.0 < NOT_BEFORE {
        Finding::bad(ctx, "clock", "backup-doctor-clock-behind", &args)
    } else {
        Finding::good(ctx, "clock", "backup-doctor-clock", &args)
    }
}

/// Whether the day may be believed, against the last one on which the data were served; nothing if it may.
pub fn day(ctx: &Ctx, last: Option<Day>) -> Option<Finding> {
    let doubt = Doubt::of(Day::of(SystemClock.now()), last)?;
    let args = [("today", date(doubt.today)), ("last", date(doubt.last))];
    Some(Finding::bad(ctx, "clock", "today-doctor", &args))
}

/// When a file was last written, as its disk says.
fn written(path: &Path) -> Option<Micros> {
    let at = std::fs::metadata(path).ok()?.modified().ok()?;
    let since = at.duration_since(std::time::UNIX_EPOCH).ok()?;
    i64::try_from(since.as_micros()).ok().map(Micros)
}

/// Until when the certificate holds that is shown by whoever serves the folder; nothing if none is.
pub fn certificate(ctx: &Ctx, folder: &Path) -> Option<Finding> {
    let path = Whereabouts::certificate(folder)?;
    let span = match validity::of_file(&path) {
        Ok(span) => span?,
        Err(error) => {
            let fail = Fail::unreadable(&path, &error);
            return Some(Finding::failed(ctx, "certificate", &fail));
        }
    };
    let args = [("day", date(Day::of(span.until)))];
    Some(match span.left(SystemClock.now()) {
        Left::Long => Finding::good(ctx, "certificate", "secure-doctor", &args),
        Left::Soon => Finding::bad(ctx, "certificate", "secure-doctor-soon", &args),
        Left::Over => Finding::bad(ctx, "certificate", "secure-doctor-over", &args),
    })
}

/// Whether the usual port is free.
pub fn port(ctx: &Ctx) -> Finding {
    let args = [("port", Arg::Text(listen::PORT.to_string()))];
    match listen::bind(
        listen::everywhere(listen::PORT),
        "program-port-in-use-listen-help",
    ) {
        Ok(_) => Finding::good(ctx, "port", "program-doctor-port", &args),
        Err(fail) => Finding::failed(ctx, "port", &fail),
    }
}
