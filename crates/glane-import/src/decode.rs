//! Bytes to text.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use crate::FileFault;

/// The first bytes of a ZIP: what spreadsheets save when they are not asked for a CSV.
const ZIP: &[u8] = b"PK\x03\x04";

/// The text, and the name of the encoding it was in. What is not text within UTF-8 becomes U+FFFD.
pub(crate) fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, &'static str), FileFault> {
    if bytes.starts_with(ZIP) {
        return Err(FileFault::at_start("import-spreadsheet", vec![]));
    }
    let (encoding, rest) = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => (encoding, bytes.get(mark..).unwrap_or_default()),
        None => (guess(bytes), bytes),
    };
    let (text, _) = encoding.decode_without_bom_handling(rest);
    let first = text.trim_start_matches(['\r', '\n', ' ']);
    if first.is_empty() {
        return Err(FileFault::at_start("import-empty-file", vec![]));
    }
    // The heading is ours to know: a NUL in it tells UTF-16 without a mark, a picture, a program.
    if first
        .split(['\r', '\n'])
        .next()
        .unwrap_or("")
        .contains('\0')
    {
        return Err(FileFault::at_start("import-undecodable", vec![]));
    }
    Ok((text, encoding.name()))
}

/// UTF-8 if the bytes are, or are but for a few damaged places; else Windows-1252, in which letters
/// with accents hardly ever stand together as UTF-8 would have them.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let (mut sound, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += chunk.invalid().len();
    }
    if broken == 0 || sound > broken {
        UTF_8
    } else {
        WINDOWS_1252
    }
}

/// Whether a row holds a character no one typed: a NUL, the mark of undecodable bytes, or one of the
/// five bytes Windows-1252 does not define. Its place, in bytes.
pub(crate) fn bad_character(row: &str, encoding: &str) -> Option<usize> {
    let undefined = encoding == WINDOWS_1252.name();
    row.find(|c: char| {
        matches!(c, '\0' | '\u{FFFD}') || undefined && ('\u{80}'..'\u{A0}').contains(&c)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> (String, &'static str) {
        let (text, encoding) = decode(bytes).unwrap();
        (text.into_owned(), encoding)
    }

    #[test]
    fn the_encodings_of_office_machines_are_told_apart() {
        assert_eq!(decoded("é".as_bytes()), ("é".into(), "UTF-8"));
        assert_eq!(decoded(b"\xEF\xBB\xBF\xC3\xA9"), ("é".into(), "UTF-8"));
        assert_eq!(decoded(b"\xE9t\xE9 \x80"), ("été €".into(), "windows-1252"));
        assert_eq!(decoded(b"\xFF\xFE\xE9\0a\0"), ("éa".into(), "UTF-16LE"));
        assert_eq!(decoded(b"plain"), ("plain".into(), "UTF-8"));
    }

    #[test]
    fn one_damaged_byte_does_not_turn_a_whole_file_into_gibberish() {
        assert_eq!(
            decoded(b"\xC3\xA9t\xC3\xA9 \xFF"),
            ("été \u{FFFD}".into(), "UTF-8")
        );
        assert_eq!(bad_character("a\u{FFFD}", "UTF-8"), Some(1));
        assert_eq!(bad_character("a\u{81}", "windows-1252"), Some(1));
        assert_eq!(bad_character("a\u{85}", "UTF-8"), None);
    }

    #[test]
    fn what_is_no_text_is_said_to_be_none() {
        let fault = |bytes| decode(bytes).unwrap_err().key;
        assert_eq!(fault(b"PK\x03\x04xl/workbook"), "import-spreadsheet");
        assert_eq!(fault(b"\r\n \n"), "import-empty-file");
        assert_eq!(fault(b"\xEF\xBB\xBF"), "import-empty-file");
        assert_eq!(fault(b"p\0a\0"), "import-undecodable");
    }
}
