//! Makes a parcel of a data folder, whoever serves it meanwhile.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use glane_archive::{CONSULTATIONS, KEY_FILE};
use glane_core::world::Micros;
use glane_paper::incoming::FOLDER as PICTURES;
use glane_store_sqlite::content;

use super::cipher::Lock;
use super::manifest::{Entry, Manifest};
use super::{Wrong, parcel, place};
use crate::data::DATABASE;

/// The plain copy that a parcel is made of, for as long as it takes. It lies in the data folder, where what it says is
/// said already, and never where the parcel goes: a stick must not keep a trace of it.
pub const PASSING: &str = "glane.copie";
/// How many were made by this program.
static TURN: AtomicU64 = AtomicU64::new(0);
/// The end of a parcel's name while it is written.
pub const PARTIAL: &str = ".partiel";
/// How the names of the files end that go along with the database: what was handed out and cannot be made anew. So do the
/// key that the centre signs with and what it gathered of other centres. All else in the folder is made anew, or is not ours.
const ALONG: &str = ".certificat.toml";

/// Makes a parcel at a path that is not there yet: whole and on the disk, or not there at all. `lock` says for whom;
/// nobody but the folder's owner may read one without.
pub fn make(folder: &Path, to: &Path, at: Micros, lock: Option<&Lock>) -> Result<Manifest, Wrong> {
    let database = folder.join(DATABASE);
    // Each has a name of its own: a command and the program that serves may both be at it.
    let turn = TURN.fetch_add(1, Ordering::Relaxed);
    let passing = format!("{PASSING}-{}-{turn}", std::process::id());
    let passing = place::Passing(folder.join(passing));
    glane_store_sqlite::copy(&database, &passing.0).map_err(Wrong::Data)?;
    let copied = content(&passing.0).map_err(Wrong::Data)?;
    let mut files = vec![(DATABASE.to_owned(), passing.0.clone())];
    files.extend(along(folder).map_err(Wrong::Read)?);
    let mut entries: Vec<Entry> = Vec::new();
    let mut paths: Vec<PathBuf> = Vec::new();
    for (name, path) in files {
        match parcel::entry(&name, &path) {
            Ok(entry) => {
                entries.push(entry);
                paths.push(path);
            }
            // A page of paper that somebody looked at meanwhile is erased.
            Err(error)
                if error.kind() == std::io::ErrorKind::NotFound && name.starts_with(PICTURES) => {}
            Err(error) => return Err(Wrong::Read(error)),
        }
    }
    let manifest = Manifest::of(&copied, at, entries);

    let partial = place::Passing(place::with_end(to, PARTIAL));
    let unwritten = |error| Wrong::write(to, error);
    write(&manifest, &paths, &partial.0, lock).map_err(unwritten)?;
    std::fs::rename(&partial.0, to).map_err(unwritten)?;
    place::sync_folder(&place::above(to)).map_err(unwritten)?;
    Ok(manifest)
}

fn write(
    manifest: &Manifest,
    files: &[PathBuf],
    partial: &Path,
    lock: Option<&Lock>,
) -> std::io::Result<()> {
    // What a copy that was cut off left.
    match std::fs::remove_file(partial) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let file = place::new_file(partial)?;
    let mut out = std::io::BufWriter::new(&file);
    match lock {
        None => parcel::write(manifest, files, &mut out)?,
        Some(lock) => {
            let mut locked = lock.around(&mut out)?;
            parcel::write(manifest, files, &mut locked)?;
            locked.finish()?;
        }
    }
    out.flush()?;
    drop(out);
    file.sync_all()
}

/// The files that go along, in order of their names.
pub fn along(folder: &Path) -> std::io::Result<Vec<(String, PathBuf)>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        match entry.file_name().into_string() {
            Ok(name)
                if (name.ends_with(ALONG) || name == KEY_FILE) && entry.file_type()?.is_file() =>
            {
                files.push((name, entry.path()));
            }
            _ => {}
        }
    }
    files.sort();
    // Of consultations their archives, what was announced and what people ruled; not what is still being written.
    files.extend(below(folder, CONSULTATIONS, &["glane", "json", "jsonl"])?);
    // The pages of paper that people may still have to look at.
    files.extend(below(folder, PICTURES, &["jpg"])?);
    Ok(files)
}

/// The files of one ending or another in the folders of a folder, in order of their names. What was erased meanwhile is none
/// any more.
fn below(folder: &Path, name: &str, endings: &[&str]) -> std::io::Result<Vec<(String, PathBuf)>> {
    let mut files = Vec::new();
    let Ok(inner) = std::fs::read_dir(folder.join(name)) else {
        return Ok(files);
    };
    for inner in inner {
        let inner = inner?;
        let Ok(entries) = std::fs::read_dir(inner.path()) else {
            continue;
        };
        for entry in entries {
            let entry = entry?;
            let path = entry.path();
            let ending = path.extension().and_then(|ending| ending.to_str());
            if let (Some(of), Some(file)) = (inner.file_name().to_str(), entry.file_name().to_str())
                && ending.is_some_and(|ending| endings.contains(&ending))
            {
                files.push((format!("{name}/{of}/{file}"), path));
            }
        }
    }
    files.sort();
    Ok(files)
}

/// Takes away what a parcel that was cut off left of plain copies. Only whoever holds the folder may.
pub fn sweep(folder: &Path) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let ours = |name: &str| name.starts_with(PASSING);
        if entry.file_name().to_str().is_some_and(ours) {
            drop(place::Passing(entry.path()));
        }
    }
}

#[cfg(test)]
mod tests {
    use glane_store_sqlite::{Options, SqliteStore};

    use super::*;

    #[test]
    fn certificates_the_key_and_consultations_go_along_and_nothing_else_of_the_folder() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("donnees");
        drop(SqliteStore::open(&data.join(DATABASE), Options::default()).unwrap());
        for name in [
            "b.certificat.toml",
            "a.certificat.toml",
            "notes.toml",
            "serving.json",
        ] {
            std::fs::write(data.join(name), name).unwrap();
        }
        // A key that was carried away would have to be revoked.
        std::fs::create_dir(data.join("https")).unwrap();
        std::fs::write(data.join("https/salle.test.pem"), "clé").unwrap();
        let to = folder.path().join("copie");
        std::fs::write(place::with_end(&to, PARTIAL), "coupée").unwrap();
        std::fs::write(data.join("glane.copie-1-x"), "coupée").unwrap();
        sweep(&data);
        std::fs::create_dir_all(data.join("papier/w")).unwrap();
        std::fs::write(data.join("papier/w/a-1.jpg"), "page").unwrap();
        std::fs::write(data.join("papier/w/b-1.partiel"), "coupée").unwrap();
        // The key that signs cannot be made anew, nor what other centres handed over.
        std::fs::write(data.join(KEY_FILE), "clé").unwrap();
        let shelf = data.join(CONSULTATIONS).join("reseau");
        std::fs::create_dir_all(&shelf).unwrap();
        for name in [
            "a.glane",
            "consultation.json",
            "rulings.jsonl",
            "b.1-0.part",
        ] {
            std::fs::write(shelf.join(name), name).unwrap();
        }
        let manifest = make(&data, &to, Micros(0), None).unwrap();
        let names: Vec<&str> = manifest
            .files
            .iter()
            .map(|file| file.name.as_str())
            .collect();
        assert_eq!(
            names,
            [
                DATABASE,
                "a.certificat.toml",
                "b.certificat.toml",
                "cle-du-centre",
                "consultations/reseau/a.glane",
                "consultations/reseau/consultation.json",
                "consultations/reseau/rulings.jsonl",
                "papier/w/a-1.jpg"
            ]
        );
        assert!(!manifest.linkable, "there is no workshop");
        let left = |folder: &Path| {
            let entries = std::fs::read_dir(folder).unwrap();
            entries
                .filter(|entry| {
                    let name = entry.as_ref().unwrap().file_name();
                    let name = name.to_str().unwrap().to_owned();
                    name.ends_with(PARTIAL) || name.starts_with(PASSING)
                })
                .count()
        };
        assert_eq!((left(&data), left(folder.path())), (0, 0));
    }
}
