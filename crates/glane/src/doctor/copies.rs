//! The copies: when the last one was made, and whether there is work since that none holds.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use glane_core::date::Day;
use glane_core::world::{Clock, Micros};
use glane_locale::Arg;
use glane_store_sqlite::Content;

use super::Finding;
use crate::amounts::date;
use crate::backup::{sealed, shelf, taken, unpack};
use crate::ctx::Ctx;
use crate::world::SystemClock;

/// How long work may be without a copy: the program makes one each day that it serves.
const PATIENCE: i64 = 2 * 86_400_000_000;

/// The last copy, in the folder where the program puts them or carried away.
pub fn last(ctx: &Ctx, folder: &Path, backups: &Path, content: &Content) -> Finding {
    let copies = shelf::copies(backups).unwrap_or_default();
    let made = copies.last().map(|copy| copy.manifest.at);
    let newest = made.max(taken::last(folder));
    let late = is_late(newest, content.last, SystemClock.now());
    let args = newest.map(|at| [("day", date(Day::of(at)))]);
    let args: &[(&str, Arg)] = args.as_ref().map_or(&[], |args| args);
    match (newest, late) {
        (Some(_), false) => Finding::good(ctx, "backup", "backup-doctor-last", args),
        (Some(_), true) => Finding::bad(ctx, "backup", "backup-doctor-late", args),
        (None, false) => Finding::good(ctx, "backup", "backup-doctor-none-yet", args),
        (None, true) => Finding::bad(ctx, "backup", "backup-doctor-none", args),
    }
}

/// What putting copies back left beside the folder: what stood there before, and what was cut off.
pub fn beside(ctx: &Ctx, folder: &Path, content: Option<&Content>) -> Vec<Finding> {
    let named = |path: &Path| [("path", Arg::Text(path.display().to_string()))];
    let mut found = Vec::new();
    let cut = unpack::beside(folder);
    if cut.exists() {
        found.push(Finding::bad(
            ctx,
            "backup",
            "backup-doctor-cut",
            &named(&cut),
        ));
    }
    let ended = content.into_iter().flat_map(|content| &content.workshops);
    let ended = ended.filter(|held| !held.linkable);
    let telling: BTreeSet<PathBuf> = ended
        .flat_map(|held| sealed::kept_beside(folder, held.slug.as_str(), held.ballots == 0))
        .collect();
    for kept in unpack::kept_beside(folder) {
        found.push(if telling.contains(&kept) {
            Finding::bad(ctx, "backup", "backup-doctor-kept-telling", &named(&kept))
        } else {
            Finding::good(ctx, "backup", "backup-doctor-kept", &named(&kept))
        });
    }
    found
}

/// Whether something was decided after the last copy and long ago.
fn is_late(newest: Option<Micros>, last: Option<Micros>, now: Micros) -> bool {
    let since = last.filter(|last| newest.is_none_or(|newest| newest < *last));
    since.is_some_and(|last| now.0.saturating_sub(last.0) > PATIENCE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_that_no_copy_holds_is_late_after_two_days() {
        let day = |n: i64| Micros(n * 86_400_000_000);
        let late = |newest: Option<i64>, last: Option<i64>| {
            is_late(newest.map(day), last.map(day), day(10))
        };
        assert!(!late(None, None), "there is nothing to lose");
        assert!(!late(None, Some(9)));
        assert!(late(None, Some(7)));
        assert!(late(Some(6), Some(7)));
        assert!(!late(Some(8), Some(7)), "all is in it, however old");
    }
}
