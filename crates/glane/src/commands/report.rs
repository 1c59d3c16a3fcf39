//! `glane report`: the restitution's files, or every figure on stdout. It reads and notes nothing in the log: what is
//! published is what the console's button makes. For the same data both make the same bytes. What the console would not
//! publish is written all the same, for who needs a draft: each sentence that is neither proved nor signed is named, and
//! the answer is no.

use std::path::{Path, PathBuf};

use glane_core::draft::Draft;
use glane_core::script::read;
use glane_locale::{Arg, Lang, Locale};
use glane_report::desk::Desk;
use glane_report::{Format, Restitution, Version};

use crate::cli::Report;
use crate::ctx::Ctx;
use crate::data::House;
use crate::fail::{Done, Fail, Kind};
use crate::out;

pub async fn run(ctx: &Ctx, args: Report) -> anyhow::Result<Done> {
    let wanted = wanted(args.format.as_deref(), args.versions.as_deref())?;
    let house = House::open_for(ctx, &args.workshop)?;
    let workshop = house.workshop(ctx, &args.workshop).await?;
    let snapshot = house.hub().store().snapshot(workshop.id, None).await;
    let snapshot = snapshot.map_err(|error| house.fail(&error.into()))?;
    house.close().await?;
    let script = read::read(&snapshot.workshop.source);
    let script = script.map_err(|_| {
        Fail::machine("program-script-kept-bad").with("workshop", args.workshop.as_str())
    })?;
    let lang = ctx
        .lang
        .or_else(|| Lang::parse(script.lang()))
        .unwrap_or(ctx.voice.lang());
    if snapshot.ballots.is_empty() {
        let words = ctx.voice.with(
            "program-report-no-answers",
            "workshop",
            args.workshop.as_str(),
        );
        out::note(&ctx.voice.with("program-warning", "message", words));
    }
    let restitution = Restitution::of(script, snapshot, &**ctx.voice.locale(), lang);
    let is_draft = tell_unproved(ctx, &restitution);
    let make = |format: Format, version: Version| {
        restitution.file(format, version).map_err(|error| {
            Fail::machine("program-report-failed").with("reason", error.to_string())
        })
    };
    if let Some(folder) = &args.to {
        // One that cannot be made keeps no other from being written.
        let mut paths = Vec::new();
        let mut failed = None;
        for (format, version) in wanted {
            match make(format, version) {
                Ok(file) => paths.push(write(folder, &file.name, &file.bytes)?),
                Err(fail) => failed = failed.or(Some(fail)),
            }
        }
        if !args.json {
            tell(ctx, &paths);
        }
        if let Some(fail) = failed {
            return Err(fail.into());
        }
    }
    if args.json {
        out::raw(&make(Format::Json, Version::Full)?.bytes);
    }
    Ok(if is_draft {
        Done::No(Kind::Refused)
    } else {
        Done::Yes
    })
}

/// Names each sentence that is neither proved nor signed, with what is wrong with it; whether there is any.
fn tell_unproved(ctx: &Ctx, restitution: &Restitution<&Locale>) -> bool {
    // The machine's own sentences are proved: only people's need be held against the data.
    if Draft::fold(&restitution.snapshot().decisions).is_empty() {
        return false;
    }
    let voice = &ctx.voice;
    let desk = Desk::at(restitution);
    let faulty: Vec<_> = desk
        .places
        .iter()
        .filter(|place| !place.may_stand())
        .collect();
    if faulty.is_empty() {
        return false;
    }
    let said = voice.with("program-report-unproved", "n", faulty.len());
    out::note(&voice.with("program-warning", "message", said));
    for place in faulty {
        let key = if place.is_refused {
            "program-report-refused-sentence"
        } else {
            "program-report-unproved-sentence"
        };
        out::note(&format!(
            "  {}",
            voice.with(key, "text", place.text.as_str())
        ));
        for told in &place.faults {
            let fault = voice.with(
                &format!("check-{}", told.fault),
                "found",
                told.found.as_str(),
            );
            let why = match &told.expected {
                None => fault,
                Some(expected) => {
                    let args: [(&str, Arg); 2] = [
                        ("fault", fault.into()),
                        ("expected", expected.as_str().into()),
                    ];
                    voice.format("writing-should", &args)
                }
            };
            out::note(&format!("    – {why}"));
        }
    }
    let help = voice.text("program-report-unproved-help");
    out::note(&voice.with("program-what-to-do", "help", help));
    true
}

/// What is asked for: each document in each version, all else once. Where no format is named, a version alone is its
/// documents, and no version is the full one in every format.
fn wanted(formats: Option<&str>, versions: Option<&str>) -> Result<Vec<(Format, Version)>, Fail> {
    let named = formats.is_some_and(|list| !list.trim().is_empty());
    let (formats, versions) = (self::formats(formats)?, self::versions(versions)?);
    let once = named || versions.contains(&Version::Full);
    let mut wanted = Vec::new();
    for format in formats {
        if format.has_versions() {
            wanted.extend(versions.iter().map(|version| (format, *version)));
        } else if once {
            wanted.push((format, Version::Full));
        }
    }
    Ok(wanted)
}

/// The versions asked for, the full one if none is.
fn versions(asked: Option<&str>) -> Result<Vec<Version>, Fail> {
    match glane_report::parse_versions(asked.unwrap_or_default()) {
        Ok(versions) if versions.is_empty() => Ok(vec![Version::Full]),
        Ok(versions) => Ok(versions),
        Err(unknown) => Err(Fail::input("program-version-unknown")
            .with("value", unknown.given)
            .with(
                "known",
                Version::ALL
                    .map(|version| version.name().to_owned())
                    .to_vec(),
            )),
    }
}

/// The formats asked for, all of them if none is.
fn formats(asked: Option<&str>) -> Result<Vec<Format>, Fail> {
    match glane_report::parse(asked.unwrap_or_default()) {
        Ok(formats) if formats.is_empty() => Ok(Format::ALL.to_vec()),
        Ok(formats) => Ok(formats),
        Err(unknown) => Err(Fail::input("program-format-unknown")
            .with("value", unknown.given)
            .with(
                "known",
                Format::ALL.map(|format| format.name().to_owned()).to_vec(),
            )),
    }
}

/// Writes a file into a folder, made if it is not there with those its name says; gives its path.
pub(super) fn write(to: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf, Fail> {
    let path = to.join(name);
    let folder = path.parent().unwrap_or(to);
    std::fs::create_dir_all(folder).map_err(|error| Fail::unwritable(folder, &error))?;
    match std::fs::write(&path, bytes) {
        Ok(()) => Ok(path),
        Err(error) => Err(Fail::unwritable(&path, &error)),
    }
}

/// Says what was written, and where.
pub(super) fn tell(ctx: &Ctx, paths: &[PathBuf]) {
    out::say(&ctx.voice.with("program-report-written", "n", paths.len()));
    for path in paths {
        let path = path.display().to_string();
        out::say(&format!(
            "  {}",
            ctx.voice.with("program-report-file", "path", path)
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_formats_are_made_unless_some_are_asked_for() {
        assert_eq!(formats(None).unwrap(), Format::ALL);
        assert_eq!(formats(Some("json")).unwrap(), [Format::Json]);
        assert_eq!(formats(Some("odt")).unwrap_err().kind, Kind::Input);
    }

    #[test]
    fn documents_are_made_in_each_version_and_all_else_once() {
        let full = |format| (format, Version::Full);
        assert_eq!(wanted(None, None).unwrap(), Format::ALL.map(full));
        assert_eq!(
            wanted(Some("json,html"), Some("full,plain")).unwrap(),
            [
                full(Format::Html),
                (Format::Html, Version::Plain),
                full(Format::Json)
            ]
        );
        let plain = wanted(None, Some("clair")).unwrap();
        assert_eq!(plain.len(), 4);
        assert!(plain.iter().all(|(_, version)| *version == Version::Plain));
        assert_eq!(wanted(None, Some("courte")).unwrap_err().kind, Kind::Input);
    }
}
