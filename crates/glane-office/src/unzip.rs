//! Archives as [`crate::zip`] writes them, read back.

use std::collections::BTreeMap;

use miniz_oxide::inflate::decompress_to_vec_with_limit;

/// The length of the line that ends an archive, of a header in the directory and of one before a file.
const END: usize = 22;
const CENTRAL: usize = 46;
const LOCAL: usize = 30;

/// The files of an archive by name; nothing if anything of it does not fit: a length, a sum, a header that says otherwise
/// than the directory, a name given twice.
///
/// It reads what [`crate::zip::archive`] writes, not every archive there is.
pub fn files(archive: &[u8]) -> Option<BTreeMap<String, Vec<u8>>> {
    let end = archive.len().checked_sub(END)?;
    if archive.get(end..end + 4)? != b"PK\x05\x06" {
        return None;
    }
    let mut at = long(archive, end + 16)?;
    let mut files = BTreeMap::new();
    for _ in 0..short(archive, end + 10)? {
        let entry = archive.get(at..)?;
        let name = entry.get(CENTRAL..CENTRAL + short(entry, 28)?)?;
        let bytes = file(archive, entry)?;
        let name = String::from_utf8(name.to_vec()).ok()?;
        at += CENTRAL + name.len();
        if files.insert(name, bytes).is_some() {
            return None;
        }
    }
    (at == end).then_some(files)
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
    let bytes = match short(entry, 10)? {
        0 => body.to_vec(),
        8 => decompress_to_vec_with_limit(body, size).ok()?,
        _ => return None,
    };
    let sum = usize::try_from(crc32fast::hash(&bytes)).ok()?;
    (bytes.len() == size && sum == long(entry, 16)?).then_some(bytes)
}

fn short(bytes: &[u8], at: usize) -> Option<usize> {
    let two = bytes.get(at..at + 2)?.try_into().ok()?;
    Some(usize::from(u16::from_le_bytes(two)))
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
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
