//! A store that keeps nothing on disk: what Glane's endpoint costs without storage.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use glane_core::ballot::Admission;
use glane_core::channel::Channel;
use glane_core::decision::{Actor, Decision};
use glane_core::id::{GroupKey, PersonId, Revision, ScriptVersion, WorkshopId};
use glane_core::idea::Idea;
use glane_core::person::{Origin, Person, TokenHash};
use glane_core::workshop::{Snapshot, Workshop};
use glane_core::world::{Entropy, Micros};
use glane_store::deed::Noted;
use glane_store::house::{House, HouseChange};
use glane_store::{Admit, Admitted, By, Entry, Frozen, Left, NewDecision, NewIdea, NewWorkshop, Secrets, Store, StoreError, Tally};

#[derive(Default)]
struct Kept {
    workshop: Option<(Workshop, Secrets)>,
    decisions: Vec<Decision>,
    revision: u64,
}

/// Knows its one workshop and its decisions; answers are acknowledged and forgotten.
#[derive(Default)]
pub struct NoStore(Mutex<Kept>);

impl NoStore {
    fn kept(&self) -> std::sync::MutexGuard<'_, Kept> {
        self.0.lock().unwrap()
    }
}

#[async_trait]
impl Store for NoStore {
    async fn create(&self, at: Micros, new: NewWorkshop) -> Result<Workshop, StoreError> {
        let workshop = Workshop {
            id: new.id,
            slug: new.slug,
            code: new.code,
            created: at,
            source: new.source,
            script: ScriptVersion(1),
            revision: Revision(1),
        };
        let secrets = Secrets {
            token_key: Some(new.token_key),
            projector_key: new.projector_key,
        };
        let mut kept = self.kept();
        kept.revision = 1;
        kept.workshop = Some((workshop.clone(), secrets));
        Ok(workshop)
    }

    async fn revise(&self, _: Micros, _: WorkshopId, _: String) -> Result<Workshop, StoreError> {
        Err(StoreError::NoWorkshop)
    }

    async fn workshops(&self) -> Result<Vec<Workshop>, StoreError> {
        Ok(self.kept().workshop.iter().map(|(workshop, _)| workshop.clone()).collect())
    }

    async fn secrets(&self, _: WorkshopId) -> Result<Secrets, StoreError> {
        let kept = self.kept();
        let (_, secrets) = kept.workshop.as_ref().ok_or(StoreError::NoWorkshop)?;
        Ok(secrets.clone())
    }

    async fn join(
        &self,
        _: Micros,
        _: WorkshopId,
        _: Origin,
        fresh: PersonId,
        channel: Channel,
        group: Option<GroupKey>,
    ) -> Result<Person, StoreError> {
        let revision = Revision(self.kept().revision);
        Ok(Person { id: fresh, group, channel, revision })
    }

    async fn person(&self, _: WorkshopId, _: TokenHash) -> Result<Option<Person>, StoreError> {
        Ok(None)
    }

    async fn imported(&self, _: WorkshopId) -> Result<BTreeMap<String, PersonId>, StoreError> {
        Ok(BTreeMap::new())
    }

    async fn admit(&self, _: Micros, _: WorkshopId, ballots: Arc<Vec<Admit>>) -> Result<Vec<Admitted>, StoreError> {
        let mut kept = self.kept();
        kept.revision += 1;
        let revision = Revision(kept.revision);
        let one = |admit: &Admit| Admitted {
            person: match admit.by {
                By::Someone { fresh, .. } => Some(fresh),
                By::Nobody => None,
            },
            admission: Admission::Recorded {
                answer: admit.fresh,
                revision,
                replaced: false,
            },
        };
        Ok(ballots.iter().map(one).collect())
    }

    async fn enter(&self, _: Micros, _: WorkshopId, _: Vec<Entry>) -> Result<Vec<(Vec<Admitted>, Decision)>, StoreError> {
        Err(StoreError::NoWorkshop)
    }

    async fn propose(&self, _: Micros, _: WorkshopId, _: NewIdea) -> Result<Idea, StoreError> {
        Err(StoreError::NoWorkshop)
    }

    async fn decide(&self, at: Micros, _: WorkshopId, new: NewDecision) -> Result<Decision, StoreError> {
        let mut kept = self.kept();
        kept.revision += 1;
        let decision = Decision {
            revision: Revision(kept.revision),
            id: new.id,
            at,
            actor: new.actor,
            base: new.base,
            target: new.act.target(),
            act: new.act,
            undoes: new.undoes,
        };
        kept.decisions.push(decision.clone());
        Ok(decision)
    }

    async fn decide_all(&self, at: Micros, workshop: WorkshopId, all: Vec<NewDecision>) -> Result<Vec<Decision>, StoreError> {
        let mut kept = Vec::new();
        for new in all {
            kept.push(self.decide(at, workshop, new).await?);
        }
        Ok(kept)
    }

    async fn snapshot(&self, _: WorkshopId, _: Option<Revision>) -> Result<Snapshot, StoreError> {
        let kept = self.kept();
        let (workshop, _) = kept.workshop.as_ref().ok_or(StoreError::NoWorkshop)?;
        Ok(Snapshot {
            workshop: workshop.clone(),
            people: vec![],
            ballots: vec![],
            ideas: vec![],
            decisions: kept.decisions.clone(),
            told: vec![],
        })
    }

    // No workshop of a measure comes to its end.
    async fn seal(&self, _: Micros, _: WorkshopId, _: NewDecision, _: Arc<dyn Entropy>) -> Result<Decision, StoreError> {
        Err(StoreError::NoWorkshop)
    }

    async fn leave(&self, _: Micros, _: WorkshopId, _: NewDecision, _: PersonId) -> Result<Option<Left>, StoreError> {
        Ok(None)
    }

    async fn purge(&self, _: Micros, _: WorkshopId, _: NewDecision) -> Result<Decision, StoreError> {
        Err(StoreError::NoWorkshop)
    }

    async fn freeze(&self, _: WorkshopId, _: Vec<Frozen>) -> Result<(), StoreError> {
        Ok(())
    }

    async fn frozen(&self, _: WorkshopId) -> Result<Vec<Frozen>, StoreError> {
        Ok(vec![])
    }

    async fn sweep(&self) -> Result<bool, StoreError> {
        Ok(false)
    }

    async fn house(&self) -> Result<House, StoreError> {
        Ok(House::default())
    }

    async fn arrange(&self, _: Micros, _: Actor, _: HouseChange) -> Result<House, StoreError> {
        Ok(House::default())
    }

    async fn deeds(&self, _: u32) -> Result<Vec<Noted>, StoreError> {
        Ok(vec![])
    }

    async fn keep(&self, _: WorkshopId, _: Tally) -> Result<bool, StoreError> {
        Ok(false)
    }

    async fn tally(&self, _: WorkshopId) -> Result<Option<Tally>, StoreError> {
        Ok(None)
    }

    async fn tallied(&self) -> Result<BTreeMap<WorkshopId, Revision>, StoreError> {
        Ok(BTreeMap::new())
    }

    async fn setting(&self, _: &str) -> Result<Option<String>, StoreError> {
        Ok(None)
    }

    async fn settle(&self, _: &str, value: String) -> Result<String, StoreError> {
        Ok(value)
    }

    async fn set(&self, _: &str, _: String) -> Result<(), StoreError> {
        Ok(())
    }

    async fn close(&self) -> Result<(), StoreError> {
        Ok(())
    }
}
