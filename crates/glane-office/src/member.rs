//! One file of an archive that any program made: word processors write theirs in ways that [`crate::unzip`] does not take. What is
//! not asked for is not unpacked.

use crate::unzip::{CENTRAL, END, Fault, LOCAL, long, short, unpacked};

/// How long a remark may follow the line that ends an archive.
const REMARK: usize = 65_535;

/// The file of that name, of `most` bytes when unpacked; nothing if there is none. No byte is unpacked beyond what the list of
/// files says, and none where that says too much.
pub fn read(archive: &[u8], name: &str, most: usize) -> Result<Option<Vec<u8>>, Fault> {
    let found = find(archive, name).ok_or(Fault::Cut)?;
    match found.as_slice() {
        [] => Ok(None),
        [entry] => {
            let size = long(entry, 24).ok_or(Fault::Cut)?;
            if size > most {
                return Err(Fault::TooLarge(name.to_owned()));
            }
            let bytes = body(archive, entry).and_then(|body| unpacked(entry, body, size));
            bytes
                .map(Some)
                .ok_or_else(|| Fault::Damaged(name.to_owned()))
        }
        _ => Err(Fault::Twice(name.to_owned())),
    }
}

/// The lines of the list of files that name it; nothing if there is no such list.
fn find<'a>(archive: &'a [u8], name: &str) -> Option<Vec<&'a [u8]>> {
    let last = archive.len().checked_sub(END)?;
    let from = last.saturating_sub(REMARK);
    let mut marks = archive.get(from..last + 4)?.windows(4);
    let end = from + marks.rposition(|mark| mark == b"PK\x05\x06")?;
    let mut at = long(archive, end + 16)?;
    let mut found = Vec::new();
    for _ in 0..short(archive, end + 10)? {
        let entry = archive.get(at..end)?;
        if entry.get(..4)? != b"PK\x01\x02" {
            return None;
        }
        let named = short(entry, 28)?;
        if entry.get(CENTRAL..CENTRAL + named)? == name.as_bytes() {
            found.push(entry);
        }
        at += CENTRAL + named + short(entry, 30)? + short(entry, 32)?;
    }
    Some(found)
}

/// What is packed of the file that a line of the list is about; nothing of one that is kept secret.
fn body<'a>(archive: &'a [u8], entry: &[u8]) -> Option<&'a [u8]> {
    let is_secret = short(entry, 8)? & 1 == 1;
    let local = archive.get(long(entry, 42)?..)?;
    if is_secret || local.get(..4)? != b"PK\x03\x04" {
        return None;
    }
    let from = LOCAL + short(local, 26)? + short(local, 28)?;
    local.get(from..from + long(entry, 20)?)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;
    use crate::zip::archive;

    fn made() -> Vec<u8> {
        let files = [("a", b"abc".repeat(99)), ("b/c", b"x".to_vec())];
        archive(&files.map(|(name, bytes)| (name.to_owned(), bytes)).into())
    }

    /// As other programs write: the header before a file says neither sizes nor sum, and a remark ends the archive.
    fn otherwise() -> Vec<u8> {
        let mut made = made();
        made[6] |= 8;
        made[14..26].fill(0);
        let end = made.len();
        made[end - 2..].copy_from_slice(&5_u16.to_le_bytes());
        made.extend(b"PK\x05\x06!");
        made
    }

    #[test]
    fn a_file_is_read_however_its_archive_was_written() {
        for archive in [made(), otherwise()] {
            assert_eq!(read(&archive, "a", 297), Ok(Some(b"abc".repeat(99))));
            assert_eq!(read(&archive, "b/c", 9), Ok(Some(b"x".to_vec())));
            assert_eq!(read(&archive, "c", 9), Ok(None));
        }
    }

    #[test]
    fn what_is_too_large_cut_or_changed_is_not_unpacked() {
        let made = made();
        assert_eq!(read(&made, "a", 296), Err(Fault::TooLarge("a".into())));
        assert_eq!(read(&made[..made.len() - 30], "a", 999), Err(Fault::Cut));
        assert_eq!(read(b"PK\x03\x04", "a", 999), Err(Fault::Cut));
        let mut changed = made.clone();
        changed[LOCAL + 1] ^= 1;
        assert_eq!(read(&changed, "a", 999), Err(Fault::Damaged("a".into())));
        // It says 10 bytes and holds a million.
        let mut bomb = archive(&BTreeMap::from([("a".to_owned(), vec![0; 1 << 20])]));
        let central = bomb.len() - END - CENTRAL - 1;
        bomb[central + 24..central + 28].copy_from_slice(&10_u32.to_le_bytes());
        assert_eq!(read(&bomb, "a", 99), Err(Fault::Damaged("a".into())));
        // Two files of one name: nobody knows which is meant.
        let two = [("a", b"1".to_vec()), ("b", b"2".to_vec())];
        let mut twice = archive(&two.map(|(name, bytes)| (name.to_owned(), bytes)).into());
        let last = twice.iter().rposition(|byte| *byte == b'b').unwrap();
        twice[last] = b'a';
        assert_eq!(read(&twice, "a", 999), Err(Fault::Twice("a".into())));
    }

    proptest! {
        #[test]
        fn nothing_breaks_on_what_is_no_archive(bytes in prop::collection::vec(any::<u8>(), 0..120)) {
            let mut bytes = bytes;
            let _ = read(&bytes, "a", 99);
            bytes.extend(b"PK\x05\x06\0\0\0\0\x01\0\x01\0\x10\0\0\0\0\0\0\0\0\0");
            prop_assert!(!matches!(read(&bytes, "a", 99), Ok(Some(_))));
        }

        #[test]
        fn a_changed_archive_gives_the_file_or_nothing(at in 0_usize..400, bit in 0_u8..8) {
            let mut changed = made();
            let at = at % changed.len();
            changed[at] ^= 1 << bit;
            if let Ok(Some(bytes)) = read(&changed, "a", 999) {
                prop_assert_eq!(bytes, b"abc".repeat(99));
            }
        }
    }
}
