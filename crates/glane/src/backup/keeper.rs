//! Copies of the data while the program serves: by itself at its start, each hour that something came in, and at its end, of
//! which each day keeps the last; and one to take away when asked.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use glane_core::date::Day;
use glane_core::id::Slug;
use glane_core::today::Doubt;
use glane_core::world::{Clock, Micros};
use glane_store_sqlite::{Content, content};
use glane_web::Copies;
use glane_web::copies::{Made, Standing};
use tokio::sync::watch;

use super::cipher::Lock;
use super::manifest::{Carried, carried};
use super::shelf::Kept;
use super::{Wrong, make, place, rotation, sealed, shelf, taken};
use crate::data::DATABASE;

/// How often it is looked whether a copy is due.
const LOOK: Duration = Duration::from_secs(10 * 60);
/// How long what came in may be in no copy while the program serves, in microseconds.
const HOUR: i64 = 3_600_000_000;

/// Keeps copies of one data folder.
pub struct Keeper {
    work: Arc<Work>,
    /// One at a time: each is the whole database.
    busy: tokio::sync::Mutex<()>,
}

/// What is done on threads that may block.
struct Work {
    folder: PathBuf,
    /// Where those go that are made each day; nothing if none are.
    shelf: Option<PathBuf>,
    clock: Arc<dyn Clock>,
    /// What the machine said of the last one, if it was not made.
    failed: Mutex<Option<String>>,
    failures: AtomicU64,
}

/// When it is looked whether a copy is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum When {
    Serving,
    Ending,
}

impl Keeper {
    /// Of a data folder that this program holds. `shelf` is where it puts a copy each day.
    pub fn new(folder: &Path, shelf: Option<PathBuf>, clock: Arc<dyn Clock>) -> Self {
        make::sweep(folder);
        let work = Work {
            folder: folder.to_owned(),
            shelf,
            clock,
            failed: Mutex::default(),
            failures: AtomicU64::new(0),
        };
        Self {
            work: Arc::new(work),
            busy: tokio::sync::Mutex::default(),
        }
    }

    /// Makes the copies that are due, until `closing` turns true. What fails is tried again at the next look.
    pub async fn run(self: Arc<Self>, mut closing: watch::Receiver<bool>) {
        if self.work.shelf.is_none() {
            return;
        }
        loop {
            self.look(When::Serving).await;
            tokio::select! {
                () = tokio::time::sleep(LOOK) => {}
                // An error means the program dropped its end: it stops as well.
                _ = closing.wait_for(|closing| *closing) => return,
            }
        }
    }

    /// Copies what is in no copy yet, once nobody is served any more: a centre may not open Glane again for weeks.
    pub async fn end(&self) {
        self.look(When::Ending).await;
    }

    async fn look(&self, when: When) {
        if let Err(said) = self.alone(move |work| work.look(when)).await {
            tracing::error!(said, "a copy of the data could not be made");
        }
    }

    /// How many copies could not be made since the start.
    pub fn failures(&self) -> u64 {
        self.work.failures.load(Ordering::Relaxed)
    }

    async fn alone<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Work) -> Result<T, String> + Send + 'static,
    ) -> Result<T, String> {
        let _turn = self.busy.lock().await;
        let at = Arc::clone(&self.work);
        let done = tokio::task::spawn_blocking(move || work(&at)).await;
        done.map_err(|error| error.to_string()).flatten()
    }
}

impl Work {
    /// Makes a copy if one is due.
    fn look(&self, when: When) -> Result<(), String> {
        let Some(backups) = &self.shelf else {
            return Ok(());
        };
        let held = content(&self.folder.join(DATABASE)).map_err(|error| error.to_string());
        let held = self.noted(held)?;
        let kept = self.noted(tidied(backups, &held))?;
        let now = self.clock.now();
        if is_due(&kept, &held, when, now) {
            self.copy(backups, now, &held)?;
        }
        Ok(())
    }

    /// Makes a copy, and takes away those whose time is over, unless the clock that says so is doubted.
    fn copy(&self, backups: &Path, now: Micros, held: &Content) -> Result<(), String> {
        let made = (|| {
            place::make_folder(backups).map_err(|error| Wrong::write(backups, error))?;
            make::make(&self.folder, &shelf::place_for(backups, now), now, None)
        })();
        self.noted(made.map_err(|wrong| wrong.said()))?;
        if Doubt::of(Day::of(now), held.day).is_some() {
            return Ok(());
        }
        let copies = shelf::copies(backups).map_err(|error| error.to_string())?;
        let gone = rotation::gone(&times(&copies), now);
        for copy in &copies {
            if gone.contains(&copy.manifest.at) && !is_last_of_its_schema(copy, &copies) {
                std::fs::remove_file(&copy.path).map_err(|error| error.to_string())?;
            }
        }
        Ok(())
    }

    /// Deletes copies, and makes one in their place; how many went.
    fn without(
        &self,
        beside: &[PathBuf],
        delete: impl FnOnce(&Path) -> std::io::Result<Vec<PathBuf>>,
    ) -> Result<usize, String> {
        // Not ours to delete: whoever ended the workshop is told, and doctor says where they are.
        let told = match beside {
            [] => Ok(()),
            [first, ..] => Err(format!("a folder keeps it: {}", first.display())),
        };
        let Some(backups) = &self.shelf else {
            return told.map(|()| 0);
        };
        let gone = delete(backups).map_err(|error| error.to_string())?;
        let held = content(&self.folder.join(DATABASE)).map_err(|error| error.to_string())?;
        self.copy(backups, self.clock.now(), &held)?;
        told.map(|()| gone.len())
    }

    /// Remembers how it went.
    fn noted<T>(&self, done: Result<T, String>) -> Result<T, String> {
        let mut failed = self.failed.lock().unwrap_or_else(PoisonError::into_inner);
        *failed = done.as_ref().err().cloned();
        if done.is_err() {
            self.failures.fetch_add(1, Ordering::Relaxed);
        }
        done
    }

    fn take_away(&self, passphrase: String) -> Result<Made, String> {
        let now = self.clock.now();
        let name = format!("{}.age", shelf::name(now));
        let passing = place::Passing(self.folder.join(format!("{}-{name}", make::PASSING)));
        let lock = Lock::passphrase(passphrase);
        let made = make::make(&self.folder, &passing.0, now, Some(&lock));
        made.map_err(|wrong| wrong.said())?;
        let said = |error: std::io::Error| error.to_string();
        let file = std::fs::File::open(&passing.0).map_err(said)?;
        let bytes = file.metadata().map_err(said)?.len();
        taken::note(&self.folder, now);
        // Open, it is read to its end though its name goes here.
        Ok(Made { name, file, bytes })
    }
}

/// The copies of a folder, without those of a workshop that was sealed or erased since: a program that was cut off right
/// after it finds them here.
fn tidied(shelf: &Path, held: &Content) -> Result<Vec<Kept>, String> {
    let said = |error: std::io::Error| error.to_string();
    let kept = shelf::copies(shelf).map_err(said)?;
    let mut deleted = 0;
    for workshop in held.workshops.iter().filter(|held| !held.linkable) {
        let slug = workshop.slug.as_str();
        if kept.iter().any(|copy| copy.manifest.links(slug)) {
            let gone = sealed::delete_linkable_copies(shelf, slug).map_err(said)?;
            deleted += gone.len();
        }
        // Sealed and empty: what it had was erased.
        let is_full = |one: &Carried| one.slug == slug && one.ballots > 0;
        let has_more = |copy: &Kept| copy.manifest.workshops.iter().any(is_full);
        if workshop.ballots == 0 && kept.iter().any(has_more) {
            deleted += sealed::delete_copies_holding(shelf, slug)
                .map_err(said)?
                .len();
        }
    }
    if deleted == 0 {
        return Ok(kept);
    }
    shelf::copies(shelf).map_err(said)
}

/// Whether a copy is due: none is of this day, or something is in none of them.
fn is_due(copies: &[Kept], held: &Content, when: When, now: Micros) -> bool {
    let times = times(copies);
    if rotation::due(&times, now) {
        return true;
    }
    let workshops = carried(held);
    let is_in =
        |copy: &Kept| copy.manifest.schema == held.schema && copy.manifest.workshops == workshops;
    let fresh = |at: &Micros| (0..HOUR).contains(&now.0.saturating_sub(at.0));
    !copies.iter().any(is_in) && (when == When::Ending || !times.iter().any(fresh))
}

/// Whether a copy is the way back from an upgrade: the newest of an earlier schema stays until its workshops are sealed.
fn is_last_of_its_schema(copy: &Kept, copies: &[Kept]) -> bool {
    let same = copies
        .iter()
        .filter(|other| other.manifest.schema == copy.manifest.schema);
    same.map(|other| other.manifest.at).max() == Some(copy.manifest.at)
}

/// Before data of an earlier version are brought to today's: a copy of them as they are. Whoever regrets the new version
/// goes back with the old one and this.
pub fn before_upgrade(folder: &Path, shelf: &Path, now: Micros) -> Result<(), Wrong> {
    let held = match content(&folder.join(DATABASE)) {
        Ok(held) if (1..glane_store_sqlite::schema()).contains(&held.schema) => held,
        // Nothing to bring anywhere; what does not open is told of by whoever opens it.
        _ => return Ok(()),
    };
    tracing::info!(schema = held.schema, "these data are of an earlier version");
    place::make_folder(shelf).map_err(|error| Wrong::write(shelf, error))?;
    make::make(folder, &shelf::place_for(shelf, now), now, None).map(|_| ())
}

fn times(copies: &[Kept]) -> Vec<Micros> {
    copies.iter().map(|copy| copy.manifest.at).collect()
}

#[async_trait]
impl Copies for Keeper {
    fn standing(&self) -> Standing {
        let work = &self.work;
        let newest = work.shelf.as_ref().and_then(|shelf| {
            let copies = shelf::copies(shelf).ok()?;
            copies.last().map(|copy| copy.manifest.at)
        });
        let failed = work.failed.lock().unwrap_or_else(PoisonError::into_inner);
        Standing {
            automatic: work.shelf.is_some(),
            elsewhere: false,
            last: newest,
            taken: taken::last(&work.folder),
            failed: failed.clone(),
        }
    }

    async fn make(&self, passphrase: String) -> Result<Made, String> {
        self.alone(move |work| work.take_away(passphrase)).await
    }

    async fn sealed(&self, workshop: &Slug) -> Result<usize, String> {
        let slug = workshop.to_string();
        self.alone(move |work| {
            let beside = sealed::kept_beside(&work.folder, &slug, false);
            work.without(&beside, |shelf| {
                sealed::delete_linkable_copies(shelf, &slug)
            })
        })
        .await
    }

    async fn purged(&self, workshop: &Slug) -> Result<usize, String> {
        let slug = workshop.to_string();
        self.alone(move |work| {
            let beside = sealed::kept_beside(&work.folder, &slug, true);
            work.without(&beside, |shelf| sealed::delete_copies_holding(shelf, &slug))
        })
        .await
    }
}

#[cfg(test)]
mod tests;
