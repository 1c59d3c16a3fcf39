//! The assistant as the pages have it: whether it is switched on, and what is being asked. Nothing of it is made, opened or
//! mentioned while it is off.

mod target;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use glane_assist::footprint::{Energy, noted};
use glane_assist::work::cost;
use glane_assist::{Address, Client, Fault, Kept, Stopper, Work};
use glane_core::assist::Footprint;
use glane_core::id::WorkshopId;
use glane_live::hub::World;
use serde::{Deserialize, Serialize};

use crate::app::App;
pub use target::{Outcome, Target, outcome, question_of, theme_label, work};

/// The settings, as they are kept.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Config {
    /// Whether it is switched on.
    pub on: bool,
    /// Where the server is.
    pub address: String,
    /// Which model answers.
    pub model: String,
    /// The key, if the server asks for one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// The power of the computer that computes, in watts, if somebody noted it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub watts: Option<u32>,
}

impl Config {
    /// Those that are kept; the default where there are none, or none that can be read.
    pub(crate) fn of(app: &App) -> Self {
        Self::read(&app.machine.assistant().unwrap_or_default())
    }

    /// Those of a text; the default where it is none of ours.
    pub fn read(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_default()
    }

    /// Those that are kept, if it is switched on.
    pub(crate) fn on(app: &App) -> Option<Self> {
        Some(Self::of(app)).filter(|config| config.on && config.client().is_some())
    }

    /// The key that is kept, for the server it was given for: it is sent to no other.
    pub fn key_for(&self, address: &str) -> Option<String> {
        let server = |typed: &str| Address::read(typed).ok().map(|read| read.authority());
        let is_same = self.address == address
            || server(address).is_some_and(|to| server(&self.address) == Some(to));
        self.key.clone().filter(|_| is_same)
    }

    /// A client of the server they name, if they name one.
    pub fn client(&self) -> Option<Client> {
        let address = Address::read(&self.address).ok()?;
        let model = self.model.trim();
        (!model.is_empty()).then(|| Client::new(address, model, self.key.as_deref()))
    }
}

/// What is being asked, one thing a workshop.
#[derive(Debug, Clone, Default)]
pub(crate) struct Jobs(Arc<Mutex<Inner>>);

#[derive(Debug, Default)]
struct Inner {
    serial: u64,
    all: BTreeMap<WorkshopId, Job>,
    /// What was put away cost, since the program was started.
    spent: BTreeMap<WorkshopId, Footprint>,
}

/// One thing that is asked.
#[derive(Debug, Clone)]
pub(crate) struct Job {
    serial: u64,
    /// What it is about.
    pub(crate) target: Arc<Target>,
    /// Its questions.
    pub(crate) work: Work,
    /// What was answered.
    pub(crate) kept: Kept,
    /// How it stands.
    pub(crate) state: State,
    /// Proposals that a person refused.
    pub(crate) refused: Vec<String>,
    /// Which model answers, whether at home, and the power of its computer; nothing before it is asked.
    asked: Option<(String, bool, Option<u32>)>,
}

impl Job {
    /// What it cost so far, under a run's name.
    fn footprint(&self, run: u32) -> Footprint {
        let none = Footprint {
            run,
            ..Footprint::default()
        };
        let (Some((model, is_local, watts)), came) = (&self.asked, self.kept.came()) else {
            return none;
        };
        if came.is_empty() {
            return none;
        }
        let spent = cost(&came);
        let energy = Energy::of(&spent, model, *is_local, *watts);
        noted(
            run,
            u64::try_from(came.len()).unwrap_or(u64::MAX),
            &spent,
            energy,
        )
    }
}

/// How it stands.
#[derive(Debug, Clone)]
pub(crate) enum State {
    /// It waits for a person's consent: it would leave the house.
    Waiting,
    /// It is under way.
    Running(Stopper),
    /// It did not go.
    Failed(Fault),
    /// All was answered.
    Done,
}

impl Jobs {
    fn with<T>(&self, look: impl FnOnce(&mut Inner) -> T) -> T {
        look(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// What is asked for a workshop: a handle on it, of which nothing long is copied.
    pub(crate) fn of(&self, workshop: WorkshopId) -> Option<Job> {
        self.with(|inner| inner.all.get(&workshop).cloned())
    }

    /// Something is to be asked; what was before is ended.
    pub(crate) fn put(&self, workshop: WorkshopId, target: Target, work: Work) {
        self.close(workshop);
        self.with(|inner| {
            inner.serial += 1;
            let job = Job {
                serial: inner.serial,
                target: Arc::new(target),
                work,
                kept: Kept::default(),
                state: State::Waiting,
                refused: Vec::new(),
                asked: None,
            };
            inner.all.insert(workshop, job);
        });
    }

    /// It goes, or goes on where it stood; `watts` is the power of the computer that computes, if somebody noted it.
    pub(crate) fn begin(
        &self,
        workshop: WorkshopId,
        client: Client,
        watts: Option<u32>,
        world: &World,
    ) {
        let (stopper, stop) = Stopper::new();
        let clock = Arc::clone(&world.clock);
        let job = self.with(|inner| {
            let job = inner.all.get_mut(&workshop)?;
            if matches!(job.state, State::Running(_) | State::Done) {
                return None;
            }
            inner.spent.entry(workshop).or_insert_with(|| {
                let mut drawn = [0; 4];
                world.entropy.fill(&mut drawn);
                Footprint {
                    run: u32::from_le_bytes(drawn),
                    ..Footprint::default()
                }
            });
            let is_local = client.address().is_local();
            job.asked = Some((client.model().to_owned(), is_local, watts));
            job.state = State::Running(stopper);
            Some(job.clone())
        });
        let (Some(job), jobs) = (job, self.clone()) else {
            return;
        };
        tokio::spawn(async move {
            let run = job.work.run(&client, &*clock, &stop, &job.kept).await;
            jobs.with(|inner| {
                let same = |kept: &&mut Job| kept.serial == job.serial;
                if let Some(kept) = inner.all.get_mut(&workshop).filter(same) {
                    kept.state = match run {
                        Ok(()) => State::Done,
                        Err(fault) => State::Failed(fault),
                    };
                }
            });
        });
    }

    /// A person ends it; what was answered is kept.
    pub(crate) fn stop(&self, workshop: WorkshopId) {
        if let Some(State::Running(stopper)) = self.of(workshop).map(|job| job.state) {
            stopper.stop();
        }
    }

    /// It is put away.
    pub(crate) fn close(&self, workshop: WorkshopId) {
        self.stop(workshop);
        self.with(|inner| {
            let job = inner.all.remove(&workshop)?;
            let spent = inner.spent.get_mut(&workshop)?;
            *spent = spent.plus(job.footprint(spent.run));
            Some(())
        });
    }

    /// What all that was asked for a workshop cost since the program was started; nothing if nothing was.
    pub(crate) fn footprint(&self, workshop: WorkshopId) -> Option<Footprint> {
        self.with(|inner| {
            let spent = *inner.spent.get(&workshop)?;
            let job = inner.all.get(&workshop);
            let sum = job.map_or(spent, |job| spent.plus(job.footprint(spent.run)));
            (sum.replies > 0).then_some(sum)
        })
    }

    /// A person refuses a proposal.
    pub(crate) fn refuse(&self, workshop: WorkshopId, text: &str) {
        self.with(|inner| {
            if let Some(job) = inner.all.get_mut(&workshop) {
                job.refused.push(text.to_owned());
            }
        });
    }
}
