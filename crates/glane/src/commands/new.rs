//! `glane new`: writes a commented script to start from.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::cli::New;
use crate::ctx::Ctx;
use crate::fail::{Done, Fail};
use crate::out;

/// The commented script.
const TEMPLATE: &str = include_str!("../../../../examples/modele.atelier.toml");
/// Where it goes if no file is named.
const DEFAULT: &str = "atelier.atelier.toml";

pub fn run(ctx: &Ctx, args: New) -> anyhow::Result<Done> {
    let path = args.new_file.unwrap_or_else(|| PathBuf::from(DEFAULT));
    if path == Path::new("-") {
        out::raw(TEMPLATE.as_bytes());
        return Ok(Done::Yes);
    }
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(&path)
        .map_err(|error| {
            if error.kind() == ErrorKind::AlreadyExists {
                Fail::input("program-file-exists").with_path(&path)
            } else {
                Fail::unwritable(&path, &error)
            }
        })?;
    file.write_all(TEMPLATE.as_bytes())
        .map_err(|error| Fail::unwritable(&path, &error))?;
    out::say(
        &ctx.voice
            .with("program-new-written", "path", path.display().to_string()),
    );
    Ok(Done::Yes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_template_is_a_script_that_holds() {
        let script = glane_core::script::read::read(TEMPLATE).unwrap();
        assert!(!script.questions.is_empty());
    }
}
