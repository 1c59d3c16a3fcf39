//! A room that others write as well, in other programs over the same store: what they wrote comes in before the room acts,
//! and whenever it is woken. What has to be folded is read from the store in the order of revisions; where that would be a
//! guess, the room is rebuilt from everything on disk.

use std::sync::{Arc, PoisonError};

use glane_core::ballot::Ballot;
use glane_core::decision::{Act, Decision};
use glane_core::id::Revision;
use glane_core::idea::Idea;
use glane_core::person::Person;
use glane_core::script::read;
use glane_store::News;

use crate::LiveError;
use crate::bus::{Bus, Moved};
use crate::inside::Inside;
use crate::task::Task;

/// One row that another program wrote.
enum Came {
    Person(Person),
    Idea(Idea),
    Ballot(Ballot),
    Decision(Box<Decision>),
}

impl Came {
    /// Where it belongs: what one act wrote comes in as the act's own program takes it in.
    fn place(&self) -> (Revision, u8) {
        match self {
            Self::Person(one) => (one.revision, 0),
            Self::Idea(one) => (one.revision, 1),
            Self::Ballot(one) => (one.revision, 2),
            Self::Decision(one) => (one.revision, 3),
        }
    }
}

impl Inside {
    /// Takes in what came since; false, and nothing changed, where a snapshot alone tells: another script, a step of the
    /// workshop's life, which may take rows away or name them anew, or a history that went back.
    fn take_in(&mut self, news: News) -> bool {
        let is_life = |one: &Decision| matches!(one.act, Act::Life(_));
        if news.workshop.script != self.workshop.script
            || news.workshop.revision < self.revision
            || news.decisions.iter().any(is_life)
        {
            return false;
        }
        let mut came: Vec<Came> = news.people.into_iter().map(Came::Person).collect();
        came.extend(news.ideas.into_iter().map(Came::Idea));
        came.extend(news.ballots.into_iter().map(Came::Ballot));
        came.extend(
            news.decisions
                .into_iter()
                .map(|one| Came::Decision(Box::new(one))),
        );
        // Stable: rows of one act stay in the order the store states.
        came.sort_by_key(Came::place);
        for one in came {
            match one {
                Came::Person(person) => self.fold_person(&person),
                Came::Idea(idea) => self.fold_idea(idea),
                Came::Ballot(ballot) => self.fold_ballot(ballot),
                Came::Decision(decision) => self.fold_decision(*decision),
            }
        }
        self.revision = news.workshop.revision;
        true
    }
}

impl Task {
    /// Takes in what other programs wrote; whether there was anything. What is under way to the disk may be among it, and is
    /// not counted again once it lands.
    pub(crate) async fn follow(&self) -> Result<bool, LiveError> {
        if self.bus.is_none() {
            return Ok(false);
        }
        let stands = self.store.revision(self.id).await?;
        if stands == self.look(|inside| inside.revision) {
            return Ok(false);
        }
        self.come_up().await?;
        Ok(true)
    }

    async fn come_up(&self) -> Result<(), LiveError> {
        let after = self.look(|inside| inside.revision);
        let news = self.store.since(self.id, after).await?;
        let has_people = !news.people.is_empty();
        if !self.change(|inside| inside.take_in(news)) {
            return self.rebuild().await;
        }
        if has_people && self.look(Inside::has_tables) {
            self.learn_seats().await?;
        }
        Ok(())
    }

    /// The room, and what is remembered beside it, from everything on disk.
    async fn rebuild(&self) -> Result<(), LiveError> {
        let secrets = self.store.secrets(self.id).await?;
        let snapshot = self.store.snapshot(self.id, None).await?;
        let script = read::read(&snapshot.workshop.source).map_err(LiveError::BadScript)?;
        // Who left is nobody's token any more; who is still there is asked for again.
        self.known.forget(None);
        *self
            .token_key
            .write()
            .unwrap_or_else(PoisonError::into_inner) = secrets.token_key;
        self.change(|inside| *inside = Inside::of(script, snapshot));
        self.learn_seats().await
    }

    /// Folds what was just committed at a revision. Where others wrote in between, all of it comes from the store, in its
    /// order; where it came in already, nothing is done.
    pub(crate) async fn keep_up(&self, revision: Revision, fold: impl FnOnce(&mut Inside)) {
        if self.bus.is_none() {
            self.change(fold);
            return;
        }
        self.owe(revision);
        let next = self.look(|inside| Revision(inside.revision.0.saturating_add(1)));
        if revision == next {
            self.change(fold);
        } else if revision > next
            && let Err(error) = self.come_up().await
        {
            // It is kept, and whoever handed it in is told so. The room comes to it the next time it is woken or acts.
            tracing::warn!(%error, "the room is behind what is kept");
        }
    }

    /// Notes that the others are to be told of a revision this room made.
    pub(crate) fn owe(&self, revision: Revision) {
        let mut owed = self.owed.lock().unwrap_or_else(PoisonError::into_inner);
        *owed = Some(owed.map_or(revision, |known| known.max(revision)));
    }

    /// Tells the others what this room made since they were told.
    pub(crate) fn tell(&self) {
        let Some(bus) = &self.bus else {
            return;
        };
        let owed = self
            .owed
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        if let Some(revision) = owed {
            bus.tell(Moved {
                workshop: self.id,
                revision,
            });
        }
    }
}

/// How a hub's rooms reach those of other programs; nothing where no other program writes.
pub(crate) type Shared = Option<Arc<dyn Bus>>;
