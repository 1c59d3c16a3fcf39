//! Files read side by side: two pictures at a time, one on each core, and no more in memory.

use std::collections::VecDeque;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use glane_live::paper::Took;
use glane_paper::incoming::{Desk, Named, Seen};
use glane_scan::{DecodeError, Limits};
use tokio::sync::mpsc;

use super::tell::{Outcome, Report, Shown};
use super::untaken;
use crate::ctx::Ctx;
use crate::data::House;
use crate::serving::Stop;

/// The most pictures decoded at once.
const AT_ONCE: usize = 2;
/// How long a file may take.
const PATIENCE: Duration = Duration::from_secs(600);

/// What a reader says of a file.
enum Heard {
    /// The next of its pictures.
    Picture(PathBuf, usize, Seen),
    /// It gives none.
    Nothing(PathBuf, Unread),
    /// It is at its end.
    End(PathBuf),
}

/// Why a file gives nothing.
pub enum Unread {
    /// It cannot be opened.
    File(std::io::Error),
    /// It is no picture.
    Decode(DecodeError),
}

/// Files to read.
pub struct Batch<'a> {
    ctx: &'a Ctx,
    house: &'a House,
    desk: &'a Arc<Desk>,
    is_json: bool,
    named: Option<Arc<Named>>,
}

impl<'a> Batch<'a> {
    pub fn new(ctx: &'a Ctx, house: &'a House, desk: &'a Arc<Desk>, is_json: bool) -> Self {
        Self {
            ctx,
            house,
            desk,
            is_json,
            named: None,
        }
    }

    /// Of a page that somebody named.
    pub fn of(self, named: Option<Named>) -> Self {
        Self {
            named: named.map(Arc::new),
            ..self
        }
    }

    /// Reads them all, or those that are read when somebody asks to stop. What is wrong with one is told, and the others go on; what is
    /// wrong with the machine ends it.
    pub async fn read(&self, files: Vec<PathBuf>, stop: &mut Stop) -> anyhow::Result<Report> {
        let all = files.len();
        let shown = Shown::new(&self.ctx.voice, self.is_json, all);
        let (sender, mut heard) = mpsc::channel(AT_ONCE);
        let queue = Arc::new(Mutex::new(VecDeque::from(files)));
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        for _ in 0..cores.min(AT_ONCE).min(all) {
            let (desk, queue) = (Arc::clone(self.desk), Arc::clone(&queue));
            let (sender, named) = (sender.clone(), self.named.clone());
            tokio::task::spawn_blocking(move || reader(&desk, named.as_deref(), &queue, &sender));
        }
        drop(sender);
        let mut report = Report::default();
        let mut done = 0;
        loop {
            // A page under way is taken whole: only between two of them is there an end.
            let one = tokio::select! {
                one = heard.recv() => one,
                () = stop.asked() => {
                    report.stop(&shown, done);
                    break;
                }
            };
            let Some(one) = one else {
                break;
            };
            match one {
                Heard::End(path) => {
                    done += 1;
                    shown.progress(done, &path);
                }
                Heard::Nothing(path, why) => {
                    report.note(&shown, &path, None, Outcome::Unread(why));
                }
                Heard::Picture(path, at, seen) => {
                    let outcome = match seen {
                        Seen::Before(_) => Outcome::Before,
                        Seen::Faults(faults) => Outcome::Faults(faults),
                        Seen::Damaged(error) => Outcome::Unread(Unread::Decode(error)),
                        Seen::Misnamed(why) => Outcome::Misnamed(why),
                        Seen::Page(page) => {
                            let (room, number) = (page.room.id(), page.read.page);
                            let notes = page.notes.clone();
                            let took = self.desk.take(*page).await;
                            match took.map_err(|error| untaken(self.house, &error))? {
                                Took::New(sheet) => Outcome::Page {
                                    room,
                                    sheet,
                                    number,
                                    notes,
                                },
                                Took::Again(_) => Outcome::Before,
                                Took::Left => Outcome::Left,
                                Took::Unknown => Outcome::Unknown,
                            }
                        }
                    };
                    report.note(&shown, &path, Some(at), outcome);
                }
            }
        }
        shown.end();
        Ok(report)
    }
}

/// Reads file after file until there is none, or nobody listens.
fn reader(
    desk: &Desk,
    named: Option<&Named>,
    queue: &Mutex<VecDeque<PathBuf>>,
    sender: &mpsc::Sender<Heard>,
) {
    loop {
        let next = {
            let mut queue = queue.lock().unwrap_or_else(PoisonError::into_inner);
            queue.pop_front()
        };
        let Some(path) = next else {
            return;
        };
        let read = one(desk, named, &path, sender);
        let told = match read {
            Ok(()) => true,
            Err(why) => {
                let heard = Heard::Nothing(path.clone(), why);
                sender.blocking_send(heard).is_ok()
            }
        };
        if !told || sender.blocking_send(Heard::End(path)).is_err() {
            return;
        }
    }
}

fn one(
    desk: &Desk,
    named: Option<&Named>,
    path: &Path,
    sender: &mpsc::Sender<Heard>,
) -> Result<(), Unread> {
    let limits = Limits::default();
    let bytes = bytes(path, limits.bytes).map_err(Unread::File)?;
    let begun = Instant::now();
    let is_over = || begun.elapsed() > PATIENCE || sender.is_closed();
    if let Some(named) = named {
        let seen = desk.look_named(bytes, named, &limits, &is_over);
        let seen = seen.map_err(Unread::Decode)?;
        let _ = sender.blocking_send(Heard::Picture(path.to_owned(), 1, seen));
        return Ok(());
    }
    let mut at = 0;
    let mut each = |seen| {
        at += 1;
        let _ = sender.blocking_send(Heard::Picture(path.to_owned(), at, seen));
    };
    desk.look(bytes, &limits, &is_over, &mut each)
        .map_err(Unread::Decode)
}

/// A file's bytes: no more than are read, and one that shows that there were more.
fn bytes(path: &Path, most: usize) -> std::io::Result<Vec<u8>> {
    // A pipe or a device may never end, and the sheets behind it never be read.
    if !std::fs::metadata(path)?.is_file() {
        return Err(std::io::ErrorKind::InvalidInput.into());
    }
    let mut bytes = Vec::new();
    let most = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    File::open(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn what_never_ends_is_not_read() {
        for path in ["/dev/zero", "/dev/null", "/tmp"] {
            let error = bytes(Path::new(path), 10).unwrap_err();
            assert_eq!(error.kind(), std::io::ErrorKind::InvalidInput, "{path}");
        }
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.jpg");
        std::fs::write(&path, [1; 20]).unwrap();
        assert_eq!(bytes(&path, 10).unwrap().len(), 11);
    }
}
