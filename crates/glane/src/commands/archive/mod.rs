//! `glane archive`: a workshop handed to a federation as one signed file, and a consultation made of many.

mod announce;
mod check;
mod export;
mod import;
mod include;
pub(super) mod own;
mod recount;
mod settle;
mod show;
mod withdraw;

use std::fs::File;
use std::io::Read;
use std::path::Path;

use glane_archive::{CONSULTATIONS, Consultations, Plan, Refusal, Shelf, ShelfError};
use glane_core::id::Slug;
use glane_core::script::Script;

use crate::cli::ArchiveCommand;
use crate::ctx::Ctx;
use crate::data;
use crate::fail::{Done, Fail};

/// The largest file that is read, in MiB: what an archive unpacks to at most.
const MAX_MIB: u64 = 256;

pub async fn run(ctx: &Ctx, command: ArchiveCommand) -> anyhow::Result<Done> {
    match command {
        ArchiveCommand::Export(args) => export::run(ctx, args).await,
        ArchiveCommand::Check(args) => check::run(ctx, &args),
        ArchiveCommand::Import(args) => import::run(ctx, &args).await,
        ArchiveCommand::Show(args) => show::run(ctx, &args).await,
        ArchiveCommand::Settle(args) => settle::run(ctx, &args).await,
        ArchiveCommand::Recount(args) => recount::run(ctx, &args).await,
        ArchiveCommand::Announce(args) => announce::run(ctx, &args),
        ArchiveCommand::Include(args) => include::run(ctx, &args).await,
        ArchiveCommand::Withdraw(args) => withdraw::run(ctx, &args).await,
    }
}

/// The shelf of a consultation, by its short name.
fn shelf(ctx: &Ctx, name: &str) -> Result<Shelf, Fail> {
    Ok(Consultations::within(ctx.folder(data::FOLDER)?).shelf(&slug(name)?))
}

fn slug(name: &str) -> Result<Slug, Fail> {
    Slug::new(name).map_err(|_| Fail::input("archive-consultation-name").with("name", name))
}

/// Changes what was announced of a consultation that is there. Whoever serves may change it too, and reads it with each page:
/// neither loses what the other wrote.
fn amended<T>(ctx: &Ctx, name: &str, change: impl FnOnce(&mut Plan) -> T) -> Result<T, Fail> {
    let all = Consultations::within(ctx.folder(data::FOLDER)?);
    let amended = all.amend(&slug(name)?, change);
    let amended = amended.map_err(|error| unshelved(None, &error))?;
    amended.ok_or_else(|| {
        Fail::input("archive-consultation-unknown")
            .with("name", name)
            .helped_by("archive-consultation-none")
    })
}

/// What a workshop's centre and its edition are called: as somebody says, its place and its year otherwise.
fn named(script: &Script, site: Option<&str>, edition: Option<&str>) -> (String, String) {
    let own = |asked: Option<&str>, else_: String| {
        let asked = asked.filter(|text| !text.trim().is_empty());
        asked.map_or(else_, str::to_owned)
    };
    let place = script.place.as_ref();
    let place = place.map(|label| label.get(script.lang()).to_owned());
    (
        own(site, place.unwrap_or_else(|| script.organiser.clone())),
        own(edition, script.day.year.to_string()),
    )
}

/// The shelf of a consultation that must be there.
fn known(ctx: &Ctx, name: &str) -> Result<Shelf, Fail> {
    let shelf = shelf(ctx, name)?;
    if shelf.folder().is_dir() {
        return Ok(shelf);
    }
    let all = ctx.folder(data::FOLDER)?.join(CONSULTATIONS);
    let entries = std::fs::read_dir(all).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    names.sort();
    let fail = Fail::input("archive-consultation-unknown").with("name", name);
    Err(if names.is_empty() {
        fail.helped_by("archive-consultation-none")
    } else {
        fail.with("known", names.join(", "))
    })
}

/// The bytes of a file that somebody hands over.
fn bytes(path: &Path) -> Result<Vec<u8>, Fail> {
    let unreadable = |error| Fail::unreadable(path, &error);
    let file = File::open(path).map_err(unreadable)?;
    let mut bytes = Vec::new();
    let most = MAX_MIB << 20;
    file.take(most + 1)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    if u64::try_from(bytes.len()).is_ok_and(|len| len > most) {
        return Err(Fail::refused("archive-too-large")
            .with_path(path)
            .with("max", MAX_MIB));
    }
    Ok(bytes)
}

/// An archive that was refused, in words.
fn refused(path: &Path, refusal: &Refusal) -> Fail {
    let mut fail = Fail::refused(refusal.key()).with_path(path);
    for (name, value) in refusal.args() {
        fail = fail.with(name, value);
    }
    fail
}

/// What a shelf's no means; `path` is the file that was handed over, if one was.
pub(super) fn unshelved(path: Option<&Path>, error: &ShelfError) -> Fail {
    match error {
        ShelfError::Refused { path: own, refusal } => refused(path.unwrap_or(own), refusal),
        ShelfError::Io { path, error } => Fail::unwritable(path, error),
    }
}

#[cfg(test)]
mod tests {
    use glane_locale::Lang;

    use super::*;
    use crate::voice::Voice;
    use crate::voice::tests::french;

    #[test]
    fn every_refusal_has_its_own_words_in_both_languages() {
        let file = || "answers.json".to_owned();
        let all = [
            Refusal::Cut,
            Refusal::Damaged { file: file() },
            Refusal::Twice { file: file() },
            Refusal::Leaves { file: file() },
            Refusal::TooLarge {
                file: file(),
                max: 256,
            },
            Refusal::Missing { file: file() },
            Refusal::Extra { file: file() },
            Refusal::Version {
                found: 2,
                known: 1,
                glane: "9.9".to_owned(),
            },
            Refusal::Unsigned { file: file() },
            Refusal::Changed { file: file() },
            Refusal::Json {
                file: file(),
                line: 12,
                column: 3,
            },
            Refusal::Script {
                file: file(),
                line: 42,
                fault: "script-syntax",
            },
            Refusal::Figures {
                file: file(),
                question: "transport".to_owned(),
            },
            Refusal::Counts {
                file: file(),
                question: "transport".to_owned(),
                of: "item:bus".to_owned(),
                found: 9999,
                most: 20,
            },
            Refusal::Shared {
                file: file(),
                question: "transport".to_owned(),
                found: 19,
                answered: 20,
            },
            Refusal::Threshold {
                file: file(),
                found: 0,
                script: 5,
            },
            Refusal::Unnamed {
                file: file(),
                what: "site",
            },
            Refusal::Version {
                found: 0,
                known: 1,
                glane: "9.9".to_owned(),
            },
            Refusal::AnsweredTwice {
                file: file(),
                answer: "abc".to_owned(),
            },
        ];
        let path = Path::new("centre.glane");
        let voice = french();
        let english = Voice::new(voice.locale().clone(), Lang::En);
        for voice in [voice, english] {
            let mut said = std::collections::BTreeSet::new();
            for refusal in &all {
                let fail = refused(path, refusal);
                let message = fail.message(&voice);
                let help = fail.help(&voice).unwrap();
                assert!(message.contains("centre.glane"), "{message}");
                assert!(
                    !format!("{message}{help}").contains(['⟦', '{']),
                    "{message}"
                );
                let names_file = matches!(refusal, Refusal::Cut | Refusal::Version { .. });
                assert!(names_file || message.contains("answers.json"), "{message}");
                said.insert(message);
            }
            assert_eq!(said.len(), all.len());
        }
        let json = refused(path, &all[10]).message(&french());
        assert!(json.contains("ligne 12"), "{json}");
    }
}
