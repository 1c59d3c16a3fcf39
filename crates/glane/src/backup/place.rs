//! Files and folders on the disk: made for their owner alone, brought to the disk, and how much room is left.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use glane_core::date::Day;
use glane_core::world::Micros;

/// The end of a file's name while it is written.
pub const FRESH: &str = ".nouveau";

/// Makes a folder with those above it, for its owner alone. One that is there keeps its rights.
pub fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Makes a file that is not there yet, for its owner alone.
pub fn new_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Writes a file for its owner alone, in the place of the one that stood: whole or not at all. When this returns it is on
/// the disk.
pub fn write_whole(path: &Path, content: &[u8]) -> io::Result<()> {
    let fresh = with_end(path, FRESH);
    // A file of an earlier try might be readable by others.
    match std::fs::remove_file(&fresh) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut file = new_file(&fresh)?;
    file.write_all(content)?;
    file.sync_all()?;
    std::fs::rename(&fresh, path)?;
    sync_folder(&above(path))
}

/// Brings a folder's names to the disk.
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    #[cfg(unix)]
    File::open(of(folder))?.sync_all()?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

/// Brings the files of a folder and their names to the disk.
pub fn sync_all(folder: &Path) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            sync_all(&path)?;
        } else {
            File::open(&path)?.sync_all()?;
        }
    }
    sync_folder(folder)
}

/// The folder that a path lies in.
pub fn above(path: &Path) -> PathBuf {
    of(path.parent().unwrap_or(Path::new(".")))
}

fn of(folder: &Path) -> PathBuf {
    if folder.as_os_str().is_empty() {
        PathBuf::from(".")
    } else {
        folder.to_owned()
    }
}

/// A path with something added to its last name.
pub fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}

/// The bytes left for this account on the disk of a path, or of the nearest folder above it that exists; nothing where
/// the system does not say.
pub fn room(path: &Path) -> Option<u64> {
    let there = path.ancestors().find(|path| of(path).exists())?;
    left(&of(there))
}

#[cfg(unix)]
fn left(path: &Path) -> Option<u64> {
    let disk = rustix::fs::statvfs(path).ok()?;
    disk.f_bavail.checked_mul(disk.f_frsize)
}

#[cfg(not(unix))]
fn left(_: &Path) -> Option<u64> {
    None
}

/// A moment as file names bear it, in UTC: `2026-11-26-140203`.
pub fn stamp(at: Micros) -> String {
    let day = Day::of(at);
    let seconds = at.0.max(0).div_euclid(1_000_000).rem_euclid(86_400);
    let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    format!(
        "{:04}-{:02}-{:02}-{hour:02}{minute:02}{second:02}",
        day.year, day.month, day.day
    )
}

/// A file, or a folder with all it holds, that goes when this does.
#[derive(Debug)]
pub struct Passing(pub PathBuf);

impl Drop for Passing {
    fn drop(&mut self) {
        let gone = if self.0.is_dir() {
            std::fs::remove_dir_all(&self.0)
        } else {
            std::fs::remove_file(&self.0)
        };
        if let Err(error) = gone
            && error.kind() != io::ErrorKind::NotFound
        {
            tracing::warn!(%error, "a passing file stays");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_has_its_stamp() {
        assert_eq!(stamp(Micros(1_732_802_523_000_000)), "2024-11-28-140203");
        assert_eq!(stamp(Micros(-5)), "1970-01-01-000000");
    }

    #[test]
    fn the_disk_of_a_folder_that_is_not_there_yet_is_known() {
        let folder = tempfile::tempdir().unwrap();
        let deep = folder.path().join("pas/encore/la");
        assert_eq!(room(&deep).is_some(), cfg!(unix));
        assert_eq!(above(Path::new("a")), Path::new("."));
        assert_eq!(with_end(Path::new("a/b"), ".x"), Path::new("a/b.x"));
    }

    #[test]
    fn a_file_is_written_whole_for_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x");
        // As they stand after an earlier program, and after a try that was cut off: readable by others.
        std::fs::write(&path, "before").unwrap();
        std::fs::write(with_end(&path, FRESH), "half").unwrap();
        write_whole(&path, b"after").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"after");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
        #[cfg(unix)]
        {
            let rights = std::fs::metadata(&path).unwrap().permissions();
            let mode = std::os::unix::fs::PermissionsExt::mode(&rights);
            assert_eq!(mode & 0o777, 0o600);
        }
    }

    #[test]
    fn a_file_that_cannot_be_written_leaves_the_one_that_stood() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x");
        std::fs::write(&path, "before").unwrap();
        std::fs::create_dir(with_end(&path, FRESH)).unwrap();
        assert!(write_whole(&path, b"after").is_err());
        assert_eq!(std::fs::read(&path).unwrap(), b"before");
    }

    #[test]
    fn a_passing_file_goes() {
        let folder = tempfile::tempdir().unwrap();
        let passing = Passing(folder.path().join("x"));
        std::fs::write(&passing.0, "").unwrap();
        let path = passing.0.clone();
        drop(passing);
        assert!(!path.exists());
    }
}
