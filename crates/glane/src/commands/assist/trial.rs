//! `glane assist try`: a task put to the model about a workshop as it stands. What is proposed and what the checker dropped is printed
//! with its reasons; nothing is kept.

use std::collections::BTreeMap;

use glane_assist::{Client, Kept, Reply, Stop};
use glane_core::assist::consent;
use glane_core::id::QuestionKey;
use glane_core::script::read;
use glane_import::{NotNotes, read_notes};
use glane_locale::{Arg, Lang};
use glane_report::Restitution;
use glane_report::desk::Desk;
use glane_web::assistant::{Target, outcome, work};
use serde_json::json;

use super::about::{Ask, targets};
use super::ran::Ran;
use super::told;
use crate::cli::AssistTry;
use crate::ctx::Ctx;
use crate::data::House;
use crate::fail::{Done, Fail, Kind};
use crate::out;
use crate::world::SystemClock;

pub async fn run(ctx: &Ctx, args: AssistTry) -> anyhow::Result<Done> {
    let ask = Ask::named(&args.assist_task)?;
    let (config, client) = super::server(ctx, &args.server)?;
    let name = args.workshop.as_str();
    let only = args.question.as_deref().map(question).transpose()?;
    let house = House::open_for(ctx, name)?;
    let workshop = house.workshop(ctx, name).await?;
    let snapshot = house.hub().store().snapshot(workshop.id, None).await;
    let snapshot = snapshot.map_err(|error| house.fail(&error.into()))?;
    house.close().await?;
    let to = client.address().authority();
    if !client.address().is_local() && consent(&snapshot.decisions).as_ref() != Some(&to) {
        return Err(Fail::refused("program-assist-consent")
            .with("to", to)
            .into());
    }
    let script = read::read(&snapshot.workshop.source)
        .map_err(|_| Fail::machine("program-script-kept-bad").with("workshop", name))?;
    if let Some(only) = &only
        && script.question(only).is_none()
    {
        return Err(unknown(only.as_str()).into());
    }
    let lang = Lang::parse(script.lang()).unwrap_or(ctx.voice.lang());
    let restitution = Restitution::of(script, snapshot, &**ctx.voice.locale(), lang);
    let desk = Desk::at(&restitution);
    let mut all = match ask {
        Ask::Minutes => vec![notes(ctx, &args)?],
        _ => targets(ask, &desk, only.as_ref(), lang),
    };
    let found = all.len();
    all.truncate(args.most.into());
    if all.is_empty() {
        return Err(Fail::refused("program-assist-nothing")
            .with("workshop", name)
            .into());
    }
    let (mut ran, mut replies) = (Vec::new(), Vec::new());
    for (target, about) in all {
        let Some(one) = one(&client, &desk, &target, about, &mut replies).await else {
            continue;
        };
        if !args.json {
            one.say(ctx);
        }
        ran.push(one);
    }
    let energy = told::energy(&config, &client, &replies);
    let counts = counted(&ran);
    let kept: usize = ran.iter().map(|one| one.proposals.len()).sum();
    let dropped: usize = counts.values().sum();
    if args.json {
        let each: Vec<_> = ran.iter().map(Ran::json).collect();
        let spent = glane_assist::work::cost(&replies);
        out::json(&json!({
            "workshop": name,
            "task": ask.name(),
            "server": client.address().shown(),
            "model": client.model(),
            "found": found,
            "asked": each,
            "proposed": kept,
            "dropped": dropped,
            "why": counts,
            "usage": spent.usage,
            "millis": spent.millis,
            "energy": told::json(energy),
        }))?;
    } else {
        let args: [(&str, Arg); 4] = [
            ("asked", ran.len().into()),
            ("found", found.into()),
            ("kept", kept.into()),
            ("dropped", dropped.into()),
        ];
        out::say(&ctx.voice.format("program-assist-tried", &args));
        told::say(ctx, energy);
    }
    let is_whole = ran.iter().all(|one| one.fault.is_none());
    Ok(if is_whole {
        Done::Yes
    } else {
        Done::No(Kind::Refused)
    })
}

/// Asks one thing; nothing if there is nothing to ask about.
async fn one(
    client: &Client,
    desk: &Desk,
    target: &Target,
    about: String,
    replies: &mut Vec<Reply>,
) -> Option<Ran> {
    let work = work(target, desk)?;
    let kept = Kept::default();
    let run = work.run(client, &SystemClock, &Stop::never(), &kept).await;
    let came = work.replies(client.model(), &kept);
    let judged = came.as_ref().and_then(|came| outcome(target, desk, came));
    let judged = judged.map(|outcome| outcome.judged).unwrap_or_default();
    replies.extend(came.unwrap_or_default());
    Some(Ran {
        about,
        proposals: judged.proposals,
        dropped: judged.dropped,
        fault: run.err(),
    })
}

/// How many were dropped for each reason.
fn counted(ran: &[Ran]) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for dropped in ran.iter().flat_map(|one| &one.dropped) {
        *counts.entry(dropped.why.name()).or_default() += 1;
    }
    counts
}

fn unknown(key: &str) -> Fail {
    Fail::input("program-assist-question-unknown").with("value", key)
}

fn question(typed: &str) -> Result<QuestionKey, Fail> {
    QuestionKey::new(typed).map_err(|_| unknown(typed))
}

/// The notes of a file.
fn notes(ctx: &Ctx, args: &AssistTry) -> Result<(Target, String), Fail> {
    let path = args.notes.as_ref();
    let path = path.ok_or(Fail::input("program-assist-notes-missing"))?;
    let bytes = std::fs::read(path).map_err(|error| Fail::unreadable(path, &error))?;
    let notes = read_notes(&bytes).map_err(|why| {
        let why = match why {
            NotNotes::Document => "assist-notes-document",
            NotNotes::Huge => "assist-notes-huge",
            NotNotes::Broken => "assist-notes-broken",
            NotNotes::Pdf => "assist-notes-pdf",
            NotNotes::Empty => "assist-notes-empty",
            NotNotes::Unreadable => "assist-notes-unreadable",
        };
        Fail::input("program-assist-notes-bad")
            .with_path(path)
            .with("why", ctx.voice.text(why))
    })?;
    if notes.chars().count() > glane_assist::task::minutes::NOTES_MAX {
        return Err(Fail::input("program-assist-notes-bad")
            .with_path(path)
            .with("why", ctx.voice.text("assist-notes-long")));
    }
    Ok((
        Target::Minutes { notes },
        ctx.voice.text("assist-what-minutes"),
    ))
}
