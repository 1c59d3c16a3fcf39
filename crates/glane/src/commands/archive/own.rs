//! The workshops of this house that take part in a consultation, as the commands count them: what is kept of each where it
//! still stands, counted from the answers otherwise.

use std::path::Path;

use glane_archive::{Consultations, Kept, Member, Own, Plan, RULE};
use glane_core::finding::Finding;
use glane_core::id::Slug;
use glane_core::workshop::Workshop;
use glane_store::{StoreError, Tally};
use glane_store_postgres::Having;
use glane_store_sqlite::Options;

use super::unshelved;
use crate::backup::make::PASSING;
use crate::backup::place::{self, Passing};
use crate::ctx::Ctx;
use crate::data::{self, DATABASE, House};
use crate::fail::Fail;

/// The house's workshops, each with its names in the consultation.
pub type Counted = Vec<(Own, Kept)>;

/// As a merge takes them.
pub fn members(counted: &[(Own, Kept)]) -> Vec<Member<'_>> {
    let all = counted.iter().map(|(own, kept)| Member {
        site: &own.site,
        edition: &own.edition,
        kept,
    });
    all.collect()
}

/// What was announced of a consultation.
pub fn plan(ctx: &Ctx, name: &str) -> Result<Plan, Fail> {
    let all = Consultations::within(ctx.folder(data::FOLDER)?);
    let slug = Slug::new(name).ok();
    let known = slug.map(|slug| all.open(&slug)).transpose();
    let known = known.map_err(|error| unshelved(None, &error))?.flatten();
    Ok(known.map(|(_, plan)| plan).unwrap_or_default())
}

/// The house's workshops of a consultation, as they stand.
pub async fn counted(ctx: &Ctx, name: &str) -> Result<Counted, Fail> {
    let plan = plan(ctx, name)?;
    let mut all = Counted::new();
    if plan.own.is_empty() {
        return Ok(all);
    }
    let looked = Looked::open(ctx)?;
    for own in plan.own {
        if let Some(kept) = looked.standing(&own).await? {
            all.push((own, kept));
        }
    }
    looked.close().await?;
    Ok(all)
}

/// The data, looked at while whoever serves them goes on.
pub struct Looked {
    house: House,
    folder: std::path::PathBuf,
    /// A copy that goes again: what is written there is written for nobody.
    passing: Option<Passing>,
}

/// What a recount of a workshop came to.
pub struct Recounted {
    /// What is counted.
    pub kept: Kept,
    /// How many answers were read.
    pub answers: usize,
    /// What its figures let say.
    pub findings: Vec<Finding>,
    /// Whether what was kept as of the same revision told something else.
    pub differs: bool,
}

impl Looked {
    /// The same, if there are any: nothing is made where nothing is.
    pub fn open_known(ctx: &Ctx) -> Result<Option<Self>, Fail> {
        let is_there = ctx.store().is_some() || ctx.folder(data::FOLDER)?.join(DATABASE).exists();
        is_there.then(|| Self::open(ctx)).transpose()
    }

    /// Opens them; of a folder that is served, a copy.
    pub fn open(ctx: &Ctx) -> Result<Self, Fail> {
        let folder = ctx.folder(data::FOLDER)?;
        if let Some(address) = ctx.store() {
            let house = House::over(ctx, &folder, data::server(address, Having::Look)?);
            return Ok(Self {
                house,
                folder,
                passing: None,
            });
        }
        if !glane_store_sqlite::is_held(&folder) {
            let house = House::over(ctx, &folder, data::open(&folder, Options::default())?);
            return Ok(Self {
                house,
                folder,
                passing: None,
            });
        }
        let name = format!("{PASSING}-recount-{}", std::process::id());
        let passing = Passing(folder.join(name));
        place::make_folder(&passing.0).map_err(|error| Fail::unwritable(&passing.0, &error))?;
        let copied = glane_store_sqlite::copy(&folder.join(DATABASE), &passing.0.join(DATABASE));
        copied.map_err(|error| Fail::of_opening(&folder, &error))?;
        let store = data::open(&passing.0, Options::default())?;
        Ok(Self {
            house: House::over(ctx, &folder, store),
            folder,
            passing: Some(passing),
        })
    }

    /// A workshop of the house, by its short name.
    pub async fn workshop(&self, ctx: &Ctx, name: &str) -> Result<Workshop, Fail> {
        self.house.workshop(ctx, name).await
    }

    fn failed(&self, error: &StoreError) -> Fail {
        Fail::of_store(&self.folder, error)
    }

    /// What is kept of a workshop, if it is as of this program's rule.
    async fn kept(&self, own: &Own) -> Result<Option<Kept>, Fail> {
        let found = self.house.hub().store().tally(own.workshop).await;
        match found {
            Ok(found) => Ok(found
                .filter(|tally| tally.rule == RULE)
                .and_then(|tally| Kept::read(&tally.body))),
            Err(StoreError::NoWorkshop) => Ok(None),
            Err(error) => Err(self.failed(&error)),
        }
    }

    /// The count of a workshop as it stands; nothing of one that is not there, or whose script reads no more.
    async fn standing(&self, own: &Own) -> Result<Option<Kept>, Fail> {
        let store = self.house.hub().store();
        let present = match store.revision(own.workshop).await {
            Ok(present) => present,
            Err(StoreError::NoWorkshop) => return Ok(None),
            Err(error) => return Err(self.failed(&error)),
        };
        if let Some(kept) = self.kept(own).await?.filter(|one| one.revision == present) {
            return Ok(Some(kept));
        }
        Ok(self.recounted(own).await?.map(|one| one.kept))
    }

    /// Counts a workshop from its answers, and keeps what they come to. One workshop at a time is in memory.
    pub async fn recounted(&self, own: &Own) -> Result<Option<Recounted>, Fail> {
        let store = self.house.hub().store();
        let snapshot = match store.snapshot(own.workshop, None).await {
            Ok(snapshot) => snapshot,
            Err(StoreError::NoWorkshop) => return Ok(None),
            Err(error) => return Err(self.failed(&error)),
        };
        let Some((kept, findings)) = Kept::with_findings(&snapshot) else {
            return Ok(None);
        };
        let before = self.kept(own).await?;
        let before = before.filter(|before| before.revision == kept.revision);
        let differs = before.is_some_and(|before| before != kept);
        let body = kept
            .written()
            .map_err(|error| self.failed(&StoreError::Broken(error.to_string())))?;
        if self.passing.is_none() {
            let tally = Tally {
                revision: kept.revision,
                rule: RULE.to_owned(),
                body,
            };
            let held = store.keep(own.workshop, tally).await;
            held.map_err(|error| self.failed(&error))?;
        }
        Ok(Some(Recounted {
            answers: snapshot.ballots.len(),
            findings,
            differs,
            kept,
        }))
    }

    /// Lets go of them.
    pub async fn close(self) -> Result<(), Fail> {
        self.house.close().await
    }
}

/// Where a consultation's own workshops are not to be found: nothing is counted of these.
pub fn unfound(folder: &Path, own: &Own) -> Fail {
    Fail::refused("archive-recount-unfound")
        .with_path(folder)
        .with("site", own.site.as_str())
}
