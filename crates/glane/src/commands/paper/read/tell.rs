//! What is told of files while they are read, and at the end.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;

use glane_core::id::WorkshopId;
use glane_core::sheet::ledger::{SheetKey, Standing};
use glane_core::text::clean_line;
use glane_live::{LiveError, Room};
use glane_locale::Arg;
use glane_paper::incoming::Misnamed;
use glane_scan::{DecodeError, Fault};
use serde::Serialize;

use super::batch::Unread;
use crate::fail::Fail;
use crate::out;
use crate::voice::Voice;

/// What became of a picture.
pub enum Outcome {
    /// A page came in.
    Page {
        /// Of which workshop.
        room: WorkshopId,
        /// Of which sheet.
        sheet: SheetKey,
        /// Which page.
        number: u32,
        /// What is worth saying.
        notes: Vec<Fault>,
    },
    /// It was read before.
    Before,
    /// Whoever filled the sheet took it back.
    Left,
    /// No such sheet was printed.
    Unknown,
    /// It cannot be read, and why.
    Faults(Vec<Fault>),
    /// The file gives no picture.
    Unread(Unread),
    /// The letters that were typed are not its.
    Misnamed(Misnamed),
}

/// Where lines go while files are read.
pub struct Shown<'a> {
    voice: &'a Voice,
    is_quiet: bool,
    all: usize,
    under_way: Cell<bool>,
}

impl<'a> Shown<'a> {
    pub fn new(voice: &'a Voice, is_quiet: bool, all: usize) -> Self {
        Self {
            voice,
            is_quiet,
            all,
            under_way: Cell::new(false),
        }
    }

    /// How far it is, where somebody looks on.
    pub fn progress(&self, done: usize, file: &Path) {
        if self.is_quiet || !out::notes_on_terminal() {
            return;
        }
        let args = [
            ("done", Arg::from(done)),
            ("all", self.all.into()),
            ("file", name(file).into()),
        ];
        out::over(&self.voice.format("paper-read-progress", &args));
        self.under_way.set(true);
    }

    /// The line of progress gives way.
    pub fn end(&self) {
        if self.under_way.replace(false) {
            out::over("");
        }
    }

    fn line(&self, line: &str) {
        if !self.is_quiet {
            self.end();
            out::note(line);
        }
    }
}

/// What was told of a picture, for programs.
#[derive(Debug, Serialize)]
struct Line {
    file: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    picture: Option<usize>,
    outcome: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    sheet: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<u32>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    messages: Vec<String>,
}

/// What became of files.
#[derive(Debug, Default)]
pub struct Report {
    lines: Vec<Line>,
    sheets: BTreeSet<(WorkshopId, SheetKey)>,
    retake: usize,
    before: usize,
    is_stopped: bool,
}

impl Report {
    /// Takes note of another one.
    pub fn add(&mut self, other: Self) {
        self.lines.extend(other.lines);
        self.sheets.extend(other.sheets);
        self.retake += other.retake;
        self.before += other.before;
        self.is_stopped |= other.is_stopped;
    }

    /// Takes note that somebody asked to stop, so many files being read.
    pub fn stop(&mut self, shown: &Shown<'_>, done: usize) {
        self.is_stopped = true;
        let args = [("done", Arg::from(done)), ("all", shown.all.into())];
        shown.line(&shown.voice.format("paper-read-stopped", &args));
    }

    /// Whether somebody asked to stop before all was read.
    pub fn is_stopped(&self) -> bool {
        self.is_stopped
    }

    /// Takes note of a picture, and tells it.
    pub fn note(&mut self, shown: &Shown<'_>, file: &Path, at: Option<usize>, outcome: Outcome) {
        let voice = shown.voice;
        let file = match at {
            Some(n) if n > 1 => {
                let args = [("file", Arg::from(name(file))), ("n", n.into())];
                voice.format("paper-read-picture", &args)
            }
            _ => name(file),
        };
        let mut line = Line {
            file: file.clone(),
            picture: at,
            outcome: "page",
            sheet: None,
            page: None,
            messages: Vec::new(),
        };
        let with = |key: &str| voice.with(key, "file", file.as_str());
        match outcome {
            Outcome::Page {
                room,
                sheet,
                number,
                notes,
            } => {
                line.sheet = Some(sheet.to_string());
                line.page = Some(number);
                shown.line(&match &sheet {
                    SheetKey::Serial(serial) => {
                        let serial = Arg::Text(serial.to_string());
                        let args = [
                            ("file", Arg::from(file.as_str())),
                            (
                                "sheet",
                                voice.with("paper-read-sheet", "serial", serial).into(),
                            ),
                            ("page", Arg::Text(number.to_string())),
                        ];
                        voice.format("paper-read-page", &args)
                    }
                    SheetKey::Picture(_) | SheetKey::Nameless(_) => with("paper-read-page-copy"),
                });
                self.sheets.insert((room, sheet));
                line.messages = notes.iter().map(|note| said(voice, *note)).collect();
                told(shown, "paper-read-note", &file, &line.messages);
            }
            Outcome::Before => {
                line.outcome = "before";
                self.before += 1;
                shown.line(&with("paper-read-again"));
            }
            Outcome::Left => {
                line.outcome = "left";
                line.messages = vec![with("paper-read-left")];
                shown.line(&with("paper-read-left"));
            }
            Outcome::Unknown => {
                line.outcome = "unknown";
                line.messages = vec![with("paper-read-unknown")];
                shown.line(&with("paper-read-unknown"));
            }
            Outcome::Faults(faults) => {
                line.outcome = "retake";
                self.retake += 1;
                line.messages = faults.iter().map(|fault| said(voice, *fault)).collect();
                told(shown, "paper-read-fault", &file, &line.messages);
                if faults.contains(&Fault::CodeUnread) {
                    shown.line(&voice.text("paper-read-code-hint"));
                }
            }
            Outcome::Misnamed(why) => {
                line.outcome = "misnamed";
                self.retake += 1;
                let help = voice.text(&format!("{}-help", why.key()));
                line.messages = vec![voice.text(why.key()), help];
                told(shown, "paper-read-fault", &file, &line.messages);
            }
            Outcome::Unread(why) => {
                line.outcome = "unread";
                self.retake += 1;
                line.messages = vec![unread(voice, &why, &file)];
                told(shown, "paper-read-fault", &file, &line.messages);
            }
        }
        self.lines.push(line);
    }

    /// What is told at the end, once all is in.
    pub async fn told(self, rooms: &[Arc<Room>]) -> Result<Told, LiveError> {
        let mut told = Told {
            pictures: self.lines,
            sheets: self.sheets.len(),
            counted: 0,
            waiting: 0,
            missing: 0,
            empty: 0,
            retake: self.retake,
            before: self.before,
            stopped: self.is_stopped,
        };
        for room in rooms {
            for sheet in room.sheets().await? {
                if !self
                    .sheets
                    .contains(&(room.id(), sheet.judged.key().clone()))
                {
                    continue;
                }
                if sheet.waits() {
                    told.waiting += 1;
                    continue;
                }
                match sheet.judged.standing() {
                    Standing::Missing => told.missing += 1,
                    Standing::Empty => told.empty += 1,
                    _ if sheet.counted.is_some() && sheet.taken_back.is_none() => {
                        told.counted += 1;
                    }
                    _ => {}
                }
            }
        }
        Ok(told)
    }
}

/// What is told at the end.
#[derive(Debug, Serialize)]
pub struct Told {
    pictures: Vec<Line>,
    sheets: usize,
    counted: usize,
    waiting: usize,
    missing: usize,
    empty: usize,
    retake: usize,
    before: usize,
    /// Whether somebody asked to stop before all was read.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    stopped: bool,
}

impl Told {
    /// « 27 feuilles lues, 3 attendent quelqu'un, 2 photos à reprendre. »
    pub fn sentence(&self, voice: &Voice) -> String {
        let parts = [
            ("paper-read-waiting", self.waiting),
            ("paper-read-missing", self.missing),
            ("paper-read-empty", self.empty),
            ("paper-read-retake", self.retake),
            ("paper-read-before", self.before),
        ];
        let mut said = voice.with("paper-read-sheets", "n", self.sheets);
        for (key, n) in parts.into_iter().filter(|(_, n)| *n > 0) {
            said.push_str(", ");
            said.push_str(&voice.with(key, "n", n));
        }
        said.push('.');
        said
    }

    /// Whether every picture was one of a sheet.
    pub fn is_whole(&self) -> bool {
        let mut lines = self.pictures.iter();
        !self.stopped && lines.all(|line| matches!(line.outcome, "page" | "before"))
    }
}

fn told(shown: &Shown<'_>, key: &str, file: &str, messages: &[String]) {
    for what in messages {
        let args = [("file", Arg::from(file)), ("what", what.as_str().into())];
        shown.line(&shown.voice.format(key, &args));
    }
}

fn said(voice: &Voice, fault: Fault) -> String {
    match fault.corner() {
        Some(corner) => voice.with(fault.key(), "corner", corner.key()),
        None => voice.text(fault.key()),
    }
}

fn unread(voice: &Voice, why: &Unread, file: &str) -> String {
    match why {
        Unread::Decode(error) => decode(voice, error),
        Unread::File(error) if error.kind() == ErrorKind::InvalidInput => {
            voice.with("paper-read-no-file", "path", file)
        }
        Unread::File(error) => Fail::unreadable(Path::new(file), error).message(voice),
    }
}

fn decode(voice: &Voice, error: &DecodeError) -> String {
    match error.most() {
        Some(most) => voice.with(error.key(), "most", Arg::Count(most)),
        None => voice.text(error.key()),
    }
}

/// The most of a file's name that is told, in characters.
const NAME_MAX: usize = 120;

/// A file as it is told of: by its own name, on one line, without what a terminal would take for an order.
fn name(file: &Path) -> String {
    let own = file.file_name().unwrap_or(file.as_os_str());
    let own = clean_line(&own.to_string_lossy());
    own.chars().take(NAME_MAX).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::voice::tests::french;

    #[test]
    fn the_last_sentence_says_what_is_left_to_do() {
        let told = |sheets, waiting, retake| Told {
            pictures: vec![],
            sheets,
            counted: 0,
            waiting,
            missing: 0,
            empty: 0,
            retake,
            before: 0,
            stopped: false,
        };
        let plain = |told: Told| told.sentence(&french()).replace('\u{202f}', " ");
        assert_eq!(
            plain(told(27, 3, 2)),
            "27 feuilles lues, 3 attendent quelqu’un, 2 photos à reprendre."
        );
        assert_eq!(
            plain(told(1, 1, 1)),
            "1 feuille lue, 1 attend quelqu’un, 1 photo à reprendre."
        );
        assert_eq!(plain(told(0, 0, 0)), "Aucune feuille lue.");
    }

    #[test]
    fn a_files_name_is_told_on_one_line_whatever_is_in_it() {
        let told = |own: &str| name(&Path::new("photos").join(own));
        assert_eq!(told("a\u{1b}[2Jb\r\n c\t.jpg"), "a[2Jb c .jpg");
        assert_eq!(told("salle:*?\"<>|1.jpg"), "salle:*?\"<>|1.jpg");
        assert_eq!(told("\u{202e}gpj.a"), "gpj.a");
        assert_eq!(told(&"é".repeat(400)).chars().count(), NAME_MAX);
    }
}
