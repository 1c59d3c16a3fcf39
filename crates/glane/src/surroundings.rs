//! What the environment says: arguments, language, home folder, log level. Read here and nowhere else.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::time::Duration;

use crate::press::drawing::ARGUMENT;
use glane_locale::Lang;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::LevelFilter;

/// How long a page of a PDF may take, in seconds. An ordinary one takes a fifth of one.
const PDF_SECONDS: u64 = 20;

/// The command line, the program's name first.
pub fn arguments() -> Vec<OsString> {
    env::args_os().collect()
}

/// Whether this process was started to draw the pages of a PDF.
pub fn is_drawing() -> bool {
    env::args_os().nth(1).is_some_and(|first| first == ARGUMENT)
}

/// How long a page of a PDF may take: `GLANE_PDF_SECONDS`, for a machine on which honest scans take longer than the usual.
pub fn pdf_patience() -> Duration {
    let asked = env::var("GLANE_PDF_SECONDS").ok();
    let asked = asked.and_then(|asked| asked.parse().ok());
    Duration::from_secs(asked.filter(|seconds| *seconds > 0).unwrap_or(PDF_SECONDS))
}

/// The language of the session: English if its locale is English, French otherwise.
pub fn lang() -> Lang {
    first_lang(["LC_ALL", "LC_MESSAGES", "LANG"].map(|name| env::var(name).ok()))
}

/// The first variable that is set decides, as POSIX has it.
fn first_lang(values: [Option<String>; 3]) -> Lang {
    let set = values.into_iter().flatten().find(|value| !value.is_empty());
    set.and_then(|tag| Lang::parse(tag.split('.').next().unwrap_or_default()))
        .unwrap_or_default()
}

/// Where programs keep a person's data (`XDG_DATA_HOME`, else `~/.local/share`); nothing if there is no home.
pub fn data_home() -> Option<PathBuf> {
    let path = |name| {
        env::var_os(name)
            .map(PathBuf::from)
            .filter(|path| path.is_absolute())
    };
    path("XDG_DATA_HOME")
        .or_else(|| path("LOCALAPPDATA"))
        .or_else(|| path("HOME").map(|home| home.join(".local").join("share")))
}

/// Sends the log to stderr, at the level `GLANE_LOG` asks for (warnings if it asks for nothing).
pub fn start_log() {
    let asked = env::var("GLANE_LOG").unwrap_or_default();
    let filter = EnvFilter::builder()
        .with_default_directive(LevelFilter::WARN.into())
        .parse_lossy(asked);
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_env_filter(filter)
        .init();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_variable_that_is_set_decides() {
        let lang = |all: &str, messages: &str, lang: &str| {
            let value = |text: &str| (text != "-").then(|| text.to_owned());
            first_lang([value(all), value(messages), value(lang)])
        };
        assert_eq!(lang("-", "-", "-"), Lang::Fr);
        assert_eq!(lang("-", "-", "en_GB.UTF-8"), Lang::En);
        assert_eq!(lang("", "-", "en.UTF-8"), Lang::En);
        assert_eq!(lang("fr_FR.UTF-8", "-", "en_US.UTF-8"), Lang::Fr);
        assert_eq!(lang("-", "C.UTF-8", "en_US.UTF-8"), Lang::Fr);
        assert_eq!(lang("-", "-", "de_DE.UTF-8"), Lang::Fr);
    }
}
