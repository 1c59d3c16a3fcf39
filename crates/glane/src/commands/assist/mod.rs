//! `glane assist`: whether the assistant's server answers, and what a model would propose. It writes nothing.

mod about;
mod check;
mod ran;
mod told;
mod trial;

use glane_assist::{Client, Meter};
use glane_web::assistant::Config;

use crate::cli::{AssistCommand, AssistServer};
use crate::ctx::Ctx;
use crate::data;
use crate::fail::{Done, Fail};
use crate::serving::{ASSISTANT, ENERGY};

pub async fn run(ctx: &Ctx, command: AssistCommand) -> anyhow::Result<Done> {
    match command {
        AssistCommand::Check(args) => check::run(ctx, args).await,
        AssistCommand::Try(args) => trial::run(ctx, args).await,
    }
}

/// The server that is named, on the command line or in the settings, and how it is asked. Nothing is opened.
fn server(ctx: &Ctx, named: &AssistServer) -> Result<(Config, Client), Fail> {
    let folder = ctx.folder(data::FOLDER)?;
    let text = match &named.assistant {
        Some(typed) => super::serve::assistant_at(&folder, typed, named.assistant_model.clone())?,
        None => std::fs::read_to_string(folder.join(ASSISTANT)).unwrap_or_default(),
    };
    let config = Config::read(&text);
    if !config.on {
        return Err(Fail::refused("program-assist-off"));
    }
    let client = config
        .client()
        .ok_or(Fail::refused("program-assist-unnamed"))?;
    Ok((config, client.metered(Meter::of(ENERGY))))
}
