//! What lies beside a store in its data folder, and goes with it: the centre's key, certificates of withdrawal, archives of
//! consultations, pictures of sheets, the assistant's settings.

use std::io;
use std::path::{Path, PathBuf};

use crate::backup::manifest::Entry;
use crate::backup::{make, parcel, place};
use crate::fail::Fail;
use crate::serving::computer::ASSISTANT;

/// The files that go along, with their lengths and hashes.
pub fn of(folder: &Path) -> Result<Vec<Entry>, Fail> {
    let mut along = match make::along(folder) {
        Ok(along) => along,
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        Err(error) => return Err(Fail::unreadable(folder, &error)),
    };
    let settings = folder.join(ASSISTANT);
    if settings.is_file() {
        along.push((ASSISTANT.to_owned(), settings));
    }
    let entries = along.iter().map(|(name, path)| {
        parcel::entry(name, path).map_err(|error| Fail::unreadable(path, &error))
    });
    entries.collect()
}

/// Those of the files that stand otherwise where they would go: nothing is written over.
pub fn in_the_way(entries: &[Entry], to: &Path) -> Result<Option<PathBuf>, Fail> {
    for entry in entries {
        let path = to.join(&entry.name);
        if path.exists() && !is(entry, &path)? {
            return Ok(Some(path));
        }
    }
    Ok(None)
}

fn is(entry: &Entry, path: &Path) -> Result<bool, Fail> {
    let there = parcel::entry(&entry.name, path);
    let there = there.map_err(|error| Fail::unreadable(path, &error))?;
    Ok(there == *entry)
}

/// Copies the files, each whole or not at all, and reads them back. What is there already, as it is, stays.
pub fn carry(entries: &[Entry], from: &Path, to: &Path) -> Result<(), Fail> {
    for entry in entries {
        let (source, path) = (from.join(&entry.name), to.join(&entry.name));
        if path.exists() && is(entry, &path)? {
            continue;
        }
        let failed = |error: io::Error| Fail::unwritable(&path, &error);
        place::make_folder(&place::above(&path)).map_err(failed)?;
        let content = std::fs::read(&source).map_err(|error| Fail::unreadable(&source, &error))?;
        place::write_whole(&path, &content).map_err(failed)?;
        if !is(entry, &path)? {
            return Err(Fail::machine("move-file-differs").with_path(&path));
        }
    }
    Ok(())
}

/// Whether two folders are one, whatever they are called.
pub fn is_same(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => one == other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_go_along_once_and_nothing_is_written_over() {
        let home = tempfile::tempdir().unwrap();
        let (from, to) = (home.path().join("a"), home.path().join("b"));
        std::fs::create_dir_all(from.join("consultations/reseau")).unwrap();
        for name in ["cle-du-centre", "consultations/reseau/un.glane", ASSISTANT] {
            std::fs::write(from.join(name), name).unwrap();
        }
        std::fs::write(from.join("notes.txt"), "à moi").unwrap();
        let entries = of(&from).unwrap();
        assert_eq!(entries.len(), 3);
        for _ in 0..2 {
            assert_eq!(in_the_way(&entries, &to).unwrap(), None);
            carry(&entries, &from, &to).unwrap();
            assert_eq!(of(&to).unwrap(), entries);
        }
        assert!(!to.join("notes.txt").exists());
        std::fs::write(to.join("cle-du-centre"), "une autre").unwrap();
        let way = in_the_way(&entries, &to).unwrap();
        assert_eq!(way, Some(to.join("cle-du-centre")));
        assert_eq!(of(&home.path().join("c")).unwrap(), Vec::new());
        assert!(is_same(&from, &home.path().join("b/../a")) && !is_same(&from, &to));
    }
}
