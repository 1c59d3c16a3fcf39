//! The archives of a consultation on disk: a folder that holds each under the hash of its bytes, and what people ruled.
//!
//! A set: a file that is there is not written again, and two machines with the same archives have the same folder. Nothing is
//! written before it was read whole, and a file appears under its name only when it is all there.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use glane_core::id::WorkshopId;

use crate::key::sha256;
use crate::merge::Conflict;
use crate::merge::decisions::{Ruling, Rulings, Subject};
use crate::read::{Archive, read};
use crate::refusal::Refusal;

/// The ending of an archive's name.
pub(crate) const ENDING: &str = "glane";
/// What people ruled, one line each, the last on a subject standing.
const RULINGS: &str = "rulings.jsonl";

/// The ending of a file that is not whole yet.
const HALF: &str = "part";
/// After how long nobody writes on it any more.
const LEFT: Duration = Duration::from_hours(1);

/// How many files were written by this program.
static TURN: AtomicU64 = AtomicU64::new(0);

/// The archives of one consultation.
#[derive(Debug, Clone)]
pub struct Shelf {
    folder: PathBuf,
}

/// What became of an archive that was handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shelved {
    /// It is there now.
    New(Box<Archive>),
    /// The same bytes were there already.
    Known(Box<Archive>),
    /// It is a good archive, and belongs somewhere else: it was not taken.
    Foreign(Box<Archive>),
}

/// What is on a shelf.
#[derive(Debug, Clone)]
pub struct Held {
    /// The archives that count.
    pub archives: Vec<Archive>,
    /// What a person must know of what does not.
    pub conflicts: Vec<Conflict>,
}

/// Why a shelf could not be used.
#[derive(Debug, thiserror::Error)]
pub enum ShelfError {
    /// The archive is refused.
    #[error("{path}: {refusal}", path = .path.display())]
    Refused {
        /// Which.
        path: PathBuf,
        /// Why.
        refusal: Refusal,
    },
    /// The machine.
    #[error("{path}: {error}", path = .path.display())]
    Io {
        /// Where.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
}

impl Shelf {
    /// The shelf in a folder, which need not be there yet.
    pub fn at(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: folder.into(),
        }
    }

    /// Where it is.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Takes an archive, or refuses it; the same twice is there once.
    pub fn add(&self, bytes: &[u8]) -> Result<Shelved, ShelfError> {
        self.add_if(bytes, |_| true)
    }

    /// The same, if it belongs here.
    pub fn add_if(
        &self,
        bytes: &[u8],
        belongs: impl FnOnce(&Archive) -> bool,
    ) -> Result<Shelved, ShelfError> {
        let path = self.folder.join(format!("{}.{ENDING}", sha256(bytes)));
        let refused = |refusal| ShelfError::Refused {
            path: path.clone(),
            refusal,
        };
        let archive = Box::new(read(bytes).map_err(refused)?);
        if path.exists() {
            return Ok(Shelved::Known(archive));
        }
        if !belongs(&archive) {
            return Ok(Shelved::Foreign(archive));
        }
        self.write(&path, bytes)?;
        Ok(Shelved::New(archive))
    }

    /// Takes the archives of a workshop away again; how many there were. Whoever has them may add them once more.
    pub fn remove(&self, workshop: WorkshopId) -> Result<u32, ShelfError> {
        let mut removed = 0;
        for path in self.files()? {
            let io = |error| failed(&path, error);
            let bytes = fs::read(&path).map_err(io)?;
            if read(&bytes).is_ok_and(|archive| archive.manifest.workshop == workshop) {
                fs::remove_file(&path).map_err(io)?;
                removed += 1;
            }
        }
        Ok(removed)
    }

    /// Every archive that counts, in order of hashes. One that was changed on the disk is refused by its name.
    pub fn archives(&self) -> Result<Vec<Archive>, ShelfError> {
        Ok(self.held()?.archives)
    }

    /// The same, with what a person must know of the rest: an archive that was taken before its claims were looked at and says
    /// what cannot be true, a line of what was settled that was only half written. Neither shuts the consultation.
    pub fn held(&self) -> Result<Held, ShelfError> {
        let mut all = Vec::new();
        let mut conflicts = Vec::new();
        for path in self.files()? {
            let bytes = fs::read(&path).map_err(|error| failed(&path, error))?;
            let named = path.file_stem().and_then(|name| name.to_str());
            if named != Some(sha256(&bytes).as_str()) {
                let file = path.display().to_string();
                let refusal = Refusal::Changed { file };
                return Err(ShelfError::Refused { path, refusal });
            }
            match read(&bytes) {
                Ok(archive) => all.push(archive),
                Err(refusal) if refusal.is_claim() => {
                    let file = refusal.args().into_iter().find(|(of, _)| *of == "file");
                    let name = path.file_name().and_then(|name| name.to_str());
                    conflicts.push(Conflict::Untrue {
                        archive: name.unwrap_or_default().to_owned(),
                        file: file.map(|(_, file)| file).unwrap_or_default(),
                    });
                }
                Err(refusal) => return Err(ShelfError::Refused { path, refusal }),
            }
        }
        let (_, unread) = self.ruled()?;
        conflicts.extend(unread.into_iter().map(|line| Conflict::Unread { line }));
        Ok(Held {
            archives: all,
            conflicts,
        })
    }

    /// What people ruled.
    pub fn rulings(&self) -> Result<Rulings, ShelfError> {
        Ok(self.ruled()?.0)
    }

    /// The same, and the lines that cannot be read: the power went while one was written, say.
    fn ruled(&self) -> Result<(Rulings, Vec<u64>), ShelfError> {
        let path = self.folder.join(RULINGS);
        let bytes = match fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            Err(error) => return Err(failed(&path, error)),
        };
        let (mut rulings, mut unread) = (BTreeMap::new(), Vec::new());
        let lines = bytes.split(|byte| *byte == b'\n');
        for (line, at) in lines.zip(1..).filter(|(line, _)| !line.is_empty()) {
            match serde_json::from_slice::<Ruling>(line) {
                Ok(ruling) => {
                    if let Some(subject) = Subject::parse(&ruling.subject) {
                        rulings.insert(subject, ruling.said);
                    }
                }
                Err(_) => unread.push(at),
            }
        }
        Ok((rulings, unread))
    }

    /// Keeps what a person rules; what was ruled before stays in the file.
    pub fn rule(&self, ruling: &Ruling) -> Result<(), ShelfError> {
        let path = self.folder.join(RULINGS);
        let io = |error| failed(&path, error);
        made(&self.folder).map_err(io)?;
        let mut line = serde_json::to_string(ruling).map_err(|error| io(error.into()))?;
        line.push('\n');
        // After half a line a new one begins: what is said now is not lost with it.
        if fs::read(&path).is_ok_and(|known| !known.is_empty() && !known.ends_with(b"\n")) {
            line.insert(0, '\n');
        }
        let mut file = fs::OpenOptions::new()
            .create(true)
            .append(true)
            .open(&path)
            .map_err(io)?;
        file.write_all(line.as_bytes()).map_err(io)?;
        file.sync_all().map_err(io)
    }

    /// How many archives it holds.
    pub fn count(&self) -> Result<usize, ShelfError> {
        Ok(self.files()?.len())
    }

    /// What it holds, as one text: another one once an archive came, or a person ruled or ruled otherwise.
    pub fn state(&self) -> Result<String, ShelfError> {
        let names = self.files()?.into_iter().filter_map(|path| {
            let name = path.file_stem()?.to_str()?;
            Some(name.to_owned())
        });
        let mut state: Vec<String> = names.collect();
        for (subject, said) in self.rulings()? {
            state.push(format!("{} {said}", subject.text()));
        }
        Ok(state.join("\n"))
    }

    fn files(&self) -> Result<Vec<PathBuf>, ShelfError> {
        let io = |error| failed(&self.folder, error);
        let entries = match fs::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(io(error)),
        };
        let mut files = Vec::new();
        for entry in entries {
            let path = entry.map_err(io)?.path();
            if path.extension().is_some_and(|ending| ending == ENDING) {
                files.push(path);
            }
        }
        files.sort();
        Ok(files)
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> Result<(), ShelfError> {
        let io = |error| failed(path, error);
        made(&self.folder).map_err(io)?;
        self.sweep();
        written_whole(path, bytes).map_err(io)
    }

    /// Takes away what was half written when a machine stopped. What does not go now goes the next time.
    fn sweep(&self) {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        for path in entries.map(|entry| entry.path()) {
            let is_half = path.extension().is_some_and(|ending| ending == HALF);
            let written = path.metadata().and_then(|one| one.modified()).ok();
            let age = written.and_then(|at| at.elapsed().ok());
            if is_half && age.is_some_and(|age| age > LEFT) {
                let _ = fs::remove_file(&path);
            }
        }
    }
}

/// Writes a file for its owner alone: whole under its name, or not at all.
pub(crate) fn written_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // Each has a name of its own: the same file may come twice at the same moment.
    let turn = TURN.fetch_add(1, Ordering::Relaxed);
    let half = path.with_extension(format!("{}-{turn}.{HALF}", std::process::id()));
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&half)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&half, path)
}

/// Makes the folder, for its owner alone: answers of many people lie in it.
pub(crate) fn made(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// The same of one folder that must not be there yet.
pub(crate) fn made_new(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

pub(crate) fn failed(path: &Path, error: io::Error) -> ShelfError {
    ShelfError::Io {
        path: path.to_owned(),
        error,
    }
}
