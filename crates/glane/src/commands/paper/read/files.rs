//! Which files are read, and when a file that arrives is whole.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use crate::fail::Fail;

/// How often a folder is looked at.
pub const EVERY: Duration = Duration::from_secs(2);

/// A file to read.
pub type Found = PathBuf;

/// The files that are named, and those of the folders that are, in the order of their names; what does not exist is told when
/// it is read, like any other fault of a file.
pub fn all(named: &[PathBuf]) -> Vec<Found> {
    let mut files = Vec::new();
    for path in named {
        if path.is_dir() {
            match within(path) {
                Ok(own) => files.extend(own),
                // It cannot be looked into: told when it is read.
                Err(_) => files.push(path.clone()),
            }
        } else {
            files.push(path.clone());
        }
    }
    let mut seen = BTreeSet::new();
    files.retain(|path| seen.insert(path.clone()));
    files
}

/// The files of a folder. Hidden ones are others' notes, and none of ours.
fn within(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder)?.flatten();
    let is_shown = |path: &PathBuf| {
        let name = path.file_name().map(|name| name.to_string_lossy());
        path.is_file() && name.is_some_and(|name| !name.starts_with('.'))
    };
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(is_shown).collect();
    files.sort();
    Ok(files)
}

/// The one folder to watch.
pub fn only_folder(named: &[PathBuf]) -> Result<&Path, Fail> {
    match named {
        [folder] if folder.is_dir() => Ok(folder),
        named => {
            let other = named.iter().find(|path| !path.is_dir());
            let path = other.or(named.first()).cloned().unwrap_or_default();
            Err(Fail::input("paper-read-watch-folder").with_path(&path))
        }
    }
}

/// What a file looked like.
type Looks = (u64, Option<SystemTime>);

/// A folder that is watched: nothing in it is moved or deleted.
#[derive(Debug, Default)]
pub struct Watched {
    growing: BTreeMap<PathBuf, Looks>,
    taken: BTreeMap<PathBuf, Looks>,
}

impl Watched {
    /// The files that arrived and did not change between two looks.
    ///
    /// # Errors
    /// The folder is not there. What comes back with it is looked at anew: of some of it there may have been nothing but the name.
    pub fn look(&mut self, folder: &Path) -> io::Result<Vec<Found>> {
        let files = within(folder).inspect_err(|_| *self = Self::default())?;
        let mut whole = Vec::new();
        let mut growing = BTreeMap::new();
        for path in files {
            let Ok(file) = std::fs::metadata(&path) else {
                continue;
            };
            let looks = (file.len(), file.modified().ok());
            if self.taken.get(&path) == Some(&looks) {
                continue;
            }
            if file.len() > 0 && self.growing.get(&path) == Some(&looks) {
                self.taken.insert(path.clone(), looks);
                whole.push(path);
            } else {
                growing.insert(path, looks);
            }
        }
        self.growing = growing;
        Ok(whole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_taken_once_when_its_size_stands_still() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.jpg");
        let mut watched = Watched::default();
        std::fs::write(&path, "a").unwrap();
        std::fs::write(folder.path().join(".caché"), "x").unwrap();
        std::fs::write(folder.path().join("vide"), "").unwrap();
        assert!(watched.look(folder.path()).unwrap().is_empty());
        std::fs::write(&path, "ab").unwrap();
        assert!(watched.look(folder.path()).unwrap().is_empty(), "it grows");
        assert_eq!(
            watched.look(folder.path()).unwrap(),
            std::slice::from_ref(&path)
        );
        assert!(watched.look(folder.path()).unwrap().is_empty());
        std::fs::write(&path, "another one").unwrap();
        watched.look(folder.path()).unwrap();
        assert_eq!(
            watched.look(folder.path()).unwrap(),
            std::slice::from_ref(&path)
        );
        assert!(path.exists());
    }

    #[test]
    fn a_folder_that_goes_away_is_told_and_its_files_are_looked_at_anew() {
        let home = tempfile::tempdir().unwrap();
        let (folder, aside) = (home.path().join("clé"), home.path().join("ailleurs"));
        std::fs::create_dir(&folder).unwrap();
        std::fs::write(folder.join("a.jpg"), "a").unwrap();
        let mut watched = Watched::default();
        watched.look(&folder).unwrap();
        assert_eq!(watched.look(&folder).unwrap(), [folder.join("a.jpg")]);
        std::fs::rename(&folder, &aside).unwrap();
        assert!(watched.look(&folder).is_err());
        std::fs::rename(&aside, &folder).unwrap();
        assert!(watched.look(&folder).unwrap().is_empty());
        assert_eq!(watched.look(&folder).unwrap(), [folder.join("a.jpg")]);
    }

    #[test]
    fn folders_give_their_files_and_nothing_twice() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        for name in ["b.jpg", "a.pdf"] {
            std::fs::write(at(name), "x").unwrap();
        }
        let named = [at("b.jpg"), folder.path().to_owned(), at("rien.jpg")];
        assert_eq!(all(&named), [at("b.jpg"), at("a.pdf"), at("rien.jpg")]);
        assert!(only_folder(&named).is_err());
        assert!(only_folder(&[at("b.jpg")]).is_err());
        assert!(only_folder(&[folder.path().to_owned()]).is_ok());
    }
}
