//! `glane text`: what Glane does with words, a line at a time, for scripts and for tests.

mod concordance;
mod group;
mod lemma;

use std::io::Read;

use crate::cli::Text;
use crate::ctx::Ctx;
use crate::fail::{Done, Fail};

pub fn run(_ctx: &Ctx, command: Text) -> anyhow::Result<Done> {
    let text = input()?;
    match command {
        Text::Group => group::run(&text),
        Text::Lemma => lemma::run(&text),
        Text::Concordance(args) => concordance::run(&text, &args.word),
    }
}

/// Standard input, whole.
fn input() -> anyhow::Result<String> {
    let mut bytes = Vec::new();
    std::io::stdin().lock().read_to_end(&mut bytes)?;
    String::from_utf8(bytes).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let before = error.as_bytes().iter().take(good);
        let line = 1 + before.filter(|byte| **byte == b'\n').count();
        Fail::input("program-text-not-utf8")
            .with("line", line)
            .into()
    })
}
