//! The pages that people may still have to look at, as files beside the data: a folder a workshop, a file a picture.

use std::collections::BTreeSet;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use glane_core::id::WorkshopId;
use glane_core::sheet::ledger::PictureId;
use glane_scan::{Here, Press};
use tokio::sync::{Mutex, MutexGuard};

/// The folder's name among the data.
pub const FOLDER: &str = "papier";
/// The end of a file's name.
const END: &str = ".jpg";
/// And while it is written.
const PARTIAL: &str = ".partiel";

/// The pictures that are kept.
#[derive(Debug)]
pub struct Pictures {
    folder: PathBuf,
    turn: Mutex<()>,
    press: Arc<dyn Press>,
}

impl Pictures {
    /// Those beside the data of a folder. Nothing is made before there is one to keep.
    pub fn new(data: &Path) -> Self {
        Self {
            folder: data.join(FOLDER),
            turn: Mutex::new(()),
            press: Arc::new(Here),
        }
    }

    /// Whose PDFs are drawn by this press: files come from anybody.
    #[must_use]
    pub fn drawn_by(self, press: Arc<dyn Press>) -> Self {
        Self { press, ..self }
    }

    /// Who draws the pages of PDFs.
    pub(super) fn press(&self) -> &dyn Press {
        &*self.press
    }

    /// Nothing is erased between the keeping of a picture and the moment that the room knows of it.
    pub(super) async fn turn(&self) -> MutexGuard<'_, ()> {
        self.turn.lock().await
    }

    /// Keeps a picture: whole and on the disk, or not at all.
    ///
    /// # Errors
    /// What the disk says.
    pub fn keep(&self, workshop: WorkshopId, id: &PictureId, bytes: &[u8]) -> io::Result<()> {
        let folder = self.of(workshop);
        made(&folder)?;
        let to = folder.join(format!("{id}{END}"));
        let partial = folder.join(format!("{id}{PARTIAL}"));
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&partial)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        drop(file);
        fs::rename(&partial, &to)?;
        synced(&folder)
    }

    /// A picture that was kept; nothing if it is not there any more.
    ///
    /// # Errors
    /// What the disk says.
    pub fn load(&self, workshop: WorkshopId, id: &PictureId) -> io::Result<Option<Vec<u8>>> {
        let Some(path) = self.path(workshop, id) else {
            return Ok(None);
        };
        match fs::read(path) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Whether a picture is there still, without reading it.
    ///
    /// # Errors
    /// What the disk says.
    pub fn has(&self, workshop: WorkshopId, id: &PictureId) -> io::Result<bool> {
        self.path(workshop, id).map_or(Ok(false), fs::exists)
    }

    /// Its file; only names of ours lead to one.
    fn path(&self, workshop: WorkshopId, id: &PictureId) -> Option<PathBuf> {
        let id = PictureId::parse(id.as_str())?;
        Some(self.of(workshop).join(format!("{id}{END}")))
    }

    /// Whether any of a workshop is kept.
    pub fn has_some(&self, workshop: WorkshopId) -> bool {
        self.of(workshop).exists()
    }

    /// Erases all pictures of a workshop but these; its folder, once it is empty.
    ///
    /// # Errors
    /// What the disk says.
    pub fn retain(&self, workshop: WorkshopId, wanted: &BTreeSet<PictureId>) -> io::Result<()> {
        let folder = self.of(workshop);
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(error),
        };
        let mut is_empty = true;
        for entry in entries {
            let entry = entry?;
            let name = entry.file_name();
            let name = name.to_str().unwrap_or_default();
            let id = name.strip_suffix(END).and_then(PictureId::parse);
            if id.is_some_and(|id| wanted.contains(&id)) {
                is_empty = false;
            } else {
                fs::remove_file(entry.path())?;
            }
        }
        if is_empty {
            fs::remove_dir(&folder)?;
        }
        synced(&self.folder)
    }

    /// Erases all pictures of a workshop.
    ///
    /// # Errors
    /// What the disk says.
    pub fn erase(&self, workshop: WorkshopId) -> io::Result<()> {
        self.retain(workshop, &BTreeSet::new())
    }

    /// The same, once nobody is about to keep one.
    ///
    /// # Errors
    /// What the disk says.
    pub async fn erase_all(self: &Arc<Self>, workshop: WorkshopId) -> io::Result<()> {
        let _turn = self.turn().await;
        let pictures = Arc::clone(self);
        let erased = tokio::task::spawn_blocking(move || pictures.erase(workshop));
        erased.await.map_err(io::Error::other)?
    }

    fn of(&self, workshop: WorkshopId) -> PathBuf {
        self.folder.join(workshop.to_string())
    }
}

/// A folder for its owner alone.
fn made(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn synced(folder: &Path) -> io::Result<()> {
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = (folder, File::open);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_kept_whole_and_erased_when_nobody_wants_it() {
        let data = tempfile::tempdir().unwrap();
        let pictures = Pictures::new(data.path());
        let (one, other) = (WorkshopId(uuid(1)), WorkshopId(uuid(2)));
        let id = |n: u8| PictureId::of(&[n], 0);
        assert_eq!(pictures.load(one, &id(1)).unwrap(), None);
        pictures.erase(one).unwrap();
        assert!(!data.path().join(FOLDER).exists());
        for n in 1..=3 {
            pictures.keep(one, &id(n), &[n; 9]).unwrap();
        }
        pictures.keep(other, &id(1), b"other").unwrap();
        pictures.keep(one, &id(1), b"again").unwrap();
        // What was cut off in the middle goes, too.
        let folder = data.path().join(FOLDER).join(one.to_string());
        fs::write(folder.join(format!("{}{PARTIAL}", id(9))), b"half").unwrap();
        pictures
            .retain(one, &BTreeSet::from([id(1), id(7)]))
            .unwrap();
        let names: Vec<_> = fs::read_dir(&folder)
            .unwrap()
            .map(|one| one.unwrap().file_name())
            .collect();
        assert_eq!(names.len(), 1, "{names:?}");
        assert_eq!(
            pictures.load(one, &id(1)).unwrap().as_deref(),
            Some(&b"again"[..])
        );
        assert_eq!(pictures.load(one, &id(2)).unwrap(), None);
        pictures.erase(one).unwrap();
        assert!(!folder.exists() && !pictures.has_some(one) && pictures.has_some(other));
        assert_eq!(
            pictures.load(other, &id(1)).unwrap().as_deref(),
            Some(&b"other"[..])
        );
    }

    fn uuid(n: u128) -> uuid::Uuid {
        uuid::Uuid::from_u128(n)
    }
}
