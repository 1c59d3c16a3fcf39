//! Consultations of many centres: archives put together, compared, told.
//!
//! Nothing here counts: pages are made of what [`glane_archive::Shown`] lets be seen, and of nothing else.

pub mod add;
mod by_pool;
mod by_site;
mod change;
pub mod check;
pub mod compare;
pub mod dispute;
pub mod files;
pub mod list;
mod map;
mod own;
pub mod page;
mod question;
mod restitution;
pub mod settle;
pub mod sites;
mod tallies;
mod who_is_in;
mod withdraw;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use glane_archive::{
    Conflict, Kept as Tally, Member, Merged, Own, Plan, Refusal, Rulings, Shelf, ShelfError, Shown,
    ShownEdition, ShownRow, Stand, merge_with,
};
use glane_core::action::Means;
use glane_core::id::{MeansKey, QuestionKey, Slug};
use glane_locale::{Arg, percent};
use tallies::{Counted, Tallies};
use withdraw::OnShelf;

use crate::app::App;
use crate::error::WebError;
use crate::tr::Tr;
use crate::who::in_their_name_aside;

/// What the archives of a consultation come to.
#[derive(Debug)]
pub(crate) struct Read {
    /// What may be shown, with bounds for what pages draw.
    shown: Shown,
    /// What centres decided otherwise, as if nobody had ruled.
    open: Merged,
    /// What they come to as people ruled, where they did.
    ruled: Option<Merged>,
    /// What a person must know of archives that do not count.
    conflicts: Vec<Conflict>,
    /// What people ruled.
    rulings: Rulings,
    /// The archives that count or would.
    on_shelf: Vec<OnShelf>,
}

impl Read {
    fn of(shelf: &Shelf, own: &[(Own, Arc<Tally>)]) -> Result<Self, ShelfError> {
        let held = shelf.held()?;
        let rulings = shelf.rulings()?;
        let members = own.iter().map(|(own, kept)| Member {
            site: &own.site,
            edition: &own.edition,
            kept,
        });
        let members: Vec<Member<'_>> = members.collect();
        let open = merge_with(&held.archives, &members, &Rulings::new());
        let ruled = (!rulings.is_empty()).then(|| merge_with(&held.archives, &members, &rulings));
        let mut shown = Shown::bounded(ruled.as_ref().unwrap_or(&open), question::DRAWN);
        shown.conflicts.extend(held.conflicts.iter().cloned());
        let on_shelf = held.archives.iter().map(|archive| OnShelf {
            workshop: archive.manifest.workshop,
            site: archive.manifest.site.clone(),
            edition: archive.manifest.edition.clone(),
            level: archive.manifest.level,
        });
        Ok(Self {
            shown,
            open,
            ruled,
            on_shelf: on_shelf.collect(),
            conflicts: held.conflicts,
            rulings,
        })
    }

    /// All that may be shown, with every bound.
    fn whole(&self) -> Shown {
        let mut shown = Shown::of(self.ruled.as_ref().unwrap_or(&self.open));
        shown.conflicts.extend(self.conflicts.iter().cloned());
        shown
    }
}

/// What was read of each consultation, and the state of its folder then.
type Kept = BTreeMap<Slug, (String, Arc<Read>)>;

/// What was read last of each consultation: a pure function of its archives and rulings, kept as long as those stand.
#[derive(Debug, Clone, Default)]
pub(crate) struct Shelves {
    read: Arc<Mutex<Kept>>,
    tallies: Tallies,
}

impl Shelves {
    fn read(
        &self,
        slug: &Slug,
        from: &Shelf,
        own: &[(Own, Arc<Tally>)],
    ) -> Result<Arc<Read>, ShelfError> {
        let mut state = from.state()?;
        state.extend(own.iter().map(|(own, kept)| {
            let Own { site, edition, .. } = own;
            let at = kept.revision.0;
            format!("\n{} {at} {site}\t{edition}", kept.workshop)
        }));
        // Held while it is read: a second page waits and finds it ready.
        let mut known = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((stood, read)) = known.get(slug)
            && *stood == state
        {
            return Ok(Arc::clone(read));
        }
        let read = Arc::new(Read::of(from, own)?);
        let before = known.insert(slug.clone(), (state, Arc::clone(&read)));
        // What stood before may be a million counts, which take their time to go: no page waits for it.
        drop(std::thread::Builder::new().spawn(move || drop(before)));
        Ok(read)
    }
}

/// A consultation, as a page is made of it.
pub(crate) struct Consultation {
    slug: Slug,
    plan: Plan,
    read: Arc<Read>,
    /// What is counted of the house's own workshops.
    counted: Counted,
}

/// Does what takes long or waits for the disk, aside from the threads that answer.
async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, WebError> {
    let work = tokio::task::spawn_blocking(in_their_name_aside(work));
    work.await
        .map_err(|error| WebError::Broken(error.to_string()))
}

/// The consultation of an address.
async fn consultation(
    app: &App,
    shelves: &Shelves,
    name: &str,
) -> Result<Result<Consultation, ShelfError>, WebError> {
    let slug = Slug::new(name).map_err(|_| WebError::NotFound)?;
    let all = Arc::clone(&app.consultations);
    let opened = {
        let slug = slug.clone();
        aside(move || all.open(&slug)).await?
    };
    let found = match opened {
        Ok(None) => Ok(None),
        Ok(Some((shelf, plan))) => {
            let counted = shelves.tallies.of(app.hub.store(), &plan.own).await?;
            let shelves = shelves.clone();
            let found = aside(move || {
                let read = shelves.read(&slug, &shelf, &counted.members)?;
                Ok(Some(Consultation {
                    slug,
                    plan,
                    read,
                    counted,
                }))
            });
            found.await?
        }
        Err(error) => Err(error),
    };
    match found {
        Ok(Some(found)) => Ok(Ok(found)),
        Ok(None) => Err(WebError::NotFound),
        Err(ShelfError::Io { path, error }) => {
            Err(WebError::Storage(format!("{}: {error}", path.display())))
        }
        Err(refused) => Ok(Err(refused)),
    }
}

/// The means of each consultation that has any, as far as nobody disputes them: its name in addresses, its title. One that cannot be
/// read offers none.
pub(crate) async fn shelves(
    app: &App,
    shelves: &Shelves,
) -> Result<Vec<(Slug, String, BTreeMap<MeansKey, Means>)>, WebError> {
    let all = Arc::clone(&app.consultations);
    let named = aside(move || all.all().unwrap_or_default()).await?;
    let mut found = Vec::new();
    for (slug, plan) in named {
        let Ok(Ok(one)) = consultation(app, shelves, slug.as_str()).await else {
            continue;
        };
        let shelf = &one.read.shown.shelf;
        if !shelf.is_empty() {
            found.push((slug, plan.title, shelf.clone()));
        }
    }
    Ok(found)
}

/// Why an archive is refused, and what to do: the first names the file inside.
fn refused(t: &Tr, name: &str, refusal: &Refusal) -> [String; 2] {
    let mut args: Vec<(&str, Arg)> = vec![("path", name.into())];
    args.extend(
        refusal
            .args()
            .into_iter()
            .map(|(of, value)| (of, value.into())),
    );
    let key = refusal.key();
    [
        t.format(key, &args),
        t.format(&format!("{key}-help"), &args),
    ]
}

/// People, or that they are too few to be told.
fn people(t: &Tr, people: Option<u64>) -> String {
    match people {
        Some(people) => t.n("consultation-people", "n", people),
        None => t.text("consultation-few"),
    }
}

/// A question as the first of some askings has it, or its key.
fn question_of<'a>(
    t: &Tr,
    editions: impl Iterator<Item = &'a ShownEdition>,
    key: &QuestionKey,
) -> String {
    let mut all = editions.flat_map(|one| &one.questions);
    let found = all.find(|one| one.question == *key);
    found.map_or_else(|| key.to_string(), |one| t.label(&one.label).to_owned())
}

/// The answer of a row, in words.
fn answer(t: &Tr, row: &ShownRow) -> String {
    let name = named(t, &row.name, row.label.as_ref());
    if row.forms.is_empty() {
        return name;
    }
    let forms = Arg::List(row.forms.iter().cloned().collect());
    t.format(
        "consultation-row-joined",
        &[("name", name.into()), ("forms", forms)],
    )
}

fn named(t: &Tr, name: &str, label: Option<&glane_core::label::Label>) -> String {
    let plain = || {
        name.split_once(':')
            .map_or(name, |(_, name)| name)
            .to_owned()
    };
    label.map_or_else(plain, |label| t.label(label).to_owned())
}

/// So many of so many, with the share.
fn part(t: &Tr, people: u64, base: u64) -> String {
    let args = [
        ("people", people.into()),
        ("base", base.into()),
        ("share", percent(t.lang, people, base).into()),
    ];
    t.format("consultation-part", &args)
}

/// All centres together on an answer: so many of so many, so many at least where some centres hide theirs, or why not.
fn whole(t: &Tr, row: &ShownRow) -> String {
    let hide = Arg::Count(u64::from(row.withheld));
    match (row.people, row.withheld) {
        (Some(people), 0) => part(t, people, row.base),
        (Some(people), _) => {
            let args = [
                ("people", people.into()),
                ("base", row.base.into()),
                ("share", percent(t.lang, people, row.base).into()),
                ("n", hide),
            ];
            t.format("consultation-part-least", &args)
        }
        (None, 0) if row.base == 0 && row.name.starts_with("theme:") => {
            t.text("consultation-unclassified")
        }
        (None, 0) => t.text("consultation-hidden"),
        (None, _) => t.format("consultation-hidden-by", &[("n", hide)]),
    }
}

/// A share in ten-thousandths, rounded.
fn share(people: u64, base: u64) -> u64 {
    let (people, base) = (u128::from(people), u128::from(base.max(1)));
    let whole = u128::from(glane_figure::dots::WHOLE);
    u64::try_from((people * whole * 2 + base) / (base * 2)).unwrap_or(0)
}

/// A share that a method found, in ten-thousandths.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::as_conversions,
    reason = "between nothing and the whole"
)]
fn found(share: f64) -> u64 {
    (share.clamp(0.0, 1.0) * 10_000.0).round() as u64
}

/// How a centre stands, if there is something to say.
fn stands(t: &Tr, stand: Stand) -> Option<String> {
    match stand {
        Stand::Above => Some(t.text("consultation-above")),
        Stand::Below => Some(t.text("consultation-below")),
        Stand::Within | Stand::Unknown => None,
    }
}

/// What a person must look at.
fn conflict(t: &Tr, conflict: &Conflict) -> String {
    let (key, args, n) = conflict.told();
    let mut args: Vec<(&str, Arg)> = args
        .into_iter()
        .map(|(of, text)| (of, text.into()))
        .collect();
    args.extend(n.map(|n| ("n", n.into())));
    t.format(key, &args)
}
