//! The key of the centre among its data: made once, kept for its owner alone.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use glane_core::world::{Entropy, short_code};

use crate::key::{CentreKey, read_seed, written};

/// Its file among the data.
pub const KEY_FILE: &str = "cle-du-centre";
/// Letters that tell two half-written keys apart.
const TURN: usize = 12;

/// Why there is no key.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The file holds something else.
    #[error("{path} holds no key", path = .0.display())]
    Damaged(PathBuf),
    /// It could not be read.
    #[error("{path}: {1}", path = .0.display())]
    Unread(PathBuf, io::Error),
    /// It could not be written.
    #[error("{path}: {1}", path = .0.display())]
    Unwritten(PathBuf, io::Error),
}

/// The centre's key in a data folder; drawn and kept if there is none yet.
pub fn key_in(folder: &Path, entropy: &dyn Entropy) -> Result<CentreKey, KeyError> {
    let path = folder.join(KEY_FILE);
    if let Some(key) = kept(&path)? {
        return Ok(key);
    }
    let mut seed = [0; 32];
    entropy.fill(&mut seed);
    match keep(&path, &seed, entropy) {
        Ok(()) => CentreKey::of_seed(seed).ok_or(KeyError::Damaged(path)),
        // The pages and a command may both be at it: the first one's stands.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            kept(&path)?.ok_or(KeyError::Unwritten(path, error))
        }
        Err(error) => Err(KeyError::Unwritten(path, error)),
    }
}

/// The same, if there is one.
pub fn known_key_in(folder: &Path) -> Result<Option<CentreKey>, KeyError> {
    kept(&folder.join(KEY_FILE))
}

fn kept(path: &Path) -> Result<Option<CentreKey>, KeyError> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(KeyError::Unread(path.to_owned(), error)),
    };
    let key = read_seed(text.trim()).and_then(CentreKey::of_seed);
    key.map(Some)
        .ok_or_else(|| KeyError::Damaged(path.to_owned()))
}

/// Writes it whole under its name, or not at all.
fn keep(path: &Path, seed: &[u8; 32], entropy: &dyn Entropy) -> io::Result<()> {
    let half = path.with_extension(short_code(entropy, TURN));
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&half)?;
    let done = file
        .write_all(written(seed).as_bytes())
        .and_then(|()| file.write_all(b"\n"))
        .and_then(|()| file.sync_all())
        .and_then(|()| put(&half, path));
    drop(file);
    match fs::remove_file(&half) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => done.and(Err(error)),
        _ => done,
    }
}

/// Gives a written file its name, if no other has it. Where a disk knows no second names, what stands is not replaced.
fn put(half: &Path, path: &Path) -> io::Result<()> {
    match fs::hard_link(half, path) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists && !path.exists() => {
            fs::rename(half, path)
        }
        done => done,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Sevens;

    impl Entropy for Sevens {
        fn fill(&self, buffer: &mut [u8]) {
            buffer.fill(7);
        }
    }

    struct Never;

    impl Entropy for Never {
        fn fill(&self, _: &mut [u8]) {
            panic!("a key is drawn once");
        }
    }

    #[test]
    fn a_key_is_drawn_once_and_kept_for_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let first = key_in(folder.path(), &Sevens).unwrap().public();
        assert_eq!(key_in(folder.path(), &Never).unwrap().public(), first);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = fs::metadata(folder.path().join(KEY_FILE)).unwrap();
            assert_eq!(mode.permissions().mode() & 0o777, 0o600);
        }
        fs::write(folder.path().join(KEY_FILE), "abc").unwrap();
        let damaged = key_in(folder.path(), &Never);
        assert!(matches!(damaged, Err(KeyError::Damaged(_))));
    }

    #[test]
    fn of_two_that_draw_one_at_the_same_moment_the_first_stands() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(KEY_FILE);
        keep(&path, &[1; 32], &Sevens).unwrap();
        let second = keep(&path, &[2; 32], &Sevens).unwrap_err();
        assert_eq!(second.kind(), io::ErrorKind::AlreadyExists);
        let stands = kept(&path).unwrap().unwrap().public();
        assert_eq!(stands, CentreKey::of_seed([1; 32]).unwrap().public());
    }
}
