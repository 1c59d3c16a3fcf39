//! A command line that was not understood, and help that was asked for.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use glane_core::id::Slug;
use glane_locale::Arg;

use crate::cli;
use crate::fail::{self, Fail, Kind};
use crate::out;
use crate::voice::Voice;

/// Shows the help asked for, or says what was not understood; gives the exit code.
///
/// `typed` is the command line, the program's name first.
pub fn tell(voice: &Voice, error: &clap::Error, typed: &[OsString]) -> ExitCode {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            out::say(rendered(error).trim_end());
            ExitCode::SUCCESS
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            out::note(rendered(error).trim_end());
            Kind::Input.code().into()
        }
        _ => {
            let fail = hinted(explained(error), voice, typed);
            fail::tell_fail(voice, &fail);
            if fail.key == GENERIC {
                out::note(rendered(error).trim_end());
            }
            fail.kind.code().into()
        }
    }
}

/// What is left to clap's own words, which are English.
const GENERIC: &str = "program-usage";

fn rendered(error: &clap::Error) -> String {
    let styled = error.render();
    if out::on_terminal() {
        styled.ansi().to_string()
    } else {
        styled.to_string()
    }
}

fn explained(error: &clap::Error) -> Fail {
    let argument = texts(error, ContextKind::InvalidArg);
    let value = texts(error, ContextKind::InvalidValue);
    let fail = match error.kind() {
        ErrorKind::UnknownArgument => {
            Fail::input("program-usage-unknown-argument").with("value", first(&argument))
        }
        ErrorKind::InvalidSubcommand => {
            let command = texts(error, ContextKind::InvalidSubcommand);
            Fail::input("program-usage-unknown-command").with("value", first(&command))
        }
        ErrorKind::MissingRequiredArgument => {
            Fail::input("program-usage-missing").with("arguments", Arg::List(argument))
        }
        ErrorKind::ArgumentConflict => {
            let prior = texts(error, ContextKind::PriorArg);
            if prior == argument {
                Fail::input("program-usage-twice").with("argument", first(&argument))
            } else {
                let both = argument.into_iter().chain(prior).collect();
                Fail::input("program-usage-conflict").with("arguments", Arg::List(both))
            }
        }
        ErrorKind::TooManyValues => {
            Fail::input("program-usage-unknown-argument").with("value", first(&value))
        }
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            Fail::input("program-usage-no-value").with("argument", first(&argument))
        }
        ErrorKind::InvalidUtf8 => Fail::input("program-usage-not-text"),
        ErrorKind::InvalidValue if value.iter().all(String::is_empty) => {
            Fail::input("program-usage-no-value").with("argument", first(&argument))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            Fail::input("program-usage-bad-value")
                .with("argument", first(&argument))
                .with("value", first(&value))
        }
        _ => Fail::input(GENERIC),
    };
    let suggested = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand]
        .map(|kind| texts(error, kind))
        .concat();
    match suggested.first() {
        Some(suggestion) => fail
            .helped_by("program-usage-suggestion")
            .with("suggestion", suggestion.as_str()),
        None => fail.helped_by("program-usage-help"),
    }
}

/// Where a workshop's name stands bare and the command asks for `--workshop`, says so.
fn hinted(fail: Fail, voice: &Voice, typed: &[OsString]) -> Fail {
    match bare_workshop(voice, typed) {
        Some((command, name)) => fail
            .helped_by("program-usage-workshop")
            .with("command", command)
            .with("value", name),
        None => fail,
    }
}

/// The command, and the first of its bare words that could name a workshop, if it asks for `--workshop` and was not
/// given it.
fn bare_workshop(voice: &Voice, typed: &[OsString]) -> Option<(String, String)> {
    let words: Vec<&str> = typed.iter().map_while(|word| word.to_str()).collect();
    if words
        .iter()
        .any(|word| *word == "--workshop" || word.starts_with("--workshop="))
    {
        return None;
    }
    let whole = cli::command(voice);
    let mut command = &whole;
    let mut said = vec!["glane"];
    let mut bare = Vec::new();
    let mut rest = words.iter().skip(1).copied();
    while let Some(word) = rest.next() {
        if let Some(name) = word.strip_prefix("--") {
            let asks =
                |arg: &clap::Arg| arg.get_long() == Some(name) && arg.get_action().takes_values();
            if command
                .get_arguments()
                .chain(whole.get_arguments())
                .any(asks)
            {
                rest.next();
            }
        } else if let Some(sub) = command.find_subcommand(word).filter(|_| bare.is_empty()) {
            command = sub;
            said.push(word);
        } else {
            bare.push(word);
        }
    }
    let asks = command
        .get_arguments()
        .any(|arg| arg.get_long() == Some("workshop"));
    let name = bare.into_iter().find(|word| Slug::new(*word).is_ok())?;
    asks.then(|| (said.join(" "), name.to_owned()))
}

fn texts(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}

fn first(texts: &[String]) -> &str {
    texts.first().map_or("", String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::voice::tests::french;

    fn told(words: &[&str]) -> (String, String) {
        let voice = french();
        let error = cli::command(&voice)
            .try_get_matches_from(words)
            .unwrap_err();
        let typed: Vec<OsString> = words.iter().map(OsString::from).collect();
        let fail = hinted(explained(&error), &voice, &typed);
        assert_eq!(fail.kind, Kind::Input);
        (fail.message(&voice), fail.help(&voice).unwrap())
    }

    #[test]
    fn usual_slips_are_told_in_french_with_what_was_typed() {
        let slips: [(&[&str], &str); 10] = [
            (&["glane", "servir"], "servir"),
            (&["glane", "serve", "--prot"], "--prot"),
            (&["glane", "import", "a.csv"], "--workshop"),
            (&["glane", "demo", "--port", "99999"], "99999"),
            (&["glane", "demo", "--port"], "--port"),
            (&["glane", "report", "--workshop", "w"], "--to"),
            (&["glane", "code", "--workshop", "w"], "FICHIER"),
            (
                &[
                    "glane",
                    "code",
                    "--workshop",
                    "w",
                    "--blank",
                    "b.csv",
                    "c.csv",
                ],
                "--blank",
            ),
            (
                &[
                    "glane",
                    "code",
                    "--workshop",
                    "w",
                    "--replace",
                    "--blank",
                    "b.csv",
                ],
                "--replace",
            ),
            (
                &["glane", "demo", "--port", "80", "--port", "81"],
                "deux fois",
            ),
        ];
        let voice = french();
        for (words, typed) in slips {
            let (message, help) = told(words);
            assert_ne!(message, voice.text(GENERIC), "{words:?}");
            assert!(message.contains(typed), "{message}");
            assert!(
                !message.contains(['⟦', '{']) && !help.contains(['⟦', '{']),
                "{message} {help}"
            );
        }
    }

    #[test]
    fn a_workshop_that_stands_bare_is_to_be_named() {
        let asked: [(&[&str], &str); 6] = [
            (
                &["glane", "report", "mon-atelier", "--to", "ici"],
                "glane report --workshop mon-atelier",
            ),
            (
                &["glane", "findings", "mon-atelier"],
                "glane findings --workshop mon-atelier",
            ),
            (
                &["glane", "code", "mon-atelier", "classement.csv"],
                "glane code --workshop mon-atelier",
            ),
            (
                &["glane", "code", "mon-atelier"],
                "glane code --workshop mon-atelier",
            ),
            (
                &["glane", "--data", "ici", "import", "mon-atelier", "a.csv"],
                "glane import --workshop mon-atelier",
            ),
            (
                &["glane", "codebook", "export", "mon-atelier", "f.toml"],
                "glane codebook export --workshop mon-atelier",
            ),
        ];
        for (words, command) in asked {
            let (_, help) = told(words);
            assert!(help.contains(command), "{words:?}: {help}");
        }
        for words in [
            &["glane", "import", "a.csv"][..],
            &["glane", "demo", "mon-atelier"],
            &["glane", "report", "--workshop", "w", "mon-atelier"],
            &["glane", "report", "--to", "mon-atelier"],
        ] {
            let (_, help) = told(words);
            assert!(!help.contains("--workshop "), "{words:?}: {help}");
        }
    }

    #[test]
    fn a_near_miss_is_offered() {
        assert!(told(&["glane", "serv"]).1.contains("serve"));
        assert!(told(&["glane", "demo", "--jso"]).1.contains("--json"));
    }
}
