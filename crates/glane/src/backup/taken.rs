//! When a copy was last carried away from a data folder. Where to is nobody's business here.

use std::path::Path;

use glane_core::world::Micros;

use super::place;

/// The file's name in the data folder.
const FILE: &str = "emportee.txt";

/// Notes that a copy was carried away. The copy is made whether this is noted or not.
pub fn note(folder: &Path, at: Micros) {
    let said = format!("{}\n", at.0);
    if let Err(error) = place::write_whole(&folder.join(FILE), said.as_bytes()) {
        tracing::warn!(%error, "that a copy was taken away could not be noted");
    }
}

/// When one was last carried away, if ever.
pub fn last(folder: &Path) -> Option<Micros> {
    let text = std::fs::read_to_string(folder.join(FILE)).ok()?;
    text.trim().parse().ok().map(Micros)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_time_is_known() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(last(folder.path()), None);
        note(folder.path(), Micros(5));
        note(folder.path(), Micros(7));
        assert_eq!(last(folder.path()), Some(Micros(7)));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
