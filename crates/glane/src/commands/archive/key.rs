//! The key of the centre: made once, kept in the data folder for its owner alone.

use std::io::Write;
use std::path::Path;

use glane_archive::{CentreKey, read_seed, written};
use glane_core::world::Entropy;

use crate::backup::place;
use crate::fail::Fail;

/// Its file among the data.
const FILE: &str = "cle-du-centre";

/// The centre's key; drawn and kept if there is none yet.
pub fn of(folder: &Path, entropy: &dyn Entropy) -> Result<CentreKey, Fail> {
    let path = folder.join(FILE);
    let seed = match std::fs::read_to_string(&path) {
        Ok(text) => read_seed(text.trim())
            .ok_or_else(|| Fail::machine("archive-key-damaged").with_path(&path))?,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let mut seed = [0; 32];
            entropy.fill(&mut seed);
            keep(&path, &seed).map_err(|error| Fail::unwritable(&path, &error))?;
            seed
        }
        Err(error) => return Err(Fail::unreadable(&path, &error)),
    };
    CentreKey::of_seed(seed).ok_or_else(|| Fail::machine("archive-key-damaged").with_path(&path))
}

fn keep(path: &Path, seed: &[u8; 32]) -> std::io::Result<()> {
    let mut file = place::new_file(path)?;
    file.write_all(written(seed).as_bytes())?;
    file.write_all(b"\n")?;
    file.sync_all()
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
        let first = of(folder.path(), &Sevens).unwrap().public();
        assert_eq!(of(folder.path(), &Never).unwrap().public(), first);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(folder.path().join(FILE))
                .unwrap()
                .permissions();
            assert_eq!(mode.mode() & 0o777, 0o600);
        }
        std::fs::write(folder.path().join(FILE), "abc").unwrap();
        assert_eq!(
            of(folder.path(), &Never).unwrap_err().key,
            "archive-key-damaged"
        );
    }
}
