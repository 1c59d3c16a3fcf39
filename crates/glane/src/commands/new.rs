//! `glane new`: writes a script to start from, the commented one or one of the library.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use glane_core::id::is_key;
use glane_library::Template;
use glane_locale::Arg;

use crate::cli::New;
use crate::ctx::Ctx;
use crate::fail::{Done, Fail};
use crate::out;

/// The commented script.
const TEMPLATE: Template = Template {
    name: "modele",
    source: include_str!("../../../../examples/modele.atelier.toml"),
};
/// Where it goes if no file is named.
const DEFAULT: &str = "atelier.atelier.toml";
/// What asks for the library's names, in either language.
const LIST: [&str; 2] = ["liste", "list"];

pub fn run(ctx: &Ctx, args: New) -> anyhow::Result<Done> {
    let (template, default) = match args.from.as_deref() {
        None => (TEMPLATE, DEFAULT.to_owned()),
        Some(asked) if LIST.contains(&asked) => {
            list(ctx);
            return Ok(Done::Yes);
        }
        Some(asked) => {
            let found = glane_library::named(asked).ok_or_else(|| unknown(asked))?;
            (*found, found.file())
        }
    };
    let path = args.new_file.unwrap_or_else(|| PathBuf::from(default));
    if path == Path::new("-") {
        out::raw(template.source.as_bytes());
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
    file.write_all(named(&path, &template).as_bytes())
        .map_err(|error| Fail::unwritable(&path, &error))?;
    out::say(
        &ctx.voice
            .with("program-new-written", "path", path.display().to_string()),
    );
    Ok(Done::Yes)
}

/// Every workshop of the library, a line each.
fn list(ctx: &Ctx) {
    let lang = ctx.voice.lang().code();
    for template in glane_library::ALL {
        let Some(script) = template.script() else {
            continue;
        };
        let summary = script.guide.summary.as_ref();
        let summary = summary.map_or("", |summary| summary.get(lang));
        let args: [(&str, Arg); 5] = [
            ("name", template.name.into()),
            ("title", script.title.get(lang).into()),
            ("summary", summary.into()),
            ("minutes", script.guide.minutes.unwrap_or(0).into()),
            ("n", script.questions.len().into()),
        ];
        out::say(&ctx.voice.format("program-new-listed", &args));
    }
    if let Some(first) = glane_library::ALL.first() {
        out::say(&ctx.voice.with("program-new-how", "name", first.name));
    }
}

fn unknown(asked: &str) -> Fail {
    let known = glane_library::ALL.map(|template| template.name.to_owned());
    Fail::input("program-new-unknown")
        .with("value", asked)
        .with("known", Arg::List(known.into()))
}

/// The script with the file's own name in it, so that the commands that follow name the workshop as the person did. A
/// name that cannot stand in an address leaves the line out: the title makes one.
fn named(path: &Path, template: &Template) -> String {
    let file = path.file_name().unwrap_or_default().to_string_lossy();
    let stem = file.strip_suffix(".toml").unwrap_or(&file);
    let stem = stem.strip_suffix(".atelier").unwrap_or(stem);
    let script = template.source.replace(&template.file(), &file);
    if is_key(stem) {
        let own = format!("\nnom = \"{}\"", template.name);
        return script.replacen(&own, &format!("\nnom = \"{stem}\""), 1);
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
        let script = TEMPLATE.script().unwrap();
        assert!(!script.questions.is_empty());
    }

    #[test]
    fn the_workshop_is_called_as_its_file() {
        let first = glane_library::ALL.first().unwrap();
        for (template, from_title) in [
            (&TEMPLATE, "titre-de-l-atelier"),
            (first, "bilan-de-notre-animation"),
        ] {
            let slug = |path: &str| {
                let script = named(Path::new(path), template);
                let script = glane_core::script::read::read(&script).unwrap();
                script.slug.to_string()
            };
            assert_eq!(slug("dir/mon-atelier.atelier.toml"), "mon-atelier");
            assert_eq!(slug("Été.atelier.toml"), from_title);
            let text = named(Path::new("x.atelier.toml"), template);
            assert!(text.contains("check-script x.atelier.toml"));
        }
    }
}
