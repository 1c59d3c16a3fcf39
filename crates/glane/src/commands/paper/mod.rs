//! `glane paper`: sheets for who answers with a pen.

mod print;
mod read;

use crate::cli::PaperCommand;
use crate::ctx::Ctx;
use crate::fail::Done;

pub async fn run(ctx: &Ctx, command: PaperCommand) -> anyhow::Result<Done> {
    match command {
        PaperCommand::Print(args) => print::run(ctx, args).await,
        PaperCommand::Read(args) => read::run(ctx, args).await,
    }
}
