//! Puts a parcel back: checked whole in a folder of its own beside the place where it goes, then moved there.
//!
//! Cut off at any moment, the place holds what it held, or the parcel, or nothing, with both beside it: the old under the
//! name it was to be kept under, the new in the folder it was checked in.

use std::io::Read;
use std::path::{Path, PathBuf};

use glane_core::world::Micros;
use glane_store_sqlite::{OpenError, Options, SqliteStore, content};

use super::manifest::{Manifest, carried};
use super::parcel::Parcel;
use super::{Wrong, place};
use crate::data::DATABASE;
use crate::fail::Fail;

/// The end of the name of the folder where a parcel is checked.
const CHECKED: &str = ".restauration";
/// What is added to the name of what stood there before.
const BEFORE: &str = ".avant-";

/// Where a parcel is checked before it goes to a folder.
pub fn beside(folder: &Path) -> PathBuf {
    place::with_end(&plain(folder), CHECKED)
}

/// A folder's path without a slash at its end: what is added to it must not land within.
fn plain(folder: &Path) -> PathBuf {
    folder.components().collect()
}

/// Writes a parcel's files beside a folder, and holds the database against what the manifest says of it, before the
/// program opens it as its own.
pub fn unpack(input: Box<dyn Read>, folder: &Path) -> Result<(PathBuf, Manifest), Wrong> {
    let parcel = Parcel::open(input)?;
    if parcel.manifest.schema > glane_store_sqlite::schema() {
        return Err(Wrong::Newer);
    }
    let into = beside(folder);
    clear(&into)?;
    place::make_folder(&into).map_err(|error| Wrong::write(&into, error))?;
    let manifest = parcel.unpack(&into)?;
    let held = content(&into.join(DATABASE)).map_err(|error| {
        tracing::debug!(%error, "the database of a copy");
        match error {
            // Whatever its manifest says of it.
            OpenError::TooNew { .. } => Wrong::Newer,
            _ => Wrong::Damaged,
        }
    })?;
    if held.schema != manifest.schema || carried(&held) != manifest.workshops {
        return Err(Wrong::Damaged);
    }
    Ok((into, manifest))
}

/// Takes away what an attempt before left.
pub fn clear(into: &Path) -> Result<(), Wrong> {
    match std::fs::remove_dir_all(into) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(Wrong::write(into, error))
        }
        _ => Ok(()),
    }
}

/// Opens the database as the program's own, which brings it to today's schema.
pub fn open(into: &Path) -> Result<SqliteStore, Wrong> {
    SqliteStore::open(&into.join(DATABASE), Options::default()).map_err(Wrong::Data)
}

/// Whether a folder holds anything.
pub fn holds(folder: &Path) -> bool {
    std::fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some())
}

/// Moves what was checked to its place; where what stood there lies now, if something did.
pub fn settle(into: &Path, folder: &Path, now: Micros) -> Result<Option<PathBuf>, Fail> {
    let folder = &plain(folder);
    let unwritten = |path: &Path, error: &std::io::Error| Fail::unwritable(path, error);
    place::sync_all(into).map_err(|error| unwritten(into, &error))?;
    let mut before = None;
    if holds(folder) {
        // Nobody opens it from here on; a program that has it open is told of by name.
        let lock = glane_store_sqlite::lock(folder);
        let lock = lock.map_err(|error| {
            Fail::of_opening(folder, &error).if_locked("backup-folder-in-use-help")
        })?;
        let kept = free(folder, now);
        std::fs::rename(folder, &kept).map_err(|error| moved(folder, &error))?;
        before = Some(kept);
        drop(lock);
    } else if folder.exists() {
        std::fs::remove_dir(folder).map_err(|error| moved(folder, &error))?;
    }
    std::fs::rename(into, folder).map_err(|error| moved(folder, &error))?;
    place::sync_folder(&place::above(folder)).map_err(|error| unwritten(folder, &error))?;
    Ok(before)
}

/// The folders beside one that keep what stood there before a copy was put back, in order of their names.
pub fn kept_beside(folder: &Path) -> Vec<PathBuf> {
    let folder = plain(folder);
    let start = place::with_end(&folder, BEFORE);
    let Some(start) = start.file_name().and_then(|name| name.to_str()) else {
        return Vec::new();
    };
    let entries = std::fs::read_dir(place::above(&folder));
    let mut kept: Vec<PathBuf> = entries
        .into_iter()
        .flatten()
        .flatten()
        .filter(|entry| {
            let name = entry.file_name();
            name.to_str().is_some_and(|name| name.starts_with(start))
        })
        .map(|entry| entry.path())
        .filter(|path| path.join(DATABASE).is_file())
        .collect();
    kept.sort();
    kept
}

/// Takes away what a restore that was cut off left beside a folder that stands. Only whoever holds the folder may.
pub fn sweep(folder: &Path) {
    if let Err(wrong) = clear(&beside(folder)) {
        tracing::warn!(said = wrong.said(), "what a restore left stays");
    }
}

/// A name that nobody has for what stood there.
fn free(folder: &Path, now: Micros) -> PathBuf {
    let first = place::with_end(folder, &format!("{BEFORE}{}", place::stamp(now)));
    let mut kept = first.clone();
    let mut turn = 2;
    while kept.exists() {
        kept = place::with_end(&first, &format!("-{turn}"));
        turn += 1;
    }
    kept
}

/// A folder that cannot be moved: another disk's, or one that the system holds.
fn moved(folder: &Path, error: &std::io::Error) -> Fail {
    Fail::machine("backup-folder-fixed")
        .with_path(folder)
        .because(error.kind(), &error.to_string())
}

#[cfg(test)]
mod tests {
    use super::super::make::make;
    use super::super::{cipher, shelf};
    use super::*;

    /// A data folder, and a copy of it.
    fn copied(folder: &Path) -> PathBuf {
        let data = folder.join("donnees");
        drop(SqliteStore::open(&data.join(DATABASE), Options::default()).unwrap());
        let to = folder.join(shelf::name(Micros(0)));
        make(&data, &to, Micros(0), None).unwrap();
        to
    }

    #[test]
    fn what_stood_there_is_kept_beside_under_a_name_that_was_free() {
        let folder = tempfile::tempdir().unwrap();
        let copy = copied(folder.path());
        let target = folder.path().join("ici");
        std::fs::create_dir(&target).unwrap();
        let mut names = Vec::new();
        for turn in 0..3 {
            let input = cipher::open(&copy, None).unwrap();
            // A slash at the end changes nothing.
            let asked = folder.path().join("ici/");
            let (into, _) = unpack(input, &asked).unwrap();
            drop(open(&into).unwrap());
            let before = settle(&into, &asked, Micros(0)).unwrap();
            assert_eq!(
                before.is_some(),
                turn > 0,
                "an empty folder is nothing to keep"
            );
            names.extend(before);
            assert!(target.join(DATABASE).exists());
            std::fs::write(target.join("tour.txt"), turn.to_string()).unwrap();
        }
        let said: Vec<String> = names
            .iter()
            .map(|kept| std::fs::read_to_string(kept.join("tour.txt")).unwrap())
            .collect();
        assert_eq!(said, ["0", "1"]);
        assert!(!beside(&target).exists());
    }

    #[test]
    fn a_folder_in_use_is_left_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let copy = copied(folder.path());
        let data = folder.path().join("donnees");
        let held = SqliteStore::open(&data.join(DATABASE), Options::default()).unwrap();
        let (into, _) = unpack(cipher::open(&copy, None).unwrap(), &data).unwrap();
        let refused = settle(&into, &data, Micros(0)).unwrap_err();
        assert_eq!(refused.key, "program-data-locked");
        drop(held);
        assert!(data.join(DATABASE).exists());
    }

    #[test]
    fn a_database_that_is_not_what_the_manifest_says_is_damaged() {
        let folder = tempfile::tempdir().unwrap();
        let copy = copied(folder.path());
        let file = folder.path().join("donnees").join(DATABASE);
        let manifest = Parcel::open(std::fs::File::open(&copy).unwrap())
            .unwrap()
            .manifest;
        let repack = |manifest: &Manifest| {
            let mut bytes = Vec::new();
            super::super::parcel::write(manifest, std::slice::from_ref(&file), &mut bytes).unwrap();
            bytes
        };
        let entry = super::super::parcel::entry(DATABASE, &file).unwrap();
        let good = Manifest {
            files: vec![entry],
            ..manifest
        };
        let target = folder.path().join("ici");
        let read = |bytes: Vec<u8>| unpack(Box::new(std::io::Cursor::new(bytes)), &target);
        assert!(read(repack(&good)).is_ok());
        let older = Manifest {
            schema: good.schema - 1,
            ..good.clone()
        };
        assert!(matches!(read(repack(&older)), Err(Wrong::Damaged)));
        // A database of a later version under a manifest that does not say so.
        let mut bytes = std::fs::read(&file).unwrap();
        bytes[60..64].copy_from_slice(&(good.schema + 1).to_be_bytes());
        let later = folder.path().join("plus-tard.sqlite");
        std::fs::write(&later, bytes).unwrap();
        let entry = super::super::parcel::entry(DATABASE, &later).unwrap();
        let hidden = Manifest {
            files: vec![entry],
            ..good.clone()
        };
        let mut bytes = Vec::new();
        super::super::parcel::write(&hidden, &[later], &mut bytes).unwrap();
        assert!(matches!(read(bytes), Err(Wrong::Newer)));
        let newer = Manifest {
            schema: good.schema + 1,
            ..good
        };
        assert!(matches!(read(repack(&newer)), Err(Wrong::Newer)));
    }
}
