//! The folder in which the program keeps the copies it makes by itself.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use glane_core::world::Micros;

use super::manifest::Manifest;
use super::parcel::Parcel;
use super::place;

/// The folder's name in the data folder, where no other is asked for.
pub const FOLDER: &str = "sauvegardes";
/// How the names of our copies begin and end.
const START: &str = "glane-";
const END: &str = ".sauvegarde";

/// A copy on the shelf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Where it lies.
    pub path: PathBuf,
    /// What it says of itself.
    pub manifest: Manifest,
}

/// What a copy of that moment is called.
pub fn name(at: Micros) -> String {
    format!("{START}{}{END}", place::stamp(at))
}

/// Where a copy of that moment goes: under a name that nobody has.
pub fn place_for(folder: &Path, at: Micros) -> PathBuf {
    let mut path = folder.join(name(at));
    let mut turn = 2;
    while path.exists() {
        path = folder.join(format!("{START}{}-{turn}{END}", place::stamp(at)));
        turn += 1;
    }
    path
}

/// The copies in a folder, the oldest first. What is not ours or cannot be read is none, and is left alone.
pub fn copies(folder: &Path) -> io::Result<Vec<Kept>> {
    let entries = match std::fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        other => other?,
    };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry?.path();
        let ours = path
            .file_name()
            .and_then(|name| name.to_str())
            .is_some_and(|name| name.starts_with(START) && name.ends_with(END));
        if !ours {
            continue;
        }
        if let Some(Ok(parcel)) = File::open(&path).ok().map(Parcel::open) {
            found.push(Kept {
                path,
                manifest: parcel.manifest,
            });
        } else {
            tracing::warn!(path = %path.display(), "a copy cannot be read");
        }
    }
    found.sort_by(|one, other| (one.manifest.at, &one.path).cmp(&(other.manifest.at, &other.path)));
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_a_copy_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(copies(&folder.path().join("absent")).unwrap(), []);
        for name in [
            "glane-x.sauvegarde",
            "photo.jpg",
            "glane-y.sauvegarde.partiel",
        ] {
            std::fs::write(folder.path().join(name), "autre chose").unwrap();
        }
        assert_eq!(copies(folder.path()).unwrap(), []);
        let first = folder.path().join("glane-1970-01-01-000000.sauvegarde");
        assert_eq!(place_for(folder.path(), Micros(0)), first);
        std::fs::write(&first, "").unwrap();
        let second = folder.path().join("glane-1970-01-01-000000-2.sauvegarde");
        assert_eq!(place_for(folder.path(), Micros(0)), second);
    }
}
