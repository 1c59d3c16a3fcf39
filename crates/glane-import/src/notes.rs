//! A file of notes, read as text: plain text, Markdown, or what a word processor's document says.

use crate::decode::decode;
use crate::document;

/// Why a file is no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotNotes {
    /// An older document of a word processor, one behind a password, or an office's file of another sort.
    Document,
    /// A document that unpacks to more than anybody's notes.
    Huge,
    /// A document that is damaged.
    Broken,
    /// A PDF.
    Pdf,
    /// There is nothing in it.
    Empty,
    /// A picture, a program, a text in no writing we know.
    Unreadable,
}

/// The first bytes of a ZIP, which DOCX and ODT are.
const ZIP: &[u8] = b"PK\x03\x04";
/// Those of what word processors wrote before, and of what they write behind a password.
const OLD: &[u8] = b"\xD0\xCF\x11\xE0";
/// Rich text is text in name alone.
const RICH: &[u8] = b"{\\rtf";

/// The text of a file of notes, in whichever encoding it was saved, or of a document.
pub fn read_notes(bytes: &[u8]) -> Result<String, NotNotes> {
    if bytes.starts_with(ZIP) {
        let text = document::read(bytes)?;
        return if text.is_empty() {
            Err(NotNotes::Empty)
        } else {
            Ok(text)
        };
    }
    if bytes.starts_with(OLD) || bytes.starts_with(RICH) {
        return Err(NotNotes::Document);
    }
    if bytes.starts_with(b"%PDF") {
        return Err(NotNotes::Pdf);
    }
    let bare = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if bare.iter().all(u8::is_ascii_whitespace) {
        return Err(NotNotes::Empty);
    }
    let (text, _) = decode(bytes).map_err(|_| NotNotes::Unreadable)?;
    if text.trim().is_empty() {
        return Err(NotNotes::Empty);
    }
    let is_odd = |c: char| matches!(c, '\0' | '\u{FFFD}');
    if text.contains(is_odd) {
        return Err(NotNotes::Unreadable);
    }
    Ok(text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_read_however_they_were_saved() {
        let notes = "Réunion du 12 mars\n- La salle est réservée\n";
        let latin: Vec<u8> = notes
            .chars()
            .map(|c| u8::try_from(u32::from(c)).unwrap())
            .collect();
        let wide: Vec<u8> = std::iter::once(0xFEFF)
            .chain(notes.encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect();
        let marked = format!("\u{FEFF}{notes}");
        for bytes in [notes.as_bytes(), marked.as_bytes(), &latin, &wide] {
            assert_eq!(read_notes(bytes).as_deref(), Ok(notes));
        }
    }

    #[test]
    fn what_is_no_text_is_said_to_be_what_it_is() {
        for (bytes, not) in [
            (
                &b"PK\x03\x04\x14\x00word/document.xml"[..],
                NotNotes::Broken,
            ),
            (b"\xD0\xCF\x11\xE0\xA1\xB1", NotNotes::Document),
            (b"{\\rtf1\\ansi Bonjour}", NotNotes::Document),
            (b"%PDF-1.7\n", NotNotes::Pdf),
            (b"", NotNotes::Empty),
            (b" \r\n\t", NotNotes::Empty),
            ("\u{FEFF}\n".as_bytes(), NotNotes::Empty),
            (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", NotNotes::Unreadable),
        ] {
            assert_eq!(read_notes(bytes), Err(not), "{bytes:?}");
        }
    }
}
