//! What putting a copy back would undo: workshops that were sealed or purged since, and people who took their answers
//! back. Known by holding what stands in the folder against what was unpacked, before anything is touched; done again on
//! what was unpacked, as far as one can tell.

use std::collections::BTreeSet;
use std::path::Path;

use glane_core::decision::{Act, Actor, Decision};
use glane_core::id::{DecisionId, PersonId, Slug, WorkshopId};
use glane_core::life::{Life, Record, Step};
use glane_core::workshop::Snapshot;
use glane_live::LiveError;
use glane_store::house::HouseChange;
use glane_store::{Frozen, Store, StoreError};
use glane_store_sqlite::{OpenError, Options, SqliteStore};
use glane_web::machine;

use super::place;
use crate::data::{DATABASE, House};
use crate::fail::Fail;

/// Where the database that stands in the folder is looked at, within what was unpacked.
const ASIDE: &str = "avant";

/// What came after the copy and would be undone, in one workshop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undone {
    /// Which.
    pub workshop: Slug,
    /// What.
    pub what: What,
    id: WorkshopId,
    frozen: Vec<Frozen>,
}

/// What would be undone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// It was sealed.
    Sealed,
    /// Its answers were erased.
    Purged(Record),
    /// People took their answers back.
    Left {
        /// How many.
        people: usize,
        /// Who of the copy they are; nothing if one cannot tell.
        who: Option<BTreeSet<PersonId>>,
    },
}

/// What the folder has over the copy.
#[derive(Debug, Default)]
pub struct Found {
    /// What putting it back would undo.
    pub undone: Vec<Undone>,
    /// How many people of the copy were taken off the team since: they were taken off what was unpacked, too.
    pub kept_out: usize,
}

/// Everything in the folder that came after the copy; nothing can be said of a database that does not read.
pub async fn undone(folder: &Path, into: &Path, house: &House) -> Result<Option<Found>, Fail> {
    if !folder.join(DATABASE).exists() {
        return Ok(Some(Found::default()));
    }
    let aside = into.join(ASIDE);
    let held = match look(folder, &aside) {
        Ok(held) => Some(held),
        Err(error) if is_unreadable(&error) => None,
        Err(error) => return Err(Fail::of_opening(folder, &error)),
    };
    let compared = match held {
        None => None,
        Some(held) => {
            let compared = found(&held, house).await;
            let closed = held.close().await;
            closed.map_err(|error| Fail::of_store(&aside, &error))?;
            match compared {
                Ok(found) => Some(found),
                Err(error) => {
                    tracing::debug!(%error, "what stood in the folder");
                    None
                }
            }
        }
    };
    match std::fs::remove_dir_all(&aside) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(Fail::unwritable(&aside, &error))
        }
        _ => Ok(compared),
    }
}

/// The database of a folder as one of today's, by a copy of it: the folder's own stays as it is.
fn look(folder: &Path, aside: &Path) -> Result<SqliteStore, OpenError> {
    let failed = |error: std::io::Error| OpenError::Io {
        path: aside.to_owned(),
        why: error.to_string(),
    };
    place::make_folder(aside).map_err(failed)?;
    let copy = aside.join(DATABASE);
    glane_store_sqlite::copy(&folder.join(DATABASE), &copy)?;
    SqliteStore::open(&copy, Options::default())
}

/// Whether it is the database that cannot be read, and not the machine that failed.
fn is_unreadable(error: &OpenError) -> bool {
    match error {
        OpenError::NotADatabase(_) | OpenError::TooNew { .. } => true,
        OpenError::Io { why, .. } => machine::reason_of(why) == Some(machine::DAMAGED),
        OpenError::Locked(_) => false,
    }
}

async fn found(held: &SqliteStore, house: &House) -> Result<Found, StoreError> {
    Ok(Found {
        undone: compare(held, house).await?,
        kept_out: keep_out(held, house).await?,
    })
}

/// Who was taken off the team stays out of what is put back, whatever password they had then.
async fn keep_out(held: &SqliteStore, house: &House) -> Result<usize, StoreError> {
    let store = house.hub().store();
    let (ours, theirs) = (held.house().await?, store.house().await?);
    let now = house.hub().world().clock.now();
    let gone = ours.members.iter().filter(|one| one.left.is_some());
    let mut kept_out = 0;
    for member in gone.filter(|one| theirs.member(one.id).is_some()) {
        let part = HouseChange::Part { member: member.id };
        store.arrange(now, Actor::Program, part).await?;
        kept_out += 1;
    }
    Ok(kept_out)
}

async fn compare(held: &SqliteStore, house: &House) -> Result<Vec<Undone>, StoreError> {
    let store = house.hub().store();
    let copied: BTreeSet<WorkshopId> = store.workshops().await?.iter().map(|one| one.id).collect();
    let mut found = Vec::new();
    for workshop in held.workshops().await? {
        if !copied.contains(&workshop.id) {
            continue;
        }
        let here = held.snapshot(workshop.id, None).await?;
        let there = store.snapshot(workshop.id, None).await?;
        let whats = since(&here, &there);
        if whats.is_empty() {
            continue;
        }
        let frozen = held.frozen(workshop.id).await?;
        found.extend(whats.into_iter().map(|what| Undone {
            workshop: there.workshop.slug.clone(),
            what,
            id: workshop.id,
            frozen: frozen.clone(),
        }));
    }
    Ok(found)
}

/// What was done to a workshop here that is not done there.
fn since(here: &Snapshot, there: &Snapshot) -> Vec<What> {
    let (ours, theirs) = (Life::fold(&here.decisions), Life::fold(&there.decisions));
    if let (Some((_, record)), None) = (&ours.purged, &theirs.purged) {
        return vec![What::Purged(record.clone())];
    }
    if theirs.purged.is_some() {
        return Vec::new();
    }
    let mut found = Vec::new();
    if ours.left > theirs.left
        && let Some(left) = left(here, there, ours.left - theirs.left)
    {
        // First: once it is sealed nobody is found any more.
        found.push(left);
    }
    if ours.is_sealed() && !theirs.is_sealed() {
        found.push(What::Sealed);
    }
    found
}

/// Who took their answers back here and is there again.
fn left(here: &Snapshot, there: &Snapshot, people: usize) -> Option<What> {
    let is_sealed = |one: &Snapshot| Life::fold(&one.decisions).is_sealed();
    if is_sealed(here) || is_sealed(there) {
        return Some(What::Left { people, who: None });
    }
    let staying: BTreeSet<PersonId> = here.people.iter().map(|person| person.id).collect();
    let copied = there.people.iter().map(|person| person.id);
    let gone: BTreeSet<PersonId> = copied.filter(|id| !staying.contains(id)).collect();
    if gone.is_empty() {
        return None;
    }
    // Where the copy holds nothing that came otherwise, whoever is missing here left here.
    let ids = |log: &[Decision]| {
        log.iter()
            .map(|one| one.id)
            .collect::<BTreeSet<DecisionId>>()
    };
    let is_earlier = there.workshop.revision <= here.workshop.revision
        && ids(&there.decisions).is_subset(&ids(&here.decisions))
        && gone.len() <= left_since(here, there);
    Some(What::Left {
        people: people.min(gone.len()),
        who: is_earlier.then_some(gone),
    })
}

/// How many left here after the copy.
fn left_since(here: &Snapshot, there: &Snapshot) -> usize {
    let known: BTreeSet<DecisionId> = there.decisions.iter().map(|one| one.id).collect();
    let leaves = here
        .decisions
        .iter()
        .filter(|one| matches!(&one.act, Act::Life(Step::Leave)) && !known.contains(&one.id));
    leaves.count()
}

/// Does it again on what was unpacked; whether all of it could be. `reason` is why ideas of who left are put aside.
pub async fn again(house: &House, undone: &Undone, reason: &str) -> Result<bool, LiveError> {
    let store = house.hub().store();
    let room = match house.hub().by_slug(&undone.workshop).await {
        Ok(room) => room,
        Err(LiveError::BadScript(_)) => return Ok(false),
        Err(error) => return Err(error),
    };
    // What was kept of publications when it was done first: what is left now no longer makes them.
    store.freeze(undone.id, undone.frozen.clone()).await?;
    match &undone.what {
        What::Left { who: None, .. } => return Ok(false),
        What::Left { who: Some(who), .. } => {
            for person in who {
                room.leave(*person, reason.to_owned()).await?;
            }
        }
        What::Sealed => {
            room.seal(Actor::Program).await?;
        }
        What::Purged(record) => {
            if !room.look(|inside| inside.life.is_sealed()) {
                room.seal(Actor::Program).await?;
            }
            room.purge(Actor::Program, record.clone()).await?;
        }
    }
    store.sweep().await?;
    Ok(true)
}
