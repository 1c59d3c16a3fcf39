//! The parcel: `GLANE SAUVEGARDE 1 <hash>`, a line of JSON with that hash, then the files.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Component, Path, PathBuf};

use super::Wrong;
use super::manifest::{Entry, Manifest};
use super::place;

/// What a parcel begins with.
pub const MAGIC: &str = "GLANE SAUVEGARDE ";
/// The form of the parcels made here, and the newest that is read.
const FORM: u32 = 1;
/// The longest manifest read: tens of thousands of workshops.
const HEAD_MAX: u64 = 16 << 20;
/// Bytes read at a time.
const STRIDE: usize = 64 * 1024;

/// A file's entry: its length and hash.
pub fn entry(name: &str, path: &Path) -> io::Result<Entry> {
    let mut hasher = blake3::Hasher::new();
    let mut file = File::open(path)?;
    let bytes = pour(&mut file, u64::MAX, |some| {
        hasher.update(some);
        Ok(())
    })?;
    Ok(Entry {
        name: name.to_owned(),
        bytes,
        blake3: hasher.finalize().to_hex().to_string(),
    })
}

/// Writes a parcel; `files` are where those of the manifest lie, in its order.
pub fn write(manifest: &Manifest, files: &[PathBuf], mut out: impl Write) -> io::Result<()> {
    let head = serde_json::to_string(manifest)?;
    let hash = blake3::hash(head.as_bytes()).to_hex();
    writeln!(out, "{MAGIC}{FORM} {hash}\n{head}")?;
    for (entry, path) in manifest.files.iter().zip(files) {
        let mut file = File::open(path)?;
        let poured = pour(&mut file, entry.bytes, |some| out.write_all(some))?;
        if poured != entry.bytes {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
    }
    Ok(())
}

/// A parcel that is being read: its manifest is known, its files are still to come.
pub struct Parcel<R> {
    /// What it says of itself.
    pub manifest: Manifest,
    rest: BufReader<R>,
}

impl<R: Read> Parcel<R> {
    /// Reads what it says of itself.
    pub fn open(input: R) -> Result<Self, Wrong> {
        let mut rest = BufReader::with_capacity(STRIDE, input);
        let first = line(&mut rest, 256)?;
        let said = first.strip_prefix(MAGIC).ok_or(Wrong::NotOurs)?;
        let (form, hash) = said.split_once(' ').ok_or(Wrong::NotOurs)?;
        if form.parse::<u32>().map_err(|_| Wrong::NotOurs)? > FORM {
            return Err(Wrong::Newer);
        }
        let head = line(&mut rest, HEAD_MAX)?;
        if blake3::hash(head.as_bytes()).to_hex().as_str() != hash {
            return Err(Wrong::Damaged);
        }
        let manifest = serde_json::from_str(&head).map_err(|_| Wrong::Damaged)?;
        Ok(Self { manifest, rest })
    }

    /// Writes its files into a folder, each made anew for its owner alone and brought to the disk. Whatever is not what
    /// the manifest says is found here, at the latest at the end.
    pub fn unpack(self, into: &Path) -> Result<Manifest, Wrong> {
        let Self { manifest, mut rest } = self;
        let paths = places(into, &manifest.files).ok_or(Wrong::Damaged)?;
        for (entry, path) in manifest.files.iter().zip(&paths) {
            unpack_one(&mut rest, entry, path)?;
        }
        match rest.fill_buf() {
            Ok([]) => Ok(manifest),
            Ok(_) => Err(Wrong::Damaged),
            Err(error) => Err(Wrong::reading(error)),
        }
    }
}

fn unpack_one(rest: &mut impl Read, entry: &Entry, path: &Path) -> Result<(), Wrong> {
    let unwritten = |error| Wrong::write(path, error);
    if let Some(folder) = path.parent() {
        place::make_folder(folder).map_err(unwritten)?;
    }
    let mut file = place::new_file(path).map_err(unwritten)?;
    let mut hasher = blake3::Hasher::new();
    let mut refused = None;
    let poured = pour(rest, entry.bytes, |some| {
        hasher.update(some);
        file.write_all(some).map_err(|error| {
            let kind = error.kind();
            refused = Some(error);
            kind.into()
        })
    });
    if let Some(error) = refused {
        return Err(unwritten(error));
    }
    if poured.map_err(Wrong::reading)? != entry.bytes {
        return Err(Wrong::Truncated);
    }
    if hasher.finalize().to_hex().as_str() != entry.blake3 {
        return Err(Wrong::Damaged);
    }
    file.sync_all().map_err(unwritten)
}

/// Where each file of a parcel goes; nothing if one would lie outside the folder, or where another does.
fn places(folder: &Path, files: &[Entry]) -> Option<Vec<PathBuf>> {
    let paths = files.iter().map(|entry| within(folder, &entry.name));
    let paths: Vec<PathBuf> = paths.collect::<Option<_>>()?;
    let taken: BTreeSet<&Path> = paths.iter().map(PathBuf::as_path).collect();
    let is_apart = |path: &PathBuf| path.ancestors().skip(1).all(|above| !taken.contains(above));
    (taken.len() == paths.len() && paths.iter().all(is_apart)).then_some(paths)
}

/// Where a file of a parcel goes; nothing for a name that leads out of the folder.
fn within(folder: &Path, name: &str) -> Option<PathBuf> {
    let path = Path::new(name);
    let inside = path
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    (inside && !name.is_empty() && !name.contains('\\')).then(|| folder.join(path))
}

/// A line of at most `most` bytes, its end off.
fn line(input: &mut impl BufRead, most: u64) -> Result<String, Wrong> {
    let mut bytes = Vec::new();
    let read = input.take(most).read_until(b'\n', &mut bytes);
    read.map_err(Wrong::reading)?;
    match bytes.pop() {
        None => Err(Wrong::Truncated),
        Some(b'\n') => String::from_utf8(bytes).map_err(|_| Wrong::Damaged),
        Some(_) if u64::try_from(bytes.len()).is_ok_and(|length| length + 1 < most) => {
            Err(Wrong::Truncated)
        }
        Some(_) => Err(Wrong::NotOurs),
    }
}

/// Hands on at most `most` bytes, piece by piece; how many there were.
fn pour(
    input: &mut impl Read,
    most: u64,
    mut each: impl FnMut(&[u8]) -> io::Result<()>,
) -> io::Result<u64> {
    let mut piece = vec![0_u8; STRIDE];
    let mut poured = 0;
    while poured < most {
        let wanted = usize::try_from(most - poured).map_or(STRIDE, |left| left.min(STRIDE));
        let some = piece.get_mut(..wanted).unwrap_or_default();
        let read = match input.read(some) {
            Ok(0) => break,
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        each(some.get(..read).unwrap_or_default())?;
        poured += read as u64;
    }
    Ok(poured)
}

#[cfg(test)]
mod tests {
    use glane_core::world::Micros;

    use super::*;

    fn parcel(folder: &Path) -> Vec<u8> {
        let files: Vec<PathBuf> = ["un", "deux"].map(|name| folder.join(name)).into();
        std::fs::write(&files[0], vec![7_u8; 200_000]).unwrap();
        std::fs::write(&files[1], "").unwrap();
        let entries = [
            ("glane.sqlite", &files[0]),
            ("certificats/a.toml", &files[1]),
        ];
        let manifest = Manifest {
            program: "0".to_owned(),
            schema: 1,
            at: Micros(5),
            linkable: false,
            workshops: vec![],
            files: entries
                .map(|(name, path)| entry(name, path).unwrap())
                .into(),
        };
        let mut out = Vec::new();
        write(&manifest, &files, &mut out).unwrap();
        out
    }

    fn unpacked(bytes: &[u8], into: &Path) -> Result<Manifest, Wrong> {
        Parcel::open(bytes)?.unpack(into)
    }

    #[test]
    fn what_is_packed_comes_out_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let bytes = parcel(folder.path());
        let into = folder.path().join("ici");
        let manifest = unpacked(&bytes, &into).unwrap();
        assert_eq!(manifest.bytes(), 200_000);
        assert_eq!(
            std::fs::read(into.join("glane.sqlite")).unwrap(),
            vec![7_u8; 200_000]
        );
        assert_eq!(std::fs::read(into.join("certificats/a.toml")).unwrap(), b"");
    }

    #[test]
    fn cut_anywhere_it_is_told_so_and_bent_anywhere_too() {
        let folder = tempfile::tempdir().unwrap();
        let bytes = parcel(folder.path());
        for (n, end) in [0, 5, 60, 150, 90_000, bytes.len() - 1]
            .into_iter()
            .enumerate()
        {
            let into = folder.path().join(format!("coupe-{n}"));
            let wrong = unpacked(&bytes[..end], &into).unwrap_err();
            assert!(matches!(wrong, Wrong::Truncated), "{end}: {wrong:?}");
        }
        for (n, at) in [30, 150, 90_000, bytes.len() - 1].into_iter().enumerate() {
            let mut bent = bytes.clone();
            bent[at] ^= 1;
            let wrong = unpacked(&bent, &folder.path().join(format!("plie-{n}"))).unwrap_err();
            assert!(matches!(wrong, Wrong::Damaged), "{at}: {wrong:?}");
        }
        let mut longer = bytes;
        longer.push(0);
        let wrong = unpacked(&longer, &folder.path().join("long")).unwrap_err();
        assert!(matches!(wrong, Wrong::Damaged), "{wrong:?}");
    }

    #[test]
    fn other_files_and_newer_ones_are_told_apart() {
        let wrong = |text: &str| Parcel::open(text.as_bytes()).err().unwrap();
        assert!(matches!(
            wrong("participant,groupe\nun,nord\n"),
            Wrong::NotOurs
        ));
        assert!(matches!(wrong(&"x".repeat(5000)), Wrong::NotOurs));
        assert!(matches!(
            wrong("GLANE SAUVEGARDE 2 abc\n{}\n"),
            Wrong::Newer
        ));
        assert!(matches!(wrong(""), Wrong::Truncated));
    }

    #[test]
    fn a_parcel_that_names_a_file_twice_is_damaged() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("un");
        std::fs::write(&file, "un").unwrap();
        for (n, names) in [["a", "a"], ["a/b", "a/./b"], ["a", "a/b"], ["a/b", "a"]]
            .into_iter()
            .enumerate()
        {
            let manifest = Manifest {
                program: "0".to_owned(),
                schema: 1,
                at: Micros(5),
                linkable: false,
                workshops: vec![],
                files: names.map(|name| entry(name, &file).unwrap()).into(),
            };
            let mut out = Vec::new();
            write(&manifest, &[file.clone(), file.clone()], &mut out).unwrap();
            let wrong = unpacked(&out, &folder.path().join(format!("ici-{n}"))).unwrap_err();
            assert!(matches!(wrong, Wrong::Damaged), "{names:?}: {wrong:?}");
        }
    }

    #[test]
    fn no_name_leads_out_of_the_folder() {
        for name in ["../a", "/etc/passwd", "a/../../b", "", ".", "a\\b"] {
            assert_eq!(within(Path::new("d"), name), None, "{name}");
        }
        assert!(within(Path::new("d"), "certificats/a.toml").is_some());
    }
}
