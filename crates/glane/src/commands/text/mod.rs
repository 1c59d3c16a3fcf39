//! `glane text`: what Glane does with words, a line at a time, for scripts and for tests.

mod concordance;
mod cooccurrence;
mod expressions;
mod group;
mod lemma;
mod lexicon;

use std::io::Read;

use crate::cli::Text;
use crate::ctx::Ctx;
use crate::fail::{Done, Fail};

pub fn run(_ctx: &Ctx, command: Text) -> anyhow::Result<Done> {
    let text = input()?;
    match command {
        Text::Group(args) => group::run(&text, lexicon::read(args.lexicon.as_deref())?),
        Text::Lemma => lemma::run(&text),
        Text::Concordance(args) => {
            let local = lexicon::read(args.names.lexicon.as_deref())?;
            concordance::run(&text, &args.word, &local)
        }
        Text::Expressions => expressions::run(&text),
        Text::Cooccurrence(args) => {
            cooccurrence::run(&text, &lexicon::read(args.lexicon.as_deref())?)
        }
    }
}

/// Standard input, whole.
fn input() -> anyhow::Result<String> {
    let mut bytes = Vec::new();
    std::io::stdin().lock().read_to_end(&mut bytes)?;
    utf8(bytes)
}

/// A float of three decimals: what comes after them is noise.
fn thousandths(value: f64) -> f64 {
    (value * 1_000.0).round() / 1_000.0
}

fn utf8(bytes: Vec<u8>) -> anyhow::Result<String> {
    String::from_utf8(bytes).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let before = error.as_bytes().iter().take(good);
        let line = 1 + before.filter(|byte| **byte == b'\n').count();
        Fail::input("program-text-not-utf8")
            .with("line", line)
            .into()
    })
}
