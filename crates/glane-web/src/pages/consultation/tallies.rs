//! What is counted of the workshops of this house that take part in a consultation.
//!
//! Counts are kept in the store, each as of a revision, and held in memory as long as they are kept there: where somebody took
//! their answers back they go at once. A page counts what has moved since, and waits for that a moment only: whoever opens it
//! while answers pour in reads the counts of just before, and is told so.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use futures::{StreamExt, TryStreamExt, stream};
use glane_archive::{Kept, Own, RULE};
use glane_core::id::{Revision, WorkshopId};
use glane_store::{Store, StoreError, Tally};

use super::aside;
use crate::error::WebError;
use crate::tr::Tr;

/// How long a page waits for what is counted.
const PATIENCE: Duration = Duration::from_millis(500);

type Known = BTreeMap<WorkshopId, Arc<Kept>>;

/// The counts that this program has read or made.
#[derive(Debug, Clone, Default)]
pub(super) struct Tallies {
    known: Arc<Mutex<Known>>,
    /// Workshops whose script reads no more, as of when.
    mute: Arc<Mutex<BTreeMap<WorkshopId, Revision>>>,
    /// One page has its workshops counted at a time, one after the other: it takes memory, and pages may be many.
    turn: Arc<tokio::sync::Mutex<()>>,
}

/// The counts of a consultation's own workshops.
#[derive(Debug, Clone, Default)]
pub(super) struct Counted {
    /// Those there are, each with its names in the consultation.
    pub(super) members: Vec<(Own, Arc<Kept>)>,
    /// How many are of before the last answers.
    late: usize,
    /// How many are not there yet.
    first: usize,
    /// The sites of which none can be made.
    mute: Vec<String>,
}

impl Counted {
    /// Those that were counted elsewhere, none of them late.
    pub(super) fn whole(members: Vec<(Own, Arc<Kept>)>) -> Self {
        Self {
            members,
            ..Self::default()
        }
    }

    /// What a person must know of them.
    pub(super) fn told(&self, t: &Tr) -> Vec<String> {
        let some = |key: &str, n: usize| (n > 0).then(|| t.n(key, "n", n));
        let mute = self.mute.iter();
        some("consultation-house-late", self.late)
            .into_iter()
            .chain(some("consultation-house-first", self.first))
            .chain(mute.map(|site| t.with("consultation-house-mute", "site", site)))
            .collect()
    }
}

fn held<T>(of: &Mutex<T>) -> MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Tallies {
    /// The counts of these workshops, made anew where they moved on.
    pub(super) async fn of(
        &self,
        store: &Arc<dyn Store>,
        all: &[Own],
    ) -> Result<Counted, WebError> {
        if all.is_empty() {
            return Ok(Counted::default());
        }
        let wanted: BTreeSet<WorkshopId> = all.iter().map(|one| one.workshop).collect();
        let mut present = store.revisions().await?;
        present.retain(|workshop, _| wanted.contains(workshop));
        self.take_in(store, &wanted).await?;
        let due = self.due(&present);
        if !due.is_empty() {
            let (own, store) = (self.clone(), Arc::clone(store));
            let counting = async move {
                let turn = Arc::clone(&own.turn).lock_owned().await;
                let counting = tokio::spawn(async move {
                    own.count(&store, due).await;
                    drop(turn);
                });
                counting.await
            };
            // Whoever loses patience leaves it to go on, and the next page finds it; who had no turn yet asks for none.
            drop(tokio::time::timeout(PATIENCE, counting).await);
        }
        let (known, mute) = (held(&self.known), held(&self.mute));
        let mut counted = Counted::default();
        for own in all {
            match (known.get(&own.workshop), present.get(&own.workshop)) {
                (_, None) => counted.mute.push(own.site.clone()),
                (None, Some(at)) if mute.get(&own.workshop) == Some(at) => {
                    counted.mute.push(own.site.clone());
                }
                (None, Some(_)) => counted.first += 1,
                (Some(kept), Some(at)) => {
                    counted.late += usize::from(kept.revision < *at);
                    counted.members.push((own.clone(), Arc::clone(kept)));
                }
            }
        }
        Ok(counted)
    }

    /// Takes in what others kept, and forgets what is kept no more. A house's counts may be megabytes each: as many are read
    /// at once as there are cores.
    async fn take_in(
        &self,
        store: &Arc<dyn Store>,
        wanted: &BTreeSet<WorkshopId>,
    ) -> Result<(), WebError> {
        let tallied = store.tallied().await?;
        let moved: Vec<WorkshopId> = {
            let known = held(&self.known);
            let stands = |workshop: &WorkshopId| {
                let revision = known.get(workshop).map(|one| one.revision);
                revision == tallied.get(workshop).copied()
            };
            let all = wanted.iter().copied();
            all.filter(|workshop| !stands(workshop)).collect()
        };
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let found = moved.into_iter().map(|workshop| {
            let is_kept = tallied.contains_key(&workshop);
            async move {
                let found = if is_kept {
                    store.tally(workshop).await?
                } else {
                    None
                };
                let Some(tally) = found.filter(|tally| tally.rule == RULE) else {
                    return Ok((workshop, None));
                };
                let kept = aside(move || Kept::read(&tally.body)).await?;
                Ok::<_, WebError>((workshop, kept))
            }
        });
        let mut found = stream::iter(found).buffer_unordered(cores);
        while let Some((workshop, kept)) = found.try_next().await? {
            let mut all = held(&self.known);
            match kept {
                Some(kept) => all.insert(workshop, Arc::new(kept)),
                None => all.remove(&workshop),
            };
        }
        Ok(())
    }

    fn due(&self, present: &BTreeMap<WorkshopId, Revision>) -> Vec<WorkshopId> {
        let (known, mute) = (held(&self.known), held(&self.mute));
        let is_due = |(workshop, at): &(&WorkshopId, &Revision)| {
            let stands = known.get(workshop).is_some_and(|one| one.revision >= **at);
            !stands && mute.get(workshop) != Some(at)
        };
        let due = present.iter().filter(is_due);
        due.map(|(workshop, _)| *workshop).collect()
    }

    /// Counts these workshops, one after the other, and keeps what they come to.
    async fn count(&self, store: &Arc<dyn Store>, due: Vec<WorkshopId>) {
        for workshop in due {
            if let Err(error) = self.count_one(store, workshop).await {
                // The page says that it is not counted yet; who opens it again asks again.
                tracing::warn!(%workshop, %error, "a workshop was not counted for its consultation");
            }
        }
    }

    async fn count_one(
        &self,
        store: &Arc<dyn Store>,
        workshop: WorkshopId,
    ) -> Result<(), StoreError> {
        // Another page may have been first.
        let present = BTreeMap::from([(workshop, store.revision(workshop).await?)]);
        if self.due(&present).is_empty() {
            return Ok(());
        }
        match counted(store, workshop).await? {
            Made::Kept(kept) => {
                held(&self.known).insert(workshop, kept);
            }
            Made::Mute(at) => {
                held(&self.mute).insert(workshop, at);
            }
            Made::Gone => {}
        }
        Ok(())
    }
}

/// What became of a count.
enum Made {
    Kept(Arc<Kept>),
    /// The script reads no more.
    Mute(Revision),
    /// Answers went while it was made: it is of what is no more.
    Gone,
}

async fn counted(store: &Arc<dyn Store>, workshop: WorkshopId) -> Result<Made, StoreError> {
    let broken = |error: &dyn std::fmt::Display| StoreError::Broken(error.to_string());
    let snapshot = store.snapshot(workshop, None).await?;
    let at = snapshot.workshop.revision;
    let made = tokio::task::spawn_blocking(move || {
        let kept = Kept::of(&snapshot)?;
        let body = kept.written();
        Some((kept, body))
    });
    let made = made.await.map_err(|error| broken(&error))?;
    let Some((kept, body)) = made else {
        return Ok(Made::Mute(at));
    };
    let tally = Tally {
        revision: kept.revision,
        rule: RULE.to_owned(),
        body: body.map_err(|error| broken(&error))?,
    };
    Ok(if store.keep(workshop, tally).await? {
        Made::Kept(Arc::new(kept))
    } else {
        Made::Gone
    })
}
