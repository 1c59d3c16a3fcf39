//! What stops a command, and what the person is told.
//!
//! Error policy: every stop is one of three kinds, and each kind is an exit code scripts rely on.
//!
//! | kind | code | means | the person |
//! |---|---|---|---|
//! | [`Kind::Refused`] | 1 | the answer is no: rows refused, a script with faults | mends the file |
//! | [`Kind::Input`] | 2 | bad input or usage: a file missing, a name unknown | types it again |
//! | [`Kind::Machine`] | 3 | the machine: disk, port, rights, a folder in use | frees what is taken |
//!
//! A [`Fail`] names a message of the locale files (`program-…`) and its arguments; the twin message
//! `…-help`, if there is one, says what to do. Errors of the floors below become a `Fail` where the
//! command still knows what it was about (which file, which workshop, which folder). Whatever reaches
//! the top without having been named is the machine's, and is told with its whole chain of causes.
//! Messages go to stderr, never to stdout, which belongs to the result.

use std::fmt;
use std::io::ErrorKind;
use std::path::Path;
use std::process::ExitCode;

use glane_core::codebook::BadTheme;
use glane_core::script::read::THEMES_MAX;
use glane_live::LiveError;
use glane_locale::{Arg, list};
use glane_store::StoreError;
use glane_store_postgres::OpenError as ServerError;
use glane_store_sqlite::OpenError;
use glane_web::machine;

use crate::out;
use crate::voice::Voice;

/// The exit code of [`Kind::Machine`], for what stops the program before anything can be told.
pub const MACHINE: u8 = 3;

/// The folder is another Glane's just now.
const LOCKED: &str = "program-data-locked";

/// No workshop is called so.
pub const NO_WORKSHOP: &str = "program-workshop-unknown";

/// The three kinds of stop; see the table above.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The answer is no.
    Refused,
    /// Bad input or usage.
    Input,
    /// The machine.
    Machine,
}

impl Kind {
    /// The program's exit code.
    pub fn code(self) -> u8 {
        match self {
            Self::Refused => 1,
            Self::Input => 2,
            Self::Machine => MACHINE,
        }
    }
}

/// How a command that ran to its end ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// What was asked is done.
    Yes,
    /// It ran, and what it printed says what is wrong.
    No(Kind),
}

impl From<Done> for ExitCode {
    fn from(done: Done) -> Self {
        match done {
            Done::Yes => Self::SUCCESS,
            Done::No(kind) => kind.code().into(),
        }
    }
}

/// Why a command stopped.
#[derive(Debug, Clone, PartialEq)]
pub struct Fail {
    /// Which exit code.
    pub kind: Kind,
    /// The message.
    pub key: &'static str,
    /// The message that says what to do; absent: the key's twin `-help`, if there is one.
    help: Option<&'static str>,
    /// What both are filled with.
    args: Vec<(&'static str, Arg)>,
    /// The message that says why, if the machine did it and its words have ours.
    reason: Option<&'static str>,
}

/// A path as a terminal may print it.
pub fn printed(path: &Path) -> String {
    plain(&path.display().to_string())
}

/// A text of a file as a terminal may print it: what would command it, or turn the line round, is spelt out.
pub fn plain(text: &str) -> String {
    let mut shown = String::new();
    for one in text.chars() {
        let commands = one.is_control()
            || matches!(one, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if commands {
            shown.extend(one.escape_default());
        } else {
            shown.push(one);
        }
    }
    shown
}

impl Fail {
    fn new(kind: Kind, key: &'static str) -> Self {
        Self {
            kind,
            key,
            help: None,
            args: Vec::new(),
            reason: None,
        }
    }

    /// Bad input or usage.
    pub fn input(key: &'static str) -> Self {
        Self::new(Kind::Input, key)
    }

    /// The answer is no.
    pub fn refused(key: &'static str) -> Self {
        Self::new(Kind::Refused, key)
    }

    /// The machine.
    pub fn machine(key: &'static str) -> Self {
        Self::new(Kind::Machine, key)
    }

    /// With an argument for its message.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.push((name, arg.into()));
        self
    }

    /// With the machine's reason, in the reader's words where there are any; the system's own go to the log.
    #[must_use]
    pub fn because(mut self, kind: ErrorKind, said: &str) -> Self {
        tracing::debug!(said, "the machine's own words");
        self.reason = machine::reason(kind).or_else(|| machine::reason_of(said));
        if self.reason == Some(machine::DAMAGED) {
            self.help = Some("program-doctor-file-damaged-help");
        }
        self.with("reason", said)
    }

    /// The same, of what was kept as text.
    #[must_use]
    pub fn because_of(self, said: &str) -> Self {
        self.because(ErrorKind::Other, said)
    }

    fn filled(&self, voice: &Voice, key: &str) -> Option<String> {
        let mut args = self.args.clone();
        if let Some(reason) = self.reason {
            args.retain(|(name, _)| *name != "reason");
            args.push(("reason", voice.text(reason).into()));
        }
        voice.try_format(key, &args)
    }

    /// With a path for its message.
    #[must_use]
    pub fn with_path(self, path: &Path) -> Self {
        self.with("path", printed(path))
    }

    /// With another help than its key's twin.
    #[must_use]
    pub fn helped_by(mut self, help: &'static str) -> Self {
        self.help = Some(help);
        self
    }

    /// With another help where another Glane has the folder.
    #[must_use]
    pub fn if_locked(self, help: &'static str) -> Self {
        if self.key == LOCKED {
            self.helped_by(help)
        } else {
            self
        }
    }

    /// What is wrong.
    pub fn message(&self, voice: &Voice) -> String {
        self.filled(voice, self.key)
            .unwrap_or_else(|| voice.format(self.key, &self.args))
    }

    /// What to do, if there is something.
    pub fn help(&self, voice: &Voice) -> Option<String> {
        match self.help {
            Some(help) => Some(voice.format(help, &self.args)),
            None => self.filled(voice, &format!("{}-help", self.key)),
        }
    }

    /// A file that could not be read.
    pub fn unreadable(path: &Path, error: &std::io::Error) -> Self {
        if error.kind() == ErrorKind::NotFound {
            return Self::input("program-file-missing").with_path(path);
        }
        Self::input("program-file-unreadable")
            .with_path(path)
            .because(error.kind(), &error.to_string())
    }

    /// A file or folder that could not be written.
    pub fn unwritable(path: &Path, error: &std::io::Error) -> Self {
        Self::machine("program-file-unwritable")
            .with_path(path)
            .because(error.kind(), &error.to_string())
    }

    /// A data folder that could not be opened.
    pub fn of_opening(folder: &Path, error: &OpenError) -> Self {
        let machine = |key| Self::machine(key).with_path(folder);
        match error {
            OpenError::Locked(_) => machine(LOCKED),
            OpenError::TooNew { .. } => machine("program-data-newer"),
            OpenError::NotADatabase(_) => machine("program-data-not-glane"),
            OpenError::Io { why, .. } => machine("program-data-unusable").because_of(why),
        }
    }

    /// A database that could not be opened.
    pub fn of_server(error: &ServerError) -> Self {
        let said = |fail: Self, why: &str| fail.with("reason", why);
        match error {
            ServerError::Address(why) => said(Self::input("program-store-unread"), why),
            ServerError::Away(why) => said(Self::machine("program-store-away"), why),
            ServerError::Untrusted(why) => said(Self::machine("secure-store-untrusted"), why),
            ServerError::InClear => Self::machine("secure-store-in-clear"),
            ServerError::Roots { file, why } => {
                said(Self::input("secure-store-roots"), why).with_path(file)
            }
            ServerError::OldServer { found, least } => Self::machine("program-store-old")
                .with("found", *found)
                .with("least", *least),
            ServerError::NotOnDisk => Self::machine("program-store-not-on-disk"),
            ServerError::TooNew { .. } => Self::machine("program-store-newer"),
            ServerError::NotOurs => Self::machine("program-store-not-ours"),
            ServerError::HalfMoved => Self::machine("move-half-server"),
            ServerError::Held => Self::machine("program-store-held"),
            ServerError::Broken(why) => said(Self::machine("program-store-unusable"), why),
        }
    }

    /// A store that said no, or failed.
    pub fn of_store(folder: &Path, error: &StoreError) -> Self {
        match error {
            StoreError::SlugTaken(slug) => {
                Self::input("program-workshop-exists").with("workshop", slug.as_str())
            }
            StoreError::TooNew { .. } => Self::machine("program-data-newer").with_path(folder),
            StoreError::Away(why) => {
                Self::machine("program-store-away").with("reason", why.as_str())
            }
            other => Self::machine("program-data-unusable")
                .with_path(folder)
                .because_of(&other.to_string()),
        }
    }

    /// A room that said no, or failed.
    pub fn of_live(folder: &Path, error: &LiveError) -> Self {
        match error {
            LiveError::Store(error) => Self::of_store(folder, error),
            LiveError::BadTheme(BadTheme::SameName { name, other }) => {
                Self::new(Kind::Refused, "program-script-theme-same-name")
                    .with("name", name.as_str())
                    .with("other", other.as_str())
            }
            LiveError::Sealed => Self::new(Kind::Refused, "program-sealed"),
            LiveError::BadTheme(BadTheme::Full) => {
                Self::new(Kind::Refused, "program-script-themes-full").with("max", THEMES_MAX)
            }
            other => Self::machine("program-data-unusable")
                .with_path(folder)
                .because_of(&other.to_string()),
        }
    }

    /// A workshop that is not in the folder; `known` are those that are.
    pub fn no_workshop(voice: &Voice, asked: &str, known: &[String]) -> Self {
        Self::input(NO_WORKSHOP)
            .with("workshop", asked)
            .with("known", list(voice.lang(), known))
            .with("n", known.len())
    }
}

impl fmt::Display for Fail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key)
    }
}

impl std::error::Error for Fail {}

/// Tells why the command stopped, and gives the exit code.
pub fn tell(voice: &Voice, error: &anyhow::Error) -> ExitCode {
    let fail = match error.downcast_ref::<Fail>() {
        Some(fail) => fail.clone(),
        None => Fail::machine("program-unexpected").with("reason", format!("{error:#}")),
    };
    tell_fail(voice, &fail);
    fail.kind.code().into()
}

/// Tells of one stop without ending anything.
pub fn tell_fail(voice: &Voice, fail: &Fail) {
    out::note(&voice.with("program-error", "message", fail.message(voice)));
    if let Some(help) = fail.help(voice) {
        out::note(&voice.with("program-what-to-do", "help", help));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::voice::tests::french;

    #[test]
    fn a_workshop_not_found_says_which_there_are() {
        let voice = french();
        let none = Fail::no_workshop(&voice, "atelier", &[]);
        let some = Fail::no_workshop(&voice, "atelier", &["a".to_owned(), "b".to_owned()]);
        assert!(none.help(&voice).unwrap().contains("aucun atelier"));
        assert!(some.help(&voice).unwrap().contains("a et b"));
        assert_eq!(some.kind.code(), 2);
    }

    #[test]
    fn every_stop_has_its_words() {
        let voice = french();
        let folder = Path::new("données");
        let fails = [
            Fail::of_opening(folder, &OpenError::Locked(folder.into())),
            Fail::of_opening(folder, &OpenError::TooNew { found: 2, known: 1 }),
            Fail::of_opening(folder, &OpenError::NotADatabase(folder.into())),
            Fail::of_opening(
                folder,
                &OpenError::Io {
                    path: folder.into(),
                    why: "plein".to_owned(),
                },
            ),
            Fail::of_store(folder, &StoreError::NoDecision),
            Fail::of_live(folder, &LiveError::Busy),
            Fail::unreadable(folder, &ErrorKind::NotFound.into()),
            Fail::unreadable(folder, &ErrorKind::PermissionDenied.into()),
            Fail::unwritable(folder, &ErrorKind::StorageFull.into()),
        ];
        for fail in fails {
            for text in [fail.message(&voice), fail.help(&voice).unwrap()] {
                assert!(!text.contains(['⟦', '{']), "{fail:?}: {text}");
            }
            assert!(fail.message(&voice).contains("données"), "{fail:?}");
        }
    }

    #[test]
    fn what_the_machine_says_is_told_in_the_readers_words() {
        let voice = french();
        let path = Path::new("données");
        let io = |number| std::io::Error::from_raw_os_error(number);
        let full =
            StoreError::Broken("the transaction failed: database or disk is full".to_owned());
        let why = io(13).to_string();
        let opening = OpenError::Io {
            path: path.into(),
            why,
        };
        for (fail, told) in [
            (Fail::unreadable(path, &io(13)), "n’en a pas le droit"),
            (
                Fail::unwritable(path, &io(28)),
                "plus de place sur le disque",
            ),
            (Fail::of_store(path, &full), "plus de place sur le disque"),
            (Fail::of_opening(path, &opening), "n’en a pas le droit"),
        ] {
            let message = fail.message(&voice);
            assert!(message.contains(told), "{message}");
            assert!(
                !message.contains("os error") && !message.contains("full"),
                "{message}"
            );
        }
        let damaged = StoreError::Broken("database disk image is malformed".to_owned());
        let damaged = Fail::of_store(path, &damaged);
        assert!(damaged.message(&voice).contains("abîmé"), "{damaged:?}");
        assert!(damaged.help(&voice).unwrap().contains("sauvegarde"));
        // What has no words of ours is told as it is.
        let odd = StoreError::Broken("table ballot, row 3".to_owned());
        assert!(Fail::of_store(path, &odd).message(&voice).contains("row 3"));
    }

    #[test]
    fn a_name_of_a_file_commands_no_terminal() {
        let path = Path::new("a\u{1b}[2J\n\u{202e}b é.jpg");
        assert_eq!(printed(path), "a\\u{1b}[2J\\n\\u{202e}b é.jpg");
        let fail = Fail::unreadable(path, &std::io::Error::from_raw_os_error(13));
        let message = fail.message(&french());
        assert!(
            !message.contains(['\u{1b}', '\n', '\u{202e}']),
            "{message:?}"
        );
    }

    #[test]
    fn a_help_that_does_not_exist_is_left_out() {
        let voice = french();
        assert_eq!(Fail::input("program-stopped").help(&voice), None);
        assert!(
            Fail::input("program-stopped")
                .helped_by("program-file-exists-help")
                .help(&voice)
                .is_some()
        );
    }
}
