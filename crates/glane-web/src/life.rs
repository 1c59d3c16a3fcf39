//! The end of a workshop as the program carries it out: what is frozen first, what is forgotten, what is due today.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::Arc;

use glane_core::date::Day;
use glane_core::decision::{Act, Actor};
use glane_core::id::{Revision, Slug, WorkshopId};
use glane_core::life::{Life, Published, Record, outlives};
use glane_core::release::Release;
use glane_core::script::{Script, read};
use glane_core::workshop::{Snapshot, Workshop};
use glane_core::world::Micros;
use glane_live::Room;
use glane_paper::incoming::tidy;
use glane_report::{Format, Version};
use glane_store::Frozen;
use tokio::sync::Mutex;

use crate::app::App;
use crate::error::WebError;
use crate::pages::facilitator::report::Shelf;
use crate::pages::facilitator::writing::Desks;
use crate::today;
use crate::tr::Tr;

/// The files of a publication that can be checked.
const CHECKED: [(Format, Version); 4] = [
    (Format::Html, Version::Full),
    (Format::Html, Version::Page),
    (Format::Html, Version::Plain),
    (Format::Json, Version::Full),
];
/// The pages that anybody with the link reads.
const READ: [Version; 2] = [Version::Full, Version::Plain];
/// How long a console warns before anything is erased, in days.
pub(crate) const WARNED: u32 = 7;
/// The setting that says since when this folder is served by a program that seals.
const SINCE: &str = "life_since";

/// What pages keep in memory of data that were read.
#[derive(Debug, Clone, Default)]
pub(crate) struct Memory {
    pub(crate) shelf: Shelf,
    pub(crate) desks: Desks,
    /// Held from the freezing of what was published to the end of what takes answers away: of two at once, what the second
    /// freezes holds nothing that the first took.
    ending: Arc<Mutex<()>>,
}

/// The name under which a public page is frozen.
pub(crate) fn public_file(version: Version) -> String {
    format!("public{}.html", version.suffix())
}

/// The days that matter, as they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Due {
    /// It is sealed once this day is over; nothing for an example, which is nobody's.
    pub(crate) sealing: Option<Day>,
    /// The last day answers are kept.
    pub(crate) kept: Day,
    /// It is purged once this day is over; nothing where the script does not say so.
    pub(crate) purge: Option<Day>,
}

impl Due {
    /// Of a workshop that the program knows since a day.
    pub(crate) fn of(script: &Script, life: &Life, known: Day) -> Self {
        let is_real = script.sample.is_none();
        let kept = life.kept_until(script);
        let warned = kept.max(known.plus(WARNED));
        Self {
            sealing: is_real.then(|| life.open_until(script, known)),
            kept,
            purge: (is_real && script.is_retention_said).then_some(warned),
        }
    }
}

/// Since when the program knows of a workshop and may act on it: data of an earlier version are given their days too.
pub(crate) async fn known_since(app: &App, workshop: &Workshop) -> Day {
    let now = app.hub.world().clock.now();
    let store = app.hub.store();
    let known = match store.setting(SINCE).await {
        Ok(None) => store.settle(SINCE, now.0.to_string()).await.map(Some),
        known => known,
    };
    // What cannot be read is known since today: nothing is done too early by it.
    let since = known.ok().flatten().and_then(|since| since.parse().ok());
    Day::of(since.map_or(now, Micros)).max(Day::of(workshop.created))
}

/// Keeps what was published as it was, while it can still be made: the hashes of its files, and the page that anybody may
/// read if `with_page`.
pub(crate) async fn freeze(
    app: &App,
    shelf: &Shelf,
    room: &Room,
    with_page: bool,
) -> Result<Vec<Published>, WebError> {
    let store = app.hub.store();
    let present = store.snapshot(room.id(), None).await?;
    let life = Life::fold(&present.decisions);
    let known = store.frozen(room.id()).await?;
    let is_known = |data: Revision, name: &str| {
        let mut known = known.iter();
        known.any(|one| one.file.data == data && one.file.file == name)
    };
    let mut files = Vec::new();
    let published: BTreeSet<Revision> = present.decisions.iter().filter_map(published).collect();
    for data in published.into_iter().filter(|data| *data >= life.exact) {
        for (format, version) in CHECKED {
            let name = format!("restitution{}.{}", version.suffix(), format.ending());
            if !is_known(data, &name) {
                files.extend(made(app, shelf, room, data, (format, version), name).await?);
            }
        }
    }
    let public = Release::fold(&present.decisions).public;
    if let Some(public) = public.filter(|_| with_page && life.purged.is_none()) {
        for version in READ {
            let name = public_file(version);
            if !is_known(public.data, &name) {
                let wanted = (Format::Html, version);
                let page = made(app, shelf, room, public.data, wanted, name).await?;
                files.extend(page);
            }
        }
    }
    for frozen in &mut files {
        if !frozen.file.file.starts_with("public") {
            frozen.bytes = None;
        }
    }
    store.freeze(room.id(), files).await?;
    let all = store.frozen(room.id()).await?;
    Ok(all.into_iter().map(|frozen| frozen.file).collect())
}

fn published(decision: &glane_core::decision::Decision) -> Option<Revision> {
    match decision.act {
        Act::Publish { data, .. } | Act::Share { data, .. } => Some(data),
        _ => None,
    }
}

/// A file as it is made of the data at a revision; nothing if this machine cannot.
async fn made(
    app: &App,
    shelf: &Shelf,
    room: &Room,
    data: Revision,
    wanted: (Format, Version),
    file: String,
) -> Result<Option<Frozen>, WebError> {
    let snapshot = app.hub.store().snapshot(room.id(), Some(data)).await?;
    let exact = room.look(|inside| inside.life.exact);
    // As the page is read since somebody left; files that were taken away bear what they bore.
    let made = if file.starts_with("public") && data < exact {
        shelf.upheld(&app.locale, &snapshot, wanted).await?
    } else {
        shelf.file(&app.locale, &snapshot, None, wanted).await?
    };
    Ok(made.ok().map(|made| Frozen {
        file: Published {
            data,
            file,
            hash: blake3::hash(&made.bytes).to_hex().to_string(),
        },
        bytes: Some(made.bytes),
    }))
}

/// Seals a workshop; nobody who looks at it later finds what was remembered of anybody. Whether the copies that the
/// program made before, and that still tell, are gone too.
pub(crate) async fn seal(
    app: &App,
    memory: &Memory,
    room: &Room,
    actor: Actor,
) -> Result<bool, WebError> {
    let ending = memory.ending.lock().await;
    freeze(app, &memory.shelf, room, true).await?;
    room.seal(actor).await?;
    erase(app, room).await;
    forget(app, memory, room).await;
    drop(ending);
    let slug = room.look(|inside| inside.workshop.slug.clone());
    Ok(are_gone(app.copies.sealed(&slug).await))
}

/// Whether copies that must go went; why not is the log's.
fn are_gone(deleted: Result<usize, String>) -> bool {
    deleted
        .inspect_err(|error| tracing::error!(%error, "copies that must go are still there"))
        .is_ok()
}

/// Takes out a person, once what was published with their answers can still be told from other files.
pub(crate) async fn leave(
    app: &App,
    memory: &Memory,
    room: &Room,
    person: glane_core::id::PersonId,
    reason: String,
) -> Result<bool, WebError> {
    let _ending = memory.ending.lock().await;
    freeze(app, &memory.shelf, room, false).await?;
    let left = room.leave(person, reason).await?;
    memory.forget().await;
    tidied(app, room).await;
    Ok(left)
}

/// Purges a workshop, sealing it first; the certificate is kept beside the data. Whether the copies that the program made
/// before are gone too.
pub(crate) async fn purge(
    app: &App,
    memory: &Memory,
    room: &Room,
    actor: Actor,
) -> Result<bool, WebError> {
    if room.look(|inside| inside.life.purged.is_some()) {
        return Ok(true);
    }
    if !room.look(|inside| inside.life.is_sealed()) {
        seal(app, memory, room, actor.clone()).await?;
    }
    let ending = memory.ending.lock().await;
    let published = freeze(app, &memory.shelf, room, true).await?;
    let snapshot = app.hub.store().snapshot(room.id(), None).await?;
    room.purge(actor, record(&snapshot, published)?).await?;
    erase(app, room).await;
    // Its links went with it.
    app.household.reread(&**app.hub.store()).await?;
    forget(app, memory, room).await;
    drop(ending);
    certify(app, room);
    let slug = room.look(|inside| inside.workshop.slug.clone());
    Ok(are_gone(app.copies.purged(&slug).await))
}

/// Erases the pages of paper of a workshop; what stays is erased the next day.
async fn erase(app: &App, room: &Room) {
    if let Err(error) = app.pictures.erase_all(room.id()).await {
        tracing::error!(%error, "pages of paper that must go are still there");
    }
}

/// The name of a workshop's certificate.
fn certificate_file(slug: &Slug) -> String {
    format!("{slug}.certificat.toml")
}

/// Keeps the certificate of a purged workshop beside the data.
fn certify(app: &App, room: &Room) {
    let (name, text) = room.look(|inside| {
        let t = crate::pages::facilitator::tr_of(&app.locale, inside);
        let text = certificate(&t, &inside.script, &inside.workshop, &inside.life);
        (certificate_file(&inside.workshop.slug), text)
    });
    if let Err(error) = app.machine.keep(&name, &text) {
        tracing::error!(%error, "a certificate was not written; the console shows it");
    }
}

fn record(snapshot: &Snapshot, published: Vec<Published>) -> Result<Record, WebError> {
    let all = (&snapshot.people, &snapshot.ballots, &snapshot.ideas);
    let written = serde_json::to_vec(&all);
    let written = written.map_err(|error| WebError::Broken(error.to_string()))?;
    let count = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
    let decisions = snapshot.decisions.iter();
    Ok(Record {
        people: count(snapshot.people.len()),
        answers: count(snapshot.ballots.len()),
        ideas: count(snapshot.ideas.len()),
        decisions: count(decisions.filter(|one| !outlives(&one.act)).count()),
        data: blake3::hash(&written).to_hex().to_string(),
        published,
    })
}

/// The certificate as a file: what, when, counts and hashes; of nobody.
pub(crate) fn certificate(t: &Tr, script: &Script, workshop: &Workshop, life: &Life) -> String {
    let Some((at, record)) = &life.purged else {
        return String::new();
    };
    // A JSON string is a TOML string, too.
    let quoted = |text: &str| serde_json::to_string(text).unwrap_or_default();
    let day = |at: Micros| {
        let day = Day::of(at);
        format!("{:04}-{:02}-{:02}", day.year, day.month, day.day)
    };
    let mut text = format!(
        "# {}\n\natelier = {}\ntitre = {}\nidentifiant = \"{}\"\nefface = {}\n",
        t.text("life-certificate-title"),
        quoted(workshop.slug.as_str()),
        quoted(t.label(&script.title)),
        workshop.id,
        day(*at),
    );
    if let Some(sealed) = life.sealed {
        let _ = writeln!(text, "clos = {}", day(sealed));
    }
    let _ = writeln!(
        text,
        "\n[comptes]\npersonnes = {}\nreponses = {}\nidees = {}\ndecisions = {}\n\n[empreintes]\n# BLAKE3\ndonnees = \"{}\"",
        record.people, record.answers, record.ideas, record.decisions, record.data
    );
    for file in &record.published {
        let _ = writeln!(
            text,
            "\n[[restitution]]\nrevision = {}\nfichier = {}\nempreinte = {}",
            file.data.0,
            quoted(&file.file),
            quoted(&file.hash)
        );
    }
    text
}

async fn forget(app: &App, memory: &Memory, room: &Room) {
    memory.forget().await;
    let code = room.look(|inside| inside.workshop.code.clone());
    app.handovers.forget(&code);
}

/// Erases the pictures of sheets that nobody has to look at any more; what stays is erased within the hour.
async fn tidied(app: &App, room: &Room) {
    if let Err(error) = tidy(&app.pictures, room).await {
        tracing::error!(%error, "pictures of sheets that must go are still there");
    }
}

impl Memory {
    async fn forget(&self) {
        self.shelf.forget().await;
        self.desks.forget().await;
    }
}

/// What the program does by itself each day: seals what is due, purges what its script says is not to be kept any more,
/// writes the certificates that are missing, and removes the traces of what was taken away. On a day that is not believed
/// nothing is sealed or purged.
pub(crate) async fn tend(app: &App, memory: &Memory) -> Result<(), WebError> {
    let today = today::believe(app).await?.then(|| today::now(app));
    for workshop in app.hub.workshops().await? {
        if let Err(error) = tend_one(app, memory, &workshop, today).await {
            // One that fails is no reason to leave the others.
            tracing::error!(%error, "a workshop was not looked after");
        }
    }
    app.hub.store().sweep().await?;
    Ok(())
}

async fn tend_one(
    app: &App,
    memory: &Memory,
    workshop: &Workshop,
    today: Option<Day>,
) -> Result<(), WebError> {
    let Ok(script) = read::read(&workshop.source) else {
        return Ok(());
    };
    let known = known_since(app, workshop).await;
    let (life, due) = due(app, workshop.id, &script, known).await?;
    // Whoever cut the program off in the middle of a sealing did not see them erased.
    if life.is_sealed()
        && let Err(error) = app.pictures.erase_all(workshop.id).await
    {
        tracing::error!(%error, "pages of paper that must go are still there");
    }
    let is_past = |day: Option<Day>| day.zip(today).is_some_and(|(day, today)| day < today);
    if life.purged.is_some() {
        // Whoever cut the program off in the middle of a purge did not see it written.
        if !app.machine.has(&certificate_file(&workshop.slug)) {
            certify(app, &*app.hub.by_slug(&workshop.slug).await?);
        }
    } else if is_past(due.purge) {
        let room = app.hub.by_slug(&workshop.slug).await?;
        purge(app, memory, &room, Actor::Program).await?;
    } else if is_past(due.sealing) && !life.is_sealed() {
        let room = app.hub.by_slug(&workshop.slug).await?;
        seal(app, memory, &room, Actor::Program).await?;
    } else if app.pictures.has_some(workshop.id) {
        tidied(app, &*app.hub.by_slug(&workshop.slug).await?).await;
    }
    Ok(())
}

async fn due(
    app: &App,
    workshop: WorkshopId,
    script: &Script,
    known: Day,
) -> Result<(Life, Due), WebError> {
    let life = Life::fold(&app.hub.store().decisions(workshop).await?);
    let due = Due::of(script, &life, known);
    Ok((life, due))
}

/// The same, of rooms that are served for as long as the program runs.
pub(crate) async fn tend_quietly(app: &Arc<App>, memory: &Memory) {
    if let Err(error) = tend(app, memory).await {
        tracing::error!(%error, "workshops were not looked after");
    }
}
