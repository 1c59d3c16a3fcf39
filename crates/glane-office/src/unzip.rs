//! Archives as [`crate::zip`] writes them, read back. An archive that came from elsewhere is read within a limit, and what
//! is wrong with it is told by the name of the file ([`read`]).

use std::collections::{BTreeMap, BTreeSet};

use miniz_oxide::inflate::decompress_to_vec_with_limit;

/// The length of the line that ends an archive, of a header in the directory and of one before a file.
pub(crate) const END: usize = 22;
pub(crate) const CENTRAL: usize = 46;
pub(crate) const LOCAL: usize = 30;

/// Why an archive is not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It ends before its list of files does, or is no archive of ours at all.
    Cut,
    /// The file is not what the archive says of it: its lengths, its sum, how it is packed.
    Damaged(String),
    /// Two files have this name.
    Twice(String),
    /// A name that would leave the folder it is unpacked into.
    Leaves(String),
    /// With this file, more would be unpacked than is taken.
    TooLarge(String),
}

/// The files of an archive by name; nothing if anything of it does not fit: a length, a sum, a header that says otherwise
/// than the directory, a name given twice.
///
/// It reads what [`crate::zip::archive`] writes, not every archive there is.
pub fn files(archive: &[u8]) -> Option<BTreeMap<String, Vec<u8>>> {
    read(archive, u64::MAX).ok()
}

/// The files of an archive by name, of `most` bytes together when unpacked. No byte is unpacked beyond what the list of
/// files says of it, and none at all where that list says too much.
pub fn read(archive: &[u8], most: u64) -> Result<BTreeMap<String, Vec<u8>>, Fault> {
    let entries = entries(archive)?;
    let mut seen = BTreeSet::new();
    let mut sum: u64 = 0;
    for (name, entry) in &entries {
        if !seen.insert(name.as_str()) {
            return Err(Fault::Twice(name.clone()));
        }
        if leaves(name) {
            return Err(Fault::Leaves(name.clone()));
        }
        let size = long(entry, 24).ok_or(Fault::Cut)?;
        sum = sum.saturating_add(u64::try_from(size).unwrap_or(u64::MAX));
        if sum > most {
            return Err(Fault::TooLarge(name.clone()));
        }
    }
    let mut files = BTreeMap::new();
    for (name, entry) in entries {
        let bytes = file(archive, entry).ok_or_else(|| Fault::Damaged(name.clone()))?;
        files.insert(name, bytes);
    }
    Ok(files)
}

/// The lines of the directory by name, in its order.
fn entries(archive: &[u8]) -> Result<Vec<(String, &[u8])>, Fault> {
    listed(archive).ok_or(Fault::Cut)
}

fn listed(archive: &[u8]) -> Option<Vec<(String, &[u8])>> {
    let end = archive.len().checked_sub(END)?;
    if archive.get(end..end + 4)? != b"PK\x05\x06" {
        return None;
    }
    let mut at = long(archive, end + 16)?;
    let mut entries = Vec::new();
    for _ in 0..short(archive, end + 10)? {
        let entry = archive.get(at..end)?;
        let name = entry.get(CENTRAL..CENTRAL + short(entry, 28)?)?;
        let name = String::from_utf8(name.to_vec()).ok()?;
        at += CENTRAL + name.len();
        entries.push((name, entry));
    }
    (at == end).then_some(entries)
}

/// Whether a name is anything but a path downwards.
fn leaves(name: &str) -> bool {
    name.is_empty()
        || name.contains(['\\', ':', '\0'])
        || name.split('/').any(|part| matches!(part, "" | "." | ".."))
}

/// The file that a line of the directory is about.
fn file(archive: &[u8], entry: &[u8]) -> Option<Vec<u8>> {
    let (packed, size) = (long(entry, 20)?, long(entry, 24)?);
    let local = archive.get(long(entry, 42)?..)?;
    let marked = entry.get(..4)? == b"PK\x01\x02" && local.get(..4)? == b"PK\x03\x04";
    // Both say the same, from the version needed to the length of the name.
    if !marked || local.get(4..LOCAL)? != entry.get(6..6 + LOCAL - 4)? {
        return None;
    }
    let from = LOCAL + short(local, 26)?;
    let body = local.get(from..from + packed)?;
    unpacked(entry, body, size)
}

/// What is packed in a body, as a line of the directory tells it: how, its length, its sum. No byte is unpacked beyond `size`.
pub(crate) fn unpacked(entry: &[u8], body: &[u8], size: usize) -> Option<Vec<u8>> {
    let bytes = match short(entry, 10)? {
        0 if body.len() == size => body.to_vec(),
        8 => decompress_to_vec_with_limit(body, size).ok()?,
        _ => return None,
    };
    let sum = usize::try_from(crc32fast::hash(&bytes)).ok()?;
    (bytes.len() == size && sum == long(entry, 16)?).then_some(bytes)
}

pub(crate) fn short(bytes: &[u8], at: usize) -> Option<usize> {
    let two = bytes.get(at..at + 2)?.try_into().ok()?;
    Some(usize::from(u16::from_le_bytes(two)))
}

pub(crate) fn long(bytes: &[u8], at: usize) -> Option<usize> {
    let four = bytes.get(at..at + 4)?.try_into().ok()?;
    usize::try_from(u32::from_le_bytes(four)).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::zip::archive;

    #[test]
    fn what_was_changed_is_not_read() {
        let given = BTreeMap::from([("a".to_owned(), b"abc".repeat(9)), ("b".to_owned(), vec![])]);
        let made = archive(&given);
        assert_eq!(files(&made).unwrap(), given);
        for at in 0..made.len() {
            let mut changed = made.clone();
            changed[at] ^= 1;
            let read = files(&changed);
            // The numbers of disks and the kind of machine are not read, nor an order the files are in.
            assert!(read.is_none_or(|read| read.values().eq(given.values())));
        }
    }

    #[test]
    fn what_is_wrong_is_told_by_the_name_of_the_file() {
        let of = |names: &[&str]| {
            let files = names.iter().map(|name| ((*name).to_owned(), vec![7; 9]));
            archive(&files.collect())
        };
        assert_eq!(read(&of(&["a", "b/c"]), 18).unwrap().len(), 2);
        assert_eq!(read(&of(&["a", "b"]), 17), Err(Fault::TooLarge("b".into())));
        for name in ["../a", "/a", "a/../b", "c:a", "a\\b", "a//b"] {
            assert_eq!(read(&of(&[name]), 99), Err(Fault::Leaves(name.into())));
        }
        let made = of(&["a", "b"]);
        assert_eq!(read(&made[..made.len() - 1], 99), Err(Fault::Cut));
        assert_eq!(read(b"", 99), Err(Fault::Cut));
        let mut twice = made.clone();
        let last = twice.iter().rposition(|byte| *byte == b'b').unwrap();
        twice[last] = b'a';
        assert_eq!(read(&twice, 99), Err(Fault::Twice("a".into())));
        let mut changed = made;
        changed[LOCAL + 1] ^= 1;
        assert_eq!(read(&changed, 99), Err(Fault::Damaged("a".into())));
    }

    #[test]
    fn a_file_that_says_less_than_it_unpacks_to_is_not_unpacked_further() {
        let mut made = archive(&BTreeMap::from([("a".to_owned(), vec![0; 1 << 20])]));
        let size = made.len();
        // Both headers say 10 bytes.
        let central = size - END - CENTRAL - 1;
        for at in [22, central + 24] {
            made[at..at + 4].copy_from_slice(&10_u32.to_le_bytes());
        }
        assert_eq!(read(&made, 10), Err(Fault::Damaged("a".into())));
    }

    proptest! {
        #[test]
        fn nothing_breaks_on_what_is_no_archive(bytes in prop::collection::vec(any::<u8>(), 0..80)) {
            let mut bytes = bytes;
            prop_assert!(files(&bytes).is_none());
            bytes.extend(b"PK\x05\x06\0\0\0\0\x01\0\x01\0\x10\0\0\0\0\0\0\0\0\0");
            prop_assert!(files(&bytes).is_none());
        }
    }
}
