//! What sealing and purging ask of the copies that the program made: those that still tie the workshop's answers to phones
//! go when it is sealed, and all that hold it when it is purged.
//!
//! A copy that somebody carried away is theirs to destroy: the program does not know where it lies, and says so. So is
//! what stood in the folder before a copy was put back: it is said where it lies.

use std::io;
use std::path::{Path, PathBuf};

use glane_store_sqlite::content;

use super::manifest::carried;
use super::shelf::Kept;
use super::{place, shelf, unpack};
use crate::data::DATABASE;

/// Deletes the copies of a folder that hold a workshop as it was before it was sealed; which ones. Called once the
/// sealing is on disk: cut off in between, [`super::keeper::Keeper`] finds them at its next start.
pub fn delete_linkable_copies(backups: &Path, slug: &str) -> io::Result<Vec<PathBuf>> {
    delete(backups, |copy| copy.manifest.links(slug))
}

/// Deletes every copy of a folder that holds a workshop; which ones. Called once the purge is on disk.
pub fn delete_copies_holding(backups: &Path, slug: &str) -> io::Result<Vec<PathBuf>> {
    let holds = |copy: &Kept| {
        let mut workshops = copy.manifest.workshops.iter();
        workshops.any(|workshop| workshop.slug == slug)
    };
    delete(backups, holds)
}

fn delete(backups: &Path, goes: impl Fn(&Kept) -> bool) -> io::Result<Vec<PathBuf>> {
    let mut deleted = Vec::new();
    for copy in shelf::copies(backups)? {
        if goes(&copy) {
            std::fs::remove_file(&copy.path)?;
            deleted.push(copy.path);
        }
    }
    if !deleted.is_empty() {
        place::sync_folder(backups)?;
    }
    Ok(deleted)
}

/// What the folders hold, that keep what stood there before a copy was put back, of a workshop that was sealed or, if
/// `purged`, erased since. They are whoever put the copy back's to delete: which ones.
pub fn kept_beside(folder: &Path, slug: &str, purged: bool) -> Vec<PathBuf> {
    let holds = |beside: &PathBuf| {
        let held = content(&beside.join(DATABASE)).map(|held| carried(&held));
        let copies = shelf::copies(&beside.join(shelf::FOLDER)).unwrap_or_default();
        let carried_along = copies.into_iter().flat_map(|copy| copy.manifest.workshops);
        let mut all = held.unwrap_or_default().into_iter().chain(carried_along);
        all.any(|one| one.slug == slug && (one.linkable || (purged && one.ballots > 0)))
    };
    let beside = unpack::kept_beside(folder).into_iter();
    beside.filter(holds).collect()
}

#[cfg(test)]
mod tests {
    use glane_core::world::Micros;

    use super::super::manifest::{Carried, Manifest};
    use super::super::parcel;
    use super::*;

    fn copy(folder: &Path, at: i64, workshops: &[(&str, bool)]) -> PathBuf {
        let workshops: Vec<Carried> = workshops
            .iter()
            .map(|(slug, linkable)| Carried {
                slug: (*slug).to_owned(),
                revision: 1,
                ballots: 0,
                linkable: *linkable,
            })
            .collect();
        let manifest = Manifest {
            program: "0".to_owned(),
            schema: 3,
            at: Micros(at),
            linkable: workshops.iter().any(|workshop| workshop.linkable),
            workshops,
            files: vec![],
        };
        let path = folder.join(shelf::name(Micros(at * 1_000_000)));
        let mut bytes = Vec::new();
        parcel::write(&manifest, &[], &mut bytes).unwrap();
        std::fs::write(&path, bytes).unwrap();
        path
    }

    #[test]
    fn only_copies_that_tie_this_workshops_answers_go() {
        let folder = tempfile::tempdir().unwrap();
        let before = copy(folder.path(), 1, &[("un", true), ("deux", true)]);
        let other = copy(folder.path(), 2, &[("deux", true)]);
        let after = copy(folder.path(), 3, &[("un", false), ("deux", true)]);
        let alike = copy(folder.path(), 4, &[("un-autre", true)]);
        let stranger = folder.path().join("glane-x.sauvegarde");
        std::fs::write(&stranger, "une photo").unwrap();
        let deleted = delete_linkable_copies(folder.path(), "un").unwrap();
        assert_eq!(deleted.as_slice(), std::slice::from_ref(&before));
        assert!(!before.exists());
        for path in [&other, &after, &alike, &stranger] {
            assert!(path.exists(), "{}", path.display());
        }
        assert!(
            delete_linkable_copies(folder.path(), "un")
                .unwrap()
                .is_empty()
        );
        let nowhere = folder.path().join("absent");
        assert!(delete_linkable_copies(&nowhere, "un").unwrap().is_empty());
        // Purged, it is in no copy at all.
        assert_eq!(delete_copies_holding(folder.path(), "un").unwrap(), [after]);
        assert!(other.exists() && alike.exists() && stranger.exists());
    }
}
