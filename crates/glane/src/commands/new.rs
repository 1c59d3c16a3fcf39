//! `glane new`: writes a commented script to start from.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use glane_core::id::is_key;

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
    file.write_all(named(&path).as_bytes())
        .map_err(|error| Fail::unwritable(&path, &error))?;
    out::say(
        &ctx.voice
            .with("program-new-written", "path", path.display().to_string()),
    );
    Ok(Done::Yes)
}

/// The script with the file's own name in it, so that the commands that follow name the workshop as the person did. A
/// name that cannot stand in an address leaves the line out: the title makes one.
fn named(path: &Path) -> String {
    let file = path.file_name().unwrap_or_default().to_string_lossy();
    let stem = file.strip_suffix(".toml").unwrap_or(&file);
    let stem = stem.strip_suffix(".atelier").unwrap_or(stem);
    let script = TEMPLATE.replace("modele.atelier.toml", &file);
    if is_key(stem) {
        return script.replace("nom = \"modele\" ", &format!("nom = \"{stem}\" "));
    }
    let kept: Vec<&str> = script
        .lines()
        .filter(|line| !line.starts_with("nom = "))
        .collect();
    kept.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_template_is_a_script_that_holds() {
        let script = glane_core::script::read::read(TEMPLATE).unwrap();
        assert!(!script.questions.is_empty());
    }

    #[test]
    fn the_workshop_is_called_as_its_file() {
        let slug = |path: &str| {
            let script = glane_core::script::read::read(&named(Path::new(path))).unwrap();
            script.slug.to_string()
        };
        assert_eq!(slug("dir/mon-atelier.atelier.toml"), "mon-atelier");
        assert_eq!(slug("Été.atelier.toml"), "titre-de-l-atelier");
        assert!(named(Path::new("x.atelier.toml")).contains("check-script x.atelier.toml"));
    }
}
