//! `glane move`: all data of one store into another kind of store, checked by hashes. Nothing of it is there before all of
//! it is, and what was left stays as it was.

use std::path::{Path, PathBuf};

use glane_locale::Arg;
use glane_store::StoreError;
use glane_store::carried::{Gives, Table};
use serde::Serialize;

use crate::amounts::size;
use crate::backup::manifest::Entry;
use crate::cli::Move;
use crate::ctx::Ctx;
use crate::data;
use crate::fail::{Done, Fail};
use crate::moving::rows::{self, Carried, Step, Stop};
use crate::moving::side::{self, Side};
use crate::moving::{files, rows::hash};
use crate::out;

/// The tables that mean something to a person, in the order in which they are told.
const TOLD: [&str; 7] = [
    "workshop", "person", "ballot", "idea", "decision", "frozen", "member",
];

/// What was moved.
#[derive(Debug, Serialize)]
struct Told<'a> {
    from: &'a str,
    to: &'a str,
    dry_run: bool,
    /// Whether a move there had been cut off before.
    again: bool,
    tables: &'a [Carried],
    /// One hash of them all: the same data have the same, in whichever store.
    hash: String,
    /// What went along from one data folder to the other.
    files: &'a [Entry],
}

/// What is to be moved, and between what.
struct Plan {
    from: Side,
    to: Side,
    /// What the sides are called.
    names: (String, String),
    /// The data folders beside the stores.
    folders: (Option<PathBuf>, Option<PathBuf>),
    files: Vec<Entry>,
    again: bool,
}

pub fn run(ctx: &Ctx, args: &Move) -> anyhow::Result<Done> {
    let (from, to) = (
        Side::read(ctx, &args.move_from)?,
        Side::read(ctx, &args.move_to)?,
    );
    let names = (from.named()?, to.named()?);
    let again = to.look()?;
    let (held, mut given) = from.give()?;
    let folders = folders(ctx, &from, &to)?;
    apart(&folders)?;
    let along = along(&folders)?;
    let plan = Plan {
        from,
        to,
        names,
        folders,
        files: along,
        again,
    };
    let carried = if args.dry_run {
        rows::read(&mut *given).map_err(|error| stopped(&plan, Stop::From(error)))?
    } else {
        carry(ctx, &plan, &mut *given)?
    };
    drop(given);
    drop(held);
    tell(ctx, &plan, &carried, args)?;
    Ok(Done::Yes)
}

/// The data folder that goes with each side: a store in a folder is it; one in a database goes with the one that was asked
/// for, else with the other side's, which then stays where it is.
fn folders(ctx: &Ctx, from: &Side, to: &Side) -> Result<(Option<PathBuf>, Option<PathBuf>), Fail> {
    let asked = ctx.asked_folder().map(Path::to_owned);
    Ok(match (from.folder(), to.folder()) {
        (Some(from), Some(to)) => (Some(from.to_owned()), Some(to.to_owned())),
        (Some(from), None) => (
            Some(from.to_owned()),
            Some(asked.unwrap_or_else(|| from.to_owned())),
        ),
        (None, Some(to)) => {
            let beside = ctx.folder(data::FOLDER)?;
            // Its key, its consultations and its photos lie somewhere: where nobody says and nothing is, they would be lost.
            if asked.is_none() && !beside.is_dir() {
                return Err(Fail::input("move-no-data").with_path(&beside));
            }
            (Some(beside), Some(to.to_owned()))
        }
        (None, None) => (None, None),
    })
}

/// Refuses a folder within the other one: who erases the one that was left would erase both.
fn apart(folders: &(Option<PathBuf>, Option<PathBuf>)) -> Result<(), Fail> {
    let (Some(from), Some(to)) = folders else {
        return Ok(());
    };
    let whole = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let (from, to) = (whole(from), whole(to));
    let is_within = from != to && (to.starts_with(&from) || from.starts_with(&to));
    if is_within {
        return Err(Fail::input("move-within").with_path(&to));
    }
    Ok(())
}

/// The files that have to go from one data folder to the other: none where they are the same.
fn along(folders: &(Option<PathBuf>, Option<PathBuf>)) -> Result<Vec<Entry>, Fail> {
    let (Some(from), Some(to)) = folders else {
        return Ok(Vec::new());
    };
    if files::is_same(from, to) {
        return Ok(Vec::new());
    }
    let along = files::of(from)?;
    match files::in_the_way(&along, to)? {
        Some(path) => Err(Fail::input("move-file-in-the-way").with_path(&path)),
        None => Ok(along),
    }
}

fn carry(ctx: &Ctx, plan: &Plan, given: &mut dyn Gives) -> Result<Vec<Carried>, Fail> {
    if plan.again {
        out::note(&ctx.voice.with("move-again", "path", &*plan.names.1));
    }
    let (from, to) = &plan.folders;
    let (from, to) = (from.as_deref(), to.as_deref());
    let is_one = matches!((from, to), (Some(from), Some(to)) if files::is_same(from, to));
    // The folder of a side that is one is held with its database.
    let beside = from.filter(|from| plan.from.folder().is_none() && !is_one && from.is_dir());
    let _from = beside.map(side::hold).transpose()?;
    let new = to.filter(|_| !is_one || plan.from.folder().is_none());
    let _to = new.map(side::hold).transpose()?;
    if let (Some(from), Some(to)) = (from, to) {
        files::carry(&plan.files, from, to)?;
    }
    let mut taken = plan.to.take()?;
    let mut watch = Watch::new(ctx);
    let carried = rows::carry(given, &mut *taken, &mut |table, step| {
        watch.see(table, step);
    });
    watch.end();
    let carried = carried.map_err(|stop| stopped(plan, stop))?;
    taken
        .keep()
        .map_err(|error| stopped(plan, Stop::To(error)))?;
    Ok(carried)
}

/// Why nothing was moved.
fn stopped(plan: &Plan, stop: Stop) -> Fail {
    let (from, to) = (&*plan.names.0, &*plan.names.1);
    let broken = |key, name: &str, error: StoreError| match error {
        StoreError::Away(why) => Fail::machine("program-store-away").with("reason", why),
        other => Fail::machine(key)
            .with("path", name)
            .because_of(&other.to_string())
            .helped_by("move-stopped-help"),
    };
    match stop {
        Stop::From(error) => broken("move-unread", from, error),
        Stop::To(error) => broken("move-unwritten", to, error),
        Stop::Differs(table) => Fail::machine("move-differs")
            .with("path", to)
            .with("table", table)
            .helped_by("move-stopped-help"),
    }
}

/// Says how far it is: on a terminal in one line that is written over, elsewhere once a table is whole.
struct Watch<'a> {
    ctx: &'a Ctx,
    is_terminal: bool,
    checks: bool,
}

impl<'a> Watch<'a> {
    fn new(ctx: &'a Ctx) -> Self {
        Self {
            ctx,
            is_terminal: out::notes_on_terminal(),
            checks: false,
        }
    }

    fn line(&self, key: &str, table: &Table, rows: u64) -> Option<String> {
        let what = TOLD.contains(&table.name).then_some(table.name)?;
        let voice = &self.ctx.voice;
        let what = voice.with(&format!("move-count-{what}"), "n", rows);
        Some(voice.with(key, "what", what))
    }

    fn see(&mut self, table: &'static Table, step: Step) {
        match step {
            Step::Whole(rows) if !self.is_terminal => {
                if let Some(line) = self.line("move-written", table, rows) {
                    out::note(&line);
                }
            }
            Step::Written(rows) | Step::Whole(rows) if self.is_terminal => {
                if let Some(line) = self.line("move-written", table, rows) {
                    out::over(&line);
                }
            }
            Step::Checked(_) if !self.checks && !self.is_terminal => {
                self.checks = true;
                out::note(&self.ctx.voice.text("move-checking"));
            }
            Step::Checked(rows) if self.is_terminal && rows % 1000 == 1 => {
                if let Some(line) = self.line("move-checked", table, rows) {
                    out::over(&line);
                }
            }
            _ => {}
        }
    }

    fn end(&self) {
        if self.is_terminal {
            out::over("");
        }
    }
}

fn tell(ctx: &Ctx, plan: &Plan, carried: &[Carried], args: &Move) -> anyhow::Result<()> {
    let (from, to) = (&*plan.names.0, &*plan.names.1);
    if args.json {
        out::json(&Told {
            from,
            to,
            dry_run: args.dry_run,
            again: plan.again,
            tables: carried,
            hash: hash(carried),
            files: &plan.files,
        })?;
        return Ok(());
    }
    let voice = &ctx.voice;
    let counts = TOLD.iter().filter_map(|name| {
        let one = carried.iter().find(|one| one.table == *name)?;
        let key = format!("move-count-{name}");
        (one.rows > 0).then(|| voice.with(&key, "n", one.rows))
    });
    let names: [(&str, Arg); 3] = [
        ("from", from.into()),
        ("to", to.into()),
        ("what", Arg::List(counts.collect())),
    ];
    let key = if args.dry_run {
        "move-would"
    } else {
        "move-done"
    };
    out::say(&voice.format(key, &names));
    if !plan.files.is_empty() {
        let bytes = plan.files.iter().map(|file| file.bytes).sum();
        let key = if args.dry_run {
            "move-files-would"
        } else {
            "move-files"
        };
        let args = [("n", plan.files.len().into()), ("size", size(bytes))];
        out::say(&voice.format(key, &args));
    }
    let hash = hash(carried);
    let short: String = hash.chars().take(16).collect();
    if args.dry_run {
        if plan.again {
            out::say(&voice.with("move-again", "path", to));
        }
        out::say(&voice.with("move-dry", "hash", short));
        return Ok(());
    }
    out::say(&voice.with("move-checked-all", "hash", short));
    let folder = plan.folders.1.as_deref().or(ctx.asked_folder());
    let folder = folder.map(crate::fail::printed).unwrap_or_default();
    let key = match plan.to {
        Side::Folder(_) => "move-next-folder",
        Side::Server(_) => "move-next-server",
    };
    out::say(&voice.with(key, "path", folder));
    out::say(&voice.with("move-old", "path", from));
    Ok(())
}
