//! The text of a restitution that somebody hands in, or what the file is instead and what to do with it.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::fail::Fail;

/// The largest file that is checked, in MiB: a restitution is a few.
const MAX_MIB: u64 = 32;

/// What files of other sorts begin with, and the message that says which they are.
const SORTS: [(&[u8], &str); 3] = [
    (b"%PDF-", "program-check-pdf"),
    // Word and Excel before 2007.
    (b"\xD0\xCF\x11\xE0", "program-check-office"),
    (b"{\\rtf", "program-check-office"),
];
/// What archives begin with; office documents are archives.
const ZIP: &[u8] = b"PK\x03\x04";
/// What an office document has in it.
const OFFICE: [&[u8]; 3] = [b"[Content_Types].xml", b"word/", b"opendocument"];
/// How far into an archive that is looked for, in bytes.
const HEAD: usize = 4096;

/// Reads a file as text: UTF-8, or UTF-16 whose first bytes say that it is.
pub fn text(path: &Path) -> Result<String, Fail> {
    let fault = |key| Fail::input(key).with_path(path);
    let unreadable = |error| Fail::unreadable(path, &error);
    // A folder is opened like a file on some systems, and by none read as one.
    if std::fs::metadata(path).map_err(unreadable)?.is_dir() {
        return Err(fault("program-check-folder"));
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(unreadable)?;
    let most = MAX_MIB << 20;
    file.take(most + 1)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    if u64::try_from(bytes.len()).is_ok_and(|len| len > most) {
        return Err(fault("program-check-too-large").with("max", MAX_MIB));
    }
    let text = decoded(bytes).map_err(fault)?;
    // A mark that says how a file is written is no content.
    if text.trim_start_matches('\u{FEFF}').trim().is_empty() {
        return Err(fault("program-check-empty"));
    }
    Ok(text)
}

/// The text of a file's bytes, or the message that says what they are.
fn decoded(bytes: Vec<u8>) -> Result<String, &'static str> {
    if let Some((_, key)) = SORTS.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(key);
    }
    if bytes.starts_with(ZIP) {
        let head = bytes.get(..HEAD).unwrap_or(&bytes);
        let holds = |part: &&[u8]| head.windows(part.len()).any(|window| window == *part);
        return Err(if OFFICE.iter().any(holds) {
            "program-check-office"
        } else {
            "program-check-archive"
        });
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        return utf16(rest, u16::from_le_bytes);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        return utf16(rest, u16::from_be_bytes);
    }
    // Neither pages nor JSON hold a NUL; UTF-16 has one beside each plain letter.
    if bytes.iter().take(HEAD).any(|byte| *byte == 0) {
        let first = bytes.first_chunk::<2>();
        let is_wide = first.is_some_and(|pair| matches!(pair, [0, b'<' | b'{'] | [b'<' | b'{', 0]));
        return Err(if is_wide {
            "program-check-utf16"
        } else {
            "program-check-not-text"
        });
    }
    String::from_utf8(bytes).map_err(|_| "program-check-not-text")
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, &'static str> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
    match String::from_utf16(&units) {
        Ok(text) if rest.is_empty() => Ok(text),
        _ => Err("program-check-utf16"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::voice::tests::french;

    #[test]
    fn text_is_read_however_its_mark_says_it_is_written() {
        let wide = |unit: fn(u16) -> [u8; 2], text: &str| -> Vec<u8> {
            let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
            units.flat_map(unit).collect()
        };
        assert_eq!(decoded("<été>".into()), Ok("<été>".to_owned()));
        assert_eq!(decoded(wide(u16::to_le_bytes, "<été>")), Ok("<été>".into()));
        assert_eq!(decoded(wide(u16::to_be_bytes, "<été>")), Ok("<été>".into()));
        let mut cut = wide(u16::to_le_bytes, "<été>");
        cut.pop();
        assert_eq!(decoded(cut), Err("program-check-utf16"));
    }

    #[test]
    fn another_sort_of_file_is_called_what_it_is() {
        for (bytes, key) in [
            (&b"%PDF-1.7"[..], "program-check-pdf"),
            (b"\xD0\xCF\x11\xE0\xA1", "program-check-office"),
            (b"{\\rtf1\\ansi", "program-check-office"),
            (b"PK\x03\x04....[Content_Types].xml", "program-check-office"),
            (
                b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text",
                "program-check-office",
            ),
            (b"PK\x03\x04....chiffres.csv", "program-check-archive"),
            (b"<\0h\0t\0m\0", "program-check-utf16"),
            (b"\0<\0h", "program-check-utf16"),
            (b"\x7FELF\0", "program-check-not-text"),
            (b"<p>\xE9t\xE9", "program-check-not-text"),
        ] {
            assert_eq!(decoded(bytes.to_vec()), Err(key), "{key}");
        }
    }

    #[test]
    fn a_file_is_refused_past_its_limit_and_if_nothing_is_in_it() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("page.html");
        let told = |path: &Path| {
            let fail = text(path).unwrap_err();
            (fail.key, fail.message(&french()))
        };
        let large = File::create(&file).unwrap();
        large.set_len((MAX_MIB << 20) + 1).unwrap();
        let (key, said) = told(&file);
        assert_eq!(key, "program-check-too-large");
        assert!(
            said.contains("32 Mio") || said.contains("32\u{a0}Mio"),
            "{said}"
        );
        for empty in ["", " \n", "\u{FEFF}"] {
            std::fs::write(&file, empty).unwrap();
            assert_eq!(told(&file).0, "program-check-empty");
        }
        assert_eq!(told(folder.path()).0, "program-check-folder");
        assert_eq!(told(&folder.path().join("rien")).0, "program-file-missing");
    }
}
