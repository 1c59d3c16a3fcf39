//! Reads back what [`crate::zip`] wrote, by its central directory; for tests.

use std::collections::BTreeMap;

use miniz_oxide::inflate::decompress_to_vec;

fn short(bytes: &[u8], at: usize) -> usize {
    usize::from(bytes[at]) | usize::from(bytes[at + 1]) << 8
}

fn long(bytes: &[u8], at: usize) -> usize {
    short(bytes, at) | short(bytes, at + 2) << 16
}

/// The files of an archive; fails the test on anything that does not fit.
pub(crate) fn unzip(archive: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let end = archive.len() - 22;
    assert_eq!(&archive[end..end + 4], b"PK\x05\x06");
    let mut at = long(archive, end + 16);
    let mut files = BTreeMap::new();
    for _ in 0..short(archive, end + 10) {
        assert_eq!(&archive[at..at + 4], b"PK\x01\x02");
        let (packed, size) = (long(archive, at + 20), long(archive, at + 24));
        let named = short(archive, at + 28);
        let name = &archive[at + 46..at + 46 + named];
        let local = long(archive, at + 42);
        assert_eq!(&archive[local..local + 4], b"PK\x03\x04");
        assert_eq!(archive[local + 4..local + 30], archive[at + 6..at + 32]);
        let body = local + 30 + short(archive, local + 26);
        let body = &archive[body..body + packed];
        let bytes = match short(archive, at + 10) {
            0 => body.to_vec(),
            _ => decompress_to_vec(body).unwrap(),
        };
        assert_eq!(bytes.len(), size);
        assert_eq!(crc32fast::hash(&bytes) as usize, long(archive, at + 16));
        let name = String::from_utf8(name.to_vec()).unwrap();
        assert!(files.insert(name, bytes).is_none());
        at += 46 + named;
    }
    assert_eq!(at, end);
    files
}
