//! `glane check`: holds restitutions, as they stand after people edited them, against the data they name.

use std::path::{Component, Path};
use std::sync::Arc;

use glane_analysis::checker::Outcome;
use glane_archive::Consultations;
use glane_core::id::{Revision, WorkshopId};
use glane_core::life::{Life, Published};
use glane_core::script::read;
use glane_core::workshop::Snapshot;
use glane_locale::Arg;
use glane_report::check::{
    Checker, Named, Piece, Report, Unnamed, What, hash_of, named, without_around,
};
use glane_store::StoreError;
use glane_web::pages::consultation::check::{
    Fault, Held as Compared, Unheld, check as compare, consultation_of,
};
use serde::Serialize;

use super::archive;
use crate::cli::Check;
use crate::ctx::Ctx;
use crate::data::{self, House};
use crate::fail::{self, Done, Fail, Kind};
use crate::handed;
use crate::out;

/// One file, as JSON.
#[derive(Debug, Serialize)]
struct Checked {
    file: String,
    /// `proved`, `refused` or `unproved`; absent if the file could not be checked.
    #[serde(skip_serializing_if = "Option::is_none")]
    outcome: Option<&'static str>,
    /// Why it could not be checked.
    #[serde(skip_serializing_if = "Option::is_none")]
    unchecked: Option<String>,
    /// Whether it is proved by what was kept of the publication, the data being no longer those of then.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    frozen: bool,
    #[serde(flatten)]
    report: Option<Report>,
    /// What is not as the archives say, of a consultation's restitution.
    #[serde(skip_serializing_if = "Option::is_none")]
    consultation: Option<Compared>,
    /// Which exit code it asks for.
    #[serde(skip)]
    kind: Option<Kind>,
}

pub async fn run(ctx: &Ctx, args: Check) -> anyhow::Result<Done> {
    let mut all = Vec::new();
    // Files of the same data are held against the same checker.
    let mut checkers = Vec::new();
    for path in &args.restitution {
        match consultation(ctx, path, args.json).await {
            Ok(None) => {}
            Ok(Some(checked)) => {
                all.push(checked);
                continue;
            }
            Err(fail) => {
                all.push(stopped(ctx, path, &fail));
                continue;
            }
        }
        let checked = match one(ctx, path, &mut checkers).await {
            Ok(Held::Data(report)) => told(ctx, path, report, args.json),
            Ok(Held::Frozen) => told_frozen(ctx, path, args.json),
            Err(fail) => stopped(ctx, path, &fail),
        };
        all.push(checked);
    }
    if args.json {
        out::json(&serde_json::json!({ "files": all }))?;
    }
    let worst = all.iter().filter_map(|checked| checked.kind).max();
    Ok(worst.map_or(Done::Yes, Done::No))
}

/// A file that could not be checked.
fn stopped(ctx: &Ctx, path: &Path, fail: &Fail) -> Checked {
    fail::tell_fail(&ctx.voice, fail);
    Checked {
        file: path.display().to_string(),
        outcome: None,
        unchecked: Some(fail.message(&ctx.voice)),
        frozen: false,
        report: None,
        consultation: None,
        kind: Some(fail.kind),
    }
}

/// What a file was held against.
enum Held {
    /// The data it names.
    Data(Report),
    /// Itself, as it was published.
    Frozen,
}

/// The data at the revision that a file names, as far as they are there.
enum Data {
    /// As they were; answers may have been given other names since.
    Whole {
        snapshot: Box<Snapshot>,
        is_sealed: bool,
    },
    /// No longer: what is left are the files published of them.
    Frozen(Vec<Published>),
}

/// Checks a file against the data it names.
async fn one<'a>(
    ctx: &'a Ctx,
    path: &Path,
    checkers: &mut Vec<(Named, Checker<'a>)>,
) -> Result<Held, Fail> {
    let text = handed::text(path)?;
    let text = without_around(&text, ctx.voice.locale());
    let names = named(&text).map_err(|error| unnamed(path, &error))?;
    if !checkers.iter().any(|(known, _)| same_data(known, &names)) {
        let (snapshot, is_sealed) = match data(ctx, path, &names).await? {
            Data::Whole {
                snapshot,
                is_sealed,
            } => (snapshot, is_sealed),
            Data::Frozen(files) => return frozen(path, &names, &text, &files),
        };
        let script = read::read(&snapshot.workshop.source).map_err(|_| {
            Fail::machine("program-script-kept-bad").with("workshop", names.workshop.as_str())
        })?;
        let checker = Checker::new(&script, &snapshot, ctx.voice.locale()).sealed(is_sealed);
        same_names(path, &names, &Named::of(checker.reading()))?;
        checkers.push((names.clone(), checker));
    }
    let checker = checkers.iter().find(|(known, _)| same_data(known, &names));
    match checker {
        Some((_, checker)) => {
            let report = if glane_message::is_kit(&text) {
                // The texts and drawings it names lie beside it; what is not there is not looked at.
                let beside = |name: &str| beside(path, name);
                glane_message::check(&text, checker, ctx.voice.locale(), &beside)
            } else {
                checker.file(&text)
            };
            let report = report.map_err(|error| unnamed(path, &error))?;
            Ok(Held::Data(report))
        }
        None => Err(Fail::machine("program-unexpected").with("reason", "")),
    }
}

/// A text that a kit names, in the folder of the file that names it and nowhere else.
fn beside(kit: &Path, name: &str) -> Option<String> {
    let is_inside = Path::new(name)
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    let path = kit.parent()?.join(name);
    is_inside.then(|| handed::text(&path).ok())?
}

/// Whether two files are of the same data, whatever their language and their rules.
fn same_data(one: &Named, other: &Named) -> bool {
    let key = |names: &Named| {
        (
            names.workshop.clone(),
            names.revision,
            names.decisions,
            names.script,
        )
    };
    key(one) == key(other)
}

fn unnamed(path: &Path, error: &Unnamed) -> Fail {
    match *error {
        Unnamed::Neither { line } => Fail::input("program-check-neither")
            .with_path(path)
            .with("line", line),
        Unnamed::Lacks { what } => Fail::input("program-check-unnamed")
            .with_path(path)
            .with("what", what),
    }
}

/// The data at the revision that the file names.
async fn data(ctx: &Ctx, path: &Path, names: &Named) -> Result<Data, Fail> {
    let house = House::open_for(ctx, &names.workshop)?;
    let found = house.workshop(ctx, &names.workshop).await;
    let read = match &found {
        Ok(workshop) => Some(read_data(&house, workshop.id, names).await),
        Err(_) => None,
    };
    house.close().await?;
    let workshop = found?;
    let last = workshop.revision.0;
    let unknown = || {
        Fail::input("program-check-revision-unknown")
            .with_path(path)
            .with("revision", names.revision)
            .with("workshop", names.workshop.as_str())
            .with("last", last)
    };
    if names.revision == 0 || names.revision > last {
        return Err(unknown());
    }
    match read.ok_or_else(unknown)?? {
        Data::Whole { snapshot, .. } if snapshot.workshop.revision.0 != names.revision => {
            Err(unknown())
        }
        data => Ok(data),
    }
}

async fn read_data(house: &House, workshop: WorkshopId, names: &Named) -> Result<Data, Fail> {
    let failed = |error: StoreError| house.fail(&error.into());
    let store = house.hub().store();
    let present = store.snapshot(workshop, None).await.map_err(failed)?;
    let life = Life::fold(&present.decisions);
    if names.revision < life.exact.0 {
        let files = store.frozen(workshop).await.map_err(failed)?;
        return Ok(Data::Frozen(
            files.into_iter().map(|frozen| frozen.file).collect(),
        ));
    }
    let at = Some(Revision(names.revision));
    let snapshot = store.snapshot(workshop, at).await.map_err(failed)?;
    Ok(Data::Whole {
        snapshot: Box::new(snapshot),
        is_sealed: life.is_sealed(),
    })
}

/// Holds a file against what was published of the data it names: the same to the byte, or nothing can be said.
fn frozen(path: &Path, names: &Named, text: &str, files: &[Published]) -> Result<Held, Fail> {
    let hash = hash_of(text);
    let of_these = || files.iter().filter(|file| file.data.0 == names.revision);
    if of_these().any(|file| file.hash == hash) {
        return Ok(Held::Frozen);
    }
    let key = if of_these().next().is_some() {
        "program-check-frozen-differs"
    } else {
        "program-check-frozen-unknown"
    };
    Err(Fail::refused(key)
        .with_path(path)
        .with("revision", names.revision))
}

/// Checks a consultation's restitution; nothing if the file is none.
async fn consultation(ctx: &Ctx, path: &Path, json: bool) -> Result<Option<Checked>, Fail> {
    let text = handed::text(path)?;
    let Some(of) = consultation_of(&text) else {
        return Ok(None);
    };
    let own = archive::own::counted(ctx, &of).await?;
    let own = own.into_iter().map(|(own, kept)| (own, Arc::new(kept)));
    let own = own.collect();
    let all = Consultations::within(ctx.folder(data::FOLDER)?);
    let named = |fail: Fail, name: String| fail.with_path(path).with("name", name);
    let held = compare(ctx.voice.locale(), &all, own, &text).map_err(|error| match error {
        Unheld::Unknown(name) => named(Fail::input("program-check-consultation-unknown"), name),
        Unheld::Changed(name) => named(Fail::refused("program-check-consultation-changed"), name),
        Unheld::OtherForm { name, form } => {
            named(Fail::refused("program-check-consultation-form"), name)
                .with("form", form.unwrap_or_else(|| "none".to_owned()))
        }
        Unheld::Shelf(error) => archive::unshelved(None, &error),
        Unheld::Unread(line) => Fail::input("program-check-neither")
            .with_path(path)
            .with("line", line),
        Unheld::Broken(why) => Fail::machine("program-unexpected").with("reason", why),
    })?;
    let file = path.display().to_string();
    if !json {
        tell_compared(ctx, &file, &held);
    }
    let outcome = if held.faults.is_empty() {
        Outcome::Proved
    } else if held.faults.iter().any(Fault::is_refused) {
        Outcome::Refused
    } else {
        Outcome::Unproved
    };
    Ok(Some(Checked {
        file,
        outcome: Some(name(outcome)),
        unchecked: None,
        frozen: false,
        report: None,
        kind: (outcome != Outcome::Proved).then_some(Kind::Refused),
        consultation: Some(held),
    }))
}

fn tell_compared(ctx: &Ctx, file: &str, held: &Compared) {
    let (key, n) = match held.faults.len() {
        0 => ("check-consultation-proved", held.proved),
        n => ("check-consultation-not-proved", n),
    };
    let args: [(&str, Arg); 2] = [("path", file.into()), ("n", n.into())];
    out::say(&ctx.voice.format(key, &args));
    for fault in &held.faults {
        let place = fault_place(ctx, fault);
        let (found, expected) = (fault.found.as_deref(), fault.expected.as_deref());
        let told = match (found, expected) {
            (None, expected) => {
                let text = fail::plain(&short(expected.unwrap_or_default()));
                let args: [(&str, Arg); 2] = [("where", place.into()), ("text", text.into())];
                ctx.voice.format("check-missing-at", &args)
            }
            (Some(found), expected) => {
                let key = if fault.is_refused() {
                    "check-refused"
                } else {
                    "check-unproved"
                };
                let text = fail::plain(&differing(found, expected.unwrap_or_default()));
                let args: [(&str, Arg); 2] = [("where", place.into()), ("text", text.into())];
                ctx.voice.format(key, &args)
            }
        };
        out::say(&format!("  {told}"));
        if let (Some(found), Some(expected)) = (found, expected) {
            let expected = fail::plain(&differing(expected, found));
            let should = ctx.voice.with("check-should", "expected", expected);
            out::say(&format!("    – {should}"));
        }
    }
}

/// Where a piece of a consultation's file stands.
fn fault_place(ctx: &Ctx, fault: &Fault) -> String {
    let mut args: Vec<(&str, Arg)> = vec![("line", fault.line.into())];
    let key = if let Some(path) = &fault.path {
        args.push(("path", fail::plain(path).into()));
        "check-line-path"
    } else if let Some(drawing) = &fault.drawing {
        args.push(("drawing", fail::plain(drawing).into()));
        "check-line-drawing"
    } else {
        "check-line"
    };
    ctx.voice.format(key, &args)
}

fn told_frozen(ctx: &Ctx, path: &Path, json: bool) -> Checked {
    let file = path.display().to_string();
    if !json {
        out::say(&ctx.voice.with("check-frozen", "path", file.as_str()));
    }
    Checked {
        file,
        outcome: Some(name(Outcome::Proved)),
        unchecked: None,
        frozen: true,
        report: None,
        consultation: None,
        kind: None,
    }
}

/// A file that names another script or other decisions than those of its revision is of other data.
fn same_names(path: &Path, names: &Named, own: &Named) -> Result<(), Fail> {
    let differ = |what: &str, found: u64, expected: u64| {
        Fail::input("program-check-names-differ")
            .with_path(path)
            .with("what", what)
            .with("found", found)
            .with("expected", expected)
    };
    if names.script != own.script {
        return Err(differ("script", names.script.into(), own.script.into()));
    }
    if names.decisions != own.decisions {
        return Err(differ("decisions", names.decisions, own.decisions));
    }
    Ok(())
}

fn told(ctx: &Ctx, path: &Path, report: Report, json: bool) -> Checked {
    let file = path.display().to_string();
    let outcome = report.outcome();
    if !json {
        tell(ctx, &file, &report);
    }
    Checked {
        file,
        outcome: Some(name(outcome)),
        unchecked: None,
        frozen: false,
        report: Some(report),
        consultation: None,
        kind: (outcome != Outcome::Proved).then_some(Kind::Refused),
    }
}

fn name(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Proved => "proved",
        Outcome::Unproved => "unproved",
        Outcome::Refused => "refused",
    }
}

fn tell(ctx: &Ctx, file: &str, report: &Report) {
    let proved = report.proved;
    if report.outcome() == Outcome::Proved {
        let args: [(&str, Arg); 6] = [
            ("path", file.into()),
            ("signed", report.signed().count().into()),
            ("sentences", proved.sentences.into()),
            ("tables", proved.tables.into()),
            ("figures", proved.figures.into()),
            (
                "others",
                (proved.lines + proved.values + proved.quotations).into(),
            ),
        ];
        out::say(&ctx.voice.format("check-proved", &args));
    } else {
        let count = |held: Outcome| {
            report
                .faulty()
                .filter(|piece| piece.outcome == held)
                .count()
        };
        let gone = report
            .missing
            .iter()
            .filter(|missing| !missing.free)
            .count();
        let args: [(&str, Arg); 3] = [
            ("path", file.into()),
            ("refused", count(Outcome::Refused).into()),
            ("unproved", (count(Outcome::Unproved) + gone).into()),
        ];
        out::say(&ctx.voice.format("check-not-proved", &args));
    }
    for piece in report.faulty() {
        tell_piece(ctx, piece);
    }
    for piece in report.signed() {
        let args: [(&str, Arg); 2] = [
            ("where", place(ctx, piece).into()),
            ("text", short(&piece.text).into()),
        ];
        out::say(&format!("  {}", ctx.voice.format("check-signed", &args)));
        out::say(&format!(
            "    – {}",
            short(piece.signed.as_deref().unwrap_or_default())
        ));
    }
    for missing in &report.missing {
        let key = if missing.free {
            "check-missing-free"
        } else if missing.what == What::Sentence {
            "check-missing-finding"
        } else {
            "check-missing"
        };
        out::say(&format!(
            "  {}",
            ctx.voice.with(key, "text", short(&missing.text))
        ));
    }
}

fn tell_piece(ctx: &Ctx, piece: &Piece) {
    let key = if piece.outcome == Outcome::Refused {
        "check-refused"
    } else {
        "check-unproved"
    };
    let args: [(&str, Arg); 2] = [
        ("where", place(ctx, piece).into()),
        ("text", short(&piece.text).into()),
    ];
    out::say(&format!("  {}", ctx.voice.format(key, &args)));
    for reason in &piece.reasons {
        let why = ctx.voice.with(
            &format!("check-{}", reason.fault),
            "found",
            short(&reason.found),
        );
        out::say(&format!("    – {why}"));
        if let Some(expected) = &reason.expected {
            out::say(&format!(
                "      {}",
                ctx.voice.with("check-should", "expected", short(expected))
            ));
        }
    }
}

fn place(ctx: &Ctx, piece: &Piece) -> String {
    let mut args: Vec<(&str, Arg)> = vec![("line", piece.line.into())];
    let place = &piece.place;
    let key = if let Some(path) = &place.path {
        args.push(("path", fail::plain(path).into()));
        "check-line-path"
    } else if let (Some(question), Some(row), Some(column)) =
        (&place.question, place.row, place.column)
    {
        args.extend([
            ("question", question.as_str().into()),
            ("row", row.into()),
            ("column", column.into()),
        ]);
        "check-line-cell"
    } else if let Some(question) = &place.question {
        args.push(("question", question.as_str().into()));
        "check-line-question"
    } else {
        "check-line"
    };
    ctx.voice.format(key, &args)
}

/// How much of a text a terminal's line bears.
const MOST: usize = 200;
/// How much stands before what differs.
const BEFORE: usize = 60;

/// As much of a text as a terminal's line bears.
fn short(text: &str) -> String {
    differing(text, text)
}

/// The same, where it differs from another: what is wrong is never what was cut off.
fn differing(text: &str, other: &str) -> String {
    let length = text.chars().count();
    if length <= MOST {
        return text.to_owned();
    }
    let same = text.chars().zip(other.chars());
    let same = same.take_while(|(one, other)| one == other).count();
    let start = match same {
        // Short enough to be read from the beginning, or nothing differs.
        same if same < MOST - BEFORE || text == other => 0,
        same => (same - BEFORE).min(length - MOST),
    };
    let part: String = text.chars().skip(start).take(MOST).collect();
    let before = if start > 0 { "…" } else { "" };
    let after = if start + MOST < length { "…" } else { "" };
    format!("{before}{part}{after}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_is_in_the_part_of_a_long_text_that_is_told() {
        let long = |n: usize| format!("{}{n}{}", "é".repeat(500), "x".repeat(500));
        let told = differing(&long(7), &long(8));
        assert!(
            told.starts_with('…') && told.ends_with('…') && told.contains('7'),
            "{told}"
        );
        assert!(told.chars().count() <= MOST + 2);
        let end = format!("{}7", "é".repeat(500));
        assert!(differing(&end, "").ends_with('…'));
        assert!(differing(&end, &format!("{}8", "é".repeat(500))).ends_with('7'));
        assert_eq!(short("court"), "court");
        assert_eq!(short(&long(7)).chars().count(), MOST + 1);
    }
}
