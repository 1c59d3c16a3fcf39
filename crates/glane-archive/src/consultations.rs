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
/// The file whose lock is held by whoever changes what was announced.
const LOCK: &str = "consultation.lock";
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
        // Of two that begin one at the same moment, whoever makes the folder has the name.
        match made_new(own.folder()) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(false),
            Err(error) => return Err(failed(own.folder(), error)),
        }
        self.announce(consultation, plan)?;
        Ok(true)
    }

    /// Keeps what is announced.
    pub fn announce(&self, consultation: &Slug, plan: &Plan) -> Result<(), ShelfError> {
        let own = self.shelf(consultation);
        let path = own.folder().join(PLAN);
        let io = |error| failed(&path, error);
        made(own.folder()).map_err(io)?;
        let mut text = serde_json::to_vec_pretty(plan).map_err(|error| io(error.into()))?;
        text.push(b'\n');
        written_whole(&path, &text).map_err(io)
    }

    /// Changes what was announced of one that is there, with nobody else changing it in between: pages and commands may both be at
    /// it. Nothing if it is not there. What the change says is handed back; where it changed nothing, nothing is written.
    pub fn amend<T>(
        &self,
        consultation: &Slug,
        change: impl FnOnce(&mut Plan) -> T,
    ) -> Result<Option<T>, ShelfError> {
        let own = self.shelf(consultation);
        let path = own.folder().join(LOCK);
        let lock = match private(&path) {
            Ok(lock) => lock,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(failed(&path, error)),
        };
        lock.lock().map_err(|error| failed(&path, error))?;
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
        match fs::remove_dir_all(own.folder()) {
            Ok(()) => Ok(true),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(failed(own.folder(), error)),
        }
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
mod tests {
    use super::*;
    use crate::places::Sites;

    #[test]
    fn a_site_is_the_same_however_it_is_written() {
        assert!(same_site(" Les  Tilleuls", "les tilleuls"));
        assert!(!same_site("Les Tilleuls", "Le Tilleul"));
        assert!(same_site("Les Til\u{200b}leuls", "\u{202e}lеs tilleuls"));
    }

    #[test]
    fn a_workshop_of_the_house_takes_part_once_under_its_last_names() {
        let id = |n: u128| WorkshopId(uuid::Uuid::from_u128(n));
        assert_eq!(Own::new(id(1), " \u{200b}", "2026"), None);
        assert_eq!(Own::new(id(1), "Le Port", ""), None);
        let mut plan = Plan::default();
        for (n, site) in [
            (1, "Le Port"),
            (2, "Les Tilleuls"),
            (1, "  Le  Port Vieux "),
        ] {
            plan.include(Own::new(id(n), site, "2026").unwrap());
        }
        let sites: Vec<&str> = plan.own.iter().map(|one| one.site.as_str()).collect();
        assert_eq!(sites, ["Les Tilleuls", "Le Port Vieux"]);
        // A plan of a program that knew of none reads, and one without them is written as it was.
        let text = serde_json::to_string(&Plan::default()).unwrap();
        assert!(!text.contains("own") && !text.contains("places"), "{text}");
        assert_eq!(
            serde_json::from_str::<Plan>(&text).unwrap(),
            Plan::default()
        );
    }

    #[test]
    fn of_two_that_begin_one_at_the_same_moment_one_has_it() {
        let data = tempfile::tempdir().unwrap();
        let all = Consultations::within(data.path());
        let slug = Slug::new("reseau-2026").unwrap();
        let plan = |n: usize| Plan {
            title: format!("Réseau {n}"),
            ..Plan::default()
        };
        let won: Vec<usize> = std::thread::scope(|scope| {
            let begun: Vec<_> = (0..8)
                .map(|n| {
                    let (all, slug, plan) = (&all, &slug, plan(n));
                    scope.spawn(move || (n, all.begin(slug, &plan).unwrap()))
                })
                .collect();
            let ended = begun.into_iter().map(|one| one.join().unwrap());
            ended
                .filter(|(_, is_begun)| *is_begun)
                .map(|(n, _)| n)
                .collect()
        });
        assert_eq!(won.len(), 1);
        assert_eq!(all.open(&slug).unwrap().unwrap().1, plan(won[0]));
    }

    #[test]
    fn of_many_that_change_one_at_the_same_moment_none_is_lost() {
        let data = tempfile::tempdir().unwrap();
        let all = Consultations::within(data.path());
        let slug = Slug::new("reseau-2026").unwrap();
        let site = |n: usize| format!("Centre {n}");
        let add = |n: usize| {
            let name = site(n);
            all.amend(&slug, move |plan| plan.sites.push(name)).unwrap()
        };
        assert_eq!(add(0), None);
        assert!(!all.folder().exists());
        assert!(all.begin(&slug, &Plan::default()).unwrap());
        std::thread::scope(|scope| {
            for n in 0..8 {
                let add = &add;
                scope.spawn(move || assert_eq!(add(n), Some(())));
            }
        });
        let mut sites = all.open(&slug).unwrap().unwrap().1.sites;
        sites.sort();
        assert_eq!(sites, (0..8).map(site).collect::<Vec<_>>());
        // Its lock is no consultation's archive.
        assert_eq!(all.shelf(&slug).count().unwrap(), 0);
    }

    #[test]
    fn a_consultation_is_made_once_and_keeps_what_was_announced() {
        let data = tempfile::tempdir().unwrap();
        let all = Consultations::within(data.path());
        assert_eq!(all.all().unwrap(), []);
        let slug = Slug::new("reseau-2026").unwrap();
        assert!(all.open(&slug).unwrap().is_none());
        let plan = Plan {
            title: "Réseau 2026".to_owned(),
            script: "[atelier]".to_owned(),
            sites: vec!["Les Tilleuls".to_owned()],
            places: Sites::read("Les Tilleuls ; 45,764 ; 4,8357")
                .unwrap()
                .places,
            own: Vec::new(),
        };
        assert!(all.begin(&slug, &plan).unwrap());
        assert!(!all.begin(&slug, &Plan::default()).unwrap());
        assert_eq!(all.all().unwrap(), [(slug.clone(), plan)]);
        // Taken away it is there no more, and its name is free.
        assert!(all.remove(&slug).unwrap());
        assert!(!all.remove(&slug).unwrap());
        assert!(all.open(&slug).unwrap().is_none());
        assert!(all.begin(&slug, &Plan::default()).unwrap());
        // One that a command made has its name alone.
        let other = Slug::new("autre").unwrap();
        fs::create_dir(all.shelf(&other).folder()).unwrap();
        assert_eq!(all.open(&other).unwrap().unwrap().1.title, "autre");
        fs::write(all.shelf(&slug).folder().join(PLAN), "{").unwrap();
        assert!(matches!(
            all.open(&slug),
            Err(ShelfError::Refused {
                refusal: Refusal::Json { .. },
                ..
            })
        ));
    }
}
