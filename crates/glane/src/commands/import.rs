//! `glane import`: takes files into a workshop: answers (CSV), or its script (`.atelier.toml`).

use std::path::Path;

use glane_core::id::Slug;
use glane_core::script::read;
use glane_core::workshop::Workshop;
use glane_import::Refusal;
use glane_live::LiveError;
use glane_live::revision::Misfit;
use serde::Serialize;

use crate::cli::Import;
use crate::concerns;
use crate::ctx::Ctx;
use crate::data::House;
use crate::fail::{self, Done, Fail, Kind};
use crate::faults;
use crate::intake::{self, Answers, Rows, Told, Untaken};
use crate::out;
use crate::voice::Voice;
use glane_web::changes::{self, Said};

/// A file as JSON, once it was imported.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Imported {
    /// A script.
    Script {
        file: String,
        workshop: String,
        version: u32,
        outcome: Outcome,
        faults: Vec<faults::Told>,
        /// Questions whose kept answers rule the new version out.
        unfit: Vec<Said>,
        /// What the new version changes for answers that stay.
        changes: Vec<Said>,
    },
    /// Answers.
    Answers {
        file: String,
        rows: Rows,
        answers: Answers,
        refused: Vec<Told>,
        warnings: Vec<Told>,
    },
    /// A file that is neither.
    Unread {
        file: String,
        message: String,
        help: Option<String>,
    },
}

/// What a script did to its workshop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Outcome {
    Created,
    Revised,
    Unchanged,
    Refused,
}

impl Imported {
    fn kind(&self) -> Option<Kind> {
        match self {
            Self::Script {
                outcome: Outcome::Refused,
                ..
            } => Some(Kind::Refused),
            Self::Answers { refused, .. } if !refused.is_empty() => Some(Kind::Refused),
            Self::Unread { .. } => Some(Kind::Input),
            Self::Script { .. } | Self::Answers { .. } => None,
        }
    }
}

pub async fn run(ctx: &Ctx, args: Import) -> anyhow::Result<Done> {
    // All files before any change: a name mistyped stops the whole.
    let mut files = Vec::new();
    for path in &args.file {
        files.push((
            path,
            std::fs::read(path).map_err(|error| Fail::unreadable(path, &error))?,
        ));
    }
    let makes = args.file.iter().any(|path| is_script(path));
    let house = if makes {
        House::open(ctx)?
    } else {
        House::open_for(ctx, &args.workshop)?
    };
    let mut all = Vec::new();
    for (path, bytes) in files {
        let imported = if is_script(path) {
            script(ctx, &house, &args, path, bytes).await?
        } else {
            answers(ctx, &house, &args, path, &bytes).await?
        };
        // What follows a file that was not understood may hang on it.
        let stop = imported.kind().is_some() && !matches!(imported, Imported::Answers { .. });
        all.push(imported);
        if stop {
            break;
        }
    }
    house.close().await?;
    let worst = all.iter().map(Imported::kind).max().flatten();
    if args.json {
        out::json(&serde_json::json!({ "files": all }))?;
    }
    Ok(worst.map_or(Done::Yes, Done::No))
}

fn is_script(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("toml"))
}

async fn script(
    ctx: &Ctx,
    house: &House,
    args: &Import,
    path: &Path,
    bytes: Vec<u8>,
) -> anyhow::Result<Imported> {
    let file = path.display().to_string();
    let source = faults::text(path, bytes)?;
    let script = match read::read(&source) {
        Ok(script) => script,
        Err(found) => {
            if !args.json {
                out::say(&faults::rendered(&ctx.voice, &file, &source, &found));
            }
            let faults = faults::all(&ctx.voice, &source, &found);
            let workshop = args.workshop.clone();
            return Ok(Imported::Script {
                file,
                workshop,
                version: 0,
                outcome: Outcome::Refused,
                faults,
                unfit: Vec::new(),
                changes: Vec::new(),
            });
        }
    };
    if script.slug.as_str() != args.workshop {
        let fail = Fail::input("program-script-other-workshop");
        return Err(fail
            .with_path(path)
            .with("found", script.slug.as_str())
            .with("workshop", args.workshop.as_str())
            .into());
    }
    let fail = |error: LiveError| house.fail(&error);
    let known = house.hub().workshops().await.map_err(fail)?;
    let before = known
        .into_iter()
        .find(|workshop| workshop.slug == script.slug);
    let mut changes = Vec::new();
    let (outcome, key, workshop) = match before {
        None => (
            Outcome::Created,
            "program-created",
            house.hub().create(&source).await.map_err(fail)?,
        ),
        Some(before) if before.source == source => {
            (Outcome::Unchanged, "program-script-unchanged", before)
        }
        Some(before) => match house.revise(&before, source).await {
            Ok(revised) => {
                let made = revised.changes.iter();
                changes = made
                    .map(|made| {
                        changes::change(&|key, args| ctx.voice.format(key, args), &script, made)
                    })
                    .collect();
                (Outcome::Revised, "program-script-revised", revised.workshop)
            }
            Err(LiveError::Unfit(misfits)) => {
                return Ok(unfit(ctx, args, file, &before, &misfits));
            }
            Err(error) => return Err(house.fail(&error).into()),
        },
    };
    if !args.json {
        let version = workshop.script.0.to_string();
        let words = [
            ("workshop", workshop.slug.as_str().into()),
            ("code", workshop.code.as_str().into()),
            ("version", version.into()),
        ];
        out::say(&ctx.voice.format(key, &words));
        concerns::tell(&ctx.voice, &concerns::of(&ctx.voice, path, &script));
        for change in &changes {
            out::note(
                &ctx.voice
                    .with("program-warning", "message", change.message.as_str()),
            );
        }
    }
    let version = workshop.script.0;
    let workshop = workshop.slug.to_string();
    Ok(Imported::Script {
        file,
        workshop,
        version,
        outcome,
        faults: Vec::new(),
        unfit: Vec::new(),
        changes,
    })
}

/// A version that kept answers rule out: nothing was changed.
fn unfit(
    ctx: &Ctx,
    args: &Import,
    file: String,
    before: &Workshop,
    misfits: &[Misfit],
) -> Imported {
    let unfit: Vec<Said> = misfits
        .iter()
        .map(|misfit| changes::misfit(&|key, args| ctx.voice.format(key, args), misfit))
        .collect();
    if !args.json {
        for said in &unfit {
            out::say(
                &ctx.voice
                    .with("program-error", "message", said.message.as_str()),
            );
        }
        let help = ctx.voice.text("program-script-unfit-help");
        out::say(&ctx.voice.with("program-what-to-do", "help", help));
    }
    Imported::Script {
        file,
        workshop: before.slug.to_string(),
        version: before.script.0,
        outcome: Outcome::Refused,
        faults: Vec::new(),
        unfit,
        changes: Vec::new(),
    }
}

async fn answers(
    ctx: &Ctx,
    house: &House,
    args: &Import,
    path: &Path,
    bytes: &[u8],
) -> anyhow::Result<Imported> {
    let file = path.display().to_string();
    house.workshop(ctx, &args.workshop).await?;
    let slug = Slug::new(args.workshop.as_str())?;
    let room = house.room(&slug).await?;
    let taken = match intake::take(&room, bytes).await {
        Ok(taken) => taken,
        Err(Untaken::Live(error)) => return Err(house.fail(&error).into()),
        Err(Untaken::File(fault)) => {
            let fail = intake::file_fail(&fault);
            fail::tell_fail(&ctx.voice, &fail);
            let (message, help) = (fail.message(&ctx.voice), fail.help(&ctx.voice));
            return Ok(Imported::Unread {
                file,
                message,
                help,
            });
        }
    };
    let told = |refusals: &[Refusal]| -> Vec<Told> {
        refusals
            .iter()
            .map(|refusal| Told::of(&ctx.voice, refusal))
            .collect()
    };
    let (refused, warnings) = (told(&taken.refused), told(&taken.warnings));
    if !args.json {
        tell(&ctx.voice, taken.rows, taken.answers, &refused, &warnings);
    }
    Ok(Imported::Answers {
        file,
        rows: taken.rows,
        answers: taken.answers,
        refused,
        warnings,
    })
}

fn tell(voice: &Voice, rows: Rows, answers: Answers, refused: &[Told], warnings: &[Told]) {
    for warning in warnings {
        let [reason, row, help] = warning.shown(voice);
        out::note(&voice.with("program-warning", "message", reason));
        out::note(&row);
        out::note(&help);
    }
    for refusal in refused {
        refusal.shown(voice).iter().for_each(|line| out::say(line));
    }
    let counts = [
        ("read", rows.read.into()),
        ("taken", rows.taken.into()),
        ("refused", rows.refused.into()),
        ("empty", rows.empty.into()),
    ];
    out::say(&voice.format("program-import-rows", &counts));
    let counts = [
        ("added", answers.added.into()),
        ("replaced", answers.replaced.into()),
        ("unchanged", answers.unchanged.into()),
    ];
    out::say(&voice.format("program-import-answers", &counts));
    if answers.earlier > 0 {
        out::say(&voice.with("program-import-earlier", "n", answers.earlier));
    }
    if !refused.is_empty() {
        out::say(&voice.text("program-import-refused-help"));
    } else if rows.taken == 0 {
        out::say(&voice.text("program-import-nothing"));
    } else if answers.added + answers.replaced == 0 {
        out::say(&voice.text("program-import-nothing-new"));
    }
}
