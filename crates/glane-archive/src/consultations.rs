//! The consultations of a data folder: each a shelf of archives, with what was announced.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use glane_core::id::{Slug, WorkshopId};
use glane_core::text::as_seen;
use glane_core::world::Entropy;
use serde::{Deserialize, Serialize};

use crate::key::CentreKey;
use crate::keyring::{KeyError, key_in, known_key_in};
use crate::manifest::name;
use crate::places::Place;
use crate::refusal::Refusal;
use crate::shelf::{Shelf, ShelfError, failed, made, made_new, written_whole};

/// The folder of consultations among the data.
pub const CONSULTATIONS: &str = "consultations";
/// What was announced of one.
pub(crate) const PLAN: &str = "consultation.json";
/// The file among the data whose lock is held by whoever begins a consultation, changes what was announced or takes one away. It lies
/// in none of their folders, and never goes: who waits for the lock of a file that is gone meanwhile would be alone with it.
const LOCK: &str = "consultations.lock";
/// The most sites that are announced.
pub(crate) const SITES_MAX: usize = 2000;

/// What is announced of a consultation, before any archive is there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// What it is called.
    pub title: String,
    /// The script that its centres are to ask, as written.
    #[serde(default)]
    pub script: String,
    /// The sites that are to hand in an archive.
    #[serde(default)]
    pub sites: Vec<String>,
    /// Where they are, of those of which somebody said so.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub places: BTreeMap<String, Place>,
    /// The workshops of this house that take part, and need no archive for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub own: Vec<Own>,
}

/// A workshop of this house that takes part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Own {
    /// Which.
    pub workshop: WorkshopId,
    /// As the federation calls it.
    pub site: String,
    /// Which asking.
    pub edition: String,
}

impl Own {
    /// A workshop under these names; nothing if nothing can be read in one of them.
    pub fn new(workshop: WorkshopId, site: &str, edition: &str) -> Option<Self> {
        let (site, edition) = (name(site), name(edition));
        let is_named = !site.is_empty() && !edition.is_empty();
        is_named.then_some(Self {
            workshop,
            site,
            edition,
        })
    }
}

impl Plan {
    /// Has a workshop take part, under its new names if it does already.
    pub fn include(&mut self, own: Own) {
        self.own.retain(|one| one.workshop != own.workshop);
        self.own.push(own);
    }
}

/// A site's name as two people would take it for the same: letters of either case are, those of other scripts that are drawn
/// alike, and any space; what cannot be seen is not there.
pub fn site_seen(text: &str) -> String {
    as_seen(&name(text)).to_lowercase()
}

/// Whether two names are one site's.
pub fn same_site(one: &str, other: &str) -> bool {
    site_seen(one) == site_seen(other)
}

/// The consultations of a data folder.
#[derive(Debug, Clone)]
pub struct Consultations {
    data: PathBuf,
}

impl Consultations {
    /// Those of a data folder; none of it need be there yet.
    pub fn within(data: impl Into<PathBuf>) -> Self {
        Self { data: data.into() }
    }

    /// Where they are.
    pub fn folder(&self) -> PathBuf {
        self.data.join(CONSULTATIONS)
    }

    /// The shelf of one, whether it is there or not.
    pub fn shelf(&self, consultation: &Slug) -> Shelf {
        Shelf::at(self.folder().join(consultation.as_str()))
    }

    /// All of them, in order of their names.
    pub fn all(&self) -> Result<Vec<(Slug, Plan)>, ShelfError> {
        let folder = self.folder();
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(failed(&folder, error)),
        };
        let mut all = Vec::new();
        for entry in entries {
            let entry = entry.map_err(|error| failed(&folder, error))?;
            let slug = entry.file_name().into_string().ok();
            let slug = slug.and_then(|name| Slug::new(name).ok());
            if let Some(slug) = slug.filter(|_| entry.path().is_dir()) {
                let plan = self.plan(&slug)?;
                all.push((slug, plan));
            }
        }
        all.sort_by(|a, b| a.0.cmp(&b.0));
        Ok(all)
    }

    /// One that is there.
    pub fn open(&self, consultation: &Slug) -> Result<Option<(Shelf, Plan)>, ShelfError> {
        let own = self.shelf(consultation);
        if !own.folder().is_dir() {
            return Ok(None);
        }
        Ok(Some((own, self.plan(consultation)?)))
    }

    /// Makes one; false if its name is taken.
    pub fn begin(&self, consultation: &Slug, plan: &Plan) -> Result<bool, ShelfError> {
        let own = self.shelf(consultation);
        made(&self.folder()).map_err(|error| failed(&self.folder(), error))?;
        let _lock = self.locked()?;
        // Whoever adds an archive takes no lock: of two that make the folder at the same moment, one has the name.
        match made_new(own.folder()) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(false),
            Err(error) => return Err(failed(own.folder(), error)),
        }
        self.announce(consultation, plan)?;
        Ok(true)
    }

    /// Changes what was announced of one that is there, with nobody else changing it in between: pages and commands may both be at
    /// it. Nothing if it is not there. What the change says is handed back; where it changed nothing, nothing is written.
    pub fn amend<T>(
        &self,
        consultation: &Slug,
        change: impl FnOnce(&mut Plan) -> T,
    ) -> Result<Option<T>, ShelfError> {
        if !self.shelf(consultation).folder().is_dir() {
            return Ok(None);
        }
        let _lock = self.locked()?;
        // Whoever had it may have taken the consultation away.
        let Some((_, mut plan)) = self.open(consultation)? else {
            return Ok(None);
        };
        let before = plan.clone();
        let said = change(&mut plan);
        if plan != before {
            self.announce(consultation, &plan)?;
        }
        Ok(Some(said))
    }

    /// Takes one away with all its archives; false if it is not there. Whoever has the archives may add them to another.
    pub fn remove(&self, consultation: &Slug) -> Result<bool, ShelfError> {
        let own = self.shelf(consultation);
        if !own.folder().is_dir() {
            return Ok(false);
        }
        let _lock = self.locked()?;
        match fs::remove_dir_all(own.folder()) {
            Ok(()) => Ok(true),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(failed(own.folder(), error)),
        }
    }

    /// Keeps what is announced of one whose folder is there: it is never made here, or one that was taken away would be back. For
    /// whoever holds the lock.
    fn announce(&self, consultation: &Slug, plan: &Plan) -> Result<(), ShelfError> {
        let path = self.shelf(consultation).folder().join(PLAN);
        let io = |error| failed(&path, error);
        let mut text = serde_json::to_vec_pretty(plan).map_err(|error| io(error.into()))?;
        text.push(b'\n');
        written_whole(&path, &text).map_err(io)
    }

    /// Waits until nobody else changes what was announced; they wait in turn until this is let go.
    fn locked(&self) -> Result<fs::File, ShelfError> {
        let path = self.data.join(LOCK);
        let io = |error| failed(&path, error);
        let lock = private(&path).map_err(io)?;
        lock.lock().map_err(io)?;
        Ok(lock)
    }

    /// The centre's own key; drawn if there is none yet.
    pub fn key(&self, entropy: &dyn Entropy) -> Result<CentreKey, KeyError> {
        key_in(&self.data, entropy)
    }

    /// The same, if there is one.
    pub fn known_key(&self) -> Result<Option<CentreKey>, KeyError> {
        known_key_in(&self.data)
    }

    /// What was announced; of one that commands made, its name alone.
    fn plan(&self, consultation: &Slug) -> Result<Plan, ShelfError> {
        let path = self.shelf(consultation).folder().join(PLAN);
        match fs::read(&path) {
            Ok(bytes) => read_plan(&path, &bytes),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Plan {
                title: consultation.to_string(),
                ..Plan::default()
            }),
            Err(error) => Err(failed(&path, error)),
        }
    }
}

/// Opens a file for its owner alone, made if it is not there.
fn private(path: &Path) -> io::Result<fs::File> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn read_plan(path: &Path, bytes: &[u8]) -> Result<Plan, ShelfError> {
    serde_json::from_slice(bytes).map_err(|error| ShelfError::Refused {
        path: path.to_owned(),
        refusal: Refusal::Json {
            file: PLAN.to_owned(),
            line: error.line(),
            column: error.column(),
        },
    })
}

#[cfg(test)]
mod tests;
