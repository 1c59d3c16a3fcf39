//! The commands, one a file.

mod archive;
mod assist;
mod backup;
mod check;
mod check_script;
mod code;
mod codebook;
mod create;
mod demo;
mod doctor;
mod findings;
mod import;
mod invite;
mod kit;
mod moving;
mod new;
mod paper;
mod rehearse;
mod report;
mod restore;
mod serve;
mod text;

use std::future::Future;
use std::time::Duration;

use crate::cli::Command;
use crate::ctx::Ctx;
use crate::fail::{Done, Fail};

/// How long work that was left behind (a restitution nobody waits for) may hold up the end.
const LEAVE: Duration = Duration::from_secs(1);

/// Runs a command to its end.
pub fn run(ctx: &Ctx, command: Command) -> anyhow::Result<Done> {
    if let (Some(_), Some(name)) = (ctx.store(), of_the_folder(&command)) {
        return Err(Fail::input("program-store-not-yet")
            .with("command", name)
            .into());
    }
    match command {
        Command::New(args) => new::run(ctx, args),
        Command::CheckScript(args) => check_script::run(ctx, &args),
        Command::Text(command) => text::run(ctx, command),
        Command::Serve(args) => block_on(serve::run(ctx, args)),
        Command::Demo(args) => block_on(demo::run(ctx, args)),
        Command::Backup(args) => backup::run(ctx, &args),
        Command::Move(args) => moving::run(ctx, &args),
        Command::Restore(args) => block_on(restore::run(ctx, args)),
        Command::Doctor(args) => block_on(doctor::run(ctx, args)),
        Command::Rehearse(args) => block_on(rehearse::run(ctx, args)),
        Command::Create(args) => block_on(create::run(ctx, args)),
        Command::Invite(args) => block_on(invite::run(ctx, args)),
        Command::Import(args) => block_on(import::run(ctx, args)),
        Command::Check(args) => block_on(check::run(ctx, args)),
        Command::Findings(args) => block_on(findings::run(ctx, args)),
        Command::Code(args) => block_on(code::run(ctx, args)),
        Command::Codebook(command) => block_on(codebook::run(ctx, command)),
        Command::Report(args) => block_on(report::run(ctx, args)),
        Command::Kit(args) => block_on(kit::run(ctx, args)),
        Command::Paper(command) => block_on(paper::run(ctx, command)),
        Command::Archive(command) => block_on(archive::run(ctx, command)),
        Command::Assist(command) => block_on(assist::run(ctx, command)),
    }
}

/// What works on the data folder's own database alone, by its name.
fn of_the_folder(command: &Command) -> Option<&'static str> {
    match command {
        Command::Demo(_) => Some("demo"),
        Command::Backup(_) => Some("backup"),
        Command::Restore(_) => Some("restore"),
        Command::Doctor(_) => Some("doctor"),
        _ => None,
    }
}

fn block_on(work: impl Future<Output = anyhow::Result<Done>>) -> anyhow::Result<Done> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    let done = runtime.block_on(work);
    runtime.shutdown_timeout(LEAVE);
    done
}
