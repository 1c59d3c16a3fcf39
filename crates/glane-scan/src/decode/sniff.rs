//! What a file is, by its first bytes: its name may say anything.

use image::ImageFormat;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Still(ImageFormat),
    Tiff,
    Pdf,
    Heic,
    Avif,
    Unknown,
}

pub(super) fn sniffed(bytes: &[u8]) -> Format {
    let starts = |with: &[u8]| bytes.starts_with(with);
    if starts(&[0xff, 0xd8, 0xff]) {
        Format::Still(ImageFormat::Jpeg)
    } else if starts(b"\x89PNG\r\n\x1a\n") {
        Format::Still(ImageFormat::Png)
    } else if starts(b"RIFF") && bytes.get(8..12) == Some(b"WEBP".as_slice()) {
        Format::Still(ImageFormat::WebP)
    } else if starts(b"II*\0") || starts(b"MM\0*") {
        Format::Tiff
    } else if is_boxed(bytes, &[b"avif", b"avis"]) {
        Format::Avif
    } else if is_boxed(bytes, &HEIC) {
        Format::Heic
    } else if bytes.windows(5).take(1024).any(|five| five == b"%PDF-") {
        Format::Pdf
    } else {
        Format::Unknown
    }
}

/// What the files of phones say that hold HEVC pictures.
const HEIC: [&[u8; 4]; 7] = [
    b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1",
];

fn is_boxed(bytes: &[u8], names: &[&[u8; 4]]) -> bool {
    let brands = bytes.get(8..).unwrap_or_default().chunks_exact(4).take(8);
    bytes.get(4..8) == Some(b"ftyp".as_slice())
        && brands
            .into_iter()
            .any(|brand| names.iter().any(|name| brand == name.as_slice()))
}

/// Whether a JPEG ends before its picture does: what is missing is drawn as grey, and no reader can say so.
pub fn is_cut(bytes: &[u8]) -> bool {
    if !bytes.starts_with(&[0xff, 0xd8, 0xff]) {
        return false;
    }
    let mut at = 2;
    // The head: pieces that say how long they are.
    while let Some([0xff, mark, high, low]) = bytes.get(at..at + 4) {
        at += 2 + usize::from(u16::from_be_bytes([*high, *low]));
        if *mark == 0xda {
            let rest = bytes.get(at..).unwrap_or_default();
            return !rest.windows(2).any(|two| two == [0xff, 0xd9]);
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_photo_that_ends_early_is_told_from_a_whole_one() {
        // A picture within the head ends too, and says nothing of the photo.
        let head = [0xff, 0xd8, 0xff, 0xe1, 0, 6, 0xff, 0xd8, 0xff, 0xd9];
        let scan = [0xff, 0xda, 0, 4, 1, 2, 40, 0xff, 0x00, 41, 0xff, 0xd0, 42];
        let cut: Vec<u8> = [head.as_slice(), &scan].concat();
        assert!(is_cut(&cut));
        assert!(is_cut(&head), "nothing of the picture at all");
        assert!(!is_cut(&[cut.as_slice(), &[0xff, 0xd9]].concat()));
        let followed = [cut.as_slice(), &[0xff, 0xd9], b"more"].concat();
        assert!(!is_cut(&followed));
        for other in [&b"%PDF-1.7"[..], b"", &[0xff, 0xd8, 0xff]] {
            assert_eq!(is_cut(other), other.len() == 3, "{other:?}");
        }
    }

    #[test]
    fn a_file_is_what_its_first_bytes_say() {
        assert_eq!(
            sniffed(b"\x00\x00\x00\x18ftypheic\0\0\0\0mif1heic"),
            Format::Heic
        );
        assert_eq!(
            sniffed(b"\x00\x00\x00\x1cftypavif\0\0\0\0avifmif1miaf"),
            Format::Avif
        );
        assert_eq!(sniffed(b"junk\n%PDF-1.7"), Format::Pdf);
        assert_eq!(sniffed(b"II*\0"), Format::Tiff);
        assert_eq!(
            sniffed(&[0xff, 0xd8, 0xff, 0xe0]),
            Format::Still(ImageFormat::Jpeg)
        );
        assert_eq!(sniffed(b"PK\x03\x04"), Format::Unknown);
        assert_eq!(sniffed(b""), Format::Unknown);
    }
}
