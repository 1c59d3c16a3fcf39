//! `glane codebook`: a question's themes into a file, and out of one.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::path::Path;
use std::sync::Arc;

use glane_core::codebook::Codebook;
use glane_core::decision::Act;
use glane_core::id::{QuestionKey, Slug};
use glane_core::script::read::{read_codebook, read_codebook_into, write_codebook};
use glane_live::Room;
use glane_live::room::Wish;

use crate::cli::{BookArgs, CodebookCommand};
use crate::ctx::Ctx;
use crate::data::House;
use crate::fail::{Done, Fail, Kind};
use crate::faults;
use crate::out;

pub async fn run(ctx: &Ctx, command: CodebookCommand) -> anyhow::Result<Done> {
    match command {
        CodebookCommand::Export(args) => export(ctx, args).await,
        CodebookCommand::Import(args) => import(ctx, args).await,
    }
}

async fn export(ctx: &Ctx, args: BookArgs) -> anyhow::Result<Done> {
    let (house, room, question) = opened(ctx, &args).await?;
    let text = room.look(|inside| {
        let codebook = inside.state.coding(&question)?.codebook().clone();
        let label = &inside.script.question(&question)?.label;
        (!codebook.is_empty()).then(|| {
            (
                write_codebook(label, &inside.script.langs, &codebook),
                codebook.len(),
            )
        })
    });
    house.close().await?;
    let Some((text, n)) = text else {
        return Err(Fail::input("program-codebook-empty")
            .with("question", question.as_str())
            .into());
    };
    let path = &args.codebook_file;
    write_new(path, &text)?;
    let told = [("n", n.into()), ("path", path.display().to_string().into())];
    out::say(&ctx.voice.format("program-codebook-written", &told));
    Ok(Done::Yes)
}

/// A file that somebody may have changed is not written over.
pub(super) fn write_new(path: &Path, text: &str) -> Result<(), Fail> {
    let file = OpenOptions::new().write(true).create_new(true).open(path);
    file.and_then(|mut file| file.write_all(text.as_bytes()))
        .map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists => Fail::input("program-file-exists").with_path(path),
            _ => Fail::unwritable(path, &error),
        })
}

/// Adds the file's themes and changes those that are there; takes none away.
async fn import(ctx: &Ctx, args: BookArgs) -> anyhow::Result<Done> {
    let path = &args.codebook_file;
    let source = faults::source(path)?;
    let codebook = match read_codebook(&source) {
        Ok(codebook) => codebook,
        Err(found) => {
            let name = path.display().to_string();
            out::say(&faults::rendered(&ctx.voice, &name, &source, &found));
            return Ok(Done::No(Kind::Refused));
        }
    };
    let (house, room, question) = opened(ctx, &args).await?;
    // Once more with the themes there: what does not go with them is told on its line, and nothing is taken.
    let there = room.look(|inside| {
        let coding = inside.state.coding(&question);
        coding.map_or_else(Codebook::default, |coding| coding.codebook().clone())
    });
    if let Err(found) = read_codebook_into(&source, &there) {
        house.close().await?;
        let name = path.display().to_string();
        out::say(&faults::rendered(&ctx.voice, &name, &source, &found));
        out::say(&ctx.voice.text("program-codebook-kept"));
        return Ok(Done::No(Kind::Refused));
    }
    let changed = taken(&room, &question, &codebook)
        .await
        .map_err(|error| house.fail(&error))?;
    house.close().await?;
    let told = [
        ("changed", changed.into()),
        ("unchanged", codebook.len().saturating_sub(changed).into()),
    ];
    out::say(&ctx.voice.format("program-codebook-taken", &told));
    Ok(Done::Yes)
}

/// How many themes were new or otherwise.
async fn taken(
    room: &Room,
    question: &QuestionKey,
    codebook: &Codebook,
) -> Result<usize, glane_live::LiveError> {
    let mut changed = 0;
    for theme in codebook {
        let act = Act::Theme {
            question: question.clone(),
            theme: theme.key.clone(),
            entry: Some(theme.clone()),
        };
        let base = room.look(|inside| inside.revision);
        let wish = Wish {
            act,
            base,
            undoes: None,
        };
        if room.decide(wish).await?.is_some() {
            changed += 1;
        }
    }
    Ok(changed)
}

async fn opened(ctx: &Ctx, args: &BookArgs) -> anyhow::Result<(House, Arc<Room>, QuestionKey)> {
    let house = House::open_for(ctx, &args.workshop)
        .map_err(|fail| fail.if_locked("program-data-locked-codebook-help"))?;
    house.workshop(ctx, &args.workshop).await?;
    let room = house.room(&Slug::new(args.workshop.as_str())?).await?;
    let known: Vec<String> = room.look(|inside| {
        let keys = inside.state.coding.keys();
        keys.map(ToString::to_string).collect()
    });
    let question = QuestionKey::new(args.question.as_str())
        .ok()
        .filter(|key| known.iter().any(|one| one == key.as_str()));
    if let Some(question) = question {
        return Ok((house, room, question));
    }
    let fail = Fail::input("program-codebook-no-question").with("value", args.question.as_str());
    let fail = if known.is_empty() {
        fail.helped_by("program-codebook-no-open")
    } else {
        fail.with("known", known.join(", "))
    };
    Err(fail.into())
}
