//! A command line that was not understood, and help that was asked for.

use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use glane_locale::Arg;

use crate::fail::{self, Fail, Kind};
use crate::out;
use crate::voice::Voice;

/// Shows the help asked for, or says what was not understood; gives the exit code.
pub fn tell(voice: &Voice, error: &clap::Error) -> ExitCode {
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
            let fail = explained(error);
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
    use crate::cli;
    use crate::voice::tests::french;

    fn told(words: &[&str]) -> (String, String) {
        let voice = french();
        let error = cli::command(&voice)
            .try_get_matches_from(words)
            .unwrap_err();
        let fail = explained(&error);
        assert_eq!(fail.kind, Kind::Input);
        (fail.message(&voice), fail.help(&voice).unwrap())
    }

    #[test]
    fn usual_slips_are_told_in_french_with_what_was_typed() {
        let slips: [(&[&str], &str); 6] = [
            (&["glane", "servir"], "servir"),
            (&["glane", "serve", "--prot"], "--prot"),
            (&["glane", "import", "a.csv"], "--workshop"),
            (&["glane", "demo", "--port", "99999"], "99999"),
            (&["glane", "demo", "--port"], "--port"),
            (&["glane", "report", "--workshop", "w"], "--to"),
        ];
        for (words, typed) in slips {
            let (message, help) = told(words);
            assert!(message.contains(typed), "{message}");
            assert!(
                !message.contains(['⟦', '{']) && !help.contains(['⟦', '{']),
                "{message} {help}"
            );
        }
    }

    #[test]
    fn a_near_miss_is_offered() {
        assert!(told(&["glane", "serv"]).1.contains("serve"));
        assert!(told(&["glane", "demo", "--jso"]).1.contains("--json"));
    }
}
