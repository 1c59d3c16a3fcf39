//! ZIP archives whose bytes follow from their files alone.
//!
//! Written here and not by a library that takes whichever packer the build switches on: two builds would then pack the
//! same file otherwise. All files bear the earliest time the format has, 1 January 1980.

use std::collections::BTreeMap;

use miniz_oxide::deflate::compress_to_vec;

/// How hard files are packed, of 10: more takes longer and spares nothing to speak of.
const LEVEL: u8 = 6;
/// The version that unpacking needs: 2.0, for packed files.
const NEEDED: u16 = 20;
/// Names are UTF-8.
const UTF8: u16 = 1 << 11;
const PACKED: u16 = 8;
const STORED: u16 = 0;
/// 1 January 1980.
const FIRST_DAY: u16 = (1 << 5) | 1;

/// An archive of files by name, in the order of their names' bytes. A file that packing makes no smaller is kept as it is.
///
/// Made for files of a few megabytes: sizes beyond 4 GiB and more than 65 535 files are beyond the plain format, and are
/// left out.
pub fn archive(files: &BTreeMap<String, Vec<u8>>) -> Vec<u8> {
    let mut out = Vec::new();
    let mut directory = Vec::new();
    let mut entries: u16 = 0;
    for (name, bytes) in files {
        let Some((entry, body)) = Entry::of(name, bytes, out.len()) else {
            continue;
        };
        let Some(more) = entries.checked_add(1) else {
            break;
        };
        entries = more;
        out.extend(entry.local());
        out.extend(body);
        directory.extend(entry.central());
    }
    let at = u32::try_from(out.len()).unwrap_or(u32::MAX);
    let size = u32::try_from(directory.len()).unwrap_or(u32::MAX);
    out.extend(directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend(entries.to_le_bytes());
    out.extend(entries.to_le_bytes());
    out.extend(size.to_le_bytes());
    out.extend(at.to_le_bytes());
    out.extend([0, 0]);
    out
}

/// What the archive says of one file.
struct Entry<'a> {
    name: &'a str,
    length: u16,
    method: u16,
    sum: u32,
    packed: u32,
    size: u32,
    at: u32,
}

impl<'a> Entry<'a> {
    fn of(name: &'a str, bytes: &[u8], at: usize) -> Option<(Self, Vec<u8>)> {
        let small = compress_to_vec(bytes, LEVEL);
        let (method, body) = if small.len() < bytes.len() {
            (PACKED, small)
        } else {
            (STORED, bytes.to_vec())
        };
        let entry = Self {
            name,
            length: u16::try_from(name.len()).ok()?,
            method,
            sum: crc32fast::hash(bytes),
            packed: u32::try_from(body.len()).ok()?,
            size: u32::try_from(bytes.len()).ok()?,
            at: u32::try_from(at).ok()?,
        };
        Some((entry, body))
    }

    /// What both headers say, from the version needed to the length of the name.
    fn common(&self) -> Vec<u8> {
        let mut out = Vec::new();
        for short in [NEEDED, UTF8, self.method, 0, FIRST_DAY] {
            out.extend(short.to_le_bytes());
        }
        for long in [self.sum, self.packed, self.size] {
            out.extend(long.to_le_bytes());
        }
        out.extend(self.length.to_le_bytes());
        out.extend([0, 0]);
        out
    }

    fn local(&self) -> Vec<u8> {
        let mut out = b"PK\x03\x04".to_vec();
        out.extend(self.common());
        out.extend(self.name.as_bytes());
        out
    }

    fn central(&self) -> Vec<u8> {
        let mut out = b"PK\x01\x02".to_vec();
        out.extend(NEEDED.to_le_bytes());
        out.extend(self.common());
        // No comment, first disk, no attributes.
        out.extend([0; 10]);
        out.extend(self.at.to_le_bytes());
        out.extend(self.name.as_bytes());
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::unzip;

    fn files(given: &[(&str, &[u8])]) -> BTreeMap<String, Vec<u8>> {
        given
            .iter()
            .map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec()))
            .collect()
    }

    #[test]
    fn what_goes_in_comes_out_in_order_of_names() {
        let given = files(&[("b/é.txt", &b"a".repeat(9000)), ("a", b""), ("c", b"xyz")]);
        let made = archive(&given);
        assert_eq!(unzip::files(&made).unwrap(), given);
        assert!(made.len() < 600);
        let places: Vec<usize> = ["a", "b/é.txt", "c"]
            .map(|name| {
                let head = [&[0, 0][..], name.as_bytes()].concat();
                made.windows(head.len())
                    .position(|one| one == head)
                    .unwrap()
            })
            .into();
        assert!(places.is_sorted());
    }

    #[test]
    fn the_same_files_give_the_same_bytes_and_no_time() {
        let given = files(&[("a", b"one"), ("b", b"two")]);
        assert_eq!(archive(&given), archive(&given.clone()));
        // 1 January 1980, at midnight.
        assert_eq!(archive(&given)[10..14], [0, 0, 0x21, 0]);
    }

    #[test]
    fn nothing_makes_an_archive_of_nothing() {
        let made = archive(&BTreeMap::new());
        assert_eq!((made.len(), &made[..4]), (22, &b"PK\x05\x06"[..]));
    }
}
