//! The program: reads the command line, the clock, randomness and the environment, and hands them
//! down to the floors below, which know none of them.
//!
//! A command is a file of [`commands`]; what they print goes through [`out`], what stops them is a
//! [`fail::Fail`], and every word comes from the locale files ([`voice`]).

mod amounts;
mod backup;
mod cli;
mod client;
mod coding;
mod commands;
mod concerns;
mod ctx;
mod data;
mod doctor;
mod fail;
mod faults;
mod handed;
mod intake;
mod moving;
mod out;
mod press;
mod rehearsal;
mod serving;
mod surroundings;
mod usage;
mod voice;
mod world;

use std::process::ExitCode;
use std::sync::Arc;

use clap::FromArgMatches;
use glane_locale::{Lang, Locale};

use crate::cli::Cli;
use crate::ctx::Ctx;
use crate::fail::{Done, Fail};
use crate::voice::Voice;

/// A roomful of answers and streams is many small pieces of memory, taken by one thread and let go by another. The
/// system's own allocator spends a quarter of an answer's time on them. Without huge pages (`no_thp`): in those, ten
/// thousand phones that wait would hold twice what they use.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    if surroundings::is_drawing() {
        return press::drawing::run();
    }
    let locale = match Locale::load() {
        Ok(locale) => Arc::new(locale),
        Err(error) => {
            out::note(&error.to_string());
            return fail::MACHINE.into();
        }
    };
    surroundings::start_log();
    let arguments = surroundings::arguments();
    let asked = cli::asked_lang(&arguments);
    let lang = asked
        .as_deref()
        .and_then(Lang::parse)
        .unwrap_or_else(surroundings::lang);
    let voice = Voice::new(locale, lang);
    let matches = match cli::command(&voice).try_get_matches_from(&arguments) {
        Ok(matches) => matches,
        Err(error) => return usage::tell(&voice, &error, &arguments),
    };
    let done = match Cli::from_arg_matches(&matches) {
        Ok(cli) => run(&voice, cli),
        Err(error) => return usage::tell(&voice, &error, &arguments),
    };
    match done {
        Ok(done) => done.into(),
        Err(error) => fail::tell(&voice, &error),
    }
}

fn run(voice: &Voice, cli: Cli) -> anyhow::Result<Done> {
    let lang = match &cli.lang {
        None => None,
        Some(tag) => match Lang::parse(tag) {
            Some(lang) => Some(lang),
            None => {
                return Err(Fail::input("program-lang-unknown")
                    .with("value", tag)
                    .into());
            }
        },
    };
    let ctx = Ctx::new(voice.clone(), lang, cli.data).keeping_in(cli.store)?;
    commands::run(&ctx, cli.command)
}
